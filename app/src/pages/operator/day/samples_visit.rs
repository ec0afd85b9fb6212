//! One appointment, closing it, moving it, booking for somebody: in every state, with everything wrong.

use chrono::{Days, TimeDelta};
use domain::agenda::{Act, Closed, State, Who, acts};
use domain::catalogue::Minutes;
use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use domain::passage::{Channel, Finding, Mode};
use leptos::prelude::*;

use super::super::samples_data::{at, desk_frame, offices, people, questions, service_groups, today};
use super::samples::line;
use super::{
    Book, BookPage, Closing, ClosingPage, DayLine, DidWaits, ForPerson, Found, HistoryLine, Move, MovePage,
    One, OnePage, PlaceDay, PlaceLine, PlaceSearch, Places, Searched, Waiting,
};
use crate::pages::operator::agenda_nav::agenda_crumb;
use crate::pages::operator::desk_crumb;
use crate::pages::operator::parts::{Named, ProposalRow};
use crate::pages::operator::person::PersonRow;
use crate::samples::Sample;
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::FormView;
use crate::ui::samples::ODD_TEXT;

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-visit-booked", html: |lang| one(FormView::empty(lang), State::Booked) },
        Sample { name: "operator-visit-arrived", html: |lang| one(FormView::empty(lang), State::Arrived) },
        Sample { name: "operator-visit-running", html: |lang| one(FormView::empty(lang), State::InProgress) },
        Sample { name: "operator-visit-missed", html: |lang| one(FormView::empty(lang), State::Missed) },
        Sample { name: "operator-visit-done", html: |lang| one(FormView::empty(lang), State::Done) },
        Sample { name: "operator-visit-excuse-wrong", html: |lang| one(excuse_wrong(lang), State::Missed) },
        Sample { name: "operator-visit-cancel-wrong", html: |lang| one(cancel_wrong(lang), State::Booked) },
        Sample { name: "operator-close", html: |lang| closing(lang, None, first_interview(None)) },
        Sample {
            name: "operator-close-not-identified",
            html: |lang| closing(lang, None, first_interview(Some("operator-confirm-not-identified"))),
        },
        Sample { name: "operator-close-empty", html: |lang| closing(lang, None, nothing()) },
        Sample {
            name: "operator-close-refused",
            html: |lang| closing(lang, Some(refused()), first_interview(None)),
        },
        Sample { name: "operator-close-warned", html: |lang| closing(lang, None, warned()) },
        Sample { name: "operator-book-who", html: |lang| book(FormView::empty(lang), who(None)) },
        Sample { name: "operator-book-found", html: |lang| book(searched(lang), who(Some(3))) },
        Sample { name: "operator-book-none", html: |lang| book(searched(lang), who(Some(0))) },
        Sample { name: "operator-book-unknown", html: |lang| book(FormView::empty(lang), unknown()) },
        Sample { name: "operator-book-for", html: |lang| book(now(lang), with(Searched::NotYet)) },
        Sample {
            name: "operator-book-choice",
            html: |lang| book(now(lang), with(Searched::Choice(places(3)))),
        },
        Sample {
            name: "operator-book-full",
            html: |lang| book(now(lang), with(Searched::Choice(Vec::new()))),
        },
        Sample { name: "operator-book-calendar", html: |lang| book(now(lang), with(calendar())) },
        Sample { name: "operator-book-impossible", html: |lang| book(now(lang), with(impossible())) },
        Sample { name: "operator-book-gone", html: |lang| book(now(lang), gone()) },
        Sample { name: "operator-book-wrong", html: |lang| book(now_wrong(lang), with(Searched::NotYet)) },
        Sample { name: "operator-move", html: move_page },
    ]
}

fn one(f: FormView, state: State) -> String {
    let lang = f.lang();
    let step = |at, act: Act, to, who, by: Option<&str>| HistoryLine {
        at,
        act: act.code().to_owned(),
        to,
        who,
        by: by.map(str::to_owned),
        reason: (act == Act::Miss).then(|| ODD_TEXT.to_owned()),
        starts_at: super::super::samples_data::at(60),
    };
    let data = One {
        line: DayLine {
            state,
            starts_at: at(60),
            ends_at: at(120),
            acts: acts(state, Who::Operator).map(|row| row.act).collect(),
            mediator: Some("Fatou Diop".to_owned()),
            ..line(1)
        },
        group: (state == State::Missed).then(|| "/operatore/agenda/gruppi/session-1".to_owned()),
        office: "Centro per l’impiego di Fermo".to_owned(),
        origin: "citizen".to_owned(),
        extended: true,
        code: "K7M2".to_owned(),
        history: vec![
            step(at(-3000), Act::Confirm, State::Booked, Who::Citizen, None),
            step(at(70), Act::Miss, State::Missed, Who::Operator, Some("Paolo Neri")),
        ],
        now: at(75),
    };
    let frame = desk_frame(lang, "/operatore/agenda/appointment-1", &t(lang, "day-one"))
        .under([desk_crumb(lang), agenda_crumb(lang)])
        .invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <OnePage f data/> })
}

