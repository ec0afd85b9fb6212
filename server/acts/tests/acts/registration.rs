//! Registering and confirming the address.

use std::sync::Arc;

use acts::{Mail, Refusal, SecretToken, account, testing::TestDesk};
use chrono::TimeDelta;
use domain::lang::Lang;

use crate::support::{count, said};

store::both! {
    async fn the_same_form_sent_twice_registers_once(db: TestDb) {
        let test = TestDesk::new(db);
        let form = test.form(1);
        let asked = test.asked_for(&test.desk.request_key(), &form);
        for _ in 0..2 {
            account::register(&test.desk, &test.registration(&form), Lang::It, &asked).await.expect("registers");
        }
        assert_eq!(count(&test, "SELECT COUNT(*) FROM account").await, 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM desk_case").await, 0);
        let letters = test.letters().await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].recipient, "persona1@example.org");
        assert!(matches!(letters[0].mail, Mail::ConfirmEmail { .. }));
    }

    async fn the_same_key_with_another_form_is_refused(db: TestDb) {
        let test = TestDesk::new(db);
        let key = test.desk.request_key();
        let mut form = test.form(1);
        let asked = test.asked_for(&key, &form);
        account::register(&test.desk, &test.registration(&form), Lang::It, &asked).await.expect("registers");
        form.set("email", "altra@example.org");
        let asked = test.asked_for(&key, &form);
        let again = account::register(&test.desk, &test.registration(&form), Lang::It, &asked).await;
        assert!(matches!(again, Err(Refusal::AskedDifferently)));
    }

    async fn a_taken_codice_fiscale_gets_the_same_answer_and_a_case_for_the_desk(db: TestDb) {
        let test = TestDesk::new(db);
        let mut form = test.form(1);
        test.register(&form).await;
        test.confirm_emails().await;
        form.set("email", "altra@example.org");
        test.register(&form).await;
        assert_eq!(count(&test, "SELECT COUNT(*) FROM account").await, 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM desk_case WHERE closed_at IS NULL").await, 1);
        let letters = test.letters().await;
        assert_eq!(letters.len(), 1);
        assert_eq!((letters[0].recipient.as_str(), &letters[0].mail), ("altra@example.org", &Mail::ComeToTheDesk));
        assert!(test.visitor(&test.log_in(form.raw("cf")).await).await.is_citizen(), "the first account still works");
    }

    async fn sixty_four_at_once_leave_one_account(db: TestDb) {
        let test = Arc::new(TestDesk::new(db));
        let tasks: Vec<_> = (0..64)
            .map(|n| {
                let test = test.clone();
                tokio::spawn(async move {
                    let mut form = test.form(1);
                    form.set("email", format!("persona{n}@example.org"));
                    test.register(&form).await;
                })
            })
            .collect();
        for task in tasks {
            task.await.expect("every one has the same answer");
        }
        assert_eq!(count(&test, "SELECT COUNT(*) FROM person").await, 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM account").await, 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM desk_case").await, 63);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM outbox").await, 64);
    }

    async fn the_link_confirms_once_and_a_second_press_changes_nothing(db: TestDb) {
        let test = TestDesk::new(db);
        test.register(&test.form(1)).await;
        let Mail::ConfirmEmail { token } = test.letters().await.remove(0).mail else { panic!("no link") };
        let token = SecretToken::parse(&token).expect("a token");
        account::confirm_email(&test.desk, &token).await.expect("confirms");
        account::confirm_email(&test.desk, &token).await.expect("changes nothing");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'email_confirm'").await, 1);
        let unknown = SecretToken::parse(&"0".repeat(64)).expect("a token");
        assert_eq!(said(account::confirm_email(&test.desk, &unknown).await), r#"Conflict("error-link-over")"#);
    }

    async fn a_link_is_over_after_48_hours_and_a_mistyped_address_blocks_nobody(db: TestDb) {
        let test = TestDesk::new(db);
        let mut form = test.form(1);
        form.set("email", "sbagliata@example.org");
        test.register(&form).await;
        let Mail::ConfirmEmail { token } = test.letters().await.remove(0).mail else { panic!("no link") };
        test.clock.advance(TimeDelta::hours(48));
        let token = SecretToken::parse(&token).expect("a token");
        assert_eq!(said(account::confirm_email(&test.desk, &token).await), r#"Conflict("error-link-over")"#);

        form.set("email", "giusta@example.org");
        form.set("name", "Maria Pia");
        test.register(&form).await;
        test.confirm_emails().await;
        let citizen = test.citizen_behind(&test.log_in(form.raw("cf")).await).await;
        assert_eq!((citizen.email(), citizen.name()), (Some("giusta@example.org"), "Maria Pia"));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM desk_case").await, 0);
    }

    async fn without_passwords_for_citizens_nobody_registers(db: TestDb) {
        let mut test = TestDesk::new(db);
        test.desk.rules.citizen_passwords = false;
        let form = test.form(1);
        let refused = account::register(&test.desk, &test.registration(&form), Lang::It, &test.asked()).await;
        assert_eq!(said(refused), r#"Forbidden("error-no-passwords")"#);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM person").await, 0);
    }
}
