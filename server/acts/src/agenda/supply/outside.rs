//! Whom a supply leaves outside: the list that a change shows first, and that stays until they are moved.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use domain::{
    agenda::{Appointment, AppointmentId, Place, Session, Span, State, SubjectId, Supply, Why, left_outside},
    catalogue::LepCode,
    passage::Channel,
};
use store::{Access, DbError, ahead::Ahead};
use uuid::Uuid;

use crate::{Desk, Refusal};

/// An appointment or a group session to move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToMove {
    /// Of the appointment or the session.
    pub id: Uuid,
    pub office: String,
    /// Id, surname and name; `None` for a session.
    pub person: Option<(Uuid, String, String)>,
    /// How many people it concerns.
    pub people: i64,
    pub service: LepCode,
    pub operator: Uuid,
    pub operator_name: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub why: Why,
}

/// What the present supply of a centre does not hold, in order of time.
pub async fn to_move(desk: &Desk, db: &mut impl Access, office: &str) -> Result<Vec<ToMove>, Refusal> {
    let supply = super::supply(desk, db, office).await?;
    let ahead = Everything::read(desk, db, office).await?;
    Ok(ahead.outside(&supply).collect())
}

/// Everything ahead in one centre.
pub(super) struct Everything {
    office: String,
    rows: HashMap<Uuid, Ahead>,
    appointments: Vec<Appointment>,
    sessions: Vec<Session>,
    now: DateTime<Utc>,
}

impl Everything {
    pub async fn read(desk: &Desk, db: &mut impl Access, office: &str) -> Result<Everything, Refusal> {
        let now = desk.now();
        let singles = store::ahead::appointments(db, office, now).await?;
        let groups = store::ahead::sessions(db, office, now).await?;
        let appointments = singles.iter().map(appointment).collect::<Result<_, _>>()?;
        let sessions = groups.iter().map(session).collect::<Result<_, _>>()?;
        let rows = singles.into_iter().chain(groups).map(|row| (row.id, row)).collect();
        Ok(Everything { office: office.to_owned(), rows, appointments, sessions, now })
    }

    pub fn outside(&self, supply: &Supply) -> impl Iterator<Item = ToMove> {
        let outside = left_outside(&self.appointments, &self.sessions, supply, self.now);
        outside.into_iter().filter_map(|found| {
            let row = self.rows.get(&Uuid::parse_str(&found.appointment.0).ok()?)?;
            Some(ToMove {
                id: row.id,
                office: self.office.clone(),
                person: row.person_id.map(|id| {
                    (id, row.surname.clone().unwrap_or_default(), row.name.clone().unwrap_or_default())
                }),
                people: row.people,
                service: LepCode::parse(&row.service)?,
                operator: row.operator_id,
                operator_name: row.operator_name.clone(),
                starts_at: row.starts_at,
                ends_at: row.ends_at,
                why: found.why,
            })
        })
    }

    /// What `after` leaves outside and `before` did not: who was outside already is not this change's doing.
    pub fn newly_outside(&self, before: &Supply, after: &Supply) -> Vec<ToMove> {
        let already: HashSet<Uuid> = self.outside(before).map(|found| found.id).collect();
        self.outside(after).filter(|found| !already.contains(&found.id)).collect()
    }
}

fn appointment(row: &Ahead) -> Result<Appointment, DbError> {
    Ok(Appointment {
        id: AppointmentId(row.id.to_string()),
        citizen: subject(row.person_id.unwrap_or_default()),
        service: service(row)?,
        state: State::parse(&row.state).ok_or(DbError::Unreadable("appointment.state"))?,
        held_until: row.held_until,
        place: place(row)?,
    })
}

/// Who is enrolled does not matter here: the session stands or falls as a whole.
fn session(row: &Ahead) -> Result<Session, DbError> {
    Ok(Session {
        id: AppointmentId(row.id.to_string()),
        service: service(row)?,
        place: place(row)?,
        places: std::num::NonZeroU16::MIN,
        enrolled: Vec::new(),
    })
}

fn service(row: &Ahead) -> Result<LepCode, DbError> {
    LepCode::parse(&row.service).ok_or(DbError::Unreadable("appointment.service"))
}

fn place(row: &Ahead) -> Result<Place, DbError> {
    Ok(Place {
        span: Span { from: row.starts_at, to: row.ends_at },
        operator: subject(row.operator_id),
        channel: Channel::parse(&row.channel).ok_or(DbError::Unreadable("appointment.channel"))?,
        room: row.room_id.map(subject),
        mediator: row.mediator_id.map(subject),
        second: row.second_id.map(subject),
    })
}

fn subject(id: Uuid) -> SubjectId {
    SubjectId(id.to_string())
}
