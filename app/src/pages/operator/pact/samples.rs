//! The pages of pacts in their states, with everything wrong, and without anything.

use domain::commitment;
use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::passage::Finding;
use domain::psp::{Act, BLOCKS, Content, Kind, Party, State, Text};
use leptos::prelude::*;

use super::super::parts::{HandedCode, Named};
use super::super::samples_data::{at, desk_frame, people, service_groups, today};
use super::samples_data::{content, heading, in_days, names, promise, signer, stand, targets, verification};
use super::samples_lists::{blocks, list};
use super::{
    Begin, ContactLine, DraftPage, Drafting, EarlierLine, FollowPage, Following, Known, ListKind, PactStand,
    QuestionLine, Responsible, SignPage, Signing, StandPage,
};
use crate::samples::Sample;
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::FormView;
use crate::ui::samples::ODD_TEXT;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-pact-begin", html: |lang| standing(lang, begin(None)) },
        Sample {
            name: "operator-pact-no-did",
            html: |lang| standing(lang, begin(Some("error-pact-no-did"))),
        },
        Sample { name: "operator-pact-draft-empty", html: |lang| draft(FormView::empty(lang), empty()) },
        Sample { name: "operator-pact-draft", html: |lang| draft(FormView::empty(lang), whole()) },
        Sample {
            name: "operator-pact-draft-wrong",
            html: |lang| draft(wrong(lang), Drafting { missing: Errors::default(), ..empty() }),
        },
        Sample { name: "operator-pact-draft-warned", html: |lang| draft(FormView::empty(lang), warned()) },
        Sample { name: "operator-pact-draft-stale", html: |lang| draft(FormView::empty(lang), stale()) },
        Sample {
            name: "operator-pact-assign-wrong",
            html: |lang| draft(sent(lang, "assign", "responsible", "error-unknown-choice"), preview()),
        },
        Sample { name: "operator-pact-preview", html: |lang| draft(FormView::empty(lang), preview()) },
        Sample { name: "operator-pact-plan", html: |lang| draft(FormView::empty(lang), plan()) },
        Sample {
            name: "operator-pact-draft-targets",
            html: |lang| draft(FormView::empty(lang), Drafting { targets: targets(), ..whole() }),
        },
        Sample { name: "operator-pact-to-sign", html: |lang| standing(lang, to_sign()) },
        Sample { name: "operator-pact-active", html: |lang| standing(lang, active()) },
        Sample {
            name: "operator-pact-to-verify",
            html: |lang| standing(lang, PactStand { verification: verification(), ..active() }),
        },
        Sample { name: "operator-pact-closed", html: |lang| standing(lang, closed()) },
        Sample { name: "operator-pact-other-office", html: |lang| standing(lang, other_office()) },
        Sample { name: "operator-pact-over", html: |lang| standing(lang, over()) },
        Sample { name: "operator-pact-sign", html: |lang| sign(FormView::empty(lang), signing(None)) },
        Sample { name: "operator-pact-sign-change", html: |lang| sign(FormView::empty(lang), changing()) },
        Sample {
            name: "operator-pact-sign-code",
            html: |lang| sign(FormView::empty(lang), signing(Some(HandedCode::Code("K7MP-2QXR".to_owned())))),
        },
        Sample {
            name: "operator-pact-sign-wrong",
            html: |lang| {
                sign(
                    sent(lang, "sign", "password", "error-signature-password"),
                    signing(Some(HandedCode::Mailed)),
                )
            },
        },
        Sample {
            name: "operator-pact-miss-wrong",
            html: |lang| sign(sent(lang, "miss", "miss-reason", "error-reason-required"), signing(None)),
        },
        Sample { name: "operator-pact-follow", html: |lang| follow(FormView::empty(lang), following(7)) },
        Sample {
            name: "operator-pact-follow-empty",
            html: |lang| follow(FormView::empty(lang), following(0)),
        },
        Sample { name: "operator-pact-follow-wrong", html: |lang| follow(promise_wrong(lang), following(3)) },
        Sample {
            name: "operator-pact-hold-warned",
            html: |lang| follow(sent(lang, "hold", "minutes", "error-required"), hold_warned()),
        },
        Sample { name: "operator-pacts", html: |lang| list(lang, ListKind::ToWrite, 12) },
        Sample { name: "operator-pacts-empty", html: |lang| list(lang, ListKind::ToSign, 0) },
        Sample { name: "operator-pacts-questions", html: |lang| list(lang, ListKind::Questions, 3) },
        Sample { name: "operator-pacts-overdue", html: |lang| list(lang, ListKind::Overdue, 50) },
        Sample { name: "operator-texts", html: |lang| blocks(FormView::empty(lang), 7, None) },
        Sample { name: "operator-texts-empty", html: |lang| blocks(FormView::empty(lang), 0, None) },
        Sample {
            name: "operator-texts-wrong",
            html: |lang| blocks(sent(lang, "replace", "body", "error-required"), 7, Some("b1".to_owned())),
        },
    ]
}

