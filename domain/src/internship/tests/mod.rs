//! What the tests of internships start from: a request and a training project that lack nothing.

mod boundaries;
mod form;
mod guidelines;
mod limits;
mod papers;
mod places;
mod service;
mod states;

use chrono::NaiveDate;

use super::{Declaration, Dismissals, Facts, Guidelines, Plan, Request, Terms, Tutor};
use crate::pack::Pack;
use crate::passage::Channel;
use crate::psp::Drawn;

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn pack() -> Pack {
    Pack::marche().expect("the pack loads")
}

/// Six months in Fermo, thirty hours a week.
pub fn request() -> Request {
    Request {
        title: "Magazzino e spedizioni".to_owned(),
        profession: "Addetta al magazzino".to_owned(),
        goals: "Imparare a preparare le spedizioni.".to_owned(),
        tasks: "Preparare i colli e i documenti.".to_owned(),
        skills: vec![
            "Usare il lettore di codici".to_owned(),
            "Preparare un documento di trasporto".to_owned(),
        ],
        starts_on: Some(day("2027-01-11")),
        ends_on: Some(day("2027-07-10")),
        weekly_hours: Some(30),
        schedule: "Da lunedì a venerdì, 9-15".to_owned(),
        allowance: Some(500),
        tutor: Tutor {
            name: "Carla Neri".to_owned(),
            role: "Capo magazzino".to_owned(),
            contact: "carla.neri@example.org".to_owned(),
        },
        former: 0,
        hired: 0,
        dismissals: Some(Dismissals::Nobody),
        dismissed_on: None,
        declares: Declaration::ALL.to_vec(),
        targeted: false,
    }
}

pub fn plan() -> Plan {
    Plan {
        situation: "Disoccupata dal 2026".to_owned(),
        monitoring: "Un colloquio al mese con il tutor.".to_owned(),
        inail: "Posizione 12345678".to_owned(),
        policy: "RC 987654".to_owned(),
        meeting: Drawn { minutes: Some(45), channel: Some(Channel::Sportello) },
        ..Plan::begin(&request())
    }
}

pub fn terms() -> Terms {
    request().terms().expect("nothing is missing")
}

/// A site of Marche with twelve people, alone.
pub fn facts() -> Facts<'static> {
    Facts {
        guidelines: Guidelines::embedded(),
        region: "11",
        today: day("2026-11-23"),
        employees: Some(12),
        site: &[],
        host_tutor: &[],
        promoter_tutor: &[],
    }
}
