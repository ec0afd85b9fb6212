//! What a centre offers, as the browsers of a head, an operator and an administrator meet it.

use acts::testing::{Colleague, For, TestDesk};
use axum::http::StatusCode;
use chrono::NaiveDate;
use domain::{
    account::{Level, Role},
    agenda::{Durations, Exception, Supply},
    form::Form,
};

use super::{
    Service,
    appointments::booked,
    browser::{Browser, Seen},
};

const HOURS: &str = "/operatore/agenda/orari";
const NEW: &str = "/operatore/agenda/orari/nuovo";
const AWAY: &str = "/operatore/agenda/assenze";
const ROOMS: &str = "/operatore/agenda/stanze";
const RULES: &str = "/operatore/agenda/regole";
const MINUTES: &str = "/operatore/durate";
const TERMINALS: &str = "/operatore/terminali";

impl<'a> Browser<'a> {
    async fn of(service: &'a Service, colleague: &Colleague) -> Browser<'a> {
        // The authenticator's code of this half minute is spent.
        let code = &colleague.credentials.recovery_codes[0];
        let (desk, password) = (&service.test.desk, acts::testing::PASSWORD);
        let logged = acts::operator::log_in(desk, &colleague.username, password, code, None).await;
        Browser { service, token: logged.expect("logs in").token }
    }

    pub(super) async fn as_role(service: &'a Service, role: Role, offices: &[&str]) -> Browser<'a> {
        let colleague = service.test.operator_as(role, offices).await;
        Browser::of(service, &colleague).await
    }

    /// The fields of a form of this page as it opens now, with these answers.
    pub(super) async fn filled(&self, path: &str, answers: &[(&str, &str)]) -> Form {
        let page = self.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        let mut pairs = vec![("request_key", page.value("request_key"))];
        if page.page.contains("name=\"version\"") {
            pairs.push(("version", page.value("version")));
        }
        pairs.into_iter().chain(answers.iter().copied()).collect()
    }

    pub(super) async fn send(&self, path: &str, answers: &[(&str, &str)]) -> Seen {
        let form = self.filled(path, answers).await;
        self.post(path, &form).await
    }
}

async fn supply(test: &TestDesk) -> std::sync::Arc<Supply> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    acts::agenda::supply(&test.desk, &mut conn, test.home()).await.expect("an agenda")
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
}

/// The three boxes of a date of November 2026.
fn date<'a>(names: [&'a str; 3], day: &'a str) -> [(&'a str, &'a str); 3] {
    [(names[0], day), (names[1], "11"), (names[2], "2026")]
}

const RULES_FORM: [(&str, &str); 8] = [
    ("min_notice_hours", "24"),
    ("max_notice_days", "60"),
    ("move_hours", "24"),
    ("cancel_hours", "12"),
    ("per_service", "1"),
    ("per_person", "3"),
    ("step_minutes", "15"),
    ("holidays", "15/08\n4/6"),
];

