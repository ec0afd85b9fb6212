//! `/appuntamenti/gruppi`: the group meetings that everybody may read and citizens enrol in.

use acts::{
    Refusal, Visitor,
    agenda::{By, group, supply},
};
use app::{
    pages::{
        area::OfficeLink,
        groups::{Enrolment, Meeting, MeetingPage, Meetings, MeetingsPage, OneMeeting, meetings_crumb},
    },
    texts::t,
    ui::{FormView, Tone},
};
use axum::{extract::Path, http::StatusCode};
use chrono::TimeDelta;
use domain::{
    agenda::SessionState,
    catalogue::LepCode,
    form::{Errors, Form},
    passage::Channel,
};
use leptos::prelude::*;
use store::{Conn, DbError, group_session::GroupSession};
use uuid::Uuid;

use super::operator::{office_name, service_name};
use crate::http::{Answer, Posted, Problem, Visit, answer::see, visit::encode};

/// Meetings that the list shows.
const MOST: usize = 50;

pub async fn list(visit: Visit) -> Answer {
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let limit = i64::try_from(MOST + 1).unwrap_or_default();
    let sessions = store::group_session::open_to_citizens(&mut conn, desk.now(), limit).await?;
    let more = sessions.len() > MOST;
    let mut meetings = Vec::new();
    for session in sessions.into_iter().take(MOST) {
        if in_time(&visit, &mut conn, &session).await? {
            meetings.push(meeting(&visit, &session)?);
        }
    }
    drop(conn);
    let (lang, data) = (visit.lang, Meetings { meetings, more });
    let frame = visit.frame(visit.t("groups-open-title")).under([]);
    Ok(visit.page(StatusCode::OK, frame, || view! { <MeetingsPage lang data/> }))
}

/// Whether somebody who enrols now keeps the notice of the centre.
async fn in_time(visit: &Visit, db: &mut Conn, session: &GroupSession) -> Result<bool, Problem> {
    let desk = &visit.house.desk;
    let hours = supply(desk, db, &session.office).await?.rules.min_notice_hours;
    Ok(session.starts_at - desk.now() >= TimeDelta::hours(hours.into()))
}

fn meeting(visit: &Visit, session: &GroupSession) -> Result<Meeting, Problem> {
    let left = u16::try_from(session.places - session.taken);
    Ok(Meeting {
        id: session.id.to_string(),
        service: service_name(visit, &session.service),
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        office: OfficeLink {
            slug: session.office.clone(),
            name: office_name(visit, &session.office).unwrap_or_default(),
        },
        channel: Channel::parse(&session.channel).ok_or(DbError::Unreadable("group_session.channel"))?,
        left: left.map_err(|_| DbError::Unreadable("group_session.taken"))?,
    })
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &id, StatusCode::OK, Errors::default()).await
}

pub async fn enrol(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let citizen = visit.citizen()?;
    let asked = posted.asked(&visit)?;
    let session = Uuid::parse_str(&id).map_err(|_| Problem::NotFound)?;
    let mut errors = Errors::default();
    match group::enrol(&visit.house.desk, By::Citizen(citizen), session, &asked).await {
        Ok(_) => return Ok(see(&format!("/appuntamenti/gruppi/{session}?done=enrolled"))),
        Err(Refusal::Agenda(reasons)) => {
            reasons.into_iter().for_each(|reason| errors.push(reason.on("group")));
        }
        Err(Refusal::Conflict(key)) => errors.add("group", key),
        Err(refusal) => return Err(refusal.into()),
    }
    page(&visit, &id, StatusCode::CONFLICT, errors).await
}

async fn page(visit: &Visit, id: &str, status: StatusCode, errors: Errors) -> Answer {
    let id = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let session = store::group_session::by_id(&mut conn, id).await?.ok_or(Problem::NotFound)?;
    let own = own_seat(visit, &mut conn, id).await?;
    // What is not open to everybody exists for those who have a place in it.
    if !session.self_booking && own.is_none() {
        return Err(Problem::NotFound);
    }
    let enrolment = enrolment(visit, &session, own)?;
    drop(conn);
    let data = OneMeeting { meeting: meeting(visit, &session)?, about: about(visit, &session), enrolment };
    let frame = visit.frame(visit.t("groups-open-one")).under([meetings_crumb(visit.lang)]);
    let mut frame = frame.invalid(!errors.is_empty());
    if visit.reading && visit.query.get("done") == Some("enrolled") {
        frame = frame.notice(Tone::Success, t(visit.lang, "groups-open-done"));
    }
    let f = FormView::new(visit.lang, Form::default(), errors);
    Ok(visit.page(status, frame, || view! { <MeetingPage f data/> }))
}

/// The appointment by which this citizen has a place.
async fn own_seat(visit: &Visit, db: &mut Conn, session: Uuid) -> Result<Option<Uuid>, Problem> {
    let Visitor::Citizen(citizen) = &visit.visitor else { return Ok(None) };
    let open = store::appointment::open_of(db, citizen.person()).await?;
    Ok(open.into_iter().find(|seat| seat.session_id == Some(session)).map(|seat| seat.id))
}

fn enrolment(visit: &Visit, session: &GroupSession, own: Option<Uuid>) -> Result<Enrolment, Problem> {
    let planned = group::state_of(session)? == SessionState::Planned;
    let open = planned && session.starts_at > visit.house.desk.now();
    Ok(match (&visit.visitor, own) {
        (_, Some(seat)) => Enrolment::Has { href: format!("/appuntamenti/{seat}") },
        (Visitor::Operator(_), None) => Enrolment::Staff,
        (_, None) if !open || session.taken >= session.places => Enrolment::Closed,
        (Visitor::Citizen(_), None) => Enrolment::Open { request_key: visit.house.desk.request_key() },
        (Visitor::Anonymous, None) => {
            Enrolment::LogIn { href: format!("/accedi?poi={}", encode(&visit.path)) }
        }
    })
}

/// What the region's card says about services of this kind.
fn about(visit: &Visit, session: &GroupSession) -> Vec<String> {
    let pack = &visit.house.desk.pack;
    let service = LepCode::parse(&session.service).and_then(|code| pack.catalogue.get(code));
    let card = service.and_then(|service| pack.description(service.lep));
    card.and_then(|card| card.description.as_ref()).map(|cited| cited.text.clone()).unwrap_or_default()
}
