//! The harness: each test has a database of its own, on both engines, from one body.
//!
//! ```ignore
//! store::both! {
//!     async fn a_person_is_found_by_its_key(db: TestDb) { … }
//! }
//! ```
//! makes `a_person_is_found_by_its_key::sqlite` and `…::postgres`. A missing PostgreSQL fails the test, with the
//! command that helps. PostgreSQL databases are copies of one migrated template; SQLite ones are files in a
//! temporary folder. What a killed run leaves, the next one clears away ([`clear_databases`], [`clear_folders`]).

mod leftovers;

pub use leftovers::{TempDir, clear_databases, clear_folders, folder};

use std::{path::PathBuf, str::FromStr};

use sqlx::{Connection, Executor, PgConnection, postgres::PgConnectOptions};
use tokio::sync::OnceCell;

use crate::{Reader, Writer};

/// Where the tests find PostgreSQL: `postgres://…` of a server on which databases may be created.
pub const POSTGRES: &str = "SPORTELLO_TEST_POSTGRES_URL";

/// A database that lives as long as the test.
pub struct TestDb {
    pub writer: Writer,
    pub reader: Reader,
    /// How to open it again, as another server would.
    pub url: String,
    _folder: Option<TempDir>,
}

pub async fn sqlite() -> TestDb {
    let folder = folder();
    let file: PathBuf = folder.path().join("test.db");
    let url = format!("sqlite://{}", file.display());
    let (writer, reader) = open_migrating(&url).await;
    TestDb { writer, reader, url, _folder: Some(folder) }
}

impl TestDb {
    /// The same database for somebody else in the same test; the first one keeps it alive.
    pub fn same(other: &TestDb) -> TestDb {
        TestDb {
            writer: other.writer.clone(),
            reader: other.reader.clone(),
            url: other.url.clone(),
            _folder: None,
        }
    }

    /// The same database through new connections, after its server was restarted.
    pub fn reopened(old: TestDb, writer: Writer, reader: Reader) -> TestDb {
        TestDb { writer, reader, ..old }
    }

    /// The database at this address, migrated, for the benchmark.
    pub async fn at(url: &str) -> TestDb {
        if url.starts_with("postgres") {
            let (writer, _) = crate::open(url).await.expect("PostgreSQL opens");
            crate::migrate(&writer).await.expect("PostgreSQL migrates");
        }
        let (writer, reader) = open_migrating(url).await;
        TestDb { writer, reader, url: url.to_owned(), _folder: None }
    }

    /// A migrated database of its own on another PostgreSQL server than the run's.
    pub async fn on_postgres(server: &str) -> TestDb {
        let name = format!("t{}", uuid::Uuid::from_u128(unique()).simple());
        let mut admin = connect(server, None).await;
        admin.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("a test database");
        let url = with_database(server, &name);
        let (writer, _) = crate::open(&url).await.expect("PostgreSQL opens");
        crate::migrate(&writer).await.expect("PostgreSQL migrates");
        let (writer, reader) = crate::open(&url).await.expect("PostgreSQL opens");
        TestDb { writer, reader, url, _folder: None }
    }
}

async fn open_migrating(url: &str) -> (Writer, Reader) {
    if url.starts_with("sqlite") {
        // The reader opens an existing file only: the first opening creates and migrates it.
        let (writer, _) = crate::open(url).await.expect("SQLite opens");
        crate::migrate(&writer).await.expect("SQLite migrates");
    }
    crate::open(url).await.expect("the database opens")
}

pub async fn postgres() -> TestDb {
    let server = server_url();
    let template = template(&server).await;
    let name = format!("t{}", uuid::Uuid::from_u128(unique()).simple());
    let mut admin = connect(&server, None).await;
    // A template that a slow colleague still holds open is retried.
    for attempt in 0.. {
        let made =
            admin.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name} TEMPLATE {template}"))).await;
        match made {
            Ok(_) => break,
            Err(error) if attempt > 50 => panic!("cannot create a test database: {error}"),
            Err(_) => tokio::time::sleep(std::time::Duration::from_millis(100)).await,
        }
    }
    let url = with_database(&server, &name);
    let (writer, reader) = crate::open(&url).await.expect("PostgreSQL opens");
    TestDb { writer, reader, url, _folder: None }
}

/// The address of the run's PostgreSQL.
#[expect(clippy::disallowed_methods, reason = "the harness is where the test run's settings are read")]
pub fn server_url() -> String {
    std::env::var(POSTGRES).unwrap_or_else(|_| {
        panic!(
            "{POSTGRES} is not set: run the tests with `make test` or `make check`, which start PostgreSQL"
        )
    })
}

/// A number no other test of any process has: process id and a counter.
fn unique() -> u128 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let started = std::process::id();
    let stack = &NEXT as *const _ as usize as u128;
    (u128::from(started) << 96) | (stack << 40) | u128::from(NEXT.fetch_add(1, Ordering::Relaxed))
}

/// `…/postgres?host=…` with another database name.
fn with_database(server: &str, name: &str) -> String {
    let (head, query) = server.split_once('?').map_or((server, None), |(h, q)| (h, Some(q)));
    let base = head.rsplit_once('/').map_or(head, |(base, _)| base);
    query.map_or_else(|| format!("{base}/{name}"), |q| format!("{base}/{name}?{q}"))
}

async fn connect(server: &str, database: Option<&str>) -> PgConnection {
    let mut options = PgConnectOptions::from_str(server).expect("a PostgreSQL address");
    if let Some(name) = database {
        options = options.database(name);
    }
    PgConnection::connect_with(&options).await.expect("PostgreSQL answers")
}

/// The name of the migrated template of this process's schema, made by whoever comes first.
async fn template(server: &str) -> &'static str {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    TEMPLATE
        .get_or_init(|| async {
            let name = leftovers::template_name(std::process::id());
            let mut admin = connect(server, None).await;
            // A process that has ended had our number and made one of its own.
            let stale = format!("DROP DATABASE IF EXISTS {name}");
            admin.execute(sqlx::AssertSqlSafe(stale)).await.expect("no old template");
            leftovers::clear_databases_beside(server);
            admin
                .execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
                .await
                .expect("the template database");
            let (writer, reader) =
                crate::open(&with_database(server, &name)).await.expect("the template opens");
            crate::migrate(&writer).await.expect("PostgreSQL migrates");
            reader.close().await;
            name
        })
        .await
}

/// Two tests from one body.
#[macro_export]
macro_rules! both {
    ($($(#[$meta:meta])* async fn $name:ident($db:ident: TestDb) $body:block)+) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;
            async fn body($db: $crate::testing::TestDb) $body
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                body($crate::testing::sqlite().await).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                body($crate::testing::postgres().await).await;
            }
        }
    )+};
}
