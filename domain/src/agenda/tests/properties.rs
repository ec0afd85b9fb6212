//! Any sequence of openings, absences, bookings, moves and cancellations keeps the invariants, also over the nights
//! of daylight saving, holidays and the leap day; search, booking and the oracle always agree.

use std::collections::BTreeSet;

use chrono::{Days, NaiveTime, TimeDelta};
use proptest::prelude::*;
use proptest::sample::select;

use super::oracle::{Asked, is_inside, is_place};
use super::*;

/// First days of stretches of four: the two nights, 8 December, Easter Monday, 4 October, 28 February of a leap year.
const WINDOWS: [&str; 6] =
    ["2026-03-27", "2026-10-23", "2026-12-07", "2026-04-03", "2027-10-01", "2028-02-27"];

const OPERATORS: [&str; 3] = ["o1", "o2", "o3"];

/// Whole hours, so that few openings meet often; the hour that March skips is a bound like the others.
fn hours() -> impl Strategy<Value = (NaiveTime, NaiveTime)> {
    (select(vec![0u32, 1, 2, 8, 9]), 1u32..5).prop_map(|(from, length)| {
        let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
        (time(from), time(from + length))
    })
}

fn stretches() -> impl Strategy<Value = Stretch> {
    let channels = select(vec![
        vec![Channel::Sportello],
        vec![Channel::Sportello, Channel::Telefono],
        vec![Channel::Telefono, Channel::Video],
    ]);
    let rooms = select(vec![vec!["room1"], vec!["room2", "room1"], vec!["hall", "room2"]]);
    let services = select(vec![vec!["A.1"], vec!["A.1", "C.1"], vec!["B.1", "C.1"]]);
    (hours(), channels, rooms, services).prop_map(|((from, to), channels, rooms, services)| Stretch {
        from,
        to,
        rooms: rooms.into_iter().map(id).collect(),
        channels,
        services: services.into_iter().map(code).collect(),
    })
}

fn staff() -> impl Strategy<Value = Subject> {
    let mina = Subject { kind: SubjectKind::Mediator, id: id("mina") };
    select([OPERATORS.map(operator).to_vec(), vec![mina]].concat())
}

fn spans(window: NaiveDate) -> impl Strategy<Value = Span> {
    (0i64..96 * 4, 1i64..40).prop_map(move |(quarter, length)| {
        let from = rome_instant(window, NaiveTime::MIN) + TimeDelta::minutes(15 * quarter);
        Span { from, to: from + TimeDelta::minutes(15 * length) }
    })
}

fn demands() -> impl Strategy<Value = Demand> {
    let companion = |names: &[&str]| {
        let names: Vec<_> = names.iter().map(|name| id(name)).collect();
        prop_oneof![3 => Just(None), 1 => Just(Some(names))]
    };
    let service = select(vec!["A.1", "B.1", "C.1"]).prop_map(code);
    let who = select(vec![Who::Citizen, Who::Citizen, Who::Operator]);
    (who, service, prop::bool::weighted(0.2), companion(&["mina"]), companion(&["o2", "o3"])).prop_map(
        |(who, service, extended, mediator, second)| Demand { who, service, extended, mediator, second },
    )
}

/// Something that happens at the centre.
#[derive(Clone, Debug)]
enum Happens {
    Change(Change),
    /// The person asks for the nth free place.
    Book(Demand, usize, usize),
    /// The nth appointment, to the nth free place or to a start of one's own wish.
    Move(usize, usize, Option<i64>),
    Cancel(usize),
    Later(i64),
}

fn openings(window: NaiveDate) -> impl Strategy<Value = Opening> {
    let date = (0u64..4).prop_map(move |n| window + Days::new(n));
    (staff(), date, stretches(), 0u32..1000, any::<bool>()).prop_map(
        move |(staff, date, stretch, number, only)| Opening {
            id: OpeningId(format!("n{number}")),
            weekday: chrono::Datelike::weekday(&date),
            valid_from: if only { date } else { window - Days::new(7) },
            valid_to: only.then_some(date),
            staff,
            stretch,
        },
    )
}

