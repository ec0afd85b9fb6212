//! Agreeing, answering and being answered, in every state; full, empty and wrong.

use chrono::NaiveDate;
use domain::did::Contract;
use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::sap::{Entry, Sap, Section};
use domain::shortlist::{Outcome, Share, Shared, Stage, Why};
use leptos::prelude::*;

use super::*;
use crate::samples::{Sample, frame};
use crate::shell::{Frame, Visitor, render_page};
use crate::texts::t;
use crate::ui::samples::ODD_TEXT;
use crate::ui::{Choice, Crumb, FormView};

const KEY: &str = "00000000000000000000000000000000";

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "proposals-new", html: |lang| proposals(FormView::empty(lang), false, Vec::new()) },
        Sample { name: "proposals", html: |lang| proposals(FormView::empty(lang), true, asked()) },
        Sample { name: "proposals-wrong", html: |lang| proposals(consent_wrong(lang), false, Vec::new()) },
        Sample { name: "proposal-asked", html: |lang| proposal(FormView::empty(lang), Stage::Asked) },
        Sample { name: "proposal-wrong", html: |lang| proposal(answer_wrong(lang), Stage::Asked) },
        Sample { name: "proposal-available", html: |lang| proposal(FormView::empty(lang), Stage::Available) },
        Sample {
            name: "proposal-unavailable",
            html: |lang| proposal(FormView::empty(lang), Stage::Unavailable),
        },
        Sample { name: "proposal-silent", html: |lang| proposal(FormView::empty(lang), Stage::Silent) },
        Sample { name: "proposal-presented", html: |lang| proposal(FormView::empty(lang), Stage::Presented) },
        Sample { name: "proposal-interview", html: |lang| proposal(FormView::empty(lang), Stage::Interview) },
        Sample { name: "proposal-hired", html: |lang| proposal(FormView::empty(lang), Stage::Hired) },
        Sample { name: "proposal-refused", html: |lang| proposal(FormView::empty(lang), Stage::Refused) },
        Sample { name: "proposal-no-show", html: |lang| proposal(FormView::empty(lang), Stage::NoShow) },
        Sample {
            name: "proposal-withdrew",
            html: |lang| {
                let data = Proposal { agrees: false, ..one_proposal(Stage::Asked) };
                proposal_of(FormView::empty(lang), data)
            },
        },
        Sample {
            name: "proposal-over",
            html: |lang| {
                let data = Proposal { open: false, ..one_proposal(Stage::Available) };
                proposal_of(FormView::empty(lang), data)
            },
        },
        Sample {
            name: "proposal-hidden",
            html: |lang| {
                let data = Proposal { agrees: false, ..one_proposal(Stage::Presented) };
                proposal_of(FormView::empty(lang), data)
            },
        },
        Sample { name: "presented", html: |lang| presented(lang, people()) },
        Sample { name: "presented-empty", html: |lang| presented(lang, Vec::new()) },
        Sample { name: "presented-one", html: |lang| shown(FormView::empty(lang), Stage::Presented, true) },
        Sample {
            name: "presented-one-wrong",
            html: |lang| shown(outcome_wrong(lang), Stage::Presented, true),
        },
        Sample {
            name: "presented-one-interview",
            html: |lang| shown(FormView::empty(lang), Stage::Interview, true),
        },
        Sample { name: "presented-one-hired", html: |lang| shown(FormView::empty(lang), Stage::Hired, true) },
        Sample {
            name: "presented-one-gone",
            html: |lang| shown(FormView::empty(lang), Stage::Presented, false),
        },
    ]
}

fn own_frame(lang: Lang, path: &str, title: &str, f: &FormView) -> Frame {
    frame(lang, path, title)
        .visitor(Visitor::Citizen { name: "Maria Rossi".to_owned() })
        .under([Crumb::link(t(lang, "ui-nav-area"), "/area")])
        .invalid(!f.errors().is_empty())
}

fn proposals(f: FormView, holds: bool, asked: Vec<ProposalLine>) -> String {
    let lang = f.lang();
    let towns = match f.errors().of("comune") {
        Some(_) => vec![Choice::new("H769", "Samone (TN)"), Choice::new("H770", "Samone (TO)")],
        None => Vec::new(),
    };
    let data = Proposals {
        consent: holds.then(|| ConsentView { since: day(3), comune: "Fermo (FM)".to_owned() }),
        towns,
        first: [("comune", "Fermo (FM)"), ("share", "phone"), ("share", "jobs")].into_iter().collect(),
        asked,
        version: 1,
        request_key: KEY.to_owned(),
    };
    let title = t(lang, "preselection-title");
    render_page(&own_frame(lang, "/proposte", &title, &f), || view! { <ProposalsPage f data/> })
}

fn proposal(f: FormView, stage: Stage) -> String {
    proposal_of(f, one_proposal(stage))
}

fn proposal_of(f: FormView, data: Proposal) -> String {
    let title = t(f.lang(), "preselection-one-proposal");
    render_page(
        &own_frame(f.lang(), "/proposte/candidate-1", &title, &f),
        || view! { <ProposalPage f data/> },
    )
}

fn presented(lang: Lang, people: Vec<PresentedLine>) -> String {
    let data = PresentedList {
        title: ODD_TEXT.to_owned(),
        presented_on: (!people.is_empty()).then(|| day(12)),
        people,
        back: "/impresa/company-1/richieste/vacancy-1".to_owned(),
    };
    let (path, title) =
        ("/impresa/company-1/richieste/vacancy-1/candidati", t(lang, "preselection-presented-title"));
    let frame = own_frame(lang, path, &title, &FormView::empty(lang));
    render_page(&frame, || view! { <PresentedPage lang data/> })
}

