//! The pages of appointments in every state, with invented people.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::agenda::{Act, Closed, State, Who};
use domain::calendar::{holiday, rome_instant};
use domain::catalogue::LepCode;
use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::*;
use crate::samples::{Sample, frame, with_pack};
use crate::shell::{Visitor, render_page};
use crate::texts::t;
use crate::ui::{Crumb, FormView};

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "appointments", html: |lang| list(lang, full()) },
        Sample {
            name: "appointments-none",
            html: |lang| list(lang, none(Invitation::Interview { href: "/appuntamenti/nuovo".to_owned() })),
        },
        Sample { name: "appointments-none-declare", html: |lang| list(lang, none(Invitation::Declare)) },
        Sample {
            name: "appointments-held",
            html: |lang| list(lang, Appointments { held: vec![held()], ..none(Invitation::Anything) }),
        },
        Sample { name: "appointment-choose", html: |lang| choose(lang, Some("fermo")) },
        Sample { name: "appointment-choose-office", html: |lang| choose(lang, None) },
        Sample { name: "appointment-find", html: |lang| find(lang, &[], Found::Choice(places(3))) },
        Sample {
            name: "appointment-find-filtered",
            html: |lang| {
                find(
                    lang,
                    &[("canale", "telefono"), ("dal-day", "1"), ("dal-month", "12"), ("dal-year", "2026")],
                    Found::Choice(places(1)),
                )
            },
        },
        Sample {
            name: "appointment-find-wrong-date",
            html: |lang| {
                find(
                    lang,
                    &[("dal-day", "31"), ("dal-month", "2"), ("dal-year", "2027")],
                    Found::Choice(places(3)),
                )
            },
        },
        Sample {
            name: "appointment-find-lost",
            html: |lang| find(lang, &[("lost", "")], Found::Nearest(places(3))),
        },
        Sample {
            name: "appointment-find-nothing",
            html: |lang| find(lang, &[("canale", "video")], Found::Nothing { waits: true }),
        },
        Sample { name: "appointment-find-impossible", html: |lang| find(lang, &[], impossible(lang)) },
        Sample { name: "appointment-calendar", html: |lang| find(lang, &[], Found::Calendar(calendar())) },
        Sample { name: "appointment-day", html: |lang| find(lang, &[], Found::Day(day())) },
        Sample { name: "appointment-confirm", html: |lang| confirm(lang, false) },
        Sample { name: "appointment-confirm-soon", html: |lang| confirm(lang, true) },
        Sample { name: "appointment-over", html: over },
        Sample { name: "appointment", html: |lang| detail(lang, State::Booked, Channel::Sportello) },
        Sample { name: "appointment-telephone", html: |lang| detail(lang, State::Booked, Channel::Telefono) },
        Sample { name: "appointment-missed", html: |lang| detail(lang, State::Missed, Channel::Sportello) },
        Sample {
            name: "appointment-cancelled",
            html: |lang| detail(lang, State::Cancelled, Channel::Sportello),
        },
        Sample { name: "appointment-move", html: moving },
        Sample { name: "appointment-move-confirm", html: move_confirm },
        Sample { name: "appointment-cancel", html: |lang| cancel(lang, false) },
        Sample { name: "appointment-cancel-wrong", html: |lang| cancel(lang, true) },
    ]
}

fn page<V: IntoView + 'static>(lang: Lang, path: &str, title: &str, body: impl FnOnce() -> V) -> String {
    let above = (path != "/appuntamenti").then(|| Crumb::link(t(lang, "agenda-title"), "/appuntamenti"));
    let frame = frame(lang, path, title).visitor(Visitor::Citizen { name: "Maria Rossi".to_owned() });
    render_page(&frame.under(above), body)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default()
}

fn at(days: i64, hour: u32, minute: u32) -> DateTime<Utc> {
    let day = today() + TimeDelta::days(days);
    rome_instant(day, NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default())
}

