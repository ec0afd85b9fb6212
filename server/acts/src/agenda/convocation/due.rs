//! The list: everybody who waits, the nearest term first, and whether the centre has a place for them in time.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    agenda::{Standing, places_to_convene},
    catalogue::LepCode,
};
use store::convocation::Waiting;
use uuid::Uuid;

use super::{interview, interview_codes, rule};
use crate::agenda::{By, Query, search::look, supply};
use crate::{Desk, Operator, Refusal};

/// Somebody who waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    pub waiting: Waiting,
    /// The notice of the law binds their convocation.
    pub obliged: bool,
    pub standing: Standing,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct DuePage {
    pub due: Vec<Due>,
    /// There is another page after this one.
    pub more: bool,
    /// The first place that the centre could give now.
    pub first_free: Option<DateTime<Utc>>,
    /// Nobody in this centre receives for the interview.
    pub no_agenda: bool,
}

/// Who waits for a centre of the operator, strictly after `after`, at most `limit`.
pub async fn due(
    desk: &Desk,
    operator: &Operator,
    office: &str,
    after: Option<(NaiveDate, Uuid)>,
    limit: usize,
) -> Result<DuePage, Refusal> {
    if office.is_empty() || !operator.works_in(office) {
        return Err(Refusal::NotFound);
    }
    let codes = interview_codes(&desk.pack);
    let codes: Vec<&str> = codes.iter().map(LepCode::as_str).collect();
    let one_more = i64::try_from(limit + 1).unwrap_or(i64::MAX);
    let mut conn = desk.reader.conn().await?;
    let mut rows = store::convocation::waiting(&mut conn, office, &codes, after, one_more).await?;
    drop(conn);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let free = first_free(desk, operator, office).await?;
    let first_free = free.flatten();
    let today = desk.today();
    let due = rows
        .into_iter()
        .map(|waiting| {
            let standing = Standing::of(waiting.term_on, waiting.booked_at, first_free, today);
            Ok(Due { obliged: rule(desk, &waiting)?.is_some(), standing, waiting })
        })
        .collect::<Result<_, Refusal>>()?;
    Ok(DuePage { due, more, first_free, no_agenda: free.is_none() })
}

/// The first place for anybody; the outer `None` when nobody receives for the interview at all.
async fn first_free(
    desk: &Desk,
    operator: &Operator,
    office: &str,
) -> Result<Option<Option<DateTime<Utc>>>, Refusal> {
    let service = interview(&desk.pack)?;
    let mut conn = desk.reader.conn().await?;
    let supply = match supply(desk, &mut conn, office).await {
        Ok(supply) => supply,
        Err(Refusal::NotFound) => return Ok(None),
        Err(other) => return Err(other),
    };
    drop(conn);
    let serves = |services: &[LepCode]| services.contains(&service);
    if !supply.openings.iter().any(|opening| serves(&opening.stretch.services)) {
        return Ok(None);
    }
    // Nobody in particular: a person without appointments.
    let by = By::Operator { operator, person: Uuid::nil() };
    Ok(Some(places(desk, by, &query(desk, office, None)?, None, 1).await?.first().map(|p| p.span.from)))
}

/// The search for the interview at a centre from today on.
pub(super) fn query(desk: &Desk, office: &str, mediator: Option<&str>) -> Result<Query, Refusal> {
    Ok(Query {
        office: office.to_owned(),
        service: interview(&desk.pack)?,
        channel: None,
        operator: None,
        from: desk.today(),
        extended: false,
        mediator: mediator.map(str::to_owned),
        second: false,
        moving: None,
    })
}

/// Days that are looked at first; the whole agenda when they do not have enough places.
const FIRST_DAYS: u64 = 14;

/// Places of which somebody can be told now.
pub(super) async fn places(
    desk: &Desk,
    by: By<'_>,
    query: &Query,
    rule: Option<domain::calendar::NoticeRule>,
    count: usize,
) -> Result<Vec<domain::agenda::Place>, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let rules = supply(desk, &mut conn, &query.office).await?.rules;
    drop(conn);
    let now = desk.now();
    let end = |days: u64| query.from.checked_add_days(chrono::Days::new(days)).unwrap_or(query.from);
    for days in [FIRST_DAYS, u64::from(rules.max_notice_days)] {
        let found = look(desk, Some(by), query, end(days), |search| {
            places_to_convene(search, rule, rules.min_notice_hours, now, count)
        });
        let found = found.await?;
        if found.len() >= count || days >= u64::from(rules.max_notice_days) {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}
