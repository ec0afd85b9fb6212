//! Companies at the desk: finding one, its file with what it received (P.*, Q.*, R.*), and deciding who acts for it.
//!
//! - `/operatore/imprese` searches (posted: the code of a person in business must not stand in an address).
//! - `/operatore/imprese/{id}` is the file: who acts, what it looks for (R161), its internships, where it works, services
//!   received (R125-R128), the PEC put right, the centre that follows it.
//! - `/operatore/imprese/{id}/patto` draws up, signs and ends its pact, where the region asks one.
//! - `/operatore/imprese/{id}/mandati/{mandate}` approves, refuses and revokes, with the whole story.

mod file;
mod hosted;
mod mandate;
mod pact;
mod samples;
mod search;
mod wanted;

use domain::lang::Lang;

pub use file::{CompanyFile, CompanyFilePage, MandateRow, SiteRow};
pub use hosted::HostedRow;
pub use mandate::{MandateDesk, MandateDeskPage, StoryRow};
pub use pact::{PactDesk, PactDeskPage};
pub use samples::samples;
pub use search::{Companies, CompaniesPage, CompanyRow};
pub use wanted::WantedRow;

use crate::texts::t;
use crate::ui::Crumb;

/// The crumb above one company's file.
pub fn companies_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "employer-desk-title"), "/operatore/imprese")
}
