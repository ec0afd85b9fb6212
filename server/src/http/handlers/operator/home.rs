//! `/operatore`: how much waits in each office, what I have in charge, which terms are near.

use acts::Operator;
use app::pages::operator::home::{Count, DeskHome, DeskHomePage, HallCount, OfficeCount};
use axum::http::StatusCode;
use chrono::{Days, NaiveDate};
use domain::{agenda::State, calendar::rome_midnight};
use leptos::prelude::*;
use store::{Access, Conn};

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
    let halls = halls(&visit, operator, &mut conn, today).await?;
    let mine = store::request::in_charge_of(&mut conn, operator.id(), few).await?;
    let unassigned = count(&mut conn, "", false).await?;
    let cases = store::account::waiting_desk_cases(&mut conn, CAP).await?.len();
    drop(conn);
    let data = DeskHome {
        name: operator.name().to_owned(),
        halls,
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

/// What happens now in each of the operator's centres that has an agenda.
async fn halls(
    visit: &Visit,
    operator: &Operator,
    conn: &mut Conn,
    today: NaiveDate,
) -> Result<Vec<HallCount>, Problem> {
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    let (from, to) = (rome_midnight(today), rome_midnight(tomorrow));
    let mut halls = Vec::new();
    for slug in operator.offices() {
        if store::supply::version(conn, slug).await?.is_none() {
            continue;
        }
        let here = store::day::count(conn, slug, [State::Arrived, State::Called], from, to).await?;
        let ahead = store::day::count(conn, slug, [State::Booked, State::Booked], from, to).await?;
        let arrivals = store::arrival::waiting(conn, slug, from).await?.len();
        halls.push(HallCount {
            office: shared::office(visit, slug),
            waiting: u64::try_from(here).unwrap_or_default() + u64::try_from(arrivals).unwrap_or_default(),
            ahead: u64::try_from(ahead).unwrap_or_default(),
        });
    }
    Ok(halls)
}

async fn count(db: &mut impl Access, office: &str, free: bool) -> Result<Count, Problem> {
    let n = store::request::count(db, office, free, CAP + 1).await?;
    Ok(Count { n: u64::try_from(n.min(CAP)).unwrap_or_default(), more: n > CAP })
}
