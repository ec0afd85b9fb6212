//! `/patto/impegni/{id}`: the person says what was done with a commitment and adds a proof.

use acts::{
    Refusal,
    follow::{By, Step, party_of, state_of, step},
};
use app::{
    pages::{
        area::{CommitmentPage, CommitmentView, ProofLine, Told},
        pact::address,
    },
    ui::{Crumb, FormView, Tone},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{
    commitment::{self, Act, NOTE_MAX_CHARS, State, Who, acts},
    form::{Errors, Form},
    psp::{self, Party},
};
use leptos::prelude::*;
use store::{Access, commitment::Commitment, psp::Psp};
use uuid::Uuid;

use super::file::document_title;
use crate::http::{
    Answer, Problem, Visit,
    answer::see,
    upload::{Uploaded, kept, status_of},
};

/// The person's own commitment behind an id of an address, with its pact; anybody else's is not found.
async fn own(visit: &Visit, db: &mut impl Access, id: &str) -> Result<(Commitment, Psp), Problem> {
    let id = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
    let row = store::commitment::by_id(db, id).await?.ok_or(Problem::NotFound)?;
    let pact = store::psp::by_id(db, row.psp_id).await?.ok_or(Problem::NotFound)?;
    match pact.person_id == visit.citizen()?.person() {
        true => Ok((row, pact)),
        false => Err(Problem::NotFound),
    }
}

pub async fn commitment(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &id, StatusCode::OK, Form::default(), Errors::default(), None).await
}

pub async fn report(visit: Visit, Path(id): Path<String>, sent: Uploaded) -> Answer {
    let (asked, version) = (sent.asked(&visit)?, sent.version()?);
    let mut conn = visit.house.desk.reader.conn().await?;
    let (row, _) = own(&visit, &mut conn, &id).await?;
    drop(conn);
    let act = match sent.form.raw("go") {
        "add" => None,
        code => Some(Act::parse(code).ok_or(Problem::BadKey)?),
    };
    let mut errors = sent.errors.clone();
    let note = sent.form.optional("note", NOTE_MAX_CHARS, &mut errors);
    let files = match kept(&visit, &sent).await? {
        Ok(files) => files,
        Err(wrong) => {
            errors.extend(wrong);
            Vec::new()
        }
    };
    if !errors.is_empty() {
        return page(&visit, &id, status_of(&errors), sent.form, errors, None).await;
    }
    let done = Step { commitment: row.id, version, act, note: note.as_deref(), files: &files };
    match step(&visit.house.desk, By::Citizen(visit.citizen()?), &done, &asked).await {
        Ok(_) => Ok(see(&format!("/patto/impegni/{}?fatto=si", row.id))),
        Err(Refusal::Fields(errors)) => page(&visit, &id, status_of(&errors), sent.form, errors, None).await,
        Err(Refusal::Stale) => {
            page(&visit, &id, StatusCode::CONFLICT, sent.form, Errors::default(), Some("error-stale")).await
        }
        Err(Refusal::Conflict(key)) => {
            page(&visit, &id, StatusCode::CONFLICT, sent.form, Errors::default(), Some(key)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn page(
    visit: &Visit,
    id: &str,
    status: StatusCode,
    form: Form,
    errors: Errors,
    refused: Option<&str>,
) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let (row, pact) = own(visit, &mut conn, id).await?;
    let data = view(visit, &mut conn, row, &pact).await?;
    drop(conn);
    let document = Crumb::link(document_title(visit, &pact)?, data.document.clone());
    let above = [visit.crumb("ui-nav-area", "/area"), document];
    // What was promised stands in the page, not in the title: titles go into a browser's history.
    let mut frame = visit.frame(visit.t("area-commitment-title")).under(above).invalid(!errors.is_empty());
    if let Some(key) = refused {
        frame = frame.notice(Tone::Danger, visit.t(key));
    }
    if visit.query.get("fatto").is_some() && visit.reading {
        frame = frame.notice(Tone::Success, visit.t("area-commitment-done"));
    }
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <CommitmentPage f data/> }))
}

async fn view(
    visit: &Visit,
    db: &mut impl Access,
    row: Commitment,
    pact: &Psp,
) -> Result<CommitmentView, Problem> {
    let (state, party) = (state_of(&row)?, party_of(&row)?);
    let in_force = psp::State::parse(&pact.state) == Some(psp::State::Active);
    let person = party == Party::Person;
    let files = store::commitment::files(db, row.id).await?.into_iter().map(|file| ProofLine {
        href: format!("/patto/impegni/{}/prove/{}", row.id, file.id),
        name: file.name,
        at: file.at,
    });
    let history = store::commitment::history(db, row.id).await?.into_iter();
    let mine = acts(state, party, Who::Citizen).map(|row| row.act);
    Ok(CommitmentView {
        official: row.service.is_some(),
        person,
        state,
        due_on: row.due_on,
        due: commitment::due(state, row.due_on, visit.house.desk.today()),
        corrective: row.corrective.filter(|_| state != State::Verified),
        files: files.collect(),
        history: history.map(|step| Told { at: step.at, act: step.act, note: step.note }).collect(),
        acts: if in_force { mine.collect() } else { Vec::new() },
        open: in_force && person && CommitmentView::takes_proofs(state),
        document: address(&pact.id.to_string()),
        version: row.version,
        request_key: visit.house.desk.request_key(),
        text: row.text,
    })
}
