//! A later last day, and an earlier one.

use acts::{
    Refusal,
    internship::{self, Longer, Moved},
};
use domain::internship::Kind;
use uuid::Uuid;

use super::{World, day, sound_internships, world};
use crate::{
    declared::codes,
    support::{count, field, fields, said},
};

/// Draws up a later last day.
pub async fn extend(world: &World, id: Uuid, until: &str) -> Result<Moved, Refusal> {
    let (at, held, asked) = ((id, world.version(id).await), world.held(), world.test.asked());
    let longer = Longer { until: day(until), reason: "Ha ancora da imparare" };
    let operator = &world.fermo.operator;
    let extended = internship::extend(&world.test.desk, operator, at, &longer, (&held, true), &asked).await?;
    Ok(extended.expect("warnings were seen"))
}

store::both! {
    async fn it_is_judged_by_the_whole_length_and_by_the_places(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        assert_eq!(fields(extend(&world, id, "2027-03-13").await), field("ends-day", "internship-error-not-later"));
        assert_eq!(fields(extend(&world, id, "2027-12-14").await), field("ends-day", "internship-limit-long"));
        extend(&world, id, "2027-12-13").await.expect("twelve months are allowed");
        assert_eq!(said(extend(&world, id, "2027-12-13").await), r#"Conflict("error-internship-extending")"#);
        assert_eq!(codes(&world.of_company().await), ["R.2", "R.3", "R.2"]);
        let held = "SELECT COUNT(*) FROM site_place WHERE until_on = '2027-12-13'";
        assert_eq!(count(&world.test, held).await, 1, "the place is held for the longer time");
        sound_internships(&world).await;
    }

    async fn what_is_not_signed_is_dropped_and_the_old_day_stands(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        extend(&world, id, "2027-06-13").await.expect("extends");
        let (at, asked) = ((id, world.version(id).await), world.test.asked());
        let why = "Il tirocinante non vuole";
        let dropped = internship::drop_extension(&world.test.desk, &world.fermo.operator, at, why, &asked).await;
        assert_eq!(dropped.expect("drops").state.code(), "running");
        let sheet = world.sheet(id).await;
        assert_eq!((sheet.internship.ends_on, sheet.content.extension.is_none()), (Some(day("2027-03-13")), true));
        assert_eq!(sheet.in_force(Kind::TrainingProject).expect("the first").number, 1);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM site_place WHERE until_on = '2027-03-13'").await, 1);
        // Another one has a number of its own.
        extend(&world, id, "2027-05-13").await.expect("extends");
        world.signed_by_all(id).await;
        assert_eq!(world.sheet(id).await.in_force(Kind::TrainingProject).expect("in force").number, 3);
        sound_internships(&world).await;
    }

    /// An early end frees the place from the next day, and takes an extension with it.
    async fn an_early_end_says_why_and_frees_the_place(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        extend(&world, id, "2027-06-13").await.expect("extends");
        world.on(day("2027-01-20"));
        let end = async |why| {
            let (at, asked) = ((id, world.version(id).await), world.test.asked());
            internship::end(&world.test.desk, world.by_intern(), at, why, &asked).await
        };
        assert_eq!(fields(end("").await), field("reason", "error-reason-required"));
        assert_eq!(end("Ho trovato lavoro").await.expect("ends").state.code(), "ended");
        let sheet = world.sheet(id).await;
        assert_eq!(sheet.period().expect("days").ends_on, day("2027-01-20"));
        assert_eq!(sheet.newest(Kind::TrainingProject).expect("the first").number, 1);
        assert_eq!(sheet.contacts.last().expect("the last").planned_on, day("2027-01-20"));
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM site_place WHERE until_on = '2027-01-20'").await, 1);
        assert_eq!(said(end("Di nuovo").await), r#"Conflict("error-internship-not-now")"#);
        sound_internships(&world).await;
    }

    async fn after_its_last_day_it_is_not_ended_early(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        world.on(day("2027-03-13"));
        let (at, asked) = ((id, world.version(id).await), world.test.asked());
        let ended = internship::end(&world.test.desk, world.by_host(), at, "Finito", &asked).await;
        assert_eq!(said(ended), r#"Conflict("error-internship-over")"#);
    }

    /// On its last day it may still become longer; on the next it is over.
    async fn what_is_over_is_not_made_longer(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        world.on(day("2027-03-13"));
        extend(&world, id, "2027-06-13").await.expect("on its last day");
        let (at, asked) = ((id, world.version(id).await), world.test.asked());
        let dropped = internship::drop_extension(&world.test.desk, &world.fermo.operator, at, "Non firma", &asked).await;
        dropped.expect("drops");
        world.on(day("2027-03-14"));
        assert_eq!(said(extend(&world, id, "2027-06-13").await), r#"Conflict("error-internship-over")"#);
        assert_eq!(codes(&world.of_company().await), ["R.2", "R.3", "R.2"]);
        sound_internships(&world).await;
    }

    async fn what_was_signed_stays_when_it_is_given_up_before_it_begins(db: TestDb) {
        let world = world(db).await;
        let id = world.agreed().await;
        let withdraw = async |why| {
            let (at, asked) = ((id, world.version(id).await), world.test.asked());
            internship::withdraw(&world.test.desk, world.by_intern(), at, why, &asked).await
        };
        assert_eq!(fields(withdraw(None).await), field("reason", "error-reason-required"));
        assert_eq!(withdraw(Some("Parto")).await.expect("withdraws").state.code(), "withdrawn");
        assert!(world.sheet(id).await.papers.iter().all(|paper| paper.is_in_force()));
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM site_place").await, 0);
        assert_eq!(said(world.start(id).await), r#"Conflict("error-internship-final")"#);
        sound_internships(&world).await;
    }
}
