//! `/appuntamenti/nuovo`, second step, and `/appuntamenti/{id}/sposta`: when.
//!
//! First the earliest place and two alternatives as three large buttons; below them filters, then the whole calendar.
//! Whoever lost a place sees on top that it is gone, with the nearest others in the place of the three.

use chrono::{Days, NaiveDate};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::calendar::{Calendar, CalendarView, DayTimes, DayTimesView};
use super::data::{AppointmentView, FreePlace, OfficeRef, ServiceRef};
use super::facts::Call;
use super::held::{HeldNotice, booking_steps};
use super::places::{PlaceList, Wanted};
use super::when::{machine, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Alert, ButtonLink, Choice, DateField, Details, EmptyState, ErrorSummary, FormView, Official, SearchForm,
    Select, Steps, Tone, Weight,
};

/// The second step.
#[derive(Clone, Debug)]
pub struct Find {
    pub service: ServiceRef,
    pub minutes: Option<u16>,
    pub office: OfficeRef,
    pub found: Found,
    pub filters: Filters,
    pub links: Links,
    /// Why the place that was just asked for cannot be had, in words; answered with 409.
    pub refused: Vec<String>,
    /// The appointment that is to be moved.
    pub moving: Option<AppointmentView>,
    /// Another place that is kept for this person and waits for a yes.
    pub held: Option<AppointmentView>,
    pub wanted: Wanted,
}

/// What the search found.
#[derive(Clone, Debug)]
pub enum Found {
    /// The earliest place and its alternatives.
    Choice(Vec<FreePlace>),
    /// The nearest to the one that is gone.
    Nearest(Vec<FreePlace>),
    Calendar(Calendar),
    Day(DayTimes),
    /// Nothing is free in the whole agenda. `waits`: a declaration of this person waits for an interview.
    Nothing {
        waits: bool,
    },
    /// No place at all could be had: reasons in words, and the appointments that stand in the way.
    Impossible {
        reasons: Vec<String>,
        instead: Vec<AppointmentView>,
    },
}

/// The filters and what they offer.
#[derive(Clone, Debug)]
pub struct Filters {
    /// `canale`, `operatore`, `lingua`, `dal-day`, `dal-month`, `dal-year`.
    pub f: FormView,
    pub channels: Vec<Channel>,
    /// Id and name of who delivers the service at this centre.
    pub operators: Vec<(String, String)>,
    /// Tags of the languages that mediators of this centre speak.
    pub langs: Vec<String>,
    /// What the form sends along unseen.
    pub kept: Vec<(&'static str, String)>,
    /// One of them is set.
    pub active: bool,
    /// The same search without them.
    pub clear: String,
}

/// Where the page leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    pub calendar: String,
    /// The three places.
    pub choice: String,
    /// `None` while an appointment is moved.
    pub other_service: Option<String>,
    pub other_office: Option<String>,
}

/// `/appuntamenti/nuovo` with centre and service; `/appuntamenti/{id}/sposta`
#[component]
pub fn FindPage(lang: Lang, find: Find) -> impl IntoView {
    let today = find.wanted.today;
    let (title, head) = match find.moving.clone() {
        Some(moving) => {
            (t(lang, "agenda-move-title"), view! { <Moving lang appointment=moving today/> }.into_any())
        }
        None => (t(lang, "agenda-find-title"), view! { <Asked lang find=find.clone()/> }.into_any()),
    };
    let near = matches!(find.found, Found::Nearest(_));
    let refused =
        (!find.refused.is_empty()).then(|| view! { <Refused lang reasons=find.refused.clone() near/> });
    let held = find.held.clone().map(|held| view! { <HeldNotice lang appointment=held today/> });
    let possible = !matches!(find.found, Found::Impossible { .. });
    let filters = possible.then(|| view! { <FilterForm lang filters=find.filters.clone() today/> });
    let f = find.filters.f.clone();
    view! {
        <h1>{title}</h1>
        <ErrorSummary f=&f/>
        {refused}
        {held}
        {head}
        <Results lang find=find.clone()/>
        {filters}
    }
}

