//! R079: an internship that comes from a vacancy is offered to who said yes in its list, and to nobody else.

use acts::{
    Refusal,
    internship::{self, By as Who, Moved},
    preselection::{self, By, Reply},
};
use domain::shortlist::Share;
use store::passage::Passage;
use uuid::Uuid;

use super::{World, world};
use crate::{
    declared::codes,
    file::enrolment,
    internship::{day, plan, request},
    support::said,
};

impl World {
    /// A request for the intern of the vacancy, in order.
    async fn internship(&self) -> Uuid {
        let (desk, mandate, site) = (&self.test.desk, &self.employer.mandate, self.employer.site);
        let begun = internship::begin(desk, mandate, site, Some(self.vacancy), &self.test.asked()).await;
        let id = begun.expect("begins");
        let form = request(site);
        internship::submit(desk, mandate, id, 1, &form, &self.test.asked()).await.expect("submits");
        let held = acts::follow::Held {
            start: desk.now() - chrono::TimeDelta::minutes(45),
            minutes: 45,
            channel: domain::passage::Channel::Sportello,
            note: None,
        };
        let opened = internship::open(desk, &self.fermo, id, 2, &held, true, &self.test.asked()).await;
        opened.expect("opens").expect("warnings were seen");
        id
    }

    /// Nothing is said of what was done to find them: it was recorded when they were asked.
    async fn offer(&self, id: Uuid, person: Uuid) -> Result<Moved, Refusal> {
        let (desk, asked) = (&self.test.desk, self.test.asked());
        let offered = internship::offer(desk, &self.fermo, (id, 3), person, None, true, &asked).await?;
        Ok(offered.expect("warnings were seen"))
    }
}

store::both! {
    async fn r079_an_internship_is_offered_to_who_is_available_in_the_list(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let anna = world.willing("Fermo").await;
        let mut others = Vec::new();
        for _ in 0..4 {
            others.push(world.willing("Fermo").await);
        }
        let id = world.internship().await;
        let refused = r#"Conflict("error-internship-not-candidate")"#;
        assert_eq!(said(world.offer(id, anna.person()).await), refused, "there is no list yet");
        world.ranked().await;
        assert_eq!(said(world.offer(id, anna.person()).await), refused, "who was only ranked");
        world.ask(&[&anna, &others[0], &others[1], &others[2]]).await.expect("asks").expect("no warning");
        assert_eq!(said(world.offer(id, anna.person()).await), refused, "who has not answered");
        world.answer(&anna, true).await.expect("says yes");
        world.answer(&others[0], false).await.expect("says no");
        world.answer(&others[1], true).await.expect("says yes");
        preselection::withdraw(&test.desk, &others[1], &test.asked()).await.expect("takes back");
        let outside = test.citizen(domain::account::Level::Identified).await;
        for (citizen, why) in others.iter().chain([&outside]).zip(["no", "withdrew", "silent", "unasked", "outside"]) {
            assert_eq!(said(world.offer(id, citizen.person()).await), refused, "{why}");
        }
        let offered = world.offer(id, anna.person()).await.expect("offers");
        assert!(offered.passages.is_empty());
        assert_eq!(world.codes_of(&anna).await, ["F3.1"], "R126: what was done is recorded once");
        // The host learns who it is from her yes.
        let host = async || {
            let mut conn = test.desk.reader.conn().await.expect("reads");
            internship::of_host(&mut conn, world.employer.company).await.expect("reads").remove(0)
        };
        assert_eq!(host().await.internship.person_id, None);
        let yes = internship::answer(&test.desk, Who::Intern(&anna), (id, 4), true, None, &test.asked()).await;
        yes.expect("accepts");
        assert_eq!(host().await.internship.person_id, Some(anna.person()));
    }

    /// The list's M6.1 is the one that the internship ends: one reference for both.
    async fn r079_r115_under_l68_what_the_list_began_the_internship_ends(db: TestDb) {
        let world = crate::internship::world(db).await;
        let (test, operator) = (&world.test, &world.fermo.operator);
        let form = enrolment(test, "L68", "2026-11-01", None);
        let person = world.intern.person();
        acts::file::enrol(&test.desk, operator, person, form, &test.asked()).await.expect("enrols");
        test.scheda(&world.intern).await;
        test.agrees(&world.intern).await;
        let vacancy = test.published(&world.employer).await;
        let row = test.asks(operator, vacancy, &world.intern).await;
        let reply = Reply { version: row.version, available: true, shares: &[Share::Email], note: None };
        let yes = preselection::answer(&test.desk, By::Citizen(&world.intern), row.id, &reply, &test.asked()).await;
        yes.expect("says yes");

        let (mandate, site) = (&world.employer.mandate, world.employer.site);
        let begun = internship::begin(&test.desk, mandate, site, Some(vacancy), &test.asked()).await;
        let id = begun.expect("begins");
        world.submit(id, &request(site)).await.expect("submits");
        world.open(id).await.expect("opens");
        let (at, asked) = ((id, world.version(id).await), test.asked());
        let offered = internship::offer(&test.desk, operator, at, person, None, true, &asked).await;
        offered.expect("offers").expect("warnings were seen");
        world.answer(id, world.by_intern(), true).await.expect("accepts");
        world.show(id, &plan()).await.expect("shows");
        world.approve(id).await.expect("approves");
        world.signed_by_all(id).await;
        world.on(day("2026-12-14"));
        world.start(id).await.expect("starts");
        let rows = world.of_intern().await;
        let rows: Vec<Passage> = rows.into_iter().filter(|row| row.code.starts_with("M6.")).collect();
        assert_eq!(codes(&rows), ["M6.1", "M6.4"]);
        let reference = |row: &Passage| row.facts.0["vacancy"].as_str().map(str::to_owned);
        assert_eq!(reference(&rows[0]), Some(vacancy.to_string()));
        assert_eq!(reference(&rows[0]), reference(&rows[1]));
    }
}