fn service(code: &str) -> ServiceRef {
    let name = || match code {
        "F1.1" => "Supporto nella redazione del CV e autopromozione",
        _ => "Orientamento di base finalizzato alla stipula del PSP",
    };
    ServiceRef { code: code.to_owned(), name: name().to_owned(), interview: code == "C.1" }
}

fn office() -> OfficeRef {
    OfficeRef {
        slug: "fermo".to_owned(),
        name: "Centro per l’impiego di Fermo".to_owned(),
        address: "Via dell’Esempio, 1, Fermo (FM)".to_owned(),
        phone: Some("000 000000".to_owned()),
        demonstration: true,
    }
}

fn appointment(state: State, days: i64) -> AppointmentView {
    AppointmentView {
        id: format!("0192f0c1-0000-7000-8000-0000000000{:02}", days.unsigned_abs()),
        service: service("C.1"),
        office: office(),
        operator: "Giulia Bianchi".to_owned(),
        from: at(days, 9, 30),
        to: at(days, 11, 0),
        channel: Channel::Sportello,
        state,
        code: "7K2M9Q".to_owned(),
        group: false,
        mediator: false,
        held_until: (state == State::Held).then(|| at(0, 10, 42)),
    }
}

fn held() -> AppointmentView {
    appointment(State::Held, 2)
}

fn none(invitation: Invitation) -> Appointments {
    Appointments { held: Vec::new(), ahead: Vec::new(), past: Vec::new(), invitation, today: today() }
}

fn full() -> Appointments {
    let cv = AppointmentView {
        service: service("F1.1"),
        channel: Channel::Telefono,
        mediator: true,
        ..appointment(State::Booked, 9)
    };
    let past = [State::Missed, State::Cancelled, State::MissedJustified, State::Done];
    Appointments {
        ahead: vec![appointment(State::Booked, 1), cv],
        past: past.into_iter().zip(1..).map(|(state, weeks)| appointment(state, -7 * weeks)).collect(),
        ..none(Invitation::Anything)
    }
}

fn list(lang: Lang, data: Appointments) -> String {
    page(lang, "/appuntamenti", &t(lang, "agenda-title"), || view! { <AppointmentsPage lang data/> })
}

fn choose(lang: Lang, chosen: Option<&str>) -> String {
    with_pack(|pack| {
        let office = chosen.and_then(|slug| pack.office(slug)).map(OfficeRef::of);
        let offices = pack.offices.iter().take(3).map(OfficeRef::of);
        let offered = |code: &str, minutes, needs_did| {
            let service = LepCode::parse(code).and_then(|code| ServiceRef::of(pack, code));
            let href = format!("/appuntamenti/nuovo?sede=fermo&servizio={code}");
            service.map(|service| Offered { service, minutes, href, needs_did })
        };
        let services = [
            offered("C.1", Some(90), false),
            offered("A.1", Some(15), false),
            offered("D.1", Some(45), true),
            offered("E.3", None, false),
        ];
        let data = Choose {
            office,
            offices: offices
                .map(|office| {
                    let href = format!("/appuntamenti/nuovo?sede={}", office.slug);
                    (office, href)
                })
                .collect(),
            services: services.into_iter().flatten().collect(),
            change_office: "/appuntamenti/nuovo?cambia=sede".to_owned(),
        };
        page(
            lang,
            "/appuntamenti/nuovo",
            &t(lang, "agenda-book"),
            || view! { <ChoosePage lang choose=data/> },
        )
    })
}

fn places(count: usize) -> Vec<FreePlace> {
    let starts = [(1, 9, 30), (1, 15, 0), (3, 8, 30)];
    let channels = [Channel::Sportello, Channel::Sportello, Channel::Telefono];
    let place = |(i, (days, hour, minute)): (usize, (i64, u32, u32))| FreePlace {
        from: at(days, hour, minute),
        to: at(days, hour + 1, minute),
        operator: ("0192f0c1-0000-7000-8000-0000000000aa".to_owned(), "Giulia Bianchi".to_owned()),
        channel: channels[i % 3],
        take: Take::Hold { request_key: format!("{i:032x}") },
    };
    starts.into_iter().enumerate().take(count).map(place).collect()
}

