//! `/appuntamenti/{id}/sposta`: the search, the place that was chosen, and the move itself. Nothing is held on the way:
//! the appointment stays where it is until the other place is its own.

use acts::{
    Refusal,
    agenda::{self, By, Query, Wish},
};
use app::pages::appointments::{Deadline, FreePlace, MoveConfirm, MoveConfirmPage, Take, sent_instant};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::agenda::{Act, Place, Refusal as No};
use leptos::prelude::*;
use store::appointment::Appointment;

use super::{
    ask::Ask,
    find::{self, Lost},
    new::{place, wished},
    refused::{key_words, other_place_may_do, words},
    show,
    view::{Names, deadline, own, view},
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The fields of an address that name a place beside those that filter a search.
const CHOSEN: [&str; 3] = ["inizio", "con", "modo"];

pub async fn form(visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let stored = own(&visit, &mut conn, &id).await?;
    let rules = agenda::supply(desk, &mut conn, &stored.office).await?.rules;
    drop(conn);
    // The page of the appointment says until when it could be moved.
    if !matches!(deadline(&visit, &stored, Act::Move, &rules)?, Deadline::Until(_)) {
        return Ok(see(&show::address(stored.id)));
    }
    let ask = Ask::read(&visit, stored.service()?, &stored.office, Some(stored.id));
    match place(&visit.query, CHOSEN, &stored.office, stored.service()?) {
        None => find::page(&visit, ask, Some(&stored), None).await,
        Some(wish) => chosen(&visit, &stored, ask, wish).await,
    }
}

/// Old and new beside each other, when the new place is still free.
async fn chosen(visit: &Visit, stored: &Appointment, ask: Ask, wish: Wish) -> Result<Response, Problem> {
    let Some(free) = still_free(visit, stored, &wish).await? else {
        let lost = Lost { wished: wish.starts_at, refused: &[No::OperatorTaken] };
        return find::page(visit, ask, Some(stored), Some(lost)).await;
    };
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let appointment = view(visit, &mut conn, &mut Names::default(), stored).await?;
    let names = Names::of_office(&mut conn, &stored.office).await?;
    drop(conn);
    let operator = wish.operator.to_string();
    let confirm = MoveConfirm {
        appointment,
        to: FreePlace {
            from: free.span.from,
            to: free.span.to,
            operator: (operator.clone(), names.get(wish.operator)),
            channel: wish.channel,
            take: Take::Look { href: String::new() },
        },
        hidden: vec![
            ("request_key", desk.request_key()),
            ("version", stored.version.to_string()),
            ("inizio", sent_instant(wish.starts_at)),
            ("operatore", operator),
            ("canale", wish.channel.code().to_owned()),
        ],
        back: ask.address(),
        today: desk.today(),
    };
    let lang = visit.lang;
    let title = visit.t("agenda-move-confirm-title");
    let above = [visit.crumb("agenda-title", "/appuntamenti")];
    let frame = visit.frame(title).under(above);
    Ok(visit.page(StatusCode::OK, frame, || view! { <MoveConfirmPage lang confirm/> }))
}

/// The wished place as the search has it now.
async fn still_free(visit: &Visit, stored: &Appointment, wish: &Wish) -> Result<Option<Place>, Problem> {
    let desk = &visit.house.desk;
    let query = Query {
        office: stored.office.clone(),
        service: wish.service,
        channel: Some(wish.channel),
        operator: Some(wish.operator),
        from: desk.today(),
        extended: false,
        mediator: None,
        second: false,
        moving: Some(stored.id),
    };
    let by = Some(By::Citizen(visit.citizen()?));
    let nearest = agenda::nearest(desk, by, &query, wish.starts_at, 1).await?;
    Ok(nearest.into_iter().find(|place| place.span.from == wish.starts_at))
}

pub async fn send(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let desk = &visit.house.desk;
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let mut conn = desk.reader.conn().await?;
    let stored = own(&visit, &mut conn, &id).await?;
    drop(conn);
    let wish = wished(&posted.0, &stored.office, stored.service()?)?;
    let by = By::Citizen(visit.citizen()?);
    match agenda::move_to(desk, by, stored.id, version, &wish, &asked).await {
        Ok(booked) => Ok(see(&format!("{}?fatto=spostato", show::address(booked.appointment)))),
        Err(Refusal::Agenda(why)) if other_place_may_do(&why) => {
            let ask = Ask::read(&visit, wish.service, &stored.office, Some(stored.id));
            let lost = Lost { wished: wish.starts_at, refused: &why };
            find::page(&visit, ask, Some(&stored), Some(lost)).await
        }
        Err(Refusal::Agenda(why)) => show::refused(&visit, &id, words(visit.lang, &why)).await,
        Err(Refusal::Stale) => show::refused(&visit, &id, key_words(visit.lang, "agenda-stale-moved")).await,
        Err(refusal) => Err(refusal.into()),
    }
}
