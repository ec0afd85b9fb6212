//! The operators' pages ask and show what the loaded region demands: Piemonte's services and complex targets (R152, R153,
//! R163), Emilia-Romagna's verification (R177), through the same pages.

use acts::{
    SecretToken, agenda,
    agenda::WalkIn,
    testing::{TestDesk, code},
};
use app::texts::t;
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use domain::{
    account::{Level, Role},
    agenda::Act,
    form::Form,
    lang::Lang,
    passage::{Channel, Draft, Facts, Mode},
};

use super::{Service, day::token, drafting::begun, text};

/// Advice: only for who has a need of their own (R153).
const ADVICE: &str = "A.4";

/// The value of the first field with this name.
fn value(page: &str, name: &str) -> String {
    let (_, after) =
        page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}"));
    after.split('"').next().unwrap_or_default().to_owned()
}

async fn page(service: &Service, path: &str, token: &SecretToken) -> String {
    let (status, page) = text(service.get(path, Some(token)).await).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    page
}

/// How a passage was delivered, in the fields that start with `prefix`.
fn delivered(form: &mut Form, prefix: &str, minutes: &str) {
    for (name, value) in [("minutes", minutes), ("channel", "sportello"), ("mode", "individuale")] {
        form.set(&format!("{prefix}{name}"), value);
    }
}

