//! The internships at the desk: `/operatore/tirocini` and what hangs on it.
//!
//! One screen per internship holds the whole story: the request and what the guidelines say about it, the intern, the papers,
//! the contacts with the tutor, what happened, and whatever may be done now. The training project and each paper have a page of
//! their own. Facts, papers, steps and the notes for the dossier look as host and intern see them (`crate::pages::internship`).

mod forms;
mod list;
mod one;
mod project;
mod samples;
mod sign;

use domain::lang::Lang;

use crate::texts::t;
use crate::ui::Crumb;

pub use list::{InternshipList, InternshipListPage, ListKind};
pub use one::{Desk, DeskPage};
pub use project::{Project, ProjectPage};
pub use samples::samples;
pub use sign::{DeskPaper, DeskPaperPage};

/// The crumb above one internship.
pub fn internships_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "internship-desk-title"), "/operatore/tirocini")
}
