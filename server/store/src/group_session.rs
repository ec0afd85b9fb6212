//! Group sessions: laboratories and group interviews, with a fixed number of places.
//!
//! `taken` only moves relative to itself and between the guards ([`seat`], [`leave`]), in the transaction that adds or
//! gives back a seat: it cannot drift from the seats. What a session takes of its staff and room stands in
//! [`crate::occupation`] under its own id; each seat takes only its person.

use std::num::NonZeroU16;

use chrono::{DateTime, Utc};
use domain::{
    agenda::{AppointmentId, Place, Session, Span, SubjectId},
    catalogue::LepCode,
    passage::Channel,
};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx, appointment::subject_id};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct GroupSession {
    pub id: Uuid,
    /// Slug of the centre.
    pub office: String,
    /// Code of the service.
    pub service: String,
    pub operator_id: Uuid,
    pub second_id: Option<Uuid>,
    pub mediator_id: Option<Uuid>,
    pub room_id: Option<Uuid>,
    /// Code of `domain::passage::Channel`.
    pub channel: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub places: i64,
    pub taken: i64,
    /// `planned`, `done` or `cancelled`.
    pub state: String,
    pub version: i64,
    /// Whether citizens may enrol by themselves.
    pub self_booking: bool,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
}

impl GroupSession {
    /// As the rules judge it, with the people who have a place.
    pub fn read(&self, enrolled: Vec<SubjectId>) -> Result<Session, DbError> {
        let places = u16::try_from(self.places).ok().and_then(NonZeroU16::new);
        Ok(Session {
            id: AppointmentId(self.id.to_string()),
            service: LepCode::parse(&self.service).ok_or(DbError::Unreadable("group_session.service"))?,
            place: Place {
                span: Span { from: self.starts_at, to: self.ends_at },
                operator: subject_id(self.operator_id),
                channel: Channel::parse(&self.channel).ok_or(DbError::Unreadable("group_session.channel"))?,
                room: self.room_id.map(subject_id),
                mediator: self.mediator_id.map(subject_id),
                second: self.second_id.map(subject_id),
            },
            places: places.ok_or(DbError::Unreadable("group_session.places"))?,
            enrolled,
        })
    }
}

/// Adds a session, planned, with no place taken.
pub async fn add(tx: &mut Tx, s: &GroupSession) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO group_session (id, office, service, operator_id, second_id, mediator_id, room_id, channel,
                starts_at, ends_at, places, taken, state, version, self_booking, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 'planned', 1, $12, $13, $14)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(&s.office)
            .bind(&s.service)
            .bind(s.operator_id)
            .bind(s.second_id)
            .bind(s.mediator_id)
            .bind(s.room_id)
            .bind(&s.channel)
            .bind(s.starts_at)
            .bind(s.ends_at)
            .bind(s.places)
            .bind(s.self_booking)
            .bind(s.created_by)
            .bind(s.created_at)
            .execute(c)
            .await?
    ))
    .one("session added")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<GroupSession>, DbError> {
    let text = sql!("SELECT * FROM group_session WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// The sessions of a centre that begin from `from` until before `to`, also cancelled ones, in order.
pub async fn of_days(
    db: &mut impl Access,
    office: &str,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<GroupSession>, DbError> {
    let text = sql!(
        "SELECT * FROM group_session WHERE office = $1 AND starts_at >= $2 AND starts_at < $3 ORDER BY starts_at, id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(from).bind(to).fetch_all(c).await?))
}

/// A page of a centre's sessions that begin from `from` on, the nearest first, strictly after `after`.
pub async fn coming(
    db: &mut impl Access,
    office: &str,
    service: Option<&str>,
    from: DateTime<Utc>,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<GroupSession>, DbError> {
    let text = sql!(
        "SELECT * FROM group_session
         WHERE office = $1 AND starts_at >= $2 AND (starts_at, id) > ($3, $4)
           AND (CAST($5 AS TEXT) IS NULL OR service = $5)
         ORDER BY starts_at, id LIMIT $6"
    );
    let (at, id) = after.unwrap_or((DateTime::UNIX_EPOCH, Uuid::nil()));
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(from)
        .bind(at)
        .bind(id)
        .bind(service)
        .bind(limit)
        .fetch_all(c)
        .await?))
}

/// A page of a centre's sessions that began before `until`, the latest first, strictly before `before`.
pub async fn past(
    db: &mut impl Access,
    office: &str,
    service: Option<&str>,
    until: DateTime<Utc>,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<GroupSession>, DbError> {
    let text = sql!(
        "SELECT * FROM group_session
         WHERE office = $1 AND starts_at < $2 AND (starts_at, id) < ($3, $4)
           AND (CAST($5 AS TEXT) IS NULL OR service = $5)
         ORDER BY starts_at DESC, id DESC LIMIT $6"
    );
    let (at, id) = before.unwrap_or((until, Uuid::max()));
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(until)
        .bind(at)
        .bind(id)
        .bind(service)
        .bind(limit)
        .fetch_all(c)
        .await?))
}

/// Planned sessions with a free place in which citizens may enrol by themselves, in any centre, in order.
pub async fn open_to_citizens(
    db: &mut impl Access,
    from: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<GroupSession>, DbError> {
    let text = sql!(
        "SELECT * FROM group_session WHERE starts_at >= $1 AND state = 'planned' AND self_booking AND taken < places
         ORDER BY starts_at, id LIMIT $2"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(from).bind(limit).fetch_all(c).await?))
}

/// People who have a place in a session.
pub async fn enrolled(db: &mut impl Access, session: Uuid) -> Result<Vec<SubjectId>, DbError> {
    let text = sql!(
        "SELECT person_id FROM appointment WHERE session_id = $1
           AND state IN ('held', 'booked', 'arrived', 'called', 'in_progress', 'done') ORDER BY created_at, id"
    );
    let ids: Vec<Uuid> = on!(db, |c| sqlx::query_scalar(text).bind(session).fetch_all(c).await?);
    Ok(ids.into_iter().map(subject_id).collect())
}

/// Takes one place; zero rows when there is none left, or the session is over or cancelled.
pub async fn seat(tx: &mut Tx, id: Uuid) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE group_session SET taken = taken + 1 WHERE id = $1 AND state = 'planned' AND taken < places"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).execute(c).await?.into()))
}

/// Gives one place back; zero rows when none was taken.
pub async fn leave(tx: &mut Tx, id: Uuid) -> Result<Touched, DbError> {
    let text = sql!("UPDATE group_session SET taken = taken - 1 WHERE id = $1 AND taken > 0");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).execute(c).await?.into()))
}

/// From planned to `done` or `cancelled`; zero rows when it is no longer planned or at `version`.
pub async fn end(tx: &mut Tx, id: Uuid, version: i64, state: &str) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE group_session SET state = $3, version = version + 1
         WHERE id = $1 AND version = $2 AND state = 'planned'"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(version).bind(state).execute(c).await?.into()))
}
