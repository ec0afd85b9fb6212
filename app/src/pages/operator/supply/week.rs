//! One week of a centre: per person of the staff, day by day, with what departs from the series applied.
//!
//! A list of days for each person, side by side where there is room and one below the other on a phone; days without
//! anything are left out there. Not a table: the same list reads well in both.

use chrono::{NaiveDate, NaiveTime};
use domain::agenda::Closed;
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::parts::{Staff, hours, weekday, weekday_date};
use crate::texts::{code_text, t, ta};
use crate::ui::{EmptyState, Tag, Tone};

/// The days that are shown and who receives on them.
#[derive(Clone, Debug)]
pub struct Week {
    /// Monday to Friday, or to Sunday when somebody receives then; the same for everybody.
    pub days: Vec<WeekDay>,
    /// Everybody who has something in this week, by name.
    pub staff: Vec<StaffWeek>,
    /// Names of those who have nothing.
    pub without: Vec<String>,
    /// Addresses of the weeks before and after; no week before this one.
    pub previous: Option<String>,
    pub next: String,
}

/// One day of the centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekDay {
    pub date: NaiveDate,
    pub closed: Option<Closed>,
}

/// One person's week.
#[derive(Clone, Debug)]
pub struct StaffWeek {
    pub staff: Staff,
    /// As many as `Week::days`.
    pub days: Vec<StaffDay>,
}

/// One person's day.
#[derive(Clone, Debug, Default)]
pub struct StaffDay {
    pub slots: Vec<Slot>,
    /// Hours in which they are away, as words.
    pub away: Vec<String>,
}

/// One opening on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Where it is changed; `None` when it cannot be.
    pub href: Option<String>,
    pub from: NaiveTime,
    pub to: NaiveTime,
    pub channels: Vec<Channel>,
    pub services: Served,
    /// Names of the rooms.
    pub rooms: Vec<String>,
    pub state: SlotState,
}

/// How a date stands to its series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotState {
    Series,
    /// Other hours or uses on this date.
    Changed,
    /// Does not take place on this date.
    Cancelled,
}

/// What is delivered in an opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Served {
    /// A mediator's presence.
    Nothing,
    /// Everything that can be booked.
    All,
    /// Codes.
    Some(Vec<String>),
}

/// So many codes are told one by one.
const TOLD: usize = 4;

impl Served {
    fn text(&self, lang: Lang) -> Option<String> {
        match self {
            Served::Nothing => None,
            Served::All => Some(t(lang, "supply-served-all")),
            Served::Some(codes) if codes.len() <= TOLD => Some(codes.join(", ")),
            Served::Some(codes) => Some(ta(lang, "supply-served-some", &[("count", codes.len().into())])),
        }
    }
}

/// Why a day is closed, in words.
pub(super) fn closed_text(lang: Lang, closed: Closed) -> String {
    let key = match closed {
        Closed::Holiday(_) => "supply-closed-holiday",
        Closed::Local => "supply-closed-local",
        Closed::Centre => "supply-closed-centre",
    };
    t(lang, key)
}

#[component]
pub(super) fn WeekGrid(lang: Lang, week: Week) -> impl IntoView {
    let (first, last) = (week.days.first().map(|day| day.date), week.days.last().map(|day| day.date));
    let title = match first.zip(last) {
        Some((first, last)) => {
            let day = |date: NaiveDate| date.format("%d/%m/%Y").to_string();
            ta(lang, "supply-week", &[("from", day(first).into()), ("to", day(last).into())])
        }
        None => t(lang, "supply-nav-week"),
    };
    let empty = week.staff.is_empty().then(|| view! { <EmptyState title=t(lang, "supply-week-none")/> });
    let days = week.days.clone();
    let people: Vec<_> =
        week.staff.into_iter().map(|person| view! { <PersonWeek lang person days=days.clone()/> }).collect();
    let without = (!week.without.is_empty()).then(|| {
        let names = week.without.join(", ");
        view! { <p>{ta(lang, "supply-week-without", &[("names", names.into())])}</p> }
    });
    view! {
        <section aria-labelledby="week-title">
            <h2 id="week-title">{title}</h2>
            <WeekLinks lang previous=week.previous next=week.next/>
            {empty}
            {people}
            {without}
        </section>
    }
}

