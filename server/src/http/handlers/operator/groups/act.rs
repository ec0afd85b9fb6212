//! What is done to a session: `act=enrol`, `search`, `remove`, `cancel`, `close`.

use acts::{
    Refusal,
    agenda::{self, By, group},
};
use axum::{extract::Path, response::Response};
use domain::{
    codice_fiscale::CodiceFiscale,
    form::{Errors, FieldError, Form},
};
use store::group_session::GroupSession;
use uuid::Uuid;

use super::{
    super::{queue, shared},
    close::close,
    own,
    view::{Shown, page},
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// People that a search shows.
const MOST: usize = 20;
/// The longest reason, in characters.
const LONGEST_REASON: usize = 400;

pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let session = own(&visit, &id).await?;
    match posted.0.raw("act") {
        "search" => search(&visit, session, posted.0).await,
        "enrol" => enrol(&visit, session, posted).await,
        "remove" => remove(&visit, session, posted).await,
        "cancel" => call_off(&visit, session, posted).await,
        "close" => close(&visit, session, posted).await,
        _ => Err(Problem::BadKey),
    }
}

/// The session again, saying what was done.
pub(super) fn done(session: &GroupSession, code: &str) -> Response {
    see(&format!("/operatore/agenda/gruppi/{}?done={code}", session.id))
}

/// The page again with what the agenda has against it, beside `field`.
pub(super) async fn refused(
    visit: &Visit,
    session: GroupSession,
    form: Form,
    refusal: Refusal,
    field: &str,
) -> Answer {
    let shown = match refusal {
        Refusal::Agenda(reasons) => {
            let mut errors = Errors::default();
            reasons.into_iter().for_each(|reason| errors.push(reason.on(field)));
            Shown { status: axum::http::StatusCode::CONFLICT, ..Shown::wrong(form, errors) }
        }
        Refusal::Fields(errors) => Shown::wrong(form, errors),
        Refusal::Conflict(key) => Shown::refused(form, key),
        Refusal::Stale => Shown::refused(form, "error-stale"),
        other => return Err(other.into()),
    };
    // What a colleague did meanwhile is shown with it.
    let fresh = own(visit, &session.id.to_string()).await?;
    page(visit, fresh, shown).await
}

async fn search(visit: &Visit, session: GroupSession, form: Form) -> Answer {
    let mut errors = Errors::default();
    let Some((folded, upper)) = queue::typed(&form, &mut errors) else {
        return page(visit, session, Shown::wrong(form, errors)).await;
    };
    let mut conn = visit.house.desk.reader.conn().await?;
    let limit = i64::try_from(MOST + 1).unwrap_or_default();
    let mut people = store::person::search(&mut conn, &folded, &upper, limit).await?;
    drop(conn);
    let more = people.len() > MOST;
    people.truncate(MOST);
    let found = people.iter().map(shared::person_ref).collect();
    page(visit, session, Shown { form, found: Some((found, more)), ..Shown::fresh() }).await
}

async fn enrol(visit: &Visit, session: GroupSession, posted: Posted) -> Answer {
    let asked = posted.asked(visit)?;
    let person = match posted.0.get("person") {
        Some(id) => shared::id(id)?,
        None => match by_cf(visit, &posted.0).await? {
            Ok(person) => person,
            Err(error) => {
                return page(visit, session, Shown::wrong(posted.0, Errors::from(error))).await;
            }
        },
    };
    let by = By::Operator { operator: visit.operator()?, person };
    match group::enrol(&visit.house.desk, by, session.id, &asked).await {
        Ok(_) => Ok(done(&session, "enrolled")),
        Err(refusal) => refused(visit, session, posted.0, refusal, "cf").await,
    }
}

/// The person with the codice fiscale that was typed.
async fn by_cf(visit: &Visit, form: &Form) -> Result<Result<Uuid, FieldError>, Problem> {
    let Some(typed) = form.get("cf") else { return Ok(Err(FieldError::new("cf", "error-required"))) };
    let cf = match CodiceFiscale::parse(typed) {
        Ok(cf) => cf,
        Err(error) => return Ok(Err(error.on("cf"))),
    };
    let mut conn = visit.house.desk.reader.conn().await?;
    let person = store::person::by_cf(&mut conn, cf.as_str()).await?;
    Ok(person.map(|person| person.id).ok_or_else(|| FieldError::new("cf", "error-person-unknown")))
}

/// The reason in `field`, which the person will read.
fn reason(form: &Form, field: &str, errors: &mut Errors) -> Option<String> {
    if form.get(field).is_none() {
        errors.add(field, "error-reason-required");
    }
    form.optional(field, LONGEST_REASON, errors)
}

async fn remove(visit: &Visit, session: GroupSession, posted: Posted) -> Answer {
    let asked = posted.asked(visit)?;
    let mut errors = Errors::default();
    let seat = posted.0.choice("seat", |text| Uuid::parse_str(text).ok(), &mut errors);
    let reason = reason(&posted.0, "remove-reason", &mut errors);
    let (seat, reason) = match errors.or(seat.zip(reason)) {
        Ok(given) => given,
        Err(errors) => return page(visit, session, Shown::wrong(posted.0, errors)).await,
    };
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let seat = store::appointment::by_id(&mut conn, seat).await?;
    drop(conn);
    let Some(seat) = seat.filter(|seat| seat.session_id == Some(session.id)) else {
        return page(visit, session, Shown::refused(posted.0, "error-group-seat")).await;
    };
    let by = By::Operator { operator: visit.operator()?, person: seat.person_id };
    match agenda::cancel(desk, by, seat.id, seat.version, &reason, &asked).await {
        Ok(()) => Ok(done(&session, "removed")),
        Err(refusal) => refused(visit, session, posted.0, refusal, "seat").await,
    }
}

async fn call_off(visit: &Visit, session: GroupSession, posted: Posted) -> Answer {
    let (asked, version) = (posted.asked(visit)?, posted.version()?);
    let mut errors = Errors::default();
    let reason = reason(&posted.0, "cancel-reason", &mut errors);
    let reason = match errors.or(reason) {
        Ok(reason) => reason,
        Err(errors) => return page(visit, session, Shown::wrong(posted.0, errors)).await,
    };
    let (desk, operator) = (&visit.house.desk, visit.operator()?);
    match group::call_off(desk, operator, session.id, version, &reason, &asked).await {
        Ok(()) => Ok(done(&session, "cancelled")),
        Err(refusal) => refused(visit, session, posted.0, refusal, "cancel-reason").await,
    }
}
