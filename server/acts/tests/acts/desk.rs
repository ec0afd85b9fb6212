//! What happens at the counter: identification, accounts without e-mail, a codice fiscale that moves.

use acts::{
    Mail, Refusal,
    account::{self, AtDesk, Identify},
    testing::{Colleague, PASSWORD, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    account::{DeskRegistration, Level},
    form::Form,
    lang::Lang,
    place::Places,
};
use uuid::Uuid;

use crate::support::{count, said};

const NEW: &str = "undici lupi nel bosco";
const WRONG_CODE: &str = r#"Forbidden("error-code-failed")"#;

async fn counter(test: &TestDesk) -> Colleague {
    test.operator(&test.office()).await
}

fn at_desk(test: &TestDesk, form: &Form) -> DeskRegistration {
    DeskRegistration::parse(form, test.desk.today(), Places::embedded()).expect("a right form")
}

/// Opens an account at the desk with this form.
async fn open(
    test: &TestDesk,
    colleague: &Colleague,
    form: &Form,
    instead_of: Option<Uuid>,
) -> Result<account::OpenedAtDesk, Refusal> {
    let (registration, document) = (at_desk(test, form), test.document());
    let asked = AtDesk { registration: &registration, document: &document, lang: Lang::It, instead_of };
    account::open_at_desk(&test.desk, &colleague.operator, &asked, &test.asked()).await
}

fn without_email(test: &TestDesk, n: u32) -> Form {
    let mut form = test.form(n);
    form.set("email", "");
    form
}

store::both! {
    async fn who_has_no_email_gets_an_account_and_a_code(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = counter(&test).await;
        let form = without_email(&test, 1);
        let code = open(&test, &colleague, &form, None).await.expect("opens").code.expect("a code");
        assert_eq!(code.len(), 8);
        let cf = form.raw("cf");
        assert_eq!(said(account::log_in(&test.desk, cf, PASSWORD, None).await), r#"Forbidden("error-login-failed")"#);
        // As somebody reads it from paper.
        let typed = format!(" {}-{}", &code[..4].to_lowercase(), &code[4..]);
        account::use_desk_code(&test.desk, cf, &typed, NEW).await.expect("chooses a password");
        let token = account::log_in(&test.desk, cf, NEW, None).await.expect("logs in").token;
        let citizen = test.citizen_behind(&token).await;
        assert_eq!((citizen.level(), citizen.email()), (Level::Identified, None));
        assert_eq!(said(account::use_desk_code(&test.desk, cf, &code, NEW).await), WRONG_CODE);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM identification").await, 1);
        assert_eq!(test.letters().await.len(), 0);
    }

    async fn asked_twice_it_opens_once_and_the_code_is_shown_once(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = counter(&test).await;
        let (registration, document) = (at_desk(&test, &without_email(&test, 1)), test.document());
        let at_desk = AtDesk { registration: &registration, document: &document, lang: Lang::It, instead_of: None };
        let asked = test.asked();
        let first = account::open_at_desk(&test.desk, &colleague.operator, &at_desk, &asked).await.expect("opens");
        let second = account::open_at_desk(&test.desk, &colleague.operator, &at_desk, &asked).await.expect("same");
        assert_eq!((first.person, first.account), (second.person, second.account));
        assert!(first.code.is_some() && second.code.is_none());
        let code = first.code.unwrap_or_default();
        let stored = format!("SELECT COUNT(*) FROM request_key WHERE CAST(result AS TEXT) LIKE '%{code}%'");
        assert_eq!(count(&test, &stored).await, 0);
    }

    async fn five_wrong_codes_end_the_code_and_a_new_one_works(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = counter(&test).await;
        let form = without_email(&test, 1);
        let opened = open(&test, &colleague, &form, None).await.expect("opens");
        let code = opened.code.expect("a code");
        let (cf, unknown) = (form.raw("cf"), test.form(2).raw("cf").to_owned());
        for _ in 0..5 {
            test.clock.advance(TimeDelta::minutes(15));
            let wrong = said(account::use_desk_code(&test.desk, cf, "22222222", NEW).await);
            assert_eq!(wrong, WRONG_CODE);
            assert_eq!(said(account::use_desk_code(&test.desk, &unknown, "22222222", NEW).await), wrong);
        }
        let delayed = account::use_desk_code(&test.desk, cf, &code, NEW).await;
        assert!(matches!(delayed, Err(Refusal::TooSoon { seconds: 4 })), "the delay grows here, too: {delayed:?}");
        test.clock.advance(TimeDelta::minutes(15));
        assert_eq!(said(account::use_desk_code(&test.desk, cf, &code, NEW).await), WRONG_CODE);

        let again = account::new_desk_code(&test.desk, &colleague.operator, opened.person).await.expect("another");
        test.clock.advance(TimeDelta::minutes(15));
        account::use_desk_code(&test.desk, cf, &again, NEW).await.expect("chooses a password");
    }

    async fn a_code_is_over_after_a_week(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = counter(&test).await;
        let form = without_email(&test, 1);
        let code = open(&test, &colleague, &form, None).await.expect("opens").code.expect("a code");
        test.clock.advance(TimeDelta::days(7));
        assert_eq!(said(account::use_desk_code(&test.desk, form.raw("cf"), &code, NEW).await), WRONG_CODE);
    }

    async fn a_password_like_the_name_leaves_the_code_good(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = counter(&test).await;
        let form = without_email(&test, 1);
        let code = open(&test, &colleague, &form, None).await.expect("opens").code.expect("a code");
        let Err(Refusal::Fields(errors)) =
            account::use_desk_code(&test.desk, form.raw("cf"), &code, "Maria Rossi !").await
        else {
            panic!("accepted")
        };
        assert_eq!(errors.of("password").map(|e| e.key.as_str()), Some("error-password-personal"));
        account::use_desk_code(&test.desk, form.raw("cf"), &code, NEW).await.expect("chooses a password");
    }

    async fn identifying_raises_the_account_that_the_person_called_theirs(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        assert!(citizen.identified().is_err());
        let colleague = counter(&test).await;
        let document = test.document();
        let other = Identify { person: citizen.person(), account: None, document: &document };
        let stale = account::identify(&test.desk, &colleague.operator, &other, &test.asked()).await;
        assert!(matches!(stale, Err(Refusal::Stale)));
        let seen = Identify { person: citizen.person(), account: Some(citizen.account()), document: &document };
        let asked = test.asked();
        for _ in 0..2 {
            account::identify(&test.desk, &colleague.operator, &seen, &asked).await.expect("identifies");
        }
        assert_eq!(count(&test, "SELECT COUNT(*) FROM identification").await, 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM account WHERE level = 'identified'").await, 1);
        let letters = test.letters().await;
        assert_eq!(letters.iter().map(|l| &l.mail).collect::<Vec<_>>(), [&Mail::Identified]);
    }

    async fn the_codice_fiscale_moves_to_whoever_proved_it(db: TestDb) {
        let test = TestDesk::new(db);
        let mut form = test.form(1);
        test.register(&form).await;
        test.confirm_emails().await;
        let cf = form.raw("cf").to_owned();
        let stranger = test.log_in(&cf).await;
        let person = test.citizen_behind(&stranger).await.person();
        form.set("email", "vera@example.org");
        form.set("password", NEW);
        test.register(&form).await;
        test.letters().await;

        let colleague = counter(&test).await;
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let case = store::account::open_desk_cases(&mut conn, person).await.expect("reads").remove(0);
        drop(conn);
        let (document, asked) = (test.document(), test.asked());
        for _ in 0..2 {
            account::move_cf(&test.desk, &colleague.operator, case.id, &document, &asked).await.expect("moves");
        }
        assert!(test.visitor(&stranger).await.is_anonymous());
        assert_eq!(said(account::log_in(&test.desk, &cf, PASSWORD, None).await), r#"Forbidden("error-login-failed")"#);
        let token = account::log_in(&test.desk, &cf, NEW, None).await.expect("logs in").token;
        let citizen = test.citizen_behind(&token).await;
        assert_eq!((citizen.person(), citizen.level()), (person, Level::Identified));
        let mut told: Vec<_> =
            test.letters().await.into_iter().map(|l| (l.recipient, l.mail.kind())).collect();
        told.sort_unstable();
        let expected = [("persona1@example.org", "account_closed"), ("vera@example.org", "confirm_email")];
        assert_eq!(told, expected.map(|(to, kind)| (to.to_owned(), kind)));

        let again = account::refuse_case(&test.desk, &colleague.operator, case.id, &test.asked()).await;
        assert_eq!(said(again), r#"Conflict("error-case-closed")"#);
    }

    async fn a_refused_case_moves_nothing(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let mut form = test.form(1);
        form.set("email", "altra@example.org");
        test.register(&form).await;
        let colleague = counter(&test).await;
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let case = store::account::open_desk_cases(&mut conn, citizen.person()).await.expect("reads").remove(0);
        drop(conn);
        account::refuse_case(&test.desk, &colleague.operator, case.id, &test.asked()).await.expect("refuses");
        let moved =
            account::move_cf(&test.desk, &colleague.operator, case.id, &test.document(), &test.asked()).await;
        assert_eq!(said(moved), r#"Conflict("error-case-closed")"#);
        test.log_in(citizen.cf()).await;
    }

    async fn an_account_that_is_not_theirs_is_replaced_only_when_the_operator_says_which(db: TestDb) {
        let test = TestDesk::new(db);
        let stranger = test.citizen(Level::Declared).await;
        let colleague = counter(&test).await;
        let form = without_email(&test, 1);
        for not_said in [None, Some(Uuid::nil())] {
            let refused = open(&test, &colleague, &form, not_said).await;
            let Err(Refusal::Fields(errors)) = refused else { panic!("opened") };
            assert_eq!(errors.of("cf").map(|e| e.key.as_str()), Some("error-cf-has-account"));
        }
        let opened = open(&test, &colleague, &form, Some(stranger.account())).await.expect("opens");
        assert_eq!(opened.person, stranger.person());
        assert_eq!(said(account::log_in(&test.desk, stranger.cf(), PASSWORD, None).await), r#"Forbidden("error-login-failed")"#);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM account WHERE closed_at IS NULL").await, 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM session WHERE account_id IS NOT NULL").await, 0);
    }
}
