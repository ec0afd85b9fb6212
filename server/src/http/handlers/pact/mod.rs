//! `/patto`: the person's own pacts and plans, read, asked about, signed or refused.
//!
//! A session knows the person, and only documents of that person are looked at: what an address names beyond them is not
//! found. Which document is meant stands in `?atto=`; without it the one that matters now.

mod lines;
mod none;
mod questions;
mod sign;
mod view;

use acts::pact::{Sheet, Text};
use app::{pages::pact::PactPage, shell::Frame, ui::Tone};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::psp::{Kind, Party, State};
use leptos::prelude::*;
use store::Access;
use uuid::Uuid;

pub use lines::pact_lines;
pub use questions::{ask, questions};
pub use sign::{sign, sign_form};

use crate::http::{Answer, Problem, Visit};

/// The person's documents that were shown at least once, newest first, and whether another is being written.
struct Own {
    shown: Vec<Sheet>,
    drafting: bool,
}

impl Own {
    async fn of(visit: &Visit, db: &mut impl Access) -> Result<Own, Problem> {
        let all = acts::pact::of_person(db, visit.citizen()?.person()).await?;
        let drafting = all.iter().any(|sheet| sheet.state == State::Draft && sheet.to_read().is_none());
        let shown = all.into_iter().filter(|sheet| sheet.to_read().is_some()).collect();
        Ok(Own { shown, drafting })
    }

    /// The document that the address names, else the one that matters now; `None` when nothing was shown yet.
    fn chosen(&self, visit: &Visit) -> Result<Option<&Sheet>, Problem> {
        match visit.query.get("atto") {
            None => Ok(self.shown.iter().min_by_key(|sheet| rank(sheet))),
            Some(id) => {
                let id = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
                let found = self.shown.iter().find(|sheet| sheet.psp.id == id);
                found.map(Some).ok_or(Problem::NotFound)
            }
        }
    }
}

/// What waits for the person first, then what waits, then what is in force, the plan after its pact.
fn rank(sheet: &Sheet) -> u8 {
    match sheet.state {
        _ if sheet.left().contains(&Party::Person) => 0,
        _ if sheet.to_sign().is_some() => 1,
        State::Active if sheet.kind == Kind::Pact => 2,
        State::Active => 3,
        State::Draft => 4,
        _ => 5,
    }
}

pub async fn show(visit: Visit) -> Answer {
    let mailed = visit.query.get("documento") == Some("inviato");
    let notice = match visit.query.get("fatto") {
        _ if mailed => Some("pact-done-mailed"),
        Some("firmato") => Some("pact-done-signed"),
        Some("attivo") => Some("pact-done-active"),
        Some("rifiutato") => Some("pact-done-refused"),
        _ => None,
    };
    let notice = notice.filter(|_| visit.reading).map(|key| (Tone::Success, key));
    page(&visit, StatusCode::OK, notice).await
}

/// The document as it is now, with what is to be said first.
async fn page(visit: &Visit, status: StatusCode, notice: Option<(Tone, &str)>) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let own = Own::of(visit, &mut conn).await?;
    let Some(sheet) = own.chosen(visit)? else {
        let coming = none::coming(visit, &mut conn, own.drafting).await?;
        drop(conn);
        return Ok(none::page(visit, coming));
    };
    let data = view::pact(visit, &mut conn, &own, sheet).await?;
    drop(conn);
    let mut frame = frame(visit, sheet.title);
    if let Some((tone, key)) = notice {
        frame = frame.notice(tone, visit.t(key));
    }
    let lang = visit.lang;
    Ok(visit.page(status, frame, || view! { <PactPage lang data/> }))
}

fn frame(visit: &Visit, title: &str) -> Frame {
    visit.frame(visit.t(title)).under([visit.crumb("ui-nav-area", "/area")])
}

/// The frame of a page below `/patto`.
fn below(visit: &Visit, title: &str) -> Frame {
    let above = [visit.crumb("ui-nav-area", "/area"), visit.crumb("area-pact-title", "/patto")];
    visit.frame(visit.t(title)).under(above)
}

/// `/patto/{number}`: a text that was shown, as it was.
pub async fn one_text(visit: Visit, Path(number): Path<String>) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let own = Own::of(&visit, &mut conn).await?;
    let sheet = own.chosen(&visit)?.ok_or(Problem::NotFound)?;
    let number: i64 = number.parse().map_err(|_| Problem::NotFound)?;
    let text = sheet.number(number).filter(|text| text.shown_at.is_some()).ok_or(Problem::NotFound)?;
    let data = view::one_text(&visit, &mut conn, sheet, text).await?;
    drop(conn);
    let frame = below(&visit, sheet.title);
    let lang = visit.lang;
    Ok(visit.page(StatusCode::OK, frame, || {
        view! { <app::pages::pact::OneTextPage lang data/> }
    }))
}

/// Was shown after `text`.
fn replaced(sheet: &Sheet, text: &Text) -> bool {
    sheet.texts.iter().any(|other| other.shown_at.is_some() && other.number > text.number)
}
