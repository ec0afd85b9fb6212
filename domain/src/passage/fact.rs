//! Facts: what the system cannot know and therefore asks, stored with the passage as typed answers.
//!
//! Whether the interview was held (R030), which training path was agreed (R089), when the convention was signed
//! (R128). In the database they are one JSON object, `{"interview_held": true}`; the type of each answer follows
//! from its name, so an object that does not fit is refused when it is read.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::questions::questions_in;
use crate::catalogue::{LepCode, coded};
use crate::form::{Errors, Form};
use crate::pack::Pack;

/// Longest text of an answer, in characters.
const MAX_CHARS: usize = 400;

coded! {
    /// One thing that is asked.
    Fact {
        /// A.2: was the GG enrolment already made on the national portal? (R022)
        GgPortal = "gg_portal",
        /// The person needs this service and asked for it: it is not everybody's (R153).
        IndividualNeed = "individual_need",
        /// When the company signed its pact with the centre (R159, R160).
        CompanyPactSignedOn = "company_pact_signed_on",
        /// B.1: the interview for the declaration was held, profiling included (R030).
        InterviewHeld = "interview_held",
        /// B.4: what was communicated (R037).
        RdcOutcome = "rdc_outcome",
        /// C.2, M2.2: a service of ANPAL deliberation 19, annex 1B, was delivered (R046) …
        Annex1b = "annex_1b",
        /// … and which obstacle it looked at.
        Annex1bReason = "annex_1b_reason",
        /// F1.2, M5.2: individual support and verification of the job search (R071).
        JobSearchSupport = "job_search_support",
        /// F2.4: which activity of an internship (R076).
        InternshipAct = "internship_act",
        /// F2.4: last day of the internship that is attested (R077).
        InternshipEnd = "internship_end",
        /// F2.4: PFI and dossier individuale were at hand for the attestation (R077).
        InternshipPapers = "internship_papers",
        /// F3.*, M6.*, Q.2: reference of the vacancy or request (R078, R115, I07).
        Vacancy = "vacancy",
        /// G.1: the requirements of the AdR were checked (R085).
        AdrRequirements = "adr_requirements",
        /// G.2: the tutor who was assigned (R086).
        Tutor = "tutor",
        /// H.1-H.7: the training path that was agreed (R089, I06).
        TrainingPath = "training_path",
        /// K.2, K.3: reference of the public notice (R097).
        Notice = "notice",
        /// K.2: when the notice was published (R097).
        NoticePublishedOn = "notice_published_on",
        /// L1: the requirements were checked (R098).
        LsuRequirements = "lsu_requirements",
        /// L2: the municipal project (R099).
        MunicipalProject = "municipal_project",
        /// M1.*: documents acquired and requirements looked at (R106).
        L68Documents = "l68_documents",
        /// M3.2: the pact changes substantially (R112).
        SubstantialChange = "substantial_change",
        /// M3.3: the contact was foreseen and agreed (R112).
        AgreedContact = "agreed_contact",
        /// M5.*, M6.*: with the support of the Comitato Tecnico (R114).
        TechnicalCommittee = "technical_committee",
        /// Q.1, R.1: nothing but information was given (R126, R127).
        InformationOnly = "information_only",
        /// Q.2: which activity (R126).
        RequestActivity = "request_activity",
        /// R.2: which activity, contacts with the company's tutor included (R127, R129).
        InternshipActivity = "internship_activity",
        /// R.3: day of signature of the convention (R128, I08).
        ConventionSignedOn = "convention_signed_on",
        /// R.3: day of approval of the training project (R128, I08).
        PfiApprovedOn = "pfi_approved_on",
        /// S.1: the prospetto informativo was checked (R130, I09).
        ProspettoVerified = "prospetto_verified",
        /// S.2: day of signature of the L. 68 convention (R131).
        L68ConventionSignedOn = "l68_convention_signed_on",
    }
}

/// What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Tick,
    Text,
    Date,
    /// One of these codes; their names are the keys `passage-fact-{fact}-{option}`.
    Choice(&'static [&'static str]),
}

impl Fact {
    pub fn kind(self) -> Kind {
        match self {
            Fact::GgPortal => Kind::Choice(&["no", "yes"]),
            Fact::RdcOutcome => Kind::Choice(&["conferma", "esclusione", "esonero", "trasformazione"]),
            Fact::InternshipAct => Kind::Choice(&[
                "scouting",
                "shortlist",
                "tutoring",
                "administration",
                "papers",
                "monitoring",
                "attestation",
            ]),
            Fact::RequestActivity => Kind::Choice(&[
                "market_analysis",
                "need_analysis",
                "advice",
                "vacancy_publicity",
                "candidate_matching",
                "candidate_contact",
                "self_applications",
                "shortlist",
                "feedback",
                "gap_support",
                "outcome",
            ]),
            Fact::InternshipActivity => Kind::Choice(&[
                "profile_scouting",
                "shortlist",
                "training_plan",
                "administration",
                "tutor_start",
                "tutor_during",
                "tutor_end",
            ]),
            Fact::Annex1bReason | Fact::Vacancy | Fact::Tutor | Fact::TrainingPath => Kind::Text,
            Fact::Notice | Fact::MunicipalProject => Kind::Text,
            Fact::InternshipEnd | Fact::NoticePublishedOn | Fact::ConventionSignedOn => Kind::Date,
            Fact::PfiApprovedOn | Fact::L68ConventionSignedOn | Fact::CompanyPactSignedOn => Kind::Date,
            Fact::InterviewHeld
            | Fact::IndividualNeed
            | Fact::Annex1b
            | Fact::JobSearchSupport
            | Fact::InternshipPapers
            | Fact::AdrRequirements
            | Fact::LsuRequirements
            | Fact::L68Documents
            | Fact::SubstantialChange
            | Fact::AgreedContact
            | Fact::TechnicalCommittee
            | Fact::InformationOnly
            | Fact::ProspettoVerified => Kind::Tick,
        }
    }

