//! The pact and the action plan at the desk: written, shown, signed, followed.
//!
//! - `/operatore/persone/{id}/patto` says where the document stands; while a text is being written it is the form
//!   ([`DraftPage`]), else what can be done now ([`StandPage`]). `?documento=piano` is the action plan.
//! - `…/patto/firma` ([`SignPage`]): the operator's own signature, the code for the person, a refusal, a missed signature.
//! - `…/patto/impegni` ([`FollowPage`]): commitments with their proofs, contacts planned and held.
//! - `/operatore/patti` ([`PactsPage`]) is the list of a centre, `/operatore/testi` ([`BlocksPage`]) its texts.
//!
//! Forms carry `act`; fields that stand in several forms of one page bear the act in their name (`cancel-reason`).

mod beside;
mod blocks;
mod changes;
mod draft;
mod follow;
mod list;
mod parts;
mod promises;
mod rows;
mod samples;
mod samples_data;
mod samples_lists;
mod sign;
mod stand;
mod targets;
mod text;
mod words;

pub use beside::{Known, Responsible};
pub use blocks::{BlockLine, Blocks, BlocksPage};
pub use draft::{DraftPage, Drafting};
pub use follow::{ContactLine, FollowPage, Following};
pub use list::{ListKind, PactRow, Pacts, PactsPage};
pub use parts::{EarlierLine, Stand};
pub use promises::{PromiseFile, PromiseLine, PromiseStep};
pub use samples::samples;
pub use sign::{SignPage, SignerLine, Signing};
pub use stand::{Begin, PactStand, QuestionLine, StandPage};
pub use words::Names;

use domain::lang::Lang;
use domain::psp::Kind;

use super::parts::PersonRef;
use crate::texts::t;
use crate::ui::Crumb;

/// The value of `documento` in the address; the pact is its absence.
pub const PLAN: &str = "piano";

/// The address of a document of a person, `part` being `""`, `"/firma"` or `"/impegni"`.
pub fn pact_href(person: &PersonRef, kind: Kind, part: &str) -> String {
    let query = if kind == Kind::ActionPlan { format!("?documento={PLAN}") } else { String::new() };
    format!("{}/patto{part}{query}", person.href())
}

/// The crumb above a page that hangs on a document.
pub fn pact_crumb(lang: Lang, person: &PersonRef, kind: Kind) -> Crumb {
    let key = if kind == Kind::ActionPlan { "drafting-plan" } else { "drafting-pact" };
    Crumb::link(t(lang, key), pact_href(person, kind, ""))
}
