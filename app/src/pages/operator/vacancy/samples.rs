//! A centre's vacancies, and one of them in every state that the centre sees.

use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::passage::Finding;
use domain::sap::Section;
use domain::vacancy::{Action, Content, State};
use leptos::prelude::*;

use super::super::parts::Named;
use super::super::request::Taken;
use super::super::samples_data::{at, desk_frame, offices, passage, people};
use super::*;
use crate::pages::vacancy::samples_data::{content, steps, warned, workplace};
use crate::pages::vacancy::{Worded, Workplace};
use crate::samples::Sample;
use crate::shell::render_page;
use crate::ui::FormView;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-vacancies", html: |lang| list(lang, 3, false) },
        Sample { name: "operator-vacancies-long", html: |lang| list(lang, 50, true) },
        Sample { name: "operator-vacancies-empty", html: |lang| list(lang, 0, false) },
        Sample {
            name: "operator-vacancy-submitted",
            html: |lang| {
                let data = check(State::Submitted, Some(Taken::Nobody));
                page(FormView::empty(lang), Check { warned: warned(), ..data })
            },
        },
        Sample {
            name: "operator-vacancy-no-codes",
            html: |lang| {
                let data = check(State::Submitted, Some(Taken::Me));
                page(FormView::empty(lang), Check { known: Vec::new(), ..data })
            },
        },
        Sample {
            name: "operator-vacancy-taken",
            html: |lang| {
                let taken = Taken::Colleague { name: "Paolo Neri".to_owned(), owner: None };
                page(FormView::empty(lang), check(State::Submitted, Some(taken)))
            },
        },
        Sample {
            name: "operator-vacancy-wrong",
            html: |lang| page(wrong(lang), check(State::Submitted, Some(Taken::Me))),
        },
        Sample {
            name: "operator-vacancy-warned",
            html: |lang| {
                let form: Form = [("act", "publish"), ("keep", "vacancy_publicity")].into_iter().collect();
                let data = check(State::Submitted, Some(Taken::Me));
                page(FormView::new(lang, form, Errors::default()), Check { warnings: vec![short()], ..data })
            },
        },
        Sample {
            name: "operator-vacancy-returned",
            html: |lang| {
                let reason = Some("Manca l’orario.".to_owned());
                page(FormView::empty(lang), Check { reason, ..check(State::Returned, Some(Taken::Me)) })
            },
        },
        Sample { name: "operator-vacancy-published", html: |lang| page(FormView::empty(lang), published()) },
        Sample {
            name: "operator-vacancy-correction",
            html: |lang| page(FormView::empty(lang), Check { warned: warned(), ..corrected() }),
        },
        Sample {
            name: "operator-vacancy-decline-wrong",
            html: |lang| {
                let form: Form = [("act", "decline"), (DECLINE_REASON, "")].into_iter().collect();
                let mut errors = Errors::default();
                errors.add(DECLINE_REASON, "error-required");
                page(FormView::new(lang, form, errors), corrected())
            },
        },
        Sample {
            name: "operator-vacancy-closed",
            html: |lang| {
                let reason = Some("Abbiamo cambiato idea.".to_owned());
                page(FormView::empty(lang), Check { state: State::Closed, reason, ..published() })
            },
        },
        Sample {
            name: "operator-vacancy-refused",
            html: |lang| page(FormView::empty(lang), check(State::Refused, None)),
        },
    ]
}

fn list(lang: Lang, count: usize, more: bool) -> String {
    let row = |place: usize| VacancyRow {
        id: format!("vacancy-{place}"),
        title: content().title,
        company: "Calzature del Tenna S.r.l.".to_owned(),
        places: 2,
        applications: i64::try_from(place % 5).unwrap_or(0),
        updated_at: at(0),
    };
    let office = Named::new("fermo", "Centro per l’impiego di Fermo");
    let rows = (0..count).map(row).collect();
    let place = |part: &str| format!("/operatore/richieste-imprese?sede=fermo&stato=submitted{part}");
    let (first, next) = (more.then(|| place("")), more.then(|| place("&dopo=1_2")));
    let data = VacancyRows { rows, state: State::Submitted, office, offices: offices(), first, next };
    let frame = desk_frame(lang, "/operatore/richieste-imprese", &t(lang, "vacancy-desk-title"));
    render_page(&frame, || view! { <VacancyRowsPage lang data/> })
}

/// What a CHECK says about minutes far from the catalogue's.
fn short() -> Finding {
    let minutes = [("rule", "R009"), ("code", "Q.2"), ("minutes", "1"), ("min", "20"), ("max", "60")];
    Finding {
        rule: "R009",
        key: "passage-warning-minutes".to_owned(),
        field: Some("minutes".to_owned()),
        args: minutes.map(|(name, value)| (name, value.to_owned())).to_vec(),
    }
}

fn check(state: State, taken: Option<Taken>) -> Check {
    Check {
        version: 4,
        state,
        company: CompanyFacts {
            id: "company-1".to_owned(),
            name: "Calzature del Tenna S.r.l.".to_owned(),
            tax_code: "00764350054".to_owned(),
            pec: "calzature@pec.example.org".to_owned(),
        },
        office: Some("Centro per l’impiego di Fermo".to_owned()),
        content: content(),
        workplace: workplace(),
        warned: Vec::new(),
        correction: None,
        charge: taken.map(|taken| ("request-1".to_owned(), taken)),
        reason: None,
        applicants: Vec::new(),
        known: Action::by_hand().collect(),
        services: Vec::new(),
        steps: steps(),
        candidates: None,
        warnings: Vec::new(),
        now: at(60),
        request_key: "0".repeat(32),
    }
}

fn published() -> Check {
    let applicant = |person: super::super::parts::PersonRef| Applicant {
        person,
        at: at(30),
        sections: vec![Section::Jobs, Section::Skills],
        note: "Sono libera da subito.\n</p><script>alert(1)</script>".to_owned(),
    };
    Check {
        applicants: people().into_iter().map(applicant).collect(),
        services: (0..4).map(passage).collect(),
        candidates: Some("/operatore/richieste-imprese/vacancy-1/candidati".to_owned()),
        ..check(State::Published, None)
    }
}

/// Other words wait: two texts, a number, and a list that is left empty.
fn corrected() -> Check {
    let then = Content {
        title: "Magazziniera o magazziniere".to_owned(),
        places: 3,
        nices: Vec::new(),
        public_name: Some(false),
        ..content()
    };
    let worded = |content| Worded { content, workplace: Workplace::default() };
    let correction = [content().changed_from(&then), then.changed_from(&content())].map(worded);
    let charge = Some(("request-1".to_owned(), Taken::Nobody));
    Check { correction: Some(correction), charge, ..published() }
}

fn wrong(lang: Lang) -> FormView {
    let form: Form = [("act", "turn-down"), ("move", "refuse"), ("reason", "")].into_iter().collect();
    let mut errors = Errors::default();
    errors.add("reason", "error-reason-required");
    FormView::new(lang, form, errors)
}

fn page(f: FormView, data: Check) -> String {
    let lang = f.lang();
    let frame = desk_frame(lang, "/operatore/richieste-imprese/vacancy-1", &data.content.title);
    let frame = frame.invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <CheckPage f data/> })
}
