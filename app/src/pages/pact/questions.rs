//! `/patto/domande`: what the person asked the responsible, the answers, and one more question.
//!
//! Field: `question`.

use domain::calendar::rome_date;
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::{QuestionLine, address};
use super::plain::typed;
use crate::texts::{date, t, ta};
use crate::ui::{Actions, Button, ButtonLink, ErrorSummary, FormView, PostForm, Tag, TextArea, Tone, Weight};

#[derive(Clone, Debug)]
pub struct Questions {
    /// Id of the document.
    pub id: String,
    pub questions: Vec<QuestionLine>,
    pub responsible: String,
    /// The document still goes on.
    pub open: bool,
    pub request_key: String,
}

fn line(lang: Lang, asked: QuestionLine) -> impl IntoView {
    let text = typed(&asked.text);
    let on = date(lang, rome_date(asked.asked_at));
    let (label, tone) = match asked.answer {
        Some(_) => (t(lang, "pact-question-answered"), Tone::Success),
        None => (t(lang, "pact-question-waits"), Tone::Info),
    };
    let answer = asked.answer.map(|(words, at, name)| {
        let by = [("name", name.into()), ("date", date(lang, rome_date(at)).into())];
        let (by, words) = (ta(lang, "pact-answer-by", &by), typed(&words));
        view! {
            <div class="pact-answer">
                <p class="pact-side">{by}</p>
                <p>{words}</p>
            </div>
        }
    });
    view! {
        <li>
            <p>{text}</p>
            <p class="form-text">
                {on} " " <Tag label tone/>
            </p>
            {answer}
        </li>
    }
}

/// Questions and answers, in order; nothing when nothing was asked.
#[component]
pub(super) fn QuestionList(lang: Lang, questions: Vec<QuestionLine>) -> impl IntoView {
    (!questions.is_empty()).then(|| {
        let lines: Vec<_> = questions.into_iter().map(|asked| line(lang, asked)).collect();
        view! { <ul class="results">{lines}</ul> }
    })
}

#[component]
pub fn QuestionsPage(f: FormView, data: Questions) -> impl IntoView {
    let lang = f.lang();
    let lead = ta(lang, "pact-ask-lead", &[("name", data.responsible.into())]);
    let back = address(&data.id);
    let typed = f.clone();
    let form = match data.open {
        true => view! {
            <PostForm hidden=vec![("request_key", data.request_key)]>
                <TextArea
                    f=&typed
                    name="question"
                    label=t(lang, "pact-ask-label")
                    hint=t(lang, "pact-ask-hint")
                />
                <Actions>
                    <Button label=t(lang, "pact-ask-send")/>
                    <ButtonLink href=back label=t(lang, "pact-back") weight=Weight::Plain/>
                </Actions>
            </PostForm>
        }
        .into_any(),
        false => view! {
            <p>{t(lang, "pact-ask-over")}</p>
            <p>
                <a href=back>{t(lang, "pact-back")}</a>
            </p>
        }
        .into_any(),
    };
    view! {
        <h1>{t(lang, "pact-questions")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{lead}</p>
        <QuestionList lang questions=data.questions/>
        {form}
    }
}