    /// Name of the form field: `fact-interview_held`.
    pub fn field(self) -> String {
        format!("fact-{}", self.code())
    }

    /// Key of the question: `passage-fact-interview-held`.
    pub fn key(self) -> String {
        format!("passage-fact-{}", self.code().replace('_', "-"))
    }
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Ticked; what is not ticked is not stored.
    Tick,
    Text(String),
    Date(NaiveDate),
    Choice(&'static str),
}

/// The answers of one passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<Fact, Answer>);

impl Facts {
    /// Reads the answers to what the pack asks about `code` from the fields `{prefix}fact-…`; other fields are not
    /// looked at. What is absent stays absent: whether it may be is for [`decide`](super::decide()). Errors are those
    /// of [`Form`].
    pub fn parse(pack: &Pack, code: LepCode, form: &Form, prefix: &str) -> Result<Facts, Errors> {
        let mut errors = Errors::default();
        let mut facts = BTreeMap::new();
        for question in questions_in(pack, code) {
            let name = format!("{prefix}{}", question.fact.field());
            let answer = match question.fact.kind() {
                Kind::Tick => form.checked(&name).then_some(Answer::Tick),
                Kind::Text => form.optional(&name, MAX_CHARS, &mut errors).map(Answer::Text),
                Kind::Date => form.date(&name, &mut errors).map(Answer::Date),
                Kind::Choice(_) if form.get(&name).is_none() => None,
                Kind::Choice(options) => {
                    let option = |code: &str| options.iter().copied().find(|option| *option == code);
                    form.choice(&name, option, &mut errors).map(Answer::Choice)
                }
            };
            facts.extend(answer.map(|answer| (question.fact, answer)));
        }
        errors.or(Some(Facts(facts)))
    }

    /// Adds an answer of the right type for its fact; another type leaves the facts as they are.
    pub fn with(mut self, fact: Fact, answer: Answer) -> Facts {
        let fits = match (fact.kind(), &answer) {
            (Kind::Tick, Answer::Tick) | (Kind::Date, Answer::Date(_)) => true,
            (Kind::Text, Answer::Text(text)) => !text.trim().is_empty(),
            (Kind::Choice(options), Answer::Choice(option)) => options.contains(option),
            _ => false,
        };
        if fits {
            self.0.insert(fact, answer);
        }
        self
    }

    pub fn get(&self, fact: Fact) -> Option<&Answer> {
        self.0.get(&fact)
    }

    pub fn ticked(&self, fact: Fact) -> bool {
        self.get(fact) == Some(&Answer::Tick)
    }

    pub fn text(&self, fact: Fact) -> Option<&str> {
        match self.get(fact) {
            Some(Answer::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub fn date(&self, fact: Fact) -> Option<NaiveDate> {
        match self.get(fact) {
            Some(Answer::Date(date)) => Some(*date),
            _ => None,
        }
    }

    pub fn choice(&self, fact: Fact) -> Option<&'static str> {
        match self.get(fact) {
            Some(Answer::Choice(option)) => Some(option),
            _ => None,
        }
    }

    /// Every answer, in a stable order.
    pub fn iter(&self) -> impl Iterator<Item = (Fact, &Answer)> {
        self.0.iter().map(|(fact, answer)| (*fact, answer))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = |answer: &Answer| match answer {
            Answer::Tick => Value::Bool(true),
            Answer::Text(text) => Value::from(text.as_str()),
            Answer::Date(date) => Value::from(date.to_string()),
            Answer::Choice(option) => Value::from(*option),
        };
        serializer.collect_map(self.0.iter().map(|(fact, answer)| (fact.code(), value(answer))))
    }
}

impl<'de> Deserialize<'de> for Facts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Facts, D::Error> {
        let stored = BTreeMap::<String, Value>::deserialize(deserializer)?;
        let mut facts = BTreeMap::new();
        for (code, value) in stored {
            let wrong = || D::Error::custom(format!("`{code}` is not a fact with that answer"));
            let fact = Fact::parse(&code).ok_or_else(wrong)?;
            let answer = match (fact.kind(), &value) {
                (Kind::Tick, Value::Bool(true)) => Some(Answer::Tick),
                (Kind::Text, Value::String(text)) => Some(Answer::Text(text.clone())),
                (Kind::Date, Value::String(text)) => text.parse().ok().map(Answer::Date),
                (Kind::Choice(options), Value::String(text)) => {
                    options.iter().copied().find(|option| option == text).map(Answer::Choice)
                }
                _ => None,
            };
            facts.insert(fact, answer.ok_or_else(wrong)?);
        }
        Ok(Facts(facts))
    }
}
