//! What is asked for, and the place that answers it.

use chrono::NaiveDate;
use chrono::{DateTime, Utc};

use crate::catalogue::LepCode;
use crate::passage::Channel;

use super::opening::Supply;
use super::refusal::Refusal;
use super::rules::extended;
use super::state::Who;
use super::subject::{AppointmentId, Span, Subject, SubjectId, SubjectKind};

/// An appointment of a person that is not over: held, booked or going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAppointment {
    pub appointment: AppointmentId,
    pub service: LepCode,
}

/// For whom a place is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: SubjectId,
    pub open: Vec<OpenAppointment>,
}

/// What must come together, wherever and whenever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// Who asks: the shortest notice and the limits bind citizens.
    pub who: Who,
    pub service: LepCode,
    /// Longer, for a disabled person (R174).
    pub extended: bool,
    /// A mediator must be present (R162, R175): one of these, the preferred first. `None` when none is needed; an
    /// empty list is a language that nobody speaks, and nothing is offered.
    pub mediator: Option<Vec<SubjectId>>,
    /// A second operator must be present: one of these. `None` when none is needed.
    pub second: Option<Vec<SubjectId>>,
}

/// A search for places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceQuery {
    pub demand: Demand,
    /// `None` while nobody has said who they are: their limits and other appointments are not known then.
    pub person: Option<Person>,
    /// First and last Italian day.
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// `None` is any.
    pub channel: Option<Channel>,
    pub operator: Option<SubjectId>,
}

/// A wish for one place. Room, mediator and second operator are chosen when it is granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub demand: Demand,
    pub person: Person,
    pub starts_at: DateTime<Utc>,
    pub operator: SubjectId,
    pub channel: Channel,
}

/// A place that is free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub span: Span,
    pub operator: SubjectId,
    pub channel: Channel,
    /// `None` when nobody comes.
    pub room: Option<SubjectId>,
    pub mediator: Option<SubjectId>,
    pub second: Option<SubjectId>,
}

impl Place {
    /// What the place occupies besides the citizen.
    pub fn subjects(&self) -> impl Iterator<Item = Subject> {
        let one = |kind, id: Option<&SubjectId>| id.map(|id| Subject::new(kind, id));
        [
            one(SubjectKind::Mediator, self.mediator.as_ref()),
            one(SubjectKind::Operator, Some(&self.operator)),
            one(SubjectKind::Operator, self.second.as_ref()),
            one(SubjectKind::Room, self.room.as_ref()),
        ]
        .into_iter()
        .flatten()
    }
}

impl PlaceQuery {
    /// The request for a place that this search found.
    pub fn request(&self, place: &Place, person: Person) -> Request {
        Request {
            demand: self.demand.clone(),
            person,
            starts_at: place.span.from,
            operator: place.operator.clone(),
            channel: place.channel,
        }
    }
}

impl Demand {
    /// The minutes that it takes: the catalogue's, extended where asked and allowed.
    pub fn minutes(&self, supply: &Supply) -> Result<u16, Refusal> {
        let minutes = supply.durations.minutes(self.service)?;
        match (self.extended, supply.rules.extension_percent) {
            (false, _) => Ok(minutes),
            (true, percent) if percent > 0 && self.who != Who::Citizen => Ok(extended(minutes, percent)),
            (true, _) => Err(Refusal::NoExtension),
        }
    }

    /// The limits that the person has reached; they bind who books for themselves.
    pub(super) fn limits(&self, person: &Person, supply: &Supply) -> impl Iterator<Item = Refusal> {
        let (rules, binds) = (supply.rules, self.who == Who::Citizen);
        let of_service = person.open.iter().filter(|open| open.service == self.service).count();
        let reached = |count: usize, max: u16| binds && count >= usize::from(max);
        let service = reached(of_service, rules.per_service)
            .then_some(Refusal::ServiceLimit { max: rules.per_service });
        let all = reached(person.open.len(), rules.per_person)
            .then_some(Refusal::PersonLimit { max: rules.per_person });
        [service, all].into_iter().flatten()
    }
}
