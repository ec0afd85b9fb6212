//! What a text says otherwise than another: both wordings, and in a word whether it is new, gone or changed.

use domain::lang::Lang;
use domain::psp::{Change, Frequency, Heading, Item, Party};
use leptos::prelude::*;

use super::data::Names;
use super::plain::typed;
use crate::texts::{code_text, date, t, ta};
use crate::ui::{Official, Tag, Tone};

fn end(lang: Lang, who: Party, due_on: Option<chrono::NaiveDate>) -> String {
    let who = code_text(lang, "pact-party", who.code());
    let day = due_on.map(|day| ta(lang, "follow-due-on", &[("date", date(lang, day).into())]));
    format!(" · {}", [Some(who), day].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

fn heading(lang: Lang, names: &Names, heading: &Heading) -> AnyView {
    let who = ta(lang, "pact-change-responsible", &[("name", heading.responsible.clone().into())]);
    let office = names.of(&heading.office);
    let programmes: Vec<_> = heading.programmes.iter().map(|id| names.of(id.as_str())).collect();
    let programmes = (!programmes.is_empty()).then(|| {
        let text = programmes.join(", ");
        view! { " · " <Official lang text/> }
    });
    view! { {who} " · " <Official lang text=office/> {programmes} }.into_any()
}

/// One wording.
fn words(lang: Lang, names: &Names, item: &Item) -> AnyView {
    match item {
        Item::Heading(said) => heading(lang, names, said),
        Item::Text(text) => typed(text),
        Item::Index(index) => {
            let day = date(lang, index.date).into();
            ta(lang, "pact-index", &[("value", index.decimal().into()), ("date", day)]).into_any()
        }
        Item::Measure(measure) => {
            let text = names.of(measure.service.as_str());
            let end = end(lang, measure.who, measure.due_on);
            view! { <Official lang text/> {end} }.into_any()
        }
        Item::SearchAct(act) => {
            let (what, when) = (typed(&act.text), typed(&act.timing));
            view! { {what} " · " {when} }.into_any()
        }
        Item::Frequency(frequency) => {
            code_text(lang, "pact-frequency", Frequency::code(*frequency)).into_any()
        }
        Item::Given(given) => code_text(lang, "common", if *given { "yes" } else { "no" }).into_any(),
        Item::Commitment(promise) => {
            let (what, end) = (typed(&promise.text), end(lang, promise.who, promise.due_on));
            let name = promise.service.map(|code| names.of(code.as_str()));
            let name = name.map(|text| view! { " (" <Official lang text/> ")" });
            view! { {what} {name} {end} }.into_any()
        }
    }
}

fn one(lang: Lang, names: &Names, change: &Change) -> AnyView {
    let (kind, tone) = match (&change.before, &change.after) {
        (None, _) => ("pact-change-added", Tone::Success),
        (_, None) => ("pact-change-removed", Tone::Danger),
        _ => ("pact-change-changed", Tone::Warning),
    };
    let wording = |item: &Item, key: &str| {
        let words = words(lang, names, item);
        view! { <p><span class="pact-side">{t(lang, key)}</span> " " {words}</p> }
    };
    let before = change.before.as_ref().map(|item| wording(item, "pact-change-before"));
    let after = change.after.as_ref().map(|item| wording(item, "pact-change-after"));
    let section = code_text(lang, "pact-section", change.section.code());
    view! {
        <li>
            <h3>
                {section} " " <Tag label=t(lang, kind) tone/>
            </h3>
            <div class="pact-sides">{before} {after}</div>
        </li>
    }
    .into_any()
}

/// The differences, one below the other.
#[component]
pub(super) fn Changes(
    lang: Lang,
    /// Key of the heading.
    title: &'static str,
    /// Why, in the operator's words.
    #[prop(optional_no_strip)]
    reason: Option<String>,
    names: Names,
    changes: Vec<Change>,
) -> impl IntoView {
    (!changes.is_empty()).then(|| {
        let lines: Vec<_> = changes.iter().map(|change| one(lang, &names, change)).collect();
        let reason = reason.map(|reason| {
            let reason = typed(&reason);
            view! { <p>{t(lang, "pact-change-why")} " " {reason}</p> }
        });
        view! {
            <section class="pact-changes" aria-labelledby="changes-title">
                <h2 id="changes-title">{t(lang, title)}</h2>
                {reason}
                <ul class="results">{lines}</ul>
            </section>
        }
    })
}
