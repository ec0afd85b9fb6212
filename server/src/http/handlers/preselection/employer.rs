//! The people presented to a company, and its answer about each.

use acts::{
    Mandate, Refusal,
    preselection::{self, Speaker, choices},
};
use app::{
    pages::preselection::{
        PresentedLine, PresentedList, PresentedOne, PresentedOnePage, PresentedPage, Told,
    },
    ui::{Crumb, FormView},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{
    calendar::rome_date,
    did::Contract,
    form::{Errors, Form},
    shortlist::{Answer as Said, Availability, Outcome, Stage, Why},
};
use leptos::prelude::*;
use store::{Access, DbError, candidate::Presented, vacancy::Vacancy};
use uuid::Uuid;

use super::frame;
use crate::http::{Answer, Employer, Posted, Problem, Visit, answer::see};

/// The vacancy of an address, when it is this company's, with the people presented for it.
async fn load(
    mandate: &Mandate,
    db: &mut impl Access,
    vacancy: &str,
) -> Result<(Vacancy, Vec<Presented>), Problem> {
    let id = Uuid::parse_str(vacancy).map_err(|_| Problem::NotFound)?;
    let row = store::vacancy::by_id(db, id).await?;
    let row = row.filter(|row| row.company_id == mandate.company()).ok_or(Problem::NotFound)?;
    let people = store::candidate::presented(db, mandate.company(), id).await?;
    Ok((row, people))
}

fn stage_of(row: &Presented) -> Result<Stage, Problem> {
    let outcome = row.outcome.as_deref().map(|code| Outcome::parse(code).ok_or(code)).transpose();
    let outcome = outcome.map_err(|_| DbError::Unreadable("candidate.outcome"))?;
    Ok(Stage::of(Availability::Available, true, outcome))
}

fn told(row: &Presented) -> Told {
    Told {
        outcome: row.outcome.as_deref().and_then(Outcome::parse),
        on: row.outcome_on,
        contract: row.outcome_contract.as_deref().and_then(Contract::parse),
        why: row.outcome_reason.as_deref().and_then(Why::parse),
    }
}

/// The address of a vacancy of this company.
fn vacancy_href(mandate: &Mandate, vacancy: Uuid) -> String {
    format!("/impresa/{}/richieste/{vacancy}", mandate.company())
}

fn above(visit: &Visit, mandate: &Mandate, vacancy: &Vacancy) -> [Crumb; 3] {
    let [companies, company] = crate::http::handlers::employer::above(visit, mandate);
    [companies, company, Crumb::link(vacancy.title.clone(), vacancy_href(mandate, vacancy.id))]
}

pub async fn presented(
    visit: Visit,
    Employer(mandate): Employer,
    Path((_, vacancy)): Path<(String, String)>,
) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let (vacancy, people) = load(&mandate, &mut conn, &vacancy).await?;
    drop(conn);
    let back = vacancy_href(&mandate, vacancy.id);
    let line = |row: Presented| {
        let shared = row.shared.as_ref().map(|shared| preselection::shared_of(&shared.0)).transpose()?;
        Ok::<_, Problem>(PresentedLine {
            href: format!("{back}/candidati/{}", row.id),
            name: shared.map(|shared| format!("{} {}", shared.name, shared.surname)),
            stage: stage_of(&row)?,
            told: told(&row),
        })
    };
    let data = PresentedList {
        title: vacancy.title.clone(),
        presented_on: people.first().map(|row| rome_date(row.presented_at)),
        people: people.into_iter().map(line).collect::<Result<_, _>>()?,
        back: back.clone(),
    };
    let (lang, title) = (visit.lang, visit.t("preselection-presented-title"));
    let frame = frame(&visit, title, above(&visit, &mandate, &vacancy), None);
    Ok(visit.page(StatusCode::OK, frame, || view! { <PresentedPage lang data/> }))
}

pub async fn one(
    visit: Visit,
    Employer(mandate): Employer,
    Path((_, vacancy, candidate)): Path<(String, String, String)>,
) -> Answer {
    let at = At { mandate: &mandate, vacancy: &vacancy, candidate: &candidate };
    page(&visit, at, StatusCode::OK, Form::default(), Errors::default(), None).await
}

pub async fn say(
    visit: Visit,
    Employer(mandate): Employer,
    Path((_, vacancy, candidate)): Path<(String, String, String)>,
    posted: Posted,
) -> Answer {
    let at = At { mandate: &mandate, vacancy: &vacancy, candidate: &candidate };
    let id = at.find(&visit).await?;
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let (desk, form) = (&visit.house.desk, posted.0);
    let said = match Said::parse(&form, desk.today()) {
        Ok(said) => said,
        Err(errors) => return page(&visit, at, StatusCode::UNPROCESSABLE_ENTITY, form, errors, None).await,
    };
    match preselection::outcome(desk, Speaker::Employer(&mandate), id, version, &said, &asked).await {
        Ok(_) => Ok(see(&format!("{}?fatto=outcome", visit.path))),
        Err(Refusal::Fields(errors)) => {
            page(&visit, at, StatusCode::UNPROCESSABLE_ENTITY, form, errors, None).await
        }
        Err(Refusal::Stale) => {
            page(&visit, at, StatusCode::CONFLICT, form, Errors::default(), Some("error-stale")).await
        }
        Err(Refusal::Conflict(key)) => {
            page(&visit, at, StatusCode::CONFLICT, form, Errors::default(), Some(key)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Whose page it is.
#[derive(Clone, Copy)]
struct At<'a> {
    mandate: &'a Mandate,
    vacancy: &'a str,
    candidate: &'a str,
}

impl At<'_> {
    async fn load(self, db: &mut impl Access) -> Result<(Vacancy, Presented), Problem> {
        let id = Uuid::parse_str(self.candidate).map_err(|_| Problem::NotFound)?;
        let (vacancy, people) = load(self.mandate, db, self.vacancy).await?;
        let row = people.into_iter().find(|row| row.id == id).ok_or(Problem::NotFound)?;
        Ok((vacancy, row))
    }

    /// The candidate, when they were presented for this vacancy.
    async fn find(self, visit: &Visit) -> Result<Uuid, Problem> {
        let mut conn = visit.house.desk.reader.conn().await?;
        Ok(self.load(&mut conn).await?.1.id)
    }
}

async fn page(
    visit: &Visit,
    at: At<'_>,
    status: StatusCode,
    form: Form,
    errors: Errors,
    refused: Option<&str>,
) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let (vacancy, row) = at.load(&mut conn).await?;
    drop(conn);
    let stage = stage_of(&row)?;
    let back = format!("{}/candidati", vacancy_href(at.mandate, vacancy.id));
    let data = PresentedOne {
        shared: row.shared.as_ref().map(|shared| preselection::shared_of(&shared.0)).transpose()?,
        stage,
        told: told(&row),
        outcomes: choices(stage).collect(),
        back: back.clone(),
        version: row.version,
        request_key: visit.house.desk.request_key(),
    };
    let list = Crumb::link(visit.t("preselection-presented-title"), back);
    let above = above(visit, at.mandate, &vacancy).into_iter().chain([list]);
    let frame = frame(visit, visit.t(PresentedOne::TITLE), above, refused).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <PresentedOnePage f data/> }))
}