fn wanted(action: Option<&str>) -> Wanted {
    Wanted {
        service: "C.1".to_owned(),
        office: "fermo".to_owned(),
        mediator: None,
        action: action.map(str::to_owned),
        today: today(),
    }
}

fn find_data(lang: Lang, filters: &[(&str, &str)], found: Found) -> Find {
    let search = "/appuntamenti/nuovo?servizio=C.1&sede=fermo";
    let form: Form = filters.iter().copied().collect();
    let mut errors = Errors::default();
    form.date("dal", &mut errors);
    let lost = matches!(found, Found::Nearest(_));
    Find {
        service: service("C.1"),
        minutes: Some(90),
        office: office(),
        filters: Filters {
            f: FormView::search(lang, form, errors),
            channels: vec![Channel::Sportello, Channel::Telefono, Channel::Video],
            operators: vec![
                ("aa".to_owned(), "Giulia Bianchi".to_owned()),
                ("bb".to_owned(), "Paolo Neri".to_owned()),
            ],
            langs: vec!["sq".to_owned(), "ar".to_owned()],
            kept: vec![("servizio", "C.1".to_owned()), ("sede", "fermo".to_owned())],
            active: !filters.is_empty() && !lost,
            clear: search.to_owned(),
        },
        found,
        links: Links {
            calendar: format!("{search}&vista=calendario"),
            choice: search.to_owned(),
            other_service: Some("/appuntamenti/nuovo?sede=fermo".to_owned()),
            other_office: Some("/appuntamenti/nuovo?servizio=C.1&cambia=sede".to_owned()),
        },
        refused: if lost { vec![t(lang, "agenda-refusal-operator-taken")] } else { Vec::new() },
        moving: None,
        held: None,
        wanted: wanted(None),
    }
}

fn find(lang: Lang, filters: &[(&str, &str)], found: Found) -> String {
    let find = find_data(lang, filters, found);
    page(lang, "/appuntamenti/nuovo", &t(lang, "agenda-find-title"), || view! { <FindPage lang find/> })
}

fn impossible(lang: Lang) -> Found {
    let reasons = vec![t(lang, "agenda-refusal-not-yours")];
    Found::Impossible { reasons, instead: vec![appointment(State::Booked, 1)] }
}

/// Four weeks with a holiday, an empty week, and a Saturday on which somebody receives.
fn calendar() -> Calendar {
    let day = |days: u64| {
        let date = today().checked_add_days(Days::new(days)).unwrap_or_default();
        let closed = holiday(date).map(Closed::Holiday);
        let free = match (days, closed) {
            (8..=14, _) | (_, Some(_)) => 0,
            (20, _) => 2,
            _ if days % 7 == 6 || days.is_multiple_of(7) => 0,
            _ => usize::try_from(days % 5).unwrap_or(0),
        };
        let href = (free > 0)
            .then(|| format!("/appuntamenti/nuovo?servizio=C.1&sede=fermo&vista=calendario&giorno={date}"));
        DayCell { date, closed, free, href }
    };
    Calendar {
        days: (1..29).map(day).collect(),
        previous: None,
        next: Some("/appuntamenti/nuovo?servizio=C.1&sede=fermo&vista=calendario&dal=2026-12-21".to_owned()),
    }
}

fn day() -> DayTimes {
    let date = today().checked_add_days(Days::new(1)).unwrap_or_default();
    let near = |days| {
        let date = today().checked_add_days(Days::new(days)).unwrap_or_default();
        Some((date, format!("/appuntamenti/nuovo?servizio=C.1&sede=fermo&vista=calendario&giorno={date}")))
    };
    let starts = [(8, 30), (8, 45), (9, 0), (9, 15), (9, 30), (11, 0), (15, 0), (15, 15)];
    let model = places(1);
    let places = starts.into_iter().flat_map(|(hour, minute)| {
        let from = at(1, hour, minute);
        model.iter().map(move |place| FreePlace { from, to: at(1, hour + 1, minute), ..place.clone() })
    });
    DayTimes { date, closed: None, places: places.collect(), previous: None, next: near(2) }
}

