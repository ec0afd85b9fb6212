//! `/appuntamenti/{id}/conferma`: a place that is kept for ten minutes; confirm it or give it back. When the time is
//! over the page says so and offers the nearest places.

use chrono::{DateTime, NaiveDate, Utc};
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::{AppointmentView, Deadline, FreePlace};
use super::detail::until_when;
use super::facts::{Bring, When, facts};
use super::places::{PlaceList, Wanted};
use super::when::{hour, moment};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, DescriptionList, EmptyState, PostForm, Step, Steps, Tone, Weight,
};

/// A place that waits for a yes.
#[derive(Clone, Debug)]
pub struct Held {
    pub appointment: AppointmentView,
    pub until: DateTime<Utc>,
    /// As they will be once it is confirmed.
    pub may_move: Deadline,
    pub may_cancel: Deadline,
    pub request_key: String,
    pub version: i64,
    /// The search for the same service at the same centre.
    pub search: String,
    pub today: NaiveDate,
}

/// A hold that was not confirmed in time, or was given back.
#[derive(Clone, Debug)]
pub struct HoldOver {
    pub appointment: AppointmentView,
    pub nearest: Vec<FreePlace>,
    pub wanted: Wanted,
    /// The search for the same service at the same centre.
    pub search: String,
}

/// The three pages of a booking.
pub(super) fn booking_steps(lang: Lang, service: Option<String>, search: Option<String>) -> Vec<Step> {
    let step = |key, href: Option<String>| Step { title: t(lang, key), done: href.is_some(), href };
    vec![
        step("agenda-step-service", service),
        step("agenda-step-when", search),
        step("agenda-step-confirm", None),
    ]
}

/// `/appuntamenti/{id}/conferma`
#[component]
pub fn HeldPage(lang: Lang, held: Held) -> impl IntoView {
    let Held { appointment, until, may_move, may_cancel, request_key, version, search, today } = held;
    let changes = [
        until_when(lang, may_move, today, "agenda-move-until", "agenda-held-no-move"),
        until_when(lang, may_cancel, today, "agenda-cancel-until", "agenda-held-no-cancel"),
    ];
    let changes: Vec<_> = changes.into_iter().flatten().map(|line| view! { <li>{line}</li> }).collect();
    let hidden = vec![("request_key", request_key), ("version", version.to_string())];
    let first = Some(format!("/appuntamenti/nuovo?sede={}", appointment.office.slug));
    let steps = booking_steps(lang, first, Some(search));
    view! {
        <h1>{t(lang, "agenda-confirm-title")}</h1>
        <Steps lang steps current=3/>
        <Alert tone=Tone::Warning live=true>
            <p>
                <strong>{ta(lang, "agenda-held-until", &[("time", hour(until).into())])}</strong>
                " "
                {t(lang, "agenda-held-then")}
            </p>
        </Alert>
        <section class="ticket" aria-labelledby="held-title">
            <h2 id="held-title">{appointment.service.view(lang)}</h2>
            <When lang appointment=appointment.clone() today/>
            <DescriptionList items=facts(lang, &appointment)/>
        </section>
        <PostForm hidden>
            <Actions>
                <Button label=t(lang, "agenda-confirm-do") name="go" value="confirm"/>
                <Button label=t(lang, "agenda-release-do") weight=Weight::Secondary name="go" value="release"/>
            </Actions>
        </PostForm>
        <h2>{t(lang, "agenda-change-title")}</h2>
        <ul>{changes}</ul>
        <Bring lang channel=appointment.channel/>
    }
}

/// In the place of the page above, when there is nothing to confirm any more.
#[component]
pub fn HoldOverPage(lang: Lang, over: HoldOver) -> impl IntoView {
    let HoldOver { appointment, nearest, wanted, search } = over;
    let was = moment(lang, appointment.from, wanted.today);
    let others = match nearest.is_empty() {
        true => view! { <EmptyState title=t(lang, "agenda-nearest-none")/> }.into_any(),
        false => view! {
            <h2>{t(lang, "agenda-nearest-title")}</h2>
            <PlaceList lang wanted places=nearest first_note=None/>
        }
        .into_any(),
    };
    view! {
        <h1>{t(lang, "agenda-over-title")}</h1>
        <Alert tone=Tone::Warning live=true>
            <p>{ta(lang, "agenda-over-text", &[("when", was.into())])}</p>
        </Alert>
        <p>{appointment.service.view(lang)}</p>
        {others}
        <Actions>
            <ButtonLink href=search label=t(lang, "agenda-over-search") weight=Weight::Secondary/>
        </Actions>
    }
}

/// On other pages: a place is kept and nobody has said yes or no.
#[component]
pub(super) fn HeldNotice(lang: Lang, appointment: AppointmentView, today: NaiveDate) -> impl IntoView {
    let when = moment(lang, appointment.from, today);
    let until = appointment.held_until.map(hour).unwrap_or_default();
    let href = format!("{}/conferma", appointment.href());
    view! {
        <Alert tone=Tone::Warning title=t(lang, "agenda-held-title")>
            <p>{ta(lang, "agenda-held-text", &[("when", when.into()), ("time", until.into())])}</p>
            <p>
                <ButtonLink href label=t(lang, "agenda-held-open")/>
            </p>
        </Alert>
    }
}
