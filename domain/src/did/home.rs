//! Step 2, where I live: residence and domicile.
//!
//! The domicile decides the competent centre (see [`super::office`]), so it is always known: where it is the same
//! as the residence it is stored again. A person who resides abroad or is in no register names a domicile.

use serde::{Deserialize, Serialize};

use super::Answers;
use super::check::{CheckContext, Reader};
use super::codes::{DomicileKind, ResidenceKind};
use super::field::Field;
use super::gazetteer::{Country, Town};
use super::questions as q;
use crate::form::Errors;
use crate::person::Cap;

/// A place with its street.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub town: Town,
    /// Street and number, as typed.
    pub street: String,
    pub cap: Option<Cap>,
}

/// Where a person is registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Residence {
    Italy(Address),
    Abroad(Country),
    Nowhere,
}

/// Step 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    pub residence: Residence,
    pub domicile: Address,
}

impl Home {
    /// The address of residence in Italy.
    pub fn residence_address(&self) -> Option<&Address> {
        match &self.residence {
            Residence::Italy(address) => Some(address),
            Residence::Abroad(_) | Residence::Nowhere => None,
        }
    }

    pub fn domicile_differs(&self) -> bool {
        self.residence_address() != Some(&self.domicile)
    }

    /// Keys: `error-comune-…`, `error-state-…`, `error-cap`, and those of the form.
    pub(super) fn read(answers: &Answers, context: &CheckContext<'_>) -> Result<Home, Errors> {
        let mut r = Reader::new(answers, context);
        let kind = r.choice(&q::RESIDENCE_KIND, ResidenceKind::parse);
        let residence = match kind {
            Some(ResidenceKind::Italy) => {
                address(&mut r, &q::RESIDENCE_COMUNE, &q::RESIDENCE_ADDRESS, &q::RESIDENCE_CAP)
                    .map(Residence::Italy)
            }
            Some(ResidenceKind::Abroad) => r.country(&q::RESIDENCE_STATE).map(Residence::Abroad),
            Some(ResidenceKind::Nowhere) => Some(Residence::Nowhere),
            None => None,
        };
        let same = r.choice(&q::DOMICILE_KIND, DomicileKind::parse) == Some(DomicileKind::Same);
        let domicile = match &residence {
            Some(Residence::Italy(address)) if same => Some(address.clone()),
            _ => address(&mut r, &q::DOMICILE_COMUNE, &q::DOMICILE_ADDRESS, &q::DOMICILE_CAP),
        };
        let home = residence.zip(domicile).map(|(residence, domicile)| Home { residence, domicile });
        r.finish(home)
    }
}

fn address(r: &mut Reader<'_>, town: &Field, street: &Field, cap: &Field) -> Option<Address> {
    let town = r.town(town);
    let street = r.text(street);
    let cap =
        r.text(cap).and_then(|typed| Cap::parse(&typed).map_err(|error| r.error(cap, error.key())).ok());
    Some(Address { town: town?, street: street?, cap })
}
