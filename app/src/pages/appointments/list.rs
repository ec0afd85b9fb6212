//! `/appuntamenti`: the next appointment as a ticket, the others below it, then what is over in plain words.

use chrono::NaiveDate;
use domain::agenda::State;
use domain::calendar::rome_date;
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::data::AppointmentView;
use super::facts::{Bring, SpokenCode, When, facts};
use super::held::HeldNotice;
use super::when::{day_words, hours, machine};
use crate::texts::{code_text, t, ta};
use crate::ui::{Actions, ButtonLink, DescriptionList, EmptyState, Tag, Tone, Weight};

/// Everything that a person has booked.
#[derive(Clone, Debug)]
pub struct Appointments {
    /// Kept while the person confirms.
    pub held: Vec<AppointmentView>,
    /// Not over, in order of time.
    pub ahead: Vec<AppointmentView>,
    /// Over, the latest first.
    pub past: Vec<AppointmentView>,
    pub invitation: Invitation,
    pub today: NaiveDate,
}

/// What the page proposes to who has nothing booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitation {
    /// The declaration is on its way: the interview comes next, and is booked there.
    Interview {
        href: String,
    },
    /// No declaration: without one many services can be booked, not all.
    Declare,
    Anything,
}

pub(super) fn tone(state: State) -> Tone {
    match state {
        State::Done | State::Arrived | State::Called | State::InProgress => Tone::Success,
        State::Missed => Tone::Warning,
        State::Held | State::Booked | State::MissedJustified | State::Cancelled | State::Expired => {
            Tone::Info
        }
    }
}

