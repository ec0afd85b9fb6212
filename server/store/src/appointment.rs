//! Appointments: one row per person and meeting, alone or as a seat in a group, and what happened to each.
//!
//! - A write carries the version and the state it was made from ([`moved`], [`placed`]); a stale one touches no row.
//! - Each act adds a [`Step`], and the version that it made is the step's: the order of the acts, whatever the clocks say.
//! - What an appointment takes of people, rooms and time stands in [`crate::occupation`].

use chrono::{DateTime, Utc};
use domain::{
    agenda::{AppointmentId, OpenAppointment, Place, Span, State, SubjectId},
    catalogue::LepCode,
    passage::Channel,
};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

/// `from_state` of the first step: there was no appointment yet.
pub const NEW: &str = "new";

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Appointment {
    pub id: Uuid,
    /// Slug of the centre.
    pub office: String,
    pub person_id: Uuid,
    /// Code of the service.
    pub service: String,
    /// The group in which this is a seat.
    pub session_id: Option<Uuid>,
    pub operator_id: Uuid,
    pub second_id: Option<Uuid>,
    pub mediator_id: Option<Uuid>,
    pub room_id: Option<Uuid>,
    /// Code of `domain::passage::Channel`.
    pub channel: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Code of `domain::agenda::State`.
    pub state: String,
    pub version: i64,
    /// `citizen`, `kiosk`, `operator`, `convocation` or `walk_in`.
    pub origin: String,
    /// Longer than the catalogue's average, for a disabled person (R174).
    pub extended: bool,
    /// The end of the hold, also after it was confirmed.
    pub held_until: Option<DateTime<Utc>>,
    /// What the person says or types at the kiosk.
    pub code: String,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// An id as the rules of the agenda write it.
pub fn subject_id(id: Uuid) -> SubjectId {
    SubjectId(id.to_string())
}

impl Appointment {
    pub fn state(&self) -> Result<State, DbError> {
        State::parse(&self.state).ok_or(DbError::Unreadable("appointment.state"))
    }

    pub fn service(&self) -> Result<LepCode, DbError> {
        LepCode::parse(&self.service).ok_or(DbError::Unreadable("appointment.service"))
    }

    pub fn channel(&self) -> Result<Channel, DbError> {
        Channel::parse(&self.channel).ok_or(DbError::Unreadable("appointment.channel"))
    }

    pub fn span(&self) -> Span {
        Span { from: self.starts_at, to: self.ends_at }
    }

    pub fn place(&self) -> Result<Place, DbError> {
        Ok(Place {
            span: self.span(),
            operator: subject_id(self.operator_id),
            channel: self.channel()?,
            room: self.room_id.map(subject_id),
            mediator: self.mediator_id.map(subject_id),
            second: self.second_id.map(subject_id),
        })
    }

    /// As the rules judge it.
    pub fn read(&self) -> Result<domain::agenda::Appointment, DbError> {
        Ok(domain::agenda::Appointment {
            id: AppointmentId(self.id.to_string()),
            citizen: subject_id(self.person_id),
            service: self.service()?,
            state: self.state()?,
            held_until: self.held_until,
            place: self.place()?,
        })
    }

    /// As the limits count it.
    pub fn open(&self) -> Result<OpenAppointment, DbError> {
        Ok(OpenAppointment { appointment: AppointmentId(self.id.to_string()), service: self.service()? })
    }
}

/// Adds an appointment as it stands in `a`.
pub async fn add(tx: &mut Tx, a: &Appointment) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO appointment (id, office, person_id, service, session_id, operator_id, second_id, mediator_id,
                room_id, channel, starts_at, ends_at, state, version, origin, extended, held_until, code, created_at,
                updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(a.id)
            .bind(&a.office)
            .bind(a.person_id)
            .bind(&a.service)
            .bind(a.session_id)
            .bind(a.operator_id)
            .bind(a.second_id)
            .bind(a.mediator_id)
            .bind(a.room_id)
            .bind(&a.channel)
            .bind(a.starts_at)
            .bind(a.ends_at)
            .bind(&a.state)
            .bind(a.version)
            .bind(&a.origin)
            .bind(a.extended)
            .bind(a.held_until)
            .bind(&a.code)
            .bind(a.created_at)
            .bind(a.updated_at)
            .execute(c)
            .await?
    ))
    .one("appointment added")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Appointment>, DbError> {
    let text = sql!("SELECT * FROM appointment WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// The one that is open in a centre under a code.
pub async fn by_code(db: &mut impl Access, office: &str, code: &str) -> Result<Option<Appointment>, DbError> {
    let text = sql!(
        "SELECT * FROM appointment WHERE office = $1 AND code = $2
           AND state IN ('held', 'booked', 'arrived', 'called', 'in_progress')"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(code).fetch_optional(c).await?))
}

/// Those of a person that are not over, the next first; a hold that nobody confirmed in time may be among them.
pub async fn open_of(db: &mut impl Access, person: Uuid) -> Result<Vec<Appointment>, DbError> {
    let text = sql!(
        "SELECT * FROM appointment WHERE person_id = $1
           AND state IN ('held', 'booked', 'arrived', 'called', 'in_progress') ORDER BY starts_at, id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// Every appointment of a person, the latest first, at most `limit`.
pub async fn of_person(db: &mut impl Access, person: Uuid, limit: i64) -> Result<Vec<Appointment>, DbError> {
    let text =
        sql!("SELECT * FROM appointment WHERE person_id = $1 ORDER BY starts_at DESC, id DESC LIMIT $2");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).bind(limit).fetch_all(c).await?))
}

/// The seats of a group session, also those given back, in the order of enrolment.
pub async fn of_session(db: &mut impl Access, session: Uuid) -> Result<Vec<Appointment>, DbError> {
    let text = sql!("SELECT * FROM appointment WHERE session_id = $1 ORDER BY created_at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(session).fetch_all(c).await?))
}

/// Holds that ended before `now` and were not confirmed, at most `limit`: appointment and person.
pub async fn overdue(
    db: &mut impl Access,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<(Uuid, Uuid)>, DbError> {
    let text = sql!(
        "SELECT id, person_id FROM appointment WHERE state = 'held' AND held_until <= $1
         ORDER BY held_until, id LIMIT $2"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(now).bind(limit).fetch_all(c).await?))
}

/// From one state to another; zero rows when it is no longer in `from` or at `version`.
pub async fn moved(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    from: State,
    to: State,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE appointment SET state = $4, version = version + 1, updated_at = $5
         WHERE id = $1 AND version = $2 AND state = $3"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(id)
        .bind(version)
        .bind(from.code())
        .bind(to.code())
        .bind(at)
        .execute(c)
        .await?
        .into()))
}

/// To the place, office and version that `a` says now; zero rows when it is no longer at `version`.
pub async fn placed(tx: &mut Tx, a: &Appointment, version: i64) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE appointment SET office = $3, operator_id = $4, second_id = $5, mediator_id = $6, room_id = $7,
                channel = $8, starts_at = $9, ends_at = $10, extended = $11, version = $12, updated_at = $13, code = $14
         WHERE id = $1 AND version = $2"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(a.id)
        .bind(version)
        .bind(&a.office)
        .bind(a.operator_id)
        .bind(a.second_id)
        .bind(a.mediator_id)
        .bind(a.room_id)
        .bind(&a.channel)
        .bind(a.starts_at)
        .bind(a.ends_at)
        .bind(a.extended)
        .bind(a.version)
        .bind(a.updated_at)
        .bind(&a.code)
        .execute(c)
        .await?
        .into()))
}

