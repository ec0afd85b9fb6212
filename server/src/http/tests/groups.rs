//! Groups and convocations as browsers meet them: operators who plan, enrol, close and convene; citizens who enrol.

use acts::{
    Citizen, SecretToken,
    agenda::{
        By,
        group::{self, Plan},
    },
    testing::{Centre, For, TestDesk},
};
use app::texts::t;
use axum::http::{StatusCode, header};
use chrono::{DateTime, Utc};
use domain::{account::Level, form::Form, lang::Lang, passage::Channel};
use std::num::NonZeroU16;
use uuid::Uuid;

use super::{Service, text};

const LIST: &str = "/operatore/agenda/gruppi";

/// Thursday 3 December 2026, 9:00 in Rome.
fn thursday() -> DateTime<Utc> {
    "2026-12-03T08:00:00Z".parse().expect("an instant")
}

/// A laboratory for six people in the hall, on [`thursday`], open to citizens.
pub(super) async fn planned(test: &TestDesk, centre: &Centre) -> Uuid {
    let plan = Plan {
        office: centre.office.clone(),
        service: test.service(For::Lab),
        operator: centre.operators[0].operator.id(),
        second: None,
        mediator: None,
        room: Some(centre.rooms[2]),
        channel: Channel::Sportello,
        starts_at: thursday(),
        minutes: None,
        places: NonZeroU16::new(6).expect("not zero"),
        self_booking: true,
    };
    let operator = &centre.operators[0].operator;
    group::plan(&test.desk, operator, &plan, &test.asked()).await.expect("plans").session
}

struct Seen {
    status: StatusCode,
    to: String,
    page: String,
}

impl Seen {
    fn says(&self, key: &str) -> bool {
        self.page.contains(&t(Lang::It, key))
    }

    /// The value of the first field with this name.
    fn value(&self, name: &str) -> String {
        let found = self.page.split_once(&format!("name=\"{name}\" value=\""));
        let (_, after) = found.unwrap_or_else(|| panic!("no {name}"));
        after.split('"').next().unwrap_or_default().to_owned()
    }

    fn form(&self, pairs: &[(&str, &str)]) -> Form {
        let mut form: Form = pairs.iter().copied().collect();
        form.set("request_key", self.value("request_key"));
        if self.page.contains("name=\"version\"") {
            form.set("version", self.value("version"));
        }
        form
    }
}

async fn get(service: &Service, path: &str, token: Option<&SecretToken>) -> Seen {
    seen(service.get(path, token).await).await
}

async fn post(service: &Service, path: &str, token: Option<&SecretToken>, form: &Form) -> Seen {
    seen(service.post(path, token, form).await).await
}

async fn seen(response: axum::response::Response) -> Seen {
    let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
    let to = to.unwrap_or_default().to_owned();
    let (status, page) = text(response).await;
    Seen { status, to, page }
}

fn with(mut form: Form, changes: &[(&str, &str)]) -> Form {
    changes.iter().for_each(|(name, value)| form.set(name, *value));
    form
}

async fn enrolled(test: &TestDesk, citizen: &Citizen, session: Uuid) -> Uuid {
    let by = By::Citizen(citizen);
    group::enrol(&test.desk, by, session, &test.asked()).await.expect("enrols").appointment
}

