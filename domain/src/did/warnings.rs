//! What an operator should look at before confirming: never a refusal, always a reason to ask.

use chrono::{Days, NaiveDate};

use super::codes::SituationKind;
use super::identity::PermitExpiry;
use super::protocol::Protocol;
use super::state::State;
use super::thresholds::Thresholds;
use super::{Declaration, Education, IncomeKind, Situation};
use crate::codice_fiscale::CodiceFiscale;
use crate::office::{Competence, OfficeSlug};

/// What the registry says of the person.
#[derive(Clone, Copy, Debug)]
pub struct Registered<'a> {
    pub codice_fiscale: &'a CodiceFiscale,
    pub surname: &'a str,
    pub name: &'a str,
    pub birth_date: Option<NaiveDate>,
}

/// Another declaration of the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierDid {
    pub protocol: Option<Protocol>,
    pub state: State,
    pub legal_date: Option<NaiveDate>,
}

/// An answer that nobody had to give and that helps the interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    Phone,
    BenefitNumber,
    EducationCourse,
    Jobs,
    Cap,
}

impl Gap {
    /// The question that was left blank: its text is `did-field-{name}`.
    pub fn field_name(self) -> &'static str {
        match self {
            Gap::Phone => "phone",
            Gap::BenefitNumber => "benefit-number",
            Gap::EducationCourse => "education-course",
            Gap::Jobs => "job-title",
            Gap::Cap => "domicile-cap",
        }
    }
}

/// One thing to look at. Its text is [`Warning::key`] with [`Warning::args`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Surname and name do not give the letters of the codice fiscale: common, and worth a look at a document.
    NameMismatch,
    BirthMismatch,
    /// Not a definitive codice fiscale.
    ProvisionalCode,
    OtherOffice {
        competent: OfficeSlug,
    },
    OfficeUnassigned,
    OutsideRegion,
    Earlier(EarlierDid),
    PermitExpired {
        on: NaiveDate,
    },
    /// Within [`EXPIRING_DAYS`].
    PermitExpiring {
        on: NaiveDate,
    },
    PermitWaiting,
    IncomeAbove {
        kind: IncomeKind,
        euros: u32,
        threshold: u32,
        /// Whether the threshold was checked on the official text.
        verified: bool,
    },
    /// The situation says that the job should be over by now.
    EndPassed {
        on: NaiveDate,
    },
    Missing(Gap),
}

/// A title of stay that ends within so many days is worth a word.
pub const EXPIRING_DAYS: u64 = 60;

impl Warning {
    pub fn key(&self) -> &'static str {
        match self {
            Warning::NameMismatch => "did-warning-name",
            Warning::BirthMismatch => "did-warning-birth",
            Warning::ProvisionalCode => "did-warning-provisional",
            Warning::OtherOffice { .. } => "did-warning-other-office",
            Warning::OfficeUnassigned => "did-warning-unassigned",
            Warning::OutsideRegion => "did-warning-outside",
            Warning::Earlier(_) => "did-warning-earlier",
            Warning::PermitExpired { .. } => "did-warning-permit-expired",
            Warning::PermitExpiring { .. } => "did-warning-permit-expiring",
            Warning::PermitWaiting => "did-warning-permit-waiting",
            Warning::IncomeAbove { verified: true, .. } => "did-warning-income",
            Warning::IncomeAbove { .. } => "did-warning-income-unverified",
            Warning::EndPassed { .. } => "did-warning-end-passed",
            Warning::Missing(_) => "did-warning-missing",
        }
    }

    /// What fills the text. Dates are ISO: the page writes them in the reader's language.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Warning::OtherOffice { competent } => vec![("office", competent.to_string())],
            Warning::PermitExpired { on } | Warning::PermitExpiring { on } | Warning::EndPassed { on } => {
                vec![("date", on.to_string())]
            }
            Warning::IncomeAbove { euros, threshold, .. } => {
                vec![("euros", euros.to_string()), ("threshold", threshold.to_string())]
            }
            Warning::Earlier(did) => vec![
                ("protocol", did.protocol.as_ref().map_or_else(|| "-".to_owned(), Protocol::to_string)),
                ("date", did.legal_date.map_or_else(|| "-".to_owned(), |day| day.to_string())),
                ("state", did.state.code().to_owned()),
            ],
            Warning::Missing(gap) => vec![("field", gap.field_name().to_owned())],
            _ => Vec::new(),
        }
    }
}

