//! The internships of a company, on its file: those that go on, and those that are over and stand in no other list.

use chrono::NaiveDate;
use domain::internship::State;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::day;
use crate::texts::{code_text, t};
use crate::ui::{Cell, EmptyState, Table};

/// An internship at the company. Its drafts are its own and never here; who the intern is stands on the page of their centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostedRow {
    pub id: String,
    /// What the intern does, in the host's words.
    pub title: String,
    pub state: State,
    /// First and last day, once both are known.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// A centre of the reader promotes it: only they open it.
    pub own: bool,
}

#[component]
pub(super) fn Hosted(lang: Lang, rows: Vec<HostedRow>) -> impl IntoView {
    if rows.is_empty() {
        return view! { <EmptyState title=t(lang, "employer-desk-hosted-none")/> }.into_any();
    }
    let head = ["internship-desk-what", "internship-text-from-to", "operator-stage"]
        .map(|key| t(lang, key))
        .to_vec();
    let rows = rows.into_iter().map(|row| cells(lang, row)).collect();
    view! {
        <div class="dense narrow">
            <Table id="hosted" caption=t(lang, "employer-desk-hosted") head rows quiet=true/>
        </div>
    }
    .into_any()
}

fn cells(lang: Lang, row: HostedRow) -> Vec<Cell> {
    let title = match row.own {
        true => {
            let href = format!("/operatore/tirocini/{}", row.id);
            view! { <a href=href dir="auto">{row.title}</a> }.into_any()
        }
        false => view! { <span dir="auto">{row.title}</span> }.into_any(),
    };
    let days = match row.days {
        Some((from, to)) => view! { {day(from)} " – " {day(to)} }.into_any(),
        None => "–".into_any(),
    };
    vec![
        Cell::head(title),
        Cell::data(days),
        Cell::data(code_text(lang, "internship-state", row.state.code())),
    ]
}
