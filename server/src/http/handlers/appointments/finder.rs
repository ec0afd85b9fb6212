//! Looking for places: what is found, or why nothing can be, as the pages show it.
//!
//! Each question takes a connection of its own and gives it back before the next: a request that held one while it
//! waited for another would stop everybody on a busy morning.

use acts::{
    Refusal,
    agenda::{self, By},
};
use app::{
    pages::appointments::{Calendar, DayCell, DayTimes, Filters, Found, FreePlace, Take, sent_instant},
    ui::FormView,
};
use chrono::{Datelike, Days, NaiveDate};
use domain::{
    agenda::{Place, SubjectKind, Supply},
    passage::Channel,
};
use uuid::Uuid;

use super::{
    ask::Ask,
    find::{FEW, Lost},
    list::interview_to_book,
    refused::{key_words, other_place_may_do, words},
    view::{Names, hold_is_over, view},
};
use crate::http::{Problem, Visit};

/// Days of the calendar on one page.
const WEEKS: u64 = 28;
/// Days around an opened one among which the nearest free ones are looked for.
const AROUND: u64 = 14;

/// A search by the person of this visit.
pub(super) struct Finder<'a> {
    pub visit: &'a Visit,
    pub ask: &'a Ask,
    pub names: &'a Names,
    pub supply: &'a Supply,
}

