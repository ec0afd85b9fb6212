//! A hundred thousand people who agreed to be proposed, and looking among them for one vacancy.
//!
//! A fifth of them looks for work in the province of the vacancy, a fourth of those meets the must: 5,000 pass, and are put
//! in order by six wishes. Rows of people and agreements are made inside the database.

use std::time::Instant;

use acts::{
    preselection,
    testing::{PASSWORD, TestDesk},
};
use domain::{
    form::Form,
    ranking::{Criteria, Place},
};
use serde_json::{Value, json};
use store::shortlist::Shortlist;

use crate::{
    figures::figures,
    plain::{Plain, run},
};

const PEOPLE: i64 = 100_000;
/// Who passes the filter.
const PASSING: usize = 5_000;
const SAMPLES: usize = 10_000;

const PEOPLE_SQLITE: &str = "
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $1)
    INSERT INTO person (id, cf, cf_key, surname, name, search, created_at)
    SELECT unhex(printf('0193c0c0%024x', i)), printf('R%015d', i), printf('R%015d', i), 'Rosa' || i, 'Persona',
           'rosa' || i || ' persona', $2
    FROM n";
const PEOPLE_POSTGRES: &str = "
    INSERT INTO person (id, cf, cf_key, surname, name, search, created_at)
    SELECT CAST('0193c0c0' || lpad(to_hex(i), 24, '0') AS UUID), 'R' || lpad(CAST(i AS TEXT), 15, '0'),
           'R' || lpad(CAST(i AS TEXT), 15, '0'), 'Rosa' || i, 'Persona', 'rosa' || i || ' persona', $2
    FROM generate_series(0, $1 - 1) AS i";

/// What both databases say in the same words about person `i`: some twenty terms.
macro_rules! agreed {
    ($id:literal, $from:literal) => {
        concat!(
            "INSERT INTO proposal_consent (person_id, shares, comune, province, terms, since, version) SELECT ",
            $id,
            ", '[\"email\"]',
             CASE WHEN i % 25 = 0 THEN 'G479' WHEN i % 5 = 0 THEN 'D488' ELSE 'A271' END,
             CASE i % 5 WHEN 0 THEN 'PU' WHEN 1 THEN 'AN' WHEN 2 THEN 'MC' WHEN 3 THEN 'AP' ELSE 'FM' END,
             ',education:lower secondary,education:primary,education:upper secondary,job:mestiere' || (i % 97)
               || ',language:francese,language:inglese,language:inglese a1,language:inglese a2,licence:am,licence:b'
               || CASE WHEN (i / 5) % 4 = 0 THEN ',word:mulett' ELSE ',word:carrello' END
               || ',word:cassa' || (i % 11) || ',word:computer,word:corso' || (i % 53) || ',word:mestiere' || (i % 97)
               || ',word:ordini' || (i % 7) || ',word:sicurezza,word:turni' || (i % 3) || ',word:vendite' || (i % 13) || ',',
             $2, 1 FROM ",
            $from
        )
    };
}
const AGREED_SQLITE: &str = agreed!(
    "unhex(printf('0193c0c0%024x', i))",
    "(WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $1) SELECT i FROM n)"
);
const AGREED_POSTGRES: &str =
    agreed!("CAST('0193c0c0' || lpad(to_hex(i), 24, '0') AS UUID)", "generate_series(0, $1 - 1) AS i");

/// The people, a vacancy of Pesaro with its criteria; prints an operator's session and the vacancy.
pub async fn prepare(test: &TestDesk) {
    let (mut plain, now) = (Plain::open(&test.db.url).await, test.desk.now());
    run!(&mut plain, PEOPLE_SQLITE, PEOPLE_POSTGRES, PEOPLE, now);
    run!(&mut plain, AGREED_SQLITE, AGREED_POSTGRES, PEOPLE, now);
    plain.settle().await;
    let employer = test.employer().await;
    let vacancy = test.published(&employer).await;
    let colleague = test.operator(test.home()).await;
    let (desk, operator) = (&test.desk, &colleague.operator);
    preselection::fix(desk, operator, vacancy, 0, &criteria(), &test.asked()).await.expect("fixes");
    let code = &colleague.credentials.recovery_codes[0];
    let session = acts::operator::log_in(desk, &colleague.username, PASSWORD, code, None).await;
    eprintln!("  {PEOPLE} people who agreed to be proposed");
    let session = session.expect("logs in").token;
    println!("{}", json!({ "operator": session.expose(), "vacancy": vacancy }));
}

fn criteria() -> Criteria {
    let mut form: Form =
        [("reach", "province"), ("near", "2"), ("must-word-0", "muletto")].into_iter().collect();
    let wishes = [
        ("job", "mestiere7", "5"),
        ("word", "cassa3 ordini2", "3"),
        ("word", "corso17", "2"),
        ("language", "inglese", "1"),
        ("licence", "b", "1"),
        ("word", "vendite5", "4"),
    ];
    for (n, (kind, text, weight)) in wishes.into_iter().enumerate() {
        form.set(&format!("wish-{n}-kind"), kind);
        form.set(&format!("wish-{n}-text"), text);
        form.set(&format!("wish-{n}-weight"), weight);
    }
    Criteria::parse(&form, Place::default()).expect("criteria")
}

/// Milliseconds of looking for the vacancy that [`prepare`] made.
pub async fn measure(test: &TestDesk) {
    println!("{}", looked(test).await);
}

async fn looked(test: &TestDesk) -> Value {
    let list = list(test).await;
    let mut samples = Vec::with_capacity(SAMPLES);
    for _ in 0..SAMPLES {
        let started = Instant::now();
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let found = preselection::look(&mut conn, &list, preselection::MOST_SHOWN).await.expect("looks");
        samples.push(started.elapsed());
        assert_eq!((found.passing, found.first.len()), (PASSING, preselection::MOST_SHOWN));
    }
    figures(&mut samples)
}

/// The one list of the database.
async fn list(test: &TestDesk) -> Shortlist {
    let text = "SELECT * FROM shortlist";
    match Plain::open(&test.db.url).await {
        Plain::Sqlite(mut c) => sqlx::query_as(text).fetch_one(&mut c).await,
        Plain::Postgres(mut c) => sqlx::query_as(text).fetch_one(&mut c).await,
    }
    .expect("a list")
}