/// `/appuntamenti`
#[component]
pub fn AppointmentsPage(lang: Lang, data: Appointments) -> impl IntoView {
    let Appointments { held, ahead, past, invitation, today } = data;
    let mut ahead = ahead.into_iter();
    let next = ahead.next();
    let others: Vec<_> = ahead.collect();
    let book = next.is_some().then(|| {
        view! {
            <Actions>
                <ButtonLink href="/appuntamenti/nuovo" label=t(lang, "agenda-book-another") weight=Weight::Secondary/>
            </Actions>
        }
    });
    let held: Vec<_> =
        held.into_iter().map(|one| view! { <HeldNotice lang appointment=one today/> }).collect();
    let none = held.is_empty();
    let next = match next {
        Some(appointment) => view! { <Next lang appointment today/> }.into_any(),
        None if none => view! { <Nothing lang invitation/> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <h1>{t(lang, "agenda-title")}</h1>
        {held}
        {next}
        {(!others.is_empty()).then(|| view! { <Others lang appointments=others today/> })}
        {book}
        {(!past.is_empty()).then(|| view! { <Past lang appointments=past today/> })}
    }
}

/// The next one: everything needed to be there, and what can be done with it.
#[component]
fn Next(lang: Lang, appointment: AppointmentView, today: NaiveDate) -> impl IntoView {
    let href = appointment.href();
    let booked = appointment.state == State::Booked;
    let state = (!booked).then(|| {
        view! { <p><Tag label=code_text(lang, "agenda-state", appointment.state.code()) tone=tone(appointment.state)/></p> }
    });
    let change = booked.then(|| {
        view! {
            <ButtonLink href=format!("{href}/sposta") label=t(lang, "agenda-move-do") weight=Weight::Secondary/>
            <ButtonLink href=format!("{href}/annulla") label=t(lang, "agenda-cancel-do") weight=Weight::Plain/>
        }
    });
    let comes = appointment.channel == Channel::Sportello;
    view! {
        <section class="ticket" aria-labelledby="next-title">
            <h2 id="next-title">{t(lang, "agenda-next-title")}</h2>
            <When lang appointment=appointment.clone() today/>
            <p class="ticket-service">{appointment.service.view(lang)}</p>
            {state}
            <DescriptionList items=facts(lang, &appointment)/>
            {comes.then(|| view! {
                <h3>{t(lang, "agenda-fact-code")}</h3>
                <SpokenCode code=appointment.code.clone()/>
                <p class="form-text">{t(lang, "agenda-code-use")}</p>
            })}
            <Bring lang channel=appointment.channel level=3/>
            <Actions>
                <ButtonLink href=href label=t(lang, "agenda-open-do")/>
                {change}
            </Actions>
        </section>
    }
}

/// Nothing ahead: one clear thing to do.
#[component]
fn Nothing(lang: Lang, invitation: Invitation) -> impl IntoView {
    let any = "/appuntamenti/nuovo".to_owned();
    let (text, action, href) = match &invitation {
        Invitation::Interview { href } => ("agenda-none-interview", "agenda-book-first", href.clone()),
        Invitation::Declare => ("agenda-none-declare", "agenda-book", any),
        Invitation::Anything => ("agenda-none-text", "agenda-book", any),
    };
    let declare = (invitation == Invitation::Declare).then(
        || view! { <ButtonLink href="/did" label=t(lang, "area-did-start") weight=Weight::Secondary/> },
    );
    view! {
        <EmptyState title=t(lang, "agenda-none-title")>
            <p>{t(lang, text)}</p>
            <Actions>
                <ButtonLink href label=t(lang, action)/>
                {declare}
            </Actions>
        </EmptyState>
    }
}

#[component]
fn Others(lang: Lang, appointments: Vec<AppointmentView>, today: NaiveDate) -> impl IntoView {
    let lines: Vec<_> =
        appointments.into_iter().map(|one| view! { <Line lang appointment=one today/> }).collect();
    view! {
        <section aria-labelledby="others-title">
            <h2 id="others-title">{t(lang, "agenda-others-title")}</h2>
            <ul class="results">{lines}</ul>
        </section>
    }
}

/// What is over: how it ended, in a sentence.
#[component]
fn Past(lang: Lang, appointments: Vec<AppointmentView>, today: NaiveDate) -> impl IntoView {
    let lines: Vec<_> =
        appointments.into_iter().map(|one| view! { <Line lang appointment=one today/> }).collect();
    view! {
        <section aria-labelledby="past-title">
            <h2 id="past-title">{t(lang, "agenda-past-title")}</h2>
            <ul class="results">{lines}</ul>
            <p>
                <a href="/fascicolo">{t(lang, "agenda-past-file")}</a>
            </p>
        </section>
    }
}

#[component]
fn Line(lang: Lang, appointment: AppointmentView, today: NaiveDate) -> impl IntoView {
    let day = day_words(lang, rome_date(appointment.from), today);
    let times = hours(lang, appointment.from, appointment.to);
    let state = appointment.state;
    let how = code_text(lang, "passage-channel", appointment.channel.code());
    let with = ta(lang, "agenda-with", &[("name", appointment.operator.clone().into())]);
    let says = (!matches!(state, State::Booked | State::Done))
        .then(|| view! { <p>{code_text(lang, "agenda-says", state.code())}</p> });
    view! {
        <li>
            <h3>
                <a href=appointment.href()>
                    <time datetime=machine(appointment.from)>{day} ", " {times}</time>
                </a>
            </h3>
            <p>{appointment.service.view(lang)}</p>
            <p>{how} ". " {with}</p>
            <p><Tag label=code_text(lang, "agenda-state", state.code()) tone=tone(state)/></p>
            {says}
        </li>
    }
}

/// On other pages: when, what, and the way to the rest.
#[component]
pub fn AppointmentBrief(lang: Lang, appointment: AppointmentView, today: NaiveDate) -> impl IntoView {
    let href = appointment.href();
    view! {
        <div class="ticket">
            <When lang appointment=appointment.clone() today/>
            <p class="ticket-service">{appointment.service.view(lang)}</p>
            <DescriptionList items=facts(lang, &appointment)/>
            <p>
                <ButtonLink href label=t(lang, "agenda-open-do")/>
            </p>
        </div>
    }
}
