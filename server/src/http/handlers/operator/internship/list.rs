//! `/operatore/tirocini`: what a centre has in hand, by what is to be done (`?elenco=`, `?sede=`).

use app::pages::{
    internship::InternshipLine,
    operator::internship::{InternshipList, InternshipListPage, ListKind},
};
use axum::http::StatusCode;
use domain::internship::{Content, Party, State};
use leptos::prelude::*;
use store::{Conn, DbError, internship::Line};

use super::{Shown, frame};
use crate::http::{Answer, Problem, Visit, handlers::operator::shared};

/// Internships that one page shows.
const MOST: usize = 100;
/// Internships of a centre that are looked through.
const READ: i64 = 1000;

pub async fn list(visit: Visit) -> Answer {
    let operator = visit.operator()?;
    let office = visit.query.get("sede").unwrap_or(operator.office()).to_owned();
    operator.works_in(&office).then_some(()).ok_or(Problem::NotFound)?;
    let kind = ListKind::parse(visit.query.get("elenco").unwrap_or_default()).ok_or(Problem::NotFound)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut lines = Vec::new();
    for row in store::internship::of_office(&mut conn, &office, READ).await? {
        let state = acts::internship::state_of(&row.internship)?;
        if kind.states().contains(&state) {
            lines.push(line(&visit, &mut conn, row, state).await?);
        }
    }
    drop(conn);
    let more = lines.len() > MOST;
    lines.truncate(MOST);
    let offices = shared::own_offices(&visit, operator);
    let data = InternshipList { kind, lines, office, offices, more };
    let frame = frame(&visit, visit.t("internship-desk-title"), [], &Shown::fresh());
    let lang = visit.lang;
    Ok(visit.page(StatusCode::OK, frame, || view! { <InternshipListPage lang data/> }))
}

async fn line(visit: &Visit, conn: &mut Conn, row: Line, state: State) -> Result<InternshipLine, Problem> {
    let Line { internship, legal_name, surname, name, contact_on } = row;
    let content: Content = serde_json::from_value(internship.content.0)
        .map_err(|_| DbError::Unreadable("internship.content"))?;
    let due = contact_on.is_some_and(|day| day <= visit.house.desk.today());
    let unsigned = match state {
        State::ToSign | State::Running | State::Closing => {
            let sheet = acts::internship::one(conn, internship.id).await?;
            sheet.is_some_and(|sheet| sheet.to_sign(Party::Promoter).next().is_some())
        }
        _ => false,
    };
    Ok(InternshipLine {
        id: internship.id.to_string(),
        title: if content.request.title.is_empty() { "–".to_owned() } else { content.request.title },
        company: legal_name,
        intern: surname.zip(name).map(|(surname, name)| format!("{surname} {name}")),
        state,
        starts_on: internship.starts_on,
        ends_on: content.ended_on.or(internship.ends_on),
        waits: due || unsigned || matches!(state, State::Submitted | State::Accepted),
    })
}
