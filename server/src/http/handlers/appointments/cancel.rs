//! `/appuntamenti/{id}/annulla`: the person gives the appointment back, and says why.

use acts::{
    Refusal,
    agenda::{self, By},
};
use app::{
    pages::appointments::{Cancel, CancelPage, Deadline, REASON_MAX_CHARS, REASONS},
    texts::t,
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{
    agenda::Act,
    form::{Errors, Form},
    lang::Lang,
};
use leptos::prelude::*;

use super::{
    refused::words,
    show,
    view::{Names, deadline, own, view},
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn form(visit: Visit, Path(id): Path<String>) -> Answer {
    match page(&visit, &id, StatusCode::OK, Form::default(), Errors::default()).await? {
        Some(page) => Ok(page),
        // The page of the appointment says until when it could be cancelled.
        None => Ok(see(&format!("/appuntamenti/{id}"))),
    }
}

/// `None` when the person cannot cancel it by themselves.
async fn page(
    visit: &Visit,
    id: &str,
    status: StatusCode,
    form: Form,
    errors: Errors,
) -> Result<Option<Response>, Problem> {
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let stored = own(visit, &mut conn, id).await?;
    let rules = agenda::supply(desk, &mut conn, &stored.office).await?.rules;
    if !matches!(deadline(visit, &stored, Act::Cancel, &rules)?, Deadline::Until(_)) {
        return Ok(None);
    }
    let appointment = view(visit, &mut conn, &mut Names::default(), &stored).await?;
    drop(conn);
    let frame = visit
        .frame(visit.t("agenda-cancel-title"))
        .under([visit.crumb("agenda-title", "/appuntamenti")])
        .invalid(!errors.is_empty());
    let cancel = Cancel {
        f: FormView::new(visit.lang, form, errors),
        appointment,
        may_move: deadline(visit, &stored, Act::Move, &rules)?,
        request_key: desk.request_key(),
        version: stored.version,
        stale: status == StatusCode::CONFLICT,
        today: desk.today(),
    };
    Ok(Some(visit.page(status, frame, || view! { <CancelPage cancel/> })))
}

pub async fn cancel(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let stored = own(&visit, &mut conn, &id).await?;
    drop(conn);
    let form = posted.0.only(|name| matches!(name, "why" | "note"));
    let reason = match reason(&form) {
        Ok(reason) => reason,
        Err(errors) => {
            let again = page(&visit, &id, StatusCode::UNPROCESSABLE_ENTITY, form, errors).await?;
            return Ok(again.unwrap_or_else(|| see(&show::address(stored.id))));
        }
    };
    match agenda::cancel(desk, By::Citizen(visit.citizen()?), stored.id, version, &reason, &asked).await {
        Ok(()) => Ok(see(&format!("{}?fatto=annullato", show::address(stored.id)))),
        // It stands elsewhere now: the same page says where, with what was typed.
        Err(Refusal::Stale) => {
            match page(&visit, &id, StatusCode::CONFLICT, form, Errors::default()).await? {
                Some(page) => Ok(page),
                None => show::refused(&visit, &id, vec![visit.t("agenda-stale-moved")]).await,
            }
        }
        Err(Refusal::Agenda(why)) => show::refused(&visit, &id, words(visit.lang, &why)).await,
        Err(refusal) => Err(refusal.into()),
    }
}

/// What is written down: the choice in the words of the centre's language, then the person's own.
fn reason(form: &Form) -> Result<String, Errors> {
    let mut errors = Errors::default();
    let known = |code: &str| REASONS.into_iter().find(|known| *known == code);
    let why = form.choice("why", known, &mut errors);
    let note = form.optional("note", REASON_MAX_CHARS, &mut errors);
    let why = errors.or(why)?;
    let chosen = t(Lang::It, &format!("agenda-cancel-why-{why}"));
    Ok(match note {
        Some(note) => format!("{chosen}. {note}"),
        None => chosen,
    })
}
