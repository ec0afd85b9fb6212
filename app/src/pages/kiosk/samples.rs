//! Each page of the terminal in its states, and pages of everybody as they stand on a terminal.

use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use leptos::prelude::*;

use super::*;
use crate::pages::problem::{ProblemPage, problem_title};
use crate::samples::{Sample, frame};
use crate::shell::{Frame, Kiosk, render_page};
use crate::texts::t;
use crate::ui::{Alert, Download, FormView, Tone};

/// The samples of the terminal.
pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "kiosk-start", html: |lang| start(at(lang, "/kiosk", "kiosk-title", true)) },
        Sample { name: "kiosk-start-ended", html: ended },
        Sample { name: "kiosk-arrival", html: |lang| arrival(FormView::empty(lang)) },
        Sample { name: "kiosk-arrival-wrong", html: |lang| arrival(typed(lang, "kiosk-unknown")) },
        Sample { name: "kiosk-arrival-done", html: arrival_done },
        Sample { name: "kiosk-bring", html: bring },
        Sample { name: "kiosk-closed", html: closed },
        Sample { name: "kiosk-enrol", html: |lang| enrol(FormView::empty(lang), None) },
        Sample { name: "kiosk-enrol-wrong", html: |lang| enrol(typed(lang, "required"), None) },
        Sample {
            name: "kiosk-enrol-again",
            html: |lang| enrol(FormView::empty(lang), Some("Sala, ingresso")),
        },
        Sample { name: "kiosk-download", html: download },
        Sample { name: "kiosk-problem", html: problem },
    ]
}

/// A frame on a terminal of Fermo.
fn at(lang: Lang, path: &str, title: &str, at_rest: bool) -> Frame {
    let kiosk = Kiosk { office: "Centro per l’impiego di Fermo".to_owned(), at_rest };
    frame(lang, path, &t(lang, title)).at_kiosk(kiosk, "0123456789abcdef0123456789abcdef")
}

/// A wrong code; the key of what is wrong stands after `error-`.
fn typed(lang: Lang, wrong: &str) -> FormView {
    let form: Form = [("code", "K7P4")].into_iter().collect();
    let mut errors = Errors::default();
    errors.push(FieldError::new("code", format!("error-{wrong}")));
    FormView::new(lang, form, errors)
}

fn start(frame: Frame) -> String {
    let lang = frame.lang;
    render_page(&frame, || view! { <KioskStartPage lang/> })
}

fn ended(lang: Lang) -> String {
    start(at(lang, "/kiosk", "kiosk-title", true).notice(Tone::Success, t(lang, "kiosk-ended")))
}

fn arrival(f: FormView) -> String {
    let page = at(f.lang(), "/kiosk/arrivo", "kiosk-arrival-title", false);
    let page = page.invalid(!f.errors().is_empty());
    render_page(&page, || view! { <ArrivalPage f/> })
}

fn arrival_done(lang: Lang) -> String {
    let page = at(lang, "/kiosk/arrivo?fatto=arrivo", "kiosk-arrival-done-title", false);
    render_page(&page, || view! { <ArrivalDonePage lang/> })
}

fn bring(lang: Lang) -> String {
    let page = at(lang, "/kiosk/cosa-portare", "kiosk-bring-title", false);
    render_page(&page, || view! { <BringPage lang/> })
}

fn closed(lang: Lang) -> String {
    let page = frame(lang, "/kiosk", &t(lang, "kiosk-closed-title")).under([]);
    render_page(&page, || view! { <KioskClosedPage lang/> })
}

fn enrol(f: FormView, already: Option<&str>) -> String {
    let lang = f.lang();
    let page = match already {
        Some(_) => at(lang, "/kiosk/attiva", "kiosk-enrol-title", false),
        None => frame(lang, "/kiosk/attiva", &t(lang, "kiosk-enrol-title")).under([]),
    };
    let page = page.invalid(!f.errors().is_empty());
    let already = already.map(str::to_owned);
    render_page(&page, || view! { <EnrolPage f already/> })
}

fn download(lang: Lang) -> String {
    let page = at(lang, "/did/ricevuta", "did-receipt-title", false);
    render_page(&page, || {
        view! {
            <h1>{t(lang, "did-receipt-title")}</h1>
            <Alert tone=Tone::Success live=true>
                <p>{t(lang, "did-receipt-lead")}</p>
            </Alert>
            <Download lang href="/did/ricevuta.pdf" label=t(lang, "did-receipt-pdf")/>
        }
    })
}

fn problem(lang: Lang) -> String {
    let page = at(lang, "/operatore/accedi", "kiosk-title", false);
    let page = Frame { title: problem_title(lang, 403), ..page };
    let details = vec![t(lang, "error-kiosk-operators")];
    render_page(
        &page,
        || view! { <ProblemPage lang status=403 details here="/operatore/accedi".to_owned()/> },
    )
}
