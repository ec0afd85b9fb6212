//! Everything that SQLite and PostgreSQL do not say in the same words. Nothing else in this crate may ask
//! which database is open.

use chrono::{DateTime, Utc};
use domain::agenda::Span;
use sqlx::{FromRow, postgres::PgRow, sqlite::SqliteRow, types::Json};
use uuid::Uuid;

use crate::{Access, DbError, Q, Tx, occupation::Of};

/// A row that several people may change at once.
#[derive(Clone, Copy, Debug)]
pub enum Lock {
    Person,
    Did,
    Request,
    Appointment,
    GroupSession,
    Device,
    Company,
    Mandate,
    Vacancy,
    Shortlist,
    Internship,
    Operator,
}

/// Holds the row until the transaction ends, so that whoever comes second sees what the first did.
///
/// SQLite needs nothing: `BEGIN IMMEDIATE` already holds the one writer.
pub async fn lock(tx: &mut Tx, what: Lock, id: Uuid) -> Result<(), DbError> {
    if let Q::Postgres(c) = tx.q() {
        let statement = match what {
            Lock::Person => "SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE",
            Lock::Did => "SELECT 1 FROM did WHERE id = $1 FOR NO KEY UPDATE",
            Lock::Request => "SELECT 1 FROM request WHERE id = $1 FOR NO KEY UPDATE",
            Lock::Appointment => "SELECT 1 FROM appointment WHERE id = $1 FOR NO KEY UPDATE",
            Lock::GroupSession => "SELECT 1 FROM group_session WHERE id = $1 FOR NO KEY UPDATE",
            Lock::Device => "SELECT 1 FROM device WHERE id = $1 FOR NO KEY UPDATE",
            Lock::Company => "SELECT 1 FROM company WHERE id = $1 FOR NO KEY UPDATE",
            Lock::Mandate => "SELECT 1 FROM mandate WHERE id = $1 FOR NO KEY UPDATE",
            Lock::Vacancy => "SELECT 1 FROM vacancy WHERE id = $1 FOR NO KEY UPDATE",
            Lock::Shortlist => "SELECT 1 FROM shortlist WHERE id = $1 FOR NO KEY UPDATE",
            Lock::Internship => "SELECT 1 FROM internship WHERE id = $1 FOR NO KEY UPDATE",
            Lock::Operator => "SELECT 1 FROM operator WHERE id = $1 FOR NO KEY UPDATE",
        };
        sqlx::query(statement).bind(id).fetch_optional(c).await?;
    }
    Ok(())
}

/// Holds the supply of a centre for a change: who books there waits, and is judged by what is decided now.
pub async fn hold_agenda(tx: &mut Tx, office: &str) -> Result<(), DbError> {
    if let Q::Postgres(c) = tx.q() {
        let statement = "SELECT 1 FROM office_agenda WHERE office = $1 FOR UPDATE";
        sqlx::query(statement).bind(office).fetch_optional(c).await?;
    }
    Ok(())
}

/// Keeps the supply of a centre as it is until the transaction ends; bookings keep it together.
///
/// It is the lock that the foreign key of an appointment takes in any case, only before the supply is read.
pub async fn keep_agenda(tx: &mut Tx, office: &str) -> Result<(), DbError> {
    if let Q::Postgres(c) = tx.q() {
        let statement = "SELECT 1 FROM office_agenda WHERE office = $1 FOR KEY SHARE";
        sqlx::query(statement).bind(office).fetch_optional(c).await?;
    }
    Ok(())
}

/// Keeps the supply of a centre as it is and holds a person, in this order: what every booking begins with. Gives the
/// version of the supply; `None` when there is no such agenda or no such person.
pub async fn enter_agenda(tx: &mut Tx, office: &str, person: Uuid) -> Result<Option<i64>, DbError> {
    Ok(match tx.q() {
        Q::Sqlite(c) => {
            let statement =
                "SELECT a.version FROM office_agenda a, person p WHERE a.office = $1 AND p.id = $2";
            sqlx::query_scalar(statement).bind(office).bind(person).fetch_optional(c).await?
        }
        // Who waited for a change reads the version that it made.
        Q::Postgres(c) => {
            let statement =
                "SELECT a.version FROM office_agenda a, person p WHERE a.office = $1 AND p.id = $2
                             FOR KEY SHARE OF a FOR NO KEY UPDATE OF p";
            sqlx::query_scalar(statement).bind(office).bind(person).fetch_optional(c).await?
        }
    })
}

/// A list of subjects in a statement, each database's own way: PostgreSQL would read the whole table to join a list that it
/// makes itself.
macro_rules! of_subjects {
    ($access:expr, $subjects:expr, $text:literal, $($bound:expr),+) => {
        match $access.q() {
            Q::Sqlite(c) => {
                let list = Json($subjects.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>());
                let query = sqlx::query_as(concat!($text, " IN (SELECT unhex(value) FROM json_each($1))"));
                query.bind(list)$(.bind($bound))+.fetch_all(c).await?
            }
            Q::Postgres(c) => {
                let query = sqlx::query_as(concat!($text, " = ANY($1)"));
                query.bind($subjects)$(.bind($bound))+.fetch_all(c).await?
            }
        }
    };
}

