//! Messages to the ministry: none, waiting with trouble, without a code, gone, a code that is none.

use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::ministry::State;
use leptos::prelude::*;

use super::super::desk_crumb;
use super::super::samples_data::{at, desk_frame};
use super::{MessageLine, Ministry, MinistryPage};
use crate::pages::operator::parts::Named;
use crate::samples::Sample;
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::FormView;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "ministry-empty", html: |lang| page(FormView::empty(lang), State::Waiting, 0) },
        Sample { name: "ministry-waiting", html: |lang| page(FormView::empty(lang), State::Waiting, 12) },
        Sample { name: "ministry-missing", html: |lang| page(FormView::empty(lang), State::CodeMissing, 4) },
        Sample { name: "ministry-sent", html: |lang| page(FormView::empty(lang), State::Sent, 3) },
        Sample { name: "ministry-wrong", html: |lang| page(wrong(lang), State::CodeMissing, 1) },
    ]
}

fn page(f: FormView, state: State, count: i64) -> String {
    let lang = f.lang();
    let line = |place: i64| MessageLine {
        service: Named::new("D.1", "PSP / PSP GG / PpL: stipula"),
        code: (state != State::CodeMissing).then(|| "A02".to_owned()),
        person: "Giulia Rossi".to_owned(),
        href: format!("/operatore/persone/person-{place}"),
        office: "Centro per l’impiego di Fermo".to_owned(),
        created_at: at(0),
        attempts: if state == State::CodeMissing { 0 } else { place % 3 },
        trouble: (state == State::Waiting && place % 3 == 1)
            .then(|| ("the ministry answered 500".to_owned(), at(30))),
        reversed: state == State::Sent && place == 0,
    };
    let data = Ministry {
        state,
        counts: vec![(state, count), (State::Withdrawn, 1)],
        lines: (0..count).map(line).collect(),
        next: (count > 10).then(|| "/operatore/ministero?stato=waiting&dopo=x".to_owned()),
        no_address: count == 0,
        open: vec![(Named::new("D.1", "PSP / PSP GG / PpL: stipula"), None)],
        request_key: "key".to_owned(),
    };
    let frame = desk_frame(lang, "/operatore/ministero", &t(lang, "ministry-title"));
    let frame = frame.under([desk_crumb(lang)]).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <MinistryPage f data/> })
}

fn wrong(lang: Lang) -> FormView {
    let form: Form = [("service", "D.1"), ("code", "A 02")].into_iter().collect();
    let mut errors = Errors::default();
    errors.push(domain::form::FieldError::new("code", "error-ministry-code").with("max", 10));
    FormView::new(lang, form, errors)
}
