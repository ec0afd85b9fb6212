//! What an operator enters on a person's file through the page's own forms: it is there, and it is taken back.

use acts::{SecretToken, testing::TestDesk};
use app::pages::operator::request::UNASSIGNED;
use axum::http::StatusCode;
use domain::{account::Level, form::Form};

use super::{
    Service,
    browser::{Browser, Seen, forms, links, with},
    text,
};
use crate::demo;

const QUEUE: &str = "/operatore/richieste";

/// The form of the page that does this, with what it sends unseen.
fn form(page: &str, act: &str) -> Form {
    let found = forms(page, "act").into_iter().find(|form| form.raw("act") == act);
    found.unwrap_or_else(|| panic!("no form does {act}"))
}

/// The only form of a page of its own.
fn only(page: &str) -> Form {
    let mut found = forms(page, "request_key");
    assert_eq!(found.len(), 1, "one form");
    found.remove(0)
}

/// A day in the three boxes of a form.
fn dated(form: &Form, name: &str, [day, month, year]: [&str; 3]) -> Form {
    let names = ["day", "month", "year"].map(|part| format!("{name}-{part}"));
    with(form, &[(names[0].as_str(), day), (names[1].as_str(), month), (names[2].as_str(), year)])
}

impl Browser<'_> {
    async fn open(&self, path: &str) -> Seen {
        let seen = self.get(path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        seen
    }

    /// Sends a form that is right, and opens where that leads.
    async fn sends(&self, path: &str, form: &Form, to: &str) -> Seen {
        let answer = self.post(path, form).await;
        assert_eq!((answer.status, answer.to.as_str()), (StatusCode::SEE_OTHER, to), "{path}");
        self.open(to).await
    }

    /// Sends a form that comes back because of this field.
    async fn refused(&self, path: &str, form: &Form, field: &str) -> Seen {
        let seen = self.post(path, form).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(seen.page.contains(&format!("href=\"#{field}\"")), "{path}: {field} is not named");
        seen
    }
}

async fn desk(service: &Service) -> Browser<'_> {
    Browser { service, token: service.operator(service.test.home()).await }
}

