//! Which facts are asked for which code, and what the answer decides.
//!
//! One table drives the form, the reading of it and the refusals: a fact that a rule needs is asked because it is
//! listed here, and what is not listed for a code is never stored with it. The table is that of the national codes; a
//! pack with codes of its own asks what the conditions of its services demand. Nobody asks the table itself: the same
//! code is another service elsewhere, so a question is always one of a pack ([`questions_in`]).

use super::fact::{Fact, Kind};
use crate::catalogue::{Demand, LepCode};
use crate::pack::{Codes, Pack};

/// What an answer decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Stored when given.
    Optional,
    /// Its absence is a warning.
    Advised,
    /// Without it the passage is refused.
    Required,
    /// Any other answer than this one is refused.
    Exactly(&'static str),
}

/// One question of the form of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    pub fact: Fact,
    pub need: Need,
    /// Number of the rule for which it is asked.
    pub rule: &'static str,
}

impl Question {
    pub fn kind(&self) -> Kind {
        self.fact.kind()
    }
}

const fn ask(fact: Fact, need: Need, rule: &'static str) -> Question {
    Question { fact, need, rule }
}

const COMMITTEE: Question = ask(Fact::TechnicalCommittee, Need::Optional, "R114");
const SUPPORT: Question = ask(Fact::JobSearchSupport, Need::Required, "R071");

/// The questions of each code that has any, in the order in which they are asked.
const TABLE: &[(&[&str], &[Question])] = &[
    (&["A.2"], &[ask(Fact::GgPortal, Need::Exactly("no"), "R022")]),
    (&["B.1"], &[ask(Fact::InterviewHeld, Need::Required, "R030")]),
    (&["B.4"], &[ask(Fact::RdcOutcome, Need::Required, "R037")]),
    (
        &["C.2", "M2.2"],
        &[ask(Fact::Annex1b, Need::Required, "R046"), ask(Fact::Annex1bReason, Need::Required, "R046")],
    ),
    (&["F1.2"], &[SUPPORT]),
    (
        &["F2.4"],
        &[
            ask(Fact::InternshipAct, Need::Optional, "R076"),
            ask(Fact::InternshipEnd, Need::Optional, "R077"),
            ask(Fact::InternshipPapers, Need::Optional, "R077"),
        ],
    ),
    (&["F3.1", "F3.2"], &[ask(Fact::Vacancy, Need::Required, "R078")]),
    (&["G.1"], &[ask(Fact::AdrRequirements, Need::Required, "R085")]),
    (&["G.2"], &[ask(Fact::Tutor, Need::Required, "R086")]),
    (&["H.1", "H.2", "H.3", "H.4", "H.5", "H.6", "H.7"], &[ask(Fact::TrainingPath, Need::Required, "R089")]),
    (
        &["K.2"],
        &[ask(Fact::Notice, Need::Required, "R097"), ask(Fact::NoticePublishedOn, Need::Required, "R097")],
    ),
    (&["K.3"], &[ask(Fact::Notice, Need::Required, "R097")]),
    (&["L1"], &[ask(Fact::LsuRequirements, Need::Advised, "R098")]),
    (&["L2"], &[ask(Fact::MunicipalProject, Need::Required, "R099")]),
    (&["M1.1", "M1.2"], &[ask(Fact::L68Documents, Need::Advised, "R106")]),
    (&["M3.2"], &[ask(Fact::SubstantialChange, Need::Required, "R112")]),
    (&["M3.3"], &[ask(Fact::AgreedContact, Need::Required, "R112")]),
    (&["M5.2"], &[SUPPORT, COMMITTEE]),
    (
        &[
            "M5.1", "M5.3", "M5.4", "M5.5", "M5.6", "M5.7", "M5.8", "M5.9", "M5.10", "M5.11", "M5.12",
            "M5.13", "M5.14", "M5.15", "M5.16",
        ],
        &[COMMITTEE],
    ),
    (&["M6.1", "M6.2", "M6.3", "M6.4"], &[ask(Fact::Vacancy, Need::Required, "R115"), COMMITTEE]),
    (&["Q.1"], &[ask(Fact::InformationOnly, Need::Required, "R126")]),
    (
        &["Q.2"],
        &[ask(Fact::RequestActivity, Need::Required, "R126"), ask(Fact::Vacancy, Need::Optional, "R126")],
    ),
    (&["R.1"], &[ask(Fact::InformationOnly, Need::Required, "R127")]),
    (&["R.2"], &[ask(Fact::InternshipActivity, Need::Required, "R127")]),
    (
        &["R.3"],
        &[
            ask(Fact::ConventionSignedOn, Need::Required, "R128"),
            ask(Fact::PfiApprovedOn, Need::Required, "R128"),
        ],
    ),
    (&["S.1"], &[ask(Fact::ProspettoVerified, Need::Required, "R130")]),
    (&["S.2"], &[ask(Fact::L68ConventionSignedOn, Need::Required, "R131")]),
];

/// The questions of a national code; most codes have none.
fn questions(code: LepCode) -> &'static [Question] {
    let found = TABLE.iter().find(|(codes, _)| codes.contains(&code.as_str()));
    found.map_or(&[], |(_, questions)| questions)
}

/// The questions of a code as this pack means it: the table's, or those that the service's conditions demand.
pub fn questions_in(pack: &Pack, code: LepCode) -> Vec<Question> {
    let mut asked = match pack.settings.codes {
        Codes::National => questions(code).to_vec(),
        Codes::Own => Vec::new(),
    };
    let conditions = pack.catalogue.get(code).map_or(&[][..], |service| &service.conditions);
    asked.extend(conditions.iter().filter_map(|condition| match condition.demand {
        Demand::Answered(fact) => {
            let need = if condition.warns { Need::Advised } else { Need::Required };
            Some(ask(fact, need, condition.rule.code()))
        }
        _ => None,
    }));
    asked
}
