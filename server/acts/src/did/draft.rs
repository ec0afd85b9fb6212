//! The draft: begun once, saved on every step, resumable from any device, thrown away at will.

use domain::{
    did::{Answers, State, Step, merge},
    form::Form,
};
use sqlx::types::Json;
use store::{
    dialect::{Lock, lock},
    did::Did,
};
use uuid::Uuid;

use super::{Author, answers_of, split, state_of};
use crate::{Desk, Refusal};

/// The person's draft, made if there is none. Refused while a DID is open (I01).
pub async fn begin(desk: &Desk, author: Author<'_>) -> Result<Did, Refusal> {
    let person = author.person();
    let mut work = desk.work(author.actor()).await?;
    lock(&mut work.tx, Lock::Person, person).await?;
    store::person::by_id(&mut work.tx, person).await?.ok_or(Refusal::NotFound)?;
    if let Some(draft) = store::did::draft_of(&mut work.tx, person).await? {
        return Ok(draft);
    }
    if store::did::open_of(&mut work.tx, person).await?.is_some() {
        return Err(Refusal::Conflict("error-did-already-open"));
    }
    let draft = Did {
        id: desk.id(),
        person_id: person,
        state: State::Draft.code().to_owned(),
        version: 1,
        source: author.source().to_owned(),
        answers: Json(serde_json::json!([])),
        need_answers: None,
        declaration: None,
        office: String::new(),
        protocol_year: None,
        protocol_number: None,
        protocol: None,
        submitted_at: None,
        legal_date: None,
        reason: None,
        created_at: work.now,
        updated_at: work.now,
    };
    store::did::add_draft(&mut work.tx, &draft).await?;
    work.audit("did_begin", format!("did:{}", draft.id), serde_json::json!({})).await?;
    work.done(()).await?;
    Ok(draft)
}

/// Keeps what was typed on one step, right or wrong; gives all answers and the new version.
///
/// `version` is the one the page was made from: a stale one is refused ([`Refusal::Stale`]), and the page shows both
/// texts. Works on a draft and on a DID returned for completion.
pub async fn save(
    desk: &Desk,
    author: Author<'_>,
    did: Uuid,
    version: i64,
    step: Step,
    posted: Form,
) -> Result<(Answers, i64), Refusal> {
    let mut work = desk.work(author.actor()).await?;
    lock(&mut work.tx, Lock::Did, did).await?;
    let stored = store::did::by_id(&mut work.tx, did).await?.ok_or(Refusal::NotFound)?;
    if !author.may_fill(&stored) {
        return Err(Refusal::NotFound);
    }
    if !matches!(state_of(&stored)?, State::Draft | State::Returned) {
        return Err(Refusal::Conflict("error-did-not-now"));
    }
    if stored.version != version {
        return Err(Refusal::Stale);
    }
    let answers = merge(step, answers_of(&stored)?, posted);
    let kept = split(&answers)?;
    let now = work.now;
    if !store::did::save_answers(&mut work.tx, did, version, &kept.answers, now).await?.happened() {
        return Err(Refusal::Stale);
    }
    if step == Step::Needs {
        store::did::put_need_answers(&mut work.tx, did, &kept.needs).await?;
    }
    work.done((answers, version + 1)).await
}

/// Throws the draft away.
pub async fn discard(desk: &Desk, author: Author<'_>) -> Result<(), Refusal> {
    let mut work = desk.work(author.actor()).await?;
    // Without it, a submission on another device could turn the draft into a declaration under our hands.
    lock(&mut work.tx, Lock::Person, author.person()).await?;
    let draft = store::did::draft_of(&mut work.tx, author.person()).await?.ok_or(Refusal::NotFound)?;
    store::did::discard_draft(&mut work.tx, draft.id).await?.one("draft discarded")?;
    work.audit("did_discard", format!("did:{}", draft.id), serde_json::json!({})).await?;
    work.done(()).await
}
