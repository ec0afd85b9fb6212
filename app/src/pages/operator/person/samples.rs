//! People: searched, opened at the desk, handed a code, closed behind a gate, and whole files.

use chrono::{NaiveDate, TimeDelta};
use domain::account::{DocumentKind, Level};
use domain::commitment;
use domain::correction::About;
use domain::did::State;
use domain::form::{Errors, FieldError};
use domain::lang::Lang;
use domain::psp::Kind;
use leptos::prelude::*;

use super::super::samples_data::{at, desk_frame, offices, passage, people, service_groups, today, told};
use super::*;
use crate::pages::operator::parts::Named;
use crate::pages::operator::people_crumb;
use crate::samples::Sample;
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::FormView;
use crate::ui::samples::ODD_TEXT;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-people", html: |lang| search(FormView::empty(lang), None, 0) },
        Sample { name: "operator-people-cases", html: |lang| search(FormView::empty(lang), None, 2) },
        Sample {
            name: "operator-people-found",
            html: |lang| search(typed(lang, "q", "ro", None), Some(4), 0),
        },
        Sample {
            name: "operator-people-many",
            html: |lang| search(typed(lang, "q", "r", None), Some(50), 0),
        },
        Sample {
            name: "operator-people-none",
            html: |lang| search(typed(lang, "q", ODD_TEXT, None), Some(0), 0),
        },
        Sample {
            name: "operator-people-wrong",
            html: |lang| search(typed(lang, "q", "", Some("error-required")), None, 0),
        },
        Sample { name: "operator-person-new", html: |lang| create(FormView::empty(lang), None) },
        Sample { name: "operator-person-new-wrong", html: |lang| create(wrong(lang), None) },
        Sample { name: "operator-person-new-other", html: |lang| create(taken(lang), other_account()) },
        Sample { name: "operator-person-code", html: handed_over },
        Sample { name: "operator-person-case", html: |lang| move_case(FormView::empty(lang)) },
        Sample { name: "operator-person-case-wrong", html: |lang| move_case(wrong(lang)) },
        Sample { name: "operator-person-did", html: |lang| declare(lang, None) },
        Sample { name: "operator-person-did-draft", html: |lang| declare(lang, Some(today())) },
        Sample { name: "operator-person-gate", html: |lang| gate(FormView::empty(lang)) },
        Sample {
            name: "operator-person-gate-wrong",
            html: |lang| gate(typed(lang, "reason", "", Some("error-reason-required"))),
        },
        Sample { name: "operator-person-file", html: |lang| file(FormView::empty(lang), full(7)) },
        Sample { name: "operator-person-file-long", html: |lang| file(FormView::empty(lang), full(120)) },
        Sample { name: "operator-person-file-new", html: |lang| file(FormView::empty(lang), empty()) },
        Sample { name: "operator-person-file-wrong", html: |lang| file(index_wrong(lang), full(2)) },
        Sample {
            name: "operator-person-correction-wrong",
            html: |lang| file(correction_wrong(lang), full(2)),
        },
        Sample { name: "operator-person-enrol-wrong", html: |lang| file(enrol_wrong(lang), full(2)) },
        Sample { name: "operator-enrolment-end", html: |lang| end(FormView::empty(lang)) },
        Sample {
            name: "operator-enrolment-end-wrong",
            html: |lang| end(typed(lang, "to-day", "31", Some("error-date"))),
        },
    ]
}

fn typed(lang: Lang, name: &str, value: &str, error: Option<&str>) -> FormView {
    let mut errors = Errors::default();
    if let Some(key) = error {
        errors.add(name, key);
    }
    FormView::new(lang, [(name, value)].into_iter().collect(), errors)
}

fn show(f: &FormView, path: &str, key: &str, body: impl FnOnce() -> AnyView) -> String {
    let lang = f.lang();
    let people = (path != "/operatore/persone").then(|| people_crumb(lang));
    let above = [super::super::desk_crumb(lang)].into_iter().chain(people);
    let frame = desk_frame(lang, path, &t(lang, key)).under(above).invalid(!f.errors().is_empty());
    render_page(&frame, body)
}

fn search(f: FormView, found: Option<usize>, cases: usize) -> String {
    let row = |place: usize| PersonRow {
        person: people()[place % 4].clone(),
        birth_date: NaiveDate::from_ymd_opt(1980, 1, 1),
        did: place
            .is_multiple_of(2)
            .then(|| (State::Confirmed, offices().first().map(|office| office.name.clone()))),
    };
    let case = |place: usize| CaseRow { person: people()[place].clone(), opened_at: at(0) };
    let data = People {
        found: found.map(|count| (0..count).map(row).collect()),
        more: found == Some(50),
        cases: (0..cases).map(case).collect(),
    };
    let form = f.clone();
    show(&f, "/operatore/persone", "operator-people-title", || view! { <PeoplePage f=form data/> }.into_any())
}

fn other_account() -> Option<OtherAccount> {
    let email = Some("maria@example.org".to_owned());
    Some(OtherAccount { id: "account".to_owned(), person: "01a".to_owned(), email })
}

