//! Step 1, who I am: citizenship, title of stay, telephone.
//!
//! Name and codice fiscale come from the account. A title of stay is asked of those who need one: not of
//! Italians nor of citizens who move freely.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Answers;
use super::check::{CheckContext, Reader};
use super::codes::{CitizenshipGroup, ExpiryKind, PermitType};
use super::gazetteer::Country;
use super::questions as q;
use crate::form::Errors;
use crate::person::{self, Phone};

/// Whose citizen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Citizenship {
    Italian,
    Of(Country),
    Stateless,
}

impl Citizenship {
    /// The code of the person's file: `IT`, `XXA`, or the Belfiore code of a state.
    pub fn code(&self) -> &str {
        match self {
            Citizenship::Italian => person::ITALIAN,
            Citizenship::Of(country) => &country.belfiore,
            Citizenship::Stateless => person::STATELESS,
        }
    }
}

/// How a title of stay ends. The exchange with the Ministry writes the two open ends as dates of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PermitExpiry {
    On(NaiveDate),
    /// Asked for and not yet given.
    Waiting,
    Permanent,
}

impl PermitExpiry {
    /// As section 1 of the SAP writes it: 1900-01-01 waiting, 2099-12-31 permanent.
    pub fn sap_date(self) -> NaiveDate {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        match self {
            PermitExpiry::On(date) => date,
            PermitExpiry::Waiting => day(1900, 1, 1),
            PermitExpiry::Permanent => day(2099, 12, 31),
        }
    }

    pub fn from_sap_date(date: NaiveDate) -> PermitExpiry {
        [PermitExpiry::Waiting, PermitExpiry::Permanent]
            .into_iter()
            .find(|end| end.sap_date() == date)
            .unwrap_or(PermitExpiry::On(date))
    }
}

/// A title of stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permit {
    pub kind: PermitType,
    /// Absent only while the first issue is awaited.
    pub number: Option<String>,
    pub expiry: PermitExpiry,
}

/// Step 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub citizenship: Citizenship,
    pub permit: Option<Permit>,
    pub phone: Option<Phone>,
}

impl Identity {
    /// Keys: `error-state-ambiguous`, `error-state-unknown`, `error-phone`, and those of the form.
    pub(super) fn read(answers: &Answers, context: &CheckContext<'_>) -> Result<Identity, Errors> {
        let mut r = Reader::new(answers, context);
        let citizenship = match r.choice(&q::CITIZENSHIP, CitizenshipGroup::parse) {
            Some(CitizenshipGroup::Italian) => Some(Citizenship::Italian),
            Some(CitizenshipGroup::Stateless) => Some(Citizenship::Stateless),
            Some(CitizenshipGroup::Other) => r.country(&q::CITIZENSHIP_STATE).map(Citizenship::Of),
            None => None,
        };
        let free = match &citizenship {
            Some(Citizenship::Of(country)) => context.places.moves_freely(country),
            Some(Citizenship::Stateless) => false,
            _ => true,
        };
        let permit = if free { None } else { permit(&mut r) };
        let phone = r
            .text(&q::PHONE)
            .and_then(|typed| Phone::parse(&typed).map_err(|error| r.error(&q::PHONE, error.key())).ok());
        r.finish(citizenship.map(|citizenship| Identity { citizenship, permit, phone }))
    }
}

/// Reads the title of stay of a person who needs one. An expired title is not refused: the renewal may be pending
/// with its number unknown, so the operator is warned instead.
fn permit(r: &mut Reader<'_>) -> Option<Permit> {
    let kind = r.choice(&q::PERMIT_TYPE, PermitType::parse);
    if q::PERMIT_TYPE.is_blank(r.answers) {
        r.missing(&q::PERMIT_TYPE);
    }
    let number = r.text(&q::PERMIT_NUMBER);
    let end = r.choice(&q::PERMIT_EXPIRY_KIND, ExpiryKind::parse);
    if q::PERMIT_NUMBER.is_blank(r.answers) && end != Some(ExpiryKind::Waiting) {
        r.missing(&q::PERMIT_NUMBER);
    }
    if q::PERMIT_EXPIRY_KIND.is_blank(r.answers) {
        r.missing(&q::PERMIT_EXPIRY_KIND);
    }
    let expiry = match end? {
        ExpiryKind::Waiting => PermitExpiry::Waiting,
        ExpiryKind::Permanent => PermitExpiry::Permanent,
        ExpiryKind::Dated => PermitExpiry::On(r.date(&q::PERMIT_EXPIRY)?),
    };
    Some(Permit { kind: kind?, number, expiry })
}
