//! What a search found, as the page that books and the page that moves show it.

use acts::{
    Refusal,
    agenda::{self, By},
};
use app::{
    pages::appointments::{
        AppointmentView, Calendar, DayCell, DayTimes, Filters, Find, FindPage, Found, FreePlace, Links, Take,
        Wanted, sent_instant,
    },
    ui::FormView,
};
use axum::{http::StatusCode, response::Response};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use domain::{
    agenda::{Place, Refusal as No, SubjectKind, Supply},
    passage::Channel,
};
use leptos::prelude::*;
use store::{Access, appointment::Appointment};
use uuid::Uuid;

use super::{
    ask::{Ask, known_lang},
    list::interview_to_book,
    refused::{key_words, other_place_may_do, words},
    view::{Names, hold_is_over, office_ref, service_ref, view},
};
use crate::http::{Problem, Visit};

/// Places that are offered beside each other.
const FEW: usize = 3;
/// Days of the calendar on one page.
const WEEKS: u64 = 28;
/// Days around an opened one among which the nearest free ones are looked for.
const AROUND: u64 = 14;

/// A place that was asked for and is gone, and why.
pub(super) struct Lost<'a> {
    pub wished: DateTime<Utc>,
    pub refused: &'a [No],
}

/// The page of a search; 409 when a place was lost.
pub(super) async fn page(
    visit: &Visit,
    ask: Ask,
    moving: Option<&Appointment>,
    lost: Option<Lost<'_>>,
) -> Result<Response, Problem> {
    let desk = &visit.house.desk;
    let (lang, today) = (visit.lang, desk.today());
    let mut conn = desk.reader.conn().await?;
    let supply = agenda::supply(desk, &mut conn, &ask.office).await?;
    let mut names = Names::of_office(&mut conn, &ask.office).await?;
    let finder = Finder { visit, ask: &ask, names: &names, supply: &supply };
    let (found, refused) = finder.found(&mut conn, lost.as_ref()).await?;
    let filters = finder.filters(langs(&mut conn, &ask).await?);
    let moving = match moving {
        Some(stored) => Some(view(visit, &mut conn, &mut names, stored).await?),
        None => None,
    };
    let held = match (&found, &moving) {
        (Found::Impossible { .. }, _) | (_, Some(_)) => None,
        _ => held(visit, &mut conn, &mut names).await?,
    };
    drop(conn);
    let calendar = ask.weeks(None);
    let find = Find {
        service: service_ref(visit, ask.service)?,
        minutes: supply.durations.minutes(ask.service).ok(),
        office: office_ref(visit, &ask.office)?,
        found,
        filters,
        links: Links {
            calendar: calendar.address(),
            choice: ask.choice().address(),
            other_service: ask.moving.is_none().then(|| format!("/appuntamenti/nuovo?sede={}", ask.office)),
            other_office: ask
                .moving
                .is_none()
                .then(|| format!("/appuntamenti/nuovo?servizio={}&cambia=sede", ask.service)),
        },
        refused,
        wanted: Wanted {
            service: ask.service.to_string(),
            office: ask.office.clone(),
            mediator: ask.mediator.clone(),
            action: Some(ask.address()),
            today,
        },
        moving,
        held,
    };
    let status = match (lost.is_some(), ask.errors.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (_, false) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let title = if find.moving.is_some() { "agenda-move-title" } else { "agenda-find-title" };
    let above = [visit.crumb("agenda-title", "/appuntamenti")];
    let frame = visit.frame(visit.t(title)).under(above).invalid(!ask.errors.is_empty());
    Ok(visit.page(status, frame, || view! { <FindPage lang find/> }))
}

/// A place that is kept for the person and waits for a yes.
async fn held(
    visit: &Visit,
    db: &mut impl Access,
    names: &mut Names,
) -> Result<Option<AppointmentView>, Problem> {
    let open = store::appointment::open_of(db, visit.citizen()?.person()).await?;
    let held = open.iter().find(|stored| stored.state == "held" && !hold_is_over(visit, stored));
    match held {
        Some(stored) => view(visit, db, names, stored).await.map(Some),
        None => Ok(None),
    }
}

/// The nearest places to one that is gone, for pages that are no search; empty also when the rules allow none.
pub(super) async fn nearest(
    visit: &Visit,
    ask: &Ask,
    wished: DateTime<Utc>,
) -> Result<Vec<FreePlace>, Problem> {
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let supply = agenda::supply(desk, &mut conn, &ask.office).await?;
    let names = Names::of_office(&mut conn, &ask.office).await?;
    drop(conn);
    let finder = Finder { visit, ask, names: &names, supply: &supply };
    let by = Some(By::Citizen(visit.citizen()?));
    match agenda::nearest(desk, by, &ask.query(desk.today()), wished, FEW).await {
        Ok(places) => finder.free(places),
        Err(Refusal::Agenda(_) | Refusal::Conflict(_)) => Ok(Vec::new()),
        Err(refusal) => Err(refusal.into()),
    }
}

struct Finder<'a> {
    visit: &'a Visit,
    ask: &'a Ask,
    names: &'a Names,
    supply: &'a Supply,
}

