//! One commitment of a document in force: what was promised, what proves it, what was said, what can be done with it now.
//!
//! Its form is `act=commitment` with `commitment`, `version`, the field `note-{id}` and the button `go` (an act of
//! `domain::commitment`).

use chrono::{DateTime, NaiveDate, Utc};
use domain::commitment::{Act, Due, State};
use domain::form::Form;
use domain::lang::Lang;
use domain::psp::Party;
use leptos::prelude::*;

use super::words::{one_line, typed};
use crate::pages::operator::parts::{day, form_of, hidden, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{Button, Details, FormView, Official, PostForm, Tag, TextArea, Tone, Weight};

/// A commitment as its operators see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseLine {
    pub id: String,
    pub version: i64,
    pub text: String,
    /// The text is the official name of a service.
    pub official: bool,
    pub who: Party,
    pub state: State,
    pub due_on: Option<NaiveDate>,
    pub due: Due,
    pub corrective: Option<String>,
    pub files: Vec<PromiseFile>,
    pub steps: Vec<PromiseStep>,
    /// What this operator may do now.
    pub acts: Vec<Act>,
}

/// A proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseFile {
    pub name: String,
    pub href: String,
    pub at: DateTime<Utc>,
}

/// What happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseStep {
    pub at: DateTime<Utc>,
    /// Code of `domain::commitment::Act`, `signed` or `edited`.
    pub act: String,
    /// `citizen`, `operator` or `system`.
    pub by: String,
    pub note: Option<String>,
}

fn tone(state: State, due: Due) -> Tone {
    match state {
        State::Verified => Tone::Success,
        State::Missed | State::Refused | State::Interrupted => Tone::Danger,
        _ if due.is_overdue() || state == State::Done => Tone::Warning,
        _ => Tone::Info,
    }
}

/// How a term stands, when it is near or over.
pub(super) fn near(lang: Lang, due: Due) -> Option<AnyView> {
    let (class, text) = match due {
        Due::Overdue(days) => ("term-over", ta(lang, "operator-term-over", &[("days", days.into())])),
        Due::Soon(0) => ("term-soon", t(lang, "operator-term-today")),
        Due::Soon(days) => ("term-soon", ta(lang, "operator-term-left", &[("days", days.into())])),
        Due::Later(_) | Due::Never => return None,
    };
    Some(view! { <span class=class>" " <strong>{text}</strong></span> }.into_any())
}

#[component]
pub(super) fn Promise(f: FormView, request_key: String, line: PromiseLine) -> impl IntoView {
    let lang = f.lang();
    let name = match line.official {
        true => view! { <Official lang text=line.text.clone()/> }.into_any(),
        false => typed(&line.text),
    };
    let due =
        line.due_on.map(|on| view! { " · " {t(lang, "drafting-by")} " " {day(on)} {near(lang, line.due)} });
    let corrective = line.corrective.clone().map(|text| {
        view! { <p><strong>{t(lang, "drafting-corrective")}</strong> " " {typed(&text)}</p> }
    });
    let label = code_text(lang, "follow-state", line.state.code());
    let who = code_text(lang, "drafting-party", line.who.code());
    let id = format!("impegno-{}", line.id);
    let tone = tone(line.state, line.due);
    let (files, steps) = (line.files.clone(), line.steps.clone());
    view! {
        <li class="draft-promise" id=id>
            <p class="draft-promise-name">{name}</p>
            <p><Tag label tone/> {who} {due}</p>
            {corrective}
            <Files lang files/>
            <Steps lang steps/>
            <Acts f request_key line/>
        </li>
    }
}

#[component]
fn Files(lang: Lang, files: Vec<PromiseFile>) -> impl IntoView {
    let some = !files.is_empty();
    let files: Vec<_> = files
        .into_iter()
        .map(|file| {
            view! { <li><a href=file.href dir="auto">{file.name}</a> " " {moment(file.at)}</li> }
        })
        .collect();
    some.then(|| {
        view! {
            <p>{t(lang, "drafting-proofs")}</p>
            <ul>{files}</ul>
        }
    })
}

#[component]
fn Steps(lang: Lang, steps: Vec<PromiseStep>) -> impl IntoView {
    let lines: Vec<_> = steps
        .into_iter()
        .map(|step| {
            let act = code_text(lang, "drafting-step", &step.act);
            let by = code_text(lang, "drafting-by-whom", &step.by);
            let note = step.note.map(|note| view! { ": " {typed(&note)} });
            view! { <li>{moment(step.at)} " " {format!("{act} ({by})")} {note}</li> }
        })
        .collect();
    view! {
        <Details summary=t(lang, "drafting-steps")>
            <ul>{lines}</ul>
        </Details>
    }
}

/// The acts that this operator may do now; the next one first.
#[component]
fn Acts(f: FormView, request_key: String, line: PromiseLine) -> impl IntoView {
    if line.acts.is_empty() {
        return None;
    }
    let lang = f.lang();
    let sent = f.form().get("act") == Some("commitment") && f.form().get("commitment") == Some(&line.id);
    let form = match sent {
        true => form_of(&f, &["commitment"], Form::default),
        false => FormView::empty(lang),
    };
    let mut fields = hidden("commitment", &request_key);
    fields.push(("commitment", line.id.clone()));
    fields.push(("version", line.version.to_string()));
    let buttons: Vec<_> = line
        .acts
        .iter()
        .enumerate()
        .map(|(place, act)| {
            let weight = match act {
                Act::Miss | Act::Refuse | Act::Interrupt => Weight::Danger,
                _ if place == 0 => Weight::Primary,
                _ => Weight::Secondary,
            };
            let label = code_text(lang, "drafting-do", act.code());
            view! { <Button label weight name="go" value=act.code().to_owned() about=one_line(&line.text)/> }
        })
        .collect();
    // What waits for an operator is open at once.
    let open = sent || line.state.waits_for_operator();
    Some(view! {
        <Details summary=t(lang, "drafting-promise-open") open>
            <PostForm hidden=fields>
                <TextArea
                    f=form
                    name=format!("note-{}", line.id)
                    label=t(lang, "drafting-note")
                    hint=t(lang, "drafting-note-hint")
                    rows=2
                    optional=true
                />
                <div class="actions">{buttons}</div>
            </PostForm>
        </Details>
    })
}
