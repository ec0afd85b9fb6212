//! `/operatore/richieste-imprese/{id}/candidati`: the preselection of one vacancy at the desk, and one candidate of it.
//!
//! What is refused comes back on the same page: 422 with each rule beside its field, or with the warnings of what is about to
//! be recorded; 409 when a colleague was faster. A vacancy of another centre is not found.

mod board;
mod candidate;
mod silence;

pub use board::{act as act_on_board, show as board};
pub use candidate::{act as act_on_candidate, show as candidate};
pub(super) use silence::silences;

use acts::{
    Refusal,
    passage::Warned,
    vacancy::{Sheet, one},
};
use app::{
    shell::Frame,
    texts::code_text,
    ui::{Crumb, Tone},
};
use axum::http::StatusCode;
use domain::{
    form::{Errors, FieldError, Form},
    passage::Finding,
    vacancy::State,
};
use store::Access;

use super::shared;
use crate::http::{Problem, Visit};

/// What was just done, by the code in `?done=`: each has a text `preselection-done-{code}`.
const DONE: [&str; 8] =
    ["answered", "asked", "fixed", "given-up", "outcome", "presented", "ranked", "reminded"];

/// A vacancy that is with the centre of this operator; a draft is the company's alone.
async fn vacancy(visit: &Visit, db: &mut impl Access, id: &str) -> Result<Sheet, Problem> {
    let operator = visit.operator()?;
    let sheet = one(db, shared::id(id)?).await?;
    let ours = |sheet: &Sheet| sheet.state != State::Draft && operator.works_in(&sheet.row.office);
    sheet.filter(ours).ok_or(Problem::NotFound)
}

/// How a page comes back.
struct Shown {
    status: StatusCode,
    form: Form,
    errors: Errors,
    /// The key of what went wrong with the whole.
    refused: Option<&'static str>,
    /// What is worth a second look before it is recorded.
    found: Vec<Finding>,
}

impl Shown {
    fn fresh() -> Shown {
        Shown::again(StatusCode::OK, Form::default())
    }

    fn again(status: StatusCode, form: Form) -> Shown {
        Shown { status, form, errors: Errors::default(), refused: None, found: Vec::new() }
    }

    fn wrong(form: Form, errors: Errors) -> Shown {
        Shown { errors, ..Shown::again(StatusCode::UNPROCESSABLE_ENTITY, form) }
    }

    fn warned(form: Form, warned: Warned) -> Shown {
        let found = warned.into_iter().flat_map(|(_, found)| found).collect();
        Shown { found, ..Shown::again(StatusCode::UNPROCESSABLE_ENTITY, form) }
    }

    /// What an act has against the form; what a rule of recording says stands beside `minutes`.
    fn of(refusal: Refusal, form: Form, minutes: &str) -> Result<Shown, Problem> {
        let conflict = |form, key| Shown { refused: Some(key), ..Shown::again(StatusCode::CONFLICT, form) };
        Ok(match refusal {
            Refusal::Fields(errors) => Shown::wrong(form, errors),
            Refusal::Passages(refused) => {
                let mut errors = Errors::default();
                for finding in refused.into_iter().flat_map(|(_, findings)| findings) {
                    errors.push(FieldError { field: minutes.to_owned(), ..finding.error("") });
                }
                Shown::wrong(form, errors)
            }
            Refusal::Conflict(key) => conflict(form, key),
            Refusal::Stale => conflict(form, "error-stale"),
            other => return Err(other.into()),
        })
    }
}

/// The frame of a page, with what was just done or is refused.
fn frame(
    visit: &Visit,
    title: impl Into<String>,
    above: impl IntoIterator<Item = Crumb>,
    shown: &Shown,
) -> Frame {
    let frame = shared::frame(visit, title, above).invalid(!shown.errors.is_empty());
    let frame = match shown.refused {
        Some(key) => frame.notice(Tone::Danger, visit.t(key)),
        None => frame,
    };
    let done = visit.query.get("done").filter(|code| visit.reading && DONE.contains(code));
    match done {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "preselection-done", code)),
        None => frame,
    }
}
