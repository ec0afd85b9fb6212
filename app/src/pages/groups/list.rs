//! The meetings with a free place.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::when;
use crate::pages::area::OfficeLink;
use crate::texts::{code_text, t, ta};
use crate::ui::{EmptyState, Official};

/// A meeting as a citizen reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The last part of its address.
    pub id: String,
    /// Official name of the service.
    pub service: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub office: OfficeLink,
    pub channel: Channel,
    /// Free places.
    pub left: u16,
}

/// What the list shows.
#[derive(Clone, Debug, Default)]
pub struct Meetings {
    pub meetings: Vec<Meeting>,
    /// There are more than the page shows.
    pub more: bool,
}

#[component]
pub fn MeetingsPage(lang: Lang, data: Meetings) -> impl IntoView {
    view! {
        <h1>{t(lang, "groups-open-title")}</h1>
        <p>{t(lang, "groups-open-intro")}</p>
        <List lang data/>
    }
}

#[component]
fn List(lang: Lang, data: Meetings) -> impl IntoView {
    if data.meetings.is_empty() {
        return view! {
            <EmptyState title=t(lang, "groups-open-none")>
                <p>{t(lang, "groups-open-none-next")}</p>
                <p><a href="/sedi">{t(lang, "area-offices")}</a></p>
            </EmptyState>
        }
        .into_any();
    }
    let lines: Vec<_> = data.meetings.into_iter().map(|meeting| view! { <Line lang meeting/> }).collect();
    view! {
        <ul class="results">{lines}</ul>
        {data.more.then(|| view! { <p>{t(lang, "groups-open-more")}</p> })}
    }
    .into_any()
}

#[component]
fn Line(lang: Lang, meeting: Meeting) -> impl IntoView {
    let href = format!("/appuntamenti/gruppi/{}", meeting.id);
    let when = when(lang, &meeting);
    let channel = code_text(lang, "passage-channel", meeting.channel.code());
    let left = ta(lang, "groups-open-left", &[("count", i64::from(meeting.left).into())]);
    view! {
        <li>
            <h2><a href=href><Official lang text=meeting.service/></a></h2>
            <p>{when}</p>
            <p><Official lang text=meeting.office.name/> {format!(" · {channel} · {left}")}</p>
        </li>
    }
}
