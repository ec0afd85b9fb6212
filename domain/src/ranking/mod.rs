//! Ranking: who among those that agreed to be proposed fits a vacancy, and why.
//!
//! - Musts and place filter; what is left is scored by wishes, each with its weight. Criteria and weights are fixed before
//!   a name is shown, and each score is told criterion by criterion ([`Reason`]).
//! - The ranker's input ([`Profile`]) holds what the scheda says about work and whether the comune is the same, and
//!   nothing else: no name, sex, age, citizenship, family, health, union, creed (art. 10 D.Lgs. 276/2003, art. 15
//!   L. 300/1970). What is not in the type cannot weigh.
//! - The order is the same whatever the order of the input. Equal scores are drawn by lot, and the lot follows from the
//!   vacancy: nobody comes first each time because they registered first.

mod criteria;
mod form;
mod score;
mod terms;
#[cfg(test)]
mod tests;

pub use criteria::{Criteria, Place, Reach, Sought, Wish};
pub use form::{MUST_LANGUAGES, MUST_WORDS, WEIGHTS, WISHED, WISHES, begin};
pub use score::{Criterion, Explanation, Profile, Ranked, Reason, explain, rank};
pub use terms::{Kind, MOST_TERMS, Term, Terms};
