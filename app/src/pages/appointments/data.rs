//! What the pages know of a service, a centre, an appointment, a free place. Nothing of the store is here.

use chrono::{DateTime, Utc};
use domain::agenda::{State, Who};
use domain::catalogue::LepCode;
use domain::lang::Lang;
use domain::office::Office;
use domain::pack::{Event, Pack};
use domain::passage::Channel;
use leptos::prelude::*;

use crate::texts::t;
use crate::ui::Official;

/// A service as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceRef {
    pub code: String,
    /// Official name.
    pub name: String,
    /// The interview that follows a declaration: it has a plain name.
    pub interview: bool,
}

impl ServiceRef {
    /// `None` when the pack has no such service.
    pub fn of(pack: &Pack, code: LepCode) -> Option<ServiceRef> {
        let service = pack.catalogue.get(code)?;
        let held = pack.events.iter().find(|mapping| mapping.event == Event::InterviewHeld)?;
        let mut codes = held.codes.iter().chain(held.variants.iter().flat_map(|variant| &variant.codes));
        Some(ServiceRef {
            code: code.to_string(),
            name: service.title().to_owned(),
            interview: codes.any(|interview| *interview == code),
        })
    }

    /// The name that people read; for titles, which hold no markup.
    pub fn title(&self, lang: Lang) -> String {
        if self.interview { t(lang, "agenda-interview") } else { self.name.clone() }
    }

    pub(super) fn view(&self, lang: Lang) -> AnyView {
        match self.interview {
            true => t(lang, "agenda-interview").into_any(),
            false => view! { <Official lang text=self.name.clone()/> }.into_any(),
        }
    }
}

/// A centre: where people go or whom they call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeRef {
    pub slug: String,
    pub name: String,
    pub address: String,
    pub phone: Option<String>,
    /// Address and telephone are invented.
    pub demonstration: bool,
}

impl OfficeRef {
    pub fn of(office: &Office) -> OfficeRef {
        OfficeRef {
            slug: office.slug.to_string(),
            name: office.name.clone(),
            address: format!("{}, {} ({})", office.visit.address, office.comune, office.province),
            phone: office.visit.phone.clone(),
            demonstration: office.visit.demonstration,
        }
    }
}

/// An appointment as its person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppointmentView {
    /// As it stands in addresses.
    pub id: String,
    pub service: ServiceRef,
    pub office: OfficeRef,
    /// Name of the operator.
    pub operator: String,
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    pub channel: Channel,
    pub state: State,
    /// What is said or typed on arrival.
    pub code: String,
    /// A seat in a group.
    pub group: bool,
    /// A linguistic mediator is present.
    pub mediator: bool,
    /// The end of its hold, while it is held.
    pub held_until: Option<DateTime<Utc>>,
}

impl AppointmentView {
    pub(super) fn href(&self) -> String {
        format!("/appuntamenti/{}", self.id)
    }
}

/// Until when the person may still do something by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    Until(DateTime<Utc>),
    /// Over: it was so many hours before.
    Over {
        hours: u16,
    },
    /// Not possible in this state.
    Never,
}

/// One act in the life of an appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    pub at: DateTime<Utc>,
    /// Code of the act; `hold`, `book`, `enrol` or `walk_in` when it came about.
    pub act: String,
    pub who: Who,
    pub reason: Option<String>,
    /// Where it stood in time afterwards.
    pub starts_at: DateTime<Utc>,
}

/// A place that is free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreePlace {
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    /// Id and name.
    pub operator: (String, String),
    pub channel: Channel,
    pub take: Take,
}

/// How a place is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Take {
    /// It is held while the person confirms: a POST, each with a key of its own, so that a second thought is not
    /// taken for a second click.
    Hold { request_key: String },
    /// The old and the new place are looked at first; nothing is held during a move.
    Look { href: String },
}
