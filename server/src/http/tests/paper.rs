//! Signed pacts as they are handed out, and the whole file to take away.

use acts::{
    Citizen, Mail, Operator, SecretToken, file::EnrolmentForm, paper::Verdict, sap, testing::TestDesk,
};
use axum::http::{StatusCode, header};
use domain::{
    account::{Level, Role},
    correction::{About, Wish},
    form::Form,
    lang::Lang,
    sap::{Entry, Section},
};
use serde_json::Value;
use uuid::Uuid;

use super::{Service, text, texts::shown::words_of_pdf};

const OWN: &str = "/patto/documento.pdf";

/// Somebody with a pact in force.
struct Signed {
    citizen: Citizen,
    token: SecretToken,
    operator: Operator,
    desk: SecretToken,
    psp: Uuid,
}

impl Signed {
    async fn of(service: &Service, citizen: Citizen) -> Signed {
        let test = &service.test;
        let (did, _) = service.declaration(&citizen).await;
        let (operator, desk) = operator(service, service.test.home()).await;
        let psp = test.pact(&citizen, did, &operator).await;
        let token = test.log_in(citizen.cf()).await;
        Signed { citizen, token, operator, desk, psp }
    }

    async fn new(service: &Service) -> Signed {
        Signed::of(service, service.test.citizen(Level::Identified).await).await
    }

    fn at_desk(&self) -> String {
        format!("/operatore/persone/{}/patto/documento.pdf", self.citizen.person())
    }
}

async fn operator(service: &Service, office: &str) -> (Operator, SecretToken) {
    let colleague = service.test.operator_as(Role::Operator, &[office]).await;
    let code = &colleague.credentials.recovery_codes[0];
    let desk = &service.test.desk;
    let logged = acts::operator::log_in(desk, &colleague.username, acts::testing::PASSWORD, code, None).await;
    (colleague.operator, logged.expect("logs in").token)
}

/// The bytes behind an address that answers with a PDF.
async fn pdf(service: &Service, path: &str, token: &SecretToken) -> Vec<u8> {
    let response = service.get(path, Some(token)).await;
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    assert_eq!(response.headers().get(header::CONTENT_TYPE).expect("a type"), "application/pdf");
    assert_eq!(response.headers().get(header::CACHE_CONTROL).expect("a rule"), "no-store");
    axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body").to_vec()
}

async fn json(service: &Service, token: &SecretToken) -> Value {
    let (status, body) = text(service.get("/fascicolo/dati.json", Some(token)).await).await;
    assert_eq!(status, StatusCode::OK);
    serde_json::from_str(&body).expect("JSON")
}

