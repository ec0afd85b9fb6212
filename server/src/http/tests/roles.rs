//! Every route × every kind of visitor, in one table, with a count that no route is missing.

use std::collections::BTreeSet;

use acts::{
    SecretToken,
    file::EnrolmentForm,
    testing::{Employer, For, TestDesk},
};
use axum::{
    http::{StatusCode, header},
    response::Response,
};
use domain::{
    account::{Level, Role},
    catalogue::LepCode,
    passage::{Channel, Draft, Facts, Mode},
    psp::{Content, Heading, Kind},
};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use uuid::Uuid;

use super::{
    Service, appointments::booked, groups::planned, internship::agreed, kiosk::Terminal, request, text,
};
use crate::http::routes::{Access, table};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Anonymous,
    OtherCitizen,
    Declared,
    Identified,
    /// Acts for the company of the addresses.
    Employer,
    /// Did, until yesterday.
    FormerEmployer,
    /// Acts for another company.
    OtherEmployer,
    OtherOffice,
    Operator,
    Head,
    Administrator,
    /// Nobody, at a terminal in the hall.
    Terminal,
    /// Another citizen, logged in at that terminal.
    AtTerminal,
}

const EVERYBODY: [Who; 13] = [
    Who::Anonymous,
    Who::OtherCitizen,
    Who::Declared,
    Who::Identified,
    Who::Employer,
    Who::FormerEmployer,
    Who::OtherEmployer,
    Who::OtherOffice,
    Who::Operator,
    Who::Head,
    Who::Administrator,
    Who::Terminal,
    Who::AtTerminal,
];

/// What must happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Shown, or sent on to where the thing is.
    In,
    /// Sent to the login.
    Login,
    /// 403.
    Forbidden,
    /// 404: it does not exist for this visitor.
    Hidden,
}

/// The operators' desk, and what a browser would save or hand to another program.
fn refused_at_terminal(path: &str) -> bool {
    path.starts_with("/operatore")
        || path.starts_with("/api/")
        || [".csv", ".ics", ".json", ".pdf"].into_iter().any(|end| path.ends_with(end))
}

fn expected(path: &str, access: Access, who: Who) -> Outcome {
    let terminal = matches!(who, Who::Terminal | Who::AtTerminal);
    if terminal && refused_at_terminal(path) {
        return Outcome::Forbidden;
    }
    // A file of another centre is behind a gate that asks for a reason; a request of another centre is hidden.
    if path == "/operatore/richieste/{id}" && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    if path == "/operatore/agenda/gruppi/{id}" && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    // Marche asks companies for no pact: the address does not exist for whoever may come in.
    if path == "/operatore/imprese/{id}/patto"
        && matches!(who, Who::OtherOffice | Who::Operator | Who::Head | Who::Administrator)
    {
        return Outcome::Hidden;
    }
    if path == "/impresa/{id}/patto" && who == Who::Employer {
        return Outcome::Hidden;
    }
    // The others are no terminals; a page says so.
    if matches!(path, "/kiosk" | "/kiosk/arrivo" | "/kiosk/cosa-portare") && !terminal {
        return Outcome::Forbidden;
    }
    // An appointment exists for the operators of its centre.
    if path.starts_with("/operatore/agenda/{id}") && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    // An appointment exists for its person alone.
    let stranger = matches!(who, Who::Employer | Who::FormerEmployer | Who::OtherEmployer);
    if path.starts_with("/appuntamenti/{id}")
        && (stranger || matches!(who, Who::OtherCitizen | Who::Declared | Who::AtTerminal))
    {
        return Outcome::Hidden;
    }
    // The text of a pact exists for its person, once it was shown.
    if path == "/patto/{number}" && (stranger || who == Who::Identified) {
        return Outcome::Hidden;
    }
    // So does what somebody promised in one.
    if path.starts_with("/patto/impegni/{id}") && stranger {
        return Outcome::Hidden;
    }
    // The declaration's start is for citizens and whoever is not logged in yet.
    let desk = matches!(who, Who::OtherOffice | Who::Operator | Who::Head | Who::Administrator);
    if path == "/did" && desk {
        return Outcome::Forbidden;
    }
    // An internship exists for its intern, beside the host's own addresses, and for the centre that promotes it.
    if path.starts_with("/tirocini/{internship}") && stranger {
        return Outcome::Hidden;
    }
    if path.starts_with("/operatore/tirocini/{internship}") && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    // A mandate on its way is its person's, and decided by the centre that follows the company.
    if path == "/impresa/conferma/{mandate}" && (who == Who::Identified || stranger && who != Who::Employer) {
        return Outcome::Hidden;
    }
    if path.starts_with("/operatore/imprese/{id}/") && path.ends_with('}') && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    // A vacancy exists for the operators of the centre that has it.
    if path.starts_with("/operatore/richieste-imprese/{id}") && who == Who::OtherOffice {
        return Outcome::Hidden;
    }
    // A proposal exists for its person, once they were asked.
    if path == "/proposte/{id}" && stranger {
        return Outcome::Hidden;
    }
    let citizen = match who {
        Who::Declared | Who::OtherCitizen | Who::AtTerminal => Some(Level::Declared),
        Who::Identified => Some(Level::Identified),
        _ if stranger => Some(Level::Identified),
        _ => None,
    };
    let operator = match who {
        Who::OtherOffice | Who::Operator => Some(Role::Operator),
        Who::Head => Some(Role::Head),
        Who::Administrator => Some(Role::Administrator),
        _ => None,
    };
    match access {
        Access::Everybody => Outcome::In,
        _ if matches!(who, Who::Anonymous | Who::Terminal) => Outcome::Login,
        Access::Citizen(level) if citizen.is_some_and(|own| own >= level) => Outcome::In,
        // Only who acts for this company: without a mandate, with one that is over, or for another, there is nothing.
        Access::Mandate if who == Who::Employer => Outcome::In,
        Access::Mandate if citizen == Some(Level::Identified) => Outcome::Hidden,
        Access::Operator(role) if operator.is_some_and(|own| own >= role) => Outcome::In,
        _ => Outcome::Forbidden,
    }
}

