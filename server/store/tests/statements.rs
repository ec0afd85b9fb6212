//! Every SQL text is prepared on both databases, and the two schemas are the same.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{Connection, Executor, Row, SqlSafeStr};

/// Columns of each table, by name.
type Schema = BTreeMap<String, BTreeSet<String>>;

#[tokio::test]
async fn every_statement_is_prepared_on_both_databases() {
    let lite = store::testing::sqlite().await;
    let mut lite = sqlx::SqliteConnection::connect(&lite.url).await.expect("SQLite opens");
    let pg = store::testing::postgres().await;
    let mut pg = sqlx::PgConnection::connect(&pg.url).await.expect("PostgreSQL opens");
    let mut seen = BTreeSet::new();
    for statement in store::statements() {
        let at = format!("{}:{}", statement.file, statement.line);
        let prepared = lite.prepare(statement.text.into_sql_str()).await;
        assert!(prepared.is_ok(), "SQLite refuses {at}: {:?}", prepared.err());
        let prepared = pg.prepare(statement.text.into_sql_str()).await;
        assert!(prepared.is_ok(), "PostgreSQL refuses {at}: {:?}", prepared.err());
        seen.insert(statement.text);
    }
    assert!(seen.len() > 60, "only {} statements registered themselves", seen.len());
}

#[tokio::test]
async fn both_schemas_have_the_same_tables_and_columns() {
    let lite_db = store::testing::sqlite().await;
    let mut lite = sqlx::SqliteConnection::connect(&lite_db.url).await.expect("SQLite opens");
    let rows = sqlx::query(
        "SELECT m.name AS t, c.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
    )
    .fetch_all(&mut lite)
    .await
    .expect("SQLite's schema");
    let sqlite = schema(rows.iter().map(|r| (r.get("t"), r.get("c"))));

    let pg_db = store::testing::postgres().await;
    let mut pg = sqlx::PgConnection::connect(&pg_db.url).await.expect("PostgreSQL opens");
    let rows = sqlx::query(
        "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = 'public'",
    )
    .fetch_all(&mut pg)
    .await
    .expect("PostgreSQL's schema");
    let postgres = schema(rows.iter().map(|r| (r.get("t"), r.get("c"))));
    assert_eq!(sqlite, postgres);
    assert!(sqlite.len() > 20);
}

fn schema(pairs: impl Iterator<Item = (String, String)>) -> Schema {
    let mut schema = Schema::new();
    for (table, column) in pairs {
        schema.entry(table).or_default().insert(column);
    }
    schema
}
