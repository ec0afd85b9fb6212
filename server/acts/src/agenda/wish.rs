//! What is wished, and what the rules make of it.
//!
//! Citizens book only what the centre opened to them, and the first interview only after their DID was submitted: the
//! interview is what confirms it. The search asks the same questions, so that nothing is offered that is refused.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use domain::{
    agenda::{self, Demand, SubjectId, SubjectKind, Supply, Who},
    catalogue::LepCode,
    pack::Event,
    passage::Channel,
};
use serde::{Deserialize, Serialize};
use store::{Access, appointment::Appointment};
use uuid::Uuid;

use super::{
    By,
    supply::{mediators_of, self_booking},
};
use crate::{Desk, Refusal};

/// One place that somebody would like. The room, the mediator and the second operator are chosen when it is granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Slug of the centre.
    pub office: String,
    pub service: LepCode,
    pub starts_at: DateTime<Utc>,
    pub operator: Uuid,
    pub channel: Channel,
    /// Longer, for a disabled person (R174).
    pub extended: bool,
    /// Tag of the language in which a mediator helps (R162, R175).
    pub mediator: Option<String>,
    /// With a second operator.
    pub second: bool,
}

/// A place that is kept for ten minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub appointment: Uuid,
    pub until: DateTime<Utc>,
}

/// An appointment that stands, and its version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booked {
    pub appointment: Uuid,
    pub version: i64,
}

/// How an appointment came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// By the person, at home.
    Citizen,
    /// By the person, at the terminal in the hall.
    Kiosk,
    /// By an operator for the person.
    Operator,
    /// Convened (art. 21 D.Lgs. 150/2015).
    Convocation,
    /// Received without an appointment.
    WalkIn,
}

impl Origin {
    pub fn code(self) -> &'static str {
        match self {
            Origin::Citizen => "citizen",
            Origin::Kiosk => "kiosk",
            Origin::Operator => "operator",
            Origin::Convocation => "convocation",
            Origin::WalkIn => "walk_in",
        }
    }
}

/// What must come together, before anybody looked who could do it.
pub(super) struct Need<'a> {
    pub office: &'a str,
    pub service: LepCode,
    pub extended: bool,
    pub mediator: Option<&'a str>,
    pub second: bool,
}

impl Wish {
    pub(super) fn need(&self) -> Need<'_> {
        Need {
            office: &self.office,
            service: self.service,
            extended: self.extended,
            mediator: self.mediator.as_deref(),
            second: self.second,
        }
    }
}

/// The demand that answers a need. `moving` is the appointment that would be moved: what an operator once agreed with the
/// person (more time, a mediator, a second operator) goes with it when the person moves it.
pub(super) async fn demand(
    desk: &Desk,
    db: &mut impl Access,
    by: Option<By<'_>>,
    need: &Need<'_>,
    supply: &Supply,
    moving: Option<&Appointment>,
) -> Result<Demand, Refusal> {
    let who = by.map_or(Who::Citizen, |by| by.who());
    if let Some(by) = by {
        by.may_act_in(need.office)?;
    }
    // An appointment that stands may be moved by its person even when its service is no longer open to booking.
    let agreed = moving.filter(|_| who == Who::Citizen);
    if who == Who::Citizen && moving.is_none() {
        open_to_citizens(desk, db, by, need).await?;
    }
    let mediator = match (need.mediator, agreed.and_then(|own| own.mediator_id)) {
        (Some(lang), _) => Some(mediators_of(db, need.office, lang).await?),
        (None, Some(own)) => Some(vec![store::appointment::subject_id(own)]),
        (None, None) => None,
    };
    let second = need.second || agreed.is_some_and(|own| own.second_id.is_some());
    Ok(Demand {
        who,
        service: need.service,
        extended: need.extended || agreed.is_some_and(|own| own.extended),
        mediator,
        second: second.then(|| operators(supply)),
    })
}

/// Whether a citizen may book this by themselves, now.
async fn open_to_citizens(
    desk: &Desk,
    db: &mut impl Access,
    by: Option<By<'_>>,
    need: &Need<'_>,
) -> Result<(), Refusal> {
    if need.second {
        // Two colleagues together are the centre's to spend.
        return Err(agenda::Refusal::NoSecond.into());
    }
    if !self_booking(db, need.office).await?.contains(&need.service) {
        return Err(agenda::Refusal::NotBookable(need.service).into());
    }
    match by {
        Some(by) if needs_did(desk, need.service) => {
            let did = store::did::open_of(db, by.person()).await?;
            did.map(drop).ok_or(Refusal::Conflict("error-agenda-needs-did"))
        }
        _ => Ok(()),
    }
}

/// Whether citizens book this service only once their DID is submitted: the first interview.
pub fn needs_did(desk: &Desk, service: LepCode) -> bool {
    let mut events = desk.pack.events.iter();
    events.any(|mapping| mapping.event == Event::InterviewHeld && mapping.delivers(service))
}

/// Everybody who receives at a centre, each once, in the order of the openings.
fn operators(supply: &Supply) -> Vec<SubjectId> {
    let mut seen = HashSet::new();
    let staff = supply.openings.iter().map(|opening| &opening.staff);
    let operators = staff.filter(|staff| staff.kind == SubjectKind::Operator);
    operators.filter(|staff| seen.insert(&staff.id)).map(|staff| staff.id.clone()).collect()
}
