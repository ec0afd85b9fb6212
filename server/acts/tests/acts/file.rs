//! A person's file: readings are logged, another centre gives a reason, enrolments never overlap.

use acts::{
    file::{self, EnrolmentForm, Opened},
    testing::TestDesk,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{account::Level, did::ProfilingIndex, form::Form};
use uuid::Uuid;

use crate::{
    declared::{confirm, declared, proposed},
    sound::sound_passages,
    support::{count, field, fields, said},
};

/// An enrolment as an operator types it.
pub fn enrolment(test: &TestDesk, programme: &str, from: &str, to: Option<&str>) -> EnrolmentForm {
    EnrolmentForm::parse(&typed(programme, from, to.unwrap_or_default()), &test.desk.pack, test.desk.today())
        .expect("a right enrolment")
}

fn typed(programme: &str, from: &str, to: &str) -> Form {
    [("programme", programme), ("from", from), ("to", to), ("source", "Portale nazionale")]
        .into_iter()
        .collect()
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

store::both! {
    async fn a_reading_is_logged_once_in_half_an_hour(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let fermo = test.operator(test.home()).await;
        let person = declared.person();
        for _ in 0..3 {
            assert_eq!(file::open(&test.desk, &fermo.operator, person, None).await.expect("opens"), Opened::Yes);
            test.clock.advance(TimeDelta::minutes(9));
        }
        assert_eq!(count(&test, "SELECT COUNT(*) FROM file_reading").await, 1);
        test.clock.advance(TimeDelta::minutes(3));
        file::open(&test.desk, &fermo.operator, person, None).await.expect("opens");
        let colleague = test.operator(test.home()).await;
        file::open(&test.desk, &colleague.operator, person, None).await.expect("opens");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM file_reading").await, 3);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'file_open'").await, 3);
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let readers = store::file::readers(&mut conn, person, 9).await.expect("reads");
        assert!(readers.iter().all(|reader| reader.operator_name == "Anna Verdi" && reader.reason.is_none()));
        assert_eq!(said(file::open(&test.desk, &fermo.operator, Uuid::max(), None).await), "NotFound");
    }

    async fn sixteen_tabs_leave_one_row(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let fermo = test.operator(test.home()).await;
        let tabs: Vec<_> = (0..16)
            .map(|_| {
                let (desk, operator, person) = (test.desk.clone(), fermo.operator.clone(), declared.person());
                tokio::spawn(async move { file::open(&desk, &operator, person, None).await })
            })
            .collect();
        for tab in tabs {
            assert_eq!(tab.await.expect("answers").expect("opens"), Opened::Yes);
        }
        assert_eq!(count(&test, "SELECT COUNT(*) FROM file_reading").await, 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'file_open'").await, 1);
    }

    async fn another_centre_gives_a_reason_that_holds_for_the_session(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let ancona = test.operator(test.elsewhere()).await;
        let person = declared.person();
        let open = async |reason| file::open(&test.desk, &ancona.operator, person, reason).await.expect("answers");
        assert_eq!(open(None).await, Opened::ReasonNeeded);
        assert_eq!(open(Some("  ")).await, Opened::ReasonNeeded);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM file_reading").await, 0);
        assert_eq!(open(Some(" Si è trasferita ad Ancona ")).await, Opened::Yes);
        test.clock.advance(TimeDelta::minutes(31));
        assert_eq!(open(None).await, Opened::Yes);
        let reason = "reason = 'Si è trasferita ad Ancona'";
        let told = format!("SELECT COUNT(*) FROM file_reading WHERE {reason} AND office = '{}'", test.elsewhere());
        assert_eq!(count(&test, &told).await, 2);
        let colleague = test.operator(test.elsewhere()).await;
        let opened = file::open(&test.desk, &colleague.operator, person, None).await.expect("answers");
        assert_eq!(opened, Opened::ReasonNeeded, "each says their own");
    }

    async fn enrolments_of_one_programme_do_not_overlap(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let (operator, person) = (&fermo.operator, citizen.person());
        let enrol = async |form| file::enrol(&test.desk, operator, person, form, &test.asked()).await;
        enrol(enrolment(&test, "L68", "2026-01-01", Some("2026-03-31"))).await.expect("enrols");
        enrol(enrolment(&test, "L68", "2026-05-01", None)).await.expect("enrols");
        let overlaps = field("programme", "error-enrolment-overlaps");
        for (from, to) in [("2026-03-31", Some("2026-04-10")), ("2026-04-01", None), ("2025-01-01", Some("2026-12-31")), ("2026-06-01", Some("2026-06-02"))] {
            assert_eq!(fields(enrol(enrolment(&test, "L68", from, to)).await), overlaps, "{from}");
        }
        enrol(enrolment(&test, "L68", "2026-04-01", Some("2026-04-30"))).await.expect("fits between");
        enrol(enrolment(&test, "AdR", "2026-05-01", None)).await.expect("another programme");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM enrolment").await, 4);
        let asked = test.asked();
        let form = enrolment(&test, "RdC", "2023-01-01", Some("2023-12-31"));
        for _ in 0..2 {
            file::enrol(&test.desk, operator, person, form.clone(), &asked).await.expect("enrols once");
        }
        assert_eq!(count(&test, "SELECT COUNT(*) FROM enrolment").await, 5);
        let today = test.desk.today();
        let wrong = EnrolmentForm::parse(&typed("XX", "2026-11-24", "2026-11-01"), &test.desk.pack, today);
        let errors = wrong.expect_err("three errors");
        let told: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.key.as_str())).collect();
        assert_eq!(told, [("programme", "error-unknown-choice"), ("from-day", "error-future"), ("to-day", "error-dates-order")]);
    }

    async fn i03_an_enrolment_does_not_end_before_what_was_given_for_it(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let march: DateTime<Utc> = "2023-03-15T15:00:00Z".parse().expect("an instant");
        test.clock.advance(march - test.desk.now());
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let (operator, person) = (&fermo.operator, declared.person());
        let form = enrolment(&test, "GG", "2023-03-01", None);
        file::enrol(&test.desk, operator, person, form, &test.asked()).await.expect("enrols");
        confirm(&test, operator, declared.did, &proposed(&test, person).await).await.expect("confirms");
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let id = store::enrolment::of_person(&mut conn, person).await.expect("reads")[0].id;
        drop(conn);
        let end = async |on: &str| file::end_enrolment(&test.desk, operator, person, id, date(on)).await;
        assert_eq!(fields(end("2023-02-28").await), field("to-day", "error-dates-order"));
        assert_eq!(fields(end("2023-03-14").await), field("to-day", "error-enrolment-needed"), "B.3 of the 15th");
        end("2023-03-15").await.expect("ends");
        assert_eq!(said(end("2023-03-16").await), r#"Conflict("error-enrolment-ended")"#);
        let somebody = test.citizen(Level::Declared).await;
        let other = file::end_enrolment(&test.desk, operator, somebody.person(), id, date("2023-03-15")).await;
        assert_eq!(said(other), "NotFound");
        sound_passages(&test, person).await;
    }

    async fn a_note_and_an_index_are_kept_once(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let fermo = test.operator(test.home()).await;
        let (operator, person) = (&fermo.operator, citizen.person());
        let asked = test.asked();
        for _ in 0..2 {
            file::add_note(&test.desk, operator, person, "Richiamare lunedì", &asked).await.expect("keeps");
        }
        let index = ProfilingIndex::new(750_000, "MyANPAL".to_owned(), date("2026-11-20")).expect("an index");
        let asked = test.asked();
        for _ in 0..2 {
            file::enter_index(&test.desk, operator, person, &index, &asked).await.expect("keeps");
        }
        let later = ProfilingIndex::new(500_000, "MyANPAL".to_owned(), date("2026-11-22")).expect("an index");
        file::enter_index(&test.desk, operator, person, &later, &test.asked()).await.expect("keeps");
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let notes = store::file::notes(&mut conn, person).await.expect("reads");
        assert_eq!(notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["Richiamare lunedì"]);
        let newest = store::file::profiling(&mut conn, person).await.expect("reads").expect("an index");
        assert_eq!((newest.value.as_str(), newest.entered_by), ("0.500000", operator.id()));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM profiling_index").await, 2);
        // What was typed is in its table and not in the audit.
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE CAST(detail AS TEXT) LIKE '%Richiamare%'").await, 0);
        let nobody = file::add_note(&test.desk, operator, Uuid::max(), "Nota", &test.asked()).await;
        assert_eq!(said(nobody), "NotFound");
    }
}
