//! `/operatore/agenda/convocazioni`: whom a centre must see by when, and convening them in two clicks.
//!
//! - The list holds everybody with an open declaration and no first interview since, by the last day of their term; a
//!   page is reached with `after`. Who has nothing booked has a link; the next page proposes places, its button convenes.
//! - Those who asked for NASpI or DIS-COLL are obliged: their places keep the notice of the law (art. 21
//!   D.Lgs. 150/2015), and the page says so.

mod convene;
mod samples;

use chrono::{DateTime, NaiveDate, Utc};
use domain::agenda::Standing;
use domain::lang::Lang;
use leptos::prelude::*;

pub use convene::{Convene, ConvenePage, PlaceChoice};
pub use samples::samples;

use super::agenda_nav::{AgendaNav, AgendaSection};
use super::parts::{CfText, DueText, FilterSelect, Named, PersonRef, moment};
use crate::texts::{code_text, t};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, Cell, Crumb, EmptyState, Pagination, Table, Tag, Tone, Weight,
};

/// The crumb above one convocation.
pub fn convocations_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "groups-convocations-title"), "/operatore/agenda/convocazioni")
}

/// Somebody who must be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConvocationRow {
    pub person: PersonRef,
    /// The protocol number of the declaration.
    pub protocol: Option<String>,
    /// Asked for NASpI or DIS-COLL: a convocation can have consequences.
    pub obliged: bool,
    /// The last day of the term.
    pub due: NaiveDate,
    pub standing: Standing,
    /// When the interview is booked.
    pub booked: Option<DateTime<Utc>>,
}

/// What the list shows.
#[derive(Clone, Debug)]
pub struct Convocations {
    pub rows: Vec<ConvocationRow>,
    /// Slug of the centre.
    pub office: String,
    /// The operator's offices.
    pub offices: Vec<Named>,
    /// The first place that the centre could give now.
    pub first_free: Option<DateTime<Utc>>,
    /// The centre has no agenda yet, or nobody in it receives for the interview: nobody can be convened.
    pub no_agenda: bool,
    pub today: NaiveDate,
    pub first: Option<String>,
    pub next: Option<String>,
}

#[component]
pub fn ConvocationsPage(lang: Lang, data: Convocations) -> impl IntoView {
    let office = data.office.clone();
    view! {
        <h1>{t(lang, "groups-convocations-title")}</h1>
        <AgendaNav lang here=AgendaSection::Convocations office/>
        <OfficeFilter lang office=data.office.clone() offices=data.offices.clone()/>
        <Free lang data=data.clone()/>
        <Rows lang data/>
    }
}

#[component]
fn OfficeFilter(lang: Lang, office: String, offices: Vec<Named>) -> impl IntoView {
    let choices: Vec<_> = offices.iter().map(Named::choice).collect();
    (choices.len() > 1).then(|| {
        view! {
            <form method="get" class="search-form" aria-label=t(lang, "operator-filter-label")>
                <div class="search-fields">
                    <FilterSelect name="sede" label=t(lang, "operator-office") choices chosen=office/>
                </div>
                <Actions>
                    <Button label=t(lang, "operator-filter-do") weight=Weight::Secondary/>
                </Actions>
            </form>
        }
    })
}

/// Where the next place is; without one, what opens more.
#[component]
fn Free(lang: Lang, data: Convocations) -> impl IntoView {
    let openings = AgendaSection::Openings.href(Some(&data.office));
    let open = view! { <a href=openings>{t(lang, "groups-open-places")}</a> };
    let short = data.rows.iter().any(|row| row.standing == Standing::NoPlace);
    match (data.no_agenda, data.first_free) {
        (true, _) => view! {
            <Alert tone=Tone::Warning><p>{t(lang, "groups-convocations-no-agenda")} " " {open}</p></Alert>
        }
        .into_any(),
        (false, None) => view! {
            <Alert tone=Tone::Warning><p>{t(lang, "groups-no-free")} " " {open}</p></Alert>
        }
        .into_any(),
        (false, Some(at)) => view! {
            <p>{t(lang, "groups-first-free")} " " {moment(at)} {short.then(|| view! { ". " {open} })}</p>
        }
        .into_any(),
    }
}

#[component]
fn Rows(lang: Lang, data: Convocations) -> impl IntoView {
    if data.rows.is_empty() {
        return view! {
            <EmptyState title=t(lang, "groups-convocations-none")>
                <p>{t(lang, "groups-convocations-none-next")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let head = [
        "operator-person",
        "operator-protocol",
        "groups-why",
        "operator-term",
        "operator-stage",
        "operator-acts",
    ];
    let (today, convene) = (data.today, !data.no_agenda);
    let office = data.office;
    let rows = data.rows.into_iter().map(|row| cells(lang, row, &office, today, convene)).collect();
    view! {
        <div class="dense">
            <Table
                id="convocations"
                caption=t(lang, "groups-convocations-caption")
                head=head.map(|key| t(lang, key)).to_vec()
                rows
            />
        </div>
        <Pagination lang previous=data.first next=data.next/>
    }
    .into_any()
}

/// How a standing stands out.
pub(super) fn standing_tone(standing: Standing) -> Tone {
    match standing {
        Standing::Over | Standing::NoPlace => Tone::Danger,
        Standing::Open => Tone::Warning,
        Standing::BookedLate => Tone::Info,
        Standing::Booked => Tone::Success,
    }
}

fn cells(lang: Lang, row: ConvocationRow, office: &str, today: NaiveDate, convene: bool) -> Vec<Cell> {
    let name = row.person.full();
    let href = format!("/operatore/agenda/convocazioni?sede={office}&persona={}", row.person.id);
    let act = (convene && row.standing.is_open()).then(|| {
        view! { <ButtonLink href label=t(lang, "groups-convene") weight=Weight::Secondary about=name.clone()/> }
    });
    let why = if row.obliged { "groups-why-obliged" } else { "groups-why-declared" };
    let standing = code_text(lang, "groups-standing", row.standing.code());
    vec![
        Cell::head(view! { <a href=row.person.href()>{name}</a> <br/> <CfText cf=row.person.cf/> }),
        Cell::data(row.protocol.unwrap_or_else(|| t(lang, "operator-protocol-none"))),
        Cell::data(t(lang, why)),
        Cell::data(view! { <DueText lang due=row.due today/> }),
        Cell::data(view! {
            <Tag label=standing tone=standing_tone(row.standing)/>
            {row.booked.map(|at| view! { <br/> {moment(at)} })}
        }),
        Cell::data(act),
    ]
}
