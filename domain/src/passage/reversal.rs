//! Taking a passage back.
//!
//! Nothing is deleted: a reversal points at what it reverses. A replica goes with its source and the source with
//! its replica (R074, I04). What others depend on cannot be reversed alone: those go first.

use super::finding::{Finding, Refusal};
use super::gates::APPEND_ONLY;
use super::history::{Row, effective};
use super::order;
use super::record::{Cause, Context, PassageId, Recorded};

/// The passages to reverse together when `of` is taken back, `of` first.
///
/// The context is that of the reversal. Refused: a passage that is not there, one already reversed, a
/// reversal, and one on which passages that stay depend; then the rule is theirs.
pub fn reversal(of: &PassageId, context: &Context<'_>) -> Result<Vec<PassageId>, Refusal> {
    let history = context.history;
    let refusal = |key: &str| Finding::new(APPEND_ONLY, key);
    let passage =
        history.iter().find(|p| p.id == *of).ok_or_else(|| refusal("passage-refusal-reversal-unknown"))?;
    if matches!(passage.cause, Cause::Reversal(_)) {
        return Err(refusal("passage-refusal-reversal-of-reversal").with("code", passage.code));
    }
    if passage.reversed {
        return Err(refusal("passage-refusal-reversal-twice").with("code", passage.code));
    }
    let together: Vec<PassageId> = linked(passage, history).map(|other| other.id.clone()).collect();
    match dependant(&together, context) {
        Some((rule, code)) => {
            let refusal = Finding::new(rule, "passage-refusal-reversal-needed");
            Err(refusal.with("code", passage.code).with("other", code))
        }
        None => Ok(together),
    }
}

/// The passage itself, then its effective replicas and the source that it replicates.
fn linked<'a>(passage: &'a Recorded, history: &'a [Recorded]) -> impl Iterator<Item = &'a Recorded> {
    let source = match &passage.cause {
        Cause::Replica(of) => Some(of),
        _ => None,
    };
    let is_linked = move |other: &&'a Recorded| {
        let replicates = matches!(&other.cause, Cause::Replica(of) if *of == passage.id);
        other.is_effective() && (replicates || Some(&other.id) == source)
    };
    std::iter::once(passage).chain(history.iter().filter(is_linked))
}

/// A passage whose gate holds with `leaving` and would not hold without.
fn dependant<'a>(leaving: &[PassageId], context: &Context<'a>) -> Option<(&'static str, &'a str)> {
    let history = context.history;
    let rows = effective(history);
    let leaves = |row: &Row<'_>| row.id.is_some_and(|id| leaving.contains(id));
    let (gone, stay): (Vec<_>, Vec<_>) = rows.into_iter().partition(leaves);
    stay.iter().enumerate().find_map(|(place, row)| {
        let mut others: Vec<Row<'_>> = stay.clone();
        others.remove(place);
        let after = order::broken(row, &others, context);
        others.extend(&gone);
        let before = order::broken(row, &others, context);
        let new = after.iter().find(|refusal| !before.iter().any(|b| b.rule == refusal.rule))?;
        let passage = history.iter().find(|p| Some(&p.id) == row.id)?;
        Some((new.rule, passage.code.as_str()))
    })
}
