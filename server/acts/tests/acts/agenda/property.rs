//! No sequence of openings, absences, bookings, moves and cancellations breaks an invariant; the search never offers what
//! booking refuses, and booking never accepts what the search would not offer.
//!
//! The walks are the same in every run, so that a failure can be repeated; they share one centre, whose days go by.

use std::{cell::RefCell, collections::BTreeSet};

use acts::{
    Citizen, Refusal,
    agenda::{
        self, Booked, By, Held, Query, Wish,
        supply::{self, NewAbsence, Series, Staff},
    },
    testing::{For, code},
};
use chrono::{Datelike as _, Days, NaiveDate, TimeDelta, Weekday};
use domain::{
    agenda::Refusal as No,
    calendar::{rome_date, rome_instant},
    catalogue::LepCode,
    passage::Channel,
};
use proptest::{
    prelude::*,
    sample::select,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner},
};

use super::{sound::sound_agenda, town::Town};

const WALKS: u32 = 10;
const STEPS: usize = 40;

/// A start that somebody asks for: day from today, quarters of an hour from 8:30 and minutes more, with whom and how.
#[derive(Clone, Copy, Debug)]
struct Start {
    day: u64,
    quarter: i64,
    minutes: i64,
    operator: usize,
    channel: Channel,
}

/// One thing that somebody does.
#[derive(Clone, Debug)]
enum Does {
    /// Person number, whether an operator books for them, service, any start.
    Ask(usize, bool, For, Start),
    /// The same for the how-manieth place that a search offers.
    Take(usize, bool, For, usize),
    Confirm,
    Release,
    /// Which appointment, by an operator, to any start.
    Move(usize, bool, Start),
    /// Which appointment, by an operator, to the how-manieth place that a search offers.
    MoveFree(usize, bool, usize),
    Cancel(usize, bool),
    /// Which operator, from when, for how many hours.
    Away(usize, Start, i64),
    Open(usize, u64, &'static str),
    CloseDay(u64),
    Wait(i64),
    Tidy,
}

fn starts() -> impl Strategy<Value = Start> {
    let channels = select(vec![Channel::Sportello, Channel::Sportello, Channel::Telefono, Channel::Kiosk]);
    (0..5_u64, 0..22_i64, select(vec![0, 0, 0, 5]), 0..2_usize, channels).prop_map(
        |(day, quarter, minutes, operator, channel)| Start { day, quarter, minutes, operator, channel },
    )
}

fn does() -> impl Strategy<Value = Does> {
    let service = || select(vec![For::Welcome, For::Declaration, For::Update, For::Lab]);
    prop_oneof![
        8 => (0..4_usize, any::<bool>(), service(), starts()).prop_map(|(p, o, s, a)| Does::Ask(p, o, s, a)),
        6 => (0..4_usize, any::<bool>(), service(), 0..40_usize).prop_map(|(p, o, s, n)| Does::Take(p, o, s, n)),
        4 => Just(Does::Confirm),
        2 => Just(Does::Release),
        4 => (0..20_usize, any::<bool>(), starts()).prop_map(|(n, o, a)| Does::Move(n, o, a)),
        2 => (0..20_usize, any::<bool>(), 0..40_usize).prop_map(|(n, o, p)| Does::MoveFree(n, o, p)),
        4 => (0..20_usize, any::<bool>()).prop_map(|(n, o)| Does::Cancel(n, o)),
        1 => (0..2_usize, starts(), 1..30_i64).prop_map(|(n, a, h)| Does::Away(n, a, h)),
        1 => (0..2_usize, 0..5_u64, select(vec!["8-9", "14-16"])).prop_map(|(n, d, h)| Does::Open(n, d, h)),
        1 => (1..6_u64).prop_map(Does::CloseDay),
        4 => (1..400_i64).prop_map(Does::Wait),
        1 => Just(Does::Tidy),
    ]
}

/// Four people at one centre.
struct Walk<'a> {
    town: &'a Town,
    citizens: Vec<Citizen>,
    held: RefCell<Option<(usize, Held)>>,
}

