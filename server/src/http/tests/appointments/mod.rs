//! Appointments as a citizen's browser meets them: find, hold, confirm, lose, move, cancel.

mod wished;

use acts::{
    Citizen, agenda,
    agenda::By,
    testing::{For, TestDesk},
};
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use domain::{account::Level, form::Form};
use uuid::Uuid;

use super::{
    Service,
    browser::{Browser, forms, links, with},
    text,
};

/// Where somebody looks for this service at the tests' centre.
fn address(service: &Service, what: For) -> String {
    let test = &service.test;
    format!("/appuntamenti/nuovo?servizio={}&sede={}", test.service(what), test.home())
}

/// The earliest place for this service at the tests' centre, booked.
pub(super) async fn booked(test: &TestDesk, citizen: &Citizen, what: For) -> Uuid {
    let (desk, by) = (&test.desk, By::Citizen(citizen));
    let service = test.service(what);
    let query = agenda::Query {
        office: test.home().to_owned(),
        service,
        channel: None,
        operator: None,
        from: desk.today(),
        extended: false,
        mediator: None,
        second: false,
        moving: None,
    };
    let place = agenda::choice(desk, Some(by), &query).await.expect("searches").expect("finds").earliest;
    let wish = agenda::Wish {
        office: test.home().to_owned(),
        service,
        starts_at: place.span.from,
        operator: Uuid::parse_str(&place.operator.0).expect("an id"),
        channel: place.channel,
        extended: false,
        mediator: None,
        second: false,
    };
    let held = agenda::hold(desk, by, &wish, &test.asked()).await.expect("holds");
    let mut conn = desk.reader.conn().await.expect("reads");
    let stored =
        store::appointment::by_id(&mut conn, held.appointment).await.expect("reads").expect("is there");
    drop(conn);
    agenda::confirm(desk, by, stored.id, stored.version, &test.asked()).await.expect("confirms").appointment
}

/// A centre with one operator, and somebody whose declaration waits there.
async fn declared(service: &Service) -> (Citizen, Browser<'_>) {
    let citizen = service.test.citizen(Level::Declared).await;
    service.declaration(&citizen).await;
    let token = service.test.log_in(citizen.cf()).await;
    (citizen, Browser { service, token })
}

async fn somebody(service: &Service) -> Browser<'_> {
    let citizen = service.test.citizen(Level::Declared).await;
    Browser { service, token: service.test.log_in(citizen.cf()).await }
}