/// Tokens of one visitor of each kind, and the ids that the addresses need.
struct Cast<'a> {
    tokens: Vec<(Who, Option<SecretToken>)>,
    terminal: Terminal<'a>,
    /// Codice fiscale of who logs in at the terminal.
    at_terminal: String,
    person: String,
    request: String,
    enrolment: String,
    passage: String,
    /// Of the identified citizen, in Fermo.
    appointment: String,
    /// A session in Fermo, open to citizens.
    group: String,
    /// Of the identified citizen, and a file that proves it.
    commitment: String,
    proof: String,
    /// A series and a terminal of Fermo.
    opening: String,
    device: String,
    /// Of the employer, followed by Fermo; with a passage of the company.
    company: String,
    mandate: String,
    /// Of the other employer.
    other_company: String,
    company_passage: String,
    /// Of the employer, on the board.
    vacancy: String,
    /// The identified citizen, presented for it.
    candidate: String,
    /// Of the employer and the identified citizen, in Fermo; with a paper that the three have signed.
    internship: String,
    paper: String,
}

impl Cast<'_> {
    fn token(&self, who: Who) -> Option<&SecretToken> {
        self.tokens.iter().find(|(kind, _)| *kind == who).and_then(|(_, token)| token.as_ref())
    }

    async fn get(&self, service: &Service, who: Who, path: &str) -> Response {
        match who {
            Who::Terminal => self.terminal.get(path, None).await,
            Who::AtTerminal => {
                // Anew each time: one of the addresses ends the session.
                let token = self.terminal.log_in(&self.at_terminal).await;
                self.terminal.get(path, Some(&token)).await
            }
            _ => service.get(path, self.token(who)).await,
        }
    }

    async fn post(&self, service: &Service, who: Who, path: &str, form: &[(&str, &str)]) -> Response {
        match who {
            Who::Terminal => self.terminal.post(path, None, form).await,
            Who::AtTerminal => {
                let token = self.terminal.log_in(&self.at_terminal).await;
                self.terminal.post(path, Some(&token), form).await
            }
            _ => service.post(path, self.token(who), &form.iter().copied().collect()).await,
        }
    }
}

