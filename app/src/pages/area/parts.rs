//! A service as the person who received it reads it, and a centre with its page.

use chrono::{DateTime, Utc};
use domain::calendar::{rome_date, rome_time};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use crate::texts::{code_text, date, t, ta};
use crate::ui::Official;

/// A centre and its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeLink {
    pub slug: String,
    pub name: String,
}

/// A service that was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Official name of the service.
    pub name: String,
    pub code: String,
    pub start: DateTime<Utc>,
    /// `None`: recorded automatically beside another one.
    pub minutes: Option<u16>,
    pub channel: Channel,
    /// Name of the operator.
    pub operator: String,
    /// Name of the centre.
    pub office: String,
    /// When it was taken back, and why.
    pub reversed: Option<(DateTime<Utc>, String)>,
}

/// «20 novembre 2026, ore 9:30».
pub(in crate::pages) fn moment_words(lang: Lang, at: DateTime<Utc>) -> String {
    let time = rome_time(at).format("%H:%M").to_string();
    ta(lang, "area-at", &[("date", date(lang, rome_date(at)).into()), ("time", time.into())])
}

/// The services, one below the other, in plain words.
#[component]
pub(super) fn ReceivedList(lang: Lang, services: Vec<Received>) -> impl IntoView {
    let lines: Vec<_> = services.into_iter().map(|service| view! { <Line lang service/> }).collect();
    view! { <ul class="results">{lines}</ul> }
}

#[component]
fn Line(lang: Lang, service: Received) -> impl IntoView {
    let minutes = service.minutes.map(|m| ta(lang, "common-minutes", &[("minutes", i64::from(m).into())]));
    let channel = code_text(lang, "passage-channel", service.channel.code());
    let facts: Vec<String> =
        [Some(moment_words(lang, service.start)), minutes, Some(channel)].into_iter().flatten().collect();
    let by = ta(lang, "area-service-by", &[("name", service.operator.into())]);
    let code = ta(lang, "area-service-code", &[("code", service.code.into())]);
    let reversed = service.reversed.map(|(at, reason)| {
        let args = [("date", date(lang, rome_date(at)).into()), ("reason", reason.into())];
        view! { <p class="reversed"><strong>{ta(lang, "area-service-reversed", &args)}</strong></p> }
    });
    let name = view! { <Official lang text=service.name/> };
    let name = match reversed.is_some() {
        true => view! { <del>{name}</del> }.into_any(),
        false => name.into_any(),
    };
    view! {
        <li>
            <h3>{name}</h3>
            <p>{facts.join(" · ")}</p>
            <p>{by} ", " <Official lang text=service.office/></p>
            {reversed}
            <p class="form-text">{code}</p>
        </li>
    }
}

/// The person's centre with a link to its page, or that none is known yet.
#[component]
pub(super) fn OfficeLine(lang: Lang, office: Option<OfficeLink>) -> impl IntoView {
    match office {
        Some(office) => view! {
            <a href=format!("/sedi/{}", office.slug)>
                <Official lang text=office.name/>
            </a>
        }
        .into_any(),
        None => view! { <a href="/sedi">{t(lang, "area-offices")}</a> }.into_any(),
    }
}
