//! A database with many passages: twenty of each person, scattered as years scatter them.
//!
//! Rows are made inside the database, some ten thousand in a statement: filling measures nothing. Ids and instants are as
//! the acts write them, so that indexes have the shape they have in use.

use acts::testing::TestDesk;

use crate::plain::{Plain, run};

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

/// How many of the rows that this module makes are there.
const MADE: &str =
    "SELECT COUNT(*) FROM passage JOIN person ON person.id = passage.person_id WHERE person.name = 'Persona'";

/// Fills up to `count` passages; what an earlier call made stays.
pub async fn fill(test: &TestDesk, count: usize) {
    let mut plain = Plain::open(&test.db.url).await;
    let now = test.desk.now();
    let already = usize::try_from(plain.number(MADE).await).expect("a count");
    let people = |passages: usize| i64::try_from(passages.div_ceil(EACH)).expect("a number");
    run!(&mut plain, PEOPLE_SQLITE, PEOPLE_POSTGRES, people(already), people(count), now);
    let offices: Vec<String> = test.desk.pack.offices.iter().map(|office| office.slug.to_string()).collect();
    for (place, from) in (already..count).step_by(CHUNK).enumerate() {
        let number = |n: usize| i64::try_from(n).expect("a number");
        let (from, to) = (number(from), number(count.min(from + CHUNK)));
        let office = offices[place % offices.len()].as_str();
        let pack = test.desk.pack.id.as_str();
        run!(&mut plain, PASSAGES_SQLITE, PASSAGES_POSTGRES, from, to, people(count), office, pack, now);
    }
    plain.settle().await;
    eprintln!("  {count} passages of {} people", people(count));
}