store::both! {
    async fn a_head_gives_a_centre_its_agenda_with_forms_alone(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let colleague = service.test.operator(service.test.home()).await;
        let head = Browser::as_role(&service, Role::Head, &[service.test.home()]).await;
        for page in [HOURS, AWAY, ROOMS] {
            assert!(head.get(page).await.says("supply-none"), "{page}");
        }
        assert!(head.get(RULES).await.says("supply-rules-first"));
        let interview = service.test.service(For::Interview);
        let saved = head.send(RULES, &[&RULES_FORM[..], &[("self_booking", interview.as_str())]].concat()).await;
        assert_eq!((saved.status, saved.to.as_str()), (StatusCode::SEE_OTHER, "/operatore/agenda/regole?done=rules"));
        assert!(head.get(&saved.to).await.says("supply-done-rules"));
        let room = [("act", "add-room"), ("room-name", "Stanza 1"), ("isolated", "yes"), ("capacity", "3")];
        assert_eq!(head.send(ROOMS, &room).await.status, StatusCode::SEE_OTHER);
        let again = head.send(ROOMS, &room).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.says("error-supply-room-taken") && again.page.contains("href=\"#room-name\""));
        let mediator = [("act", "add-mediator"), ("mediator-name", "Samira Haddad"), ("langs", "ar"), ("langs", "fr")];
        assert_eq!(head.send(ROOMS, &mediator).await.status, StatusCode::SEE_OTHER);
        assert!(head.get(ROOMS).await.page.contains("arabo, francese"));

        let kept = supply(&service.test).await;
        let (who, room) = (format!("operator:{}", colleague.operator.id()), kept.rooms[0].id.to_string());
        let opening = [
            ("staff", who.as_str()),
            ("weekday", "1"),
            ("weekday", "3"),
            ("from", "09:00"),
            ("to", "12:30"),
            ("channels", "sportello"),
            ("services-all", "yes"),
            ("rooms", &room),
            ("valid_from", "2026-11-23"),
        ];
        let form = head.filled(NEW, &opening).await;
        let added = head.post(NEW, &form).await;
        assert_eq!(added.to, format!("{HOURS}?sede={}&done=opening-added", service.test.home()), "{}", added.page);
        // A second click is answered as the first one.
        assert_eq!(head.post(NEW, &form).await.to, added.to);
        let kept = supply(&service.test).await;
        assert_eq!(kept.openings.len(), 2, "one for each day of the week");
        let offered = &kept.openings[0].stretch.services;
        assert!(service.test.services().iter().all(|code| offered.contains(code)), "{offered:?}");
        let week = head.get(&added.to).await;
        assert_eq!(week.page.matches("class=\"slot-hours\"").count(), 2);
        assert!(week.says("supply-served-all") && week.page.contains("09:00–12:30"));
        assert!(week.page.contains("Samira Haddad"), "who has no hours yet is named");
        // The same hours again are refused as a whole, beside their field, with what was typed.
        let more = [&opening[..], &[("weekday", "5")]].concat();
        let refused = head.send(NEW, &more).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("agenda-opening-problem-overlaps") && refused.page.contains("href=\"#from\""));
        assert!(refused.page.contains("value=\"12:30\""));
        assert_eq!(supply(&service.test).await.openings.len(), 2, "not even Friday");
    }

    async fn who_would_be_left_outside_is_shown_before_anything_changes(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let centre = service.test.centre(service.test.home(), 1).await;
        let citizen = service.test.citizen(Level::Identified).await;
        let appointment = booked(&service.test, &citizen, For::Welcome).await;
        let head = Browser::of(&service, &centre.head).await;
        // A day's notice: the earliest place is tomorrow's.
        let close = [&[("act", "close")][..], &date(["date-day", "date-month", "date-year"], "24")].concat();
        let form = head.filled(HOURS, &close).await;
        let asks = head.post(HOURS, &form).await;
        assert_eq!(asks.status, StatusCode::CONFLICT);
        assert!(asks.says("supply-outside-title") && asks.says("supply-why-centre"));
        assert!(asks.page.contains(&format!("/operatore/agenda/{appointment}")) && asks.page.contains("Rossi Maria"));
        assert!(supply(&service.test).await.exceptions.is_empty(), "nothing was written");
        assert!(!head.get(HOURS).await.page.contains("id=\"to-move\""));

        let answered = |go: &str| form.pairs().chain([("go", go)]).collect::<Form>();
        let back = head.post(HOURS, &answered("back")).await;
        assert_eq!(back.status, StatusCode::OK);
        assert!(back.page.contains("name=\"date-day\"") && back.page.contains("value=\"24\""), "the day is kept");
        assert!(supply(&service.test).await.exceptions.is_empty());

        let done = head.post(HOURS, &answered("anyway")).await;
        assert_eq!(done.to, "/operatore/agenda/orari?done=centre-closed");
        for page in [HOURS, AWAY, ROOMS, RULES] {
            let page = head.get(page).await;
            assert!(page.page.contains(&format!("/operatore/agenda/{appointment}/sposta")), "who is to move stays on top");
        }
        let back = head.send(HOURS, &[("act", "take-back"), ("day", "2026-11-24")]).await;
        assert_eq!(back.to, "/operatore/agenda/orari?done=exception-back");
        assert!(!head.get(HOURS).await.page.contains("id=\"to-move\""));
    }

    async fn one_date_or_the_series_from_it_on_changes(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let office = service.test.home();
        let centre = service.test.centre(service.test.home(), 1).await;
        let head = Browser::of(&service, &centre.head).await;
        let monday = supply(&service.test).await.openings.iter().find(|o| o.falls_on(day(30))).cloned();
        let series = monday.expect("a series");
        let one = format!("{HOURS}/{}?sede={office}&data=2026-11-30", series.id);
        assert!(head.get(HOURS).await.page.contains(&format!("{HOURS}/{}?sede={office}&amp;data=2026-11-23", series.id)));
        let (room, interview) = (centre.rooms[0].to_string(), service.test.service(For::Interview));
        let uses = [("channels", "sportello"), ("services", interview.as_str()), ("rooms", room.as_str())];
        let change = |scope: &'static str, from: &'static str, to: &'static str| {
            [&[("do", "change"), ("scope", scope), ("from", from), ("to", to)][..], &uses].concat()
        };
        let opened = head.get(&one).await;
        assert!(opened.page.contains("value=\"09:00\"") && opened.page.contains("value=\"13:00\""));

        let refused = head.send(&one, &change("day", "12:00", "10:00")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("agenda-opening-problem-hours") && refused.page.contains("value=\"10:00\""));
        let done = head.send(&one, &change("day", "10:00", "12:00")).await;
        assert_eq!(done.to, format!("{HOURS}?sede={office}&data=2026-11-30&done=opening-changed"));
        let week = head.get(&done.to).await;
        assert!(week.says("supply-slot-changed") && week.page.contains("10:00–12:00"));
        let hours = |supply: &Supply, date| {
            let found = supply.occurrences_on(date);
            found.iter().map(|o| (o.stretch.from.to_string(), o.stretch.to.to_string())).collect::<Vec<_>>()
        };
        let kept = supply(&service.test).await;
        let two = |from: &str, to: &str| vec![(from.to_owned(), to.to_owned())];
        assert_eq!(hours(&kept, day(30)), two("10:00:00", "12:00:00"));
        assert_eq!(hours(&kept, day(23)), two("09:00:00", "13:00:00"));

        let next = format!("{HOURS}/{}?sede={office}&data=2026-12-07", series.id);
        let done = head.send(&next, &change("series", "08:00", "11:00")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.page);
        let kept = supply(&service.test).await;
        let december = |day| NaiveDate::from_ymd_opt(2026, 12, day).expect("a day");
        assert_eq!(hours(&kept, december(7)), two("08:00:00", "11:00:00"));
        assert_eq!(hours(&kept, december(14)), two("08:00:00", "11:00:00"));
        assert_eq!(hours(&kept, day(30)), two("10:00:00", "12:00:00"), "the past of the change stays");

        let gone = head.send(&one, &[("do", "close"), ("scope", "day")]).await;
        assert_eq!(gone.to, format!("{HOURS}?sede={office}&data=2026-11-30&done=opening-closed"));
        let kept = supply(&service.test).await;
        assert!(kept.exceptions.iter().any(|said| matches!(said, Exception::Closed { date, .. } if *date == day(30))));
        let ended = head.send(&one, &[("do", "close"), ("scope", "series")]).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER);
        let kept = supply(&service.test).await;
        assert_eq!(kept.opening(&series.id).and_then(|o| o.valid_to), Some(day(29)));
        // Neither a day of another weekday nor one that is over has a page.
        for date in ["2026-11-24", "2026-11-16", "x"] {
            let path = format!("{HOURS}/{}?sede={office}&data={date}", series.id);
            assert_eq!(head.get(&path).await.status, StatusCode::NOT_FOUND, "{date}");
        }
    }

    async fn of_two_heads_the_second_is_told_and_loses_nothing(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let centre = service.test.centre(service.test.home(), 0).await;
        let head = Browser::of(&service, &centre.head).await;
        let other = Browser::as_role(&service, Role::Head, &[service.test.home()]).await;
        let room = [("act", "add-room"), ("room-name", "Stanza 9"), ("capacity", "4")];
        let form = head.filled(ROOMS, &room).await;
        let close = [&[("act", "close")][..], &date(["date-day", "date-month", "date-year"], "27")].concat();
        assert_eq!(other.send(HOURS, &close).await.status, StatusCode::SEE_OTHER);
        let stale = head.post(ROOMS, &form).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.says("supply-stale") && stale.page.contains("value=\"Stanza 9\""));
        // With the key and the version of the page that came back it goes through.
        let mut form = form;
        for name in ["request_key", "version"] {
            form.set(name, stale.value(name));
        }
        assert_eq!(head.post(ROOMS, &form).await.status, StatusCode::SEE_OTHER);
    }

    async fn an_operator_reads_and_says_when_they_are_away_themselves(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let centre = service.test.centre(service.test.home(), 2).await;
        let (mine, colleague) = (&centre.operators[0], &centre.operators[1]);
        let browser = Browser::of(&service, mine).await;
        for page in [HOURS, ROOMS, RULES] {
            let shown = browser.get(page).await;
            assert_eq!(shown.status, StatusCode::OK, "{page}");
            assert!(!shown.page.contains("name=\"request_key\""), "{page} has no form for who may only read");
        }
        assert_eq!(browser.get(NEW).await.status, StatusCode::FORBIDDEN);
        let key = service.test.desk.request_key();
        let close: Form = [("act", "close"), ("date", "2026-11-27"), ("version", "20"), ("request_key", &key)]
            .into_iter()
            .collect();
        assert_eq!(browser.post(HOURS, &close).await.status, StatusCode::FORBIDDEN);
        assert_eq!(browser.get(&format!("{HOURS}?sede={}", service.test.elsewhere())).await.status, StatusCode::NOT_FOUND);

        // Whose it is is not read from the form.
        let whose = format!("operator:{}", colleague.operator.id());
        let boxes = date(["from-day", "from-month", "from-year"], "26");
        let away = [&[("act", "add"), ("staff", whose.as_str())][..], &boxes].concat();
        let half = browser.send(AWAY, &[&away[..], &[("from-time", "09:00")]].concat()).await;
        assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(half.says("error-supply-times-both") && half.page.contains("href=\"#to-time\""));
        let done = browser.send(AWAY, &away).await;
        assert_eq!(done.to, "/operatore/agenda/assenze?done=absence-added");
        let kept = supply(&service.test).await;
        assert_eq!(kept.absences.len(), 1);
        assert_eq!(kept.absences[0].staff.id.0, mine.operator.id().to_string());
        assert!(browser.get(HOURS).await.says("supply-away-day"));

        // A head enters that of a colleague; the operator may take back only their own.
        let head = Browser::of(&service, &centre.head).await;
        assert_eq!(head.send(AWAY, &away).await.status, StatusCode::SEE_OTHER);
        let shown = browser.get(AWAY).await;
        assert_eq!(shown.page.matches("name=\"absence\"").count(), 1);
        let own = shown.value("absence").to_owned();
        let back = browser.send(AWAY, &[("act", "take-back"), ("absence", &own)]).await;
        assert_eq!(back.to, "/operatore/agenda/assenze?done=absence-back");
        let left = head.get(AWAY).await.value("absence").to_owned();
        let key = service.test.desk.request_key();
        let foreign: Form =
            [("act", "take-back"), ("absence", &left), ("request_key", &key)].into_iter().collect();
        assert_eq!(browser.post(AWAY, &foreign).await.status, StatusCode::FORBIDDEN);
        assert_eq!(supply(&service.test).await.absences.len(), 1);
    }

    async fn rules_that_cannot_hold_come_back_as_they_were_typed(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let head = Browser::as_role(&service, Role::Head, &[service.test.home()]).await;
        let mut form = head.filled(RULES, &RULES_FORM).await;
        for (name, typed, key) in [
            ("holidays", "31/02", "supply-rule-holidays"),
            ("min_notice_hours", "x", "error-number"),
            ("step_minutes", "", "error-required"),
            ("max_notice_days", "0", "error-supply-notice"),
        ] {
            let kept = form.raw(name).to_owned();
            form.set(name, typed);
            let back = head.post(RULES, &form).await;
            assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(back.says(key) && back.says("ui-errors-title"), "{name}");
            assert!(back.page.contains("15/08") || name == "holidays", "the rest is kept");
            form.set(name, kept);
        }
        assert_eq!(head.post(RULES, &form).await.status, StatusCode::SEE_OTHER);
        assert!(head.get(RULES).await.page.contains("15/08\n04/06"), "days are shown as people write them");
    }

    async fn an_administrator_enters_minutes_where_the_source_has_none(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let head = Browser::as_role(&service, Role::Head, &[service.test.home()]).await;
        assert_eq!(head.get(MINUTES).await.status, StatusCode::FORBIDDEN);
        let administrator = Browser::as_role(&service, Role::Administrator, &[service.test.home()]).await;
        let missing = Durations::of(&service.test.desk.pack.catalogue).missing();
        let code = missing.first().expect("R002: the source lost some").to_string();
        let chosen = administrator.get(&format!("{MINUTES}?codice={code}")).await;
        assert!(chosen.page.contains(&format!("<option value=\"{code}\" selected")), "{code} is chosen");
        let too_long = administrator.send(MINUTES, &[("code", &code), ("minutes", "2000")]).await;
        assert_eq!(too_long.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(too_long.page.contains("value=\"2000\""));
        let printed = administrator.send(MINUTES, &[("code", "A.1"), ("minutes", "40")]).await;
        assert_eq!(printed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(printed.page.contains("href=\"#code\""));
        let done = administrator.send(MINUTES, &[("code", &code), ("minutes", "45")]).await;
        assert_eq!(done.to, "/operatore/durate?done=minutes");
        let shown = administrator.get(&done.to).await;
        let entered = shown.page.split("id=\"entered\"").nth(1).expect("a table of what was entered");
        let entered = entered.split("</table>").next().unwrap_or_default();
        assert!(entered.contains(&code) && entered.contains("45") && entered.contains("Anna Verdi"));
    }

    async fn a_terminal_gets_its_code_once_and_its_end_at_once(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let administrator = Browser::as_role(&service, Role::Administrator, &[service.test.home()]).await;
        assert!(administrator.get(TERMINALS).await.says("supply-devices-none"));
        let foreign = administrator.send(TERMINALS, &[("name", "Ingresso"), ("office", service.test.elsewhere())]).await;
        assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = administrator.filled(TERMINALS, &[("name", "Ingresso"), ("office", service.test.home())]).await;
        let added = administrator.post(TERMINALS, &form).await;
        assert_eq!(added.status, StatusCode::OK);
        assert!(added.says("supply-device-once") && added.page.contains("/kiosk/attiva"));
        let code = |seen: &Seen| {
            let rest = seen.page.split("class=\"handed-code\"").nth(1).expect("a code");
            rest.split(['>', '<']).nth(1).unwrap_or_default().to_owned()
        };
        // Sent again, it leads to the terminal and shows no code.
        let again = administrator.post(TERMINALS, &form).await;
        assert!(again.to.starts_with(TERMINALS) && again.status == StatusCode::SEE_OTHER);
        let one = again.to;
        let key = acts::kiosk::enrol(&service.test.desk, &code(&added), None).await.expect("the code works");
        assert!(administrator.get(TERMINALS).await.says("supply-device-enrolled"));
        let another = administrator.send(&one, &[("act", "code")]).await;
        assert_ne!(code(&another), code(&added));

        let revoked = administrator.send(&one, &[("act", "revoke")]).await;
        assert_eq!(revoked.to, "/operatore/terminali?done=device-revoked");
        assert!(administrator.get(&revoked.to).await.says("supply-device-revoked"));
        let desk = &service.test.desk;
        let device = acts::kiosk::recognise(&desk.reader, &key, desk.now()).await.expect("reads");
        assert!(device.is_none(), "its key opens nothing any more");
        assert_eq!(administrator.get(&one).await.to, TERMINALS);
        let stranger = Browser::as_role(&service, Role::Administrator, &[service.test.elsewhere()]).await;
        assert_eq!(stranger.get(&one).await.status, StatusCode::NOT_FOUND);
    }
}
