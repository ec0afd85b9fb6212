//! What is taken, past the acts: the database alone keeps two rows of a subject apart, and says so by the number of rows.

use chrono::{DateTime, TimeDelta, Utc};
use domain::agenda::{Span, Subject, SubjectId, SubjectKind};
use sqlx::{AssertSqlSafe, Connection, Executor};
use store::{
    Tx,
    group_session::GroupSession,
    occupation::{self, Of, Window},
    testing::TestDb,
};
use uuid::Uuid;

/// Wednesday 25 November 2026, 9:00 in Rome.
fn nine() -> DateTime<Utc> {
    "2026-11-25T08:00:00Z".parse().expect("an instant")
}

/// So many minutes after nine.
fn span(from: i64, to: i64) -> Span {
    Span { from: nine() + TimeDelta::minutes(from), to: nine() + TimeDelta::minutes(to) }
}

fn subject(kind: SubjectKind, number: u128) -> Subject {
    Subject { kind, id: SubjectId(Uuid::from_u128(number).to_string()) }
}

/// Runs SQL that both databases understand; what the database says against it, or how many rows it touched.
async fn execute(db: &TestDb, sql: String) -> Result<u64, String> {
    let sql = AssertSqlSafe(sql);
    let done = if db.url.starts_with("sqlite") {
        let mut conn = sqlx::SqliteConnection::connect(&db.url).await.expect("opens");
        conn.execute(sql).await.map(|done| done.rows_affected())
    } else {
        let mut conn = sqlx::PgConnection::connect(&db.url).await.expect("opens");
        conn.execute(sql).await.map(|done| done.rows_affected())
    };
    done.map_err(|error| error.to_string())
}

/// Bytes as both databases write them in SQL.
fn bytes(db: &TestDb, id: Uuid) -> (String, &'static str) {
    match db.url.starts_with("sqlite") {
        true => (format!("X'{}'", id.simple()), "X'00'"),
        false => (format!("'{id}'"), "'\\x00'"),
    }
}

/// Two sessions of one centre, for rows to belong to.
async fn sessions(db: &TestDb) -> [Of; 2] {
    let anna = Uuid::from_u128(1);
    let (id, secret) = bytes(db, anna);
    let centre = "INSERT INTO office_agenda (office, version, rules, holidays, self_booking)
                  VALUES ('fermo', 1, '{}', '[]', '[]')";
    execute(db, centre.to_owned()).await.expect("a centre");
    let operator = format!(
        "INSERT INTO operator (id, username, name, email, password_hash, role, totp_secret, lang, created_at)
         VALUES ({id}, 'anna', 'Anna Verdi', 'anna@example.org', 'x', 'operator', {secret}, 'it',
                 '2026-11-23T09:00:00+00:00')"
    );
    execute(db, operator).await.expect("an operator");
    let ids = [Uuid::from_u128(2), Uuid::from_u128(3)];
    let mut tx = db.writer.begin().await.expect("begins");
    for id in ids {
        let session = GroupSession {
            id,
            office: "fermo".to_owned(),
            service: "F1.5".to_owned(),
            operator_id: anna,
            second_id: None,
            mediator_id: None,
            room_id: None,
            channel: "video".to_owned(),
            starts_at: nine(),
            ends_at: nine() + TimeDelta::hours(2),
            places: 6,
            taken: 0,
            state: "planned".to_owned(),
            version: 1,
            self_booking: false,
            created_by: anna,
            created_at: nine(),
        };
        store::group_session::add(&mut tx, &session).await.expect("a session");
    }
    tx.commit().await.expect("commits");
    ids.map(Of::Session)
}

/// How many rows were taken.
async fn take(tx: &mut Tx, subjects: &[Subject], span: Span, until: Option<DateTime<Utc>>, of: Of) -> u64 {
    occupation::take(tx, subjects, span, until, of).await.expect("no error, only fewer rows").0
}

/// How many rows these subjects have that day.
async fn rows(tx: &mut Tx, subjects: &[Subject]) -> usize {
    let ids: Vec<Uuid> = subjects.iter().map(|s| occupation::id_of(s).expect("an id")).collect();
    let window = Window::over(span(-600, 900));
    occupation::of_subjects(tx, &ids, window).await.expect("reads").len()
}

