//! `/impresa`: the companies for which a person acts, or asked to.
//!
//! `/impresa/richieste` and `/impresa/tirocini` lead to the pages of the only company, and here who has none or several.

use app::pages::employer::{ChoosePage, OwnMandate};
use axum::http::StatusCode;
use domain::mandate::{Role, State};
use leptos::prelude::*;
use store::{
    DbError,
    mandate::{Line, Mandate},
};

use super::frame;
use crate::http::{Answer, Visit, answer::see};

pub async fn choose(visit: Visit) -> Answer {
    let person = visit.citizen()?.person();
    let mut conn = visit.house.desk.reader.conn().await?;
    let lines = store::mandate::of_person(&mut conn, person).await?;
    drop(conn);
    let today = visit.house.desk.today();
    let own = |line: Line| {
        let row = line.mandate;
        let state = State::parse(&row.state).ok_or(DbError::Unreadable("mandate.state"))?;
        // Over since midnight, whether or not that was written down yet.
        let over = state == State::Approved && row.expires_on.is_some_and(|last| last < today);
        Ok(OwnMandate {
            id: row.id.to_string(),
            company: row.company_id.to_string(),
            legal_name: line.legal_name,
            role: Role::parse(&row.role).ok_or(DbError::Unreadable("mandate.role"))?,
            state: if over { State::Expired } else { state },
            last_day: row.expires_on,
            reason: row.reason,
        })
    };
    let mandates = lines.into_iter().map(own).collect::<Result<Vec<_>, DbError>>()?;
    let lang = visit.lang;
    let frame = frame(&visit, visit.t("employer-choose-title"), []);
    Ok(visit.page(StatusCode::OK, frame, || view! { <ChoosePage lang mandates/> }))
}

/// `/impresa/richieste`.
pub async fn vacancies(visit: Visit) -> Answer {
    lead(&visit, "richieste").await
}

/// `/impresa/tirocini`.
pub async fn internships(visit: Visit) -> Answer {
    lead(&visit, "tirocini").await
}

/// To this part of the company for which the person acts today; who acts for none or several chooses first.
async fn lead(visit: &Visit, part: &str) -> Answer {
    let (desk, person) = (&visit.house.desk, visit.citizen()?.person());
    let mut conn = desk.reader.conn().await?;
    let lines = store::mandate::of_person(&mut conn, person).await?;
    drop(conn);
    let today = desk.today();
    let counts = |row: &Mandate| {
        row.state == State::Approved.code() && row.expires_on.is_some_and(|last| last >= today)
    };
    let mut companies =
        lines.iter().map(|line| &line.mandate).filter(|row| counts(row)).map(|row| row.company_id);
    Ok(match (companies.next(), companies.next()) {
        (Some(only), None) => see(&format!("/impresa/{only}/{part}")),
        _ => see("/impresa"),
    })
}