impl Walk<'_> {
    fn by(&self, person: usize, operator: bool) -> By<'_> {
        let citizen = &self.citizens[person];
        match operator {
            true => By::Operator { operator: self.town.operator(0), person: citizen.person() },
            false => By::Citizen(citizen),
        }
    }

    fn date(&self, day: u64) -> NaiveDate {
        self.town.test.desk.today() + Days::new(day)
    }

    fn wish(&self, service: LepCode, start: Start) -> Wish {
        let half_past_eight = rome_instant(self.date(start.day), "08:30:00".parse().expect("a time"));
        Wish {
            starts_at: half_past_eight + TimeDelta::minutes(15 * start.quarter + start.minutes),
            channel: start.channel,
            service,
            ..self.town.wish(For::Welcome, "2026-11-25 09:00", start.operator)
        }
    }

    /// The search that would offer exactly this wish.
    fn query(&self, wish: &Wish, moving: Option<Booked>) -> Query {
        let from = rome_date(wish.starts_at);
        Query {
            operator: Some(wish.operator),
            channel: Some(wish.channel),
            from,
            moving: moving.map(|booked| booked.appointment),
            service: wish.service,
            ..self.town.query(For::Welcome, &from.to_string())
        }
    }

    /// Whether a search offers the wish.
    async fn offers(&self, by: By<'_>, wish: &Wish, moving: Option<Booked>) -> Result<bool, Refusal> {
        let query = self.query(wish, moving);
        match agenda::calendar(&self.town.test.desk, Some(by), &query, query.from).await {
            Ok(days) => {
                let mut places = days.iter().flat_map(|day| &day.places);
                Ok(places.any(|place| place.span.from == wish.starts_at))
            }
            Err(Refusal::Agenda(_)) => Ok(false),
            Err(broken) => Err(broken),
        }
    }

    /// The how-manieth place of the next days.
    async fn free(
        &self,
        by: By<'_>,
        service: LepCode,
        nth: usize,
        moving: Option<Booked>,
    ) -> Result<Option<Wish>, Refusal> {
        let query = Query {
            moving: moving.map(|booked| booked.appointment),
            service,
            ..self.town.query(For::Welcome, &self.date(0).to_string())
        };
        match agenda::calendar(&self.town.test.desk, Some(by), &query, self.date(6)).await {
            Ok(days) => {
                let places: Vec<_> = days.into_iter().flat_map(|day| day.places).collect();
                self.choice_agrees(by, &query, places.first()).await?;
                Ok(places.get(nth % places.len().max(1)).map(|place| self.town.wish_for(&query, place)))
            }
            Err(Refusal::Agenda(_)) => Ok(None),
            Err(broken) => Err(broken),
        }
    }

    /// Windows of days find the same earliest place as the calendar.
    async fn choice_agrees(
        &self,
        by: By<'_>,
        query: &Query,
        first: Option<&domain::agenda::Place>,
    ) -> Result<(), Refusal> {
        let choice = agenda::choice(&self.town.test.desk, Some(by), query).await?;
        if let Some(first) = first {
            assert_eq!(choice.map(|choice| choice.earliest.span), Some(first.span));
        }
        Ok(())
    }

    async fn ask(&self, person: usize, operator: bool, wish: &Wish) -> Result<(), Refusal> {
        let by = self.by(person, operator);
        match by {
            By::Operator { person, .. } => self.town.book(0, person, wish).await.map(drop),
            By::Citizen(citizen) => {
                let held = self.town.hold(citizen, wish).await?;
                self.held.replace(Some((person, held)));
                Ok(())
            }
        }
    }

    /// An appointment of somebody that stands.
    async fn standing(&self, nth: usize) -> Result<Option<(usize, Booked, String)>, Refusal> {
        let mut conn = self.town.test.desk.reader.conn().await?;
        let mut all = Vec::new();
        for (person, citizen) in self.citizens.iter().enumerate() {
            for a in store::appointment::open_of(&mut conn, citizen.person()).await? {
                if a.state == "booked" {
                    all.push((person, Booked { appointment: a.id, version: a.version }, a.service));
                }
            }
        }
        Ok(if all.is_empty() { None } else { Some(all.swap_remove(nth % all.len())) })
    }

    async fn step(&self, does: &Does) -> Result<(), Refusal> {
        let (town, desk) = (self.town, &self.town.test.desk);
        match does {
            Does::Ask(person, operator, service, start) => {
                let (by, wish) =
                    (self.by(*person, *operator), self.wish(town.test.service(*service), *start));
                let offered = self.offers(by, &wish, None).await?;
                let answer = self.ask(*person, *operator, &wish).await;
                agree(offered, &answer, &wish);
                answer
            }
            Does::Take(person, operator, service, nth) => {
                let by = self.by(*person, *operator);
                let wish =
                    self.free(by, town.test.service(*service), *nth, None).await?.ok_or(Refusal::NotFound)?;
                let answer = self.ask(*person, *operator, &wish).await;
                agree(true, &answer, &wish);
                answer
            }
            Does::Confirm => {
                let (person, held) = self.held.take().ok_or(Refusal::NotFound)?;
                let in_time = desk.now() < held.until;
                let answer = town.confirm(&self.citizens[person], held).await;
                assert_eq!(answer.is_ok(), in_time, "{answer:?}");
                answer.map(drop)
            }
            Does::Release => {
                let (person, held) = self.held.take().ok_or(Refusal::NotFound)?;
                agenda::release(desk, By::Citizen(&self.citizens[person]), held.appointment).await
            }
            Does::Move(nth, operator, start) => {
                let (person, booked, service) = self.standing(*nth).await?.ok_or(Refusal::NotFound)?;
                let (by, wish) = (self.by(person, *operator), self.wish(code(&service), *start));
                let offered = self.offers(by, &wish, Some(booked)).await?;
                let answer = town.move_to(by, booked, &wish).await;
                let late = matches!(&answer, Err(Refusal::Agenda(why)) if too_late(why));
                agree(offered && !late, &answer, &wish);
                answer.map(drop)
            }
            Does::MoveFree(nth, operator, place) => {
                let (person, booked, service) = self.standing(*nth).await?.ok_or(Refusal::NotFound)?;
                let by = self.by(person, *operator);
                let wish =
                    self.free(by, code(&service), *place, Some(booked)).await?.ok_or(Refusal::NotFound)?;
                let answer = town.move_to(by, booked, &wish).await;
                let late = matches!(&answer, Err(Refusal::Agenda(why)) if too_late(why));
                agree(!late, &answer, &wish);
                answer.map(drop)
            }
            Does::Cancel(nth, operator) => {
                let (person, booked, _) = self.standing(*nth).await?.ok_or(Refusal::NotFound)?;
                town.cancel(self.by(person, *operator), booked, "Prova").await
            }
            Does::Away(number, start, hours) => {
                let colleague = town.operator(*number);
                let from = self.wish(town.test.service(For::Welcome), *start).starts_at;
                let to = from + TimeDelta::hours(*hours);
                let absence = NewAbsence { staff: Staff::Operator(colleague.id()), from, to };
                let asked = town.test.asked();
                supply::add_absence(desk, colleague, &absence, false, &asked).await.map(drop)
            }
            Does::Open(number, day, hours) => {
                let date = self.date(*day);
                let weekday =
                    Weekday::try_from(u8::try_from(date.weekday().num_days_from_monday() % 5).unwrap_or(0));
                let series = Series {
                    weekday: weekday.unwrap_or(Weekday::Mon),
                    valid_from: date,
                    valid_to: Some(date + Days::new(20)),
                    stretch: town.test.stretch(hours, &town.centre.rooms[..2]),
                };
                let asked = town.test.asked();
                let edit = town.test.edit(&town.centre.head, town.test.home(), &asked).await;
                let staff = Staff::Operator(town.operator(*number).id());
                supply::add_opening(desk, &edit, staff, &series).await.map(drop)
            }
            Does::CloseDay(day) => {
                let asked = town.test.asked();
                let edit = town.test.edit(&town.centre.head, town.test.home(), &asked).await;
                supply::close_centre(desk, &edit, self.date(*day)).await.map(drop)
            }
            Does::Wait(minutes) => {
                town.test.clock.advance(TimeDelta::minutes(*minutes));
                Ok(())
            }
            Does::Tidy => agenda::expire(desk).await.map(drop),
        }
    }

    /// Changes that would leave somebody outside were not accepted: nobody is.
    async fn nobody_outside(&self) {
        let mut conn = self.town.test.desk.reader.conn().await.expect("reads");
        let outside =
            supply::to_move(&self.town.test.desk, &mut conn, self.town.test.home()).await.expect("reads");
        assert!(outside.is_empty(), "{outside:?}");
    }
}

