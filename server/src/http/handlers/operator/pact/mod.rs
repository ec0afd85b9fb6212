//! The pact and the action plan at the desk: `/operatore/persone/{id}/patto` and what hangs on it, `/operatore/patti`,
//! `/operatore/testi`.
//!
//! A document is read through the gate of its person's file; only the competent centre changes it (R050, R111). What was
//! typed comes back with 422 beside its field, and with 409 and what is now true when a colleague was faster.

mod blocks;
mod draft;
mod follow;
mod form;
mod list;
mod load;
mod sign;
mod stand;

use acts::{Refusal, pact::Sheet};
use app::{
    pages::operator::pact::{PLAN, Stand, pact_crumb},
    shell::Frame,
    texts::code_text,
    ui::{Crumb, Tone},
};
use axum::{http::StatusCode, response::Response};
use domain::{
    form::{Errors, FieldError, Form},
    psp::Kind,
};
use store::person::Person;

pub use blocks::{act as change_blocks, show as blocks};
pub use draft::{act, show};
pub use follow::{act as act_on_promises, show as promises};
pub use list::list;
pub use sign::{act as act_on_signatures, show as signatures};

use super::{people::above, shared};
use crate::http::{Problem, Visit, answer::see};

/// What was just done, by the code in `?done=`: each has a text `drafting-done-{code}`.
const DONE: [&str; 17] = [
    "active",
    "answered",
    "assigned",
    "begun",
    "block-added",
    "block-closed",
    "cancelled",
    "closed",
    "ended",
    "held",
    "missed",
    "planned",
    "promise",
    "refused",
    "saved",
    "shown",
    "signed",
];

/// How a page comes back.
pub(in crate::http::handlers) struct Shown {
    pub status: StatusCode,
    pub form: Form,
    pub errors: Errors,
    /// The key of what went wrong with the whole.
    pub refused: Option<String>,
}

impl Shown {
    pub fn fresh() -> Shown {
        Shown { status: StatusCode::OK, form: Form::default(), errors: Errors::default(), refused: None }
    }

    pub fn wrong(form: Form, errors: Errors) -> Shown {
        Shown { status: StatusCode::UNPROCESSABLE_ENTITY, form, errors, ..Shown::fresh() }
    }

    pub fn refused(form: Form, key: &str) -> Shown {
        Shown { status: StatusCode::CONFLICT, form, refused: Some(key.to_owned()), ..Shown::fresh() }
    }

    /// What an act has against the form; errors of the field `from` stand beside `to`. What concerns no form is a page of
    /// its own.
    pub fn of(refusal: Refusal, form: Form, (from, to): (&str, &str)) -> Result<Shown, Problem> {
        Ok(match refusal {
            Refusal::Fields(errors) => Shown::wrong(form, renamed(&errors, from, to)),
            Refusal::Passages(refused) => {
                let mut errors = Errors::default();
                let findings = refused.into_iter().flat_map(|(_, findings)| findings);
                findings.for_each(|finding| {
                    errors.push(FieldError { field: to.to_owned(), ..finding.error("") });
                });
                Shown::wrong(form, errors)
            }
            Refusal::Conflict(key) => Shown::refused(form, key),
            Refusal::Stale => Shown::refused(form, "error-stale"),
            other => return Err(other.into()),
        })
    }
}

fn renamed(errors: &Errors, from: &str, to: &str) -> Errors {
    let mut renamed = Errors::default();
    for error in errors.iter() {
        let field = if error.field == from { to.to_owned() } else { error.field.clone() };
        renamed.push(FieldError { field, ..error.clone() });
    }
    renamed
}

/// Which document the address names.
fn kind(visit: &Visit) -> Result<Kind, Problem> {
    match visit.query.get("documento") {
        None => Ok(Kind::Pact),
        Some(PLAN) => Ok(Kind::ActionPlan),
        Some(_) => Err(Problem::NotFound),
    }
}

/// The page of a document after something was done.
fn done(person: &Person, kind: Kind, part: &str, code: &str) -> Response {
    let document = if kind == Kind::ActionPlan { format!("documento={PLAN}&") } else { String::new() };
    see(&format!("/operatore/persone/{}/patto{part}?{document}done={code}", person.id))
}

/// The frame of a page, with what was just done.
fn frame(
    visit: &Visit,
    title: impl Into<String>,
    above: impl IntoIterator<Item = Crumb>,
    shown: &Shown,
) -> Frame {
    let frame = shared::frame(visit, title, above).invalid(!shown.errors.is_empty());
    let frame = match &shown.refused {
        Some(key) => frame.notice(Tone::Danger, visit.t(key)),
        None => frame,
    };
    let done = visit.query.get("done").filter(|code| visit.reading && DONE.contains(code));
    match done {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "drafting-done", code)),
        None => frame,
    }
}

/// The crumbs above a page that hangs on a document.
fn under_pact(visit: &Visit, person: &Person, kind: Kind) -> Vec<Crumb> {
    let pact = pact_crumb(visit.lang, &shared::person_ref(person), kind);
    above(visit, person).into_iter().chain([pact]).collect()
}

/// The document of this kind that is open or in force.
fn current(sheets: &[Sheet], kind: Kind) -> Option<&Sheet> {
    sheets.iter().find(|sheet| sheet.kind == kind && !sheet.state.is_final())
}

/// Where operators read the signed document, byte for byte as it is kept.
fn paper(person: &Person, sheet: &Sheet) -> Option<String> {
    let psp = sheet.psp.signed_number.map(|_| sheet.psp.id)?;
    Some(format!("/operatore/persone/{}/patto/documento.pdf?atto={psp}", person.id))
}

fn stand(visit: &Visit, person: &Person, sheet: &Sheet) -> Result<Stand, Problem> {
    let heading = sheet.texts.last().map(|text| &text.content.heading);
    let heading = heading.ok_or(Problem::Internal("a document without a text"))?;
    let office = &sheet.psp.office;
    Ok(Stand {
        person: shared::person_ref(person),
        kind: sheet.kind,
        title: sheet.title,
        state: sheet.state,
        text: sheet.text,
        number: sheet.psp.text_number,
        version: sheet.psp.version,
        office: shared::office_name(visit, office).unwrap_or_default(),
        responsible: sheet.responsible.clone(),
        protocol: heading.did_protocol.clone(),
        did_date: heading.did_date,
        since: sheet.psp.signed_at.map(domain::calendar::rome_date),
        paper: paper(person, sheet),
        own: visit.operator()?.works_in(office),
    })
}
