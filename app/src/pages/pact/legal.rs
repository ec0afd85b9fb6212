//! The whole text with the articles that it answers to (art. 20 D.Lgs. 150/2015).

use chrono::NaiveDate;
use domain::calendar::rome_date;
use domain::lang::Lang;
use domain::psp::{Frequency, Kind, Party, Section, law};
use leptos::prelude::*;

use super::data::Text;
use super::plain::{availabilities, typed};
use crate::texts::{code_text, date, t, ta};
use crate::ui::{DescriptionList, Item, Official};

/// Paragraphs, one below the other.
fn paragraphs(lines: Vec<AnyView>) -> AnyView {
    lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view().into_any()
}

/// What stands in this part, and under it the words of the law, in Italian in every language.
fn ruled(section: Section, said: AnyView) -> AnyView {
    let law = law(section).map(|(_, words)| {
        view! {
            <p class="form-text" lang="it">
                {words}
            </p>
        }
    });
    view! { <div>{said}</div> {law} }.into_any()
}

fn end(lang: Lang, who: Party, due_on: Option<NaiveDate>) -> String {
    let who = code_text(lang, "pact-party", who.code());
    let day = due_on.map(|day| ta(lang, "follow-due-on", &[("date", date(lang, day).into())]));
    [Some(who), day].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn profile(lang: Lang, text: &Text) -> AnyView {
    let profile = &text.content.profile;
    let index = match &profile.index {
        Some(index) => {
            let day = date(lang, index.date).into();
            ta(lang, "pact-index", &[("value", index.decimal().into()), ("date", day)])
        }
        None => t(lang, "pact-index-awaited"),
    };
    let words = (!profile.qualitative.is_empty()).then(|| typed(&profile.qualitative));
    paragraphs([Some(index.into_any()), words].into_iter().flatten().collect())
}

fn measures(lang: Lang, text: &Text) -> AnyView {
    let lines = text.content.measures.iter().map(|measure| {
        let (code, end) = (measure.service.as_str(), end(lang, measure.who, measure.due_on));
        let (name, code) = (text.names.of(code), code.to_owned());
        view! { <Official lang text=name/> " (" <span class="code">{code}</span> ") · " {end} }.into_any()
    });
    paragraphs(lines.collect())
}

fn commitments(lang: Lang, text: &Text) -> AnyView {
    let lines = text.content.commitments.iter().map(|promise| {
        let (words, end) = (typed(&promise.text), end(lang, promise.who, promise.due_on));
        view! { {words} " · " {end} }.into_any()
    });
    paragraphs(lines.collect())
}

/// Who and what it is about.
fn heading(lang: Lang, title: &'static str, text: &Text) -> Vec<Item> {
    let heading = &text.content.heading;
    let did = match &heading.did_protocol {
        Some(protocol) => {
            let args = [("protocol", protocol.clone().into()), ("date", date(lang, heading.did_date).into())];
            ta(lang, "pact-legal-did", &args)
        }
        None => date(lang, heading.did_date),
    };
    let programmes: Vec<_> = heading.programmes.iter().map(|id| text.names.of(id.as_str())).collect();
    let mut items = vec![
        Item::new(t(lang, "pact-legal-document"), t(lang, title)),
        Item::new(
            t(lang, "pact-legal-office"),
            view! { <Official lang text=text.names.of(&heading.office)/> },
        ),
        Item::new(t(lang, "pact-legal-declaration"), did),
    ];
    if !programmes.is_empty() {
        let names = view! { <Official lang text=programmes.join(", ")/> };
        items.push(Item::new(t(lang, "pact-legal-programmes"), names));
    }
    items
}

#[component]
pub(super) fn Legal(lang: Lang, title: &'static str, text: Text) -> impl IntoView {
    let content = &text.content;
    let mut items = heading(lang, title, &text);
    let mut add = |shown: bool, key: &str, value: AnyView| {
        if shown {
            items.push(Item::new(t(lang, key), value));
        }
    };
    let pact = content.heading.kind == Kind::Pact;
    let responsible = content.heading.responsible.clone().into_any();
    add(true, "pact-legal-a", ruled(Section::Heading, responsible));
    add(true, "pact-legal-b", ruled(Section::Qualitative, profile(lang, &text)));
    add(true, "pact-section-goals", typed(&content.goals));
    add(!content.measures.is_empty(), "pact-section-measures", measures(lang, &text));
    let acts = content.search_acts.iter().map(|act| {
        let (words, timing) = (typed(&act.text), typed(&act.timing));
        view! { {words} " · " {timing} }.into_any()
    });
    add(
        !content.search_acts.is_empty(),
        "pact-legal-c",
        ruled(Section::SearchActs, paragraphs(acts.collect())),
    );
    if let Some(frequency) = content.contacts {
        let often = code_text(lang, "pact-frequency", Frequency::code(frequency));
        add(true, "pact-legal-d", ruled(Section::Contacts, often.into_any()));
    }
    let proof = ruled(Section::SearchProof, typed(&content.search_proof));
    add(!content.search_proof.is_empty(), "pact-legal-e", proof);
    if pact {
        let parts = [
            ("pact-legal-3a", Section::Initiatives),
            ("pact-legal-3b", Section::Training),
            ("pact-legal-3c", Section::Offers),
        ];
        for ((key, section), (_, given)) in parts.into_iter().zip(availabilities(content)) {
            let given = code_text(lang, "common", if given { "yes" } else { "no" });
            add(true, key, ruled(section, given.into_any()));
        }
    }
    add(!content.commitments.is_empty(), "pact-section-commitments", commitments(lang, &text));
    let centre = content.centre.iter().map(|line| typed(line)).collect();
    add(!content.centre.is_empty(), "pact-section-centre", paragraphs(centre));
    add(!content.notes.is_empty(), "pact-section-notes", typed(&content.notes));
    let shown =
        [("number", text.number.to_string().into()), ("date", date(lang, rome_date(text.shown_at)).into())];
    add(true, "pact-legal-text", ta(lang, "pact-legal-shown", &shown).into_any());
    let hash = text.hash.clone();
    let hash = view! {
        <span class="code pact-hash" translate="no">
            {hash}
        </span>
    };
    add(true, "pact-legal-hash", hash.into_any());
    view! { <DescriptionList items/> }
}
