//! The operators' desk as a browser meets it: queue, declaration, file, register.

use acts::{Citizen, Mail, SecretToken, testing::TestDesk};
use axum::http::{StatusCode, header};
use domain::{
    account::{Level, Role},
    form::Form,
};
use uuid::Uuid;

use super::{Service, text};
use crate::demo;

async fn operator(service: &Service, offices: &[&str]) -> SecretToken {
    let colleague = service.test.operator_as(Role::Operator, offices).await;
    // The authenticator's code of this half minute is spent.
    let code = &colleague.credentials.recovery_codes[0];
    let desk = &service.test.desk;
    let logged = acts::operator::log_in(desk, &colleague.username, acts::testing::PASSWORD, code, None).await;
    logged.expect("logs in").token
}

/// Somebody identified, with a declaration that waits at the tests' centre.
async fn declared(service: &Service) -> (Citizen, Uuid) {
    let citizen = service.test.citizen(Level::Identified).await;
    let (_, request) = service.declaration(&citizen).await;
    (citizen, request)
}

async fn page(service: &Service, path: &str, token: &SecretToken) -> String {
    let (status, page) = text(service.get(path, Some(token)).await).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    page
}

async fn send(
    service: &Service,
    path: &str,
    token: &SecretToken,
    form: &Form,
) -> (StatusCode, String, String) {
    let response = service.post(path, Some(token), form).await;
    let to =
        response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("").to_owned();
    let (status, page) = text(response).await;
    (status, to, page)
}

/// The value of the first field with this name.
fn value(page: &str, name: &str) -> String {
    let (_, after) =
        page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}"));
    after.split('"').next().unwrap_or_default().to_owned()
}

/// The form of the confirmation as the page gives it in Marche.
fn confirmation(page: &str) -> Form {
    let mut form: Form = [("act", "confirm")].into_iter().collect();
    for name in ["request_key", "version"] {
        form.set(name, value(page, name));
    }
    form.set("date", "2026-11-23");
    form.set("time", "08:00");
    for (code, minutes) in [("A.1", "15"), ("B.1", "25"), ("B.2", "25")] {
        assert!(page.contains(&format!("p-{code}-keep")), "{code} is proposed");
        form.set(&format!("p-{code}-keep"), "yes");
        form.set(&format!("p-{code}-minutes"), minutes);
        form.set(&format!("p-{code}-channel"), "sportello");
        form.set(&format!("p-{code}-mode"), "individuale");
    }
    form
}

fn with(mut form: Form, changes: &[(&str, &str)]) -> Form {
    changes.iter().for_each(|(name, value)| form.set(name, *value));
    form
}

