//! `/patto/impegni/{id}`: one thing that was promised. Where it stands, what was said about it, what proves it; the person
//! says what was done and adds a file.
//!
//! Fields: `note`, `proof` (a file), and which button was pressed: `go`, the code of an act or `add`. At a terminal no file
//! can be added: what a person carries is not there.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::rome_date;
use domain::commitment::{self, Act, Due, State};
use leptos::prelude::*;

use super::file::{due_words, promise_tone};
use crate::texts::{code_text, date, t};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, ErrorSummary, FileField, FormView, Official, PostForm, Tag, TextArea,
    Tone, Weight, at_kiosk,
};

/// One commitment.
#[derive(Clone, Debug)]
pub struct CommitmentView {
    pub text: String,
    /// The text is the official name of a service.
    pub official: bool,
    /// The person promised it.
    pub person: bool,
    pub state: State,
    pub due_on: Option<NaiveDate>,
    pub due: Due,
    /// What was decided about it (R055).
    pub corrective: Option<String>,
    pub files: Vec<ProofLine>,
    /// In order.
    pub history: Vec<Told>,
    /// What the person may do now.
    pub acts: Vec<Act>,
    /// A proof may be added.
    pub open: bool,
    /// Address of the pact or plan that promises it.
    pub document: String,
    pub version: i64,
    pub request_key: String,
}

/// A file that proves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofLine {
    pub name: String,
    pub at: DateTime<Utc>,
    pub href: String,
}

/// Something that happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub at: DateTime<Utc>,
    /// Code of an act, `signed` or `edited`.
    pub act: String,
    pub note: Option<String>,
}

#[component]
pub fn CommitmentPage(f: FormView, data: CommitmentView) -> impl IntoView {
    let lang = f.lang();
    let CommitmentView { text, official, person, state, due_on, due, corrective, files, history, .. } = data;
    let back = data.document;
    let title = match official {
        true => view! { <Official lang text/> }.into_any(),
        false => view! { <span class="typed" dir="auto">{text}</span> }.into_any(),
    };
    let who = if person { "follow-party-person" } else { "follow-party-centre" };
    let corrective = corrective.map(|text| {
        view! {
            <Alert tone=Tone::Warning title=t(lang, "area-commitment-corrective")>
                <p class="typed" dir="auto">
                    {text}
                </p>
            </Alert>
        }
    });
    let form = (data.open || !data.acts.is_empty()).then(|| {
        view! {
            <Report
                f=f.clone()
                acts=data.acts
                version=data.version
                request_key=data.request_key
                back=back.clone()
            />
        }
    });
    view! {
        <h1>{title}</h1>
        <ErrorSummary f=&f/>
        <p>
            <Tag label=code_text(lang, "follow-state", state.code()) tone=promise_tone(state, due)/>
            " "
            {t(lang, who)}
        </p>
        <p>{due_words(lang, due_on, due)}</p>
        <p>{code_text(lang, "area-commitment-now", state.code())}</p>
        {corrective}
        {form}
        <Proofs f=f.clone() files/>
        <section aria-labelledby="history-title">
            <h2 id="history-title">{t(lang, "area-commitment-history")}</h2>
            <ul class="results">{history.into_iter().map(|told| step(&f, told)).collect_view()}</ul>
        </section>
        <p>
            <a href=back>{t(lang, "area-commitment-back")}</a>
        </p>
    }
}

fn step(f: &FormView, told: Told) -> impl IntoView + use<> {
    let lang = f.lang();
    let note = told.note.map(|note| view! { <p class="typed" dir="auto">{note}</p> });
    view! {
        <li>
            <h3>{code_text(lang, "area-commitment-was", &told.act)}</h3>
            <p>{date(lang, rome_date(told.at))}</p>
            {note}
        </li>
    }
}

#[component]
fn Report(f: FormView, acts: Vec<Act>, version: i64, request_key: String, back: String) -> impl IntoView {
    let lang = f.lang();
    let file = (!at_kiosk()).then(|| {
        view! {
            <FileField
                f=&f
                name="proof"
                label=t(lang, "area-commitment-file")
                hint=t(lang, "area-commitment-file-hint")
                optional=true
                accept="application/pdf,image/jpeg,image/png"
            />
        }
    });
    // What goes on comes first, so that Enter does not refuse anything.
    let mut acts = acts;
    acts.sort_by_key(|act| match act {
        Act::Finish => 0,
        Act::Start => 1,
        _ => 2,
    });
    let first = acts.first().copied();
    let buttons: Vec<_> = acts
        .into_iter()
        .map(|act| {
            let weight = match act {
                Act::Refuse | Act::Interrupt => Weight::Danger,
                act if Some(act) == first => Weight::Primary,
                _ => Weight::Secondary,
            };
            view! { <Button label=code_text(lang, "follow-act", act.code()) weight name="go" value=act.code()/> }
        })
        .collect();
    let add = (!at_kiosk()).then(|| {
        view! { <Button label=t(lang, "area-commitment-add") weight=Weight::Secondary name="go" value="add"/> }
    });
    let hidden = vec![("request_key", request_key), ("version", version.to_string())];
    view! {
        <section aria-labelledby="report-title">
            <h2 id="report-title">{t(lang, "area-commitment-report")}</h2>
            <PostForm hidden files=true>
                <TextArea
                    f=&f
                    name="note"
                    label=t(lang, "area-commitment-note")
                    hint=t(lang, "area-commitment-note-hint")
                    optional=true
                    rows=3
                />
                {file}
                <Actions>
                    {buttons} {add}
                    <ButtonLink href=back label=t(lang, "area-commitment-back") weight=Weight::Plain/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn Proofs(f: FormView, files: Vec<ProofLine>) -> impl IntoView {
    let lang = f.lang();
    (!files.is_empty()).then(|| {
        let lines: Vec<_> = files
            .into_iter()
            .map(|file| {
                let name = match at_kiosk() {
                    true => file.name.into_any(),
                    false => view! { <a href=file.href>{file.name}</a> }.into_any(),
                };
                view! {
                    <li>
                        <h3 class="typed" dir="auto">
                            {name}
                        </h3>
                        <p>{date(lang, rome_date(file.at))}</p>
                    </li>
                }
            })
            .collect();
        view! {
            <section aria-labelledby="files-title">
                <h2 id="files-title">{t(lang, "area-commitment-files")}</h2>
                <ul class="results">{lines}</ul>
            </section>
        }
    })
}

impl CommitmentView {
    /// What is shown of a commitment in `state`: whether a proof may still be added.
    pub fn takes_proofs(state: commitment::State) -> bool {
        !matches!(state, State::Verified | State::Dropped | State::Refused)
    }
}
