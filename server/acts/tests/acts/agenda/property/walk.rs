//! A walk: each thing is done through the acts, and what search and act say of it is compared.

use std::{cell::RefCell, collections::BTreeSet, sync::Arc};

use acts::{
    Asked, Citizen, Refusal,
    agenda::{
        self, Booked, By, Held, Query, Wish,
        supply::{self, Edit, NewAbsence, Outcome, Series, Staff},
    },
    testing::For,
    testing::code,
};
use chrono::{Datelike as _, Days, NaiveDate, TimeDelta, Weekday};
use domain::{
    agenda::{OpeningId, Refusal as No, Supply},
    calendar::{rome_date, rome_instant},
    catalogue::LepCode,
};
use uuid::Uuid;

use super::does::{Alters, Company, Does, Start};
use crate::agenda::town::Town;

/// What the mediator speaks.
const LANGUAGE: &str = "ar";

/// What is known of the centre from one walk to the next.
#[derive(Default)]
pub(super) struct Memory {
    /// What was ever done.
    pub(super) done: RefCell<BTreeSet<String>>,
    pub(super) absences: RefCell<Vec<Uuid>>,
    /// Who waited to be moved after the last step.
    pub(super) outside: RefCell<BTreeSet<Uuid>>,
}

/// Four people at one centre.
pub(super) struct Walk<'a> {
    pub(super) town: &'a Town,
    pub(super) memory: &'a Memory,
    pub(super) citizens: Vec<Citizen>,
    pub(super) held: RefCell<Option<(usize, Held)>>,
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

    pub(super) fn did(&self, what: &str) {
        self.memory.done.borrow_mut().insert(what.to_owned());
    }

    /// What came along with a place that was given.
    fn came(&self, wish: &Wish) {
        if wish.mediator.is_some() {
            self.did("Mediator");
        }
        if wish.second {
            self.did("Second");
        }
    }

    fn wish(&self, service: LepCode, start: Start) -> Wish {
        let half_past_eight = rome_instant(self.date(start.day), "08:30:00".parse().expect("a time"));
        Wish {
            starts_at: half_past_eight + TimeDelta::minutes(15 * start.quarter + start.minutes),
            channel: start.channel,
            service,
            mediator: start.company.mediator.then(|| LANGUAGE.to_owned()),
            second: start.company.second,
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
            mediator: wish.mediator.clone(),
            second: wish.second,
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
        (service, company): (LepCode, Company),
        nth: usize,
        moving: Option<Booked>,
    ) -> Result<Option<Wish>, Refusal> {
        let query = Query {
            moving: moving.map(|booked| booked.appointment),
            service,
            mediator: company.mediator.then(|| LANGUAGE.to_owned()),
            second: company.second,
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

    pub(super) async fn step(&self, does: &Does) -> Result<(), Refusal> {
        let (town, desk) = (self.town, &self.town.test.desk);
        match does {
            Does::Ask(person, operator, service, start) => {
                let (by, wish) =
                    (self.by(*person, *operator), self.wish(town.test.service(*service), *start));
                let offered = self.offers(by, &wish, None).await?;
                let answer = self.ask(*person, *operator, &wish).await;
                agree(offered, &answer, &wish);
                answer.map(|()| self.came(&wish))
            }
            Does::Take(person, operator, service, nth, company) => {
                let by = self.by(*person, *operator);
                let wanted = (town.test.service(*service), *company);
                let wish = self.free(by, wanted, *nth, None).await?.ok_or(Refusal::NotFound)?;
                let answer = self.ask(*person, *operator, &wish).await;
                agree(true, &answer, &wish);
                answer.map(|()| self.came(&wish))
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
                let wanted = (code(&service), Company { mediator: false, second: false });
                let wish = self.free(by, wanted, *place, Some(booked)).await?.ok_or(Refusal::NotFound)?;
                let answer = town.move_to(by, booked, &wish).await;
                let late = matches!(&answer, Err(Refusal::Agenda(why)) if too_late(why));
                agree(!late, &answer, &wish);
                answer.map(drop)
            }
            Does::Cancel(nth, operator) => {
                let (person, booked, _) = self.standing(*nth).await?.ok_or(Refusal::NotFound)?;
                town.cancel(self.by(person, *operator), booked, "Prova").await
            }
            Does::Change(alters, accept) => self.change(alters, *accept).await,
            Does::Wait(minutes) => {
                town.test.clock.advance(TimeDelta::minutes(*minutes));
                Ok(())
            }
            Does::Tidy => agenda::expire(desk).await.map(drop),
        }
    }

    /// Who waits to be moved.
    async fn outside(&self) -> Result<BTreeSet<Uuid>, Refusal> {
        let mut conn = self.town.test.desk.reader.conn().await?;
        let outside = supply::to_move(&self.town.test.desk, &mut conn, self.town.test.home()).await?;
        Ok(outside.into_iter().map(|found| found.id).collect())
    }

    async fn present(&self) -> Result<Arc<Supply>, Refusal> {
        let mut conn = self.town.test.desk.reader.conn().await?;
        agenda::supply(&self.town.test.desk, &mut conn, self.town.test.home()).await
    }

    /// A change is asked about first; whom it would leave outside is given up or accepted, and then they are.
    async fn change(&self, alters: &Alters, accept: bool) -> Result<(), Refusal> {
        let asked = self.town.test.asked();
        let before = self.outside().await?;
        let (added, expected) = match self.alter(alters, false, &asked).await? {
            Outcome::Done(added) => (added, BTreeSet::new()),
            Outcome::LeavesOutside(list) => {
                assert!(!list.is_empty(), "{alters:?}");
                assert_eq!(self.outside().await?, before, "written without asking: {alters:?}");
                if !accept {
                    return Ok(());
                }
                let done = self.alter(alters, true, &asked).await?;
                let Outcome::Done(added) = done else { panic!("asked about twice: {alters:?}") };
                self.did("Accept");
                (added, list.iter().map(|found| found.id).collect())
            }
        };
        if let (Alters::Away(..), Some(absence)) = (alters, added) {
            self.memory.absences.borrow_mut().push(absence);
        }
        let to_move = self.outside().await?;
        let new: BTreeSet<Uuid> = to_move.difference(&before).copied().collect();
        assert_eq!(new, expected, "{alters:?}");
        assert!(!alters.only_takes() || before.is_subset(&to_move), "{alters:?} brought somebody in");
        Ok(())
    }

    async fn alter(&self, alters: &Alters, accepted: bool, asked: &Asked) -> Result<Outcome, Refusal> {
        let (town, desk) = (self.town, &self.town.test.desk);
        let edit = Edit { accepted, ..town.test.edit(&town.centre.head, town.test.home(), asked).await };
        let stretch = |hours: &str| town.test.stretch(hours, &town.centre.rooms[..2]);
        match alters {
            Alters::Away(number, start, hours) => {
                let (operator, staff) = match town.centre.operators.get(*number) {
                    Some(own) => (&own.operator, Staff::Operator(own.operator.id())),
                    None => (&town.centre.head.operator, Staff::Mediator(self.mediator().await?)),
                };
                let from = self.wish(town.test.service(For::Welcome), *start).starts_at;
                let absence = NewAbsence { staff, from, to: from + TimeDelta::hours(*hours) };
                supply::add_absence(desk, operator, &absence, accepted, asked).await
            }
            Alters::Back(nth) => {
                let absence = self.memory.absences.borrow().clone();
                let absence = pick(&absence, *nth)?;
                let head = &town.centre.head.operator;
                supply::take_back_absence(desk, head, absence, asked).await.map(|()| Outcome::Done(None))
            }
            Alters::Open(number, day, hours) => {
                let date = self.date(*day);
                let weekday =
                    Weekday::try_from(u8::try_from(date.weekday().num_days_from_monday() % 5).unwrap_or(0));
                let series = Series {
                    weekday: weekday.unwrap_or(Weekday::Mon),
                    valid_from: date,
                    valid_to: Some(date + Days::new(20)),
                    stretch: stretch(hours),
                };
                let staff = Staff::Operator(town.operator(*number).id());
                supply::add_opening(desk, &edit, staff, &series).await
            }
            Alters::CloseDay(day) => supply::close_centre(desk, &edit, self.date(*day)).await,
            Alters::EditDay(nth, day, hours) => {
                let (present, date) = (self.present().await?, self.date(*day));
                let of_day = present.occurrences_on(date);
                let ids: Vec<Uuid> = of_day.iter().map(|found| series_id(&found.opening.id)).collect();
                let to = hours.map(stretch);
                supply::change_day(desk, &edit, pick(&ids, *nth)?, date, to.as_ref()).await
            }
            Alters::RestoreDay(nth) => {
                let (present, today) = (self.present().await?, desk.today());
                let ahead = present.exceptions.iter().filter(|said| said.date() >= today);
                let edited: Vec<(Uuid, NaiveDate)> =
                    ahead.filter_map(|said| Some((series_id(said.opening()?), said.date()))).collect();
                let (series, date) = pick(&edited, *nth)?;
                supply::restore_day(desk, &edit, series, date).await
            }
            Alters::ChangeSeries(nth, day, hours) => {
                let present = self.present().await?;
                let all: Vec<_> = present.openings.iter().filter(|one| one.valid_to.is_none()).collect();
                let old = pick(&all, *nth)?;
                let next = Series {
                    weekday: old.weekday,
                    valid_from: self.date(*day),
                    valid_to: None,
                    stretch: stretch(hours),
                };
                supply::change_series(desk, &edit, series_id(&old.id), &next).await
            }
            Alters::EndSeries(nth, day) => {
                let (present, today) = (self.present().await?, desk.today());
                let ends =
                    present.openings.iter().filter_map(|one| Some((series_id(&one.id), one.valid_to?)));
                let all: Vec<_> = ends.filter(|(_, last)| *last >= today).collect();
                let (series, last) = pick(&all, *nth)?;
                supply::end_opening(desk, &edit, series, self.date(*day).min(last)).await
            }
        }
    }

    async fn mediator(&self) -> Result<Uuid, Refusal> {
        let mut conn = self.town.test.desk.reader.conn().await?;
        let all = supply::mediators_of(&mut conn, self.town.test.home(), LANGUAGE).await?;
        let mediator = all.first().and_then(|id| id.0.parse().ok());
        mediator.ok_or(Refusal::NotFound)
    }

    /// Nothing but a change of the supply leaves anybody outside.
    pub(super) async fn nobody_more_outside(&self, does: &Does) {
        let now = self.outside().await.expect("reads");
        let before = self.memory.outside.replace(now.clone());
        let changed = matches!(does, Does::Change(..));
        assert!(changed || now.is_subset(&before), "{does:?} left {now:?} outside, before {before:?}");
    }
}

/// The how-manieth, counted round.
fn pick<T: Clone>(all: &[T], nth: usize) -> Result<T, Refusal> {
    all.get(nth % all.len().max(1)).cloned().ok_or(Refusal::NotFound)
}

fn series_id(id: &OpeningId) -> Uuid {
    id.0.parse().expect("an id")
}

/// A mediator who is there on working days from 9 to 12.
pub(super) async fn mediator(town: &Town) {
    let asked = town.test.asked();
    let edit = town.test.edit(&town.centre.head, town.test.home(), &asked).await;
    let added = supply::add_mediator(&town.test.desk, &edit, "Mina", &[LANGUAGE.to_owned()]).await;
    let Ok(Outcome::Done(Some(mina))) = added else { panic!("not added: {added:?}") };
    for weekday in [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri] {
        let presence = town.test.stretch("9-12", &[]);
        town.test.receives(&town.centre, Staff::Mediator(mina), weekday, presence).await;
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
