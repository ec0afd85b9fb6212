//! `/operatore/agenda/stanze`: rooms and mediators of a centre.

use acts::{
    Operator, Refusal,
    agenda::supply::{self, Edit, NewRoom, Outcome},
};
use app::pages::operator::{
    agenda_nav::AgendaSection,
    supply::{MediatorLine, RoomLine, Rooms, RoomsPage, RoomsShown},
};
use domain::form::{Errors, Form};
use leptos::prelude::*;

use super::{
    super::shared,
    common::{self, Sent, Shown, renamed, settle},
};
use crate::http::{Answer, Posted, Problem, Visit};

const SECTION: AgendaSection = AgendaSection::Rooms;
/// People of a group that a room may be said to hold.
const CAPACITY: std::ops::RangeInclusive<i64> = 1..=500;

pub async fn rooms(visit: Visit) -> Answer {
    page(&visit, visit.operator()?, Shown::fresh(Form::default())).await
}

/// `act` is `add-room`, `close-room`, `add-mediator` or `close-mediator`.
pub async fn change_rooms(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let slug = common::slug(&visit, operator)?;
    let sent = match Sent::read(&visit, posted)? {
        Ok(sent) => sent,
        Err(back) => return page(&visit, operator, back).await,
    };
    let (desk, edit, form) = (&visit.house.desk, sent.edit(operator, slug)?, &sent.form);
    let (outcome, code) = match form.raw("act") {
        "add-room" => (add_room(&visit, &edit, form).await, "room-added"),
        "close-room" => {
            let id = shared::id(form.raw("room"))?;
            (supply::close_room(desk, &edit, id).await, "room-closed")
        }
        "add-mediator" => {
            let langs: Vec<_> = form.all("langs").map(str::to_owned).collect();
            let outcome = supply::add_mediator(desk, &edit, form.raw("mediator-name"), &langs).await;
            (outcome.map_err(|refusal| renamed(refusal, &[("name", "mediator-name")])), "mediator-added")
        }
        "close-mediator" => {
            let id = shared::id(form.raw("mediator"))?;
            (supply::close_mediator(desk, &edit, id).await, "mediator-closed")
        }
        _ => return Err(Problem::BadKey),
    };
    match settle(&visit, (SECTION, slug), sent.form, outcome, || common::done(&visit, code))? {
        Ok(response) => Ok(response),
        Err(shown) => page(&visit, operator, shown).await,
    }
}

async fn add_room(visit: &Visit, edit: &Edit<'_>, form: &Form) -> Result<Outcome, Refusal> {
    let mut errors = Errors::default();
    let capacity = form.number("capacity", CAPACITY, &mut errors);
    if capacity.is_none() && errors.is_empty() {
        errors.add("capacity", "error-required");
    }
    let capacity = errors.or(capacity.and_then(|people| u16::try_from(people).ok()))?;
    let room = NewRoom { name: form.raw("room-name"), isolated: form.checked("isolated"), capacity };
    let outcome = supply::add_room(&visit.house.desk, edit, &room).await;
    outcome.map_err(|refusal| renamed(refusal, &[("name", "room-name")]))
}

async fn page(visit: &Visit, operator: &Operator, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let centre = common::centre(visit, operator, &mut conn).await?;
    let found = match common::supply(visit, &mut conn, &centre).await? {
        Some(supply) => {
            let room = |room: &domain::agenda::Room| RoomLine {
                id: room.id.to_string(),
                name: room.name.clone(),
                isolated: room.isolated,
                capacity: room.capacity,
            };
            let mediators = store::supply::mediators(&mut conn, &centre.chosen.code).await?.into_iter();
            let mediator = |row: store::supply::Mediator| MediatorLine {
                id: row.id.to_string(),
                name: row.name,
                langs: row.langs.0,
            };
            Some(RoomsShown {
                rooms: supply.rooms.iter().map(room).collect(),
                mediators: mediators.map(mediator).collect(),
                to_move: common::to_move(visit, &mut conn, &centre).await?,
            })
        }
        None => None,
    };
    drop(conn);
    let data = Rooms { centre, supply: found };
    let (status, frame) = (shown.status, shown.frame(visit, "supply-rooms-title", []));
    let f = shown.view(visit);
    Ok(visit.page(status, frame, || view! { <RoomsPage f data/> }))
}
