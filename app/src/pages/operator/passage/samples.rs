//! Recording and the register in every state.

use domain::catalogue::{LepCode, Minutes};
use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use domain::passage::Finding;
use leptos::prelude::*;

use super::super::samples_data::{
    at, company, desk_frame, offices, passage, people, questions, service_groups, today,
};
use super::*;
use crate::pages::operator::parts::{Named, Whose};
use crate::pages::operator::register_crumb;
use crate::samples::Sample;
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::FormView;
use crate::ui::samples::ODD_TEXT;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-register", html: |lang| register(FormView::empty(lang), filled(12)) },
        Sample { name: "operator-register-long", html: |lang| register(FormView::empty(lang), filled(50)) },
        Sample { name: "operator-register-empty", html: |lang| register(FormView::empty(lang), filled(0)) },
        Sample {
            name: "operator-register-filtered",
            html: |lang| register(FormView::empty(lang), filtered()),
        },
        Sample { name: "operator-register-wrong", html: |lang| register(filter_wrong(lang), filled(3)) },
        Sample { name: "operator-record-choose", html: |lang| choose(FormView::empty(lang)) },
        Sample { name: "operator-record-choose-wrong", html: |lang| choose(choose_wrong(lang)) },
        Sample { name: "operator-record", html: |lang| record(lang, "A.1", None, Vec::new()) },
        Sample { name: "operator-record-text", html: |lang| record(lang, "K.2", None, Vec::new()) },
        Sample { name: "operator-record-choice", html: |lang| record(lang, "R.2", None, Vec::new()) },
        Sample { name: "operator-record-radio", html: |lang| record(lang, "B.4", None, Vec::new()) },
        Sample {
            name: "operator-record-refused",
            html: |lang| record(lang, "F3.2", Some(refused()), Vec::new()),
        },
        Sample { name: "operator-record-warned", html: |lang| record(lang, "F2.4", None, warnings()) },
        Sample { name: "operator-reverse", html: |lang| reverse(FormView::empty(lang), false) },
        Sample { name: "operator-reverse-wrong", html: |lang| reverse(reason_missing(lang), false) },
        Sample { name: "operator-reverse-refused", html: |lang| reverse(FormView::empty(lang), true) },
    ]
}

fn show(f: &FormView, path: &str, key: &str, body: impl FnOnce() -> AnyView) -> String {
    let lang = f.lang();
    let register = (path != "/operatore/passaggi").then(|| register_crumb(lang));
    let above = [super::super::desk_crumb(lang)].into_iter().chain(register);
    let frame = desk_frame(lang, path, &t(lang, key)).under(above).invalid(!f.errors().is_empty());
    render_page(&frame, body)
}

fn register(f: FormView, data: Register) -> String {
    let form = f.clone();
    show(&f, "/operatore/passaggi", "operator-register-title", || {
        view! { <RegisterPage f=form data/> }.into_any()
    })
}

fn filled(count: usize) -> Register {
    let row = |place: usize| RegisterRow { whose: whose(place), line: passage(place) };
    let total = |code: &str, minutes| TotalRow {
        code: code.to_owned(),
        name: "Accoglienza e prima informazione".to_owned(),
        passages: 12,
        minutes,
    };
    Register {
        filter: RegisterFilter::default(),
        offices: offices(),
        operators: vec![Named::new("op1", "Giulia Bianchi"), Named::new("op2", "Paolo Neri")],
        services: service_groups(),
        rows: (0..count).map(row).collect(),
        totals: if count > 0 { vec![total("A.1", 240), total("O.2", 0)] } else { Vec::new() },
        first: (count == 50).then(|| "/operatore/passaggi".to_owned()),
        next: (count == 50).then(|| "/operatore/passaggi?before=x".to_owned()),
        csv: "/operatore/passaggi.csv".to_owned(),
    }
}

fn filtered() -> Register {
    let filter = RegisterFilter {
        code: "B.1".to_owned(),
        operator: "op2".to_owned(),
        cf: people()[0].cf.clone(),
        from: Some(today()),
        to: Some(today()),
        channel: "video".to_owned(),
        office: "fermo".to_owned(),
    };
    Register { filter, ..filled(2) }
}

