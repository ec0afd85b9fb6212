//! Rooms, mediators, rules, durations, terminals.

use chrono::TimeDelta;
use domain::agenda::OfficeRules;
use domain::lang::Lang;
use leptos::prelude::*;

use super::super::super::samples_data::{at, offices, service_groups};
use super::super::*;
use super::data::{centre, outside, read_only};
use super::{show, wrong};
use crate::pages::operator::parts::Named;
use crate::samples::Sample;
use crate::ui::FormView;
use crate::ui::samples::ODD_TEXT;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "supply-rooms", html: |lang| rooms(FormView::empty(lang), shown(centre(), 3)) },
        Sample { name: "supply-rooms-long", html: |lang| rooms(FormView::empty(lang), shown(centre(), 40)) },
        Sample {
            name: "supply-rooms-read",
            html: |lang| rooms(FormView::empty(lang), shown(read_only(), 2)),
        },
        Sample { name: "supply-rooms-empty", html: |lang| rooms(FormView::empty(lang), shown(centre(), 0)) },
        Sample { name: "supply-rooms-wrong", html: |lang| rooms(room_wrong(lang), shown(centre(), 1)) },
        Sample {
            name: "supply-mediator-wrong",
            html: |lang| rooms(mediator_wrong(lang), shown(centre(), 1)),
        },
        Sample { name: "supply-rules", html: |lang| kept_rules(lang, &rules(centre())) },
        Sample { name: "supply-rules-first", html: |lang| kept_rules(lang, &first_rules()) },
        Sample { name: "supply-rules-read", html: |lang| kept_rules(lang, &rules(read_only())) },
        Sample { name: "supply-rules-wrong", html: |lang| rules_page(rules_wrong(lang), rules(centre())) },
        Sample { name: "supply-durations", html: |lang| durations(FormView::empty(lang), 3) },
        Sample { name: "supply-durations-none", html: |lang| durations(FormView::empty(lang), 0) },
        Sample { name: "supply-durations-wrong", html: |lang| durations(minutes_wrong(lang), 2) },
        Sample { name: "supply-devices", html: |lang| devices(FormView::empty(lang), 5) },
        Sample { name: "supply-devices-empty", html: |lang| devices(FormView::empty(lang), 0) },
        Sample { name: "supply-devices-wrong", html: |lang| devices(device_wrong(lang), 2) },
        Sample { name: "supply-device-code", html: code },
        Sample { name: "supply-device", html: one_device },
    ]
}

fn rooms(f: FormView, data: Rooms) -> String {
    let form = f.clone();
    show(&f, "/operatore/agenda/stanze", "supply-rooms-title", || {
        view! { <RoomsPage f=form data/> }.into_any()
    })
}

fn shown(centre: Centre, count: usize) -> Rooms {
    let room = |place: usize| RoomLine {
        id: format!("room-{place}"),
        name: if place == 1 { ODD_TEXT.trim().to_owned() } else { format!("Stanza {}", place + 1) },
        isolated: !place.is_multiple_of(3),
        capacity: 1 + u16::try_from(place).unwrap_or_default(),
    };
    let mediator = |place: usize| MediatorLine {
        id: format!("mediator-{place}"),
        name: "Samira Haddad".to_owned(),
        langs: ["ar", "fr", "ber"].into_iter().take(1 + place % 3).map(str::to_owned).collect(),
    };
    let supply = RoomsShown {
        to_move: outside(count.min(2)),
        rooms: (0..count).map(room).collect(),
        mediators: (0..count).map(mediator).collect(),
    };
    Rooms { centre, supply: Some(supply) }
}

fn room_wrong(lang: Lang) -> FormView {
    let typed = [("act", "add-room"), ("room-name", "Stanza 1"), ("isolated", "yes"), ("capacity", "0")];
    wrong(lang, &typed, &[("room-name", "error-supply-room-taken"), ("capacity", "error-supply-capacity")])
}

fn mediator_wrong(lang: Lang) -> FormView {
    let typed = [("act", "add-mediator"), ("mediator-name", "")];
    wrong(lang, &typed, &[("mediator-name", "error-required"), ("langs", "error-supply-langs")])
}

fn rules(centre: Centre) -> Rules {
    Rules {
        centre,
        first_time: false,
        to_move: Vec::new(),
        rules: OfficeRules {
            min_notice_hours: 24,
            max_notice_days: 60,
            move_hours: 24,
            cancel_hours: 12,
            per_service: 1,
            per_person: 3,
            step_minutes: std::num::NonZeroU16::MIN.saturating_add(14),
            extension_percent: 0,
        },
        holidays: vec!["08-15".to_owned(), "06-04".to_owned()],
        self_booking: vec!["A.1".to_owned(), "B.1".to_owned()],
        services: service_groups(),
        administrator: true,
    }
}

