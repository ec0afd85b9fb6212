//! One candidate at the desk: why they are in the list, what they would show, what they and the company said.

use chrono::{DateTime, Utc};
use domain::form::Form;
use domain::lang::Lang;
use domain::ranking::Explanation;
use domain::shortlist::{Outcome, Shared, Source, Stage};
use leptos::prelude::*;

use super::scores::{Scores, percent};
use crate::pages::operator::parts::{CfText, PersonRef, form_of, hidden, moment};
use crate::pages::preselection::{OutcomeFields, SharedView, Told, outcome_words, share_choices, stage_tone};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, CheckboxGroup, ErrorSummary, FormView, PostForm, RadioGroup, Tag, TextArea, Tone,
    Weight, yes_no,
};

/// The page.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub person: PersonRef,
    /// Of the vacancy.
    pub title: String,
    pub source: Source,
    pub score: Option<u16>,
    pub explanation: Explanation,
    pub stage: Stage,
    pub agrees: bool,
    /// An answer of the person may be written down.
    pub may_answer: bool,
    pub may_give_up: bool,
    pub outcomes: Vec<Outcome>,
    /// What the person agreed to show, in general: the form begins with it.
    pub shares: Form,
    /// What the company is or would be shown.
    pub shown: Option<Shared>,
    pub told: Told,
    /// In order.
    pub history: Vec<Happened>,
    /// Of the list.
    pub back: String,
    pub version: i64,
    pub request_key: String,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    pub at: DateTime<Utc>,
    /// Code of an act, or `add`.
    pub act: String,
    /// Code of `domain::shortlist::Who`.
    pub by: String,
    pub note: Option<String>,
}

#[component]
pub fn CandidatePage(f: FormView, data: Candidate) -> impl IntoView {
    let lang = f.lang();
    let score = data.score.map(|score| {
        let args = [("score", percent(lang, score).into())];
        view! { <p>{ta(lang, "preselection-score", &args)}</p> }
    });
    let gone = (!data.agrees).then(|| {
        view! { <Alert tone=Tone::Warning><p>{t(lang, "preselection-line-gone")}</p></Alert> }
    });
    let told = outcome_words(lang, &data.told).map(|words| {
        view! { <Alert title=t(lang, "preselection-told")><p>{words}</p></Alert> }
    });
    let shown = data.shown.clone().filter(|_| data.agrees).map(|shared| {
        view! {
            <section class="draft-section" aria-labelledby="shown-title">
                <h2 id="shown-title">{t(lang, "preselection-shown-desk")}</h2>
                <SharedView lang shared/>
            </section>
        }
    });
    let answer = data.may_answer.then(|| view! { <Answer f=f.clone() data=data.clone()/> });
    let give_up = data.may_give_up.then(|| view! { <GiveUp lang data=data.clone()/> });
    let outcome = (!data.outcomes.is_empty()).then(|| view! { <Say f=f.clone() data=data.clone()/> });
    view! {
        <h1 dir="auto">{data.person.full()}</h1>
        <ErrorSummary f=&f/>
        <p>
            <CfText cf=data.person.cf.clone()/>
            " · "
            <a href=data.person.href()>{t(lang, "preselection-file")}</a>
        </p>
        <p>
            <span dir="auto">{data.title}</span>
            " · "
            {code_text(lang, "preselection-source", data.source.code())}
            " · "
            <Tag label=code_text(lang, "preselection-stage", data.stage.code()) tone=stage_tone(data.stage)/>
        </p>
        {gone}
        {told}
        <div class="draft-section">
            <h2>{t(lang, "preselection-why-score")}</h2>
            {score}
            <Scores
                lang
                id="scores".to_owned()
                caption=t(lang, "preselection-why-score")
                explanation=data.explanation/>
        </div>
        {answer}
        {give_up}
        {shown}
        {outcome}
        <History lang history=data.history/>
        <p>
            <a href=data.back>{t(lang, "preselection-board-back")}</a>
        </p>
    }
}

/// The hidden fields of a form about this candidate.
fn fields(act: &str, data: &Candidate) -> Vec<(&'static str, String)> {
    let mut fields = hidden(act, &data.request_key);
    fields.push(("version", data.version.to_string()));
    fields
}

#[component]
fn Answer(f: FormView, data: Candidate) -> impl IntoView {
    let lang = f.lang();
    let f = form_of(&f, &["answer"], || data.shares.clone());
    view! {
        <section class="draft-section" aria-labelledby="answer-title">
            <h2 id="answer-title">{t(lang, "preselection-desk-answer")}</h2>
            <p>{t(lang, "preselection-desk-answer-how")}</p>
            <PostForm hidden=fields("answer", &data)>
                <RadioGroup
                    f=&f
                    name="answer"
                    label=t(lang, "preselection-desk-answer-label")
                    choices=yes_no(lang)
                    inline=true
                />
                <CheckboxGroup
                    f=&f
                    name="share"
                    label=t(lang, "preselection-shares-desk")
                    choices=share_choices(lang)
                    optional=true
                />
                <TextArea f=&f name="note" label=t(lang, "preselection-answer-note") optional=true rows=3/>
                <Actions>
                    <Button label=t(lang, "preselection-desk-answer-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn GiveUp(lang: Lang, data: Candidate) -> impl IntoView {
    view! {
        <section class="draft-section" aria-labelledby="silence-title">
            <h2 id="silence-title">{t(lang, "preselection-give-up")}</h2>
            <PostForm hidden=fields("give-up", &data)>
                <Actions>
                    <Button label=t(lang, "preselection-give-up-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn Say(f: FormView, data: Candidate) -> impl IntoView {
    let lang = f.lang();
    let f = form_of(&f, &["outcome"], Form::default);
    let hidden = fields("outcome", &data);
    view! {
        <section class="draft-section" aria-labelledby="outcome-title">
            <h2 id="outcome-title">{t(lang, "preselection-desk-outcome")}</h2>
            <p>{t(lang, "preselection-desk-outcome-how")}</p>
            <PostForm hidden>
                <OutcomeFields f=&f outcomes=data.outcomes/>
                <Actions>
                    <Button label=t(lang, "preselection-desk-outcome-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn History(lang: Lang, history: Vec<Happened>) -> impl IntoView {
    let lines: Vec<_> = history
        .into_iter()
        .map(|step| {
            let note = step.note.map(|note| view! { <p class="typed" dir="auto">{note}</p> });
            let by = code_text(lang, "preselection-by", &step.by);
            view! {
                <li>
                    <p>
                        {moment(step.at)} " · " {code_text(lang, "preselection-was", &step.act)} " · " {by}
                    </p>
                    {note}
                </li>
            }
        })
        .collect();
    view! {
        <section class="draft-section" aria-labelledby="history-title">
            <h2 id="history-title">{t(lang, "preselection-history")}</h2>
            <ul class="results">{lines}</ul>
        </section>
    }
}
