//! An account that an operator opens for somebody who came with a document and has no e-mail, or does not want to
//! register alone: identified from the first minute, with a code to choose a password at home or at the kiosk.

use domain::{
    account::{DeskRegistration, IdentityDocument, Level},
    lang::Lang,
};
use serde::{Deserialize, Serialize};
use store::{
    DbError,
    account::Account,
    dialect::{Lock, lock},
};
use uuid::Uuid;

use super::{field, identify::record_document, person_row};
use crate::{Asked, Desk, Mail, Once, Operator, Refusal, Work};

/// Who came, with which document.
#[derive(Debug)]
pub struct AtDesk<'a> {
    pub registration: &'a DeskRegistration,
    pub document: &'a IdentityDocument,
    /// The language of the person's mails.
    pub lang: Lang,
    /// The open account that, as the person says, is not theirs: it is closed. Without it an open account is a conflict
    /// (field `cf`, `error-cf-has-account`), and the operator asks.
    pub instead_of: Option<Uuid>,
}

/// What the operator hands over.
#[derive(Debug, Serialize, Deserialize)]
pub struct OpenedAtDesk {
    pub person: Uuid,
    pub account: Uuid,
    /// Shown once, never stored: asked a second time there is none, and [`super::new_desk_code`] makes another.
    #[serde(skip)]
    pub code: Option<String>,
}

pub async fn open_at_desk(
    desk: &Desk,
    operator: &Operator,
    at_desk: &AtDesk<'_>,
    asked: &Asked,
) -> Result<OpenedAtDesk, Refusal> {
    match write(desk, operator, at_desk, asked).await {
        Err(Refusal::Broken(DbError::Taken(_))) => Err(field("cf", "error-cf-has-account")),
        done => done,
    }
}

async fn write(
    desk: &Desk,
    operator: &Operator,
    at_desk: &AtDesk<'_>,
    asked: &Asked,
) -> Result<OpenedAtDesk, Refusal> {
    let mut work = match desk.once(operator.actor(), "open_at_desk", asked).await? {
        Once::Done(opened) => return Ok(opened),
        Once::Fresh(work) => work,
    };
    let person = person_at_desk(desk, &mut work, at_desk).await?;
    let account = Account {
        id: desk.id(),
        person_id: person,
        email: at_desk.registration.email.as_ref().map(|email| email.as_str().to_owned()),
        email_confirmed_at: None,
        password_hash: None,
        level: Level::Identified.code().to_owned(),
        lang: at_desk.lang.tag().to_owned(),
        provider: None,
        subject: None,
        created_at: work.now,
        closed_at: None,
    };
    store::account::add(&mut work.tx, &account).await?;
    record_document(desk, &mut work, operator, person, at_desk.document).await?;
    let code = work.hand_over_code(desk, account.id).await?;
    work.ask_to_confirm(desk, &account).await?;
    let detail = serde_json::json!({ "office": operator.office(), "instead_of": at_desk.instead_of });
    work.audit("account_open_at_desk", format!("account:{}", account.id), detail).await?;
    let opened = work.done(OpenedAtDesk { person, account: account.id, code: None }).await?;
    Ok(OpenedAtDesk { code: Some(code), ..opened })
}

/// The person of this codice fiscale, new or known, without an open account and named as the document says.
async fn person_at_desk(desk: &Desk, work: &mut Work, at_desk: &AtDesk<'_>) -> Result<Uuid, Refusal> {
    let typed = &at_desk.registration.person;
    let Some(person) = store::person::by_cf(&mut work.tx, typed.cf.as_str()).await? else {
        let person = person_row(desk, typed);
        store::person::add(&mut work.tx, &person).await?;
        return Ok(person.id);
    };
    lock(&mut work.tx, Lock::Person, person.id).await?;
    if let Some(old) = store::account::of_person(&mut work.tx, person.id).await? {
        if at_desk.instead_of != Some(old.id) {
            return Err(field("cf", "error-cf-has-account"));
        }
        work.tell_person(desk, old.id, person.id, &Mail::AccountClosed).await?;
        work.close_account(old.id).await?;
    }
    let name = &typed.name;
    store::person::rename(&mut work.tx, person.id, &name.surname, &name.name, &name.search()).await?;
    Ok(person.id)
}
