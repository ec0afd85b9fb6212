//! Gates that compare a passage with the others of the same subject.
//!
//! The same functions judge a draft against the history and, when something is taken back, everything that stays:
//! what others depend on cannot be reversed alone because their own gate would no longer hold.

use super::conditions;
use super::fact::Fact;
use super::finding::{Finding, Refusal};
use super::history::{Row, did_of};
use super::record::{ActiveDid, Context};
use crate::catalogue::LepCode;
use crate::pack::Codes;

/// What an earlier passage must have in common with the later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Same {
    Person,
    Day,
    Vacancy,
    Notice,
    /// The DID that is active on the later day: a pact ends with its DID (I01).
    Did,
}

/// `code` comes after one of `after`.
struct After {
    code: &'static str,
    after: &'static [&'static str],
    same: Same,
    rule: &'static str,
}

const fn after(code: &'static str, after: &'static [&'static str], same: Same, rule: &'static str) -> After {
    After { code, after, same, rule }
}

/// Every `requires` of the Marche table is here (a test compares), with what the printed rule adds to it.
const AFTER: &[After] = &[
    after("B.3", &["B.1"], Same::Day, "R031"),
    after("D.2", &["D.1"], Same::Did, "R054"),
    after("E.6", &["E.5"], Same::Person, "R063"),
    after("F3.2", &["F3.1"], Same::Vacancy, "R078"),
    // For RdC beneficiaries the AdR is assigned with G.4 (R088).
    after("G.2", &["G.1", "G.4"], Same::Person, "R086"),
    after("K.3", &["K.2"], Same::Notice, "R097"),
    after("M3.2", &["M3.1"], Same::Did, "R112"),
    after("M3.3", &["M3.1"], Same::Did, "R112"),
    after("M6.2", &["M6.1"], Same::Vacancy, "R115"),
    after("M6.3", &["M6.1"], Same::Vacancy, "R115"),
    after("M6.4", &["M6.1"], Same::Vacancy, "R115"),
];

/// The welcome and what it precedes on a day that leads to unemployed status.
const WELCOME: &str = "A.1";
const CHAIN: &[&str] = &["B.1", "B.2", "B.3", "D.1", "M3.1"];
const DECLARATION: &str = "B.1";

/// Signatures of a pact; renewals are other codes (I02).
pub(super) const PACTS: &[&str] = &["D.1", "M3.1"];

/// The outcome of a targeted preselection is one of these (R115).
const OUTCOMES: &[&str] = &["M6.2", "M6.3", "M6.4"];
const PRESELECTION: &str = "M6.1";

/// Whether a national code is one of the outcomes of a targeted preselection (R115).
pub fn is_targeted_outcome(code: LepCode) -> bool {
    OUTCOMES.iter().any(|outcome| code == *outcome)
}

/// The enrolment that for a new user follows the DID (R105).
const TARGETED: &str = "M1.2";

/// Every gate of order that `row` breaks among `others` (itself not included): what the pack's table demands and, where
/// it prints the national codes, what the rules say about them.
pub(super) fn broken(row: &Row<'_>, others: &[Row<'_>], context: &Context<'_>) -> Vec<Refusal> {
    let mut refusals = conditions::order(row, others, context.pack);
    if context.pack.settings.codes == Codes::Own {
        return refusals;
    }
    let dids = context.dids;
    refusals.extend(
        AFTER.iter().filter(|gate| row.is(gate.code)).find_map(|gate| follows(gate, row, others, dids)),
    );
    refusals.extend(welcome_first(row, others));
    refusals.extend(one_pact(row, others, dids));
    refusals.extend(one_outcome(row, others));
    refusals.extend(new_user(row, others, dids));
    refusals
}

