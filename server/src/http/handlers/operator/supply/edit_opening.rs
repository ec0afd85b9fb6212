//! `/operatore/agenda/orari/{opening}?data=`: one date of a series, or the series from that date on.

use std::sync::Arc;

use acts::{
    Operator, Refusal,
    agenda::supply::{self, Edit, Outcome, Series},
};
use app::pages::operator::{
    agenda_nav::AgendaSection,
    supply::{Centre, EditOpening, EditOpeningPage},
};
use axum::extract::Path;
use chrono::NaiveDate;
use domain::{
    agenda::{Opening, OpeningId, Stretch, SubjectKind, Supply},
    form::{Errors, Form},
};
use leptos::prelude::*;
use store::Access;
use uuid::Uuid;

use super::{
    super::shared,
    common::{self, Sent, Shown, settle},
    new_opening::above,
    roster::Roster,
    stretch,
    week::on_date,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

const SECTION: AgendaSection = AgendaSection::Openings;

/// A series of the centre, and the date from which it is looked at.
struct Seen {
    id: Uuid,
    centre: Centre,
    supply: Arc<Supply>,
    opening: Opening,
    date: NaiveDate,
}

impl Seen {
    /// The series of the address, on the date of the address: a date of its own that is not over. Without one, the next.
    async fn read(
        visit: &Visit,
        operator: &Operator,
        db: &mut impl Access,
        id: &str,
    ) -> Result<Seen, Problem> {
        let id = shared::id(id)?;
        let centre = common::centre(visit, operator, db).await?;
        let supply = common::supply(visit, db, &centre).await?.ok_or(Problem::NotFound)?;
        let opening = supply.opening(&OpeningId(id.to_string())).ok_or(Problem::NotFound)?.clone();
        let today = visit.house.desk.today();
        let mut ahead = today.max(opening.valid_from).iter_days().take(7);
        let date = match visit.query.get("data") {
            Some(typed) => typed.parse().ok().filter(|date| *date >= today && opening.falls_on(*date)),
            None => ahead.find(|date| opening.falls_on(*date)),
        };
        Ok(Seen { id, centre, opening, date: date.ok_or(Problem::NotFound)?, supply })
    }

    fn first(&self, visit: &Visit) -> Form {
        let all = stretch::codes(&stretch::services(visit, &self.supply.durations).0);
        let (stretch, _) = on_date(&self.supply, &self.opening, self.date);
        let mut form = stretch::first(stretch, &all);
        form.set("scope", "day");
        form
    }
}

pub async fn edit_opening(visit: Visit, Path(id): Path<String>) -> Answer {
    let operator = visit.operator()?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let seen = Seen::read(&visit, operator, &mut conn, &id).await?;
    let first = seen.first(&visit);
    page(&visit, &mut conn, seen, Shown::fresh(first)).await
}

pub async fn change_opening(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let slug = common::slug(&visit, operator)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let list = SECTION.href(Some(slug));
    // Sent twice, a series that was ended by the first is not there any more: the list shows how things stand.
    let seen = match Seen::read(&visit, operator, &mut conn, &id).await {
        Err(Problem::NotFound) => return Ok(see(&list)),
        seen => seen?,
    };
    let sent = match Sent::read(&visit, posted)? {
        Ok(sent) => sent,
        Err(back) => return page(&visit, &mut conn, seen, back).await,
    };
    drop(conn);
    let closes = match sent.form.raw("do") {
        "close" => true,
        "change" => false,
        _ => return Err(Problem::BadKey),
    };
    let outcome = match read(&visit, &sent.form, &seen, closes) {
        Ok(change) => apply(&visit, &sent.edit(operator, slug)?, &seen, change).await,
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    let code = if closes { "opening-closed" } else { "opening-changed" };
    let to = || see(&format!("{list}&data={}&done={code}", seen.date));
    match settle(&visit, (SECTION, slug), sent.form, outcome, to)? {
        Ok(response) => Ok(response),
        Err(shown) => {
            let mut conn = visit.house.desk.reader.conn().await?;
            // Somebody may have ended the series meanwhile.
            match Seen::read(&visit, operator, &mut conn, &id).await {
                Err(Problem::NotFound) => Ok(see(&list)),
                seen => page(&visit, &mut conn, seen?, shown).await,
            }
        }
    }
}

/// What is asked: for how much, and the new hours and uses, or none.
struct Change {
    series: bool,
    to: Option<Stretch>,
}

/// Keys: `error-choose`, `error-unknown-choice`, and those of [`stretch::read`].
fn read(visit: &Visit, form: &Form, seen: &Seen, closes: bool) -> Result<Change, Errors> {
    let mut errors = Errors::default();
    let scope = |code: &str| match code {
        "day" => Some(false),
        "series" => Some(true),
        _ => None,
    };
    let series = form.choice("scope", scope, &mut errors);
    let to = match closes {
        true => Some(None),
        false => {
            let all = stretch::codes(&stretch::services(visit, &seen.supply.durations).0);
            stretch::read(form, seen.opening.staff.kind, &all, &mut errors).map(Some)
        }
    };
    errors.or(series.zip(to).map(|(series, to)| Change { series, to }))
}

async fn apply(visit: &Visit, edit: &Edit<'_>, seen: &Seen, change: Change) -> Result<Outcome, Refusal> {
    let (desk, id, date) = (&visit.house.desk, seen.id, seen.date);
    match change {
        Change { series: false, to } => supply::change_day(desk, edit, id, date, to.as_ref()).await,
        Change { series: true, to: None } => {
            let last = date.pred_opt().unwrap_or(date);
            supply::end_opening(desk, edit, id, last).await
        }
        Change { series: true, to: Some(stretch) } => {
            let Opening { weekday, valid_to, .. } = seen.opening;
            let next = Series { weekday, valid_from: date, valid_to, stretch };
            supply::change_series(desk, edit, id, &next).await
        }
    }
}

async fn page(visit: &Visit, db: &mut impl Access, seen: Seen, shown: Shown) -> Answer {
    let Seen { centre, supply, opening, date, .. } = seen;
    let roster = Roster::read(db, &centre.chosen.code, &[&opening.staff]).await?;
    let above = [above(visit, &centre)];
    let data = EditOpening {
        staff: roster.of(&opening.staff),
        stock: stretch::stock(visit, &supply),
        centre,
        date,
        valid_from: opening.valid_from,
        valid_to: opening.valid_to,
        presence: opening.staff.kind == SubjectKind::Mediator,
    };
    let (status, frame) = (shown.status, shown.frame(visit, "supply-opening-edit", above));
    let f = shown.view(visit);
    Ok(visit.page(status, frame, || view! { <EditOpeningPage f data/> }))
}
