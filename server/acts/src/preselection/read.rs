//! What is stored about lists and candidates, as the rules see it; for acts and pages.

use chrono::{DateTime, NaiveTime, Utc};
use domain::{
    ranking::{Criteria, Explanation, Place},
    shortlist::{Availability, Outcome, Share, Shared, Stage, State},
};
use store::{
    Access, DbError, candidate::Candidate, proposal_consent::ProposalConsent, shortlist::Shortlist,
    vacancy::Vacancy,
};
use uuid::Uuid;

use crate::{Refusal, sap};

/// Where a list stands.
pub fn state_of(list: &Shortlist) -> Result<State, DbError> {
    State::parse(&list.state).ok_or(DbError::Unreadable("shortlist.state"))
}

pub fn criteria_of(list: &Shortlist) -> Result<Criteria, DbError> {
    serde_json::from_value(list.criteria.0.clone()).map_err(|_| DbError::Unreadable("shortlist.criteria"))
}

/// Where a candidate stands.
pub fn stage_of(row: &Candidate) -> Result<Stage, DbError> {
    let availability = Availability::parse(&row.availability);
    let availability = availability.ok_or(DbError::Unreadable("candidate.availability"))?;
    let outcome = row.outcome.as_deref().map(|code| Outcome::parse(code).ok_or(code)).transpose();
    let outcome = outcome.map_err(|_| DbError::Unreadable("candidate.outcome"))?;
    Ok(Stage::of(availability, row.presented_at.is_some(), outcome))
}

/// Since when an answer is owed, by the person who was asked or by the employer: the last that was heard of either, an interview
/// not before its day. `None` while nobody owes one.
pub fn owed_since(row: &Candidate) -> Result<Option<DateTime<Utc>>, DbError> {
    let heard = match stage_of(row)? {
        Stage::Asked => [row.asked_at, row.chased_at, None],
        Stage::Presented => [row.presented_at, row.chased_at, None],
        Stage::Interview => {
            let held = row.outcome_on.map(|day| day.and_time(NaiveTime::MIN).and_utc());
            [row.outcome_at, row.chased_at, held]
        }
        _ => [None; 3],
    };
    Ok(heard.into_iter().flatten().max())
}

pub fn explanation_of(row: &Candidate) -> Result<Explanation, DbError> {
    serde_json::from_value(row.explanation.0.clone())
        .map_err(|_| DbError::Unreadable("candidate.explanation"))
}

/// The words that an employer is given.
pub fn shared_of(stored: &serde_json::Value) -> Result<Shared, DbError> {
    serde_json::from_value(stored.clone()).map_err(|_| DbError::Unreadable("candidate.shared"))
}

/// What a person agreed to share.
pub fn shares_of(row: &ProposalConsent) -> Result<Vec<Share>, DbError> {
    let share = |code: &String| Share::parse(code).ok_or(DbError::Unreadable("proposal_consent.shares"));
    row.shares.0.iter().map(share).collect()
}

/// Where the work is.
pub fn place_of(vacancy: &Vacancy) -> Place {
    Place { comune: vacancy.place.clone(), province: vacancy.province.clone() }
}

/// Everything of a person that could be shared: the scheda that counts, the confirmed e-mail address, the telephone.
pub async fn contents(db: &mut impl Access, person: Uuid) -> Result<Shared, Refusal> {
    let row = store::person::by_id(db, person).await?.ok_or(Refusal::NotFound)?;
    let account = store::account::of_person(db, person).await?;
    let email = account.filter(|account| account.email_confirmed_at.is_some());
    Ok(Shared {
        surname: row.surname,
        name: row.name,
        email: email.and_then(|account| account.email),
        phone: row.phone,
        sap: sap::standing(db, person).await?.counts,
    })
}
