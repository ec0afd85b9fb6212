//! Employers as a browser meets them: bringing a company, the code of the PEC, the desk's approval, and who gets nothing.

use acts::{
    SecretToken,
    company::pact::{self as pacts, Signer},
    pact::Fresh,
    testing::{PASSWORD, TestDesk, company_form, vacancy_form},
};
use app::texts::t;
use axum::http::{StatusCode, header};
use domain::{account::Level, company::pact::Party, form::Form, lang::Lang};

use super::{Service, roles::former_employer, text};

const NEW: &str = "/impresa/nuova";

async fn page(service: &Service, path: &str, token: &SecretToken) -> String {
    let (status, page) = text(service.get(path, Some(token)).await).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    page
}

/// Where an address without a page sends the browser.
async fn leads(service: &Service, path: &str, token: &SecretToken) -> String {
    let response = service.get(path, Some(token)).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER, "{path}");
    let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
    to.unwrap_or_default().to_owned()
}

/// Status, where it leads, and the page.
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

/// These fields with the hidden ones of the page's first form that has them.
fn form(page: &str, act: &str, fields: &[(&str, &str)]) -> Form {
    let mut form: Form = fields.iter().copied().collect();
    form.set("act", act);
    for name in ["request_key", "version"] {
        if let Some((_, after)) = page.split_once(&format!("name=\"{name}\" value=\"")) {
            form.set(name, after.split('"').next().unwrap_or_default());
        }
    }
    form
}

/// A pact as the centre writes it with a company.
const PACT: [(&str, &str); 6] = [
    ("needs", "Due magazzinieri"),
    ("company", "Rispondere"),
    ("centre", "Proporre"),
    ("plan", "Colloqui"),
    ("minutes", "45"),
    ("channel", "sportello"),
];

/// What the browser sends for company number `n`: `act` is register or change.
fn company(test: &TestDesk, page: &str, act: &str, n: u32, changes: &[(&str, &str)]) -> Form {
    let typed = company_form(test, n);
    let mut fields: Vec<(&str, &str)> = typed.pairs().collect();
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    fields.extend(changes);
    form(page, act, &fields)
}

