//! `/operatore/agenda/orari`: the week, closures of the centre, exceptions and taking them back.

use std::collections::BTreeMap;

use acts::{Operator, Refusal, agenda::supply};
use app::pages::operator::{
    agenda_nav::AgendaSection,
    supply::{Centre, Departure, ExceptionLine, Openings, OpeningsPage, OpeningsShown},
};
use chrono::NaiveDate;
use domain::{
    agenda::{Exception, OpeningId, Supply},
    form::{Errors, Form},
};
use leptos::prelude::*;
use store::Access;

use super::{
    super::shared,
    common::{self, Sent, Shown, settle},
    roster::Roster,
    stretch,
    week::Weekly,
};
use crate::http::{Answer, Posted, Problem, Visit};

const SECTION: AgendaSection = AgendaSection::Openings;

pub async fn openings(visit: Visit) -> Answer {
    page(&visit, visit.operator()?, Shown::fresh(Form::default())).await
}

/// `act=close`: the centre, on a date. `act=take-back`: what was said about a date.
pub async fn change_openings(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let slug = common::slug(&visit, operator)?;
    let sent = match Sent::read(&visit, posted)? {
        Ok(sent) => sent,
        Err(back) => return page(&visit, operator, back).await,
    };
    let (desk, edit) = (&visit.house.desk, sent.edit(operator, slug)?);
    let (outcome, code) = match sent.form.raw("act") {
        "close" => {
            let outcome = match closing(&sent.form) {
                Ok(date) => supply::close_centre(desk, &edit, date).await,
                Err(errors) => Err(Refusal::Fields(errors)),
            };
            (outcome, "centre-closed")
        }
        "take-back" => {
            let day = sent.form.raw("day").parse().map_err(|_| Problem::BadKey)?;
            let outcome = match sent.form.get("opening") {
                Some(opening) => supply::restore_day(desk, &edit, shared::id(opening)?, day).await,
                None => supply::reopen_centre(desk, &edit, day).await,
            };
            (outcome, "exception-back")
        }
        _ => return Err(Problem::BadKey),
    };
    match settle(&visit, (SECTION, slug), sent.form, outcome, || common::done(&visit, code))? {
        Ok(response) => Ok(response),
        Err(shown) => page(&visit, operator, shown).await,
    }
}

fn closing(form: &Form) -> Result<NaiveDate, Errors> {
    let mut errors = Errors::default();
    let date = form.date("date", &mut errors);
    if date.is_none() && errors.is_empty() {
        errors.add("date-day", "error-required");
    }
    errors.or(date)
}

async fn page(visit: &Visit, operator: &Operator, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let centre = common::centre(visit, operator, &mut conn).await?;
    let found = match common::supply(visit, &mut conn, &centre).await? {
        Some(supply) => Some(read(visit, &mut conn, &centre, &supply).await?),
        None => None,
    };
    drop(conn);
    let data = Openings { centre, supply: found };
    let (status, frame) = (shown.status, shown.frame(visit, "supply-openings-title", []));
    let f = shown.view(visit);
    Ok(visit.page(status, frame, || view! { <OpeningsPage f data/> }))
}

async fn read(
    visit: &Visit,
    db: &mut impl Access,
    centre: &Centre,
    supply: &Supply,
) -> Result<OpeningsShown, Problem> {
    let today = visit.house.desk.today();
    let day = visit.query.get("data").and_then(|typed| typed.parse().ok()).unwrap_or(today);
    let named: Vec<_> = supply.openings.iter().map(|opening| &opening.staff).collect();
    let roster = Roster::read(db, &centre.chosen.code, &named).await?;
    let all = stretch::codes(&stretch::services(visit, &supply.durations).0);
    let weekly = Weekly { lang: visit.lang, centre, supply, roster: &roster, all: &all, today };
    Ok(OpeningsShown {
        to_move: common::to_move(visit, db, centre).await?,
        week: weekly.week(day),
        exceptions: exceptions(supply, &roster, today),
    })
}

/// The latest word about each date from today on.
fn exceptions(supply: &Supply, roster: &Roster, today: NaiveDate) -> Vec<ExceptionLine> {
    let mut latest = BTreeMap::new();
    for said in supply.exceptions.iter().filter(|said| said.date() >= today) {
        latest.insert((said.date(), said.opening().cloned()), said);
    }
    let line = |((date, id), said): ((NaiveDate, Option<OpeningId>), &Exception)| {
        let opening = id.as_ref().and_then(|id| supply.opening(id));
        let clock = |from: chrono::NaiveTime, to: chrono::NaiveTime| {
            format!("{}–{}", from.format("%H:%M"), to.format("%H:%M"))
        };
        let what = match said {
            Exception::CentreClosed { .. } => Departure::Centre,
            Exception::Closed { .. } => {
                let opening = opening?;
                let hours = clock(opening.stretch.from, opening.stretch.to);
                Departure::Closed { staff: roster.of(&opening.staff).name, hours }
            }
            Exception::Replaced { by, .. } => {
                Departure::Replaced { staff: roster.of(&opening?.staff).name, hours: clock(by.from, by.to) }
            }
        };
        Some(ExceptionLine { date, opening: id.map(|id| id.0), what })
    };
    latest.into_iter().filter_map(line).collect()
}