fn sent(lang: Lang, act: &str, field: &str, key: &str) -> FormView {
    let mut errors = Errors::default();
    errors.add(field, key);
    FormView::new(lang, [("act", act)].into_iter().collect(), errors)
}

fn draft(f: FormView, data: Drafting) -> String {
    let invalid = !f.errors().is_empty();
    let frame = desk_frame(f.lang(), "/operatore/persone/01a/patto", &t(f.lang(), "drafting-pact"));
    render_page(&frame.invalid(invalid), || view! { <DraftPage f data/> })
}

fn standing(lang: Lang, data: PactStand) -> String {
    let frame = desk_frame(lang, "/operatore/persone/01a/patto", &t(lang, "drafting-pact"));
    let f = FormView::empty(lang);
    render_page(&frame, || view! { <StandPage f data/> })
}

fn sign(f: FormView, data: Signing) -> String {
    let invalid = !f.errors().is_empty();
    let frame = desk_frame(f.lang(), "/operatore/persone/01a/patto/firma", &t(f.lang(), "drafting-way-sign"));
    render_page(&frame.invalid(invalid), || view! { <SignPage f data/> })
}

fn follow(f: FormView, data: Following) -> String {
    let invalid = !f.errors().is_empty();
    let frame =
        desk_frame(f.lang(), "/operatore/persone/01a/patto/impegni", &t(f.lang(), "drafting-way-follow"));
    render_page(&frame.invalid(invalid), || view! { <FollowPage f data/> })
}

fn drafting(content: &Content) -> Drafting {
    Drafting {
        stand: stand(State::Draft, Text::Draft),
        change: None,
        form: content.to_form(),
        known: vec![
            Known { key: "drafting-known-did", text: "2026/FER/000012".to_owned(), href: None },
            Known {
                key: "drafting-known-index",
                text: "—".to_owned(),
                href: Some("/operatore/persone/01a".to_owned()),
            },
        ],
        targets: Vec::new(),
        responsible: Responsible {
            now: "01a".to_owned(),
            colleagues: vec![Named::new("01a", "Giulia Bianchi"), Named::new("01b", ODD_TEXT.trim())],
        },
        missing: content.missing(),
        services: service_groups(),
        blocks: BLOCKS.map(|section| (section, Named::new("b1", "Frase del Centro"))).to_vec(),
        names: names(),
        warnings: Vec::new(),
        theirs: None,
        preview: None,
        request_key: "0".repeat(32),
    }
}

fn empty() -> Drafting {
    drafting(&Content::begin(heading(Kind::Pact), None))
}

fn whole() -> Drafting {
    drafting(&content(Kind::Pact))
}

fn plan() -> Drafting {
    let mut plan = drafting(&content(Kind::ActionPlan));
    (plan.stand.kind, plan.stand.title) = (Kind::ActionPlan, "pact-title-plan");
    plan
}

fn warned() -> Drafting {
    let finding = Finding {
        rule: "R052",
        key: "pact-warning-index".to_owned(),
        field: None,
        args: vec![("rule", "R052".to_owned())],
    };
    Drafting { warnings: vec![finding], ..whole() }
}

/// What a colleague saved says other goals and one measure less.
fn stale() -> Drafting {
    let mine = content(Kind::Pact);
    let mut theirs = mine.clone();
    theirs.goals = "Trovare un lavoro in un negozio.".to_owned();
    theirs.measures.pop();
    Drafting { theirs: Some(mine.diff(&theirs)), ..whole() }
}

fn preview() -> Drafting {
    let stand = stand(State::Active, Text::Draft);
    Drafting { preview: Some(content(Kind::Pact)), change: Some(ODD_TEXT.to_owned()), stand, ..whole() }
}

fn wrong(lang: Lang) -> FormView {
    let form: Form = [
        ("act", "write"),
        ("goals", ODD_TEXT),
        ("measure-0-service", "Z.9"),
        ("measure-0-due-day", "31"),
        ("measure-0-due-month", "2"),
        ("search-0-text", "Candidature"),
        ("minutes", "mezz’ora"),
    ]
    .into_iter()
    .collect();
    let mut errors = Errors::default();
    errors.add("measure-0-service", "pact-error-service");
    errors.add("measure-0-due-day", "error-date");
    errors.add("search-0-timing", "pact-missing-timing");
    errors.add("availability", "pact-missing-offers");
    errors.add("minutes", "error-number");
    FormView::search(lang, form, errors)
}

fn base(stand: super::Stand) -> PactStand {
    PactStand {
        stand: Some(stand),
        begin: None,
        content: Some(content(Kind::Pact)),
        names: names(),
        signers: Vec::new(),
        left: Vec::new(),
        questions: Vec::new(),
        promises: (0, 0, 0),
        moves: Vec::new(),
        verification: Vec::new(),
        other: None,
        earlier: Vec::new(),
        request_key: "0".repeat(32),
    }
}

