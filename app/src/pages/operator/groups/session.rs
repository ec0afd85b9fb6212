//! One session: what it is, who is enrolled, what can be done with it now.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use domain::agenda::{SessionState, size_warning};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::super::agenda_nav::{AgendaNav, AgendaSection};
use super::super::parts::{Named, PersonRef};
use super::attendance::AttendanceForm;
use super::enrol::{CallOff, Enrol, Remove};
use super::seats::SeatTable;
use super::{SeatRow, StateTag, size_text, span_text};
use crate::texts::{code_text, t, ta};
use crate::ui::{Alert, DescriptionList, EmptyState, ErrorSummary, FormView, Item, Official, Tone};

/// One session as its operators see it.
#[derive(Clone, Debug)]
pub struct Group {
    pub id: String,
    pub code: String,
    pub service: String,
    pub office: Named,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Names of who holds it, of the second operator and of the mediator.
    pub operator: String,
    pub second: Option<String>,
    pub mediator: Option<String>,
    pub room: Option<String>,
    pub channel: Channel,
    pub places: u16,
    pub state: SessionState,
    pub version: i64,
    pub self_booking: bool,
    /// Everybody who has a place, or had one when the session was over.
    pub seats: Vec<SeatRow>,
    /// People of a usual group (R172).
    pub usual: RangeInclusive<u16>,
    pub now: DateTime<Utc>,
    /// Minutes proposed for the passages.
    pub minutes: u16,
    /// People that a search found; `None` when nobody searched.
    pub found: Option<Vec<PersonRef>>,
    /// The search found more than it shows.
    pub more: bool,
    pub request_key: String,
}

impl Group {
    /// The name of the document: the service's own is too long for a tab.
    pub fn title(&self, lang: Lang) -> String {
        ta(lang, "groups-one-title", &[("code", self.code.clone().into())])
    }

    fn begun(&self) -> bool {
        self.starts_at <= self.now
    }
}

#[component]
pub fn GroupPage(f: FormView, data: Group) -> impl IntoView {
    let lang = f.lang();
    let planned = data.state == SessionState::Planned;
    let begun = data.begun();
    let (key, version) = (data.request_key.clone(), data.version);
    let people = data.seats.iter().filter(|seat| seat.state.is_open()).count();
    let close = (planned && begun).then(|| {
        let (seats, request_key) = (data.seats.clone(), key.clone());
        view! { <AttendanceForm f=f.clone() seats minutes=data.minutes version request_key/> }
    });
    let full = data.seats.len() >= usize::from(data.places);
    let enrol = (planned && !begun).then(|| {
        let (request_key, found) = (key.clone(), data.found.clone());
        match full {
            true => view! { <Alert tone=Tone::Info><p>{t(lang, "groups-full")}</p></Alert> }.into_any(),
            false => view! { <Enrol f=f.clone() request_key found more=data.more/> }.into_any(),
        }
    });
    let undo = planned.then(|| {
        let (seats, remove_key) = (data.seats.clone(), key.clone());
        view! {
            <section aria-labelledby="change-title">
                <h2 id="change-title">{t(lang, "groups-change-title")}</h2>
                <Remove f=f.clone() request_key=remove_key seats/>
                <CallOff f=f.clone() request_key=key version people/>
            </section>
        }
    });
    view! {
        <h1>{data.code.clone()} " " <Official lang text=data.service.clone()/></h1>
        <AgendaNav lang here=AgendaSection::Groups office=data.office.code.clone() within=true/>
        <ErrorSummary f=&f/>
        <Facts lang data=data.clone()/>
        <Size lang data=data.clone()/>
        {close}
        <Seats lang data/>
        {enrol}
        {undo}
    }
}

#[component]
fn Facts(lang: Lang, data: Group) -> impl IntoView {
    let begun = data.begun();
    let taken = ta(
        lang,
        "groups-taken",
        &[("taken", data.seats.len().into()), ("places", i64::from(data.places).into())],
    );
    let yes_no = if data.self_booking { "common-yes" } else { "common-no" };
    let optional = |key: &str, value: Option<String>| value.map(|value| Item::new(t(lang, key), value));
    let items = [
        Some(Item::new(t(lang, "operator-stage"), view! { <StateTag lang state=data.state begun/> })),
        Some(Item::new(t(lang, "operator-when"), span_text(data.starts_at, data.ends_at))),
        Some(Item::new(t(lang, "operator-office"), view! { <Official lang text=data.office.name/> })),
        optional("groups-room", data.room),
        Some(Item::new(t(lang, "operator-channel"), code_text(lang, "passage-channel", data.channel.code()))),
        Some(Item::new(t(lang, "groups-held-by"), data.operator)),
        optional("groups-second", data.second),
        optional("groups-mediator", data.mediator),
        Some(Item::new(t(lang, "groups-places"), taken)),
        Some(Item::new(t(lang, "groups-self-booking"), t(lang, yes_no))),
    ];
    view! { <div class="facts"><DescriptionList items=items.into_iter().flatten().collect()/></div> }
}

/// R172: a group that is smaller or larger than usual is told, never refused.
#[component]
fn Size(lang: Lang, data: Group) -> impl IntoView {
    let people = u16::try_from(data.seats.len()).unwrap_or(u16::MAX);
    let warning = size_warning(people, &data.usual).filter(|_| data.state == SessionState::Planned)?;
    Some(view! {
        <Alert tone=Tone::Warning>
            <p>{size_text(lang, warning)}</p>
        </Alert>
    })
}

/// Who is enrolled. While the attendance is taken its form lists them: here are only those who are dealt with already.
#[component]
fn Seats(lang: Lang, data: Group) -> impl IntoView {
    let closing = data.state == SessionState::Planned && data.begun();
    let mut seats = data.seats;
    if closing {
        seats.retain(|seat| !seat.state.is_open());
    }
    let list = match seats.is_empty() {
        true if closing => return None,
        true => view! { <EmptyState title=t(lang, "groups-seats-none")/> }.into_any(),
        false => view! { <SeatTable lang seats/> }.into_any(),
    };
    Some(view! {
        <section aria-labelledby="seats-title">
            <h2 id="seats-title">{t(lang, "groups-seats-title")}</h2>
            {list}
        </section>
    })
}
