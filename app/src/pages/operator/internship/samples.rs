//! The operators' pages of internships in every state, with everything wrong, and without anything.

use domain::form::{Errors, FieldError, Form};
use domain::internship::{Act, Kind, Party, State, Who, moves};
use domain::lang::Lang;
use domain::passage::{Channel, Finding};
use leptos::prelude::*;

use super::super::samples_data::{at, desk_frame, offices, people};
use super::*;
use crate::pages::internship::samples_data::{
    COMPANY, ID, bare, contacts, facts, line, names, paper, papers, plan, signed, steps,
};
use crate::pages::internship::{Reader, paper_text};
use crate::pages::operator::parts::HandedCode;
use crate::pages::operator::request::Taken;
use crate::samples::Sample;
use crate::shell::render_page;
use crate::ui::FormView;
use crate::ui::samples::ODD_TEXT;

/// One sample for each state.
macro_rules! stories {
    ($($name:literal = $state:ident,)+) => {
        vec![$(Sample { name: $name, html: |lang| one(FormView::empty(lang), desk(State::$state)) },)+]
    };
}

pub fn samples() -> Vec<Sample> {
    let mut samples = stories! {
        "operator-internship-submitted" = Submitted,
        "operator-internship-returned" = Returned,
        "operator-internship-refused" = Refused,
        "operator-internship-open" = Open,
        "operator-internship-offered" = Offered,
        "operator-internship-accepted" = Accepted,
        "operator-internship-to-sign" = ToSign,
        "operator-internship-agreed" = Agreed,
        "operator-internship-running" = Running,
        "operator-internship-ended" = Ended,
        "operator-internship-closing" = Closing,
        "operator-internship-attested" = Attested,
        "operator-internship-closed" = Closed,
        "operator-internship-withdrawn" = Withdrawn,
    };
    samples.extend([
        Sample { name: "operator-internship-bare", html: |lang| one(FormView::empty(lang), nothing(lang)) },
        Sample { name: "operator-internship-found", html: |lang| one(FormView::empty(lang), found()) },
        Sample { name: "operator-internship-odd", html: |lang| one(FormView::empty(lang), odd()) },
        Sample {
            name: "operator-internship-offer-wrong",
            html: |lang| one(offer_wrong(lang), desk(State::Open)),
        },
        Sample {
            name: "operator-internship-contact-warned",
            html: |lang| one(contact_warned(lang), warned()),
        },
        Sample {
            name: "operator-internship-attest-wrong",
            html: |lang| one(attest_wrong(lang), desk(State::Closing)),
        },
        Sample { name: "operator-internships", html: |lang| list(lang, ListKind::ToSign, 12) },
        Sample { name: "operator-internships-empty", html: |lang| list(lang, ListKind::ToCheck, 0) },
        Sample { name: "operator-internship-project", html: |lang| project(FormView::empty(lang), true) },
        Sample { name: "operator-internship-project-filled", html: |lang| project(filled(lang), false) },
        Sample { name: "operator-internship-project-wrong", html: |lang| project(project_wrong(lang), true) },
        Sample { name: "operator-internship-paper", html: |lang| sign(FormView::empty(lang), to_sign(lang)) },
        Sample {
            name: "operator-internship-paper-wrong",
            html: |lang| sign(sign_wrong(lang), to_sign(lang)),
        },
        Sample {
            name: "operator-internship-paper-stale",
            html: |lang| sign(FormView::empty(lang), DeskPaper { stale: true, ..to_sign(lang) }),
        },
        Sample {
            name: "operator-internship-paper-intern",
            html: |lang| sign(FormView::empty(lang), of_intern(lang, None)),
        },
        Sample {
            name: "operator-internship-paper-intern-wrong",
            html: |lang| sign(code_wrong(lang), of_intern(lang, None)),
        },
        Sample {
            name: "operator-internship-paper-code",
            html: |lang| {
                let code = HandedCode::Code("7K2M9QRT".to_owned());
                sign(FormView::empty(lang), of_intern(lang, Some(code)))
            },
        },
        Sample {
            name: "operator-internship-paper-mailed",
            html: |lang| sign(FormView::empty(lang), of_intern(lang, Some(HandedCode::Mailed))),
        },
        Sample {
            name: "operator-internship-paper-whole",
            html: |lang| sign(FormView::empty(lang), whole(lang)),
        },
    ]);
    samples
}

