//! `/operatore/agenda`: the hall first, then the day by time.
//!
//! Forms: those of the lines ([`super::line`]) and `act=gone` (`arrival`) for who left without being received. The
//! filters are a GET form. What cannot be done any more comes back with 409 and what is now true, as a notice.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agenda::{Closed, State};
use domain::lang::Lang;
use leptos::prelude::*;

use super::filter::{DayFilter, DayForm, DayWays, Whose, day_words};
use super::hall::{ArrivalLine, Hall};
use super::line::{DayLine, Line};
use super::timing::clock;
use crate::pages::appointments::closed_words;
use crate::pages::operator::agenda_nav::{AgendaNav, AgendaSection};
use crate::pages::operator::parts::Named;
use crate::texts::{t, ta};
use crate::ui::{Alert, ButtonLink, EmptyState, Official, Tag, Tone, Weight};

/// A day of a centre.
#[derive(Clone, Debug)]
pub struct Agenda {
    pub filter: DayFilter,
    /// The operator's centres.
    pub offices: Vec<Named>,
    /// Who works in the centre.
    pub operators: Vec<Named>,
    /// Why nobody receives that day.
    pub closed: Option<Closed>,
    /// By time.
    pub entries: Vec<Entry>,
    /// Who is in the hall with an appointment, also for a group; only today.
    pub hall: Vec<DayLine>,
    /// Who came without an appointment, the first first; only today.
    pub arrivals: Vec<ArrivalLine>,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
}

/// What stands in the day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly all of them are the large one")]
pub enum Entry {
    /// An appointment of one person.
    One(DayLine),
    Group(GroupLine),
}

/// A group session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupLine {
    pub id: String,
    /// Code and name.
    pub service: Named,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub room: Option<String>,
    pub operator: String,
    pub taken: u16,
    pub places: u16,
}

impl Entry {
    fn line(&self) -> Option<&DayLine> {
        match self {
            Entry::One(line) => Some(line),
            Entry::Group(_) => None,
        }
    }
}

/// The list of the day, and what its anchors begin with.
const DAY: &str = "giorno";

#[component]
pub fn AgendaPage(lang: Lang, data: Agenda) -> impl IntoView {
    let Agenda { filter, offices, operators, closed, entries, mut hall, arrivals, now, today } = data;
    hall.sort_by_key(|line| line.arrived_at.unwrap_or(line.since));
    let is_today = filter.date == today;
    let title = ta(lang, "day-title-of", &[("day", day_words(lang, filter.date).into())]);
    let office = offices.iter().find(|office| office.code == filter.office).map(|office| office.name.clone());
    let hall = is_today.then(|| view! { <Hall lang lines=hall arrivals now/> });
    view! {
        <h1>{title}</h1>
        <p class="day-office"><Official lang text=office.unwrap_or_default()/></p>
        <AgendaNav lang here=AgendaSection::Day office=filter.office.clone()/>
        <DayWays lang filter=filter.clone() today/>
        <Jump lang entries=entries.clone() is_today now/>
        {hall}
        <Day lang filter=filter.clone() entries closed now is_today/>
        <DayForm lang filter offices operators/>
    }
}

/// To the parts of a long day, and to what comes now.
#[component]
fn Jump(lang: Lang, entries: Vec<Entry>, is_today: bool, now: DateTime<Utc>) -> impl IntoView {
    let link = |href: String, key: &str| view! { <li><a href=href>{t(lang, key)}</a></li> };
    let next = entries.iter().filter_map(Entry::line).find(|line| line.state.is_open() && line.ends_at > now);
    let next = next.filter(|_| is_today).map(|line| link(format!("#{DAY}-{}", line.id), "day-jump-now"));
    view! {
        <nav class="jump" aria-label=t(lang, "day-jump")>
            <ul>
                {is_today.then(|| link("#sala".to_owned(), "day-jump-hall"))}
                {link("#giorno".to_owned(), "day-jump-day")} {next}
                {link("#data".to_owned(), "day-jump-filter")}
            </ul>
        </nav>
    }
}

#[component]
fn Day(
    lang: Lang,
    filter: DayFilter,
    entries: Vec<Entry>,
    closed: Option<Closed>,
    now: DateTime<Utc>,
    is_today: bool,
) -> impl IntoView {
    let count = entries.len();
    let done = entries.iter().filter_map(Entry::line).filter(|line| line.state == State::Done).count();
    let sum = ta(lang, "day-sum", &[("count", count.into()), ("done", done.into())]);
    let body = match count {
        0 => view! { <Nothing lang filter=filter.clone() closed/> }.into_any(),
        _ => {
            let lines: Vec<_> =
                entries.into_iter().map(|entry| view! { <EntryView lang entry now/> }).collect();
            view! {
                {closed.map(|closed| view! { <ClosedAlert lang closed/> })}
                <p>{sum}</p>
                <ul class="day-list">{lines}</ul>
            }
            .into_any()
        }
    };
    let key = if is_today { "day-list-today" } else { "day-list" };
    view! {
        <section aria-labelledby="giorno">
            <h2 id="giorno" tabindex="-1">
                {t(lang, key)}
            </h2>
            {body}
        </section>
    }
}

#[component]
fn EntryView(lang: Lang, entry: Entry, now: DateTime<Utc>) -> impl IntoView {
    match entry {
        Entry::One(line) => view! { <Line lang line now list=DAY/> }.into_any(),
        Entry::Group(group) => view! { <Group lang group/> }.into_any(),
    }
}

#[component]
fn Group(lang: Lang, group: GroupLine) -> impl IntoView {
    let people =
        ta(lang, "day-group-people", &[("taken", group.taken.into()), ("places", group.places.into())]);
    view! {
        <li class="day-line" id=format!("gruppo-{}", group.id) tabindex="-1">
            <p class="day-time">{clock(group.starts_at)} "–" {clock(group.ends_at)}</p>
            <p class="day-who">
                <a href=format!("/operatore/agenda/gruppi/{}", group.id)>{t(lang, "day-group")}</a>
            </p>
            <p class="day-what">{format!("{} ", group.service.code)} <Official lang text=group.service.name/></p>
            <p class="day-where">{group.room}</p>
            <p class="day-staff">{group.operator}</p>
            <p class="day-state">
                <Tag label=people/>
            </p>
        </li>
    }
}

/// A closed day that has appointments all the same: somebody must move them.
#[component]
fn ClosedAlert(lang: Lang, closed: Closed) -> impl IntoView {
    view! {
        <Alert tone=Tone::Warning title=closed_words(lang, closed)>
            <p>{t(lang, "day-closed-booked")}</p>
        </Alert>
    }
}

#[component]
fn Nothing(lang: Lang, filter: DayFilter, closed: Option<Closed>) -> impl IntoView {
    if let Some(closed) = closed {
        return view! { <EmptyState title=closed_words(lang, closed)/> }.into_any();
    }
    let everybody = filter.of(Whose::Office).href();
    let more = (filter.whose != Whose::Office)
        .then(|| view! { <p><a href=everybody>{t(lang, "day-none-everybody")}</a></p> });
    view! {
        <EmptyState title=t(lang, "day-none")>
            {more} <p>
                <ButtonLink
                    href="/operatore/agenda/nuovo"
                    label=t(lang, "day-book")
                    weight=Weight::Secondary
                />
            </p>
        </EmptyState>
    }
    .into_any()
}
