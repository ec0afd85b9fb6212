//! The message of a passage, written with it.

use domain::{
    calendar::rome_date,
    catalogue::LepCode,
    ministry::{State, notice},
    passage::{Enrolment, running},
};
use serde_json::json;
use sqlx::types::Json;
use store::{ministry::Message, passage::Passage};

use super::ordinary;
use crate::{Desk, Refusal, Work};

/// Writes the message of `passage`, when its service asks for one.
pub(crate) async fn queue(
    desk: &Desk,
    work: &mut Work,
    passage: &Passage,
    enrolments: &[Enrolment],
) -> Result<(), Refusal> {
    // What is done for a company is nobody's policy: the ministry's messages are about people.
    let Some(person_id) = passage.person_id else { return Ok(()) };
    let code = LepCode::parse(&passage.code).ok_or(Refusal::Internal("code of a passage"))?;
    let Some(service) = desk.pack.catalogue.get(code).filter(|service| !service.ministry.is_empty()) else {
        return Ok(());
    };
    let enrolled = running(&desk.pack, enrolments, rome_date(passage.delivered_at));
    let set = ordinary(&mut work.tx, code).await?;
    let Some(notice) = notice(service, &enrolled, set.as_deref()) else { return Ok(()) };
    let state = if notice.code.is_some() { State::Waiting } else { State::CodeMissing };
    let message = Message {
        id: desk.id(),
        passage_id: passage.id,
        person_id,
        service: passage.code.clone(),
        code: notice.code,
        project: notice.project,
        state: state.code().to_owned(),
        body: Json(json!({
            "region": desk.pack.region,
            "service": passage.code,
            "office": passage.office,
            "delivered_at": passage.delivered_at,
            "minutes": passage.minutes,
        })),
        created_at: work.now,
        next_at: work.now,
        attempts: 0,
        sent_at: None,
        last_error: None,
    };
    Ok(store::ministry::add(&mut work.tx, &message).await?)
}

/// Takes the message of a reversed passage back, when it can still be had.
pub(crate) async fn withdraw(work: &mut Work, passage: uuid::Uuid) -> Result<(), Refusal> {
    let now = work.now;
    store::ministry::withdraw(&mut work.tx, passage, now).await?;
    Ok(())
}
