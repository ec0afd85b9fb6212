//! What happened to the declaration, the latest last.

use chrono::{DateTime, Utc};
use domain::did::{Move, State, Who};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::moment;
use crate::texts::{code_text, t};
use crate::ui::{Cell, Table};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryRow {
    pub at: DateTime<Utc>,
    pub act: Move,
    pub to: State,
    pub who: Who,
    /// Name of the operator.
    pub by: Option<String>,
    pub reason: Option<String>,
}

#[component]
pub(super) fn History(lang: Lang, rows: Vec<HistoryRow>) -> impl IntoView {
    let head = ["operator-when", "operator-what", "operator-stage", "operator-who", "operator-reason"];
    let rows = rows
        .into_iter()
        .map(|row| {
            vec![
                Cell::head(moment(row.at)),
                Cell::data(code_text(lang, Move::TEXTS, row.act.code())),
                Cell::data(code_text(lang, State::TEXTS, row.to.code())),
                Cell::data(row.by.unwrap_or_else(|| code_text(lang, Who::TEXTS, row.who.code()))),
                Cell::data(view! { <span class="typed" dir="auto">{row.reason.unwrap_or_default()}</span> }),
            ]
        })
        .collect();
    view! {
        <section aria-labelledby="history-title">
            <h2 id="history-title">{t(lang, "operator-did-history")}</h2>
            <div class="dense">
                <Table
                    id="history"
                    caption=t(lang, "operator-did-history-caption")
                    head=head.map(|key| t(lang, key)).to_vec()
                    rows
                />
            </div>
        </section>
    }
}
