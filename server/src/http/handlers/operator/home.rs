//! `/operatore`: how much waits in each office, what I have in charge, which terms are near.

use app::pages::operator::home::{Count, DeskHome, DeskHomePage, OfficeCount};
use axum::http::StatusCode;
use chrono::Days;
use leptos::prelude::*;
use store::Access;

use super::shared;
use crate::http::{Answer, Problem, Visit};

/// Counting stops here: a page says "more than".
const CAP: i64 = 1000;
/// A term that ends within so many days is near.
const NEAR_DAYS: u64 = 5;
/// Lines of a list of the first page.
const FEW: usize = 10;

pub async fn home(visit: Visit) -> Answer {
    let operator = visit.operator()?;
    let today = visit.house.desk.today();
    let soon = today.checked_add_days(Days::new(NEAR_DAYS)).unwrap_or(today);
    let few = i64::try_from(FEW).unwrap_or_default();
    let mut conn = visit.house.desk.reader.conn().await?;
    let (mut offices, mut due) = (Vec::new(), Vec::new());
    for slug in operator.offices() {
        offices.push(OfficeCount {
            office: shared::office(&visit, slug),
            open: count(&mut conn, slug, false).await?,
            free: count(&mut conn, slug, true).await?,
        });
        due.extend(store::request::due(&mut conn, slug, soon, few).await?);
    }
    due.sort_by_key(|line| (line.term_on, line.opened_at, line.id));
    due.truncate(FEW);
    let mine = store::request::in_charge_of(&mut conn, operator.id(), few).await?;
    let unassigned = count(&mut conn, "", false).await?;
    let cases = store::account::waiting_desk_cases(&mut conn, CAP).await?.len();
    drop(conn);
    let data = DeskHome {
        name: operator.name().to_owned(),
        offices,
        unassigned: Some(unassigned),
        mine: shared::queue_rows(&visit, operator, mine)?,
        due: shared::queue_rows(&visit, operator, due)?,
        cases: u64::try_from(cases).unwrap_or_default(),
        today,
    };
    let lang = visit.lang;
    let frame = visit.frame(visit.t("operator-home")).under([]);
    Ok(visit.page(StatusCode::OK, frame, || view! { <DeskHomePage lang data/> }))
}

async fn count(db: &mut impl Access, office: &str, free: bool) -> Result<Count, Problem> {
    let n = store::request::count(db, office, free, CAP + 1).await?;
    Ok(Count { n: u64::try_from(n.min(CAP)).unwrap_or_default(), more: n > CAP })
}