impl Finder<'_> {
    /// What there is, and why the place that was asked for is not among it.
    pub async fn found(&self, lost: Option<&Lost<'_>>) -> Result<(Found, Vec<String>), Problem> {
        let refused = lost.map_or(&[][..], |lost| lost.refused);
        if !other_place_may_do(refused) {
            return Ok((self.impossible(words(self.visit.lang, refused)).await?, Vec::new()));
        }
        let reasons = words(self.visit.lang, refused);
        match self.look(lost).await {
            Ok(found) => Ok((found, reasons)),
            Err(Refusal::Agenda(why)) => {
                Ok((self.impossible(words(self.visit.lang, &why)).await?, Vec::new()))
            }
            Err(Refusal::Conflict(key)) => {
                Ok((self.impossible(key_words(self.visit.lang, key)).await?, Vec::new()))
            }
            Err(refusal) => Err(refusal.into()),
        }
    }

    async fn look(&self, lost: Option<&Lost<'_>>) -> Result<Found, Refusal> {
        let desk = &self.visit.house.desk;
        let today = desk.today();
        let by = self.visit.citizen().ok().map(By::Citizen);
        let query = self.ask.query(today);
        let places = match (lost, self.ask.calendar, self.ask.day) {
            (Some(lost), ..) => {
                let places = agenda::nearest(desk, by, &query, lost.wished, FEW).await?;
                return self.or_nothing(places, Found::Nearest).await;
            }
            (None, true, Some(day)) => return self.day(by, query, day.max(today)).await,
            (None, true, None) => return self.weeks(by, query).await,
            (None, false, _) => agenda::choice(desk, by, &query).await?,
        };
        let places = places.map(|choice| [vec![choice.earliest], choice.alternatives].concat());
        self.or_nothing(places.unwrap_or_default(), Found::Choice).await
    }

    async fn or_nothing(
        &self,
        places: Vec<Place>,
        found: impl FnOnce(Vec<FreePlace>) -> Found,
    ) -> Result<Found, Refusal> {
        let places = self.free(places).map_err(|_| Refusal::Internal("id of an operator"))?;
        if !places.is_empty() {
            return Ok(found(places));
        }
        let mut conn = self.visit.house.desk.reader.conn().await?;
        let to_book = interview_to_book(self.visit, &mut conn).await;
        let waits =
            agenda::needs_did(&self.visit.house.desk, self.ask.service) && matches!(to_book, Ok(Some(_)));
        Ok(Found::Nothing { waits })
    }

    /// Four weeks from the Monday of the day that is asked for.
    async fn weeks(&self, by: Option<By<'_>>, query: agenda::Query) -> Result<Found, Refusal> {
        let desk = &self.visit.house.desk;
        let today = desk.today();
        let first = monday(query.from);
        let to = after(first, WEEKS - 1);
        let days = agenda::calendar(desk, by, &agenda::Query { from: first, ..query }, to).await?;
        // The whole page lies beyond the end of the agenda.
        if days.is_empty() {
            return self.or_nothing(Vec::new(), Found::Choice).await;
        }
        let last = after(today, self.supply.rules.max_notice_days.into());
        let turn = |from: NaiveDate| self.ask.weeks(Some(from)).address();
        let before = first.checked_sub_days(Days::new(WEEKS)).unwrap_or(first).max(monday(today));
        Ok(Found::Calendar(Calendar {
            days: days.iter().map(|day| DayCell::of(day, |date| self.ask.times(date).address())).collect(),
            previous: (first > today).then(|| turn(before.max(today))),
            next: (to < last).then(|| turn(after(first, WEEKS))),
        }))
    }

    /// One day with the nearest free ones around it.
    async fn day(&self, by: Option<By<'_>>, query: agenda::Query, day: NaiveDate) -> Result<Found, Refusal> {
        let desk = &self.visit.house.desk;
        let from = day.checked_sub_days(Days::new(AROUND)).unwrap_or(day).max(desk.today());
        let around = agenda::calendar(desk, by, &agenda::Query { from, ..query }, after(day, AROUND)).await?;
        let link = |date: NaiveDate| (date, self.ask.times(date).address());
        let free =
            |date: &NaiveDate| around.iter().any(|other| other.date == *date && !other.places.is_empty());
        let dates = || around.iter().map(|other| other.date).filter(free);
        let (previous, next) = (dates().rfind(|date| *date < day), dates().find(|date| *date > day));
        let shown = around.iter().find(|other| other.date == day);
        let places = self.free(shown.map(|shown| shown.places.clone()).unwrap_or_default());
        Ok(Found::Day(DayTimes {
            date: day,
            closed: shown.and_then(|shown| shown.closed),
            places: places.map_err(|_| Refusal::Internal("id of an operator"))?,
            previous: previous.map(link),
            next: next.map(link),
        }))
    }

    /// No place at all could be had: why, and which appointments stand in the way.
    async fn impossible(&self, reasons: Vec<String>) -> Result<Found, Problem> {
        let mut conn = self.visit.house.desk.reader.conn().await?;
        let open = store::appointment::open_of(&mut conn, self.visit.citizen()?.person()).await?;
        let mut names = Names::default();
        let mut instead = Vec::new();
        let moving = self.ask.moving;
        for stored in
            open.iter().filter(|stored| !hold_is_over(self.visit, stored) && Some(stored.id) != moving)
        {
            instead.push(view(self.visit, &mut conn, &mut names, stored).await?);
        }
        Ok(Found::Impossible { reasons, instead })
    }

    /// Free places as the pages offer them.
    pub fn free(&self, places: Vec<Place>) -> Result<Vec<FreePlace>, Problem> {
        places.into_iter().map(|place| self.free_place(place)).collect()
    }

    fn free_place(&self, place: Place) -> Result<FreePlace, Problem> {
        let operator =
            Uuid::parse_str(&place.operator.0).map_err(|_| Problem::Internal("id of an operator"))?;
        let take = match self.ask.moving {
            None => Take::Hold { request_key: self.visit.house.desk.request_key() },
            Some(_) => Take::Look {
                href: self.ask.address_with(&[
                    ("inizio", sent_instant(place.span.from)),
                    ("con", operator.to_string()),
                    ("modo", place.channel.code().to_owned()),
                ]),
            },
        };
        Ok(FreePlace {
            from: place.span.from,
            to: place.span.to,
            operator: (operator.to_string(), self.names.get(operator)),
            channel: place.channel,
            take,
        })
    }

    /// The ways in which the service is given here, and by whom.
    pub fn filters(&self, langs: Vec<String>) -> Filters {
        let service = self.ask.service;
        let serving = self
            .supply
            .openings
            .iter()
            .filter(|o| o.staff.kind == SubjectKind::Operator && o.stretch.services.contains(&service));
        let mut channels: Vec<Channel> = Vec::new();
        let mut operators: Vec<(String, String)> = Vec::new();
        for opening in serving {
            channels.extend(
                opening
                    .stretch
                    .channels
                    .iter()
                    .filter(|c| !channels.contains(c))
                    .copied()
                    .collect::<Vec<_>>(),
            );
            let id = opening.staff.id.0.clone();
            let name = Uuid::parse_str(&id).map(|id| self.names.get(id)).unwrap_or_default();
            if !name.is_empty() && operators.iter().all(|(other, _)| *other != id) {
                operators.push((id, name));
            }
        }
        channels.sort();
        operators.sort_by(|one, two| one.1.cmp(&two.1));
        Filters {
            f: FormView::search(self.visit.lang, self.ask.form(self.visit), self.ask.errors.clone()),
            channels,
            operators,
            langs,
            kept: self.ask.kept(),
            active: self.ask.is_filtered(),
            clear: self.ask.bare().address(),
        }
    }
}

fn monday(date: NaiveDate) -> NaiveDate {
    let since = date.weekday().num_days_from_monday();
    date.checked_sub_days(Days::new(since.into())).unwrap_or(date)
}

fn after(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}
