//! A database in use becomes newer and keeps what it holds.
//!
//! Migration 6 lets a request, a passage and a document be about a company. On SQLite their tables are built anew, with
//! foreign keys off meanwhile: rows, references to them and guards are as before, on both engines.

use std::path::Path;

use sqlx::{
    AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection, migrate::Migrator,
    sqlite::SqliteConnectOptions,
};
use store::testing::{folder, postgres};

/// The last migration that knew people alone.
const BEFORE: i64 = 5;

/// One of everything that changes, as the program before wrote it. `#1` is an identifier, `@` are bytes.
const ROWS: [&str; 7] = [
    "INSERT INTO person (id, cf, cf_key, surname, name, search, created_at)
     VALUES (#1, 'RSSMRA80A01D542A', 'RSSMRA80A01D542', 'Rossi', 'Maria', 'rossi maria', '2026-11-02T08:00:00Z')",
    "INSERT INTO operator (id, username, name, email, password_hash, role, totp_secret, lang, created_at)
     VALUES (#2, 'op', 'Paolo Neri', 'op@example.org', '-', 'operator', @, 'it', '2026-11-02T08:00:00Z')",
    "INSERT INTO did (id, person_id, state, version, source, answers, office, created_at, updated_at)
     VALUES (#3, #1, 'draft', 1, 'portal', '{}', 'fermo', '2026-11-02T08:00:00Z', '2026-11-02T08:00:00Z')",
    "INSERT INTO request (id, kind, subject_id, person_id, office, stage, opened_at, taken_by, taken_at)
     VALUES (#4, 'did', #3, #1, 'fermo', 'submitted', '2026-11-02T08:00:00Z', #2, '2026-11-02T09:00:00Z')",
    "INSERT INTO passage (id, pack, code, person_id, office, operator_id, channel, mode, minutes, delivered_at,
                          delivered_until, recorded_at, facts, did_id)
     VALUES (#5, 'marche', 'A.1', #1, 'fermo', #2, 'sportello', 'presenza', 15, '2026-11-02T09:00:00Z',
             '2026-11-02T09:15:00Z', '2026-11-02T09:15:00Z', '{}', #3)",
    "INSERT INTO passage (id, pack, code, person_id, office, operator_id, channel, mode, delivered_at, delivered_until,
                          recorded_at, facts, reverses, reason)
     VALUES (#6, 'marche', 'A.1', #1, 'fermo', #2, 'sportello', 'presenza', '2026-11-02T09:00:00Z',
             '2026-11-02T09:15:00Z', '2026-11-02T10:00:00Z', '{}', #5, 'Scritto due volte')",
    "INSERT INTO document (id, kind, subject_id, number, person_id, media_type, bytes, sha256, seal, at)
     VALUES (#7, 'did_receipt', #3, 1, #1, 'application/pdf', @, @, @, '2026-11-02T08:00:00Z')",
];

/// What each row says afterwards; each gives 1.
const KEPT: [&str; 4] = [
    "SELECT COUNT(*) FROM request WHERE id = #4 AND person_id = #1 AND company_id IS NULL AND taken_by = #2",
    "SELECT COUNT(*) FROM passage WHERE id = #5 AND person_id = #1 AND company_id IS NULL AND minutes = 15 AND did_id = #3",
    "SELECT COUNT(*) FROM passage WHERE id = #6 AND reverses = #5 AND minutes IS NULL AND reason = 'Scritto due volte'",
    "SELECT COUNT(*) FROM document WHERE id = #7 AND subject_id = #3 AND company_id IS NULL AND bytes = @",
];

/// What was refused before and still is: guards, references, uniqueness; and that a row is about somebody.
const REFUSED: [&str; 8] = [
    "UPDATE passage SET minutes = 20 WHERE id = #5",
    "DELETE FROM passage WHERE id = #5",
    "UPDATE document SET number = 2 WHERE id = #7",
    "DELETE FROM document WHERE id = #7",
    "DELETE FROM person WHERE id = #1",
    "DELETE FROM did WHERE id = #3",
    "INSERT INTO request (id, kind, subject_id, person_id, office, stage, opened_at)
     VALUES (#8, 'did', #3, #1, 'fermo', 'submitted', '2026-11-02T08:00:00Z')",
    "INSERT INTO request (id, kind, subject_id, office, stage, opened_at)
     VALUES (#8, 'did', #8, 'fermo', 'submitted', '2026-11-02T08:00:00Z')",
];

/// A statement in the words of an engine; the texts above are its only source.
fn sql(text: &str, id: impl Fn(char) -> String, bytes: &str) -> AssertSqlSafe<String> {
    let mut parts = text.split('#');
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_at(1);
        said.push_str(&id(number.chars().next().expect("a number")));
        said.push_str(rest);
    }
    // The `@` of an address stands between letters.
    AssertSqlSafe(said.replace(" @", &format!(" {bytes}")))
}

macro_rules! keeps {
    ($conn:ident, $said:expr, $folder:literal) => {
        let all = Migrator::new(Path::new($folder)).await.expect("the migrations");
        all.run_to(BEFORE, &mut $conn).await.expect("the program before");
        for row in ROWS {
            $conn.execute($said(row)).await.expect(row);
        }
        all.run(&mut $conn).await.expect("the program now");
        for kept in KEPT {
            let found: i64 = sqlx::query_scalar($said(kept)).fetch_one(&mut $conn).await.expect(kept);
            assert_eq!(found, 1, "{kept}");
        }
        for act in REFUSED {
            assert!($conn.execute($said(act)).await.is_err(), "{act}");
        }
    };
}

#[tokio::test]
async fn sqlite_keeps_rows_references_and_guards() {
    let folder = folder();
    let file = SqliteConnectOptions::new().filename(folder.path().join("old.db")).create_if_missing(true);
    let mut conn = SqliteConnection::connect_with(&file.foreign_keys(true)).await.expect("SQLite opens");
    let said = |text| sql(text, |number| format!("X'{number:0>32}'"), "X'00'");
    keeps!(conn, said, "../../migrations/sqlite");
    let broken = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut conn).await.expect("looks");
    assert_eq!(broken.len(), 0, "every reference leads somewhere");
}

#[tokio::test]
async fn postgres_keeps_rows_references_and_guards() {
    let db = postgres().await;
    let mut conn = PgConnection::connect(&db.url).await.expect("PostgreSQL opens");
    // Beside the tables of now, those of before in a schema of their own.
    conn.execute("CREATE SCHEMA old").await.expect("a schema");
    conn.execute("SET search_path TO old, public").await.expect("the schema");
    let said = |text| sql(text, |number| format!("CAST('{number:0>32}' AS uuid)"), "CAST('\\x00' AS bytea)");
    keeps!(conn, said, "../../migrations/postgres");
}
