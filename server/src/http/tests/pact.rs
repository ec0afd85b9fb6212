//! The citizen's pact as a browser meets it: read, asked about, signed, refused, changed; and who may not.

use acts::{
    Citizen, Operator, SecretToken,
    pact::{self, Fresh, HandedOver, Signer},
    testing::{PASSWORD, TestDesk},
};
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use domain::{account::Level, form::Form, lang::Lang, psp::Kind};
use store::psp::Signature;
use uuid::Uuid;

use super::{Service, kiosk::Terminal, text};

/// Somebody with a pact on its way.
struct Case {
    citizen: Citizen,
    token: SecretToken,
    operator: Operator,
    psp: Uuid,
}

impl Case {
    /// A pact that was shown for signature.
    async fn shown(service: &Service) -> Case {
        let (test, desk) = (&service.test, &service.test.desk);
        let citizen = test.citizen(Level::Identified).await;
        let (did, _) = service.declaration(&citizen).await;
        let operator = test.operator(test.home()).await.operator;
        let mut conn = desk.reader.conn().await.expect("reads");
        let version = store::did::by_id(&mut conn, did).await.expect("reads").expect("a declaration").version;
        drop(conn);
        let confirmed = acts::did::confirm(desk, &operator, did, version, &[], true, &test.asked()).await;
        confirmed.expect("confirms").expect("warnings were seen");
        let psp = pact::draft(desk, &operator, citizen.person(), Kind::Pact, None, &test.asked()).await;
        let token = test.log_in(citizen.cf()).await;
        let case = Case { citizen, token, operator, psp: psp.expect("begins") };
        case.show(service, &test.pact_text()).await;
        case
    }

    /// Saves the draft and shows it.
    async fn show(&self, service: &Service, form: &Form) {
        let (test, desk) = (&service.test, &service.test.desk);
        let version = self.version(service).await;
        let saved = pact::save(desk, &self.operator, self.psp, version, form, &test.asked()).await;
        let version = saved.expect("saves");
        let shown = pact::show(desk, &self.operator, self.psp, version, true, &test.asked()).await;
        shown.expect("shows").expect("warnings were seen");
    }

    /// The operator begins another text, changes these fields of it and shows it.
    async fn change(&self, service: &Service, fields: &[(&str, &str)]) {
        let (test, desk) = (&service.test, &service.test.desk);
        let version = self.version(service).await;
        let why = "Il corso comincia prima";
        let edited = pact::edit(desk, &self.operator, self.psp, version, why, &test.asked()).await;
        edited.expect("begins another text");
        let mut conn = desk.reader.conn().await.expect("reads");
        let sheet = pact::one(&mut conn, self.psp).await.expect("reads").expect("a pact");
        drop(conn);
        // As the operators' page has it: a promise keeps its key.
        let mut form = sheet.draft().expect("a draft").content.to_form();
        let drawn = [("minutes", "30"), ("channel", "sportello")];
        drawn.iter().chain(fields).for_each(|(name, value)| form.set(name, *value));
        self.show(service, &form).await;
    }

    async fn version(&self, service: &Service) -> i64 {
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        store::psp::by_id(&mut conn, self.psp).await.expect("reads").expect("a pact").version
    }

    async fn signatures(&self, service: &Service) -> Vec<Signature> {
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        store::psp::signatures(&mut conn, self.psp).await.expect("reads")
    }

    /// The centre signs what waits.
    async fn countersign(&self, service: &Service) {
        let (test, desk) = (&service.test, &service.test.desk);
        let mut conn = desk.reader.conn().await.expect("reads");
        let sheet = pact::one(&mut conn, self.psp).await.expect("reads").expect("a pact");
        drop(conn);
        let waits = sheet.to_sign().expect("a text that waits");
        let (number, hash) = (waits.number, waits.hash.clone().expect("was shown"));
        let signer = Signer::Operator { operator: &self.operator, proof: Fresh::Password(PASSWORD) };
        let signed = pact::sign(desk, signer, self.psp, number, &hash, &test.asked()).await;
        assert!(signed.expect("signs").active, "the text is in force");
    }

