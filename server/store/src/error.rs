//! What a database can answer besides rows.

/// A failure of the database, or one of its guards saying no.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// A unique rule refused the row: on PostgreSQL its name, on SQLite its columns (`did.person_id`).
    #[error("{0} is already taken")]
    Taken(String),
    /// A check, an exclusion or a trigger refused the row.
    #[error("refused by the guard {0}")]
    Guard(String),
    /// A write touched another number of rows than it must.
    #[error("{what}: {touched} rows touched instead of {expected}")]
    Rows { what: &'static str, expected: u64, touched: u64 },
    /// What stands in the database cannot be read as what it should be.
    #[error("unreadable value in {0}")]
    Unreadable(&'static str),
    #[error("the database does not answer as it should")]
    Sqlx(#[source] sqlx::Error),
    #[error("the migrations cannot be applied")]
    Migrate(#[source] sqlx::migrate::MigrateError),
    #[error("the database address is neither sqlite:// nor postgres://")]
    Address,
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> DbError {
        let Some(refusal) = error.as_database_error() else { return DbError::Sqlx(error) };
        let name = || match refusal.constraint() {
            Some(name) => name.to_owned(),
            None => refusal.message().rsplit(": ").next().unwrap_or_default().to_owned(),
        };
        if refusal.is_unique_violation() {
            DbError::Taken(name())
        } else if refusal.is_check_violation() || refusal.message().contains("append-only") {
            DbError::Guard(name())
        } else {
            DbError::Sqlx(error)
        }
    }
}

impl DbError {
    /// Did a unique rule say no? Then somebody else was first.
    pub fn is_taken(&self) -> bool {
        matches!(self, DbError::Taken(_))
    }
}

/// Rows touched by a write.
#[derive(Clone, Copy, Debug)]
pub struct Touched(pub u64);

impl Touched {
    /// One row or an error that names the write.
    pub fn one(self, what: &'static str) -> Result<(), DbError> {
        self.exactly(1, what)
    }

    pub fn exactly(self, expected: u64, what: &'static str) -> Result<(), DbError> {
        match self.0 == expected {
            true => Ok(()),
            false => Err(DbError::Rows { what, expected, touched: self.0 }),
        }
    }

    /// True when the one row was touched, false when it was not there (any more).
    pub fn happened(self) -> bool {
        self.0 > 0
    }
}

impl From<sqlx::sqlite::SqliteQueryResult> for Touched {
    fn from(result: sqlx::sqlite::SqliteQueryResult) -> Touched {
        Touched(result.rows_affected())
    }
}

impl From<sqlx::postgres::PgQueryResult> for Touched {
    fn from(result: sqlx::postgres::PgQueryResult) -> Touched {
        Touched(result.rows_affected())
    }
}