fn desk(state: State) -> Desk {
    let reasons = [State::Returned, State::Refused, State::Ended, State::Withdrawn, State::Closed];
    Desk {
        id: ID.to_owned(),
        state,
        version: 4,
        facts: facts(state),
        company: COMPANY.to_owned(),
        person: (state == State::Offered || state.names_the_intern()).then(|| people()[0].clone()),
        request: charge(state),
        reason: reasons.contains(&state).then(|| "Manca l’orario.".to_owned()),
        refused: Errors::default(),
        sources: vec!["Linee guida 25/5/2017, rep. 86/CSR".to_owned(), "DGR 1474/2017".to_owned()],
        verified: false,
        papers: papers(state),
        contacts: contacts(state),
        steps: steps(),
        moves: moves(state, Who::Operator).map(|row| row.act).collect(),
        skills: plan().skills,
        minutes: Some(30),
        from_vacancy: state == State::Open,
        warnings: Vec::new(),
        now: at(30),
        request_key: "0".repeat(32),
    }
}

/// While it stands in the queue: nobody's, mine, a colleague's.
fn charge(state: State) -> Option<(String, Taken)> {
    let taken = match state {
        State::Submitted => Taken::Nobody,
        State::Offered => Taken::Colleague { name: "Paolo Neri".to_owned(), owner: None },
        _ => Taken::Me,
    };
    state.is_queued().then(|| ("0192f0c1-0000-7000-8000-0000000000ee".to_owned(), taken))
}

fn nothing(lang: Lang) -> Desk {
    Desk { facts: bare(lang), steps: Vec::new(), sources: Vec::new(), ..desk(State::Submitted) }
}

/// As the guidelines judge a request that asks for too much.
fn found() -> Desk {
    let mut refused = Errors::default();
    for (key, name) in [("internship-limit-long", "months"), ("internship-limit-places", "places")] {
        let error =
            FieldError::new("site", key).with(name, 12).with("day", "10/01/2028").with("rule", "86/CSR");
        refused.push(error);
    }
    Desk { refused, verified: true, from_vacancy: false, ..desk(State::Submitted) }
}

fn odd() -> Desk {
    let mut data = desk(State::Running);
    data.facts.title = "Aiuto & <b>مرحبا</b> 漢字 😀 x] [y".to_owned();
    data.reason = Some(ODD_TEXT.to_owned());
    data
}

fn warned() -> Desk {
    let short = Finding {
        rule: "R009",
        key: "passage-warning-minutes".to_owned(),
        field: None,
        args: [("rule", "R009"), ("code", "R.2"), ("min", "20"), ("max", "60")]
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec(),
    };
    Desk { warnings: vec![short], ..desk(State::Running) }
}

fn one(f: FormView, data: Desk) -> String {
    let path = Reader::Promoter.address(&data.id);
    let frame = desk_frame(f.lang(), &path, &data.facts.title).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <DeskPage f data/> })
}

fn sent(lang: Lang, pairs: &[(&str, &str)], errors: Errors) -> FormView {
    FormView::new(lang, pairs.iter().copied().collect::<Form>(), errors)
}

fn offer_wrong(lang: Lang) -> FormView {
    let errors = FieldError::new("cf", "error-person-unknown").into();
    sent(lang, &[("act", Act::Offer.code()), ("cf", ODD_TEXT)], errors)
}

fn contact_warned(lang: Lang) -> FormView {
    let pairs = [
        ("act", Act::Contact.code()),
        ("contact", "contact-during"),
        ("contact-during-minutes", "5"),
        ("contact-during-channel", Channel::Sportello.code()),
        ("contact-during-note", ODD_TEXT),
    ];
    sent(lang, &pairs, Errors::default())
}

fn attest_wrong(lang: Lang) -> FormView {
    let mut errors = Errors::default();
    errors.add("level-0", "error-choose");
    errors.add("attest-minutes", "error-required");
    sent(lang, &[("act", Act::Attest.code()), ("level-1", "basic")], errors)
}

