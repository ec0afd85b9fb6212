//! Everything that SQLite and PostgreSQL do not say in the same words. Nothing else in this crate may ask
//! which database is open.

use uuid::Uuid;

use crate::{Access, DbError, Q, Tx};

/// A row that several people may change at once.
#[derive(Clone, Copy, Debug)]
pub enum Lock {
    Person,
    Did,
    Request,
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
        };
        sqlx::query(statement).bind(id).fetch_optional(c).await?;
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
pub async fn database_clock(access: &mut impl Access) -> Result<chrono::DateTime<chrono::Utc>, DbError> {
    Ok(match access.q() {
        Q::Sqlite(c) => {
            let seconds: i64 =
                sqlx::query_scalar("SELECT CAST(strftime('%s', 'now') AS INTEGER)").fetch_one(c).await?;
            chrono::DateTime::from_timestamp(seconds, 0).ok_or(DbError::Unreadable("strftime"))?
        }
        Q::Postgres(c) => sqlx::query_scalar("SELECT now()").fetch_one(c).await?,
    })
}
