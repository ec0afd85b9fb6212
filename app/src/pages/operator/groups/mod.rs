//! `/operatore/agenda/gruppi`: laboratories and group interviews, from planning to attendance.
//!
//! - `…/gruppi` lists the sessions of a centre, the coming ones or the past ones; a page is reached with `after`.
//! - `…/gruppi/nuovo` plans one: who holds it, when, where, for how many. A size that is not the usual one is said and
//!   never refused (R172).
//! - `…/gruppi/{id}` is the session: who is enrolled, adding and removing people, calling it off and, from its beginning
//!   on, the attendance of everybody in one form, which records one passage for each person present.

mod attendance;
mod enrol;
mod list;
mod new;
mod samples;
mod seats;
mod session;

pub use list::{GroupFilter, GroupRow, Groups, GroupsPage, Period};
pub use new::{NewGroup, NewGroupPage, RoomChoice};
pub use samples::samples;
pub use seats::SeatRow;
pub use session::{Group, GroupPage};

use chrono::{DateTime, Utc};
use domain::agenda::{SessionState, SizeWarning};
use domain::calendar::rome_time;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::{code_text, t, ta};
use crate::ui::{Crumb, Tag, Tone};

/// The crumb above one session.
pub fn groups_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "groups-title"), "/operatore/agenda/gruppi")
}

/// A smaller or larger group than usual, in words (R172).
pub(super) fn size_text(lang: Lang, warning: SizeWarning) -> String {
    let (key, limit) = match warning {
        SizeWarning::Few { min } => ("groups-size-few", min),
        SizeWarning::Many { max } => ("groups-size-many", max),
    };
    ta(lang, key, &[("limit", i64::from(limit).into())])
}

/// «23/11/2026 09:10–11:10».
pub(super) fn span_text(from: DateTime<Utc>, to: DateTime<Utc>) -> impl IntoView + use<> {
    let end = rome_time(to).format("%H:%M").to_string();
    let from_text = rome_time(from).format("%d/%m/%Y %H:%M").to_string();
    let machine = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%MZ").to_string();
    view! { <time datetime=machine(from)>{from_text}</time> "–" <time datetime=machine(to)>{end}</time> }
}

/// The state of a session; one that has begun and is not closed waits for its attendance.
#[component]
pub(super) fn StateTag(lang: Lang, state: SessionState, begun: bool) -> impl IntoView {
    let (label, tone) = match (state, begun) {
        (SessionState::Planned, true) => (t(lang, "groups-to-close"), Tone::Warning),
        (SessionState::Planned, false) => (code_text(lang, "groups-state", state.code()), Tone::Info),
        (SessionState::Done, _) => (code_text(lang, "groups-state", state.code()), Tone::Success),
        (SessionState::Cancelled, _) => (code_text(lang, "groups-state", state.code()), Tone::Danger),
    };
    view! { <Tag label tone/> }
}
