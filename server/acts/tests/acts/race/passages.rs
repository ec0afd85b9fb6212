//! One person's passages, many operators.

use acts::{Refusal, testing::TestDesk};
use domain::{account::Level, form::Errors};
use uuid::Uuid;

use super::{at_once, done};
use crate::{
    declared::{codes, confirm, declared, passage, passages, proposed, record},
    sound::{sound, sound_passages},
    support::count,
};

store::both! {
    async fn a_passage_is_taken_back_once(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let lab = record(&test, &fermo.operator, citizen.person(), &[passage(&test, "F1.15", 60)]).await.expect("records")[0];
        let clients = (0..32).map(|_| {
            let (desk, operator, asked) = (test.desk.clone(), fermo.operator.clone(), test.asked());
            async move {
                match acts::passage::reverse(&desk, &operator, lab, "Persona sbagliata", &asked).await {
                    Err(Refusal::Passages(refused)) => {
                        assert_eq!(refused[0].1[0].key, "passage-refusal-reversal-twice");
                        Ok(0)
                    }
                    other => other.map(|()| 1),
                }
            }
        });
        assert_eq!(done(at_once(clients).await, &[]).into_iter().sum::<i32>(), 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM passage WHERE reverses IS NOT NULL").await, 2);
        sound(&test).await;
        sound_passages(&test, citizen.person()).await;
    }

    async fn what_others_need_is_not_taken_back_under_them(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let fermo = test.operator(test.home()).await;
        for _ in 0..4 {
            let declared = declared(&test, Level::Identified).await;
            let (did, person) = (declared.did, declared.person());
            confirm(&test, &fermo.operator, did, &proposed(&test, person).await).await.expect("confirms");
            test.clock.advance(chrono::TimeDelta::hours(2));
            let pact = record(&test, &fermo.operator, person, &[passage(&test, "D.1", 60)]).await.expect("records")[0];
            let contact = passage(&test, "D.2", 20);
            // Recording D.2 needs the pact that the others take back.
            let clients = (0..12).map(|n| {
                let (desk, operator, asked) = (test.desk.clone(), fermo.operator.clone(), test.asked());
                let contact = contact.clone();
                async move {
                    let refused = |refusal| match refusal {
                        Refusal::Passages(_) => Ok(None),
                        other => Err(other),
                    };
                    match n % 2 {
                        0 => acts::passage::record(&desk, &operator, person, &[contact], true, &asked)
                            .await
                            .map(|_| Some("record"))
                            .or_else(refused),
                        _ => acts::passage::reverse(&desk, &operator, pact, "Errore", &asked)
                            .await
                            .map(|()| Some("reverse"))
                            .or_else(refused),
                    }
                }
            });
            let won: Vec<&str> = done(at_once(clients).await, &[]).into_iter().flatten().collect();
            assert!(!won.is_empty() && won.iter().all(|act| *act == won[0]), "{won:?}");
            sound(&test).await;
            sound_passages(&test, person).await;
        }
    }

    async fn one_pact_for_one_declaration(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let fermo = test.operator(test.home()).await;
        let declared = declared(&test, Level::Identified).await;
        let person = declared.person();
        confirm(&test, &fermo.operator, declared.did, &[]).await.expect("confirms");
        test.clock.advance(chrono::TimeDelta::hours(2));
        let pact = passage(&test, "D.1", 60);
        let clients = (0..32).map(|_| {
            let (desk, operator, asked, pact) =
                (test.desk.clone(), fermo.operator.clone(), test.asked(), pact.clone());
            async move {
                match acts::passage::record(&desk, &operator, person, &[pact], true, &asked).await {
                    Err(Refusal::Passages(refused)) => {
                        assert_eq!(refused[0].1[0].rule, "I02");
                        Ok(0)
                    }
                    other => other.map(|_| 1),
                }
            }
        });
        assert_eq!(done(at_once(clients).await, &[]).into_iter().sum::<i32>(), 1);
        assert_eq!(codes(&passages(&test, person).await), ["D.1"]);
        sound_passages(&test, person).await;
    }

    async fn enrolments_at_once_never_overlap(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let citizen = test.citizen(Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let person: Uuid = citizen.person();
        let form = crate::file::enrolment(&test, "L68", "2026-11-01", None);
        let clients = (0..32).map(|_| {
            let (desk, operator, asked, form) =
                (test.desk.clone(), fermo.operator.clone(), test.asked(), form.clone());
            async move {
                match acts::file::enrol(&desk, &operator, person, form, &asked).await {
                    Err(Refusal::Fields(errors)) => Ok(usize::from(overlaps(&errors)) * 100),
                    other => other.map(|()| 1),
                }
            }
        });
        assert_eq!(done(at_once(clients).await, &[]).into_iter().sum::<usize>(), 3101);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM enrolment").await, 1);
    }
}

fn overlaps(errors: &Errors) -> bool {
    errors.of("programme").is_some_and(|error| error.key == "error-enrolment-overlaps")
}
