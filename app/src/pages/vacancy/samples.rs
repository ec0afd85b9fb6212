//! A company's vacancies: none, many; the form new, saved, wrong, given back; one vacancy in every state.

use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::vacancy::{Content, State};
use leptos::prelude::*;

use super::samples_data::{company, content, steps, warned, workplace};
use super::*;
use crate::samples::{Sample, frame, today};
use crate::shell::{Frame, Visitor, render_page};
use crate::ui::{Choice, FormView};

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "vacancies", html: |lang| list(lang, 8, false) },
        Sample { name: "vacancies-long", html: |lang| list(lang, 100, true) },
        Sample { name: "vacancies-empty", html: |lang| list(lang, 0, false) },
        Sample { name: "vacancy-new", html: |lang| edit(FormView::empty(lang), fresh()) },
        Sample {
            name: "vacancy-draft",
            html: |lang| edit(FormView::new(lang, content().to_form(), Errors::default()), stored()),
        },
        Sample { name: "vacancy-wrong", html: |lang| edit(wrong(lang), stored()) },
        Sample {
            name: "vacancy-returned",
            html: |lang| {
                let returned = Some("Manca l’orario.\nScrivi i giorni di lavoro.".to_owned());
                let f = FormView::new(lang, content().to_form(), Errors::default());
                edit(f, Editing { returned, warned: warned(), ..stored() })
            },
        },
        Sample {
            name: "vacancy-stale",
            html: |lang| {
                let f = FormView::new(lang, content().to_form(), Errors::default());
                edit(
                    f,
                    Editing {
                        newer: Some(Worded { content: content(), workplace: workplace() }),
                        ..stored()
                    },
                )
            },
        },
        Sample {
            name: "vacancy-revise",
            html: |lang| {
                let f = FormView::new(lang, content().to_form(), Errors::default());
                edit(f, Editing { published: true, ..stored() })
            },
        },
        Sample {
            name: "vacancy-revise-wrong",
            html: |lang| edit(wrong(lang), Editing { published: true, warned: warned(), ..stored() }),
        },
        Sample { name: "vacancy-submitted", html: |lang| one(FormView::empty(lang), State::Submitted, None) },
        Sample { name: "vacancy-published", html: |lang| one(FormView::empty(lang), State::Published, None) },
        Sample {
            name: "vacancy-revision-waits",
            html: |lang| {
                let asked =
                    Content { title: "Magazziniera o magazziniere".to_owned(), places: 3, ..content() };
                let content = Content { public_name: Some(false), ..asked.changed_from(&content()) };
                revised(FormView::empty(lang), Some(content), None)
            },
        },
        Sample {
            name: "vacancy-revision-empties",
            html: |lang| revised(FormView::empty(lang), Some(Content::default()), None),
        },
        Sample {
            name: "vacancy-revision-declined",
            html: |lang| revised(FormView::empty(lang), None, Some("La legge lo vieta.\nScrivi per tutti.")),
        },
        Sample {
            name: "vacancy-redate-wrong",
            html: |lang| {
                let day = [
                    ("act", "redate"),
                    ("expires-day", "1"),
                    ("expires-month", "1"),
                    ("expires-year", "2020"),
                ];
                let mut errors = Errors::default();
                errors.add("expires", "error-vacancy-expires-past");
                one(FormView::new(lang, day.into_iter().collect(), errors), State::Published, None)
            },
        },
        Sample {
            name: "vacancy-refused",
            html: |lang| one(FormView::empty(lang), State::Refused, Some("L’annuncio cerca solo uomini.")),
        },
        Sample { name: "vacancy-filled", html: |lang| one(FormView::empty(lang), State::Filled, None) },
        Sample {
            name: "vacancy-closed",
            html: |lang| one(FormView::empty(lang), State::Closed, Some("Abbiamo cambiato idea.")),
        },
        Sample { name: "vacancy-expired", html: |lang| one(FormView::empty(lang), State::Expired, None) },
        Sample {
            name: "vacancy-close-wrong",
            html: |lang| {
                let form: Form = [("act", "close"), ("reason", "")].into_iter().collect();
                let mut errors = Errors::default();
                errors.add("reason", "error-reason-required");
                one(FormView::new(lang, form, errors), State::Published, None)
            },
        },
    ]
}

