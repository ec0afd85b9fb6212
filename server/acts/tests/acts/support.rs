//! Reaching past the acts, as somebody with the database in their hands would.

use acts::{Refusal, testing::TestDesk};
use sqlx::{AssertSqlSafe, Connection, Executor, Row};
use uuid::Uuid;

/// Runs SQL that both databases understand; gives the rows touched.
pub async fn execute(test: &TestDesk, sql: &str) -> u64 {
    let sql = AssertSqlSafe(sql.to_owned());
    if test.db.url.starts_with("sqlite") {
        let mut conn = sqlx::SqliteConnection::connect(&test.db.url).await.expect("opens");
        conn.execute(sql).await.expect("runs").rows_affected()
    } else {
        let mut conn = sqlx::PgConnection::connect(&test.db.url).await.expect("opens");
        conn.execute(sql).await.expect("runs").rows_affected()
    }
}

/// What the database says against running `sql`.
pub async fn refused_by_database(test: &TestDesk, sql: &str) -> String {
    let sql = AssertSqlSafe(sql.to_owned());
    let result = if test.db.url.starts_with("sqlite") {
        let mut conn = sqlx::SqliteConnection::connect(&test.db.url).await.expect("opens");
        conn.execute(sql).await.map(drop)
    } else {
        let mut conn = sqlx::PgConnection::connect(&test.db.url).await.expect("opens");
        conn.execute(sql).await.map(drop)
    };
    result.expect_err("the database refuses").to_string()
}

/// An id as both databases write it in SQL.
pub fn sql_id(test: &TestDesk, id: Uuid) -> String {
    match test.desk.reader.engine() {
        "sqlite" => format!("X'{}'", id.simple()),
        _ => format!("'{id}'"),
    }
}

/// How many rows `sql` counts.
pub async fn count(test: &TestDesk, sql: &str) -> i64 {
    let sql = AssertSqlSafe(sql.to_owned());
    if test.db.url.starts_with("sqlite") {
        let mut conn = sqlx::SqliteConnection::connect(&test.db.url).await.expect("opens");
        conn.fetch_one(sql).await.expect("counts").get(0)
    } else {
        let mut conn = sqlx::PgConnection::connect(&test.db.url).await.expect("opens");
        conn.fetch_one(sql).await.expect("counts").get(0)
    }
}

/// Somebody who took rows and gives them back only when told: a frozen server, an administrator's open session.
pub enum Holder {
    Sqlite(sqlx::SqliteConnection),
    Postgres(sqlx::PgConnection),
}

impl Holder {
    /// Holds every person (on SQLite, the one writer).
    pub async fn of_people(test: &TestDesk) -> Holder {
        if test.db.url.starts_with("sqlite") {
            let mut conn = sqlx::SqliteConnection::connect(&test.db.url).await.expect("opens");
            conn.execute("BEGIN IMMEDIATE").await.expect("holds");
            Holder::Sqlite(conn)
        } else {
            let mut conn = sqlx::PgConnection::connect(&test.db.url).await.expect("opens");
            conn.execute("BEGIN").await.expect("begins");
            conn.execute("SELECT id FROM person FOR UPDATE").await.expect("holds");
            Holder::Postgres(conn)
        }
    }

    pub async fn let_go(self) {
        match self {
            Holder::Sqlite(conn) => conn.close().await,
            Holder::Postgres(conn) => conn.close().await,
        }
        .expect("closes");
    }
}

/// The whole refusal as text: what a stranger could compare.
pub fn said<T: std::fmt::Debug>(result: Result<T, Refusal>) -> String {
    format!("{:?}", result.expect_err("refused"))
}

/// Field and key of every error.
pub fn fields<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Vec<(String, String)> {
    match result {
        Err(Refusal::Fields(errors)) => errors.iter().map(|e| (e.field.clone(), e.key.clone())).collect(),
        other => panic!("not refused for its fields: {other:?}"),
    }
}

/// One error, to compare with [`fields`].
pub fn field(name: &str, key: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), key.to_owned())]
}
