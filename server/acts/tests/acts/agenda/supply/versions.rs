//! Whatever changes what a centre offers makes another version, and every server reads it.

use acts::{
    Desk,
    agenda::supply::{self, Edit, NewAbsence, NewRoom, OfficeSettings, Series, Staff},
    operator,
    testing::{Centre, TestDesk, code, rules},
};
use chrono::Weekday;
use domain::account::Role;

use super::{at, day, done, supply_on};

/// Two servers that have both read the supply, and the version that they read.
struct Servers<'a> {
    test: &'a TestDesk,
    other: Desk,
    version: i64,
    shown: String,
}

impl Servers<'_> {
    async fn of(test: &TestDesk) -> Servers<'_> {
        let other = test.other_server().await;
        let (version, shown) = (test.version(test.home()).await, shown(&test.desk).await);
        assert_eq!(shown, self::shown(&other).await);
        Servers { test, other, version, shown }
    }

    /// After `what` both read the same, which is not what they read before.
    async fn moved_on(&mut self, what: &str) {
        let version = self.test.version(self.test.home()).await;
        assert_eq!(version, self.version + 1, "{what}");
        let (here, there) = (shown(&self.test.desk).await, shown(&self.other).await);
        assert_eq!(here, there, "{what}");
        assert_ne!(here, self.shown, "{what}");
        (self.version, self.shown) = (version, here);
    }
}

/// Everything that a supply says, as text.
async fn shown(desk: &Desk) -> String {
    let supply = supply_on(desk).await;
    let minutes = supply.durations.minutes(code("F2.1"));
    let who = (&supply.rooms, &supply.openings, &supply.exceptions, &supply.absences);
    format!("{who:?} {:?} {:?} {minutes:?}", supply.holidays, supply.rules)
}

/// An edit of what stands now that accepts everything.
macro_rules! edit {
    ($test:expr, $centre:expr, |$edit:ident| $change:expr) => {{
        let asked = $test.asked();
        let base = $test.edit(&$centre.head, $test.home(), &asked).await;
        let $edit = &Edit { accepted: true, ..base };
        done($change.await)
    }};
}

fn series(test: &TestDesk, weekday: Weekday, from: &str, centre: &Centre) -> Series {
    Series {
        weekday,
        valid_from: day(from),
        valid_to: None,
        stretch: test.stretch("14-16", &centre.rooms[..1]),
    }
}

store::both! {
    async fn every_change_makes_another_version_that_every_server_reads(db: TestDb) {
        // F2.1 of Marche has lost its minutes.
        let test = TestDesk::in_marche(db);
        let (desk, centre) = (&test.desk, &test.centre(test.home(), 1).await);
        let staff = Staff::Operator(centre.operators[0].operator.id());
        let mut servers = Servers::of(&test).await;

        let patron = OfficeSettings {
            rules: rules(),
            holidays: vec!["06-30".to_owned()],
            self_booking: test.services(),
        };
        edit!(test, centre, |edit| supply::set_rules(desk, edit, &patron));
        servers.moved_on("rules").await;
        let room = NewRoom { name: "Stanza 3", isolated: true, capacity: 2 };
        let room = edit!(test, centre, |edit| supply::add_room(desk, edit, &room)).expect("an id");
        servers.moved_on("room").await;
        edit!(test, centre, |edit| supply::close_room(desk, edit, room));
        servers.moved_on("room closed").await;

        let opening = series(&test, Weekday::Sat, "2026-11-23", centre);
        let opening = edit!(test, centre, |edit| supply::add_opening(desk, edit, staff, &opening)).expect("an id");
        servers.moved_on("opening").await;
        let saturday = day("2026-11-28");
        edit!(test, centre, |edit| supply::change_day(desk, edit, opening, saturday, None));
        servers.moved_on("day closed").await;
        let shorter = test.stretch("15-16", &centre.rooms[..1]);
        edit!(test, centre, |edit| supply::change_day(desk, edit, opening, saturday, Some(&shorter)));
        servers.moved_on("day replaced").await;
        edit!(test, centre, |edit| supply::restore_day(desk, edit, opening, saturday));
        servers.moved_on("day restored").await;
        let next = series(&test, Weekday::Sat, "2026-12-05", centre);
        let next = edit!(test, centre, |edit| supply::change_series(desk, edit, opening, &next)).expect("an id");
        servers.moved_on("series").await;
        edit!(test, centre, |edit| supply::end_opening(desk, edit, next, day("2026-12-31")));
        servers.moved_on("end").await;
        edit!(test, centre, |edit| supply::close_centre(desk, edit, saturday));
        servers.moved_on("closure").await;
        edit!(test, centre, |edit| supply::reopen_centre(desk, edit, saturday));
        servers.moved_on("closure taken back").await;

        let langs = ["ar".to_owned()];
        let mina = edit!(test, centre, |edit| supply::add_mediator(desk, edit, "Mina", &langs)).expect("an id");
        assert_eq!(test.version(test.home()).await, servers.version + 1, "mediators are read with the rest");
        servers.version += 1;
        let presence = series(&test, Weekday::Sat, "2026-11-23", centre);
        let mediator = Staff::Mediator(mina);
        edit!(test, centre, |edit| supply::add_opening(desk, edit, mediator, &presence));
        servers.moved_on("presence").await;
        edit!(test, centre, |edit| supply::close_mediator(desk, edit, mina));
        servers.moved_on("mediator").await;

        let head = &centre.head.operator;
        let absence = NewAbsence { staff, from: at("2026-12-01", 8), to: at("2026-12-01", 20) };
        let absence = done(supply::add_absence(desk, head, &absence, true, &test.asked()).await).expect("an id");
        servers.moved_on("absence").await;
        supply::take_back_absence(desk, head, absence, &test.asked()).await.expect("takes back");
        servers.moved_on("absence taken back").await;

        let admin = test.operator_as(Role::Administrator, &[test.elsewhere()]).await.operator;
        supply::set_minutes(desk, &admin, code("F2.1"), 90, &test.asked()).await.expect("enters");
        servers.moved_on("minutes").await;
        operator::disable(desk, &centre.operators[0].username).await.expect("disables");
        servers.moved_on("operator disabled").await;
    }
}
