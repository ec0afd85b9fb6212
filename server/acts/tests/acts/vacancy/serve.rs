//! What is recorded on the company's file.

use acts::vacancy::{Delivered, record, reference};
use chrono::TimeDelta;
use domain::{
    passage::{Channel, Mode},
    vacancy::Action,
};
use uuid::Uuid;

use super::{World, world};
use crate::support::{count, said};

fn delivered(world: &World, action: Action, minutes: Option<u16>) -> Delivered {
    let start = world.test.desk.now() - TimeDelta::minutes(60);
    Delivered { action, start, minutes, channel: Channel::Telefono, mode: Mode::Individuale }
}

/// Code and activity of each passage of the company, in order.
async fn recorded(world: &World, company: Uuid) -> Vec<(String, Option<String>)> {
    let mut conn = world.test.desk.reader.conn().await.expect("reads");
    let rows = store::passage::of_company(&mut conn, company).await.expect("reads");
    let told = |row: store::passage::Passage| {
        assert!(row.person_id.is_none());
        (row.code, row.facts.0.get("request_activity").and_then(|v| v.as_str()).map(str::to_owned))
    };
    rows.into_iter().map(told).collect()
}

store::both! {
    async fn r126_publishing_records_its_activities_as_q2_in_the_same_transaction(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let id = test.sent(&world.employer, &acts::testing::vacancy_form(test, world.employer.site)).await;
        let without = [delivered(&world, Action::Publicity, None)];
        let refused = said(world.publish(id, &without).await);
        assert!(refused.contains("R009"), "{refused}");
        assert_eq!(count(test, "SELECT COUNT(*) FROM vacancy_word").await, 0, "nothing is half done");
        let both = [delivered(&world, Action::NeedAnalysis, Some(30)), delivered(&world, Action::Publicity, Some(30))];
        let published = world.publish(id, &both).await.expect("publishes");
        assert!(published.is_ok(), "{published:?}");
        let told = recorded(&world, world.employer.company).await;
        let expected = ["need_analysis", "vacancy_publicity"].map(|code| ("Q.2".to_owned(), Some(code.to_owned())));
        assert_eq!(told, expected);
        let named = format!("SELECT COUNT(*) FROM passage WHERE CAST(facts AS TEXT) LIKE '%{}%'", reference(id));
        assert_eq!(count(test, &named).await, 2);
    }

    async fn r126_mere_information_is_q1_and_r134_feedback_is_q2(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        for action in [Action::Information, Action::Feedback, Action::GapSupport] {
            let one = delivered(&world, action, Some(30));
            let done = record(&test.desk, &world.fermo, id, one, true, &test.asked()).await.expect("records");
            assert!(done.is_ok(), "{action:?}");
        }
        let codes: Vec<String> =
            recorded(&world, world.employer.company).await.into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["Q.1", "Q.2", "Q.2"]);
        for action in [Action::Shortlist, Action::Preselection, Action::Outcome] {
            let one = delivered(&world, action, Some(30));
            let refused = record(&test.desk, &world.fermo, id, one, true, &test.asked()).await;
            assert_eq!(said(refused), r#"Conflict("error-vacancy-action")"#, "{action:?}");
        }
    }
}
