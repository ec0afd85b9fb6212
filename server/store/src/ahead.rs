//! Appointments and group sessions of a centre that are ahead: what a change of supply may leave outside.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::{Access, DbError};

/// An appointment of one person, or a session with its people counted.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Ahead {
    pub id: Uuid,
    /// `None` for a group session.
    pub person_id: Option<Uuid>,
    pub surname: Option<String>,
    pub name: Option<String>,
    /// People of a group session; 1 otherwise.
    pub people: i64,
    pub service: String,
    pub operator_id: Uuid,
    pub operator_name: String,
    pub second_id: Option<Uuid>,
    pub mediator_id: Option<Uuid>,
    pub room_id: Option<Uuid>,
    pub channel: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub state: String,
    pub held_until: Option<DateTime<Utc>>,
}

/// Nothing lasts longer (`domain::agenda::Durations`): what is ahead began at most a day ago.
const LONGEST: TimeDelta = TimeDelta::days(1);

/// Appointments held or booked that end after `now`, apart from seats in groups.
pub async fn appointments(
    db: &mut impl Access,
    office: &str,
    now: DateTime<Utc>,
) -> Result<Vec<Ahead>, DbError> {
    let text = sql!(
        "SELECT appointment.id, appointment.person_id, person.surname, person.name, CAST(1 AS BIGINT) AS people,
                appointment.service, appointment.operator_id, operator.name AS operator_name,
                appointment.second_id, appointment.mediator_id, appointment.room_id, appointment.channel,
                appointment.starts_at, appointment.ends_at, appointment.state, appointment.held_until
         FROM appointment
         JOIN person ON person.id = appointment.person_id
         JOIN operator ON operator.id = appointment.operator_id
         WHERE appointment.office = $1 AND appointment.starts_at > $2 AND appointment.ends_at > $3
           AND appointment.state IN ('held', 'booked') AND appointment.session_id IS NULL"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(now - LONGEST).bind(now).fetch_all(c).await?))
}

/// Sessions planned that end after `now`.
pub async fn sessions(db: &mut impl Access, office: &str, now: DateTime<Utc>) -> Result<Vec<Ahead>, DbError> {
    let text = sql!(
        "SELECT group_session.id, NULL AS person_id, NULL AS surname, NULL AS name, group_session.taken AS people,
                group_session.service, group_session.operator_id, operator.name AS operator_name,
                group_session.second_id, group_session.mediator_id, group_session.room_id, group_session.channel,
                group_session.starts_at, group_session.ends_at, group_session.state, NULL AS held_until
         FROM group_session
         JOIN operator ON operator.id = group_session.operator_id
         WHERE group_session.office = $1 AND group_session.starts_at > $2 AND group_session.ends_at > $3
           AND group_session.state = 'planned'"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(now - LONGEST).bind(now).fetch_all(c).await?))
}
