//! `/impresa`: the companies for which a person acts, or asked to.

use app::pages::employer::{ChoosePage, OwnMandate};
use axum::http::StatusCode;
use domain::mandate::{Role, State};
use leptos::prelude::*;
use store::{DbError, mandate::Line};

use super::frame;
use crate::http::{Answer, Visit};

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
