//! The whole calendar: weeks of days, each day with free places a link to its times.
//!
//! A list by weeks and not a grid of numbers: on a phone the days stand one below the other, on a wide screen side by
//! side, and a screen reader hears «martedì 24 novembre, 5 posti liberi». A closed day says why.

use chrono::{Datelike, NaiveDate};
use domain::agenda::{CalendarDay, Closed, HalfDay};
use domain::calendar::Holiday;
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::FreePlace;
use super::places::{TimeList, Wanted};
use super::when::day_words;
use crate::texts::{t, ta};
use crate::ui::Pagination;

/// Some weeks of days.
#[derive(Clone, Debug)]
pub struct Calendar {
    pub days: Vec<DayCell>,
    /// The weeks before and after.
    pub previous: Option<String>,
    pub next: Option<String>,
}

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCell {
    pub date: NaiveDate,
    pub closed: Option<Closed>,
    pub free: usize,
    /// Its times, when there are any.
    pub href: Option<String>,
}

impl DayCell {
    pub fn of(day: &CalendarDay, href: impl FnOnce(NaiveDate) -> String) -> DayCell {
        let free = day.places.len();
        DayCell { date: day.date, closed: day.closed, free, href: (free > 0).then(|| href(day.date)) }
    }

    /// Saturdays and Sundays stand here only when somebody receives.
    fn is_shown(&self) -> bool {
        self.free > 0 || self.date.weekday().number_from_monday() <= 5
    }
}

/// The times of one day.
#[derive(Clone, Debug)]
pub struct DayTimes {
    pub date: NaiveDate,
    pub closed: Option<Closed>,
    pub places: Vec<FreePlace>,
    /// The nearest days before and after with free places.
    pub previous: Option<(NaiveDate, String)>,
    pub next: Option<(NaiveDate, String)>,
}

/// Why nobody receives that day, in words.
pub fn closed_words(lang: Lang, closed: Closed) -> String {
    let name = match closed {
        Closed::Local => t(lang, "agenda-closed-local"),
        Closed::Centre => return t(lang, "agenda-closed-centre"),
        Closed::Holiday(holiday) => t(lang, holiday_key(holiday)),
    };
    ta(lang, "agenda-closed", &[("holiday", name.into())])
}

fn holiday_key(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "agenda-holiday-new-year",
        Holiday::Epiphany => "agenda-holiday-epiphany",
        Holiday::Easter => "agenda-holiday-easter",
        Holiday::EasterMonday => "agenda-holiday-easter-monday",
        Holiday::Liberation => "agenda-holiday-liberation",
        Holiday::Labour => "agenda-holiday-labour",
        Holiday::Republic => "agenda-holiday-republic",
        Holiday::Assumption => "agenda-holiday-assumption",
        Holiday::SaintFrancis => "agenda-holiday-saint-francis",
        Holiday::AllSaints => "agenda-holiday-all-saints",
        Holiday::Immaculate => "agenda-holiday-immaculate",
        Holiday::Christmas => "agenda-holiday-christmas",
        Holiday::SaintStephen => "agenda-holiday-saint-stephen",
    }
}

#[component]
pub(super) fn CalendarView(
    lang: Lang,
    calendar: Calendar,
    choice: String,
    today: NaiveDate,
) -> impl IntoView {
    let Calendar { days, previous, next } = calendar;
    // One number of columns for all weeks: the same weekday stands below itself.
    let shown = days.iter().filter(|day| day.is_shown());
    let columns = shown.map(|day| day.date.weekday().number_from_monday()).max().unwrap_or(5);
    let weeks: Vec<_> = days
        .chunk_by(|one, two| one.date.iso_week() == two.date.iso_week())
        .map(|week| view! { <Week lang days=week.to_vec() columns today/> })
        .collect();
    view! {
        <h2>{t(lang, "agenda-calendar-title")}</h2>
        <p class="ways">
            <a href=choice>{t(lang, "agenda-calendar-choice")}</a>
        </p>
        {weeks}
        <Pagination
            lang
            previous
            next
            label=t(lang, "agenda-calendar-pages")
            back=t(lang, "agenda-calendar-before")
            on=t(lang, "agenda-calendar-after")
        />
    }
}

