//! Preselection: who is proposed for a vacancy, whether they want to be, what the employer sees and says.
//!
//! 1. A citizen agrees to be proposed ([`agree`]) and takes it back ([`withdraw`]).
//! 2. An operator fixes criteria and weights ([`fix`]); only then names are shown ([`rank`]), best score first, with those
//!    who applied by themselves.
//! 3. Availability is asked ([`ask`], recorded per person: R078, R079) and answered by the person, who sees the words that
//!    the employer would get ([`answer`]); silence is chased ([`remind`], [`chase`]).
//! 4. The list is presented once ([`present`], recorded for the company: R126, R134), and the employer says what came of
//!    each ([`outcome`], recorded per person: R078; R115 under L. 68).
//!
//! Rows are held in the order person, company, mandate, vacancy, shortlist; candidates follow the lock of their list. Taking
//! the agreement back touches no list: whoever reads one asks whether it still holds.

mod answer;
mod ask;
mod chase;
mod consent;
mod criteria;
mod hold;
mod outcome;
mod present;
mod rank;
mod read;
mod record;
mod step;

pub use answer::{By, Reply, answer, give_up};
pub use ask::ask;
pub(crate) use chase::over;
pub use chase::{Silent, chase, remind};
pub(crate) use consent::refresh;
pub use consent::{agree, withdraw};
pub use criteria::fix;
pub use outcome::{Speaker, choices, outcome};
pub use present::{Handed, present};
pub use rank::{MOST_SHOWN, Ranking, look, rank};
pub use read::{
    contents, criteria_of, explanation_of, owed_since, place_of, shared_of, shares_of, stage_of, state_of,
};
