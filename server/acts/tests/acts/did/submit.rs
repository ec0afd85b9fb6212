//! Submitting: once, whatever the number of clicks; the date that counts; where it goes.

use acts::{
    did::{self, Author},
    testing::TestDesk,
};
use chrono::NaiveDate;
use domain::{
    account::Level,
    did::{Move, State},
};
use uuid::Uuid;

use crate::{
    declared::{answers, confirm, decide, declared, filled, request_of, stored, submit, with, withdraw},
    sound::sound,
    support::{count, fields, refused_by_database, said, sql_id},
};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

store::both! {
    async fn a_second_click_gets_the_first_answer(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let author = Author::Citizen(&citizen);
        let form = answers(&test, test.comune());
        let (did, version) = filled(&test, author, &form).await;
        let key = test.desk.request_key();
        let asked = test.asked_for(&key, &form);
        let first = did::submit(&test.desk, author, did, version, form.clone(), &asked).await.expect("submits");
        let again = did::submit(&test.desk, author, did, version, form.clone(), &asked).await.expect("the same");
        assert_eq!(first, again);
        let other = with(form.clone(), &[("note", "Un'altra cosa")]);
        let asked = test.asked_for(&key, &other);
        let other = did::submit(&test.desk, author, did, version, other, &asked).await;
        assert_eq!(said(other), "AskedDifferently");
        assert_eq!(said(submit(&test, author, (did, version), &form).await), r#"Conflict("error-did-not-now")"#);
        sound(&test).await;
    }

    async fn every_error_of_every_step_is_told_and_the_key_stays_free(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let author = Author::Citizen(&citizen);
        let right = answers(&test, test.comune());
        let wrong = with(right.clone(), &[("residence-comune", "Atlantide"), ("channel", ""), ("declare-true", "")]);
        let (did, version) = filled(&test, author, &wrong).await;
        let key = test.desk.request_key();
        let asked = test.asked_for(&key, &wrong);
        let refused = fields(did::submit(&test.desk, author, did, version, wrong, &asked).await);
        let names: Vec<&str> = refused.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["residence-comune", "channel", "declare-true"]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM request_key WHERE act = 'did_submit'").await, 0);
        assert_eq!(stored(&test, did).await.state, State::Draft.code());
        let version = crate::declared::save_all(&test, author, did, version, &right).await;
        let asked = test.asked_for(&key, &right);
        did::submit(&test.desk, author, did, version, right, &asked).await.expect("submits with the same key");
        sound(&test).await;
    }

    async fn i01_a_second_open_declaration_is_impossible(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let author = Author::Citizen(&declared.citizen);
        let fermo = test.operator(test.home()).await;
        let second = format!(
            "INSERT INTO did (id, person_id, state, version, source, answers, declaration, office, submitted_at,
                              legal_date, created_at, updated_at)
             SELECT {}, person_id, 'submitted', 1, source, answers, declaration, office, submitted_at, legal_date,
                    created_at, updated_at FROM did",
            sql_id(&test, Uuid::max())
        );
        let refuse = async || {
            assert_eq!(said(did::begin(&test.desk, author).await), r#"Conflict("error-did-already-open")"#);
            let told = refused_by_database(&test, &second).await.to_lowercase();
            assert!(told.contains("unique"), "{told}");
        };
        let did = declared.did;
        refuse().await;
        decide(&test, &fermo.operator, did, Move::Return, Some("Manca un dato")).await.expect("returns");
        refuse().await;
        let form = answers(&test, test.comune());
        submit(&test, author, (did, stored(&test, did).await.version), &form).await.expect("completes");
        confirm(&test, &fermo.operator, did, &[]).await.expect("confirms");
        refuse().await;
        decide(&test, &fermo.operator, did, Move::Suspend, Some("Lavora")).await.expect("suspends");
        refuse().await;
        decide(&test, &fermo.operator, did, Move::Revoke, Some("Assunta")).await.expect("revokes");
        let next = filled(&test, author, &form).await;
        submit(&test, author, next, &form).await.expect("declares again");
        sound(&test).await;
    }

    async fn the_term_runs_from_the_day_of_submission(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let did = stored(&test, declared.did).await;
        assert_eq!((did.legal_date, did.submitted_at), (Some(day(11, 23)), Some(test.desk.now())));
        assert_eq!(request_of(&test, declared.did).await.term_on, Some(day(12, 23)), "30 days, art. 20 c. 1");
    }

    async fn the_application_to_inps_is_already_the_declaration(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let author = Author::Citizen(&citizen);
        let naspi = [("benefit-asked", "yes"), ("benefit", "naspi"), ("benefit-date", "2026-11-10")];
        let form = with(answers(&test, test.comune()), &naspi);
        let draft = filled(&test, author, &form).await;
        let submitted = submit(&test, author, draft, &form).await.expect("submits");
        let did = stored(&test, submitted.did).await;
        assert_eq!((did.legal_date, did.submitted_at), (Some(day(11, 10)), Some(test.desk.now())));
        assert_eq!(request_of(&test, did.id).await.term_on, Some(day(11, 25)), "15 days, art. 21 c. 2");
    }

    async fn outside_the_region_nothing_is_submitted(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let author = Author::Citizen(&citizen);
        let form = answers(&test, "Milano");
        let draft = filled(&test, author, &form).await;
        let refused = submit(&test, author, draft, &form).await;
        assert_eq!(said(refused), r#"Conflict("error-did-outside-region")"#);
        assert_eq!(stored(&test, draft.0).await.state, State::Draft.code());
        assert_eq!(count(&test, "SELECT COUNT(*) FROM protocol_counter").await, 0);
        // The declared domicile decides, not the residence.
        let lives_here =
            [("domicile-kind", "other"), ("domicile-comune", test.comune()), ("domicile-address", "Via Marsala, 1")];
        let form = with(form, &lives_here);
        let version = crate::declared::save_all(&test, author, draft.0, draft.1, &form).await;
        submit(&test, author, (draft.0, version), &form).await.expect("submits");
        assert_eq!(stored(&test, draft.0).await.office, test.home());
        sound(&test).await;
    }

    async fn who_withdrew_may_declare_again(db: TestDb) {
        let test = TestDesk::new(db);
        let first = declared(&test, Level::Declared).await;
        withdraw(&test, &first).await.expect("withdraws");
        let author = Author::Citizen(&first.citizen);
        let form = answers(&test, test.comune());
        let draft = filled(&test, author, &form).await;
        assert_ne!(draft.0, first.did);
        submit(&test, author, draft, &form).await.expect("submits");
        assert_eq!(said(withdraw(&test, &first).await), r#"Conflict("error-did-final")"#);
        sound(&test).await;
    }
}
