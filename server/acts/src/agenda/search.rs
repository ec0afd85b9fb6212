//! Free places, computed when somebody asks: the centre's supply minus what is taken, by the rules that book them.
//!
//! What is taken is read in windows of days that double (2, 4, 8…) until the answer is complete: the earliest place of a
//! centre that is not full costs a few days and not the whole horizon.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    agenda::{CalendarDay, Choice, HalfDay, Place, Search},
    calendar::{rome_date, rome_midnight},
    catalogue::LepCode,
    passage::Channel,
};
use uuid::Uuid;

use super::{By, look::Look};
use crate::{Desk, Refusal};

/// Days of the first window.
const FIRST_DAYS: u64 = 2;

/// Which places are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Slug of the centre.
    pub office: String,
    pub service: LepCode,
    /// `None` is any.
    pub channel: Option<Channel>,
    pub operator: Option<Uuid>,
    /// First Italian day; the past and days that are too near are left out.
    pub from: NaiveDate,
    pub extended: bool,
    /// Tag of the language in which a mediator helps.
    pub mediator: Option<String>,
    pub second: bool,
    /// The appointment that would be moved: its own time is free, and it does not count towards the limits.
    pub moving: Option<Uuid>,
}

/// The earliest place and up to two alternatives; `None` when nothing is free.
///
/// `by` is `None` while nobody has said who they are: places are then those for citizens, and limits are not known.
/// [`Refusal::Agenda`] when no place at all could answer.
pub async fn choice(desk: &Desk, by: Option<By<'_>>, query: &Query) -> Result<Option<Choice>, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let mut look = Look::new(desk, &mut conn, by, query).await?;
    let mut days = FIRST_DAYS;
    let mut half_days = None;
    loop {
        let to = look.first.checked_add_days(Days::new(days - 1)).unwrap_or(look.last).min(look.last);
        let choice = look.until(&mut conn, to, |search| search.earliest_with_alternatives()).await?;
        if to >= look.last || choice.is_none() && look.is_empty() {
            return Ok(choice);
        }
        if let Some(choice) = choice
            && is_complete(&choice, || *half_days.get_or_insert_with(|| look.has_both_halves()))
        {
            return Ok(Some(choice));
        }
        days *= 2;
    }
}

/// Every day from `query.from` to `to` with its possible starts.
pub async fn calendar(
    desk: &Desk,
    by: Option<By<'_>>,
    query: &Query,
    to: NaiveDate,
) -> Result<Vec<CalendarDay>, Refusal> {
    look(desk, by, query, to, |search| search.calendar().collect()).await
}

/// The free places nearest to a start that cannot be had, in order of time: at most `count`, whatever day the query
/// begins with.
pub async fn nearest(
    desk: &Desk,
    by: Option<By<'_>>,
    query: &Query,
    wished: DateTime<Utc>,
    count: usize,
) -> Result<Vec<Place>, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let mut look = Look::new(desk, &mut conn, by, query).await?;
    // A form may ask for the end of time, which has no days around it.
    let end = rome_midnight(look.last.succ_opt().unwrap_or(look.last));
    let wished = wished.min(end).max(desk.now());
    let mut days = FIRST_DAYS;
    loop {
        let reach = TimeDelta::days(i64::try_from(days).unwrap_or(i64::MAX / 2));
        let (from, to) = (rome_date(wished - reach), rome_date(wished + reach));
        look.begin(from);
        let places = look.until(&mut conn, to, |search| search.nearest(wished, count)).await?;
        let farthest = places.iter().map(|place| (place.span.from - wished).abs()).max();
        let found = places.len() >= count && farthest.is_some_and(|far| far <= reach);
        if found || (from <= look.soonest && to >= look.last) {
            return Ok(places);
        }
        days *= 2;
    }
}

/// Asks a search over all days from `query.from` to `to`.
pub(crate) async fn look<T>(
    desk: &Desk,
    by: Option<By<'_>>,
    query: &Query,
    to: NaiveDate,
    answer: impl FnOnce(&Search<'_>) -> T,
) -> Result<T, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let mut look = Look::new(desk, &mut conn, by, query).await?;
    look.until(&mut conn, to, answer).await
}

/// Whether days further on could not change a choice: it has a place in the other half of a day and one on another day.
fn is_complete(choice: &Choice, both_halves: impl FnOnce() -> bool) -> bool {
    let half = |place: &Place| HalfDay::of(place.span.from);
    let other_half = choice.alternatives.iter().any(|place| half(place) != half(&choice.earliest));
    choice.alternatives.len() == 2 && (other_half || !both_halves())
}
