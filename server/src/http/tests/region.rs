//! The operators' forms ask what the loaded region demands: Piemonte's services through the same pages (R152, R153).

use acts::{
    SecretToken, agenda,
    agenda::WalkIn,
    testing::{TestDesk, code},
};
use axum::http::{StatusCode, header};
use domain::{
    account::{Level, Role},
    agenda::Act,
    form::Form,
    passage::Channel,
};

use super::{Service, day::token, text};

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

    async fn r152_r153_what_is_individual_is_not_among_the_services_of_a_group(db: TestDb) {
        let service = Service::new(TestDesk::in_pack(db, "piemonte"));
        service.test.centre(service.test.home(), 1).await;
        let operator = service.operator(service.test.home()).await;
        let shown = page(&service, "/operatore/agenda/gruppi/nuovo", &operator).await;
        assert!(shown.contains("<option value=\"A.5\""), "R154");
        assert!(!shown.contains("<option value=\"A.3\"") && !shown.contains("<option value=\"A.4\""));
    }
}
