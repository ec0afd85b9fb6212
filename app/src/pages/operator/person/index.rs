//! The Ministry's profiling index: awaited until an operator enters it, never computed by us.
//!
//! Form `act=index`: `index-value` (0 to 1), `index-source`, `index-date`, which is what
//! `domain::did::ProfilingIndex` reads.

use chrono::NaiveDate;
use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{form_of, hidden};
use crate::texts::{date, t, ta};
use crate::ui::{Actions, Button, DateField, Details, FormView, PostForm, TextField, Weight, Width};

/// An index as it was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexLine {
    /// Decimal text with a point.
    pub value: String,
    pub source: String,
    /// The day on which the Ministry computed it.
    pub date: NaiveDate,
}

/// The index in words, or that it is awaited.
pub(in super::super) fn index_text(lang: Lang, index: Option<&IndexLine>) -> String {
    let Some(index) = index else { return t(lang, "operator-index-waiting") };
    let value = if lang == Lang::It { index.value.replace('.', ",") } else { index.value.clone() };
    let args = [
        ("value", value.into()),
        ("date", date(lang, index.date).into()),
        ("source", index.source.clone().into()),
    ];
    ta(lang, "did-index-value", &args)
}

#[component]
pub(super) fn IndexSection(f: FormView, request_key: String, index: Option<IndexLine>) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("index");
    let f = form_of(&f, &["index"], Form::default);
    view! {
        <section aria-labelledby="index-title">
            <h2 id="index-title">{t(lang, "did-index-title")}</h2>
            <p>{index_text(lang, index.as_ref())}</p>
            <Details summary=t(lang, "operator-index-add") open=sent>
                <PostForm hidden=hidden("index", &request_key)>
                    <TextField
                        f=&f
                        name="index-value"
                        label=t(lang, "did-field-index-value")
                        hint=t(lang, "did-hint-index-value")
                        inputmode="decimal"
                        autocomplete="off"
                        width=Width::Short
                    />
                    <TextField f=&f name="index-source" label=t(lang, "did-field-index-source")/>
                    <DateField f=&f name="index-date" label=t(lang, "did-field-index-date")/>
                    <Actions>
                        <Button label=t(lang, "operator-index-do") weight=Weight::Secondary/>
                    </Actions>
                </PostForm>
            </Details>
        </section>
    }
}
