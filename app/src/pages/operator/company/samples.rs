//! Companies at the desk in every state.

use chrono::Days;
use domain::company::pact::State as PactState;
use domain::form::{Errors, FieldError};
use domain::internship::State as InternshipState;
use domain::lang::Lang;
use domain::mandate::{Role, State};
use domain::vacancy::State as VacancyState;
use leptos::prelude::*;

use super::super::parts::{Named, ServiceGroup};
use super::super::request::Taken;
use super::super::samples_data::{at, company, desk_frame, offices, passage, people, today};
use super::*;
use crate::pages::employer::{PactView, pact_view};
use crate::samples::Sample;
use crate::shell::render_page;
use crate::ui::FormView;
use crate::ui::samples::ODD_TEXT;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-companies", html: |lang| search(FormView::empty(lang), 3, false) },
        Sample { name: "operator-companies-empty", html: |lang| search(FormView::empty(lang), 0, false) },
        Sample { name: "operator-companies-found", html: |lang| search(typed(lang, "Pel", None), 2, true) },
        Sample {
            name: "operator-companies-not-found",
            html: |lang| search(typed(lang, "Zz", None), 0, true),
        },
        Sample {
            name: "operator-companies-wrong",
            html: |lang| search(typed(lang, "", Some("error-required")), 1, false),
        },
        Sample { name: "operator-company", html: |lang| file(FormView::empty(lang), full()) },
        Sample { name: "operator-company-new", html: |lang| file(FormView::empty(lang), fresh()) },
        Sample { name: "operator-company-wrong", html: |lang| file(pec_wrong(lang), full()) },
        Sample { name: "operator-company-pact-none", html: |lang| pact(FormView::empty(lang), None) },
        Sample { name: "operator-company-pact-write-wrong", html: |lang| pact(write_wrong(lang), None) },
        Sample {
            name: "operator-company-pact-to-sign",
            html: |lang| pact(FormView::empty(lang), Some(PactState::ToSign)),
        },
        Sample {
            name: "operator-company-pact-active",
            html: |lang| pact(FormView::empty(lang), Some(PactState::Active)),
        },
        Sample {
            name: "operator-company-pact-end-wrong",
            html: |lang| pact(end_wrong(lang), Some(PactState::Active)),
        },
        Sample {
            name: "operator-company-pact-closed",
            html: |lang| pact(FormView::empty(lang), Some(PactState::Cancelled)),
        },
        Sample {
            name: "operator-mandate-declared",
            html: |lang| decide(FormView::empty(lang), mandate(State::Declared, None)),
        },
        Sample {
            name: "operator-mandate-free",
            html: |lang| decide(FormView::empty(lang), mandate(State::Confirmed, Some(Taken::Nobody))),
        },
        Sample {
            name: "operator-mandate-colleague",
            html: |lang| {
                let taken = Taken::Colleague { name: "Paolo Neri".to_owned(), owner: None };
                decide(FormView::empty(lang), mandate(State::Confirmed, Some(taken)))
            },
        },
        Sample {
            name: "operator-mandate-unassigned",
            html: |lang| {
                let data = mandate(State::Confirmed, Some(Taken::Me));
                decide(FormView::empty(lang), MandateDesk { offices: offices(), ..data })
            },
        },
        Sample {
            name: "operator-mandate-wrong",
            html: |lang| {
                let data = mandate(State::Confirmed, Some(Taken::Me));
                decide(approve_wrong(lang), MandateDesk { offices: offices(), ..data })
            },
        },
        Sample {
            name: "operator-mandate-refuse-wrong",
            html: |lang| decide(refuse_wrong(lang), mandate(State::Confirmed, Some(Taken::Me))),
        },
        Sample {
            name: "operator-mandate-approved",
            html: |lang| decide(FormView::empty(lang), mandate(State::Approved, None)),
        },
        Sample {
            name: "operator-mandate-revoked",
            html: |lang| decide(FormView::empty(lang), mandate(State::Revoked, None)),
        },
    ]
}

