//! `/valutazione`: was the page useful, and why (CAD art. 7). Nobody is asked who they are.
//!
//! Fields: `useful` (`yes`, `no`), `text` (optional), `page` (the address that the person came from, hidden).

use domain::form::{Errors, Form};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::samples::{Sample, frame};
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::{
    Actions, Alert, Button, ErrorSummary, FormView, PostForm, RadioGroup, TextArea, Tone, yes_no,
};

/// Most characters that the text of an opinion may have.
pub const MAX_TEXT: usize = 2_000;

#[component]
pub fn FeedbackPage(f: FormView) -> impl IntoView {
    let lang = f.lang();
    view! {
        <h1>{t(lang, "pages-feedback-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{t(lang, "pages-feedback-lead")}</p>
        <PostForm hidden=vec![("page", f.value("page"))]>
            <RadioGroup f=&f name="useful" label=t(lang, "pages-feedback-useful") choices=yes_no(lang)/>
            <TextArea f=&f name="text" label=t(lang, "pages-feedback-text") hint=t(lang, "pages-feedback-hint")
                optional=true/>
            <Actions>
                <Button label=t(lang, "pages-feedback-send")/>
            </Actions>
        </PostForm>
    }
}

/// What follows a kept opinion.
#[component]
pub fn FeedbackDonePage(lang: Lang) -> impl IntoView {
    view! {
        <h1>{t(lang, "pages-feedback-title")}</h1>
        <Alert tone=Tone::Success title=t(lang, "pages-feedback-done") live=true>
            <p>{t(lang, "pages-feedback-done-text")}</p>
        </Alert>
        <p><a href="/">{t(lang, "pages-problem-home")}</a></p>
    }
}

fn sample(f: FormView) -> String {
    let (lang, invalid) = (f.lang(), !f.errors().is_empty());
    let frame = frame(lang, "/valutazione", &t(lang, "pages-feedback-title")).under([]).invalid(invalid);
    render_page(&frame, || view! { <FeedbackPage f/> })
}

fn wrong(lang: Lang) -> FormView {
    let form: Form = [("text", crate::ui::samples::ODD_TEXT), ("page", "/servizi")].into_iter().collect();
    let mut errors = Errors::default();
    errors.add("useful", "error-choose");
    FormView::new(lang, form, errors)
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "feedback", html: |lang| sample(FormView::empty(lang)) },
        Sample { name: "feedback-wrong", html: |lang| sample(wrong(lang)) },
        Sample {
            name: "feedback-done",
            html: |lang| {
                let frame = frame(lang, "/valutazione", &t(lang, "pages-feedback-title")).under([]);
                render_page(&frame, || view! { <FeedbackDonePage lang/> })
            },
        },
    ]
}
