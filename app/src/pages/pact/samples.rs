//! The pages of a pact in every state, with a change and its difference, full and empty, at home and at a terminal.

use domain::commitment::State;
use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use domain::psp::{Availability, Kind, Party};
use leptos::prelude::*;

use super::samples_data::{asked_lines, day, first, followed, promise, second, signature, text};
use super::*;
use crate::samples::{Sample, frame};
use crate::shell::{Frame, Kiosk, Visitor, render_page};
use crate::texts::t;
use crate::ui::samples::ODD_TEXT;
use crate::ui::{Crumb, FormView, Tone};

const ID: &str = "0192f0c1-0000-7000-8000-0000000000aa";
const TITLE: &str = "pact-title-psp";

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "pact-none", html: |lang| none(lang, Coming::Declare) },
        Sample { name: "pact-none-waiting", html: |lang| none(lang, Coming::Confirmation) },
        Sample {
            name: "pact-none-book",
            html: |lang| none(lang, Coming::Book("/appuntamenti/nuovo".to_owned())),
        },
        Sample { name: "pact-none-interview", html: |lang| none(lang, Coming::Interview) },
        Sample { name: "pact-none-drafting", html: |lang| none(lang, Coming::Drafting) },
        Sample { name: "pact-to-sign", html: |lang| page(home(lang), view_of(Stands::ToSign)) },
        Sample { name: "pact-to-sign-asked", html: |lang| page(home(lang), asked()) },
        Sample { name: "pact-to-sign-changed", html: |lang| page(home(lang), changed()) },
        Sample { name: "pact-to-sign-kiosk", html: |lang| page(hall(lang, "/patto"), changed()) },
        Sample { name: "pact-signed", html: |lang| page(home(lang), view_of(Stands::Signed)) },
        Sample { name: "pact-not-asked", html: |lang| page(home(lang), view_of(Stands::NotAsked)) },
        Sample { name: "pact-rewriting", html: |lang| page(home(lang), view_of(Stands::Rewriting)) },
        Sample { name: "pact-in-force", html: |lang| page(home(lang), view_of(Stands::InForce)) },
        Sample { name: "pact-in-force-now", html: now_in_force },
        Sample {
            name: "pact-in-force-kiosk",
            html: |lang| page(hall(lang, "/patto"), view_of(Stands::InForce)),
        },
        Sample { name: "pact-changing", html: |lang| page(home(lang), view_of(Stands::Changing)) },
        Sample { name: "pact-refused", html: |lang| page(home(lang), view_of(Stands::Refused)) },
        Sample { name: "pact-missed", html: |lang| page(home(lang), view_of(Stands::Missed)) },
        Sample { name: "pact-closed", html: |lang| page(home(lang), view_of(Stands::Closed)) },
        Sample { name: "pact-cancelled", html: |lang| page(home(lang), view_of(Stands::Cancelled)) },
        Sample { name: "pact-odd", html: |lang| page(home(lang), odd()) },
        Sample { name: "pact-plan", html: |lang| page(home(lang), plan()) },
        Sample { name: "pact-text", html: |lang| one_text(lang, true, false) },
        Sample { name: "pact-text-replaced", html: |lang| one_text(lang, false, true) },
        Sample { name: "pact-questions", html: |lang| questions(FormView::empty(lang), Vec::new(), true) },
        Sample {
            name: "pact-questions-asked",
            html: |lang| questions(FormView::empty(lang), asked_lines(), true),
        },
        Sample {
            name: "pact-questions-wrong",
            html: |lang| questions(wrong(lang, "question", "error-required"), asked_lines(), true),
        },
        Sample {
            name: "pact-questions-over",
            html: |lang| questions(FormView::empty(lang), asked_lines(), false),
        },
        Sample {
            name: "pact-sign",
            html: |lang| sign(under(lang, "/patto/firma"), FormView::empty(lang), to_sign()),
        },
        Sample {
            name: "pact-sign-wrong",
            html: |lang| {
                sign(
                    under(lang, "/patto/firma"),
                    wrong(lang, "password", "error-signature-password"),
                    to_sign(),
                )
            },
        },
        Sample {
            name: "pact-sign-code-wrong",
            html: |lang| {
                sign(under(lang, "/patto/firma"), wrong(lang, "code", "error-signature-code"), to_sign())
            },
        },
        Sample {
            name: "pact-refuse-wrong",
            html: |lang| {
                let f = wrong(lang, "refuse-password", "error-signature-password");
                sign(under(lang, "/patto/firma"), f, to_sign())
            },
        },
        Sample {
            name: "pact-sign-changed",
            html: |lang| sign(under(lang, "/patto/firma"), FormView::empty(lang), to_sign_again(false)),
        },
        Sample {
            name: "pact-sign-stale",
            html: |lang| sign(under(lang, "/patto/firma"), FormView::empty(lang), to_sign_again(true)),
        },
        Sample {
            name: "pact-sign-kiosk",
            html: |lang| sign(hall(lang, "/patto/firma"), FormView::empty(lang), to_sign()),
        },
        Sample {
            name: "pact-sign-kiosk-wrong",
            html: |lang| {
                sign(hall(lang, "/patto/firma"), wrong(lang, "code", "error-signature-code"), to_sign())
            },
        },
    ]
}