/// The rows of these subjects that begin at `since` or later and overlap `span`.
pub(crate) async fn taken<R>(
    access: &mut impl Access,
    subjects: &[Uuid],
    since: DateTime<Utc>,
    span: Span,
) -> Result<Vec<R>, DbError>
where
    R: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin,
{
    Ok(of_subjects!(
        access,
        subjects,
        "SELECT subject_kind, subject_id, starts_at, ends_at, expires_at,
                COALESCE(appointment_id, session_id) AS taken_by
         FROM occupation WHERE starts_at >= $2 AND starts_at < $3 AND ends_at > $4 AND subject_id",
        since,
        span.to,
        span.from
    ))
}

/// As [`taken`], but only whose and when, of what counts at `now` and is not `own`'s: a search reads many.
pub(crate) async fn taken_spans(
    access: &mut impl Access,
    subjects: &[Uuid],
    since: DateTime<Utc>,
    span: Span,
    now: DateTime<Utc>,
    own: Option<Uuid>,
) -> Result<Vec<(Uuid, DateTime<Utc>, DateTime<Utc>)>, DbError> {
    Ok(of_subjects!(
        access,
        subjects,
        "SELECT subject_id, starts_at, ends_at
         FROM occupation WHERE starts_at >= $2 AND starts_at < $3 AND ends_at > $4
           AND (expires_at IS NULL OR expires_at > $5) AND COALESCE(appointment_id, session_id) <> $6
           AND subject_id",
        since,
        span.to,
        span.from,
        now,
        own.unwrap_or_default()
    ))
}

/// Holds subjects of the agenda in the order given, which is that of (kind, id): of those who need more than one row of a
/// subject only one is at work.
pub async fn hold_subjects(tx: &mut Tx, subjects: &[Uuid]) -> Result<(), DbError> {
    if let Q::Postgres(c) = tx.q() {
        let key = |id: &Uuid| {
            let (high, low) = id.as_u64_pair();
            (high ^ low).cast_signed()
        };
        let keys: Vec<i64> = subjects.iter().map(key).collect();
        let statement = "SELECT pg_advisory_xact_lock(key) FROM unnest($1::bigint[]) AS keys (key)";
        sqlx::query(statement).bind(keys).execute(c).await?;
    }
    Ok(())
}

/// Holds the rows that an appointment or a session takes, in the order of their subjects.
pub async fn hold_taken(tx: &mut Tx, of: Of) -> Result<(), DbError> {
    if let Q::Postgres(c) = tx.q() {
        let (statement, id) = match of {
            Of::Appointment(id) => (
                "SELECT 1 FROM occupation WHERE appointment_id = $1 ORDER BY subject_kind, subject_id FOR UPDATE",
                id,
            ),
            Of::Session(id) => (
                "SELECT 1 FROM occupation WHERE session_id = $1 ORDER BY subject_kind, subject_id FOR UPDATE",
                id,
            ),
        };
        sqlx::query(statement).bind(id).execute(c).await?;
    }
    Ok(())
}

/// What `doctor` asks of a deployment: does an acknowledged write survive a power cut?
#[derive(Debug, PartialEq, Eq)]
pub struct Durability {
    pub engine: &'static str,
    /// Settings that are not as they must be, with the value found.
    pub wrong: Vec<(String, String)>,
}

pub async fn durability(access: &mut impl Access) -> Result<Durability, DbError> {
    let mut wrong = Vec::new();
    let engine = match access.q() {
        Q::Sqlite(c) => {
            let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *c).await?;
            if mode != "wal" {
                wrong.push(("journal_mode".to_owned(), mode));
            }
            let level: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut *c).await?;
            if level < 2 {
                wrong.push(("synchronous".to_owned(), level.to_string()));
            }
            "sqlite"
        }
        Q::Postgres(c) => {
            for setting in ["fsync", "synchronous_commit"] {
                let value: String =
                    sqlx::query_scalar("SELECT current_setting($1)").bind(setting).fetch_one(&mut *c).await?;
                if value == "off" {
                    wrong.push((setting.to_owned(), value));
                }
            }
            "postgres"
        }
    };
    Ok(Durability { engine, wrong })
}

/// The instant of the database server, to compare with ours: a clock that is wrong makes terms wrong.
pub async fn database_clock(access: &mut impl Access) -> Result<DateTime<Utc>, DbError> {
    Ok(match access.q() {
        Q::Sqlite(c) => {
            let seconds: i64 =
                sqlx::query_scalar("SELECT CAST(strftime('%s', 'now') AS INTEGER)").fetch_one(c).await?;
            DateTime::from_timestamp(seconds, 0).ok_or(DbError::Unreadable("strftime"))?
        }
        Q::Postgres(c) => sqlx::query_scalar("SELECT now()").fetch_one(c).await?,
    })
}
