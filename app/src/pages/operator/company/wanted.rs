//! What a company looks for, on its file (R161): its vacancies, each with where it stands.

use domain::lang::Lang;
use domain::vacancy::State;
use leptos::prelude::*;

use crate::texts::{code_text, t};
use crate::ui::{Cell, EmptyState, Table};

/// A vacancy of the company. Its drafts are its own and never here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedRow {
    pub id: String,
    pub title: String,
    pub places: i64,
    pub state: State,
    /// A centre of the reader has it: only they open it.
    pub own: bool,
}

#[component]
pub(super) fn Wanted(lang: Lang, rows: Vec<WantedRow>) -> impl IntoView {
    if rows.is_empty() {
        return view! { <EmptyState title=t(lang, "employer-desk-wanted-none")/> }.into_any();
    }
    let head =
        ["vacancy-desk-what", "vacancy-field-places", "operator-stage"].map(|key| t(lang, key)).to_vec();
    let rows = rows.into_iter().map(|row| cells(lang, row)).collect();
    view! {
        <div class="dense narrow">
            <Table id="wanted" caption=t(lang, "employer-desk-wanted") head rows quiet=true/>
        </div>
    }
    .into_any()
}

fn cells(lang: Lang, row: WantedRow) -> Vec<Cell> {
    let title = match row.own {
        true => {
            let href = format!("/operatore/richieste-imprese/{}", row.id);
            view! { <a href=href dir="auto">{row.title}</a> }.into_any()
        }
        false => view! { <span dir="auto">{row.title}</span> }.into_any(),
    };
    vec![
        Cell::head(title),
        Cell::number(row.places),
        Cell::data(code_text(lang, "vacancy-state", row.state.code())),
    ]
}
