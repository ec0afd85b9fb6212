//! Pacts at the desk as browsers meet them: written without scripts, shown, signed, followed, listed; and what happens when
//! somebody clicks twice, comes late or belongs elsewhere.

use acts::{
    Citizen, SecretToken,
    testing::{For, PASSWORD, TestDesk},
};
use app::texts::t;
use axum::http::{StatusCode, header};
use domain::{account::Level, form::Form, lang::Lang};

use super::{Service, text};

const LIST: &str = "/operatore/patti";
const TEXTS: &str = "/operatore/testi";

struct Seen {
    status: StatusCode,
    to: String,
    page: String,
}

impl Seen {
    fn says(&self, key: &str) -> bool {
        self.page.contains(&t(Lang::It, key))
    }

    /// The value of the first field with this name after `from`.
    fn value_after(&self, from: &str, name: &str) -> String {
        let (_, page) = self.page.split_once(from).unwrap_or_else(|| panic!("no {from}"));
        let found = page.split_once(&format!("name=\"{name}\" value=\""));
        let (_, after) = found.unwrap_or_else(|| panic!("no {name} after {from}"));
        after.split('"').next().unwrap_or_default().to_owned()
    }

    /// The form whose hidden `act` it is, with its key, its version and what is typed besides.
    fn form(&self, act: &str, hidden: &[&str], typed: &[(&str, &str)]) -> Form {
        let from = format!("name=\"act\" value=\"{act}\"");
        let mut form: Form = typed.iter().copied().collect();
        form.set("act", act);
        for name in hidden {
            form.set(name, self.value_after(&from, name));
        }
        form
    }

    fn draft(&self, go: &str, typed: &[(&str, &str)]) -> Form {
        let mut form = self.form("write", &["version", "request_key"], typed);
        form.set("go", go);
        form
    }
}

async fn get(service: &Service, path: &str, token: &SecretToken) -> Seen {
    seen(service.get(path, Some(token)).await).await
}

async fn post(service: &Service, path: &str, token: &SecretToken, form: &Form) -> Seen {
    seen(service.post(path, Some(token), form).await).await
}

async fn seen(response: axum::response::Response) -> Seen {
    let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
    let to = to.unwrap_or_default().to_owned();
    let (status, page) = text(response).await;
    Seen { status, to, page }
}

/// Somebody with an active declaration at the tests' centre.
async fn declared(service: &Service) -> Citizen {
    let test = &service.test;
    let citizen = test.citizen(Level::Identified).await;
    let (did, _) = service.declaration(&citizen).await;
    let colleague = test.operator(test.home()).await.operator;
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let version = store::did::by_id(&mut conn, did).await.expect("reads").expect("a declaration").version;
    drop(conn);
    let done = acts::did::confirm(&test.desk, &colleague, did, version, &[], true, &test.asked()).await;
    done.expect("confirms").expect("warnings were seen");
    citizen
}

/// Everything that art. 20 c. 2 and 3 demand, with this measure.
fn whole(measure: &str) -> [(&str, &str); 18] {
    [
        ("goals", "Lavorare di nuovo in un magazzino."),
        ("profile-qualitative", "Esperta di logistica, senza patente."),
        ("measure-0-service", measure),
        ("measure-0-who", "person"),
        ("measure-0-due", "2026-12-10"),
        ("search-0-text", "Due candidature"),
        ("search-0-timing", "ogni settimana"),
        ("contacts", "monthly"),
        ("search-proof", "Le risposte delle imprese."),
        ("availability", "initiatives"),
        ("availability", "training"),
        ("availability", "offers"),
        ("commitment-0-text", "Aggiornare il curriculum"),
        ("commitment-0-who", "person"),
        ("commitment-0-due", "2026-12-01"),
        ("centre-0", "Rispondere entro tre giorni."),
        ("minutes", "45"),
        ("channel", "sportello"),
    ]
}

