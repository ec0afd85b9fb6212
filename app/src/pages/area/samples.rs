//! The citizen's pages in every state of the declaration, full and empty.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::account::Level;
use domain::calendar::{LocalHolidays, Term, TermKind};
use domain::commitment;
use domain::correction;
use domain::did::State;
use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::passage::Channel;
use domain::psp::Party;
use leptos::prelude::*;

use super::*;
use crate::pages::appointments::{AppointmentView, OfficeRef, ServiceRef};
use crate::samples::{Sample, frame};
use crate::shell::{Frame, Visitor, render_page};
use crate::texts::t;
use crate::ui::samples::ODD_TEXT;
use crate::ui::{Crumb, FormView};

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
        Sample {
            name: "file-to-sign",
            html: |lang| file_with(lang, CitizenFile { pacts: vec![pact(None)], ..full(1) }),
        },
        Sample { name: "file-correction", html: |lang| correct(FormView::empty(lang), Vec::new()) },
        Sample { name: "file-correction-asked", html: |lang| correct(FormView::empty(lang), asked()) },
        Sample { name: "file-correction-wrong", html: |lang| correct(correct_wrong(lang), asked()) },
        Sample {
            name: "commitment",
            html: |lang| promised(FormView::empty(lang), commitment::State::Proposed),
        },
        Sample {
            name: "commitment-started",
            html: |lang| promised(FormView::empty(lang), commitment::State::Started),
        },
        Sample {
            name: "commitment-done",
            html: |lang| promised(FormView::empty(lang), commitment::State::Done),
        },
        Sample {
            name: "commitment-verified",
            html: |lang| promised(FormView::empty(lang), commitment::State::Verified),
        },
        Sample {
            name: "commitment-missed",
            html: |lang| promised(FormView::empty(lang), commitment::State::Missed),
        },
        Sample {
            name: "commitment-wrong",
            html: |lang| promised(report_wrong(lang), commitment::State::Started),
        },
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
    file_with(lang, if size > 0 { full(size) } else { empty() })
}

fn file_with(lang: Lang, data: CitizenFile) -> String {
    let page = own_frame(lang, "/fascicolo", &t(lang, "area-file-title"));
    render_page(&page, || view! { <FilePage lang data/> })
}

fn empty() -> CitizenFile {
    CitizenFile {
        services: Vec::new(),
        pacts: Vec::new(),
        terms: Vec::new(),
        promises: Vec::new(),
        contacts: Vec::new(),
        appointments: Vec::new(),
        dids: Vec::new(),
        documents: Vec::new(),
        readings: Vec::new(),
        corrections: 0,
        json: "/fascicolo/dati.json".to_owned(),
        pdf: "/fascicolo/fascicolo.pdf".to_owned(),
        today: today(),
    }
}

