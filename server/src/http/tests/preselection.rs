//! Preselection as browsers meet it: the person agrees and answers, the desk builds the list, the company reads and says.

use acts::{
    Citizen, SecretToken,
    testing::{Employer, TestDesk},
};
use app::texts::t;
use axum::http::{StatusCode, header};
use domain::{account::Level, form::Form, lang::Lang};
use store::testing::TestDb;
use uuid::Uuid;

use super::{Service, text};

struct Seen {
    status: StatusCode,
    to: String,
    page: String,
}

impl Seen {
    fn says(&self, key: &str) -> bool {
        self.page.contains(&t(Lang::It, key))
    }

    /// The values of the boxes that are ticked.
    fn ticked(&self) -> Vec<String> {
        let boxes = self.page.split("<input").skip(1).filter_map(|rest| rest.split('>').next());
        let ticked = boxes.filter(|tag| tag.contains("type=\"checkbox\"") && tag.contains(" checked"));
        let value = |tag: &str| tag.split_once("value=\"")?.1.split('"').next().map(str::to_owned);
        ticked.filter_map(value).collect()
    }

    fn errs(&self, field: &str) -> bool {
        self.page.contains(&format!("href=\"#{field}\""))
    }

    /// These answers with the hidden fields of the first form that has this `act`; of the first form without one.
    fn form(&self, act: Option<&str>, pairs: &[(&str, &str)]) -> Form {
        let mut form: Form = pairs.iter().copied().collect();
        let inside = match act {
            Some(act) => {
                form.set("act", act);
                let found = self.page.split_once(&format!("name=\"act\" value=\"{act}\""));
                found.unwrap_or_else(|| panic!("no form {act} in {}", self.page)).1
            }
            None => self.page.as_str(),
        };
        for name in ["request_key", "version"] {
            if let Some((_, after)) = inside.split_once(&format!("name=\"{name}\" value=\"")) {
                form.set(name, after.split('"').next().unwrap_or_default());
            }
        }
        form
    }
}

async fn seen(response: axum::response::Response) -> Seen {
    let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
    let to = to.unwrap_or_default().to_owned();
    let (status, page) = text(response).await;
    Seen { status, to, page }
}

async fn get(service: &Service, path: &str, token: &SecretToken) -> Seen {
    seen(service.get(path, Some(token)).await).await
}

async fn post(service: &Service, path: &str, token: &SecretToken, form: &Form) -> Seen {
    seen(service.post(path, Some(token), form).await).await
}

/// A company with a vacancy on the board, and the desk of Fermo: what is recorded is recorded as in Marche.
struct World {
    service: Service,
    employer: Employer,
    company: SecretToken,
    vacancy: Uuid,
    desk: SecretToken,
}

impl World {
    async fn new(db: TestDb) -> World {
        let test = TestDesk::in_marche(db);
        let service = Service::new(test);
        let employer = service.test.employer().await;
        let company = service.test.log_in(employer.citizen.cf()).await;
        let vacancy = service.test.published(&employer).await;
        let desk = service.operator(service.test.home()).await;
        World { service, employer, company, vacancy, desk }
    }

    async fn citizen(&self) -> (Citizen, SecretToken) {
        let citizen = self.service.test.citizen(Level::Identified).await;
        self.service.test.scheda(&citizen).await;
        let token = self.service.test.log_in(citizen.cf()).await;
        (citizen, token)
    }

    fn board(&self) -> String {
        format!("/operatore/richieste-imprese/{}/candidati", self.vacancy)
    }

    fn list(&self) -> String {
        format!("/impresa/{}/richieste/{}/candidati", self.employer.company, self.vacancy)
    }
}

/// The last part of the first link that begins so.
fn id_after(page: &str, beginning: &str) -> String {
    let (_, after) =
        page.split_once(&format!("href=\"{beginning}/")).unwrap_or_else(|| panic!("{beginning}"));
    after.split('"').next().unwrap_or_default().to_owned()
}

