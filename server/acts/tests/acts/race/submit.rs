//! One person, 64 clicks.

use acts::{
    did::{self, Author},
    testing::TestDesk,
};
use domain::{account::Level, did::Step};

use super::{CLIENTS, FINAL, NOT_NOW, STALE, at_once, done};
use crate::{
    declared::{answers, decide, declared, filled, moves, stored, withdraw},
    sound::sound,
    support::count,
};

store::both! {
    async fn the_same_declaration_with_as_many_keys_is_submitted_once(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let form = answers(&test, test.comune());
        let (did, version) = filled(&test, Author::Citizen(&citizen), &form).await;
        // Half of them reach a second server.
        let other = test.other_server().await;
        let clients = (0..CLIENTS).map(|n| {
            let desk = if n % 2 == 0 { test.desk.clone() } else { other.clone() };
            let (citizen, form) = (citizen.clone(), form.clone());
            let asked = test.asked_for(&test.desk.request_key(), &form);
            async move { did::submit(&desk, Author::Citizen(&citizen), did, version, form, &asked).await }
        });
        let submitted = done(at_once(clients).await, &[NOT_NOW]);
        assert_eq!(submitted.len(), 1);
        assert_eq!(submitted[0].protocol, format!("2026/{}/000001", test.abbreviation()));
        assert_eq!(moves(&test, did).await, ["submit"]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM request").await, 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM request_key WHERE act = 'did_submit'").await, 1);
        sound(&test).await;
    }

    async fn the_same_click_gives_everybody_the_same_answer(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let form = answers(&test, test.comune());
        let (did, version) = filled(&test, Author::Citizen(&citizen), &form).await;
        let asked = test.asked_for(&test.desk.request_key(), &form);
        let clients = (0..CLIENTS).map(|_| {
            let (desk, citizen, form, asked) = (test.desk.clone(), citizen.clone(), form.clone(), asked.clone());
            async move { did::submit(&desk, Author::Citizen(&citizen), did, version, form, &asked).await }
        });
        let mut submitted = done(at_once(clients).await, &[]);
        assert_eq!(submitted.len(), CLIENTS);
        submitted.dedup();
        assert_eq!(submitted.len(), 1);
        assert_eq!(moves(&test, did).await, ["submit"]);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM request_key WHERE act = 'did_submit'").await, 1);
        sound(&test).await;
    }

    async fn one_draft_whoever_begins_it(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let clients = (0..CLIENTS).map(|_| {
            let (desk, citizen) = (test.desk.clone(), citizen.clone());
            async move { did::begin(&desk, Author::Citizen(&citizen)).await.map(|draft| draft.id) }
        });
        let mut begun = done(at_once(clients).await, &[]);
        begun.dedup();
        assert_eq!(begun.len(), 1);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM did").await, 1);
    }

    async fn a_draft_saved_submitted_and_thrown_away_at_once_ends_in_one_way(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let form = answers(&test, test.comune());
        for _ in 0..6 {
            let (did, version) = filled(&test, Author::Citizen(&citizen), &form).await;
            let clients = (0..12).map(|n| {
                let (desk, citizen, form) = (test.desk.clone(), citizen.clone(), form.clone());
                let asked = test.asked_for(&test.desk.request_key(), &form);
                async move {
                    let author = Author::Citizen(&citizen);
                    match n % 3 {
                        0 => did::submit(&desk, author, did, version, form, &asked).await.map(|_| "submit"),
                        1 => did::save(&desk, author, did, version, Step::Who, form).await.map(|_| "save"),
                        _ => did::discard(&desk, author).await.map(|()| "discard"),
                    }
                }
            });
            let won = done(at_once(clients).await, &[NOT_NOW, STALE, "NotFound"]);
            let times = |act| won.iter().filter(|done| **done == act).count();
            assert!(times("submit") + times("discard") == 1 && times("save") <= 1, "{won:?}");
            sound(&test).await;
            if times("submit") == 1 {
                did::withdraw(&test.desk, &citizen, did, None, &test.asked()).await.expect("withdraws");
            }
        }
    }

    async fn completing_against_rejecting_and_withdrawing(db: TestDb) {
        let test = TestDesk::new(db);
        let fermo = test.operator(test.home()).await;
        let declared = declared(&test, Level::Declared).await;
        let form = answers(&test, test.comune());
        let did = declared.did;
        decide(&test, &fermo.operator, did, domain::did::Move::Return, Some("Manca un dato")).await.expect("returns");
        let version = stored(&test, did).await.version;
        let clients = (0..24).map(|n| {
            let (desk, citizen, form) = (test.desk.clone(), declared.citizen.clone(), form.clone());
            let operator = fermo.operator.clone();
            let asked = test.asked_for(&test.desk.request_key(), &form);
            async move {
                let act = domain::did::Move::Reject;
                match n % 2 {
                    0 => did::submit(&desk, Author::Citizen(&citizen), did, version, form, &asked).await.map(drop),
                    _ => did::decide(&desk, &operator, did, version, act, Some("No"), &asked).await.map(drop),
                }
            }
        });
        assert_eq!(done(at_once(clients).await, &[NOT_NOW, FINAL, STALE]).len(), 1);
        assert_eq!(moves(&test, did).await.len(), 3);
        sound(&test).await;
        if stored(&test, did).await.state == "submitted" {
            withdraw(&test, &declared).await.expect("withdraws");
        }
        sound(&test).await;
    }
}
