//! A database with many passages: twenty of each person, scattered as years scatter them.
//!
//! Rows are made inside the database, some ten thousand in a statement: filling measures nothing. Ids and instants are as
//! the acts write them, so that indexes have the shape they have in use.

use acts::testing::TestDesk;
use sqlx::{Connection, PgConnection, SqliteConnection};

/// Passages of one person.
const EACH: usize = 20;
/// Passages in one transaction.
const CHUNK: usize = 50_000;

/// People from number `$1` on up to `$2`, without it.
const PEOPLE_SQLITE: &str = "
    WITH RECURSIVE n (i) AS (SELECT $1 WHERE $1 < $2 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $2)
    INSERT INTO person (id, cf, cf_key, surname, name, search, created_at)
    SELECT unhex(printf('0193b0b0%024x', i)), printf('B%015d', i), printf('B%015d', i), 'Banco' || i, 'Persona',
           'banco' || i || ' persona', $3
    FROM n";
const PEOPLE_POSTGRES: &str = "
    INSERT INTO person (id, cf, cf_key, surname, name, search, created_at)
    SELECT CAST('0193b0b0' || lpad(to_hex(i), 24, '0') AS UUID), 'B' || lpad(CAST(i AS TEXT), 15, '0'),
           'B' || lpad(CAST(i AS TEXT), 15, '0'), 'Banco' || i, 'Persona', 'banco' || i || ' persona', $3
    FROM generate_series($1, $2 - 1) AS i";

/// Passages from number `$1` on up to `$2`, without it, of `$3` people, in the office `$4` and the pack `$5`, at `$6`.
const PASSAGES_SQLITE: &str = "
    WITH RECURSIVE n (i) AS (SELECT $1 WHERE $1 < $2 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $2)
    INSERT INTO passage (id, pack, code, person_id, office, operator_id, channel, mode, minutes, delivered_at,
                         delivered_until, recorded_at, facts)
    SELECT unhex(printf('0193aaaa%024x', i)), $5, 'C.1', unhex(printf('0193b0b0%024x', i % $3)), $4,
           (SELECT id FROM operator LIMIT 1), 'sportello', 'individuale', 30,
           strftime('%Y-%m-%dT%H:%M:%S+00:00', $6, '-' || (i + 60) || ' minutes'),
           strftime('%Y-%m-%dT%H:%M:%S+00:00', $6, '-' || (i + 30) || ' minutes'), $6, '{}'
    FROM n";
const PASSAGES_POSTGRES: &str = "
    INSERT INTO passage (id, pack, code, person_id, office, operator_id, channel, mode, minutes, delivered_at,
                         delivered_until, recorded_at, facts)
    SELECT CAST('0193aaaa' || lpad(to_hex(i), 24, '0') AS UUID), $5, 'C.1',
           CAST('0193b0b0' || lpad(to_hex(i % $3), 24, '0') AS UUID), $4,
           (SELECT id FROM operator LIMIT 1), 'sportello', 'individuale', 30,
           $6 - (i + 60) * INTERVAL '1 minute', $6 - (i + 30) * INTERVAL '1 minute', $6, '{}'
    FROM generate_series($1, $2 - 1) AS i";

/// Either database, outside the pool: nothing else is at work.
enum Bench {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// The same statement on either, with the same values.
macro_rules! run {
    ($bench:expr, $sqlite:expr, $postgres:expr, $($value:expr),*) => {
        match $bench {
            Bench::Sqlite(c) => { sqlx::query($sqlite)$(.bind($value))*.execute(c).await.map(drop) }
            Bench::Postgres(c) => { sqlx::query($postgres)$(.bind($value))*.execute(c).await.map(drop) }
        }
        .expect("fills")
    };
}

impl Bench {
    async fn open(url: &str) -> Bench {
        match url.starts_with("sqlite") {
            true => Bench::Sqlite(SqliteConnection::connect(url).await.expect("opens")),
            false => Bench::Postgres(PgConnection::connect(url).await.expect("opens")),
        }
    }

    /// How many of the rows that this module makes are there.
    async fn count(&mut self) -> i64 {
        let text = "SELECT COUNT(*) FROM passage JOIN person ON person.id = passage.person_id WHERE person.name = 'Persona'";
        match self {
            Bench::Sqlite(c) => sqlx::query_scalar(text).fetch_one(c).await,
            Bench::Postgres(c) => sqlx::query_scalar(text).fetch_one(c).await,
        }
        .expect("counts")
    }
}

/// Fills up to `count` passages; what an earlier call made stays.
pub async fn fill(test: &TestDesk, count: usize) {
    let mut bench = Bench::open(&test.db.url).await;
    let now = test.desk.now();
    let already = usize::try_from(bench.count().await).expect("a count");
    let people = |passages: usize| i64::try_from(passages.div_ceil(EACH)).expect("a number");
    run!(&mut bench, PEOPLE_SQLITE, PEOPLE_POSTGRES, people(already), people(count), now);
    let offices: Vec<String> = test.desk.pack.offices.iter().map(|office| office.slug.to_string()).collect();
    for (place, from) in (already..count).step_by(CHUNK).enumerate() {
        let number = |n: usize| i64::try_from(n).expect("a number");
        let (from, to) = (number(from), number(count.min(from + CHUNK)));
        let office = offices[place % offices.len()].as_str();
        let pack = test.desk.pack.id.as_str();
        run!(&mut bench, PASSAGES_SQLITE, PASSAGES_POSTGRES, from, to, people(count), office, pack, now);
    }
    // What autovacuum and the checkpointer would do within minutes, beside what is measured and as long as it lasts.
    if let Bench::Postgres(c) = &mut bench {
        for done in ["VACUUM (ANALYZE) person, passage", "CHECKPOINT"] {
            sqlx::query(done).execute(&mut *c).await.expect(done);
        }
    }
    eprintln!("  {count} passages of {} people", people(count));
}