fn filter_wrong(lang: Lang) -> FormView {
    let form =
        [("act", "filter"), ("cf", ODD_TEXT), ("from-day", "31"), ("from-month", "2"), ("from-year", "2026")];
    let mut errors = Errors::default();
    errors.add("cf", "error-person-unknown");
    errors.add("from-day", "error-date");
    errors.add("code", "error-unknown-choice");
    FormView::new(lang, form.into_iter().collect(), errors)
}

fn choose(f: FormView) -> String {
    let form = f.clone();
    let data = Choose { services: service_groups() };
    show(&f, "/operatore/passaggi/nuovo", "operator-record-title", || {
        view! { <ChoosePage f=form data/> }.into_any()
    })
}

fn choose_wrong(lang: Lang) -> FormView {
    let mut errors = Errors::default();
    errors.add("cf", "error-person-unknown");
    errors.add("code", "error-choose");
    FormView::new(lang, [("cf", "RSSMRA80A41H501W")].into_iter().collect(), errors)
}

fn refused() -> Errors {
    let mut errors = Errors::default();
    let after = FieldError::new("code", "passage-refusal-after-same-vacancy").with("rule", "R078");
    errors.push(after.with("code", "F3.2").with("after", "F3.1"));
    errors.push(FieldError::new("date", "passage-refusal-too-old").with("rule", "D3.6").with("days", 30));
    errors.add("time", "passage-error-time");
    errors.push(FieldError::new("minutes", "passage-refusal-minutes-missing").with("rule", "R009"));
    let vacancy = FieldError::new("fact-vacancy", "passage-refusal-fact-vacancy").with("rule", "R078");
    errors.push(vacancy.with("code", "F3.2"));
    errors
}

fn warnings() -> Vec<Finding> {
    let args = |pairs: &[(&'static str, &str)]| {
        pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
    };
    vec![
        Finding {
            rule: "R002",
            key: "passage-warning-minutes".to_owned(),
            field: Some("minutes".to_owned()),
            args: args(&[("rule", "R002"), ("code", "F2.4"), ("min", "10"), ("max", "?")]),
        },
        Finding {
            rule: "R073",
            key: "passage-warning-group".to_owned(),
            field: Some("mode".to_owned()),
            args: args(&[("rule", "R073"), ("code", "F2.4")]),
        },
    ]
}

fn record(lang: Lang, code: &str, errors: Option<Errors>, warnings: Vec<Finding>) -> String {
    let Some(code) = LepCode::parse(code) else { return String::new() };
    let data = Record {
        whose: people()[1].clone().into(),
        code,
        name: "Un servizio del catalogo".to_owned(),
        rule: Some("Si registra ogni volta che il servizio è erogato.".to_owned()),
        minutes: match code.as_str() {
            "A.1" => Minutes { min: Some(10), avg: Some(20), max: Some(30) },
            _ => Minutes::default(),
        },
        questions: questions(code.as_str()),
        start: at(0),
        warnings,
        request_key: "key".to_owned(),
    };
    let f = match errors {
        Some(errors) => FormView::new(lang, Form::default(), errors),
        None => FormView::new(lang, data.first(), Errors::default()),
    };
    let form = f.clone();
    show(&f, "/operatore/passaggi/nuovo?persona=01b", "operator-record-title", || {
        view! { <RecordPage f=form data/> }.into_any()
    })
}

fn reason_missing(lang: Lang) -> FormView {
    let mut errors = Errors::default();
    errors.add("reason", "error-reason-required");
    FormView::new(lang, [("reason", " ")].into_iter().collect(), errors)
}

fn reverse(f: FormView, refused: bool) -> String {
    let data = Reverse {
        whose: people()[0].clone().into(),
        line: passage(1),
        together: vec![passage(4)],
        refused: refused.then(|| "D.2 dipende da D.1. Annulla prima D.2. (regola R054)".to_owned()),
        request_key: "key".to_owned(),
    };
    let form = f.clone();
    show(&f, "/operatore/persone/01a/passaggi/1", "operator-reverse-title", || {
        view! { <ReversePage f=form data/> }.into_any()
    })
}

/// Four people, then a company.
fn whose(place: usize) -> Whose {
    match people().get(place % 5) {
        Some(person) => person.clone().into(),
        None => company().into(),
    }
}
