//! What a vacancy says, as everybody reads it.

use domain::lang::Lang;
use domain::vacancy::{Content, Pay};
use leptos::prelude::*;

use super::edit::Worded;
use crate::texts::{code_text, date, t, ta};
use crate::ui::{DescriptionList, Item, Official};

/// Where the work is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workplace {
    /// «Fermo (FM)»; `None` while no site was chosen.
    pub comune: Option<String>,
    /// Only the company and the centre read it.
    pub address: Option<String>,
}

/// Words that somebody typed, with their own line breaks and direction.
pub(crate) fn typed(text: &str) -> AnyView {
    view! { <span class="typed" dir="auto">{text.to_owned()}</span> }.into_any()
}

fn lines(lines: &[String]) -> AnyView {
    let lines: Vec<_> = lines.iter().map(|line| view! { <li dir="auto">{line.clone()}</li> }).collect();
    view! { <ul>{lines}</ul> }.into_any()
}

/// «da 1500 a 1700 euro al mese, lordi».
fn pay(lang: Lang, pay: Pay) -> String {
    let per = code_text(lang, "vacancy-per", pay.per.code());
    let amount = |euros: u32| i64::from(euros).into();
    match pay.from == pay.to {
        true => ta(lang, "vacancy-pay-one", &[("from", amount(pay.from)), ("per", per.into())]),
        false => {
            let args = [("from", amount(pay.from)), ("to", amount(pay.to)), ("per", per.into())];
            ta(lang, "vacancy-pay-range", &args)
        }
    }
}

/// `<Facts lang content workplace/>`: what was said, without what was not.
#[component]
pub fn Facts(lang: Lang, content: Content, workplace: Workplace) -> impl IntoView {
    let mut items = Vec::new();
    let mut row = |key: &str, value: Option<AnyView>| {
        items.extend(value.map(|value| Item::new(t(lang, key), value)));
    };
    let words = |text: &str| (!text.is_empty()).then(|| typed(text));
    row("vacancy-field-profession", words(&content.profession));
    let places = || i64::from(content.places).to_string().into_any();
    row("vacancy-field-places", (content.places > 0).then(places));
    row("vacancy-field-place", workplace.comune.map(|text| view! { <Official lang text/> }.into_any()));
    row("vacancy-field-address", workplace.address.as_deref().map(typed));
    row("vacancy-field-tasks", words(&content.tasks));
    row("vacancy-field-musts", (!content.musts.is_empty()).then(|| lines(&content.musts)));
    row("vacancy-field-nices", (!content.nices.is_empty()).then(|| lines(&content.nices)));
    row("vacancy-field-education", content.education.map(|level| t(lang, &level.text_key()).into_any()));
    let licences = || {
        let names: Vec<String> =
            content.licences.iter().map(|licence| t(lang, &licence.text_key())).collect();
        names.join(", ").into_any()
    };
    row("vacancy-field-licences", (!content.licences.is_empty()).then(licences));
    row("vacancy-field-contract", content.contract.map(|contract| t(lang, &contract.text_key()).into_any()));
    row(
        "vacancy-field-hours",
        content.hours.map(|hours| code_text(lang, "vacancy-hours", hours.code()).into_any()),
    );
    row("vacancy-field-timetable", words(&content.timetable));
    row("vacancy-field-pay", content.pay.map(|amount| pay(lang, amount).into_any()));
    row("vacancy-field-start", content.start.map(|day| date(lang, day).into_any()));
    row("vacancy-field-expires", content.expires_on.map(|day| date(lang, day).into_any()));
    row("vacancy-field-notes", words(&content.notes));
    view! { <DescriptionList items/> }
}

/// What a vacancy says, its title and whether the name is public included; `vacancy-says-nothing` when it says nothing.
#[component]
pub fn Wording(lang: Lang, words: Worded) -> impl IntoView {
    let Worded { content, workplace } = words;
    if content == Content::default() {
        return view! { <p>{t(lang, "vacancy-says-nothing")}</p> }.into_any();
    }
    let title = (!content.title.is_empty()).then(|| {
        view! { <p><strong>{typed(&content.title)}</strong></p> }
    });
    let name = content.public_name.map(|public| {
        let key = if public { "vacancy-name-public" } else { "vacancy-name-hidden" };
        view! { <p>{t(lang, key)}</p> }
    });
    // The title and the name stand outside the list.
    let listed = Content { title: String::new(), public_name: None, ..content.clone() };
    let facts = (listed != Content::default()).then(|| view! { <Facts lang content=listed workplace/> });
    view! { {title} {name} {facts} }.into_any()
}
