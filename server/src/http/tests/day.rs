//! The operators' day as a browser meets it: booking for somebody, the hall, the visit, its end.

use acts::{
    Citizen, SecretToken, agenda, kiosk,
    testing::{Colleague, For, TestDesk},
};
use app::texts::{t, ta};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{
    account::{Level, Role},
    form::Form,
    lang::Lang,
};
use uuid::Uuid;

use super::{
    Service,
    appointments::booked,
    browser::{Browser, forms, html, links, with},
};

const DAY: &str = "/operatore/agenda";

pub(super) async fn token(service: &Service, colleague: &Colleague) -> SecretToken {
    // The authenticator's code of this half minute is spent.
    let code = &colleague.credentials.recovery_codes[0];
    let desk = &service.test.desk;
    let logged = acts::operator::log_in(desk, &colleague.username, acts::testing::PASSWORD, code, None).await;
    logged.expect("logs in").token
}

/// A centre with one operator, who is logged in.
async fn centre(service: &Service) -> Browser<'_> {
    let centre = service.test.centre(service.test.home(), 1).await;
    Browser { service, token: token(service, &centre.operators[0]).await }
}

/// Somebody identified whose declaration waits at the tests' centre.
async fn declared(service: &Service) -> Citizen {
    let citizen = service.test.citizen(Level::Identified).await;
    service.declaration(&citizen).await;
    citizen
}

/// The form of the page whose hidden `act` is this one, for this appointment when the page has several.
fn act(page: &str, act: &str, appointment: Option<&str>) -> Form {
    let mut found = forms(page, "act").into_iter();
    let wanted = |form: &Form| {
        form.get("act") == Some(act) && appointment.is_none_or(|id| form.get("appointment") == Some(id))
    };
    found.find(wanted).unwrap_or_else(|| panic!("no form does {act}"))
}