    fn at(&self, path: &str) -> String {
        format!("{path}?atto={}", self.psp)
    }

    async fn page(&self, service: &Service, path: &str) -> String {
        let (status, page) = text(service.get(&self.at(path), Some(&self.token)).await).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        page
    }

    /// The form of the signature as the page gives it.
    async fn form(&self, service: &Service, changes: &[(&str, &str)]) -> Form {
        form_of(&self.page(service, "/patto/firma").await, changes)
    }

    async fn post(&self, service: &Service, path: &str, form: &Form) -> (StatusCode, String, String) {
        let response = service.post(&self.at(path), Some(&self.token), form).await;
        let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
        let to = to.unwrap_or_default().to_owned();
        let (status, page) = text(response).await;
        (status, to, page)
    }
}

fn form_of(page: &str, changes: &[(&str, &str)]) -> Form {
    let mut form = Form::default();
    for name in ["request_key", "number", "hash"] {
        form.set(name, value(page, name));
    }
    changes.iter().for_each(|(name, value)| form.set(name, *value));
    form
}

/// The value of the first field with this name.
fn value(page: &str, name: &str) -> String {
    let (_, after) =
        page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}"));
    after.split('"').next().unwrap_or_default().to_owned()
}

fn says(key: &str) -> String {
    app::texts::t(Lang::It, key)
}

const SIGN: [(&str, &str); 2] = [("go", "sign"), ("password", PASSWORD)];

