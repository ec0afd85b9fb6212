//! Coming in, being kept out, leaving.

use acts::{
    Refusal, SecretToken, account,
    testing::{PASSWORD, TestDesk},
    who::recognise,
};
use chrono::TimeDelta;
use domain::account::Level;

use crate::support::{count, said};

const WRONG: &str = "otto gatti sul tetto";

/// Registers and confirms person `n`; gives the codice fiscale.
async fn known(test: &TestDesk, n: u32) -> String {
    let form = test.form(n);
    test.register(&form).await;
    test.confirm_emails().await;
    form.raw("cf").to_owned()
}

store::both! {
    async fn known_and_unknown_hear_the_same_and_wait_the_same(db: TestDb) {
        let test = TestDesk::new(db);
        let known = known(&test, 1).await;
        let unknown = test.form(2).raw("cf").to_owned();
        let mut waits = Vec::new();
        for _ in 0..6 {
            let [a, b] = [&known, &unknown].map(|cf| account::log_in(&test.desk, cf, WRONG, None));
            let (a, b) = (said(a.await), said(b.await));
            assert_eq!(a, b);
            if a != r#"Forbidden("error-login-failed")"# {
                waits.push(a);
                test.clock.advance(TimeDelta::seconds(waits.len() as i64));
            }
        }
        // After the third failure one second, after the fourth two: only then the fifth.
        assert_eq!(waits, ["TooSoon { seconds: 1 }", "TooSoon { seconds: 2 }"]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM login_failure").await, 2);
    }

    async fn a_delay_holds_even_the_right_password_and_success_forgives(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test, 1).await;
        for _ in 0..3 {
            said(account::log_in(&test.desk, &cf, WRONG, None).await);
        }
        let held = account::log_in(&test.desk, &cf, PASSWORD, None).await;
        assert!(matches!(held, Err(Refusal::TooSoon { seconds: 1 })));
        test.clock.advance(TimeDelta::seconds(1));
        test.log_in(&cf).await;
        assert_eq!(count(&test, "SELECT COUNT(*) FROM login_failure").await, 0);
        for _ in 0..3 {
            let refused = account::log_in(&test.desk, &cf, WRONG, None).await;
            assert!(matches!(refused, Err(Refusal::Forbidden("error-login-failed"))));
        }
    }

    async fn guesses_sent_at_once_are_counted_one_by_one(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test, 1).await;
        let tasks: Vec<_> = (0..32)
            .map(|_| {
                let (desk, cf) = (test.desk.clone(), cf.clone());
                tokio::spawn(async move { said(account::log_in(&desk, &cf, WRONG, None).await) })
            })
            .collect();
        let mut judged = 0;
        for task in tasks {
            judged += usize::from(task.await.expect("answers") == r#"Forbidden("error-login-failed")"#);
        }
        assert_eq!(judged, 3);
    }

    async fn an_unconfirmed_address_is_told_to_the_right_password_only(db: TestDb) {
        let test = TestDesk::new(db);
        let form = test.form(1);
        test.register(&form).await;
        let first = test.letters().await;
        let cf = form.raw("cf");
        let wrong = said(account::log_in(&test.desk, cf, WRONG, None).await);
        assert_eq!(wrong, r#"Forbidden("error-login-failed")"#);
        assert_eq!(said(account::resend_confirmation(&test.desk, cf, WRONG).await), wrong);
        let right = said(account::log_in(&test.desk, cf, PASSWORD, None).await);
        assert_eq!(right, r#"Forbidden("error-email-not-confirmed")"#);
        assert_eq!(test.letters().await, []);

        account::resend_confirmation(&test.desk, cf, PASSWORD).await.expect("sends again");
        let again = test.letters().await;
        assert_eq!(again.len(), 1);
        assert_ne!(again[0].mail, first[0].mail, "the older link ended");
        let acts::Mail::ConfirmEmail { token } = &again[0].mail else { panic!("no link") };
        account::confirm_email(&test.desk, &SecretToken::parse(token).expect("a token")).await.expect("confirms");
        test.log_in(cf).await;
    }

    async fn what_is_not_a_codice_fiscale_is_told_beside_the_field(db: TestDb) {
        let test = TestDesk::new(db);
        let Err(Refusal::Fields(errors)) = account::log_in(&test.desk, "RSSMRA", "", None).await else {
            panic!("not refused")
        };
        let keys: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.key.as_str())).collect();
        assert_eq!(keys, [("cf", "error-cf-length"), ("password", "error-required")]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM login_failure").await, 0);
    }

    async fn a_login_gives_a_new_token_and_ends_the_old_session(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test, 1).await;
        let old = test.log_in(&cf).await;
        let new = account::log_in(&test.desk, &cf, PASSWORD, Some(&old)).await.expect("logs in").token;
        assert!(new != old);
        assert!(test.visitor(&old).await.is_anonymous());
        let citizen = test.citizen_behind(&new).await;
        assert_eq!(citizen.level(), Level::Declared);

        account::log_out(&test.desk, &citizen).await.expect("leaves");
        account::log_out(&test.desk, &citizen).await.expect("leaves again");
        assert!(test.visitor(&new).await.is_anonymous());
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'log_out'").await, 1);
    }

    async fn other_devices_are_left_at_once_and_this_one_stays(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test, 1).await;
        let here = test.log_in(&cf).await;
        let there = test.log_in(&cf).await;
        let citizen = test.citizen_behind(&here).await;
        assert_eq!(account::end_other_sessions(&test.desk, &citizen).await.expect("ends"), 1);
        assert!(test.visitor(&there).await.is_anonymous());
        assert!(test.visitor(&here).await.is_citizen());
    }

    async fn a_session_ends_by_idleness_and_after_twelve_hours_in_any_case(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test, 1).await;
        let token = test.log_in(&cf).await;
        test.clock.advance(TimeDelta::minutes(29));
        let seen = recognise(&test.desk.reader, &token, test.desk.now()).await.expect("reads");
        let session = seen.touch.expect("more than a minute");
        account::touch(&test.desk, session).await.expect("marks");
        test.clock.advance(TimeDelta::minutes(29));
        assert!(test.visitor(&token).await.is_citizen());
        test.clock.advance(TimeDelta::minutes(1));
        let seen = recognise(&test.desk.reader, &token, test.desk.now()).await.expect("reads");
        assert!(seen.expired && seen.visitor.is_anonymous());

        let token = test.log_in(&cf).await;
        let session = test.citizen_behind(&token).await.session();
        for _ in 0..71 {
            test.clock.advance(TimeDelta::minutes(10));
            account::touch(&test.desk, session).await.expect("marks");
            assert!(test.visitor(&token).await.is_citizen());
        }
        test.clock.advance(TimeDelta::minutes(10));
        assert!(test.visitor(&token).await.is_anonymous());
    }

    async fn the_language_of_an_account_changes(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test, 1).await;
        let token = test.log_in(&cf).await;
        let citizen = test.citizen_behind(&token).await;
        account::set_lang(&test.desk, &citizen, domain::lang::Lang::En).await.expect("changes");
        assert_eq!(test.citizen_behind(&token).await.lang(), domain::lang::Lang::En);
    }
}
