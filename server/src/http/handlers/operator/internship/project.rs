//! `…/progetto`: the training project, saved or shown for signature with its convention. `…/dossier`: the notes for the dossier.

use acts::{
    Refusal,
    internship::{self, By, Sheet},
};
use app::{
    pages::{
        internship::{DossierNotes, NotesPage, Reader},
        operator::internship::{Project, ProjectPage},
    },
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    form::{Errors, Form},
    internship::{Act, MAX_EVIDENCE, Plan, Who, moves},
};
use leptos::prelude::*;

use super::{Shown, below, frame, one, sheet, theirs};
use crate::http::{
    Answer, Posted, Problem, Visit,
    answer::see,
    handlers::{internship::view, operator::shared},
};

/// The fields of the training project; errors of others stand above the form.
const FIELDS: [&str; 14] = [
    "starts",
    "ends",
    "weekly-hours",
    "schedule",
    "allowance",
    "situation",
    "goals",
    "activities",
    "reference",
    "skills",
    "monitoring",
    "inail",
    "policy",
    "minutes",
];

fn is_own(field: &str) -> bool {
    FIELDS.contains(&field.trim_end_matches("-day")) || field == "channel"
}

pub async fn project(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &id, None).await
}

/// The plan as it stands, else what the host asked for.
fn plan(sheet: &Sheet) -> Plan {
    sheet.content.plan.clone().unwrap_or_else(|| Plan::begin(&sheet.content.request))
}

async fn page(visit: &Visit, id: &str, shown: Option<Shown>) -> Answer {
    let operator = visit.operator()?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = sheet(operator, &mut conn, id).await?;
    if !moves(sheet.state, Who::Operator).any(|row| row.act == Act::Draw) {
        drop(conn);
        // Shown or given up meanwhile: what is now true is another page.
        let shown = shown.map(|shown| Shown { status: StatusCode::CONFLICT, ..shown });
        return one::page(visit, id, shown.unwrap_or_else(Shown::fresh)).await;
    }
    let facts = view::facts(visit, &mut conn, &sheet).await?;
    drop(conn);
    let shown = shown.unwrap_or_else(|| Shown { form: plan(&sheet).to_form(), ..Shown::fresh() });
    let missing = match shown.errors.is_empty() && shown.refused.is_empty() {
        true => Plan::parse(&shown.form).map(|plan| plan.missing()).unwrap_or_default(),
        // What is wrong is said first.
        false => Errors::default(),
    };
    let data = Project {
        id: id.to_owned(),
        title: facts.title.clone(),
        company: facts.company,
        intern: facts.intern.unwrap_or_default(),
        version: sheet.internship.version,
        missing,
        refused: shown.refused.clone(),
        request_key: visit.house.desk.request_key(),
    };
    let above = below(visit, id, &facts.title);
    let frame = frame(visit, visit.t("internship-paper-training-project"), above, &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <ProjectPage f data/> }))
}

/// `go=draw` keeps what was typed, `go=show` shows convention and project for signature.
pub async fn draw(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    theirs(&visit, &id).await?;
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let form = posted.0;
    let (desk, at) = (&visit.house.desk, shared::id(&id)?);
    let (done, code) = match form.raw("go") {
        "draw" => (internship::draw(desk, operator, at, version, &form, &asked).await, "saved"),
        "show" => (internship::show(desk, operator, at, version, &form, &asked).await, "moved"),
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(_) => Ok(see(&format!("/operatore/tirocini/{id}?done={code}"))),
        Err(refusal) => {
            let shown = shown(refusal, form)?;
            page(&visit, &id, Some(shown)).await
        }
    }
}

fn shown(refusal: Refusal, form: Form) -> Result<Shown, Problem> {
    match refusal {
        Refusal::Fields(errors) => Ok(Shown::wrong(form, &errors, is_own)),
        Refusal::Conflict(key) => Ok(Shown::conflict(form, key)),
        Refusal::Stale => Ok(Shown::conflict(form, "error-stale")),
        other => Err(other.into()),
    }
}

pub async fn notes_form(visit: Visit, Path(id): Path<String>) -> Answer {
    notes(&visit, &id, None).await
}

async fn notes(visit: &Visit, id: &str, shown: Option<Shown>) -> Answer {
    let operator = visit.operator()?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = sheet(operator, &mut conn, id).await?;
    drop(conn);
    if !moves(sheet.state, Who::Operator).any(|row| row.act == Act::Note) {
        let shown = shown.map(|shown| Shown { status: StatusCode::CONFLICT, ..shown });
        return one::page(visit, id, shown.unwrap_or_else(Shown::fresh)).await;
    }
    let notes = &sheet.content.notes;
    let shown = shown.unwrap_or_else(|| Shown { form: notes.to_form(), ..Shown::fresh() });
    let title = view::title(visit.lang, &sheet);
    let data = DossierNotes {
        reader: Reader::Promoter,
        id: id.to_owned(),
        title: title.clone(),
        rows: (notes.evidence.len() + 2).min(MAX_EVIDENCE),
        version: sheet.internship.version,
        request_key: visit.house.desk.request_key(),
    };
    let frame = frame(visit, visit.t("internship-paper-dossier"), below(visit, id, &title), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <NotesPage f data/> }))
}

pub async fn save_notes(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    theirs(&visit, &id).await?;
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let form = posted.0;
    let at = (shared::id(&id)?, version);
    let by = By::Operator(operator);
    match internship::note(&visit.house.desk, by, at, &form, &asked).await {
        Ok(_) => Ok(see(&format!("/operatore/tirocini/{id}?done=saved"))),
        Err(Refusal::Fields(errors)) => notes(&visit, &id, Some(Shown::wrong(form, &errors, |_| true))).await,
        Err(refusal) => {
            let shown = shown(refusal, form)?;
            notes(&visit, &id, Some(shown)).await
        }
    }
}