async fn cast(service: &Service) -> Cast<'_> {
    let test = &service.test;
    let declared = token_of(test, Level::Declared).await;
    let other = token_of(test, Level::Declared).await;
    let identified = token_of(test, Level::Identified).await;
    let citizen = test.citizen_behind(&identified).await;
    let (_, request) = service.declaration(&citizen).await;
    let (employer, other_employer) = (test.employer().await, test.employer().await);
    let tokens = vec![
        (Who::Anonymous, None),
        (Who::OtherCitizen, Some(other)),
        (Who::Declared, Some(declared)),
        (Who::Identified, Some(identified)),
        (Who::Employer, Some(test.log_in(employer.citizen.cf()).await)),
        (Who::FormerEmployer, Some(former_employer(test, &employer).await)),
        (Who::OtherEmployer, Some(test.log_in(other_employer.citizen.cf()).await)),
        (Who::OtherOffice, Some(operator(test, Role::Operator, test.elsewhere()).await)),
        (Who::Operator, Some(operator(test, Role::Operator, test.home()).await)),
        (Who::Head, Some(operator(test, Role::Head, test.home()).await)),
        (Who::Administrator, Some(operator(test, Role::Administrator, test.home()).await)),
    ];
    let (enrolment, passage) = entries(test, citizen.person()).await;
    let centre = test.centre(test.home(), 1).await;
    let group = planned(test, &centre).await.to_string();
    let appointment = booked(test, &citizen, For::Interview).await;
    let [person, request, appointment] = [citizen.person(), request, appointment].map(|id| id.to_string());
    let (opening, device) = supplied(test).await;
    let (commitment, proof) = promised(service, citizen.person()).await;
    let (internship, paper) = agreed(test, &employer, &citizen).await;
    let vacancy = test.published(&employer).await;
    test.agrees(&citizen).await;
    let candidate = test.presented(&test.operator("fermo").await.operator, vacancy, &citizen).await;
    let terminal = Terminal::enrolled(service).await;
    let at_terminal = test.citizen(Level::Declared).await.cf().to_owned();
    Cast {
        tokens,
        terminal,
        at_terminal,
        person,
        request,
        enrolment,
        passage,
        appointment,
        group,
        commitment,
        proof,
        opening,
        device,
        company: employer.company.to_string(),
        mandate: employer.mandate.id().to_string(),
        other_company: other_employer.company.to_string(),
        company_passage: received(test, &employer).await,
        vacancy: vacancy.to_string(),
        candidate: candidate.to_string(),
        internship: internship.to_string(),
        paper: paper.to_string(),
    }
}

/// Somebody whose mandate for the same company ended yesterday; nobody has written that down yet.
pub(super) async fn former_employer(test: &TestDesk, employer: &Employer) -> SecretToken {
    let mandate = test.colleague_of(employer, domain::mandate::Role::LegalRepresentative).await;
    let mut tx = test.db.writer.begin().await.expect("begins");
    let row = store::mandate::by_id(&mut tx, mandate.id()).await.expect("reads").expect("a mandate");
    let yesterday = test.desk.today().pred_opt();
    let version = row.version;
    let over = store::mandate::Mandate { expires_on: yesterday, ..row };
    assert!(store::mandate::put(&mut tx, &over, version).await.expect("writes").happened());
    tx.commit().await.expect("commits");
    test.log_in(mandate.citizen().cf()).await
}

/// A passage of the company, recorded in Fermo.
async fn received(test: &TestDesk, employer: &Employer) -> String {
    let colleague = test.operator("fermo").await.operator;
    let draft = Draft {
        code: LepCode::parse("P.1").expect("a code"),
        start: test.desk.now() - chrono::TimeDelta::minutes(60),
        minutes: Some(30),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        facts: Facts::default(),
    };
    let (drafts, asked) = ([draft], test.asked());
    let done =
        acts::passage::record_for_company(&test.desk, &colleague, employer.company, &drafts, true, &asked);
    done.await.expect("records").expect("no warning is unseen").passages[0].to_string()
}

