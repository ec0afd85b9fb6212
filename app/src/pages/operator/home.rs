//! `/operatore`: what waits, what I have in charge, which terms are near, and the ways on.

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

use super::parts::{Link, Named};
use super::request::{QueueRow, RequestTable, UNASSIGNED};
use super::samples_data::{desk_frame, offices, queue_row, today};
use crate::samples::Sample;
use crate::shell::render_page;
use crate::texts::{t, ta};
use crate::ui::{ButtonLink, Cell, EmptyState, Official, Table, Weight};

/// What the desk shows first.
#[derive(Clone, Debug)]
pub struct DeskHome {
    /// Of the operator.
    pub name: String,
    /// Of each office that has an agenda: what happens now.
    pub halls: Vec<HallCount>,
    pub offices: Vec<OfficeCount>,
    /// Requests that wait for an office; `None` when this operator does not assign.
    pub unassigned: Option<Count>,
    /// In my charge, the oldest first.
    pub mine: Vec<QueueRow>,
    /// Of my offices, with a passed or near term, the most urgent first.
    pub due: Vec<QueueRow>,
    /// Cases opened by a codice fiscale that somebody already holds.
    pub cases: u64,
    pub today: NaiveDate,
}

/// How many; counting stops at a limit, and then there are more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub n: u64,
    pub more: bool,
}

impl Count {
    fn text(self, lang: Lang) -> String {
        match self.more {
            true => ta(lang, "operator-count-more", &[("count", self.n.into())]),
            false => self.n.to_string(),
        }
    }
}

/// The hall of one office, now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HallCount {
    /// Slug and name.
    pub office: Named,
    /// Who waits, with an appointment or without.
    pub waiting: u64,
    /// Appointments of today that are not yet begun by anybody.
    pub ahead: u64,
}

/// The open requests of one office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeCount {
    /// Slug and name.
    pub office: Named,
    pub open: Count,
    /// In nobody's charge.
    pub free: Count,
}

#[component]
pub fn DeskHomePage(lang: Lang, data: DeskHome) -> impl IntoView {
    let DeskHome { name, halls, offices, unassigned, mine, due, cases, today } = data;
    let greeting = ta(lang, "operator-home-title", &[("name", name.into())]);
    let cases = (cases > 0).then(|| {
        let text = ta(lang, "operator-home-cases", &[("count", cases.into())]);
        view! { <p><a href="/operatore/persone">{text}</a></p> }
    });
    view! {
        <h1>{greeting}</h1>
        <Halls lang halls/>
        <Ways lang/>
        <Counts lang offices unassigned/>
        {cases}
        <section aria-labelledby="mine-title">
            <h2 id="mine-title">{t(lang, "operator-home-mine")}</h2>
            <Rows lang id="mine" rows=mine today/>
        </section>
        <section aria-labelledby="due-title">
            <h2 id="due-title">{t(lang, "operator-home-due")}</h2>
            <Rows lang id="due" rows=due today/>
        </section>
    }
}

/// Who waits now, and the way to today's agenda.
#[component]
fn Halls(lang: Lang, halls: Vec<HallCount>) -> impl IntoView {
    if halls.is_empty() {
        return None;
    }
    let lines: Vec<_> = halls
        .into_iter()
        .map(|hall| {
            let waiting = ta(lang, "day-home-hall", &[("count", hall.waiting.into())]);
            let ahead = ta(lang, "day-home-next", &[("count", hall.ahead.into())]);
            let href = format!("/operatore/agenda?sede={}", hall.office.code);
            view! {
                <li>
                    <Official lang text=hall.office.name.clone()/> ": "
                    <a href=format!("{href}#sala")><strong>{waiting}</strong></a>
                    {format!(". {ahead}. ")}
                    <a href=href.clone()>
                        {t(lang, "day-home-agenda")}
                        <span class="visually-hidden" lang="it">{format!(" {}", hall.office.name)}</span>
                    </a>
                </li>
            }
        })
        .collect();
    Some(view! {
        <section class="day-now" aria-labelledby="now-title">
            <h2 id="now-title">{t(lang, "day-home-title")}</h2>
            <ul class="plain">{lines}</ul>
        </section>
    })
}

