//! Who is enrolled in a session.

use chrono::{DateTime, Utc};
use domain::agenda::State;
use domain::lang::Lang;
use domain::passage::Finding;
use leptos::prelude::*;

use super::super::parts::{CfText, PersonRef, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{Cell, Table, Tag, Tone};

/// One person of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRow {
    /// Of the appointment.
    pub id: String,
    pub person: PersonRef,
    /// A telephone number to reach them at.
    pub phone: Option<String>,
    pub state: State,
    /// Code of how it came about (`citizen`, `operator`…).
    pub origin: String,
    pub since: DateTime<Utc>,
    /// The code with which presence is recorded on this person's file.
    pub code: Option<String>,
    /// Rules that refuse this person's passage.
    pub refused: Vec<Finding>,
    /// Rules that ask for a second look at it.
    pub warned: Vec<Finding>,
}

/// How a place stands out.
pub(super) fn seat_tone(state: State) -> Tone {
    match state {
        State::Done | State::Arrived | State::Called | State::InProgress => Tone::Success,
        State::Missed => Tone::Danger,
        State::MissedJustified | State::Cancelled | State::Expired => Tone::Warning,
        State::Held | State::Booked => Tone::Info,
    }
}

/// The people as a list to read.
#[component]
pub(super) fn SeatTable(lang: Lang, seats: Vec<SeatRow>) -> impl IntoView {
    let head =
        ["operator-person", "operator-phone", "operator-stage", "groups-enrolled-by", "groups-enrolled-on"];
    let caption = ta(lang, "groups-seats-caption", &[("count", seats.len().into())]);
    let rows = seats
        .into_iter()
        .map(|seat| {
            let state = code_text(lang, "agenda-state", seat.state.code());
            let href = seat.person.href();
            vec![
                Cell::head(view! { <a href=href>{seat.person.full()}</a> <br/> <CfText cf=seat.person.cf/> }),
                Cell::data(seat.phone.unwrap_or_else(|| "–".to_owned())),
                Cell::data(view! { <Tag label=state tone=seat_tone(seat.state)/> }),
                Cell::data(code_text(lang, "groups-origin", &seat.origin)),
                Cell::data(moment(seat.since)),
            ]
        })
        .collect();
    view! {
        <div class="dense">
            <Table
                id="seats"
                caption
                head=head.map(|key| t(lang, key)).to_vec()
                rows
            />
        </div>
    }
}
