//! `/operatore/persone`: finding people, opening accounts at the desk, one person's file.
//!
//! | address | page |
//! | --- | --- |
//! | `/operatore/persone` | [`PeoplePage`]: search, open cases |
//! | `/operatore/persone/nuova` | [`NewPersonPage`], then [`HandedOverPage`] with the code, once |
//! | `/operatore/persone/{id}` | [`PersonFilePage`], or [`GatePage`] for another centre's file |
//! | `/operatore/persone/{id}/did` | [`DeskDidPage`], then the steps of the declaration |
//! | `/operatore/persone/{id}/iscrizioni/{enrolment}` | [`EndEnrolmentPage`] |
//! | `/operatore/persone/{id}/passaggi/{passage}` | [`super::passage::ReversePage`] |

mod accounts;
mod case;
mod create;
mod declare;
mod enrolments;
mod file;
mod gate;
mod handed_over;
mod identify;
mod index;
mod notes;
mod samples;
mod search;
mod story;
mod timeline;

pub use accounts::{AccountLine, CaseLine, IdentificationLine};
pub use case::{MoveCase, MoveCasePage};
pub use create::{NewPerson, NewPersonPage, OtherAccount};
pub use declare::{DeskDid, DeskDidPage, DeskDraft};
pub use enrolments::{EndEnrolment, EndEnrolmentPage, EnrolmentLine};
pub use file::{DidLine, DocumentLine, PersonFile, PersonFilePage, StillProposed};
pub use gate::{Gate, GatePage};
pub use handed_over::{HandedOver, HandedOverPage};
pub(super) use identify::IdentifyForm;
pub use index::IndexLine;
pub(super) use index::index_text;
pub use notes::{NoteLine, ReaderLine};
pub use samples::samples;
pub use search::{CaseRow, People, PeoplePage, PersonRow};
pub use story::{Ahead, CorrectionNow, PactNow, PromiseNow, Story};
pub(super) use timeline::PassageTable;
