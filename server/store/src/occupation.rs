//! What is taken: one row per person, operator, mediator or room of an appointment or session.
//!
//! - The database refuses a row that overlaps another of its subject; [`take`] counts what it wrote, and fewer rows than
//!   subjects mean that somebody was first. The transaction is rolled back then.
//! - Rows are written, held and cleared in the order (kind, id), so that nobody waits in a circle. Who needs more than one
//!   row of a subject (a move, a hold that replaces another, rows of holds that are over in the way) first holds the
//!   subjects themselves ([`crate::dialect::hold_subjects`]) and then walks them: [`clear`], [`take`], next.
//! - A hold that is over takes nothing, but its rows stay until somebody removes them: whoever needs the time does.

use chrono::{DateTime, TimeDelta, Utc};
use domain::agenda::{AppointmentId, Occupation, Span, Subject, SubjectKind};
use uuid::Uuid;

use crate::{
    Access, DbError, Touched, Tx,
    appointment::subject_id,
    dialect::{taken, taken_spans},
};

/// No row is longer: what overlaps an instant began less than this before it.
pub const LONGEST: TimeDelta = TimeDelta::days(2);

/// What a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Appointment(Uuid),
    Session(Uuid),
}

impl Of {
    fn columns(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Of::Appointment(id) => (Some(id), None),
            Of::Session(id) => (None, Some(id)),
        }
    }
}

/// The id of a subject as the database keeps it.
pub fn id_of(subject: &Subject) -> Result<Uuid, DbError> {
    Uuid::try_parse(&subject.id.0).map_err(|_| DbError::Unreadable("id of a subject"))
}

#[derive(sqlx::FromRow)]
struct Row {
    subject_kind: String,
    subject_id: Uuid,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    expires_at: Option<DateTime<Utc>>,
    taken_by: Uuid,
}

impl Row {
    fn read(self) -> Result<Occupation, DbError> {
        let kind = SubjectKind::parse(&self.subject_kind);
        Ok(Occupation {
            appointment: AppointmentId(self.taken_by.to_string()),
            subject: Subject {
                kind: kind.ok_or(DbError::Unreadable("occupation.subject_kind"))?,
                id: subject_id(self.subject_id),
            },
            span: Span { from: self.starts_at, to: self.ends_at },
            expires_at: self.expires_at,
        })
    }
}

/// Of the rows that overlap `span`, those that begin at `since` or later; everything that overlaps it with `None`.
///
/// Who reads a long time piece by piece asks for the first without and for the others with the end of the last one.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    pub span: Span,
    pub since: Option<DateTime<Utc>>,
}

impl Window {
    pub fn over(span: Span) -> Window {
        Window { span, since: None }
    }

    fn since(self) -> DateTime<Utc> {
        self.since.unwrap_or(self.span.from - LONGEST)
    }
}

/// What is taken of these subjects, whichever centre took it.
pub async fn of_subjects(
    db: &mut impl Access,
    subjects: &[Uuid],
    window: Window,
) -> Result<Vec<Occupation>, DbError> {
    let rows: Vec<Row> = taken(db, subjects, window.since(), window.span).await?;
    rows.into_iter().map(Row::read).collect()
}

/// As [`of_subjects`], but only whose and when, of what counts at `now` and is not taken by the appointment `own`: a search
/// reads many.
pub async fn spans(
    db: &mut impl Access,
    subjects: &[Uuid],
    window: Window,
    now: DateTime<Utc>,
    own: Option<Uuid>,
) -> Result<Vec<(Uuid, Span)>, DbError> {
    let rows = taken_spans(db, subjects, window.since(), window.span, now, own).await?;
    Ok(rows.into_iter().map(|(subject, from, to)| (subject, Span { from, to })).collect())
}

/// An insert of so many rows of one appointment or session.
macro_rules! taking {
    ($($row:literal),+) => {
        sql!(concat!(
            "INSERT INTO occupation (starts_at, ends_at, expires_at, appointment_id, session_id, subject_kind, subject_id)
             VALUES ",
            $("($1, $2, $3, $4, $5, ", $row,)+
            " ON CONFLICT DO NOTHING"
        ))
    };
}

/// Takes `subjects` for `span`, in their order, until `expires_at` or for good; gives how many were free.
pub async fn take(
    tx: &mut Tx,
    subjects: &[Subject],
    span: Span,
    expires_at: Option<DateTime<Utc>>,
    of: Of,
) -> Result<Touched, DbError> {
    let (appointment, session) = of.columns();
    let mut taken = 0;
    for some in subjects.chunks(5) {
        let text = match some.len() {
            1 => taking!("$6, $7)"),
            2 => taking!("$6, $7), ", "$8, $9)"),
            3 => taking!("$6, $7), ", "$8, $9), ", "$10, $11)"),
            4 => taking!("$6, $7), ", "$8, $9), ", "$10, $11), ", "$12, $13)"),
            _ => taking!("$6, $7), ", "$8, $9), ", "$10, $11), ", "$12, $13), ", "$14, $15)"),
        };
        let ids = some.iter().map(id_of).collect::<Result<Vec<_>, _>>()?;
        let touched: Touched = on!(tx, |c| {
            let mut query = sqlx::query(text)
                .bind(span.from)
                .bind(span.to)
                .bind(expires_at)
                .bind(appointment)
                .bind(session);
            for (subject, id) in some.iter().zip(ids) {
                query = query.bind(subject.kind.code()).bind(id);
            }
            query.execute(c).await?.into()
        });
        taken += touched.0;
    }
    Ok(Touched(taken))
}

/// Removes what an appointment takes of one subject (`own`, with where it stands in time), and the subject's holds that are
/// over and overlap `span`.
///
/// The subject is held.
pub async fn clear(
    tx: &mut Tx,
    subject: &Subject,
    own: Option<(Uuid, Span)>,
    span: Span,
    now: DateTime<Utc>,
) -> Result<Touched, DbError> {
    // The outer bounds are for the index alone: a subject has years of rows.
    let text = sql!(
        "DELETE FROM occupation WHERE subject_id = $1 AND starts_at >= $6 AND starts_at < $7
           AND (appointment_id = $2 OR (expires_at <= $3 AND starts_at < $4 AND ends_at > $5))"
    );
    let (own, old) = own.unwrap_or((Uuid::nil(), span));
    let (since, until) = (old.from.min(span.from - LONGEST), old.to.max(span.to));
    let id = id_of(subject)?;
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(id)
        .bind(own)
        .bind(now)
        .bind(span.to)
        .bind(span.from)
        .bind(since)
        .bind(until)
        .execute(c)
        .await?
        .into()))
}

/// Makes what an appointment holds firm; fewer rows than subjects mean that somebody removed some after the hold.
///
/// The rows are held ([`crate::dialect::hold_taken`]).
pub async fn make_firm(tx: &mut Tx, appointment: Uuid) -> Result<Touched, DbError> {
    let text = sql!("UPDATE occupation SET expires_at = NULL WHERE appointment_id = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(appointment).execute(c).await?.into()))
}

/// Gives back everything that an appointment or a session takes.
pub async fn give_back(tx: &mut Tx, of: Of) -> Result<Touched, DbError> {
    crate::dialect::hold_taken(tx, of).await?;
    let (text, id) = match of {
        Of::Appointment(id) => (sql!("DELETE FROM occupation WHERE appointment_id = $1"), id),
        Of::Session(id) => (sql!("DELETE FROM occupation WHERE session_id = $1"), id),
    };
    Ok(on!(tx, |c| sqlx::query(text).bind(id).execute(c).await?.into()))
}
