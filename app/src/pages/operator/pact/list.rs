//! `/operatore/patti`: the pacts of a centre as its operators work through them, one list at a time (`?elenco=`), in pages
//! by keyset (`after`).

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

use super::words::typed;
use crate::pages::operator::parts::{CfText, DueText, FilterSelect, Named, PersonRef, day};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, Cell, EmptyState, Official, Pagination, Table, Tag, Tone, Weight,
};

/// Which list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListKind {
    /// Active declaration, interview held, no pact.
    #[default]
    ToWrite,
    Drafts,
    ToSign,
    Questions,
    Overdue,
    ToVerify,
}

impl ListKind {
    pub const ALL: [ListKind; 6] = [
        ListKind::ToWrite,
        ListKind::Drafts,
        ListKind::ToSign,
        ListKind::Questions,
        ListKind::Overdue,
        ListKind::ToVerify,
    ];

    /// The value of `elenco` in the address; the first is its absence.
    pub fn code(self) -> &'static str {
        match self {
            ListKind::ToWrite => "",
            ListKind::Drafts => "bozze",
            ListKind::ToSign => "firme",
            ListKind::Questions => "domande",
            ListKind::Overdue => "scaduti",
            ListKind::ToVerify => "verifiche",
        }
    }

    pub fn parse(code: &str) -> Option<ListKind> {
        ListKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The last part of the keys of its texts.
    fn key(self) -> &'static str {
        match self {
            ListKind::ToWrite => "write",
            ListKind::Drafts => "drafts",
            ListKind::ToSign => "sign",
            ListKind::Questions => "questions",
            ListKind::Overdue => "overdue",
            ListKind::ToVerify => "verify",
        }
    }
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PactRow {
    pub person: PersonRef,
    /// Where the next step is done.
    pub href: String,
    /// Key of the document's title.
    pub title: &'static str,
    /// What was promised or asked; empty when the title says it all.
    pub text: String,
    pub official: bool,
    /// Name of a state, in words.
    pub tag: Option<String>,
    /// The declaration, the last change, the question, or the term of a commitment.
    pub on: NaiveDate,
    /// Name of the responsible; `None` before there is one.
    pub responsible: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Pacts {
    pub kind: ListKind,
    pub rows: Vec<PactRow>,
    /// Slug of the centre, and those of the operator.
    pub office: String,
    pub offices: Vec<Named>,
    pub today: NaiveDate,
    pub first: Option<String>,
    pub next: Option<String>,
}

#[component]
pub fn PactsPage(lang: Lang, data: Pacts) -> impl IntoView {
    let (kind, office) = (data.kind, data.office.clone());
    let blocks = format!("/operatore/testi?sede={office}");
    view! {
        <h1>{t(lang, "drafting-list-title")}</h1>
        <Tabs lang here=kind office=office.clone()/>
        <Centre lang data=data.clone()/>
        <h2>{t(lang, &format!("drafting-list-{}", kind.key()))}</h2>
        <p>{t(lang, &format!("drafting-list-{}-what", kind.key()))}</p>
        <Found lang data/>
        <p class="ways">
            <a href=blocks>{t(lang, "drafting-blocks-title")}</a>
        </p>
    }
}

#[component]
fn Tabs(lang: Lang, here: ListKind, office: String) -> impl IntoView {
    let links: Vec<_> = ListKind::ALL
        .into_iter()
        .map(|kind| {
            let part =
                if kind.code().is_empty() { String::new() } else { format!("&elenco={}", kind.code()) };
            let href = format!("/operatore/patti?sede={office}{part}");
            let current = (kind == here).then_some("page");
            let label = t(lang, &format!("drafting-list-{}", kind.key()));
            view! { <li><a class="btn btn-outline-primary" href=href aria-current=current>{label}</a></li> }
        })
        .collect();
    view! {
        <nav class="day-ways" aria-label=t(lang, "drafting-lists")>
            <ul>{links}</ul>
        </nav>
    }
}

/// The centre, when the operator works in several.
#[component]
fn Centre(lang: Lang, data: Pacts) -> impl IntoView {
    if data.offices.len() < 2 {
        let name = data.offices.into_iter().map(|office| office.name).next().unwrap_or_default();
        return view! { <p class="day-office"><Official lang text=name/></p> }.into_any();
    }
    let choices = data.offices.iter().map(Named::choice).collect();
    let kind = data.kind.code();
    let kind = (!kind.is_empty()).then(|| view! { <input type="hidden" name="elenco" value=kind/> });
    view! {
        <form method="get" class="inline-form" aria-label=t(lang, "operator-filter-label")>
            {kind}
            <FilterSelect name="sede" label=t(lang, "operator-office") choices chosen=data.office/>
            <Actions>
                <Button label=t(lang, "operator-filter-do") weight=Weight::Secondary/>
            </Actions>
        </form>
    }
    .into_any()
}

#[component]
fn Found(lang: Lang, data: Pacts) -> impl IntoView {
    let key = data.kind.key();
    if data.rows.is_empty() {
        let title = t(lang, &format!("drafting-list-{key}-none"));
        let back = data.first.map(|href| view! { <p><a href=href>{t(lang, "drafting-list-first")}</a></p> });
        return view! { <EmptyState title>{back}</EmptyState> }.into_any();
    }
    let on = format!("drafting-list-{key}-on");
    // Nothing to name before there is a document.
    let named = data.kind != ListKind::ToWrite;
    let mut head = vec![t(lang, "operator-person")];
    head.extend(named.then(|| t(lang, "drafting-list-document")));
    head.push(t(lang, &on));
    head.extend(named.then(|| t(lang, "drafting-responsible")));
    head.push(t(lang, "drafting-list-next"));
    let rows: Vec<_> = data.rows.into_iter().map(|row| cells(lang, data.kind, row, data.today)).collect();
    let caption = ta(lang, "drafting-list-caption", &[("count", rows.len().into())]);
    view! {
        <div class="dense">
            <Table id="pacts" caption head rows/>
        </div>
        <Pagination lang previous=data.first next=data.next/>
    }
    .into_any()
}

fn cells(lang: Lang, kind: ListKind, row: PactRow, today: NaiveDate) -> Vec<Cell> {
    let person = view! {
        <a href=row.person.href()>{row.person.full()}</a>
        <br/>
        <CfText cf=row.person.cf.clone()/>
    };
    let text = match (row.text.is_empty(), row.official) {
        (true, _) => t(lang, row.title).into_any(),
        (false, true) => view! { <Official lang text=row.text/> }.into_any(),
        (false, false) => typed(&row.text),
    };
    let tag = row.tag.map(|label| view! { " " <Tag label tone=Tone::Info/> });
    let on = match kind {
        ListKind::Overdue => view! { <DueText lang due=row.on today/> }.into_any(),
        _ => day(row.on).into_any(),
    };
    let label = t(lang, &format!("drafting-list-{}-do", kind.key()));
    let about = row.person.full();
    let named = kind != ListKind::ToWrite;
    let mut cells = vec![Cell::head(person)];
    cells.extend(named.then(|| Cell::data(view! { {text} {tag} })));
    cells.push(Cell::data(on));
    cells.extend(named.then(|| Cell::data(row.responsible.unwrap_or_else(|| t(lang, "operator-none")))));
    cells.push(Cell::data(view! { <ButtonLink href=row.href label weight=Weight::Secondary about/> }));
    cells
}
