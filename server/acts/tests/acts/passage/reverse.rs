//! Taking a passage back: nothing is deleted, what goes together goes together, what others need stays.

use acts::{Refusal, testing::TestDesk};
use chrono::TimeDelta;
use domain::account::Level;
use uuid::Uuid;

use crate::{
    declared::{codes, confirm, declared, passage, passages, proposed, record, rules},
    sound::{sound, sound_passages},
    support::{count, field, fields, refused_by_database, said, sql_id},
};

/// The keys of a refusal.
fn keys(result: Result<(), Refusal>) -> Vec<String> {
    match result {
        Err(Refusal::Passages(refused)) => {
            refused.into_iter().flat_map(|(_, found)| found).map(|finding| finding.key).collect()
        }
        other => panic!("not refused for its passage: {other:?}"),
    }
}

async fn reverse(test: &TestDesk, operator: &acts::Operator, id: Uuid) -> Result<(), Refusal> {
    acts::passage::reverse(&test.desk, operator, id, "Persona sbagliata", &test.asked()).await
}

store::both! {
    async fn a_reversal_says_why_and_happens_once(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let operator = &fermo.operator;
        let id = record(&test, operator, citizen.person(), &[passage(&test, "C.1", 90)]).await.expect("records")[0];
        let blank = acts::passage::reverse(&test.desk, operator, id, " \t", &test.asked()).await;
        assert_eq!(fields(blank), field("reason", "error-reason-required"));
        let asked = test.asked();
        for _ in 0..2 {
            acts::passage::reverse(&test.desk, operator, id, "Persona sbagliata", &asked).await.expect("reverses");
        }
        let rows = passages(&test, citizen.person()).await;
        assert_eq!(codes(&rows), ["C.1", "C.1"]);
        let reversal = rows.iter().find(|row| row.reverses == Some(id)).expect("a reversal");
        assert_eq!((reversal.reason.as_deref(), reversal.minutes, reversal.recorded_at),
                   (Some("Persona sbagliata"), Some(30), test.desk.now()));
        assert_eq!(keys(reverse(&test, operator, id).await), ["passage-refusal-reversal-twice"]);
        assert_eq!(keys(reverse(&test, operator, reversal.id).await), ["passage-refusal-reversal-of-reversal"]);
        assert_eq!(said(reverse(&test, operator, Uuid::max()).await), "NotFound");
        let second = format!(
            "INSERT INTO passage (id, pack, code, person_id, office, operator_id, channel, mode, minutes, delivered_at,
                                  delivered_until, recorded_at, facts, reverses, reason)
             SELECT {}, pack, code, person_id, office, operator_id, channel, mode, minutes, delivered_at,
                    delivered_until, recorded_at, facts, id, 'Ancora' FROM passage WHERE reverses IS NULL",
            sql_id(&test, Uuid::max())
        );
        let told = refused_by_database(&test, &second).await.to_lowercase();
        assert!(told.contains("unique"), "{told}");
        sound(&test).await;
        sound_passages(&test, citizen.person()).await;
    }

    async fn r074_i04_the_laboratory_and_its_replica_go_together(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let operator = &fermo.operator;
        let lab = record(&test, operator, citizen.person(), &[passage(&test, "F1.15", 90)]).await.expect("records")[0];
        reverse(&test, operator, lab).await.expect("reverses both");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM passage WHERE reverses IS NOT NULL").await, 2);
        // Recorded anew, it may also be taken back from the other end.
        record(&test, operator, citizen.person(), &[passage(&test, "F1.15", 80)]).await.expect("records again");
        let rows = passages(&test, citizen.person()).await;
        let reversed: Vec<Option<Uuid>> = rows.iter().map(|row| row.reverses).collect();
        let replica = rows
            .iter()
            .find(|row| row.code == "O.2" && row.reverses.is_none() && !reversed.contains(&Some(row.id)))
            .expect("a replica");
        reverse(&test, operator, replica.id).await.expect("reverses both");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM passage WHERE reverses IS NOT NULL").await, 4);
        sound(&test).await;
        sound_passages(&test, citizen.person()).await;
    }

    async fn what_others_depend_on_goes_after_them(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let (operator, person) = (&fermo.operator, declared.person());
        confirm(&test, operator, declared.did, &proposed(&test, person).await).await.expect("confirms");
        test.clock.advance(TimeDelta::hours(3));
        let pact = record(&test, operator, person, &[passage(&test, "D.1", 90)]).await.expect("records")[0];
        let contact = record(&test, operator, person, &[passage(&test, "D.2", 40)]).await.expect("records")[0];
        assert_eq!(rules(reverse(&test, operator, pact).await), ["R054"]);
        reverse(&test, operator, contact).await.expect("reverses");
        reverse(&test, operator, pact).await.expect("reverses");
        sound_passages(&test, person).await;
    }

    async fn another_centre_s_passage_is_not_there(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let ancona = test.operator(test.elsewhere()).await;
        let id = record(&test, &fermo.operator, citizen.person(), &[passage(&test, "C.1", 90)]).await.expect("records")[0];
        assert_eq!(said(reverse(&test, &ancona.operator, id).await), "NotFound");
        let colleague = test.operator(test.home()).await;
        reverse(&test, &colleague.operator, id).await.expect("a colleague reverses");
    }
}
