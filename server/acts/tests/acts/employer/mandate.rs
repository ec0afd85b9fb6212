//! A mandate from its declaration to its end.

use acts::{
    Mail, mandate as mandates,
    mandate::By,
    testing::{TestDesk, company_form},
};
use chrono::TimeDelta;
use domain::{account::Level, mandate::Role};

use super::{acting, approve, confirmed, declared, register, request, row, story, term};
use crate::support::{count, execute, field, fields, refused_by_database, said, sql_id};

store::both! {
    async fn a_mandate_counts_after_the_code_and_an_operator(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Identified).await;
        let declared = declared(&test, &citizen).await;
        assert!(!declared.known);
        assert!(acting(&test, &citizen, declared.company).await.is_none());
        assert!(request(&test, declared.mandate).await.is_none(), "nothing to do before the code");

        let code = test.mandate_code().await;
        mandates::confirm(&test.desk, &citizen, declared.mandate, &code).await.expect("confirms");
        // A second click changes nothing.
        mandates::confirm(&test.desk, &citizen, declared.mandate, &code).await.expect("is confirmed");
        assert!(acting(&test, &citizen, declared.company).await.is_none());
        let waits = request(&test, declared.mandate).await.expect("waits for an operator");
        assert_eq!((waits.company_id, waits.person_id, waits.office.as_str()), (Some(declared.company), None, test.home()));

        let centre = test.operator(test.home()).await;
        approve(&test, &centre.operator, declared.mandate, 365).await.expect("approves");
        let mandate = acting(&test, &citizen, declared.company).await.expect("acts");
        assert_eq!((mandate.id(), mandate.role()), (declared.mandate, Role::LegalRepresentative));
        assert!(request(&test, declared.mandate).await.expect("was there").closed_at.is_some());
        assert_eq!(story(&test, declared.mandate).await, ["citizen declare", "citizen confirm", "operator approve"]);
        let told = test.letters().await;
        assert!(told.iter().any(|l| matches!(&l.mail, Mail::MandateMoved { act, .. } if act == "approve")));
    }

    async fn only_who_was_identified_declares_and_only_operators_of_the_centre_decide(db: TestDb) {
        let test = TestDesk::new(db);
        let stranger = test.citizen(Level::Declared).await;
        let refused = register(&test, &stranger, &company_form(&test, test.number())).await;
        assert_eq!(said(refused), r#"Forbidden("error-needs-identified")"#);
        let citizen = test.citizen(Level::Identified).await;
        let declared = confirmed(&test, &citizen).await;
        let other_centre = test.operator(test.elsewhere()).await;
        assert_eq!(said(approve(&test, &other_centre.operator, declared.mandate, 10).await), "NotFound");
        let centre = test.operator(test.home()).await;
        let colleague = test.operator(test.home()).await;
        let waits = request(&test, declared.mandate).await.expect("waits");
        acts::request::take(&test.desk, &colleague.operator, waits.id).await.expect("takes");
        let taken = said(approve(&test, &centre.operator, declared.mandate, 10).await);
        assert_eq!(taken, r#"Conflict("error-request-taken")"#);
        approve(&test, &colleague.operator, declared.mandate, 10).await.expect("approves");
        let again = said(approve(&test, &colleague.operator, declared.mandate, 10).await);
        assert_eq!(again, r#"Conflict("error-mandate-not-now")"#);
    }

    async fn a_wrong_code_opens_nothing_and_five_end_it(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Identified).await;
        let declared = declared(&test, &citizen).await;
        let code = test.mandate_code().await;
        let other = test.citizen(Level::Identified).await;
        assert_eq!(said(mandates::confirm(&test.desk, &other, declared.mandate, &code).await), "NotFound");
        let wrong = field("code", "error-mandate-code");
        for _ in 0..5 {
            test.clock.advance(TimeDelta::minutes(20));
            let tried = mandates::confirm(&test.desk, &citizen, declared.mandate, "22222222").await;
            assert_eq!(fields(tried), wrong);
        }
        test.clock.advance(TimeDelta::minutes(20));
        assert_eq!(fields(mandates::confirm(&test.desk, &citizen, declared.mandate, &code).await), wrong, "too late");
        let version = row(&test, declared.mandate).await.version;
        mandates::send_code(&test.desk, &citizen, declared.mandate, version, &test.asked()).await.expect("sends");
        let fresh = test.mandate_code().await;
        assert_ne!(fresh, code);
        test.clock.advance(TimeDelta::minutes(20));
        mandates::confirm(&test.desk, &citizen, declared.mandate, &fresh.to_lowercase()).await.expect("confirms");
        assert_eq!(row(&test, declared.mandate).await.code_hash, None, "a code works once");
    }

    async fn guesses_are_slowed_down(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Identified).await;
        let declared = declared(&test, &citizen).await;
        let mut slowed = false;
        for _ in 0..4 {
            let tried = mandates::confirm(&test.desk, &citizen, declared.mandate, "22222222").await;
            slowed |= matches!(tried, Err(acts::Refusal::TooSoon { .. }));
        }
        assert!(slowed);
    }

    async fn a_code_is_over_after_ten_days(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Identified).await;
        let declared = declared(&test, &citizen).await;
        let code = test.mandate_code().await;
        test.clock.advance(TimeDelta::days(10));
        let late = mandates::confirm(&test.desk, &citizen, declared.mandate, &code).await;
        assert_eq!(fields(late), field("code", "error-mandate-code"));
    }

    async fn a_mandate_that_is_over_revoked_or_another_company_s_is_none(db: TestDb) {
        let test = TestDesk::new(db);
        let employer = test.employer().await;
        let other = test.employer().await;
        assert!(acting(&test, &employer.citizen, other.company).await.is_none(), "another company's");
        let centre = test.operator(test.home()).await;
        let by = By::Operator(&centre.operator);
        let version = row(&test, employer.mandate.id()).await.version;
        let unsaid = mandates::revoke(&test.desk, by, employer.mandate.id(), version, " ", &test.asked()).await;
        assert_eq!(fields(unsaid), field("reason", "error-reason-required"));
        let revoked = mandates::revoke(&test.desk, by, employer.mandate.id(), version, "Cessata", &test.asked()).await;
        revoked.expect("revokes");
        assert!(acting(&test, &employer.citizen, employer.company).await.is_none(), "revoked");

        test.clock.advance(TimeDelta::days(365));
        assert!(acting(&test, &other.citizen, other.company).await.is_some(), "the last day counts");
        test.clock.advance(TimeDelta::days(1));
        assert!(acting(&test, &other.citizen, other.company).await.is_none(), "over, whoever wrote it down");
        assert_eq!(mandates::expire(&test.desk).await.expect("expires"), 1);
        assert_eq!(mandates::expire(&test.desk).await.expect("expires"), 0);
        assert_eq!(row(&test, other.mandate.id()).await.state, "expired");
    }

    async fn what_a_mandate_was_read_for_a_moment_ago_is_asked_again(db: TestDb) {
        let test = TestDesk::new(db);
        let employer = test.employer().await;
        let version = row(&test, employer.mandate.id()).await.version;
        let by = By::Own(&employer.citizen);
        mandates::revoke(&test.desk, by, employer.mandate.id(), version, "", &test.asked()).await.expect("revokes");
        // The request had its mandate before it was revoked.
        let closed = acts::company::close_site(&test.desk, &employer.mandate, employer.site, &test.asked()).await;
        assert_eq!(said(closed), "NotFound");
    }

    async fn a_legal_representative_ends_a_colleague_s_and_a_delegate_does_not(db: TestDb) {
        let test = TestDesk::new(db);
        let employer = test.employer().await;
        let delegate = test.colleague_of(&employer, Role::Delegate).await;
        let version = row(&test, employer.mandate.id()).await.version;
        let by = By::Representative(&delegate);
        let refused = mandates::revoke(&test.desk, by, employer.mandate.id(), version, "No", &test.asked()).await;
        assert_eq!(said(refused), r#"Forbidden("error-mandate-representative")"#);
        let stranger = test.employer().await;
        let version = row(&test, delegate.id()).await.version;
        let by = By::Representative(&stranger.mandate);
        let refused = mandates::revoke(&test.desk, by, delegate.id(), version, "No", &test.asked()).await;
        assert_eq!(said(refused), "NotFound", "of another company");
        let by = By::Representative(&employer.mandate);
        mandates::revoke(&test.desk, by, delegate.id(), version, "Non lavora più qui", &test.asked()).await.expect("revokes");
        assert!(acting(&test, delegate.citizen(), employer.company).await.is_none());
        let told = test.letters().await;
        assert!(told.iter().any(|l| matches!(&l.mail, Mail::MandateMoved { act, .. } if act == "revoke")));
    }

    async fn one_open_mandate_per_company_and_person(db: TestDb) {
        let test = TestDesk::new(db);
        let employer = test.employer().await;
        let again = mandates::declare(&test.desk, &employer.citizen, employer.company, Role::Delegate, &test.asked()).await;
        assert_eq!(said(again), r#"Conflict("error-mandate-open")"#);
        let copy = format!(
            "INSERT INTO mandate (id, company_id, person_id, role, state, declared_at, version)
             SELECT {}, company_id, person_id, role, 'declared', declared_at, 1 FROM mandate",
            sql_id(&test, test.desk.id())
        );
        let refused = refused_by_database(&test, &copy).await;
        assert!(refused.contains("mandate_one_open") || refused.contains("mandate.company_id"), "{refused}");
        // One person acts for several companies, and several for one.
        let second = test.employer_of(&employer.citizen, &company_form(&test, test.number())).await;
        assert_ne!(second.company, employer.company);
        test.colleague_of(&employer, Role::Delegate).await;
        assert_eq!(count(&test, "SELECT COUNT(*) FROM mandate WHERE state = 'approved'").await, 3);
    }

    async fn a_stale_page_decides_nothing(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Identified).await;
        let declared = confirmed(&test, &citizen).await;
        let centre = test.operator(test.home()).await;
        let old = mandates::Approval { mandate: declared.mandate, version: 1, term: term(&test, 10), office: None };
        assert_eq!(said(mandates::approve(&test.desk, &centre.operator, &old, &test.asked()).await), "Stale");
        execute(&test, "UPDATE company SET office = ''").await;
        let nowhere = approve(&test, &centre.operator, declared.mandate, 10).await;
        assert_eq!(fields(nowhere), field("office", "error-choose"), "somebody must follow the company");
        let version = row(&test, declared.mandate).await.version;
        let here = mandates::Approval { version, office: Some(test.home()), ..old };
        mandates::approve(&test.desk, &centre.operator, &here, &test.asked()).await.expect("approves");
        let assigned = format!("SELECT COUNT(*) FROM company WHERE office = '{}' AND version = 2", test.home());
        assert_eq!(count(&test, &assigned).await, 1);
    }
}
