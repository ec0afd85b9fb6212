//! The citizen agrees to be proposed, changes what may be shown, takes it back.

use domain::{
    ranking::Terms,
    shortlist::{Consent, Share},
};
use serde_json::json;
use sqlx::types::Json;
use store::{
    Access,
    dialect::{Lock, lock},
    proposal_consent::ProposalConsent,
};
use uuid::Uuid;

use crate::{Asked, Citizen, Desk, Once, Refusal, Work, sap};

/// From now on the person may be proposed, with what `consent` says. `version` is that of what the page showed, 0 when there
/// was nothing. Gives the new one.
pub async fn agree(
    desk: &Desk,
    citizen: &Citizen,
    version: i64,
    consent: &Consent,
    asked: &Asked,
) -> Result<i64, Refusal> {
    let mut work = match desk.once(citizen.identified()?.actor(), "proposal_agree", asked).await? {
        Once::Done(version) => return Ok(version),
        Once::Fresh(work) => work,
    };
    let person = citizen.person();
    let before = hold(&mut work, person).await?;
    // What goes on stands since it was agreed to first; what was withdrawn begins anew.
    let since = before.as_ref().filter(|row| row.withdrawn_at.is_none()).map_or(work.now, |row| row.since);
    let row = ProposalConsent {
        person_id: person,
        shares: Json(consent.shares.iter().map(|share: &Share| share.code().to_owned()).collect()),
        comune: consent.town.belfiore.clone(),
        province: consent.town.province.clone(),
        terms: terms(&mut work.tx, person).await?,
        since,
        withdrawn_at: None,
        version: before.map_or(0, |row| row.version) + 1,
    };
    put(&mut work, &row, version).await?;
    let detail = json!({ "shares": row.shares, "comune": row.comune });
    work.audit("proposal_agree", format!("person:{person}"), detail).await?;
    work.done(row.version).await
}

/// Nobody proposes the person any more, and no employer sees what was shown because of it. Who never agreed is told nothing
/// else.
pub async fn withdraw(desk: &Desk, citizen: &Citizen, asked: &Asked) -> Result<(), Refusal> {
    let mut work = match desk.once(citizen.identified()?.actor(), "proposal_withdraw", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let person = citizen.person();
    let standing = hold(&mut work, person).await?.filter(|row| row.withdrawn_at.is_none());
    let Some(row) = standing else { return work.done(()).await };
    let version = row.version;
    // What was searched goes with it: it is not needed any more.
    let row =
        ProposalConsent { withdrawn_at: Some(work.now), terms: String::new(), version: version + 1, ..row };
    put(&mut work, &row, version).await?;
    work.audit("proposal_withdraw", format!("person:{person}"), json!({})).await?;
    work.done(()).await
}

/// What counts in a person's scheda has changed: so has what they are found by. The person is held.
pub(crate) async fn refresh(work: &mut Work, person: Uuid) -> Result<(), Refusal> {
    let agreed = store::proposal_consent::of_person(&mut work.tx, person).await?;
    if agreed.is_some_and(|row| row.withdrawn_at.is_none()) {
        let terms = terms(&mut work.tx, person).await?;
        store::proposal_consent::set_terms(&mut work.tx, person, &terms).await?;
    }
    Ok(())
}

async fn hold(work: &mut Work, person: Uuid) -> Result<Option<ProposalConsent>, Refusal> {
    lock(&mut work.tx, Lock::Person, person).await?;
    Ok(store::proposal_consent::of_person(&mut work.tx, person).await?)
}

async fn put(work: &mut Work, row: &ProposalConsent, version: i64) -> Result<(), Refusal> {
    let touched = store::proposal_consent::put(&mut work.tx, row, version).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)
}

async fn terms(db: &mut impl Access, person: Uuid) -> Result<String, Refusal> {
    let counts = sap::standing(db, person).await?.counts;
    Ok(Terms::of(&counts).as_str().to_owned())
}