store::both! {
    async fn an_operator_plans_a_group_and_every_reason_stands_beside_its_field(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let centre = service.test.centre(service.test.home(), 1).await;
        let token = service.operator(service.test.home()).await;
        assert!(get(&service, LIST, Some(&token)).await.says("groups-none"));
        let path = format!("{LIST}/nuovo");
        let page = get(&service, &path, Some(&token)).await;
        let empty = post(&service, &path, Some(&token), &page.form(&[])).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["code", "operator", "date", "time", "channel", "places"] {
            assert!(empty.page.contains(&format!("href=\"#{field}\"")), "{field} is missed");
        }
        let (operator, hall) = (centre.operators[0].operator.id().to_string(), centre.rooms[2].to_string());
        let lab = service.test.service(For::Lab);
        let right = page.form(&[
            ("code", lab.as_str()), ("operator", &operator), ("room", &hall), ("channel", "sportello"), ("places", "10"),
            ("date-day", "3"), ("date-month", "12"), ("date-year", "2026"), ("time", "09:00"), ("self-booking", "yes"),
        ]);
        let crowd = post(&service, &path, Some(&token), &with(right.clone(), &[("places", "40")])).await;
        assert_eq!(crowd.status, StatusCode::CONFLICT);
        assert!(crowd.page.contains("href=\"#places\"") && crowd.page.contains("value=\"40\""));
        let done = post(&service, &path, Some(&token), &right).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.page);
        let one = get(&service, &done.to, Some(&token)).await;
        assert!(one.says("groups-done-planned") && one.says("groups-seats-none"));
        // R172: nobody yet is fewer than usual, and only told.
        assert!(one.page.contains("R172"));
        // The second click leads to the same group.
        assert_eq!(post(&service, &path, Some(&token), &right).await.to, done.to);
        assert_eq!(get(&service, LIST, Some(&token)).await.page.matches("/operatore/agenda/gruppi/0").count(), 1);
        assert_eq!(get(&service, &format!("{LIST}?sede={}", service.test.elsewhere()), Some(&token)).await.status, StatusCode::NOT_FOUND);
    }

    async fn r172_a_group_that_is_too_large_is_told_and_not_refused(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let test = &service.test;
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let plan = Plan {
            office: centre.office.clone(),
            service: test.service(For::Lab),
            operator: operator.id(),
            second: None,
            mediator: None,
            room: None,
            channel: Channel::Video,
            starts_at: thursday(),
            minutes: None,
            places: NonZeroU16::new(20).expect("not zero"),
            self_booking: false,
        };
        let session = group::plan(&test.desk, operator, &plan, &test.asked()).await.expect("plans").session;
        let (here, token) = (format!("{LIST}/{session}"), service.operator(test.home()).await);
        for number in 1..=16 {
            let cf = test.citizen(Level::Declared).await.cf().to_owned();
            let page = get(&service, &here, Some(&token)).await;
            let done = post(&service, &here, Some(&token), &page.form(&[("act", "enrol"), ("cf", &cf)])).await;
            assert_eq!(done.to, format!("{here}?done=enrolled"), "number {number}");
            let page = get(&service, &done.to, Some(&token)).await.page;
            assert_eq!(page.contains("R172"), !(6..=15).contains(&number), "{number} people");
            assert_eq!(page.contains("Il gruppo è grande"), number > 15, "{number} people");
        }
    }

    async fn people_are_added_found_and_removed(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let centre = service.test.centre(service.test.home(), 1).await;
        let session = planned(&service.test, &centre).await;
        let here = format!("{LIST}/{session}");
        let token = service.operator(service.test.home()).await;
        let (first, second) =
            (service.test.citizen(Level::Declared).await, service.test.citizen(Level::Declared).await);
        let page = get(&service, &here, Some(&token)).await;
        let wrong = post(&service, &here, Some(&token), &page.form(&[("act", "enrol"), ("cf", "RSSMRA")])).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.page.contains("href=\"#cf\"") && wrong.page.contains("value=\"RSSMRA\""));
        let done = post(&service, &here, Some(&token), &page.form(&[("act", "enrol"), ("cf", first.cf())])).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let page = get(&service, &done.to, Some(&token)).await;
        assert!(page.says("groups-done-enrolled") && page.page.contains(first.cf()));
        let again = post(&service, &here, Some(&token), &page.form(&[("act", "enrol"), ("cf", first.cf())])).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.page.contains("href=\"#cf\""));
        // By name: what is searched stands in no address.
        let search: Form = [("act", "search"), ("q", "Rossi")].into_iter().collect();
        let found = post(&service, &here, Some(&token), &search).await;
        assert!(found.status == StatusCode::OK && found.page.contains(second.cf()));
        let id = second.person().to_string();
        let done = post(&service, &here, Some(&token), &found.form(&[("act", "enrol"), ("person", &id)])).await;
        assert_eq!(done.to, format!("{here}?done=enrolled"));
        // Removing says why.
        let page = get(&service, &here, Some(&token)).await;
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let seats = store::appointment::of_session(&mut conn, session).await.expect("reads");
        drop(conn);
        let seat = seats[0].id.to_string();
        let silent = post(&service, &here, Some(&token), &page.form(&[("act", "remove"), ("seat", &seat)])).await;
        assert!(silent.status == StatusCode::UNPROCESSABLE_ENTITY && silent.page.contains("#remove-reason"));
        let remove = page.form(&[("act", "remove"), ("seat", &seat), ("remove-reason", "Ha chiamato")]);
        assert_eq!(post(&service, &here, Some(&token), &remove).await.to, format!("{here}?done=removed"));
        assert!(!get(&service, &here, Some(&token)).await.page.contains(first.cf()));
        // Another centre's operators find nothing here.
        let stranger = service.operator(service.test.elsewhere()).await;
        assert_eq!(get(&service, &here, Some(&stranger)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(post(&service, &here, Some(&stranger), &remove).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_group_is_closed_in_one_screen(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let centre = service.test.centre(service.test.home(), 1).await;
        let session = planned(&service.test, &centre).await;
        let here = format!("{LIST}/{session}");
        let (came, ill) = (service.test.citizen(Level::Identified).await, service.test.citizen(Level::Declared).await);
        let present = format!("a-{}", enrolled(&service.test, &came, session).await);
        let absent = format!("a-{}", enrolled(&service.test, &ill, session).await);
        service.test.clock.advance(thursday() + chrono::TimeDelta::minutes(125) - service.test.desk.now());
        let token = service.operator(service.test.home()).await;
        let page = get(&service, &here, Some(&token)).await;
        assert!(page.says("groups-to-close") && page.says("groups-close-title"));
        assert!(page.page.contains("name=\"minutes\" type=\"text\" value=\"120\""), "its length is proposed");
        let unsaid = post(&service, &here, Some(&token), &page.form(&[("act", "close"), ("minutes", "120")])).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unsaid.page.contains(&format!("href=\"#{present}\"")), "nobody is absent before somebody says so");
        let reason = format!("{absent}-reason");
        let form = page.form(&[
            ("act", "close"), ("minutes", "20"), (present.as_str(), "present"), (absent.as_str(), "justified"),
        ]);
        let why = post(&service, &here, Some(&token), &form).await;
        assert!(why.status == StatusCode::UNPROCESSABLE_ENTITY && why.page.contains(&format!("href=\"#{reason}\"")));
        // R002: twenty minutes are fewer than the table says, and worth a look.
        let form = with(form, &[(reason.as_str(), "Certificato medico")]);
        let warned = post(&service, &here, Some(&token), &form).await;
        assert!(warned.status == StatusCode::UNPROCESSABLE_ENTITY && warned.page.contains("R002"));
        assert!(warned.page.contains("name=\"warnings-seen\""));
        let right = with(warned.form(&[]), &[
            ("act", "close"), ("minutes", "120"), (present.as_str(), "present"), (absent.as_str(), "justified"),
            (reason.as_str(), "Certificato medico"),
        ]);
        let done = post(&service, &here, Some(&token), &right).await;
        assert_eq!(done.to, format!("{here}?done=closed"), "{}", done.page);
        assert!(get(&service, &done.to, Some(&token)).await.says("groups-state-done"));
        assert_eq!(post(&service, &here, Some(&token), &right).await.to, done.to, "the second click");
        let again = with(right, &[("request_key", &service.test.desk.request_key())]);
        let again = post(&service, &here, Some(&token), &again).await;
        assert!(again.status == StatusCode::CONFLICT && again.says("error-group-not-planned"));
        let own = service.test.log_in(came.cf()).await;
        let file = get(&service, "/fascicolo", Some(&own)).await;
        assert!(file.page.contains("Tecniche di ricerca attiva del lavoro"), "it stands in the person's file");
    }

    async fn citizens_find_a_meeting_and_enrol(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let centre = service.test.centre(service.test.home(), 1).await;
        let session = planned(&service.test, &centre).await;
        let here = format!("/appuntamenti/gruppi/{session}");
        let list = get(&service, "/appuntamenti/gruppi", None).await;
        assert!(list.status == StatusCode::OK && list.page.contains(&here), "everybody may read it");
        let page = get(&service, &here, None).await;
        assert!(page.says("groups-open-login") && page.page.contains("/accedi?poi="));
        let form: Form = [("request_key", "0".repeat(32).as_str())].into_iter().collect();
        assert_eq!(post(&service, &here, None, &form).await.status, StatusCode::UNAUTHORIZED);
        let citizen = service.test.citizen(Level::Declared).await;
        let token = service.test.log_in(citizen.cf()).await;
        let form = get(&service, &here, Some(&token)).await.form(&[]);
        let done = post(&service, &here, Some(&token), &form).await;
        assert_eq!((done.status, done.to.as_str()), (StatusCode::SEE_OTHER, format!("{here}?done=enrolled").as_str()));
        let has = get(&service, &done.to, Some(&token)).await;
        assert!(has.says("groups-open-has") && has.says("groups-open-done"));
        assert!(has.page.contains("href=\"/appuntamenti/0"), "the way to the appointment");
        // Who is too late is told, and shown the others.
        service.test.clock.advance(thursday() - chrono::TimeDelta::hours(3) - service.test.desk.now());
        let late = service.test.citizen(Level::Declared).await;
        let token = service.test.log_in(late.cf()).await;
        let form = get(&service, &here, Some(&token)).await.form(&[]);
        let refused = post(&service, &here, Some(&token), &form).await;
        assert!(refused.status == StatusCode::CONFLICT && refused.says("groups-open-refused"));
        assert!(!get(&service, "/appuntamenti/gruppi", None).await.page.contains(&here), "nothing is offered that is refused");
        assert_eq!(get(&service, "/appuntamenti/gruppi/x", None).await.status, StatusCode::NOT_FOUND);
        let operator = service.operator(service.test.home()).await;
        assert_eq!(post(&service, &here, Some(&operator), &form).await.status, StatusCode::FORBIDDEN);
    }

    async fn two_clicks_convene_and_the_second_operator_is_told(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let office = service.test.home();
        let list = "/operatore/agenda/convocazioni";
        let token = service.operator(service.test.home()).await;
        assert!(get(&service, list, Some(&token)).await.says("groups-convocations-no-agenda"));
        service.test.centre(service.test.home(), 2).await;
        assert!(get(&service, list, Some(&token)).await.says("groups-convocations-none"));
        let citizen = service.test.citizen(Level::Declared).await;
        service.declaration(&citizen).await;
        let page = get(&service, list, Some(&token)).await;
        let here = format!("{list}?sede={office}&persona={}", citizen.person());
        assert!(page.page.contains(&here.replace('&', "&amp;")) && page.says("groups-standing-open"));
        // First click: the places; second: the button.
        let page = get(&service, &here, Some(&token)).await;
        let earliest = page.value("place");
        let colleague = service.operator(service.test.home()).await;
        let theirs = get(&service, &here, Some(&colleague)).await;
        let done = post(&service, &here, Some(&token), &page.form(&[("place", &earliest)])).await;
        assert_eq!(done.to, format!("{list}?sede={office}&done=convened"), "{}", done.page);
        let after = get(&service, &done.to, Some(&token)).await;
        assert!(after.says("groups-done-convened") && after.says("groups-standing-booked"));
        let late = post(&service, &here, Some(&colleague), &theirs.form(&[("place", &earliest)])).await;
        assert!(late.status == StatusCode::CONFLICT && late.says("error-convocation-booked"));
        let nonsense = post(&service, &here, Some(&colleague), &theirs.form(&[("place", "x")])).await;
        assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
        let stranger = service.operator(service.test.elsewhere()).await;
        assert_eq!(get(&service, &here, Some(&stranger)).await.status, StatusCode::NOT_FOUND);
        let own = format!("{list}?persona={}", citizen.person());
        assert_eq!(get(&service, &own, Some(&stranger)).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_place_that_is_gone_comes_back_with_those_that_are_free(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let centre = service.test.centre(service.test.home(), 1).await;
        let token = service.operator(service.test.home()).await;
        let mut waiting = Vec::new();
        for _ in 0..2 {
            let citizen = service.test.citizen(Level::Declared).await;
            service.declaration(&citizen).await;
            waiting.push(format!("/operatore/agenda/convocazioni?persona={}", citizen.person()));
        }
        let pages = [get(&service, &waiting[0], Some(&token)).await, get(&service, &waiting[1], Some(&token)).await];
        let place = pages[0].value("place");
        assert_eq!(place, pages[1].value("place"), "both are offered the earliest");
        for (n, status) in [(0, StatusCode::SEE_OTHER), (1, StatusCode::CONFLICT)] {
            let answer = post(&service, &waiting[n], Some(&token), &pages[n].form(&[("place", &place)])).await;
            assert_eq!(answer.status, status);
            if n == 1 {
                assert!(answer.says("error-convocation-place"));
                assert_ne!(answer.value("place"), place, "the next one is offered");
            }
        }
        assert_eq!(centre.operators.len(), 1);
    }
}
