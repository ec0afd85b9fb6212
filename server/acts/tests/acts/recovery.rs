//! Forgotten passwords.

use acts::{
    Mail, Refusal, SecretToken, account,
    testing::{PASSWORD, TestDesk},
};
use chrono::TimeDelta;

use crate::support::{count, said};

const NEW: &str = "undici lupi nel bosco";

/// The token of the only link in the mail.
async fn link(test: &TestDesk) -> SecretToken {
    let letters = test.letters().await;
    assert_eq!(letters.len(), 1);
    let Mail::Recover { token } = &letters[0].mail else { panic!("no link: {:?}", letters[0].mail) };
    SecretToken::parse(token).expect("a token")
}

async fn known(test: &TestDesk) -> String {
    let form = test.form(1);
    test.register(&form).await;
    test.confirm_emails().await;
    form.raw("cf").to_owned()
}

store::both! {
    async fn only_the_confirmed_address_gets_a_link_and_nobody_sees_the_difference(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test).await;
        let other = test.form(2).raw("cf").to_owned();
        for (cf, email) in [(&other, "persona1@example.org"), (&cf, "altra@example.org")] {
            account::ask_recovery(&test.desk, cf, email).await.expect("the same answer");
        }
        assert_eq!(test.letters().await, []);
        account::ask_recovery(&test.desk, &cf, "PERSONA1@example.org").await.expect("the same answer");
        link(&test).await;
    }

    async fn an_unconfirmed_address_gets_none(db: TestDb) {
        let test = TestDesk::new(db);
        let form = test.form(1);
        test.register(&form).await;
        test.letters().await;
        account::ask_recovery(&test.desk, form.raw("cf"), form.raw("email")).await.expect("the same answer");
        assert_eq!(test.letters().await, []);
    }

    async fn asking_often_has_to_wait_known_or_not(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test).await;
        let other = test.form(2).raw("cf").to_owned();
        for cf in [&cf, &other] {
            for _ in 0..3 {
                account::ask_recovery(&test.desk, cf, "persona1@example.org").await.expect("the same answer");
            }
            let fourth = account::ask_recovery(&test.desk, cf, "persona1@example.org").await;
            assert!(matches!(fourth, Err(Refusal::TooSoon { seconds: 1 })));
        }
    }

    async fn a_new_password_ends_every_session_and_is_told(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test).await;
        let session = test.log_in(&cf).await;
        account::ask_recovery(&test.desk, &cf, "persona1@example.org").await.expect("asks");
        let token = link(&test).await;
        for _ in 0..3 {
            said(account::log_in(&test.desk, &cf, "indovinata male", None).await);
        }
        account::recover(&test.desk, &token, NEW).await.expect("recovers");
        assert!(test.visitor(&session).await.is_anonymous());
        let letters = test.letters().await;
        assert_eq!(letters.iter().map(|l| &l.mail).collect::<Vec<_>>(), [&Mail::PasswordChanged]);

        // The failures of before are forgiven, the old password is no more.
        account::log_in(&test.desk, &cf, NEW, None).await.expect("logs in");
        assert_eq!(said(account::log_in(&test.desk, &cf, PASSWORD, None).await), r#"Forbidden("error-login-failed")"#);
        assert_eq!(said(account::recover(&test.desk, &token, NEW).await), r#"Conflict("error-link-over")"#);
    }

    async fn a_weak_password_leaves_the_link_and_an_hour_ends_it(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test).await;
        account::ask_recovery(&test.desk, &cf, "persona1@example.org").await.expect("asks");
        let token = link(&test).await;
        for weak in ["corta", "Maria Rossi!", "persona1@example.org", &cf] {
            let refused = account::recover(&test.desk, &token, weak).await;
            let Err(Refusal::Fields(errors)) = refused else { panic!("{weak} is accepted") };
            assert!(errors.of("password").is_some());
        }
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'recovery_done'").await, 0);
        test.clock.advance(TimeDelta::hours(1));
        assert_eq!(said(account::recover(&test.desk, &token, NEW).await), r#"Conflict("error-link-over")"#);
    }

    async fn only_the_newest_link_works(db: TestDb) {
        let test = TestDesk::new(db);
        let cf = known(&test).await;
        account::ask_recovery(&test.desk, &cf, "persona1@example.org").await.expect("asks");
        let first = link(&test).await;
        account::ask_recovery(&test.desk, &cf, "persona1@example.org").await.expect("asks");
        let second = link(&test).await;
        assert_eq!(said(account::recover(&test.desk, &first, NEW).await), r#"Conflict("error-link-over")"#);
        account::recover(&test.desk, &second, NEW).await.expect("recovers");
    }
}
