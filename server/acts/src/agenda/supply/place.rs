//! Rooms of a centre, and the mediators who come to it.

use domain::agenda::SubjectId;
use serde_json::json;
use sqlx::types::Json;
use store::supply::{Mediator, NewRoom};
use uuid::Uuid;

use super::{
    Edit, Outcome, Staff,
    change::{Changing, field},
};
use crate::{Desk, Refusal};

/// Adds a room. `isolated` rooms are for interviews (R165); `capacity` is the people of a group.
pub async fn add_room(desk: &Desk, edit: &Edit<'_>, room: &NewRoom<'_>) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "room_add").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    let name = label("name", room.name)?;
    if room.capacity == 0 {
        return Err(field("capacity", "error-supply-capacity"));
    }
    if change.before.rooms.iter().any(|other| other.name.to_lowercase() == name.to_lowercase()) {
        return Err(field("name", "error-supply-room-taken"));
    }
    let (id, now) = (desk.id(), change.work.now);
    store::supply::add_room(&mut change.work.tx, id, edit.office, &NewRoom { name, ..*room }, now).await?;
    change.done(Some(id), json!({ "room": id })).await
}

/// Takes a room out of use.
pub async fn close_room(desk: &Desk, edit: &Edit<'_>, room: Uuid) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "room_close").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    let id = SubjectId(room.to_string());
    let mut after = change.before.clone();
    after.rooms.retain(|other| other.id != id);
    if let Some(asks) = change.asks(&after).await? {
        return Ok(asks);
    }
    let now = change.work.now;
    let closed = store::supply::close_room(&mut change.work.tx, room, edit.office, now).await?;
    closed.happened().then_some(()).ok_or(Refusal::NotFound)?;
    change.done(None, json!({ "room": room })).await
}

/// Adds a mediator with the tags (BCP 47) of the languages spoken, at least one.
pub async fn add_mediator(
    desk: &Desk,
    edit: &Edit<'_>,
    name: &str,
    langs: &[String],
) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "mediator_add").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    let name = label("name", name)?.to_owned();
    let tag = |tag: &String| {
        let mut parts = tag.split('-');
        let base = parts.next().is_some_and(|part| (2..=3).contains(&part.len()));
        base && tag
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
    };
    if langs.is_empty() || !langs.iter().all(tag) {
        return Err(field("langs", "error-supply-langs"));
    }
    let mediator = Mediator {
        id: desk.id(),
        office: edit.office.to_owned(),
        name,
        langs: Json(langs.to_vec()),
        created_at: change.work.now,
        closed_at: None,
    };
    store::supply::add_mediator(&mut change.work.tx, &mediator).await?;
    change.done(Some(mediator.id), json!({ "mediator": mediator.id })).await
}

/// A mediator comes no more: what was entered of their presence counts no longer.
pub async fn close_mediator(desk: &Desk, edit: &Edit<'_>, mediator: Uuid) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "mediator_close").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    let staff = Staff::Mediator(mediator).subject();
    let mut after = change.before.clone();
    after.openings.retain(|opening| opening.staff != staff);
    if let Some(asks) = change.asks(&after).await? {
        return Ok(asks);
    }
    let now = change.work.now;
    let closed = store::supply::close_mediator(&mut change.work.tx, mediator, edit.office, now).await?;
    closed.happened().then_some(()).ok_or(Refusal::NotFound)?;
    change.done(None, json!({ "mediator": mediator })).await
}

/// The longest name, in characters.
const NAME: usize = 80;

pub(crate) fn label<'a>(name: &str, typed: &'a str) -> Result<&'a str, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        Err(field(name, "error-required"))
    } else if typed.chars().any(char::is_control) {
        Err(field(name, "error-control"))
    } else if typed.chars().count() > NAME {
        Err(field(name, "error-supply-name-long"))
    } else {
        Ok(typed)
    }
}
