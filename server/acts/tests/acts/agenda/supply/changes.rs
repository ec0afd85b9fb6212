//! A change first shows whom it leaves outside; accepted, it is written and they wait to be moved.

use acts::{
    agenda::supply::{self, Edit, OfficeSettings, Series, Staff},
    testing::{For, TestDesk, rules},
};
use chrono::Weekday;
use domain::agenda::{Closed, SubjectKind, Why};

use super::{at, booked, day, done, listed, supply as present, to_move};
use crate::support::count;

/// The first Tuesday after the test's Monday, and the one after it.
const TUESDAY: &str = "2026-12-01";
const NEXT: &str = "2026-12-08";
/// A Tuesday that is no holiday.
const LATER: &str = "2026-12-15";

store::both! {
    async fn one_occurrence_is_closed_and_the_series_stays(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let (appointment, person) = booked(&test, &centre, at(TUESDAY, 9)).await;
        booked(&test, &centre, at(LATER, 9)).await;
        let tuesday = present(&test).await.openings[1].clone();
        assert_eq!(tuesday.weekday, Weekday::Tue);
        let series = uuid::Uuid::parse_str(&tuesday.id.0).expect("an id");

        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let list = listed(supply::change_day(&test.desk, &edit, series, day(TUESDAY), None).await);
        assert_eq!(list.len(), 1);
        let found = &list[0];
        assert_eq!((found.id, found.starts_at, found.why), (appointment, at(TUESDAY, 9), Why::NotOpen));
        assert_eq!(found.person, Some((person, "Rossi".to_owned(), "Maria".to_owned())));
        assert_eq!((found.operator, found.people), (centre.operators[0].operator.id(), 1));
        // Nothing was written: neither the day nor a version.
        assert_eq!(test.version(test.home()).await, edit.version);
        assert_eq!((present(&test).await.exceptions.len(), to_move(&test).await), (0, vec![]));

        // The same form, with the same key, now that it is accepted.
        let accepted = Edit { accepted: true, ..edit };
        done(supply::change_day(&test.desk, &accepted, series, day(TUESDAY), None).await);
        assert_eq!(to_move(&test).await, list);
        assert!(present(&test).await.occurrences_on(day(TUESDAY)).is_empty());
        assert_eq!(present(&test).await.occurrences_on(day(LATER)).len(), 1);
        // Sent twice it is done once.
        done(supply::change_day(&test.desk, &accepted, series, day(TUESDAY), None).await);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM opening_exception").await, 1);

        // Who is outside already is not asked about again, and a day can be given back.
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let shorter = test.stretch("11-12", &centre.rooms);
        done(supply::change_day(&test.desk, &edit, series, day(TUESDAY), Some(&shorter)).await);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM opening_exception").await, 1);
        assert_eq!(to_move(&test).await.len(), 1);
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        done(supply::restore_day(&test.desk, &edit, series, day(TUESDAY)).await);
        assert_eq!(to_move(&test).await, []);
    }

    async fn the_series_changes_from_a_date_and_its_edited_days_stay_edited(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        booked(&test, &centre, at(TUESDAY, 9)).await;
        let (late, _) = booked(&test, &centre, at(LATER, 9)).await;
        let old = uuid::Uuid::parse_str(&present(&test).await.openings[1].id.0).expect("an id");
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        done(supply::change_day(&test.desk, &edit, old, day("2026-12-22"), None).await);

        let next = Series {
            weekday: Weekday::Tue,
            valid_from: day(NEXT),
            valid_to: None,
            stretch: test.stretch("14-18", &centre.rooms),
        };
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let list = listed(supply::change_series(&test.desk, &edit, old, &next).await);
        assert_eq!(list.iter().map(|found| found.id).collect::<Vec<_>>(), [late], "before the date it stays");
        let edit = Edit { accepted: true, ..edit };
        let new = done(supply::change_series(&test.desk, &edit, old, &next).await).expect("an id");
        let read = present(&test).await;
        let hours = |date: &str| {
            let of_day = read.occurrences_on(day(date));
            of_day.first().map(|o| (o.opening.id.0.clone(), o.stretch.from.to_string()))
        };
        assert_eq!(hours(TUESDAY), Some((old.to_string(), "09:00:00".to_owned())));
        assert_eq!(hours(LATER), Some((new.to_string(), "14:00:00".to_owned())));
        assert_eq!(hours("2026-12-22"), None, "closed before, closed still");

        let asked = test.asked();
        let edit = Edit { accepted: true, ..test.edit(&centre.head, test.home(), &asked).await };
        done(supply::end_opening(&test.desk, &edit, new, day("2026-12-01")).await);
        assert!(present(&test).await.openings.iter().all(|o| o.id.0 != new.to_string()), "it never began");
        let asked = test.asked();
        let edit = Edit { accepted: true, ..test.edit(&centre.head, test.home(), &asked).await };
        // It ends in the past as far as the past allows: yesterday.
        done(supply::end_opening(&test.desk, &edit, old, day("2020-01-01")).await);
        assert_eq!(to_move(&test).await.len(), 2);
    }

    async fn a_centre_closes_for_a_day_and_opens_again(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        booked(&test, &centre, at(TUESDAY, 9)).await;
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let list = listed(supply::close_centre(&test.desk, &edit, day(TUESDAY)).await);
        assert_eq!(list[0].why, Why::Closed(Closed::Centre));
        done(supply::close_centre(&test.desk, &Edit { accepted: true, ..edit }, day(TUESDAY)).await);
        assert_eq!(present(&test).await.closed_on(day(TUESDAY)), Some(Closed::Centre));
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let again = supply::close_centre(&test.desk, &edit, day(TUESDAY)).await;
        assert_eq!(crate::support::fields(again), crate::support::field("date", "error-supply-closed-already"));
        done(supply::reopen_centre(&test.desk, &edit, day(TUESDAY)).await);
        assert_eq!((present(&test).await.closed_on(day(TUESDAY)), to_move(&test).await), (None, vec![]));
    }

    async fn the_patron_s_day_the_last_room_and_a_mediator_who_leaves_are_asked_about(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        booked(&test, &centre, at(TUESDAY, 9)).await;
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let patron = OfficeSettings {
            rules: rules(),
            holidays: vec!["12-01".to_owned()],
            self_booking: vec![],
        };
        let list = listed(supply::set_rules(&test.desk, &edit, &patron).await);
        assert_eq!(list[0].why, Why::Closed(Closed::Local));
        let list = listed(supply::close_room(&test.desk, &edit, centre.rooms[0]).await);
        assert_eq!(list[0].why, Why::Room);
        done(supply::close_room(&test.desk, &edit, centre.rooms[1]).await);

        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let mina = done(supply::add_mediator(&test.desk, &edit, "Mina", &["ar".to_owned()]).await).expect("an id");
        test.receives(&centre, Staff::Mediator(mina), Weekday::Tue, test.stretch("9-13", &[])).await;
        let person = test.citizen(domain::account::Level::Declared).await.person();
        let operator = &centre.operators[0].operator;
        let wish = acts::agenda::Wish {
            office: test.home().to_owned(),
            service: test.service(For::Interview),
            starts_at: at(LATER, 9),
            operator: operator.id(),
            channel: domain::passage::Channel::Telefono,
            extended: false,
            mediator: Some("ar".to_owned()),
            second: false,
        };
        let origin = acts::agenda::Origin::Operator;
        acts::agenda::book(&test.desk, operator, person, &wish, origin, &test.asked()).await.expect("books");
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let list = listed(supply::close_mediator(&test.desk, &edit, mina).await);
        assert_eq!(list[0].why, Why::Absent(SubjectKind::Mediator));
    }
}
