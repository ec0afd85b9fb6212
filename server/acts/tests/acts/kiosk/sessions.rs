//! A session opened at a terminal lives there, and shortly.

use acts::{
    Citizen, Device, Refusal, SecretToken, Visitor, account, did, kiosk,
    testing::{PASSWORD, TestDesk},
    who::{Recognised, recognise, recognise_at},
};
use chrono::TimeDelta;

use super::{admin, recognised, terminal};
use crate::{declared, support::count};

async fn seen(test: &TestDesk, token: &SecretToken, device: Option<&Device>) -> Recognised {
    recognise_at(&test.desk.reader, token, device, test.desk.now()).await.expect("reads")
}

/// Registers person `n`; gives the codice fiscale.
async fn known(test: &TestDesk, n: u32) -> String {
    let form = test.form(n);
    test.register(&form).await;
    test.confirm_emails().await;
    form.raw("cf").to_owned()
}

async fn log_in(test: &TestDesk, cf: &str, device: &Device) -> SecretToken {
    account::log_in_at(&test.desk, cf, PASSWORD, None, Some(device)).await.expect("logs in").token
}

fn citizen(recognised: Recognised) -> Citizen {
    match recognised.visitor {
        Visitor::Citizen(citizen) => citizen,
        other => panic!("no citizen: {other:?}"),
    }
}

store::both! {
    async fn it_is_alive_only_at_its_terminal(db: TestDb) {
        let test = TestDesk::new(db);
        let admin = admin(&test).await;
        let (here, there) = (terminal(&test, &admin).await, terminal(&test, &admin).await);
        let (here, there) = (recognised(&test, &here).await, recognised(&test, &there).await);
        let device = here.as_ref().expect("a terminal");
        let cf = known(&test, 1).await;
        let token = log_in(&test, &cf, device).await;
        assert_eq!(citizen(seen(&test, &token, here.as_ref()).await).device(), Some(device.id()));
        for elsewhere in [seen(&test, &token, there.as_ref()).await, seen(&test, &token, None).await] {
            assert!(elsewhere.expired && elsewhere.visitor.is_anonymous());
        }
        let home = recognise(&test.desk.reader, &token, test.desk.now()).await.expect("reads");
        assert!(home.visitor.is_anonymous());
        // A citizen's session from elsewhere is none at a terminal; an operator's is.
        let token = test.log_in(&cf).await;
        assert!(seen(&test, &token, here.as_ref()).await.visitor.is_anonymous());
        assert_eq!(citizen(seen(&test, &token, None).await).device(), None);
    }

    async fn ten_minutes_of_silence_end_it(db: TestDb) {
        let test = TestDesk::new(db);
        let key = terminal(&test, &admin(&test).await).await;
        let device = recognised(&test, &key).await.expect("a terminal");
        let token = log_in(&test, &known(&test, 1).await, &device).await;
        test.clock.advance(TimeDelta::seconds(20));
        let session = seen(&test, &token, Some(&device)).await.touch.expect("marked more often than at home");
        account::touch(&test.desk, session).await.expect("marks");
        test.clock.advance(TimeDelta::seconds(599));
        assert!(seen(&test, &token, Some(&device)).await.visitor.is_citizen());
        test.clock.advance(TimeDelta::seconds(1));
        assert!(seen(&test, &token, Some(&device)).await.expired);
    }

    async fn a_terminal_that_is_switched_off_takes_its_sessions_with_it(db: TestDb) {
        let test = TestDesk::new(db);
        let admin = admin(&test).await;
        let key = terminal(&test, &admin).await;
        let device = recognised(&test, &key).await.expect("a terminal");
        let token = log_in(&test, &known(&test, 1).await, &device).await;
        kiosk::revoke(&test.desk, &admin.operator, device.id()).await.expect("revokes");
        assert!(recognised(&test, &key).await.is_none());
        // Even for whoever still holds what was recognised before.
        assert!(seen(&test, &token, Some(&device)).await.expired);
        let again = kiosk::revoke(&test.desk, &admin.operator, device.id()).await;
        assert!(matches!(again, Err(Refusal::Conflict("error-device-revoked"))));
        let code = kiosk::new_code(&test.desk, &admin.operator, device.id()).await;
        assert!(matches!(code, Err(Refusal::Conflict("error-device-revoked"))));
    }

    async fn a_new_key_ends_the_old_one_with_its_sessions(db: TestDb) {
        let test = TestDesk::new(db);
        let admin = admin(&test).await;
        let old = terminal(&test, &admin).await;
        let device = recognised(&test, &old).await.expect("a terminal");
        let token = log_in(&test, &known(&test, 1).await, &device).await;
        let code = kiosk::new_code(&test.desk, &admin.operator, device.id()).await.expect("a code");
        assert!(recognised(&test, &old).await.is_some(), "until the code is used");
        let new = kiosk::enrol(&test.desk, &code, None).await.expect("enrols");
        assert!(recognised(&test, &old).await.is_none());
        let device = recognised(&test, &new).await.expect("the same terminal");
        assert!(seen(&test, &token, Some(&device)).await.expired);
    }

    async fn who_comes_next_finds_nobody_s_session(db: TestDb) {
        let test = TestDesk::new(db);
        let key = terminal(&test, &admin(&test).await).await;
        let device = recognised(&test, &key).await.expect("a terminal");
        let (first, second) = (known(&test, 1).await, known(&test, 2).await);
        let left = log_in(&test, &first, &device).await;
        let token = log_in(&test, &second, &device).await;
        assert!(seen(&test, &left, Some(&device)).await.expired);
        assert!(seen(&test, &token, Some(&device)).await.visitor.is_citizen());
        assert_eq!(kiosk::end(&test.desk, &device).await.expect("ends"), 1);
        assert_eq!(kiosk::end(&test.desk, &device).await.expect("nothing is left"), 0);
        assert!(seen(&test, &token, Some(&device)).await.expired);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'kiosk_end'").await, 1);
    }

    async fn a_terminal_is_marked_as_seen_at_most_once_a_minute(db: TestDb) {
        let test = TestDesk::new(db);
        let key = terminal(&test, &admin(&test).await).await;
        assert!(!recognised(&test, &key).await.expect("a terminal").needs_touch(), "just enrolled");
        test.clock.advance(TimeDelta::minutes(1));
        let device = recognised(&test, &key).await.expect("a terminal");
        assert!(device.needs_touch());
        kiosk::touch(&test.desk, &device).await.expect("marks");
        assert!(!recognised(&test, &key).await.expect("a terminal").needs_touch());
    }

    async fn a_did_submitted_at_a_terminal_says_so(db: TestDb) {
        let test = TestDesk::new(db);
        let key = terminal(&test, &admin(&test).await).await;
        let device = recognised(&test, &key).await.expect("a terminal");
        let token = log_in(&test, &known(&test, 1).await, &device).await;
        let citizen = citizen(seen(&test, &token, Some(&device)).await);
        let author = did::Author::Citizen(&citizen);
        let form = declared::answers(&test, test.comune());
        let draft = declared::filled(&test, author, &form).await;
        let submitted = declared::submit(&test, author, draft, &form).await.expect("submits");
        assert_eq!(declared::stored(&test, submitted.did).await.source, "kiosk");
    }
}
