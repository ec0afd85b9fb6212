//! `/operatore/richieste`: what waits for the offices of this operator, oldest first.
//!
//! - Filters are a GET form: `office` (a slug or [`UNASSIGNED`]), `kind`, `turn`, `taken`; a page is reached with `after`.
//! - The search is posted (`act=search`, `q`): a name or a codice fiscale must not stand in an address.
//! - Each row takes charge or gives back with a form of its own: `act=take` or `act=release`, and `request`; heads give
//!   back for a colleague: `act=release_for` and the colleague as `owner`.
//! - A clean declaration is confirmed in two page loads: the row's link, then the button on its page.

mod filters;
mod follow_ups;
mod rows;
mod samples;

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

pub use filters::{QueueFilter, TakenFilter, UNASSIGNED};
pub use follow_ups::{FollowUp, Why};
pub use rows::{About, QueueRow, Taken};
pub(super) use rows::{Charge, RequestTable, state_tone};
pub use samples::samples;

use self::filters::{Filters, Search};
use self::follow_ups::FollowUps;
use super::parts::Named;
use super::preselection::{Silence, Silences};
use crate::texts::{t, ta};
use crate::ui::{Alert, EmptyState, ErrorSummary, FormView, Pagination, Tone};

/// What the queue shows.
#[derive(Clone, Debug)]
pub struct Queue {
    pub rows: Vec<QueueRow>,
    pub filter: QueueFilter,
    /// The operator's offices.
    pub offices: Vec<Named>,
    /// How many wait for an office to be assigned; `None` when this operator does not assign.
    pub unassigned: Option<u64>,
    /// What else must be looked at: on the first page, not with a search.
    pub follow_ups: Vec<FollowUp>,
    /// Companies that do not answer about the people presented: on the first page, not with a search.
    pub silences: Vec<Silence>,
    /// The rows answer the search of the form and not the filters.
    pub searched: bool,
    /// The search found more than it shows.
    pub more: bool,
    pub today: NaiveDate,
    /// Address of the first page, when this is another.
    pub first: Option<String>,
    /// Address of the page after this one.
    pub next: Option<String>,
}

impl Queue {
    /// The page's name: heading and title of the document.
    pub fn title(&self, lang: Lang) -> String {
        match self.filter.office.as_deref() {
            Some(UNASSIGNED) => t(lang, "operator-queue-unassigned-title"),
            _ => t(lang, "operator-queue-title"),
        }
    }
}

/// `f` is the search form as it was sent, else empty.
#[component]
pub fn QueuePage(f: FormView, data: Queue) -> impl IntoView {
    let lang = f.lang();
    let mut data = data;
    let (follow_ups, today) = (std::mem::take(&mut data.follow_ups), data.today);
    let silences = std::mem::take(&mut data.silences);
    let elsewhere = data.filter.office.as_deref() != Some(UNASSIGNED);
    let unassigned = data.unassigned.filter(|count| elsewhere && *count > 0).map(|count| {
        let text = ta(lang, "operator-queue-unassigned", &[("count", count.into())]);
        view! {
            <Alert tone=Tone::Warning>
                <p>
                    {text} " "
                    <a href=format!("/operatore/richieste?office={UNASSIGNED}")>{t(lang, "operator-queue-unassigned-open")}</a>
                </p>
            </Alert>
        }
    });
    view! {
        <h1>{data.title(lang)}</h1>
        <ErrorSummary f=&f/>
        <div class="desk-tools">
            <Search f/>
            <Filters lang filter=data.filter.clone() offices=data.offices.clone()/>
        </div>
        {unassigned}
        <Found lang data/>
        <FollowUps lang lines=follow_ups today/>
        <Silences lang silences/>
    }
}

/// The rows, or why there are none.
#[component]
fn Found(lang: Lang, data: Queue) -> impl IntoView {
    if data.rows.is_empty() {
        return view! { <Nothing lang searched=data.searched filtered=data.filter != QueueFilter::default()/> }
            .into_any();
    }
    let caption = match data.searched {
        true => ta(lang, "operator-queue-found", &[("count", data.rows.len().into())]),
        false => t(lang, "operator-queue-caption"),
    };
    view! {
        <RequestTable lang id="requests" caption rows=data.rows today=data.today acts=true/>
        {data.more.then(|| view! { <p>{t(lang, "operator-search-more")}</p> })}
        <Pagination lang previous=data.first next=data.next/>
    }
    .into_any()
}

#[component]
fn Nothing(lang: Lang, searched: bool, filtered: bool) -> impl IntoView {
    let (title, text) = match (searched, filtered) {
        (true, _) => ("operator-queue-none-found", "operator-queue-none-found-next"),
        (false, true) => ("operator-queue-none-filtered", "operator-queue-none-filtered-next"),
        (false, false) => ("operator-queue-none", "operator-queue-none-next"),
    };
    let all = (searched || filtered)
        .then(|| view! { <p><a href="/operatore/richieste">{t(lang, "operator-queue-all")}</a></p> });
    view! {
        <EmptyState title=t(lang, title)>
            <p>{t(lang, text)}</p>
            {all}
        </EmptyState>
    }
}