fn show<V: IntoView + 'static>(f: &FormView, path: &str, title: &str, body: impl FnOnce() -> V) -> String {
    let frame = desk_frame(f.lang(), path, title).invalid(!f.errors().is_empty());
    render_page(&frame, body)
}

fn wrong(lang: Lang, pairs: &[(&str, &str)], errors: &[(&str, &str)]) -> FormView {
    let mut found = Errors::default();
    errors.iter().for_each(|(field, key)| found.push(FieldError::new(*field, *key)));
    FormView::new(lang, pairs.iter().copied().collect(), found)
}

fn typed(lang: Lang, q: &str, error: Option<&str>) -> FormView {
    let errors: Vec<_> = error.into_iter().map(|key| ("q", key)).collect();
    wrong(lang, &[("q", q)], &errors)
}

fn search(f: FormView, rows: usize, searched: bool) -> String {
    let row = |place: usize| CompanyRow {
        company: company(),
        sector: if place == 0 { "15.20.1".to_owned() } else { ODD_TEXT.to_owned() },
        office: (place != 1).then(|| "Centro per l’impiego di Fermo".to_owned()),
    };
    let data = Companies { rows: (0..rows).map(row).collect(), searched, more: rows == 2 };
    let title = f.t("employer-desk-title");
    show(&f.clone(), "/operatore/imprese", &title, || view! { <CompaniesPage f data/> })
}

fn file(f: FormView, data: CompanyFile) -> String {
    let title = data.company.legal_name.clone();
    show(&f.clone(), "/operatore/imprese/0c1", &title, || view! { <CompanyFilePage f data/> })
}

fn full() -> CompanyFile {
    let mandate = |(place, state): (usize, &State)| MandateRow {
        id: format!("mandate-{place}"),
        person: people()[place % people().len()].clone(),
        role: if place == 0 { Role::LegalRepresentative } else { Role::Delegate },
        state: *state,
        since: today(),
        last_day: (*state == State::Approved).then(today),
    };
    let site = |place: usize| SiteRow {
        name: if place == 0 { "Fermo".to_owned() } else { ODD_TEXT.trim().to_owned() },
        address: format!("Via Roma {}, Fermo (FM)", place + 1),
        employees: (place == 0).then_some(12),
    };
    let wanted = |(place, state): (usize, &VacancyState)| WantedRow {
        id: format!("vacancy-{place}"),
        title: if place == 1 { ODD_TEXT.to_owned() } else { "Magazziniere per le consegne".to_owned() },
        places: 2,
        state: *state,
        own: place != 0,
    };
    let hosted = |(place, state): (usize, &InternshipState)| HostedRow {
        id: format!("internship-{place}"),
        title: if place == 1 { ODD_TEXT.to_owned() } else { "Aiuto in magazzino".to_owned() },
        state: *state,
        days: (place != 2).then_some((today(), today())),
        own: place != 0,
    };
    CompanyFile {
        company: company(),
        vat_number: Some("00764350054".to_owned()),
        sector: "15.20.1".to_owned(),
        sector_version: "ATECO 2025".to_owned(),
        size: "small".to_owned(),
        pec: "pelletteria@pec.example.org".to_owned(),
        office: Some("Centro per l’impiego di Fermo".to_owned()),
        sites: (0..2).map(site).collect(),
        mandates: State::ALL.iter().enumerate().map(mandate).collect(),
        wanted: VacancyState::ALL.iter().skip(1).enumerate().map(wanted).collect(),
        hosted: InternshipState::ALL.iter().skip(1).enumerate().map(hosted).collect(),
        passages: (0..5).map(passage).collect(),
        services: services(),
        offices: offices(),
        version: 3,
        own: true,
        pact: true,
        request_key: "0".repeat(32),
    }
}

