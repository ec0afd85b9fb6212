//! Who waits in the hall: with an appointment, in the order of arrival, and without one.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use leptos::prelude::*;

use super::line::{DayLine, Line};
use super::timing::{clock, waits};
use crate::pages::operator::parts::{CfText, PersonRef};
use crate::texts::{t, ta};
use crate::ui::{Button, ButtonLink, EmptyState, PostForm, Tag, Tone, Weight};

/// The list of the hall, and what its anchors begin with.
pub(super) const HALL: &str = "sala";

/// Somebody who registered at the kiosk and has no appointment today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivalLine {
    pub id: String,
    pub at: DateTime<Utc>,
    /// Who it is, when the centre knows this codice fiscale.
    pub person: Option<PersonRef>,
    /// As the card gave it.
    pub cf: String,
    pub request_key: String,
}

impl ArrivalLine {
    /// Where this person is received or gets a place.
    fn href(&self) -> String {
        match &self.person {
            Some(person) => format!("/operatore/agenda/nuovo?persona={}&arrivo={}", person.id, self.id),
            None => format!("/operatore/agenda/nuovo?arrivo={}", self.id),
        }
    }
}

/// Everybody who waits, or that nobody does.
#[component]
pub(super) fn Hall(
    lang: Lang,
    lines: Vec<DayLine>,
    arrivals: Vec<ArrivalLine>,
    now: DateTime<Utc>,
) -> impl IntoView {
    let count = lines.len() + arrivals.len();
    let title = ta(lang, "day-hall", &[("count", count.into())]);
    let body = match count {
        0 => view! { <EmptyState title=t(lang, "day-hall-none")/> }.into_any(),
        _ => {
            let lines: Vec<_> =
                lines.into_iter().map(|line| view! { <Line lang line now list=HALL/> }).collect();
            let arrivals: Vec<_> =
                arrivals.into_iter().map(|arrival| view! { <Arrival lang arrival now/> }).collect();
            view! { <ul class="day-list day-hall">{lines} {arrivals}</ul> }.into_any()
        }
    };
    view! {
        <section aria-labelledby="sala">
            <h2 id="sala" tabindex="-1">
                {title}
            </h2>
            {body}
        </section>
    }
}

#[component]
fn Arrival(lang: Lang, arrival: ArrivalLine, now: DateTime<Utc>) -> impl IntoView {
    let href = arrival.href();
    let (name, key) = match &arrival.person {
        Some(person) => (person.full().into_any(), "day-receive"),
        None => (view! { <CfText cf=arrival.cf.clone()/> }.into_any(), "day-find"),
    };
    let about = arrival.person.as_ref().map_or_else(|| arrival.cf.clone(), PersonRef::full);
    let gone = vec![
        ("act", "gone".to_owned()),
        ("arrival", arrival.id.clone()),
        ("request_key", arrival.request_key.clone()),
        ("from", HALL.to_owned()),
    ];
    view! {
        <li class="day-line" id=format!("arrivo-{}", arrival.id) tabindex="-1">
            <p class="day-time">{clock(arrival.at)}</p>
            <p class="day-who">{name}</p>
            <p class="day-what">{t(lang, "day-walk-in")}</p>
            <p class="day-state">
                <Tag label=t(lang, "day-in-hall") tone=Tone::Warning/>
                <span class="term"><strong>{waits(lang, arrival.at, now)}</strong></span>
            </p>
            <div class="day-acts">
                <ButtonLink href=href label=t(lang, key) about=about.clone()/>
                <details class="day-more">
                    <summary>
                        {t(lang, "day-more")} <span class="visually-hidden">{format!(" {about}")}</span>
                    </summary>
                    <div class="day-more-body">
                        <PostForm hidden=gone>
                            <Button label=t(lang, "day-gone") weight=Weight::Secondary about=about/>
                        </PostForm>
                    </div>
                </details>
            </div>
        </li>
    }
}
