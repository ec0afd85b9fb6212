//! Cases of the desk: somebody registered with a codice fiscale that is already held, and comes with a document.

use domain::account::{IdentityDocument, Level};
use store::{
    account::{Account, DeskCase},
    dialect::{Lock, lock},
};
use uuid::Uuid;

use super::identify::record_document;
use crate::{Asked, Desk, Mail, Once, Operator, Refusal, Work};

const CLOSED: Refusal = Refusal::Conflict("error-case-closed");

/// Gives the codice fiscale to whoever proved it: the account that held it is closed with its sessions and told so at
/// its confirmed address; the case's address and password open a new one, identified. The file stays with the person.
pub async fn move_cf(
    desk: &Desk,
    operator: &Operator,
    case: Uuid,
    document: &IdentityDocument,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "move_cf", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let case = close(&mut work, operator, case, "moved").await?;
    let old = store::account::of_person(&mut work.tx, case.person_id).await?;
    if let Some(old) = &old {
        work.tell_person(desk, case.id, case.person_id, &Mail::AccountClosed).await?;
        work.close_account(old.id).await?;
    }
    let account = Account {
        id: desk.id(),
        person_id: case.person_id,
        email: Some(case.email.clone()),
        email_confirmed_at: case.email_confirmed_at,
        password_hash: Some(case.password_hash.clone()),
        level: Level::Identified.code().to_owned(),
        lang: case.lang.clone(),
        provider: None,
        subject: None,
        created_at: work.now,
        closed_at: None,
    };
    store::account::add(&mut work.tx, &account).await?;
    record_document(desk, &mut work, operator, case.person_id, document).await?;
    if account.email_confirmed_at.is_none() {
        work.ask_to_confirm(desk, &account).await?;
    }
    let detail = serde_json::json!({ "from": old.map(|old| old.id), "to": account.id, "case": case.id });
    work.audit("cf_move", format!("person:{}", case.person_id), detail).await?;
    work.done(()).await
}

/// Closes the case: nothing moves.
pub async fn refuse_case(desk: &Desk, operator: &Operator, case: Uuid, asked: &Asked) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "refuse_case", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let case = close(&mut work, operator, case, "refused").await?;
    let detail = serde_json::json!({ "case": case.id });
    work.audit("desk_case_refuse", format!("person:{}", case.person_id), detail).await?;
    work.done(()).await
}

/// Closes an open case, holding its person; a colleague may have been first.
async fn close(work: &mut Work, operator: &Operator, case: Uuid, outcome: &str) -> Result<DeskCase, Refusal> {
    let case = store::account::desk_case(&mut work.tx, case).await?.ok_or(Refusal::NotFound)?;
    lock(&mut work.tx, Lock::Person, case.person_id).await?;
    let now = work.now;
    let touched = store::account::close_desk_case(&mut work.tx, case.id, operator.id(), outcome, now).await?;
    touched.happened().then_some(case).ok_or(CLOSED)
}