fn page(lang: Lang, path: &str, title: &str, above: Vec<crate::ui::Crumb>) -> Frame {
    frame(lang, path, title).visitor(Visitor::Citizen { name: "Maria Rossi".to_owned() }).under(above)
}

fn list(lang: Lang, count: usize, more: bool) -> String {
    let line = |place: usize| VacancyLine {
        id: format!("vacancy-{place}"),
        title: if place.is_multiple_of(8) { String::new() } else { content().title },
        state: State::ALL[place % State::ALL.len()],
        places: i64::try_from(place % 4).unwrap_or(0),
        expires_on: (!place.is_multiple_of(3)).then_some(today()),
        waiting: if State::ALL[place % State::ALL.len()] == State::Published { 2 } else { 0 },
    };
    let data = Vacancies { company: company(), lines: (0..count).map(line).collect(), more };
    let title = t(lang, "vacancy-list-title");
    let frame = page(lang, "/impresa/company-1/richieste", &title, vec![company_crumb(&company())]);
    render_page(&frame, || view! { <VacanciesPage lang data/> })
}

fn fresh() -> Editing {
    Editing {
        company: company(),
        stored: None,
        published: false,
        newer: None,
        sites: vec![Choice::new("site-1", "Sede, Via Roma 1, Fermo"), Choice::new("site-2", "Deposito")],
        returned: None,
        warned: Vec::new(),
        request_key: "0".repeat(32),
    }
}

fn stored() -> Editing {
    Editing { stored: Some(("vacancy-1".to_owned(), 3)), ..fresh() }
}

fn wrong(lang: Lang) -> FormView {
    let mut form = content().to_form();
    for (name, value) in
        [("title", ""), ("pay-to", "900"), ("expires-day", "32"), ("tasks", "</textarea><b>")]
    {
        form.set(name, value);
    }
    let mut errors = Content::parse(&form).err().unwrap_or_default();
    errors.add("title", "error-required");
    errors.add("site", "error-vacancy-outside-region");
    FormView::new(lang, form, errors)
}

fn edit(f: FormView, data: Editing) -> String {
    let lang = f.lang();
    let title = t(lang, data.headings().0);
    let above = vec![company_crumb(&data.company), vacancies_crumb(lang, &data.company)];
    let frame = page(lang, "/impresa/company-1/richieste/nuova", &title, above);
    let frame = frame.invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <EditPage f data/> })
}

fn one(f: FormView, state: State, reason: Option<&str>) -> String {
    shown(f, vacancy(state, reason))
}

/// On the board, with other words that wait or were not taken over.
fn revised(f: FormView, words: Option<Content>, reason: Option<&str>) -> String {
    let revision = words.map(|content| Worded { content, ..Worded::default() });
    shown(f, OneVacancy { revision, ..vacancy(State::Published, reason) })
}

fn vacancy(state: State, reason: Option<&str>) -> OneVacancy {
    OneVacancy {
        company: company(),
        id: "vacancy-1".to_owned(),
        version: 4,
        state,
        content: content(),
        workplace: workplace(),
        reason: reason.map(str::to_owned),
        steps: steps(),
        candidates: matches!(state, State::Published | State::Filled),
        revision: None,
        waiting: i64::from(state == State::Published),
        request_key: "0".repeat(32),
    }
}

fn shown(f: FormView, data: OneVacancy) -> String {
    let lang = f.lang();
    let above = vec![company_crumb(&data.company), vacancies_crumb(lang, &data.company)];
    let frame = page(lang, "/impresa/company-1/richieste/vacancy-1", &data.content.title, above);
    let frame = frame.invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <OnePage f data/> })
}
