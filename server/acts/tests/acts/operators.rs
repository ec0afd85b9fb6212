//! Operators: made on the command line, two factors, short sessions.

use std::time::Duration;

use acts::{
    Refusal,
    operator::{self, NewOperator},
    testing::{PASSWORD, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    account::{Level, Role},
    lang::Lang,
};
use store::dialect::{Lock, lock};

use crate::support::{count, said};

const FAILED: &str = r#"Forbidden("error-login-failed")"#;
/// Longer than any delay, and another step of the authenticator.
const LATER: TimeDelta = TimeDelta::minutes(15);

store::both! {
    async fn one_refusal_whatever_is_wrong(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        test.clock.advance(LATER);
        let code = test.code(&colleague.credentials);
        let wrong = if code == "000000" { "000001" } else { "000000" };
        let name = colleague.username.as_str();
        for (username, password, code) in [
            ("nessuno", PASSWORD, code.as_str()),
            (name, "otto gatti sul tetto", &code),
            (name, PASSWORD, wrong),
            (name, PASSWORD, "ABCDEFGH"),
            (name, PASSWORD, "1"),
        ] {
            let refused = operator::log_in(&test.desk, username, password, code, None).await;
            match refused {
                // The fourth wrong one for the same name waits.
                Err(Refusal::TooSoon { seconds: 1 }) => {}
                refused => assert_eq!(said(refused), FAILED),
            }
        }
        test.clock.advance(LATER);
        let code = test.code(&colleague.credentials);
        let logged = operator::log_in(&test.desk, &name.to_uppercase(), PASSWORD, &code, None).await;
        assert!(test.visitor(&logged.expect("logs in").token).await.is_operator());
    }

    async fn a_code_opens_one_session_of_sixty_four(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        test.clock.advance(LATER);
        let code = test.code(&colleague.credentials);
        let tasks: Vec<_> = (0..64)
            .map(|_| {
                let (desk, username, code) = (test.desk.clone(), colleague.username.clone(), code.clone());
                tokio::spawn(async move { operator::log_in(&desk, &username, PASSWORD, &code, None).await.is_ok() })
            })
            .collect();
        let mut opened = 0;
        for task in tasks {
            opened += usize::from(task.await.expect("answers"));
        }
        assert_eq!(opened, 1);
        // The session that made the colleague, and this one.
        assert_eq!(count(&test, "SELECT COUNT(*) FROM session").await, 2);
    }

    async fn an_older_code_is_worth_nothing_after_a_newer_one(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        test.clock.advance(LATER);
        let older = test.code(&colleague.credentials);
        test.clock.advance(TimeDelta::seconds(30));
        let newer = test.code(&colleague.credentials);
        let log_in = |code: String| {
            let (desk, username) = (test.desk.clone(), colleague.username.clone());
            async move { operator::log_in(&desk, &username, PASSWORD, &code, None).await }
        };
        log_in(newer.clone()).await.expect("logs in");
        assert_eq!(said(log_in(older.clone()).await), FAILED);
        assert_eq!(said(log_in(newer).await), FAILED);
        // Two steps late is too late, whoever used it.
        test.clock.advance(TimeDelta::minutes(1));
        let stale = test.code(&colleague.credentials);
        test.clock.advance(TimeDelta::minutes(1));
        assert_eq!(said(log_in(stale).await), FAILED);
    }

    async fn each_recovery_code_works_once_and_for_its_owner(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        let other = test.operator(&test.office()).await;
        assert_eq!(colleague.credentials.recovery_codes.len(), 10);
        let code = &colleague.credentials.recovery_codes[3];
        assert_eq!(said(operator::log_in(&test.desk, &other.username, PASSWORD, code, None).await), FAILED);
        let dashed = format!("{}-{}", &code[..4], &code[4..]);
        operator::log_in(&test.desk, &colleague.username, PASSWORD, &dashed, None).await.expect("logs in");
        assert_eq!(said(operator::log_in(&test.desk, &colleague.username, PASSWORD, code, None).await), FAILED);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM recovery_code WHERE used_at IS NOT NULL").await, 1);
    }

    async fn a_session_is_over_after_a_quarter_of_an_hour_of_silence(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        test.clock.advance(LATER);
        let code = test.code(&colleague.credentials);
        let old = operator::log_in(&test.desk, &colleague.username, PASSWORD, &code, None).await.expect("logs in");
        test.clock.advance(TimeDelta::minutes(14));
        assert!(test.visitor(&old.token).await.is_operator());
        test.clock.advance(TimeDelta::minutes(1));
        assert!(test.visitor(&old.token).await.is_anonymous());

        let code = test.code(&colleague.credentials);
        let new = operator::log_in(&test.desk, &colleague.username, PASSWORD, &code, Some(&old.token)).await;
        let acts::Visitor::Operator(operator) = test.visitor(&new.expect("logs in").token).await else {
            panic!("no operator")
        };
        operator::log_out(&test.desk, &operator).await.expect("leaves");
        // Of the three sessions, the one that made the colleague is left.
        assert_eq!(count(&test, "SELECT COUNT(*) FROM session").await, 1);
    }

    async fn a_disabled_operator_is_out_at_once(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        test.clock.advance(LATER);
        let code = test.code(&colleague.credentials);
        let logged = operator::log_in(&test.desk, &colleague.username, PASSWORD, &code, None).await.expect("logs in");
        operator::disable(&test.desk, &colleague.username).await.expect("disables");
        assert!(test.visitor(&logged.token).await.is_anonymous());
        test.clock.advance(LATER);
        let code = test.code(&colleague.credentials);
        assert_eq!(said(operator::log_in(&test.desk, &colleague.username, PASSWORD, &code, None).await), FAILED);
        let again = operator::disable(&test.desk, &colleague.username).await;
        assert_eq!(said(again), r#"Conflict("error-operator-disabled")"#);
        assert_eq!(said(operator::disable(&test.desk, "nessuno").await), "NotFound");
    }

    async fn who_is_disabled_while_they_sign_waits_in_no_circle(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(test.home()).await;
        let citizen = test.citizen(Level::Identified).await;
        let did = test.declare(&citizen, test.comune()).await.did;
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let request = store::request::of_subject(&mut conn, "did", did).await.expect("reads").expect("a request");
        drop(conn);
        acts::request::take(&test.desk, &colleague.operator, request.id).await.expect("takes");
        // Whoever signs holds what they have in charge, then uses up the code of their second factor.
        let mut tx = test.db.writer.begin().await.expect("begins");
        lock(&mut tx, Lock::Request, request.id).await.expect("holds");
        let (desk, username) = (test.desk.clone(), colleague.username.clone());
        let disabling = tokio::spawn(async move { operator::disable(&desk, &username).await });
        // By now it waits for the request, and must not have the operator.
        tokio::time::sleep(Duration::from_millis(300)).await;
        lock(&mut tx, Lock::Operator, colleague.operator.id()).await.expect("nobody holds the operator");
        tx.commit().await.expect("commits");
        disabling.await.expect("runs").expect("disables");
        let free = "SELECT COUNT(*) FROM request WHERE taken_by IS NULL";
        assert_eq!(count(&test, free).await, 1);
    }

    async fn the_list_has_everybody_with_their_offices(db: TestDb) {
        let test = TestDesk::new(db);
        let offices: Vec<String> =
            test.desk.pack.offices.iter().take(2).map(|office| office.slug.as_str().to_owned()).collect();
        let head = test.operator_as(Role::Head, &[&offices[0], &offices[1]]).await;
        let listed = operator::list(&test.desk).await.expect("lists");
        assert_eq!(listed.len(), 1);
        let mut sorted = offices.clone();
        sorted.sort();
        assert_eq!((&listed[0].operator.username, &listed[0].offices), (&head.username, &sorted));
        assert_eq!((head.operator.role(), head.operator.offices()), (Role::Head, sorted.as_slice()));
    }

    async fn every_wrong_field_of_a_new_operator_is_named(db: TestDb) {
        let test = TestDesk::new(db);
        let wrong = NewOperator {
            username: "Anna!".to_owned(),
            name: " ".to_owned(),
            email: "anna".to_owned(),
            password: "corta".to_owned(),
            role: Role::Operator,
            offices: vec!["atlantide".to_owned()],
            lang: Lang::It,
        };
        let Err(Refusal::Fields(errors)) = operator::add(&test.desk, &wrong).await else { panic!("added") };
        let keys: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.key.as_str())).collect();
        let expected = [
            ("username", "error-username"),
            ("name", "error-required"),
            ("email", "error-email"),
            ("password", "error-password-short"),
            ("offices", "error-office-unknown"),
        ];
        assert_eq!(keys, expected);

        let colleague = test.operator(&test.office()).await;
        let taken = NewOperator {
            username: colleague.username,
            name: "Anna Verdi".to_owned(),
            email: "anna@example.org".to_owned(),
            password: PASSWORD.to_owned(),
            role: Role::Operator,
            offices: vec![test.office()],
            lang: Lang::It,
        };
        let Err(Refusal::Fields(errors)) = operator::add(&test.desk, &taken).await else { panic!("added") };
        assert_eq!(errors.of("username").map(|e| e.key.as_str()), Some("error-username-taken"));
    }

    async fn the_second_factor_is_not_readable_in_the_database(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        let secret = totp(&colleague.credentials.secret);
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let row = store::operator::by_username(&mut conn, &colleague.username).await.expect("reads").expect("is there");
        assert!(!row.totp_secret.windows(secret.len()).any(|window| window == secret));
        assert!(colleague.credentials.otpauth.starts_with("otpauth://totp/Sportello"));
        assert!(colleague.credentials.otpauth.contains(&colleague.credentials.secret));
    }
}

/// The bytes behind a base 32 text (RFC 4648).
fn totp(base32: &str) -> Vec<u8> {
    let mut bits = 0_u64;
    let mut held = 0;
    let mut bytes = Vec::new();
    for c in base32.bytes() {
        let value = if c.is_ascii_uppercase() { c - b'A' } else { c - b'2' + 26 };
        bits = (bits << 5) | u64::from(value);
        held += 5;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    bytes
}
