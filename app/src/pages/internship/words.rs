//! What a paper of an internship says, before anybody sets it: the same parts make the page that is read before signing and
//! the sealed document, so that the two can never say different things.
//!
//! Words know where they come from: ours are in the reader's language, names and what somebody typed stay as they are.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::ui::{Cell, DescriptionList, Item, Official, Table};

/// The whole text of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperText {
    pub title: String,
    /// A sentence under the title: what this paper is for.
    pub intro: String,
    /// Who agrees.
    pub parties: Vec<Part>,
    /// What they agree.
    pub clauses: Vec<Part>,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub heading: String,
    pub blocks: Vec<Block>,
}

impl Part {
    pub fn new(heading: impl Into<String>, blocks: Vec<Block>) -> Part {
        Part { heading: heading.into(), blocks }
    }
}

/// One piece of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Text(Said),
    /// Names and values.
    Facts(Vec<(String, Said)>),
    List(Vec<Said>),
    /// Three columns; the first cell names its row.
    Table {
        head: [String; 3],
        rows: Vec<[Said; 3]>,
    },
}

/// Some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// In the reader's language.
    Ours(String),
    /// An Italian name: of an office, a service, a law.
    Official(String),
    /// As somebody typed them.
    Typed(String),
}

impl Said {
    pub fn text(&self) -> &str {
        match self {
            Said::Ours(text) | Said::Official(text) | Said::Typed(text) => text,
        }
    }
}

/// What somebody typed keeps its lines.
pub(in crate::pages) fn typed(text: &str) -> AnyView {
    let text = text.to_owned();
    view! {
        <span class="typed" dir="auto">
            {text}
        </span>
    }
    .into_any()
}

fn said(lang: Lang, words: Said) -> AnyView {
    match words {
        Said::Ours(text) => text.into_any(),
        Said::Official(text) => view! { <Official lang text/> }.into_any(),
        Said::Typed(text) => typed(&text),
    }
}

fn block(lang: Lang, id: String, caption: &str, block: Block) -> AnyView {
    match block {
        Block::Text(words) => view! { <p>{said(lang, words)}</p> }.into_any(),
        Block::Facts(rows) => {
            let items = rows.into_iter().map(|(name, value)| Item::new(name, said(lang, value))).collect();
            view! { <DescriptionList items/> }.into_any()
        }
        Block::List(lines) => {
            let lines: Vec<_> =
                lines.into_iter().map(|words| view! { <li>{said(lang, words)}</li> }).collect();
            view! { <ul class="pact-list">{lines}</ul> }.into_any()
        }
        Block::Table { head, rows } => {
            let cells = |[first, second, third]: [Said; 3]| {
                vec![
                    Cell::head(said(lang, first)),
                    Cell::data(said(lang, second)),
                    Cell::data(said(lang, third)),
                ]
            };
            let rows = rows.into_iter().map(cells).collect();
            view! { <Table id caption=caption.to_owned() head=head.to_vec() rows quiet=true/> }.into_any()
        }
    }
}

fn part(lang: Lang, id: String, part: Part) -> impl IntoView {
    let Part { heading, blocks } = part;
    let blocks: Vec<_> = blocks
        .into_iter()
        .enumerate()
        .map(|(place, one)| block(lang, format!("{id}-{place}"), &heading, one))
        .collect();
    view! {
        <div id=id>
            <h2>{heading}</h2>
            {blocks}
        </div>
    }
}

/// The text: what it is for, the parties, the clauses. The title is the page's own.
#[component]
pub(in crate::pages) fn PaperWords(lang: Lang, text: PaperText) -> impl IntoView {
    let PaperText { intro, parties, clauses, .. } = text;
    let parts: Vec<_> = parties
        .into_iter()
        .chain(clauses)
        .enumerate()
        .map(|(place, one)| part(lang, format!("part-{place}"), one))
        .collect();
    view! {
        <p class="lead">{intro}</p>
        {parts}
    }
}