fn full(size: usize) -> CitizenFile {
    let did = |state, protocol: &str| DidReceipt {
        protocol: protocol.to_owned(),
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
    let document = |name: &str| FileDocument {
        name: name.to_owned(),
        at: at(),
        href: format!("/patto/impegni/01a/prove/{}", name.len()),
    };
    let states = commitment::State::ALL.iter().enumerate();
    CitizenFile {
        services: (0..size).map(service).collect(),
        pacts: vec![pact(Some(today())), plan(Some(today()))],
        terms: vec![Term::new(TermKind::ContactAfterDid, 30, today(), &LocalHolidays::default())],
        promises: states.map(|(place, state)| promise(place, *state)).collect(),
        contacts: vec![today() + TimeDelta::days(30)],
        appointments: vec![next_appointment()],
        dids: vec![did(State::Confirmed, "2026/FER/000012"), did(State::Withdrawn, "2026/FER/000002")],
        documents: vec![document("attestato.pdf"), document(ODD_TEXT.trim())],
        readings: vec![reading(None), reading(Some(ODD_TEXT))],
        corrections: size,
        ..empty()
    }
}

fn promise(place: usize, state: commitment::State) -> Promise {
    let days = i64::try_from(place).unwrap_or_default() * 5 - 6;
    let due_on = (place % 4 != 3).then(|| today() + TimeDelta::days(days));
    Promise {
        text: if place == 1 { ODD_TEXT.to_owned() } else { "Corso di informatica di base".to_owned() },
        official: place == 2,
        person: place % 3 != 2,
        state,
        due_on,
        due: commitment::due(state, due_on, today()),
        href: format!("/patto/impegni/{place}"),
    }
}

fn promised(f: FormView, state: commitment::State) -> String {
    use commitment::{Who, acts};
    let lang = f.lang();
    let told =
        |act: &str, note: Option<&str>| Told { at: at(), act: act.to_owned(), note: note.map(str::to_owned) };
    let due_on = Some(today() - TimeDelta::days(2));
    let file = ProofLine {
        name: ODD_TEXT.trim().to_owned(),
        at: at(),
        href: "/patto/impegni/01a/prove/01b".to_owned(),
    };
    let data = CommitmentView {
        text: "Corso di informatica di base".to_owned(),
        official: false,
        person: true,
        state,
        due_on,
        due: commitment::due(state, due_on, today()),
        corrective: (state == commitment::State::Started).then(|| ODD_TEXT.to_owned()),
        files: vec![file],
        history: vec![
            told("signed", None),
            told("start", Some(ODD_TEXT)),
            told("send_back", Some("Manca la firma")),
        ],
        acts: acts(state, Party::Person, Who::Citizen).map(|row| row.act).collect(),
        open: CommitmentView::takes_proofs(state),
        document: "/patto?atto=01a".to_owned(),
        version: 3,
        request_key: "key".to_owned(),
    };
    let page = own_frame(lang, "/patto/impegni/01a", &data.text).invalid(!f.errors().is_empty());
    render_page(&page, || view! { <CommitmentPage f data/> })
}

fn report_wrong(lang: Lang) -> FormView {
    let mut errors = Errors::default();
    errors.add("note", "error-reason-required");
    errors.push(commitment::too_large("proof"));
    FormView::new(lang, [("note", ODD_TEXT)].into_iter().collect(), errors)
}

fn correct(f: FormView, asked: Vec<Asked>) -> String {
    let lang = f.lang();
    let page = own_frame(lang, "/fascicolo/correzione", &t(lang, "area-correction-title"))
        .invalid(!f.errors().is_empty());
    let data = Corrections { asked, request_key: "key".to_owned() };
    render_page(&page, || view! { <CorrectionPage f data/> })
}

fn correct_wrong(lang: Lang) -> FormView {
    let mut errors = Errors::default();
    errors.add("about", "error-choose");
    errors.add("text", "error-required");
    FormView::new(lang, Form::default(), errors)
}

fn asked() -> Vec<Asked> {
    use correction::{About, State};
    let one = |about, state, answer: Option<&str>| Asked {
        about,
        text: ODD_TEXT.to_owned(),
        state,
        asked_on: today(),
        term_on: correction::term(today()),
        answer: answer.map(str::to_owned),
    };
    vec![
        one(About::Data, State::Open, None),
        one(About::Services, State::Done, Some("Abbiamo corretto i minuti.")),
        one(About::Did, State::Refused, Some(ODD_TEXT)),
    ]
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
        pacts: Vec::new(),
        at_work: AtWork::default(),
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
    let pacts = if state == State::Confirmed { vec![plan(None), pact(Some(today()))] } else { Vec::new() };
    let waits = state == State::Confirmed && level.is_identified();
    let at_work =
        AtWork { proposal_waits: waits, internships: level.is_identified(), internship_waits: waits };
    let office = Some(office());
    AreaHome { did: Some(did), pacts, at_work, next, book, level, office, services, ..new() }
}

fn pact(since: Option<NaiveDate>) -> PactLine {
    PactLine { title: "pact-title-psp", since, href: "/patto".to_owned() }
}

fn plan(since: Option<NaiveDate>) -> PactLine {
    PactLine { title: "pact-title-plan", ..pact(since) }
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