fn shown(f: FormView, stage: Stage, agrees: bool) -> String {
    let outcomes: Vec<Outcome> = match stage {
        Stage::Presented => Outcome::ALL.to_vec(),
        Stage::Interview => vec![Outcome::Hired, Outcome::Refused, Outcome::NoShow],
        _ => Vec::new(),
    };
    let data = PresentedOne {
        shared: agrees.then(sample_shared),
        stage,
        told: told(stage),
        outcomes,
        back: "/impresa/company-1/richieste/vacancy-1/candidati".to_owned(),
        version: 3,
        request_key: KEY.to_owned(),
    };
    let (lang, title) = (f.lang(), t(f.lang(), PresentedOne::TITLE));
    let path = "/impresa/company-1/richieste/vacancy-1/candidati/candidate-1";
    render_page(&own_frame(lang, path, &title, &f), || view! { <PresentedOnePage f data/> })
}

fn one_proposal(stage: Stage) -> Proposal {
    let open = matches!(stage, Stage::Asked | Stage::Silent | Stage::Available | Stage::Unavailable);
    let shown = !matches!(stage, Stage::Asked | Stage::Silent | Stage::Unavailable);
    Proposal {
        work: work(),
        stage,
        open,
        agrees: true,
        contents: whole(),
        shown: shown.then(sample_shared),
        told: told(stage),
        version: 2,
        request_key: KEY.to_owned(),
    }
}

fn work() -> Work {
    Work {
        title: "Cuoco o cuoca".to_owned(),
        company: Some(ODD_TEXT.to_owned()),
        place: "Fermo".to_owned(),
        contract: Some(Contract::FixedTerm),
        offer: Some("/offerte/vacancy-1".to_owned()),
    }
}

fn asked() -> Vec<ProposalLine> {
    let line = |id: &str, stage, waits| ProposalLine {
        id: id.to_owned(),
        work: work(),
        stage,
        asked_on: Some(day(10)),
        waits,
    };
    let hidden = Work { company: None, contract: None, offer: None, ..work() };
    vec![
        line("candidate-1", Stage::Asked, true),
        ProposalLine { work: hidden, ..line("candidate-2", Stage::Presented, false) },
        line("candidate-3", Stage::Hired, false),
    ]
}

fn people() -> Vec<PresentedLine> {
    let line = |id: &str, name: Option<&str>, stage| PresentedLine {
        href: format!("/impresa/company-1/richieste/vacancy-1/candidati/{id}"),
        name: name.map(str::to_owned),
        stage,
        told: told(stage),
    };
    vec![
        line("candidate-1", Some("Maria Rossi"), Stage::Presented),
        line("candidate-2", Some(ODD_TEXT), Stage::Interview),
        line("candidate-3", None, Stage::Presented),
        line("candidate-4", Some("Luca Bianchi"), Stage::Refused),
    ]
}

fn told(stage: Stage) -> Told {
    let outcome = Outcome::parse(stage.code());
    Told {
        outcome,
        on: matches!(stage, Stage::Interview | Stage::Hired).then(|| day(30)),
        contract: (stage == Stage::Hired).then_some(Contract::FixedTerm),
        why: (stage == Stage::Refused).then_some(Why::Experience),
    }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default()
}

fn whole() -> Shared {
    let entry = |answers: &[(&str, &str)]| {
        Entry::of(answers.iter().map(|(name, value)| (*name, Some((*value).to_owned()))))
    };
    let sap = Sap::default()
        .with(Section::Jobs, vec![entry(&[("title", "Cuoca"), ("from", "2019-03"), ("tasks", ODD_TEXT)])])
        .with(Section::Languages, vec![entry(&[("language", "Inglese"), ("speaking", "b1")])])
        .with(Section::Driving, vec![entry(&[("licence", "b")])]);
    Shared {
        surname: "Rossi".to_owned(),
        name: "Maria".to_owned(),
        email: Some("maria@example.org".to_owned()),
        phone: Some("+39 333 0000000".to_owned()),
        sap,
    }
}

/// What somebody agreed to show.
pub(crate) fn sample_shared() -> Shared {
    whole().only(&[Share::Phone, Share::Jobs, Share::Driving])
}

fn consent_wrong(lang: Lang) -> FormView {
    let form: Form = [("act", "agree"), ("comune", "Samone")].into_iter().collect();
    let mut errors = Errors::default();
    errors.add("comune", "error-comune-ambiguous");
    errors.add("share", "error-share-contact");
    errors.add("agree", "error-consent-agree");
    FormView::new(lang, form, errors)
}

fn answer_wrong(lang: Lang) -> FormView {
    let form: Form = [("answer", "yes"), ("note", ODD_TEXT)].into_iter().collect();
    let mut errors = Errors::default();
    errors.add("share", "error-share-contact");
    FormView::new(lang, form, errors)
}

fn outcome_wrong(lang: Lang) -> FormView {
    let form: Form = [("outcome", "hired"), ("note", ODD_TEXT)].into_iter().collect();
    let mut errors = Errors::default();
    errors.add("on-day", "error-required");
    errors.add("contract", "error-choose");
    FormView::new(lang, form, errors)
}
