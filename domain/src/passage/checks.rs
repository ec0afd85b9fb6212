//! Checks: what is worth a second look and never stops a passage (R002, R038, R052, R073, R098, R106, R172).

use super::conditions;
use super::finding::{Finding, Warning};
use super::history::Row;
use super::order::PACTS;
use super::questions::{Need, questions_in};
use super::record::{Context, Draft, Mode};
use crate::catalogue::{Demand, Service};
use crate::pack::Codes;

/// The usual order of the first of each that exists (R038).
const USUAL: &[&str] = &["A.1", "B.1", "B.2", "C.1", "D.1"];

pub(super) fn warnings(
    draft: &Draft,
    service: &Service,
    others: &[Row<'_>],
    context: &Context<'_>,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let national = context.pack.settings.codes == Codes::National;
    // A condition on minutes says it with its own rule.
    let stated =
        service.conditions.iter().any(|condition| matches!(condition.demand, Demand::Minutes { .. }));
    if !stated && draft.minutes.is_some_and(|minutes| service.minutes.excludes(minutes)) {
        warnings.push(outside(service));
    }
    warnings.extend(conditions::warnings(draft, service, others, context));
    if national {
        warnings.extend(unusual_order(draft, others));
    }
    if national && PACTS.contains(&draft.code.as_str()) && !context.profiled {
        warnings.push(Finding::new("R052", "passage-warning-no-profiling").with("code", draft.code));
    }
    if service.group && draft.mode != Mode::Gruppo {
        let rule = if national { "R073" } else { "R172" };
        warnings.push(Finding::new(rule, "passage-warning-group").at("mode").with("code", draft.code));
    }
    for question in questions_in(context.pack, draft.code) {
        if question.need == Need::Advised && draft.facts.get(question.fact).is_none() {
            let key = format!("passage-warning-fact-{}", question.fact.code().replace('_', "-"));
            warnings.push(Finding::new(question.rule, key).at(question.fact.field()));
        }
    }
    warnings
}

/// R002: the printed limits are a standard. A limit that the source lost is shown as «?».
fn outside(service: &Service) -> Warning {
    let shown = |limit: Option<u16>| limit.map_or("?".to_owned(), |minutes| minutes.to_string());
    let warning = Finding::new("R002", "passage-warning-minutes").at("minutes").with("code", service.code);
    warning.with("min", shown(service.minutes.min)).with("max", shown(service.minutes.max))
}

/// The draft is the first of its kind and lies on the wrong side of the first of another kind.
fn unusual_order(draft: &Draft, others: &[Row<'_>]) -> Option<Warning> {
    let place = USUAL.iter().position(|code| draft.code == *code)?;
    let first = |code: &str| others.iter().filter(|row| row.is(code)).map(|row| row.start).min();
    if first(USUAL[place]).is_some_and(|earlier| earlier <= draft.start) {
        return None;
    }
    let wrong = |(at, code): &(usize, &&'static str)| {
        first(code).is_some_and(|start| (*at < place) != (start < draft.start) && *at != place)
    };
    let (_, other) = USUAL.iter().enumerate().find(wrong)?;
    Some(Finding::new("R038", "passage-warning-order").with("code", draft.code).with("other", other))
}
