//! The supply is kept in memory and always right.

use std::{num::NonZeroU16, sync::Arc};

use acts::{
    Refusal,
    agenda::{
        self,
        supply::{self as acts_supply, NewRoom, OfficeSettings, Staff},
    },
    operator,
    testing::{For, TestDesk, code, rules},
};
use chrono::Weekday;
use domain::{account::Role, agenda::OfficeRules};

use super::{done, supply, supply_on};
use crate::support::execute;

store::both! {
    async fn a_centre_without_agenda_is_not_found_and_one_with_it_is_whole(db: TestDb) {
        let test = TestDesk::new(db);
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let nothing = agenda::supply(&test.desk, &mut conn, test.home()).await;
        assert!(matches!(nothing, Err(Refusal::NotFound)));
        assert!(acts_supply::self_booking(&mut conn, test.home()).await.expect("reads").is_empty());
        drop(conn);
        let centre = test.centre(test.home(), 2).await;
        let supply = supply(&test).await;
        assert_eq!((supply.rooms.len(), supply.openings.len()), (3, 10));
        let names: Vec<_> = supply.rooms.iter().map(|room| (room.name.as_str(), room.isolated)).collect();
        assert_eq!(names, [("Sala", false), ("Stanza 1", true), ("Stanza 2", true)]);
        let weekdays: Vec<_> = supply.openings.iter().take(5).map(|opening| opening.weekday).collect();
        assert_eq!(weekdays, [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri]);
        assert_eq!(supply.openings[0].stretch, test.stretch("9-13", &centre.rooms[..2]));
        let extension_percent = test.desk.pack.settings.extension_percent;
        assert_eq!(supply.rules, OfficeRules { extension_percent, ..rules() });
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let open = acts_supply::self_booking(&mut conn, test.home()).await.expect("reads");
        assert_eq!(open, test.services());
        let colleagues = acts_supply::staff(&mut conn, test.home()).await.expect("reads");
        assert_eq!(colleagues.len(), 3);
    }

    async fn it_is_read_once_per_version_and_another_server_sees_each_change(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let other = test.other_server().await;
        let (here, there) = (supply(&test).await, supply_on(&other).await);
        assert!(Arc::ptr_eq(&here, &supply(&test).await), "nothing changed");
        assert!(Arc::ptr_eq(&there, &supply_on(&other).await), "nothing changed");

        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let room = NewRoom { name: "Stanza 3", isolated: true, capacity: 2 };
        done(acts_supply::add_room(&test.desk, &edit, &room).await);
        assert_eq!(supply(&test).await.rooms.len(), 4);
        assert_eq!(supply_on(&other).await.rooms.len(), 4);
        assert_eq!(here.rooms.len(), 3, "who reads it still has it whole");
    }

    async fn what_is_not_the_centre_s_to_decide_comes_from_the_pack(db: TestDb) {
        let test = TestDesk::new(db);
        let head = test.operator_as(Role::Head, &[test.home()]).await;
        let asked = test.asked();
        let edit = test.edit(&head, test.home(), &asked).await;
        let generous = OfficeSettings {
            rules: OfficeRules {
                extension_percent: 50,
                step_minutes: NonZeroU16::new(20).expect("not zero"),
                ..rules()
            },
            holidays: vec!["08-15".to_owned(), "06-30".to_owned()],
            self_booking: vec![test.service(For::Interview), test.service(For::Welcome), test.service(For::Interview)],
        };
        done(acts_supply::set_rules(&test.desk, &edit, &generous).await);
        // R174: the region says how much, and whether at all.
        let allowed = test.desk.pack.settings.extension_percent;
        assert_eq!(supply(&test).await.rules.extension_percent, allowed);
        // Whatever somebody wrote past the acts.
        execute(&test, "UPDATE office_agenda SET rules = '{\"min_notice_hours\":1,\"max_notice_days\":9,\"move_hours\":1,\"cancel_hours\":1,\"per_service\":1,\"per_person\":1,\"step_minutes\":5,\"extension_percent\":99}', version = 7").await;
        let supply = supply(&test).await;
        assert_eq!((supply.rules.extension_percent, supply.rules.max_notice_days), (allowed, 9));
    }

    async fn who_is_disabled_or_comes_no_more_receives_nobody(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 2).await;
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let langs = ["ar-MA".to_owned(), "fr".to_owned()];
        let mina = done(acts_supply::add_mediator(&test.desk, &edit, "Mina Haddad", &langs).await).expect("an id");
        let presence = test.stretch("10-12", &centre.rooms);
        let series = test.receives(&centre, Staff::Mediator(mina), Weekday::Mon, presence).await;
        let read = supply(&test).await;
        let opening = read.openings.iter().find(|o| o.id.0 == series.to_string()).expect("the series");
        let kept = &opening.stretch;
        assert!(kept.rooms.is_empty() && kept.channels.is_empty() && kept.services.is_empty(), "only presence");
        let mut conn = test.desk.reader.conn().await.expect("reads");
        for (lang, speak) in [("ar", 1), ("fr-CA", 1), ("AR", 1), ("en", 0)] {
            let found = acts_supply::mediators_of(&mut conn, test.home(), lang).await.expect("reads");
            assert_eq!(found.len(), speak, "{lang}");
        }
        drop(conn);

        operator::disable(&test.desk, &centre.operators[0].username).await.expect("disables");
        assert_eq!(supply(&test).await.openings.len(), 6);
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        done(acts_supply::close_mediator(&test.desk, &edit, mina).await);
        assert_eq!(supply(&test).await.openings.len(), 5);
        let mut conn = test.desk.reader.conn().await.expect("reads");
        assert!(acts_supply::mediators_of(&mut conn, test.home(), "ar").await.expect("reads").is_empty());
    }

    async fn r002_an_administrator_s_minutes_open_a_code_in_every_centre(db: TestDb) {
        let test = TestDesk::in_marche(db);
        test.centre(test.home(), 1).await;
        let admin = test.operator_as(Role::Administrator, &[test.elsewhere()]).await;
        let lost = code("F2.1");
        assert!(supply(&test).await.durations.minutes(lost).is_err());
        let set = |code, minutes| {
            let (desk, operator, asked) = (test.desk.clone(), admin.operator.clone(), test.asked());
            async move { acts_supply::set_minutes(&desk, &operator, code, minutes, &asked).await }
        };
        set(lost, 90).await.expect("enters");
        assert_eq!(supply(&test).await.durations.minutes(lost), Ok(90));
        set(lost, 45).await.expect("enters others");
        assert_eq!(supply(&test).await.durations.minutes(lost), Ok(45));
        assert_eq!(crate::support::fields(set(lost, 0).await), crate::support::field("minutes", "error-supply-minutes"));
        let printed = crate::support::fields(set(test.service(For::Interview), 10).await);
        assert_eq!(printed, crate::support::field("code", "error-supply-minutes-printed"));
        let head = test.operator_as(Role::Head, &[test.home()]).await;
        let refused = acts_supply::set_minutes(&test.desk, &head.operator, lost, 10, &test.asked()).await;
        assert!(matches!(refused, Err(Refusal::Forbidden("error-role"))));
        assert_eq!(supply(&test).await.durations.minutes(lost), Ok(45));
    }
}
