//! A centre closes for a day: a strike, works, an assembly.

use chrono::NaiveDate;
use domain::agenda::{Change, Exception};
use serde_json::json;
use store::opening::NewException;

use super::{
    Edit, Outcome,
    change::{Changing, field},
    opening::not_past,
};
use crate::{Desk, Refusal};

/// Nobody receives on that day.
pub async fn close_centre(desk: &Desk, edit: &Edit<'_>, date: NaiveDate) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "centre_close").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    not_past(desk, "date", date)?;
    if change.before.exceptions.contains(&Exception::CentreClosed { date }) {
        return Err(field("date", "error-supply-closed-already"));
    }
    let after = change.apply(&Change::CloseCentre { date })?;
    if let Some(asks) = change.asks(&after).await? {
        return Ok(asks);
    }
    let (id, at) = (desk.id(), change.work.now);
    let said = NewException { id, office: edit.office, opening: None, date, stretch: None, at };
    store::opening::add_exception(&mut change.work.tx, &said).await?;
    change.done(None, json!({ "date": date })).await
}

/// It is open after all.
pub async fn reopen_centre(desk: &Desk, edit: &Edit<'_>, date: NaiveDate) -> Result<Outcome, Refusal> {
    let mut change = match Changing::begin(desk, edit, "centre_reopen").await? {
        Ok(change) => change,
        Err(done) => return Ok(done),
    };
    let removed = store::opening::remove_closure(&mut change.work.tx, edit.office, date).await?;
    removed.happened().then_some(()).ok_or(Refusal::NotFound)?;
    change.done(None, json!({ "date": date })).await
}
