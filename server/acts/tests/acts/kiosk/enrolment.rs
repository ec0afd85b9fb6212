//! From a code read aloud to a key in a cookie.

use acts::{Refusal, kiosk, testing::TestDesk};
use chrono::TimeDelta;
use domain::account::Role;
use tokio::task::JoinSet;

use super::{admin, recognised, terminal};
use crate::support::{count, field, fields};

store::both! {
    async fn a_code_becomes_a_key_once(db: TestDb) {
        let test = TestDesk::new(db);
        let admin = admin(&test).await;
        let asked = test.asked();
        let added = kiosk::add_device(&test.desk, &admin.operator, test.home(), " Ingresso ", &asked).await.expect("adds");
        let code = added.code.clone().expect("shown once");
        assert_eq!(code.len(), 8);
        // Sent twice: the same terminal, and no code to be read again.
        let again = kiosk::add_device(&test.desk, &admin.operator, test.home(), " Ingresso ", &asked).await.expect("adds");
        assert_eq!((again.device, again.code), (added.device, None));

        let spoken = format!("{} {}", &code[..4].to_lowercase(), &code[4..]);
        let key = kiosk::enrol(&test.desk, &spoken, None).await.expect("enrols");
        let device = recognised(&test, &key).await.expect("a terminal");
        assert_eq!((device.id(), device.office(), device.name()), (added.device, test.home(), "Ingresso"));
        let used = kiosk::enrol(&test.desk, &code, None).await;
        assert!(matches!(used, Err(Refusal::Forbidden("error-device-code"))));
        let listed = kiosk::list(&mut test.desk.reader.conn().await.expect("reads"), &admin.operator).await.expect("lists");
        assert_eq!((listed.len(), listed[0].enrol_until), (1, None));
        assert!(listed[0].enrolled_at.is_some());
        // Neither the code nor the key stands in the database as it was said.
        assert_eq!(count(&test, "SELECT COUNT(*) FROM device WHERE key_hash IS NOT NULL AND enrol_hash IS NULL").await, 1);
    }

    async fn a_code_is_over_after_a_quarter_of_an_hour_and_a_newer_one_ends_it(db: TestDb) {
        let test = TestDesk::new(db);
        let admin = admin(&test).await;
        let added = kiosk::add_device(&test.desk, &admin.operator, test.home(), "Sala", &test.asked()).await.expect("adds");
        let older = added.code.expect("shown once");
        let newer = kiosk::new_code(&test.desk, &admin.operator, added.device).await.expect("another");
        let refused = |code: String| {
            let desk = test.desk.clone();
            async move { matches!(kiosk::enrol(&desk, &code, None).await, Err(Refusal::Forbidden("error-device-code"))) }
        };
        assert!(refused(older).await);
        test.clock.advance(TimeDelta::minutes(kiosk::CODE_MINUTES));
        assert!(refused(newer).await);
        let code = kiosk::new_code(&test.desk, &admin.operator, added.device).await.expect("another");
        test.clock.advance(TimeDelta::minutes(kiosk::CODE_MINUTES) - TimeDelta::seconds(1));
        kiosk::enrol(&test.desk, &code, None).await.expect("in time");
        assert_eq!(fields(kiosk::enrol(&test.desk, " - ", None).await), field("code", "error-required"));
    }

    async fn of_64_browsers_with_one_code_one_becomes_the_terminal(db: TestDb) {
        let test = TestDesk::new(db);
        let admin = admin(&test).await;
        let added = kiosk::add_device(&test.desk, &admin.operator, test.home(), "Sala", &test.asked()).await.expect("adds");
        let code = added.code.expect("shown once");
        let mut tasks = JoinSet::new();
        for n in 0..64_u8 {
            let (desk, code) = (test.desk.clone(), code.clone());
            tasks.spawn(async move { kiosk::enrol(&desk, &code, Some([192, 0, 2, n].into())).await });
        }
        let mut keys = Vec::new();
        for answer in tasks.join_all().await {
            match answer {
                Ok(key) => keys.push(key),
                Err(refusal) => assert!(matches!(refusal, Refusal::Forbidden("error-device-code")), "{refusal:?}"),
            }
        }
        assert_eq!(keys.len(), 1);
        assert!(recognised(&test, &keys[0]).await.is_some());
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'device_enrol'").await, 1);
    }

    async fn guesses_wait_longer_and_longer_by_where_they_come_from(db: TestDb) {
        let test = TestDesk::new(db);
        let admin = admin(&test).await;
        let added = kiosk::add_device(&test.desk, &admin.operator, test.home(), "Sala", &test.asked()).await.expect("adds");
        let (there, here) = (Some([192, 0, 2, 1].into()), Some([192, 0, 2, 2].into()));
        for guess in ["AAAAAAAA", "BBBBBBBB", "CCCCCCCC", "DDDDDDDD"] {
            let answer = kiosk::enrol(&test.desk, guess, there).await;
            assert!(!matches!(answer, Err(Refusal::TooSoon { .. })) , "{guess}: three are free, the fourth is counted");
            if guess == "CCCCCCCC" {
                break;
            }
        }
        let code = added.code.expect("shown once");
        assert!(matches!(kiosk::enrol(&test.desk, &code, there).await, Err(Refusal::TooSoon { seconds: 1 })));
        kiosk::enrol(&test.desk, &code, here).await.expect("from elsewhere");
    }

    async fn terminals_belong_to_the_administrators_of_their_centre(db: TestDb) {
        let test = TestDesk::new(db);
        let admin = admin(&test).await;
        let key = terminal(&test, &admin).await;
        let device = recognised(&test, &key).await.expect("a terminal").id();
        let strange = test.operator_as(Role::Administrator, &[test.elsewhere()]).await;
        let head = test.operator_as(Role::Head, &[test.home()]).await;
        let mut conn = test.desk.reader.conn().await.expect("reads");
        assert!(kiosk::list(&mut conn, &strange.operator).await.expect("lists").is_empty());
        assert!(matches!(kiosk::list(&mut conn, &head.operator).await, Err(Refusal::Forbidden("error-role"))));
        drop(conn);
        assert!(matches!(kiosk::revoke(&test.desk, &strange.operator, device).await, Err(Refusal::NotFound)));
        let refused = kiosk::new_code(&test.desk, &head.operator, device).await;
        assert!(matches!(refused, Err(Refusal::Forbidden("error-role"))));
        let added = kiosk::add_device(&test.desk, &strange.operator, test.home(), "Sala", &test.asked()).await;
        assert!(matches!(added, Err(Refusal::NotFound)));
        let unnamed = kiosk::add_device(&test.desk, &admin.operator, test.home(), "", &test.asked()).await;
        assert_eq!(fields(unnamed), field("name", "error-required"));
        assert!(recognised(&test, &key).await.is_some());
    }
}
