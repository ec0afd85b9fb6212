//! An operator saw a document: from now on the account is surely its person's.
//!
//! Whoever registered first may have been somebody else. So the page shows the account's address, the person says
//! "this is mine", and the form names that account: if it changed meanwhile, nothing is raised. Who says "not mine"
//! gets an account at the desk instead ([`super::open_at_desk`]).

use domain::account::{IdentityDocument, Level};
use store::{
    account::Identification,
    dialect::{Lock, lock},
};
use uuid::Uuid;

use crate::{Asked, Desk, Mail, Once, Operator, Refusal, Work};

/// Who stands at the desk.
#[derive(Debug)]
pub struct Identify<'a> {
    pub person: Uuid,
    /// The account that the person called theirs; `None` when there is none.
    pub account: Option<Uuid>,
    pub document: &'a IdentityDocument,
}

/// Records the document and raises the account to `identified`. An account identified before stays so, and the newer
/// document is recorded too.
pub async fn identify(
    desk: &Desk,
    operator: &Operator,
    seen: &Identify<'_>,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "identify", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Person, seen.person).await?;
    store::person::by_id(&mut work.tx, seen.person).await?.ok_or(Refusal::NotFound)?;
    let account = store::account::of_person(&mut work.tx, seen.person).await?;
    if account.as_ref().map(|account| account.id) != seen.account {
        return Err(Refusal::Stale);
    }
    let event = record_document(desk, &mut work, operator, seen.person, seen.document).await?;
    if let Some(account) = account.filter(|account| account.level == Level::Declared.code()) {
        store::account::set_level(&mut work.tx, account.id, Level::Identified.code()).await?;
        work.tell_person(desk, event, seen.person, &Mail::Identified).await?;
    }
    work.done(()).await
}

/// Writes down which document was seen, by whom, where; gives the id of the event.
pub(super) async fn record_document(
    desk: &Desk,
    work: &mut Work,
    operator: &Operator,
    person: Uuid,
    document: &IdentityDocument,
) -> Result<Uuid, Refusal> {
    let row = Identification {
        id: desk.id(),
        person_id: person,
        operator_id: operator.id(),
        office: operator.office().to_owned(),
        document_kind: document.kind.code().to_owned(),
        document_number: document.number.clone(),
        document_date: document.issued,
        at: work.now,
    };
    store::account::add_identification(&mut work.tx, &row).await?;
    // The number is personal: the audit says only which kind of document.
    let detail = serde_json::json!({ "identification": row.id, "document": row.document_kind });
    work.audit("identify", format!("person:{person}"), detail).await?;
    Ok(row.id)
}
