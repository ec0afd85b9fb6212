//! The story of a person, first on their file: where things stand, what is next, what was promised, what they ask to be
//! put right.
//!
//! Answering a request for correction is `act=correction` with `correction`, `answer` and the button `decision`
//! (`done`, `refused`).

use chrono::{DateTime, NaiveDate, Utc};
use domain::commitment::{Due, State};
use domain::correction::About;
use domain::form::Form;
use domain::lang::Lang;
use domain::psp;
use leptos::prelude::*;

use super::DidLine;
use crate::pages::operator::pact::pact_href;
use crate::pages::operator::parts::{PersonRef, day, form_of, hidden, moment};
use crate::pages::operator::request::state_tone;
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, DescriptionList, Details, EmptyState, FormView, Item, Official, PostForm,
    Tag, TextArea, Tone, Weight,
};

/// Where a person stands.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// The open declaration, else the latest.
    pub did: Option<DidLine>,
    /// The pact and the plan: of each the one in force or on its way, else the latest.
    pub documents: Vec<PactNow>,
    /// Appointments ahead, the next first.
    pub appointments: Vec<Ahead>,
    /// Days of the contacts that are planned.
    pub contacts: Vec<NaiveDate>,
    /// What is to be done or looked at, the nearest term first.
    pub promises: Vec<PromiseNow>,
    /// Requests for correction that wait for an answer, the nearest term first.
    pub corrections: Vec<CorrectionNow>,
}

/// A pact or a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PactNow {
    pub kind: psp::Kind,
    pub state: psp::State,
    /// Since when it is in force.
    pub since: Option<NaiveDate>,
}

/// An appointment ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    pub at: DateTime<Utc>,
    /// Official name of the service.
    pub service: String,
    /// Code of the state.
    pub state: String,
    pub href: String,
}

/// A commitment of a pact in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseNow {
    pub text: String,
    pub official: bool,
    /// The person promised it, else the centre.
    pub person: bool,
    pub state: State,
    pub due_on: Option<NaiveDate>,
    pub due: Due,
    /// Proofs: name and address.
    pub files: Vec<(String, String)>,
}

/// A request for correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionNow {
    pub id: String,
    pub about: About,
    pub text: String,
    pub asked_on: NaiveDate,
    pub term_on: NaiveDate,
}

#[component]
pub(super) fn StorySection(
    f: FormView,
    person: PersonRef,
    request_key: String,
    story: Story,
) -> impl IntoView {
    let lang = f.lang();
    let Story { did, documents, appointments, contacts, promises, corrections } = story;
    let none = || t(lang, "operator-none").into_any();
    let did = did.map_or_else(none, |did| did_now(lang, did));
    let next = appointments.into_iter().map(|ahead| {
        let state = code_text(lang, "agenda-state", &ahead.state);
        view! {
            <li>
                <a href=ahead.href>
                    <Official lang text=ahead.service/>
                </a>
                ", "
                {moment(ahead.at)}
                {format!(" · {state}")}
            </li>
        }
        .into_any()
    });
    let contacts = contacts
        .into_iter()
        .map(|on| view! { <li>{t(lang, "follow-contact-centre")} " " {day(on)}</li> }.into_any());
    let next: Vec<_> = next.chain(contacts).collect();
    let next = match next.is_empty() {
        true => none(),
        false => view! { <ul class="plain">{next}</ul> }.into_any(),
    };
    let mut items = vec![Item::new(t(lang, "follow-story-did"), did)];
    items.extend(documents_now(lang, &person, &documents));
    items.push(Item::new(t(lang, "follow-story-next"), next));
    let scheda = format!("{}/scheda", person.href());
    let book = format!("/operatore/agenda/nuovo?persona={}", person.id);
    view! {
        <section aria-labelledby="story-title">
            <h2 id="story-title">{t(lang, "follow-story-title")}</h2>
            <div class="facts">
                <DescriptionList items/>
            </div>
            <Promises lang promises/>
            <Corrections f request_key corrections/>
            <div class="actions">
                <ButtonLink href=book label=t(lang, "day-file-book") weight=Weight::Secondary/>
                <ButtonLink href=scheda label=t(lang, "follow-story-scheda") weight=Weight::Secondary/>
            </div>
        </section>
    }
}

/// The pact, or the way to write it; then the plan of a region that has one.
fn documents_now(lang: Lang, person: &PersonRef, documents: &[PactNow]) -> Vec<Item> {
    let mut items: Vec<Item> = documents
        .iter()
        .map(|document| {
            let key = if document.kind == psp::Kind::Pact { "drafting-pact" } else { "drafting-plan" };
            let href = pact_href(person, document.kind, "");
            let since =
                document.since.map(|since| view! { " " {t(lang, "follow-story-since")} " " {day(since)} });
            let state = code_text(lang, "follow-pact", document.state.code());
            Item::new(t(lang, key), view! { <a href=href>{state}</a> {since} })
        })
        .collect();
    if documents.iter().all(|document| document.kind != psp::Kind::Pact) {
        let href = pact_href(person, psp::Kind::Pact, "");
        let write = view! { <a href=href>{t(lang, "follow-story-pact-none")}</a> };
        items.insert(0, Item::new(t(lang, "drafting-pact"), write));
    }
    items
}

