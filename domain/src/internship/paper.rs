//! The four papers of an internship: what each says, who signs it, the bytes that are signed.
//!
//! Convention and training project are shown together and signed before it begins; the dossier tells what happened, the
//! attestation what was learnt, at the end and only from the other two (R076, R077). A paper never changes once it is
//! shown: another text is another number, and an extension is a new number of the training project.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::content::{Evidence, Tutor};
use crate::catalogue::coded;
use crate::psp::canonical;

coded! {
    /// Which paper. The visible name is `internship-paper-{code}`.
    Kind {
        Convention = "convention",
        /// Progetto formativo individuale (PFI).
        TrainingProject = "training_project",
        Dossier = "dossier",
        Attestation = "attestation",
    }
}

coded! {
    /// Who signs: every paper needs the three of them. The visible name is `internship-party-{code}`.
    Party {
        Host = "host",
        /// The centre.
        Promoter = "promoter",
        Intern = "intern",
    }
}

coded! {
    /// How far a skill was learnt. The visible name is `internship-level-{code}`.
    Level {
        None = "none",
        /// With help.
        Basic = "basic",
        /// Alone.
        Full = "full",
    }
}

/// The host, as the papers name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Host {
    pub name: String,
    pub tax_code: String,
    pub vat_number: Option<String>,
    pub sector: String,
    /// The site where the intern is.
    pub site: String,
    pub address: String,
    /// Belfiore code.
    pub comune: String,
    /// People employed at the site without a term.
    pub employees: u32,
    pub tutor: Tutor,
}

/// The promoter: the centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promoter {
    /// Slug of the centre.
    pub office: String,
    /// Name of the operator who is the tutor.
    pub tutor: String,
}

/// The intern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intern {
    pub surname: String,
    pub name: String,
    pub cf: String,
    pub birth_date: Option<NaiveDate>,
}

/// The three, on every paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parties {
    pub host: Host,
    pub promoter: Promoter,
    pub intern: Intern,
}

/// From when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub starts_on: NaiveDate,
    /// Last day, included.
    pub ends_on: NaiveDate,
}

/// What host and centre owe each other and the intern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Convention {
    /// Version of the standard words that are printed with it.
    pub words: String,
    pub period: Period,
    pub inail: String,
    pub policy: String,
    pub monitoring: String,
}

/// The individual training project (PFI).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainingProject {
    pub title: String,
    pub profession: String,
    pub period: Period,
    pub weekly_hours: u16,
    pub schedule: String,
    /// Euros a month, gross.
    pub allowance: u32,
    pub situation: String,
    pub goals: String,
    pub activities: String,
    pub reference: String,
    pub skills: Vec<String>,
    pub monitoring: String,
    pub inail: String,
    pub policy: String,
    pub targeted: bool,
    /// Why it lasts longer than the number before said.
    pub extension: Option<String>,
}

/// What happened, with what proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dossier {
    /// Number of the training project in force.
    pub project: i64,
    /// As it really was.
    pub period: Period,
    pub evidence: Vec<Evidence>,
    /// Whole percent of the hours foreseen.
    pub attended: u16,
    pub judgement: String,
}

/// What was learnt of one skill of the training project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attained {
    pub skill: String,
    pub level: Level,
}

/// What was learnt, from training project and dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attestation {
    /// Numbers of the training project and of the dossier on which it stands (R077).
    pub project: i64,
    pub dossier: i64,
    pub period: Period,
    pub profession: String,
    pub activities: String,
    pub reference: String,
    pub attended: u16,
    pub attained: Vec<Attained>,
}

/// What one of the papers says of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Body {
    Convention(Convention),
    TrainingProject(TrainingProject),
    Dossier(Dossier),
    Attestation(Attestation),
}

/// A paper as it is shown and signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub parties: Parties,
    pub body: Body,
}

impl Paper {
    pub fn kind(&self) -> Kind {
        match self.body {
            Body::Convention(_) => Kind::Convention,
            Body::TrainingProject(_) => Kind::TrainingProject,
            Body::Dossier(_) => Kind::Dossier,
            Body::Attestation(_) => Kind::Attestation,
        }
    }

    /// As it is stored.
    pub fn to_value(&self) -> serde_json::Result<Value> {
        serde_json::to_value(self)
    }

    /// The bytes that are hashed and signed.
    pub fn canonical(&self) -> serde_json::Result<Vec<u8>> {
        Ok(canonical(&self.to_value()?))
    }
}
