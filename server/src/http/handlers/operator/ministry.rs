//! `/operatore/ministero`: the messages to the ministry, and the codes that a region sets. Administrators only; every
//! operator reads on a person's page what became of the messages about them ([`tell`]).

use acts::Refusal;
use app::{
    pages::operator::{
        desk_crumb,
        ministry::{MessageLine, Ministry, MinistryPage},
        parts::{Named, PassageLine, Told},
    },
    texts::t,
    ui::{FormView, Tone},
};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use domain::{
    catalogue::LepCode,
    form::{Errors, Form},
    ministry::{State, is_open},
};
use leptos::prelude::*;
use store::{Access, DbError, ministry::Line};
use uuid::Uuid;

use super::shared;
use crate::http::{Answer, Posted, Problem, Visit, answer::see, visit::encode};

/// Messages on one page.
const PAGE: usize = 50;

pub async fn list(visit: Visit) -> Answer {
    page(&visit, StatusCode::OK, Form::default(), Errors::default()).await
}

/// Fields `service`, `code`.
pub async fn set_code(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let asked = posted.asked(&visit)?;
    let mut errors = Errors::default();
    let service = posted.0.choice("service", LepCode::parse, &mut errors);
    let code = posted.0.raw("code").to_owned();
    let set = match service {
        Some(service) => acts::ministry::set_code(&visit.house.desk, operator, service, &code, &asked).await,
        None => Err(Refusal::Fields(errors)),
    };
    match set {
        Ok(_) => Ok(see("/operatore/ministero?done=code")),
        Err(Refusal::Fields(errors)) => {
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn page(visit: &Visit, status: StatusCode, form: Form, errors: Errors) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let data = load(visit, &mut conn).await?;
    drop(conn);
    let frame = visit.frame(visit.t("ministry-title")).under([desk_crumb(visit.lang)]);
    let done = visit.reading && visit.query.get("done") == Some("code");
    let frame = match done {
        true => frame.notice(Tone::Success, t(visit.lang, "ministry-done-code")),
        false => frame.invalid(!errors.is_empty()),
    };
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <MinistryPage f data/> }))
}

async fn load(visit: &Visit, db: &mut impl Access) -> Result<Ministry, Problem> {
    let state = visit.query.get("stato").and_then(State::parse).unwrap_or(State::Waiting);
    let after = visit.query.get("dopo").and_then(place);
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut lines = store::ministry::lines(db, state.code(), after, limit).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).map(|last| {
        let place = encode(&format!("{} {}", last.created_at.to_rfc3339(), last.id));
        format!("/operatore/ministero?stato={}&dopo={place}", state.code())
    });
    let counts = store::ministry::counts(db).await?.into_iter().map(|(code, count)| {
        State::parse(&code).map(|state| (state, count)).ok_or(DbError::Unreadable("ministry_message.state"))
    });
    let counts = counts.collect::<Result<_, _>>()?;
    let mut open = Vec::new();
    for service in visit.house.desk.pack.catalogue.services().iter().filter(|service| is_open(service)) {
        let code = acts::ministry::ordinary(db, service.code).await?;
        open.push((Named::new(service.code.to_string(), service.title()), code));
    }
    Ok(Ministry {
        state,
        counts,
        lines: lines.into_iter().map(|line| shown(visit, line)).collect(),
        next,
        no_address: visit.house.settings.ministry_url.is_none(),
        open,
        request_key: visit.house.desk.request_key(),
    })
}

/// Where a page ended: instant and id of its last message.
fn place(text: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let (at, id) = text.split_once(' ')?;
    Some((DateTime::parse_from_rfc3339(at).ok()?.to_utc(), Uuid::parse_str(id).ok()?))
}

/// Says beside each passage of a person what became of its message: every operator reads it there.
pub async fn tell(
    db: &mut impl Access,
    person: Uuid,
    mut lines: Vec<PassageLine>,
) -> Result<Vec<PassageLine>, Problem> {
    for message in store::ministry::of_person(db, person).await? {
        let passage = message.passage_id.to_string();
        let Some(line) = lines.iter_mut().find(|line| line.id == passage) else { continue };
        let state = State::parse(&message.state).ok_or(DbError::Unreadable("ministry_message.state"))?;
        let failed = state == State::Waiting && message.last_error.is_some();
        let again = failed.then_some(message.next_at);
        line.told = Some(Told { state, attempts: message.attempts, again });
    }
    Ok(lines)
}

fn shown(visit: &Visit, line: Line) -> MessageLine {
    MessageLine {
        service: Named::new(line.service.clone(), shared::service_name(visit, &line.service)),
        code: line.code,
        person: format!("{} {}", line.surname, line.name),
        href: format!("/operatore/persone/{}", line.person_id),
        office: shared::office_name(visit, &line.office).unwrap_or_default(),
        created_at: line.created_at,
        attempts: line.attempts,
        trouble: line.last_error.map(|why| (why, line.next_at)),
        reversed: line.reversed,
    }
}
