//! `/appuntamenti/{id}/conferma`: a held place is confirmed or given back.

use acts::{
    Refusal,
    agenda::{self, By},
};
use app::pages::appointments::{Held, HeldPage, HoldOver, HoldOverPage, Wanted};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::agenda::{Act, State};
use leptos::prelude::*;
use store::{Conn, appointment::Appointment};

use super::{
    ask::Ask,
    find::nearest,
    show,
    view::{Names, deadline, hold_is_over, own, view},
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn form(visit: Visit, Path(id): Path<String>) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let stored = own(&visit, &mut conn, &id).await?;
    page(&visit, conn, &stored, StatusCode::OK).await
}

/// The page for the state in which the appointment stands.
async fn page(visit: &Visit, mut conn: Conn, stored: &Appointment, status: StatusCode) -> Answer {
    let lang = visit.lang;
    let today = visit.house.desk.today();
    let rules = agenda::supply(&visit.house.desk, &mut conn, &stored.office).await?.rules;
    let booked = Appointment { state: State::Booked.code().to_owned(), held_until: None, ..stored.clone() };
    let appointment = view(visit, &mut conn, &mut Names::default(), stored).await?;
    drop(conn);
    let ask = Ask::new(stored.service()?, &stored.office);
    let above = [visit.crumb("agenda-title", "/appuntamenti")];
    match (stored.state()?, stored.held_until) {
        (State::Held, Some(until)) if !hold_is_over(visit, stored) => {
            let held = Held {
                appointment,
                until,
                may_move: deadline(visit, &booked, Act::Move, &rules)?,
                may_cancel: deadline(visit, &booked, Act::Cancel, &rules)?,
                request_key: visit.house.desk.request_key(),
                version: stored.version,
                search: ask.address(),
                today,
            };
            let frame = visit.frame(visit.t("agenda-confirm-title")).under(above);
            Ok(visit.page(status, frame, || view! { <HeldPage lang held/> }))
        }
        (State::Held | State::Expired, _) => {
            let over = HoldOver {
                nearest: nearest(visit, &ask, stored.starts_at).await?,
                wanted: Wanted {
                    service: stored.service.clone(),
                    office: stored.office.clone(),
                    mediator: None,
                    action: Some(ask.address()),
                    today,
                },
                search: ask.address(),
                appointment,
            };
            let frame = visit.frame(visit.t("agenda-over-title")).under(above);
            Ok(visit.page(status, frame, || view! { <HoldOverPage lang over/> }))
        }
        _ => Ok(see(&show::address(stored.id))),
    }
}

pub async fn answer(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let desk = &visit.house.desk;
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let mut conn = desk.reader.conn().await?;
    let stored = own(&visit, &mut conn, &id).await?;
    drop(conn);
    let by = By::Citizen(visit.citizen()?);
    let done = match posted.0.get("go") {
        Some("confirm") => {
            let booked = agenda::confirm(desk, by, stored.id, version, &asked).await;
            booked.map(|booked| format!("{}?fatto=prenotato", show::address(booked.appointment)))
        }
        Some("release") => {
            let released = agenda::release(desk, by, stored.id).await;
            released.map(|()| "/appuntamenti?fatto=lasciato".to_owned())
        }
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(address) => Ok(see(&address)),
        // What is true now: confirmed in another tab, over, or given back.
        Err(Refusal::Agenda(_) | Refusal::Stale) => again(&visit, &id).await,
        Err(refusal) => Err(refusal.into()),
    }
}

async fn again(visit: &Visit, id: &str) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let stored = own(visit, &mut conn, id).await?;
    page(visit, conn, &stored, StatusCode::CONFLICT).await
}