#[component]
fn Week(lang: Lang, days: Vec<DayCell>, columns: u32, today: NaiveDate) -> impl IntoView {
    let shown: Vec<_> = days.into_iter().filter(DayCell::is_shown).collect();
    let first = shown.first()?.date;
    let title = ta(lang, "agenda-week", &[("day", day_words(lang, first, today).into())]);
    let id = format!("week-{first}");
    let empty = shown.iter().all(|day| day.free == 0 && day.closed.is_none());
    let days = match empty {
        true => view! { <p>{t(lang, "agenda-week-none")}</p> }.into_any(),
        false => {
            let days: Vec<_> = shown.into_iter().map(|day| view! { <Day lang day today/> }).collect();
            view! { <ol class=format!("week week-{columns}")>{days}</ol> }.into_any()
        }
    };
    Some(view! {
        <section aria-labelledby=id.clone()>
            <h3 id=id.clone() class="week-title">{title}</h3>
            {days}
        </section>
    })
}

#[component]
fn Day(lang: Lang, day: DayCell, today: NaiveDate) -> impl IntoView {
    let name = day_words(lang, day.date, today);
    let column = format!("weekday-{}", day.date.weekday().number_from_monday());
    match (day.href, day.closed) {
        (Some(href), _) => {
            let free = ta(lang, "agenda-free", &[("count", day.free.into())]);
            view! {
                <li class=format!("{column} day-free")>
                    <a href=href>
                        <span class="day-name">{name}</span>
                        " "
                        <span class="day-says">{free}</span>
                    </a>
                </li>
            }
            .into_any()
        }
        (None, closed) => {
            let says = closed.map_or_else(|| t(lang, "agenda-free-none"), |why| closed_words(lang, why));
            view! {
                <li class=column>
                    <span class="day-name">{name}</span>
                    " "
                    <span class="day-says">{says}</span>
                </li>
            }
            .into_any()
        }
    }
}

#[component]
pub(super) fn DayTimesView(lang: Lang, day: DayTimes, wanted: Wanted, calendar: String) -> impl IntoView {
    let DayTimes { date, closed, places, previous, next } = day;
    let today = wanted.today;
    let (morning, afternoon): (Vec<_>, Vec<_>) =
        places.into_iter().partition(|place| HalfDay::of(place.from) == HalfDay::Morning);
    let none = match closed {
        Some(why) => closed_words(lang, why),
        None => t(lang, "agenda-free-none"),
    };
    let empty = (morning.is_empty() && afternoon.is_empty()).then(|| view! { <p>{none}</p> });
    let half = |key: &str, places: Vec<FreePlace>| {
        let wanted = wanted.clone();
        (!places.is_empty()).then(|| {
            view! {
                <h3 class="week-title">{t(lang, key)}</h3>
                <TimeList lang wanted places/>
            }
        })
    };
    let near = |key: &'static str, day: Option<(NaiveDate, String)>| {
        day.map(|(date, href)| {
            let label = ta(lang, key, &[("day", day_words(lang, date, today).into())]);
            view! { <li><a href=href>{label}</a></li> }
        })
    };
    view! {
        <h2>{ta(lang, "agenda-day-title", &[("day", day_words(lang, date, today).into())])}</h2>
        {empty}
        {half("agenda-morning", morning)}
        {half("agenda-afternoon", afternoon)}
        <ul class="ways">
            {near("agenda-day-before", previous)}
            {near("agenda-day-after", next)}
            <li>
                <a href=calendar>{t(lang, "agenda-all-days")}</a>
            </li>
        </ul>
    }
}
