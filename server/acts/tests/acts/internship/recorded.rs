//! What is recorded with which act in Marche, with the minutes that were asked: F2.1, F2.4, R.1, R.2, R.3 and no others.

use acts::internship;
use chrono::TimeDelta;
use domain::{
    calendar::rome_date,
    catalogue::LepCode,
    internship::{Kind, Party},
    passage::{Answer, Channel, Draft, Fact, Facts, Mode},
};

use super::{day, notes, sound_internships, world};
use crate::{
    declared::codes,
    support::{count, said},
};

/// Information on internships for the company, just now.
fn information(world: &super::World, facts: Facts) -> Draft {
    Draft {
        code: LepCode::parse("R.1").expect("a code"),
        start: world.test.desk.now() - TimeDelta::minutes(45),
        minutes: Some(45),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        facts,
    }
}

store::both! {
    /// R127: R.1 is for mere information, and no act of an internship records it.
    async fn r127_mere_information_is_r1_and_no_act_records_it(db: TestDb) {
        let world = world(db).await;
        let (desk, operator, company) = (&world.test.desk, &world.fermo.operator, world.employer.company);
        let record = async |facts| {
            let (drafts, asked) = ([information(&world, facts)], world.test.asked());
            acts::passage::record_for_company(desk, operator, company, &drafts, true, &asked).await
        };
        let more = said(record(Facts::default()).await);
        assert!(more.contains("R127"), "{more}");
        let done = record(Facts::default().with(Fact::InformationOnly, Answer::Tick)).await;
        done.expect("records").expect("warnings were seen");
        assert_eq!(codes(&world.of_company().await), ["R.1"]);
        world.test.clock.advance(TimeDelta::hours(2));
        world.running().await;
        assert_eq!(codes(&world.of_company().await), ["R.1", "R.2", "R.3"]);
        sound_internships(&world).await;
    }

    /// R076: F2.4 for seeking and proposing the intern, F2.1 when it begins; the minutes, which the source lacks for F2.1, are
    /// those that were said.
    async fn r076_f24_for_what_belongs_to_it_and_f21_when_it_begins(db: TestDb) {
        let world = world(db).await;
        let id = world.opened().await;
        assert!(world.of_intern().await.is_empty(), "what is done for the request is the company's");
        world.offer(id, world.intern.person()).await.expect("offers");
        let offered = world.of_intern().await;
        assert_eq!((codes(&offered), offered[0].minutes), (vec!["F2.4"], Some(45)));
        world.answer(id, world.by_intern(), true).await.expect("accepts");
        world.show(id, &crate::internship::plan()).await.expect("shows");
        world.approve(id).await.expect("approves");
        world.signed_by_all(id).await;
        assert_eq!(codes(&world.of_intern().await), ["F2.4"], "signing is no service for the person");
        world.on(day("2026-12-15"));
        let started = world.start(id).await.expect("starts");
        let rows = world.of_intern().await;
        assert_eq!((codes(&rows), rows[1].minutes), (vec!["F2.4", "F2.1"], Some(45)));
        assert_eq!((started.passages.as_slice(), rome_date(rows[1].delivered_at)), ([rows[1].id].as_slice(), day("2026-12-15")));
        assert!(rows.iter().all(|row| row.operator_id == world.fermo.operator.id()));
        sound_internships(&world).await;
    }

    /// R181: convention, training project and dossier are the centre's, with host and intern: all three stand on each and sign.
    async fn r181_convention_project_and_dossier_name_the_three_who_sign_them(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        world.note(id, &notes()).await.expect("notes");
        world.on(day("2027-03-13"));
        world.dossier(id).await.expect("shows the dossier");
        world.signed_by_all(id).await;
        let sheet = world.sheet(id).await;
        for kind in [Kind::Convention, Kind::TrainingProject, Kind::Dossier] {
            let shown = sheet.in_force(kind).expect("in force");
            let parties = &shown.paper.parties;
            assert_eq!(parties.intern.cf, world.intern.cf(), "{kind:?}");
            assert_eq!(parties.promoter.office, world.test.home(), "{kind:?}");
            assert_eq!(parties.promoter.tutor, world.fermo.operator.name(), "{kind:?}");
            assert_eq!(parties.host.name, world.employer.mandate.legal_name(), "{kind:?}");
            let signed = Party::ALL.iter().filter(|party| shown.signed_by(**party).is_some()).count();
            assert_eq!(signed, 3, "{kind:?}");
        }
        let by_centre = |act: &str| sheet.steps.iter().any(|step| step.act == act && step.by_kind == "operator");
        assert!(by_centre("show") && by_centre("dossier"));
    }

    /// What is worth a second look is written only when somebody looked; the same key then writes it.
    async fn what_is_unusual_is_written_after_a_second_look(db: TestDb) {
        let world = world(db).await;
        let id = world.begin().await;
        world.submit(id, &crate::internship::request(world.employer.site)).await.expect("submits");
        let short = acts::follow::Held { start: world.test.desk.now() - TimeDelta::minutes(5), minutes: 5, ..world.held() };
        let (version, asked) = (world.version(id).await, world.test.asked());
        let open = async |seen| {
            let (desk, operator) = (&world.test.desk, &world.fermo.operator);
            internship::open(desk, operator, id, version, &short, seen, &asked).await.expect("is not refused")
        };
        let warned = open(false).await.expect_err("five minutes are few");
        let keys: Vec<&str> = warned.iter().flat_map(|(_, found)| found).map(|finding| finding.key.as_str()).collect();
        assert_eq!(keys, ["passage-warning-minutes"]);
        assert_eq!((world.state(id).await, count(&world.test, "SELECT COUNT(*) FROM passage").await), ("submitted", 0));
        let moved = open(true).await.expect("warnings were seen");
        assert_eq!((moved.state.code(), moved.passages.len()), ("open", 1));
        assert_eq!(world.of_company().await[0].minutes, Some(5));
        sound_internships(&world).await;
    }
}
