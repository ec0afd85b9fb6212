//! `/operatore/persone`: finding somebody, and the cases that wait at the counter.
//!
//! The search is posted (`q`) and answered in place: a name or a codice fiscale must not stand in an address.

use chrono::{DateTime, NaiveDate, Utc};
use domain::did::State;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{CfText, OfficeName, PersonRef, day, moment};
use crate::pages::operator::request::state_tone;
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, Cell, EmptyState, ErrorSummary, FormView, PostForm, Table, Tag, TextField,
    Weight,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct People {
    /// `None` before anybody searched.
    pub found: Option<Vec<PersonRow>>,
    /// The search found more than it shows.
    pub more: bool,
    /// Open cases, the oldest first.
    pub cases: Vec<CaseRow>,
}

/// A person that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    pub person: PersonRef,
    pub birth_date: Option<NaiveDate>,
    /// State and office of the latest declaration.
    pub did: Option<(State, Option<String>)>,
}

/// Somebody asks for a codice fiscale that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    pub person: PersonRef,
    pub opened_at: DateTime<Utc>,
}

#[component]
pub fn PeoplePage(f: FormView, data: People) -> impl IntoView {
    let lang = f.lang();
    let label = t(lang, "operator-people-search-label");
    view! {
        <h1>{t(lang, "operator-people-title")}</h1>
        <ErrorSummary f=&f/>
        <div class="search-form">
            <PostForm label>
                <TextField
                    f=&f
                    name="q"
                    label=t(lang, "operator-people-search")
                    hint=t(lang, "operator-people-search-hint")
                    kind="search"
                    autocomplete="off"
                />
                <Actions>
                    <Button label=t(lang, "operator-search-do")/>
                    <ButtonLink
                        href="/operatore/persone/nuova"
                        label=t(lang, "operator-home-new-person")
                        weight=Weight::Secondary
                    />
                </Actions>
            </PostForm>
        </div>
        {data.found.map(|rows| view! { <Found lang rows more=data.more/> })}
        <Cases lang cases=data.cases/>
    }
}

#[component]
fn Found(lang: Lang, rows: Vec<PersonRow>, more: bool) -> impl IntoView {
    if rows.is_empty() {
        return view! {
            <EmptyState title=t(lang, "operator-people-none")>
                <p>{t(lang, "operator-people-none-next")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let caption = ta(lang, "operator-people-found", &[("count", rows.len().into())]);
    let head = ["operator-person", "operator-cf", "operator-born", "did-short", "operator-office"];
    let rows = rows
        .into_iter()
        .map(|row| {
            let (state, office) = match row.did {
                Some((state, office)) => {
                    let label = code_text(lang, State::TEXTS, state.code());
                    let tag = view! { <Tag label tone=state_tone(state)/> }.into_any();
                    (tag, view! { <OfficeName lang name=office/> }.into_any())
                }
                None => (t(lang, "operator-none").into_any(), ().into_any()),
            };
            vec![
                Cell::head(view! { <a href=row.person.href()>{row.person.full()}</a> }),
                Cell::data(view! { <CfText cf=row.person.cf/> }),
                Cell::data(row.birth_date.map(day)),
                Cell::data(state),
                Cell::data(office),
            ]
        })
        .collect();
    view! {
        <div class="dense">
            <Table id="people" caption head=head.map(|key| t(lang, key)).to_vec() rows/>
        </div>
        {more.then(|| view! { <p>{t(lang, "operator-search-more")}</p> })}
    }
    .into_any()
}

#[component]
fn Cases(lang: Lang, cases: Vec<CaseRow>) -> impl IntoView {
    if cases.is_empty() {
        return None;
    }
    let head = ["operator-person", "operator-cf", "operator-since"].map(|key| t(lang, key)).to_vec();
    let rows = cases
        .into_iter()
        .map(|case| {
            vec![
                Cell::head(view! { <a href=case.person.href()>{case.person.full()}</a> }),
                Cell::data(view! { <CfText cf=case.person.cf/> }),
                Cell::data(moment(case.opened_at)),
            ]
        })
        .collect();
    Some(view! {
        <section aria-labelledby="cases-title">
            <h2 id="cases-title">{t(lang, "operator-cases-title")}</h2>
            <p>{t(lang, "operator-cases-text")}</p>
            <div class="dense">
                <Table id="cases" caption=t(lang, "operator-cases-caption") head rows/>
            </div>
        </section>
    })
}
