//! May this passage be recorded? Every gate is asked, so that an operator sees all refusals at once.

use chrono::{DateTime, Utc};

use super::finding::{Finding, Refusal, Warning};
use super::history::{Row, effective};
use super::record::{Cause, Context, Draft, PassageId, Recorded};
use super::{checks, conditions, gates, matching, order};
use crate::catalogue::LepCode;
use crate::pack::Codes;

/// The passage may be recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    pub warnings: Vec<Warning>,
    /// Recorded in the same act.
    pub replicas: Vec<Replica>,
}

/// A passage that another one brings along (R074): the same start, no minutes of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replica {
    pub code: LepCode,
    pub start: DateTime<Utc>,
}

/// Judges one passage. An unknown code is refused with R001, which wants every service under its code.
pub fn decide(draft: &Draft, context: &Context<'_>) -> Result<Verdict, Vec<Refusal>> {
    let Some(service) = context.pack.catalogue.get(draft.code) else {
        let refusal = Finding::new("R001", "passage-refusal-unknown-code").at("code");
        return Err(vec![refusal.with("code", draft.code)]);
    };
    // A code that is not for this hand or subject makes every other question pointless.
    if let Some(refusal) = gates::code(service, context) {
        return Err(vec![refusal]);
    }
    let row = Row::of_draft(draft);
    let others = effective(context.history);
    let mut refusals = gates::time(draft, context);
    refusals.extend(gates::programmes(service, draft.day(), context));
    let national = context.pack.settings.codes == Codes::National;
    refusals.extend(national.then(|| gates::declared(draft, context)).flatten());
    refusals.extend(order::broken(&row, &others, context));
    refusals.extend(conditions::refusals(draft, service, &others, context));
    refusals.extend(national.then(|| gates::individual(draft)).flatten());
    refusals.extend(gates::facts(draft, context.pack));
    refusals.extend(gates::days(draft));
    refusals.extend(national.then(|| matching::recorded_twice(draft, context)).flatten());
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let replica = |code| Replica { code, start: draft.start };
    Ok(Verdict {
        warnings: checks::warnings(draft, service, &others, context),
        replicas: context.pack.catalogue.replicas_of(draft.code).map(|s| replica(s.code)).collect(),
    })
}

/// Judges passages that are recorded in one act, each with those before it as history.
///
/// On refusal every refused one is listed with its place; those after it are judged as if it had been recorded, so
/// that one mistake is not told twice.
pub fn decide_all(
    drafts: &[Draft],
    context: &Context<'_>,
) -> Result<Vec<Verdict>, Vec<(usize, Vec<Refusal>)>> {
    let mut history = context.history.to_vec();
    let (mut verdicts, mut refused) = (Vec::new(), Vec::new());
    for (place, draft) in drafts.iter().enumerate() {
        match decide(draft, &Context { history: &history, ..*context }) {
            Ok(verdict) => verdicts.push(verdict),
            Err(refusals) => refused.push((place, refusals)),
        }
        history.push(Recorded {
            id: PassageId(format!("draft {place}")),
            code: draft.code,
            office: context.office.clone(),
            start: draft.start,
            minutes: draft.minutes,
            facts: draft.facts.clone(),
            cause: Cause::Hand,
            reversed: false,
        });
    }
    if refused.is_empty() { Ok(verdicts) } else { Err(refused) }
}