/// A series of Fermo, and a terminal that an administrator added there.
async fn supplied(test: &TestDesk) -> (String, String) {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let supply = acts::agenda::supply(&test.desk, &mut conn, test.home()).await.expect("an agenda");
    drop(conn);
    let colleague = test.operator_as(Role::Administrator, &[test.home()]).await.operator;
    let added = acts::kiosk::add_device(&test.desk, &colleague, test.home(), "Ingresso", &test.asked()).await;
    (supply.openings[0].id.to_string(), added.expect("adds").device.to_string())
}

/// A commitment of a pact that ended, with its proof: shown to its person and to operators, moved by nobody.
async fn promised(service: &Service, person: Uuid) -> (String, String) {
    let test = &service.test;
    let colleague = test.operator(test.home()).await.operator;
    let bytes = b"%PDF-1.7\n%%EOF\n";
    let vault = service.vault.clone();
    let sha256 = vault.keep(bytes, "roles").await.expect("keeps");
    let now = test.desk.now();
    let mut tx = test.db.writer.begin().await.expect("begins");
    let did = store::did::of_person(&mut tx, person).await.expect("reads")[0].id;
    let pact = store::psp::Psp {
        id: test.desk.id(),
        kind: "pact".to_owned(),
        person_id: person,
        did_id: did,
        pact_id: None,
        office: test.home().to_owned(),
        programmes: String::new(),
        state: "closed".to_owned(),
        version: 1,
        responsible_id: colleague.id(),
        minutes: None,
        channel: None,
        appointment_id: None,
        text_number: 1,
        signed_number: None,
        signed_at: None,
        closed_at: None,
        reason: None,
        created_at: now,
        updated_at: now,
    };
    store::psp::add(&mut tx, &pact).await.expect("adds");
    let heading = Heading {
        kind: Kind::Pact,
        programmes: Vec::new(),
        office: pact.office.clone(),
        did_protocol: None,
        did_date: test.desk.today(),
        responsible: colleague.name().to_owned(),
    };
    let content = Content::begin(heading, None).to_value().expect("a text");
    let text = store::psp::PspText {
        psp_id: pact.id,
        number: 1,
        content: sqlx::types::Json(content),
        hash: None,
        change: None,
        responsible_id: colleague.id(),
        created_by: colleague.id(),
        created_at: now,
        frozen_at: None,
    };
    store::psp::add_text(&mut tx, &text).await.expect("adds");
    let commitment = store::commitment::Commitment {
        id: test.desk.id(),
        psp_id: pact.id,
        key: "k1".to_owned(),
        who: "person".to_owned(),
        text: "Fare un corso".to_owned(),
        service: None,
        due_on: None,
        state: "done".to_owned(),
        version: 1,
        outcome: None,
        corrective: None,
        updated_at: now,
    };
    store::commitment::add(&mut tx, &commitment).await.expect("adds");
    let file = store::commitment::ProofFile {
        id: test.desk.id(),
        commitment_id: commitment.id,
        name: "attestato.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: i64::try_from(bytes.len()).expect("a size"),
        sha256,
        added_by_kind: "citizen".to_owned(),
        added_by: person,
        at: now,
    };
    store::commitment::add_file(&mut tx, &file).await.expect("adds");
    tx.commit().await.expect("commits");
    (commitment.id.to_string(), file.id.to_string())
}

/// An enrolment and a passage, entered in Fermo: only Marche prints programmes in which people enrol.
pub(super) async fn entries(test: &TestDesk, person: Uuid) -> (String, String) {
    let colleague = test.operator(test.home()).await.operator;
    let desk = &test.desk;
    let form = [("programme", "L68"), ("from", "2026-01-07"), ("source", "verbale")].into_iter().collect();
    let form = EnrolmentForm::parse(&form, &desk.pack, desk.today()).expect("a right form");
    acts::file::enrol(desk, &colleague, person, form, &test.asked()).await.expect("enrols");
    let draft = Draft {
        code: LepCode::parse("A.1").expect("a code"),
        start: desk.now() - chrono::TimeDelta::minutes(60),
        minutes: Some(15),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        facts: Facts::default(),
    };
    let done = acts::passage::record(desk, &colleague, person, &[draft], true, &test.asked()).await;
    let done = done.expect("records").expect("no warning is unseen");
    let mut conn = desk.reader.conn().await.expect("reads");
    let enrolments = store::enrolment::of_person(&mut conn, person).await.expect("reads");
    (enrolments[0].id.to_string(), done.passages[0].to_string())
}

