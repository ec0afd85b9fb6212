//! `/operatore/persone`: the search is posted and answered in place; the open cases of the counters stand below.

use app::{
    pages::operator::person::{CaseRow, People, PeoplePage, PersonRow},
    ui::FormView,
};
use axum::http::StatusCode;
use domain::form::{Errors, Form};
use leptos::prelude::*;
use store::{Conn, person::Person};

use super::super::{queue, shared};
use crate::http::{Answer, Posted, Problem, Visit};

/// People that a search shows.
const MOST: usize = 50;
/// Cases that the page lists.
const CASES: i64 = 100;

pub async fn search(visit: Visit) -> Answer {
    page(&visit, StatusCode::OK, Form::default(), Errors::default(), None).await
}

pub async fn find(visit: Visit, Posted(form): Posted) -> Answer {
    let mut errors = Errors::default();
    let Some((folded, upper)) = queue::typed(&form, &mut errors) else {
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, errors, None).await;
    };
    let mut conn = visit.house.desk.reader.conn().await?;
    let limit = i64::try_from(MOST + 1).unwrap_or_default();
    let found = store::person::search(&mut conn, &folded, &upper, limit).await?;
    drop(conn);
    page(&visit, StatusCode::OK, form, errors, Some(found)).await
}

async fn row(visit: &Visit, conn: &mut Conn, person: Person) -> Result<PersonRow, Problem> {
    let latest = store::did::of_person(conn, person.id).await?.into_iter().next();
    let did = match latest {
        Some(did) => Some((acts::did::state_of(&did)?, shared::office_name(visit, &did.office))),
        None => None,
    };
    Ok(PersonRow { person: shared::person_ref(&person), birth_date: person.birth_date, did })
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    form: Form,
    errors: Errors,
    found: Option<Vec<Person>>,
) -> Answer {
    let more = found.as_ref().is_some_and(|people| people.len() > MOST);
    let mut conn = visit.house.desk.reader.conn().await?;
    let rows = match found {
        None => None,
        Some(people) => {
            let mut rows = Vec::with_capacity(people.len());
            for person in people.into_iter().take(MOST) {
                rows.push(row(visit, &mut conn, person).await?);
            }
            Some(rows)
        }
    };
    let cases = store::account::waiting_desk_cases(&mut conn, CASES).await?;
    drop(conn);
    let case = |line: store::account::CaseLine| CaseRow {
        person: app::pages::operator::parts::PersonRef {
            id: line.person_id.to_string(),
            surname: line.surname,
            name: line.name,
            cf: line.cf,
        },
        opened_at: line.opened_at,
    };
    let data = People { found: rows, more, cases: cases.into_iter().map(case).collect() };
    let frame = shared::frame(visit, visit.t("operator-people-title"), []).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <PeoplePage f data/> }))
}
