//! `/operatore/agenda/nuovo`: an appointment for somebody, or receiving them at once; `/…/{id}/sposta`: another place.
//!
//! Without `persona` in the address the page asks for whom: the search is posted (`act=search`, `q`) and answered in
//! place. `arrivo` is somebody of the hall who is looked after with it. Forms: `walk-in` (`code`, `channel`), `book`
//! and `move` (a place, see [`super::places`]).

use chrono::{DateTime, Utc};
use domain::agenda::State;
use domain::calendar::rome_date;
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::filter::day_words;
use super::line::{DayLine, tone};
use super::places::Places;
use super::places_view::PlacesView;
use super::timing::{clock, waits};
use crate::pages::operator::agenda_nav::{AgendaNav, AgendaSection};
use crate::pages::operator::parts::{CfText, Named, PersonRef, ServiceGroup, ServiceSelect, day};
use crate::pages::operator::person::PersonRow;
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, Cell, Choice, DescriptionList, EmptyState, ErrorSummary, FormView,
    Item, Official, PostForm, RadioGroup, Table, Tag, TextField, Weight,
};

/// Booking for somebody.
#[derive(Clone, Debug)]
pub enum Book {
    /// For whom?
    Who(Found),
    /// For this person.
    For(Box<ForPerson>),
}

/// The search for a person.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// `None` before anybody searched.
    pub rows: Option<Vec<PersonRow>>,
    /// The search found more than it shows.
    pub more: bool,
    /// Somebody of the hall whom the centre does not know.
    pub waiting: Option<Waiting>,
}

/// Somebody who waits without an appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub id: String,
    /// As the card gave it.
    pub cf: String,
    pub at: DateTime<Utc>,
}

/// A person to receive or to book for.
#[derive(Clone, Debug)]
pub struct ForPerson {
    pub person: PersonRef,
    pub waiting: Option<Waiting>,
    /// Appointments that are not over: when, what, state.
    pub open: Vec<(DateTime<Utc>, Named, State)>,
    pub places: Places,
    /// What can be delivered to whoever just came.
    pub services: Vec<ServiceGroup>,
    /// Of receiving at once.
    pub request_key: String,
    pub now: DateTime<Utc>,
}

/// Moving an appointment.
#[derive(Clone, Debug)]
pub struct Move {
    pub line: DayLine,
    pub places: Places,
}

/// `f` is whichever form of the page was sent, else empty.
#[component]
pub fn BookPage(f: FormView, data: Book) -> impl IntoView {
    let lang = f.lang();
    let body = match data {
        Book::Who(found) => view! { <Who f=f.clone() found/> }.into_any(),
        Book::For(person) => view! { <For f=f.clone() data=*person/> }.into_any(),
    };
    view! {
        <h1>{t(lang, "day-book")}</h1>
        <AgendaNav lang here=AgendaSection::Day within=true/>
        <ErrorSummary f=&f/>
        {body}
    }
}

#[component]
fn Who(f: FormView, found: Found) -> impl IntoView {
    let lang = f.lang();
    let arrival = found.waiting.as_ref().map(|waiting| format!("&arrivo={}", waiting.id)).unwrap_or_default();
    let waiting = found.waiting.map(|waiting| {
        view! {
            <Alert title=t(lang, "day-book-unknown")>
                <p><CfText cf=waiting.cf/> ". " {t(lang, "day-book-unknown-next")}</p>
            </Alert>
        }
    });
    view! {
        {waiting}
        <div class="search-form">
            <PostForm hidden=vec![("act", "search".to_owned())] label=t(lang, "operator-people-search-label")>
                <TextField
                    f=&f
                    name="q"
                    label=t(lang, "operator-people-search")
                    hint=t(lang, "operator-people-search-hint")
                    kind="search"
                    autocomplete="off"
                />
                <Actions>
                    <Button label=t(lang, "operator-search-do")/>
                    <ButtonLink
                        href="/operatore/persone/nuova"
                        label=t(lang, "operator-home-new-person")
                        weight=Weight::Secondary
                    />
                </Actions>
            </PostForm>
        </div>
        {found.rows.map(|rows| view! { <People lang rows more=found.more arrival/> })}
    }
}

