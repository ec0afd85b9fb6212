//! Convocations with nobody, some and many to see, and one person about to be convened.

use chrono::{Days, TimeDelta};
use domain::calendar::NoticeRule;
use domain::form::{Errors, FieldError, Form};
use domain::passage::Channel;
use leptos::prelude::*;

use super::super::agenda_nav::agenda_crumb;
use super::super::samples_data::{at, desk_frame, offices, people, today};
use super::*;
use crate::samples::Sample;
use crate::shell::{Frame, render_page};
use crate::ui::FormView;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-convocations", html: |lang| list(lang, convocations(5)) },
        Sample { name: "operator-convocations-long", html: |lang| list(lang, long()) },
        Sample { name: "operator-convocations-empty", html: |lang| list(lang, convocations(0)) },
        Sample {
            name: "operator-convocations-no-agenda",
            html: |lang| list(lang, Convocations { no_agenda: true, first_free: None, ..convocations(3) }),
        },
        Sample {
            name: "operator-convocations-no-place",
            html: |lang| list(lang, Convocations { first_free: None, ..convocations(4) }),
        },
        Sample { name: "operator-convene", html: |lang| one(FormView::empty(lang), convene(0)) },
        Sample {
            name: "operator-convene-mediator",
            html: |lang| {
                let wants_mediator = Some("العربية".to_owned());
                let languages = vec![Named::new("ar", "العربية"), Named::new("bn", "বাংলা")];
                let language = Some("ar".to_owned());
                let data = Convene { wants_mediator, languages, language, unreachable: true, ..convene(1) };
                one(FormView::empty(lang), data)
            },
        },
        Sample {
            name: "operator-convene-none",
            html: |lang| one(FormView::empty(lang), Convene { places: Vec::new(), ..convene(0) }),
        },
        Sample { name: "operator-convene-gone", html: |lang| one(gone(lang), convene(0)) },
    ]
}

fn under(lang: Lang, path: &str, title: &str, above: impl IntoIterator<Item = Crumb>) -> Frame {
    let crumbs = [super::super::desk_crumb(lang), agenda_crumb(lang)];
    desk_frame(lang, path, title).under(crumbs.into_iter().chain(above))
}

fn list(lang: Lang, data: Convocations) -> String {
    let title = t(lang, "groups-convocations-title");
    let frame = under(lang, "/operatore/agenda/convocazioni", &title, []);
    render_page(&frame, || view! { <ConvocationsPage lang data/> })
}

fn one(f: FormView, data: Convene) -> String {
    let lang = f.lang();
    let title = t(lang, "groups-convene-title");
    let path = "/operatore/agenda/convocazioni?persona=01a";
    let frame = under(lang, path, &title, [convocations_crumb(lang)]).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <ConvenePage f data/> })
}

fn row(place: usize) -> ConvocationRow {
    let people = people();
    let standing = Standing::ALL[place % Standing::ALL.len()];
    let days = Days::new(u64::try_from(place).unwrap_or(0));
    let due = match standing {
        Standing::Over => today().checked_sub_days(Days::new(3)),
        _ => today().checked_add_days(days),
    };
    ConvocationRow {
        person: people[place % people.len()].clone(),
        protocol: Some(format!("2026/FER/{:06}", place + 1)),
        obliged: place.is_multiple_of(2),
        due: due.unwrap_or_default(),
        standing,
        booked: (!standing.is_open()).then(|| at(0) + TimeDelta::days(3)),
    }
}

fn convocations(count: usize) -> Convocations {
    Convocations {
        rows: (0..count).map(row).collect(),
        office: "fermo".to_owned(),
        offices: offices(),
        first_free: Some(at(0) + TimeDelta::days(4)),
        no_agenda: false,
        today: today(),
        first: None,
        next: None,
    }
}

fn long() -> Convocations {
    let next = Some("/operatore/agenda/convocazioni?sede=fermo&after=2026-12-01_17".to_owned());
    let first = Some("/operatore/agenda/convocazioni?sede=fermo".to_owned());
    Convocations { first, next, ..convocations(50) }
}

fn convene(place: usize) -> Convene {
    let choice = |n: i64| PlaceChoice {
        value: format!("{n}_operator_sportello"),
        starts_at: at(0) + TimeDelta::days(3) + TimeDelta::minutes(30 * n),
        operator: "Giulia Bianchi".to_owned(),
        room: (n % 2 == 0).then(|| "Stanza 1".to_owned()),
        channel: if n % 2 == 0 { Channel::Sportello } else { Channel::Telefono },
    };
    let row = row(place);
    Convene {
        notice: row.obliged.then_some(NoticeRule { min_hours: 24, max_hours: 72 }),
        row,
        office: offices()[0].clone(),
        service: Named::new("C.1", "Orientamento di base finalizzato alla stipula del PSP"),
        places: (0..4).map(choice).collect(),
        wants_mediator: None,
        languages: Vec::new(),
        language: None,
        unreachable: false,
        today: today(),
        request_key: "0".repeat(32),
    }
}

fn gone(lang: Lang) -> FormView {
    let form: Form = [("place", "9_operator_sportello")].into_iter().collect();
    let mut errors = Errors::default();
    errors.push(FieldError::new("place", "error-notice-short").with("hours", 23).with("min", 24));
    FormView::new(lang, form, errors)
}
