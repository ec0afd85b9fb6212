//! Telling a person where their document is: a terminal hands out nothing, an e-mail with a link does.

use super::read::chosen;
use crate::{Asked, Citizen, Desk, Mail, Once, Refusal};

/// Sends the person a link to their signed pact. The link opens nothing by itself: it leads to the login.
///
/// Refused with `error-document-no-email` where no address was confirmed.
pub async fn send(desk: &Desk, citizen: &Citizen, asked: &Asked) -> Result<(), Refusal> {
    let mut work = match desk.once(citizen.identified()?.actor(), "document_send", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let psp = chosen(&mut work.tx, citizen.person(), None).await?.ok_or(Refusal::NotFound)?;
    let account = store::account::of_person(&mut work.tx, citizen.person()).await?;
    let reached = account.is_some_and(|account| account.email_confirmed_at.is_some());
    reached.then_some(()).ok_or(Refusal::Conflict("error-document-no-email"))?;
    work.tell_person(desk, desk.id(), citizen.person(), &Mail::PactDocument).await?;
    work.audit("document_send", format!("psp:{}", psp.id), serde_json::json!({})).await?;
    work.done(()).await
}