fn happenings(window: NaiveDate) -> impl Strategy<Value = Happens> {
    let date = (0u64..4).prop_map(move |n| window + Days::new(n));
    let series = (0usize..16, openings(window)).prop_map(|(old, next)| {
        Happens::Change(Change::Series { opening: OpeningId(format!("s{old}")), next })
    });
    let one = (0usize..16, date.clone(), prop::option::of(stretches())).prop_map(|(n, date, to)| {
        Happens::Change(Change::Day { opening: OpeningId(format!("s{n}")), date, to })
    });
    let away = (staff(), spans(window))
        .prop_map(|(staff, span)| Happens::Change(Change::Away(Absence { staff, span })));
    prop_oneof![
        3 => openings(window).prop_map(|o| Happens::Change(Change::Open(o))),
        1 => series,
        1 => one,
        1 => away,
        1 => date.prop_map(|date| Happens::Change(Change::CloseCentre { date })),
        18 => (demands(), 0usize..6, 0usize..40).prop_map(|(d, person, nth)| Happens::Book(d, person, nth)),
        4 => (0usize..20, 0usize..40, prop::option::of(-2i64..3)).prop_map(|(a, p, s)| Happens::Move(a, p, s)),
        2 => (0usize..20).prop_map(Happens::Cancel),
        1 => (1i64..20).prop_map(Happens::Later),
    ]
}

/// A centre with up to sixteen series of openings `s0`… in the days of the window.
fn centres(window: NaiveDate) -> impl Strategy<Value = Supply> {
    prop::collection::vec((staff(), 0u64..4, stretches()), 16).prop_map(move |series| {
        let mut centre = Supply { openings: Vec::new(), ..supply() };
        centre.rules.min_notice_hours = 6;
        centre.rules.move_hours = 6;
        centre.rules.per_service = 3;
        centre.rules.extension_percent = 20;
        for (n, (staff, days, stretch)) in series.into_iter().enumerate() {
            let weekday = chrono::Datelike::weekday(&(window + Days::new(days)));
            let id = OpeningId(format!("s{n}"));
            let valid_from = day("2026-01-01");
            let opening = Opening { id, staff, weekday, valid_from, valid_to: None, stretch };
            // Those that overlap another are refused, as for everybody.
            centre = Change::Open(opening).apply(&centre).unwrap_or(centre);
        }
        centre
    })
}

/// A centre at work.
struct Run {
    supply: Supply,
    appointments: Vec<Appointment>,
    window: NaiveDate,
    now: DateTime<Utc>,
}

impl Run {
    fn live(&self) -> impl Iterator<Item = &Appointment> {
        self.appointments.iter().filter(|a| a.state == State::Booked)
    }

    fn occupations(&self) -> Vec<Occupation> {
        self.live().flat_map(rows).collect()
    }

    fn person(&self, number: usize) -> Person {
        let id = id(&format!("citizen{number}"));
        let own = self.live().filter(|a| a.citizen == id);
        let open = own.map(|a| OpenAppointment { appointment: a.id.clone(), service: a.service }).collect();
        Person { id, open }
    }

    fn query(&self, demand: Demand, person: Person) -> PlaceQuery {
        let (from, to) = (self.window, self.window + Days::new(3));
        PlaceQuery { demand, person: Some(person), from, to, channel: None, operator: None }
    }

    fn happens(&mut self, what: Happens) -> Result<(), TestCaseError> {
        match what {
            Happens::Change(change) => self.change(&change)?,
            Happens::Book(demand, person, nth) => self.book(demand, self.person(person), nth)?,
            Happens::Move(which, nth, shift) => self.shift(which, nth, shift)?,
            Happens::Cancel(which) => {
                let now = self.now;
                if let Some(one) = self.nth(which) {
                    let to = may_cancel(one, Who::Operator, "prova", &rules(), now);
                    prop_assert_eq!(to, Ok(State::Cancelled));
                    one.state = State::Cancelled;
                }
            }
            Happens::Later(hours) => self.now += TimeDelta::hours(hours),
        }
        self.invariants()
    }

