//! R126, I07: what is already recorded as matching (F3) of a vacancy is not recorded again for the company (Q.2).

use super::fact::Fact;
use super::finding::{Finding, Refusal};
use super::history::same_reference;
use super::record::{Context, Draft, Recorded};

/// Activities of Q.2 that are the same action as a matching of persons. Presenting the shortlist is the company's service
/// (R134), and each person on it has an F3.1 of their own.
const MATCHING: &[&str] = &["candidate_matching", "candidate_contact", "self_applications", "outcome"];

pub(super) fn recorded_twice(draft: &Draft, context: &Context<'_>) -> Option<Refusal> {
    if draft.code != "Q.2"
        || !draft.facts.choice(Fact::RequestActivity).is_some_and(|a| MATCHING.contains(&a))
    {
        return None;
    }
    let vacancy = draft.facts.text(Fact::Vacancy)?;
    let same = |other: &Recorded| {
        other.is_effective()
            && (other.code == "F3.1" || other.code == "F3.2")
            && other.facts.text(Fact::Vacancy).is_some_and(|reference| same_reference(reference, vacancy))
    };
    let other = context.matching.iter().find(|other| same(other))?;
    let refusal = Finding::new("R126", "passage-refusal-already-matching").at(Fact::Vacancy.field());
    Some(refusal.with("other", other.code))
}
