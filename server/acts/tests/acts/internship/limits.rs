//! What the guidelines allow, as the acts and the database hold it together: places by size, the two tutors.

use acts::{Citizen, Refusal, internship};
use domain::account::Level;
use uuid::Uuid;

use super::{World, day, plan, request, sound_internships, with, world, world_here};
use crate::support::{count, field, fields, refused_by_database, said, sql_id};

/// Another internship of this host that somebody else accepted.
async fn next_accepted(world: &World) -> (Uuid, Citizen) {
    let other = world.test.citizen(Level::Identified).await;
    let id = world.opened().await;
    world.accepted_by(id, &other).await;
    (id, other)
}

pub async fn set_employees(world: &World, employees: i64) {
    let id = sql_id(&world.test, world.employer.site);
    crate::support::execute(
        &world.test,
        &format!("UPDATE company_site SET employees = {employees} WHERE id = {id}"),
    )
    .await;
}

store::both! {
    /// Ten people: two interns at the same time, the third is told that there is no place.
    async fn the_last_place_is_given_once(db: TestDb) {
        let world = world_here(db).await;
        world.shown().await;
        let (second, _) = next_accepted(&world).await;
        let (third, _) = next_accepted(&world).await;
        world.show(second, &plan()).await.expect("the second place");
        assert_eq!(fields(world.show(third, &plan()).await), field("site", "internship-limit-places"));
        // Nor is a new request for those days in order.
        let id = world.begin().await;
        assert_eq!(fields(world.submit(id, &request(world.employer.site)).await), field("site", "internship-limit-places"));
        let (at, asked) = ((second, world.version(second).await), world.test.asked());
        let why = Some("Non serve più");
        internship::withdraw(&world.test.desk, world.by_host(), at, why, &asked).await.expect("withdraws");
        world.show(third, &plan()).await.expect("the place is free again");
        sound_internships(&world).await;
    }

    /// A place is a chair with days: who comes when the other has gone sits on the same one.
    async fn who_comes_after_somebody_takes_the_same_place(db: TestDb) {
        let world = world_here(db).await;
        set_employees(&world, 5).await;
        let id = world.shown().await;
        let other = world.test.citizen(Level::Identified).await;
        let later = [("starts", "2027-03-14"), ("ends", "2027-06-13")];
        let next = world.opened_with(&with(request(world.employer.site), &later)).await;
        world.accepted_by(next, &other).await;
        assert_eq!(fields(world.show(next, &plan()).await), field("site", "internship-limit-places"));
        world.show(next, &with(plan(), &later)).await.expect("the first has gone by then");
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM site_place WHERE place = 1").await, 2);
        assert_eq!(world.state(id).await, "to_sign");
        sound_internships(&world).await;
    }

    /// The database refuses a chair that is taken, and one that does not exist, whoever writes.
    async fn the_database_guards_the_places(db: TestDb) {
        let world = world_here(db).await;
        let first = world.shown().await;
        let (second, _) = next_accepted(&world).await;
        let test = &world.test;
        let (site, first, second) =
            (sql_id(test, world.employer.site), sql_id(test, first), sql_id(test, second));
        let insert = |id: &str, place: i64| {
            format!("INSERT INTO site_place (internship_id, site_id, place, places, from_on, until_on)
                     VALUES ({id}, {site}, {place}, 2, '2027-03-13', '2027-04-01')")
        };
        let before = count(test, "SELECT COUNT(*) FROM site_place").await;
        if test.desk.reader.engine() == "sqlite" {
            // There the trigger ignores the row, as ON CONFLICT DO NOTHING does in PostgreSQL.
            assert_eq!(crate::support::execute(test, &insert(&second, 1)).await, 0);
        } else {
            assert!(refused_by_database(test, &insert(&second, 1)).await.contains("site_place_no_overlap"));
        }
        assert!(refused_by_database(test, &insert(&second, 3)).await.contains("site_place_allowed"));
        assert_eq!(count(test, "SELECT COUNT(*) FROM site_place").await, before);
        let same = format!("UPDATE internship SET person_id = (SELECT person_id FROM internship WHERE id = {first}) WHERE id = {second}");
        refused_by_database(test, &same).await;
        sound_internships(&world).await;
    }

    async fn a_tutor_of_the_host_follows_three(db: TestDb) {
        let world = world_here(db).await;
        set_employees(&world, 100).await;
        world.shown().await;
        for _ in 0..2 {
            let (id, _) = next_accepted(&world).await;
            world.show(id, &plan()).await.expect("shows");
        }
        let other = world.test.citizen(Level::Identified).await;
        let tutored = world.begin().await;
        let refused = world.submit(tutored, &request(world.employer.site)).await;
        assert_eq!(fields(refused), field("tutor-name", "internship-limit-host-tutor"));
        // The same name, written otherwise.
        let same = with(request(world.employer.site), &[("tutor-name", "carla  NERI")]);
        assert_eq!(fields(world.submit(tutored, &same).await), field("tutor-name", "internship-limit-host-tutor"));
        let another = with(request(world.employer.site), &[("tutor-name", "Ugo Bianchi")]);
        world.submit(tutored, &another).await.expect("another tutor");
        world.open(tutored).await.expect("opens");
        world.accepted_by(tutored, &other).await;
        world.show(tutored, &plan()).await.expect("shows");
        sound_internships(&world).await;
    }

    async fn the_longer_time_is_for_who_is_enrolled_in_targeted_placement(db: TestDb) {
        let world = world(db).await;
        let longer = [("ends", "2028-01-13"), ("targeted", "yes")];
        let id = world.opened_with(&with(request(world.employer.site), &longer)).await;
        world.accepted_by(id, &world.intern).await;
        let shown = world.show(id, &with(plan(), &[("ends", "2028-01-13")])).await;
        assert_eq!(fields(shown), field("ends-day", "internship-limit-targeted"));
        let draft: Result<_, Refusal> = internship::draw(
            &world.test.desk, &world.fermo.operator, id, world.version(id).await, &plan(), &world.test.asked(),
        ).await;
        assert_eq!(draft.expect("a draft is kept").state.code(), "accepted");
        assert_eq!(world.sheet(id).await.content.plan.expect("a plan").ends_on, Some(day("2027-03-13")));
        assert_eq!(said(world.approve_none(id).await), r#"Conflict("error-internship-not-now")"#);
    }
}
