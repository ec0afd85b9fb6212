//! The text as the person reads it: what was agreed, in the order in which it is written.

use domain::lang::Lang;
use domain::psp::{Availability, Content, Party};
use leptos::prelude::*;

use super::words::{Names, commitment, measure, search_act, typed};
use crate::texts::{code_text, t};

/// The whole text; what it does not say is left out.
#[component]
pub(super) fn TextView(lang: Lang, content: Content, names: Names) -> impl IntoView {
    let Availability { initiatives, training, offers } = content.availability;
    let given = [(initiatives, "initiatives"), (training, "training"), (offers, "offers")];
    let given = given.into_iter().filter(|(is, _)| *is);
    let given = given.map(|(_, code)| t(lang, &format!("drafting-availability-{code}")).into_any());
    let promised = |who: Party| {
        let own = content.commitments.iter().filter(move |promise| promise.who == who);
        own.map(|promise| commitment(lang, promise)).collect::<Vec<_>>()
    };
    let centre = content.centre.iter().map(|line| typed(line)).chain(promised(Party::Centre));
    let often = content.contacts.map(|often| code_text(lang, "drafting-frequency", often.code()));
    let measures = content.measures.iter().map(|one| measure(lang, one, &names));
    view! {
        <div class="draft-text">
            <Words lang section="goals" words=content.goals.clone()/>
            <Words lang section="qualitative" words=content.profile.qualitative.clone()/>
            <Lines lang section="measures" lines=measures.collect()/>
            <Lines lang section="commitments" lines=promised(Party::Person)/>
            <Lines lang section="search-acts" lines=content.search_acts.iter().map(search_act).collect()/>
            <Words lang section="search-proof" words=content.search_proof.clone()/>
            <Words lang section="contacts" words=often.unwrap_or_default()/>
            <Lines lang section="availability" lines=given.collect()/>
            <Lines lang section="centre" lines=centre.collect()/>
            <Words lang section="notes" words=content.notes.clone()/>
        </div>
    }
}

#[component]
fn Words(lang: Lang, section: &'static str, words: String) -> impl IntoView {
    let title = t(lang, &format!("drafting-section-{section}"));
    (!words.is_empty()).then(|| view! { <h3>{title}</h3> <p>{typed(&words)}</p> })
}

#[component]
fn Lines(lang: Lang, section: &'static str, lines: Vec<AnyView>) -> impl IntoView {
    let title = t(lang, &format!("drafting-section-{section}"));
    let some = !lines.is_empty();
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    some.then(|| view! { <h3>{title}</h3> <ul>{lines}</ul> })
}
