//! `/operatore/agenda`: the operators' day, one appointment, closing a visit, booking and moving.
//!
//! - An operator sees the agenda of their own centres; an appointment of another is 404, as if it were not there.
//! - Acts are posted to the page's own address, with `version` and `request_key`; 303 back to the line. What is no
//!   longer possible comes back with 409 and what is now true.
//! - A place that is gone is answered with the nearest others, everything asked kept.

mod agenda;
mod book;
mod closing;
mod lines;
mod move_to;
mod one;
mod search;

use acts::Refusal;
use app::{
    pages::operator::agenda_nav::agenda_crumb,
    shell::Frame,
    texts::{code_text, error_text, ta},
    ui::Tone,
};
use axum::http::StatusCode;
use domain::agenda::State;
use uuid::Uuid;

pub use agenda::{act, list};
pub use book::{book, form as book_form};
pub use closing::{close, form as closing_form};
pub use move_to::{form as move_form, move_to};
pub use one::{act as act_on_one, show as one};

use super::shared;
use crate::http::{Problem, Visit};

/// What was just done, by the code in `?done=`: each has a text `day-done-{code}`.
const DONE: [&str; 7] = ["booked", "cancelled", "closed", "excused", "missed", "moved", "received"];

/// The frame of a page below the agenda: breadcrumb, and what was just done.
fn frame(visit: &Visit, title: impl Into<String>) -> Frame {
    done(visit, shared::frame(visit, title, [agenda_crumb(visit.lang)]))
}

/// Says what was just done.
fn done(visit: &Visit, frame: Frame) -> Frame {
    let done = visit.query.get("done").filter(|code| visit.reading && DONE.contains(code));
    match done {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "day-done", code)),
        None => frame,
    }
}

/// A refusal that comes back on the page: its status and what is said.
///
/// A stale page says what the appointment has become meanwhile. The others have no page of their own.
async fn told(visit: &Visit, appointment: Uuid, refusal: Refusal) -> Result<(StatusCode, String), Problem> {
    let lang = visit.lang;
    let text = match refusal {
        Refusal::Stale => {
            let mut conn = visit.house.desk.reader.conn().await?;
            let line = store::day::line(&mut conn, appointment).await?.ok_or(Problem::NotFound)?;
            drop(conn);
            let state = code_text(lang, "agenda-state", State::code(line.appointment.state()?));
            let name = format!("{} {}", line.surname, line.name);
            ta(lang, "day-stale", &[("name", name.into()), ("state", state.into())])
        }
        Refusal::Agenda(reasons) => {
            let reasons: Vec<String> =
                reasons.into_iter().map(|reason| error_text(lang, &reason.on("act"))).collect();
            ta(lang, "day-refused", &[("reason", reasons.join(" ").into())])
        }
        Refusal::Conflict(key) => visit.t(key),
        refusal => return Err(refusal.into()),
    };
    Ok((StatusCode::CONFLICT, text))
}
