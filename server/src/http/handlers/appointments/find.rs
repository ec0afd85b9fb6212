//! What a search found, as the page that books and the page that moves show it.

use acts::{
    Refusal,
    agenda::{self, By},
};
use app::pages::appointments::{AppointmentView, Find, FindPage, Found, FreePlace, Links, Wanted};
use axum::{http::StatusCode, response::Response};
use chrono::{DateTime, Utc};
use domain::agenda::Refusal as No;
use leptos::prelude::*;
use store::{Access, appointment::Appointment};

use super::{
    ask::{Ask, known_lang},
    finder::Finder,
    view::{Names, hold_is_over, office_ref, service_ref, view},
};
use crate::http::{Problem, Visit};

/// Places that are offered beside each other.
pub(super) const FEW: usize = 3;

/// A place that was asked for and is gone, and why.
pub(super) struct Lost<'a> {
    pub wished: DateTime<Utc>,
    pub refused: &'a [No],
}

/// The page of a search; 409 when a place was lost.
pub(super) async fn page(
    visit: &Visit,
    ask: Ask,
    moving: Option<&Appointment>,
    lost: Option<Lost<'_>>,
) -> Result<Response, Problem> {
    let desk = &visit.house.desk;
    let (lang, today) = (visit.lang, desk.today());
    let mut conn = desk.reader.conn().await?;
    let supply = agenda::supply(desk, &mut conn, &ask.office).await?;
    let mut names = Names::of_office(&mut conn, &ask.office).await?;
    let langs = langs(&mut conn, &ask).await?;
    // The search has connections of its own: nobody waits for a second one with the first in hand.
    drop(conn);
    let finder = Finder { visit, ask: &ask, names: &names, supply: &supply };
    let (found, refused) = finder.found(lost.as_ref()).await?;
    let filters = finder.filters(langs);
    let mut conn = desk.reader.conn().await?;
    let moving = match moving {
        Some(stored) => Some(view(visit, &mut conn, &mut names, stored).await?),
        None => None,
    };
    let held = match (&found, &moving) {
        (Found::Impossible { .. }, _) | (_, Some(_)) => None,
        _ => held(visit, &mut conn, &mut names).await?,
    };
    drop(conn);
    let calendar = ask.weeks(None);
    let find = Find {
        service: service_ref(visit, ask.service)?,
        minutes: supply.durations.minutes(ask.service).ok(),
        office: office_ref(visit, &ask.office)?,
        found,
        filters,
        links: Links {
            calendar: calendar.address(),
            choice: ask.choice().address(),
            other_service: ask.moving.is_none().then(|| format!("/appuntamenti/nuovo?sede={}", ask.office)),
            other_office: ask
                .moving
                .is_none()
                .then(|| format!("/appuntamenti/nuovo?servizio={}&cambia=sede", ask.service)),
        },
        refused,
        wanted: Wanted {
            service: ask.service.to_string(),
            office: ask.office.clone(),
            mediator: ask.mediator.clone(),
            action: Some(ask.address()),
            today,
        },
        moving,
        held,
    };
    let status = match (lost.is_some(), ask.errors.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (_, false) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let title = if find.moving.is_some() { "agenda-move-title" } else { "agenda-find-title" };
    let above = [visit.crumb("agenda-title", "/appuntamenti")];
    let frame = visit.frame(visit.t(title)).under(above).invalid(!ask.errors.is_empty());
    Ok(visit.page(status, frame, || view! { <FindPage lang find/> }))
}

/// A place that is kept for the person and waits for a yes.
async fn held(
    visit: &Visit,
    db: &mut impl Access,
    names: &mut Names,
) -> Result<Option<AppointmentView>, Problem> {
    let open = store::appointment::open_of(db, visit.citizen()?.person()).await?;
    let held = open.iter().find(|stored| stored.state == "held" && !hold_is_over(visit, stored));
    match held {
        Some(stored) => view(visit, db, names, stored).await.map(Some),
        None => Ok(None),
    }
}

/// The nearest places to one that is gone, for pages that are no search; empty also when the rules allow none.
pub(super) async fn nearest(
    visit: &Visit,
    ask: &Ask,
    wished: DateTime<Utc>,
) -> Result<Vec<FreePlace>, Problem> {
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let supply = agenda::supply(desk, &mut conn, &ask.office).await?;
    let names = Names::of_office(&mut conn, &ask.office).await?;
    drop(conn);
    let finder = Finder { visit, ask, names: &names, supply: &supply };
    let by = Some(By::Citizen(visit.citizen()?));
    match agenda::nearest(desk, by, &ask.query(desk.today()), wished, FEW).await {
        Ok(places) => finder.free(places),
        Err(Refusal::Agenda(_) | Refusal::Conflict(_)) => Ok(Vec::new()),
        Err(refusal) => Err(refusal.into()),
    }
}

/// The languages that the mediators of the centre speak; a move keeps what was agreed.
async fn langs(db: &mut impl Access, ask: &Ask) -> Result<Vec<String>, Problem> {
    if ask.moving.is_some() {
        return Ok(Vec::new());
    }
    let mediators = store::supply::mediators(db, &ask.office).await?.into_iter();
    let mut langs: Vec<String> =
        mediators.flat_map(|m| m.langs.0).filter_map(|tag| known_lang(&tag)).collect();
    langs.sort();
    langs.dedup();
    Ok(langs)
}
