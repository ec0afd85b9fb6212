//! The board: empty, found, nothing found, a wrong place; one offer to everybody who may meet it.

use domain::did::Contract;
use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use domain::sap::Section;
use domain::vacancy::ApplicationState;
use leptos::prelude::*;

use super::*;
use crate::pages::vacancy::Workplace;
use crate::pages::vacancy::samples_data::{content, workplace};
use crate::samples::{Sample, frame, today};
use crate::shell::{Visitor, render_page};
use crate::ui::FormView;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "board", html: |lang| list(search(lang, "", None), lines(20, false)) },
        Sample { name: "board-found", html: |lang| list(search(lang, "magazziniere", None), lines(3, true)) },
        Sample {
            name: "board-own",
            html: |lang| list(search(lang, "", None), Board { own: own(), ..lines(3, false) }),
        },
        Sample { name: "board-empty", html: |lang| list(search(lang, "", None), lines(0, false)) },
        Sample {
            name: "board-not-found",
            html: |lang| list(search(lang, "astronauta", None), lines(0, true)),
        },
        Sample {
            name: "board-wrong",
            html: |lang| {
                let error =
                    FieldError::new("dove", "error-board-places").with("places", "Samone (TN), Samone (TO)");
                list(search(lang, "</title>", Some(error)), Board::default())
            },
        },
        Sample {
            name: "board-offer-login",
            html: |lang| {
                let href = "/accedi?poi=%2Fofferte%2Foffer-1".to_owned();
                one(FormView::empty(lang), Apply::LogIn { href }, true)
            },
        },
        Sample {
            name: "board-offer-not-identified",
            html: |lang| one(FormView::empty(lang), Apply::NotIdentified, false),
        },
        Sample {
            name: "board-offer-no-scheda",
            html: |lang| one(FormView::empty(lang), Apply::NoScheda, true),
        },
        Sample { name: "board-offer-apply", html: |lang| one(FormView::empty(lang), open(), true) },
        Sample { name: "board-offer-apply-wrong", html: |lang| one(wrong(lang), open(), true) },
        Sample {
            name: "board-offer-sent",
            html: |lang| {
                let at = today().and_hms_opt(8, 0, 0).unwrap_or_default().and_utc();
                one(FormView::empty(lang), Apply::Sent { at, request_key: "0".repeat(32) }, true)
            },
        },
        Sample { name: "board-offer-over", html: |lang| one(over(lang), Apply::Over, true) },
        Sample { name: "board-offer-staff", html: |lang| one(FormView::empty(lang), Apply::Staff, false) },
    ]
}

fn search(lang: Lang, what: &str, error: Option<FieldError>) -> FormView {
    let form: Form =
        [("cosa", what), ("dove", if error.is_some() { "Samone" } else { "" })].into_iter().collect();
    FormView::search(lang, form, error.map(Errors::from).unwrap_or_default())
}

fn lines(count: usize, filtered: bool) -> Board {
    let line = |place: usize| OfferLine {
        id: format!("offer-{place}"),
        title: content().title,
        profession: content().profession,
        company: (place % 3 != 2).then(|| "Calzature del Tenna S.r.l.".to_owned()),
        place: "Fermo (FM)".to_owned(),
        contract: Some(Contract::ALL[place % 3]),
        places: i64::try_from(place % 3 + 1).unwrap_or(1),
        published_on: today(),
    };
    let far = count >= 20;
    Board {
        own: Vec::new(),
        lines: (0..count).map(line).collect(),
        filtered,
        first: far.then(|| "/offerte".to_owned()),
        next: far.then(|| "/offerte?dopo=1795000000000000_offer".to_owned()),
    }
}

fn own() -> Vec<OwnApplication> {
    let states = [
        (ApplicationState::Sent, false),
        (ApplicationState::Withdrawn, false),
        (ApplicationState::Sent, true),
    ];
    let own = |(place, (state, over)): (i64, (ApplicationState, bool))| OwnApplication {
        id: format!("offer-{place}"),
        title: content().title,
        state,
        over,
        at: today().and_hms_opt(8, 0, 0).unwrap_or_default().and_utc() - chrono::TimeDelta::days(place),
    };
    (0..).zip(states).map(own).collect()
}

fn list(f: FormView, data: Board) -> String {
    let lang = f.lang();
    let frame = frame(lang, "/offerte", &t(lang, "board-title")).under([]);
    let frame = frame.invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <BoardPage f data/> })
}

fn open() -> Apply {
    let sections = [(Section::Jobs, 3), (Section::Titles, 1), (Section::Skills, 2)];
    Apply::Open {
        scheda: 2,
        sections: sections.map(|(section, rows)| Shared { section, rows }).to_vec(),
        request_key: "0".repeat(32),
    }
}

fn wrong(lang: Lang) -> FormView {
    let form: Form =
        [("act", "apply"), ("note", "</textarea><script>alert(1)</script>")].into_iter().collect();
    let mut errors = Errors::default();
    errors.add("sections", "error-application-sections");
    errors.add("agree", "error-application-agree");
    FormView::new(lang, form, errors)
}

fn over(lang: Lang) -> FormView {
    FormView::new(lang, Form::default(), FieldError::new("offer", "error-offer-over").into())
}

fn one(f: FormView, apply: Apply, public: bool) -> String {
    let lang = f.lang();
    let staff = apply == Apply::Staff;
    let company = public.then(|| "Calzature del Tenna S.r.l.".to_owned());
    let workplace = Workplace { address: None, ..workplace() };
    let data = OneOffer { content: content(), workplace, company, apply };
    let visitor = match staff {
        true => Visitor::Operator { name: "Giulia Bianchi".to_owned(), office: "Fermo".to_owned() },
        false => Visitor::Citizen { name: "Maria Rossi".to_owned() },
    };
    let frame = frame(lang, "/offerte/offer-1", &data.content.title).visitor(visitor);
    let frame = frame.under([board_crumb(lang)]).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <OfferPage f data/> })
}
