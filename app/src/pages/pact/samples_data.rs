//! Invented texts, signatures and questions of the samples.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::catalogue::LepCode;
use domain::commitment::{self, State};
use domain::psp::{Availability, Commitment, Content, Frequency, Heading, Kind, Measure, Party, SearchAct};

use super::{Evidence, Names, QuestionLine, Text};
use crate::pages::area::Promise;
use crate::ui::samples::ODD_TEXT;

fn at() -> DateTime<Utc> {
    day(20).and_hms_opt(8, 30, 0).unwrap_or_default().and_utc()
}

pub(super) fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default()
}

fn names() -> Names {
    [
        ("L.2", "Formazione per l’aggiornamento delle competenze"),
        ("E.1", "Accompagnamento alla ricerca attiva del lavoro"),
        ("fermo", "Centro per l’impiego di Fermo"),
        ("GG", "Garanzia Giovani"),
    ]
    .into_iter()
    .map(|(code, name)| (code.to_owned(), name.to_owned()))
    .collect()
}

fn measure(key: &str, code: &str, who: Party, due: u32) -> Option<Measure> {
    let service = LepCode::parse(code)?;
    Some(Measure { key: key.to_owned(), service, who, due_on: Some(day(due)) })
}

pub(super) fn promise(key: &str, who: Party, text: &str, due_on: Option<NaiveDate>) -> Commitment {
    Commitment { key: key.to_owned(), who, text: text.to_owned(), service: None, due_on }
}

pub(super) fn first() -> Content {
    let heading = Heading {
        kind: Kind::Pact,
        programmes: Vec::new(),
        office: "fermo".to_owned(),
        did_protocol: Some("2026/FER/000012".to_owned()),
        did_date: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap_or_default(),
        responsible: "Giulia Bianchi".to_owned(),
    };
    let mut content = Content::begin(heading, None);
    content.goals = "Trovare un lavoro da impiegata contabile vicino a casa.".to_owned();
    content.profile.qualitative =
        "Buona esperienza in contabilità. Da aggiornare l’uso dei programmi.".to_owned();
    content.measures = [measure("k1", "L.2", Party::Person, 30), measure("k2", "E.1", Party::Centre, 27)]
        .into_iter()
        .flatten()
        .collect();
    content.search_acts = vec![SearchAct {
        text: "Mandi il curriculum a tre aziende.".to_owned(),
        timing: "Ogni settimana".to_owned(),
    }];
    content.contacts = Some(Frequency::Monthly);
    content.search_proof = "Porti l’elenco delle aziende a cui hai scritto.".to_owned();
    content.availability = Availability { initiatives: true, training: true, offers: true };
    content.commitments = vec![
        promise("k3", Party::Person, "Aggiorni il curriculum e lo porti al Centro.", Some(day(27))),
        promise("k4", Party::Centre, "Ti mandiamo tre offerte adatte a te.", None),
    ];
    content.centre = vec!["Rispondiamo alle tue domande entro tre giorni.".to_owned()];
    content.next_key = 5;
    content
}

pub(super) fn second() -> Content {
    let mut content = first();
    content.contacts = Some(Frequency::Fortnightly);
    content.measures.retain(|measure| measure.key != "k2");
    content.commitments.push(promise(
        "k5",
        Party::Person,
        "Ti iscrivi al corso di contabilità.",
        Some(day(30)),
    ));
    content.commitments.retain(|promise| promise.key != "k4");
    if let Some(promise) = content.commitments.first_mut() {
        promise.due_on = Some(day(29));
    }
    content
}

pub(super) fn text(number: i64, content: Content) -> Text {
    Text {
        number,
        content,
        names: names(),
        hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
        shown_at: at(),
        change: (number > 1).then(|| "Il corso comincia prima.".to_owned()),
    }
}

pub(super) fn signature(who: Party, outcome: &str) -> Evidence {
    let signed = outcome == "signed";
    Evidence {
        who,
        name: (who == Party::Centre).then(|| "Giulia Bianchi".to_owned()),
        outcome: outcome.to_owned(),
        proof: if signed { "password" } else { "none" }.to_owned(),
        place: if who == Party::Person && signed { "home" } else { "desk" }.to_owned(),
        handed_by: (!signed).then(|| "Giulia Bianchi".to_owned()),
        reason: (!signed).then(|| "Voglio parlarne prima con la mia famiglia.".to_owned()),
        number: 1,
        at: at(),
    }
}

pub(super) fn asked_lines() -> Vec<QuestionLine> {
    let answer = "Sì. Il corso si può fare anche la sera.".to_owned();
    vec![
        QuestionLine {
            text: "Posso fare il corso la sera?".to_owned(),
            asked_at: at(),
            answer: Some((answer, at() + TimeDelta::hours(5), "Giulia Bianchi".to_owned())),
        },
        QuestionLine { text: ODD_TEXT.to_owned(), asked_at: at() + TimeDelta::days(1), answer: None },
    ]
}

pub(super) fn followed(text: &str, official: bool, person: bool, state: State, due: u32) -> Promise {
    Promise {
        text: text.to_owned(),
        official,
        person,
        state,
        due_on: Some(day(due)),
        due: commitment::due(state, Some(day(due)), day(22)),
        href: "/patto/impegni/0192f0c1-0000-7000-8000-000000000007".to_owned(),
    }
}
