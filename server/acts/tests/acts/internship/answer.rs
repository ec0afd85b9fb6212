//! Who is asked, what they say, and what the host learns of it.

use acts::internship::{self, By};
use domain::{
    account::Level,
    internship::{Guidelines, LimitKind},
};

use super::{plan, sound_internships, world, world_here};
use crate::{
    file::enrolment,
    support::{count, field, fields, said},
};

store::both! {
    /// A candidate who did not say yes appears nowhere outside the centre.
    async fn the_host_learns_a_name_after_the_yes_and_never_who_said_no(db: TestDb) {
        let world = world_here(db).await;
        let id = world.opened().await;
        world.offer(id, world.intern.person()).await.expect("offers");
        let for_host = async || {
            let mut conn = world.test.desk.reader.conn().await.expect("reads");
            internship::of_host(&mut conn, world.employer.company).await.expect("reads").remove(0)
        };
        let seen = for_host().await;
        assert_eq!((seen.state.code(), seen.internship.person_id), ("open", None));
        assert!(seen.steps.iter().all(|step| step.act != "offer"));
        world.test.letters().await;
        world.answer(id, world.by_intern(), false).await.expect("declines");
        assert!(world.test.letters().await.is_empty(), "the host knew nobody and is told nothing");
        let seen = for_host().await;
        assert_eq!(seen.state.code(), "open");
        assert!(seen.steps.iter().all(|step| step.by_kind != "citizen"));
        assert_eq!(world.sheet(id).await.internship.person_id, None, "nor does the row remember");

        let other = world.test.citizen(Level::Identified).await;
        world.accepted_by(id, &other).await;
        assert_eq!(for_host().await.internship.person_id, Some(other.person()));
        sound_internships(&world).await;
    }

    async fn an_operator_writes_down_what_was_said_at_the_desk(db: TestDb) {
        let world = world_here(db).await;
        let id = world.opened().await;
        world.offer(id, world.intern.person()).await.expect("offers");
        assert_eq!(said(world.answer(id, world.by_host(), true).await), r#"Conflict("error-internship-not-yours")"#);
        world.answer(id, By::Operator(&world.fermo.operator), true).await.expect("writes it down");
        assert_eq!(world.state(id).await, "accepted");
    }

    async fn who_changes_their_mind_frees_the_place_and_another_is_asked(db: TestDb) {
        let world = world_here(db).await;
        let id = world.shown().await;
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM site_place").await, 1);
        world.answer(id, world.by_intern(), false).await.expect("declines");
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM site_place").await, 0);
        let sheet = world.sheet(id).await;
        assert!(sheet.papers.iter().all(|paper| paper.dropped) && sheet.content.plan.is_none());
        let other = world.test.citizen(Level::Identified).await;
        world.accepted_by(id, &other).await;
        world.show(id, &plan()).await.expect("shows");
        let numbers: Vec<i64> = world.sheet(id).await.papers.iter().filter(|p| !p.dropped).map(|p| p.number).collect();
        assert_eq!(numbers, [2, 2]);
        // Nor does the next one learn who was there before.
        let mut conn = world.test.desk.reader.conn().await.expect("reads");
        let own = internship::of_person(&mut conn, other.person()).await.expect("reads").remove(0);
        let before = world.intern.cf();
        assert!(own.papers.iter().all(|paper| paper.paper.parties.intern.cf != before));
        assert_eq!((own.papers.len(), own.steps[0].act.as_str()), (2, "offer"));
        sound_internships(&world).await;
    }

    /// One per person and host, unless it came to nothing: what the guidelines say is what the database holds.
    async fn one_internship_per_person_and_host(db: TestDb) {
        let world = world_here(db).await;
        let limit = Guidelines::embedded().limit(LimitKind::PerPersonAndHost, world.test.desk.today());
        assert_eq!(limit.expect("a figure").value, 1);
        let first = world.accepted().await;
        let second = world.opened().await;
        let again = world.offer(second, world.intern.person()).await;
        assert_eq!(said(again), r#"Conflict("error-internship-once")"#);
        let (at, asked) = ((first, world.version(first).await), world.test.asked());
        let withdrawn = internship::withdraw(&world.test.desk, world.by_host(), at, Some("Non serve più"), &asked).await;
        assert_eq!(withdrawn.expect("withdraws").state.code(), "withdrawn");
        world.offer(second, world.intern.person()).await.expect("the first came to nothing");
        sound_internships(&world).await;
    }

    /// R079: of a vacancy's list only who is available; without a vacancy what was done is said.
    async fn what_was_done_to_find_somebody_is_said(db: TestDb) {
        let world = world(db).await;
        let id = world.opened().await;
        let (at, asked) = ((id, world.version(id).await), world.test.asked());
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let silent = internship::offer(desk, operator, at, world.intern.person(), None, true, &asked).await;
        assert_eq!(fields(silent), field("minutes", "error-required"));
        world.offer(id, world.intern.person()).await.expect("offers");
        assert_eq!(world.of_intern().await.len(), 1);
    }

    /// R115: under L. 68 what is done is M6.1, and the internship is its one outcome, M6.4.
    async fn r115_under_l68_it_is_m61_and_m64(db: TestDb) {
        let world = world(db).await;
        let form = enrolment(&world.test, "L68", "2026-11-01", None);
        let operator = &world.fermo.operator;
        let enrolled = acts::file::enrol(&world.test.desk, operator, world.intern.person(), form, &world.test.asked()).await;
        enrolled.expect("enrols");
        let id = world.running().await;
        assert_eq!(crate::declared::codes(&world.of_intern().await), ["M6.1", "M6.4"]);
        let rows = world.of_intern().await;
        let reference = |row: &store::passage::Passage| row.facts.0["vacancy"].as_str().map(str::to_owned);
        assert_eq!(reference(&rows[0]), Some(id.to_string()));
        assert_eq!(reference(&rows[0]), reference(&rows[1]));
    }
}
