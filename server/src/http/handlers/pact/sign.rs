//! `/patto/firma`: one signature or one refusal, of the text that the person has just seen.
//!
//! - The form says which words were seen (`number`, `hash`). When others wait now, nothing is signed: 409, with what is
//!   different from what was seen.
//! - At home the proof is the password, or the code that an operator handed over; at a terminal only the code. A refusal is
//!   proved in the same way, in fields of its own (`refuse-password`, `refuse-code`).
//! - Whoever has nothing to sign is led to the document.

use acts::{
    Refusal,
    pact::{Fresh, Refuser, Sheet, Signer},
};
use app::{
    pages::pact::{SignPage, ToSign, address, with_document},
    ui::{FormView, Tone},
};
use axum::{http::StatusCode, response::Response};
use domain::{
    form::{Errors, FieldError, Form},
    psp::{Party, State},
};

use super::{Own, below, page, view};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

const HERE: &str = "/patto/firma";
/// What the names of a refusal's proof begin with: the page has both forms.
const REFUSING: &str = "refuse-";

async fn own(visit: &Visit) -> Result<Own, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    Own::of(visit, &mut conn).await
}

/// The person is asked to sign it.
fn asked_of_person(sheet: &Sheet) -> bool {
    sheet.left().contains(&Party::Person)
}

pub async fn sign_form(visit: Visit) -> Answer {
    let own = own(&visit).await?;
    let Some(sheet) = own.chosen(&visit)? else { return Ok(see("/patto")) };
    let id = sheet.psp.id.to_string();
    if !asked_of_person(sheet) {
        return Ok(see(&address(&id)));
    }
    if visit.query.get("atto").is_none() {
        return Ok(see(&with_document(HERE, &id)));
    }
    form(&visit, sheet, StatusCode::OK, Form::default(), Errors::default())
}

pub async fn sign(visit: Visit, posted: Posted) -> Answer {
    let asked = posted.asked(&visit)?;
    let own = own(&visit).await?;
    let sheet = own.chosen(&visit)?.ok_or(Problem::NotFound)?;
    let number: i64 = posted.0.raw("number").parse().map_err(|_| Problem::BadKey)?;
    let (desk, citizen, psp) = (&visit.house.desk, visit.citizen()?, sheet.psp.id);
    let done = match posted.0.raw("go") {
        "sign" => {
            let signer = Signer::Citizen { citizen, proof: proof(&visit, &posted.0, "") };
            let hash = posted.0.raw("hash");
            let signed = acts::pact::sign(desk, signer, psp, number, hash, &asked).await;
            signed.map(|signed| if signed.active { "attivo" } else { "firmato" })
        }
        "refuse" => {
            let refuser = Refuser::Citizen { citizen, proof: proof(&visit, &posted.0, REFUSING) };
            let reason = posted.0.get("reason");
            let refused: Result<State, Refusal> =
                acts::pact::refuse(desk, refuser, psp, number, reason, &asked).await;
            refused.map(|_| "rifiutato").map_err(in_refusal)
        }
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(done) => Ok(see(&format!("{}&fatto={done}", address(&psp.to_string())))),
        Err(Refusal::Fields(errors)) => {
            form(&visit, sheet, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors)
        }
        Err(Refusal::Stale) => stale(&visit, number).await,
        Err(Refusal::Conflict(key)) => page(&visit, StatusCode::CONFLICT, Some((Tone::Danger, key))).await,
        Err(refusal) => Err(refusal.into()),
    }
}

/// Errors of the proof, beside the fields of the refusal.
fn in_refusal(refusal: Refusal) -> Refusal {
    let Refusal::Fields(errors) = refusal else { return refusal };
    let mut moved = Errors::default();
    for error in errors.iter().cloned() {
        let proves = matches!(error.field.as_str(), "password" | "code");
        let field = if proves { format!("{REFUSING}{}", error.field) } else { error.field.clone() };
        moved.push(FieldError { field, ..error });
    }
    Refusal::Fields(moved)
}

/// What the person typed to show that it is them, in the fields that begin with `prefix`.
fn proof<'a>(visit: &Visit, form: &'a Form, prefix: &str) -> Fresh<'a> {
    let (password, code) = (form.raw(&format!("{prefix}password")), form.raw(&format!("{prefix}code")));
    match visit.device.is_some() || (password.is_empty() && !code.trim().is_empty()) {
        true => Fresh::Code(code),
        false => Fresh::Password(password),
    }
}

/// Other words wait now than those that were seen: they are shown with the difference, and nothing is signed.
async fn stale(visit: &Visit, seen: i64) -> Answer {
    let own = own(visit).await?;
    let sheet = own.chosen(visit)?.ok_or(Problem::NotFound)?;
    let now = sheet.to_sign().filter(|text| asked_of_person(sheet) && text.number != seen);
    let before = sheet.number(seen).filter(|text| text.shown_at.is_some());
    let Some((now, before)) = now.zip(before) else {
        return page(visit, StatusCode::CONFLICT, Some((Tone::Danger, "pact-stale-gone"))).await;
    };
    let data = ToSign {
        text: view::text(visit, now, Some(&before.content))?,
        changes: now.content.diff(&before.content),
        stale: true,
        ..to_sign(visit, sheet)?
    };
    Ok(answer(visit, StatusCode::CONFLICT, FormView::empty(visit.lang), data))
}

fn to_sign(visit: &Visit, sheet: &Sheet) -> Result<ToSign, Problem> {
    let citizen = visit.citizen()?;
    let text = sheet.to_sign().ok_or(Problem::Conflict("error-pact-not-now"))?;
    let before = sheet.signed_by(Party::Person).map(|text| &text.content);
    Ok(ToSign {
        id: sheet.psp.id.to_string(),
        title: sheet.title,
        text: view::text(visit, text, before)?,
        changes: sheet.since(Party::Person),
        stale: false,
        change: sheet.in_force().is_some(),
        person: format!("{} {}", citizen.name(), citizen.surname()),
        request_key: visit.house.desk.request_key(),
    })
}

fn form(
    visit: &Visit,
    sheet: &Sheet,
    status: StatusCode,
    typed: Form,
    errors: Errors,
) -> Result<Response, Problem> {
    let data = to_sign(visit, sheet)?;
    Ok(answer(visit, status, FormView::new(visit.lang, typed, errors), data))
}

fn answer(visit: &Visit, status: StatusCode, f: FormView, data: ToSign) -> Response {
    let frame = below(visit, "pact-sign-title").invalid(!f.errors().is_empty());
    visit.page(status, frame, || view! { <SignPage f data/> })
}