fn own(lang: Lang, path: &str, title: &str, above: Vec<Crumb>) -> Frame {
    frame(lang, path, title).visitor(Visitor::Citizen { name: "Maria Rossi".to_owned() }).under(above)
}

fn area(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "ui-nav-area"), "/area")
}

fn home(lang: Lang) -> Frame {
    own(lang, "/patto", &t(lang, TITLE), vec![area(lang)])
}

fn under(lang: Lang, path: &str) -> Frame {
    let above = vec![area(lang), Crumb::link(t(lang, "area-pact-title"), "/patto")];
    own(lang, path, &t(lang, "pact-sign-title"), above)
}

fn hall(lang: Lang, path: &str) -> Frame {
    let kiosk = Kiosk { office: "Centro per l’impiego di Fermo".to_owned(), at_rest: false };
    own(lang, path, &t(lang, TITLE), vec![area(lang)]).at_kiosk(kiosk, "0123456789abcdef0123456789abcdef")
}

/// Something typed wrongly, with the key of the sentence.
fn wrong(lang: Lang, field: &str, key: &str) -> FormView {
    let form: Form = [("code", if field == "code" { "K7P4-2M9Q" } else { "" })].into_iter().collect();
    let mut errors = Errors::default();
    errors.push(FieldError::new(field, key));
    FormView::new(lang, form, errors)
}

fn none(lang: Lang, coming: Coming) -> String {
    let page = own(lang, "/patto", &t(lang, "area-pact-title"), vec![area(lang)]);
    render_page(&page, || view! { <NoPactPage lang coming/> })
}

fn page(frame: Frame, data: PactView) -> String {
    let lang = frame.lang;
    render_page(&frame, || view! { <PactPage lang data/> })
}

fn now_in_force(lang: Lang) -> String {
    let frame = home(lang).notice(Tone::Success, t(lang, "pact-done-active"));
    page(frame, view_of(Stands::InForce))
}

fn one_text(lang: Lang, in_force: bool, replaced: bool) -> String {
    let data = OneText {
        id: ID.to_owned(),
        title: TITLE,
        text: text(1, first()),
        in_force,
        replaced,
        signatures: vec![signature(Party::Person, "signed"), signature(Party::Centre, "signed")],
    };
    let above = vec![area(lang), Crumb::link(t(lang, "area-pact-title"), "/patto")];
    let page = own(lang, "/patto/1", &t(lang, TITLE), above);
    render_page(&page, || view! { <OneTextPage lang data/> })
}

fn questions(f: FormView, questions: Vec<QuestionLine>, open: bool) -> String {
    let lang = f.lang();
    let data = Questions {
        id: ID.to_owned(),
        questions,
        responsible: "Giulia Bianchi".to_owned(),
        open,
        request_key: "0".repeat(32),
    };
    let above = vec![area(lang), Crumb::link(t(lang, "area-pact-title"), "/patto")];
    let page = own(lang, "/patto/domande", &t(lang, "pact-questions"), above);
    let page = page.invalid(!f.errors().is_empty());
    render_page(&page, || view! { <QuestionsPage f data/> })
}

