//! `/did`: what it is, resume or begin, or where the open one stands.

use acts::{Visitor, did::Author};
use app::pages::did::{DidStartPage, Start};
use axum::{http::StatusCode, response::IntoResponse};
use domain::{
    calendar::rome_date,
    did::{Progress, Step, progress},
};
use leptos::prelude::*;
use store::did::Did;

use super::{Loaded, status};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn start(visit: Visit) -> Answer {
    let start = match &visit.visitor {
        Visitor::Anonymous => Start::Anonymous,
        Visitor::Operator(_) => return Err(Problem::forbidden("error-citizens-only")),
        Visitor::Citizen(citizen) => {
            let mut conn = visit.house.desk.reader.conn().await?;
            let open = store::did::open_of(&mut conn, citizen.person()).await?;
            let draft = store::did::draft_of(&mut conn, citizen.person()).await?;
            let request_key = visit.house.desk.request_key();
            match (open, draft) {
                (Some(did), _) => {
                    let loaded = Loaded::read(did)?.ok_or(Problem::Internal("open DID"))?;
                    Start::Open(Box::new(status(&visit, &mut conn, &loaded, true).await?))
                }
                (None, Some(draft)) => {
                    let person = store::person::by_id(&mut conn, citizen.person()).await?;
                    let person = person.ok_or(Problem::Internal("person of an account"))?;
                    let resume = first_open_step(&visit, &draft, &person, citizen.email().is_some())?;
                    Start::Draft { request_key, saved_on: rome_date(draft.updated_at), resume }
                }
                (None, None) => {
                    let last = store::did::of_person(&mut conn, citizen.person()).await?.into_iter().next();
                    let last = match last.map(Loaded::read).transpose()?.flatten() {
                        Some(loaded) => Some(Box::new(status(&visit, &mut conn, &loaded, false).await?)),
                        None => None,
                    };
                    Start::New { request_key, last }
                }
            }
        }
    };
    let lang = visit.lang;
    let frame = visit.frame(visit.t("did-title"));
    Ok(visit.page(StatusCode::OK, frame, || view! { <DidStartPage lang start/> }))
}

fn first_open_step(
    visit: &Visit,
    draft: &Did,
    person: &store::person::Person,
    has_email: bool,
) -> Result<Step, Problem> {
    let context = acts::did::check_context(&visit.house.desk, person, has_email);
    let answers = acts::did::answers_of(draft)?;
    let steps = progress(&answers, &context);
    let open = steps.into_iter().find(|(_, state)| *state != Progress::Done);
    Ok(open.map_or(Step::Summary, |(step, _)| step))
}

/// `go=begin` or `go=discard`.
pub async fn begin(visit: Visit, Posted(form): Posted) -> Answer {
    let citizen = visit.citizen()?;
    let author = Author::Citizen(citizen);
    match form.raw("go") {
        "discard" => match acts::did::discard(&visit.house.desk, author).await {
            // Thrown away by the first click already.
            Ok(()) | Err(acts::Refusal::NotFound) => Ok(see("/did")),
            Err(refusal) => Err(refusal.into()),
        },
        "begin" => match acts::did::begin(&visit.house.desk, author).await {
            Ok(_) => Ok(see(&format!("/did/{}", Step::Who.slug()))),
            Err(acts::Refusal::Conflict(_)) => Ok(see("/did")),
            Err(refusal) => Err(refusal.into()),
        },
        _ => Ok(Problem::BadKey.into_response()),
    }
}
