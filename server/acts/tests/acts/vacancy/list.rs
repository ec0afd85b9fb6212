//! The list of a centre, page by page.

use acts::{
    testing::vacancy_form,
    vacancy::{By, end},
};
use chrono::TimeDelta;
use domain::vacancy::{Act, State};
use uuid::Uuid;

use super::{World, world};

/// What the centre has in a state, read two by two.
async fn read(world: &World, state: State) -> Vec<Uuid> {
    let mut conn = world.test.desk.reader.conn().await.expect("reads");
    let (office, newest) = (world.test.home(), state.is_final());
    let (mut ids, mut after) = (Vec::new(), None);
    loop {
        let page = store::vacancy::of_office(&mut conn, office, state.code(), newest, after, 2).await;
        let page = page.expect("reads");
        ids.extend(page.iter().map(|line| line.vacancy.id));
        after = page.last().map(|line| (line.vacancy.updated_at, line.vacancy.id));
        if after.is_none() {
            return ids;
        }
    }
}

store::both! {
    async fn what_waits_begins_with_the_longest_and_what_is_over_with_the_last(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let mut sent = Vec::new();
        for _ in 0..5 {
            sent.push(test.sent(&world.employer, &vacancy_form(test, world.employer.site)).await);
            test.clock.advance(TimeDelta::minutes(1));
        }
        assert_eq!(read(&world, State::Submitted).await, sent);
        for id in &sent {
            let (by, version) = (By::Mandate(&world.employer.mandate), test.vacancy_version(*id).await);
            end(&test.desk, by, *id, version, Act::Close, None, &test.asked()).await.expect("closes");
            test.clock.advance(TimeDelta::minutes(1));
        }
        sent.reverse();
        assert_eq!(read(&world, State::Closed).await, sent);
    }
}