fn sign(frame: Frame, f: FormView, data: ToSign) -> String {
    let frame = frame.invalid(!f.errors().is_empty());
    render_page(&frame, || view! { <SignPage f data/> })
}

fn to_sign() -> ToSign {
    ToSign {
        id: ID.to_owned(),
        title: TITLE,
        text: text(1, first()),
        changes: Vec::new(),
        stale: false,
        change: false,
        person: "Maria Rossi".to_owned(),
        request_key: "0".repeat(32),
    }
}

fn to_sign_again(stale: bool) -> ToSign {
    let changes = second().diff(&first());
    ToSign { text: text(2, second()), changes, stale, change: true, ..to_sign() }
}

/// A document that stands so.
fn view_of(stands: Stands) -> PactView {
    let in_force = matches!(stands, Stands::InForce | Stands::Changing | Stands::NotAsked);
    let signatures = match stands {
        Stands::Signed => vec![signature(Party::Person, "signed")],
        Stands::InForce | Stands::Changing | Stands::Closed | Stands::NotAsked => {
            vec![signature(Party::Person, "signed"), signature(Party::Centre, "signed")]
        }
        Stands::Refused => vec![signature(Party::Person, "refused")],
        Stands::Missed => vec![signature(Party::Person, "missed")],
        _ => Vec::new(),
    };
    let told = matches!(stands, Stands::Closed | Stands::Cancelled);
    let promises = match in_force {
        true => vec![
            followed("Aggiorni il curriculum e lo porti al Centro.", false, true, State::Started, 21),
            followed("Formazione per l’aggiornamento delle competenze", true, true, State::Proposed, 30),
            followed("Ti mandiamo tre offerte adatte a te.", false, false, State::Verified, 20),
        ],
        false => Vec::new(),
    };
    PactView {
        id: ID.to_owned(),
        title: TITLE,
        stands,
        text: text(1, first()),
        since: in_force.then(|| day(20)),
        holds: None,
        changes: Vec::new(),
        reason: told.then(|| "Hai trovato un lavoro.".to_owned()),
        signatures,
        questions: Vec::new(),
        promises,
        contacts: if in_force { vec![day(30)] } else { Vec::new() },
        responsible: "Giulia Bianchi".to_owned(),
        centre: Some(Centre {
            slug: "fermo".to_owned(),
            name: "Centro per l’impiego di Fermo".to_owned(),
            phone: Some("0734 000000".to_owned()),
        }),
        pdf: in_force.then(|| "/patto/documento.pdf".to_owned()),
        request_key: "0".repeat(32),
        earlier: Vec::new(),
        others: Vec::new(),
        coming: stands == Stands::Closed,
    }
}

fn asked() -> PactView {
    PactView { questions: asked_lines(), ..view_of(Stands::ToSign) }
}

fn changed() -> PactView {
    let before = view_of(Stands::InForce);
    PactView {
        stands: Stands::ToSign,
        text: text(2, second()),
        changes: second().diff(&first()),
        holds: Some(1),
        earlier: vec![1],
        others: vec![OtherDocument {
            title: "pact-title-plan",
            stands: Stands::InForce,
            since: day(21),
            href: address("0192f0c1-0000-7000-8000-0000000000bb"),
        }],
        ..before
    }
}

fn odd() -> PactView {
    let mut content = first();
    content.goals = ODD_TEXT.to_owned();
    content.notes = ODD_TEXT.to_owned();
    content.commitments = (0..20).map(|n| promise(&format!("k{n}"), Party::Person, ODD_TEXT, None)).collect();
    PactView { text: text(1, content), reason: Some(ODD_TEXT.to_owned()), ..view_of(Stands::Cancelled) }
}

fn plan() -> PactView {
    let mut content = first();
    content.heading.kind = Kind::ActionPlan;
    content.search_acts.clear();
    content.contacts = None;
    content.search_proof.clear();
    content.availability = Availability::default();
    PactView { title: "pact-title-plan", text: text(1, content), ..view_of(Stands::ToSign) }
}