/// One line of the day of a centre.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub appointment: Appointment,
    pub surname: String,
    pub name: String,
    pub cf: String,
    pub operator_name: String,
    pub room_name: Option<String>,
}

/// The appointments and seats of a centre that begin from `from` until before `to`, in order; without those that were
/// given back or never confirmed.
pub async fn of_days(
    db: &mut impl Access,
    office: &str,
    operator: Option<Uuid>,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Line>, DbError> {
    let text = sql!(
        "SELECT appointment.*, person.surname, person.name, person.cf, operator.name AS operator_name,
                room.name AS room_name
         FROM appointment
         JOIN person ON person.id = appointment.person_id
         JOIN operator ON operator.id = appointment.operator_id
         LEFT JOIN room ON room.id = appointment.room_id
         WHERE appointment.office = $1 AND appointment.starts_at >= $2 AND appointment.starts_at < $3
           AND appointment.state NOT IN ('cancelled', 'expired')
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

/// What was done to an appointment.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Step {
    pub id: Uuid,
    pub appointment_id: Uuid,
    /// The version that this act made.
    pub version: i64,
    /// Code of `domain::agenda::Act`; of the first step `hold`, `book`, `enrol` or `walk_in`.
    pub act: String,
    /// [`NEW`], or the code of a state.
    pub from_state: String,
    pub to_state: String,
    /// Code of `domain::agenda::Who`.
    pub by_kind: String,
    pub by_id: Option<Uuid>,
    pub reason: Option<String>,
    /// Where it stood in time after the act.
    pub starts_at: DateTime<Utc>,
    pub at: DateTime<Utc>,
}

pub async fn add_step(tx: &mut Tx, s: &Step) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO appointment_history (id, appointment_id, version, act, from_state, to_state, by_kind, by_id, reason,
                starts_at, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.appointment_id)
            .bind(s.version)
            .bind(&s.act)
            .bind(&s.from_state)
            .bind(&s.to_state)
            .bind(&s.by_kind)
            .bind(s.by_id)
            .bind(&s.reason)
            .bind(s.starts_at)
            .bind(s.at)
            .execute(c)
            .await?
    ))
    .one("step of an appointment added")
}

/// What was done to an appointment, in order.
pub async fn history(db: &mut impl Access, appointment: Uuid) -> Result<Vec<Step>, DbError> {
    let text = sql!("SELECT * FROM appointment_history WHERE appointment_id = $1 ORDER BY version");
    Ok(on!(db, |c| sqlx::query_as(text).bind(appointment).fetch_all(c).await?))
}