fn taken(lang: Lang) -> FormView {
    typed(lang, "cf", "RSSMRA80A41H501W", Some("error-cf-has-account"))
}

fn move_case(f: FormView) -> String {
    let data = MoveCase {
        person: people()[0].clone(),
        case: "case".to_owned(),
        email: "maria@example.org".to_owned(),
        request_key: "key".to_owned(),
    };
    let form = f.clone();
    show(&f, "/operatore/persone/01a", "operator-case-title", || {
        view! { <MoveCasePage f=form data/> }.into_any()
    })
}

fn declare(lang: Lang, saved_on: Option<NaiveDate>) -> String {
    let draft = saved_on
        .map(|saved_on| DeskDraft { saved_on, resume: "/operatore/persone/01a/did/chi-sono".to_owned() });
    let data = DeskDid {
        person: people()[0].clone(),
        has_account: draft.is_some(),
        draft,
        request_key: "key".to_owned(),
    };
    show(&FormView::empty(lang), "/operatore/persone/01a/did", "operator-did-new", || {
        view! { <DeskDidPage lang data/> }.into_any()
    })
}

fn create(f: FormView, other: Option<OtherAccount>) -> String {
    let form = f.clone();
    let data = NewPerson { request_key: "key".to_owned(), other };
    show(&f, "/operatore/persone/nuova", "operator-new-title", || {
        view! { <NewPersonPage f=form data/> }.into_any()
    })
}

fn wrong(lang: Lang) -> FormView {
    let form =
        [("cf", "RSSMRA80A41H501Z"), ("surname", ""), ("name", ODD_TEXT), ("document-kind", "patente")];
    let mut errors = Errors::default();
    errors.add("cf", "error-cf-check");
    errors.add("surname", "error-required");
    errors.add("document-number", "error-required");
    errors.add("document-issued-day", "error-document-issued");
    FormView::new(lang, form.into_iter().collect(), errors)
}

fn handed_over(lang: Lang) -> String {
    let data = HandedOver {
        person: people()[0].clone(),
        code: "K7TM-4Q2X-9PRD".to_owned(),
        expires_at: at(0) + TimeDelta::days(7),
        address: "https://sportello.example/accedi/codice".to_owned(),
    };
    show(&FormView::empty(lang), "/operatore/persone/nuova", "operator-code-title", || {
        view! { <HandedOverPage lang data/> }.into_any()
    })
}

fn gate(f: FormView) -> String {
    let data = Gate {
        person: people()[1].clone(),
        office: offices().get(1).map(|office| office.name.clone()),
        request_key: "key".to_owned(),
    };
    let form = f.clone();
    show(&f, "/operatore/persone/01b", "operator-gate-title", || view! { <GatePage f=form data/> }.into_any())
}

fn file(f: FormView, data: PersonFile) -> String {
    let form = f.clone();
    show(&f, "/operatore/persone/01a", "operator-file-title", || {
        view! { <PersonFilePage f=form data/> }.into_any()
    })
}

fn end(f: FormView) -> String {
    let data =
        EndEnrolment { person: people()[0].clone(), line: enrolment(None), request_key: "key".to_owned() };
    let form = f.clone();
    show(&f, "/operatore/persone/01a/iscrizioni/1", "operator-enrolment-end-title", || {
        view! { <EndEnrolmentPage f=form data/> }.into_any()
    })
}

fn index_wrong(lang: Lang) -> FormView {
    let form = [("act", "index"), ("index-value", "2"), ("index-source", ODD_TEXT)];
    let mut errors = Errors::default();
    errors.add("index-value", "error-index-value");
    errors.add("index-date-day", "error-required");
    FormView::new(lang, form.into_iter().collect(), errors)
}

fn enrol_wrong(lang: Lang) -> FormView {
    let form = [("act", "enrol"), ("programme", "GG"), ("from-day", "1")];
    let mut errors = Errors::default();
    errors.push(FieldError::new("programme", "error-enrolment-overlaps"));
    errors.add("from-day", "error-date");
    errors.add("to-day", "error-dates-order");
    errors.add("source", "error-required");
    FormView::new(lang, form.into_iter().collect(), errors)
}

fn enrolment(to: Option<NaiveDate>) -> EnrolmentLine {
    EnrolmentLine {
        id: "1".to_owned(),
        programme: "Garanzia Giovani".to_owned(),
        from: today() - TimeDelta::days(100),
        to,
        source: "Portale nazionale".to_owned(),
        entered_by: "Giulia Bianchi".to_owned(),
    }
}

fn empty() -> PersonFile {
    PersonFile {
        story: Story::default(),
        sap_waits: false,
        person: people()[1].clone(),
        birth_date: None,
        birth_place: None,
        phone: None,
        account: None,
        identifications: Vec::new(),
        cases: Vec::new(),
        hand_code: true,
        dids: Vec::new(),
        new_did: Some("/operatore/persone/01b/did".to_owned()),
        enrolments: Vec::new(),
        programmes: vec![Named::new("GG", "Garanzia Giovani"), Named::new("L68", "Legge 68/1999")],
        index: None,
        passages: Vec::new(),
        proposed: Vec::new(),
        services: service_groups(),
        documents: Vec::new(),
        notes: Vec::new(),
        readers: Vec::new(),
        request_key: "key".to_owned(),
    }
}

