//! Fixing criteria and weights: before a name is shown, and not after.

use domain::{ranking::Criteria, shortlist::State};
use serde_json::json;
use sqlx::types::Json;
use store::{DbError, shortlist::Shortlist};
use uuid::Uuid;

use super::hold::{hold, hold_vacancy, is_open, works_for};
use super::read::place_of;
use crate::{Asked, Desk, Once, Operator, Refusal};

/// Fixes them; they may be fixed anew while nobody is in the list. `version` is that of the list, 0 while there is none;
/// gives the new one. The place is the vacancy's, whatever `criteria` says.
///
/// Refused: `error-preselection-vacancy` when it is not published, `error-shortlist-fixed` once names were shown.
pub async fn fix(
    desk: &Desk,
    operator: &Operator,
    vacancy: Uuid,
    version: i64,
    criteria: &Criteria,
    asked: &Asked,
) -> Result<i64, Refusal> {
    let mut work = match desk.once(operator.actor(), "shortlist_fix", asked).await? {
        Once::Done(version) => return Ok(version),
        Once::Fresh(work) => work,
    };
    let row = hold_vacancy(&mut work, vacancy).await?;
    works_for(operator, &row)?;
    is_open(&row)?;
    let criteria = Criteria { place: place_of(&row), ..criteria.clone() };
    let json = serde_json::to_value(&criteria).map_err(|_| Refusal::Internal("criteria"))?;
    let (fixed_at, fixed_by) = (Some(work.now), Some(operator.id()));
    let version = match store::shortlist::of_vacancy(&mut work.tx, vacancy).await? {
        Some(_) => {
            let held = hold(&mut work, vacancy).await?;
            held.building()?;
            held.at(version)?;
            let known = store::candidate::of_shortlist(&mut work.tx, held.list.id).await?;
            if !known.is_empty() {
                return Err(Refusal::Conflict("error-shortlist-fixed"));
            }
            let after = Shortlist {
                criteria: Json(json.clone()),
                criteria_fixed_at: fixed_at,
                criteria_fixed_by: fixed_by,
                ..held.list.clone()
            };
            held.put(&mut work, after).await?;
            held.list.version + 1
        }
        // A colleague's list is gone only when somebody else's page shows one that never was.
        None if version != 0 => return Err(Refusal::Stale),
        None => {
            let list = Shortlist {
                id: desk.id(),
                vacancy_id: vacancy,
                criteria: Json(json.clone()),
                criteria_fixed_at: fixed_at,
                criteria_fixed_by: fixed_by,
                state: State::Building.code().to_owned(),
                created_at: work.now,
                presented_at: None,
                presented_by: None,
                closed_at: None,
                version: 1,
            };
            match store::shortlist::add(&mut work.tx, &list).await {
                Err(DbError::Taken(_)) => return Err(Refusal::Stale),
                other => other?,
            }
            1
        }
    };
    // Criteria say nothing about anybody: they may be read in the audit.
    work.audit("shortlist_fix", format!("vacancy:{vacancy}"), json!({ "criteria": json })).await?;
    work.done(version).await
}