impl Finder<'_> {
    /// What there is, and why the place that was asked for is not among it.
    async fn found(
        &self,
        db: &mut impl Access,
        lost: Option<&Lost<'_>>,
    ) -> Result<(Found, Vec<String>), Problem> {
        let refused = lost.map_or(&[][..], |lost| lost.refused);
        if !other_place_may_do(refused) {
            return Ok((self.impossible(db, words(self.visit.lang, refused)).await?, Vec::new()));
        }
        let reasons = words(self.visit.lang, refused);
        match self.look(db, lost).await {
            Ok(found) => Ok((found, reasons)),
            Err(Refusal::Agenda(why)) => {
                Ok((self.impossible(db, words(self.visit.lang, &why)).await?, Vec::new()))
            }
            Err(Refusal::Conflict(key)) => {
                Ok((self.impossible(db, key_words(self.visit.lang, key)).await?, Vec::new()))
            }
            Err(refusal) => Err(refusal.into()),
        }
    }

    async fn look(&self, db: &mut impl Access, lost: Option<&Lost<'_>>) -> Result<Found, Refusal> {
        let desk = &self.visit.house.desk;
        let today = desk.today();
        let by = self.visit.citizen().ok().map(By::Citizen);
        let query = self.ask.query(today);
        let places = match (lost, self.ask.calendar, self.ask.day) {
            (Some(lost), ..) => {
                let places = agenda::nearest(desk, by, &query, lost.wished, FEW).await?;
                return self.or_nothing(db, places, Found::Nearest).await;
            }
            (None, true, Some(day)) => return self.day(by, query, day.max(today)).await,
            (None, true, None) => return self.weeks(by, query).await,
            (None, false, _) => agenda::choice(desk, by, &query).await?,
        };
        let places = places.map(|choice| [vec![choice.earliest], choice.alternatives].concat());
        self.or_nothing(db, places.unwrap_or_default(), Found::Choice).await
    }

    async fn or_nothing(
        &self,
        db: &mut impl Access,
        places: Vec<Place>,
        found: impl FnOnce(Vec<FreePlace>) -> Found,
    ) -> Result<Found, Refusal> {
        let places = self.free(places).map_err(|_| Refusal::Internal("id of an operator"))?;
        if !places.is_empty() {
            return Ok(found(places));
        }
        let to_book = interview_to_book(self.visit, db).await;
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
    async fn impossible(&self, db: &mut impl Access, reasons: Vec<String>) -> Result<Found, Problem> {
        let open = store::appointment::open_of(db, self.visit.citizen()?.person()).await?;
        let mut names = Names::default();
        let mut instead = Vec::new();
        let moving = self.ask.moving;
        for stored in
            open.iter().filter(|stored| !hold_is_over(self.visit, stored) && Some(stored.id) != moving)
        {
            instead.push(view(self.visit, db, &mut names, stored).await?);
        }
        Ok(Found::Impossible { reasons, instead })
    }

    fn free(&self, places: Vec<Place>) -> Result<Vec<FreePlace>, Problem> {
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
    fn filters(&self, langs: Vec<String>) -> Filters {
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

/// The languages that the mediators of the centre speak; a move keeps what was agreed.
async fn langs(db: &mut impl Access, ask: &Ask) -> Result<Vec<String>, Problem> {
    if ask.moving.is_some() {
        return Ok(Vec::new());
    }
    let mediators = store::supply::mediators(db, &ask.office).await?.into_iter();
    let mut langs: Vec<String> =
        mediators.flat_map(|m| m.langs.0).filter_map(|tag| known_lang(&tag)).collect();
    langs.sort();
    langs.dedup();
    Ok(langs)
}

fn monday(date: NaiveDate) -> NaiveDate {
    let since = date.weekday().num_days_from_monday();
    date.checked_sub_days(Days::new(since.into())).unwrap_or(date)
}

fn after(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}