/// What a declaration is looked at with.
#[derive(Clone, Copy, Debug)]
pub struct Review<'a> {
    pub today: NaiveDate,
    /// The day that counts for the law.
    pub legal_date: NaiveDate,
    pub person: Registered<'a>,
    pub earlier: &'a [EarlierDid],
    /// The office on whose desk the declaration is.
    pub office: &'a str,
    pub competent: &'a Competence,
    pub thresholds: &'a Thresholds,
}

/// Everything worth a look, the identity first.
pub fn warnings(declaration: &Declaration, review: &Review<'_>) -> Vec<Warning> {
    let mut found = Vec::new();
    identity(&review.person, &mut found);
    match review.competent {
        Competence::Office(office) if office.as_str() == review.office => {}
        Competence::Office(office) => found.push(Warning::OtherOffice { competent: office.clone() }),
        Competence::Unassigned => found.push(Warning::OfficeUnassigned),
        Competence::OutsideRegion => found.push(Warning::OutsideRegion),
    }
    let submitted = review.earlier.iter().filter(|did| did.state != State::Draft);
    found.extend(submitted.cloned().map(Warning::Earlier));
    found.extend(permit(declaration, review.today));
    found.extend(income(declaration, review));
    if let Situation::AtRisk { expected_end, .. } = declaration.situation.situation
        && expected_end < review.today
    {
        found.push(Warning::EndPassed { on: expected_end });
    }
    found.extend(gaps(declaration).into_iter().map(Warning::Missing));
    found
}

fn identity(person: &Registered<'_>, found: &mut Vec<Warning>) {
    let code = person.codice_fiscale;
    if code.is_provisional() {
        found.push(Warning::ProvisionalCode);
        return;
    }
    if !code.name_matches(person.surname, person.name) {
        found.push(Warning::NameMismatch);
    }
    if person.birth_date.is_some_and(|date| !code.agrees_with_birth(date)) {
        found.push(Warning::BirthMismatch);
    }
}

fn permit(declaration: &Declaration, today: NaiveDate) -> Option<Warning> {
    match declaration.who.permit.as_ref()?.expiry {
        PermitExpiry::Permanent => None,
        PermitExpiry::Waiting => Some(Warning::PermitWaiting),
        PermitExpiry::On(on) if on < today => Some(Warning::PermitExpired { on }),
        PermitExpiry::On(on) => {
            let soon = today.checked_add_days(Days::new(EXPIRING_DAYS))?;
            (on <= soon).then_some(Warning::PermitExpiring { on })
        }
    }
}

/// An income above the threshold of the legal date: asked about, never refused, because some figures are unverified.
pub fn income(declaration: &Declaration, review: &Review<'_>) -> Option<Warning> {
    let (kind, euros) = declaration.situation.situation.income()?;
    let row = review.thresholds.on(kind, review.legal_date)?;
    let above = euros > row.euros;
    above.then_some(Warning::IncomeAbove { kind, euros, threshold: row.euros, verified: row.verified })
}

fn gaps(declaration: &Declaration) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut missing = |gap, absent: bool| {
        if absent {
            gaps.push(gap);
        }
    };
    missing(Gap::Phone, declaration.who.phone.is_none());
    missing(Gap::Cap, declaration.home.domicile.cap.is_none());
    let benefit = declaration.situation.benefit.as_ref();
    missing(Gap::BenefitNumber, benefit.is_some_and(|benefit| benefit.number.is_none()));
    let title = &declaration.education.title;
    missing(Gap::EducationCourse, title.level > Education::LowerSecondary && title.course.is_none());
    let worked = declaration.situation.situation.kind() != SituationKind::NeverWorked;
    missing(Gap::Jobs, worked && declaration.education.jobs.is_empty());
    gaps
}