/// Title, kind and version as the file's own description has them.
fn described(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn says(lang: Lang, key: &str) -> String {
    app::texts::t(lang, key)
}

store::both! {
    async fn a_signed_pact_is_kept_once_and_handed_out_byte_for_byte(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let signed = Signed::new(&service).await;
        let first = pdf(&service, OWN, &signed.token).await;
        service.test.clock.advance(chrono::TimeDelta::minutes(5));
        assert_eq!(pdf(&service, OWN, &signed.token).await, first, "as it was kept");
        assert_eq!(pdf(&service, &format!("{OWN}?atto={}", signed.psp), &signed.token).await, first);
        assert_eq!(pdf(&service, &signed.at_desk(), &signed.desk).await, first);
        let whole = acts::paper::verify_documents(&service.test.desk).await.expect("reads");
        assert_eq!(whole, Verdict::Whole(1));

        let words = words_of_pdf(&first);
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let sheet = acts::pact::one(&mut conn, signed.psp).await.expect("reads").expect("a pact");
        let hash = sheet.in_force().and_then(|text| text.hash.clone()).expect("a hash");
        let heading = |key| says(Lang::It, key);
        for said in [
            heading("pact-title-psp"),
            heading("document-pact-signatures"),
            heading("document-pact-proof-password"),
            signed.citizen.cf().to_owned(),
            signed.operator.name().to_owned(),
            "Un lavoro in un ufficio vicino a casa".to_owned(),
            "Fare il corso di informatica".to_owned(),
            "accettazione di congrue offerte di lavoro".to_owned(),
        ] {
            assert!(words.contains(&said), "{said:?} is not on paper: {words}");
        }
        assert!(words.replace(' ', "").contains(&hash), "the hash of the text: {words}");
        assert!(described(&first).contains("pdfuaid"));
    }

    /// R051: in targeted placement the title names the law; the labels are the person's language, the law's words Italian.
    async fn r051_the_title_follows_the_programme_and_the_words_the_person(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let citizen = service.test.citizen(Level::Identified).await;
        let (colleague, _) = operator(&service, service.test.home()).await;
        let desk = &service.test.desk;
        let form = [("programme", "L68"), ("from", "2026-01-07"), ("source", "verbale")].into_iter().collect();
        let form = EnrolmentForm::parse(&form, &desk.pack, desk.today()).expect("a right form");
        let asked = service.test.asked();
        acts::file::enrol(desk, &colleague, citizen.person(), form, &asked).await.expect("enrols");
        let mut tx = service.test.db.writer.begin().await.expect("begins");
        store::account::set_lang(&mut tx, citizen.account(), "en").await.expect("sets");
        tx.commit().await.expect("commits");

        let signed = Signed::of(&service, citizen).await;
        let words = words_of_pdf(&pdf(&service, OWN, &signed.token).await);
        for said in [
            says(Lang::En, "pact-title-psp-l68"),
            says(Lang::En, "document-pact-by-person"),
            "La frequenza ordinaria".to_lowercase(),
        ] {
            assert!(words.contains(&said), "{said:?} is not on paper: {words}");
        }
    }

    async fn a_document_is_for_its_person_and_for_who_may_open_the_file(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let signed = Signed::new(&service).await;
        let other = Signed::new(&service).await;
        let foreign = format!("{OWN}?atto={}", signed.psp);
        for (path, token) in [(foreign.as_str(), &other.token), ("/patto/documento.pdf?atto=x", &signed.token)] {
            assert_eq!(service.get(path, Some(token)).await.status(), StatusCode::NOT_FOUND, "{path}");
        }
        let whose = format!("{}?atto={}", other.at_desk(), signed.psp);
        assert_eq!(service.get(&whose, Some(&signed.desk)).await.status(), StatusCode::NOT_FOUND);
        let nobody = service.test.citizen(Level::Identified).await;
        let nobody = service.test.log_in(nobody.cf()).await;
        assert_eq!(service.get(OWN, Some(&nobody)).await.status(), StatusCode::NOT_FOUND);

        // Another centre says why first, and the person sees who read.
        let (_, ancona) = operator(&service, service.test.elsewhere()).await;
        let (status, page) = text(service.get(&signed.at_desk(), Some(&ancona)).await).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains(&says(Lang::It, "operator-gate-title")) && !page.contains("%PDF"));
        pdf(&service, &signed.at_desk(), &signed.desk).await;
        let readings = json(&service, &signed.token).await["readings"].clone();
        assert_eq!(readings.as_array().map(Vec::len), Some(1), "{readings}");
    }

    async fn where_no_file_is_handed_out_a_link_is_sent(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let signed = Signed::new(&service).await;
        service.test.letters().await;
        let form: Form = [("request_key", service.test.desk.request_key())]
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        for _ in 0..2 {
            let response = service.post("/patto/documento", Some(&signed.token), &form).await;
            assert_eq!(response.status(), StatusCode::SEE_OTHER);
        }
        let letters = service.test.letters().await;
        assert_eq!(letters.iter().map(|letter| &letter.mail).collect::<Vec<_>>(), [&Mail::PactDocument]);
        let pack = &service.test.desk.pack;
        let said = crate::mail::render(&letters[0].mail, Lang::It, "https://sportello.example", pack);
        assert!(said.body.contains("https://sportello.example/patto/documento.pdf"), "{}", said.body);
        assert!(!said.body.contains(&signed.psp.to_string()) && !said.body.contains("Rossi"));
    }

    async fn the_file_to_take_away_holds_what_was_agreed_and_nothing_of_others(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let signed = Signed::new(&service).await;
        let other = Signed::new(&service).await;
        let desk = &service.test.desk;
        let wish = Wish { about: About::Pact, text: "La data del corso è sbagliata".to_owned() };
        let asked = service.test.asked();
        acts::file::ask_correction(desk, &signed.citizen, &wish, &asked).await.expect("asks");
        acts::pact::ask(desk, &signed.citizen, signed.psp, "Quando comincia il corso?", &service.test.asked())
            .await
            .expect("asks");
        // A text that operators are still writing is not the person's yet.
        let mut conn = desk.reader.conn().await.expect("reads");
        let version = store::psp::by_id(&mut conn, signed.psp).await.expect("reads").expect("a pact").version;
        drop(conn);
        let asked = service.test.asked();
        let edited = acts::pact::edit(desk, &signed.operator, signed.psp, version, "Nuovi orari", &asked);
        edited.await.expect("edits");
        let first = pdf(&service, OWN, &signed.token).await;
        assert!(!first.is_empty());

        let file = json(&service, &signed.token).await;
        let pact = &file["pacts"][0];
        let length = |value: &Value| value.as_array().map(Vec::len);
        assert_eq!(length(&file["pacts"]), Some(1));
        assert_eq!(length(&pact["texts"]), Some(1), "the draft stays here: {}", pact["texts"]);
        assert_eq!(length(&pact["signatures"]), Some(2));
        for signature in pact["signatures"].as_array().expect("signatures") {
            assert_eq!(signature["sha256"], pact["texts"][0]["sha256"]);
        }
        assert_eq!(pact["texts"][0]["content"]["goals"], "Un lavoro in un ufficio vicino a casa");
        assert_eq!(pact["questions"][0]["text"], "Quando comincia il corso?");
        assert_eq!(length(&pact["commitments"]), Some(3));
        assert_eq!(length(&pact["documents"]), Some(1));
        assert!(file["scheda"].is_array() && file["appointments"].is_array());
        assert_eq!(file["corrections"][0]["text"], wish.text.as_str());
        assert!(file["services"].as_array().is_some_and(|services| services.iter().any(|s| s["code"] == "D.1")));
        assert_eq!(length(&file["ministry"]), Some(1), "D.1 is told to the ministry (R053)");
        let all = file.to_string();
        for secret in [other.citizen.cf(), &other.psp.to_string(), "password_hash", "$argon2", signed.operator.username()] {
            assert!(!all.contains(secret), "{secret}");
        }

        let words = words_of_pdf(&pdf(&service, "/fascicolo/dati.pdf", &signed.token).await);
        // Narrow columns break words with soft hyphens.
        let words = words.replace("\u{ad} ", "").replace('\u{ad}', "");
        for said in [
            says(Lang::It, "document-extract-pacts"),
            says(Lang::It, "document-extract-pact-active"),
            says(Lang::It, "document-extract-ministry"),
            "Fare il corso di informatica".to_owned(),
            wish.text.clone(),
            signed.citizen.email().expect("an address").to_owned(),
        ] {
            assert!(words.contains(&said), "{said:?} is not on paper: {words}");
        }
        assert!(!words.contains(other.citizen.cf()));
    }

    async fn the_scheda_is_taken_away_with_the_file(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let desk = &service.test.desk;
        let citizen = service.test.citizen(Level::Identified).await;
        service.declaration(&citizen).await;
        let token = service.test.log_in(citizen.cf()).await;
        let paper = async || words_of_pdf(&pdf(&service, "/fascicolo/dati.pdf", &token).await);
        let file = json(&service, &token).await;
        assert_eq!(file["scheda"], Value::Array(Vec::new()), "nobody has changed anything");
        assert_eq!(file["scheda_now"]["from"], "declaration");
        assert_eq!(file["scheda_now"]["content"]["sections"]["driving"][0]["licence"], "b");
        let words = paper().await;
        for key in ["sap-file-title", "sap-from-did", "sap-section-driving"] {
            assert!(words.contains(&says(Lang::It, key)), "{key} is not on paper: {words}");
        }
        assert!(!words.contains(&says(Lang::It, "sap-section-computing")), "{words}");

        let job = Entry::of([("title", Some("Saldatrice".to_owned())), ("from", Some("2019-03".to_owned()))]);
        let asked = service.test.asked();
        let proposed = sap::propose(desk, &citizen, Section::Jobs, 0, vec![job], &asked).await;
        assert_eq!(proposed.expect("proposes"), Some(1));
        let file = json(&service, &token).await;
        assert_eq!((&file["scheda"][0]["state"], &file["scheda_now"]["from"]), (&"proposed".into(), &"declaration".into()));
        let words = paper().await;
        assert!(!words.contains("Saldatrice") && words.contains("Hai proposto modifiche il"), "{words}");

        let (operator, _) = operator(&service, service.test.home()).await;
        let asked = service.test.asked();
        let validated = sap::validate(desk, &operator, citizen.person(), 1, &[], true, &asked).await;
        validated.expect("validates").expect("nothing to look at");
        let file = json(&service, &token).await;
        let now = &file["scheda_now"];
        assert_eq!((&now["from"], &now["version"]), (&"version".into(), &1.into()));
        assert_eq!(now["content"], file["scheda"][0]["content"]);
        let words = paper().await;
        assert!(words.contains("Saldatrice; Inizio: marzo 2019"), "{words}");
        assert!(!words.contains(&says(Lang::It, "sap-from-did")));
    }
}
