//! Messages to the ministry: one for each passage that asks for one, in its transaction, until it has arrived.

use acts::{
    Refusal,
    ministry::{failed, lease, sent, set_code},
    testing::TestDesk,
};
use chrono::TimeDelta;
use domain::{
    account::{Level, Role},
    catalogue::LepCode,
    passage::Draft,
};
use store::ministry::Message;
use uuid::Uuid;

use crate::{
    declared::{confirm, declared, passage, passages, record, rules},
    file::enrolment,
    support::{count, said},
};

/// A person with a pact signed at Fermo, and the passage of it.
async fn pact(test: &TestDesk) -> (Uuid, Uuid) {
    let declared = declared(test, Level::Identified).await;
    let fermo = test.operator(test.home()).await;
    confirm(test, &fermo.operator, declared.did, &[]).await.expect("confirms");
    test.clock.advance(TimeDelta::hours(2));
    let drafts = [passage(test, "D.1", 60)];
    let recorded = record(test, &fermo.operator, declared.person(), &drafts).await.expect("records");
    (declared.person(), recorded[0])
}

async fn messages(test: &TestDesk, person: Uuid) -> Vec<Message> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::ministry::of_person(&mut conn, person).await.expect("reads")
}

fn service(code: &str) -> LepCode {
    LepCode::parse(code).expect("a code")
}

