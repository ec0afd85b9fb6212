//! Who may change the supply of a centre, and what happens when two do.

use acts::{
    Refusal,
    agenda::supply::{self, Edit, NewRoom, OfficeSettings, Outcome, Series, Staff},
    testing::{TestDesk, code, rules},
};
use chrono::Weekday;
use domain::account::Role;
use tokio::task::JoinSet;

use super::{day, done, supply as present};
use crate::support::{count, field, fields};

const ROOM: NewRoom<'static> = NewRoom { name: "Stanza 9", isolated: true, capacity: 2 };

store::both! {
    async fn heads_of_the_centre_and_nobody_else(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let strange = test.operator_as(Role::Head, &[test.elsewhere()]).await;
        let admin = test.operator_as(Role::Administrator, &[test.home()]).await;
        let asked = test.asked();
        let edit = test.edit(&centre.operators[0], test.home(), &asked).await;
        let refused = supply::add_room(&test.desk, &edit, &ROOM).await;
        assert!(matches!(refused, Err(Refusal::Forbidden("error-role"))));
        let edit = test.edit(&strange, test.home(), &asked).await;
        let refused = supply::add_room(&test.desk, &edit, &ROOM).await;
        assert!(matches!(refused, Err(Refusal::NotFound)));
        let edit = test.edit(&strange, "", &asked).await;
        let refused = supply::add_room(&test.desk, &edit, &ROOM).await;
        assert!(matches!(refused, Err(Refusal::NotFound)), "the queue to be assigned is no centre");
        let edit = test.edit(&admin, test.home(), &asked).await;
        done(supply::add_room(&test.desk, &edit, &ROOM).await);
    }

    async fn a_stale_form_changes_nothing(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let (first, second) = (test.asked(), test.asked());
        let one = test.edit(&centre.head, test.home(), &first).await;
        let two = Edit { asked: &second, ..one };
        done(supply::add_room(&test.desk, &one, &ROOM).await);
        let refused = supply::close_centre(&test.desk, &two, day("2026-12-01")).await;
        assert!(matches!(refused, Err(Refusal::Stale)));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM opening_exception").await, 0);
    }

    async fn of_64_heads_who_change_it_at_once_one_is_first(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 0).await;
        let version = test.version(test.home()).await;
        let mut tasks = JoinSet::new();
        for n in 0..64 {
            let (desk, operator, asked) = (test.desk.clone(), centre.head.operator.clone(), test.asked());
            let office = test.home().to_owned();
            tasks.spawn(async move {
                let edit = Edit { operator: &operator, office: &office, version, accepted: false, asked: &asked };
                let name = format!("Stanza {n} bis");
                supply::add_room(&desk, &edit, &NewRoom { name: &name, ..ROOM }).await
            });
        }
        let answers = tasks.join_all().await;
        let won = answers.iter().filter(|answer| matches!(answer, Ok(Outcome::Done(Some(_))))).count();
        let stale = answers.iter().filter(|answer| matches!(answer, Err(Refusal::Stale))).count();
        assert_eq!((won, stale), (1, 63));
        assert_eq!((present(&test).await.rooms.len(), test.version(test.home()).await), (4, version + 1));
    }

    async fn of_two_heads_who_open_an_agenda_one_is_first(db: TestDb) {
        let test = TestDesk::new(db);
        let head = test.operator_as(Role::Head, &[test.home()]).await;
        let mut tasks = JoinSet::new();
        for _ in 0..8 {
            let (desk, operator, asked) = (test.desk.clone(), head.operator.clone(), test.asked());
            let (office, self_booking) = (test.home().to_owned(), test.services());
            tasks.spawn(async move {
                let settings =
                    OfficeSettings { rules: rules(), holidays: vec![], self_booking };
                let edit = Edit { operator: &operator, office: &office, version: 0, accepted: false, asked: &asked };
                supply::set_rules(&desk, &edit, &settings).await
            });
        }
        let answers = tasks.join_all().await;
        let won = answers.iter().filter(|answer| matches!(answer, Ok(Outcome::Done(None)))).count();
        let stale = answers.iter().filter(|answer| matches!(answer, Err(Refusal::Stale))).count();
        assert_eq!((won, stale, test.version(test.home()).await), (1, 7, 1));
    }

    async fn every_wrong_answer_is_told_beside_its_field(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let wrong = OfficeSettings {
            rules: domain::agenda::OfficeRules { max_notice_days: 1, min_notice_hours: 25, ..rules() },
            holidays: vec!["31-12".to_owned()],
            self_booking: vec![code("F2.1")],
        };
        let told = fields(supply::set_rules(&test.desk, &edit, &wrong).await);
        let expected = [
            ("holidays", "error-supply-holiday"),
            ("self_booking", "agenda-refusal-no-duration"),
            ("min_notice_hours", "error-supply-notice"),
        ];
        assert_eq!(told, expected.map(|(name, key)| (name.to_owned(), key.to_owned())));

        let room = |name, capacity| NewRoom { name, isolated: true, capacity };
        for (room, name, key) in [
            (room(" ", 1), "name", "error-required"),
            (room("STANZA 1", 1), "name", "error-supply-room-taken"),
            (room("Nuova", 0), "capacity", "error-supply-capacity"),
        ] {
            assert_eq!(fields(supply::add_room(&test.desk, &edit, &room).await), field(name, key));
        }
        for langs in [vec![], vec!["arabo e francese".to_owned()]] {
            let refused = supply::add_mediator(&test.desk, &edit, "Mina", &langs).await;
            assert_eq!(fields(refused), field("langs", "error-supply-langs"));
        }

        let staff = Staff::Operator(centre.operators[0].operator.id());
        let series = |from: &str, to: Option<&str>, hours: &str| Series {
            weekday: Weekday::Sat,
            valid_from: day(from),
            valid_to: to.map(day),
            stretch: test.stretch(hours, &centre.rooms),
        };
        for (series, name, key) in [
            (series("2026-11-22", None, "9-13"), "valid_from", "error-supply-past"),
            (series("2026-11-23", Some("2026-11-27"), "9-13"), "valid_to", "error-supply-no-day"),
            (series("2026-11-24", Some("2026-11-23"), "9-13"), "valid_to", "agenda-opening-problem-dates"),
            (series("2026-11-24", None, "13-9"), "to", "agenda-opening-problem-hours"),
            (
                Series { weekday: Weekday::Mon, ..series("2026-11-24", None, "12-14") },
                "from",
                "agenda-opening-problem-overlaps",
            ),
        ] {
            let refused = supply::add_opening(&test.desk, &edit, staff, &series).await;
            assert_eq!(fields(refused), field(name, key));
        }
        let stranger = test.operator(test.elsewhere()).await;
        let staff = Staff::Operator(stranger.operator.id());
        let refused = supply::add_opening(&test.desk, &edit, staff, &series("2026-11-24", None, "9-13")).await;
        assert_eq!(fields(refused), field("staff", "agenda-opening-problem-staff"));
        assert_eq!(test.version(test.home()).await, edit.version);
    }
}
