//! `/operatore/tirocini`: what a centre has in hand, by what is to be done (`?elenco=`, `?sede=`), in pages of 50 by keyset
//! (`?dopo=`).

use app::pages::{
    internship::InternshipLine,
    operator::internship::{InternshipList, InternshipListPage, ListKind},
};
use axum::http::StatusCode;
use chrono::{DateTime, NaiveDate};
use domain::{
    internship::{Content, State},
    lang::Lang,
};
use leptos::prelude::*;
use store::{
    DbError,
    internship::{Line, Place},
};
use uuid::Uuid;

use super::{Shown, frame};
use crate::http::{
    Answer, Problem, Visit,
    handlers::{internship::view::named, operator::shared},
};

const PAGE: usize = 50;

pub async fn list(visit: Visit) -> Answer {
    let operator = visit.operator()?;
    let office = visit.query.get("sede").unwrap_or(operator.office()).to_owned();
    operator.works_in(&office).then_some(()).ok_or(Problem::NotFound)?;
    let kind = ListKind::parse(visit.query.get("elenco").unwrap_or_default()).ok_or(Problem::NotFound)?;
    let after = visit.query.get("dopo").map(|text| read_place(text).ok_or(Problem::NotFound)).transpose()?;
    let states: Vec<&str> = kind.states().iter().map(|state| state.code()).collect();
    let limit = i64::try_from(PAGE + 1).unwrap_or_default();
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut rows = store::internship::of_office(&mut conn, &office, &states, after, limit).await?;
    drop(conn);
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let last = rows.last().filter(|_| more).map(Line::place);
    let (lang, today) = (visit.lang, visit.house.desk.today());
    let lines = rows.into_iter().map(|row| line(lang, today, row)).collect::<Result<Vec<_>, DbError>>()?;
    let next = last.map(|place| format!("{}&dopo={}", kind.href(&office), place_text(place)));
    let first = after.map(|_| kind.href(&office));
    let offices = shared::own_offices(&visit, operator);
    let data = InternshipList { kind, lines, office, offices, first, next };
    let frame = frame(&visit, visit.t("internship-desk-title"), [], &Shown::fresh());
    Ok(visit.page(StatusCode::OK, frame, || view! { <InternshipListPage lang data/> }))
}

/// `{day}_{microseconds}_{id}`.
fn place_text(place: Place) -> String {
    format!("{}_{}_{}", place.contact_on, place.updated_at.timestamp_micros(), place.id)
}

fn read_place(text: &str) -> Option<Place> {
    let mut parts = text.splitn(3, '_');
    let contact_on: NaiveDate = parts.next()?.parse().ok()?;
    let updated_at = DateTime::from_timestamp_micros(parts.next()?.parse().ok()?)?;
    Some(Place { contact_on, updated_at, id: Uuid::parse_str(parts.next()?).ok()? })
}

fn line(lang: Lang, today: NaiveDate, row: Line) -> Result<InternshipLine, DbError> {
    let Line { internship, legal_name, surname, name, contact_on, to_sign } = row;
    let state = acts::internship::state_of(&internship)?;
    let content: Content = serde_json::from_value(internship.content.0)
        .map_err(|_| DbError::Unreadable("internship.content"))?;
    let unsigned = to_sign == 1 && matches!(state, State::ToSign | State::Running | State::Closing);
    Ok(InternshipLine {
        id: internship.id.to_string(),
        title: named(lang, &content.request.title),
        company: legal_name,
        intern: surname.zip(name).map(|(surname, name)| format!("{surname} {name}")),
        state,
        starts_on: internship.starts_on,
        ends_on: content.ended_on.or(internship.ends_on),
        waits: contact_on <= today || unsigned || matches!(state, State::Submitted | State::Accepted),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_is_read_back_and_nonsense_is_not() {
        let place = Place {
            contact_on: NaiveDate::from_ymd_opt(2026, 12, 14).expect("a day"),
            updated_at: DateTime::from_timestamp_micros(1_795_000_000_123_456).expect("an instant"),
            id: Uuid::max(),
        };
        assert_eq!(read_place(&place_text(place)), Some(place));
        for wrong in ["", "_", "2026-12-14", "2026-12-14_1", "2026-12-14_1_x", "x_1_2", "2026-02-30_1_2"] {
            assert_eq!(read_place(wrong), None, "{wrong}");
        }
    }
}
