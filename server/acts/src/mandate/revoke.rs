//! Ending a mandate: by its person, by a legal representative of the company, by an operator, or because its last day is
//! over. From that moment the person does nothing for the company any more.

use domain::mandate::{Act, Who};
use store::mandate::Mandate as Row;
use uuid::Uuid;

use super::{
    Mandate,
    hold::{Held, Move, hold, hold_for, hold_own},
};
use crate::{Asked, Citizen, Desk, Once, Operator, Refusal, Work};

/// How many are listed at once.
const MANY: i64 = 200;

/// Who ends it.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    /// The person of the mandate; needs no reason.
    Own(&'a Citizen),
    /// A legal representative of the same company.
    Representative(&'a Mandate),
    Operator(&'a Operator),
}

impl By<'_> {
    fn actor(self) -> String {
        match self {
            By::Own(citizen) => citizen.actor(),
            By::Representative(mandate) => mandate.actor(),
            By::Operator(operator) => operator.actor(),
        }
    }

    fn who(self) -> (Who, Uuid) {
        match self {
            By::Own(citizen) => (Who::Citizen, citizen.person()),
            By::Representative(mandate) => (Who::Employer, mandate.person()),
            By::Operator(operator) => (Who::Operator, operator.id()),
        }
    }

    async fn hold(self, work: &mut Work, mandate: Uuid) -> Result<Held, Refusal> {
        match self {
            By::Own(citizen) => hold_own(work, citizen.identified()?.person(), mandate).await,
            By::Representative(own) => {
                let held = hold(work, mandate).await?;
                own.represents()?;
                own.hold(work).await?;
                if held.company.id == own.company() { Ok(held) } else { Err(Refusal::NotFound) }
            }
            By::Operator(operator) => hold_for(work, operator, mandate).await,
        }
    }
}

/// Ends a mandate. Whoever ends another person's says why (`reason`: `error-reason-required`), and that person is told.
pub async fn revoke(
    desk: &Desk,
    by: By<'_>,
    mandate: Uuid,
    version: i64,
    reason: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(by.actor(), "mandate_revoke", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let held = by.hold(&mut work, mandate).await?;
    held.at(version)?;
    let said = Some(reason.trim()).filter(|reason| !reason.is_empty());
    let (who, id) = by.who();
    let moved = Move { act: Act::Revoke, who, by: Some(id), reason: said };
    let after = Row { code_hash: None, reason: said.map(str::to_owned), ..held.row.clone() };
    let event = work.mandate_moved(desk, &held, &moved, after).await?;
    if held.row.person_id != id {
        work.tell_of_mandate(desk, event, &held, &moved).await?;
    }
    work.done(()).await
}

/// Lets every mandate expire whose last day is over; gives how many. Nothing depends on it: a mandate that is over
/// counts no more, whoever writes that down and when.
pub async fn expire(desk: &Desk) -> Result<u64, Refusal> {
    let over = {
        let mut conn = desk.reader.conn().await?;
        store::mandate::over(&mut conn, desk.today(), MANY).await?
    };
    let mut expired = 0;
    for mandate in over {
        let mut work = desk.work("system").await?;
        let held = hold(&mut work, mandate).await?;
        let moved = Move { act: Act::Expire, who: Who::System, by: None, reason: None };
        if held.leads_to(&moved).is_err() {
            // Somebody revoked it meanwhile.
            continue;
        }
        let event = work.mandate_moved(desk, &held, &moved, held.row.clone()).await?;
        work.tell_of_mandate(desk, event, &held, &moved).await?;
        work.done(()).await?;
        expired += 1;
    }
    Ok(expired)
}