fn excuse_wrong(lang: Lang) -> FormView {
    let mut errors = Errors::default();
    errors.add("excuse-proof", "error-required");
    let form = [("act", "excuse"), ("excuse-reason", ODD_TEXT), ("excuse-proof", "")];
    FormView::new(lang, form.into_iter().collect(), errors)
}

fn cancel_wrong(lang: Lang) -> FormView {
    let mut errors = Errors::default();
    errors.add("cancel-reason", "error-reason-required");
    FormView::new(lang, [("act", "cancel"), ("cancel-reason", " ")].into_iter().collect(), errors)
}

fn closing(lang: Lang, errors: Option<Errors>, data: Closing) -> String {
    let form = if errors.is_some() { Form::default() } else { data.first() };
    let f = FormView::new(lang, form, errors.unwrap_or_default());
    let frame = desk_frame(lang, "/operatore/agenda/appointment-1/chiudi", &t(lang, "day-close"))
        .under([desk_crumb(lang), agenda_crumb(lang)])
        .invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <ClosingPage f data/> })
}

fn row(code: &str, name: &str, minutes: Option<u16>) -> ProposalRow {
    ProposalRow {
        code: code.to_owned(),
        name: name.to_owned(),
        minutes,
        standard: minutes.map_or_else(Minutes::default, |avg| Minutes {
            min: Some(avg / 2),
            avg: Some(avg),
            max: Some(avg * 2),
        }),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        questions: questions(code),
        expected: code != "C.2",
    }
}

fn nothing() -> Closing {
    Closing {
        person: people()[1].clone(),
        service: Named::new("C.1", "Primo orientamento"),
        starts_at: at(60),
        ends_at: at(120),
        href: "/operatore/agenda/appointment-1".to_owned(),
        start: at(62),
        rows: Vec::new(),
        channels: Channel::BY_HAND,
        with_did: Vec::new(),
        did: None,
        warnings: Vec::new(),
        version: 5,
        request_key: "key".to_owned(),
    }
}

fn first_interview(obstacle: Option<&'static str>) -> Closing {
    let did = DidWaits {
        id: "did-1".to_owned(),
        version: 4,
        protocol: Some("2026/FER/000041".to_owned()),
        href: "/operatore/richieste/request-1".to_owned(),
        obstacle,
    };
    let codes = ["A.1", "B.1", "B.2"].map(str::to_owned).to_vec();
    Closing {
        with_did: if did.obstacle.is_none() { codes } else { Vec::new() },
        rows: vec![
            row("A.1", "Accoglienza e prima informazione", Some(15)),
            row("B.1", "Registrazione DID e profilazione", Some(25)),
            row("B.2", "Predisposizione o aggiornamento della SAP", Some(25)),
            row("C.1", "Primo orientamento", Some(60)),
            row("C.2", "Profilazione qualitativa approfondita", None),
        ],
        did: Some(did),
        ..nothing()
    }
}

fn refused() -> Errors {
    let mut errors = Errors::default();
    errors.add("interview", "error-choose");
    errors.add("time", "passage-error-time");
    errors
        .push(FieldError::new("p-A.1-date", "passage-refusal-too-old").with("rule", "D3.6").with("days", 30));
    errors.push(FieldError::new("p-B.2-minutes", "passage-refusal-minutes-missing").with("rule", "R009"));
    let reason = FieldError::new("p-C.2-fact-annex_1b_reason", "error-required");
    errors.push(reason);
    errors
}

fn warned() -> Closing {
    let finding = Finding {
        rule: "R002",
        key: "passage-warning-minutes".to_owned(),
        field: Some("minutes".to_owned()),
        args: [("rule", "R002"), ("code", "C.1"), ("min", "30"), ("max", "120")]
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec(),
    };
    Closing { warnings: vec![finding], ..first_interview(None) }
}

fn book(f: FormView, data: Book) -> String {
    let lang = f.lang();
    let frame = desk_frame(lang, "/operatore/agenda/nuovo", &t(lang, "day-book"))
        .under([desk_crumb(lang), agenda_crumb(lang)])
        .invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <BookPage f data/> })
}

fn searched(lang: Lang) -> FormView {
    FormView::new(lang, [("act", "search"), ("q", "rossi ma")].into_iter().collect(), Errors::default())
}

fn now(lang: Lang) -> FormView {
    FormView::new(lang, [("channel", "sportello")].into_iter().collect(), Errors::default())
}

fn now_wrong(lang: Lang) -> FormView {
    let mut errors = Errors::default();
    errors.add("code", "error-choose");
    errors.add("channel", "error-choose");
    FormView::new(lang, [("act", "walk-in")].into_iter().collect(), errors)
}

