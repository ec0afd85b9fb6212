//! One declaration, 64 confirmations.

use acts::{
    Refusal,
    did::{self, Confirmation},
    testing::TestDesk,
};
use domain::{account::Level, did::Move, pack::Event};

use super::{CLIENTS, FINAL, NOT_NOW, STALE, at_once, done};
use crate::{
    declared::{codes, confirm_as, declared, moves, passages, proposed, stored},
    sound::{sound, sound_passages},
    support::count,
};

/// One confirmation, its passages, its message.
async fn confirmed_once(test: &TestDesk, did: uuid::Uuid, person: uuid::Uuid) {
    assert_eq!(moves(test, did).await, ["submit", "confirm"]);
    assert_eq!(codes(&passages(test, person).await), test.recorded(&[Event::DidConfirmed]));
    assert_eq!(count(test, "SELECT COUNT(*) FROM outbox WHERE kind = 'did_confirmed'").await, 1);
    assert_eq!(count(test, "SELECT COUNT(*) FROM request_key WHERE act = 'did_confirm'").await, 1);
    sound(test).await;
    sound_passages(test, person).await;
}

store::both! {
    async fn with_one_key_everybody_gets_the_same_answer(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let fermo = test.operator(test.home()).await;
        let (did, kept) = (declared.did, proposed(&test, declared.person()).await);
        let (version, asked) = (stored(&test, did).await.version, test.asked());
        let clients = (0..CLIENTS).map(|_| {
            let (desk, operator, kept, asked) =
                (test.desk.clone(), fermo.operator.clone(), kept.clone(), asked.clone());
            async move { confirm_as(&desk, &operator, did, version, &kept, &asked).await }
        });
        let mut confirmed: Vec<Confirmation> = done(at_once(clients).await, &[]);
        assert_eq!(confirmed.len(), CLIENTS);
        confirmed.dedup();
        let recorded = test.recorded(&[Event::DidConfirmed]).len();
        assert_eq!((confirmed.len(), confirmed[0].passages.len()), (1, recorded));
        confirmed_once(&test, did, declared.person()).await;
    }

    async fn with_as_many_keys_and_operators_one_wins(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Identified).await;
        let mut operators = Vec::new();
        for _ in 0..4 {
            operators.push(test.operator(test.home()).await.operator);
        }
        let (did, kept) = (declared.did, proposed(&test, declared.person()).await);
        let version = stored(&test, did).await.version;
        let other = test.other_server().await;
        let clients = (0..CLIENTS).map(|n| {
            let desk = if n % 2 == 0 { test.desk.clone() } else { other.clone() };
            let (operator, kept, asked) = (operators[n % 4].clone(), kept.clone(), test.asked());
            async move { confirm_as(&desk, &operator, did, version, &kept, &asked).await }
        });
        assert_eq!(done(at_once(clients).await, &[NOT_NOW]).len(), 1);
        confirmed_once(&test, did, declared.person()).await;
    }

    async fn withdrawing_returning_and_confirming_at_once(db: TestDb) {
        let test = TestDesk::new(db);
        let fermo = test.operator(test.home()).await;
        let recorded = test.recorded(&[Event::DidConfirmed]).len();
        for _ in 0..6 {
            let declared = declared(&test, Level::Identified).await;
            let (did, kept) = (declared.did, proposed(&test, declared.person()).await);
            let version = stored(&test, did).await.version;
            let clients = (0..12).map(|n| {
                let (desk, operator, citizen, kept) =
                    (test.desk.clone(), fermo.operator.clone(), declared.citizen.clone(), kept.clone());
                let asked = test.asked();
                async move {
                    let why = Some("Manca un dato");
                    match n % 3 {
                        0 => confirm_as(&desk, &operator, did, version, &kept, &asked).await.map(|_| "confirm"),
                        1 => did::decide(&desk, &operator, did, version, Move::Return, why, &asked).await.map(|_| "return"),
                        _ => did::withdraw(&desk, &citizen, did, None, &asked).await.map(|()| "withdraw"),
                    }
                }
            });
            let won = done(at_once(clients).await, &[NOT_NOW, FINAL, STALE]);
            // What was returned may still be withdrawn; nothing else goes together.
            assert!(won.len() == 1 || won.len() == 2 && !won.contains(&"confirm"), "{won:?}");
            let expected = if won.contains(&"confirm") { recorded } else { 0 };
            assert_eq!(passages(&test, declared.person()).await.len(), expected);
            assert_eq!(moves(&test, did).await.len(), won.len() + 1);
            sound(&test).await;
        }
    }

    async fn what_is_recorded_by_hand_meanwhile_is_not_recorded_twice(db: TestDb) {
        let test = TestDesk::new(db);
        let fermo = test.operator(test.home()).await;
        let declared = declared(&test, Level::Identified).await;
        let (did, person) = (declared.did, declared.person());
        let kept = proposed(&test, person).await;
        let welcome = vec![kept[0].clone()];
        let version = stored(&test, did).await.version;
        let clients = (0..8).map(|n| {
            let (desk, operator) = (test.desk.clone(), fermo.operator.clone());
            let (kept, welcome, asked) = (kept.clone(), welcome.clone(), test.asked());
            async move {
                match n {
                    0 => acts::passage::record(&desk, &operator, person, &welcome, true, &asked).await.map(drop),
                    _ => confirm_as(&desk, &operator, did, version, &kept, &asked).await.map(drop),
                }
            }
        });
        // A second welcome is a service of its own when an operator records it by hand; one out of an old page is not.
        let answers: Vec<Result<(), Refusal>> = at_once(clients).await;
        done(answers, &[NOT_NOW, STALE]);
        let rows = passages(&test, person).await;
        let confirmed = rows.iter().filter(|row| row.did_id.is_some()).count();
        let by_hand = rows.len() - confirmed;
        assert_eq!(by_hand, 1);
        assert!(confirmed == 0 || confirmed == test.recorded(&[Event::DidConfirmed]).len());
        sound(&test).await;
        sound_passages(&test, person).await;
    }
}
