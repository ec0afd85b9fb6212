//! Clients that hang up in the middle: what they began is done or was never begun, and nobody after them waits.

use std::time::Duration;

use acts::{
    did::{self, Author},
    testing::TestDesk,
};
use domain::account::Level;
use tokio::task::JoinSet;

use crate::{
    declared::{answers, confirm, filled, proposed, stored},
    sound::{sound, sound_passages},
};

store::both! {
    async fn half_of_what_is_begun_is_nothing(db: TestDb) {
        let test = TestDesk::new(db);
        let fermo = test.operator("fermo").await;
        let mut people = Vec::new();
        for _ in 0..8 {
            let citizen = test.citizen(Level::Identified).await;
            let form = answers(&test, "Fermo");
            let draft = filled(&test, Author::Citizen(&citizen), &form).await;
            people.push((citizen, form, draft));
        }
        let mut tasks = JoinSet::new();
        for n in 0..64_u64 {
            let (citizen, form, (did, version)) = people[usize::try_from(n % 8).expect("small")].clone();
            let desk = test.desk.clone();
            let asked = test.asked_for(&test.desk.request_key(), &form);
            tasks.spawn(async move {
                let submitting = did::submit(&desk, Author::Citizen(&citizen), did, version, form, &asked);
                // Somewhere between the first statement and the commit.
                drop(tokio::time::timeout(Duration::from_micros(n * 700), submitting).await);
            });
        }
        tasks.join_all().await;
        sound(&test).await;
        for (citizen, form, (did, version)) in people {
            let asked = test.asked_for(&test.desk.request_key(), &form);
            let answer = did::submit(&test.desk, Author::Citizen(&citizen), did, version, form, &asked).await;
            let done = answer.is_ok() || stored(&test, did).await.state == "submitted";
            assert!(done, "{answer:?}");
            confirm(&test, &fermo.operator, did, &proposed(&test, citizen.person()).await).await.expect("confirms");
            sound_passages(&test, citizen.person()).await;
        }
        sound(&test).await;
    }
}
