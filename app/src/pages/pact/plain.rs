//! The text in plain words: the goal, what the person does, what the centre does, how they keep in touch.

use chrono::NaiveDate;
use domain::lang::Lang;
use domain::psp::{Content, Frequency, Party};
use leptos::prelude::*;

use super::data::Text;
use super::legal::Legal;
use crate::texts::{code_text, date, t, ta};
use crate::ui::{Details, Official};

/// What somebody wrote keeps its lines.
pub(super) fn typed(text: &str) -> AnyView {
    let text = text.to_owned();
    view! {
        <span class="typed" dir="auto">
            {text}
        </span>
    }
    .into_any()
}

fn line(what: AnyView, when: Option<AnyView>) -> AnyView {
    let when = when.map(|when| view! { <p class="pact-when">{when}</p> });
    view! {
        <li>
            <p class="pact-what">{what}</p>
            {when}
        </li>
    }
    .into_any()
}

fn by(lang: Lang, day: Option<NaiveDate>) -> Option<AnyView> {
    day.map(|day| ta(lang, "follow-due-on", &[("date", date(lang, day).into())]).into_any())
}

fn service(lang: Lang, key: &str, name: String) -> AnyView {
    let label = t(lang, key);
    view! { {label} " " <strong><Official lang text=name/></strong> }.into_any()
}

/// The three availabilities of art. 20 c. 3, as sentences.
pub(super) fn availabilities(content: &Content) -> impl Iterator<Item = (&'static str, bool)> {
    let given = content.availability;
    [
        ("pact-available-initiatives", given.initiatives),
        ("pact-available-training", given.training),
        ("pact-available-offers", given.offers),
    ]
    .into_iter()
}

/// What one of the two promises, each with its day.
fn promised(lang: Lang, text: &Text, who: Party) -> Vec<AnyView> {
    let content = &text.content;
    let mut lines = Vec::new();
    if who == Party::Person {
        let acts = content.search_acts.iter();
        lines.extend(acts.map(|act| line(typed(&act.text), Some(typed(&act.timing)))));
    }
    let key = if who == Party::Person { "pact-service-you" } else { "pact-service-centre" };
    for measure in content.measures.iter().filter(|measure| measure.who == who) {
        let name = text.names.of(measure.service.as_str());
        lines.push(line(service(lang, key, name), by(lang, measure.due_on)));
    }
    for promise in content.commitments.iter().filter(|promise| promise.who == who) {
        let name = promise.service.map(|code| text.names.of(code.as_str()));
        let name = name.map(|text| view! { " (" <Official lang text/> ")" });
        let words = typed(&promise.text);
        lines.push(line(view! { {words} {name} }.into_any(), by(lang, promise.due_on)));
    }
    match who {
        Party::Person => {
            let given = availabilities(content).filter(|(_, given)| *given);
            lines.extend(given.map(|(key, _)| line(t(lang, key).into_any(), None)));
        }
        Party::Centre => lines.extend(content.centre.iter().map(|words| line(typed(words), None))),
    }
    lines
}

#[component]
fn Side(lang: Lang, id: &'static str, title: &'static str, lines: Vec<AnyView>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{t(lang, title)}</h2>
                <ul class="pact-list">{lines}</ul>
            </section>
        }
    })
}

/// The text in plain words; the words of the law open below.
#[component]
pub(super) fn Plain(lang: Lang, title: &'static str, text: Text) -> impl IntoView {
    let content = &text.content;
    let goals = (!content.goals.is_empty()).then(|| {
        let goals = typed(&content.goals);
        view! {
            <section aria-labelledby="goals-title">
                <h2 id="goals-title">{t(lang, "pact-goals")}</h2>
                <p>{goals}</p>
            </section>
        }
    });
    let proof = (!content.search_proof.is_empty()).then(|| {
        let words = typed(&content.search_proof);
        view! { <p>{t(lang, "pact-proof-how")} " " {words}</p> }
    });
    let contacts = content.contacts.map(|frequency| {
        let often = code_text(lang, "pact-frequency", Frequency::code(frequency));
        view! { <p>{ta(lang, "pact-contacts-how", &[("often", often.into())])}</p> }
    });
    let touch = (proof.is_some() || contacts.is_some()).then(|| {
        view! {
            <section aria-labelledby="touch-title">
                <h2 id="touch-title">{t(lang, "pact-touch")}</h2>
                {contacts}
                {proof}
            </section>
        }
    });
    let notes = (!content.notes.is_empty()).then(|| {
        let notes = typed(&content.notes);
        view! {
            <section aria-labelledby="notes-title">
                <h2 id="notes-title">{t(lang, "pact-section-notes")}</h2>
                <p>{notes}</p>
            </section>
        }
    });
    let you = promised(lang, &text, Party::Person);
    let centre = promised(lang, &text, Party::Centre);
    view! {
        {goals}
        <Side lang id="you-title" title="pact-you" lines=you/>
        <Side lang id="centre-title" title="pact-centre" lines=centre/>
        {touch}
        {notes}
        <Details summary=t(lang, "pact-legal")>
            <Legal lang title text/>
        </Details>
    }
}
