//! What acts leave behind, counted: who may not act leaves nothing.

use acts::testing::TestDesk;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

/// What acts leave behind: history, audit, passages, signatures, messages.
const TRACES: [&str; 14] = [
    "appointment_history",
    // Who stands at the terminal comes in anew for each address.
    "audit WHERE act <> 'log_in'",
    "candidate_step",
    "commitment_history",
    "company_pact_signature",
    "did_history",
    "internship_signature",
    "internship_step",
    "mandate_step",
    "outbox",
    "passage",
    "psp_history",
    "signature",
    "vacancy_step",
];

/// How many rows each of [`TRACES`] has.
pub(super) async fn traces(test: &TestDesk) -> Vec<(String, i64)> {
    let counted = TRACES.map(|rows| {
        let table = rows.split(' ').next().unwrap_or_default();
        format!("SELECT '{table}' AS place, COUNT(*) AS found FROM {rows}")
    });
    let sql = AssertSqlSafe(format!("{} ORDER BY place", counted.join(" UNION ALL ")));
    let found: Result<Vec<(String, i64)>, sqlx::Error> = match test.db.url.starts_with("sqlite") {
        true => {
            let mut conn = SqliteConnection::connect(&test.db.url).await.expect("opens");
            sqlx::query_as(sql).fetch_all(&mut conn).await
        }
        false => {
            let mut conn = PgConnection::connect(&test.db.url).await.expect("opens");
            sqlx::query_as(sql).fetch_all(&mut conn).await
        }
    };
    found.expect("counts")
}