store::both! {
    async fn r153_recording_by_hand_asks_for_the_need(db: TestDb) {
        let service = Service::new(TestDesk::in_pack(db, "piemonte"));
        let operator = service.operator(service.test.home()).await;
        let citizen = service.test.citizen(Level::Identified).await;
        service.declaration(&citizen).await;
        let path = format!("/operatore/passaggi/nuovo?persona={}&code={ADVICE}", citizen.person());
        let first = page(&service, &path, &operator).await;
        assert!(first.contains("name=\"fact-individual_need\"") && !first.contains("interview_held"), "{first}");
        let mut form: Form = [("date", "2026-11-23"), ("time", "08:00")].into_iter().collect();
        form.set("request_key", value(&first, "request_key"));
        delivered(&mut form, "", "60");
        // Without the answer the form names it; with it only what the person has not had yet stands in the way.
        let (status, silent) = text(service.post(&path, Some(&operator), &form).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.contains("href=\"#fact-individual_need\""));
        form.set("fact-individual_need", "yes");
        form.set("request_key", value(&silent, "request_key"));
        let (status, early) = text(service.post(&path, Some(&operator), &form).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.contains("R153") && !early.contains("href=\"#fact-individual_need\""), "orientation comes first");
    }

    async fn r030_where_no_code_follows_the_interview_nobody_is_asked_about_it(db: TestDb) {
        let service = Service::new(TestDesk::in_pack(db, "piemonte"));
        let operator = service.operator(service.test.home()).await;
        let citizen = service.test.citizen(Level::Identified).await;
        let (_, request) = service.declaration(&citizen).await;
        let path = format!("/operatore/richieste/{request}");
        let shown = page(&service, &path, &operator).await;
        assert!(shown.contains("name=\"p-A.2-keep\"") && !shown.contains("name=\"interview\""));
        let mut form: Form =
            [("act", "confirm"), ("date", "2026-11-23"), ("time", "08:00"), ("p-A.2-keep", "yes")].into_iter().collect();
        for name in ["request_key", "version"] {
            form.set(name, value(&shown, name));
        }
        delivered(&mut form, "p-A.2-", "40");
        let done = service.post(&path, Some(&operator), &form).await;
        assert_eq!(done.status(), StatusCode::SEE_OTHER);
        let to = done.headers()[header::LOCATION].to_str().expect("an address").to_owned();
        assert!(page(&service, &to, &operator).await.contains("A.2"), "the intake stands in the file");
    }

    async fn r153_closing_a_visit_asks_in_the_row(db: TestDb) {
        let service = Service::new(TestDesk::in_pack(db, "piemonte"));
        let test = &service.test;
        let centre = test.centre(test.home(), 1).await;
        let admin = test.operator_as(Role::Administrator, &[test.home()]).await.operator;
        // The table prints a minimum and no average: somebody enters the minutes before it is received by appointment.
        let entered = agenda::supply::set_minutes(&test.desk, &admin, code(ADVICE), 60, &test.asked()).await;
        entered.expect("enters");
        let citizen = test.citizen(Level::Identified).await;
        let operator = &centre.operators[0].operator;
        let coming = WalkIn {
            office: test.home(),
            person: citizen.person(),
            service: code(ADVICE),
            channel: Channel::Sportello,
            arrival: None,
        };
        let seen = agenda::walk_in(&test.desk, operator, &coming, &test.asked()).await.expect("receives");
        let started =
            agenda::step(&test.desk, operator, seen.appointment, seen.version, Act::Start, None, &test.asked()).await;
        started.expect("starts");
        let token = token(&service, &centre.operators[0]).await;
        let path = format!("/operatore/agenda/{}/chiudi", seen.appointment);
        let shown = page(&service, &path, &token).await;
        assert!(shown.contains("name=\"p-A.4-fact-individual_need\"") && !shown.contains("name=\"interview\""));
    }

    async fn r163_a_draft_shows_the_complex_targets_and_asks_nothing_about_the_person(db: TestDb) {
        let service = Service::new(TestDesk::in_pack(db, "piemonte"));
        let operator = service.operator(service.test.home()).await;
        let (_, path) = begun(&service, &operator).await;
        let shown = page(&service, &path, &operator).await;
        for words in ["drafting-targets-title", "drafting-targets-dedicated", "drafting-targets-no"] {
            assert!(shown.contains(&t(Lang::It, words)), "{words}");
        }
        for words in ["SERT", "Prefetture", "Ufficio Esecuzione Penale Esterna", "003:182"] {
            assert!(shown.contains(words), "{words}");
        }
        for target in &service.test.desk.pack.targets {
            assert!(shown.contains(&target.name), "{}", target.id);
            assert!(!shown.contains(&format!("value=\"{}\"", target.id)), "nobody chooses one");
        }
    }

    async fn r163_where_the_table_prints_no_targets_nothing_is_shown(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let operator = service.operator(service.test.home()).await;
        let (_, path) = begun(&service, &operator).await;
        let shown = page(&service, &path, &operator).await;
        assert!(!shown.contains(&t(Lang::It, "drafting-targets-title")));
    }

    async fn r177_the_verification_is_one_step_away_until_it_was_held(db: TestDb) {
        let service = Service::new(TestDesk::in_pack(db, "emilia-romagna"));
        let test = &service.test;
        let colleague = test.operator(test.home()).await.operator;
        let operator = service.operator(test.home()).await;
        let citizen = test.citizen(Level::Identified).await;
        let (did, _) = service.declaration(&citizen).await;
        test.pact(&citizen, did, &colleague).await;
        let path = format!("/operatore/persone/{}/patto", citizen.person());
        let shown = page(&service, &path, &operator).await;
        assert!(shown.contains(&t(Lang::It, "drafting-verify-title")) && shown.contains("code=12\""), "{shown}");
        let record = format!("/operatore/passaggi/nuovo?persona={}&code=12", citizen.person());
        assert!(page(&service, &record, &operator).await.contains("Colloquio di verifica"));
        let held = Draft {
            code: code("12"),
            start: test.desk.now() - TimeDelta::minutes(60),
            minutes: Some(60),
            channel: Channel::Sportello,
            mode: Mode::Individuale,
            facts: Facts::default(),
        };
        let done = acts::passage::record(&test.desk, &colleague, citizen.person(), &[held], true, &test.asked()).await;
        done.expect("records").expect("warnings were seen");
        let shown = page(&service, &path, &operator).await;
        assert!(!shown.contains(&t(Lang::It, "drafting-verify-title")));
    }

    async fn r152_r153_what_is_individual_is_not_among_the_services_of_a_group(db: TestDb) {
        let service = Service::new(TestDesk::in_pack(db, "piemonte"));
        service.test.centre(service.test.home(), 1).await;
        let operator = service.operator(service.test.home()).await;
        let shown = page(&service, "/operatore/agenda/gruppi/nuovo", &operator).await;
        assert!(shown.contains("<option value=\"A.5\""), "R154");
        assert!(!shown.contains("<option value=\"A.3\"") && !shown.contains("<option value=\"A.4\""));
    }
}
