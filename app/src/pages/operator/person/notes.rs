//! Notes of the operators, and who has read the file.
//!
//! Adding a note is `act=note` with `note`; the person may ask to read it, and the form says so.

use chrono::{DateTime, Utc};
use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{form_of, hidden, moment};
use crate::texts::t;
use crate::ui::{Actions, Button, Cell, Details, EmptyState, FormView, PostForm, Table, TextArea, Weight};

/// One note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    pub at: DateTime<Utc>,
    /// Name of the operator.
    pub by: String,
    pub text: String,
}

/// One reading of the file (one row per operator and session in 30 minutes).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderLine {
    pub at: DateTime<Utc>,
    pub operator: String,
    pub office: String,
    /// Why, when the file belongs to another centre.
    pub reason: Option<String>,
}

#[component]
pub(super) fn Notes(f: FormView, request_key: String, notes: Vec<NoteLine>) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("note");
    let f = form_of(&f, &["note"], Form::default);
    let list = match notes.is_empty() {
        true => view! { <EmptyState title=t(lang, "operator-notes-none")/> }.into_any(),
        false => {
            let lines: Vec<_> = notes
                .into_iter()
                .map(|note| {
                    view! {
                        <li>
                            <p class="typed" dir="auto">
                                {note.text}
                            </p>
                            <p class="form-text">{format!("{}, ", note.by)} {moment(note.at)}</p>
                        </li>
                    }
                })
                .collect();
            view! { <ul class="results">{lines}</ul> }.into_any()
        }
    };
    view! {
        <section aria-labelledby="notes-title">
            <h2 id="notes-title">{t(lang, "operator-notes-title")}</h2>
            {list}
            <Details summary=t(lang, "operator-note-add") open=sent>
                <PostForm hidden=hidden("note", &request_key)>
                    <TextArea
                        f=&f
                        name="note"
                        label=t(lang, "operator-note")
                        hint=t(lang, "operator-note-hint")
                        rows=4
                    />
                    <Actions>
                        <Button label=t(lang, "operator-note-do") weight=Weight::Secondary/>
                    </Actions>
                </PostForm>
            </Details>
        </section>
    }
}

#[component]
pub(super) fn Readers(lang: Lang, readers: Vec<ReaderLine>) -> impl IntoView {
    let head = ["operator-when", "operator-operator", "operator-office", "operator-reason"];
    let rows = readers
        .into_iter()
        .map(|line| {
            vec![
                Cell::head(moment(line.at)),
                Cell::data(line.operator),
                Cell::data(line.office),
                Cell::data(view! { <span class="typed" dir="auto">{line.reason.unwrap_or_default()}</span> }),
            ]
        })
        .collect();
    view! {
        <section aria-labelledby="readers-title">
            <h2 id="readers-title">{t(lang, "operator-readers-title")}</h2>
            <div class="dense">
                <Table
                    id="readers"
                    caption=t(lang, "operator-readers-caption")
                    head=head.map(|key| t(lang, key)).to_vec()
                    rows
                />
            </div>
        </section>
    }
}
