//! Beginning a pact or a plan, from what is already known: declaration, enrolments, profile, the appointment in which it
//! is drawn up. Nothing of that is typed again.

use domain::psp::{Content, Kind, State};
use store::{
    DbError,
    dialect::{Lock, lock},
    psp::{NEW, Psp, PspStep, PspText},
};
use uuid::Uuid;

use super::{
    hold::{is_active, json, known, programmes, works_for},
    read::{Sheet, load},
};
use crate::{Asked, Desk, Once, Operator, Refusal, Work};

/// Begins a document; the operator is its responsible until another is named ([`super::assign`]; art. 20 c. 2 a). A plan
/// starts with the goals and the profile of its pact.
///
/// Refused: `error-pact-no-did` (R050, R111), `error-pact-other-office` (R050, R111), `error-pact-open` and
/// `error-pact-active` (I02), `error-plan-no-pact`, `error-plan-unknown` where the region has no plans (R057).
pub async fn draft(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    kind: Kind,
    from: Option<Uuid>,
    asked: &Asked,
) -> Result<Uuid, Refusal> {
    if !desk.pack.settings.documents.has(kind) {
        return Err(Refusal::Conflict("error-plan-unknown"));
    }
    let mut work = match desk.once(operator.actor(), "pact_draft", asked).await? {
        Once::Done(id) => return Ok(id),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Person, person).await?;
    store::person::by_id(&mut work.tx, person).await?.ok_or(Refusal::NotFound)?;
    let did =
        store::did::open_of(&mut work.tx, person).await?.ok_or(Refusal::Conflict("error-pact-no-did"))?;
    lock(&mut work.tx, Lock::Did, did.id).await?;
    is_active(&did)?;
    works_for(operator, &did).then_some(()).ok_or(Refusal::Forbidden("error-pact-other-office"))?;
    let pact = stands(&mut work, person, kind).await?;
    let channel = match from {
        Some(appointment) => Some(channel(&mut work, operator, person, appointment).await?),
        None => None,
    };

    let known = known(desk, &mut work, kind, &did, operator.id()).await?;
    let mut content = Content::begin(known.heading, known.index);
    if let Some(text) = pact.as_ref().and_then(Sheet::in_force) {
        content.goals.clone_from(&text.content.goals);
        content.profile.qualitative.clone_from(&text.content.profile.qualitative);
    }
    let now = work.now;
    let row = Psp {
        id: desk.id(),
        kind: kind.code().to_owned(),
        person_id: person,
        did_id: did.id,
        pact_id: pact.map(|pact| pact.psp.id),
        office: did.office.clone(),
        programmes: programmes(&content),
        state: State::Draft.code().to_owned(),
        version: 1,
        responsible_id: operator.id(),
        minutes: None,
        channel,
        appointment_id: from,
        text_number: 1,
        signed_number: None,
        signed_at: None,
        closed_at: None,
        reason: None,
        created_at: now,
        updated_at: now,
    };
    match store::psp::add(&mut work.tx, &row).await {
        Err(DbError::Taken(_)) => return Err(Refusal::Conflict("error-pact-open")),
        other => other?,
    }
    let text = PspText {
        psp_id: row.id,
        number: 1,
        content: json(&content)?,
        hash: None,
        change: None,
        responsible_id: operator.id(),
        created_by: operator.id(),
        created_at: now,
        frozen_at: None,
    };
    store::psp::add_text(&mut work.tx, &text).await?;
    let step = PspStep {
        id: desk.id(),
        psp_id: row.id,
        version: 1,
        act: "draft".to_owned(),
        from_state: NEW.to_owned(),
        to_state: row.state,
        by_kind: "operator".to_owned(),
        by_id: Some(operator.id()),
        reason: None,
        at: now,
    };
    store::psp::add_step(&mut work.tx, &step).await?;
    work.audit("pact_draft", format!("psp:{}", row.id), serde_json::json!({ "kind": row.kind })).await?;
    work.done(row.id).await
}

/// What the person has already: nothing of this kind that is open or in force; for a plan, the pact that it belongs to.
async fn stands(work: &mut Work, person: Uuid, kind: Kind) -> Result<Option<Sheet>, Refusal> {
    let mut pact = None;
    for psp in store::psp::of_person(&mut work.tx, person).await? {
        let state = State::parse(&psp.state).ok_or(DbError::Unreadable("psp.state"))?;
        let same = psp.kind == kind.code();
        match state {
            State::Active if same => return Err(Refusal::Conflict("error-pact-active")),
            state if same && state.is_open() => return Err(Refusal::Conflict("error-pact-open")),
            State::Active => pact = Some(psp),
            _ => {}
        }
    }
    match (kind, pact) {
        (Kind::Pact, _) => Ok(None),
        (Kind::ActionPlan, None) => Err(Refusal::Conflict("error-plan-no-pact")),
        (Kind::ActionPlan, Some(psp)) => Ok(Some(load(&mut work.tx, psp).await?)),
    }
}

/// The channel of the appointment in which the document is drawn up.
async fn channel(
    work: &mut Work,
    operator: &Operator,
    person: Uuid,
    appointment: Uuid,
) -> Result<String, Refusal> {
    let found = store::appointment::by_id(&mut work.tx, appointment).await?;
    let found = found.filter(|found| found.person_id == person && operator.works_in(&found.office));
    Ok(found.ok_or(Refusal::NotFound)?.channel)
}