store::both! {
    async fn before_a_pact_the_page_says_what_comes_next(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Identified).await;
        let token = service.test.log_in(citizen.cf()).await;
        let (status, page) = text(service.get("/patto", Some(&token)).await).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains(&says("pact-coming-declare")));
        service.declaration(&citizen).await;
        let (_, page) = text(service.get("/patto", Some(&token)).await).await;
        assert!(page.contains(&says("pact-coming-confirmation")) || page.contains(&says("pact-coming-book")));
        // There is nothing to sign or to ask about: both lead to the page that says so.
        for path in ["/patto/firma", "/patto/domande"] {
            let response = service.get(path, Some(&token)).await;
            assert_eq!(response.status(), StatusCode::SEE_OTHER, "{path}");
        }
        assert_eq!(service.get("/patto/1", Some(&token)).await.status(), StatusCode::NOT_FOUND);
    }

    async fn a_pact_is_read_asked_about_and_signed_at_home(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::shown(&service).await;
        let page = case.page(&service, "/patto").await;
        for words in ["Un lavoro in un ufficio vicino a casa", "Fare il corso di informatica", "lettera c"] {
            assert!(page.contains(words), "{words}");
        }
        assert!(text(service.get("/area", Some(&case.token)).await).await.1.contains("href=\"/patto\""));

        let question = |text: &str, page: &str| {
            [("question", text), ("request_key", &value(page, "request_key"))].into_iter().collect::<Form>()
        };
        let asking = case.page(&service, "/patto/domande").await;
        let (status, _, wrong) = case.post(&service, "/patto/domande", &question(" ", &asking)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#question\""));
        let (status, to, _) =
            case.post(&service, "/patto/domande", &question("Posso farlo la sera?", &wrong)).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert!(text(service.get(&to, Some(&case.token)).await).await.1.contains(&says("pact-done-asked")));
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let asked = store::psp::questions(&mut conn, case.psp).await.expect("reads")[0].id;
        drop(conn);
        let (desk, key) = (&service.test.desk, service.test.asked());
        pact::answer(desk, &case.operator, asked, "Sì, anche la sera", &key).await.expect("answers");
        assert!(case.page(&service, "/patto").await.contains("Sì, anche la sera"));

        // A wrong password signs nothing and is not given back.
        let wrong = case.form(&service, &[("go", "sign"), ("password", "sbagliata davvero")]).await;
        let (status, _, page) = case.post(&service, "/patto/firma", &wrong).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("href=\"#password\"") && !page.contains("sbagliata davvero"));
        assert!(case.signatures(&service).await.is_empty());
        let form = case.form(&service, &SIGN).await;
        let (status, to, _) = case.post(&service, "/patto/firma", &form).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert!(to.ends_with("&fatto=firmato"), "{to}");
        // The second click is answered as the first; another tab is told that it is done.
        assert_eq!(case.post(&service, "/patto/firma", &form).await.1, to);
        let mut tab = form.clone();
        tab.set("request_key", "1".repeat(32));
        let (status, _, page) = case.post(&service, "/patto/firma", &tab).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(page.contains(&says("error-pact-signed")));
        assert!(case.page(&service, "/patto").await.contains(&says("pact-next-signed")));
        let signatures = case.signatures(&service).await;
        assert_eq!(signatures.len(), 1);
        assert_eq!((signatures[0].proof.as_str(), signatures[0].place.as_str()), ("password", "home"));

        case.countersign(&service).await;
        let page = case.page(&service, "/patto").await;
        assert!(page.contains(&says("pact-next-in-force")) && page.contains("/patto/impegni/"));
        assert!(page.contains(&says("pact-proof-password")) && page.contains(case.operator.name()));
        assert!(text(service.get("/fascicolo", Some(&case.token)).await).await.1.contains("href=\"/patto\""));
    }

    async fn a_stale_tab_signs_nothing_and_shows_the_difference(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::shown(&service).await;
        let old = case.form(&service, &SIGN).await;
        case.change(&service, &[("contacts", "weekly")]).await;
        let (status, _, page) = case.post(&service, "/patto/firma", &old).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(page.contains(&says("pact-stale")) && page.contains(&says("pact-changes-seen")));
        for words in ["pact-frequency-monthly", "pact-frequency-weekly", "pact-change-before", "pact-change-after"] {
            assert!(page.contains(&says(words)), "{words}");
        }
        assert!(case.signatures(&service).await.is_empty(), "nothing was signed");
        // Whoever has read the difference signs from the same page.
        let (status, _, _) = case.post(&service, "/patto/firma", &form_of(&page, &SIGN)).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(case.signatures(&service).await[0].text_number, 2);
        // While the centre writes another text there is nothing to sign.
        let version = case.version(&service).await;
        let (desk, key) = (&service.test.desk, service.test.asked());
        pact::edit(desk, &case.operator, case.psp, version, "Ancora", &key).await.expect("edits");
        let mut late = form_of(&page, &SIGN);
        late.set("request_key", "2".repeat(32));
        let (status, _, page) = case.post(&service, "/patto/firma", &late).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(page.contains(&says("pact-next-rewriting")));
    }

    async fn r054_a_change_shows_both_texts_and_asks_again_only_whom_it_binds(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::shown(&service).await;
        let form = case.form(&service, &SIGN).await;
        case.post(&service, "/patto/firma", &form).await;
        case.countersign(&service).await;

        case.change(&service, &[("centre-0", "Rispondiamo entro due giorni")]).await;
        let page = case.page(&service, "/patto").await;
        assert!(page.contains(&says("pact-next-not-asked")), "the person is not asked");
        let response = service.get(&case.at("/patto/firma"), Some(&case.token)).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        case.countersign(&service).await;

        case.change(&service, &[("search-proof", "Un elenco firmato")]).await;
        let page = case.page(&service, "/patto").await;
        for words in ["Copia delle domande mandate", "Un elenco firmato", "Il corso comincia prima"] {
            assert!(page.contains(words), "{words}");
        }
        assert!(page.contains(&case.at("/patto/2")), "the text that holds is a click away");
        assert!(case.page(&service, "/patto/2").await.contains("Copia delle domande mandate"));
        let form = case.form(&service, &SIGN).await;
        let (status, to, _) = case.post(&service, "/patto/firma", &form).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert!(to.ends_with("&fatto=attivo"), "nobody else was asked: {to}");
    }

    async fn r056_a_refusal_is_kept_with_its_reason(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::shown(&service).await;
        let long = "x".repeat(domain::psp::REASON_MAX_CHARS + 1);
        let form = case.form(&service, &[("go", "refuse"), ("reason", &long)]).await;
        let (status, _, page) = case.post(&service, "/patto/firma", &form).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains(&long), "what was typed is kept");
        // A session alone refuses nothing: who sits at an open one proves who they are, as for signing.
        let form = case.form(&service, &[("go", "refuse"), ("reason", "Ne parlo a casa"), ("password", PASSWORD)]).await;
        let (status, _, page) = case.post(&service, "/patto/firma", &form).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("href=\"#refuse-password\"") && page.contains("Ne parlo a casa"));
        assert!(case.signatures(&service).await.is_empty());
        let typed = [("go", "refuse"), ("reason", "Ne parlo a casa"), ("refuse-password", PASSWORD)];
        let (status, to, _) = case.post(&service, "/patto/firma", &form_of(&page, &typed)).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, page) = text(service.get(&to, Some(&case.token)).await).await;
        for words in [says("pact-done-refused"), says("pact-next-refused"), "Ne parlo a casa".to_owned()] {
            assert!(page.contains(&words), "{words}");
        }
        let signatures = case.signatures(&service).await;
        assert_eq!((signatures[0].outcome.as_str(), signatures[0].proof.as_str()), ("refused", "password"));
    }

    async fn nobody_reads_or_signs_the_pact_of_another(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::shown(&service).await;
        let form = case.form(&service, &SIGN).await;
        let other = service.test.citizen(Level::Identified).await;
        let other = service.test.log_in(other.cf()).await;
        for path in ["/patto", "/patto/1", "/patto/firma", "/patto/domande"] {
            let response = service.get(&case.at(path), Some(&other)).await;
            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        }
        for path in ["/patto/firma", "/patto/domande"] {
            let response = service.post(&case.at(path), Some(&other), &form).await;
            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        }
        // Not identified: the page says where to go with a document.
        let declared = service.test.citizen(Level::Declared).await;
        let declared = service.test.log_in(declared.cf()).await;
        let (status, page) = text(service.get("/patto", Some(&declared)).await).await;
        assert_eq!(status, StatusCode::FORBIDDEN);
        assert!(page.contains("/sedi"));
        // A session that is over signs nothing.
        service.test.clock.advance(TimeDelta::minutes(31));
        let (status, _, _) = case.post(&service, "/patto/firma", &form).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED);
        assert!(case.signatures(&service).await.is_empty());
    }

    async fn at_a_terminal_the_code_signs_and_nothing_is_saved(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::shown(&service).await;
        let terminal = Terminal::enrolled(&service).await;
        let token = terminal.log_in(case.citizen.cf()).await;
        let (status, page) = text(terminal.get(&case.at("/patto/firma"), Some(&token)).await).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("name=\"code\"") && !page.contains("name=\"password\""));
        let form = form_of(&page, &[("go", "sign"), ("password", PASSWORD), ("code", "")]);
        let pairs = |form: &Form| -> Vec<(String, String)> {
            form.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
        };
        let send = async |form: &Form| {
            let pairs = pairs(form);
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            terminal.post(&case.at("/patto/firma"), Some(&token), &pairs).await
        };
        let (status, again) = text(send(&form).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "the password alone does not sign here");
        assert!(again.contains("href=\"#code\""));
        let handed = pact::hand_over(&service.test.desk, &case.operator, case.psp).await.expect("hands over");
        let HandedOver::Code(code) = handed else { panic!("from hand to hand") };
        let form = form_of(&again, &[("go", "sign"), ("code", &code)]);
        assert_eq!(send(&form).await.status(), StatusCode::SEE_OTHER);
        case.countersign(&service).await;
        let signed = case.signatures(&service).await;
        assert_eq!((signed[0].proof.as_str(), signed[0].place.as_str()), ("code", "kiosk"));
        let (_, page) = text(terminal.get(&case.at("/patto"), Some(&token)).await).await;
        assert!(page.contains(&says("pact-paper-kiosk")) && !page.contains("documento.pdf"));
    }
}