fn list(lang: Lang, kind: ListKind, count: usize) -> String {
    let lines = (0..count).map(|place| line(kind.states()[place % kind.states().len()])).collect();
    let office = "fermo".to_owned();
    let first = (count > 5).then(|| kind.href(&office));
    let next = first.clone().map(|href| format!("{href}&dopo=2026-12-14_1_2"));
    let data = InternshipList { kind, lines, office, offices: offices(), first, next };
    let frame = desk_frame(lang, "/operatore/tirocini", &t(lang, "internship-desk-title"));
    render_page(&frame, || view! { <InternshipListPage lang data/> })
}

fn filled(lang: Lang) -> FormView {
    FormView::new(lang, plan().to_form(), Errors::default())
}

fn project_wrong(lang: Lang) -> FormView {
    let mut form = plan().to_form();
    ["goals", "activities", "skills", "monitoring"].into_iter().for_each(|name| form.set(name, ODD_TEXT));
    let mut errors = Errors::default();
    for (field, key) in [
        ("starts-day", "error-date"),
        ("ends-day", "internship-error-period"),
        ("weekly-hours", "error-number"),
        ("situation", "error-required"),
        ("skills", "internship-missing-skills"),
        ("minutes", "error-number"),
        ("channel", "error-unknown-choice"),
    ] {
        errors.add(field, key);
    }
    FormView::new(lang, form, errors)
}

fn project(f: FormView, lacking: bool) -> String {
    let data = Project {
        id: ID.to_owned(),
        title: plan().goals,
        company: "Falegnameria Conti & figli s.r.l.".to_owned(),
        intern: "Rossi Maria".to_owned(),
        version: 5,
        refused: Errors::default(),
        missing: if lacking { domain::internship::Plan::default().missing() } else { Errors::default() },
        request_key: "0".repeat(32),
    };
    let frame = desk_frame(
        f.lang(),
        "/operatore/tirocini/1/progetto",
        &t(f.lang(), "internship-paper-training-project"),
    );
    let frame = frame.invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <ProjectPage f data/> })
}

fn to_sign(lang: Lang) -> DeskPaper {
    DeskPaper {
        internship: ID.to_owned(),
        id: "project-1".to_owned(),
        kind: Kind::TrainingProject,
        number: 1,
        title: "Aiuto falegname".to_owned(),
        text: paper_text(lang, &paper(Kind::TrainingProject), &names()),
        hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
        signed: vec![signed(Party::Host), signed(Party::Intern)],
        left: vec![Party::Promoter],
        approved_at: None,
        may_sign: true,
        may_approve: true,
        may_hand: false,
        handed: None,
        stale: false,
        pdf: None,
        request_key: "0".repeat(32),
    }
}

fn whole(lang: Lang) -> DeskPaper {
    DeskPaper {
        signed: Party::ALL.iter().copied().map(signed).collect(),
        left: Vec::new(),
        approved_at: Some(at(10)),
        may_sign: false,
        may_approve: false,
        pdf: Some(format!("{}/documento.pdf", Reader::Promoter.paper(ID, "project-1"))),
        ..to_sign(lang)
    }
}

/// The intern has no account and signs at the desk.
fn of_intern(lang: Lang, handed: Option<HandedCode>) -> DeskPaper {
    let left = vec![Party::Promoter, Party::Intern];
    DeskPaper { signed: vec![signed(Party::Host)], left, may_hand: true, handed, ..to_sign(lang) }
}

fn code_wrong(lang: Lang) -> FormView {
    let errors = FieldError::new("code", "error-signature-code").into();
    sent(lang, &[("act", "desk")], errors)
}

fn sign_wrong(lang: Lang) -> FormView {
    let errors = FieldError::new("factor", "error-signature-factor").into();
    sent(lang, &[("act", "sign")], errors)
}

fn sign(f: FormView, data: DeskPaper) -> String {
    let path = Reader::Promoter.paper(&data.internship, &data.id);
    let frame = desk_frame(f.lang(), &path, &data.text.title).invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <DeskPaperPage f data/> })
}
