//! How long a search of the agenda takes: 40 operators × 60 days, 70 % full.
//!
//! `cargo run --release -p domain --features packs-data --example agenda_search`
//!
//! Prints the median and the slowest of 100 runs, arranging the occupations included: a page pays for it too. The
//! target is 20 ms at most for the earliest place with two alternatives, and 120 ms for the whole calendar.

use std::num::NonZeroU16;
use std::time::{Duration, Instant};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc, Weekday};
use domain::agenda::*;
use domain::calendar::{LocalHolidays, rome_instant};
use domain::catalogue::LepCode;
use domain::office::OfficeSlug;
use domain::pack::Pack;
use domain::passage::Channel;

const OPERATORS: usize = 40;
const DAYS: u64 = 60;
const RUNS: usize = 100;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let supply = supply().ok_or("the centre is wrong")?;
    let first = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("a wrong date")?;
    let now = rome_instant(first, "07:00:00".parse()?) - TimeDelta::days(2);
    let occupations = occupations(&supply, first);
    let demand = |who| Demand {
        who,
        service: supply.openings[0].stretch.services[0],
        extended: false,
        mediator: None,
        second: None,
    };
    let query = PlaceQuery {
        demand: demand(Who::Citizen),
        person: Some(Person { id: SubjectId("carla".into()), open: Vec::new() }),
        from: first,
        to: first + Days::new(DAYS - 1),
        channel: Some(Channel::Sportello),
        operator: None,
    };
    println!("{OPERATORS} operators, {DAYS} days, {} occupations", occupations.len());
    let search = |use_it: fn(&Search<'_>) -> usize| {
        measure(|| {
            let occupied = Occupied::new(&occupations, now);
            Search::new(&query, &supply, &occupied, now).map_or(0, |search| use_it(&search))
        })
    };
    search(|s| s.earliest_with_alternatives().map_or(0, |c| c.alternatives.len()))
        .print("earliest + alternatives");
    search(|s| s.calendar().map(|day| day.places.len()).sum()).print("calendar, starts");
    search(|s| s.free_places().count()).print("every free place");
    measure(|| {
        usize::from(
            Occupied::new(&occupations, now).of(SubjectKind::Room, &SubjectId("r0".into())).is_empty(),
        )
    })
    .print("of which arranging");
    Ok(())
}

struct Measured {
    found: usize,
    median: Duration,
    slowest: Duration,
}

impl Measured {
    fn print(&self, what: &str) {
        println!(
            "{what:<24} found {:>6}  median {:>9.2?}  slowest {:>9.2?}",
            self.found, self.median, self.slowest
        );
    }
}

fn measure(run: impl Fn() -> usize) -> Measured {
    let mut times = Vec::new();
    let mut found = 0;
    for _ in 0..RUNS {
        let start = Instant::now();
        found = run();
        times.push(start.elapsed());
    }
    times.sort();
    Measured { found, median: times[RUNS / 2], slowest: times[RUNS - 1] }
}

/// Identifiers as long as a store's, so that comparing them costs what it costs there.
fn id(kind: &str, number: usize) -> SubjectId {
    SubjectId(format!("019ab000-0000-7000-8000-{kind:0>4}{number:08}"))
}

fn supply() -> Option<Supply> {
    let pack = Pack::marche().ok()?;
    let service = LepCode::parse("B.1")?;
    let valid_from = NaiveDate::from_ymd_opt(2026, 1, 1)?;
    let mut openings = Vec::new();
    for number in 0..OPERATORS {
        for weekday in [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri] {
            for (from, to) in [("08:30:00", "13:00:00"), ("14:30:00", "17:30:00")] {
                openings.push(Opening {
                    id: OpeningId(format!("{number}-{weekday}-{from}")),
                    staff: Subject { kind: SubjectKind::Operator, id: id("a", number) },
                    weekday,
                    valid_from,
                    valid_to: None,
                    stretch: Stretch {
                        from: from.parse().ok()?,
                        to: to.parse().ok()?,
                        rooms: vec![id("b", number)],
                        channels: vec![Channel::Sportello, Channel::Telefono],
                        services: vec![service],
                    },
                });
            }
        }
    }
    let room = |number| Room { id: id("b", number), name: number.to_string(), isolated: true, capacity: 2 };
    Some(Supply {
        office: OfficeSlug::parse("ancona")?,
        rooms: (0..OPERATORS).map(room).collect(),
        openings,
        exceptions: Vec::new(),
        absences: Vec::new(),
        holidays: LocalHolidays::parse(["05-04"]).ok()?,
        rules: OfficeRules {
            min_notice_hours: 24,
            max_notice_days: 90,
            move_hours: 24,
            cancel_hours: 24,
            per_service: 1,
            per_person: 5,
            step_minutes: NonZeroU16::new(15)?,
            extension_percent: 0,
        },
        durations: Durations::of(&pack.catalogue),
    })
}

/// Half-hour appointments in 7 of 10 half hours, with what a search needs of them: operator and room.
fn occupations(supply: &Supply, first: NaiveDate) -> Vec<Occupation> {
    // A generator of one line (the MMIX constants): the same agenda in every run.
    let mut state = 2026_u64;
    let mut taken = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % 10 < 7
    };
    let mut rows = Vec::new();
    for date in first.iter_days().take(DAYS as usize) {
        for occurrence in supply.occurrences_on(date) {
            let halves = (occurrence.span.to - occurrence.span.from).num_minutes() / 30;
            for half in (0..halves).filter(|_| taken()) {
                let start = occurrence.span.from + TimeDelta::minutes(30 * half);
                rows.extend(appointment(occurrence.opening, start, rows.len()));
            }
        }
    }
    rows
}

fn appointment(opening: &Opening, start: DateTime<Utc>, number: usize) -> Vec<Occupation> {
    let row = |subject| Occupation {
        appointment: AppointmentId(format!("019ab000-0000-7000-9000-{number:012}")),
        subject,
        span: Span { from: start, to: start + TimeDelta::minutes(30) },
        expires_at: None,
    };
    let room = opening.stretch.rooms.iter().map(|room| Subject::new(SubjectKind::Room, room));
    room.chain([opening.staff.clone()]).map(row).collect()
}
