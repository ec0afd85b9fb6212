//! The citizen's pages in every state of the declaration, full and empty.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::account::Level;
use domain::calendar::{LocalHolidays, Term, TermKind};
use domain::did::State;
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::*;
use crate::pages::appointments::{AppointmentView, OfficeRef, ServiceRef};
use crate::samples::{Sample, frame};
use crate::shell::{Frame, Visitor, render_page};
use crate::texts::t;
use crate::ui::Crumb;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "area-new", html: |lang| home(lang, new()) },
        Sample { name: "area-draft", html: |lang| home(lang, with(State::Draft, Level::Declared)) },
        Sample { name: "area-submitted", html: |lang| home(lang, with(State::Submitted, Level::Declared)) },
        Sample { name: "area-returned", html: |lang| home(lang, with(State::Returned, Level::Identified)) },
        Sample { name: "area-confirmed", html: |lang| home(lang, with(State::Confirmed, Level::Identified)) },
        Sample { name: "area-suspended", html: |lang| home(lang, with(State::Suspended, Level::Electronic)) },
        Sample { name: "area-rejected", html: |lang| home(lang, with(State::Rejected, Level::Identified)) },
        Sample { name: "file", html: |lang| file(lang, 3) },
        Sample { name: "file-long", html: |lang| file(lang, 60) },
        Sample { name: "file-empty", html: |lang| file(lang, 0) },
        Sample { name: "file-closed", html: |lang| closed(lang, Some(office())) },
        Sample { name: "file-closed-no-office", html: |lang| closed(lang, None) },
    ]
}

fn own_frame(lang: Lang, path: &str, title: &str) -> Frame {
    let above = (path != "/area").then(|| Crumb::link(t(lang, "ui-nav-area"), "/area"));
    frame(lang, path, title).visitor(Visitor::Citizen { name: "Maria Rossi".to_owned() }).under(above)
}

fn home(lang: Lang, data: AreaHome) -> String {
    render_page(&own_frame(lang, "/area", &t(lang, "ui-nav-area")), || view! { <AreaHomePage lang data/> })
}

fn closed(lang: Lang, office: Option<OfficeLink>) -> String {
    let page = own_frame(lang, "/fascicolo", &t(lang, "area-file-title"));
    render_page(&page, || view! { <FileClosedPage lang data=FileClosed { office }/> })
}

fn file(lang: Lang, size: usize) -> String {
    let did = |state| DidReceipt {
        protocol: "2026/FER/000012".to_owned(),
        state,
        legal_date: today(),
        receipt: "/did/ricevuta.pdf".to_owned(),
    };
    let reading = |reason: Option<&str>| Reading {
        at: at(),
        operator: "Giulia Bianchi".to_owned(),
        office: office().name,
        reason: reason.map(str::to_owned),
    };
    let data = CitizenFile {
        services: (0..size).map(service).collect(),
        dids: if size > 0 { vec![did(State::Confirmed), did(State::Withdrawn)] } else { Vec::new() },
        readings: match size {
            0 => Vec::new(),
            _ => vec![reading(None), reading(Some("مرحبا x] [y </textarea><script>"))],
        },
        json: "/fascicolo/dati.json".to_owned(),
        pdf: "/fascicolo/fascicolo.pdf".to_owned(),
    };
    let page = own_frame(lang, "/fascicolo", &t(lang, "area-file-title"));
    render_page(&page, || view! { <FilePage lang data/> })
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default()
}

fn at() -> DateTime<Utc> {
    today().and_hms_opt(8, 30, 0).unwrap_or_default().and_utc()
}

fn office() -> OfficeLink {
    OfficeLink { slug: "fermo".to_owned(), name: "Centro per l’impiego di Fermo".to_owned() }
}

fn service(place: usize) -> Received {
    let reversed = (place % 3 == 2).then(|| (at(), "Registrato per errore".to_owned()));
    let counted = place.is_multiple_of(2);
    let (name, minutes) = match counted {
        true => ("Accoglienza e prima informazione", Some(20)),
        false => ("Gruppi di avvio all’impresa", None),
    };
    Received {
        name: name.to_owned(),
        code: if counted { "A.1" } else { "O.2" }.to_owned(),
        start: at(),
        minutes,
        channel: Channel::Sportello,
        operator: "Giulia Bianchi".to_owned(),
        office: office().name,
        reversed,
    }
}

fn new() -> AreaHome {
    AreaHome {
        name: "Maria".to_owned(),
        did: None,
        next: None,
        book: None,
        level: Level::Declared,
        office: None,
        services: Vec::new(),
        data: OwnData {
            full_name: "Maria Rossi".to_owned(),
            cf: "RSSMRA80A41H501W".to_owned(),
            email: Some("maria@example.org".to_owned()),
            phone: None,
        },
        today: today(),
    }
}

fn with(state: State, level: Level) -> AreaHome {
    let draft = state == State::Draft;
    let told = matches!(state, State::Returned | State::Rejected | State::Suspended);
    let submitted = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap_or_default();
    let term = |kind, days| Term::new(kind, days, submitted, &LocalHolidays::default());
    let did = OpenDid {
        state,
        protocol: (!draft).then(|| "2026/FER/000012".to_owned()),
        legal_date: (!draft).then_some(submitted),
        saved_on: draft.then_some(submitted),
        reason: told.then(|| "Manca la data della lettera".to_owned()),
        terms: match draft {
            true => Vec::new(),
            false => vec![term(TermKind::ContactAfterDid, 30), term(TermKind::CredentialsAfterSilence, 60)],
        },
    };
    let services = if level.is_identified() { (0..3).map(service).collect() } else { Vec::new() };
    let book = (state == State::Submitted).then(|| "/appuntamenti/nuovo".to_owned());
    let next = (state == State::Confirmed).then(next_appointment);
    AreaHome { did: Some(did), next, book, level, office: Some(office()), services, ..new() }
}

fn next_appointment() -> AppointmentView {
    AppointmentView {
        id: "0192f0c1-0000-7000-8000-000000000001".to_owned(),
        service: ServiceRef {
            code: "C.1".to_owned(),
            name: "Orientamento di base finalizzato alla stipula del PSP".to_owned(),
            interview: true,
        },
        office: OfficeRef {
            slug: office().slug,
            name: office().name,
            address: "Via dell’Esempio, 1, Fermo (FM)".to_owned(),
            phone: None,
            demonstration: true,
        },
        operator: "Giulia Bianchi".to_owned(),
        from: at() + TimeDelta::days(1),
        to: at() + TimeDelta::days(1) + TimeDelta::minutes(90),
        channel: Channel::Sportello,
        state: domain::agenda::State::Booked,
        code: "7K2M9Q".to_owned(),
        group: false,
        mediator: false,
        held_until: None,
    }
}
