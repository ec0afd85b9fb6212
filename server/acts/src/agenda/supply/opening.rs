//! Openings: a new series, one day of it, the series from a date, its end.

use chrono::{NaiveDate, Weekday};
use domain::agenda::{Change, Opening, OpeningId, OpeningProblem, Stretch, SubjectKind, Supply};
use serde_json::json;
use store::opening::NewException;
use uuid::Uuid;

use super::{
    Edit, Outcome, Staff,
    change::{Changing, field, stored},
};
use crate::{Desk, Refusal};

/// What is entered about a series. A mediator's stretch is only presence: rooms, channels and services are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub weekday: Weekday,
    /// Not before today.
    pub valid_from: NaiveDate,
    /// Last valid day; that of an extraordinary day is its first.
    pub valid_to: Option<NaiveDate>,
    pub stretch: Stretch,
}

/// Adds a series, or an extraordinary day; gives its id.
pub async fn add_opening(
    desk: &Desk,
    edit: &Edit<'_>,
    staff: Staff,
    series: &Series,
) -> Result<Outcome, Refusal> {
    add_openings(desk, edit, staff, std::slice::from_ref(series)).await
}

/// Adds a series for each of several days of the week, all or none; gives the id of the last.
pub async fn add_openings(
    desk: &Desk,
    edit: &Edit<'_>,
    staff: Staff,
    all: &[Series],
) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "opening_add").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    if !staff.works_in(&mut change.work.tx, edit.office).await? {
        return Err(field("staff", &format!("agenda-opening-problem-{}", OpeningProblem::Staff.code())));
    }
    let mut added = None;
    for series in all {
        added = Some(add_series(desk, edit, &mut change, staff, series).await?);
    }
    change.done(added, json!({ "opening": added, "series": all.len(), "staff": staff.to_string() })).await
}

async fn add_series(
    desk: &Desk,
    edit: &Edit<'_>,
    change: &mut Changing<'_>,
    staff: Staff,
    series: &Series,
) -> Result<Uuid, Refusal> {
    not_past(desk, "valid_from", series.valid_from)?;
    let id = desk.id();
    let opening = Opening {
        id: OpeningId(id.to_string()),
        staff: staff.subject(),
        weekday: series.weekday,
        valid_from: series.valid_from,
        valid_to: series.valid_to,
        stretch: of_kind(staff.kind(), &series.stretch),
    };
    falls(&opening)?;
    // The next one is judged beside it.
    change.before = change.apply(&Change::Open(opening.clone()))?;
    let now = change.work.now;
    store::opening::add(&mut change.work.tx, (id, staff.id()), edit.office, &opening, now).await?;
    Ok(id)
}

/// One occurrence: closed, or with other hours and uses.
pub async fn change_day(
    desk: &Desk,
    edit: &Edit<'_>,
    opening: Uuid,
    date: NaiveDate,
    to: Option<&Stretch>,
) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "opening_day").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    not_past(desk, "date", date)?;
    let id = OpeningId(opening.to_string());
    let kind = series_of(&change.before, &id)?.staff.kind;
    let to = to.map(|stretch| of_kind(kind, stretch));
    let after = change.apply(&Change::Day { opening: id, date, to: to.clone() })?;
    if let Some(asks) = change.asks(&after).await? {
        return Ok(asks);
    }
    let tx = &mut change.work.tx;
    store::opening::remove_exceptions(tx, opening, date).await?;
    let (id, at) = (desk.id(), change.work.now);
    let said =
        NewException { id, office: edit.office, opening: Some(opening), date, stretch: to.as_ref(), at };
    store::opening::add_exception(tx, &said).await?;
    let detail = json!({ "opening": opening, "date": date, "closed": to.is_none() });
    change.done(None, detail).await
}