store::both! {
    /// R053, R140, I11: always queued, and nothing else is.
    async fn r053_r140_i11_a_pact_is_told_to_the_ministry_and_other_services_are_not(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let (person, passage_id) = pact(&test).await;
        let fermo = test.operator(test.home()).await;
        for (code, ago) in [("D.2", 30), ("A.1", 10)] {
            record(&test, &fermo.operator, person, &[passage(&test, code, ago)]).await.expect("records");
        }
        let told = messages(&test, person).await;
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].passage_id, told[0].service.as_str()), (passage_id, "D.1"));
        assert_eq!((told[0].state.as_str(), told[0].code.as_deref()), ("code_missing", None), "nothing is guessed");
        assert_eq!(lease(&test.desk, 10).await.expect("leases"), []);
    }

    /// R140, I11: in the transaction of the passage, so that neither is there without the other.
    async fn r140_i11_what_is_not_recorded_is_not_told(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        confirm(&test, &fermo.operator, declared.did, &[]).await.expect("confirms");
        test.clock.advance(TimeDelta::hours(2));
        let person = declared.person();
        let neither = async || {
            assert_eq!(count(&test, "SELECT COUNT(*) FROM passage").await, 0);
            assert_eq!(count(&test, "SELECT COUNT(*) FROM ministry_message").await, 0);
        };
        let visit = [passage(&test, "D.1", 60), passage(&test, "M", 20)];
        assert_eq!(rules(record(&test, &fermo.operator, person, &visit).await), ["R004"]);
        neither().await;
        // Both rows are written before the warnings are known, and are dropped together.
        let short = [Draft { minutes: Some(1), ..passage(&test, "D.1", 60) }];
        let unseen = acts::passage::record(&test.desk, &fermo.operator, person, &short, false, &test.asked()).await;
        unseen.expect("judged").expect_err("warned");
        neither().await;
        let recorded = record(&test, &fermo.operator, person, &short).await.expect("records");
        let told = messages(&test, person).await;
        assert_eq!(told.iter().map(|message| message.passage_id).collect::<Vec<_>>(), recorded, "one for each");
        assert_eq!(told[0].created_at, passages(&test, person).await[0].recorded_at);
    }

    /// R053: for who was enrolled in RdC while it ran; the last signature tells it.
    async fn r053_for_rdc_the_pact_is_a02_in_project_08(db: TestDb) {
        let test = TestDesk::in_marche(db);
        // May 2023: RdC ended with that year.
        test.clock.advance(-TimeDelta::days(1300));
        let fermo = test.operator(test.home()).await;
        let declared = declared(&test, Level::Identified).await;
        let form = enrolment(&test, "RdC", "2023-01-01", Some("2023-12-31"));
        acts::file::enrol(&test.desk, &fermo.operator, declared.person(), form, &test.asked()).await.expect("enrols");
        test.pact(&declared.citizen, declared.did, &fermo.operator).await;
        let told = messages(&test, declared.person()).await;
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].code.as_deref(), told[0].project.as_deref()), (Some("A02"), Some("08")));
        assert_eq!(told[0].state, "waiting", "no code is missing");
        let outgoing = lease(&test.desk, 10).await.expect("leases");
        assert_eq!((outgoing[0].body["code"].as_str(), outgoing[0].body["project"].as_str()), (Some("A02"), Some("08")));
    }

    /// R053: nobody ended the enrolment, but the programme is over: the pact that follows is no pact of RdC.
    async fn r053_an_enrolment_does_not_outlive_its_programme(db: TestDb) {
        let test = TestDesk::in_marche(db);
        test.clock.advance(-TimeDelta::days(1300));
        let fermo = test.operator(test.home()).await;
        let citizen = test.citizen(Level::Identified).await;
        let form = enrolment(&test, "RdC", "2023-01-01", None);
        acts::file::enrol(&test.desk, &fermo.operator, citizen.person(), form, &test.asked()).await.expect("enrols");
        test.clock.advance(TimeDelta::days(1300));
        let did = test.declare(&citizen, test.comune()).await.did;
        test.pact(&citizen, did, &fermo.operator).await;
        let told = messages(&test, citizen.person()).await;
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].state.as_str(), told[0].code.as_deref()), ("code_missing", None));
    }

    /// R140: each pause is longer than the one before, and the key stays.
    async fn r140_a_message_that_failed_comes_back_later_with_the_same_key(db: TestDb) {
        let test = TestDesk::in_marche(db);
        pact(&test).await;
        let admin = test.operator_as(Role::Administrator, &[test.home()]).await;
        set_code(&test.desk, &admin.operator, service("D.1"), "X02", &test.asked()).await.expect("sets");
        let mut keys = Vec::new();
        for (attempt, longest) in [(1, 30), (2, 120), (3, 480), (4, 1920), (5, 7680), (6, 21600), (7, 21600)] {
            let outgoing = lease(&test.desk, 9).await.expect("leases").remove(0);
            assert_eq!(outgoing.attempts, attempt);
            keys.push(outgoing.key);
            failed(&test.desk, outgoing.key, outgoing.attempts, "the ministry answered 500").await.expect("keeps");
            test.clock.advance(TimeDelta::milliseconds(longest * 500 - 1));
            assert_eq!(lease(&test.desk, 9).await.expect("leases"), [], "too soon after {attempt}");
            test.clock.advance(TimeDelta::milliseconds(longest * 500 + 1));
        }
        keys.dedup();
        assert_eq!(keys.len(), 1);
    }

    /// R053: «code missing» until somebody sets it.
    async fn r053_what_waited_for_its_code_leaves_when_it_is_set(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let (person, _) = pact(&test).await;
        let admin = test.operator_as(Role::Administrator, &[test.home()]).await;
        let head = test.operator_as(Role::Head, &[test.home()]).await;
        let d1 = service("D.1");
        assert_eq!(said(set_code(&test.desk, &head.operator, d1, "A02", &test.asked()).await), r#"Forbidden("error-role")"#);
        assert_eq!(said(set_code(&test.desk, &admin.operator, service("A.3"), "A02", &test.asked()).await), "NotFound", "printed");
        let wrong = set_code(&test.desk, &admin.operator, d1, "A 02", &test.asked()).await;
        assert!(matches!(wrong, Err(Refusal::Fields(_))));
        assert_eq!(set_code(&test.desk, &admin.operator, d1, " x02 ", &test.asked()).await.expect("sets"), 1);

        let outgoing = lease(&test.desk, 10).await.expect("leases");
        assert_eq!(outgoing.len(), 1);
        assert_eq!(outgoing[0].body["code"], "X02");
        assert_eq!(outgoing[0].body["key"], outgoing[0].key.to_string());
        assert_eq!(outgoing[0].body["codice_fiscale"].as_str().map(str::len), Some(16));
        let row = &messages(&test, person).await[0];
        assert!(!row.body.0.to_string().contains(outgoing[0].body["codice_fiscale"].as_str().expect("a text")));
        assert_eq!(lease(&test.desk, 10).await.expect("leases"), [], "it belongs to who leased it");

        failed(&test.desk, outgoing[0].key, 1, "the ministry answered 500").await.expect("keeps");
        assert_eq!(messages(&test, person).await[0].last_error.as_deref(), Some("the ministry answered 500"));
        test.clock.advance(TimeDelta::minutes(1));
        let again = lease(&test.desk, 10).await.expect("leases");
        assert_eq!((again[0].key, again[0].attempts), (outgoing[0].key, 2), "the same key at every attempt");
        sent(&test.desk, again[0].key).await.expect("keeps");
        test.clock.advance(TimeDelta::days(1));
        assert_eq!(lease(&test.desk, 10).await.expect("leases"), [], "never again");
        assert_eq!(messages(&test, person).await[0].state, "sent");

        // From now on it leaves at once.
        let (_, _) = pact(&test).await;
        assert_eq!(lease(&test.desk, 10).await.expect("leases").len(), 1);
    }

    /// I11: no message without its registration.
    async fn i11_a_passage_taken_back_takes_its_message_along(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let (person, passage) = pact(&test).await;
        let fermo = test.operator(test.home()).await;
        acts::passage::reverse(&test.desk, &fermo.operator, passage, "Persona sbagliata", &test.asked())
            .await
            .expect("reverses");
        assert_eq!(messages(&test, person).await[0].state, "withdrawn");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM ministry_message").await, 1, "the reversal is no service");
    }

    /// I11, R140: what has left stays visible.
    async fn i11_r140_a_message_on_its_way_is_not_called_back(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let (person, passage) = pact(&test).await;
        let admin = test.operator_as(Role::Administrator, &[test.home()]).await;
        set_code(&test.desk, &admin.operator, service("D.1"), "X02", &test.asked()).await.expect("sets");
        let outgoing = lease(&test.desk, 10).await.expect("leases");
        acts::passage::reverse(&test.desk, &admin.operator, passage, "Persona sbagliata", &test.asked())
            .await
            .expect("reverses");
        sent(&test.desk, outgoing[0].key).await.expect("keeps");
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let lines = store::ministry::lines(&mut conn, "sent", None, 10).await.expect("reads");
        assert!(lines[0].reversed, "the page says that the ministry must be told by hand");
        assert_eq!(messages(&test, person).await.len(), 1);
    }

    /// I11: the database holds it, too.
    async fn i11_no_message_without_a_passage_and_none_twice(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let (person, _) = pact(&test).await;
        let row = messages(&test, person).await.remove(0);
        let mut tx = test.db.writer.begin().await.expect("begins");
        let twice = Message { id: test.desk.id(), ..row.clone() };
        assert!(store::ministry::add(&mut tx, &twice).await.is_err());
        tx.rollback().await.expect("rolls back");
        let mut tx = test.db.writer.begin().await.expect("begins");
        let nothing = Message { id: test.desk.id(), passage_id: test.desk.id(), ..row };
        assert!(store::ministry::add(&mut tx, &nothing).await.is_err());
    }
}