store::both! {
    async fn a_row_is_refused_exactly_where_it_overlaps_whatever_the_subject_is(db: TestDb) {
        let [ours, theirs] = sessions(&db).await;
        let mut number = 100;
        for kind in SubjectKind::ALL {
            number += 1;
            let (one, base) = (subject(*kind, number), span(60, 120));
            let mut tx = db.writer.begin().await.expect("begins");
            assert_eq!(take(&mut tx, std::slice::from_ref(&one), base, None, ours).await, 1);
            tx.commit().await.expect("commits");
            let wanted = [
                ("the same time", span(60, 120), 0),
                ("over its begin", span(30, 61), 0),
                ("over its end", span(119, 150), 0),
                ("inside", span(80, 100), 0),
                ("around", span(30, 150), 0),
                ("its begin alone", span(60, 70), 0),
                ("its begin and more", span(60, 130), 0),
                ("its end alone", span(110, 120), 0),
                ("its end and more before", span(30, 120), 0),
                ("up to its begin", span(30, 60), 1),
                ("from its end on", span(120, 150), 1),
                ("the evening", span(300, 330), 1),
            ];
            for (how, span, free) in wanted {
                let mut tx = db.writer.begin().await.expect("begins");
                // Neither the owner nor another: a row is in the way whoever it belongs to.
                for of in [theirs, ours] {
                    let free = if of == theirs { free } else { 0 };
                    let taken = take(&mut tx, std::slice::from_ref(&one), span, None, of).await;
                    assert_eq!(taken, free, "{kind:?}, {how}");
                }
                let expected = usize::try_from(1 + free).expect("small");
                assert_eq!(rows(&mut tx, std::slice::from_ref(&one)).await, expected, "{kind:?}, {how}");
                // Rolled back: the next one finds what the first committed.
            }
        }
    }

    async fn of_many_subjects_those_that_are_free_are_taken_and_counted(db: TestDb) {
        let [ours, theirs] = sessions(&db).await;
        // Three of each kind, so that more than one statement is needed.
        let mut all: Vec<Subject> = (0..12_u32)
            .map(|n| {
                let kind = SubjectKind::ALL[usize::try_from(n % 4).expect("small")];
                subject(kind, u128::from(n) + 200)
            })
            .collect();
        all.sort();
        for busy in 0..all.len() {
            let mut tx = db.writer.begin().await.expect("begins");
            // From none to all but one, every second row only beside what is wanted.
            for (n, one) in all.iter().take(busy).enumerate() {
                let span = if n % 2 == 0 { span(60, 90) } else { span(30, 60) };
                assert_eq!(take(&mut tx, std::slice::from_ref(one), span, None, theirs).await, 1);
            }
            let free = all.len() - busy.div_ceil(2);
            let taken = take(&mut tx, &all, span(60, 120), None, ours).await;
            assert_eq!(usize::try_from(taken).expect("small"), free, "{busy} are busy");
            assert_eq!(rows(&mut tx, &all).await, busy + free);
        }
        // The same subject twice is one subject.
        let mut tx = db.writer.begin().await.expect("begins");
        let twice = [all[0].clone(), all[0].clone()];
        assert_eq!(take(&mut tx, &twice, span(60, 120), None, ours).await, 1);
    }

    async fn a_hold_that_is_over_is_in_the_way_until_somebody_clears_it(db: TestDb) {
        let [ours, theirs] = sessions(&db).await;
        let room = subject(SubjectKind::Room, 300);
        let one = std::slice::from_ref(&room);
        let (over, now) = (nine() - TimeDelta::minutes(10), nine());
        let mut tx = db.writer.begin().await.expect("begins");
        assert_eq!(take(&mut tx, one, span(60, 90), Some(over), theirs).await, 1);
        assert_eq!(take(&mut tx, one, span(90, 120), None, theirs).await, 1);
        assert_eq!(take(&mut tx, one, span(75, 100), None, ours).await, 0);
        let cleared = occupation::clear(&mut tx, &room, None, span(75, 100), now).await.expect("clears");
        assert_eq!(cleared.0, 1, "what is firm stays");
        assert_eq!(take(&mut tx, one, span(75, 100), None, ours).await, 0);
        assert_eq!(take(&mut tx, one, span(75, 90), None, ours).await, 1);
        assert_eq!(rows(&mut tx, one).await, 2);
    }

    async fn not_even_somebody_with_the_database_in_their_hands_shifts_a_row_onto_another(db: TestDb) {
        let [ours, _] = sessions(&db).await;
        let one = subject(SubjectKind::Operator, 400);
        let mut tx = db.writer.begin().await.expect("begins");
        for span in [span(60, 90), span(90, 120)] {
            assert_eq!(take(&mut tx, std::slice::from_ref(&one), span, None, ours).await, 1);
        }
        tx.commit().await.expect("commits");
        let (id, _) = bytes(&db, Uuid::from_u128(400));
        let (session, _) = bytes(&db, Uuid::from_u128(2));
        // The begin of the second, moved back into the first: copied from a row, so that it is written as the driver does.
        let shift = format!(
            "UPDATE occupation SET starts_at = (SELECT MIN(starts_at) FROM occupation WHERE subject_id = {id})
             WHERE subject_id = {id} AND starts_at = (SELECT MAX(starts_at) FROM occupation WHERE subject_id = {id})"
        );
        let refused = execute(&db, shift).await.expect_err("the database refuses");
        let why = match db.url.starts_with("sqlite") {
            true => "released and taken again",
            false => "occupation",
        };
        assert!(refused.contains(why), "{refused}");
        // Around both, without a word about conflicts on SQLite, with it on the other database.
        let insert = format!(
            "INSERT INTO occupation (subject_kind, subject_id, starts_at, ends_at, session_id)
             SELECT 'operator', {id}, MIN(starts_at), MAX(ends_at), {session} FROM occupation WHERE subject_id = {id}"
        );
        let insert = if db.url.starts_with("sqlite") { insert } else { format!("{insert} ON CONFLICT DO NOTHING") };
        assert_eq!(execute(&db, insert).await, Ok(0));
        let mut tx = db.writer.begin().await.expect("begins");
        assert_eq!(rows(&mut tx, std::slice::from_ref(&one)).await, 2);
    }
}