    fn nth(&mut self, which: usize) -> Option<&mut Appointment> {
        let count = self.live().count();
        let mut live = self.appointments.iter_mut().filter(|a| a.state == State::Booked);
        if count == 0 { None } else { live.nth(which % count) }
    }

    /// Adopted only when those it leaves outside have been cancelled.
    fn change(&mut self, change: &Change) -> Result<(), TestCaseError> {
        let Ok(after) = change.apply(&self.supply) else { return Ok(()) };
        let listed = left_outside(&self.appointments, &[], &after, self.now);
        let listed: BTreeSet<_> = listed.into_iter().map(|o| o.appointment).collect();
        let ahead = self.live().filter(|a| a.place.span.to > self.now);
        let expected: BTreeSet<_> = ahead.filter(|a| !is_inside(a, &after)).map(|a| a.id.clone()).collect();
        prop_assert_eq!(&listed, &expected);
        for one in self.appointments.iter_mut().filter(|a| listed.contains(&a.id)) {
            one.state = State::Cancelled;
        }
        self.supply = after;
        Ok(())
    }

    fn book(&mut self, demand: Demand, person: Person, nth: usize) -> Result<(), TestCaseError> {
        let (occupations, query) = (self.occupations(), self.query(demand, person.clone()));
        let occupied = Occupied::new(&occupations, self.now);
        let Ok(search) = Search::new(&query, &self.supply, &occupied, self.now) else { return Ok(()) };
        let places: Vec<_> = search.free_places().collect();
        prop_assert!(places.is_sorted_by_key(|place| place.span.from));
        if places.is_empty() {
            return Ok(());
        }
        let place = &places[nth % places.len()];
        let booking = may_book(&query.request(place, person.clone()), &self.supply, &occupied, self.now);
        prop_assert_eq!(booking.as_ref().map(|b| &b.place), Ok(place));
        let booking = booking.expect("just compared");
        let name = format!("a{}", self.appointments.len());
        self.appointments.push(booked(&name, query.demand.service.as_str(), &person.id.0, &booking));
        Ok(())
    }

    /// Moves to a free place, or by some quarters of an hour over one's own.
    fn shift(&mut self, which: usize, nth: usize, quarters: Option<i64>) -> Result<(), TestCaseError> {
        let occupations = self.occupations();
        let Some(own) = self.nth(which).cloned() else { return Ok(()) };
        let number = own.citizen.0.trim_start_matches("citizen").parse().unwrap_or_default();
        let mut query = self.query(demand(own.service.as_str()), self.person(number));
        query.demand.who = Who::Operator;
        let person = query.person.clone().expect("somebody");
        let mut target = own.place.clone();
        match quarters {
            Some(n) => target.span.from += TimeDelta::minutes(15 * n),
            None => {
                let occupied = Occupied::new(&occupations, self.now);
                let search = Search::new(&query, &self.supply, &occupied, self.now);
                let places: Vec<_> =
                    search.into_iter().flat_map(|s| s.free_places().collect::<Vec<_>>()).collect();
                let Some(place) = places.get(nth % places.len().max(1)) else { return Ok(()) };
                target = place.clone();
            }
        }
        let moved =
            may_move(&own, &query.request(&target, person.clone()), &self.supply, &occupations, self.now);
        let others: Vec<_> = occupations.into_iter().filter(|o| o.appointment != own.id).collect();
        let asked = Asked {
            demand: &query.demand,
            person: &person,
            start: target.span.from,
            operator: &target.operator,
            channel: target.channel,
        };
        prop_assert_eq!(moved.is_ok(), is_place(&asked, &self.supply, &others, self.now), "{:?}", moved);
        let now = self.now;
        if let (Ok(moved), Some(one)) = (moved, self.nth(which)) {
            prop_assert!(moved.lock.is_sorted_by(|a, b| a < b), "each subject is locked once, in order");
            prop_assert!(own.subjects().all(|s| moved.lock.contains(&s)));
            prop_assert!(may_act(one, Act::Move, Who::Operator, None, &rules(), now).is_ok());
            one.place = moved.booking.place;
        }
        Ok(())
    }

