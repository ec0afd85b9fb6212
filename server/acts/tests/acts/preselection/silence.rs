//! Silence is chased, and seen.

use acts::{
    Mail,
    preselection::{self, Silent},
    vacancy::{By, end},
};
use chrono::TimeDelta;
use domain::{shortlist::Stage, vacancy::Act};

use super::{World, hired, said as answer, world};
use crate::support::said;

/// The kinds of all letters that wait.
async fn kinds(world: &World) -> Vec<&'static str> {
    world.test.letters().await.into_iter().map(|letter| letter.mail.kind()).collect()
}

store::both! {
    async fn a_person_who_does_not_answer_is_reminded_until_the_list_goes_on(db: TestDb) {
        let world = world(db).await;
        let anna = world.willing("Fermo").await;
        world.ranked().await;
        world.ask(&[&anna]).await.expect("asks").expect("no warning");
        kinds(&world).await;
        let desk = &world.test.desk;
        assert_eq!(preselection::chase(desk).await.expect("chases"), 0, "they have three days");
        for _ in 0..2 {
            world.test.clock.advance(TimeDelta::days(3));
            assert_eq!(preselection::chase(desk).await.expect("chases"), 1);
            assert_eq!(preselection::chase(desk).await.expect("chases"), 0, "not twice a day");
            assert_eq!(kinds(&world).await, ["proposal_moved"]);
        }
        let row = world.line(&anna).await.candidate;
        let given = preselection::give_up(desk, &world.fermo, row.id, row.version, &world.test.asked()).await;
        assert_eq!(given.expect("gives up"), Stage::Silent);
        world.test.clock.advance(TimeDelta::days(9));
        assert_eq!(preselection::chase(desk).await.expect("chases"), 0);
        assert_eq!(world.answer(&anna, true).await.expect("late, but in time"), Stage::Available);
    }

    async fn an_employer_who_keeps_silent_is_reminded_once_for_the_list(db: TestDb) {
        let world = world(db).await;
        let (anna, bea) = (world.willing("Fermo").await, world.willing("Fermo").await);
        world.presented(&[&anna, &bea]).await;
        kinds(&world).await;
        let (desk, vacancy) = (&world.test.desk, world.vacancy);
        world.test.clock.advance(TimeDelta::days(7));
        let mut conn = desk.reader.conn().await.expect("reads");
        let silent = store::silence::silences(&mut conn, world.test.home(), desk.now(), 9).await.expect("reads");
        drop(conn);
        assert_eq!((silent.len(), silent[0].waiting, silent[0].vacancy_id), (1, 2, vacancy));
        assert_eq!(preselection::chase(desk).await.expect("chases"), 2);
        assert_eq!(kinds(&world).await, ["shortlist_moved"]);
        world.outcome(&anna, &hired(&world.test)).await.expect("a hire");
        kinds(&world).await;
        let by_hand = preselection::remind(desk, &world.fermo, vacancy, Silent::Employer, &world.test.asked()).await;
        assert_eq!(by_hand.expect("reminds"), 1);
        assert_eq!(kinds(&world).await, ["shortlist_moved"]);
        let nobody = preselection::remind(desk, &world.fermo, vacancy, Silent::People, &world.test.asked()).await;
        assert_eq!(said(nobody), r#"Conflict("error-remind-nobody")"#);
    }

    async fn nobody_is_reminded_who_took_the_agreement_back(db: TestDb) {
        let world = world(db).await;
        let (anna, bea) = (world.willing("Fermo").await, world.willing("Fermo").await);
        world.ranked().await;
        world.ask(&[&anna, &bea]).await.expect("asks").expect("no warning");
        let desk = &world.test.desk;
        preselection::withdraw(desk, &anna, &world.test.asked()).await.expect("takes back");
        kinds(&world).await;
        world.test.clock.advance(TimeDelta::days(3));
        assert_eq!(preselection::chase(desk).await.expect("chases"), 1);
        let told: Vec<String> = world.test.letters().await.into_iter().map(|letter| letter.recipient).collect();
        assert_eq!(told, [bea.email().expect("an address")]);
        world.answer(&bea, false).await.expect("says no");
        let by_hand = preselection::remind(desk, &world.fermo, world.vacancy, Silent::People, &world.test.asked()).await;
        assert_eq!(said(by_hand), r#"Conflict("error-remind-nobody")"#);
    }

    async fn after_an_interview_the_answer_is_owed_from_its_day(db: TestDb) {
        let world = world(db).await;
        let anna = world.willing("Fermo").await;
        world.presented(&[&anna]).await;
        let on = (world.test.desk.today() + chrono::Days::new(10)).to_string();
        let meeting = answer(&world.test, &[("outcome", "interview"), ("on", &on)]);
        world.outcome(&anna, &meeting).await.expect("an interview");
        kinds(&world).await;
        let desk = &world.test.desk;
        world.test.clock.advance(TimeDelta::days(16));
        assert_eq!(preselection::chase(desk).await.expect("chases"), 0, "six days after the interview");
        world.test.clock.advance(TimeDelta::days(1));
        let mut conn = desk.reader.conn().await.expect("reads");
        let before = desk.now() - TimeDelta::days(7);
        let silent = store::silence::silences(&mut conn, world.test.home(), before, 9).await.expect("reads");
        drop(conn);
        assert_eq!((silent.len(), silent[0].waiting), (1, 1), "the centre sees it");
        assert_eq!(preselection::chase(desk).await.expect("chases"), 1);
        assert_eq!(preselection::chase(desk).await.expect("chases"), 0, "not twice");
        assert_eq!(kinds(&world).await, ["shortlist_moved"]);
        world.outcome(&anna, &hired(&world.test)).await.expect("a hire");
        world.test.clock.advance(TimeDelta::days(8));
        assert_eq!(preselection::chase(desk).await.expect("chases"), 0);
    }

    async fn whoever_waits_is_told_that_the_vacancy_is_over(db: TestDb) {
        let world = world(db).await;
        let (anna, bea, carla) =
            (world.willing("Fermo").await, world.willing("Fermo").await, world.willing("Fermo").await);
        world.willing("Fermo").await;
        world.ranked().await;
        world.ask(&[&anna, &bea, &carla]).await.expect("asks").expect("no warning");
        world.answer(&bea, true).await.expect("says yes");
        world.answer(&carla, false).await.expect("says no");
        kinds(&world).await;
        let (test, version) = (&world.test, world.test.vacancy_version(world.vacancy).await);
        let closed = end(&test.desk, By::Operator(&world.fermo), world.vacancy, version, Act::Close, Some("Doppia."), &test.asked()).await;
        closed.expect("closes");
        let over = test.letters().await.into_iter().filter_map(|letter| match letter.mail {
            Mail::ProposalMoved { act, .. } => Some((act, letter.recipient)),
            _ => None,
        });
        let mut over: Vec<(String, String)> = over.collect();
        over.sort();
        let mut waited = [&anna, &bea].map(|citizen| ("over".to_owned(), citizen.email().expect("an address").to_owned()));
        waited.sort();
        assert_eq!(over, waited, "neither who said no nor who was never asked");
        assert_eq!(said(world.answer(&anna, true).await), r#"Conflict("error-preselection-vacancy")"#);
    }
}
