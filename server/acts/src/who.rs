//! Who acts. A [`Citizen`] and an [`Operator`] can only come out of a session that is alive: their fields are
//! private, so an act that takes one cannot be called without one.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    account::{Level, Role},
    lang::Lang,
};
use store::{DbError, Reader};
use uuid::Uuid;

use crate::{Refusal, SecretToken, kiosk::Device};

/// At a terminal three minutes must be nearly three minutes, so a session is marked more often.
const TERMINAL_TOUCH: TimeDelta = TimeDelta::seconds(15);

/// A person at home or at the kiosk, logged in.
#[derive(Clone, Debug)]
pub struct Citizen {
    session: Uuid,
    device: Option<Uuid>,
    account: Uuid,
    person: Uuid,
    level: Level,
    surname: String,
    name: String,
    cf: String,
    email: Option<String>,
    lang: Lang,
}

impl Citizen {
    pub fn session(&self) -> Uuid {
        self.session
    }
    /// The terminal at which the session was opened; `None` at home.
    pub fn device(&self) -> Option<Uuid> {
        self.device
    }
    pub fn account(&self) -> Uuid {
        self.account
    }
    pub fn person(&self) -> Uuid {
        self.person
    }
    pub fn level(&self) -> Level {
        self.level
    }
    pub fn surname(&self) -> &str {
        &self.surname
    }
    pub fn name(&self) -> &str {
        &self.name
    }
    pub fn cf(&self) -> &str {
        &self.cf
    }
    pub fn email(&self) -> Option<&str> {
        self.email.as_deref()
    }
    pub fn lang(&self) -> Lang {
        self.lang
    }
    pub(crate) fn actor(&self) -> String {
        format!("citizen:{}", self.account)
    }
    /// Refuses an account whose owner nobody has identified.
    pub fn identified(&self) -> Result<&Citizen, Refusal> {
        match self.level >= Level::Identified {
            true => Ok(self),
            false => Err(Refusal::Forbidden("error-needs-identified")),
        }
    }
}

/// An operator of one or more centres, logged in with both factors.
#[derive(Clone, Debug)]
pub struct Operator {
    session: Uuid,
    id: Uuid,
    name: String,
    username: String,
    role: Role,
    offices: Vec<String>,
    lang: Lang,
}

impl Operator {
    pub fn session(&self) -> Uuid {
        self.session
    }
    pub fn id(&self) -> Uuid {
        self.id
    }
    pub fn name(&self) -> &str {
        &self.name
    }
    pub fn username(&self) -> &str {
        &self.username
    }
    pub fn role(&self) -> Role {
        self.role
    }
    /// Slugs of the offices, at least one.
    pub fn offices(&self) -> &[String] {
        &self.offices
    }
    /// The office in whose name this operator writes: the first.
    pub fn office(&self) -> &str {
        self.offices.first().map_or("", String::as_str)
    }
    pub fn lang(&self) -> Lang {
        self.lang
    }
    pub(crate) fn actor(&self) -> String {
        format!("operator:{}", self.id)
    }
    /// Works in this office? '' is the queue "to be assigned", which every operator sees.
    pub fn works_in(&self, office: &str) -> bool {
        office.is_empty() || self.offices.iter().any(|mine| mine == office)
    }
}

/// Whoever sent a request.
#[derive(Clone, Debug, Default)]
pub enum Visitor {
    #[default]
    Anonymous,
    Citizen(Citizen),
    Operator(Operator),
}

impl Visitor {
    pub fn is_anonymous(&self) -> bool {
        matches!(self, Visitor::Anonymous)
    }
    pub fn is_citizen(&self) -> bool {
        matches!(self, Visitor::Citizen(_))
    }
    pub fn is_operator(&self) -> bool {
        matches!(self, Visitor::Operator(_))
    }
}

/// What a session token means now.
#[derive(Clone, Debug, Default)]
pub struct Recognised {
    pub visitor: Visitor,
    /// A session that was alive before and is over: the page says so.
    pub expired: bool,
    /// It was last marked as seen more than a minute ago, at a terminal more than some seconds.
    pub touch: Option<Uuid>,
}

/// Reads who is behind a token that no terminal sent. Idle and absolute ends are judged here.
pub async fn recognise(
    reader: &Reader,
    token: &SecretToken,
    now: DateTime<Utc>,
) -> Result<Recognised, DbError> {
    recognise_at(reader, token, None, now).await
}

/// As [`recognise`], for a request that came from `device`, if it came from a terminal.
///
/// A session opened at a terminal is alive only there, and a citizen's opened elsewhere is none there. Operators may show
/// a terminal how it works.
pub async fn recognise_at(
    reader: &Reader,
    token: &SecretToken,
    device: Option<&Device>,
    now: DateTime<Utc>,
) -> Result<Recognised, DbError> {
    let mut conn = reader.conn().await?;
    let Some(seen) = store::session::by_hash(&mut conn, &token.hash()).await? else {
        return Ok(Recognised { expired: true, ..Recognised::default() });
    };
    let idle_end = seen.last_seen_at + TimeDelta::minutes(seen.idle_minutes);
    let here = device.map(Device::id);
    let elsewhere = seen.device_id != here && (seen.device_id.is_some() || seen.account_id.is_some());
    if now >= seen.ends_at || now >= idle_end || elsewhere {
        return Ok(Recognised { expired: true, ..Recognised::default() });
    }
    let lang = seen.lang.as_deref().and_then(Lang::parse).unwrap_or_default();
    let visitor = if let (Some(account), Some(person)) = (seen.account_id, seen.person_id) {
        Visitor::Citizen(Citizen {
            session: seen.id,
            device: seen.device_id,
            account,
            person,
            level: seen
                .level
                .as_deref()
                .and_then(Level::parse)
                .ok_or(DbError::Unreadable("account.level"))?,
            surname: seen.surname.unwrap_or_default(),
            name: seen.given_name.unwrap_or_default(),
            cf: seen.cf.unwrap_or_default(),
            email: seen.email,
            lang,
        })
    } else if let Some(id) = seen.operator_id {
        Visitor::Operator(Operator {
            session: seen.id,
            id,
            name: seen.operator_name.unwrap_or_default(),
            username: seen.username.unwrap_or_default(),
            role: seen.role.as_deref().and_then(Role::parse).ok_or(DbError::Unreadable("operator.role"))?,
            offices: store::operator::offices(&mut conn, id).await?,
            lang,
        })
    } else {
        // The account was closed or the operator disabled while the session was open.
        return Ok(Recognised { expired: true, ..Recognised::default() });
    };
    let every = if seen.device_id.is_some() { TERMINAL_TOUCH } else { TimeDelta::minutes(1) };
    let touch = (now - seen.last_seen_at >= every).then_some(seen.id);
    Ok(Recognised { visitor, expired: false, touch })
}
