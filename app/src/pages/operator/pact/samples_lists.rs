//! The lists beside the pact in their states: what waits for whom, and the blocks of text.

use domain::lang::Lang;
use domain::psp::BLOCKS;
use leptos::prelude::*;

use super::super::samples_data::{desk_frame, offices, people, today};
use super::{BlockLine, Blocks, BlocksPage, ListKind, PactRow, Pacts, PactsPage};
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::FormView;
use crate::ui::samples::ODD_TEXT;

pub(super) fn list(lang: Lang, kind: ListKind, count: usize) -> String {
    let people = people();
    let row = |place: usize| PactRow {
        person: people[place % people.len()].clone(),
        href: "/operatore/persone/01a/patto".to_owned(),
        title: "pact-title-psp",
        text: match kind {
            ListKind::Questions => ODD_TEXT.to_owned(),
            ListKind::Overdue => "Orientamento di II livello".to_owned(),
            _ => String::new(),
        },
        official: kind == ListKind::Overdue,
        tag: (kind == ListKind::Overdue).then(|| t(lang, "follow-state-started")),
        on: today() - chrono::TimeDelta::days(i64::try_from(place).unwrap_or(0) + 1),
        responsible: (kind != ListKind::ToWrite).then(|| "Giulia Bianchi".to_owned()),
    };
    let data = Pacts {
        kind,
        rows: (0..count).map(row).collect(),
        office: "fermo".to_owned(),
        offices: if count == 12 { offices() } else { offices()[..1].to_vec() },
        today: today(),
        first: (count == 50).then(|| "/operatore/patti?sede=fermo".to_owned()),
        next: (count == 50).then(|| "/operatore/patti?sede=fermo&after=1".to_owned()),
    };
    let frame = desk_frame(lang, "/operatore/patti", &t(lang, "drafting-list-title"));
    render_page(&frame, || view! { <PactsPage lang data/> })
}

pub(super) fn blocks(f: FormView, count: usize, editing: Option<String>) -> String {
    let line = |place: usize| BlockLine {
        id: format!("b{place}"),
        section: BLOCKS[place % BLOCKS.len()],
        title: "Frase del Centro".to_owned(),
        body: ODD_TEXT.to_owned(),
    };
    let data = Blocks {
        lines: (0..count).map(line).collect(),
        editing,
        office: offices()[0].clone(),
        offices: offices(),
        request_key: "0".repeat(32),
    };
    let invalid = !f.errors().is_empty();
    let frame = desk_frame(f.lang(), "/operatore/testi", &t(f.lang(), "drafting-blocks-title"));
    render_page(&frame.invalid(invalid), || view! { <BlocksPage f data/> })
}
