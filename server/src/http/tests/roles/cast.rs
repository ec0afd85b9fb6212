//! One visitor of each kind, and one thing of each kind that an address names.

use acts::{
    SecretToken,
    testing::{For, TestDesk},
};
use axum::response::Response;
use domain::account::{Level, Role};

use super::{
    Who,
    made::{entries, former_employer, promised, received, supplied},
};
use crate::http::tests::{
    Service, appointments::booked, groups::planned, internship::agreed, kiosk::Terminal,
};

/// Tokens of one visitor of each kind, and the ids that the addresses need.
pub(super) struct Cast<'a> {
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
    pub(super) company: String,
    mandate: String,
    /// Of the other employer.
    pub(super) other_company: String,
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
    pub(super) fn token(&self, who: Who) -> Option<&SecretToken> {
        self.tokens.iter().find(|(kind, _)| *kind == who).and_then(|(_, token)| token.as_ref())
    }

    pub(super) async fn get(&self, service: &Service, who: Who, path: &str) -> Response {
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

    pub(super) async fn post(
        &self,
        service: &Service,
        who: Who,
        path: &str,
        form: &[(&str, &str)],
    ) -> Response {
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

pub(super) async fn cast(service: &Service) -> Cast<'_> {
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

pub(super) async fn token_of(test: &TestDesk, level: Level) -> SecretToken {
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

pub(super) fn address(path: &str, cast: &Cast<'_>) -> String {
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
