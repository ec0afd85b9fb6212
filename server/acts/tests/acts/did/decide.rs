//! What becomes of a submitted declaration: each row of the table of states, by whom it may be done.

use acts::{
    did::{self, Author},
    testing::TestDesk,
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    did::{Move, REASON_MAX_CHARS, State},
};

use crate::{
    declared::{
        answers, confirm, confirm_as, decide, declared, moves, request_of, stored, submit, with, withdraw,
    },
    sound::sound,
    support::{count, field, fields, said},
};

store::both! {
    async fn a_returned_declaration_is_completed_and_keeps_number_and_dates(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let author = Author::Citizen(&declared.citizen);
        let fermo = test.operator(test.home()).await;
        let before = stored(&test, declared.did).await;
        let term = request_of(&test, declared.did).await.term_on;
        acts::request::take(&test.desk, &fermo.operator, request_of(&test, declared.did).await.id).await.expect("takes");
        test.clock.advance(TimeDelta::days(3));
        let state = decide(&test, &fermo.operator, declared.did, Move::Return, Some("Manca il telefono")).await;
        assert_eq!(state.expect("returns"), State::Returned);
        let returned = stored(&test, declared.did).await;
        assert_eq!(returned.reason.as_deref(), Some("Manca il telefono"));

        let form = with(answers(&test, test.comune()), &[("phone", "+39 333 1111111")]);
        let version = crate::declared::save_all(&test, author, declared.did, returned.version, &form).await;
        let completed = submit(&test, author, (declared.did, version), &form).await.expect("completes");
        assert_eq!(completed.protocol, declared.protocol);
        let after = stored(&test, declared.did).await;
        assert_eq!(after.state, State::Submitted.code());
        assert_eq!((after.protocol, after.legal_date, after.submitted_at, after.reason),
                   (before.protocol, before.legal_date, before.submitted_at, None));
        assert_ne!(after.declaration, before.declaration);
        let request = request_of(&test, declared.did).await;
        assert_eq!((request.stage.as_str(), request.taken_by, request.term_on),
                   ("submitted", Some(fermo.operator.id()), term));
        assert_eq!(moves(&test, declared.did).await, ["submit", "return", "complete"]);
        sound(&test).await;
    }

    async fn who_takes_something_away_says_why(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let refuse = async |act| {
            for reason in [None, Some(" \n ")] {
                let refused = decide(&test, &fermo.operator, declared.did, act, reason).await;
                assert_eq!(fields(refused), field("reason", "error-reason-required"), "{act:?}");
            }
            let long = "x".repeat(REASON_MAX_CHARS + 1);
            let refused = decide(&test, &fermo.operator, declared.did, act, Some(&long)).await;
            assert_eq!(fields(refused), field("reason", "error-too-long"), "{act:?}");
        };
        refuse(Move::Return).await;
        refuse(Move::Reject).await;
        confirm(&test, &fermo.operator, declared.did, &[]).await.expect("confirms");
        refuse(Move::Suspend).await;
        refuse(Move::Revoke).await;
        assert_eq!(count(&test, "SELECT COUNT(*) FROM request_key WHERE act = 'did_decide'").await, 0);
        assert_eq!(moves(&test, declared.did).await, ["submit", "confirm"]);
    }

    async fn a_rejected_declaration_is_over(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let why = Some("Vive in un'altra regione");
        let state = decide(&test, &fermo.operator, declared.did, Move::Reject, why).await;
        assert_eq!(state.expect("rejects"), State::Rejected);
        assert_eq!(stored(&test, declared.did).await.reason.as_deref(), why);
        assert_eq!(request_of(&test, declared.did).await.closed_at, Some(test.desk.now()));
        assert_eq!(said(confirm(&test, &fermo.operator, declared.did, &[]).await), r#"Conflict("error-did-final")"#);
        assert_eq!(said(withdraw(&test, &declared).await), r#"Conflict("error-did-final")"#);
        sound(&test).await;
    }

    async fn a_citizen_withdraws_until_it_is_confirmed(db: TestDb) {
        let test = TestDesk::new(db);
        let fermo = test.operator(test.home()).await;
        let submitted = declared(&test, Level::Identified).await;
        let returned = declared(&test, Level::Identified).await;
        let confirmed = declared(&test, Level::Identified).await;
        decide(&test, &fermo.operator, returned.did, Move::Return, Some("Manca un dato")).await.expect("returns");
        confirm(&test, &fermo.operator, confirmed.did, &[]).await.expect("confirms");
        let long = "x".repeat(REASON_MAX_CHARS + 1);
        let refused =
            did::withdraw(&test.desk, &submitted.citizen, submitted.did, Some(&long), &test.asked()).await;
        assert_eq!(fields(refused), field("reason", "error-too-long"));
        let other = did::withdraw(&test.desk, &submitted.citizen, returned.did, None, &test.asked()).await;
        assert_eq!(said(other), "NotFound");
        withdraw(&test, &submitted).await.expect("withdraws");
        withdraw(&test, &returned).await.expect("withdraws");
        assert_eq!(said(withdraw(&test, &confirmed).await), r#"Conflict("error-did-not-now")"#);
        assert_eq!(stored(&test, submitted.did).await.state, State::Withdrawn.code());
        assert!(request_of(&test, returned.did).await.closed_at.is_some());
        sound(&test).await;
    }

    async fn a_confirmed_declaration_is_suspended_resumed_and_revoked(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let (operator, did) = (&fermo.operator, declared.did);
        let early = decide(&test, operator, did, Move::Suspend, Some("Lavora")).await;
        assert_eq!(said(early), r#"Conflict("error-did-not-now")"#);
        confirm(&test, operator, did, &[]).await.expect("confirms");
        let closed_at = request_of(&test, did).await.closed_at;
        test.clock.advance(TimeDelta::days(10));
        let asked = test.asked();
        let version = stored(&test, did).await.version;
        for _ in 0..2 {
            let state = did::decide(&test.desk, operator, did, version, Move::Suspend, Some("Lavora"), &asked).await;
            assert_eq!(state.expect("suspends once"), State::Suspended);
        }
        test.clock.advance(TimeDelta::days(10));
        assert_eq!(decide(&test, operator, did, Move::Resume, None).await.expect("resumes"), State::Confirmed);
        test.clock.advance(TimeDelta::days(10));
        let revoked = decide(&test, operator, did, Move::Revoke, Some("Assunta")).await;
        assert_eq!(revoked.expect("revokes"), State::Revoked);
        assert_eq!(moves(&test, did).await, ["submit", "confirm", "suspend", "resume", "revoke"]);
        assert_eq!(request_of(&test, did).await.closed_at, closed_at);
        // Active from the legal date, then again from the day on which it was resumed.
        let stretches: Vec<_> = crate::declared::subject(&test, declared.person()).await.dids;
        let days: Vec<_> = stretches.iter().map(|s| (s.from.to_string(), s.to.map(|d| d.to_string()))).collect();
        let expected = [("2026-11-23", Some("2026-12-03")), ("2026-12-13", Some("2026-12-23"))];
        assert_eq!(days, expected.map(|(from, to)| (from.to_owned(), to.map(str::to_owned))));
        sound(&test).await;
    }

    async fn only_the_centre_s_operators_decide_and_not_for_a_colleague(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let colleague = test.operator(test.home()).await;
        let ancona = test.operator(test.elsewhere()).await;
        let did = declared.did;
        assert_eq!(said(confirm(&test, &ancona.operator, did, &[]).await), "NotFound");
        assert_eq!(said(decide(&test, &ancona.operator, did, Move::Reject, Some("No")).await), "NotFound");
        acts::request::take(&test.desk, &fermo.operator, request_of(&test, did).await.id).await.expect("takes");
        let taken = r#"Conflict("error-request-taken")"#;
        assert_eq!(said(confirm(&test, &colleague.operator, did, &[]).await), taken);
        assert_eq!(said(decide(&test, &colleague.operator, did, Move::Reject, Some("No")).await), taken);
        confirm(&test, &fermo.operator, did, &[]).await.expect("confirms");
        // Closed, it is the centre's again.
        decide(&test, &colleague.operator, did, Move::Suspend, Some("Lavora")).await.expect("suspends");
    }

    async fn r033_an_operator_does_not_complete_in_the_person_s_name(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        decide(&test, &fermo.operator, declared.did, Move::Return, Some("Manca un dato")).await.expect("returns");
        for act in [Move::Complete, Move::Submit, Move::Confirm, Move::Withdraw] {
            let decided = decide(&test, &fermo.operator, declared.did, act, Some("Sì")).await;
            assert_eq!(said(decided), r#"Conflict("error-did-not-yours")"#, "{act:?}");
        }
        assert_eq!(stored(&test, declared.did).await.state, State::Returned.code());
    }

    async fn what_was_decided_on_an_older_page_is_not_done(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let old = stored(&test, declared.did).await.version;
        decide(&test, &fermo.operator, declared.did, Move::Return, Some("Manca un dato")).await.expect("returns");
        let author = Author::Citizen(&declared.citizen);
        let version = stored(&test, declared.did).await.version;
        submit(&test, author, (declared.did, version), &answers(&test, test.comune())).await.expect("completes");
        let rejected =
            did::decide(&test.desk, &fermo.operator, declared.did, old, Move::Reject, Some("No"), &test.asked()).await;
        assert_eq!(said(rejected), "Stale");
        let confirmed =
            confirm_as(&test.desk, &fermo.operator, declared.did, old, &[], &test.asked()).await;
        assert_eq!(said(confirmed), "Stale");
    }
}
