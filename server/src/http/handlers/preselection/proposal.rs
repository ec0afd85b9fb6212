//! `/proposte/{id}`: the person reads one proposal and answers it.

use acts::{
    Refusal,
    preselection::{self, By, Reply},
};
use app::{
    pages::preselection::{Proposal, ProposalPage},
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{
    form::{Errors, Form},
    shortlist::{NOTE_MAX_CHARS, Share, Stage, State, agreed},
    vacancy,
};
use leptos::prelude::*;
use store::{Access, candidate::Own};
use uuid::Uuid;

use super::{first_shares, frame, ticked, told, work};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The person's own proposal behind an id of an address; anybody else's is not found.
async fn own(visit: &Visit, db: &mut impl Access, id: &str) -> Result<Own, Problem> {
    let id = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
    let all = store::candidate::of_person(db, visit.citizen()?.person()).await?;
    all.into_iter().find(|own| own.candidate.id == id).ok_or(Problem::NotFound)
}

/// What is answered, as a person or an operator types it: `answer`, `share` (repeats), `note`.
pub(in crate::http::handlers) struct Typed {
    pub available: bool,
    pub shares: Vec<Share>,
    pub note: Option<String>,
}

impl Typed {
    pub fn parse(form: &Form) -> Result<Typed, Errors> {
        let mut errors = Errors::default();
        let yes = |code: &str| match code {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let available = form.choice("answer", yes, &mut errors);
        // Who says no shows nothing, so that nothing has to be ticked.
        let shares = if available == Some(true) { agreed(form, &mut errors) } else { Vec::new() };
        let note = form.optional("note", NOTE_MAX_CHARS, &mut errors);
        errors.or(available.map(|available| Typed { available, shares, note }))
    }
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &id, StatusCode::OK, None, Errors::default(), None).await
}

pub async fn answer(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let own = own(&visit, &mut conn, &id).await?;
    drop(conn);
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let form = posted.0;
    let typed = match Typed::parse(&form) {
        Ok(typed) => typed,
        Err(errors) => {
            return page(&visit, &id, StatusCode::UNPROCESSABLE_ENTITY, Some(form), errors, None).await;
        }
    };
    let reply =
        Reply { version, available: typed.available, shares: &typed.shares, note: typed.note.as_deref() };
    let by = By::Citizen(visit.citizen()?);
    match preselection::answer(&visit.house.desk, by, own.candidate.id, &reply, &asked).await {
        Ok(_) => Ok(see(&format!("/proposte/{id}?fatto=answered"))),
        Err(Refusal::Fields(errors)) => {
            page(&visit, &id, StatusCode::UNPROCESSABLE_ENTITY, Some(form), errors, None).await
        }
        Err(Refusal::Stale) => {
            page(&visit, &id, StatusCode::CONFLICT, Some(form), Errors::default(), Some("error-stale")).await
        }
        Err(Refusal::Conflict(key)) => {
            page(&visit, &id, StatusCode::CONFLICT, Some(form), Errors::default(), Some(key)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn page(
    visit: &Visit,
    id: &str,
    status: StatusCode,
    form: Option<Form>,
    errors: Errors,
    refused: Option<&str>,
) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let own = own(visit, &mut conn, id).await?;
    let row = &own.candidate;
    let stage = preselection::stage_of(row)?;
    let line = store::candidate::line(&mut conn, row.id).await?.ok_or(Problem::NotFound)?;
    let contents = preselection::contents(&mut conn, row.person_id).await?;
    let form = match form {
        Some(form) => form,
        None => ticked(&first_shares(&mut conn, row.person_id, own.vacancy_id).await?),
    };
    drop(conn);
    let building = own.shortlist_state == State::Building.code()
        && own.vacancy_state == vacancy::State::Published.code();
    let answers = [Stage::Asked, Stage::Silent, Stage::Available, Stage::Unavailable];
    let shown = row.shared.as_ref().map(|shared| preselection::shared_of(&shared.0)).transpose()?;
    let data = Proposal {
        work: work(visit, &own, stage.is_presented()),
        stage,
        open: building && answers.contains(&stage),
        agrees: line.agrees == 1,
        contents,
        shown,
        told: told(row),
        version: row.version,
        request_key: visit.house.desk.request_key(),
    };
    let above = [visit.crumb("ui-nav-area", "/area"), visit.crumb("preselection-title", "/proposte")];
    // The work stands in the page, not in the title: titles go into a browser's history.
    let frame = frame(visit, visit.t("preselection-one-proposal"), above, refused);
    let frame = frame.invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <ProposalPage f data/> }))
}
