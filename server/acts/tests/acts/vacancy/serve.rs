//! What is recorded on the company's file.

use acts::{
    testing::{TestDesk, vacancy_form},
    vacancy::{Delivered, record, reference, turn_down},
};
use chrono::TimeDelta;
use domain::{
    passage::{Channel, Mode},
    vacancy::{Act, Action},
};
use uuid::Uuid;

use super::{World, world_in_marche, world_of};
use crate::support::{count, said};

const NOT_HERE: &str = r#"Conflict("error-vacancy-action")"#;

/// One hour ago: what is recorded at once was delivered at the same instant.
fn delivered(world: &World, action: Action, minutes: Option<u16>) -> Delivered {
    let start = world.test.desk.now() - TimeDelta::minutes(60);
    Delivered { action, start, minutes, channel: Channel::Telefono, mode: Mode::Individuale }
}

/// Code and activity of each passage of the company, in the order of its file: of delivery, then as they were recorded.
async fn recorded(world: &World, company: Uuid) -> Vec<(String, Option<String>)> {
    let mut conn = world.test.desk.reader.conn().await.expect("reads");
    let rows = store::passage::of_company(&mut conn, company).await.expect("reads");
    let told = |row: store::passage::Passage| {
        assert!(row.person_id.is_none());
        (row.code, row.facts.0.get("request_activity").and_then(|v| v.as_str()).map(str::to_owned))
    };
    rows.into_iter().map(told).collect()
}

fn q2(activity: &str) -> (String, Option<String>) {
    ("Q.2".to_owned(), Some(activity.to_owned()))
}

store::both! {
    async fn r126_publishing_records_its_activities_as_q2_in_the_same_transaction(db: TestDb) {
        let world = world_in_marche(db).await;
        let test = &world.test;
        let id = test.sent(&world.employer, &vacancy_form(test, world.employer.site)).await;
        let without = [delivered(&world, Action::Publicity, None)];
        let refused = said(world.publish(id, &without).await);
        assert!(refused.contains("R009"), "{refused}");
        assert_eq!(count(test, "SELECT COUNT(*) FROM vacancy_word").await, 0, "nothing is half done");
        let both = [delivered(&world, Action::NeedAnalysis, Some(30)), delivered(&world, Action::Publicity, Some(30))];
        let published = world.publish(id, &both).await.expect("publishes");
        assert!(published.is_ok(), "{published:?}");
        let told = recorded(&world, world.employer.company).await;
        assert_eq!(told, [q2("need_analysis"), q2("vacancy_publicity")]);
        let named = format!("SELECT COUNT(*) FROM passage WHERE CAST(facts AS TEXT) LIKE '%{}%'", reference(id));
        assert_eq!(count(test, &named).await, 2);
    }

    async fn what_was_delivered_at_one_instant_stands_in_the_file_as_it_was_recorded(db: TestDb) {
        let world = world_in_marche(db).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        let done = [Action::Publicity, Action::Advice, Action::NeedAnalysis, Action::MarketAnalysis, Action::GapSupport];
        for action in done {
            let one = delivered(&world, action, Some(30));
            let done = record(&test.desk, &world.home, id, one, true, &test.asked()).await.expect("records");
            assert!(done.is_ok(), "{action:?}");
        }
        let told = recorded(&world, world.employer.company).await;
        assert_eq!(told, done.map(|action| q2(action.code())));
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let lines = store::passage::lines_of_company(&mut conn, world.employer.company).await.expect("reads");
        let mut newest_first: Vec<Uuid> = lines.into_iter().map(|line| line.passage.id).collect();
        newest_first.reverse();
        let file = store::passage::of_company(&mut conn, world.employer.company).await.expect("reads");
        assert_eq!(newest_first, file.into_iter().map(|row| row.id).collect::<Vec<_>>());
    }

    async fn r126_mere_information_is_q1_and_r134_feedback_and_gaps_are_q2(db: TestDb) {
        let world = world_in_marche(db).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        for action in [Action::Information, Action::Feedback, Action::GapSupport] {
            let one = delivered(&world, action, Some(30));
            let done = record(&test.desk, &world.home, id, one, true, &test.asked()).await.expect("records");
            assert!(done.is_ok(), "{action:?}");
        }
        let told = recorded(&world, world.employer.company).await;
        assert_eq!(told, [("Q.1".to_owned(), None), q2("feedback"), q2("gap_support")]);
    }

    async fn r126_what_is_f3_or_records_itself_is_not_recorded_for_the_company_by_hand(db: TestDb) {
        let world = world_in_marche(db).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        let actions = [Action::Shortlist, Action::Availability, Action::SelfApplication, Action::Preselection, Action::Outcome];
        for action in actions {
            let one = delivered(&world, action, Some(30));
            let refused = record(&test.desk, &world.home, id, one, true, &test.asked()).await;
            assert_eq!(said(refused), NOT_HERE, "{action:?}");
        }
        assert_eq!(count(test, "SELECT COUNT(*) FROM passage WHERE company_id IS NOT NULL").await, 0);
    }

    async fn r126_only_the_centre_that_has_the_vacancy_records_and_once(db: TestDb) {
        let world = world_in_marche(db).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        let one = delivered(&world, Action::Feedback, Some(30));
        let other = test.operator(test.elsewhere()).await.operator;
        let foreign = record(&test.desk, &other, id, one, true, &test.asked()).await;
        assert_eq!(said(foreign), "NotFound");
        let asked = test.asked();
        for _ in 0..2 {
            record(&test.desk, &world.home, id, one, true, &asked).await.expect("records").expect("no warning");
        }
        assert_eq!(recorded(&world, world.employer.company).await, [q2("feedback")]);
        let refused = test.sent(&world.employer, &vacancy_form(test, world.employer.site)).await;
        let version = test.vacancy_version(refused).await;
        let no = turn_down(&test.desk, &world.home, refused, version, Act::Refuse, "No.", &test.asked()).await;
        no.expect("refuses");
        let late = record(&test.desk, &world.home, refused, one, true, &test.asked()).await;
        assert_eq!(said(late), NOT_HERE);
    }

    async fn a_region_without_a_code_for_companies_records_nothing_and_says_so(db: TestDb) {
        let world = world_of(TestDesk::in_pack(db, "emilia-romagna")).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        let one = delivered(&world, Action::Feedback, Some(30));
        let refused = record(&test.desk, &world.home, id, one, true, &test.asked()).await;
        assert_eq!(said(refused), NOT_HERE);
        let waiting = test.sent(&world.employer, &vacancy_form(test, world.employer.site)).await;
        let refused = world.publish(waiting, &[delivered(&world, Action::Publicity, Some(30))]).await;
        assert_eq!(said(refused), NOT_HERE, "what cannot be kept is not lost in silence");
    }
}
