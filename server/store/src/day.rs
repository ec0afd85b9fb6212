//! The day of a centre: who waits, who is received, what was done to whom.
//!
//! Rows of [`crate::appointment`] read for the operators; `open` below are the states in which a person is expected or
//! in the house.

use chrono::{DateTime, Utc};
use domain::agenda::State;
use uuid::Uuid;

use crate::{
    Access, DbError, Touched, Tx,
    appointment::{Appointment, Step},
};

/// An appointment with the names that an operator reads.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub appointment: Appointment,
    pub surname: String,
    pub name: String,
    pub cf: String,
    /// Of the person.
    pub phone: Option<String>,
    pub operator_name: String,
    pub second_name: Option<String>,
    pub mediator_name: Option<String>,
    pub room_name: Option<String>,
    /// When the person said that they are here: the last time, should it have been undone.
    pub here_since: Option<DateTime<Utc>>,
}

/// The columns of a [`Line`] and the tables they come from, before what is asked of them.
macro_rules! lines {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT appointment.*, person.surname, person.name, person.cf, person.phone,
                    operator.name AS operator_name, second.name AS second_name, mediator.name AS mediator_name,
                    room.name AS room_name,
                    (SELECT MAX(step.at) FROM appointment_history AS step
                      WHERE step.appointment_id = appointment.id AND step.act IN ('check_in', 'walk_in')) AS here_since
             FROM appointment
             JOIN person ON person.id = appointment.person_id
             JOIN operator ON operator.id = appointment.operator_id
             LEFT JOIN operator AS second ON second.id = appointment.second_id
             LEFT JOIN mediator ON mediator.id = appointment.mediator_id
             LEFT JOIN room ON room.id = appointment.room_id ",
            $asked
        ))
    };
}

/// The appointments and seats of a centre that begin from `from` until before `to`, in order; without those that
/// somebody is still booking, or that were given back.
pub async fn lines(
    db: &mut impl Access,
    office: &str,
    operator: Option<Uuid>,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Line>, DbError> {
    let text = lines!(
        "WHERE appointment.office = $1 AND appointment.starts_at >= $2 AND appointment.starts_at < $3
           AND appointment.state NOT IN ('held', 'cancelled', 'expired')
           AND ($4 = 0 OR appointment.operator_id = $5 OR appointment.second_id = $5)
         ORDER BY appointment.starts_at, appointment.id"
    );
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(from)
        .bind(to)
        .bind(i64::from(operator.is_some()))
        .bind(operator.unwrap_or_default())
        .fetch_all(c)
        .await?))
}

/// How many stand in one of two states, of the appointments of a centre that begin from `from` until before `to`.
pub async fn count(
    db: &mut impl Access,
    office: &str,
    states: [State; 2],
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<i64, DbError> {
    let text = sql!(
        "SELECT COUNT(*) FROM appointment
         WHERE office = $1 AND starts_at >= $2 AND starts_at < $3 AND state IN ($4, $5)"
    );
    let [one, other] = states.map(State::code);
    Ok(on!(db, |c| sqlx::query_scalar(text)
        .bind(office)
        .bind(from)
        .bind(to)
        .bind(one)
        .bind(other)
        .fetch_one(c)
        .await?))
}

/// One appointment, whatever became of it.
pub async fn line(db: &mut impl Access, id: Uuid) -> Result<Option<Line>, DbError> {
    let text = lines!("WHERE appointment.id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// What was done, with the name of the operator who did it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Told {
    #[sqlx(flatten)]
    pub step: Step,
    pub operator_name: Option<String>,
}

/// Everything that was done to an appointment, in order.
pub async fn history(db: &mut impl Access, appointment: Uuid) -> Result<Vec<Told>, DbError> {
    let text = sql!(
        "SELECT appointment_history.*, operator.name AS operator_name
         FROM appointment_history LEFT JOIN operator ON operator.id = appointment_history.by_id
         WHERE appointment_history.appointment_id = $1 ORDER BY appointment_history.version"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(appointment).fetch_all(c).await?))
}

/// The appointments of a person in a centre that begin from `from` until before `to`, in order.
pub async fn of_person(
    db: &mut impl Access,
    person: Uuid,
    office: &str,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Appointment>, DbError> {
    let text = sql!(
        "SELECT * FROM appointment WHERE person_id = $1 AND office = $2 AND starts_at >= $3 AND starts_at < $4
         ORDER BY starts_at, id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).bind(office).bind(from).bind(to).fetch_all(c).await?))
}

/// Takes its room from an appointment that could not have it.
pub async fn without_room(tx: &mut Tx, id: Uuid) -> Result<(), DbError> {
    let text = sql!("UPDATE appointment SET room_id = NULL WHERE id = $1");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).execute(c).await?)).one("appointment without room")
}
