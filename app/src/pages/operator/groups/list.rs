//! The sessions of a centre.

use chrono::{DateTime, Utc};
use domain::agenda::{SessionState, SizeWarning};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::super::agenda_nav::{AgendaNav, AgendaSection};
use super::super::parts::{FilterSelect, Named};
use super::{StateTag, size_text, span_text};
use crate::texts::{code_text, t, ta};
use crate::ui::{Actions, Button, ButtonLink, Cell, Choice, EmptyState, Official, Pagination, Table, Weight};

/// Which sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupFilter {
    /// Slug of the centre.
    pub office: String,
    pub period: Period,
    /// Code of a service; `None` is all.
    pub service: Option<String>,
}

/// Coming sessions, the nearest first, or those that have begun, the latest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    #[default]
    Coming,
    Past,
}

impl Period {
    pub const ALL: [Period; 2] = [Period::Coming, Period::Past];

    /// The value of `quando` in the address; the coming ones are its absence.
    pub fn code(self) -> &'static str {
        match self {
            Period::Coming => "",
            Period::Past => "passati",
        }
    }

    pub fn parse(code: &str) -> Option<Period> {
        Period::ALL.into_iter().find(|period| period.code() == code)
    }

    fn key(self) -> &'static str {
        match self {
            Period::Coming => "groups-period-coming",
            Period::Past => "groups-period-past",
        }
    }
}

/// One session of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    pub id: String,
    pub code: String,
    pub service: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Who holds it.
    pub operator: String,
    /// Name of the room; `None` when nobody comes.
    pub room: Option<String>,
    pub channel: Channel,
    pub places: u16,
    pub taken: u16,
    pub state: SessionState,
    /// Of those enrolled now (R172).
    pub size: Option<SizeWarning>,
}

/// What the list shows.
#[derive(Clone, Debug)]
pub struct Groups {
    pub rows: Vec<GroupRow>,
    pub filter: GroupFilter,
    /// The operator's offices.
    pub offices: Vec<Named>,
    /// Services to filter by.
    pub services: Vec<Named>,
    /// The centre has no agenda yet: nothing can be planned.
    pub no_agenda: bool,
    pub now: DateTime<Utc>,
    pub first: Option<String>,
    pub next: Option<String>,
}

#[component]
pub fn GroupsPage(lang: Lang, data: Groups) -> impl IntoView {
    let office = data.filter.office.clone();
    let new = format!("/operatore/agenda/gruppi/nuovo?sede={office}");
    let plan = (!data.no_agenda).then(|| {
        view! { <Actions><ButtonLink href=new label=t(lang, "groups-new")/></Actions> }
    });
    view! {
        <h1>{t(lang, "groups-title")}</h1>
        <AgendaNav lang here=AgendaSection::Groups office/>
        {plan}
        <Filters lang filter=data.filter.clone() offices=data.offices.clone() services=data.services.clone()/>
        <Found lang data/>
    }
}

#[component]
fn Filters(lang: Lang, filter: GroupFilter, offices: Vec<Named>, services: Vec<Named>) -> impl IntoView {
    let offices = offices.iter().map(Named::choice).collect();
    let periods = Period::ALL.map(|period| Choice::new(period.code(), t(lang, period.key()))).to_vec();
    let service =
        |service: &Named| Choice::new(service.code.clone(), format!("{} {}", service.code, service.name));
    view! {
        <form method="get" class="search-form" aria-label=t(lang, "operator-filter-label")>
            <div class="search-fields">
                <FilterSelect name="sede" label=t(lang, "operator-office") choices=offices chosen=filter.office/>
                <FilterSelect name="quando" label=t(lang, "groups-when") choices=periods chosen=filter.period.code()/>
                <FilterSelect
                    name="servizio"
                    label=t(lang, "operator-service")
                    choices=services.iter().map(service).collect()
                    chosen=filter.service.unwrap_or_default()
                    all=t(lang, "operator-filter-all")
                />
            </div>
            <Actions>
                <Button label=t(lang, "operator-filter-do") weight=Weight::Secondary/>
            </Actions>
        </form>
    }
}

#[component]
fn Found(lang: Lang, data: Groups) -> impl IntoView {
    if data.rows.is_empty() {
        let next = if data.no_agenda { "groups-no-agenda" } else { "groups-none-next" };
        return view! {
            <EmptyState title=t(lang, "groups-none")>
                <p>{t(lang, next)}</p>
            </EmptyState>
        }
        .into_any();
    }
    let head =
        ["groups-what", "operator-when", "groups-held-by", "groups-where", "groups-places", "operator-stage"];
    let rows = data.rows.into_iter().map(|row| cells(lang, row, data.now)).collect();
    let caption = t(lang, data.filter.period.key());
    view! {
        <div class="dense">
            <Table id="groups" caption head=head.map(|key| t(lang, key)).to_vec() rows/>
        </div>
        <Pagination lang previous=data.first next=data.next/>
    }
    .into_any()
}

fn cells(lang: Lang, row: GroupRow, now: DateTime<Utc>) -> Vec<Cell> {
    let href = format!("/operatore/agenda/gruppi/{}", row.id);
    let begun = row.starts_at <= now;
    let channel = code_text(lang, "passage-channel", row.channel.code());
    let taken = ta(
        lang,
        "groups-taken",
        &[("taken", i64::from(row.taken).into()), ("places", i64::from(row.places).into())],
    );
    let planned = row.state == SessionState::Planned;
    let size = row.size.filter(|_| planned).map(|size| view! { <br/> {size_text(lang, size)} });
    vec![
        Cell::head(view! { <a href=href>{row.code} " " <Official lang text=row.service/></a> }),
        Cell::data(span_text(row.starts_at, row.ends_at)),
        Cell::data(row.operator),
        Cell::data(row.room.unwrap_or(channel)),
        Cell::data(view! { {taken} {size} }),
        Cell::data(view! { <StateTag lang state=row.state begun/> }),
    ]
}