fn did_now(lang: Lang, did: DidLine) -> AnyView {
    let state = code_text(lang, domain::did::State::TEXTS, did.state.code());
    let protocol = did.protocol.unwrap_or_else(|| t(lang, "operator-protocol-none"));
    let protocol = match did.href {
        Some(href) => view! { <a href=href>{protocol}</a> }.into_any(),
        None => protocol.into_any(),
    };
    let legal = did.legal_date.map(|date| view! { " " {t(lang, "follow-story-since")} " " {day(date)} });
    view! { <Tag label=state tone=state_tone(did.state)/> " " {protocol} {legal} }.into_any()
}

#[component]
fn Promises(lang: Lang, promises: Vec<PromiseNow>) -> impl IntoView {
    let list = match promises.is_empty() {
        true => view! { <EmptyState title=t(lang, "follow-story-promises-none")/> }.into_any(),
        false => {
            let lines: Vec<_> = promises.into_iter().map(|promise| promise_line(lang, promise)).collect();
            view! { <ul class="results">{lines}</ul> }.into_any()
        }
    };
    view! {
        <h3>{t(lang, "follow-story-promises")}</h3>
        {list}
    }
}

fn promise_line(lang: Lang, promise: PromiseNow) -> impl IntoView {
    let PromiseNow { text, official, person, state, due_on, due, files } = promise;
    let name = match official {
        true => view! { <Official lang text/> }.into_any(),
        false => view! { <span class="typed" dir="auto">{text}</span> }.into_any(),
    };
    let tone = match state {
        State::Verified => Tone::Success,
        State::Missed | State::Refused | State::Interrupted => Tone::Danger,
        _ if due.is_overdue() || state == State::Done => Tone::Warning,
        _ => Tone::Info,
    };
    let who = if person { "follow-who-person" } else { "follow-who-centre" };
    let near = match due {
        Due::Overdue(days) => Some(ta(lang, "follow-overdue", &[("days", days.into())])),
        Due::Soon(days) => Some(ta(lang, "follow-soon", &[("days", days.into())])),
        Due::Later(_) | Due::Never => None,
    };
    let near = near.map(|text| view! { " · " <strong>{text}</strong> });
    let files: Vec<_> =
        files.into_iter().map(|(name, href)| view! { " · " <a class="typed" href=href>{name}</a> }).collect();
    view! {
        <li>
            <p>{name}</p>
            <p>
                <Tag label=code_text(lang, "follow-state", state.code()) tone/>
                " "
                {t(lang, who)}
                {due_on.map(|on| view! { " · " {day(on)} })}
                {near}
                {files}
            </p>
        </li>
    }
}

#[component]
fn Corrections(f: FormView, request_key: String, corrections: Vec<CorrectionNow>) -> impl IntoView {
    let lang = f.lang();
    if corrections.is_empty() {
        return None;
    }
    let lines: Vec<_> = corrections.into_iter().map(|one| correction_line(&f, &request_key, one)).collect();
    Some(view! {
        <h3>{t(lang, "follow-story-corrections")}</h3>
        <ul class="results">{lines}</ul>
    })
}

fn correction_line(f: &FormView, request_key: &str, one: CorrectionNow) -> impl IntoView + use<> {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("correction") && f.form().get("correction") == Some(&one.id);
    let form = match sent {
        true => form_of(f, &["correction"], Form::default),
        false => FormView::empty(lang),
    };
    // Several of these forms stand on one page: each field has an id of its own, and one name for the handler.
    let name = if sent { "answer".to_owned() } else { format!("answer-{}", one.id) };
    let mut fields = hidden("correction", request_key);
    fields.push(("correction", one.id));
    let about = code_text(lang, "area-correction-about", one.about.code());
    view! {
        <li>
            <p>
                <strong>{about.clone()}</strong>
                " "
                {day(one.asked_on)}
                " · "
                {t(lang, "follow-story-answer-by")}
                " "
                {day(one.term_on)}
            </p>
            <p class="typed" dir="auto">
                {one.text}
            </p>
            <Details summary=t(lang, "follow-story-answer") open=sent>
                <PostForm hidden=fields>
                    <TextArea f=&form name label=t(lang, "follow-story-answer-text") rows=3/>
                    <Actions>
                        <Button
                            label=t(lang, "follow-story-answer-done")
                            weight=Weight::Secondary
                            name="decision"
                            value="done"
                            about=about.clone()
                        />
                        <Button
                            label=t(lang, "follow-story-answer-refused")
                            weight=Weight::Danger
                            name="decision"
                            value="refused"
                            about
                        />
                    </Actions>
                </PostForm>
            </Details>
        </li>
    }
}
