use acts::{
    Refusal,
    agenda::group::{self, Plan},
    testing::{For, TestDesk, code},
};
use domain::agenda::{Closed, Refusal as No, SubjectKind};

use super::{Town, lab, no, sound_agenda};
use crate::support::{count, field, fields, said};

/// What is taken of one kind.
async fn taken(town: &Town, kind: SubjectKind) -> i64 {
    let sql = format!(
        "SELECT COUNT(*) FROM occupation WHERE session_id IS NOT NULL AND subject_kind = '{}'",
        kind.code()
    );
    count(&town.test, &sql).await
}

store::both! {
    async fn a_session_takes_its_staff_and_its_room_until_it_is_called_off(db: TestDb) {
        let town = Town::new(db, 3).await;
        let plan = Plan { second: Some(town.operator(1).id()), ..lab(&town, "2026-11-26 09:00", 12) };
        let session = town.plan(&plan).await.expect("plans");
        assert_eq!((taken(&town, SubjectKind::Operator).await, taken(&town, SubjectKind::Room).await), (2, 1));
        let stored = town.session(session).await;
        assert_eq!((stored.taken, stored.places, stored.state.as_str()), (0, 12, "planned"));
        assert_eq!((stored.ends_at - stored.starts_at).num_minutes(), 120, "the catalogue's average");
        // Nobody is received meanwhile by those who hold it, and nobody else has the hall.
        let citizen = town.citizen().await;
        let interview = town.wish(For::Welcome, "2026-11-26 10:00", 1);
        assert_eq!(no(town.book(1, citizen.person(), &interview).await), [No::OperatorTaken]);
        let other = Plan { operator: town.operator(2).id(), ..lab(&town, "2026-11-26 10:30", 6) };
        assert_eq!(no(town.plan(&other).await), [No::NoRoom]);
        sound_agenda(&town.test).await;
        town.call_off(session, "Sciopero").await.expect("calls off");
        town.plan(&other).await.expect("plans");
        town.book(1, citizen.person(), &interview).await.expect("books");
        sound_agenda(&town.test).await;
    }

    async fn what_stands_against_a_plan_is_told_whole(db: TestDb) {
        let town = Town::new(db, 1).await;
        let lab = |starts_at: &str| lab(&town, starts_at, 12);
        let crowd = Plan { places: std::num::NonZeroU16::new(13).expect("not zero"), ..lab("2026-11-26 09:00") };
        assert_eq!(no(town.plan(&crowd).await), [No::RoomTooSmall { capacity: 12 }]);
        let nowhere = Plan { room: None, ..lab("2026-11-26 09:00") };
        assert_eq!(no(town.plan(&nowhere).await), [No::NoRoom]);
        assert_eq!(no(town.plan(&lab("2026-11-26 12:00")).await), [No::NotOpen]);
        assert_eq!(no(town.plan(&lab("2026-11-23 09:00")).await), [No::Past]);
        let holiday = no(town.plan(&lab("2026-12-08 09:00")).await);
        assert!(matches!(holiday[..], [No::Closed(Closed::Holiday(_))]), "{holiday:?}");
        let twice = Plan { second: Some(town.operator(0).id()), ..lab("2026-11-26 09:00") };
        assert_eq!(no(town.plan(&twice).await), [No::NoSecond]);
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM group_session").await, 0);
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM occupation").await, 0);
    }

    async fn r071_what_is_individual_is_not_planned_and_another_centre_does_not_exist(db: TestDb) {
        let town = Town::in_marche(db, 1).await;
        let alone = Plan { service: code("F1.2"), ..lab(&town, "2026-11-26 09:00", 6) };
        assert_eq!(fields(town.plan(&alone).await), field("code", "error-group-individual-only"));
        let stranger = town.test.operator(town.test.elsewhere()).await;
        let plan = lab(&town, "2026-11-26 09:00", 6);
        let planned = group::plan(&town.test.desk, &stranger.operator, &plan, &town.test.asked()).await;
        assert_eq!(said(planned), "NotFound");
    }

    async fn r152_r153_what_a_region_keeps_individual_is_refused_when_it_is_planned(db: TestDb) {
        let town = Town::of(TestDesk::in_pack(db, "piemonte"), 1).await;
        for (service, rule) in [("A.3", "R152"), ("A.4", "R153")] {
            let orientation = Plan { service: code(service), ..lab(&town, "2026-11-26 09:00", 6) };
            let Err(Refusal::Fields(errors)) = town.plan(&orientation).await else { panic!("{service} was planned") };
            let error = errors.of("code").expect("beside the service");
            assert_eq!((error.key.as_str(), error.args.as_slice()),
                       ("error-group-individual-only", &[("rule".to_owned(), rule.to_owned())][..]));
        }
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM group_session").await, 0);
        town.plan(&lab(&town, "2026-11-26 09:00", 6)).await.expect("R154: a laboratory is given to groups, too");
    }

    async fn the_same_click_plans_once(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (plan, asked) = (lab(&town, "2026-11-26 09:00", 6), town.test.asked());
        let mut sessions = Vec::new();
        for _ in 0..2 {
            let planned = group::plan(&town.test.desk, town.operator(0), &plan, &asked).await;
            sessions.push(planned.expect("plans").session);
        }
        assert_eq!(sessions[0], sessions[1]);
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM audit WHERE act = 'group_plan'").await, 1);
    }
}
