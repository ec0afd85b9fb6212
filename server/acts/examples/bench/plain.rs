//! Either database outside the pools, for what the acts have no word for: filling by the hundred thousand, and asking
//! afterwards what no number of an act would tell.

use sqlx::{Connection, PgConnection, SqliteConnection};

/// A connection of its own: nothing of the program waits for it.
pub enum Plain {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// The same statement on either, with the same values.
macro_rules! run {
    ($plain:expr, $sqlite:expr, $postgres:expr, $($value:expr),*) => {
        match $plain {
            $crate::plain::Plain::Sqlite(c) => sqlx::query($sqlite)$(.bind($value))*.execute(c).await.map(drop),
            $crate::plain::Plain::Postgres(c) => sqlx::query($postgres)$(.bind($value))*.execute(c).await.map(drop),
        }
        .expect("fills")
    };
}
pub(crate) use run;

impl Plain {
    pub async fn open(url: &str) -> Plain {
        match url.starts_with("sqlite") {
            true => Plain::Sqlite(SqliteConnection::connect(url).await.expect("opens")),
            false => Plain::Postgres(PgConnection::connect(url).await.expect("opens")),
        }
    }

    /// One number that both databases give in the same words.
    pub async fn number(&mut self, text: &'static str) -> i64 {
        match self {
            Plain::Sqlite(c) => sqlx::query_scalar(text).fetch_one(c).await,
            Plain::Postgres(c) => sqlx::query_scalar(text).fetch_one(c).await,
        }
        .expect("a number")
    }

    /// What autovacuum and the checkpointer would do within minutes, beside what is measured and as long as it lasts.
    pub async fn settle(&mut self) {
        match self {
            Plain::Sqlite(c) => {
                sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(c).await.map(drop).expect("settles");
            }
            Plain::Postgres(c) => {
                for done in ["VACUUM (ANALYZE)", "CHECKPOINT"] {
                    sqlx::query(done).execute(&mut *c).await.expect(done);
                }
            }
        }
    }
}
