//! Invented people, offices and services of the samples.

use std::sync::LazyLock;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::catalogue::LepCode;
use domain::did::State;
use domain::lang::Lang;
use domain::ministry;
use domain::pack::Pack;
use domain::passage::{Answer, Channel, Fact, Facts, Mode, Question, questions_in};
use domain::queue::Kind;

use super::parts::{CompanyRef, Named, PassageLine, PersonRef, Reversed, Told};
use super::request::{About, QueueRow, Taken};
use super::{desk_crumb, parts};
use crate::samples::frame;
use crate::shell::{Frame, Visitor};

/// The frame of an operator's page.
pub(super) fn desk_frame(lang: Lang, path: &str, title: &str) -> Frame {
    let office = "Centro per l’impiego di Fermo".to_owned();
    let visitor = Visitor::Operator { name: "Giulia Bianchi".to_owned(), office };
    let above = (path != "/operatore").then(|| desk_crumb(lang));
    frame(lang, path, title).visitor(visitor).under(above)
}

pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default()
}

/// The morning of [`today`], so many minutes after eight (UTC).
pub(super) fn at(minutes: i64) -> DateTime<Utc> {
    let eight = today().and_hms_opt(8, 0, 0).unwrap_or_default().and_utc();
    eight + TimeDelta::minutes(minutes)
}

pub(super) fn offices() -> Vec<Named> {
    vec![
        Named::new("fermo", "Centro per l’impiego di Fermo"),
        Named::new("civitanova-marche", "Centro per l’impiego di Civitanova Marche"),
    ]
}

pub(super) fn people() -> Vec<PersonRef> {
    let person = |id: &str, surname: &str, name: &str, cf: &str| PersonRef {
        id: id.to_owned(),
        surname: surname.to_owned(),
        name: name.to_owned(),
        cf: cf.to_owned(),
    };
    vec![
        person("01a", "Rossi", "Maria", "RSSMRA80A41H501W"),
        person("01b", "D’Amico", "Ahmed Karim", "DMCHDK92C14Z330Q"),
        person("01c", "Świątek-Verdi", "José", "SWTJSO75M10Z127K"),
        person("01d", "مرحبا 漢字", "x] [y </textarea><script>alert(1)</script>", "XXXXXX00A01H501X"),
    ]
}

pub(super) fn company() -> CompanyRef {
    CompanyRef {
        id: "0c1".to_owned(),
        legal_name: "Pelletteria D’Amico & Figli S.n.c.".to_owned(),
        tax_code: "00764350054".to_owned(),
    }
}

/// Four requests of people, then one of a company.
fn about(place: usize) -> About {
    match place % 5 {
        4 => {
            let asked = [
                (Kind::Mandate, "confirmed"),
                (Kind::Vacancy, "submitted"),
                (Kind::Internship, "to_sign"),
                (Kind::Vacancy, "returned"),
            ];
            let (kind, stage) = asked[place / 5 % asked.len()];
            About::Company { kind, stage: stage.to_owned() }
        }
        _ => About::Did {
            protocol: Some(format!("2026/FER/{:06}", place + 1)),
            stage: if place % 4 == 3 { State::Returned } else { State::Submitted },
        },
    }
}

pub(super) fn queue_row(place: usize) -> QueueRow {
    let people = people();
    let person = people.get(place % people.len()).cloned().unwrap_or_else(|| people[0].clone());
    let taken = match place % 3 {
        0 => Taken::Nobody,
        1 => Taken::Me,
        // Now as an operator sees it, now as a head does.
        _ => {
            let owner = place.is_multiple_of(2).then(|| "operator-9".to_owned());
            Taken::Colleague { name: "Paolo Neri".to_owned(), owner }
        }
    };
    let term = match place % 4 {
        0 => today().checked_add_days(Days::new(12)),
        1 => today().checked_sub_days(Days::new(3)),
        2 => Some(today()),
        _ => today().checked_add_days(Days::new(2)),
    };
    QueueRow {
        id: format!("request-{place}"),
        href: format!("/operatore/richieste/request-{place}"),
        whose: if place % 5 == 4 { company().into() } else { person.into() },
        about: about(place),
        opened_at: at(0) - TimeDelta::days(30) + TimeDelta::hours(i64::try_from(place).unwrap_or(0)),
        term_on: term,
        office: Some("Centro per l’impiego di Fermo".to_owned()),
        taken,
    }
}