/// What is asked for, and where it can be changed: in few lines, because the places matter.
#[component]
fn Asked(lang: Lang, find: Find) -> impl IntoView {
    let steps = booking_steps(lang, find.links.other_service.clone(), None);
    let minutes =
        find.minutes.map(|minutes| ta(lang, "agenda-lasts", &[("minutes", i64::from(minutes).into())]));
    let way =
        |href: Option<String>, key: &str| href.map(|href| view! { <li><a href=href>{t(lang, key)}</a></li> });
    view! {
        <Steps lang steps current=2/>
        <p class="asked">
            <strong>{find.service.view(lang)}</strong>
            ". "
            {minutes}
            <br/>
            <Official lang text=find.office.name.clone()/>
        </p>
        <ul class="ways ways-inline">
            {way(find.links.other_service, "agenda-change-service")}
            {way(find.links.other_office, "agenda-change-office")}
        </ul>
    }
}

/// The appointment that is to be moved stays until another place is confirmed.
#[component]
fn Moving(lang: Lang, appointment: AppointmentView, today: NaiveDate) -> impl IntoView {
    let when = moment(lang, appointment.from, today);
    let back = appointment.href();
    view! {
        <p class="lead">
            <time datetime=machine(appointment.from)>{ta(lang, "agenda-move-now", &[("when", when.into())])}</time>
        </p>
        <p>
            {appointment.service.view(lang)}
            ". "
            {t(lang, "agenda-move-keeps")}
            " "
            <a href=back>{t(lang, "agenda-move-back")}</a>
        </p>
    }
}

/// A place that could not be had.
#[component]
fn Refused(lang: Lang, reasons: Vec<String>, near: bool) -> impl IntoView {
    let reasons: Vec<_> = reasons.into_iter().map(|reason| view! { <p>{reason}</p> }).collect();
    view! {
        <Alert tone=Tone::Danger title=t(lang, "agenda-lost-title") live=true>
            {reasons}
            {near.then(|| view! { <p>{t(lang, "agenda-lost-next")}</p> })}
        </Alert>
    }
}

#[component]
fn Results(lang: Lang, find: Find) -> impl IntoView {
    let Find { found, links, wanted, office, filters, .. } = find;
    let calendar = links.calendar.clone();
    let all = move || {
        view! {
            <p>
                <ButtonLink href=calendar label=t(lang, "agenda-all-days") weight=Weight::Secondary/>
            </p>
        }
    };
    match found {
        Found::Choice(places) => view! {
            <h2>{t(lang, "agenda-choice-title")}</h2>
            <PlaceList lang wanted places first_note=Some("agenda-choice-earliest")/>
            {all()}
        }
        .into_any(),
        Found::Nearest(places) => view! {
            <h2>{t(lang, "agenda-nearest-title")}</h2>
            <PlaceList lang wanted places first_note=None/>
            {all()}
        }
        .into_any(),
        Found::Calendar(calendar) => {
            view! { <CalendarView lang calendar choice=links.choice today=wanted.today/> }.into_any()
        }
        Found::Day(day) => view! { <DayTimesView lang day wanted calendar=links.calendar/> }.into_any(),
        Found::Nothing { waits } => view! { <Nothing lang office links waits filters/> }.into_any(),
        Found::Impossible { reasons, instead } => {
            view! { <Impossible lang reasons instead office today=wanted.today/> }.into_any()
        }
    }
}