/// Somebody whose pact was just begun, and the address of its form.
pub(super) async fn begun(service: &Service, token: &SecretToken) -> (Citizen, String) {
    let citizen = declared(service).await;
    let path = format!("/operatore/persone/{}/patto", citizen.person());
    let page = get(service, &path, token).await;
    let begin = page.form("draft", &["request_key"], &[]);
    let done = post(service, &path, token, &begin).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.page);
    // The second click begins no second document.
    assert_eq!(post(service, &path, token, &begin).await.to, done.to);
    (citizen, path)
}

/// Written, shown with its warning (R052) confirmed.
async fn shown(service: &Service, token: &SecretToken) -> (Citizen, String) {
    let lab = service.test.service(For::Lab);
    let (citizen, path) = begun(service, token).await;
    let page = get(service, &path, token).await;
    let warned = post(service, &path, token, &page.draft("show", &whole(lab.as_str()))).await;
    assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(warned.page.contains("R052") && warned.says("drafting-show-anyway"));
    let mut anyway = warned.draft("show", &whole(lab.as_str()));
    anyway.set("warnings-seen", "yes");
    let done = post(service, &path, token, &anyway).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.page);
    assert_eq!(post(service, &path, token, &anyway).await.to, done.to);
    (citizen, path)
}

store::both! {
    async fn a_draft_is_written_without_scripts_and_nothing_typed_is_lost(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let lab = service.test.service(For::Lab);
        let token = service.operator(service.test.home()).await;
        let (_, path) = begun(&service, &token).await;
        let page = get(&service, &path, &token).await;
        // Art. 20 c. 2: what is missing stands in a list and beside its part, and refuses nothing.
        assert!(page.says("pact-missing-contacts") && page.says("pact-missing-proof") && page.says("drafting-missing-label"));
        let typed = [("goals", "Parole mie"), ("search-0-text", "Candidature"), ("rows-search", "1")];
        let more = post(&service, &path, &token, &page.draft("more-search", &typed)).await;
        assert_eq!(more.status, StatusCode::OK);
        assert!(more.page.contains("Parole mie") && more.page.contains("name=\"search-1-text\""));
        let typed = [("goals", "Parole mie"), ("search-0-text", "Via"), ("search-1-text", "Resta"), ("rows-search", "2")];
        let less = post(&service, &path, &token, &more.draft("remove-search-0", &typed)).await;
        assert!(less.page.contains("value=\"Resta\"") && !less.page.contains("value=\"Via\""));
        let preview = post(&service, &path, &token, &less.draft("preview", &whole(lab.as_str()))).await;
        assert!(preview.says("drafting-preview-title") && preview.page.contains("magazzino"));
        // Nothing of that was kept.
        assert!(!get(&service, &path, &token).await.page.contains("magazzino"));
        let long = "x".repeat(3001);
        let wrong = post(&service, &path, &token, &page.draft("save", &[("goals", &long), ("minutes", "mezz’ora")])).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.page.contains("href=\"#goals\"") && wrong.page.contains(&long) && wrong.page.contains("mezz’ora"));
        let saved = post(&service, &path, &token, &wrong.draft("save", &whole(lab.as_str()))).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.page);
        let english = get(&service, &format!("{path}?lang=en"), &token).await;
        assert!(english.page.contains(&t(Lang::En, "drafting-show")) && english.page.contains("magazzino"));
    }

    /// Art. 20 c. 2 a.
    async fn another_operator_of_the_centre_becomes_responsible(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let token = service.operator(service.test.home()).await;
        let (_, path) = begun(&service, &token).await;
        let colleague = service.test.operator(service.test.home()).await.operator;
        let far = service.test.operator(service.test.elsewhere()).await.operator;
        let page = get(&service, &path, &token).await;
        assert!(page.page.contains(&format!("<option value=\"{}\"", colleague.id())), "a colleague is offered");
        assert!(!page.page.contains(&far.id().to_string()), "nobody of another centre is");
        let assign = |page: &Seen, to: &str| {
            page.form("assign", &["version", "request_key"], &[("responsible", to)])
        };
        for wrong in ["", "x", &far.id().to_string()] {
            let wrong = post(&service, &path, &token, &assign(&page, wrong)).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(wrong.page.contains("href=\"#responsible\""));
        }
        let right = assign(&page, &colleague.id().to_string());
        let done = post(&service, &path, &token, &right).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.page);
        assert_eq!(post(&service, &path, &token, &right).await.to, done.to, "sent twice, done once");
        let page = get(&service, &done.to, &token).await;
        assert!(page.says("drafting-done-assigned"));
        assert!(page.page.contains(&format!("<option value=\"{}\" selected", colleague.id())));
        // A tab from before keeps nothing.
        let mut late = right;
        late.set("request_key", "3".repeat(32));
        assert_eq!(post(&service, &path, &token, &late).await.status, StatusCode::CONFLICT);
    }

    async fn a_stale_tab_is_told_what_a_colleague_saved(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let lab = service.test.service(For::Lab);
        let token = service.operator(service.test.home()).await;
        let (_, path) = begun(&service, &token).await;
        let page = get(&service, &path, &token).await;
        let other = service.operator(service.test.home()).await;
        let theirs = get(&service, &path, &other).await;
        assert_eq!(post(&service, &path, &other, &theirs.draft("save", &whole(lab.as_str()))).await.status, StatusCode::SEE_OTHER);
        let late = post(&service, &path, &token, &page.draft("save", &[("goals", "Le mie parole")])).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.says("drafting-theirs-title") && late.page.contains("Le mie parole") && late.page.contains("magazzino"));
        // Whoever has seen both may save over it.
        let mine = post(&service, &path, &token, &late.draft("save", &[("goals", "Le mie parole")])).await;
        assert_eq!(mine.status, StatusCode::SEE_OTHER, "{}", mine.page);
    }

    async fn a_text_is_signed_for_the_centre_and_with_the_code_at_the_desk(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let token = service.operator(service.test.home()).await;
        let (_, path) = shown(&service, &token).await;
        let sign = format!("{path}/firma");
        let page = get(&service, &sign, &token).await;
        assert!(page.says("drafting-left-person") && page.says("drafting-left-centre"));
        let hidden = ["text", "hash", "request_key"];
        let wrong = post(&service, &sign, &token, &page.form("sign", &hidden, &[("password", "sbagliata")])).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("error-signature-password") && !wrong.page.contains("sbagliata"));
        let right = wrong.form("sign", &hidden, &[("password", PASSWORD)]);
        let signed = post(&service, &sign, &token, &right).await;
        assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.page);
        assert_eq!(post(&service, &sign, &token, &right).await.to, signed.to);
        let page = get(&service, &sign, &token).await;
        assert!(!page.says("drafting-left-centre") && page.says("drafting-left-person"));
        // Identified at the desk just now: the code goes from hand to hand.
        let handed = post(&service, &sign, &token, &page.form("code", &["request_key"], &[])).await;
        assert_eq!(handed.status, StatusCode::OK, "{}", handed.page);
        let code = handed.page.split_once("handed-code").and_then(|(_, rest)| rest.split_once('>'));
        let code = code.and_then(|(_, rest)| rest.split_once('<')).map(|(code, _)| code.trim().to_owned());
        let code = code.unwrap_or_else(|| panic!("no code: {}", handed.page));
        let foreign = handed.form("desk", &hidden, &[("code", "AAAA-AAAA")]);
        assert_eq!(post(&service, &sign, &token, &foreign).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let last = post(&service, &sign, &token, &handed.form("desk", &hidden, &[("code", &code)])).await;
        assert_eq!(last.status, StatusCode::SEE_OTHER, "{}", last.page);
        assert!(last.to.contains("done=active"));
        let follow = get(&service, &format!("{path}/impegni"), &token).await;
        assert!(follow.page.contains("Aggiornare il curriculum"));
    }

    async fn a_refusal_and_a_missed_signature_are_written_down(db: TestDb) {
        // R056.
        let service = Service::new(TestDesk::new(db));
        let token = service.operator(service.test.home()).await;
        let (_, path) = shown(&service, &token).await;
        let sign = format!("{path}/firma");
        let page = get(&service, &sign, &token).await;
        let hidden = ["text", "request_key"];
        let why = post(&service, &sign, &token, &page.form("miss", &hidden, &[])).await;
        assert_eq!(why.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(why.page.contains("href=\"#miss-reason\""));
        let refused = post(&service, &sign, &token, &why.form("refuse", &hidden, &[])).await;
        assert_eq!(refused.status, StatusCode::SEE_OTHER, "{}", refused.page);
        let stands = get(&service, &refused.to, &token).await;
        assert!(stands.says("drafting-outcome-refused") && stands.says("drafting-begin-pact"));
    }

    async fn commitments_are_verified_and_contacts_recorded(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let colleague = service.test.operator(service.test.home()).await;
        let token = service.operator(service.test.home()).await;
        let citizen = service.test.citizen(Level::Identified).await;
        let (did, _) = service.declaration(&citizen).await;
        let psp = service.test.pact(&citizen, did, &colleague.operator).await;
        let path = format!("/operatore/persone/{}/patto/impegni", citizen.person());
        let page = get(&service, &path, &token).await;
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let rows = store::commitment::of_psp(&mut conn, psp).await.expect("reads");
        drop(conn);
        let row = rows.first().expect("a commitment").clone();
        let form = |page: &Seen, go: &str, version: i64, note: &str| {
            let (id, version) = (row.id.to_string(), version.to_string());
            let field = format!("note-{id}");
            let typed = [("commitment", id.as_str()), ("version", version.as_str()), (field.as_str(), note), ("go", go)];
            page.form("commitment", &["request_key"], &typed)
        };
        let why = post(&service, &path, &token, &form(&page, "miss", row.version, "")).await;
        assert_eq!(why.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(why.page.contains(&format!("href=\"#note-{}\"", row.id)));
        let done = post(&service, &path, &token, &form(&why, "finish", row.version, "")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.page);
        let page = get(&service, &path, &token).await;
        let stale = post(&service, &path, &token, &form(&page, "verify", row.version, "")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let verified = post(&service, &path, &token, &form(&page, "verify", row.version + 1, "Visto")).await;
        assert_eq!(verified.status, StatusCode::SEE_OTHER, "{}", verified.page);
        let page = get(&service, &path, &token).await;
        assert!(page.says("follow-state-verified"));
        let planned = page.form("plan", &["request_key"], &[("planned-day", "1"), ("planned-month", "2"), ("planned-year", "2027")]);
        assert_eq!(post(&service, &path, &token, &planned).await.status, StatusCode::SEE_OTHER);
        let past = get(&service, &path, &token).await;
        let past = past.form("plan", &["request_key"], &[("planned-day", "1"), ("planned-month", "2"), ("planned-year", "2020")]);
        let past = post(&service, &path, &token, &past).await;
        assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(past.page.contains("href=\"#planned-day\""));
        // A contact that was held is recorded at once (R054, R112).
        let typed = [("minutes", "15"), ("channel", "telefono")];
        let page = get(&service, &path, &token).await;
        let empty = post(&service, &path, &token, &page.form("hold", &["request_key", "contact"], &[])).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.page.contains("href=\"#minutes\"") && empty.page.contains("href=\"#channel\""));
        let mut held = empty.form("hold", &["request_key", "contact"], &typed);
        held.set("warnings-seen", "yes");
        let done = post(&service, &path, &token, &held).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.page);
        assert_eq!(post(&service, &path, &token, &held).await.to, done.to);
        assert!(get(&service, &path, &token).await.says("follow-contact-held"));
    }

    async fn the_lists_show_what_waits_and_whose_it_is(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let lab = service.test.service(For::Lab);
        let home = service.test.home();
        let token = service.operator(service.test.home()).await;
        for list in ["", "&elenco=bozze", "&elenco=firme", "&elenco=domande", "&elenco=scaduti", "&elenco=verifiche"] {
            let page = get(&service, &format!("{LIST}?sede={home}{list}"), &token).await;
            assert_eq!(page.status, StatusCode::OK, "{list}");
            assert!(page.page.contains("empty-state"), "{list}");
        }
        let (citizen, path) = begun(&service, &token).await;
        let drafts = get(&service, &format!("{LIST}?sede={home}&elenco=bozze"), &token).await;
        assert!(drafts.page.contains(&format!("href=\"{path}\"")) && drafts.page.contains(citizen.cf()));
        assert_eq!(get(&service, &format!("{LIST}?sede={home}&elenco=altro"), &token).await.status, StatusCode::NOT_FOUND);
        assert_eq!(get(&service, &format!("{LIST}?sede={}", service.test.elsewhere()), &token).await.status, StatusCode::NOT_FOUND);
        // Another centre reads it with a reason, and changes nothing (R050, R111).
        let far = service.operator(service.test.elsewhere()).await;
        let gate = get(&service, &path, &far).await;
        assert!(gate.says("operator-gate-title") && !gate.page.contains("name=\"goals\""));
        let page = get(&service, &path, &token).await;
        let intruder = post(&service, &path, &far, &page.draft("save", &whole(lab.as_str()))).await;
        assert_ne!(intruder.status, StatusCode::SEE_OTHER);
        assert!(!get(&service, &path, &token).await.page.contains("magazzino"));
    }

    async fn a_centre_keeps_texts_and_puts_them_into_drafts(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let token = service.operator(service.test.home()).await;
        let page = get(&service, TEXTS, &token).await;
        assert!(page.says("drafting-blocks-none"));
        let empty = post(&service, TEXTS, &token, &page.form("add", &["request_key"], &[])).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.page.contains("href=\"#section\"") && empty.page.contains("href=\"#body\""));
        let typed = [("section", "goals"), ("title", "Magazzino"), ("body", "Lavorare in un magazzino")];
        let added = post(&service, TEXTS, &token, &empty.form("add", &["request_key"], &typed)).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.page);
        let page = get(&service, &added.to, &token).await;
        let block = page.value_after("name=\"act\" value=\"close\"", "block");

        let (_, path) = begun(&service, &token).await;
        let draft = get(&service, &path, &token).await;
        let typed = [("goals", "Prima."), ("block-goals", block.as_str())];
        let inserted = post(&service, &path, &token, &draft.draft("block-goals", &typed)).await;
        assert_eq!(inserted.status, StatusCode::OK);
        assert!(inserted.page.contains("Prima.\nLavorare in un magazzino"));
        let none = post(&service, &path, &token, &draft.draft("block-goals", &[("goals", "Prima.")])).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);

        // Changing one is a new one; the second tab is told.
        let edit = get(&service, &format!("{TEXTS}?sede={}&testo={block}", service.test.home()), &token).await;
        assert!(edit.page.contains("value=\"Magazzino\""));
        let typed = [("section", "goals"), ("title", "Magazzino"), ("body", "Altre parole")];
        let form = edit.form("replace", &["request_key", "block"], &typed);
        assert_eq!(post(&service, TEXTS, &token, &form).await.status, StatusCode::SEE_OTHER);
        let close = page.form("close", &["request_key", "block"], &[]);
        assert_eq!(post(&service, TEXTS, &token, &close).await.status, StatusCode::CONFLICT);
        let far = service.operator(service.test.elsewhere()).await;
        let theirs = get(&service, TEXTS, &far).await;
        assert!(theirs.says("drafting-blocks-none"));
    }
}
