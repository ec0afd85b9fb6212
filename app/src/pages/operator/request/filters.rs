//! How the queue is narrowed, and how one request is found in it.

use domain::lang::Lang;
use domain::queue::{Kind, Turn};
use leptos::prelude::*;

use super::super::parts::{FilterSelect, Named};
use crate::texts::{code_text, t};
use crate::ui::{Actions, Button, Choice, FormView, PostForm, TextField, Weight, choices};

/// Stands in the address for the queue «office to be assigned»; no office can be called so.
pub const UNASSIGNED: &str = "-";

/// Which requests. The default is all those of the operator's offices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueFilter {
    /// A slug or [`UNASSIGNED`]; `None` is every office of the operator.
    pub office: Option<String>,
    pub kind: Option<Kind>,
    pub turn: Option<Turn>,
    pub taken: TakenFilter,
}

/// In whose charge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TakenFilter {
    #[default]
    All,
    Free,
    Mine,
}

impl TakenFilter {
    pub const ALL: [TakenFilter; 3] = [TakenFilter::All, TakenFilter::Free, TakenFilter::Mine];

    /// The value of `taken` in the address; all is its absence.
    pub fn code(self) -> &'static str {
        match self {
            TakenFilter::All => "",
            TakenFilter::Free => "free",
            TakenFilter::Mine => "mine",
        }
    }

    pub fn parse(code: &str) -> Option<TakenFilter> {
        TakenFilter::ALL.into_iter().find(|taken| taken.code() == code)
    }
}

#[component]
pub(super) fn Filters(lang: Lang, filter: QueueFilter, offices: Vec<Named>) -> impl IntoView {
    let unassigned = Choice::new(UNASSIGNED, t(lang, "operator-office-unassigned"));
    let offices = offices.iter().map(Named::choice).chain([unassigned]).collect();
    let kinds = choices(lang, "operator-kind", Kind::ALL.iter().copied(), Kind::code);
    let turns = choices(lang, "operator-turn", Turn::ALL.iter().copied(), Turn::code);
    let taken = [TakenFilter::Free, TakenFilter::Mine]
        .map(|taken| Choice::new(taken.code(), code_text(lang, "operator-taken", taken.code())));
    let (kind, turn) = (filter.kind.map_or("", Kind::code), filter.turn.map_or("", Turn::code));
    view! {
        <form method="get" class="search-form" aria-label=t(lang, "operator-filter-label")>
            <div class="search-fields">
                <FilterSelect
                    name="office"
                    label=t(lang, "operator-office")
                    choices=offices
                    chosen=filter.office.unwrap_or_default()
                    all=t(lang, "operator-filter-offices")
                />
                <FilterSelect
                    name="kind"
                    label=t(lang, "operator-request")
                    choices=kinds
                    chosen=kind
                    all=t(lang, "operator-filter-all")
                />
                <FilterSelect
                    name="turn"
                    label=t(lang, "operator-turn")
                    choices=turns
                    chosen=turn
                    all=t(lang, "operator-filter-all")
                />
                <FilterSelect
                    name="taken"
                    label=t(lang, "operator-charge")
                    choices=taken.to_vec()
                    chosen=filter.taken.code()
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
pub(super) fn Search(f: FormView) -> impl IntoView {
    let (label, hint) = (f.t("operator-search"), f.t("operator-search-hint"));
    let button = f.t("operator-search-do");
    let form_label = f.t("operator-search-label");
    view! {
        <div class="search-form">
            <PostForm hidden=vec![("act", "search".to_owned())] label=form_label>
                <TextField f name="q" label hint kind="search" autocomplete="off"/>
                <Actions>
                    <Button label=button/>
                </Actions>
            </PostForm>
        </div>
    }
}