/// Nothing free: what can be done.
#[component]
fn Nothing(lang: Lang, office: OfficeRef, links: Links, waits: bool, filters: Filters) -> impl IntoView {
    let clear = filters.active.then(|| {
        view! { <li><a href=filters.clear>{t(lang, "agenda-nothing-clear")}</a></li> }
    });
    let other =
        links.other_office.map(|href| view! { <li><a href=href>{t(lang, "agenda-nothing-office")}</a></li> });
    view! {
        <EmptyState title=t(lang, "agenda-nothing-title")>
            <p>{t(lang, "agenda-nothing-text")}</p>
            <ul class="ways">
                {clear}
                {other}
                <li>{t(lang, "agenda-nothing-call")} " " <Call lang office/></li>
                {waits.then(|| view! { <li>{t(lang, "agenda-nothing-wait")}</li> })}
            </ul>
        </EmptyState>
    }
}

/// The centre's rules stand against any place: why, and what there is instead.
#[component]
fn Impossible(
    lang: Lang,
    reasons: Vec<String>,
    instead: Vec<AppointmentView>,
    office: OfficeRef,
    today: NaiveDate,
) -> impl IntoView {
    let reasons: Vec<_> = reasons.into_iter().map(|reason| view! { <p>{reason}</p> }).collect();
    let instead: Vec<_> = instead
        .into_iter()
        .map(|appointment| {
            let when = moment(lang, appointment.from, today);
            let href = appointment.href();
            view! {
                <p>
                    <ButtonLink
                        href
                        label=ta(lang, "agenda-impossible-open", &[("when", when.into())])
                        weight=Weight::Secondary
                    />
                </p>
            }
        })
        .collect();
    view! {
        <EmptyState title=t(lang, "agenda-impossible-title")>
            {reasons}
            {instead}
            <p>{t(lang, "agenda-nothing-call")} " " <Call lang office/></p>
        </EmptyState>
    }
}

/// Channel, operator, first day: a small form that can be bookmarked.
#[component]
fn FilterForm(lang: Lang, filters: Filters, today: NaiveDate) -> impl IntoView {
    let week = today.checked_add_days(Days::new(7)).unwrap_or(today);
    let example = week.format("%-d %-m %Y").to_string();
    let hint = ta(lang, "agenda-filter-from-hint", &[("example", example.into())]);
    let Filters { f, channels, operators, langs, kept, active, clear } = filters;
    let kept: Vec<_> = kept
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    let channels: Vec<_> = channels
        .into_iter()
        .map(|channel| Choice::new(channel.code(), code_text(lang, "passage-channel", channel.code())))
        .collect();
    let operators: Vec<_> = operators.into_iter().map(|(id, name)| Choice::new(id, name)).collect();
    let open = active || !f.errors().is_empty();
    let clear = active.then(|| view! { <p><a href=clear>{t(lang, "agenda-filter-clear")}</a></p> });
    let any = t(lang, "agenda-filter-any");
    let channel = (channels.len() > 1).then(|| {
        view! { <Select f=&f name="canale" label=t(lang, "agenda-filter-channel") choices=channels empty=any.clone() optional=true/> }
    });
    let operator = (operators.len() > 1).then(|| {
        view! {
            <Select
                f=&f
                name="operatore"
                label=t(lang, "agenda-filter-operator")
                choices=operators
                empty=t(lang, "agenda-filter-any-operator")
                optional=true
            />
        }
    });
    let langs: Vec<_> =
        langs.into_iter().map(|tag| Choice::new(tag.clone(), code_text(lang, "supply-lang", &tag))).collect();
    let mediator = (!langs.is_empty()).then(|| {
        view! {
            <Select
                f=&f
                name="lingua"
                label=t(lang, "agenda-filter-mediator")
                choices=langs
                empty=t(lang, "agenda-filter-mediator-none")
                optional=true
            />
        }
    });
    view! {
        <Details summary=t(lang, "agenda-filter-title") open>
            <SearchForm label=t(lang, "agenda-filter-title") submit=t(lang, "agenda-filter-do")>
                {kept}
                <DateField f=&f name="dal" label=t(lang, "agenda-filter-from") hint optional=true/>
                {channel}
                {operator}
                {mediator}
            </SearchForm>
            {clear}
        </Details>
    }
}