fn who(count: Option<usize>) -> Book {
    let row = |place: usize| PersonRow {
        person: people()[place % 4].clone(),
        birth_date: today().checked_sub_days(Days::new(12_000)),
        did: None,
    };
    let rows = count.map(|count| (0..count).map(row).collect());
    Book::Who(Found { more: count == Some(3), rows, waiting: None })
}

fn unknown() -> Book {
    let waiting = Waiting { id: "arrival-2".to_owned(), cf: "VRDLGI92M10D542Z".to_owned(), at: at(112) };
    Book::Who(Found { waiting: Some(waiting), ..Found::default() })
}

fn places(count: i64) -> Vec<PlaceLine> {
    let place = |n: i64| PlaceLine {
        starts_at: at(60) + TimeDelta::days(n + 3),
        ends_at: at(120) + TimeDelta::days(n + 3),
        operator: Named::new("op1", "Giulia Bianchi"),
        channel: if n == 1 { Channel::Video } else { Channel::Sportello },
        room: (n != 1).then(|| "Stanza 2".to_owned()),
        second: (n == 2).then(|| "Elena Conti".to_owned()),
        mediator: (n == 0).then(|| "Fatou Diop".to_owned()),
        request_key: format!("key-{n}"),
    };
    (0..count).map(place).collect()
}

fn calendar() -> Searched {
    let day = |n: u64| {
        let closed = (n == 2).then_some(Closed::Local);
        let same = |k: i64| {
            let shift = TimeDelta::days(i64::try_from(n).unwrap_or_default()) + TimeDelta::minutes(30 * k);
            let own = places(1).remove(0);
            PlaceLine { starts_at: own.starts_at + shift, ends_at: own.ends_at + shift, ..own }
        };
        let times = if closed.is_some() || n == 4 { 0 } else { 9 };
        let date = today().checked_add_days(Days::new(n + 3)).unwrap_or_default();
        PlaceDay { date, closed, places: (0..times).map(same).collect() }
    };
    Searched::Calendar((0..28).map(day).collect())
}

fn impossible() -> Searched {
    let code = FieldError::new("servizio", "agenda-refusal-no-duration").with("code", "A.2");
    Searched::Refused(vec![code])
}

fn all_places(searched: Searched, act: &'static str) -> Places {
    let search = PlaceSearch {
        path: "/operatore/agenda/nuovo".to_owned(),
        kept: vec![("persona", "01b".to_owned())],
        service: "A.1".to_owned(),
        office: "fermo".to_owned(),
        from: Some(today()),
        second: searched != Searched::NotYet,
        ..PlaceSearch::default()
    };
    let chosen = matches!(searched, Searched::Calendar(_)).then(|| places(1).remove(0));
    Places {
        search,
        services: service_groups(),
        offices: offices(),
        operators: vec![Named::new("op1", "Giulia Bianchi"), Named::new("op2", "Paolo Neri")],
        langs: vec![Named::new("fr", "francese"), Named::new("ar", "arabo")],
        may_extend: true,
        searched,
        chosen,
        refused: Vec::new(),
        nearest: Vec::new(),
        act,
        version: None,
    }
}

fn for_person(places: Places) -> ForPerson {
    ForPerson {
        person: people()[1].clone(),
        waiting: Some(Waiting { id: "arrival-1".to_owned(), cf: people()[1].cf.clone(), at: at(100) }),
        open: vec![(at(5000), Named::new("C.1", "Primo orientamento"), State::Booked)],
        places,
        services: service_groups(),
        request_key: "key".to_owned(),
        now: at(120),
    }
}

fn with(searched: Searched) -> Book {
    Book::For(Box::new(for_person(all_places(searched, "book"))))
}

fn gone() -> Book {
    let refused = vec![FieldError::new("place", "agenda-refusal-operator-taken")];
    let places = Places { refused, nearest: places(3), ..all_places(Searched::Choice(places(3)), "book") };
    Book::For(Box::new(ForPerson { waiting: None, open: Vec::new(), ..for_person(places) }))
}

fn move_page(lang: Lang) -> String {
    let search = PlaceSearch {
        path: "/operatore/agenda/appointment-1/sposta".to_owned(),
        kept: Vec::new(),
        ..all_places(Searched::NotYet, "move").search
    };
    let places = Places {
        search,
        services: Vec::new(),
        version: Some(4),
        ..all_places(Searched::Choice(places(3)), "move")
    };
    let data = Move { line: DayLine { state: State::Booked, ..line(6) }, places };
    let frame = desk_frame(lang, "/operatore/agenda/appointment-1/sposta", &t(lang, "day-move-title"))
        .under([desk_crumb(lang), agenda_crumb(lang)]);
    render_page(&frame, || view! { <MovePage lang data/> })
}
