//! Citizens' accounts: registering, coming in, being recognised at the desk.
//!
//! The person belongs to the codice fiscale, the account only opens the door to it. Nobody outside is ever told
//! whether a codice fiscale or an address has an account: known and unknown cost the same work and get the same
//! answer. An account's level rises only by an operator who saw a document.

mod confirm_email;
mod desk_code;
mod identify;
mod log_in;
mod move_cf;
mod open_at_desk;
mod recover;
mod register;
mod session;
mod set_lang;

pub use confirm_email::{confirm_email, resend_confirmation};
pub use desk_code::{CODE_DAYS as DESK_CODE_DAYS, new_desk_code, use_desk_code};
pub use identify::{Identify, identify};
pub use log_in::{LoggedIn, log_in, log_in_at};
pub use move_cf::{move_cf, refuse_case};
pub use open_at_desk::{AtDesk, OpenedAtDesk, open_at_desk};
pub use recover::{ask_recovery, recover};
pub use register::register;
pub use session::{end_other_sessions, log_out, touch};
pub use set_lang::set_lang;

use chrono::TimeDelta;
use domain::{
    account::Password,
    codice_fiscale::CodiceFiscale,
    form::{Errors, FieldError},
    lang::Lang,
    person::Person,
};
use store::{account::Account, token::Token};
use uuid::Uuid;

use crate::{Desk, Mail, Refusal, Work};

/// How long the link that confirms an address works; after it, an account never confirmed holds its codice fiscale no
/// more.
const CONFIRM_HOURS: i64 = 48;

/// What a person types to come in.
struct Typed {
    cf: CodiceFiscale,
    password: Password,
}

impl Typed {
    /// Whether the codice fiscale is well written says nothing about accounts: it is told beside the field.
    fn read(cf: &str, password: &str) -> Result<Typed, Refusal> {
        let mut errors = Errors::default();
        let cf = read_cf(cf, &mut errors);
        let password = Password::typed(password);
        if password.is_none() {
            errors.add("password", "error-required");
        }
        Ok(errors.or(cf.zip(password).map(|(cf, password)| Typed { cf, password }))?)
    }
}

fn read_cf(typed: &str, errors: &mut Errors) -> Option<CodiceFiscale> {
    if typed.trim().is_empty() {
        errors.add("cf", "error-required");
        return None;
    }
    CodiceFiscale::parse(typed).map_err(|error| errors.push(error.on("cf"))).ok()
}

/// A new password beside the field `password`, held against what is known of its owner.
fn new_password(typed: &str, personal: &[&str]) -> Result<Password, Refusal> {
    Password::new(typed, personal).map_err(|error| Refusal::Fields(error.on("password").into()))
}

/// The error of a field.
fn field(field: &str, key: &str) -> Refusal {
    Refusal::Fields(FieldError::new(field, key).into())
}

fn person_row(desk: &Desk, person: &Person) -> store::person::Person {
    store::person::Person {
        id: desk.id(),
        cf: person.cf.as_str().to_owned(),
        cf_key: person.cf.key().to_owned(),
        surname: person.name.surname.clone(),
        name: person.name.name.clone(),
        sex: person.sex.map(|sex| sex.code().to_owned()),
        birth_date: person.birth_date,
        birth_place: person.birth_place.as_ref().map(|place| place.code().to_owned()),
        search: person.name.search(),
        phone: None,
        created_at: desk.now(),
    }
}

impl Work {
    /// Sends the link that confirms the account's address; older links end.
    async fn ask_to_confirm(&mut self, desk: &Desk, account: &Account) -> Result<(), Refusal> {
        let Some(address) = &account.email else { return Ok(()) };
        let now = self.now;
        store::token::end_all(&mut self.tx, "email", account.id, now).await?;
        let token = desk.token();
        let row = Token {
            hash: token.hash(),
            kind: "email".to_owned(),
            account_id: account.id,
            subject_id: None,
            created_at: now,
            expires_at: now + TimeDelta::hours(CONFIRM_HOURS),
            failures: 0,
            used_at: None,
        };
        store::token::add(&mut self.tx, &row).await?;
        let mail = Mail::ConfirmEmail { token: token.expose().to_owned() };
        self.tell(desk, desk.id(), address, lang_of(account), &mail).await
    }

    /// Ends an account with everything that opens it.
    async fn close_account(&mut self, account: Uuid) -> Result<(), Refusal> {
        let now = self.now;
        for kind in ["email", "recovery", "desk", "approval"] {
            store::token::end_all(&mut self.tx, kind, account, now).await?;
        }
        store::session::end_of_account(&mut self.tx, account).await?;
        Ok(store::account::close(&mut self.tx, account, now).await?)
    }
}

fn lang_of(account: &Account) -> Lang {
    Lang::parse(&account.lang).unwrap_or_default()
}
