//! The same acts in other regions: what they record is their table's, and what their table demands first is demanded.

use acts::{
    Refusal,
    follow::Held,
    internship::{self, Moved},
    testing::TestDesk,
};
use chrono::TimeDelta;
use domain::passage::Channel;
use store::testing::TestDb;
use uuid::Uuid;

use super::{World, day, sound_internships, world_of};
use crate::declared::codes;

async fn in_region(db: TestDb, pack: &str) -> World {
    world_of(TestDesk::in_pack(db, pack)).await
}

/// Begins it with so many minutes that end now.
async fn start(world: &World, id: Uuid, minutes: u16) -> Result<Moved, Refusal> {
    let start = world.test.desk.now() - TimeDelta::minutes(i64::from(minutes));
    let held = Held { start, minutes, channel: Channel::Sportello, note: None };
    let (version, asked) = (world.version(id).await, world.test.asked());
    let operator = &world.fermo.operator;
    let started = internship::start(&world.test.desk, operator, id, version, &held, true, &asked).await?;
    Ok(started.expect("warnings were seen"))
}

store::both! {
    /// R173: in Emilia-Romagna an internship is one service of 720 minutes, recorded when it begins; companies have none.
    async fn r173_in_emilia_romagna_it_is_one_service_at_the_start(db: TestDb) {
        let world = in_region(db, "emilia-romagna").await;
        let id = world.agreed().await;
        assert!(world.of_company().await.is_empty() && world.of_intern().await.is_empty());
        world.on(day("2026-12-14"));
        world.test.clock.advance(TimeDelta::hours(8));
        start(&world, id, 720).await.expect("starts");
        assert_eq!(codes(&world.of_intern().await), ["7"]);
        assert!(world.of_company().await.is_empty());
        sound_internships(&world).await;
    }

    /// R154: in Piemonte it is accompaniment (A.5), two hours after orientation; until then the internship waits as it was.
    async fn r154_in_piemonte_it_begins_when_the_path_of_the_person_allows_it(db: TestDb) {
        let world = in_region(db, "piemonte").await;
        let id = world.agreed().await;
        assert!(world.of_company().await.is_empty() && world.of_intern().await.is_empty());
        world.on(day("2026-12-14"));
        let Err(Refusal::Passages(refused)) = start(&world, id, 120).await else { panic!("orientation comes first") };
        let rules: Vec<&str> = refused.iter().flat_map(|(_, found)| found).map(|finding| finding.rule).collect();
        assert_eq!(rules, ["R154"]);
        let Err(Refusal::Passages(short)) = start(&world, id, 60).await else { panic!("two hours") };
        assert_eq!(short[0].1.len(), 2, "too short, too: {short:?}");
        assert_eq!((world.state(id).await, world.sheet(id).await.contacts.len()), ("agreed", 0));
        sound_internships(&world).await;
    }
}
