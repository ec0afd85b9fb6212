//! `/proposte/{id}`: one proposal. The work, what the company would read of the person, yes or no; later what came of it.
//!
//! Fields: `answer` (`yes`, `no`), `share` (repeats), `note`.

use domain::lang::Lang;
use domain::shortlist::{Shared, Stage};
use leptos::prelude::*;

use super::words::{SharedView, Told, Work, outcome_words, share_choices, stage_tone};
use crate::texts::{code_text, t};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, CheckboxGroup, DescriptionList, Details, ErrorSummary, FormView,
    Item, PostForm, RadioGroup, Tag, TextArea, Tone, Weight, yes_no,
};

/// One proposal.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub work: Work,
    pub stage: Stage,
    /// An answer can be given or changed.
    pub open: bool,
    /// The person still agrees to be proposed.
    pub agrees: bool,
    /// Everything that could be shown.
    pub contents: Shared,
    /// What the person agreed to show this company.
    pub shown: Option<Shared>,
    pub told: Told,
    pub version: i64,
    pub request_key: String,
}

#[component]
pub fn ProposalPage(f: FormView, data: Proposal) -> impl IntoView {
    let lang = f.lang();
    let Proposal { work, stage, open, agrees, contents, shown, told, version, request_key } = data;
    let title = work.title.clone();
    let waits = matches!(stage, Stage::Asked | Stage::Silent | Stage::Available);
    let now = match waits && !open {
        true => t(lang, "preselection-now-over"),
        false => code_text(lang, "preselection-now", stage.code()),
    };
    let told = outcome_words(lang, &told).map(|words| {
        view! {
            <Alert title=t(lang, "preselection-told")>
                <p>{words}</p>
            </Alert>
        }
    });
    // Whoever is in a list that went out has nothing to answer any more: what counts is what the company can read.
    let withdrew =
        if stage.is_presented() { "preselection-proposal-hidden" } else { "preselection-proposal-withdrew" };
    let withdrew = (!agrees && (open || stage.is_presented())).then(|| {
        view! {
            <Alert tone=Tone::Warning title=t(lang, withdrew)>
                <p>{t(lang, &format!("{withdrew}-how"))}</p>
            </Alert>
        }
    });
    let form = (open && agrees).then(|| view! { <Answer f=f.clone() stage contents version request_key/> });
    let shown = shown.filter(|_| agrees && (open || stage.is_presented())).map(|shared| {
        view! {
            <section aria-labelledby="shown-title">
                <h2 id="shown-title">{t(lang, "preselection-shown")}</h2>
                <SharedView lang shared/>
            </section>
        }
    });
    view! {
        <h1 dir="auto">{title}</h1>
        <ErrorSummary f=&f/>
        <p>
            <Tag label=code_text(lang, "preselection-stage", stage.code()) tone=stage_tone(stage)/>
        </p>
        <p>{now}</p>
        {told}
        {withdrew}
        <WorkFacts lang work/>
        {form}
        {shown}
        <p>
            <a href="/proposte">{t(lang, "preselection-back")}</a>
        </p>
    }
}

#[component]
fn WorkFacts(lang: Lang, work: Work) -> impl IntoView {
    let company = work.company.unwrap_or_else(|| t(lang, "preselection-company-hidden"));
    let mut items = vec![
        Item::new(t(lang, "preselection-work-company"), view! { <span dir="auto">{company}</span> }),
        Item::new(t(lang, "preselection-work-place"), work.place),
    ];
    items.extend(work.contract.map(|contract| {
        let contract = code_text(lang, domain::did::Contract::TEXTS, contract.code());
        Item::new(t(lang, "preselection-work-contract"), contract)
    }));
    view! {
        <section aria-labelledby="work-title">
            <h2 id="work-title">{t(lang, "preselection-work")}</h2>
            <DescriptionList items/>
            {work.offer.map(|href| view! { <p><a href=href>{t(lang, "preselection-work-read")}</a></p> })}
        </section>
    }
}

#[component]
fn Answer(f: FormView, stage: Stage, contents: Shared, version: i64, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let hidden = vec![("request_key", request_key), ("version", version.to_string())];
    let title = match stage {
        Stage::Available | Stage::Unavailable => "preselection-answer-change",
        _ => "preselection-answer",
    };
    view! {
        <section aria-labelledby="answer-title">
            <h2 id="answer-title">{t(lang, title)}</h2>
            <PostForm hidden>
                <RadioGroup
                    f=&f
                    name="answer"
                    label=t(lang, "preselection-answer-label")
                    choices=yes_no(lang)
                    inline=true
                />
                <CheckboxGroup
                    f=&f
                    name="share"
                    label=t(lang, "preselection-shares")
                    hint=t(lang, "preselection-answer-shares-hint")
                    choices=share_choices(lang)
                    optional=true
                />
                <TextArea
                    f=&f
                    name="note"
                    label=t(lang, "preselection-answer-note")
                    hint=t(lang, "preselection-answer-note-hint")
                    optional=true
                    rows=3
                />
                <Actions>
                    <Button label=t(lang, "preselection-answer-do")/>
                    <ButtonLink href="/proposte" label=t(lang, "preselection-back") weight=Weight::Plain/>
                </Actions>
            </PostForm>
            <Details summary=t(lang, "preselection-contents")>
                <SharedView lang shared=contents/>
            </Details>
        </section>
    }
}
