//! Looking for people by the criteria that were fixed, and putting the first of them into the list.

use domain::{
    ranking::{Criteria, Profile, Ranked, Reach, Term, Terms, explain, rank as in_order},
    shortlist::{Availability, Source},
};
use serde_json::json;
use sqlx::types::Json;
use store::{
    Access, DbError,
    candidate::{Candidate, NEW, Step},
    proposal_consent::Filter,
    shortlist::Shortlist,
};
use uuid::Uuid;

use super::hold::{hold, works_for};
use super::read::criteria_of;
use crate::{Asked, Desk, Once, Operator, Refusal, Work, sap};

/// People that one round puts into the list.
pub const MOST_SHOWN: usize = 10;

/// Who passes, and the first of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// How many pass the filter and are not in the list yet.
    pub passing: usize,
    /// The best scores first.
    pub first: Vec<Ranked>,
}

/// Looks for people by the criteria of a list; changes nothing. With `most` 0 it only counts.
pub async fn look(db: &mut impl Access, list: &Shortlist, most: usize) -> Result<Ranking, DbError> {
    let criteria = criteria_of(list)?;
    let patterns: Vec<String> = criteria.must_terms().iter().map(Term::pattern).collect();
    let filter = Filter {
        province: &criteria.place.province,
        comune: (criteria.reach == Reach::Comune).then_some(criteria.place.comune.as_str()),
        patterns: &patterns,
        shortlist: list.id,
    };
    if most == 0 {
        let passing = store::proposal_consent::count(db, &filter).await?;
        let passing = usize::try_from(passing).map_err(|_| DbError::Unreadable("count"))?;
        return Ok(Ranking { passing, first: Vec::new() });
    }
    let rows = store::proposal_consent::passing(db, &filter).await?;
    let passing = rows.len();
    let people: Vec<Profile> = rows
        .into_iter()
        .map(|row| Profile {
            id: row.person_id.as_u128(),
            near: row.comune == criteria.place.comune,
            terms: Terms::stored(row.terms),
        })
        .collect();
    // The lot follows from the vacancy, so that looking again shows the same order.
    Ok(Ranking { passing, first: in_order(&criteria, &people, list.vacancy_id.as_u128(), most) })
}

/// Puts the first [`MOST_SHOWN`] and everybody who applied into the list; again, the next ones. Gives how many came.
///
/// Refused: `error-preselection-vacancy`, `error-shortlist-presented`; with [`Refusal::Stale`] when a colleague was faster.
pub async fn rank(
    desk: &Desk,
    operator: &Operator,
    vacancy: Uuid,
    version: i64,
    asked: &Asked,
) -> Result<usize, Refusal> {
    let mut work = match desk.once(operator.actor(), "shortlist_rank", asked).await? {
        Once::Done(added) => return Ok(added),
        Once::Fresh(work) => work,
    };
    let held = hold(&mut work, vacancy).await?;
    works_for(operator, &held.vacancy)?;
    held.building()?;
    held.at(version)?;
    let mut added = applied(desk, &mut work, operator, &held.list).await?;
    let ranking = look(&mut work.tx, &held.list, MOST_SHOWN).await?;
    added += ranking.first.len();
    for ranked in &ranking.first {
        let person = Uuid::from_u128(ranked.id);
        enter(desk, &mut work, operator, &held.list, person, Source::Ranked, ranked).await?;
    }
    held.put(&mut work, held.list.clone()).await?;
    let detail = json!({ "added": added, "passing": ranking.passing });
    work.audit("shortlist_rank", format!("vacancy:{vacancy}"), detail).await?;
    work.done(added).await
}

/// Those who applied by themselves: in the list whatever their score, which says what they lack.
async fn applied(
    desk: &Desk,
    work: &mut Work,
    operator: &Operator,
    list: &Shortlist,
) -> Result<usize, Refusal> {
    let criteria = criteria_of(list)?;
    let known = store::candidate::of_shortlist(&mut work.tx, list.id).await?;
    let mut added = 0;
    for line in store::application::of_vacancy(&mut work.tx, list.vacancy_id).await? {
        let person = line.application.person_id;
        if known.iter().any(|row| row.person_id == person) {
            continue;
        }
        let profile = profile(&mut work.tx, &criteria, person).await?;
        enter(desk, work, operator, list, person, Source::Applied, &explain(&criteria, &profile)).await?;
        added += 1;
    }
    Ok(added)
}

async fn profile(db: &mut impl Access, criteria: &Criteria, person: Uuid) -> Result<Profile, Refusal> {
    let consent = store::proposal_consent::of_person(db, person).await?;
    let scheda = sap::standing(db, person).await?.counts;
    Ok(Profile {
        id: person.as_u128(),
        near: consent.is_some_and(|row| row.comune == criteria.place.comune),
        terms: Terms::of(&scheda),
    })
}

async fn enter(
    desk: &Desk,
    work: &mut Work,
    operator: &Operator,
    list: &Shortlist,
    person: Uuid,
    source: Source,
    ranked: &Ranked,
) -> Result<(), Refusal> {
    let explanation =
        serde_json::to_value(&ranked.explanation).map_err(|_| Refusal::Internal("explanation"))?;
    let row = Candidate {
        id: desk.id(),
        shortlist_id: list.id,
        person_id: person,
        source: source.code().to_owned(),
        score: Some(i64::from(ranked.score)),
        explanation: Json(explanation),
        availability: Availability::Unasked.code().to_owned(),
        asked_at: None,
        answered_at: None,
        shared: None,
        presented_at: None,
        outcome: None,
        outcome_reason: None,
        outcome_on: None,
        outcome_contract: None,
        outcome_at: None,
        chased_at: None,
        preselection_id: None,
        result_id: None,
        version: 1,
    };
    match store::candidate::add(&mut work.tx, &row).await {
        Err(DbError::Taken(_)) => return Err(Refusal::Stale),
        other => other?,
    }
    let step = Step {
        id: desk.id(),
        candidate_id: row.id,
        version: 1,
        act: "add".to_owned(),
        from_state: NEW.to_owned(),
        to_state: row.availability,
        by_kind: "operator".to_owned(),
        by_id: Some(operator.id()),
        note: None,
        at: work.now,
    };
    Ok(store::candidate::add_step(&mut work.tx, &step).await?)
}