/// Books the earliest place for an interview at the desk: right now.
async fn book(desk: &Browser<'_>, person: Uuid) -> String {
    let test = &desk.service.test;
    let (code, office) = (test.service(For::Interview), test.home());
    let search = format!("{DAY}/nuovo?persona={person}&servizio={code}&sede={office}");
    let places = desk.get(&search).await;
    assert_eq!(places.status, StatusCode::OK);
    let done = desk.post(&search, &act(&places.page, "book", None)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let (id, what) = done.to.trim_start_matches("/operatore/agenda/").split_once('?').expect("an id");
    assert_eq!(what, "done=booked");
    id.to_owned()
}

/// Presses the one button of a line of the day.
async fn press(desk: &Browser<'_>, id: &str, what: &str) -> String {
    let day = desk.get(DAY).await;
    let done = desk.post(DAY, &act(&day.page, what, Some(id))).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{what}");
    done.to
}

/// What the page of closing sends unseen and proposes.
fn closing(page: &str) -> Form {
    let mut form = forms(page, "did-version").into_iter().next().expect("a form that closes");
    form.set("did-confirm", "yes");
    form.set("interview", "yes");
    form.set("date", "2026-11-23");
    form.set("time", "07:30");
    for (code, minutes) in [("A.1", "15"), ("B.1", "25"), ("B.2", "25"), ("C.1", "60")] {
        assert!(page.contains(&format!("name=\"p-{code}-keep\"")), "{code} is proposed");
        form.set(&format!("p-{code}-keep"), "yes");
        form.set(&format!("p-{code}-minutes"), minutes);
        form.set(&format!("p-{code}-channel"), "sportello");
        form.set(&format!("p-{code}-mode"), "individuale");
    }
    form
}

store::both! {
    async fn from_the_place_to_the_passages_in_one_visit(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let desk = centre(&service).await;
        let citizen = declared(&service).await;
        let id = book(&desk, citizen.person()).await;
        assert!(desk.get(&format!("{DAY}/{id}?done=booked")).await.says("day-done-booked"));

        // The next act of each state, back to the line it came from.
        assert!(press(&desk, &id, "check_in").await.ends_with(&format!("#giorno-{id}")));
        let hall = desk.get(DAY).await;
        assert!(hall.page.contains(&format!("id=\"sala-{id}\"")), "who arrived stands in the hall");
        let called = with(&act(&hall.page, "call", Some(&id)), &[("from", "sala")]);
        assert!(desk.post(DAY, &called).await.to.ends_with(&format!("#sala-{id}")));
        // The second click is answered as the first.
        assert!(desk.post(DAY, &called).await.to.ends_with(&format!("#sala-{id}")));
        let start = with(&act(&desk.get(DAY).await.page, "start", Some(&id)), &[("from", "sala")]);
        assert!(desk.post(DAY, &start).await.to.ends_with(&format!("#giorno-{id}")), "nobody is in the hall now");

        let close = format!("{DAY}/{id}/chiudi");
        let page = desk.get(&close).await;
        assert!(page.page.contains("name=\"p-C.2-keep\""), "the deeper profiling is proposed");
        let form = closing(&page.page);
        let done = desk.post(&close, &form).await;
        assert_eq!((done.status, done.to.as_str()), (StatusCode::SEE_OTHER, "/operatore/agenda?sede=fermo&done=closed"));
        assert_eq!(desk.post(&close, &form).await.to, done.to, "closed twice is closed once");
        assert!(desk.get(&done.to).await.says("day-done-closed"));

        let own = service.test.log_in(citizen.cf()).await;
        let own = Browser { service: &service, token: own }.get("/fascicolo").await.page;
        let file = desk.get(&format!("/operatore/persone/{}", citizen.person())).await.page;
        for code in ["A.1", "B.1", "B.2", "C.1"] {
            assert!(file.contains(code), "{code} stands in the operator's file");
            let name = service.test.desk.pack.catalogue.get(acts::testing::code(code)).expect("a service").title();
            assert!(own.contains(&html(name)), "{code} stands in the citizen's file");
        }
        assert_eq!(desk.get(&close).await.to, format!("{DAY}/{id}"), "there is nothing to close any more");
    }

    async fn r046_the_deeper_profiling_is_kept_with_its_justification_alone(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let desk = centre(&service).await;
        let citizen = declared(&service).await;
        let id = book(&desk, citizen.person()).await;
        for what in ["check_in", "call", "start"] {
            press(&desk, &id, what).await;
        }
        let close = format!("{DAY}/{id}/chiudi");
        let form = with(
            &closing(&desk.get(&close).await.page),
            &[("p-C.2-keep", "yes"), ("p-C.2-minutes", "45"), ("p-C.2-channel", "sportello"), ("p-C.2-mode", "individuale")],
        );
        let refused = desk.post(&close, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.page.contains("R046"), "the rule is named");
        assert!(refused.page.contains("href=\"#p-C-2-fact-annex_1b"), "and its field linked");
        assert!(refused.page.contains("id=\"p-C-2-fact-annex_1b\""), "by the id that the field has");
        // R002: shorter than the table says is worth a look, once.
        let short = with(&form, &[("p-C.2-keep", ""), ("p-C.1-minutes", "5")]);
        let warned = desk.post(&close, &short).await;
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(warned.page.contains("R002") && warned.says("day-close-anyway"));
        let seen = with(&short, &[("warnings-seen", "yes"), ("request_key", &service.test.desk.request_key())]);
        // A service that the visit does not propose follows by hand.
        let more = desk.post(&close, &with(&seen, &[("go", "more")])).await;
        assert_eq!(more.to, format!("/operatore/passaggi/nuovo?persona={}", citizen.person()));
    }

    async fn a_stale_page_says_what_is_true_now(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let desk = centre(&service).await;
        let citizen = declared(&service).await;
        let id = book(&desk, citizen.person()).await;
        let before = desk.get(DAY).await;
        press(&desk, &id, "check_in").await;
        let stale = act(&before.page, "check_in", Some(&id));
        let refused = desk.post(DAY, &with(&stale, &[("request_key", &service.test.desk.request_key())])).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.page.contains(&html(&t(Lang::It, "agenda-refusal-not-now"))));

        // An act that is still possible, from a page that is older.
        let page = desk.get(&format!("{DAY}/{id}")).await;
        press(&desk, &id, "call").await;
        press(&desk, &id, "wait").await;
        let refused = desk.post(&format!("{DAY}/{id}"), &act(&page.page, "call", None)).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let name = format!("{} {}", citizen.surname(), citizen.name());
        let state = t(Lang::It, "agenda-state-arrived");
        let told = ta(Lang::It, "day-stale", &[("name", name.into()), ("state", state.into())]);
        assert!(refused.page.contains(&html(&told)), "it says what the appointment is now");
    }

    async fn an_absence_is_justified_with_a_proof_and_cancelling_says_why(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let desk = centre(&service).await;
        let (absent, other) = (declared(&service).await, declared(&service).await);
        let id = book(&desk, absent.person()).await;
        let here = format!("{DAY}/{id}");
        let missed = desk.post(&here, &act(&desk.get(&here).await.page, "miss", None)).await;
        assert_eq!(missed.to, format!("{here}?done=missed"));
        let excuse = act(&desk.get(&here).await.page, "excuse", None);
        let wrong = desk.post(&here, &with(&excuse, &[("excuse-reason", "malattia")])).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.page.contains("href=\"#excuse-proof\"") && wrong.page.contains("malattia"));
        let form = with(&excuse, &[("excuse-reason", "malattia"), ("excuse-proof", "certificato del 23")]);
        assert_eq!(desk.post(&here, &form).await.to, format!("{here}?done=excused"));
        assert!(desk.get(&here).await.page.contains("malattia (certificato del 23)"));

        let id = booked(&service.test, &other, For::Interview).await;
        let here = format!("{DAY}/{id}");
        let cancel = act(&desk.get(&here).await.page, "cancel", None);
        assert_eq!(desk.post(&here, &with(&cancel, &[("cancel-reason", " ")])).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = with(&cancel, &[("cancel-reason", "Sciopero dei treni")]);
        assert_eq!(desk.post(&here, &form).await.to, format!("{here}?done=cancelled"));
        assert!(desk.get(&here).await.says("day-one-over"));
    }

    async fn a_place_that_is_gone_is_answered_with_the_nearest_and_everything_kept(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let office = service.test.home();
        let desk = centre(&service).await;
        let (first, second) = (declared(&service).await, declared(&service).await);
        let (code, person) = (service.test.service(For::Interview), first.person());
        let search = format!("{DAY}/nuovo?persona={person}&servizio={code}&sede={office}&dal=2026-11-23");
        let page = desk.get(&search).await;
        let place = act(&page.page, "book", None);
        book(&desk, second.person()).await;
        let gone = desk.post(&search, &place).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
        assert!(gone.says("day-places-refused") && gone.says("day-places-nearest"));
        assert!(gone.page.contains(&format!("<option value=\"{code}\" selected")), "what was asked is kept");
        // One of the nearest is free.
        assert_eq!(desk.post(&search, &act(&gone.page, "book", None)).await.status, StatusCode::SEE_OTHER);
    }

    async fn the_calendar_leads_to_a_place_and_a_move_gives_the_old_one_back(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let office = service.test.home();
        let desk = centre(&service).await;
        let citizen = declared(&service).await;
        let id = book(&desk, citizen.person()).await;
        let move_to = format!("{DAY}/{id}/sposta");
        let calendar = desk.get(&format!("{move_to}?sede={office}&vista=calendario&dal=2026-11-25")).await;
        let times = links(&calendar.page, "inizio=2026-11-25");
        assert!(times.len() > 3, "the times of a free morning");
        let chosen = times[0].split('#').next().expect("an address").to_owned();
        let page = desk.get(&chosen).await;
        let moved = desk.post(&chosen, &act(&page.page, "move", None)).await;
        assert_eq!(moved.to, format!("{DAY}/{id}?done=moved"));
        assert!(!desk.get(DAY).await.page.contains(&format!("giorno-{id}")), "today's place is free again");
        let day = desk.get(&format!("{DAY}?sede={office}&data=2026-11-25")).await;
        assert!(day.page.contains(&format!("giorno-{id}")));
        let week = desk.get(&format!("{DAY}?sede={office}&vista=settimana")).await;
        assert!(week.page.contains(&format!("{DAY}/{id}")));
    }

    async fn who_came_without_an_appointment_is_received_once(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let desk = centre(&service).await;
        let (known, test) = (declared(&service).await, &service.test);
        let admin = test.operator_as(Role::Administrator, &[service.test.home()]).await.operator;
        let added = kiosk::add_device(&test.desk, &admin, service.test.home(), "Atrio", &test.asked()).await.expect("adds");
        let key = kiosk::enrol(&test.desk, &added.code.expect("a code"), None).await.expect("enrols");
        let device = kiosk::recognise(&test.desk.reader, &key, test.desk.now()).await.expect("reads");
        let device = device.expect("a terminal");
        let stranger = test.form(test.number()).raw("cf").to_owned();
        for cf in [known.cf(), &stranger] {
            agenda::check_in(&test.desk, &device, cf).await.expect("is written down");
        }

        let day = desk.get(DAY).await;
        let waiting = links(&day.page, "arrivo=");
        assert_eq!(waiting.len(), 2, "both wait");
        assert!(day.page.contains(&stranger), "whom nobody knows is there by the card");
        let receive = waiting.iter().find(|href| href.contains("persona=")).expect("somebody known");
        let unknown = waiting.iter().find(|href| !href.contains("persona=")).expect("somebody unknown");
        let who = desk.get(unknown).await;
        assert!(who.says("day-book-unknown"));
        let found = desk.post(unknown, &[("act", "search"), ("q", known.cf())].into_iter().collect()).await;
        assert!(links(&found.page, &format!("persona={}&arrivo=", known.person())).len() == 1);

        let page = desk.get(receive).await;
        let form = with(&act(&page.page, "walk-in", None), &[("channel", "sportello")]);
        assert_eq!(desk.post(receive, &form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "for what?");
        let form = with(&form, &[("code", test.service(For::Welcome).as_str())]);
        let received = desk.post(receive, &form).await;
        assert!(received.to.ends_with("?done=received"), "{}", received.to);
        assert!(desk.get(&received.to).await.says("agenda-state-arrived"));

        let gone = act(&desk.get(DAY).await.page, "gone", None);
        assert_eq!(desk.post(DAY, &gone).await.status, StatusCode::SEE_OTHER);
        let colleague = Browser { service: &service, token: token(&service, &test.operator(service.test.home()).await).await };
        assert_eq!(colleague.post(DAY, &gone).await.status, StatusCode::CONFLICT, "a colleague was first");
        assert!(links(&desk.get(DAY).await.page, "arrivo=").is_empty());
        assert!(desk.get("/operatore").await.says("day-home-title"));
    }

    async fn the_agenda_of_another_centre_does_not_exist(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let office = service.test.home();
        let desk = centre(&service).await;
        let id = book(&desk, declared(&service).await.person()).await;
        let stranger = Browser { service: &service, token: service.operator(service.test.elsewhere()).await };
        let addresses = ["", "/chiudi", "/sposta"].map(|rest| format!("{DAY}/{id}{rest}"));
        for path in addresses.into_iter().chain([format!("{DAY}?sede={office}")]) {
            assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let start = act(&desk.get(DAY).await.page, "start", Some(&id));
        assert_eq!(stranger.post(DAY, &start).await.status, StatusCode::NOT_FOUND);
        // A centre without an agenda has an empty day, and addresses that say nonsense do not exist.
        assert!(stranger.get(DAY).await.says("day-none"));
        for query in ["data=ieri", "data=99999-01-01", "vista=mese", "operatore=x"] {
            assert_eq!(desk.get(&format!("{DAY}?{query}")).await.status, StatusCode::NOT_FOUND, "{query}");
        }
        let holiday = desk.get(&format!("{DAY}?data=2026-12-08")).await;
        assert!(holiday.page.contains(&html(&t(Lang::It, "agenda-holiday-immaculate"))));
    }

    async fn the_file_of_another_centre_s_person_opens_after_a_reason_and_the_booking_goes_on(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = declared(&service).await;
        service.test.centre(service.test.elsewhere(), 1).await;
        let code = service.test.service(For::Interview);
        let wanted = html(service.test.desk.pack.catalogue.get(code).expect("a service").title());
        for path in [
            format!("{DAY}/nuovo?persona={}&servizio={code}", citizen.person()),
            format!("/operatore/passaggi/nuovo?persona={}&code={code}", citizen.person()),
        ] {
            // A reason holds for a session: each page is asked by another colleague.
            let stranger = Browser { service: &service, token: service.operator(service.test.elsewhere()).await };
            let gate = stranger.get(&path).await;
            let form = act(&gate.page, "open", None);
            assert_eq!(stranger.post(&path, &form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "why?");
            let opened = stranger.post(&path, &with(&form, &[("reason", "Si è trasferita qui")])).await;
            assert_eq!(opened.status, StatusCode::SEE_OTHER);
            assert!(stranger.get(&opened.to).await.page.contains(&wanted), "back to what was wanted");
        }
    }

    async fn mine_is_less_than_everybody_s_and_the_late_are_said_to_be_so(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let desk = centre(&service).await;
        let id = book(&desk, declared(&service).await.person()).await;
        let line = format!("giorno-{id}");
        service.test.clock.advance(TimeDelta::minutes(12));
        let own = desk.get(&format!("{DAY}?operatore=io")).await;
        assert!(own.page.contains(&line));
        let minutes = ta(Lang::It, "common-minutes", &[("minutes", 12.into())]);
        let late = ta(Lang::It, "day-late", &[("length", minutes.into())]);
        assert!(own.page.contains(&html(&late)), "lateness is a sentence");
        let colleague = Browser { service: &service, token: service.operator(service.test.home()).await };
        assert!(!colleague.get(&format!("{DAY}?operatore=io")).await.page.contains(&line));
        assert!(colleague.get(DAY).await.page.contains(&line));
    }
}
