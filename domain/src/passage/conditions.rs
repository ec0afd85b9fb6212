//! Conditions of access that a region's table states about its services (R150-R160, R171).
//!
//! Each kind of demand is one decision here, and the table says which service makes it, with which rule and whether it
//! refuses or warns. No region and no code is named: what Piemonte demands of orientation (R152) another region may
//! demand tomorrow of something else.

use super::finding::{Finding, Refusal, Warning};
use super::history::{Row, effective};
use super::record::{Context, Draft, InForce, Mode, Recorded};
use crate::catalogue::{Condition, Demand, LepCode, Service};
use crate::pack::Pack;
use crate::psp;

/// The conditions of `service` that refuse the draft.
pub(super) fn refusals(
    draft: &Draft,
    service: &Service,
    others: &[Row<'_>],
    context: &Context<'_>,
) -> Vec<Refusal> {
    let gates = service.conditions.iter().filter(|condition| !condition.warns);
    gates.filter_map(|condition| unmet(condition, draft, service, others, context)).collect()
}

/// Those that ask for a second look.
pub(super) fn warnings(
    draft: &Draft,
    service: &Service,
    others: &[Row<'_>],
    context: &Context<'_>,
) -> Vec<Warning> {
    let checks = service.conditions.iter().filter(|condition| condition.warns);
    checks.filter_map(|condition| unmet(condition, draft, service, others, context)).collect()
}

/// What comes before what, for a passage that stays when others are taken back.
pub(super) fn order(row: &Row<'_>, others: &[Row<'_>], pack: &Pack) -> Vec<Refusal> {
    let Some(service) = pack.catalogue.get(row.code) else {
        return Vec::new();
    };
    let gates = service.conditions.iter().filter(|condition| !condition.warns);
    gates.filter_map(|condition| after(condition, row, others)).collect()
}

/// Services that were begun and that stay incomplete without further meetings (R153).
///
/// Whoever closes a plan asks this first: one finding for each service, with the meetings held and those that it takes,
/// beside the reason.
pub fn unfinished(pack: &Pack, history: &[Recorded]) -> Vec<Refusal> {
    let rows = effective(history);
    let services = pack.catalogue.services().iter();
    let demands = services.flat_map(|service| service.conditions.iter().map(move |c| (service, c)));
    demands
        .filter_map(|(service, condition)| {
            let Demand::MeetingsAtLeast(least) = condition.demand else { return None };
            let held = rows.iter().filter(|row| row.code == service.code).count();
            (1..usize::from(least)).contains(&held).then(|| {
                let finding = about(condition, service, "passage-condition-meetings").at("reason");
                finding.with("held", held).with("least", least)
            })
        })
        .collect()
}

/// The rule that refuses a service in this mode, whoever receives it; `None` when none does.
pub(super) fn refuses_mode(pack: &Pack, code: LepCode, mode: Mode) -> Option<&'static str> {
    let refuses = |condition: &&Condition| {
        !condition.warns && matches!(&condition.demand, Demand::Modes(modes) if !modes.contains(&mode))
    };
    let service = pack.catalogue.get(code)?;
    service.conditions.iter().find(refuses).map(|condition| condition.rule.code())
}

fn about(condition: &Condition, service: &Service, key: &str) -> Finding {
    Finding::new(condition.rule.code(), key).with("code", service.code)
}

fn unmet(
    condition: &Condition,
    draft: &Draft,
    service: &Service,
    others: &[Row<'_>],
    context: &Context<'_>,
) -> Option<Finding> {
    let about = |key| about(condition, service, key);
    match &condition.demand {
        // A gate of order is asked by `order`, for what stays behind a reversal too.
        Demand::After { .. } if !condition.warns => None,
        Demand::After { .. } => after(condition, &Row::of_draft(draft), others),
        Demand::Signed(kind) => {
            let day = draft.day();
            let signed =
                context.documents.iter().any(|document| document.kind == *kind && document.covers(day));
            (!signed).then(|| match kind {
                psp::Kind::Pact => about("passage-condition-pact"),
                psp::Kind::ActionPlan => about("passage-condition-plan"),
            })
        }
        Demand::Minutes { at_least, mode } => {
            let applies = mode.is_none_or(|mode| mode == draft.mode);
            let short = draft.minutes.is_some_and(|minutes| minutes < *at_least);
            (applies && short)
                .then(|| about("passage-condition-minutes").at("minutes").with("least", at_least))
        }
        Demand::Modes(modes) => (!modes.contains(&draft.mode)).then(|| {
            let key = match modes.as_slice() {
                [Mode::Individuale] => "passage-condition-individual",
                _ => "passage-condition-present",
            };
            about(key).at("mode")
        }),
        Demand::SessionsAtMost(most) => {
            let held = others.iter().filter(|row| row.code == service.code).count();
            (held >= usize::from(*most)).then(|| about("passage-condition-sessions").with("most", most))
        }
        // Counted when the service is closed, and asked as a question of the form.
        Demand::MeetingsAtLeast(_) | Demand::Answered(_) => None,
    }
}

fn after(condition: &Condition, row: &Row<'_>, others: &[Row<'_>]) -> Option<Finding> {
    let Demand::After { any_of, together } = &condition.demand else {
        return None;
    };
    let precedes = |other: &Row<'_>| other.start < row.start || (*together && other.day() == row.day());
    if others.iter().any(|other| any_of.contains(&other.code) && precedes(other)) {
        return None;
    }
    let codes: Vec<&str> = any_of.iter().map(|code| code.as_str()).collect();
    let key = if *together { "passage-condition-after-or-with" } else { "passage-refusal-after" };
    let finding = Finding::new(condition.rule.code(), key).with("code", row.code);
    Some(finding.with("after", codes.join(", ")))
}

impl InForce {
    fn covers(&self, day: chrono::NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}
