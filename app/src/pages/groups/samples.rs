//! Open meetings: none, some, many; one of them to everybody who may meet it.

use chrono::{DateTime, TimeDelta, Utc};
use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::*;
use crate::pages::area::OfficeLink;
use crate::samples::{Sample, frame, today};
use crate::shell::{Visitor, render_page};
use crate::texts::t;
use crate::ui::FormView;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "groups", html: |lang| list(lang, 3, false) },
        Sample { name: "groups-long", html: |lang| list(lang, 50, true) },
        Sample { name: "groups-empty", html: |lang| list(lang, 0, false) },
        Sample {
            name: "groups-one-login",
            html: |lang| {
                let href = "/accedi?poi=%2Fappuntamenti%2Fgruppi%2Fgroup-0".to_owned();
                one(FormView::empty(lang), Enrolment::LogIn { href })
            },
        },
        Sample {
            name: "groups-one",
            html: |lang| one(FormView::empty(lang), Enrolment::Open { request_key: "0".repeat(32) }),
        },
        Sample {
            name: "groups-one-has",
            html: |lang| one(FormView::empty(lang), Enrolment::Has { href: "/appuntamenti/a1".to_owned() }),
        },
        Sample { name: "groups-one-closed", html: |lang| one(FormView::empty(lang), Enrolment::Closed) },
        Sample {
            name: "groups-one-refused",
            html: |lang| one(refused(lang), Enrolment::Open { request_key: "0".repeat(32) }),
        },
    ]
}

fn start() -> DateTime<Utc> {
    today().and_hms_opt(8, 0, 0).unwrap_or_default().and_utc()
}

fn meeting(place: u16) -> Meeting {
    let starts_at = start() + TimeDelta::days(i64::from(place) + 2);
    Meeting {
        id: format!("group-{place}"),
        service: "Laboratori: Tecniche di ricerca attiva del lavoro".to_owned(),
        starts_at,
        ends_at: starts_at + TimeDelta::hours(2),
        office: OfficeLink { slug: "fermo".to_owned(), name: "Centro per l’impiego di Fermo".to_owned() },
        channel: if place % 3 == 2 { Channel::Video } else { Channel::Sportello },
        left: place % 12 + 1,
    }
}

fn citizen(lang: Lang, path: &str, title: &str) -> crate::shell::Frame {
    frame(lang, path, title).visitor(Visitor::Citizen { name: "Maria Rossi".to_owned() })
}

fn list(lang: Lang, count: u16, more: bool) -> String {
    let title = t(lang, "groups-open-title");
    let frame = citizen(lang, "/appuntamenti/gruppi", &title).under([]);
    let data = Meetings { meetings: (0..count).map(meeting).collect(), more };
    render_page(&frame, || view! { <MeetingsPage lang data/> })
}

fn one(f: FormView, enrolment: Enrolment) -> String {
    let lang = f.lang();
    let meeting = meeting(0);
    let frame = citizen(lang, "/appuntamenti/gruppi/group-0", &t(lang, "groups-open-one"));
    let frame = frame.under([meetings_crumb(lang)]).invalid(!f.errors().is_empty());
    let about = vec!["Come cercare lavoro: canali, strumenti, curriculum.".to_owned()];
    let data = OneMeeting { meeting, about, enrolment };
    render_page(&frame, || view! { <MeetingPage f data/> })
}

fn refused(lang: Lang) -> FormView {
    let mut errors = Errors::default();
    errors.push(FieldError::new("group", "agenda-refusal-full").with("max", 12));
    errors.add("group", "agenda-refusal-citizen-taken");
    FormView::new(lang, Form::default(), errors)
}
