//! `…/dossier` of host and operators: what happened and what proves it, collected while the internship goes on (R076).
//!
//! Fields are those of `domain::internship::Notes`: one row of evidence more than there are, `attended` and `judgement`.

use domain::internship::MAX_EVIDENCE;
use leptos::prelude::*;

use super::data::Reader;
use super::words::typed;
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, DateField, ErrorSummary, FormView, PostForm, TextArea, TextField, Weight,
    Width,
};

/// What the page needs besides the form.
#[derive(Clone, Debug)]
pub struct DossierNotes {
    pub reader: Reader,
    pub id: String,
    pub title: String,
    /// Rows of evidence that are shown.
    pub rows: usize,
    pub version: i64,
    pub request_key: String,
}

#[component]
pub fn NotesPage(f: FormView, data: DossierNotes) -> impl IntoView {
    let lang = f.lang();
    let back = data.reader.address(&data.id);
    let hidden = vec![("request_key", data.request_key), ("version", data.version.to_string())];
    let rows: Vec<_> =
        (0..data.rows.min(MAX_EVIDENCE)).map(|place| view! { <Row f=f.clone() place/> }).collect();
    view! {
        <h1>{t(lang, "internship-paper-dossier")}</h1>
        <p class="lead">{typed(&data.title)}</p>
        <ErrorSummary f=&f/>
        <p>{t(lang, "internship-notes-how")}</p>
        <PostForm hidden>
            {rows}
            <TextField
                f=&f
                name="attended"
                label=t(lang, "internship-notes-attended")
                hint=t(lang, "internship-notes-attended-hint")
                inputmode="numeric"
                width=Width::Short
                optional=true
            />
            <TextArea
                f=&f
                name="judgement"
                label=t(lang, "internship-notes-judgement")
                hint=t(lang, "internship-notes-judgement-hint")
                optional=true
            />
            <Actions>
                <Button label=t(lang, "internship-notes-do")/>
                <ButtonLink href=back label=t(lang, "internship-back") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}

/// One activity with its proof; left empty it is none.
#[component]
fn Row(f: FormView, place: usize) -> impl IntoView {
    let lang = f.lang();
    let name = |part: &str| format!("evidence-{place}-{part}");
    let id = name("title");
    let title = ta(lang, "internship-notes-row", &[("place", (place + 1).into())]);
    view! {
        <section aria-labelledby=id>
            <h2 id=id.clone()>{title}</h2>
            <DateField f=&f name=name("on") label=t(lang, "internship-text-evidence-on") optional=true/>
            <TextArea
                f=&f
                name=name("activity")
                label=t(lang, "internship-text-evidence-what")
                rows=2
                optional=true
            />
            <TextArea
                f=&f
                name=name("proof")
                label=t(lang, "internship-text-evidence-proof")
                hint=t(lang, "internship-notes-proof-hint")
                rows=2
                optional=true
            />
        </section>
    }
}
