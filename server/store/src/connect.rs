//! Opening a database, reading from it, and the one place where a transaction begins.

use std::{str::FromStr, time::Duration};

use sqlx::{
    Executor, PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::DbError;

static SQLITE: sqlx::migrate::Migrator = sqlx::migrate!("../../migrations/sqlite");
static POSTGRES: sqlx::migrate::Migrator = sqlx::migrate!("../../migrations/postgres");

/// How long a request waits for a connection, for SQLite's one writer, or (below) for a row of PostgreSQL.
const PATIENCE: Duration = Duration::from_secs(5);
/// On PostgreSQL a waiting act holds a connection: one that never gets its row must not hold it for ever, and a server
/// that froze or was cut off must not keep rows from the others.
const LIMITS: &str = "SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '30s'";
const ONLY_READING: &str = "SET default_transaction_read_only = on; SET statement_timeout = '30s'";
const SQLITE_READERS: u32 = 4;
const POSTGRES_WRITERS: u32 = 16;
/// Apart from the writers, so that pages are read while acts wait for each other.
const POSTGRES_READERS: u32 = 8;

#[derive(Clone)]
enum Pools {
    Sqlite { read: SqlitePool, write: SqlitePool },
    Postgres { read: PgPool, write: PgPool },
}

/// May begin a transaction. Only the acts own one.
#[derive(Clone)]
pub struct Writer(Pools);

/// May only read.
#[derive(Clone)]
pub struct Reader(Pools);

/// A connection lent for reading; back in the pool when dropped.
pub enum Conn {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

/// One unit of work. Dropped without [`Tx::commit`], nothing of it remains.
pub enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// The open connection behind an [`Access`].
pub enum Q<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

/// Anything that a read can run on.
pub trait Access: Send {
    fn q(&mut self) -> Q<'_>;
}

impl Access for Conn {
    fn q(&mut self) -> Q<'_> {
        match self {
            Conn::Sqlite(c) => Q::Sqlite(c),
            Conn::Postgres(c) => Q::Postgres(c),
        }
    }
}

impl Access for Tx {
    fn q(&mut self) -> Q<'_> {
        match self {
            Tx::Sqlite(t) => Q::Sqlite(t),
            Tx::Postgres(t) => Q::Postgres(t),
        }
    }
}

/// Opens `sqlite://path` or `postgres://…` with the durability that a receipt needs. Does not migrate.
pub async fn open(url: &str) -> Result<(Writer, Reader), DbError> {
    let pools = if url.starts_with("postgres") {
        let options = PgConnectOptions::from_str(url)?;
        let pool = |connections, settings: &'static str| {
            PgPoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(PATIENCE)
                .after_connect(move |conn, _| Box::pin(async move { conn.execute(settings).await.map(drop) }))
                .connect_with(options.clone())
        };
        let write = pool(POSTGRES_WRITERS, LIMITS).await?;
        let read = pool(POSTGRES_READERS, ONLY_READING).await?;
        Pools::Postgres { read, write }
    } else if url.starts_with("sqlite:") {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE);
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(PATIENCE)
            .connect_with(options.clone())
            .await?;
        let read = SqlitePoolOptions::new()
            .max_connections(SQLITE_READERS)
            .acquire_timeout(PATIENCE)
            .connect_with(options.read_only(true))
            .await?;
        Pools::Sqlite { read, write }
    } else {
        return Err(DbError::Address);
    };
    Ok((Writer(pools.clone()), Reader(pools)))
}

/// Brings the schema to the newest version; safe to repeat, and with several servers starting at once.
pub async fn migrate(writer: &Writer) -> Result<(), DbError> {
    match &writer.0 {
        Pools::Sqlite { write, .. } => SQLITE.run(write).await,
        Pools::Postgres { write, .. } => {
            // Another server may be migrating, and that may take longer than a request may wait.
            let mut conn = write.acquire().await?;
            conn.execute("SET lock_timeout = 0").await?;
            let migrated = POSTGRES.run(&mut *conn).await;
            conn.execute(LIMITS).await?;
            migrated
        }
    }
    .map_err(DbError::Migrate)
}

/// Has every migration of this program been applied?
pub async fn is_migrated(reader: &Reader) -> Result<bool, DbError> {
    const APPLIED: &str = "SELECT version FROM _sqlx_migrations WHERE success";
    let (ours, applied): (_, Vec<i64>) = match reader.conn().await? {
        Conn::Sqlite(mut c) => {
            let kept = "SELECT count(*) FROM sqlite_master WHERE name = '_sqlx_migrations'";
            let kept: i64 = sqlx::query_scalar(kept).fetch_one(&mut *c).await?;
            match kept {
                0 => (&SQLITE, Vec::new()),
                _ => (&SQLITE, sqlx::query_scalar(APPLIED).fetch_all(&mut *c).await?),
            }
        }
        Conn::Postgres(mut c) => {
            let kept = "SELECT to_regclass('_sqlx_migrations') IS NOT NULL";
            let kept: bool = sqlx::query_scalar(kept).fetch_one(&mut *c).await?;
            match kept {
                false => (&POSTGRES, Vec::new()),
                true => (&POSTGRES, sqlx::query_scalar(APPLIED).fetch_all(&mut *c).await?),
            }
        }
    };
    Ok(ours.iter().all(|migration| applied.contains(&migration.version)))
}

impl Writer {
    /// Begins a transaction; on SQLite it holds the one writer from now on.
    pub async fn begin(&self) -> Result<Tx, DbError> {
        Ok(match &self.0 {
            Pools::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres { write, .. } => Tx::Postgres(write.begin().await?),
        })
    }
}

impl Reader {
    pub async fn conn(&self) -> Result<Conn, DbError> {
        Ok(match &self.0 {
            Pools::Sqlite { read, .. } => Conn::Sqlite(read.acquire().await?),
            Pools::Postgres { read, .. } => Conn::Postgres(read.acquire().await?),
        })
    }

    /// The name of the engine, for `doctor` and metrics.
    pub fn engine(&self) -> &'static str {
        match self.0 {
            Pools::Sqlite { .. } => "sqlite",
            Pools::Postgres { .. } => "postgres",
        }
    }

    /// Ends every connection, so that a stopping server leaves nothing half-open.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres { read, write } => {
                read.close().await;
                write.close().await;
            }
        }
    }
}

impl Tx {
    pub async fn commit(self) -> Result<(), DbError> {
        match self {
            Tx::Sqlite(t) => t.commit().await?,
            Tx::Postgres(t) => t.commit().await?,
        }
        Ok(())
    }

    pub async fn rollback(self) -> Result<(), DbError> {
        match self {
            Tx::Sqlite(t) => t.rollback().await?,
            Tx::Postgres(t) => t.rollback().await?,
        }
        Ok(())
    }
}