fn confirm(lang: Lang, soon: bool) -> String {
    let last = || if soon { Deadline::Over { hours: 24 } } else { Deadline::Until(at(0, 9, 30)) };
    let held = Held {
        appointment: held(),
        until: at(0, 10, 42),
        may_move: last(),
        may_cancel: last(),
        request_key: "0".repeat(32),
        version: 1,
        search: "/appuntamenti/nuovo?servizio=C.1&sede=fermo".to_owned(),
        today: today(),
    };
    page(
        lang,
        "/appuntamenti/x/conferma",
        &t(lang, "agenda-confirm-title"),
        || view! { <HeldPage lang held/> },
    )
}

fn over(lang: Lang) -> String {
    let search = "/appuntamenti/nuovo?servizio=C.1&sede=fermo";
    let over = HoldOver {
        appointment: held(),
        nearest: places(3),
        wanted: wanted(Some(search)),
        search: search.to_owned(),
    };
    page(
        lang,
        "/appuntamenti/x/conferma",
        &t(lang, "agenda-over-title"),
        || view! { <HoldOverPage lang over/> },
    )
}

fn detail(lang: Lang, state: State, channel: Channel) -> String {
    let line = |days, act: Act, who| HistoryLine {
        at: at(days, 8, 5),
        act: act.code().to_owned(),
        who,
        reason: (act == Act::Cancel).then(|| "Ho trovato lavoro".to_owned()),
        starts_at: at(1, 9, 30),
    };
    let detail = Detail {
        appointment: AppointmentView { state, channel, ..appointment(State::Booked, 1) },
        may_move: if channel == Channel::Telefono {
            Deadline::Over { hours: 24 }
        } else {
            Deadline::Until(at(0, 9, 30))
        },
        may_cancel: Deadline::Until(at(0, 9, 30)),
        history: vec![line(0, Act::Move, Who::Citizen), line(0, Act::Confirm, Who::Citizen)],
        refused: if state == State::Cancelled { vec![t(lang, "agenda-refusal-final")] } else { Vec::new() },
        today: today(),
    };
    page(lang, "/appuntamenti/x", &t(lang, "agenda-interview"), || view! { <AppointmentPage lang detail/> })
}

fn moving(lang: Lang) -> String {
    let look = |place: FreePlace| {
        let href = format!("/appuntamenti/x/sposta?inizio={}", sent_instant(place.from));
        FreePlace { take: Take::Look { href }, ..place }
    };
    let find = Find {
        moving: Some(appointment(State::Booked, 1)),
        ..find_data(lang, &[], Found::Choice(places(3).into_iter().map(look).collect()))
    };
    page(lang, "/appuntamenti/x/sposta", &t(lang, "agenda-move-title"), || view! { <FindPage lang find/> })
}

fn move_confirm(lang: Lang) -> String {
    let Some(to) = places(2).pop() else { return String::new() };
    let confirm = MoveConfirm {
        appointment: appointment(State::Booked, 1),
        hidden: vec![("request_key", "0".repeat(32)), ("version", "2".to_owned())],
        to,
        back: "/appuntamenti/x/sposta".to_owned(),
        today: today(),
    };
    let title = t(lang, "agenda-move-confirm-title");
    page(lang, "/appuntamenti/x/sposta", &title, || view! { <MoveConfirmPage lang confirm/> })
}

fn cancel(lang: Lang, wrong: bool) -> String {
    let form: Form = [("note", "مرحبا x] [y </textarea><script>")].into_iter().collect();
    let mut errors = Errors::default();
    if wrong {
        errors.add("why", "error-choose");
    }
    let cancel = Cancel {
        f: FormView::new(lang, if wrong { form } else { Form::default() }, errors),
        appointment: appointment(State::Booked, 1),
        may_move: Deadline::Until(at(0, 9, 30)),
        request_key: "0".repeat(32),
        version: 2,
        stale: wrong,
        today: today(),
    };
    page(lang, "/appuntamenti/x/annulla", &t(lang, "agenda-cancel-title"), || view! { <CancelPage cancel/> })
}