/// Takes back what was said about one occurrence: the series counts again.
pub async fn restore_day(
    desk: &Desk,
    edit: &Edit<'_>,
    opening: Uuid,
    date: NaiveDate,
) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "opening_day_restore").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    let id = OpeningId(opening.to_string());
    series_of(&change.before, &id)?;
    let mut after = change.before.clone();
    after.exceptions.retain(|said| said.date() != date || said.opening() != Some(&id));
    if let Some(asks) = change.asks(&after).await? {
        return Ok(asks);
    }
    let removed = store::opening::remove_exceptions(&mut change.work.tx, opening, date).await?;
    removed.happened().then_some(()).ok_or(Refusal::NotFound)?;
    change.done(None, json!({ "opening": opening, "date": date })).await
}

/// The series from `next.valid_from` on: the old one ends the day before, the past stays as it was. Gives the id of the
/// new one.
pub async fn change_series(
    desk: &Desk,
    edit: &Edit<'_>,
    opening: Uuid,
    next: &Series,
) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "opening_series").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    not_past(desk, "valid_from", next.valid_from)?;
    let old = OpeningId(opening.to_string());
    let staff = series_of(&change.before, &old)?.staff.clone();
    let id = desk.id();
    let next = Opening {
        id: OpeningId(id.to_string()),
        weekday: next.weekday,
        valid_from: next.valid_from,
        valid_to: next.valid_to,
        stretch: of_kind(staff.kind, &next.stretch),
        staff,
    };
    falls(&next)?;
    let after = change.apply(&Change::Series { opening: old.clone(), next: next.clone() })?;
    if let Some(asks) = change.asks(&after).await? {
        return Ok(asks);
    }
    let (tx, now) = (&mut change.work.tx, change.work.now);
    store::opening::add(tx, (id, stored(&next.staff.id.0)?), edit.office, &next, now).await?;
    // Before the old one goes: it would take its edited days with it.
    store::opening::carry_over(tx, opening, id, next.valid_from).await?;
    write_end(tx, edit.office, opening, &after).await?;
    change.done(Some(id), json!({ "opening": opening, "next": id })).await
}

/// The series ends with `last`; with yesterday or an earlier day, at once.
pub async fn end_opening(
    desk: &Desk,
    edit: &Edit<'_>,
    opening: Uuid,
    last: NaiveDate,
) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "opening_end").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    // What has taken place is not rewritten.
    let last = last.max(desk.today().pred_opt().unwrap_or(NaiveDate::MIN));
    let after = change.apply(&Change::End { opening: OpeningId(opening.to_string()), last })?;
    if let Some(asks) = change.asks(&after).await? {
        return Ok(asks);
    }
    write_end(&mut change.work.tx, edit.office, opening, &after).await?;
    change.done(None, json!({ "opening": opening, "last": last })).await
}

/// Writes the end that `after` gives a series; one that never takes place is taken away.
async fn write_end(tx: &mut store::Tx, office: &str, opening: Uuid, after: &Supply) -> Result<(), Refusal> {
    match after.opening(&OpeningId(opening.to_string())).map(|series| series.valid_to) {
        Some(Some(last)) => store::opening::end(tx, opening, office, last).await?,
        Some(None) => return Err(Refusal::Internal("a series that ends has no end")),
        None => store::opening::remove(tx, opening, office).await?,
    }
    Ok(())
}

fn series_of<'a>(supply: &'a Supply, id: &OpeningId) -> Result<&'a Opening, Refusal> {
    supply.opening(id).ok_or(Refusal::NotFound)
}

fn of_kind(kind: SubjectKind, stretch: &Stretch) -> Stretch {
    match kind {
        SubjectKind::Mediator => {
            Stretch { rooms: Vec::new(), channels: Vec::new(), services: Vec::new(), ..stretch.clone() }
        }
        _ => stretch.clone(),
    }
}

/// A series between two dates has its weekday at least once.
fn falls(opening: &Opening) -> Result<(), Refusal> {
    let mut week = opening.valid_from.iter_days().take(7);
    match week.any(|date| opening.falls_on(date))
        || opening.valid_to.is_some_and(|to| to < opening.valid_from)
    {
        true => Ok(()),
        false => Err(field("valid_to", "error-supply-no-day")),
    }
}

pub(super) fn not_past(desk: &Desk, name: &str, date: NaiveDate) -> Result<(), Refusal> {
    match date < desk.today() {
        true => Err(field(name, "error-supply-past")),
        false => Ok(()),
    }
}