fn first_rules() -> Rules {
    let rules = rules(centre());
    let extended = OfficeRules { extension_percent: 20, ..rules.rules };
    Rules { first_time: true, holidays: Vec::new(), rules: extended, administrator: false, ..rules }
}

fn kept_rules(lang: Lang, data: &Rules) -> String {
    let f = FormView::new(lang, data.first(), domain::form::Errors::default());
    rules_page(f, data.clone())
}

fn rules_page(f: FormView, data: Rules) -> String {
    let form = f.clone();
    show(&f, "/operatore/agenda/regole", "supply-rules-title", || {
        view! { <RulesPage f=form data/> }.into_any()
    })
}

fn rules_wrong(lang: Lang) -> FormView {
    let typed = [
        ("min_notice_hours", "2000"),
        ("max_notice_days", "x"),
        ("holidays", ODD_TEXT),
        ("self_booking", "A.1"),
    ];
    let errors = [
        ("min_notice_hours", "error-supply-notice"),
        ("max_notice_days", "error-number"),
        ("move_hours", "error-required"),
        ("cancel_hours", "error-required"),
        ("holidays", "error-date"),
        ("self_booking", "error-unknown-choice"),
    ];
    wrong(lang, &typed, &errors)
}

fn durations(f: FormView, missing: usize) -> String {
    let service = |place: usize| Named::new(format!("M5.{place}"), "Consulenza alle imprese");
    let entered = EnteredLine {
        service: Named::new("M5.1", "Consulenza alle imprese"),
        minutes: 45,
        by: "Giulia Bianchi".to_owned(),
        at: at(0),
    };
    let printed = |place: u16| PrintedLine {
        service: Named::new(format!("F1.{place}"), "Laboratorio"),
        minutes: 15 * place,
    };
    let data = DurationsShown {
        source: "Regione Marche, Allegato 2".to_owned(),
        missing: (2..missing + 2).map(service).collect(),
        entered: if missing > 0 { vec![entered] } else { Vec::new() },
        printed: (1..17).map(printed).collect(),
        request_key: "key".to_owned(),
    };
    let form = f.clone();
    show(&f, "/operatore/durate", "supply-durations-title", || {
        view! { <DurationsPage f=form data/> }.into_any()
    })
}

fn minutes_wrong(lang: Lang) -> FormView {
    wrong(lang, &[("code", "M5.2"), ("minutes", "2000")], &[("minutes", "error-supply-minutes")])
}

fn device(place: usize) -> DeviceLine {
    DeviceLine {
        id: format!("device-{place}"),
        name: if place == 3 { ODD_TEXT.trim().to_owned() } else { format!("Ingresso {}", place + 1) },
        office: "Centro per l’impiego di Fermo".to_owned(),
        state: match place % 4 {
            0 => DeviceState::Enrolled,
            1 => DeviceState::Waiting(at(60)),
            2 => DeviceState::Revoked(at(-6000)),
            _ => DeviceState::Lapsed,
        },
        last_seen: place.is_multiple_of(2).then(|| at(-3)),
    }
}

fn devices(f: FormView, count: usize) -> String {
    let form = f.clone();
    let data = Devices {
        lines: (0..count).map(device).collect(),
        offices: offices(),
        request_key: "key".to_owned(),
    };
    show(&f, "/operatore/terminali", "supply-devices-title", || {
        view! { <DevicesPage f=form data/> }.into_any()
    })
}

fn device_wrong(lang: Lang) -> FormView {
    wrong(lang, &[("name", "")], &[("name", "error-required"), ("office", "error-choose")])
}

fn code(lang: Lang) -> String {
    let data = Enrolment {
        name: "Ingresso".to_owned(),
        office: "Centro per l’impiego di Fermo".to_owned(),
        code: "K7TM4Q2X".to_owned(),
        until: at(0) + TimeDelta::hours(1),
        address: "https://sportello.example/kiosk/attiva".to_owned(),
    };
    show(&FormView::empty(lang), "/operatore/terminali", "supply-device-code-title", || {
        view! { <EnrolmentPage lang data/> }.into_any()
    })
}

fn one_device(lang: Lang) -> String {
    let data = OneDevice { line: device(0), request_key: "key".to_owned() };
    show(&FormView::empty(lang), "/operatore/terminali/device-0", "supply-device-page", || {
        view! { <DevicePage lang data/> }.into_any()
    })
}
