//! The scheda (SAP): the person proposes, an operator of the competent centre decides or writes it with them.
//!
//! - Each change is a version; numbers have no gaps. At most one waits, at most one counts; the database holds both.
//! - A section is changed on what stands now: the open proposal, else what counts, else what the DID says.
//! - An update proposes its passage (R032), whoever wrote it: what is kept is recorded in one transaction with it.
//! - Whoever works on an older version is told so ([`Refusal::Stale`]).
//! - The person is held by every act, as by all acts on a person's rows.

mod decide;
mod record;
mod standing;
mod write;

pub use decide::{Validated, refuse, validate};
pub use standing::{Standing, content_of, standing};
pub use write::{Update, propose, write};

use store::Access;
use uuid::Uuid;

use crate::{Operator, Refusal};

/// The centre in whose name this operator decides: that of the open declaration, else of the newest, else their own.
/// Key: `error-sap-office`.
async fn competent(db: &mut impl Access, operator: &Operator, person: Uuid) -> Result<String, Refusal> {
    let dids = store::did::of_person(db, person).await?;
    let open = store::did::open_of(db, person).await?;
    let office = open.as_ref().or(dids.first()).map(|did| did.office.clone()).unwrap_or_default();
    match (office.is_empty(), operator.works_in(&office)) {
        (true, _) => Ok(operator.office().to_owned()),
        (false, true) => Ok(office),
        (false, false) => Err(Refusal::Forbidden("error-sap-office")),
    }
}

/// Whether this operator may decide on and write the person's scheda; for a page that offers it.
pub async fn may_decide(db: &mut impl Access, operator: &Operator, person: Uuid) -> Result<bool, Refusal> {
    match competent(db, operator, person).await {
        Ok(_) => Ok(true),
        Err(Refusal::Forbidden(_)) => Ok(false),
        Err(other) => Err(other),
    }
}
