//! `/operatore/agenda`: a day, or a week (`vista=settimana`), of one centre; and the acts of its lines.

use std::sync::Arc;

use acts::{Operator, Refusal};
use app::{
    pages::operator::day::{
        Agenda, AgendaPage, DayFilter, DayLine, Entry, GroupLine, Week, WeekDay, WeekPage, Whose,
    },
    pages::operator::parts::Named,
    ui::Tone,
};
use axum::{http::StatusCode, response::Response};
use chrono::{Datelike, Days, NaiveDate};
use domain::{
    agenda::{Act, State, Supply},
    calendar::rome_midnight,
    form::Form,
};
use leptos::prelude::*;
use store::{Conn, day::Line};
use uuid::Uuid;

use super::{super::shared, done, lines, told};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The years whose days can be looked at.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2199;

pub async fn list(visit: Visit) -> Answer {
    page(&visit, StatusCode::OK, None).await
}

/// `act` is a code of `domain::agenda::Act` with `appointment`, or `gone` with `arrival`.
pub async fn act(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let form = &posted.0;
    // Judged first: what comes back is shown on this very day.
    let filter = read_filter(&visit, operator)?;
    if form.raw("act") == "gone" {
        let arrival = shared::id(form.raw("arrival"))?;
        return match acts::agenda::day::see_to(&visit.house.desk, operator, arrival).await {
            Ok(()) => Ok(see(&format!("{}#sala", filter.href()))),
            Err(Refusal::Conflict(key)) => page(&visit, StatusCode::CONFLICT, Some(visit.t(key))).await,
            Err(refusal) => Err(refusal.into()),
        };
    }
    let appointment = shared::id(form.raw("appointment"))?;
    let act = Act::parse(form.raw("act")).ok_or(Problem::BadKey)?;
    let (version, asked) = (posted.version()?, posted.asked(&visit)?);
    match acts::agenda::step(&visit.house.desk, operator, appointment, version, act, None, &asked).await {
        Ok(state) => Ok(see(&format!("{}#{}-{appointment}", filter.href(), list_of(form, state)))),
        Err(refusal) => {
            let (status, text) = told(&visit, appointment, refusal).await?;
            page(&visit, status, Some(text)).await
        }
    }
}

/// The list in which the line stands afterwards: who left the hall is in the day alone.
fn list_of(form: &Form, state: State) -> &'static str {
    match form.raw("from") == "sala" && matches!(state, State::Arrived | State::Called) {
        true => "sala",
        false => "giorno",
    }
}

fn read_filter(visit: &Visit, operator: &Operator) -> Result<DayFilter, Problem> {
    let whose = match visit.query.get("operatore") {
        None => Whose::Office,
        Some(Whose::ME) => Whose::Mine,
        Some(id) => Whose::Of(shared::id(id)?.to_string()),
    };
    let date = match visit.query.get("data") {
        None => visit.house.desk.today(),
        Some(text) => NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| Problem::NotFound)?,
    };
    if !YEARS.contains(&date.year()) {
        return Err(Problem::NotFound);
    }
    let week = match visit.query.get("vista") {
        None => false,
        Some("settimana") => true,
        Some(_) => return Err(Problem::NotFound),
    };
    Ok(DayFilter { office: lines::office(visit, operator)?, whose, date, week })
}

/// Whose rows the filter asks for.
fn of(filter: &DayFilter, operator: &Operator) -> Result<Option<Uuid>, Problem> {
    match &filter.whose {
        Whose::Office => Ok(None),
        Whose::Mine => Ok(Some(operator.id())),
        Whose::Of(id) => shared::id(id).map(Some),
    }
}

/// A centre as its day is read.
struct Centre {
    supply: Option<Arc<Supply>>,
    staff: Vec<(Uuid, String)>,
}

impl Centre {
    async fn load(visit: &Visit, conn: &mut Conn, office: &str) -> Result<Centre, Problem> {
        // A centre without an agenda has days, too: empty ones.
        let supply = match acts::agenda::supply(&visit.house.desk, conn, office).await {
            Ok(supply) => Some(supply),
            Err(Refusal::NotFound) => None,
            Err(refusal) => return Err(refusal.into()),
        };
        Ok(Centre { supply, staff: acts::agenda::supply::staff(conn, office).await? })
    }

