//! `/operatore/tirocini`: the internships that a centre has in hand, by what is to be done with them (`?elenco=`). What is over
//! is found on the file of the company.

use domain::internship::State;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::internship::{InternshipLine, Reader, tone, typed};
use crate::pages::operator::parts::{FilterSelect, Named, day};
use crate::texts::{code_text, t, ta};
use crate::ui::{Actions, Button, Cell, EmptyState, Official, Pagination, Table, Tag, Tone, Weight};

/// Which list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListKind {
    /// Requests to look at.
    #[default]
    ToCheck,
    /// An intern is sought, or has to answer.
    ToMatch,
    /// Papers to write, to sign, to approve; signed and not begun.
    ToSign,
    Running,
    /// Ended, without the attestation yet.
    Closing,
}

impl ListKind {
    pub const ALL: [ListKind; 5] =
        [ListKind::ToCheck, ListKind::ToMatch, ListKind::ToSign, ListKind::Running, ListKind::Closing];

    /// The value of `elenco` in the address; the first is its absence.
    pub fn code(self) -> &'static str {
        match self {
            ListKind::ToCheck => "",
            ListKind::ToMatch => "persone",
            ListKind::ToSign => "firme",
            ListKind::Running => "in-corso",
            ListKind::Closing => "da-chiudere",
        }
    }

    pub fn parse(code: &str) -> Option<ListKind> {
        ListKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The states that it shows.
    pub fn states(self) -> &'static [State] {
        match self {
            ListKind::ToCheck => &[State::Submitted, State::Returned],
            ListKind::ToMatch => &[State::Open, State::Offered],
            ListKind::ToSign => &[State::Accepted, State::ToSign, State::Agreed],
            ListKind::Running => &[State::Running],
            ListKind::Closing => &[State::Ended, State::Closing],
        }
    }

    /// The address of its first page.
    pub fn href(self, office: &str) -> String {
        let part = if self.code().is_empty() { String::new() } else { format!("&elenco={}", self.code()) };
        format!("/operatore/tirocini?sede={office}{part}")
    }

    /// The last part of the keys of its texts.
    fn key(self) -> &'static str {
        match self {
            ListKind::ToCheck => "check",
            ListKind::ToMatch => "match",
            ListKind::ToSign => "sign",
            ListKind::Running => "running",
            ListKind::Closing => "closing",
        }
    }
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct InternshipList {
    pub kind: ListKind,
    /// The next contact with a tutor first, then what is longest untouched.
    pub lines: Vec<InternshipLine>,
    /// Slug of the centre, and those of the operator.
    pub office: String,
    pub offices: Vec<Named>,
    /// Address of the first page, when this is another.
    pub first: Option<String>,
    /// Address of the page after this one.
    pub next: Option<String>,
}

#[component]
pub fn InternshipListPage(lang: Lang, data: InternshipList) -> impl IntoView {
    let kind = data.kind;
    view! {
        <h1>{t(lang, "internship-desk-title")}</h1>
        <Tabs lang here=kind office=data.office.clone()/>
        <Centre lang data=data.clone()/>
        <h2>{t(lang, &format!("internship-desk-{}", kind.key()))}</h2>
        <Found lang data/>
    }
}

#[component]
fn Tabs(lang: Lang, here: ListKind, office: String) -> impl IntoView {
    let links: Vec<_> = ListKind::ALL
        .into_iter()
        .map(|kind| {
            let href = kind.href(&office);
            let current = (kind == here).then_some("page");
            let label = t(lang, &format!("internship-desk-{}", kind.key()));
            view! { <li><a class="btn btn-outline-primary" href=href aria-current=current>{label}</a></li> }
        })
        .collect();
    view! {
        <nav class="day-ways" aria-label=t(lang, "internship-desk-lists")>
            <ul>{links}</ul>
        </nav>
    }
}

/// The centre, when the operator works in several.
#[component]
fn Centre(lang: Lang, data: InternshipList) -> impl IntoView {
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
fn Found(lang: Lang, data: InternshipList) -> impl IntoView {
    if data.lines.is_empty() {
        return view! { <EmptyState title=t(lang, "internship-desk-none")/> }.into_any();
    }
    let head = [
        "internship-desk-what",
        "internship-party-host",
        "internship-party-intern",
        "internship-desk-stands",
        "internship-text-from-to",
    ]
    .map(|key| t(lang, key))
    .to_vec();
    let rows: Vec<_> = data.lines.into_iter().map(|line| cells(lang, line)).collect();
    let caption = match data.first.is_some() || data.next.is_some() {
        true => t(lang, &format!("internship-desk-{}", data.kind.key())),
        false => ta(lang, "internship-desk-caption", &[("count", rows.len().into())]),
    };
    view! {
        <div class="dense">
            <Table id="internships" caption head rows/>
        </div>
        <Pagination lang previous=data.first next=data.next/>
    }
    .into_any()
}

fn cells(lang: Lang, line: InternshipLine) -> Vec<Cell> {
    let href = Reader::Promoter.address(&line.id);
    let waits = line.waits.then(|| view! { " " <Tag label=t(lang, "internship-waits") tone=Tone::Warning/> });
    let state = view! {
        <Tag label=code_text(lang, "internship-state", line.state.code()) tone=tone(line.state)/>
        {waits}
    };
    let days = match line.starts_on.zip(line.ends_on) {
        Some((from, to)) => view! { {day(from)} " – " {day(to)} }.into_any(),
        None => "–".into_any(),
    };
    vec![
        Cell::head(view! { <a href=href>{typed(&line.title)}</a> }),
        Cell::data(typed(&line.company)),
        Cell::data(line.intern.map_or_else(|| "–".into_any(), |name| typed(&name))),
        Cell::data(state),
        Cell::data(days),
    ]
}
