//! `/operatore/agenda/{id}/chiudi`: closing a visit, with the passages that were kept and, where the declaration waits,
//! its confirmation.
//!
//! What a rule refuses stands in its row (422); warnings come back once and are confirmed; a page that is older than
//! the appointment gets 409 and what is now true.

use acts::{
    Refusal,
    agenda::{Finish, day::Closing as Proposed},
};
use app::{
    pages::operator::{
        day::{Closing, ClosingPage, DidWaits},
        parts::PersonRef,
    },
    ui::{FormView, Tone},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{
    agenda::State,
    form::{Errors, Form},
    passage::{Channel, Finding},
};
use leptos::prelude::*;
use uuid::Uuid;

use super::{
    super::{
        review::{kept, prefix},
        shared,
    },
    frame, lines, told,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// How the page comes back.
struct Shown {
    status: StatusCode,
    /// `None` before anything was sent.
    form: Option<Form>,
    errors: Errors,
    warnings: Vec<Finding>,
    refused: Option<String>,
}

impl Shown {
    fn wrong(form: Form, errors: Errors, warnings: Vec<Finding>) -> Shown {
        Shown { status: StatusCode::UNPROCESSABLE_ENTITY, form: Some(form), errors, warnings, refused: None }
    }
}

pub async fn form(visit: Visit, Path(id): Path<String>) -> Answer {
    let (operator, id) = (visit.operator()?, shared::id(&id)?);
    let proposed = acts::agenda::day::closing(&visit.house.desk, operator, id).await?;
    let shown = Shown {
        status: StatusCode::OK,
        form: None,
        errors: Errors::default(),
        warnings: Vec::new(),
        refused: None,
    };
    page(&visit, proposed, shown).await
}

pub async fn close(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let (operator, id) = (visit.operator()?, shared::id(&id)?);
    let desk = &visit.house.desk;
    let proposed = acts::agenda::day::closing(desk, operator, id).await?;
    let (office, person) = (proposed.line.appointment.office.clone(), proposed.line.appointment.person_id);
    let (version, asked) = (posted.version()?, posted.asked(&visit)?);
    let form = posted.0;
    let did = confirms(&form)?;
    // Which channels may be said is the act's to judge: a second click is answered as the first, which confirmed the DID.
    let drafts = match kept(&desk.pack, &without_did(&form, &proposed, did.is_some()), Channel::ALL) {
        Ok(drafts) => drafts,
        Err(errors) => return page(&visit, proposed, Shown::wrong(form, errors, Vec::new())).await,
    };
    let warnings_seen = form.checked("warnings-seen");
    let finish = Finish { appointment: id, version, kept: &drafts, did, warnings_seen };
    match acts::agenda::finish(desk, operator, &finish, &asked).await {
        // A service that no visit like this proposes is recorded by hand, on the same file.
        Ok(Ok(_)) if form.raw("go") == "more" => {
            Ok(see(&format!("/operatore/passaggi/nuovo?persona={person}")))
        }
        Ok(Ok(_)) if form.raw("go") == "pact" => {
            Ok(see(&format!("/operatore/persone/{person}/patto?appuntamento={id}")))
        }
        Ok(Ok(_)) => Ok(see(&format!("/operatore/agenda?sede={office}&done=closed"))),
        Ok(Err(warned)) => {
            let warnings = warned.into_iter().flat_map(|(_, found)| found).collect();
            page(&visit, proposed, Shown::wrong(form, Errors::default(), warnings)).await
        }
        Err(Refusal::Fields(errors)) => page(&visit, proposed, Shown::wrong(form, errors, Vec::new())).await,
        Err(Refusal::Passages(refused)) => {
            let mut errors = Errors::default();
            for (code, findings) in refused {
                findings.iter().for_each(|finding| errors.push(finding.error(&prefix(code))));
            }
            page(&visit, proposed, Shown::wrong(form, errors, Vec::new())).await
        }
        Err(refusal) => {
            let (status, text) = told(&visit, id, refusal).await?;
            let refused = Some(text);
            let shown =
                Shown { status, form: Some(form), errors: Errors::default(), warnings: Vec::new(), refused };
            page(&visit, proposed, shown).await
        }
    }
}

/// The declaration that is confirmed with the visit, and the version the page was made from.
fn confirms(form: &Form) -> Result<Option<(Uuid, i64)>, Problem> {
    if !form.checked("did-confirm") {
        return Ok(None);
    }
    let version = form.raw("did-version").parse().map_err(|_| Problem::BadKey)?;
    Ok(Some((shared::id(form.raw("did"))?, version)))
}

/// What is only recorded with the confirmation is struck without it.
fn without_did(form: &Form, proposed: &Proposed, confirms: bool) -> Form {
    let mut form = form.clone();
    if !confirms {
        proposed.with_did.iter().for_each(|code| form.set(&format!("{}keep", prefix(*code)), ""));
    }
    form
}

async fn page(visit: &Visit, proposed: Proposed, shown: Shown) -> Result<Response, Problem> {
    let operator = visit.operator()?;
    let appointment = &proposed.line.appointment;
    let here = format!("/operatore/agenda/{}", appointment.id);
    // There is nothing to close yet, or any more: the appointment's page says what there is to do.
    let going_on = appointment.state()? == State::InProgress && appointment.session_id.is_none();
    if !going_on && shown.refused.is_none() {
        return Ok(see(&here));
    }
    // Logged: what is proposed follows from the person's file.
    acts::file::open(&visit.house.desk, operator, appointment.person_id, None).await?;
    let data = closing(visit, &proposed, here, shown.warnings).await?;
    let form = shown.form.unwrap_or_else(|| data.first());
    let mut frame = frame(visit, visit.t("day-close")).invalid(!shown.errors.is_empty());
    if let Some(text) = shown.refused {
        frame = frame.notice(Tone::Danger, text);
    }
    let f = FormView::new(visit.lang, form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <ClosingPage f data/> }))
}

async fn closing(
    visit: &Visit,
    proposed: &Proposed,
    href: String,
    warnings: Vec<Finding>,
) -> Result<Closing, Problem> {
    let desk = &visit.house.desk;
    let line = &proposed.line;
    let appointment = &line.appointment;
    let did = match &proposed.did {
        None => None,
        Some(did) => {
            let mut conn = desk.reader.conn().await?;
            let request = store::request::of_subject(&mut conn, "did", did.id).await?;
            Some(DidWaits {
                id: did.id.to_string(),
                version: did.version,
                protocol: did.protocol.clone(),
                href: request.map_or_else(
                    || "/operatore/richieste".to_owned(),
                    |request| format!("/operatore/richieste/{}", request.id),
                ),
                obstacle: did.obstacle,
            })
        }
    };
    Ok(Closing {
        person: PersonRef {
            id: appointment.person_id.to_string(),
            surname: line.surname.clone(),
            name: line.name.clone(),
            cf: line.cf.clone(),
        },
        service: lines::service(visit, &appointment.service),
        starts_at: appointment.starts_at,
        ends_at: appointment.ends_at,
        href,
        start: proposed.proposals.first().map_or(proposed.visit.from, |proposal| proposal.start),
        rows: proposed.proposals.iter().map(|proposal| shared::proposal_row(visit, proposal)).collect(),
        channels: proposed.channels,
        with_did: proposed.with_did.iter().map(ToString::to_string).collect(),
        did,
        warnings,
        version: appointment.version,
        request_key: desk.request_key(),
    })
}
