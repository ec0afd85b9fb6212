//! `/operatore/tirocini…`: the internships of the operator's centres, read whole and moved.
//!
//! One of another centre is 404, and so is one that the host has not sent yet; whoever reads one reads the file of its intern,
//! which is logged. What an act has against a form comes back beside its field (422), with what is worth a second look before
//! something is recorded; 409 says what is now true.

mod act;
mod list;
mod one;
mod paper;
mod project;

use acts::{
    Operator,
    internship::{Sheet, one as load},
};
use app::{
    pages::operator::internship::internships_crumb,
    shell::Frame,
    texts::code_text,
    ui::{Crumb, Tone},
};
use axum::http::StatusCode;
use domain::{
    form::{Errors, Form},
    internship::State,
    passage::Finding,
};
use store::Access;

pub use act::act;
pub use list::list;
pub use one::show;
pub use paper::{act_on_paper, pdf, show as paper};
pub use project::{draw, notes_form, project, save_notes};

use super::shared;
use crate::http::{Problem, Visit};

/// How a page comes back.
pub struct Shown {
    pub status: StatusCode,
    pub form: Form,
    pub errors: Errors,
    /// What stands in the way and has no field on the page.
    pub refused: Errors,
    /// The key of what went wrong with the whole.
    pub conflict: Option<&'static str>,
    /// What is worth a second look before it is recorded.
    pub warnings: Vec<Finding>,
}

impl Shown {
    pub fn fresh() -> Shown {
        Shown {
            status: StatusCode::OK,
            form: Form::default(),
            errors: Errors::default(),
            refused: Errors::default(),
            conflict: None,
            warnings: Vec::new(),
        }
    }

    pub fn conflict(form: Form, key: &'static str) -> Shown {
        Shown { status: StatusCode::CONFLICT, form, conflict: Some(key), ..Shown::fresh() }
    }

    /// Errors beside their fields where the page has them (`here`), the others above the forms.
    pub fn wrong(form: Form, errors: &Errors, here: impl Fn(&str) -> bool) -> Shown {
        let mut shown = Shown { status: StatusCode::UNPROCESSABLE_ENTITY, form, ..Shown::fresh() };
        for error in errors.iter().cloned() {
            match here(&error.field) {
                true => shown.errors.push(error),
                false => shown.refused.push(error),
            }
        }
        shown
    }
}

/// The internship of the address: once it was sent, for whoever works in the centre that promotes it.
async fn sheet(operator: &Operator, db: &mut impl Access, id: &str) -> Result<Sheet, Problem> {
    let sheet = load(db, shared::id(id)?).await?.ok_or(Problem::NotFound)?;
    let theirs = sheet.state != State::Draft && operator.works_in(&sheet.internship.office);
    theirs.then_some(sheet).ok_or(Problem::NotFound)
}

/// Whose it is goes before what was typed: an internship that is not theirs does not exist, whatever the form lacks.
async fn theirs(visit: &Visit, id: &str) -> Result<Sheet, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    sheet(visit.operator()?, &mut conn, id).await
}

/// The crumbs above a page that hangs on one internship.
fn below(visit: &Visit, id: &str, title: &str) -> [Crumb; 2] {
    [internships_crumb(visit.lang), Crumb::link(title.to_owned(), format!("/operatore/tirocini/{id}"))]
}

/// The frame of a page, with what went wrong or was just done.
fn frame(
    visit: &Visit,
    title: impl Into<String>,
    above: impl IntoIterator<Item = Crumb>,
    shown: &Shown,
) -> Frame {
    let frame = shared::frame(visit, title, above).invalid(!shown.errors.is_empty());
    let done = visit.query.get("done").filter(|code| visit.reading && DONE.contains(code));
    match (shown.conflict, done) {
        (Some(key), _) => frame.notice(Tone::Danger, visit.t(key)),
        (None, Some(code)) => {
            frame.notice(Tone::Success, code_text(visit.lang, "internship-desk-done", code))
        }
        (None, None) => frame,
    }
}

/// What was just done, by the code in `?done=`: each has a text `internship-desk-done-{code}`.
const DONE: [&str; 3] = ["moved", "saved", "signed"];