/// A.1, B.1, B.2, a reversed laboratory and its replica, over and over.
pub(super) fn passage(place: usize) -> PassageLine {
    let (code, name, minutes) = match place % 5 {
        0 => ("A.1", "Accoglienza e prima informazione", Some(20)),
        1 => ("B.1", "Registrazione DID e profilazione", Some(30)),
        2 => ("B.2", "Compilazione/aggiornamento SAP", Some(15)),
        3 => ("F1.15", "Laboratorio autoimprenditorialità", Some(120)),
        _ => ("O.2", "Gruppi di avvio all’impresa", None),
    };
    let facts = match code {
        "B.1" => Facts::default().with(Fact::InterviewHeld, Answer::Tick),
        _ => Facts::default(),
    };
    let reversed = (place % 5 == 3).then(|| Reversed {
        at: at(90),
        by: "Paolo Neri".to_owned(),
        reason: "Registrato sulla persona sbagliata".to_owned(),
    });
    PassageLine {
        id: format!("passage-{place}"),
        code: code.to_owned(),
        name: name.to_owned(),
        start: at(0) - TimeDelta::days(i64::try_from(place / 5).unwrap_or(0)),
        minutes,
        channel: Channel::Sportello,
        mode: if place % 5 == 3 { Mode::Gruppo } else { Mode::Individuale },
        office: "Centro per l’impiego di Fermo".to_owned(),
        operator: "Giulia Bianchi".to_owned(),
        facts,
        replica_of: (place % 5 == 4).then(|| "F1.15".to_owned()),
        reversible: reversed.is_none(),
        reversed,
        told: None,
    }
}

/// A pact in each state of its message to the ministry; one that failed waits, too.
pub(super) fn told() -> Vec<PassageLine> {
    let line = |told: Told| PassageLine {
        id: format!("passage-told-{}-{}", told.state.code(), told.attempts),
        code: "D.1".to_owned(),
        name: "PSP / PSP GG / PpL: stipula".to_owned(),
        told: Some(told),
        ..passage(0)
    };
    let states = ministry::State::ALL.iter().map(|state| Told { state: *state, attempts: 0, again: None });
    let failed = Told { state: ministry::State::Waiting, attempts: 2, again: Some(at(30)) };
    states.chain([failed]).map(line).collect()
}

/// What Marche asks about a service; nothing about a code that it does not print.
pub(super) fn questions(code: &str) -> Vec<Question> {
    static MARCHE: LazyLock<Option<Pack>> = LazyLock::new(|| Pack::marche().ok());
    let code = LepCode::parse(code);
    let asked = MARCHE.as_ref().zip(code).map(|(pack, code)| questions_in(pack, code));
    asked.unwrap_or_default()
}

/// Three groups of the catalogue.
pub(super) fn service_groups() -> Vec<parts::ServiceGroup> {
    let service = |code: &str, name: &str| Named::new(code, name);
    vec![
        parts::ServiceGroup {
            lep: "A – Accoglienza e prima informazione".to_owned(),
            services: vec![service("A.1", "Accoglienza e prima informazione"), service("A.2", "Adesione GG")],
        },
        parts::ServiceGroup {
            lep: "B – DID, profilazione e aggiornamento SAP".to_owned(),
            services: vec![service("B.1", "Registrazione DID"), service("B.2", "Aggiornamento SAP")],
        },
        parts::ServiceGroup {
            lep: "F3 – Incontro tra domanda e offerta".to_owned(),
            services: vec![service("F3.1", "Preselezione"), service("F3.2", "Esiti")],
        },
    ]
}
