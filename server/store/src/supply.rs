//! What a centre offers: what it decided about its agenda, its rooms, its mediators, minutes of services.
//!
//! - `office_agenda.version` grows with everything that changes a supply ([`grow`]), in the same transaction; what was
//!   read under one version holds until the version is another. Absences concern every centre of the person, minutes
//!   of a service concern all.
//! - A change takes the centre's row first ([`crate::dialect::hold_agenda`]).
//! - Openings and what departs from them: [`crate::opening`].

use chrono::{DateTime, Utc};
use domain::{
    agenda::{OfficeRules, Room, SubjectId},
    catalogue::LepCode,
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

/// What a centre decided about its agenda.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OfficeAgenda {
    /// Slug of the pack's office.
    pub office: String,
    pub version: i64,
    pub rules: Json<OfficeRules>,
    /// Local holidays as `MM-DD`.
    pub holidays: Json<Vec<String>>,
    /// Codes that citizens may book by themselves.
    pub self_booking: Json<Vec<LepCode>>,
}

/// The version of a centre's supply; `None` when it has no agenda.
pub async fn version(db: &mut impl Access, office: &str) -> Result<Option<i64>, DbError> {
    let text = sql!("SELECT version FROM office_agenda WHERE office = $1");
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(office).fetch_optional(c).await?))
}

pub async fn of_office(db: &mut impl Access, office: &str) -> Result<Option<OfficeAgenda>, DbError> {
    let text = sql!("SELECT * FROM office_agenda WHERE office = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).fetch_optional(c).await?))
}

/// What every centre with an agenda decided, in the alphabetical order of the centres.
pub async fn agendas(db: &mut impl Access) -> Result<Vec<OfficeAgenda>, DbError> {
    let text = sql!("SELECT * FROM office_agenda ORDER BY office");
    let mut agendas: Vec<OfficeAgenda> = on!(db, |c| sqlx::query_as(text).fetch_all(c).await?);
    // Two databases may sort by two alphabets.
    agendas.sort_by(|one, two| one.office.cmp(&two.office));
    Ok(agendas)
}

/// Slugs of the centres that have an agenda, in alphabetical order: the order in which several are held.
pub async fn offices(db: &mut impl Access) -> Result<Vec<String>, DbError> {
    let text = sql!("SELECT office FROM office_agenda ORDER BY office");
    let mut offices: Vec<String> = on!(db, |c| sqlx::query_scalar(text).fetch_all(c).await?);
    // Two databases may sort by two alphabets.
    offices.sort();
    Ok(offices)
}

/// Gives a centre its agenda; zero rows when it has one.
pub async fn open(tx: &mut Tx, a: &OfficeAgenda) -> Result<Touched, DbError> {
    let text = sql!(
        "INSERT INTO office_agenda (office, version, rules, holidays, self_booking) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(&a.office)
        .bind(a.version)
        .bind(a.rules)
        .bind(&a.holidays)
        .bind(&a.self_booking)
        .execute(c)
        .await?
        .into()))
}

/// Writes other decisions; [`grow`] says that they are new.
pub async fn set(tx: &mut Tx, a: &OfficeAgenda) -> Result<(), DbError> {
    let text =
        sql!("UPDATE office_agenda SET rules = $2, holidays = $3, self_booking = $4 WHERE office = $1");
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(&a.office)
            .bind(a.rules)
            .bind(&a.holidays)
            .bind(&a.self_booking)
            .execute(c)
            .await?
    ))
    .one("agenda of an office set")
}

/// The supply of a centre is about to be another; gives its new version.
pub async fn grow(tx: &mut Tx, office: &str) -> Result<i64, DbError> {
    let text = sql!("UPDATE office_agenda SET version = version + 1 WHERE office = $1 RETURNING version");
    Ok(on!(tx, |c| sqlx::query_scalar(text).bind(office).fetch_one(c).await?))
}

#[derive(sqlx::FromRow)]
struct RoomRow {
    id: Uuid,
    name: String,
    isolated: bool,
    capacity: i64,
}