async fn token_of(test: &TestDesk, level: Level) -> SecretToken {
    let citizen = test.citizen(level).await;
    test.log_in(citizen.cf()).await
}

async fn operator(test: &TestDesk, role: Role, office: &str) -> SecretToken {
    let colleague = test.operator_as(role, &[office]).await;
    // The authenticator's code of this half minute is spent.
    let code = &colleague.credentials.recovery_codes[0];
    let logged =
        acts::operator::log_in(&test.desk, &colleague.username, acts::testing::PASSWORD, code, None).await;
    logged.expect("logs in").token
}

fn address(path: &str, cast: &Cast<'_>) -> String {
    let id = match path {
        path if path.starts_with("/impresa/{id}") || path.starts_with("/operatore/imprese/{id}") => {
            &cast.company
        }
        path if path.starts_with("/operatore/richieste-imprese/") || path.starts_with("/offerte/") => {
            &cast.vacancy
        }
        path if path.starts_with("/operatore/richieste") => &cast.request,
        path if path.starts_with("/appuntamenti/{id}") => &cast.appointment,
        "/proposte/{id}" => &cast.candidate,
        path if path.ends_with("/gruppi/{id}") => &cast.group,
        path if path.starts_with("/patto/impegni/{id}") => &cast.commitment,
        path if path.starts_with("/operatore/agenda/{id}") => &cast.appointment,
        _ => &cast.person,
    };
    path.replace("{id}", id)
        .replace("{code}", "A.1")
        .replace("{slug}", "fermo")
        .replace("{step}", "chi-sono")
        .replace("{*name}", "places")
        .replace("{section}", "lavori")
        .replace("{enrolment}", &cast.enrolment)
        .replace(
            "{passage}",
            if path.starts_with("/operatore/imprese") { &cast.company_passage } else { &cast.passage },
        )
        .replace("{mandate}", &cast.mandate)
        .replace("{vacancy}", &cast.vacancy)
        .replace("{candidate}", &cast.candidate)
        .replace("{internship}", &cast.internship)
        .replace("{paper}", &cast.paper)
        .replace("{file}", &cast.proof)
        .replace("{number}", "1")
        .replace("{opening}", &cast.opening)
        .replace("{device}", &cast.device)
}

/// What acts leave behind: history, audit, passages, signatures, messages.
const TRACES: [&str; 14] = [
    "appointment_history",
    // Who stands at the terminal comes in anew for each address.
    "audit WHERE act <> 'log_in'",
    "candidate_step",
    "commitment_history",
    "company_pact_signature",
    "did_history",
    "internship_signature",
    "internship_step",
    "mandate_step",
    "outbox",
    "passage",
    "psp_history",
    "signature",
    "vacancy_step",
];

/// How many rows each of [`TRACES`] has.
async fn traces(test: &TestDesk) -> Vec<(String, i64)> {
    let counted = TRACES.map(|rows| {
        let table = rows.split(' ').next().unwrap_or_default();
        format!("SELECT '{table}' AS place, COUNT(*) AS found FROM {rows}")
    });
    let sql = AssertSqlSafe(format!("{} ORDER BY place", counted.join(" UNION ALL ")));
    let found: Result<Vec<(String, i64)>, sqlx::Error> = match test.db.url.starts_with("sqlite") {
        true => {
            let mut conn = SqliteConnection::connect(&test.db.url).await.expect("opens");
            sqlx::query_as(sql).fetch_all(&mut conn).await
        }
        false => {
            let mut conn = PgConnection::connect(&test.db.url).await.expect("opens");
            sqlx::query_as(sql).fetch_all(&mut conn).await
        }
    };
    found.expect("counts")
}

/// A form that any handler would begin to read.
const ANYTHING: [(&str, &str); 3] =
    [("go", "confirm"), ("version", "1"), ("request_key", "00000000000000000000000000000000")];

