//! `/fascicolo/correzione`: the person says what is wrong in the file, and reads what was answered.
//!
//! Fields: `about`, `text`.

use chrono::NaiveDate;
use domain::correction::{About, State};
use leptos::prelude::*;

use crate::texts::{code_text, date, t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, ErrorSummary, FormView, PostForm, RadioGroup, Tag, TextArea, Tone, Weight,
    choices,
};

/// The page.
#[derive(Clone, Debug)]
pub struct Corrections {
    /// The latest first.
    pub asked: Vec<Asked>,
    pub request_key: String,
}

/// A request and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub about: About,
    pub text: String,
    pub state: State,
    pub asked_on: NaiveDate,
    /// The last day for the answer.
    pub term_on: NaiveDate,
    pub answer: Option<String>,
}

#[component]
pub fn CorrectionPage(f: FormView, data: Corrections) -> impl IntoView {
    let lang = f.lang();
    let about = choices(lang, "area-correction-about", About::ALL.iter().copied(), About::code);
    let asked: Vec<_> = data.asked.into_iter().map(|asked| line(&f, asked)).collect();
    let asked = (!asked.is_empty()).then(|| {
        view! {
            <section aria-labelledby="asked-title">
                <h2 id="asked-title">{t(lang, "area-correction-asked")}</h2>
                <ul class="results">{asked}</ul>
            </section>
        }
    });
    view! {
        <h1>{t(lang, "area-correction-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{t(lang, "area-correction-lead")}</p>
        <PostForm hidden=vec![("request_key", data.request_key)]>
            <RadioGroup f=&f name="about" label=t(lang, "area-correction-about") choices=about/>
            <TextArea
                f=&f
                name="text"
                label=t(lang, "area-correction-text")
                hint=t(lang, "area-correction-text-hint")
            />
            <Actions>
                <Button label=t(lang, "area-correction-send")/>
                <ButtonLink href="/fascicolo" label=t(lang, "area-correction-back") weight=Weight::Plain/>
            </Actions>
        </PostForm>
        {asked}
    }
}

fn line(f: &FormView, asked: Asked) -> impl IntoView + use<> {
    let lang = f.lang();
    let tone = match asked.state {
        State::Open => Tone::Info,
        State::Done => Tone::Success,
        State::Refused => Tone::Warning,
    };
    let answer = match asked.answer {
        Some(answer) => view! {
            <p>
                <strong>{t(lang, "area-correction-answer")}</strong>
            </p>
            <p class="typed" dir="auto">
                {answer}
            </p>
        }
        .into_any(),
        None => {
            let by = [("date", date(lang, asked.term_on).into())];
            view! { <p>{ta(lang, "area-correction-term", &by)}</p> }.into_any()
        }
    };
    view! {
        <li>
            <h3>{code_text(lang, "area-correction-about", asked.about.code())}</h3>
            <p>
                <Tag label=code_text(lang, "area-correction-state", asked.state.code()) tone/>
                " "
                {date(lang, asked.asked_on)}
            </p>
            <p class="typed" dir="auto">
                {asked.text}
            </p>
            {answer}
        </li>
    }
}