store::both! {
    async fn an_enrolment_is_entered_and_ended(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let citizen = service.test.citizen(Level::Identified).await;
        service.declaration(&citizen).await;
        let desk = desk(&service).await;
        let (file, source) = (format!("/operatore/persone/{}", citizen.person()), "Verbale 12 del collocamento mirato");
        let enrol = dated(&form(&desk.open(&file).await.page, "enrol"), "from", ["7", "1", "2026"]);
        desk.refused(&file, &enrol, "programme").await;
        let enrol = dated(&form(&desk.open(&file).await.page, "enrol"), "from", ["7", "1", "2026"]);
        let enrol = with(&enrol, &[("programme", "L68"), ("source", source)]);
        let entered = desk.sends(&file, &enrol, &format!("{file}?done=enrolled")).await;
        assert!(entered.page.contains(source));

        let end = links(&entered.page, "/iscrizioni/").remove(0);
        let early = dated(&only(&desk.open(&end).await.page), "to", ["6", "1", "2026"]);
        let again = desk.refused(&end, &early, "to-day").await;
        let last = dated(&only(&again.page), "to", ["20", "11", "2026"]);
        let ended = desk.sends(&end, &last, &format!("{file}?done=enrolment-ended")).await;
        assert!(ended.page.contains(source), "it stays in the file");
        assert!(links(&ended.page, "/iscrizioni/").is_empty(), "and ends once");
        assert_eq!(desk.get(&end).await.status, StatusCode::NOT_FOUND);
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let stored = store::enrolment::of_person(&mut conn, citizen.person()).await.expect("reads");
        let days: Vec<_> = stored.iter().map(|row| (row.from_date.to_string(), row.to_date.map(|day| day.to_string()))).collect();
        assert_eq!(days, [("2026-01-07".to_owned(), Some("2026-11-20".to_owned()))]);
    }

    async fn the_ministry_s_index_is_awaited_until_it_is_entered(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Identified).await;
        service.declaration(&citizen).await;
        let desk = desk(&service).await;
        let file = format!("/operatore/persone/{}", citizen.person());
        let awaited = desk.open(&file).await;
        assert!(awaited.says("operator-index-waiting"));
        let typed = [("index-value", "1,6183"), ("index-source", "Ministero del lavoro")];
        let above = with(&dated(&form(&awaited.page, "index"), "index-date", ["20", "11", "2026"]), &typed);
        let again = desk.refused(&file, &above, "index-value").await;
        let index = dated(&form(&again.page, "index"), "index-date", ["20", "11", "2026"]);
        let index = with(&index, &[("index-value", "0,6183"), ("index-source", "Ministero del lavoro")]);
        let entered = desk.sends(&file, &index, &format!("{file}?done=index")).await;
        assert!(entered.page.contains("0,6183") && !entered.says("operator-index-waiting"));
    }

    async fn a_passage_recorded_by_hand_is_taken_back_with_a_reason(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let citizen = service.test.citizen(Level::Identified).await;
        service.declaration(&citizen).await;
        let desk = desk(&service).await;
        let person = citizen.person();
        let file = format!("/operatore/persone/{person}");
        let record = format!("/operatore/passaggi/nuovo?persona={person}&code=A.1");
        let typed = [("time", "08:00"), ("minutes", "15"), ("channel", "sportello"), ("mode", "individuale")];
        let passage = dated(&only(&desk.open(&record).await.page), "date", ["23", "11", "2026"]);
        let recorded = desk.sends(&record, &with(&passage, &typed), &format!("{file}?done=recorded")).await;

        let take_back = links(&recorded.page, &format!("{file}/passaggi/")).remove(0);
        let silent = only(&desk.open(&take_back).await.page);
        let again = desk.refused(&take_back, &silent, "reason").await;
        let reason = "Registrato sul fascicolo di un omonimo";
        let said = with(&only(&again.page), &[("reason", reason)]);
        let reversed = desk.sends(&take_back, &said, &format!("{file}?done=reversed")).await;
        assert!(reversed.page.contains(reason), "what was taken back stays, and why");
        assert!(links(&reversed.page, &format!("{file}/passaggi/")).is_empty(), "it is taken back once");
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let lines = store::passage::lines_of_person(&mut conn, person).await.expect("reads");
        let told: Vec<_> = lines.iter().filter_map(|line| line.reversed_reason.as_deref()).collect();
        assert_eq!(told, [reason]);
    }

    async fn a_request_is_taken_in_charge_and_released(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Declared).await;
        let (_, request) = service.declaration(&citizen).await;
        let (mine, colleague) = (desk(&service).await, desk(&service).await);
        // From the queue, then from the page of the request.
        for path in [QUEUE.to_owned(), format!("{QUEUE}/{request}")] {
            // All operators of the tests have one name.
            let named = |seen: &Seen| seen.page.matches("Anna Verdi").count();
            let before = named(&colleague.open(&path).await);
            let take = form(&mine.open(&path).await.page, "take");
            let taken = mine.sends(&path, &take, &path).await;
            let seen = colleague.open(&path).await;
            assert!(named(&seen) > before, "{path}: the colleague sees by whom");
            let acts: Vec<_> = forms(&seen.page, "act").iter().map(|form| form.raw("act").to_owned()).collect();
            assert!(!acts.iter().any(|act| act == "take" || act == "release"), "{path}: {acts:?}");
            let free = mine.sends(&path, &form(&taken.page, "release"), &path).await;
            form(&free.page, "take");
            form(&colleague.open(&path).await.page, "take");
        }
    }

    async fn what_no_centre_serves_is_given_to_one(db: TestDb) {
        // Which comuni nobody serves is the pack's own: in Marche, all but those of Fermo.
        let service = Service::new(TestDesk::in_marche(db));
        let citizen = service.test.citizen(Level::Identified).await;
        let answers = demo::answers("Ancona", "2026-11-02", &service.test.desk.rules.privacy_version);
        let (_, request) = service.declaration_of(&citizen, answers).await;
        let desk = desk(&service).await;
        let (here, waiting) = (format!("{QUEUE}/{request}"), format!("{QUEUE}?office={UNASSIGNED}"));
        assert!(links(&desk.open(QUEUE).await.page, &here).is_empty(), "it is nobody's");
        assert!(!links(&desk.open(&waiting).await.page, &here).is_empty());
        let opened = desk.open(&here).await;
        assert!(opened.says("operator-confirm-no-office"));
        let again = desk.refused(&here, &form(&opened.page, "assign"), "office").await;
        let give = with(&form(&again.page, "assign"), &[("office", service.test.home())]);
        let given = desk.sends(&here, &give, &format!("{here}?done=assigned")).await;
        assert!(!given.says("operator-confirm-no-office"));
        form(&given.page, "confirm");
        assert!(links(&desk.open(&waiting).await.page, &here).is_empty());
        assert!(!links(&desk.open(QUEUE).await.page, &here).is_empty());
    }

    async fn a_codice_fiscale_moves_to_who_proved_it(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let test = &service.test;
        // Somebody registers with another person's codice fiscale, and declares.
        let first = test.form(test.number());
        test.register(&first).await;
        test.confirm_emails().await;
        let old: SecretToken = test.log_in(first.raw("cf")).await;
        let citizen = test.citizen_behind(&old).await;
        service.declaration(&citizen).await;
        // Then that person comes, and is told nothing but to look into the mail.
        let (email, password) = ("vera.rossi@example.org", "otto cani sotto il letto");
        let (_, page) = text(service.get("/registrati", None).await).await;
        let typed = with(&first, &[("email", email), ("password", password)]);
        let register: Form = only(&page).pairs().chain(typed.pairs()).collect();
        let answer = service.post("/registrati", None, &register).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert_eq!(answer.headers()[axum::http::header::LOCATION], "/registrati?fatto=si");
        assert!(acts::account::log_in(&test.desk, first.raw("cf"), password, None).await.is_err());

        let desk = desk(&service).await;
        let file = format!("/operatore/persone/{}", citizen.person());
        let cases = forms(&desk.open(&file).await.page, "case");
        assert_eq!(cases.len(), 1);
        let asked = desk.post(&file, &with(&cases[0], &[("act", "case-move")])).await;
        assert_eq!(asked.status, StatusCode::OK, "first the document");
        let document = forms(&asked.page, "case").remove(0);
        let again = desk.refused(&file, &document, "document-number").await;
        let document = dated(&forms(&again.page, "case").remove(0), "document-issued", ["1", "3", "2022"]);
        let document = with(&document, &[("document-kind", "carta_identita"), ("document-number", "CA12345AB")]);
        let moved = desk.sends(&file, &document, &format!("{file}?done=case-moved")).await;
        assert!(forms(&moved.page, "case").is_empty(), "the case is closed");
        assert!(moved.page.contains(email) && !moved.page.contains(first.raw("email")));

        assert_eq!(service.get("/area", Some(&old)).await.status(), StatusCode::SEE_OTHER, "the old session is over");
        test.confirm_emails().await;
        let logged = acts::account::log_in(&test.desk, first.raw("cf"), password, None).await.expect("logs in");
        let proved = test.citizen_behind(&logged.token).await;
        assert_eq!((proved.person(), proved.level()), (citizen.person(), Level::Identified), "the file stays");
    }

    async fn a_confirmed_declaration_is_suspended_resumed_and_revoked(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Identified).await;
        let (did, request) = service.declaration(&citizen).await;
        let (desk, own) = (desk(&service).await, Browser { service: &service, token: service.test.log_in(citizen.cf()).await });
        let (here, file) = (format!("{QUEUE}/{request}"), format!("/operatore/persone/{}", citizen.person()));
        let confirm = form(&desk.open(&here).await.page, "confirm");
        desk.sends(&here, &confirm, &format!("{file}?done=did-confirmed")).await;

        for (act, done, reason) in [
            ("suspend", "did-suspended", Some("Un contratto di tre mesi")),
            ("resume", "did-resumed", None),
            ("revoke", "did-revoked", Some("Lavora stabilmente")),
        ] {
            let mut decide = with(&form(&desk.open(&here).await.page, "decide"), &[("move", act)]);
            if let Some(reason) = reason {
                let again = desk.refused(&here, &decide, "reason").await;
                decide = with(&form(&again.page, "decide"), &[("move", act), ("reason", reason)]);
            }
            desk.sends(&here, &decide, &format!("{file}?done={done}")).await;
            if let Some(reason) = reason {
                assert!(desk.open(&here).await.page.contains(reason), "{act}: the history says why");
                assert!(own.open("/did").await.page.contains(reason), "{act}: the person reads why");
            }
        }
        assert!(desk.open(&here).await.says("operator-did-no-decision"));
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let steps = store::did::history(&mut conn, did).await.expect("reads");
        let moves: Vec<_> = steps.iter().map(|step| step.step.as_str()).collect();
        assert_eq!(moves, ["submit", "confirm", "suspend", "resume", "revoke"]);
    }
}