    fn operators(&self) -> Vec<Named> {
        self.staff.iter().map(|(id, name)| Named::new(id.to_string(), name.clone())).collect()
    }

    fn lines(&self, visit: &Visit, rows: Vec<Line>) -> Result<Vec<DayLine>, Problem> {
        let rules = self.supply.as_ref().map(|supply| &supply.rules);
        rows.into_iter().map(|row| lines::line(visit, row, rules)).collect()
    }

    /// Singles and groups of the days from `date` on, by time.
    async fn entries(
        &self,
        visit: &Visit,
        filter: &DayFilter,
        date: NaiveDate,
        rows: Vec<Line>,
        of: Option<Uuid>,
    ) -> Result<Vec<Entry>, Problem> {
        let singles = rows.into_iter().filter(|row| row.appointment.session_id.is_none()).collect();
        let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
        let (from, to) = (rome_midnight(date), rome_midnight(next));
        let mut conn = visit.house.desk.reader.conn().await?;
        let sessions = store::group_session::of_days(&mut conn, &filter.office, from, to).await?;
        drop(conn);
        let held = sessions.into_iter().filter(|s| s.state != "cancelled" && lines::is_of(s, of));
        let groups = held.map(|s| lines::group(visit, s, &self.staff, self.supply.as_deref()));
        let groups: Vec<GroupLine> = groups.collect::<Result<_, _>>()?;
        Ok(lines::entries(self.lines(visit, singles)?, groups))
    }
}

async fn page(visit: &Visit, status: StatusCode, refused: Option<String>) -> Result<Response, Problem> {
    let operator = visit.operator()?;
    let filter = read_filter(visit, operator)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let centre = Centre::load(visit, &mut conn, &filter.office).await?;
    drop(conn);
    let mut frame = done(visit, shared::frame(visit, visit.t("ui-nav-agenda"), []));
    if let Some(text) = refused {
        frame = frame.notice(Tone::Danger, text);
    }
    let lang = visit.lang;
    if filter.week {
        let data = week(visit, operator, filter, &centre).await?;
        return Ok(visit.page(status, frame, || view! { <WeekPage lang data/> }));
    }
    let data = day(visit, operator, filter, &centre).await?;
    Ok(visit.page(status, frame, || view! { <AgendaPage lang data/> }))
}

async fn day(
    visit: &Visit,
    operator: &Operator,
    filter: DayFilter,
    centre: &Centre,
) -> Result<Agenda, Problem> {
    let desk = &visit.house.desk;
    let (today, of) = (desk.today(), of(&filter, operator)?);
    let is_today = filter.date == today;
    let rows = acts::agenda::day::day(desk, operator, &filter.office, filter.date, of).await?;
    let here = |row: &&Line| is_today && matches!(row.appointment.state.as_str(), "arrived" | "called");
    let hall = centre.lines(visit, rows.iter().filter(here).cloned().collect())?;
    let arrivals = match is_today {
        true => acts::agenda::day::waiting(desk, operator, &filter.office).await?,
        false => Vec::new(),
    };
    Ok(Agenda {
        offices: shared::own_offices(visit, operator),
        operators: centre.operators(),
        closed: centre.supply.as_ref().and_then(|supply| supply.closed_on(filter.date)),
        entries: centre.entries(visit, &filter, filter.date, rows, of).await?,
        hall,
        arrivals: arrivals.into_iter().map(|waiting| lines::arrival(visit, waiting)).collect(),
        now: desk.now(),
        today,
        filter,
    })
}

async fn week(
    visit: &Visit,
    operator: &Operator,
    filter: DayFilter,
    centre: &Centre,
) -> Result<Week, Problem> {
    let desk = &visit.house.desk;
    let of = of(&filter, operator)?;
    let mut days = Vec::new();
    for (date, rows) in acts::agenda::day::week(desk, operator, &filter.office, filter.date, of).await? {
        let entries = centre.entries(visit, &filter, date, rows, of).await?;
        if date.weekday().number_from_monday() <= 5 || !entries.is_empty() {
            let closed = centre.supply.as_ref().and_then(|supply| supply.closed_on(date));
            days.push(WeekDay { date, closed, entries });
        }
    }
    Ok(Week {
        offices: shared::own_offices(visit, operator),
        operators: centre.operators(),
        days,
        today: desk.today(),
        filter,
    })
}
