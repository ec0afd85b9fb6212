//! Requests to have the file put right (art. 16 GDPR).

use acts::{file, testing::TestDesk};
use chrono::TimeDelta;
use domain::{
    account::Level,
    correction::{About, Wish},
};

use super::date;
use crate::{
    declared::declared,
    support::{count, field, fields, said},
};

fn wish() -> Wish {
    Wish { about: About::Data, text: "Il telefono è un altro".to_owned() }
}

store::both! {
    async fn a_request_waits_in_the_person_s_centre_until_it_is_answered(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let asked = test.asked();
        let mut id = None;
        for _ in 0..2 {
            id = Some(file::ask_correction(&test.desk, &declared.citizen, &wish(), &asked).await.expect("asks"));
        }
        let id = id.expect("an id");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM correction").await, 1);
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let waits = store::correction::open(&mut conn, test.home(), 9).await.expect("reads");
        assert_eq!((waits[0].correction.id, waits[0].correction.term_on), (id, date("2026-12-23")));
        assert!(store::correction::open(&mut conn, test.elsewhere(), 9).await.expect("reads").is_empty());
        drop(conn);
        let (fermo, ancona) = (test.operator(test.home()).await, test.operator(test.elsewhere()).await);
        let answer = async |operator, text: &str| {
            file::answer_correction(&test.desk, operator, id, true, text, &test.asked()).await
        };
        assert_eq!(said(answer(&ancona.operator, "No").await), "NotFound");
        assert_eq!(fields(answer(&fermo.operator, " ").await), field("answer", "error-required"));
        test.letters().await;
        test.clock.advance(TimeDelta::hours(1));
        answer(&fermo.operator, "Abbiamo corretto il telefono").await.expect("answers");
        assert_eq!(said(answer(&fermo.operator, "Ancora").await), r#"Conflict("error-correction-answered")"#);
        let kinds: Vec<_> = test.letters().await.into_iter().map(|letter| letter.mail.kind()).collect();
        assert_eq!(kinds, ["correction_answered"]);
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let rows = store::correction::of_person(&mut conn, declared.person()).await.expect("reads");
        assert_eq!(rows[0].answer.as_deref(), Some("Abbiamo corretto il telefono"));
        assert!(store::correction::open(&mut conn, test.home(), 9).await.expect("reads").is_empty());
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE CAST(detail AS TEXT) LIKE '%telefono%'").await, 0);
    }

    async fn only_who_is_identified_asks_and_not_without_end(db: TestDb) {
        let test = TestDesk::new(db);
        let unknown = test.citizen(Level::Declared).await;
        let refused = file::ask_correction(&test.desk, &unknown, &wish(), &test.asked()).await;
        assert_eq!(said(refused), r#"Forbidden("error-needs-identified")"#);
        let citizen = test.citizen(Level::Identified).await;
        for _ in 0..10 {
            file::ask_correction(&test.desk, &citizen, &wish(), &test.asked()).await.expect("asks");
        }
        let eleventh = file::ask_correction(&test.desk, &citizen, &wish(), &test.asked()).await;
        assert_eq!(said(eleventh), r#"Conflict("error-corrections-many")"#);
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let waits = store::correction::open(&mut conn, "", 99).await.expect("reads");
        assert_eq!(waits.len(), 10, "without a centre every operator sees them");
    }
}
