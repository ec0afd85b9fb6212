//! The queue with nothing, little and much in it.

use domain::did::State;
use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::queue::{Kind, Turn};
use leptos::prelude::*;

use super::super::samples_data::{desk_frame, offices, people, queue_row, today};
use super::*;
use crate::samples::Sample;
use crate::shell::render_page;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-queue", html: |lang| page(FormView::empty(lang), filled()) },
        Sample { name: "operator-queue-long", html: |lang| page(FormView::empty(lang), long()) },
        Sample { name: "operator-queue-empty", html: |lang| page(FormView::empty(lang), empty()) },
        Sample {
            name: "operator-queue-filtered-empty",
            html: |lang| {
                let filter = QueueFilter {
                    office: Some("fermo".to_owned()),
                    kind: Some(Kind::Vacancy),
                    turn: Some(Turn::Asker),
                    taken: TakenFilter::Mine,
                };
                page(FormView::empty(lang), Queue { filter, ..empty() })
            },
        },
        Sample { name: "operator-queue-unassigned", html: |lang| page(FormView::empty(lang), unassigned()) },
        Sample {
            name: "operator-queue-not-found",
            html: |lang| page(searched(lang, "Rossi M", None), Queue { searched: true, ..empty() }),
        },
        Sample {
            name: "operator-queue-found",
            html: |lang| {
                page(searched(lang, "2026/FER", None), Queue { searched: true, more: true, ..filled() })
            },
        },
        Sample {
            name: "operator-queue-search-wrong",
            html: |lang| page(searched(lang, "", Some("error-required")), filled()),
        },
    ]
}

fn page(f: FormView, data: Queue) -> String {
    let frame =
        desk_frame(f.lang(), "/operatore/richieste", &data.title(f.lang())).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <QueuePage f data/> })
}

fn searched(lang: Lang, q: &str, error: Option<&str>) -> FormView {
    let form: Form = [("act", "search"), ("q", q)].into_iter().collect();
    let mut errors = Errors::default();
    if let Some(key) = error {
        errors.add("q", key);
    }
    FormView::new(lang, form, errors)
}

fn empty() -> Queue {
    Queue {
        rows: Vec::new(),
        filter: QueueFilter::default(),
        offices: offices(),
        unassigned: Some(0),
        follow_ups: Vec::new(),
        silences: Vec::new(),
        searched: false,
        more: false,
        today: today(),
        first: None,
        next: None,
    }
}

fn filled() -> Queue {
    let line = |place: usize, why: Why| FollowUp {
        why,
        person: people()[place % people().len()].clone(),
        text: "Corso di informatica di base".to_owned(),
        term_on: Some(today() - chrono::TimeDelta::days(3)),
        runs: place != 1,
        responsible: (place != 3).then(|| "Giulia Bianchi".to_owned()),
        href: "/operatore/persone/01a/patto/impegni?documento=piano#impegno-01b".to_owned(),
    };
    let follow_ups = vec![
        line(0, Why::Commitment("started".to_owned())),
        line(1, Why::Commitment("done".to_owned())),
        line(2, Why::Contact),
        line(3, Why::Correction),
        line(0, Why::Scheda),
    ];
    let silences = vec![Silence {
        href: "/operatore/richieste-imprese/vacancy-1/candidati".to_owned(),
        title: "Cuoco o cuoca".to_owned(),
        company: "Calzature 1 S.r.l.".to_owned(),
        since: today(),
        waiting: 2,
    }];
    let rows = (0..5).map(queue_row).collect();
    Queue { rows, unassigned: Some(3), follow_ups, silences, ..empty() }
}

fn long() -> Queue {
    let next = Some("/operatore/richieste?after=2026-11-20T09:00:00Z_17".to_owned());
    let first = Some("/operatore/richieste".to_owned());
    Queue { rows: (0..50).map(queue_row).collect(), next, first, unassigned: None, ..empty() }
}

fn unassigned() -> Queue {
    let about = About::Did { protocol: None, stage: State::Submitted };
    let row = |place: usize| QueueRow { office: None, about: about.clone(), ..queue_row(place) };
    let filter = QueueFilter { office: Some(UNASSIGNED.to_owned()), ..QueueFilter::default() };
    Queue { rows: (0..people().len()).map(row).collect(), filter, unassigned: Some(4), ..empty() }
}
