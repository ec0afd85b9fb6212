//! Events: what happens at a centre, before anybody knows its code.
//!
//! An act names the event, the pack turns it into codes in the order in which they are recorded. A variant holds
//! for people who are enrolled in all of its programmes; the first that fits wins, else the ordinary codes.

use crate::catalogue::{LepCode, LoadError, Problem, ProgrammeId, coded, rows::Row};

coded! {
    /// The subject of a group laboratory (R073).
    LabTopic {
        JobSearch = "job_search",
        Cv = "cv",
        JobInterviews = "job_interviews",
        Contracts = "contracts",
        LabourRules = "labour_rules",
        Adr = "adr",
        Rdc = "rdc",
        Eures = "eures",
        Training = "training",
        CulturalMediation = "cultural_mediation",
        SelfEmployment = "self_employment",
        Other = "other",
    }
}

/// Something that happened and is to be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    DidConfirmed,
    InformationGiven,
    SapUpdated,
    InterviewHeld,
    /// What hinders a person's employment was looked at in an interview (R046).
    InDepthProfiling,
    PactSigned,
    /// A substantial change of the pact (R112).
    PactUpdated,
    /// A mere contact foreseen by the pact (R112).
    PactContact,
    /// At the end of a path or plan it was verified whether its goals were reached (R177).
    PathVerified,
    PreselectionDone,
    OutcomeRecorded,
    InternshipStarted,
    /// Scouting, shortlist, papers, attestation of one person's internship (R076).
    InternshipServed,
    LabAttended(LabTopic),
    AdrReleased,
    TrainingInformation,
    TargetedEnrolment,
    CompanyInformed,
    /// Mere information about looking for staff (R126).
    VacancyInformed,
    VacancyManaged,
    /// A host's request was managed, its tutor was heard (R127, R129).
    InternshipManaged,
    ConventionSigned,
    L68ConventionSigned,
}

impl Event {
    /// Every event that is not a laboratory.
    const PLAIN: [Event; 22] = [
        Event::DidConfirmed,
        Event::InformationGiven,
        Event::SapUpdated,
        Event::InterviewHeld,
        Event::InDepthProfiling,
        Event::PactSigned,
        Event::PactUpdated,
        Event::PactContact,
        Event::PathVerified,
        Event::PreselectionDone,
        Event::OutcomeRecorded,
        Event::InternshipStarted,
        Event::InternshipServed,
        Event::AdrReleased,
        Event::TrainingInformation,
        Event::TargetedEnrolment,
        Event::CompanyInformed,
        Event::VacancyInformed,
        Event::VacancyManaged,
        Event::InternshipManaged,
        Event::ConventionSigned,
        Event::L68ConventionSigned,
    ];

    /// All events: a pack must map each of them.
    pub fn all() -> impl Iterator<Item = Event> {
        Event::PLAIN.into_iter().chain(LabTopic::ALL.iter().copied().map(Event::LabAttended))
    }

    /// The stable code, without the topic of a laboratory.
    pub fn code(self) -> &'static str {
        match self {
            Event::DidConfirmed => "did_confirmed",
            Event::InformationGiven => "information_given",
            Event::SapUpdated => "sap_updated",
            Event::InterviewHeld => "interview_held",
            Event::InDepthProfiling => "in_depth_profiling",
            Event::PactSigned => "pact_signed",
            Event::PactUpdated => "pact_updated",
            Event::PactContact => "pact_contact",
            Event::PathVerified => "path_verified",
            Event::PreselectionDone => "preselection_done",
            Event::OutcomeRecorded => "outcome_recorded",
            Event::InternshipStarted => "internship_started",
            Event::InternshipServed => "internship_served",
            Event::LabAttended(_) => "lab_attended",
            Event::AdrReleased => "adr_released",
            Event::TrainingInformation => "training_information",
            Event::TargetedEnrolment => "targeted_enrolment",
            Event::CompanyInformed => "company_informed",
            Event::VacancyInformed => "vacancy_informed",
            Event::VacancyManaged => "vacancy_managed",
            Event::InternshipManaged => "internship_managed",
            Event::ConventionSigned => "convention_signed",
            Event::L68ConventionSigned => "l68_convention_signed",
        }
    }

    pub fn topic(self) -> Option<LabTopic> {
        match self {
            Event::LabAttended(topic) => Some(topic),
            _ => None,
        }
    }

    pub fn parse(code: &str, topic: Option<LabTopic>) -> Option<Event> {
        Event::all().find(|event| event.code() == code && event.topic() == topic)
    }
}

/// What one event becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    pub event: Event,
    pub codes: Vec<LepCode>,
    pub variants: Vec<Variant>,
}

/// Other codes for those enrolled in all of `programmes`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    pub programmes: Vec<ProgrammeId>,
    pub codes: Vec<LepCode>,
}

impl Mapping {
    pub fn codes_for(&self, enrolled: &[ProgrammeId]) -> &[LepCode] {
        let fits = |variant: &&Variant| variant.programmes.iter().all(|id| enrolled.contains(id));
        self.variants.iter().find(fits).map_or(&self.codes, |variant| &variant.codes)
    }

    /// Whether the event is the delivery of this one service, whatever the programme.
    pub fn delivers(&self, code: LepCode) -> bool {
        let is_it = |codes: &[LepCode]| codes == [code];
        is_it(&self.codes) || self.variants.iter().any(|variant| is_it(&variant.codes))
    }

    /// Every code that the event may become.
    pub(super) fn all_codes(&self) -> impl Iterator<Item = LepCode> {
        self.codes.iter().chain(self.variants.iter().flat_map(|variant| &variant.codes)).copied()
    }
}

pub(super) fn read(row: &Row<'_>) -> Result<Mapping, LoadError> {
    row.only(&["id", "topic", "codes", "variant"])?;
    // Nothing to record is said and not forgotten.
    if !row.table.contains_key("codes") {
        return Err(row.error("codes", Problem::Missing));
    }
    let topic = row.optional_one("topic", LabTopic::parse)?;
    let variant = |row: &Row<'_>| {
        row.only(&["programmes", "codes"])?;
        let programmes = row.many("programmes", ProgrammeId::parse)?;
        match programmes.is_empty() {
            true => Err(row.error("programmes", Problem::Missing)),
            false => Ok(Variant { programmes, codes: row.many("codes", LepCode::parse)? }),
        }
    };
    Ok(Mapping {
        event: row.one("id", |id| Event::parse(id, topic))?,
        codes: row.many("codes", LepCode::parse)?,
        variants: row.inners("variant")?.iter().map(variant).collect::<Result<_, _>>()?,
    })
}