/// The rooms in use.
pub async fn rooms(db: &mut impl Access, office: &str) -> Result<Vec<Room>, DbError> {
    let text = sql!("SELECT id, name, isolated, capacity FROM room WHERE office = $1 AND closed_at IS NULL");
    let rows: Vec<RoomRow> = on!(db, |c| sqlx::query_as(text).bind(office).fetch_all(c).await?);
    let room = |row: RoomRow| {
        let capacity = u16::try_from(row.capacity).map_err(|_| DbError::Unreadable("room.capacity"))?;
        Ok(Room { id: SubjectId(row.id.to_string()), name: row.name, isolated: row.isolated, capacity })
    };
    rows.into_iter().map(room).collect()
}

/// Adds a room; its name is free in the centre, or the guard `room_name` says no.
pub async fn add_room(
    tx: &mut Tx,
    id: Uuid,
    office: &str,
    room: &NewRoom<'_>,
    at: DateTime<Utc>,
) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO room (id, office, name, isolated, capacity, created_at) VALUES ($1, $2, $3, $4, $5, $6)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(id)
            .bind(office)
            .bind(room.name)
            .bind(room.isolated)
            .bind(i64::from(room.capacity))
            .bind(at)
            .execute(c)
            .await?
    ))
    .one("room added")
}

#[derive(Clone, Copy, Debug)]
pub struct NewRoom<'a> {
    pub name: &'a str,
    pub isolated: bool,
    pub capacity: u16,
}

/// Takes a room out of use; zero rows when it is not one of the centre's, or out of use already.
pub async fn close_room(tx: &mut Tx, id: Uuid, office: &str, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("UPDATE room SET closed_at = $3 WHERE id = $1 AND office = $2 AND closed_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(office).bind(at).execute(c).await?.into()))
}

/// A linguistic mediator who comes to a centre.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Mediator {
    pub id: Uuid,
    pub office: String,
    pub name: String,
    /// Tags of the languages spoken (BCP 47).
    pub langs: Json<Vec<String>>,
    pub created_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
}

/// The mediators who come to a centre, in the order in which they were added.
pub async fn mediators(db: &mut impl Access, office: &str) -> Result<Vec<Mediator>, DbError> {
    let text = sql!("SELECT * FROM mediator WHERE office = $1 AND closed_at IS NULL ORDER BY id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).fetch_all(c).await?))
}

pub async fn mediator(db: &mut impl Access, id: Uuid) -> Result<Option<Mediator>, DbError> {
    let text = sql!("SELECT * FROM mediator WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

pub async fn add_mediator(tx: &mut Tx, m: &Mediator) -> Result<(), DbError> {
    let text = sql!("INSERT INTO mediator (id, office, name, langs, created_at) VALUES ($1, $2, $3, $4, $5)");
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(m.id)
            .bind(&m.office)
            .bind(&m.name)
            .bind(&m.langs)
            .bind(m.created_at)
            .execute(c)
            .await?
    ))
    .one("mediator added")
}

/// A mediator comes no more; zero rows when it is not one of the centre's, or did not come any more already.
pub async fn close_mediator(
    tx: &mut Tx,
    id: Uuid,
    office: &str,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!("UPDATE mediator SET closed_at = $3 WHERE id = $1 AND office = $2 AND closed_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(office).bind(at).execute(c).await?.into()))
}

/// Minutes that an administrator entered for a code whose duration the source lost (R002).
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ServiceMinutes {
    pub code: String,
    pub minutes: i64,
    pub entered_by: Uuid,
    pub at: DateTime<Utc>,
}

pub async fn minutes(db: &mut impl Access) -> Result<Vec<ServiceMinutes>, DbError> {
    let text = sql!("SELECT * FROM service_minutes ORDER BY code");
    Ok(on!(db, |c| sqlx::query_as(text).fetch_all(c).await?))
}

/// Enters minutes, or others instead of those entered before.
pub async fn set_minutes(tx: &mut Tx, m: &ServiceMinutes) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO service_minutes (code, minutes, entered_by, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (code) DO UPDATE SET minutes = $2, entered_by = $3, at = $4"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text).bind(&m.code).bind(m.minutes).bind(m.entered_by).bind(m.at).execute(c).await?
    ))
    .one("minutes entered")
}
