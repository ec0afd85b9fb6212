//! Planning a session: what was typed comes back with each reason beside the field that can change it.

use std::num::NonZeroU16;

use acts::{
    Refusal,
    agenda::{
        group,
        supply::{self, staff},
    },
};
use app::{
    pages::operator::{
        groups::{NewGroup, NewGroupPage, RoomChoice, groups_crumb},
        parts::{Named, ServiceGroup},
    },
    ui::FormView,
};
use axum::{http::StatusCode, response::Response};
use chrono::NaiveTime;
use domain::{
    agenda::Refusal as No,
    calendar::rome_instant,
    catalogue::LepCode,
    form::{Errors, FieldError, Form},
    passage::{Channel, individual_only},
};
use leptos::prelude::*;
use store::Conn;
use uuid::Uuid;

use super::{super::shared, frame, office};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// Minutes that a session may last.
const MINUTES: std::ops::RangeInclusive<i64> = 1..=1440;
/// Places that a session may have.
const PLACES: std::ops::RangeInclusive<i64> = 1..=500;

pub async fn form(visit: Visit) -> Answer {
    page(&visit, &office(&visit)?, StatusCode::OK, Form::default(), Errors::default()).await
}

pub async fn plan(visit: Visit, posted: Posted) -> Answer {
    let office = office(&visit)?;
    let asked = posted.asked(&visit)?;
    let plan = match read(&visit, &office, &posted.0) {
        Ok(plan) => plan,
        Err(errors) => {
            return page(&visit, &office, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors).await;
        }
    };
    match group::plan(&visit.house.desk, visit.operator()?, &plan, &asked).await {
        Ok(planned) => Ok(see(&format!("/operatore/agenda/gruppi/{}?done=planned", planned.session))),
        Err(Refusal::Fields(errors)) => {
            page(&visit, &office, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors).await
        }
        Err(Refusal::Agenda(refused)) => {
            let mut errors = Errors::default();
            refused.into_iter().for_each(|refusal| errors.push(refusal.on(field(refusal))));
            page(&visit, &office, StatusCode::CONFLICT, posted.0, errors).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// The field that can change what stands against a plan.
fn field(refusal: No) -> &'static str {
    match refusal {
        No::NotBookable(_) | No::NoDuration(_) => "code",
        No::Past | No::TooFar { .. } | No::Closed(_) => "date",
        No::NoRoom => "room",
        No::RoomTooSmall { .. } => "places",
        No::NoMediator => "mediator",
        No::NoSecond => "second",
        _ => "operator",
    }
}

fn read(visit: &Visit, office: &str, form: &Form) -> Result<group::Plan, Errors> {
    let mut errors = Errors::default();
    let known = |code: &str| {
        let service = visit.house.desk.pack.catalogue.get(LepCode::parse(code)?)?;
        (service.registrable && !service.automatic).then_some(service.code)
    };
    let service = form.choice("code", known, &mut errors);
    let id = |text: &str| Uuid::parse_str(text).ok();
    let operator = form.choice("operator", id, &mut errors);
    let mut optional = |name: &str| match form.get(name) {
        None => None,
        Some(_) => form.choice(name, id, &mut errors),
    };
    let (second, mediator, room) = (optional("second"), optional("mediator"), optional("room"));
    let before = errors.iter().count();
    let date = form.date("date", &mut errors);
    if date.is_none() && errors.iter().count() == before {
        errors.add("date", "error-required");
    }
    let time = time(form, &mut errors);
    let minutes = form.number("minutes", MINUTES, &mut errors).and_then(|n| u16::try_from(n).ok());
    let channel = form.choice("channel", Channel::parse, &mut errors);
    if form.get("places").is_none() {
        errors.add("places", "error-required");
    }
    let places = form.number("places", PLACES, &mut errors).and_then(|n| u16::try_from(n).ok());
    let places = places.and_then(NonZeroU16::new);
    let whole = match (service, operator, date.zip(time), channel, places) {
        (Some(service), Some(operator), Some((date, time)), Some(channel), Some(places)) => {
            Some(group::Plan {
                office: office.to_owned(),
                service,
                operator,
                second,
                mediator,
                // Nobody comes to a meeting by telephone or video, whatever room was left chosen.
                room: room.filter(|_| channel == Channel::Sportello),
                channel,
                starts_at: rome_instant(date, time),
                minutes,
                places,
                self_booking: form.checked("self-booking"),
            })
        }
        _ => None,
    };
    errors.or(whole)
}

fn time(form: &Form, errors: &mut Errors) -> Option<NaiveTime> {
    let Some(text) = form.get("time") else {
        errors.add("time", "error-required");
        return None;
    };
    let time = NaiveTime::parse_from_str(text, "%H:%M").ok();
    if time.is_none() {
        errors.push(FieldError::new("time", "passage-error-time"));
    }
    time
}

async fn page(
    visit: &Visit,
    slug: &str,
    status: StatusCode,
    form: Form,
    errors: Errors,
) -> Result<Response, Problem> {
    let operator = visit.operator()?;
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let colleagues = receiving(visit, &mut conn, slug).await?;
    let mediators = store::supply::mediators(&mut conn, slug).await?;
    let rooms = store::supply::rooms(&mut conn, slug).await?;
    drop(conn);
    let named = |(id, name): (Uuid, String)| Named::new(id.to_string(), name);
    let data = NewGroup {
        office: shared::office(visit, slug),
        offices: shared::own_offices(visit, operator),
        services: services(visit),
        operators: colleagues.into_iter().map(named).collect(),
        mediators: mediators.into_iter().map(|m| named((m.id, m.name))).collect(),
        rooms: rooms
            .into_iter()
            .map(|room| RoomChoice { id: room.id.0, name: room.name, capacity: room.capacity })
            .collect(),
        usual: desk.pack.settings.group.clone(),
        request_key: desk.request_key(),
    };
    let title = visit.t("groups-new-title");
    let frame = frame(visit, title, [groups_crumb(visit.lang)]).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <NewGroupPage f data/> }))
}

/// The colleagues who receive in a centre; nobody while it has no agenda.
async fn receiving(visit: &Visit, db: &mut Conn, slug: &str) -> Result<Vec<(Uuid, String)>, Problem> {
    let supply = match supply::supply(&visit.house.desk, db, slug).await {
        Ok(supply) => supply,
        Err(Refusal::NotFound) => return Ok(Vec::new()),
        Err(other) => return Err(other.into()),
    };
    let mut colleagues = staff(db, slug).await?;
    let receives = |id: &Uuid| supply.openings.iter().any(|opening| opening.staff.id.0 == id.to_string());
    colleagues.retain(|(id, _)| receives(id));
    Ok(colleagues)
}

/// What a group can receive: everything that is recorded by hand but what is individual (R071, R152).
fn services(visit: &Visit) -> Vec<ServiceGroup> {
    let pack = &visit.house.desk.pack;
    let individual =
        |code: &str| LepCode::parse(code).is_some_and(|code| individual_only(pack, code).is_some());
    let mut groups = shared::services(visit);
    groups.iter_mut().for_each(|group| group.services.retain(|service| !individual(&service.code)));
    groups.retain(|group| !group.services.is_empty());
    groups
}
