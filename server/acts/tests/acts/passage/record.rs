//! Recording by hand: gates refuse with their number, warnings are seen first, O.2 follows F1.15.

use acts::testing::TestDesk;
use chrono::TimeDelta;
use domain::{
    account::{Level, Role},
    passage::{Answer, Fact, Mode},
};
use uuid::Uuid;

use crate::{
    declared::{codes, confirm, declared, passage, passages, record, rules},
    file::enrolment,
    sound::{sound, sound_passages},
    support::{count, refused_by_database, said, sql_id},
};

store::both! {
    async fn a_passage_by_hand_is_recorded_once(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Declared).await;
        let fermo = test.operator(test.home()).await;
        let drafts = [passage(&test, "C.1", 90)];
        let asked = test.asked();
        let record = async || {
            let done = acts::passage::record(&test.desk, &fermo.operator, citizen.person(), &drafts, true, &asked).await;
            done.expect("records").expect("warnings were seen")
        };
        let first = record().await;
        assert_eq!(record().await, first);
        let rows = passages(&test, citizen.person()).await;
        assert_eq!((rows.len(), rows[0].did_id, rows[0].office.as_str()), (1, None, "fermo"));
        let nobody = acts::passage::record(&test.desk, &fermo.operator, Uuid::max(), &drafts, true, &test.asked()).await;
        assert_eq!(said(nobody), "NotFound");
        sound(&test).await;
    }

    async fn gates_refuse_with_the_number_of_their_rule(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let refused = async |code: &str, minutes_ago: i64| {
            let drafts = [passage(&test, code, minutes_ago)];
            rules(record(&test, &fermo.operator, citizen.person(), &drafts).await)
        };
        assert_eq!(refused("M", 60).await, ["R004"], "I05: a group");
        assert_eq!(refused("O.2", 60).await, ["R075"], "automatic");
        assert_eq!(refused("P.1", 60).await, ["R006"], "for companies");
        assert_eq!(refused("C.1", -1).await, ["D3.6"], "in the future");
        assert_eq!(refused("C.1", 60 * 24 * 31).await, ["D3.6"], "too long ago");
        assert_eq!(refused("B.1", 60).await, ["R030"], "no interview");
        assert_eq!(refused("H.1", 60).await, ["R089"], "I06: no training path");
        assert_eq!(refused("D.1", 60).await, ["R050"], "I01: no declaration");
        assert_eq!(refused("D.2", 60).await, ["R054"], "I01: no pact");
        assert_eq!(refused("M1.2", 60).await, ["R105"], "I10: a new user without declaration");
        assert_eq!(refused("E.3", 60).await, ["R008"], "Garanzia Giovani is over");
        assert_eq!(refused("M2.1", 60).await, ["R007"], "not enrolled");
        let mut nothing = passage(&test, "C.1", 60);
        nothing.minutes = None;
        assert_eq!(rules(record(&test, &fermo.operator, citizen.person(), &[nothing]).await), ["R009"]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM passage").await, 0);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM request_key WHERE act = 'passage_record'").await, 0);
    }

    async fn what_is_asked_is_stored_with_the_passage(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let mut voucher = passage(&test, "H.1", 90);
        voucher.facts = voucher.facts.with(Fact::TrainingPath, Answer::Text("Saldatura, 80 ore".to_owned()));
        record(&test, &fermo.operator, citizen.person(), &[voucher]).await.expect("records");
        let rows = passages(&test, citizen.person()).await;
        assert_eq!(rows[0].facts.0, serde_json::json!({ "training_path": "Saldatura, 80 ore" }));
        sound_passages(&test, citizen.person()).await;
    }

    async fn r050_the_competent_centre_signs_the_pact_of_an_active_declaration(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let ancona = test.operator(test.elsewhere()).await;
        let person = declared.person();
        test.clock.advance(TimeDelta::hours(2));
        let pact = [passage(&test, "D.1", 60)];
        assert_eq!(rules(record(&test, &fermo.operator, person, &pact).await), ["R050"], "not confirmed");
        confirm(&test, &fermo.operator, declared.did, &[]).await.expect("confirms");
        assert_eq!(rules(record(&test, &ancona.operator, person, &pact).await), ["R050"], "another centre");
        record(&test, &fermo.operator, person, &pact).await.expect("records");
        assert_eq!(rules(record(&test, &fermo.operator, person, &[passage(&test, "D.1", 20)]).await), ["I02"]);
        sound_passages(&test, person).await;
    }

    async fn who_works_in_two_centres_records_for_the_one_that_has_the_declaration(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let both = test.operator_as(Role::Operator, &["ancona", "fermo"]).await;
        confirm(&test, &both.operator, declared.did, &[]).await.expect("confirms");
        test.clock.advance(TimeDelta::hours(2));
        record(&test, &both.operator, declared.person(), &[passage(&test, "D.1", 60)]).await.expect("records");
        assert_eq!(passages(&test, declared.person()).await[0].office, "fermo");
        let visitor = test.citizen(Level::Declared).await;
        record(&test, &both.operator, visitor.person(), &[passage(&test, "A.1", 60)]).await.expect("records");
        assert_eq!(passages(&test, visitor.person()).await[0].office, both.operator.office());
    }

    async fn warnings_are_seen_before_anything_is_recorded(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let mut short = passage(&test, "C.1", 90);
        short.minutes = Some(5);
        let asked = test.asked();
        let record = async |seen| {
            let drafts = [short.clone()];
            acts::passage::record(&test.desk, &fermo.operator, citizen.person(), &drafts, seen, &asked).await
        };
        let warned = record(false).await.expect("judged").expect_err("warned");
        assert_eq!(warned.iter().flat_map(|(_, found)| found).map(|finding| finding.rule).collect::<Vec<_>>(), ["R002"]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM passage").await, 0);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'passage_record'").await, 0);
        record(true).await.expect("the key is free").expect("records");
        sound(&test).await;
    }

    async fn r074_the_laboratory_brings_its_replica(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let mut lab = passage(&test, "F1.15", 180);
        lab.mode = Mode::Gruppo;
        record(&test, &fermo.operator, citizen.person(), &[lab]).await.expect("records");
        let mut rows = passages(&test, citizen.person()).await;
        rows.sort_by_key(|row| row.replica_of);
        assert_eq!(codes(&rows), ["F1.15", "O.2"]);
        let (lab, replica) = (&rows[0], &rows[1]);
        assert_eq!((replica.replica_of, replica.minutes), (Some(lab.id), None));
        assert_eq!((replica.delivered_at, replica.delivered_until), (lab.delivered_at, lab.delivered_at));
        sound(&test).await;
        sound_passages(&test, citizen.person()).await;
    }

    async fn a_wrong_passage_stops_those_that_came_with_it(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let drafts = [passage(&test, "A.1", 120), passage(&test, "B.1", 90)];
        assert_eq!(rules(record(&test, &fermo.operator, citizen.person(), &drafts).await), ["R030"]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM passage").await, 0);
    }

    async fn the_database_changes_no_passage(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let id = record(&test, &fermo.operator, citizen.person(), &[passage(&test, "C.1", 90)]).await.expect("records")[0];
        let id = sql_id(&test, id);
        for sql in [
            format!("UPDATE passage SET minutes = 1 WHERE id = {id}"),
            format!("UPDATE passage SET operator_id = operator_id WHERE id = {id}"),
            format!("DELETE FROM passage WHERE id = {id}"),
            "DELETE FROM passage".to_owned(),
        ] {
            let told = refused_by_database(&test, &sql).await;
            assert!(told.contains("append-only"), "{told}");
        }
        let copy = |change: &str| {
            let columns = "pack, code, person_id, office, operator_id, channel, mode, minutes, delivered_at,
                           delivered_until, recorded_at, facts";
            let values = columns.replace(change.split(' ').next_back().expect("a column"), change.split(" AS ").next().expect("a value"));
            format!("INSERT INTO passage (id, {columns}) SELECT {}, {values} FROM passage", sql_id(&test, Uuid::max()))
        };
        for (change, guard) in [
            ("NULL AS minutes", "passage_minutes"),
            ("'M' AS code", "passage_code"),
        ] {
            let told = refused_by_database(&test, &copy(change)).await;
            assert!(told.contains(guard), "{told}");
        }
        assert_eq!(count(&test, "SELECT COUNT(*) FROM passage").await, 1);
    }

    async fn r105_who_is_new_declares_first(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let person = declared.person();
        test.clock.advance(TimeDelta::hours(2));
        let targeted = [passage(&test, "M1.2", 60)];
        assert_eq!(rules(record(&test, &fermo.operator, person, &targeted).await), ["R105"]);
        confirm(&test, &fermo.operator, declared.did, &[]).await.expect("confirms");
        record(&test, &fermo.operator, person, &targeted).await.expect("records");
        let l68 = enrolment(&test, "L68", "2026-11-23", None);
        acts::file::enrol(&test.desk, &fermo.operator, person, l68, &test.asked()).await.expect("enrols");
        record(&test, &fermo.operator, person, &[passage(&test, "M2.1", 20)]).await.expect("records");
        sound_passages(&test, person).await;
    }
}