store::both! {
    async fn every_route_lets_in_whom_it_must_and_nobody_else(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let cast = cast(&service).await;
        let mut asked = BTreeSet::new();
        for route in table() {
            for who in EVERYBODY {
                let path = address(route.path, &cast);
                let response = cast.get(&service, who, &path).await;
                let status = response.status();
                let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("");
                let login = status == StatusCode::SEE_OTHER && to.contains("accedi?poi=");
                let got = match status {
                    _ if login => Outcome::Login,
                    StatusCode::FORBIDDEN => Outcome::Forbidden,
                    // The address takes posts only: whoever may not come in was refused before.
                    StatusCode::METHOD_NOT_ALLOWED => Outcome::In,
                    // A receipt in PDF exists once there is a declaration: reading one's own absence is "in".
                    StatusCode::NOT_FOUND if route.path.ends_with(".pdf") && !route.path.contains("{paper}") => {
                        Outcome::In
                    }
                    StatusCode::NOT_FOUND => Outcome::Hidden,
                    status if status.is_server_error() => panic!("{who:?} GET {path}: {status}"),
                    _ => Outcome::In,
                };
                assert_eq!(got, expected(route.path, route.access, who), "{who:?} GET {path}: {status} {to}");
                asked.insert((route.path, who as usize));
            }
        }
        assert_eq!(asked.len(), table().len() * EVERYBODY.len());
    }

    async fn posts_of_strangers_change_nothing(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let cast = cast(&service).await;
        let before = traces(&service.test).await;
        for route in table().into_iter().filter(|route| route.access != Access::Everybody) {
            for who in EVERYBODY {
                let outcome = expected(route.path, route.access, who);
                if outcome == Outcome::In {
                    continue;
                }
                let path = address(route.path, &cast);
                let (status, page) = text(cast.post(&service, who, &path, &ANYTHING).await).await;
                let refused = matches!(
                    status,
                    StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED
                );
                assert!(refused, "{who:?} POST {path}: {status}");
                assert!(!page.contains("Rossi") || who != Who::Anonymous, "{who:?} POST {path} shows a name");
            }
        }
        assert_eq!(traces(&service.test).await, before);
    }

    async fn what_another_company_has_is_not_found_under_one_s_own(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let cast = cast(&service).await;
        let before = traces(&service.test).await;
        let token = cast.token(Who::OtherEmployer);
        let below = table().into_iter().filter(|route| {
            route.access == Access::Mandate && route.path.matches('{').count() > 1
        });
        let mut asked = 0;
        for route in below {
            let path = address(route.path, &cast).replacen(&cast.company, &cast.other_company, 1);
            assert!(path.starts_with(&format!("/impresa/{}/", cast.other_company)), "{path}");
            assert_eq!(service.get(&path, token).await.status(), StatusCode::NOT_FOUND, "GET {path}");
            let status = service.post(&path, token, &ANYTHING.into_iter().collect()).await.status();
            // Some addresses take no posts at all.
            let refused = matches!(status, StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED);
            assert!(refused, "POST {path}: {status}");
            asked += 1;
        }
        assert!(asked >= 8, "{asked} addresses");
        assert_eq!(traces(&service.test).await, before);
    }

    async fn a_session_that_is_over_is_nobody(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let token = token_of(&service.test, Level::Declared).await;
        assert_eq!(service.get("/area", Some(&token)).await.status(), StatusCode::OK);
        service.test.clock.advance(chrono::TimeDelta::minutes(31));
        let response = service.get("/area", Some(&token)).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        // The login says that the session is over, and takes its cookie back.
        let response = service.get("/accedi?poi=%2Farea", Some(&token)).await;
        let cookie = response.headers().get(header::SET_COOKIE).and_then(|c| c.to_str().ok()).unwrap_or_default();
        assert!(cookie.contains("Max-Age=0"), "the cookie is taken back: {cookie}");
        let (_, page) = text(response).await;
        assert!(page.contains(&app::texts::t(domain::lang::Lang::It, "common-session-over")));
        // A made-up token is nobody, too.
        let made_up = request("GET", "/area", None).header(header::COOKIE, format!("session={}", "a".repeat(64)));
        let response = service.send(made_up.body(axum::body::Body::empty()).expect("a request")).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
    }
}
