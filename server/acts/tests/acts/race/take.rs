//! One request, 64 hands.

use acts::{did, testing::TestDesk};
use domain::{
    account::Level,
    did::{Move, State},
};

use super::{CLIENTS, CLOSED, FINAL, NOT_NOW, TAKEN, at_once, done};
use crate::{
    declared::{declared, request_of, stored},
    sound::sound,
    support::count,
};

store::both! {
    async fn a_request_that_64_operators_take_has_one_owner(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let request = request_of(&test, declared.did).await.id;
        let mut operators = Vec::new();
        for _ in 0..CLIENTS {
            operators.push(test.operator(test.home()).await.operator);
        }
        let clients = operators.into_iter().map(|operator| {
            let desk = test.desk.clone();
            async move { acts::request::take(&desk, &operator, request).await.map(|()| operator.id()) }
        });
        let owners = done(at_once(clients).await, &[TAKEN]);
        assert_eq!(owners.len(), 1);
        assert_eq!(request_of(&test, declared.did).await.taken_by, Some(owners[0]));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'request_take'").await, 1);
    }

    async fn four_operators_who_click_sixteen_times_each(db: TestDb) {
        let test = TestDesk::new(db);
        let declared = declared(&test, Level::Declared).await;
        let request = request_of(&test, declared.did).await.id;
        let mut operators = Vec::new();
        for _ in 0..4 {
            operators.push(test.operator(test.home()).await.operator);
        }
        let clients = (0..CLIENTS).map(|n| {
            let (desk, operator) = (test.desk.clone(), operators[n % 4].clone());
            async move { acts::request::take(&desk, &operator, request).await.map(|()| operator.id()) }
        });
        let mut owners = done(at_once(clients).await, &[TAKEN]);
        assert_eq!(owners.len(), CLIENTS / 4, "the owner's other clicks change nothing");
        owners.dedup();
        assert_eq!(owners.len(), 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'request_take'").await, 1);
    }

    async fn nobody_decides_what_a_colleague_has_just_taken(db: TestDb) {
        let test = TestDesk::new(db);
        let fermo = test.operator(test.home()).await;
        let colleague = test.operator(test.home()).await;
        for _ in 0..8 {
            let declared = declared(&test, Level::Declared).await;
            let request = request_of(&test, declared.did).await.id;
            let version = stored(&test, declared.did).await.version;
            let did = declared.did;
            let clients = (0..8).map(|n| {
                let (desk, fermo, colleague) =
                    (test.desk.clone(), fermo.operator.clone(), colleague.operator.clone());
                let asked = test.asked();
                async move {
                    match n % 2 {
                        0 => acts::request::take(&desk, &fermo, request).await.map(|()| "take"),
                        _ => {
                            let act = Move::Reject;
                            let decided = did::decide(&desk, &colleague, did, version, act, Some("No"), &asked);
                            decided.await.map(|_| "reject")
                        }
                    }
                }
            });
            let mut won = done(at_once(clients).await, &[TAKEN, CLOSED, NOT_NOW, FINAL]);
            won.dedup();
            assert_eq!(won.len(), 1, "{won:?}");
            let rejected = stored(&test, did).await.state == State::Rejected.code();
            let taken = request_of(&test, did).await.taken_by.is_some();
            assert!(rejected != taken);
            sound(&test).await;
        }
    }
}
