//! `/operatore/imprese`: the newest companies of the operator's offices, and the search for any.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{CfText, CompanyRef, OfficeName};
use crate::texts::{t, ta};
use crate::ui::{Actions, Button, Cell, EmptyState, ErrorSummary, FormView, PostForm, Table, TextField};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Companies {
    pub rows: Vec<CompanyRow>,
    /// The rows answer a search.
    pub searched: bool,
    /// The search found more than it shows.
    pub more: bool,
}

/// A company and the centre that follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyRow {
    pub company: CompanyRef,
    /// Code of the sector, or the company's words.
    pub sector: String,
    pub office: Option<String>,
}

#[component]
pub fn CompaniesPage(f: FormView, data: Companies) -> impl IntoView {
    let lang = f.lang();
    let label = t(lang, "employer-desk-search-label");
    view! {
        <h1>{t(lang, "employer-desk-title")}</h1>
        <ErrorSummary f=&f/>
        <div class="search-form">
            <PostForm label>
                <TextField
                    f=&f
                    name="q"
                    label=t(lang, "employer-desk-search")
                    hint=t(lang, "employer-desk-search-hint")
                    kind="search"
                    autocomplete="off"
                />
                <Actions>
                    <Button label=t(lang, "employer-desk-search-do")/>
                </Actions>
            </PostForm>
        </div>
        <Rows lang data/>
    }
}

#[component]
fn Rows(lang: Lang, data: Companies) -> impl IntoView {
    if data.rows.is_empty() {
        let (title, text) = match data.searched {
            true => ("employer-desk-none-found", "employer-desk-none-found-next"),
            false => ("employer-desk-none", "employer-desk-none-next"),
        };
        return view! {
            <EmptyState title=t(lang, title)>
                <p>{t(lang, text)}</p>
            </EmptyState>
        }
        .into_any();
    }
    let caption = match data.searched {
        true => ta(lang, "employer-desk-found", &[("count", data.rows.len().into())]),
        false => t(lang, "employer-desk-newest"),
    };
    let head = ["employer-desk-company", "employer-tax-code", "employer-desk-sector", "employer-desk-office"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows = data
        .rows
        .into_iter()
        .map(|row| {
            let CompanyRow { company, sector, office } = row;
            vec![
                Cell::head(view! { <a href=company.href()>{company.legal_name.clone()}</a> }),
                Cell::data(view! { <CfText cf=company.tax_code/> }),
                Cell::data(sector),
                Cell::data(view! { <OfficeName lang name=office/> }),
            ]
        })
        .collect();
    view! {
        <div class="dense">
            <Table id="companies" caption head rows/>
        </div>
        {data.more.then(|| view! { <p>{t(lang, "operator-search-more")}</p> })}
    }
    .into_any()
}
