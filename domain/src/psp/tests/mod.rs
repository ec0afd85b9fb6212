//! What the tests of pacts start from: a text that says everything that the law demands.

mod changes;
mod check;
mod documents;
mod form;
mod states;

use chrono::NaiveDate;

use super::{
    Availability, Commitment, Content, Frequency, Heading, Kind, Measure, Party, Profile, SearchAct,
};
use crate::catalogue::{LepCode, ProgrammeId};
use crate::pack::Pack;

pub fn pack() -> Pack {
    Pack::marche().expect("the pack loads")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn code(text: &str) -> LepCode {
    LepCode::parse(text).expect("a code")
}

pub fn programme(text: &str) -> ProgrammeId {
    ProgrammeId::parse(text).expect("a programme")
}

pub fn heading(kind: Kind) -> Heading {
    Heading {
        kind,
        programmes: Vec::new(),
        office: "fermo".to_owned(),
        did_protocol: Some("2026/FER/000001".to_owned()),
        did_date: day("2026-11-23"),
        responsible: "Anna Verdi".to_owned(),
    }
}

/// A pact with one of everything; the index is awaited.
pub fn whole() -> Content {
    Content {
        goals: "Lavorare di nuovo in un magazzino.".to_owned(),
        profile: Profile { index: None, qualitative: "Esperta di logistica, senza patente.".to_owned() },
        measures: vec![Measure {
            key: "k1".to_owned(),
            service: code("F1.5"),
            who: Party::Person,
            due_on: Some(day("2026-12-10")),
        }],
        search_acts: vec![SearchAct {
            text: "Due candidature".to_owned(),
            timing: "ogni settimana".to_owned(),
        }],
        contacts: Some(Frequency::Monthly),
        search_proof: "Le risposte delle imprese.".to_owned(),
        availability: Availability { initiatives: true, training: true, offers: true },
        commitments: vec![
            Commitment {
                key: "k2".to_owned(),
                who: Party::Person,
                text: "Aggiornare il curriculum".to_owned(),
                service: None,
                due_on: Some(day("2026-12-01")),
            },
            Commitment {
                key: "k3".to_owned(),
                who: Party::Centre,
                text: "Cercare un corso di carrellista".to_owned(),
                service: Some(code("H.8")),
                due_on: None,
            },
        ],
        centre: vec!["Rispondere entro tre giorni.".to_owned()],
        notes: "Serve un orario di mattina.".to_owned(),
        next_key: 4,
        ..Content::begin(heading(Kind::Pact), None)
    }
}
