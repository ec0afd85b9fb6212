//! Clients that hang up in the middle, and clients that wait in vain: what they began is done or was never begun, they
//! are told in time, and nobody after them waits.

use std::time::Duration;

use acts::{
    Refusal,
    did::{self, Author},
    testing::TestDesk,
};
use domain::account::Level;
use tokio::task::JoinSet;

use super::at_once;
use crate::{
    declared::{answers, confirm, filled, proposed, stored},
    sound::{sound, sound_passages},
    support::Holder,
};

store::both! {
    async fn who_waits_in_vain_is_told_and_pages_are_read_meanwhile(db: TestDb) {
        let test = TestDesk::new(db);
        let token = {
            let form = test.form(test.number());
            test.register(&form).await;
            test.confirm_emails().await;
            test.log_in(form.raw("cf")).await
        };
        let citizen = test.citizen_behind(&token).await;
        let form = answers(&test, test.comune());
        let (did, version) = filled(&test, Author::Citizen(&citizen), &form).await;
        let asked = test.asked_for(&test.desk.request_key(), &form);
        let holder = Holder::of_people(&test).await;
        let clients: Vec<_> = (0..40).map(|_| {
            let (desk, citizen, form) = (test.desk.clone(), citizen.clone(), form.clone());
            let asked = asked.clone();
            async move { did::submit(&desk, Author::Citizen(&citizen), did, version, form, &asked).await.map(drop) }
        }).collect();
        let waiting = tokio::spawn(tokio::time::timeout(Duration::from_secs(12), at_once(clients)));
        // By now every connection that writes is taken.
        tokio::time::sleep(Duration::from_millis(500)).await;
        let page = tokio::time::timeout(Duration::from_secs(1), test.visitor(&token)).await;
        assert!(page.expect("a page is read at once").is_citizen());
        let told = waiting.await.expect("runs").expect("everybody is answered in time");
        assert!(told.iter().all(|answer| matches!(answer, Err(Refusal::Broken(_)))), "{told:?}");
        holder.let_go().await;
        assert_eq!(stored(&test, did).await.state, "draft");
        // The key is free: who tries again is served.
        did::submit(&test.desk, Author::Citizen(&citizen), did, version, form, &asked).await.expect("submits");
        sound(&test).await;
    }

    async fn half_of_what_is_begun_is_nothing(db: TestDb) {
        let test = TestDesk::new(db);
        let fermo = test.operator(test.home()).await;
        let mut people = Vec::new();
        for _ in 0..8 {
            let citizen = test.citizen(Level::Identified).await;
            let form = answers(&test, test.comune());
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