fn follows(gate: &After, row: &Row<'_>, others: &[Row<'_>], dids: &[ActiveDid]) -> Option<Refusal> {
    let did = did_of(row, dids);
    let shared = |other: &Row<'_>| match gate.same {
        Same::Person => true,
        Same::Day => other.day() == row.day(),
        Same::Vacancy => row.shares(Fact::Vacancy, other),
        Same::Notice => row.shares(Fact::Notice, other),
        Same::Did => did.is_some_and(|did| did.declared_on <= other.day()),
    };
    let found = others.iter().any(|o| o.is_one_of(gate.after) && o.start < row.start && shared(o));
    if found {
        return None;
    }
    let key = match gate.same {
        Same::Person => "passage-refusal-after",
        Same::Day => "passage-refusal-after-same-day",
        Same::Vacancy => "passage-refusal-after-same-vacancy",
        Same::Notice => "passage-refusal-after-same-notice",
        Same::Did => "passage-refusal-after-active-pact",
    };
    Some(Finding::new(gate.rule, key).with("code", row.code).with("after", gate.after.join(", ")))
}

/// R021: on a day with the declaration, the first welcome has the earliest start of the chain.
fn welcome_first(row: &Row<'_>, others: &[Row<'_>]) -> Option<Refusal> {
    if !row.is(WELCOME) && !row.is_one_of(CHAIN) {
        return None;
    }
    let day: Vec<&Row<'_>> = others.iter().filter(|o| o.day() == row.day()).chain([row]).collect();
    let welcome = day.iter().filter(|r| r.is(WELCOME)).map(|r| r.start).min()?;
    let chain = day.iter().filter(|r| r.is_one_of(CHAIN)).min_by_key(|r| r.start)?;
    let declared = day.iter().any(|r| r.is(DECLARATION));
    (declared && chain.start <= welcome)
        .then(|| Finding::new("R021", "passage-refusal-welcome-first").at("time").with("code", chain.code))
}

/// I02: one pact for one DID.
fn one_pact(row: &Row<'_>, others: &[Row<'_>], dids: &[ActiveDid]) -> Option<Refusal> {
    if !row.is_one_of(PACTS) {
        return None;
    }
    let declared_on = did_of(row, dids)?.declared_on;
    let of_same_did = |other: &&Row<'_>| {
        other.is_one_of(PACTS) && did_of(other, dids).is_some_and(|did| did.declared_on == declared_on)
    };
    let other = others.iter().find(of_same_did)?;
    Some(Finding::new("I02", "passage-refusal-pact-exists").with("code", row.code).with("other", other.code))
}

/// R115: every preselection has one outcome at most.
fn one_outcome(row: &Row<'_>, others: &[Row<'_>]) -> Option<Refusal> {
    if !row.is_one_of(OUTCOMES) {
        return None;
    }
    let same = |other: &&Row<'_>| row.shares(Fact::Vacancy, other);
    let preselections =
        others.iter().filter(same).filter(|o| o.is(PRESELECTION) && o.start < row.start).count();
    let outcomes: Vec<&Row<'_>> = others.iter().filter(same).filter(|o| o.is_one_of(OUTCOMES)).collect();
    let other = outcomes.first()?;
    (outcomes.len() >= preselections).then(|| {
        Finding::new("R115", "passage-refusal-one-outcome")
            .at(Fact::Vacancy.field())
            .with("other", other.code)
    })
}

/// R105, I10: for somebody who never had a service before that day, an active DID comes first.
fn new_user(row: &Row<'_>, others: &[Row<'_>], dids: &[ActiveDid]) -> Option<Refusal> {
    if !row.is(TARGETED) || did_of(row, dids).is_some() {
        return None;
    }
    // Services of the same day belong to the same first access: they do not make an old user.
    let known = others.iter().any(|o| o.day() < row.day());
    (!known).then(|| Finding::new("R105", "passage-refusal-new-user-needs-did").with("code", row.code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn every_requires_of_the_table_is_a_gate() {
        let table = include_str!("../../packs/marche/catalogue.toml");
        let catalogue = Catalogue::parse("catalogue.toml", table).expect("the table of Marche loads");
        for service in catalogue.services() {
            for required in &service.requires {
                let gate = AFTER.iter().find(|gate| service.code == gate.code);
                let listed = gate.is_some_and(|gate| gate.after.contains(&required.as_str()));
                assert!(listed, "{} requires {required}", service.code);
            }
        }
    }
}
