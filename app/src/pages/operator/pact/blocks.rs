//! `/operatore/testi`: the texts that a centre uses again and again in its pacts.
//!
//! Forms, by `act`: `add` (`section`, `title`, `body`), `replace` (the same with `block`: the new text takes its place),
//! `close` (`block`). `?testo={id}` opens the form with the words of that text.

use domain::lang::Lang;
use domain::psp::{BLOCKS, Section};
use leptos::prelude::*;

use super::words::typed;
use crate::pages::operator::parts::{FilterSelect, Named, hidden};
use crate::texts::{code_text, t};
use crate::ui::{
    Actions, Button, ButtonLink, EmptyState, ErrorSummary, FormView, Official, PostForm, Select, TextArea,
    TextField, Weight, choices,
};

/// A text of the centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockLine {
    pub id: String,
    pub section: Section,
    pub title: String,
    pub body: String,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Blocks {
    /// In the order of the form.
    pub lines: Vec<BlockLine>,
    /// The text that is being changed.
    pub editing: Option<String>,
    pub office: Named,
    /// The operator's centres.
    pub offices: Vec<Named>,
    pub request_key: String,
}

/// `f` holds the form that came back, or the words of the text that is being changed.
#[component]
pub fn BlocksPage(f: FormView, data: Blocks) -> impl IntoView {
    let lang = f.lang();
    let lists: Vec<_> = BLOCKS
        .into_iter()
        .filter_map(|section| {
            let own: Vec<_> = data.lines.iter().filter(|line| line.section == section).cloned().collect();
            let heading = code_text(lang, "drafting-section", section.code());
            let data = data.clone();
            (!own.is_empty()).then(|| view! { <h3>{heading}</h3> <Lines lang own data/> })
        })
        .collect();
    let lists = match lists.is_empty() {
        true => view! {
            <EmptyState title=t(lang, "drafting-blocks-none")>
                <p>{t(lang, "drafting-blocks-none-next")}</p>
            </EmptyState>
        }
        .into_any(),
        false => lists.into_any(),
    };
    view! {
        <h1>{t(lang, "drafting-blocks-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{t(lang, "drafting-blocks-how")}</p>
        <Centre lang data=data.clone()/>
        <section class="draft-section" aria-labelledby="blocks-title">
            <h2 id="blocks-title">{t(lang, "drafting-blocks-list")}</h2>
            {lists}
        </section>
        <Edit f data/>
    }
}

#[component]
fn Centre(lang: Lang, data: Blocks) -> impl IntoView {
    if data.offices.len() < 2 {
        return view! { <p class="day-office"><Official lang text=data.office.name/></p> }.into_any();
    }
    let choices = data.offices.iter().map(Named::choice).collect();
    view! {
        <form method="get" class="inline-form" aria-label=t(lang, "operator-filter-label")>
            <FilterSelect name="sede" label=t(lang, "operator-office") choices chosen=data.office.code/>
            <Actions>
                <Button label=t(lang, "operator-filter-do") weight=Weight::Secondary/>
            </Actions>
        </form>
    }
    .into_any()
}

#[component]
fn Lines(lang: Lang, own: Vec<BlockLine>, data: Blocks) -> impl IntoView {
    let lines: Vec<_> = own
        .into_iter()
        .map(|line| {
            let edit = format!("/operatore/testi?sede={}&testo={}#testo", data.office.code, line.id);
            let mut fields = hidden("close", &data.request_key);
            fields.push(("block", line.id.clone()));
            view! {
                <li>
                    <p><strong dir="auto">{line.title.clone()}</strong></p>
                    <p>{typed(&line.body)}</p>
                    <div class="inline-act">
                        <ButtonLink
                            href=edit
                            label=t(lang, "drafting-block-edit")
                            weight=Weight::Secondary
                            about=line.title.clone()
                        />
                        <PostForm hidden=fields>
                            <Button
                                label=t(lang, "drafting-block-close")
                                weight=Weight::Plain
                                about=line.title.clone()
                            />
                        </PostForm>
                    </div>
                </li>
            }
        })
        .collect();
    view! { <ul class="results">{lines}</ul> }
}

#[component]
fn Edit(f: FormView, data: Blocks) -> impl IntoView {
    let lang = f.lang();
    let act = if data.editing.is_some() { "replace" } else { "add" };
    let mut fields = hidden(act, &data.request_key);
    let block = data.editing.clone();
    fields.extend(block.map(|id| ("block", id)));
    let sections = choices(lang, "drafting-section", BLOCKS, Section::code);
    let back = format!("/operatore/testi?sede={}", data.office.code);
    let back = data.editing.is_some().then(
        || view! { <ButtonLink href=back label=t(lang, "drafting-block-leave") weight=Weight::Plain/> },
    );
    view! {
        <section class="draft-section" id="testo" aria-labelledby="edit-title">
            <h2 id="edit-title">{t(lang, &format!("drafting-block-{act}-title"))}</h2>
            <PostForm hidden=fields>
                <Select f=&f name="section" label=t(lang, "drafting-block-section") choices=sections/>
                <TextField f=&f name="title" label=t(lang, "drafting-block-name") autocomplete="off"/>
                <TextArea
                    f=&f
                    name="body"
                    label=t(lang, "drafting-block-body")
                    hint=t(lang, "drafting-block-body-hint")
                    rows=5
                />
                <Actions>
                    <Button label=t(lang, &format!("drafting-block-{act}-do"))/>
                    {back}
                </Actions>
            </PostForm>
        </section>
    }
}
