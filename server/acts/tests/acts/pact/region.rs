//! Piemonte through the same acts: only the pack is another one (R150-R156).

use acts::{
    Refusal, pact, passage,
    testing::{TestDesk, code},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    passage::{Answer, Channel, Draft, Facts, Kind as Asks, Mode, questions_in},
    psp::{Kind, State},
};
use uuid::Uuid;

use super::World;
use crate::declared::{confirm, declared};

/// Somebody of Torino who declared and was not seen yet.
async fn piemonte(db: store::testing::TestDb) -> World {
    let test = TestDesk::in_pack(db, "piemonte");
    let fermo = test.operator(test.home()).await;
    let declared = declared(&test, Level::Identified).await;
    World { citizen: declared.citizen, did: declared.did, fermo, test }
}

/// A service that ends now, with its questions answered.
fn service(world: &World, text: &str, minutes: u16) -> Draft {
    let facts =
        questions_in(&world.test.desk.pack, code(text)).iter().fold(Facts::default(), |facts, question| {
            assert_eq!(question.kind(), Asks::Tick, "a person's services ask nothing else");
            facts.with(question.fact, Answer::Tick)
        });
    Draft {
        code: code(text),
        start: world.test.desk.now() - TimeDelta::minutes(i64::from(minutes)),
        minutes: Some(minutes),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        facts,
    }
}

/// Records it without a look at warnings; the rules that refuse it. Two hours later it is another meeting.
async fn record(world: &World, text: &str, minutes: u16) -> Vec<&'static str> {
    let (desk, operator) = (&world.test.desk, &world.fermo.operator);
    let drafts = [service(world, text, minutes)];
    let recorded = passage::record(desk, operator, world.person(), &drafts, true, &world.test.asked()).await;
    world.test.clock.advance(TimeDelta::hours(2));
    match recorded {
        Ok(done) => done.map(|_| Vec::new()).expect("warnings were seen"),
        Err(Refusal::Passages(refused)) => {
            refused.iter().flat_map(|(_, findings)| findings).map(|finding| finding.rule).collect()
        }
        Err(refusal) => panic!("{text}: {refusal:?}"),
    }
}

/// Drawn up with a service of this region, and signed by both.
async fn signed(world: &World, kind: Kind) -> Uuid {
    let psp = world.draft(kind).await.expect("begins");
    let mut form = world.typed();
    form.set("measure-0-service", "A.4");
    world.save(psp, &form).await.expect("saves");
    let shown = world.show(psp).await.expect("shows");
    world.by_citizen(psp, &shown).await.expect("signs");
    assert!(world.by_centre(psp, &shown).await.expect("signs").active, "{kind:?}");
    world.test.clock.advance(TimeDelta::minutes(10));
    psp
}

async fn close(world: &World, psp: Uuid) -> Result<State, Refusal> {
    let (version, asked) = (world.sheet(psp).await.psp.version, world.test.asked());
    pact::close(&world.test.desk, &world.fermo.operator, psp, version, "Obiettivo raggiunto", &asked).await
}

store::both! {
    async fn r153_piemonte_from_first_contact_to_a_plan_closed_with_two_meetings(db: TestDb) {
        let world = piemonte(db).await;
        assert_eq!(record(&world, "A.1", 20).await, [""; 0]);
        let intake = service(&world, "A.2", 40);
        confirm(&world.test, &world.fermo.operator, world.did, &[intake]).await.expect("confirms");
        world.test.clock.advance(TimeDelta::hours(2));

        assert_eq!(record(&world, "A.3", 60).await, ["R152"], "the pact comes first");
        signed(&world, Kind::Pact).await;
        assert_eq!(record(&world, "A.4", 60).await, ["R153"], "orientation comes first");
        assert_eq!(record(&world, "A.3", 60).await, [""; 0]);
        let plan = signed(&world, Kind::ActionPlan).await;

        assert_eq!(record(&world, "A.4", 60).await, [""; 0]);
        let Err(Refusal::Fields(errors)) = close(&world, plan).await else { panic!("one meeting is not enough") };
        let error = errors.of("reason").expect("beside the reason");
        assert!(error.args.contains(&("rule".to_owned(), "R153".to_owned())), "{error:?}");
        assert_eq!(record(&world, "A.4", 60).await, [""; 0]);
        assert_eq!(close(&world, plan).await.expect("closes"), State::Closed);

        assert_eq!(world.codes().await, ["A.1", "A.2", "A.3", "A.4", "A.4"]);
        let sheet = world.sheet(plan).await;
        assert_eq!((sheet.kind, sheet.state), (Kind::ActionPlan, State::Closed));
    }
}
