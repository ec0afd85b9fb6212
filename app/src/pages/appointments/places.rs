//! Free places as buttons: a few large ones with everything that matters, or many small ones for one day.
//!
//! A place is sent as `servizio`, `sede`, `inizio` (an instant), `operatore`, `canale`, and `lingua` with a
//! mediator. The form posts to the address
//! of the search, so that whoever is told that the place is gone finds the same filters again.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::calendar::rome_date;
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::{FreePlace, Take};
use super::when::{hour, hours, near_day};
use crate::texts::{code_text, t, ta};
use crate::ui::{PostForm, Tag, Tone};

/// What every place of one search has in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub service: String,
    pub office: String,
    /// Tag of the language of a mediator who must be there.
    pub mediator: Option<String>,
    /// Where a place is asked for; the page's own address when it is a search.
    pub action: Option<String>,
    pub today: NaiveDate,
}

/// The instant as a form sends it.
pub fn sent_instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn hidden(wanted: &Wanted, place: &FreePlace, request_key: String) -> Vec<(&'static str, String)> {
    let mediator = wanted.mediator.clone().map(|tag| ("lingua", tag));
    let place = [
        ("request_key", request_key),
        ("servizio", wanted.service.clone()),
        ("sede", wanted.office.clone()),
        ("inizio", sent_instant(place.from)),
        ("operatore", place.operator.0.clone()),
        ("canale", place.channel.code().to_owned()),
    ];
    place.into_iter().chain(mediator).collect()
}

/// Something to press that takes this place.
#[component]
fn TakeButton(wanted: Wanted, place: FreePlace, class: &'static str, children: Children) -> impl IntoView {
    match place.take.clone() {
        Take::Look { href } => view! { <a class=class href=href>{children()}</a> }.into_any(),
        Take::Hold { request_key } => {
            let hidden = hidden(&wanted, &place, request_key);
            let button = view! { <button type="submit" class=class>{children()}</button> };
            match wanted.action {
                Some(action) => view! { <PostForm hidden action>{button}</PostForm> }.into_any(),
                None => view! { <PostForm hidden>{button}</PostForm> }.into_any(),
            }
        }
    }
}

/// Up to three places, the whole box is the button. `first_note` marks the first one in words.
#[component]
pub(super) fn PlaceList(
    lang: Lang,
    wanted: Wanted,
    places: Vec<FreePlace>,
    first_note: Option<&'static str>,
) -> impl IntoView {
    let boxes: Vec<_> = places
        .into_iter()
        .enumerate()
        .map(|(i, place)| {
            let note = first_note.filter(|_| i == 0);
            view! { <li><PlaceBox lang wanted=wanted.clone() place note/></li> }
        })
        .collect();
    view! { <ol class="places">{boxes}</ol> }
}

#[component]
fn PlaceBox(lang: Lang, wanted: Wanted, place: FreePlace, note: Option<&'static str>) -> impl IntoView {
    let day = near_day(lang, rome_date(place.from), wanted.today);
    let times = hours(lang, place.from, place.to);
    let channel = code_text(lang, "passage-channel", place.channel.code());
    let with = ta(lang, "agenda-with", &[("name", place.operator.1.clone().into())]);
    let note = note.map(|key| view! { <Tag label=t(lang, key) tone=Tone::Success/> });
    view! {
        <TakeButton wanted place class="place">
            {note}
            <span class="place-day">{day}</span>
            " "
            <span class="place-hours">{times}</span>
            " "
            <span class="place-how">{channel} ". " {with}</span>
            " "
            <span class="place-take">{t(lang, "agenda-take")}</span>
        </TakeButton>
    }
}

/// The times of one day, short; a screen reader hears the rest.
#[component]
pub(super) fn TimeList(lang: Lang, wanted: Wanted, places: Vec<FreePlace>) -> impl IntoView {
    let boxes: Vec<_> = places
        .into_iter()
        .map(|place| {
            let channel = code_text(lang, "passage-channel", place.channel.code());
            let with = ta(lang, "agenda-with", &[("name", place.operator.1.clone().into())]);
            let at = hour(place.from);
            view! {
                <li>
                    <TakeButton wanted=wanted.clone() place class="place-time">
                        <span class="place-start">{at}</span>
                        " "
                        <span class="place-how">{channel} <span class="visually-hidden">". " {with}</span></span>
                    </TakeButton>
                </li>
            }
        })
        .collect();
    view! { <ol class="times">{boxes}</ol> }
}