fn begin(obstacle: Option<&'static str>) -> PactStand {
    let begin = Begin {
        person: people()[0].clone(),
        kind: Kind::Pact,
        obstacle,
        early: obstacle.is_none(),
        did_date: obstacle.is_none().then(today),
        programmes: "GG".to_owned(),
    };
    PactStand { stand: None, begin: Some(begin), content: None, ..base(stand(State::Draft, Text::Draft)) }
}

fn question(place: usize, answered: bool) -> QuestionLine {
    QuestionLine {
        id: format!("q{place}"),
        text: if place == 0 { "Posso fare il corso la sera?" } else { ODD_TEXT }.to_owned(),
        asked_at: at(-500),
        answer: answered
            .then(|| ("Sì, c’è un corso serale.".to_owned(), "Giulia Bianchi".to_owned(), at(-20))),
    }
}

fn to_sign() -> PactStand {
    PactStand {
        signers: vec![signer(Party::Centre, "signed")],
        left: vec![Party::Person],
        questions: vec![question(0, true), question(1, false)],
        moves: vec![Act::Edit, Act::Cancel],
        ..base(stand(State::ToSign, Text::Shown))
    }
}

fn active() -> PactStand {
    PactStand {
        signers: vec![signer(Party::Centre, "signed"), signer(Party::Person, "signed")],
        promises: (4, 1, 2),
        questions: vec![question(0, false)],
        moves: vec![Act::Edit, Act::Close],
        other: Some(Kind::ActionPlan),
        earlier: vec![EarlierLine {
            title: "pact-title-psp",
            state: State::Refused,
            on: today(),
            reason: Some(ODD_TEXT.to_owned()),
            paper: Some("/operatore/persone/01a/patto/documento.pdf?atto=01d".to_owned()),
        }],
        ..base(stand(State::Active, Text::None))
    }
}

fn other_office() -> PactStand {
    let mut other = active();
    if let Some(stand) = &mut other.stand {
        stand.own = false;
    }
    PactStand { moves: Vec::new(), ..other }
}

/// Closed, and the interview at its end not recorded yet.
fn closed() -> PactStand {
    PactStand {
        begin: begin(None).begin,
        signers: vec![signer(Party::Centre, "signed"), signer(Party::Person, "signed")],
        verification: verification(),
        ..base(stand(State::Closed, Text::None))
    }
}

fn over() -> PactStand {
    let mut over = base(stand(State::Refused, Text::None));
    over.begin = begin(None).begin;
    PactStand { signers: vec![signer(Party::Person, "refused")], ..over }
}

fn signing(handed: Option<HandedCode>) -> Signing {
    Signing {
        stand: stand(State::ToSign, Text::Shown),
        content: content(Kind::Pact),
        hash: "0".repeat(64),
        changes: Vec::new(),
        names: names(),
        left: vec![Party::Person, Party::Centre],
        signers: Vec::new(),
        handed,
        request_key: "0".repeat(32),
    }
}

fn changing() -> Signing {
    let now = content(Kind::Pact);
    let mut before = now.clone();
    before.contacts = None;
    before.availability.offers = false;
    before.commitments.pop();
    Signing {
        stand: stand(State::Active, Text::Shown),
        changes: now.diff(&before),
        left: vec![Party::Person],
        signers: vec![signer(Party::Centre, "signed"), signer(Party::Person, "missed")],
        ..signing(None)
    }
}

fn following(count: usize) -> Following {
    use commitment::State::{Done, Missed, Proposed, Started, Verified};
    let states = [Done, Missed, Proposed, Started, Proposed, Verified, Proposed];
    let contact = |id: &str, state: &str, days| ContactLine {
        id: id.to_owned(),
        planned_on: in_days(days).unwrap_or_default(),
        held_at: (state == "held").then(|| at(-900)),
        state: state.to_owned(),
        note: (state != "planned").then(|| ODD_TEXT.to_owned()),
    };
    let contacts = [contact("c1", "held", 0), contact("c2", "missed", 1), contact("c3", "planned", 3)];
    Following {
        stand: stand(State::Active, Text::None),
        promises: (0..count).map(|place| promise(place, states[place % states.len()])).collect(),
        contacts: if count == 0 { Vec::new() } else { contacts.to_vec() },
        open: true,
        warnings: Vec::new(),
        today: today(),
        now: at(0),
        minutes: Some(15),
        request_key: "0".repeat(32),
    }
}

fn hold_warned() -> Following {
    Following { warnings: warned().warnings, ..following(2) }
}

fn promise_wrong(lang: Lang) -> FormView {
    let mut errors = Errors::default();
    errors.add("note-p1", "error-reason-required");
    FormView::new(lang, [("act", "commitment"), ("commitment", "p1")].into_iter().collect(), errors)
}
