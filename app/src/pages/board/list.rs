//! Searching the board.

use chrono::{DateTime, NaiveDate, Utc};
use domain::did::Contract;
use domain::lang::Lang;
use domain::vacancy::ApplicationState;
use leptos::prelude::*;

use crate::pages::area::moment_words;
use crate::texts::{date, t, ta};
use crate::ui::{
    EmptyState, ErrorSummary, FormView, Official, Pagination, SearchForm, Select, Tag, TextField, Tone,
    choices,
};

/// One offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferLine {
    /// The last part of its address.
    pub id: String,
    pub title: String,
    pub profession: String,
    /// The company, when its name is public.
    pub company: Option<String>,
    /// «Fermo (FM)».
    pub place: String,
    pub contract: Option<Contract>,
    pub places: i64,
    pub published_on: NaiveDate,
}

/// An application of the person who reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnApplication {
    /// Of the offer: the last part of its address.
    pub id: String,
    pub title: String,
    pub state: ApplicationState,
    /// The offer is not on the board any more.
    pub over: bool,
    pub at: DateTime<Utc>,
}

/// What the board shows.
#[derive(Clone, Debug, Default)]
pub struct Board {
    /// The newest first; on the first page of a search for nothing.
    pub own: Vec<OwnApplication>,
    pub lines: Vec<OfferLine>,
    /// Something is asked for.
    pub filtered: bool,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
    pub next: Option<String>,
}

/// `f` holds the search.
#[component]
pub fn BoardPage(f: FormView, data: Board) -> impl IntoView {
    let lang = f.lang();
    let wrong = !f.errors().is_empty();
    let own = (!data.own.is_empty()).then(|| view! { <Own lang own=data.own.clone()/> });
    view! {
        <h1>{t(lang, "board-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{t(lang, "board-lead")}</p>
        <Search f=f.clone()/>
        {own}
        {(!wrong).then(|| view! { <Found lang data/> })}
    }
}

/// The applications of the person, so that they are found again.
#[component]
fn Own(lang: Lang, own: Vec<OwnApplication>) -> impl IntoView {
    let lines: Vec<_> = own
        .into_iter()
        .map(|application| {
            let href = format!("/offerte/{}", application.id);
            let (key, tone) = match (application.state, application.over) {
                (_, true) => ("board-own-over", Tone::Info),
                (ApplicationState::Sent, false) => ("board-application-sent", Tone::Success),
                (ApplicationState::Withdrawn, false) => ("board-application-withdrawn", Tone::Warning),
            };
            view! {
                <li>
                    <a href=href dir="auto">{application.title}</a>
                    " "
                    <Tag label=t(lang, key) tone/>
                    " "
                    {moment_words(lang, application.at)}
                </li>
            }
        })
        .collect();
    view! {
        <section class="draft-section" aria-labelledby="own-title">
            <h2 id="own-title">{t(lang, "board-own-title")}</h2>
            <ul>{lines}</ul>
        </section>
    }
}

#[component]
fn Search(f: FormView) -> impl IntoView {
    let lang = f.lang();
    let offered = Contract::ALL
        .iter()
        .copied()
        .filter(|contract| !matches!(contract, Contract::Internship | Contract::SelfEmployed));
    let contracts = choices(lang, Contract::TEXTS, offered, Contract::code);
    view! {
        <SearchForm label=t(lang, "board-search") submit=t(lang, "board-search-do")>
            <TextField
                f=&f
                name="cosa"
                label=t(lang, "board-what")
                hint=t(lang, "board-what-hint")
                kind="search"
                optional=true
            />
            <TextField f=&f name="dove" label=t(lang, "board-where") hint=t(lang, "board-where-hint") optional=true/>
            <Select
                f=&f
                name="contratto"
                label=t(lang, "board-contract")
                choices=contracts
                empty=t(lang, "board-contract-any")
                optional=true
            />
        </SearchForm>
    }
}

#[component]
fn Found(lang: Lang, data: Board) -> impl IntoView {
    if data.lines.is_empty() {
        let (title, text) = match data.filtered {
            true => ("board-none-found", "board-none-found-next"),
            false => ("board-none", "board-none-next"),
        };
        let all = data.filtered.then(|| view! { <p><a href="/offerte">{t(lang, "board-all")}</a></p> });
        return view! {
            <EmptyState title=t(lang, title)>
                <p>{t(lang, text)}</p>
                {all}
            </EmptyState>
        }
        .into_any();
    }
    let lines: Vec<_> = data.lines.into_iter().map(|line| view! { <Line lang line/> }).collect();
    view! {
        <h2 class="visually-hidden">{t(lang, "board-found")}</h2>
        <ul class="results">{lines}</ul>
        <Pagination lang previous=data.first next=data.next/>
    }
    .into_any()
}

#[component]
fn Line(lang: Lang, line: OfferLine) -> impl IntoView {
    let href = format!("/offerte/{}", line.id);
    let company = match line.company {
        Some(name) => view! { <span dir="auto">{name}</span> }.into_any(),
        None => t(lang, "board-company-hidden").into_any(),
    };
    let contract = line.contract.map(|contract| t(lang, &contract.text_key()));
    let places = (line.places > 1).then(|| ta(lang, "vacancy-places", &[("count", line.places.into())]));
    let since = ta(lang, "board-since", &[("date", date(lang, line.published_on).into())]);
    let facts: Vec<String> = contract.into_iter().chain(places).chain([since]).collect();
    view! {
        <li>
            <h3><a href=href dir="auto">{line.title}</a></h3>
            <p>{company} " · " <Official lang text=line.place/></p>
            <p>{facts.join(" · ")}</p>
        </li>
    }
}