    fn invariants(&self) -> Result<(), TestCaseError> {
        for (n, one) in self.live().enumerate() {
            prop_assert!(one.place.span.from < one.place.span.to);
            for other in self.live().skip(n + 1) {
                let (a, b) = (one.place.span, other.place.span);
                let theirs: Vec<_> = other.subjects().collect();
                let shared = one.subjects().find(|subject| theirs.contains(subject));
                prop_assert!(
                    a.to <= b.from || b.to <= a.from || shared.is_none(),
                    "{shared:?}: {one:?} {other:?}"
                );
            }
            if one.place.span.to > self.now {
                prop_assert!(is_inside(one, &self.supply), "{one:?}");
            }
        }
        Ok(())
    }
}

fn runs() -> impl Strategy<Value = (Run, Vec<Happens>)> {
    select(WINDOWS.to_vec()).prop_flat_map(|window| {
        let window = day(window);
        let now = rome_instant(window - Days::new(1), NaiveTime::MIN) + TimeDelta::hours(20);
        let run =
            centres(window).prop_map(move |supply| Run { supply, appointments: Vec::new(), window, now });
        (run, prop::collection::vec(happenings(window), 10..60))
    })
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:#?}", self.window, self.supply.openings)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_that_happens_breaks_the_agenda((mut run, happenings) in runs()) {
        for what in happenings {
            run.happens(what)?;
        }
    }

    #[test]
    fn search_booking_and_the_oracle_agree(
        (mut run, happenings) in runs(),
        demand in demands(),
        (first, step) in (select(vec![0i64, 0, 5]), select(vec![15i64, 15, 20])),
    ) {
        for what in happenings {
            run.happens(what)?;
        }
        let (occupations, person) = (run.occupations(), run.person(0));
        let occupied = Occupied::new(&occupations, run.now);
        let mut start = rome_instant(run.window, NaiveTime::MIN) + TimeDelta::minutes(first);
        let end = start + TimeDelta::days(4);
        let channels = [Channel::Sportello, Channel::Telefono, Channel::Kiosk];
        let offered = |name: &str, channel| {
            let mut query = run.query(demand.clone(), person.clone());
            (query.operator, query.channel) = (Some(id(name)), Some(channel));
            let search = Search::new(&query, &run.supply, &occupied, run.now);
            let places = search.into_iter().flat_map(|s| s.free_places().collect::<Vec<_>>());
            places.map(|place| place.span.from).collect::<BTreeSet<_>>()
        };
        let offers = OPERATORS.map(|name| channels.map(|channel| offered(name, channel)));
        while start < end {
            for (o, name) in OPERATORS.iter().enumerate() {
                for (c, channel) in channels.iter().copied().enumerate() {
                    let (operator, person) = (id(name), person.clone());
                    let asked = Asked { demand: &demand, person: &person, start, operator: &operator, channel };
                    let truth = is_place(&asked, &run.supply, &occupations, run.now);
                    let request = Request {
                        demand: demand.clone(), person: person.clone(), starts_at: start, operator: operator.clone(), channel,
                    };
                    let booked = may_book(&request, &run.supply, &occupied, run.now);
                    prop_assert_eq!(booked.is_ok(), truth, "{} {} {:?} {:?}", clock(start), name, channel, booked);
                    prop_assert_eq!(offers[o][c].contains(&start), truth, "{} {} {:?}", clock(start), name, channel);
                }
            }
            start += TimeDelta::minutes(step);
        }
    }
}