/// The search and the act say the same.
fn agree<T: std::fmt::Debug>(offered: bool, answer: &Result<T, Refusal>, wish: &Wish) {
    assert_eq!(answer.is_ok(), offered, "{wish:?}: {answer:?}");
}

/// Places are offered to who may no longer move: the deadline is the appointment's, not the place's.
fn too_late(why: &[No]) -> bool {
    why.iter().any(|no| matches!(no, No::MoveDeadline { .. }))
}

fn kind(does: &Does) -> String {
    format!("{does:?}").split('(').next().unwrap_or_default().to_owned()
}

store::both! {
    async fn no_walk_breaks_the_agenda(db: TestDb) {
        let town = Town::new(db, 2).await;
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let config = Config { cases: WALKS, failure_persistence: None, max_shrink_iters: 0, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, rng);
        let done = RefCell::new(BTreeSet::new());
        let handle = tokio::runtime::Handle::current();
        let walked = tokio::task::block_in_place(|| {
            runner.run(&prop::collection::vec(does(), STEPS), |steps| {
                handle.block_on(async {
                    let walk = Walk { town: &town, citizens: town.citizens(4).await, held: RefCell::default() };
                    for does in &steps {
                        match walk.step(does).await {
                            Ok(()) => { done.borrow_mut().insert(kind(does)); }
                            Err(refusal @ (Refusal::Broken(_) | Refusal::Internal(_))) => {
                                return Err(TestCaseError::fail(format!("{does:?}: {refusal:?}")));
                            }
                            Err(_) => {}
                        }
                        sound_agenda(&town.test).await;
                    }
                    walk.nobody_outside().await;
                    Ok(())
                })
            })
        });
        walked.unwrap_or_else(|failure| panic!("{failure}"));
        let wanted = ["Ask", "Take", "Confirm", "Release", "Move", "MoveFree", "Cancel", "Away", "Open", "CloseDay"];
        let done = done.into_inner();
        let missing: Vec<_> = wanted.iter().filter(|does| !done.contains(**does)).collect();
        assert!(missing.is_empty(), "no walk ever did {missing:?}");
    }
}