fn story() -> Story {
    let states = commitment::State::ALL.iter().enumerate();
    let promise = |(place, state): (usize, &commitment::State)| {
        let due_on =
            (place != 3).then(|| today() + TimeDelta::days(i64::try_from(place).unwrap_or_default() * 6 - 9));
        PromiseNow {
            text: if place == 1 { ODD_TEXT.to_owned() } else { "Corso di informatica di base".to_owned() },
            official: place == 2,
            person: place % 3 != 2,
            state: *state,
            due_on,
            due: commitment::due(*state, due_on, today()),
            files: (place == 2)
                .then(|| ("attestato.pdf".to_owned(), "/operatore/persone/01a/prove/1".to_owned()))
                .into_iter()
                .collect(),
        }
    };
    let correction = |id: &str, about| CorrectionNow {
        id: id.to_owned(),
        about,
        text: ODD_TEXT.to_owned(),
        asked_on: today(),
        term_on: domain::correction::term(today()),
    };
    Story {
        did: Some(DidLine {
            href: Some("/operatore/richieste/request-1".to_owned()),
            protocol: Some("2026/FER/000012".to_owned()),
            state: State::Confirmed,
            legal_date: Some(today()),
            office: None,
        }),
        documents: vec![
            PactNow { kind: Kind::Pact, state: domain::psp::State::Active, since: Some(today()) },
            PactNow { kind: Kind::ActionPlan, state: domain::psp::State::ToSign, since: None },
        ],
        appointments: vec![Ahead {
            at: at(600),
            service: "Orientamento di base finalizzato alla stipula del PSP".to_owned(),
            state: "booked".to_owned(),
            href: "/operatore/agenda/01c".to_owned(),
        }],
        contacts: vec![today() + TimeDelta::days(30)],
        promises: states.map(promise).collect(),
        corrections: vec![correction("k1", About::Data), correction("k2", About::Services)],
    }
}

fn correction_wrong(lang: Lang) -> FormView {
    let form = [("act", "correction"), ("correction", "k2"), ("decision", "refused")];
    let mut errors = Errors::default();
    errors.add("answer", "error-required");
    FormView::new(lang, form.into_iter().collect(), errors)
}

fn full(passages: usize) -> PersonFile {
    let did = |state, href: Option<&str>| DidLine {
        href: href.map(str::to_owned),
        protocol: href.map(|_| "2026/FER/000012".to_owned()),
        state,
        legal_date: href.map(|_| today()),
        office: offices().first().map(|office| office.name.clone()),
    };
    let reader = |reason: Option<&str>| ReaderLine {
        at: at(0),
        operator: "Paolo Neri".to_owned(),
        office: "Centro per l’impiego di Civitanova Marche".to_owned(),
        reason: reason.map(str::to_owned),
    };
    let account = AccountLine {
        id: "account".to_owned(),
        level: Level::Identified,
        email: Some("maria@example.org".to_owned()),
        email_confirmed: true,
        created_at: at(-9000),
    };
    let seen = IdentificationLine {
        at: at(0),
        kind: DocumentKind::CartaIdentita,
        number: "CA12345AA".to_owned(),
        issued: today() - TimeDelta::days(900),
        operator: "Giulia Bianchi".to_owned(),
        office: "Centro per l’impiego di Fermo".to_owned(),
    };
    let case = CaseLine {
        id: "c1".to_owned(),
        opened_at: at(-60),
        email: "other@example.org".to_owned(),
        email_confirmed: false,
    };
    PersonFile {
        story: story(),
        sap_waits: true,
        person: people()[3].clone(),
        birth_date: NaiveDate::from_ymd_opt(1980, 1, 1),
        birth_place: Some("Roma (RM)".to_owned()),
        phone: Some("+39\u{a0}333\u{a0}1234567".to_owned()),
        account: Some(account),
        identifications: vec![seen],
        cases: vec![case],
        hand_code: false,
        dids: vec![did(State::Confirmed, Some("/operatore/richieste/request-1")), did(State::Draft, None)],
        new_did: None,
        enrolments: vec![enrolment(None), EnrolmentLine { id: "2".to_owned(), ..enrolment(Some(today())) }],
        index: Some(IndexLine { value: "0.5".to_owned(), source: "MyANPAL".to_owned(), date: today() }),
        passages: told().into_iter().chain((0..passages).map(passage)).collect(),
        proposed: vec![StillProposed { code: "B.1".to_owned(), since: today() }],
        documents: vec![DocumentLine {
            name: "Ricevuta DID 2026/FER/000012".to_owned(),
            href: "/operatore/richieste/request-1/ricevuta.pdf".to_owned(),
            at: at(0),
        }],
        notes: vec![NoteLine { at: at(0), by: "Giulia Bianchi".to_owned(), text: ODD_TEXT.to_owned() }],
        readers: vec![reader(None), reader(Some(ODD_TEXT))],
        ..empty()
    }
}