store::both! {
    async fn a_declaration_is_confirmed_once_and_its_passages_stand_in_both_files(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let (citizen, request) = declared(&service).await;
        let token = operator(&service, &[service.test.home()]).await;
        let here = format!("/operatore/richieste/{request}");
        assert!(page(&service, "/operatore/richieste", &token).await.contains(&here), "the queue leads to it");
        let form = with(confirmation(&page(&service, &here, &token).await), &[("interview", "yes")]);
        let (status, to, _) = send(&service, &here, &token, &form).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(to, format!("/operatore/persone/{}?done=did-confirmed", citizen.person()));
        // The second click is answered as the first; the same key with another body is not.
        assert_eq!(send(&service, &here, &token, &form).await.1, to);
        let other = with(form, &[("interview", "no")]);
        assert_eq!(send(&service, &here, &token, &other).await.0, StatusCode::CONFLICT);

        let file = page(&service, &to, &token).await;
        let own = page(&service, "/fascicolo", &service.test.log_in(citizen.cf()).await).await;
        for name in ["Accoglienza e prima informazione", "Predisposizione o aggiornamento della SAP"] {
            assert_eq!(own.matches(name).count(), 1, "{name} stands once in the citizen's file");
            assert!(file.contains(name), "{name} stands in the operator's file");
        }
        assert!(own.contains("Anna Verdi"), "the reading is told");
        assert!(!page(&service, "/operatore/richieste", &token).await.contains(&here), "nothing waits any more");
    }

    async fn what_a_rule_refuses_comes_back_with_its_number_and_what_was_typed(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let (_, request) = declared(&service).await;
        let token = operator(&service, &[service.test.home()]).await;
        let here = format!("/operatore/richieste/{request}");
        let form = confirmation(&page(&service, &here, &token).await);
        // R030: nobody said whether the interview was held.
        let (status, _, page) = send(&service, &here, &token, &form).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("href=\"#interview\""));
        // D3.6: this evening is still to come.
        let late = with(form, &[("interview", "yes"), ("time", "23:40")]);
        let (status, _, page) = send(&service, &here, &token, &late).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("D3.6") && page.contains("23:40"));
        // A decision on an older page.
        let stale = with(late, &[("version", "1"), ("time", "08:00")]);
        assert_eq!(send(&service, &here, &token, &stale).await.0, StatusCode::CONFLICT);
        let request = store::request::by_id(&mut service.test.desk.reader.conn().await.expect("reads"), request).await;
        assert_eq!(request.expect("reads").expect("there").closed_at, None);
    }

    async fn r002_a_confirmation_with_warnings_is_asked_once_more(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let (citizen, request) = declared(&service).await;
        let token = operator(&service, &[service.test.home()]).await;
        let here = format!("/operatore/richieste/{request}");
        let form = confirmation(&page(&service, &here, &token).await);
        let long = with(form, &[("interview", "yes"), ("p-B.2-minutes", "30"), ("p-A.1-minutes", "47")]);
        let (status, _, again) = send(&service, &here, &token, &long).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("R002") && again.contains("value=\"47\""), "the rule, and what was typed");
        assert!(page(&service, "/operatore/richieste", &token).await.contains(&here), "it still waits");
        let seen = with(long, &[("warnings-seen", &value(&again, "warnings-seen"))]);
        let (status, to, _) = send(&service, &here, &token, &seen).await;
        let file = format!("/operatore/persone/{}?done=did-confirmed", citizen.person());
        assert_eq!((status, to), (StatusCode::SEE_OTHER, file));
    }

    async fn two_operators_never_both_own_a_request(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let (_, request) = declared(&service).await;
        let (mine, colleague) = (operator(&service, &[service.test.home()]).await, operator(&service, &[service.test.home()]).await);
        let stranger = operator(&service, &[service.test.elsewhere()]).await;
        let form: Form = [("act", "take"), ("request", &request.to_string())].into_iter().collect();
        let queue = "/operatore/richieste";
        assert_eq!(send(&service, queue, &stranger, &form).await.0, StatusCode::NOT_FOUND);
        assert_eq!(send(&service, queue, &mine, &form).await.0, StatusCode::SEE_OTHER);
        let (status, _, page) = send(&service, queue, &colleague, &form).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(page.contains("Anna Verdi"), "the colleague is named");
        let mine_only = self::page(&service, "/operatore/richieste?taken=mine", &mine).await;
        assert!(mine_only.contains(&request.to_string()));
        let free = self::page(&service, "/operatore/richieste?taken=free", &colleague).await;
        assert!(!free.contains(&request.to_string()));
    }

    async fn pages_of_two_offices_follow_each_other_without_a_gap(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let token = operator(&service, &[service.test.home(), service.test.elsewhere()]).await;
        let both = service.test.operator_as(Role::Operator, &[service.test.home(), service.test.elsewhere()]).await.operator;
        let mut expected = Vec::new();
        for n in 0..53 {
            let citizen = service.test.citizen(Level::Declared).await;
            let (did, request) = service.declaration(&citizen).await;
            if n % 2 == 1 {
                let asked = service.test.asked();
                acts::did::assign(&service.test.desk, &both, did, service.test.elsewhere(), &asked).await.expect("assigns");
            }
            expected.push(request);
        }
        let (mut path, mut seen) = ("/operatore/richieste".to_owned(), Vec::new());
        for _ in 0..2 {
            let page = page(&service, &path, &token).await;
            let links = page.split("href=\"/operatore/richieste/").skip(1);
            seen.extend(links.filter_map(|rest| Uuid::parse_str(rest.get(..36)?).ok()));
            let next = page.split("href=\"").filter_map(|rest| rest.split('"').next()).find(|h| h.contains("after="));
            path = next.map_or_else(String::new, |href| href.replace("&amp;", "&"));
        }
        expected.sort();
        let mut found = seen.clone();
        found.sort();
        assert_eq!(found, expected, "each request on one page");
        let first = page(&service, "/operatore/richieste", &token).await;
        assert_eq!(first.matches("name=\"act\" value=\"take\"").count(), 50);
    }

    async fn a_file_of_another_centre_opens_after_a_reason_that_the_person_reads(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let (citizen, _) = declared(&service).await;
        let stranger = operator(&service, &[service.test.elsewhere()]).await;
        let file = format!("/operatore/persone/{}", citizen.person());
        assert!(!page(&service, &file, &stranger).await.contains("id=\"passages\""), "the gate shows nothing");
        // What is sent past the gate is not done.
        let note: Form = [("act", "note"), ("note", "x"), ("request_key", &"0".repeat(32))].into_iter().collect();
        assert_eq!(send(&service, &file, &stranger, &note).await.1, file);
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        assert!(store::file::notes(&mut conn, citizen.person()).await.expect("reads").is_empty());
        drop(conn);
        let open = |reason: &str| [("act", "open"), ("reason", reason)].into_iter().collect();
        assert_eq!(send(&service, &file, &stranger, &open(" ")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(send(&service, &file, &stranger, &open("È al nostro sportello")).await.0, StatusCode::SEE_OTHER);
        assert!(page(&service, &file, &stranger).await.contains("id=\"passages\""));
        let own = page(&service, "/fascicolo", &service.test.log_in(citizen.cf()).await).await;
        assert!(own.contains("È al nostro sportello"));
    }

    async fn warnings_are_seen_once_and_the_register_counts_what_stands(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let (citizen, _) = declared(&service).await;
        let (token, stranger) = (operator(&service, &[service.test.home()]).await, operator(&service, &[service.test.elsewhere()]).await);
        let person = citizen.person();
        let record = format!("/operatore/passaggi/nuovo?persona={person}&code=C.1");
        let key = value(&page(&service, &record, &token).await, "request_key");
        let form: Form = [
            ("request_key", key.as_str()),
            ("date", "2026-11-23"),
            ("time", "08:00"),
            ("minutes", "10"),
            ("channel", "sportello"),
            ("mode", "individuale"),
        ]
        .into_iter()
        .collect();
        // R002: shorter than the table says is worth a look.
        let (status, _, again) = send(&service, &record, &token, &form).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("R002"));
        let seen = with(form, &[("request_key", &value(&again, "request_key")), ("warnings-seen", "yes")]);
        assert_eq!(send(&service, &record, &token, &seen).await.0, StatusCode::SEE_OTHER);

        let csv = page(&service, "/operatore/passaggi.csv", &token).await;
        let lines: Vec<&str> = csv.lines().collect();
        assert!(csv.starts_with('\u{feff}') && lines.len() == 2, "{csv}");
        assert!(lines[1].starts_with("23/11/2026;08:00;C.1;"), "{csv}");
        assert_eq!(page(&service, "/operatore/passaggi.csv", &stranger).await.lines().count(), 1);
        // By codice fiscale, which then stands in no address.
        let filter: Form = [("act", "filter"), ("cf", citizen.cf()), ("code", "C.1")].into_iter().collect();
        let (_, to, _) = send(&service, "/operatore/passaggi", &token, &filter).await;
        assert_eq!(to, format!("/operatore/passaggi?code=C.1&persona={person}"));
        assert!(page(&service, &to, &token).await.contains("C.1"));
        let foreign = service.get(&format!("/operatore/passaggi?office={}", service.test.elsewhere()), Some(&token)).await;
        assert_eq!(foreign.status(), StatusCode::NOT_FOUND);
    }

    async fn r033_a_declaration_at_the_desk_needs_the_person_s_code(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Identified).await;
        let token = operator(&service, &[service.test.home()]).await;
        let base = format!("/operatore/persone/{}/did", citizen.person());
        let begin: Form = [("go", "begin")].into_iter().collect();
        let (_, mut to, _) = send(&service, &base, &token, &begin).await;
        let answers = demo::answers(service.test.comune(), "2026-11-02", &service.test.desk.rules.privacy_version);
        let filled = |page: &str, go: &str| {
            let key = [("request_key", value(page, "request_key")), ("version", value(page, "version"))];
            let key = key.into_iter().map(|(name, value)| (name.to_owned(), value));
            let typed = answers.pairs().map(|(name, value)| (name.to_owned(), value.to_owned()));
            with(key.chain(typed).collect(), &[("go", go)])
        };
        while !to.ends_with("/riepilogo") {
            let step = page(&service, &to, &token).await;
            let (status, next, _) = send(&service, &to, &token, &filled(&step, "next")).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{to}");
            to = next;
        }
        let last = page(&service, &to, &token).await;
        let enter = last.find("value=\"next\"").zip(last.find("value=\"code\""));
        assert!(enter.is_some_and(|(next, code)| next < code), "Enter submits and asks for no code");
        let (status, _, refused) = send(&service, &to, &token, &filled(&last, "next")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.contains("href=\"#approval-code\""));
        service.test.letters().await;
        let (status, _, asked) = send(&service, &to, &token, &filled(&refused, "code")).await;
        assert_eq!(status, StatusCode::OK);
        let letters = service.test.letters().await;
        let code = letters.into_iter().find_map(|letter| match letter.mail {
            Mail::Approve { code } => Some(code),
            _ => None,
        });
        let code = code.expect("a letter with the code");
        assert!(!asked.contains(&code), "the operator does not see it");
        let form = with(filled(&asked, "next"), &[("approval-code", &code)]);
        let number = format!("2026/{}/000001", service.test.abbreviation());
        let (status, done, _) = send(&service, &to, &token, &form).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert!(page(&service, done.split('#').next().unwrap_or_default(), &token).await.contains(&number));
    }

    async fn the_whole_file_can_be_taken_away_and_only_one_s_own(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let (citizen, _) = declared(&service).await;
        let (other, _) = declared(&service).await;
        let token = service.test.log_in(citizen.cf()).await;
        let json: serde_json::Value =
            serde_json::from_str(&page(&service, "/fascicolo/dati.json", &token).await).expect("JSON");
        assert_eq!(json["person"]["codice_fiscale"], citizen.cf());
        assert_eq!(json["declarations"].as_array().map(Vec::len), Some(1));
        assert!(json["declarations"][0]["needs"].is_object(), "what is kept apart is one's own, too");
        assert!(!json.to_string().contains(other.cf()) && !json.to_string().contains("password"));
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let foreign = store::did::of_person(&mut conn, other.person()).await.expect("reads")[0].id;
        drop(conn);
        let response = service.get(&format!("/did/ricevuta.pdf?did={foreign}"), Some(&token)).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
    }
}
