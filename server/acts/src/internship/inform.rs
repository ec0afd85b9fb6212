//! Mere information about internships, given to a company: R.1 (R127).

use domain::internship::Service;
use store::dialect::{Lock, lock};
use uuid::Uuid;

use super::record::{Delivered, File, record_on};
use crate::{
    Asked, Desk, Once, Operator, Refusal,
    follow::Held,
    passage::{Done, Warned, needs_a_look},
};

/// Records it, in the name of the centre that follows the company when the operator works there. Warnings that the operator
/// has not seen come back as the second value and nothing is written.
pub async fn inform(
    desk: &Desk,
    operator: &Operator,
    company: Uuid,
    held: &Held,
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Done, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_inform", asked).await? {
        Once::Done(done) => return Ok(Ok(done)),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Company, company).await?;
    let stored = store::company::by_id(&mut work.tx, company).await?.ok_or(Refusal::NotFound)?;
    let own = !stored.office.is_empty() && operator.works_in(&stored.office);
    let office = if own { stored.office } else { operator.office().to_owned() };
    let file = File { company, person: None, office: &office };
    let when = Delivered::from(held);
    let (passages, warned) =
        record_on(desk, &mut work, &file, operator.id(), &Service::Informed, when).await?;
    if !warnings_seen && needs_a_look(&warned) {
        return Ok(Err(warned));
    }
    work.done(Done { passages }).await.map(Ok)
}