store::both! {
    async fn a_company_is_brought_confirmed_approved_and_acted_for(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Identified).await;
        let token = service.test.log_in(citizen.cf()).await;
        assert!(page(&service, "/impresa", &token).await.contains(NEW));
        let empty = page(&service, NEW, &token).await;

        // What is wrong comes back beside its field, with all that was typed.
        let (status, _, wrong) = send(&service, NEW, &token, &company(&service.test, &empty, "register", 7, &[("pec", "impresa")])).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#pec\"") && wrong.contains("Calzature 7 S.r.l."));
        let unknown = form(&empty, "join", &[("join_tax_code", "00764350054"), ("join_role", "delegate")]);
        let (status, _, told) = send(&service, NEW, &token, &unknown).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.contains("href=\"#join_tax_code\""));

        let right = company(&service.test, &empty, "register", 7, &[]);
        let (status, to, _) = send(&service, NEW, &token, &right).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert!(to.starts_with("/impresa/conferma/") && to.ends_with("?fatto=declared"), "{to}");
        assert_eq!(send(&service, NEW, &token, &right).await.1, to, "sent twice, done once");

        let confirm = to.split('?').next().expect("an address");
        let asks = page(&service, confirm, &token).await;
        assert!(asks.contains("i…@pec.example.org") && !asks.contains("impresa7@"), "the address is masked");
        let code = service.test.mandate_code().await;
        let (status, _, wrong) = send(&service, confirm, &token, &form(&asks, "confirm", &[("code", "22222222")])).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#code\"") && !wrong.contains("22222222"));
        let (_, to, _) = send(&service, confirm, &token, &form(&asks, "confirm", &[("code", &code)])).await;
        assert_eq!(to, "/impresa?fatto=confirmed");

        // The operator finds it in the queue, reads the story and approves.
        let centre = service.operator(service.test.home()).await;
        let queue = page(&service, "/operatore/richieste", &centre).await;
        let (_, after) = queue.split_once("/operatore/imprese/").expect("the queue leads to the mandate");
        let path = format!("/operatore/imprese/{}", after.split('"').next().expect("an address"));
        assert!(path.contains("/mandati/"));
        let story = page(&service, &path, &centre).await;
        assert!(story.contains("impresa7@pec.example.org"), "the operator checks the PEC");
        let (status, _, wrong) = send(&service, &path, &centre, &form(&story, "approve", &[])).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#expires_on-day\""));
        let (status, _, wrong) = send(&service, &path, &centre, &form(&story, "refuse", &[])).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#refuse-reason\""));
        let until = [("expires_on-day", "23"), ("expires_on-month", "11"), ("expires_on-year", "2027")];
        let (_, to, _) = send(&service, &path, &centre, &form(&story, "approve", &until)).await;
        assert_eq!(to, format!("{path}?fatto=approved"));
        let (status, _, stale) = send(&service, &path, &centre, &form(&story, "revoke", &[("revoke-reason", "No")])).await;
        assert_eq!(status, StatusCode::CONFLICT, "an older version: {stale}");

        // From now on the person acts for the company.
        let own = page(&service, "/impresa", &token).await;
        let (_, after) = own.split_once("href=\"/impresa/0").expect("the company");
        let home = format!("/impresa/0{}", after.split('"').next().expect("an address"));
        assert!(page(&service, &home, &token).await.contains("Calzature 7 S.r.l."));
        let data = page(&service, &format!("{home}/dati"), &token).await;
        assert!(data.contains("value=\"15.20.1\""));
        let site = form(&data, "add_site", &[("site_comune", "Fermopoli"), ("site_address", "Via Nuova 2")]);
        let (status, _, wrong) = send(&service, &format!("{home}/dati"), &token, &site).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#site_comune\"") && wrong.contains("Via Nuova 2"));
        let site = form(&data, "add_site", &[("site_comune", "Jesi"), ("site_address", "Via Nuova 2")]);
        let (_, to, _) = send(&service, &format!("{home}/dati"), &token, &site).await;
        assert_eq!(to, format!("{home}/dati?fatto=site-added"));
        let (_, sites) = data.split_once("<option value=\"0").expect("a site to choose");
        let site = format!("0{}", sites.split('"').next().expect("an id"));
        let staffed = |people| form(&data, "set_employees", &[("site", &site), ("employees", people)]);
        let (status, _, wrong) = send(&service, &format!("{home}/dati"), &token, &staffed("tanti")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#employees\"") && wrong.contains("tanti"));
        let (_, to, _) = send(&service, &format!("{home}/dati"), &token, &staffed("21")).await;
        assert_eq!(to, format!("{home}/dati?fatto=site-staffed"));
        let people = page(&service, &format!("{home}/mandati"), &token).await;
        let (_, mandate) = people.split_once("name=\"mandate\" value=\"").expect("one's own mandate");
        let mandate = mandate.split('"').next().expect("an id");
        let leave = form(&people, "revoke", &[("mandate", mandate)]);
        assert_eq!(send(&service, &format!("{home}/mandati"), &token, &leave).await.1, "/impresa?fatto=left");
        assert_eq!(service.get(&home, Some(&token)).await.status(), StatusCode::NOT_FOUND, "and no longer");
    }

    async fn the_short_addresses_lead_to_the_only_company(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let test = &service.test;
        let (citizen, first) = (test.citizen(Level::Identified).await, test.employer().await);
        let nobody = test.log_in(citizen.cf()).await;
        let one = test.log_in(first.citizen.cf()).await;
        let former = former_employer(test, &first).await;
        for part in ["richieste", "tirocini"] {
            let short = format!("/impresa/{part}");
            let own = format!("/impresa/{}/{part}", first.company);
            for (token, to) in [(&one, own.as_str()), (&nobody, "/impresa"), (&former, "/impresa")] {
                assert_eq!(leads(&service, &short, token).await, to);
            }
        }
        // Who acts for two chooses.
        test.employer_of(&first.citizen, &company_form(test, test.number())).await;
        let two = test.log_in(first.citizen.cf()).await;
        for part in ["richieste", "tirocini"] {
            assert_eq!(leads(&service, &format!("/impresa/{part}"), &two).await, "/impresa");
        }
    }

    async fn what_a_company_received_stands_on_its_file_and_in_the_register(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let employer = service.test.employer().await;
        let fermo = service.operator("fermo").await;
        let file = format!("/operatore/imprese/{}", employer.company);
        assert!(page(&service, &file, &fermo).await.contains("value=\"P.1\""));
        let address = format!("{file}/passaggi?code=Q.1");
        let asks = page(&service, &address, &fermo).await;
        let when = [
            ("date-day", "23"), ("date-month", "11"), ("date-year", "2026"), ("time", "8:00"), ("minutes", "30"),
            ("channel", "sportello"), ("mode", "individuale"),
        ];
        let (status, _, refused) = send(&service, &address, &fermo, &form(&asks, "", &when)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.contains("R126"), "the rule is named");
        let mut told = form(&asks, "", &when);
        told.set("fact-information_only", "yes");
        let (_, to, _) = send(&service, &address, &fermo, &told).await;
        assert_eq!(to, format!("{file}?fatto=recorded"));
        let read = page(&service, &file, &fermo).await;
        let (_, after) = read.split_once(&format!("{file}/passaggi/")).expect("it can be taken back");
        let reverse = format!("{file}/passaggi/{}", after.split('"').next().expect("an address"));

        let register = page(&service, "/operatore/passaggi", &fermo).await;
        assert!(register.contains(&file) && register.contains("Q.1"));
        let (_, csv) = text(service.get("/operatore/passaggi.csv", Some(&fermo)).await).await;
        assert!(csv.contains(";Q.1;") && csv.contains("Calzature"));

        let asks = page(&service, &reverse, &fermo).await;
        let (status, _, _) = send(&service, &reverse, &fermo, &form(&asks, "", &[])).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        let (_, to, _) = send(&service, &reverse, &fermo, &form(&asks, "", &[("reason", "Sbagliato")])).await;
        assert_eq!(to, format!("{file}?fatto=reversed"));
        // No service of a person is recorded for a company (R006).
        let wrong = service.get(&format!("{file}/passaggi?code=A.1"), Some(&fermo)).await;
        assert_eq!(wrong.status(), StatusCode::NOT_FOUND);
    }

    async fn the_desk_puts_the_pec_right_and_searches_by_post(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let employer = service.test.employer().await;
        let centre = service.operator(service.test.home()).await;
        let file = format!("/operatore/imprese/{}", employer.company);
        let read = page(&service, &file, &centre).await;
        let (status, _, wrong) = send(&service, &file, &centre, &form(&read, "pec", &[("pec", "vera")])).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.contains("href=\"#pec\""));
        let right = form(&read, "pec", &[("pec", "vera@pec.example.org")]);
        assert_eq!(send(&service, &file, &centre, &right).await.1, format!("{file}?fatto=pec"));
        let list = page(&service, "/operatore/imprese", &centre).await;
        assert!(list.contains(&file), "the newest of the office");
        let found: Form = [("q", "calzat")].into_iter().collect();
        let (status, _, found) = send(&service, "/operatore/imprese", &centre, &found).await;
        assert!(status == StatusCode::OK && found.contains(&file));
        // Another centre reads the file and changes nothing.
        let other = service.operator(service.test.elsewhere()).await;
        let read = page(&service, &file, &other).await;
        let foreign = form(&read, "pec", &[("pec", "altra@pec.example.org"), ("version", "2")]);
        assert_eq!(send(&service, &file, &other, &foreign).await.0, StatusCode::NOT_FOUND);
    }

    async fn r161_the_company_s_card_has_sector_size_and_need(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let test = &service.test;
        let employer = test.employer().await;
        let centre = service.operator(test.home()).await;
        let file = format!("/operatore/imprese/{}", employer.company);
        let none = page(&service, &file, &centre).await;
        assert!(none.contains(&t(Lang::It, "employer-desk-wanted-none")));
        let vacancy = test.sent(&employer, &vacancy_form(test, employer.site)).await;
        let card = page(&service, &file, &centre).await;
        assert!(card.contains("15.20.1 (ATECO 2025)"), "the sector with its version");
        assert!(card.contains(&t(Lang::It, "employer-size-small")));
        assert!(card.contains("Magazziniere per le consegne"), "the need");
        assert!(card.contains(&format!("/operatore/richieste-imprese/{vacancy}")));
        // A centre that does not have the vacancy reads what the company looks for, and opens nothing.
        let other = service.operator(test.elsewhere()).await;
        let card = page(&service, &file, &other).await;
        assert!(card.contains("Magazziniere per le consegne") && !card.contains(&vacancy.to_string()));
    }

    async fn a_form_that_a_colleague_overtook_comes_back_with_both_texts(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let test = &service.test;
        let employer = test.employer().await;
        let token = test.log_in(employer.citizen.cf()).await;
        let data = format!("/impresa/{}/dati", employer.company);
        let (first, second) = (page(&service, &data, &token).await, page(&service, &data, &token).await);
        let named = |page: &str, name: &str| company(test, page, "change", 1, &[("legal_name", name)]);
        let (_, to, _) = send(&service, &data, &token, &named(&first, "Calzature Nuove S.p.A.")).await;
        assert_eq!(to, format!("{data}?fatto=changed"));
        let (status, _, stale) = send(&service, &data, &token, &named(&second, "Calzature Mie S.r.l.")).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(stale.contains(&t(Lang::It, "employer-stale-title")));
        assert!(stale.contains("Calzature Nuove S.p.A.") && stale.contains("Calzature Mie S.r.l."));
        // Who has read both decides.
        let (_, to, _) = send(&service, &data, &token, &named(&stale, "Calzature Mie S.r.l.")).await;
        assert_eq!(to, format!("{data}?fatto=changed"));

        let centre = service.operator(test.home()).await;
        let file = format!("/operatore/imprese/{}", employer.company);
        let (first, second) = (page(&service, &file, &centre).await, page(&service, &file, &centre).await);
        let pec = |page: &str, pec: &str| form(page, "pec", &[("pec", pec)]);
        send(&service, &file, &centre, &pec(&first, "prima@pec.example.org")).await;
        let (status, _, stale) = send(&service, &file, &centre, &pec(&second, "dopo@pec.example.org")).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(stale.contains("prima@pec.example.org") && stale.contains("value=\"dopo@pec.example.org\""));
    }

    async fn the_pact_of_a_company_is_written_and_signed_where_a_region_asks_it(db: TestDb) {
        let service = Service::new(TestDesk::in_pack(db, "piemonte"));
        let test = &service.test;
        let employer = test.employer().await;
        let token = test.log_in(employer.citizen.cf()).await;
        let (centre, other) = (service.operator(test.home()).await, service.operator(test.elsewhere()).await);
        let desk = format!("/operatore/imprese/{}/patto", employer.company);
        let own = format!("/impresa/{}/patto", employer.company);
        let asks = page(&service, &desk, &centre).await;
        // Another centre reads it; what it sends, whatever it is, meets nothing.
        page(&service, &desk, &other).await;
        for act in ["write", "sign", "end", "altro"] {
            let foreign: Form = [("act", act)].into_iter().collect();
            assert_eq!(send(&service, &desk, &other, &foreign).await.0, StatusCode::NOT_FOUND, "{act}");
        }
        let short: Vec<_> = PACT.iter().map(|(n, v)| (*n, if *n == "minutes" { "20" } else { *v })).collect();
        let (status, _, short) = send(&service, &desk, &centre, &form(&asks, "write", &short)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(short.contains("R158") && short.contains("href=\"#minutes\"") && short.contains("Due magazzinieri"));
        let (_, to, _) = send(&service, &desk, &centre, &form(&asks, "write", &PACT)).await;
        assert_eq!(to, format!("{desk}?fatto=shown"));

        let reads = page(&service, &own, &token).await;
        assert!(reads.contains("Due magazzinieri"));
        let (_, hash) = reads.split_once("name=\"hash\" value=\"").expect("the words by their hash");
        let hash = hash.split('"').next().expect("a hash");
        let sign = |words: &str, password: &str| form(&reads, "", &[("hash", words), ("password", password)]);
        let (status, _, stale) = send(&service, &own, &token, &sign(&"0".repeat(64), PASSWORD)).await;
        assert_eq!(status, StatusCode::CONFLICT, "other words than the page showed");
        assert!(stale.contains("Due magazzinieri") && stale.contains(&t(Lang::It, "error-stale")));
        let (_, to, _) = send(&service, &own, &token, &sign(hash, PASSWORD)).await;
        assert_eq!(to, format!("{own}?fatto=signed"));

        // Once it is in force, its day stands in the forms that ask it (R159, R160).
        let asks = format!("/operatore/imprese/{}/passaggi?code=B.3", employer.company);
        let year = |page: &str| {
            let (_, after) = page.split_once("name=\"fact-company_pact_signed_on-year\"").expect("it is asked");
            after.split_once('>').is_some_and(|(field, _)| field.contains("value=\"2026\""))
        };
        assert!(!year(&page(&service, &asks, &centre).await), "signed by one");
        let colleague = test.operator(test.home()).await.operator;
        let signer = Signer::Centre { operator: &colleague, proof: Fresh::Password(PASSWORD) };
        let signed = pacts::sign(&test.desk, signer, employer.company, hash, &test.asked()).await;
        assert!(signed.expect("signs").active);
        assert!(year(&page(&service, &asks, &centre).await));
    }

    async fn the_pact_of_a_company_exists_for_nobody_of_another(db: TestDb) {
        let service = Service::new(TestDesk::in_pack(db, "piemonte"));
        let test = &service.test;
        let (employer, other) = (test.employer().await, test.employer().await);
        let citizen = test.citizen(Level::Identified).await;
        let centre = service.operator(test.home()).await;
        let desk = format!("/operatore/imprese/{}/patto", employer.company);
        let asks = page(&service, &desk, &centre).await;
        assert_eq!(send(&service, &desk, &centre, &form(&asks, "write", &PACT)).await.0, StatusCode::SEE_OTHER);
        let own = format!("/impresa/{}/patto", employer.company);
        let token = test.log_in(employer.citizen.cf()).await;
        let reads = page(&service, &own, &token).await;
        let (_, hash) = reads.split_once("name=\"hash\" value=\"").expect("the words by their hash");
        let hash = hash.split('"').next().expect("a hash");
        let sign = form(&reads, "", &[("hash", hash), ("password", PASSWORD)]);
        for (who, stranger) in [
            ("another company", test.log_in(other.citizen.cf()).await),
            ("a mandate that is over", former_employer(test, &employer).await),
            ("no mandate", test.log_in(citizen.cf()).await),
        ] {
            let (status, page) = text(service.get(&own, Some(&stranger)).await).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{who} GET");
            assert!(!page.contains("Due magazzinieri"), "{who}");
            assert_eq!(send(&service, &own, &stranger, &sign).await.0, StatusCode::NOT_FOUND, "{who} POST");
        }
        // Nor does it stand under their own company.
        let theirs = test.log_in(other.citizen.cf()).await;
        let empty = page(&service, &format!("/impresa/{}/patto", other.company), &theirs).await;
        assert!(!empty.contains("Due magazzinieri"));
        // Nobody has signed: the company still can.
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let sheet = pacts::pact(&mut conn, employer.company).await.expect("reads").expect("a pact");
        drop(conn);
        assert!(Party::ALL.iter().all(|party| sheet.signed_by(*party).is_none()));
        assert_eq!(send(&service, &own, &token, &sign).await.1, format!("{own}?fatto=signed"));
    }
}
