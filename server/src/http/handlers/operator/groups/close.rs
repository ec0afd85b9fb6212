//! The attendance of everybody, read from the form and given to the act that closes the session.

use acts::agenda::group::{self, Closing, SeatAttendance};
use axum::http::StatusCode;
use domain::{
    agenda::Attendance,
    form::{Errors, Form},
};
use store::group_session::GroupSession;
use uuid::Uuid;

use super::{
    act::{done, refused},
    view::{Shown, page},
};
use crate::http::{Answer, Posted, Problem, Visit};

/// The longest reason of an absence, in characters.
const LONGEST_REASON: usize = 400;
/// Minutes that a session may have lasted.
const MINUTES: std::ops::RangeInclusive<i64> = 1..=1440;

pub(super) async fn close(visit: &Visit, session: GroupSession, posted: Posted) -> Answer {
    let (asked, version) = (posted.asked(visit)?, posted.version()?);
    let form = &posted.0;
    let open = open(visit, session.id).await?;
    let mut errors = Errors::default();
    if form.get("minutes").is_none() {
        errors.add("minutes", "error-required");
    }
    let minutes = form.number("minutes", MINUTES, &mut errors).and_then(|n| u16::try_from(n).ok());
    let seats: Vec<SeatAttendance> =
        open.into_iter().filter_map(|seat| said(form, seat, &mut errors)).collect();
    let minutes = match errors.or(minutes) {
        Ok(minutes) => minutes,
        Err(errors) => return page(visit, session, Shown::wrong(posted.0, errors)).await,
    };
    let warnings_seen = form.checked("warnings-seen");
    let closing = Closing { session: session.id, version, minutes, seats: &seats, warnings_seen };
    match group::close(&visit.house.desk, visit.operator()?, &closing, &asked).await {
        Ok(Ok(_)) => Ok(done(&session, "closed")),
        Ok(Err(looks)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(visit, session, Shown { status, form: posted.0, looks, ..Shown::fresh() }).await
        }
        Err(refusal) => refused(visit, session, posted.0, refusal, "minutes").await,
    }
}

/// The seats that wait for a word.
async fn open(visit: &Visit, session: Uuid) -> Result<Vec<Uuid>, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut open = Vec::new();
    for seat in store::appointment::of_session(&mut conn, session).await? {
        if seat.state()?.is_open() {
            open.push(seat.id);
        }
    }
    Ok(open)
}

/// What the form says of one seat. A justified absence says why.
fn said(form: &Form, seat: Uuid, errors: &mut Errors) -> Option<SeatAttendance> {
    let name = format!("a-{seat}");
    let attendance = form.choice(&name, Attendance::parse, errors)?;
    let field = format!("{name}-reason");
    let reason = form.optional(&field, LONGEST_REASON, errors);
    if attendance == Attendance::Justified && form.get(&field).is_none() {
        errors.add(field, "error-reason-required");
    }
    let strike = form.checked(&format!("{name}-strike"));
    Some(SeatAttendance { seat, attendance, reason, strike })
}
