//! Registering by oneself. The answer is always the same: look into your mail.
//!
//! - A codice fiscale that nobody has here: a person, an account at level `declared`, a link that works for 48 hours.
//! - One that somebody holds: a case for the desk, and a mail to the typed address that says to come with a
//!   document. Nothing else tells the two apart.
//! - An account whose address was never confirmed within those 48 hours held by nobody: whoever mistyped the address
//!   registers again, and it is replaced.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    account::{Level, Registration},
    lang::Lang,
};
use store::{
    DbError,
    account::{Account, DeskCase},
    dialect::{Lock, lock},
};
use uuid::Uuid;

use super::{CONFIRM_HOURS, person_row};
use crate::{Asked, Desk, Mail, Once, Refusal, Work};

/// Registers, or opens a case for the desk. Refused when the installation has no passwords for citizens.
pub async fn register(
    desk: &Desk,
    registration: &Registration,
    lang: Lang,
    asked: &Asked,
) -> Result<(), Refusal> {
    if !desk.rules.citizen_passwords {
        return Err(Refusal::Forbidden("error-no-passwords"));
    }
    let hash = desk.passwords.hash(registration.password.reveal(), desk.salt()).await?;
    match write(desk, registration, &hash, lang, asked).await {
        // Somebody registered the same codice fiscale in this very instant: now it is held.
        Err(Refusal::Broken(DbError::Taken(_))) => write(desk, registration, &hash, lang, asked).await,
        done => done,
    }
}

async fn write(
    desk: &Desk,
    registration: &Registration,
    hash: &str,
    lang: Lang,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once("anonymous", "register", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let known = store::person::by_cf(&mut work.tx, registration.person.cf.as_str()).await?;
    let person = match known {
        None => {
            let person = person_row(desk, &registration.person);
            store::person::add(&mut work.tx, &person).await?;
            person.id
        }
        Some(person) => {
            lock(&mut work.tx, Lock::Person, person.id).await?;
            if !give_up(&mut work, registration, person.id).await? {
                return open_case(desk, work, registration, hash, lang, person.id).await;
            }
            person.id
        }
    };
    let account = Account {
        id: desk.id(),
        person_id: person,
        email: Some(registration.email.as_str().to_owned()),
        email_confirmed_at: None,
        password_hash: Some(hash.to_owned()),
        level: Level::Declared.code().to_owned(),
        lang: lang.tag().to_owned(),
        provider: None,
        subject: None,
        created_at: work.now,
        closed_at: None,
    };
    store::account::add(&mut work.tx, &account).await?;
    work.ask_to_confirm(desk, &account).await?;
    work.audit("account_register", format!("account:{}", account.id), serde_json::json!({})).await?;
    work.done(()).await
}

/// Closes the account of this person if nobody ever came in with it and its link is over. A person without any
/// account is not free either: the file may hold what an operator wrote.
async fn give_up(work: &mut Work, registration: &Registration, person: Uuid) -> Result<bool, Refusal> {
    let Some(account) = store::account::of_person(&mut work.tx, person).await? else { return Ok(false) };
    if !is_forgotten(&account, work.now) {
        return Ok(false);
    }
    work.close_account(account.id).await?;
    let name = &registration.person.name;
    store::person::rename(&mut work.tx, person, &name.surname, &name.name, &name.search()).await?;
    Ok(true)
}

fn is_forgotten(account: &Account, now: DateTime<Utc>) -> bool {
    account.level == Level::Declared.code()
        && account.email.is_some()
        && account.email_confirmed_at.is_none()
        && now >= account.created_at + TimeDelta::hours(CONFIRM_HOURS)
}

async fn open_case(
    desk: &Desk,
    mut work: Work,
    registration: &Registration,
    hash: &str,
    lang: Lang,
    person: Uuid,
) -> Result<(), Refusal> {
    let case = DeskCase {
        id: desk.id(),
        kind: "cf_taken".to_owned(),
        person_id: person,
        email: registration.email.as_str().to_owned(),
        email_confirmed_at: None,
        password_hash: hash.to_owned(),
        lang: lang.tag().to_owned(),
        opened_at: work.now,
        closed_at: None,
        closed_by: None,
        outcome: None,
    };
    store::account::open_desk_case(&mut work.tx, &case).await?;
    work.tell(desk, case.id, &case.email, lang, &Mail::ComeToTheDesk).await?;
    work.audit("desk_case_open", format!("person:{person}"), serde_json::json!({ "case": case.id })).await?;
    work.done(()).await
}