store::both! {
    async fn from_the_receipt_to_the_booked_interview(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let url = address(&service, For::Interview);
        service.test.centre(service.test.home(), 1).await;
        let (_, browser) = declared(&service).await;
        let receipt = browser.get("/did/ricevuta").await;
        assert_eq!(links(&receipt.page, "/appuntamenti/nuovo"), [url.as_str()], "the receipt leads to the interview");

        let search = browser.get(&url).await;
        let places = forms(&search.page, "inizio");
        // Mornings only: the earliest and two other days.
        assert_eq!(places.len(), 3, "the earliest place and two alternatives");
        let held = browser.post(&url, &places[0]).await;
        assert_eq!(held.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.post(&url, &places[0]).await.to, held.to, "a second click holds nothing more");
        let confirm = browser.get(&held.to).await;
        assert!(confirm.page.contains("10:10"), "until when it is kept is said");

        let yes = with(&forms(&confirm.page, "version")[0], &[("go", "confirm")]);
        let booked = browser.post(&held.to, &yes).await;
        let detail = held.to.trim_end_matches("/conferma").to_owned();
        assert_eq!(booked.to, format!("{detail}?fatto=prenotato"));
        assert_eq!(browser.post(&held.to, &yes).await.to, booked.to, "a second click books nothing more");
        assert_eq!(browser.get(&held.to).await.to, detail, "the way back leads to the appointment");

        let page = browser.get(&booked.to).await;
        assert!(page.says("agenda-done-booked") && page.page.contains("class=\"qr\""));
        for path in ["/area", "/appuntamenti"] {
            assert_eq!(links(&browser.get(path).await.page, &detail)[0], detail, "{path} leads to it");
        }
        let receipt = browser.get("/did/ricevuta").await;
        assert!(links(&receipt.page, "/appuntamenti/nuovo").is_empty(), "it is booked, and not proposed again");
        let again = browser.get(&url).await;
        assert!(again.says("agenda-impossible-title") && links(&again.page, &detail)[0] == detail);
    }

    async fn a_place_kept_for_the_calendar_of_a_telephone(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        service.test.centre(service.test.home(), 1).await;
        let (citizen, browser) = declared(&service).await;
        let id = booked(&service.test, &citizen, For::Interview).await;
        let response = service.get(&format!("/appuntamenti/{id}/calendario.ics"), Some(&browser.token)).await;
        assert_eq!(response.headers()[header::CONTENT_TYPE], crate::mail::ics::MEDIA_TYPE);
        let (_, calendar) = text(response).await;
        // Tuesday 24 November, 10:00 in Rome: a day's notice.
        assert!(calendar.contains("DTSTART:20261124T090000Z"), "{calendar}");
        assert!(!calendar.contains("Rossi") && !calendar.contains(citizen.cf()));
    }

    async fn a_lost_place_is_answered_with_the_nearest_and_the_filters_stay(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let url = address(&service, For::Interview);
        service.test.centre(service.test.home(), 1).await;
        let (_, fast) = declared(&service).await;
        let (_, slow) = declared(&service).await;
        let search = format!("{url}&canale=telefono&dal=2026-11-30");
        let wanted = forms(&slow.get(&search).await.page, "inizio").remove(0);
        assert_eq!(wanted.raw("canale"), "telefono");
        let first = forms(&fast.get(&search).await.page, "inizio").remove(0);
        assert_eq!(first.raw("inizio"), wanted.raw("inizio"), "both were offered the same");
        assert_eq!(fast.post(&search, &first).await.status, StatusCode::SEE_OTHER);

        let lost = slow.post(&search, &wanted).await;
        assert_eq!(lost.status, StatusCode::CONFLICT);
        assert!(lost.says("agenda-lost-title") && lost.says("agenda-refusal-operator-taken"));
        let nearest = forms(&lost.page, "inizio");
        assert_eq!(nearest.len(), 3);
        assert!(nearest.iter().all(|form| form.raw("canale") == "telefono"), "what was chosen is kept");
        assert!(lost.page.contains("name=\"dal-day\" type=\"text\"") && lost.page.contains("value=\"30\""));
        assert_eq!(slow.post(&search, &nearest[0]).await.status, StatusCode::SEE_OTHER);
    }

    async fn a_hold_that_is_over_says_so_and_offers_the_nearest(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let url = address(&service, For::Interview);
        service.test.centre(service.test.home(), 1).await;
        let (_, browser) = declared(&service).await;
        let place = forms(&browser.get(&url).await.page, "inizio").remove(0);
        let held = browser.post(&url, &place).await;
        let confirm = browser.get(&held.to).await;
        let yes = with(&forms(&confirm.page, "version")[0], &[("go", "confirm")]);
        assert!(browser.get("/appuntamenti").await.says("agenda-held-title"));

        service.test.clock.advance(TimeDelta::minutes(10));
        let late = browser.post(&held.to, &yes).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let page = browser.get(&held.to).await;
        for seen in [&late, &page] {
            assert!(seen.says("agenda-over-title"));
            let nearest = forms(&seen.page, "inizio");
            // Ten minutes later the old place is too near.
            assert_eq!(nearest.len(), 3);
            assert_eq!(nearest[0].raw("inizio"), "2026-11-24T09:15:00Z");
        }
        assert!(browser.get("/appuntamenti").await.says("agenda-none-title"), "nothing is booked");
        let next = forms(&page.page, "inizio").remove(0);
        assert_eq!(browser.post(&url, &next).await.status, StatusCode::SEE_OTHER);
    }

    async fn a_place_is_given_back(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let url = address(&service, For::Interview);
        service.test.centre(service.test.home(), 1).await;
        let (_, browser) = declared(&service).await;
        let place = forms(&browser.get(&url).await.page, "inizio").remove(0);
        let held = browser.post(&url, &place).await;
        let confirm = browser.get(&held.to).await;
        let no = with(&forms(&confirm.page, "version")[0], &[("go", "release")]);
        let released = browser.post(&held.to, &no).await;
        assert_eq!(released.to, "/appuntamenti?fatto=lasciato");
        assert!(browser.get(&released.to).await.says("agenda-done-released"));
        let (_, other) = declared(&service).await;
        let first = forms(&other.get(&url).await.page, "inizio").remove(0);
        assert_eq!(first.raw("inizio"), place.raw("inizio"), "it is free again");
    }

    async fn an_appointment_is_moved_and_a_stale_tab_is_told_what_is_true_now(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        service.test.centre(service.test.home(), 1).await;
        let (citizen, browser) = declared(&service).await;
        let id = booked(&service.test, &citizen, For::Interview).await;
        service.test.clock.advance(-TimeDelta::hours(1));
        let (detail, here) = (format!("/appuntamenti/{id}"), format!("/appuntamenti/{id}/sposta"));
        let found = browser.get(&here).await;
        let choices = links(&found.page, "inizio=");
        // Its own time is free for it: nothing forbids to leave it where it is.
        assert_eq!(choices.len(), 3);
        let chosen = browser.get(&choices[1]).await;
        assert!(chosen.says("agenda-move-confirm-title"));
        let go = with(&forms(&chosen.page, "version")[0], &[("go", "move")]);
        let moved = browser.post(&choices[1], &go).await;
        assert_eq!(moved.to, format!("{detail}?fatto=spostato"));
        assert_eq!(browser.post(&choices[1], &go).await.to, moved.to, "a second click moves nothing more");
        let page = browser.get(&moved.to).await;
        assert!(page.says("agenda-done-moved") && page.page.contains("mercoledì 25 novembre"));

        // A tab that was open before: another key, the old version.
        let stale = with(&go, &[("request_key", &service.test.desk.request_key())]);
        let told = browser.post(&choices[2], &stale).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(told.says("agenda-stale-moved") && told.page.contains("mercoledì 25 novembre"));
    }

    async fn a_cancellation_says_why_and_keeps_what_was_typed(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        service.test.centre(service.test.home(), 1).await;
        let (citizen, browser) = declared(&service).await;
        let id = booked(&service.test, &citizen, For::Interview).await;
        let (detail, here) = (format!("/appuntamenti/{id}"), format!("/appuntamenti/{id}/annulla"));
        let form = forms(&browser.get(&here).await.page, "version").remove(0);
        let silent = browser.post(&here, &with(&form, &[("note", "parto <domani>")])).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.page.contains("href=\"#why\"") && silent.page.contains("parto &lt;domani&gt;"));
        let stale = with(&form, &[("why", "work"), ("note", "da ieri"), ("version", "1")]);
        let told = browser.post(&here, &stale).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(told.says("agenda-stale-title") && told.page.contains("da ieri"));

        let cancel = with(&form, &[("why", "work"), ("note", "da ieri")]);
        let done = browser.post(&here, &cancel).await;
        assert_eq!(done.to, format!("{detail}?fatto=annullato"));
        assert_eq!(browser.post(&here, &cancel).await.to, done.to, "a second click cancels nothing more");
        let page = browser.get(&detail).await;
        assert!(page.says("agenda-says-cancelled") && page.page.contains("Ho trovato lavoro. da ieri"));
        assert_eq!(browser.get(&here).await.to, detail, "there is nothing to cancel any more");
        let again = with(&cancel, &[("request_key", &service.test.desk.request_key())]);
        let refused = browser.post(&here, &again).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.says("agenda-refusal-final"));
    }

    async fn after_the_deadline_the_page_says_until_when_it_was_possible(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        service.test.centre(service.test.home(), 1).await;
        let (citizen, browser) = declared(&service).await;
        let id = booked(&service.test, &citizen, For::Interview).await;
        let detail = format!("/appuntamenti/{id}");
        let form = forms(&browser.get(&format!("{detail}/annulla")).await.page, "version").remove(0);
        service.test.clock.advance(TimeDelta::hours(13));
        let browser = Browser { token: service.test.log_in(citizen.cf()).await, ..browser };
        for act in ["sposta", "annulla"] {
            assert_eq!(browser.get(&format!("{detail}/{act}")).await.to, detail);
        }
        let page = browser.get(&detail).await;
        assert!(page.page.contains("si può fino a 24 ore prima") && page.page.contains("si può fino a 12 ore prima"));
        let late = browser.post(&format!("{detail}/annulla"), &with(&form, &[("why", "work")])).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.page.contains("È tardi per annullarlo da qui"));
    }

    async fn what_needs_a_declaration_says_so_and_the_rest_is_booked_without(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let url = address(&service, For::Interview);
        service.test.centre(service.test.home(), 1).await;
        let browser = somebody(&service).await;
        let centre = format!("/appuntamenti/nuovo?sede={}", service.test.home());
        let choose = browser.get("/appuntamenti/nuovo").await;
        assert_eq!(links(&choose.page, "sede="), [centre.as_str()], "nobody knows the centre yet");
        let services = browser.get(&centre).await;
        let interview = format!("servizio={}", service.test.service(For::Interview));
        assert!(services.says("agenda-needs-did") && links(&services.page, &interview).is_empty());
        let interview = browser.get(&url).await;
        assert!(interview.says("error-agenda-needs-did") && forms(&interview.page, "inizio").is_empty());

        let first = browser.get(&address(&service, For::Welcome)).await;
        let place = forms(&first.page, "inizio").remove(0);
        // The same place for the interview is refused by the act as well.
        let refused = browser.post(&url, &with(&place, &[("servizio", service.test.service(For::Interview).as_str())])).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let welcome = address(&service, For::Welcome);
        assert_eq!(browser.post(&welcome, &place).await.status, StatusCode::SEE_OTHER);
    }

    async fn the_calendar_links_free_days_and_says_why_others_are_closed(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let url = address(&service, For::Interview);
        service.test.centre(service.test.home(), 1).await;
        let (_, browser) = declared(&service).await;
        let weeks = browser.get(&format!("{url}&vista=calendario")).await;
        assert!(weeks.page.contains("Chiuso: Immacolata"), "8 December is a holiday");
        let days = links(&weeks.page, "giorno=");
        // Four weeks of five days without today (too near) and the holiday.
        assert_eq!(days.len(), 18, "{days:?}");
        let day = browser.get(&days[0]).await;
        // 9:00 to 13:00 for 90 minutes, with a day's notice from 10:00.
        assert_eq!(forms(&day.page, "inizio").len(), 7);
        let closed = browser.get(&format!("{url}&vista=calendario&giorno=2026-12-08")).await;
        assert!(closed.page.contains("Chiuso: Immacolata") && forms(&closed.page, "inizio").is_empty());
        assert_eq!(links(&closed.page, "giorno=2026-12-07").len(), 1, "the days beside it are offered");
        let next = links(&weeks.page, "dal=2026-12-21");
        assert!(browser.get(&next[0]).await.page.contains("Chiuso: Natale"));
        let beyond = browser.get(&format!("{url}&vista=calendario&dal=2031-01-07")).await;
        assert!(beyond.says("agenda-nothing-title") && beyond.says("agenda-nothing-clear"));
        let wrong = browser.get(&format!("{url}&dal-day=31&dal-month=2&dal-year=2027")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.page.contains("href=\"#dal-day\"") && wrong.page.contains("value=\"31\""));
    }

    async fn anybody_else_s_appointment_does_not_exist(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        service.test.centre(service.test.home(), 1).await;
        let (citizen, _) = declared(&service).await;
        let id = booked(&service.test, &citizen, For::Interview).await;
        let (_, stranger) = declared(&service).await;
        let form: Form = [("why", "work"), ("go", "release"), ("version", "2")].into_iter().collect();
        let form = with(&form, &[("request_key", &service.test.desk.request_key())]);
        for path in ["", "/calendario.ics", "/conferma", "/sposta", "/annulla"] {
            let path = format!("/appuntamenti/{id}{path}");
            assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND, "GET {path}");
            let posted = stranger.post(&path, &form).await.status;
            assert!([StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED].contains(&posted), "POST {path}: {posted}");
        }
        let (code, home) = (service.test.service(For::Interview), service.test.home());
        let nowhere = format!("/appuntamenti/nuovo?servizio={code}&sede=nulla");
        let nothing = format!("/appuntamenti/nuovo?servizio=Z.9&sede={home}");
        for path in ["/appuntamenti/x", &nowhere, &nothing] {
            assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }

    async fn an_expired_session_leads_back_to_the_search(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let url = address(&service, For::Interview);
        service.test.centre(service.test.home(), 1).await;
        let (_, browser) = declared(&service).await;
        let place = forms(&browser.get(&url).await.page, "inizio").remove(0);
        service.test.clock.advance(TimeDelta::minutes(31));
        assert_eq!(browser.post(&url, &place).await.status, StatusCode::UNAUTHORIZED);
        let login = browser.get(&url).await;
        assert_eq!(login.to, format!("/accedi?poi={}", crate::http::visit::encode(&url.replace('.', "%2E"))));
    }
}
