//! From rows of the store to what the pages of appointments show.

use std::collections::BTreeMap;

use acts::agenda::supply;
use app::pages::appointments::{AppointmentView, Deadline, HistoryLine, OfficeRef, ServiceRef};
use chrono::TimeDelta;
use domain::{
    agenda::{Act, OfficeRules, Refusal as No, State, Who, may_act},
    catalogue::LepCode,
};
use store::{
    Access, DbError,
    appointment::{Appointment, Step},
};
use uuid::Uuid;

use crate::http::{Problem, Visit};

/// The person's own appointment behind an id of an address; anybody else's is not found.
pub(super) async fn own(visit: &Visit, db: &mut impl Access, id: &str) -> Result<Appointment, Problem> {
    let id = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
    let person = visit.citizen()?.person();
    let stored = store::appointment::by_id(db, id).await?;
    stored.filter(|stored| stored.person_id == person).ok_or(Problem::NotFound)
}

/// A hold that is over takes nothing and counts for nothing, whoever tidies it up and when.
pub(super) fn hold_is_over(visit: &Visit, stored: &Appointment) -> bool {
    stored.state == State::Held.code() && stored.held_until.is_some_and(|end| end <= visit.house.desk.now())
}

pub(super) fn service_ref(visit: &Visit, code: LepCode) -> Result<ServiceRef, Problem> {
    ServiceRef::of(&visit.house.desk.pack, code).ok_or(Problem::NotFound)
}

pub(super) fn office_ref(visit: &Visit, slug: &str) -> Result<OfficeRef, Problem> {
    visit.house.desk.pack.office(slug).map(OfficeRef::of).ok_or(Problem::NotFound)
}

/// Names of operators, each read once.
#[derive(Default)]
pub(super) struct Names(BTreeMap<Uuid, String>);

impl Names {
    /// Those who receive in a centre.
    pub async fn of_office(db: &mut impl Access, office: &str) -> Result<Names, Problem> {
        Ok(Names(supply::staff(db, office).await?.into_iter().collect()))
    }

    pub fn get(&self, id: Uuid) -> String {
        self.0.get(&id).cloned().unwrap_or_default()
    }

    /// Also of who does not receive any more.
    async fn read(&mut self, db: &mut impl Access, id: Uuid) -> Result<String, DbError> {
        if let Some(name) = self.0.get(&id) {
            return Ok(name.clone());
        }
        let name = store::operator::by_id(db, id).await?.map(|operator| operator.name).unwrap_or_default();
        self.0.insert(id, name.clone());
        Ok(name)
    }
}

/// An appointment as its person reads it.
pub(super) async fn view(
    visit: &Visit,
    db: &mut impl Access,
    names: &mut Names,
    stored: &Appointment,
) -> Result<AppointmentView, Problem> {
    let over = hold_is_over(visit, stored);
    Ok(AppointmentView {
        id: stored.id.to_string(),
        service: service_ref(visit, stored.service()?)?,
        office: office_ref(visit, &stored.office)?,
        operator: names.read(db, stored.operator_id).await?,
        from: stored.starts_at,
        to: stored.ends_at,
        channel: stored.channel()?,
        state: if over { State::Expired } else { stored.state()? },
        code: stored.code.clone(),
        group: stored.session_id.is_some(),
        mediator: stored.mediator_id.is_some(),
        held_until: stored.held_until,
    })
}

/// Until when the person may do this by themselves, as the rules of the centre have it.
pub(super) fn deadline(
    visit: &Visit,
    stored: &Appointment,
    act: Act,
    rules: &OfficeRules,
) -> Result<Deadline, Problem> {
    // A seat is given back; another group is another enrolment.
    if act == Act::Move && stored.session_id.is_some() {
        return Ok(Deadline::Never);
    }
    let hours = if act == Act::Move { rules.move_hours } else { rules.cancel_hours };
    let judged = may_act(&stored.read()?, act, Who::Citizen, Some("-"), rules, visit.house.desk.now());
    Ok(match judged {
        Ok(_) => Deadline::Until(stored.starts_at - TimeDelta::hours(hours.into())),
        Err(No::MoveDeadline { hours } | No::CancelDeadline { hours }) => Deadline::Over { hours },
        Err(_) => Deadline::Never,
    })
}

/// One line of the history; a step that cannot be read is left out, as what is not known.
pub(super) fn history_line(step: Step) -> Option<HistoryLine> {
    let who = Who::parse(&step.by_kind)?;
    let Step { at, act, reason, starts_at, .. } = step;
    Some(HistoryLine { at, act, who, reason, starts_at })
}
