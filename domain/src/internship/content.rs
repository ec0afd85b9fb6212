//! What is written about an internship before it is a paper: the request of the host, the training project that the centre
//! draws up from it, what happens meanwhile. All of it may be incomplete; what it lacks is said when it is shown.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::form::MAX_SKILLS;
use crate::catalogue::coded;
use crate::psp::Drawn;
use crate::vacancy;

coded! {
    /// Whether the host dismissed anybody from a like job lately. The visible name is `internship-dismissals-{code}`.
    Dismissals {
        Nobody = "none",
        Somebody = "some",
    }
}

coded! {
    /// What the host declares (guidelines of 25 May 2017). The words are `internship-declares-{code}`.
    Declaration {
        /// The intern replaces no worker, absent or in times of more work.
        NoReplacement = "no_replacement",
        /// The tasks need training.
        TrainingNeeded = "training_needed",
        /// The rules on health and safety at work are kept.
        Safety = "safety",
        /// The rules on targeted placement (L. 68/1999) are kept.
        TargetedPlacement = "targeted_placement",
    }
}

/// The tutor of the host (R129).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tutor {
    pub name: String,
    pub role: String,
    /// Telephone or e-mail at work.
    pub contact: String,
}

/// What the host asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Request {
    pub title: String,
    /// The profession to which the training leads, in the host's own words.
    pub profession: String,
    /// The training goals.
    pub goals: String,
    /// What the intern will do.
    pub tasks: String,
    /// What the intern will learn, one skill a line.
    pub skills: Vec<String>,
    pub starts_on: Option<NaiveDate>,
    /// Last day, included.
    pub ends_on: Option<NaiveDate>,
    pub weekly_hours: Option<u16>,
    /// Days and hours.
    pub schedule: String,
    /// Euros a month, gross.
    pub allowance: Option<u32>,
    pub tutor: Tutor,
    /// Interns of the last 24 months, and how many of them were hired: they give more places.
    pub former: u32,
    pub hired: u32,
    pub dismissals: Option<Dismissals>,
    /// The last dismissal from a like job.
    pub dismissed_on: Option<NaiveDate>,
    pub declares: Vec<Declaration>,
    /// In targeted placement (L. 68/1999): another greatest length.
    pub targeted: bool,
}

impl Request {
    /// What a vacancy of the host says already; its skills as far as a training project may have them.
    pub fn begin(vacancy: &vacancy::Content) -> Request {
        let skills = vacancy.musts.iter().chain(&vacancy.nices).take(MAX_SKILLS);
        Request {
            title: vacancy.title.clone(),
            profession: vacancy.profession.clone(),
            tasks: vacancy.tasks.clone(),
            skills: skills.cloned().collect(),
            starts_on: vacancy.start,
            schedule: vacancy.timetable.clone(),
            ..Request::default()
        }
    }
}

/// What the centre adds for the individual training project (PFI).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    pub starts_on: Option<NaiveDate>,
    /// Last day, included.
    pub ends_on: Option<NaiveDate>,
    pub weekly_hours: Option<u16>,
    pub schedule: String,
    /// Euros a month, gross.
    pub allowance: Option<u32>,
    /// The intern's situation at the start (unemployed, …), in words.
    pub situation: String,
    pub goals: String,
    pub activities: String,
    /// Where the activities stand in a public list (ADA, QNQ, regional repertory); may be empty.
    pub reference: String,
    pub skills: Vec<String>,
    /// How the centre follows the internship.
    pub monitoring: String,
    /// Who pays the insurance: position at INAIL, policy for third parties.
    pub inail: String,
    pub policy: String,
    /// The meeting in which it was drawn up: what the passage of the convention says (R.3).
    #[serde(with = "drawn")]
    pub meeting: Drawn,
}

impl Plan {
    /// What the request of the host says already.
    pub fn begin(request: &Request) -> Plan {
        Plan {
            starts_on: request.starts_on,
            ends_on: request.ends_on,
            weekly_hours: request.weekly_hours,
            schedule: request.schedule.clone(),
            allowance: request.allowance,
            goals: request.goals.clone(),
            activities: request.tasks.clone(),
            skills: request.skills.clone(),
            ..Plan::default()
        }
    }
}

/// Something that happened and what proves it, for the dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub on: NaiveDate,
    pub activity: String,
    pub proof: String,
}

/// The dossier while it is being collected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Notes {
    pub evidence: Vec<Evidence>,
    /// Hours attended of those foreseen, in whole percent.
    pub attended: Option<u16>,
    /// The tutor's own words.
    pub judgement: String,
}

/// An extension that waits for its signatures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    pub until: NaiveDate,
    pub reason: String,
    /// Number of the training project that says it.
    pub number: i64,
}

/// Everything, as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    pub request: Request,
    pub plan: Option<Plan>,
    pub notes: Notes,
    pub extension: Option<Extension>,
    /// The day on which it really ended, when that was before the last one.
    pub ended_on: Option<NaiveDate>,
}

/// [`Drawn`] as two plain values: the type belongs to the pact and stores itself in columns there.
mod drawn {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::passage::Channel;
    use crate::psp::Drawn;

    #[derive(Serialize, Deserialize)]
    struct Stored {
        minutes: Option<u16>,
        channel: Option<Channel>,
    }

    pub fn serialize<S: Serializer>(drawn: &Drawn, to: S) -> Result<S::Ok, S::Error> {
        Stored { minutes: drawn.minutes, channel: drawn.channel }.serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Drawn, D::Error> {
        let Stored { minutes, channel } = Stored::deserialize(from)?;
        Ok(Drawn { minutes, channel })
    }
}