#[component]
fn Ways(lang: Lang) -> impl IntoView {
    let link = |key: &str, href: &str| Link { label: t(lang, key), href: href.to_owned() };
    let ways = [
        link("day-home-agenda-mine", "/operatore/agenda?operatore=io"),
        link("operator-home-queue", "/operatore/richieste"),
        link("drafting-list-title", "/operatore/patti"),
        link("vacancy-desk-title", "/operatore/richieste-imprese"),
        link("internship-desk-title", "/operatore/tirocini"),
        link("operator-home-people", "/operatore/persone"),
        link("operator-home-new-person", "/operatore/persone/nuova"),
        link("operator-home-record", "/operatore/passaggi/nuovo"),
        link("operator-home-register", "/operatore/passaggi"),
    ];
    let ways = ways.into_iter().enumerate().map(|(place, way)| {
        let weight = if place == 0 { Weight::Primary } else { Weight::Secondary };
        view! { <ButtonLink href=way.href label=way.label weight/> }
    });
    view! { <div class="actions">{ways.collect_view()}</div> }
}

#[component]
fn Counts(lang: Lang, offices: Vec<OfficeCount>, unassigned: Option<Count>) -> impl IntoView {
    let head =
        ["operator-office", "operator-home-open", "operator-home-free"].map(|key| t(lang, key)).to_vec();
    let row = |label: AnyView, slug: &str, open: Count, free: Count| {
        let href = format!("/operatore/richieste?office={slug}");
        vec![
            Cell::head(view! { <a href=href>{label}</a> }),
            Cell::number(open.text(lang)),
            Cell::number(free.text(lang)),
        ]
    };
    let mut rows: Vec<_> = offices
        .into_iter()
        .map(|count| {
            let name = view! { <Official lang text=count.office.name/> }.into_any();
            row(name, &count.office.code, count.open, count.free)
        })
        .collect();
    if let Some(count) = unassigned.filter(|count| count.n > 0) {
        rows.push(row(t(lang, "operator-office-unassigned").into_any(), UNASSIGNED, count, count));
    }
    view! { <div class="dense narrow"><Table id="counts" caption=t(lang, "operator-home-counts") head rows/></div> }
}

#[component]
fn Rows(lang: Lang, id: &'static str, rows: Vec<QueueRow>, today: NaiveDate) -> impl IntoView {
    if rows.is_empty() {
        return view! { <EmptyState title=t(lang, &format!("operator-home-{id}-none"))/> }.into_any();
    }
    let caption = ta(lang, &format!("operator-home-{id}-caption"), &[("count", rows.len().into())]);
    view! { <RequestTable lang id caption rows today acts=false/> }.into_any()
}

/// The desk on a quiet morning and on a busy one.
pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-home", html: |lang| page(lang, busy()) },
        Sample { name: "operator-home-quiet", html: |lang| page(lang, quiet()) },
    ]
}

fn page(lang: Lang, data: DeskHome) -> String {
    let frame = desk_frame(lang, "/operatore", &t(lang, "operator-home"));
    render_page(&frame, || view! { <DeskHomePage lang data/> })
}

fn quiet() -> DeskHome {
    let none = Count { n: 0, more: false };
    let count = |office| OfficeCount { office, open: none, free: none };
    DeskHome {
        name: "Giulia Bianchi".to_owned(),
        halls: Vec::new(),
        offices: offices().into_iter().map(count).collect(),
        unassigned: None,
        mine: Vec::new(),
        due: Vec::new(),
        cases: 0,
        today: today(),
    }
}

fn busy() -> DeskHome {
    let count = |office| OfficeCount {
        office,
        open: Count { n: 1000, more: true },
        free: Count { n: 12, more: false },
    };
    let hall = |(office, waiting)| HallCount { office, waiting, ahead: waiting * 3 };
    DeskHome {
        halls: offices().into_iter().zip([4, 0]).map(hall).collect(),
        offices: offices().into_iter().map(count).collect(),
        unassigned: Some(Count { n: 3, more: false }),
        mine: (0..3).map(queue_row).collect(),
        due: (1..4).map(queue_row).collect(),
        cases: 2,
        ..quiet()
    }
}
