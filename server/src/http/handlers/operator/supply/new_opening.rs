//! `/operatore/agenda/orari/nuovo`: a series for one or more days of the week, or an extraordinary day.

use acts::{
    Operator, Refusal,
    agenda::supply::{self, Series, Staff},
};
use app::{
    pages::operator::{
        agenda_nav::AgendaSection,
        supply::{Centre, NewOpening, NewOpeningPage},
    },
    ui::Crumb,
};
use chrono::Weekday;
use domain::{
    agenda::{Stretch, SubjectKind, Supply},
    form::{Errors, Form},
};
use leptos::prelude::*;

use super::{
    common::{self, Sent, Shown, settle},
    roster::Roster,
    stretch,
};
use crate::http::{Answer, Posted, Visit, answer::see};

const SECTION: AgendaSection = AgendaSection::Openings;

pub async fn new_opening(visit: Visit) -> Answer {
    let today = visit.house.desk.today();
    let form = [("valid_from-day", "%-d"), ("valid_from-month", "%-m"), ("valid_from-year", "%Y")]
        .map(|(name, part)| (name.to_owned(), today.format(part).to_string()));
    page(&visit, visit.operator()?, Shown::fresh(form.into_iter().collect())).await
}

pub async fn add_opening(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let slug = common::slug(&visit, operator)?;
    let sent = match Sent::read(&visit, posted)? {
        Ok(sent) => sent,
        Err(back) => return page(&visit, operator, back).await,
    };
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let supply = acts::agenda::supply(desk, &mut conn, slug).await?;
    drop(conn);
    let outcome = match read(&visit, &sent.form, &supply) {
        Ok((staff, series)) => supply::add_openings(desk, &sent.edit(operator, slug)?, staff, &series).await,
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    let to = || see(&format!("{}&done=opening-added", SECTION.href(Some(slug))));
    match settle(&visit, (SECTION, slug), sent.form, outcome, to)? {
        Ok(response) => Ok(response),
        Err(shown) => page(&visit, operator, shown).await,
    }
}

/// Who, and a series for each chosen day of the week.
///
/// Keys: `error-choose`, `error-required`, `error-unknown-choice`, `error-date`, and those of [`stretch::read`].
fn read(visit: &Visit, form: &Form, supply: &Supply) -> Result<(Staff, Vec<Series>), Errors> {
    let mut errors = Errors::default();
    let staff = form.choice("staff", Staff::parse, &mut errors);
    let mut weekdays: Vec<_> = form.all("weekday").filter_map(weekday).collect();
    weekdays.sort_by_key(Weekday::number_from_monday);
    weekdays.dedup();
    if weekdays.is_empty() {
        errors.add("weekday", "error-choose");
    }
    let all = stretch::codes(&stretch::services(visit, &supply.durations).0);
    let kind = staff.map_or(SubjectKind::Operator, Staff::kind);
    let stretch = stretch::read(form, kind, &all, &mut errors);
    let valid_from = form.date("valid_from", &mut errors);
    if valid_from.is_none() && errors.of("valid_from-day").is_none() {
        errors.add("valid_from-day", "error-required");
    }
    let valid_to = form.date("valid_to", &mut errors);
    let series = |valid_from, stretch: Stretch| {
        let one = |weekday| Series { weekday, valid_from, valid_to, stretch: stretch.clone() };
        weekdays.into_iter().map(one).collect()
    };
    let read = staff.zip(valid_from.zip(stretch).map(|(from, stretch)| series(from, stretch)));
    errors.or(read)
}

/// ISO: 1 is Monday.
fn weekday(typed: &str) -> Option<Weekday> {
    typed.parse::<u8>().ok()?.checked_sub(1).and_then(|day| Weekday::try_from(day).ok())
}

async fn page(visit: &Visit, operator: &Operator, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let centre = common::centre(visit, operator, &mut conn).await?;
    let supply = common::supply(visit, &mut conn, &centre).await?;
    // Without an agenda the list of openings says what to do first.
    let Some(supply) = supply else { return Ok(see(&centre.href(SECTION))) };
    let roster = Roster::read(&mut conn, &centre.chosen.code, &[]).await?;
    drop(conn);
    let above = [above(visit, &centre)];
    let data = NewOpening { staff: roster.all, stock: stretch::stock(visit, &supply), centre };
    let (status, frame) = (shown.status, shown.frame(visit, "supply-opening-new", above));
    let f = shown.view(visit);
    Ok(visit.page(status, frame, || view! { <NewOpeningPage f data/> }))
}

/// The crumb above a page that hangs on the openings.
pub(super) fn above(visit: &Visit, centre: &Centre) -> Crumb {
    Crumb::link(visit.t("supply-openings-title"), centre.href(SECTION))
}
