//! A score and what made it: each criterion, its weight, how much of it is met.

use domain::lang::Lang;
use domain::ranking::{Criterion, Explanation, Reason, Sought};
use leptos::prelude::*;

use crate::pages::preselection::sought_words;
use crate::texts::{t, ta};
use crate::ui::{Cell, Table};

/// «72,5 %», from thousandths.
pub(super) fn percent(lang: Lang, thousandths: u16) -> String {
    let (whole, tenth) = ((thousandths / 10).to_string(), (thousandths % 10).to_string());
    ta(lang, "preselection-percent", &[("whole", whole.into()), ("tenth", tenth.into())])
}

/// The criteria of a candidate, as a table; `id` tells it from those of the others, `caption` whose they are.
#[component]
pub(super) fn Scores(lang: Lang, id: String, caption: String, explanation: Explanation) -> impl IntoView {
    let head = ["preselection-criterion", "preselection-weight", "preselection-met"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows = explanation.reasons.iter().map(|reason| row(lang, reason)).collect();
    let missing = missing(lang, &explanation.missing);
    view! {
        {missing}
        <Table id caption head rows quiet=true/>
    }
}

fn row(lang: Lang, reason: &Reason) -> Vec<Cell> {
    let name = match &reason.criterion {
        Criterion::Near => t(lang, "preselection-near"),
        Criterion::Wish(sought) => sought_words(lang, sought),
    };
    vec![
        Cell::head(view! { <span dir="auto">{name}</span> }),
        Cell::number(reason.weight),
        Cell::number(percent(lang, reason.part)),
    ]
}

/// The musts that somebody who applied does not meet.
fn missing(lang: Lang, missing: &[Sought]) -> impl IntoView + use<> {
    (!missing.is_empty()).then(|| {
        let words: Vec<String> = missing.iter().map(|sought| sought_words(lang, sought)).collect();
        let words = ta(lang, "preselection-missing", &[("what", words.join("; ").into())]);
        view! { <p><strong dir="auto">{words}</strong></p> }
    })
}
