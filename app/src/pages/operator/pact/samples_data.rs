//! Invented documents, commitments and questions of the samples.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, TimeDelta};
use domain::catalogue::{LepCode, ProgrammeId};
use domain::commitment::{self, Act, Due, SOON_DAYS};
use domain::pack::Target;
use domain::psp::{
    Availability, Commitment, Content, Frequency, Heading, Kind, Measure, Party, SearchAct, State, Text,
};

use super::super::parts::Named;
use super::super::samples_data::{at, people, today};
use super::{Names, PromiseFile, PromiseLine, PromiseStep, SignerLine, Stand};
use crate::ui::samples::ODD_TEXT;

pub(super) fn names() -> Names {
    let names = [
        ("E.1", "Orientamento di II livello"),
        ("F1.5", "Laboratori: Tecniche di ricerca attiva del lavoro"),
    ];
    Names(
        names.into_iter().map(|(code, name)| (code.to_owned(), name.to_owned())).collect::<BTreeMap<_, _>>(),
    )
}

pub(super) fn in_days(days: u64) -> Option<NaiveDate> {
    today().checked_add_days(Days::new(days))
}

pub(super) fn heading(kind: Kind) -> Heading {
    Heading {
        kind,
        programmes: ProgrammeId::parse("GG").into_iter().collect(),
        office: "fermo".to_owned(),
        did_protocol: Some("2026/FER/000012".to_owned()),
        did_date: today() - TimeDelta::days(12),
        responsible: "Giulia Bianchi".to_owned(),
    }
}

/// A text that lacks nothing.
pub(super) fn content(kind: Kind) -> Content {
    let measures = ["E.1", "F1.5"].into_iter().enumerate();
    let measures = measures.filter_map(|(place, code)| {
        let service = LepCode::parse(code)?;
        Some(Measure { key: format!("k{place}"), service, who: Party::Person, due_on: in_days(30) })
    });
    let promise = |key: &str, who, text: &str| Commitment {
        key: key.to_owned(),
        who,
        text: text.to_owned(),
        service: None,
        due_on: in_days(14),
    };
    Content {
        goals: "Trovare un lavoro in un ufficio.\nImparare a usare un foglio di calcolo.".to_owned(),
        measures: measures.collect(),
        search_acts: vec![SearchAct {
            text: "Mandare tre candidature".to_owned(),
            timing: "ogni settimana".to_owned(),
        }],
        contacts: Some(Frequency::Monthly),
        search_proof: "Copia delle candidature spedite.".to_owned(),
        availability: Availability { initiatives: true, training: true, offers: true },
        commitments: vec![
            promise("k3", Party::Person, "Aggiornare il curriculum"),
            promise("k4", Party::Centre, "Segnalare le offerte adatte"),
        ],
        centre: vec!["Rispondere entro tre giorni".to_owned()],
        notes: ODD_TEXT.to_owned(),
        profile: domain::psp::Profile {
            index: None,
            qualitative: "Diploma di ragioneria. Due anni in un negozio. Patente B, senza auto.".to_owned(),
        },
        ..Content::begin(heading(kind), None)
    }
}

pub(super) fn stand(state: State, text: Text) -> Stand {
    Stand {
        person: people()[0].clone(),
        kind: Kind::Pact,
        title: "pact-title-psp-gg",
        state,
        text,
        number: if state == State::Active && text != Text::None { 2 } else { 1 },
        version: 3,
        office: "Centro per l’impiego di Fermo".to_owned(),
        responsible: "Giulia Bianchi".to_owned(),
        protocol: Some("2026/FER/000012".to_owned()),
        did_date: today() - TimeDelta::days(12),
        since: matches!(state, State::Active | State::Closed).then(|| today() - TimeDelta::days(5)),
        paper: matches!(state, State::Active | State::Closed)
            .then(|| "/operatore/persone/01a/patto/documento.pdf?atto=01c".to_owned()),
        own: true,
    }
}

pub(super) fn signer(who: Party, outcome: &str) -> SignerLine {
    let name = if who == Party::Person { "Rossi Maria" } else { "Giulia Bianchi" };
    SignerLine {
        who,
        name: name.to_owned(),
        outcome: outcome.to_owned(),
        proof: if who == Party::Person { "code" } else { "password" }.to_owned(),
        place: "desk".to_owned(),
        at: at(30),
        reason: (outcome != "signed").then(|| ODD_TEXT.to_owned()),
        text: 1,
    }
}

/// Rows of a region that adds something for complex targets; one with an operator of its own, one without.
pub(super) fn targets() -> Vec<Target> {
    let row = |id: &str, name: &str, partners: &[&str], competence: &str, dedicated_operator| Target {
        id: id.to_owned(),
        name: name.to_owned(),
        partners: partners.iter().map(|text| (*text).to_owned()).collect(),
        competences: vec![competence.to_owned()],
        dedicated_operator,
        services: vec!["Certificazione delle competenze non formali".to_owned()],
        valid_from: None,
        valid_to: None,
        source: "003:172-182".to_owned(),
    };
    vec![
        row("immigrati", "Immigrati", &["Prefetture", "sportelli unici"], "Mediatore culturale", false),
        row("familiari", "Assistenti familiari", &["servizi sociali"], "Operatore dedicato", true),
    ]
}

/// The interview at the end of a path.
pub(super) fn verification() -> Vec<Named> {
    vec![Named::new("12", "Colloquio di verifica")]
}

pub(super) fn promise(place: usize, state: commitment::State) -> PromiseLine {
    let who = if place % 3 == 2 { Party::Centre } else { Party::Person };
    let due = match place % 4 {
        0 => Due::Overdue(3),
        1 => Due::Soon(2),
        _ => Due::Later(SOON_DAYS + 20),
    };
    let step = |act: &str, by: &str, note: Option<&str>| PromiseStep {
        at: at(-4000),
        act: act.to_owned(),
        by: by.to_owned(),
        note: note.map(str::to_owned),
    };
    let file = PromiseFile {
        name: "attestato corso di inglese.pdf".to_owned(),
        href: "/operatore/persone/01a/prove/1".to_owned(),
        at: at(-300),
    };
    PromiseLine {
        id: format!("p{place}"),
        version: 2,
        text: if place % 3 == 1 {
            "Laboratori: Tecniche di ricerca attiva del lavoro"
        } else {
            "Aggiornare il curriculum"
        }
        .to_owned(),
        official: place % 3 == 1,
        who,
        state,
        due_on: in_days(2),
        due: if state.is_ahead() { due } else { Due::Never },
        corrective: (state == commitment::State::Started)
            .then(|| "Farlo con un collega, giovedì.".to_owned()),
        files: if state == commitment::State::Done { vec![file] } else { Vec::new() },
        steps: vec![step("signed", "system", None), step("finish", "citizen", Some(ODD_TEXT))],
        acts: commitment::acts(state, who, commitment::Who::Operator)
            .map(|row| row.act)
            .filter(|act| !matches!(act, Act::Drop | Act::TakeUp))
            .collect(),
    }
}
