//! `/operatore/persone/{id}/did`: the declaration filled by an operator together with the person at the desk (R033).
//!
//! The same seven steps as at home, in another chair. The person approves with a code: `go=approval` on the last step
//! sends it, or shows it to be handed over; without it nothing is submitted.

use acts::{Operator, did::Author};
use app::pages::operator::person::{DeskDid, DeskDidPage, DeskDraft};
use axum::{extract::Path, http::StatusCode};
use domain::{calendar::rome_date, did::Step};
use leptos::prelude::*;
use store::person::Person;

use super::{
    people::{self, open_or_return},
    shared,
};
use crate::http::{
    Answer, Posted, Problem, Visit,
    answer::see,
    handlers::did::{Chair, save_step, show_step},
};

fn base(person: &Person) -> String {
    format!("/operatore/persone/{}/did", person.id)
}

pub async fn start(visit: Visit, Path(id): Path<String>) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    let mut conn = visit.house.desk.reader.conn().await?;
    if let Some(open) = store::did::open_of(&mut conn, person.id).await? {
        let to = match open.state.as_str() {
            "returned" => format!("{}/{}", base(&person), Step::Who.slug()),
            _ => format!("/operatore/persone/{}#dids-title", person.id),
        };
        return Ok(see(&to));
    }
    let draft = store::did::draft_of(&mut conn, person.id).await?;
    let account = store::account::of_person(&mut conn, person.id).await?;
    drop(conn);
    let data = DeskDid {
        person: shared::person_ref(&person),
        draft: draft.map(|draft| DeskDraft {
            saved_on: rome_date(draft.updated_at),
            resume: format!("{}/{}", base(&person), Step::Who.slug()),
        }),
        has_account: account.is_some(),
        request_key: visit.house.desk.request_key(),
    };
    let lang = visit.lang;
    let frame = shared::frame(&visit, visit.t("operator-did-new"), people::above(&visit, &person));
    Ok(visit.page(StatusCode::OK, frame, || view! { <DeskDidPage lang data/> }))
}

/// `go=begin` or `go=discard`.
pub async fn begin(visit: Visit, Path(id): Path<String>, Posted(form): Posted) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    let author = Author::Desk { operator, person: person.id };
    match form.raw("go") {
        "begin" => match acts::did::begin(&visit.house.desk, author).await {
            Ok(_) => Ok(see(&format!("{}/{}", base(&person), Step::Who.slug()))),
            Err(acts::Refusal::Conflict(_)) => Ok(see(&base(&person))),
            Err(refusal) => Err(refusal.into()),
        },
        "discard" => match acts::did::discard(&visit.house.desk, author).await {
            // Thrown away by the first click already.
            Ok(()) | Err(acts::Refusal::NotFound) => {
                Ok(see(&format!("/operatore/persone/{}?done=did-discarded", person.id)))
            }
            Err(refusal) => Err(refusal.into()),
        },
        _ => Err(Problem::BadKey),
    }
}

fn chair<'a>(visit: &Visit, operator: &'a Operator, person: &Person) -> Chair<'a> {
    Chair {
        author: Author::Desk { operator, person: person.id },
        base: base(person),
        home: base(person),
        receipt: format!("/operatore/persone/{}?done=did-submitted", person.id),
        crumbs: [app::pages::operator::desk_crumb(visit.lang)]
            .into_iter()
            .chain(people::above(visit, person))
            .collect(),
    }
}

pub async fn show(visit: Visit, Path((id, step)): Path<(String, String)>) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    show_step(&visit, &chair(&visit, operator, &person), &step).await
}

pub async fn save(visit: Visit, Path((id, step)): Path<(String, String)>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    save_step(&visit, &chair(&visit, operator, &person), &step, posted).await
}
