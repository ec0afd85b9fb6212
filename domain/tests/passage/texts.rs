//! Every key that the rules can give has a text in both languages, with exactly the placeholders that they fill.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use domain::catalogue::{
    AdaSource, Audience, Confidence, DurationSource, LepKind, RequiredState, ServiceKind,
};
use domain::office::CompetenceRule;
use domain::pack::{Ask, LabTopic, ProgrammeState};
use domain::passage::*;

const IT: [&str; 2] =
    [include_str!("../../../app/texts/it/passage.ftl"), include_str!("../../../app/texts/it/catalogue.ftl")];
const EN: [&str; 2] =
    [include_str!("../../../app/texts/en/passage.ftl"), include_str!("../../../app/texts/en/catalogue.ftl")];

/// Whatever a test sees refused or warned has an Italian text whose placeholders it fills.
pub fn assert_filled(findings: &[Finding]) {
    for finding in findings {
        let Some(text) = ITALIAN.get(&finding.key) else { panic!("{} has no Italian text", finding.key) };
        let filled: BTreeSet<String> = finding.args.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert!(text.is_subset(&filled), "{}: {text:?} from {filled:?}", finding.key);
    }
}

static ITALIAN: LazyLock<BTreeMap<String, BTreeSet<String>>> = LazyLock::new(|| keys(IT));

/// Keys with their placeholders.
fn keys(files: [&str; 2]) -> BTreeMap<String, BTreeSet<String>> {
    let lines = files.into_iter().flat_map(str::lines);
    let entries =
        lines.filter(|line| !line.starts_with(['#', ' '])).filter_map(|line| line.split_once(" = "));
    entries.map(|(key, text)| (key.to_owned(), placeholders(text))).collect()
}

fn placeholders(text: &str) -> BTreeSet<String> {
    text.split("{ $")
        .skip(1)
        .filter_map(|rest| rest.split_once(" }"))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// The keys that the sources of the rules mention, with what they are filled with.
fn mentioned() -> BTreeSet<String> {
    let sources = [
        include_str!("../../src/passage/gates.rs"),
        include_str!("../../src/passage/order.rs"),
        include_str!("../../src/passage/matching.rs"),
        include_str!("../../src/passage/decide.rs"),
        include_str!("../../src/passage/checks.rs"),
        include_str!("../../src/passage/conditions.rs"),
        include_str!("../../src/passage/reversal.rs"),
        include_str!("../../src/passage/record.rs"),
    ];
    let literals = sources.into_iter().flat_map(|source| source.split('"').skip(1).step_by(2));
    literals.filter(|text| text.starts_with("passage-") && !text.contains('{')).map(str::to_owned).collect()
}

fn coded<'a>(
    prefix: &'a str,
    codes: impl Iterator<Item = &'static str> + 'a,
) -> impl Iterator<Item = String> + 'a {
    codes.map(move |code| format!("{prefix}-{}", code.replace('_', "-")))
}

fn wanted() -> BTreeSet<String> {
    let mut wanted = mentioned();
    for fact in Fact::ALL {
        wanted.insert(fact.key());
        if let Kind::Choice(options) = fact.kind() {
            wanted.extend(coded(&fact.key(), options.iter().copied()));
        }
    }
    for pack in super::world::PACKS {
        for question in pack.catalogue.services().iter().flat_map(|s| questions_in(pack, s.code)) {
            let fact = question.fact.code().replace('_', "-");
            match question.need {
                Need::Required | Need::Exactly(_) => wanted.insert(format!("passage-refusal-fact-{fact}")),
                Need::Advised => wanted.insert(format!("passage-warning-fact-{fact}")),
                Need::Optional => false,
            };
        }
    }
    wanted.extend(coded("passage-channel", Channel::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("passage-mode", Mode::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-audience", Audience::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-service-kind", ServiceKind::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-lep-kind", LepKind::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-duration-source", DurationSource::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-confidence", Confidence::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-ada-source", AdaSource::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-required-state", RequiredState::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-programme-state", ProgrammeState::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-ask", Ask::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-competence-rule", CompetenceRule::ALL.iter().map(|v| v.code())));
    wanted.extend(coded("catalogue-lab-topic", LabTopic::ALL.iter().map(|v| v.code())));
    wanted
}

#[test]
fn every_key_has_a_text_in_both_languages_with_the_same_placeholders() {
    let (it, en) = (keys(IT), keys(EN));
    let wanted = wanted();
    assert!(wanted.len() > 150, "{}", wanted.len());
    for key in &wanted {
        assert!(it.contains_key(key), "{key} has no Italian text");
        assert_eq!(it.get(key), en.get(key), "{key}");
    }
}