fn services() -> Vec<ServiceGroup> {
    vec![ServiceGroup {
        lep: "Q – Incontro domanda/offerta per i datori di lavoro".to_owned(),
        services: vec![Named::new("Q.1", "Informazione"), Named::new("Q.2", "Preselezione")],
    }]
}

fn fresh() -> CompanyFile {
    CompanyFile {
        vat_number: None,
        sector: "Scarpe da donna".to_owned(),
        sector_version: String::new(),
        office: None,
        sites: Vec::new(),
        mandates: Vec::new(),
        wanted: Vec::new(),
        hosted: Vec::new(),
        passages: Vec::new(),
        own: false,
        pact: false,
        ..full()
    }
}

fn pec_wrong(lang: Lang) -> FormView {
    wrong(lang, &[("act", "pec"), ("pec", "pelletteria")], &[("pec", "error-email")])
}

fn pact(f: FormView, state: Option<PactState>) -> String {
    let pact = state.map(|state| {
        let view = pact_view(state);
        // Nobody has signed for the centre yet.
        let signed = view.signed.iter().copied().filter(|_| state != PactState::ToSign).collect();
        (PactView { signed, ..view }, 2)
    });
    let data = PactDesk { pact, own: true, signs: true, request_key: "0".repeat(32) };
    let title = f.t("employer-desk-pact");
    show(&f.clone(), "/operatore/imprese/0c1/patto", &title, || view! { <PactDeskPage f data/> })
}

fn write_wrong(lang: Lang) -> FormView {
    let pairs = [("act", "write"), ("needs", ODD_TEXT), ("minutes", "0")];
    let errors = [
        ("company", "error-required"),
        ("centre", "error-required"),
        ("plan", "error-required"),
        ("minutes", "error-number"),
        ("channel", "error-choose"),
    ];
    wrong(lang, &pairs, &errors)
}

fn end_wrong(lang: Lang) -> FormView {
    wrong(lang, &[("act", "end")], &[("reason", "error-reason-required")])
}

fn decide(f: FormView, data: MandateDesk) -> String {
    let title = f.t("employer-desk-mandate");
    let path = "/operatore/imprese/0c1/mandati/0d1";
    show(&f.clone(), path, &title, || view! { <MandateDeskPage f data/> })
}

fn mandate(state: State, taken: Option<Taken>) -> MandateDesk {
    let step = |minutes: i64, act: &str, by: &str, note: Option<&str>| StoryRow {
        at: at(minutes),
        act: act.to_owned(),
        by: by.to_owned(),
        name: (by == "operator").then(|| "Giulia Bianchi".to_owned()),
        note: note.map(str::to_owned),
    };
    let mut story = vec![step(0, "declare", "citizen", None)];
    if state != State::Declared {
        story.push(step(10, "send_code", "citizen", None));
        story.push(step(30, "confirm", "citizen", None));
    }
    if matches!(state, State::Approved | State::Revoked) {
        story.push(step(60, "approve", "operator", None));
    }
    if state == State::Revoked {
        story.push(step(90, "revoke", "employer", Some(ODD_TEXT)));
    }
    MandateDesk {
        company: company(),
        pec: "pelletteria@pec.example.org".to_owned(),
        person: people()[0].clone(),
        role: Role::LegalRepresentative,
        state,
        last_day: (state == State::Approved).then(today),
        request: taken.map(|taken| ("request-1".to_owned(), taken)),
        story,
        offices: Vec::new(),
        proposed: today().checked_add_days(Days::new(365)).unwrap_or_default(),
        version: 2,
        request_key: "0".repeat(32),
    }
}

fn approve_wrong(lang: Lang) -> FormView {
    let pairs = [("act", "approve"), ("expires_on-day", "31"), ("expires_on-month", "2")];
    wrong(lang, &pairs, &[("office", "error-choose"), ("expires_on-day", "error-date")])
}

fn refuse_wrong(lang: Lang) -> FormView {
    wrong(lang, &[("act", "refuse")], &[("refuse-reason", "error-reason-required")])
}