#[component]
fn WeekLinks(lang: Lang, previous: Option<String>, next: String) -> impl IntoView {
    let link = |href: String, key: &str| {
        view! {
            <li>
                <a class="page-link" href=href>
                    {t(lang, key)}
                </a>
            </li>
        }
    };
    view! {
        <nav aria-label=t(lang, "supply-weeks-label")>
            <ul class="pagination">
                {previous.map(|href| link(href, "supply-week-previous"))} {link(next, "supply-week-next")}
            </ul>
        </nav>
    }
}

#[component]
fn PersonWeek(lang: Lang, person: StaffWeek, days: Vec<WeekDay>) -> impl IntoView {
    let name = person.staff.label(lang);
    let class = if days.len() > 5 { "week-days week-days-7" } else { "week-days" };
    let cells: Vec<_> = days
        .into_iter()
        .zip(person.days)
        .map(|(day, own)| view! { <DayCell lang day own name=person.staff.name.clone()/> })
        .collect();
    view! {
        <div class="staff-week">
            <h3>{name}</h3>
            <ul class=class>{cells}</ul>
        </div>
    }
}

#[component]
fn DayCell(lang: Lang, day: WeekDay, own: StaffDay, name: String) -> impl IntoView {
    let empty = own.slots.is_empty() && own.away.is_empty();
    let class = if empty { "week-day week-day-empty" } else { "week-day" };
    let about = format!("{name}, {}", weekday_date(lang, day.date));
    let closed = day.closed.filter(|_| !empty).map(|why| {
        view! { <p class="week-note"><strong>{closed_text(lang, why)}</strong></p> }
    });
    let away: Vec<_> =
        own.away.into_iter().map(|text| view! { <p class="week-note"><strong>{text}</strong></p> }).collect();
    let slots: Vec<_> =
        own.slots.into_iter().map(|opening| view! { <SlotView lang opening about=about.clone()/> }).collect();
    view! {
        <li class=class>
            <p class="week-day-name">
                {weekday(lang, day.date)} " " <time datetime=day.date.to_string()>{day.date.format("%d/%m").to_string()}</time>
            </p>
            {closed}
            {away}
            {slots}
        </li>
    }
}

#[component]
fn SlotView(lang: Lang, opening: Slot, about: String) -> impl IntoView {
    let when = hours(opening.from, opening.to);
    let when = match opening.href {
        Some(href) => view! {
            <a class="slot-hours" href=href>
                {when}
                <span class="visually-hidden">{format!(" {}", ta(lang, "supply-slot-edit", &[("about", about.into())]))}</span>
            </a>
        }
        .into_any(),
        None => view! { <span class="slot-hours">{when}</span> }.into_any(),
    };
    let state = match opening.state {
        SlotState::Series => None,
        SlotState::Changed => Some(view! { <Tag label=t(lang, "supply-slot-changed") tone=Tone::Warning/> }),
        SlotState::Cancelled => {
            Some(view! { <Tag label=t(lang, "supply-slot-cancelled") tone=Tone::Danger/> })
        }
    };
    let channels = opening.channels.iter().map(|channel| code_text(lang, "passage-channel", channel.code()));
    let channels: Vec<String> = channels.collect();
    let lines =
        [channels.join(", "), opening.services.text(lang).unwrap_or_default(), opening.rooms.join(", ")];
    let uses = opening.state != SlotState::Cancelled;
    let lines: Vec<_> = lines
        .into_iter()
        .filter(|line| uses && !line.is_empty())
        .map(|line| view! { <p class="slot-line">{line}</p> })
        .collect();
    view! { <div class="slot">{when} {state} {lines}</div> }
}
