//! `/patto/{number}`: a text that was shown, as it was, with what was signed of it.

use domain::calendar::rome_date;
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::{Evidence, Text, address};
use super::evidence::EvidenceList;
use super::plain::Plain;
use crate::texts::{date, t, ta};
use crate::ui::{Alert, Tag, Tone};

#[derive(Clone, Debug)]
pub struct OneText {
    /// Id of the document.
    pub id: String,
    /// Key of the title.
    pub title: &'static str,
    pub text: Text,
    /// This is the text that both follow now.
    pub in_force: bool,
    /// Another text was shown after it.
    pub replaced: bool,
    /// Of this text.
    pub signatures: Vec<Evidence>,
}

#[component]
pub fn OneTextPage(lang: Lang, data: OneText) -> impl IntoView {
    let number = data.text.number.to_string();
    let heading = ta(lang, "pact-text-number", &[("number", number.into())]);
    let shown = ta(lang, "pact-text-shown", &[("date", date(lang, rome_date(data.text.shown_at)).into())]);
    let state = match (data.in_force, data.replaced) {
        (true, _) => {
            view! { <p><Tag label=t(lang, "pact-text-in-force") tone=Tone::Success/></p> }.into_any()
        }
        (false, true) => view! {
            <Alert tone=Tone::Warning>
                <p>{t(lang, "pact-text-replaced")}</p>
            </Alert>
        }
        .into_any(),
        (false, false) => ().into_any(),
    };
    let title = data.title;
    view! {
        <h1>{t(lang, title)} ": " {heading}</h1>
        {state}
        <p>{shown}</p>
        <Plain lang title text=data.text/>
        <EvidenceList lang signatures=data.signatures/>
        <p>
            <a href=address(&data.id)>{t(lang, "pact-back")}</a>
        </p>
    }
}
