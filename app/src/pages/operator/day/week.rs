//! `/operatore/agenda?vista=settimana`: day by day, and in each day operator by operator.
//!
//! Days stand side by side where there is room and one under the other on a phone; both are the same list.

use chrono::NaiveDate;
use domain::agenda::Closed;
use domain::lang::Lang;
use leptos::prelude::*;

use super::agenda::{Entry, GroupLine};
use super::filter::{DayFilter, DayForm, DayWays, day_words};
use super::line::DayLine;
use super::timing::clock;
use crate::pages::appointments::{closed_words, when};
use crate::pages::operator::agenda_nav::{AgendaNav, AgendaSection};
use crate::pages::operator::parts::Named;
use crate::texts::{code_text, t, ta};
use crate::ui::Official;

/// A week of a centre.
#[derive(Clone, Debug)]
pub struct Week {
    pub filter: DayFilter,
    pub offices: Vec<Named>,
    pub operators: Vec<Named>,
    /// From Monday on; Saturday and Sunday only when there is something in them.
    pub days: Vec<WeekDay>,
    pub today: NaiveDate,
}

/// A day of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekDay {
    pub date: NaiveDate,
    pub closed: Option<Closed>,
    /// By time.
    pub entries: Vec<Entry>,
}

impl WeekDay {
    /// The entries by name of the operator.
    fn by_operator(&self) -> Vec<(String, Vec<Entry>)> {
        let mut people: Vec<(String, Vec<Entry>)> = Vec::new();
        for entry in &self.entries {
            let name = match entry {
                Entry::One(line) => &line.operator,
                Entry::Group(group) => &group.operator,
            };
            match people.iter_mut().find(|(other, _)| other == name) {
                Some((_, entries)) => entries.push(entry.clone()),
                None => people.push((name.clone(), vec![entry.clone()])),
            }
        }
        people.sort_by(|a, b| a.0.cmp(&b.0));
        people
    }
}

#[component]
pub fn WeekPage(lang: Lang, data: Week) -> impl IntoView {
    let Week { filter, offices, operators, days, today } = data;
    let title = ta(lang, "day-week-title", &[("day", day_words(lang, filter.monday()).into())]);
    let office = offices.iter().find(|office| office.code == filter.office).map(|office| office.name.clone());
    let days: Vec<_> =
        days.into_iter().map(|day| view! { <Day lang filter=filter.clone() day today/> }).collect();
    view! {
        <h1>{title}</h1>
        <p class="day-office"><Official lang text=office.unwrap_or_default()/></p>
        <AgendaNav lang here=AgendaSection::Week office=filter.office.clone()/>
        <DayWays lang filter=filter.clone() today/>
        <div class="day-week">{days}</div>
        <DayForm lang filter offices operators/>
    }
}

#[component]
fn Day(lang: Lang, filter: DayFilter, day: WeekDay, today: NaiveDate) -> impl IntoView {
    let id = format!("giorno-{}", day.date);
    let href = DayFilter { week: false, ..filter.on(day.date) }.href();
    let is_today = day.date == today;
    let closed = day.closed.map(|closed| view! { <p><strong>{closed_words(lang, closed)}</strong></p> });
    let nothing = (day.entries.is_empty() && day.closed.is_none())
        .then(|| view! { <p class="day-week-none">{t(lang, "day-none")}</p> });
    let people: Vec<_> = day
        .by_operator()
        .into_iter()
        .map(|(name, entries)| {
            let lines: Vec<_> = entries.into_iter().map(|entry| view! { <EntryView lang entry/> }).collect();
            view! {
                <h3>{name}</h3>
                <ul class="day-week-list">{lines}</ul>
            }
        })
        .collect();
    view! {
        <section class="day-week-day" aria-labelledby=id.clone()>
            <h2 id=id.clone()>
                <a href=href>{when::day_words(lang, day.date, today)}</a>
                {is_today.then(|| format!(" ({})", t(lang, "day-today")))}
            </h2>
            {closed}
            {nothing}
            {people}
        </section>
    }
}

#[component]
fn EntryView(lang: Lang, entry: Entry) -> impl IntoView {
    match entry {
        Entry::One(line) => view! { <One lang line/> }.into_any(),
        Entry::Group(group) => view! { <Group lang group/> }.into_any(),
    }
}

#[component]
fn One(lang: Lang, line: DayLine) -> impl IntoView {
    let state = code_text(lang, "agenda-state", line.state.code());
    view! {
        <li>
            {clock(line.starts_at)} " " <a href=line.href()>{line.person.full()}</a>
            <span class="day-week-more">{format!("{}, {state}", line.service.code)}</span>
        </li>
    }
}

#[component]
fn Group(lang: Lang, group: GroupLine) -> impl IntoView {
    let args = [("taken", group.taken.into()), ("places", group.places.into())];
    view! {
        <li>
            {clock(group.starts_at)} " "
            <a href=format!("/operatore/agenda/gruppi/{}", group.id)>
                {t(lang, "day-group")} <span class="visually-hidden">{format!(" {}", group.service.name)}</span>
            </a>
            <span class="day-week-more">{format!("{}, {}", group.service.code, ta(lang, "day-group-people", &args))}</span>
        </li>
    }
}
