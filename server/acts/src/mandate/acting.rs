//! Who acts for a company: a citizen in a session that is alive, with a mandate that counts for this company.
//!
//! The fields are private and [`acting`] alone makes one, so that an act which takes a [`Mandate`] cannot be called by
//! anybody else, nor for another company. What was read with the request is asked again inside the act
//! ([`Mandate::hold`]): a mandate that was revoked a moment ago moves nothing.

use chrono::NaiveDate;
use domain::{calendar::rome_date, lang::Lang, mandate::Role};
use store::{
    DbError, Reader,
    dialect::{Lock, lock},
};
use uuid::Uuid;

use crate::{Citizen, Refusal, Work};

/// A person acting for one company.
#[derive(Clone, Debug)]
pub struct Mandate {
    citizen: Citizen,
    id: Uuid,
    company: Uuid,
    legal_name: String,
    role: Role,
    last_day: NaiveDate,
}

impl Mandate {
    pub fn citizen(&self) -> &Citizen {
        &self.citizen
    }
    pub fn person(&self) -> Uuid {
        self.citizen.person()
    }
    pub fn id(&self) -> Uuid {
        self.id
    }
    pub fn company(&self) -> Uuid {
        self.company
    }
    pub fn legal_name(&self) -> &str {
        &self.legal_name
    }
    pub fn role(&self) -> Role {
        self.role
    }
    /// The last day on which the mandate counts.
    pub fn last_day(&self) -> NaiveDate {
        self.last_day
    }
    pub fn lang(&self) -> Lang {
        self.citizen.lang()
    }
    pub(crate) fn actor(&self) -> String {
        format!("mandate:{}", self.id)
    }

    /// Refuses a delegate: only a legal representative says who acts, and what the company says of itself.
    pub fn represents(&self) -> Result<&Mandate, Refusal> {
        match self.role {
            Role::LegalRepresentative => Ok(self),
            Role::Delegate => Err(Refusal::Forbidden("error-mandate-representative")),
        }
    }

    /// Holds the company and the mandate until the transaction ends; not found when the mandate counts no longer.
    ///
    /// Every act of an employer begins with it, after what stands before a company in the order of locks.
    pub(crate) async fn hold(&self, work: &mut Work) -> Result<(), Refusal> {
        lock(&mut work.tx, Lock::Company, self.company).await?;
        lock(&mut work.tx, Lock::Mandate, self.id).await?;
        let today = rome_date(work.now);
        let found = store::mandate::in_force(&mut work.tx, self.company, self.person(), today).await?;
        found.filter(|found| found.id == self.id).map(drop).ok_or(Refusal::NotFound)
    }
}

/// The mandate of an identified citizen for `company`; `None` without one, and when it is over, revoked, or waits for
/// somebody's approval.
pub async fn acting(
    reader: &Reader,
    citizen: &Citizen,
    company: Uuid,
    today: NaiveDate,
) -> Result<Option<Mandate>, DbError> {
    if citizen.identified().is_err() {
        return Ok(None);
    }
    let mut conn = reader.conn().await?;
    let found = store::mandate::in_force(&mut conn, company, citizen.person(), today).await?;
    let Some(found) = found else { return Ok(None) };
    Ok(Some(Mandate {
        citizen: citizen.clone(),
        id: found.id,
        company,
        legal_name: found.legal_name,
        role: Role::parse(&found.role).ok_or(DbError::Unreadable("mandate.role"))?,
        last_day: found.expires_on,
    }))
}