#[component]
fn People(lang: Lang, rows: Vec<PersonRow>, more: bool, arrival: String) -> impl IntoView {
    if rows.is_empty() {
        return view! {
            <EmptyState title=t(lang, "operator-people-none")>
                <p>{t(lang, "operator-people-none-next")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let caption = ta(lang, "operator-people-found", &[("count", rows.len().into())]);
    let head = ["operator-person", "operator-cf", "operator-born"].map(|key| t(lang, key)).to_vec();
    let rows = rows
        .into_iter()
        .map(|row| {
            let href = format!("/operatore/agenda/nuovo?persona={}{arrival}", row.person.id);
            vec![
                Cell::head(view! { <a href=href>{row.person.full()}</a> }),
                Cell::data(view! { <CfText cf=row.person.cf/> }),
                Cell::data(row.birth_date.map(day)),
            ]
        })
        .collect();
    view! {
        <div class="dense">
            <Table id="people" caption head rows/>
        </div>
        {more.then(|| view! { <p>{t(lang, "operator-search-more")}</p> })}
    }
    .into_any()
}

#[component]
fn For(f: FormView, data: ForPerson) -> impl IntoView {
    let lang = f.lang();
    let person = view! {
        <a href=data.person.href()>{data.person.full()}</a>
        " "
        <CfText cf=data.person.cf.clone()/>
    };
    let mut items = vec![Item::new(t(lang, "operator-person"), person)];
    if let Some(waiting) = &data.waiting {
        items.push(Item::new(t(lang, "day-in-hall"), waits(lang, waiting.at, data.now)));
    }
    items.push(Item::new(t(lang, "day-book-open"), view! { <Open lang open=data.open/> }));
    view! {
        <div class="facts"><DescriptionList items/></div>
        <Now f groups=data.services request_key=data.request_key/>
        <section aria-labelledby="prenota-title">
            <h2 id="prenota-title">{t(lang, "day-book-later")}</h2>
            <PlacesView lang data=data.places/>
        </section>
    }
}

/// What the person has already.
#[component]
fn Open(lang: Lang, open: Vec<(DateTime<Utc>, Named, State)>) -> impl IntoView {
    if open.is_empty() {
        return t(lang, "day-book-open-none").into_any();
    }
    let lines: Vec<_> = open
        .into_iter()
        .map(|(at, service, state)| {
            let label = code_text(lang, "agenda-state", state.code());
            view! {
                <li>
                    {day_words(lang, rome_date(at))} ", " {clock(at)} {format!(", {} ", service.code)}
                    <Official lang text=service.name/> " " <Tag label tone=tone(state)/>
                </li>
            }
        })
        .collect();
    view! { <ul class="plain">{lines}</ul> }.into_any()
}

/// Receives who is here: an appointment that begins now.
#[component]
fn Now(f: FormView, groups: Vec<ServiceGroup>, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let hidden = vec![("act", "walk-in".to_owned()), ("request_key", request_key)];
    let channels = [Channel::Sportello, Channel::Telefono, Channel::Video];
    let channels =
        channels.map(|c| Choice::new(c.code(), code_text(lang, "passage-channel", c.code()))).to_vec();
    view! {
        <section id="subito" tabindex="-1" aria-labelledby="subito-title">
            <h2 id="subito-title">{t(lang, "day-book-now")}</h2>
            <p>{t(lang, "day-book-now-text")}</p>
            <PostForm hidden=hidden>
                <div class="together">
                    <ServiceSelect f=&f groups=groups/>
                    <RadioGroup f=&f name="channel" label=t(lang, "operator-channel") choices=channels inline=true/>
                </div>
                <Actions>
                    <Button label=t(lang, "day-book-now-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
pub fn MovePage(lang: Lang, data: Move) -> impl IntoView {
    let Move { line, places } = data;
    let person = view! { <a href=line.href()>{line.person.full()}</a> };
    let now = view! {
        {day_words(lang, rome_date(line.starts_at))} ", " {clock(line.starts_at)} "–" {clock(line.ends_at)}
        {format!(", {}", line.operator)}
    };
    let service =
        view! { {format!("{} ", line.service.code)} <Official lang text=line.service.name.clone()/> };
    let items = vec![
        Item::new(t(lang, "operator-person"), person),
        Item::new(t(lang, "operator-service"), service),
        Item::new(t(lang, "day-move-from"), now),
    ];
    view! {
        <h1>{t(lang, "day-move-title")}</h1>
        <AgendaNav lang here=AgendaSection::Day within=true/>
        <div class="facts"><DescriptionList items/></div>
        <p>{t(lang, "day-move-text")}</p>
        <PlacesView lang data=places/>
    }
}
