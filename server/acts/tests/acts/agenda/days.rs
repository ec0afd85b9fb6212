//! Days on which clocks and calendars go wrong: the two nights of daylight saving, 29 February, Easter Monday, 4 October,
//! the patron's day.

use acts::{
    agenda::{
        self, Query,
        supply::{self, OfficeSettings, Outcome, Staff},
    },
    testing::{For, rules},
};
use chrono::{TimeDelta, Weekday};
use domain::{
    agenda::{CalendarDay, Closed, Refusal as No},
    calendar::Holiday,
    passage::Channel,
};

use super::{
    sound::sound_agenda,
    town::{Town, at, clock, day, no},
};

async fn of_day(town: &Town, service: For, date: &str) -> CalendarDay {
    let query = Query { channel: Some(Channel::Telefono), ..town.query(service, date) };
    let days = agenda::calendar(&town.test.desk, None, &query, day(date)).await.expect("searches");
    let [day] = <[CalendarDay; 1]>::try_from(days).expect("one day");
    day
}

/// Receives on Sundays from midnight to six.
pub(super) async fn night_watch(town: &Town) {
    let staff = Staff::Operator(town.operator(0).id());
    town.test
        .receives(&town.centre, staff, Weekday::Sun, town.test.stretch("0-6", &town.centre.rooms[..2]))
        .await;
}

store::both! {
    async fn the_night_in_march_has_an_hour_less(db: TestDb) {
        let town = Town::new(db, 1).await;
        night_watch(&town).await;
        town.now_is("2028-03-20 10:00");
        let night = of_day(&town, For::Welcome, "2028-03-26").await;
        assert_eq!(night.places.len(), 20, "five hours");
        let starts: Vec<_> = night.places.iter().map(|place| clock(place.span.from)).collect();
        assert!(starts.contains(&"2028-03-26 01:45".to_owned()) && starts.contains(&"2028-03-26 03:00".to_owned()));
        assert!(!starts.iter().any(|start| start.starts_with("2028-03-26 02")));
        let citizen = town.citizen().await;
        let booked = town.booked(&citizen, &town.wish(For::Welcome, "2028-03-26 01:45", 0)).await;
        let stored = town.appointment(booked.appointment).await;
        assert_eq!(stored.ends_at - stored.starts_at, TimeDelta::minutes(15));
        assert_eq!(clock(stored.ends_at), "2028-03-26 03:00");
        assert_eq!(of_day(&town, For::Welcome, "2028-03-26").await.places.len(), 19);
        sound_agenda(&town.test).await;
    }

    async fn the_night_in_october_has_an_hour_twice(db: TestDb) {
        let town = Town::new(db, 1).await;
        night_watch(&town).await;
        town.now_is("2028-10-23 10:00");
        let night = of_day(&town, For::Welcome, "2028-10-29").await;
        assert_eq!(night.places.len(), 28, "seven hours");
        let twice: Vec<_> =
            night.places.iter().filter(|place| clock(place.span.from) == "2028-10-29 02:30").collect();
        assert_eq!(twice.len(), 2);
        // Both are bookable, by two people: they are not the same time.
        for place in twice {
            let citizen = town.citizen().await;
            let wish = town.wish_for(&town.query(For::Welcome, "2028-10-29"), place);
            let booked = town.booked(&citizen, &wish).await;
            assert_eq!(town.appointment(booked.appointment).await.starts_at, place.span.from);
        }
        assert_eq!(of_day(&town, For::Welcome, "2028-10-29").await.places.len(), 26);
        sound_agenda(&town.test).await;
    }

    async fn a_reminder_over_the_change_of_the_clock_is_48_hours_before(db: TestDb) {
        let town = Town::new(db, 1).await;
        town.now_is("2028-03-20 10:00");
        let citizen = town.citizen().await;
        // Monday at nine: Saturday at eight by the clock of then.
        town.booked(&citizen, &town.wish(For::Welcome, "2028-03-27 09:00", 0)).await;
        town.test.letters().await;
        town.now_is("2028-03-25 07:59");
        assert_eq!(town.test.letters().await.len(), 0);
        town.now_is("2028-03-25 08:00");
        assert_eq!(town.test.letters().await.len(), 1);
    }

    async fn the_29th_of_february_is_a_day_like_others(db: TestDb) {
        let town = Town::new(db, 1).await;
        town.now_is("2028-02-21 10:00");
        assert_eq!(of_day(&town, For::Declaration, "2028-02-29").await.places.len(), 15);
        let citizen = town.citizen().await;
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2028-02-29 09:00", 0)).await;
        assert_eq!(town.appointment(booked.appointment).await.starts_at, at("2028-02-29 09:00"));
    }

    async fn easter_monday_saint_francis_and_the_patron_are_closed(db: TestDb) {
        let town = Town::new(db, 1).await;
        let asked = town.test.asked();
        let edit = town.test.edit(&town.centre.head, town.test.home(), &asked).await;
        let settings = OfficeSettings {
            rules: rules(),
            holidays: vec!["05-04".to_owned()],
            self_booking: town.test.services(),
        };
        let set = supply::set_rules(&town.test.desk, &edit, &settings).await;
        assert!(matches!(set, Ok(Outcome::Done(_))), "{set:?}");
        let citizen = town.citizen().await;
        let closed = [
            ("2028-04-10 10:00", "2028-04-17", Closed::Holiday(Holiday::EasterMonday)),
            ("2028-04-24 10:00", "2028-05-04", Closed::Local),
            ("2028-09-25 10:00", "2028-10-04", Closed::Holiday(Holiday::SaintFrancis)),
        ];
        for (now, date, why) in closed {
            town.now_is(now);
            let found = of_day(&town, For::Declaration, date).await;
            assert_eq!((found.closed, found.places.len()), (Some(why), 0));
            let wish = town.wish(For::Declaration, &format!("{date} 09:00"), 0);
            assert_eq!(no(town.hold(&citizen, &wish).await), [No::Closed(why)]);
            assert_eq!(no(town.book(0, citizen.person(), &wish).await), [No::Closed(why)]);
        }
    }
}
