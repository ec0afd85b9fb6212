//! Reaching past the acts, as somebody with the database in their hands would.

use acts::{Refusal, testing::TestDesk};
use sqlx::{AssertSqlSafe, Connection, Executor, Row};

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

/// The whole refusal as text: what a stranger could compare.
pub fn said<T: std::fmt::Debug>(result: Result<T, Refusal>) -> String {
    format!("{:?}", result.expect_err("refused"))
}
