//! What a pact or an action plan says.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::catalogue::{LepCode, ProgrammeId, coded};
use crate::did::ProfilingIndex;

coded! {
    /// Which document it is. The visible name follows the programmes ([`super::title`]).
    Kind {
        /// The consent to use services and the mutual commitments (R057).
        Pact = "pact",
        /// The operative plan that belongs to a pact: what is done, by whom, by when (R057).
        ActionPlan = "action_plan",
    }
}

coded! {
    /// Who promises, and who signs.
    Party {
        Person = "person",
        Centre = "centre",
    }
}

coded! {
    /// How often person and responsible speak (art. 20 c. 2 d).
    Frequency {
        Weekly = "weekly",
        Fortnightly = "fortnightly",
        Monthly = "monthly",
        EveryTwoMonths = "every_two_months",
        Quarterly = "quarterly",
    }
}

impl Frequency {
    /// The day of the next contact after one on `day`; the last day of a month that has no such day.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Frequency::Weekly => day.checked_add_days(chrono::Days::new(7)),
            Frequency::Fortnightly => day.checked_add_days(chrono::Days::new(14)),
            Frequency::Monthly => day.checked_add_months(chrono::Months::new(1)),
            Frequency::EveryTwoMonths => day.checked_add_months(chrono::Months::new(2)),
            Frequency::Quarterly => day.checked_add_months(chrono::Months::new(3)),
        }
    }
}

/// What stands above the text and nobody types: it comes from the declaration, the enrolments and who draws it up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    pub kind: Kind,
    /// Running programmes in which the person is enrolled: they give the title (R051) and the codes.
    pub programmes: Vec<ProgrammeId>,
    /// Slug of the competent centre (R050).
    pub office: String,
    /// Protocol of the declaration; one that came from INPS may have none.
    pub did_protocol: Option<String>,
    /// The day of the declaration that counts for the law.
    pub did_date: NaiveDate,
    /// Name of the responsible for the activities (art. 20 c. 2 a).
    pub responsible: String,
}

/// The personal employability profile (art. 20 c. 2 b).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// `None` while the Ministry's figure is awaited: then `qualitative` must say it (R052).
    pub index: Option<ProfilingIndex>,
    /// The operator's words.
    pub qualitative: String,
}

/// A service of the catalogue that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Stays the same through every text of a pact, and is never used for another promise.
    pub key: String,
    pub service: LepCode,
    /// Who takes the first step.
    pub who: Party,
    pub due_on: Option<NaiveDate>,
}

/// An act of active search with its timing (art. 20 c. 2 c; R047).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchAct {
    pub text: String,
    pub timing: String,
}

/// The three availabilities of art. 20 c. 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Availability {
    /// a) initiatives and laboratories for skills of job search, and other orientation.
    pub initiatives: bool,
    /// b) training, requalification and other measures of active policy.
    pub training: bool,
    /// c) congruous offers of work (art. 25).
    pub offers: bool,
}

/// Something that somebody promises to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// As [`Measure::key`].
    pub key: String,
    pub who: Party,
    pub text: String,
    pub service: Option<LepCode>,
    pub due_on: Option<NaiveDate>,
}

/// The whole text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub heading: Heading,
    pub goals: String,
    pub profile: Profile,
    pub measures: Vec<Measure>,
    pub search_acts: Vec<SearchAct>,
    /// Ordinary frequency of contacts with the responsible (art. 20 c. 2 d).
    pub contacts: Option<Frequency>,
    /// How active search is proved (art. 20 c. 2 e).
    pub search_proof: String,
    pub availability: Availability,
    pub commitments: Vec<Commitment>,
    /// What the centre promises in general, line by line.
    pub centre: Vec<String>,
    pub notes: String,
    /// The number of the next promise: grows only, so that a key is never used twice.
    pub next_key: u32,
}

impl Content {
    /// A text in which only the heading and what is known of the profile stand.
    pub fn begin(heading: Heading, index: Option<ProfilingIndex>) -> Content {
        Content {
            heading,
            goals: String::new(),
            profile: Profile { index, qualitative: String::new() },
            measures: Vec::new(),
            search_acts: Vec::new(),
            contacts: None,
            search_proof: String::new(),
            availability: Availability::default(),
            commitments: Vec::new(),
            centre: Vec::new(),
            notes: String::new(),
            next_key: 1,
        }
    }

    /// Everything that is followed once it is signed: the measures, then the commitments.
    pub fn promises(&self) -> impl Iterator<Item = Commitment> {
        let measures = self.measures.iter().map(|measure| Commitment {
            key: measure.key.clone(),
            who: measure.who,
            text: String::new(),
            service: Some(measure.service),
            due_on: measure.due_on,
        });
        measures.chain(self.commitments.iter().cloned())
    }
}
