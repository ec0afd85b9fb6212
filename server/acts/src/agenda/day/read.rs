//! What the operators' pages of the day show.

use chrono::{Datelike, Days, NaiveDate};
use domain::{
    agenda::{Act, Transition, Who, acts},
    calendar::{rome_date, rome_midnight},
    catalogue::LepCode,
    did::State as DidState,
    passage::{Channel, Declared, Proposal, Visit, visit_proposals},
};
use store::{
    Access,
    arrival::Waiting,
    day::{Line, Told},
};
use uuid::Uuid;

use super::{
    super::Origin,
    finish::{self, in_force, took_place, whole_minute},
};
use crate::{
    Desk, Operator, Refusal,
    did::{may_confirm, state_of},
    passage::Subject,
};

/// A day of one of the operator's centres, in order; of one colleague alone with `of`.
pub async fn day(
    desk: &Desk,
    operator: &Operator,
    office: &str,
    date: NaiveDate,
    of: Option<Uuid>,
) -> Result<Vec<Line>, Refusal> {
    mine(operator, office)?;
    let mut conn = desk.reader.conn().await?;
    Ok(store::day::lines(&mut conn, office, of, rome_midnight(date), rome_midnight(after(date, 1))).await?)
}

/// The seven days from the Monday of the week of `date`.
pub async fn week(
    desk: &Desk,
    operator: &Operator,
    office: &str,
    date: NaiveDate,
    of: Option<Uuid>,
) -> Result<Vec<(NaiveDate, Vec<Line>)>, Refusal> {
    mine(operator, office)?;
    let back = Days::new(date.weekday().num_days_from_monday().into());
    let monday = date.checked_sub_days(back).unwrap_or(date);
    let (from, to) = (rome_midnight(monday), rome_midnight(after(monday, 7)));
    let mut conn = desk.reader.conn().await?;
    let lines = store::day::lines(&mut conn, office, of, from, to).await?;
    let mut days: Vec<_> = (0..7).map(|n| (after(monday, n), Vec::new())).collect();
    for line in lines {
        let date = rome_date(line.appointment.starts_at);
        if let Some((_, lines)) = days.iter_mut().find(|(day, _)| *day == date) {
            lines.push(line);
        }
    }
    Ok(days)
}

/// Who came to the hall today without an appointment and was not seen to.
pub async fn waiting(desk: &Desk, operator: &Operator, office: &str) -> Result<Vec<Waiting>, Refusal> {
    mine(operator, office)?;
    let mut conn = desk.reader.conn().await?;
    Ok(store::arrival::waiting(&mut conn, office, rome_midnight(desk.today())).await?)
}

/// One appointment.
#[derive(Clone, Debug)]
pub struct One {
    pub line: Line,
    pub history: Vec<Told>,
    /// What an operator may do by the table, whatever the hour.
    pub acts: Vec<&'static Transition>,
}

/// One appointment of the operator's centres, with its history.
pub async fn one(desk: &Desk, operator: &Operator, appointment: Uuid) -> Result<One, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let line = line(&mut conn, operator, appointment).await?;
    Ok(One { history: store::day::history(&mut conn, appointment).await?, acts: possible(&line)?, line })
}

fn possible(line: &Line) -> Result<Vec<&'static Transition>, Refusal> {
    let walk_in = line.appointment.origin == Origin::WalkIn.code();
    let rows = acts(line.appointment.state()?, Who::Operator);
    Ok(rows.filter(|row| !walk_in || row.act != Act::UndoCheckIn).collect())
}

/// A declaration that waits for this interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingDid {
    pub id: Uuid,
    pub version: i64,
    pub protocol: Option<String>,
    /// Why this operator cannot confirm it now, as the refusal would say it.
    pub obstacle: Option<&'static str>,
}

/// What closing an appointment now would propose.
#[derive(Clone, Debug)]
pub struct Closing {
    pub line: Line,
    pub visit: Visit,
    /// With those of the confirmation when there is a declaration that can be confirmed.
    pub proposals: Vec<Proposal>,
    /// Codes of the proposals that are only recorded when the declaration is confirmed with the visit.
    pub with_did: Vec<LepCode>,
    pub did: Option<WaitingDid>,
    /// How its services may have been delivered.
    pub channels: &'static [Channel],
}

/// What closing an appointment now would propose, whether or not it may be closed yet.
pub async fn closing(desk: &Desk, operator: &Operator, appointment: Uuid) -> Result<Closing, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let line = line(&mut conn, operator, appointment).await?;
    let (person, service) = (line.appointment.person_id, line.appointment.service()?);
    let open = store::did::open_of(&mut conn, person).await?;
    let mut declared = in_force(open.as_ref())?;
    let mut did = None;
    let mut channels = finish::channels(&line.appointment, None);
    if let Some(open) = open
        && state_of(&open)? == DidState::Submitted
        && operator.works_in(&open.office)
        && Visit::is_interview(&desk.pack, service)
    {
        let obstacle = match may_confirm(&mut conn, operator, &open).await {
            Ok(()) => None,
            Err(Refusal::Conflict(key)) => Some(key),
            Err(refusal) => return Err(refusal),
        };
        if obstacle.is_none() {
            declared = Declared::Waits;
            channels = finish::channels(&line.appointment, Some(&open));
        }
        did = Some(WaitingDid { id: open.id, version: open.version, protocol: open.protocol, obstacle });
    }
    let now = whole_minute(desk.now());
    let visit = took_place(&mut conn, &line.appointment, declared, now).await?;
    let subject = Subject::load(&mut conn, person).await?;
    let proposed =
        |visit: &Visit| visit_proposals(&desk.pack, &subject.enrolments, &subject.history, visit, now);
    let proposals = proposed(&visit);
    let mut with_did = Vec::new();
    if declared == Declared::Waits {
        let alone = proposed(&Visit { declared: Declared::No, ..visit });
        let codes = proposals.iter().map(|proposal| proposal.code);
        with_did.extend(codes.filter(|code| !alone.iter().any(|other| other.code == *code)));
    }
    Ok(Closing { line, visit, proposals, with_did, did, channels })
}

async fn line(db: &mut impl Access, operator: &Operator, appointment: Uuid) -> Result<Line, Refusal> {
    let line = store::day::line(db, appointment).await?;
    line.filter(|line| operator.works_in(&line.appointment.office)).ok_or(Refusal::NotFound)
}

fn mine(operator: &Operator, office: &str) -> Result<(), Refusal> {
    (!office.is_empty() && operator.works_in(office)).then_some(()).ok_or(Refusal::NotFound)
}

fn after(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}
