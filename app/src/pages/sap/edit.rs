//! One section with its rows, for the person and for an operator with the person.
//!
//! Fields: `row-{n}-{field}`, the hidden `rows`, `version`, `request_key`; the button `go` says `save`, `more` or
//! `less-{n}`. The first button of the form saves, so that the Enter key never takes a row away. At the desk also the
//! fields of the passages that the update proposes (R032), as in a confirmation, and `warnings-seen` once some were shown.

use domain::form::Errors;
use domain::lang::Lang;
use domain::passage::Finding;
use domain::sap::{Entry, Field, Kind, Rows, Section};
use leptos::prelude::*;

use super::words::rows;
use crate::pages::operator::did::{ProposalRows, Proposals, first_proposals};
use crate::pages::operator::parts::Warned;
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, Choice, ErrorSummary, FormView, MonthField, PostForm, Select,
    TextArea, TextField, Tone, Weight, Width,
};

/// The page of a section.
#[derive(Clone, Debug)]
pub struct SapSection {
    pub section: Section,
    /// Address of the scheda.
    pub back: String,
    /// An operator writes it with the person: it counts at once.
    pub at_desk: Option<AtDesk>,
    /// The version from which the page was made.
    pub version: i64,
    /// What the section says now, when it changed while this page was open.
    pub meanwhile: Option<Vec<Entry>>,
    pub request_key: String,
}

/// What an operator does besides writing.
#[derive(Clone, Debug)]
pub struct AtDesk {
    /// What the update proposes to record; `None` where the region has no service for it.
    pub proposals: Option<Proposals>,
    /// What is worth a second look before it is recorded.
    pub found: Vec<Finding>,
}

#[component]
pub fn SapSectionPage(f: FormView, data: SapSection) -> impl IntoView {
    let lang = f.lang();
    let section = data.section;
    let count = Rows::of(f.form());
    let warned = data.at_desk.as_ref().is_some_and(|desk| !desk.found.is_empty());
    let mut hidden = vec![
        ("request_key", data.request_key),
        ("version", data.version.to_string()),
        ("rows", count.to_string()),
    ];
    hidden.extend(warned.then(|| ("warnings-seen", "yes".to_owned())));
    let boxes: Vec<_> = (0..count).map(|place| row(&f, section, place)).collect();
    let more = (count < Rows::MOST).then(|| {
        view! { <Button label=t(lang, "sap-more") weight=Weight::Secondary name="go" value="more"/> }
    });
    let (save, lead) = match &data.at_desk {
        Some(_) if warned => ("sap-save-anyway", "sap-edit-lead-desk"),
        Some(_) => ("sap-save-desk", "sap-edit-lead-desk"),
        None => ("sap-save", "sap-edit-lead"),
    };
    let (save, lead) = (t(lang, save), t(lang, lead));
    let record = data.at_desk.and_then(|AtDesk { proposals, found }| {
        let proposals = proposals?;
        Some(view! { <Record lang f=f.clone() proposals found/> })
    });
    let meanwhile = data.meanwhile.map(|entries| {
        view! {
            <Alert tone=Tone::Warning title=t(lang, "sap-meanwhile")>
                {rows(lang, section, &entries)}
            </Alert>
        }
    });
    view! {
        <h1>{code_text(lang, "sap-section", section.code())}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{lead}</p>
        {meanwhile}
        <PostForm hidden=hidden>
            <button type="submit" class="visually-hidden" name="go" value="save" tabindex="-1">
                {save.clone()}
            </button>
            {boxes}
            <p>{more}</p>
            {record}
            <Actions>
                <Button label=save name="go" value="save"/>
                <ButtonLink href=data.back label=t(lang, "sap-back") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}

/// The passages of the update, each to keep or strike.
#[component]
fn Record(lang: Lang, f: FormView, proposals: Proposals, found: Vec<Finding>) -> impl IntoView {
    // A form that was sent comes back as it was; before that it holds what is proposed.
    let sent = f.form().get("go").is_some();
    let first = || FormView::new(lang, first_proposals(&proposals), Errors::default());
    let f = if sent { f } else { first() };
    view! {
        <h2>{t(lang, "sap-record-title")}</h2>
        <Warned lang warnings=found/>
        <ProposalRows f proposals/>
    }
}

fn row(f: &FormView, section: Section, place: usize) -> impl IntoView + use<> {
    let lang = f.lang();
    let number = i64::try_from(place + 1).unwrap_or(i64::MAX);
    let legend = ta(lang, "sap-row", &[("number", number.into())]);
    let fields: Vec<_> = section
        .fields()
        .iter()
        .map(|field| control(f, field, format!("row-{place}-{}", field.name)))
        .collect();
    view! {
        <fieldset class="draft-row">
            <legend>{legend.clone()}</legend>
            {fields}
            <Button
                label=t(lang, "sap-less")
                weight=Weight::Secondary
                name="go"
                value=format!("less-{place}")
                about=legend
            />
        </fieldset>
    }
}

fn control(f: &FormView, field: &Field, name: String) -> AnyView {
    let lang = f.lang();
    let label = t(lang, &field.label_key());
    let optional = !field.required;
    match field.kind {
        Kind::Line(_) => view! { <TextField f name label optional autocomplete="off"/> }.into_any(),
        Kind::Area(_) => view! { <TextArea f name label optional rows=3/> }.into_any(),
        Kind::Choice { codes, texts } => {
            let choices = codes.iter().map(|code| Choice::new(*code, code_text(lang, texts, code))).collect();
            view! { <Select f name label choices optional/> }.into_any()
        }
        Kind::Month => view! { <MonthField f name label optional/> }.into_any(),
        Kind::Year | Kind::Number { .. } => view! {
            <TextField f name label optional autocomplete="off" inputmode="numeric" width=Width::Short/>
        }
        .into_any(),
    }
}
