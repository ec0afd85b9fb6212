//! Days and moments as a desk reads them: short, in figures, on an Italian clock; and how far a term is.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::rome_time;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::{t, ta};

/// A term that ends within so many days is said in words beside its date.
const SOON_DAYS: i64 = 5;

/// 22/11/2026.
pub(crate) fn day(date: NaiveDate) -> impl IntoView + use<> {
    view! { <time datetime=date.to_string()>{date.format("%d/%m/%Y").to_string()}</time> }
}

/// 22/11/2026 10:30.
pub(crate) fn moment(at: DateTime<Utc>) -> impl IntoView + use<> {
    let shown = rome_time(at).format("%d/%m/%Y %H:%M").to_string();
    view! { <time datetime=at.format("%Y-%m-%dT%H:%MZ").to_string()>{shown}</time> }
}

/// The last day of a term; a passed or near one says so in words, because a colour is not enough.
#[component]
pub(crate) fn DueText(lang: Lang, due: NaiveDate, today: NaiveDate) -> impl IntoView {
    let left = due.signed_duration_since(today).num_days();
    let (class, words) = match left {
        ..0 => ("term term-over", Some(ta(lang, "operator-term-over", &[("days", (-left).into())]))),
        0 => ("term term-soon", Some(t(lang, "operator-term-today"))),
        1..=SOON_DAYS => ("term term-soon", Some(ta(lang, "operator-term-left", &[("days", left.into())]))),
        _ => ("term", None),
    };
    view! { <span class=class>{day(due)} {words.map(|words| view! { <strong>{format!(" {words}")}</strong> })}</span> }
}