store::both! {
    async fn a_person_agrees_with_what_is_shown_and_takes_it_back(db: TestDb) {
        let service = &Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Identified).await;
        let token = service.test.log_in(citizen.cf()).await;
        assert!(get(service, "/area", &token).await.page.contains("href=\"/proposte\""), "the person's page leads to it");
        let page = get(service, "/proposte", &token).await;
        assert_eq!(page.ticked(), Vec::<String>::new(), "nothing is agreed to beforehand");
        let empty = post(service, "/proposte", &token, &page.form(Some("agree"), &[("comune", "Nonesiste")])).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.errs("comune") && empty.errs("share") && empty.errs("agree"));
        assert!(empty.page.contains("value=\"Nonesiste\""), "what was typed is kept");
        let comune = service.test.comune().to_owned();
        let right = [("comune", comune.as_str()), ("share", "email"), ("share", "skills"), ("agree", "yes")];
        let form = page.form(Some("agree"), &right);
        let agreed = post(service, "/proposte", &token, &form).await;
        assert_eq!((agreed.status, agreed.to.as_str()), (StatusCode::SEE_OTHER, "/proposte?fatto=agreed"));
        assert_eq!(post(service, "/proposte", &token, &form).await.to, agreed.to, "sent twice, done once");
        let holds = get(service, &agreed.to, &token).await;
        assert!(holds.says("preselection-consent-holds") && holds.says("preselection-done-agreed"));
        assert_eq!(holds.ticked(), ["email", "skills"], "a change begins with what holds");
        // What is kept about it goes with the person's file, once.
        let file = get(service, "/fascicolo/dati.json", &token).await.page;
        let file: serde_json::Value = serde_json::from_str(&file).expect("JSON");
        assert_eq!(file["proposals"]["consent"]["shares"], serde_json::json!(["email", "skills"]));
        assert_eq!(file.to_string().matches("\"consent\":").count(), 1);
        let mut old = page.form(Some("agree"), &right);
        old.set("request_key", "22222222222222222222222222222222");
        let stale = post(service, "/proposte", &token, &old).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.says("error-stale"));
        let back = post(service, "/proposte", &token, &holds.form(Some("withdraw"), &[])).await;
        assert_eq!(back.to, "/proposte?fatto=withdrawn");
        assert!(!get(service, "/proposte", &token).await.says("preselection-consent-holds"));
    }

    async fn r079_the_desk_builds_the_person_answers_the_company_reads_and_says(db: TestDb) {
        let world = World::new(db).await;
        let (service, (citizen, token)) = (&world.service, world.citizen().await);
        service.test.agrees(&citizen).await;
        let board = get(service, &world.board(), &world.desk).await;
        assert!(!board.page.contains(&citizen.person().to_string()), "no name before the criteria");
        let wrong = board.form(Some("fix"), &[("reach", "province"), ("near", "1"), ("must-word-0", "il")]);
        let wrong = post(service, &world.board(), &world.desk, &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.errs("must-word-0"));
        let right = board.form(Some("fix"), &[("reach", "province"), ("near", "1"), ("must-word-0", "muletto")]);
        let fixed = post(service, &world.board(), &world.desk, &right).await;
        assert!(fixed.to.ends_with("?done=fixed"), "{}", fixed.page);
        let page = get(service, &world.board(), &world.desk).await;
        assert!(page.page.contains("Una persona ha i requisiti"));
        let shown = post(service, &world.board(), &world.desk, &page.form(Some("rank"), &[])).await;
        assert!(shown.to.ends_with("?done=ranked"));
        let page = get(service, &world.board(), &world.desk).await;
        let candidate = id_after(&page.page, &world.board());
        assert!(page.says("preselection-near") && page.says("preselection-stage-unasked"));
        let nobody = post(service, &world.board(), &world.desk, &page.form(Some("ask"), &[("minutes", "240")])).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nobody.errs("candidate"));
        // Minutes beyond the table are worth a second look (R002), and recorded when it was taken.
        let long = page.form(Some("ask"), &[("candidate", &candidate), ("minutes", "600")]);
        let warned = post(service, &world.board(), &world.desk, &long).await;
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(warned.page.contains("name=\"warnings-seen\" value=\"yes\""));
        let ask = page.form(Some("ask"), &[("candidate", &candidate), ("minutes", "240")]);
        let asked = post(service, &world.board(), &world.desk, &ask).await;
        assert!(asked.to.ends_with("?done=asked"), "{}", asked.page);
        let late = post(service, &world.board(), &world.desk, &long).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "somebody was faster");
        // The person reads what the company would read, and answers.
        let own = format!("/proposte/{candidate}");
        assert!(get(service, "/area", &token).await.says("preselection-home-title"), "the first page asks for the answer");
        assert!(get(service, "/proposte", &token).await.page.contains(&own));
        let proposal = get(service, &own, &token).await;
        assert!(proposal.page.contains(&format!("href=\"/offerte/{}\"", world.vacancy)), "the whole offer is a link away");
        assert!(proposal.page.contains("Uso del muletto") && proposal.page.contains(world.employer.mandate.legal_name()));
        let no_way = post(service, &own, &token, &proposal.form(None, &[("answer", "yes"), ("share", "skills")])).await;
        assert_eq!(no_way.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(no_way.errs("share"));
        let yes = [("answer", "yes"), ("share", "email"), ("note", "Solo per il <Centro>")];
        let yes = post(service, &own, &token, &proposal.form(None, &yes)).await;
        assert!(yes.to.ends_with("?fatto=answered"), "{}", yes.page);
        assert!(!get(service, "/area", &token).await.says("preselection-home-title"), "nothing waits any more");
        // Nothing for the company before the list is handed over.
        assert!(get(service, &world.list(), &world.company).await.says("preselection-presented-none"));
        let one = format!("{}/{candidate}", world.list());
        assert_eq!(get(service, &one, &world.company).await.status, StatusCode::NOT_FOUND);
        let page = get(service, &world.board(), &world.desk).await;
        let present = page.form(Some("present"), &[("list-minutes", "75")]);
        let presented = post(service, &world.board(), &world.desk, &present).await;
        assert!(presented.to.ends_with("?done=presented"), "{}", presented.page);
        service.test.clock.advance(chrono::TimeDelta::minutes(10));
        let company = get(service, &one, &world.company).await;
        assert!(company.page.contains(citizen.email().expect("an address")));
        assert!(!company.page.contains("Uso del muletto"), "the skills were not shared this time");
        assert!(!company.page.contains("Solo per il") && !company.page.contains(citizen.cf()));
        let (offers, offer) = (format!("/impresa/{}/richieste", world.employer.company), world.list().replace("/candidati", ""));
        for path in [&offers, &offer] {
            let page = get(service, path, &world.company).await;
            assert!(page.page.contains("Manca la tua risposta per una persona"), "{path} asks for the answer");
        }
        let lacking = post(service, &one, &world.company, &company.form(None, &[("outcome", "hired")])).await;
        assert_eq!(lacking.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(lacking.errs("on-day") && lacking.errs("contract"));
        let hired = [("outcome", "hired"), ("on-day", "1"), ("on-month", "12"), ("on-year", "2026"), ("contract", "permanent")];
        let hired = company.form(None, &hired);
        let said = post(service, &one, &world.company, &hired).await;
        assert!(said.to.ends_with("?fatto=outcome"), "{}", said.page);
        let mut again = hired;
        again.set("request_key", "33333333333333333333333333333333");
        let again = post(service, &one, &world.company, &again).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.says("error-candidate-outcome"));
        for path in [&offers, &offer] {
            let page = get(service, path, &world.company).await;
            assert!(!page.page.contains("Manca la tua risposta"), "{path} asks for nothing more");
        }
        assert!(get(service, &own, &token).await.says("preselection-now-hired"));
        let desk = get(service, &format!("{}/{candidate}", world.board()), &world.desk).await;
        assert!(desk.page.contains("Solo per il &lt;Centro&gt;") && desk.says("preselection-was-hire"));
        // The reading of the file is known to the person.
        assert!(get(service, "/fascicolo", &token).await.page.contains("Anna Verdi"));
    }

    async fn an_operator_writes_down_what_was_said(db: TestDb) {
        let world = World::new(db).await;
        let (service, (citizen, _)) = (&world.service, world.citizen().await);
        service.test.agrees(&citizen).await;
        let colleague = service.test.operator(service.test.home()).await.operator;
        let row = service.test.candidate(&colleague, world.vacancy, &citizen).await;
        let page = get(service, &world.board(), &world.desk).await;
        let id = row.id.to_string();
        let ask = page.form(Some("ask"), &[("candidate", &id), ("minutes", "240")]);
        post(service, &world.board(), &world.desk, &ask).await;
        let here = format!("{}/{id}", world.board());
        let page = get(service, &here, &world.desk).await;
        let silent = post(service, &here, &world.desk, &page.form(Some("give-up"), &[])).await;
        assert!(silent.to.ends_with("?done=given-up"), "{}", silent.page);
        let page = get(service, &here, &world.desk).await;
        let empty = post(service, &here, &world.desk, &page.form(Some("answer"), &[])).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.errs("answer"));
        let yes = page.form(Some("answer"), &[("answer", "yes"), ("share", "email")]);
        let yes = post(service, &here, &world.desk, &yes).await;
        assert!(yes.to.ends_with("?done=answered"), "{}", yes.page);
        let page = get(service, &world.board(), &world.desk).await;
        post(service, &world.board(), &world.desk, &page.form(Some("present"), &[("list-minutes", "75")])).await;
        service.test.clock.advance(chrono::TimeDelta::days(8));
        let desk = service.operator(service.test.home()).await;
        let page = get(service, &world.board(), &desk).await;
        assert!(page.page.contains("Manca la risposta per una persona"), "silence is visible");
        let reminded = post(service, &world.board(), &desk, &page.form(Some("remind-employer"), &[])).await;
        assert!(reminded.to.ends_with("?done=reminded"));
        let page = get(service, &here, &desk).await;
        let refused = page.form(Some("outcome"), &[("outcome", "refused"), ("why", "filled")]);
        let refused = post(service, &here, &desk, &refused).await;
        assert!(refused.to.ends_with("?done=outcome"), "{}", refused.page);
        assert!(get(service, &world.board(), &desk).await.says("preselection-state-closed"));
    }
}
