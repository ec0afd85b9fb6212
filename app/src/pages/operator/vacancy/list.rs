//! The vacancies of a centre, by state.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use domain::vacancy::State;
use leptos::prelude::*;

use crate::pages::operator::parts::{FilterSelect, Named, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{Actions, Button, Cell, EmptyState, Pagination, Table, Weight, choices};

/// One vacancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VacancyRow {
    /// The last part of its address.
    pub id: String,
    pub title: String,
    /// Name of the company.
    pub company: String,
    pub places: i64,
    /// Applications that were not taken back.
    pub applications: i64,
    /// The last change.
    pub updated_at: DateTime<Utc>,
}

/// What the list shows.
#[derive(Clone, Debug)]
pub struct VacancyRows {
    /// The longest untouched first; of those that are over, the last.
    pub rows: Vec<VacancyRow>,
    pub state: State,
    pub office: Named,
    /// The operator's centres.
    pub offices: Vec<Named>,
    /// Address of the first page, when this is another.
    pub first: Option<String>,
    /// Address of the page after this one.
    pub next: Option<String>,
}

#[component]
pub fn VacancyRowsPage(lang: Lang, data: VacancyRows) -> impl IntoView {
    // A draft is seen by its company alone.
    let states = State::ALL.iter().copied().filter(|state| *state != State::Draft);
    let states = choices(lang, "vacancy-state", states, State::code);
    let offices = data.offices.iter().map(Named::choice).collect();
    let (office, state) = (data.office.code.clone(), data.state.code());
    view! {
        <h1>{t(lang, "vacancy-desk-title")}</h1>
        <p>{t(lang, "vacancy-desk-how")}</p>
        <form method="get" class="inline-form" aria-label=t(lang, "operator-filter-label")>
            <FilterSelect name="sede" label=t(lang, "operator-office") choices=offices chosen=office/>
            <FilterSelect name="stato" label=t(lang, "operator-stage") choices=states chosen=state/>
            <Actions>
                <Button label=t(lang, "operator-filter-do") weight=Weight::Secondary/>
            </Actions>
        </form>
        <Found lang data/>
    }
}

#[component]
fn Found(lang: Lang, data: VacancyRows) -> impl IntoView {
    if data.rows.is_empty() {
        return view! { <EmptyState title=t(lang, "vacancy-desk-none")/> }.into_any();
    }
    let state = code_text(lang, "vacancy-state", data.state.code());
    let caption = match data.first.is_some() || data.next.is_some() {
        true => state,
        false => {
            let count = [("state", state.into()), ("count", data.rows.len().into())];
            ta(lang, "vacancy-desk-caption", &count)
        }
    };
    let head = [
        "vacancy-desk-what",
        "vacancy-desk-company",
        "vacancy-field-places",
        "vacancy-desk-applications",
        "vacancy-desk-updated",
    ];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows: Vec<_> = data
        .rows
        .into_iter()
        .map(|row| {
            let href = format!("/operatore/richieste-imprese/{}", row.id);
            vec![
                Cell::head(view! { <a href=href dir="auto">{row.title}</a> }),
                Cell::data(view! { <span dir="auto">{row.company}</span> }),
                Cell::number(row.places),
                Cell::number(row.applications),
                Cell::data(moment(row.updated_at)),
            ]
        })
        .collect();
    view! {
        <div class="dense">
            <Table id="vacancies" caption head rows/>
        </div>
        <Pagination lang previous=data.first next=data.next/>
    }
    .into_any()
}
