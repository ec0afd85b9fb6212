//! What a text says, as words: the same for the preview, the differences and the lists.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::catalogue::LepCode;
use domain::lang::Lang;
use domain::psp::{Commitment, Heading, Item, Measure, Party, SearchAct};
use leptos::prelude::*;

use crate::pages::operator::parts::day;
use crate::texts::{Arg, code_text, t, ta};
use crate::ui::Official;

/// Official names of services, by code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(pub BTreeMap<String, String>);

impl Names {
    /// The name, else the code itself.
    pub(super) fn of(&self, code: LepCode) -> String {
        let code = code.to_string();
        self.0.get(&code).cloned().unwrap_or(code)
    }
}

/// Words that somebody typed, with their own line breaks and direction.
pub(super) fn typed(text: &str) -> AnyView {
    view! { <span class="typed" dir="auto">{text.to_owned()}</span> }.into_any()
}

/// The same words on one line, for the name of a button.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Who does it, and by when.
pub(super) fn who_and_when(lang: Lang, who: Party, due_on: Option<NaiveDate>) -> AnyView {
    let party = code_text(lang, "drafting-party", who.code());
    let due = due_on.map(|on| view! { ", " {t(lang, "drafting-by")} " " {day(on)} });
    view! { <span class="draft-who">{party} {due}</span> }.into_any()
}

pub(super) fn measure(lang: Lang, measure: &Measure, names: &Names) -> AnyView {
    let who = who_and_when(lang, measure.who, measure.due_on);
    view! { <Official lang text=names.of(measure.service)/> " · " {who} }.into_any()
}

pub(super) fn commitment(lang: Lang, promise: &Commitment) -> AnyView {
    let who = who_and_when(lang, promise.who, promise.due_on);
    view! { {typed(&promise.text)} " · " {who} }.into_any()
}

pub(super) fn search_act(act: &SearchAct) -> AnyView {
    view! { {typed(&act.text)} " · " {typed(&act.timing)} }.into_any()
}

fn heading(lang: Lang, heading: &Heading) -> AnyView {
    let programmes: Vec<&str> = heading.programmes.iter().map(|id| id.as_str()).collect();
    let programmes = match programmes.is_empty() {
        true => t(lang, "drafting-programmes-none"),
        false => programmes.join(", "),
    };
    let args: [(&str, Arg<'_>); 3] = [
        ("responsible", heading.responsible.clone().into()),
        ("date", heading.did_date.format("%d/%m/%Y").to_string().into()),
        ("programmes", programmes.into()),
    ];
    ta(lang, "drafting-heading-words", &args).into_any()
}

/// One thing that a text says.
pub(super) fn item(lang: Lang, item: &Item, names: &Names) -> AnyView {
    match item {
        Item::Heading(one) => heading(lang, one),
        Item::Text(text) => typed(text),
        Item::Index(index) => {
            let date = index.date.format("%d/%m/%Y").to_string();
            let args = [("value", index.decimal().into()), ("date", date.into())];
            ta(lang, "drafting-index-words", &args).into_any()
        }
        Item::Measure(one) => measure(lang, one, names),
        Item::SearchAct(act) => search_act(act),
        Item::Frequency(often) => code_text(lang, "drafting-frequency", often.code()).into_any(),
        Item::Given(given) => t(lang, if *given { "common-yes" } else { "common-no" }).into_any(),
        Item::Commitment(promise) => commitment(lang, promise),
    }
}
