//! The declaration on the citizen's home: where it stands, what that means, what to do next, until when.

use chrono::NaiveDate;
use domain::calendar::Term;
use domain::did::State;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::did::TermList;
use crate::texts::{code_text, date, t};
use crate::ui::{Alert, ButtonLink, DescriptionList, Item, Tag, Tone, Weight};

/// The latest declaration of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDid {
    pub state: State,
    pub protocol: Option<String>,
    /// The day that counts for the law.
    pub legal_date: Option<NaiveDate>,
    /// Of a draft: when it was last saved.
    pub saved_on: Option<NaiveDate>,
    /// Why the centre returned, rejected, suspended or revoked it.
    pub reason: Option<String>,
    pub terms: Vec<Term>,
}

fn tone(state: State) -> Tone {
    match state {
        State::Confirmed => Tone::Success,
        State::Returned | State::Suspended => Tone::Warning,
        State::Rejected | State::Revoked => Tone::Danger,
        State::Draft | State::Submitted | State::Withdrawn => Tone::Info,
    }
}

#[component]
pub(super) fn DidCard(
    lang: Lang,
    did: Option<OpenDid>,
    identified: bool,
    /// The interview is booked.
    booked: bool,
    today: NaiveDate,
) -> impl IntoView {
    let Some(did) = did else {
        return view! {
            <p>{t(lang, "area-did-none")}</p>
            <p>
                <ButtonLink href="/did" label=t(lang, "area-did-start")/>
            </p>
        }
        .into_any();
    };
    let state = did.state;
    let mut items = vec![Item::new(
        t(lang, "did-status-state"),
        view! { <Tag label=code_text(lang, State::TEXTS, state.code()) tone=tone(state)/> },
    )];
    items.extend(did.protocol.map(|protocol| Item::new(t(lang, "did-receipt-protocol"), protocol)));
    items.extend(did.legal_date.map(|day| Item::new(t(lang, "did-receipt-legal-date"), date(lang, day))));
    items.extend(did.saved_on.map(|day| Item::new(t(lang, "area-did-saved"), date(lang, day))));
    let reason = did.reason.map(|reason| {
        view! {
            <Alert tone=tone(state) title=t(lang, "did-reason")>
                <p class="typed" dir="auto">
                    {reason}
                </p>
            </Alert>
        }
    });
    let running = state.is_open() && !did.terms.is_empty();
    let terms = running.then(|| {
        view! {
            <h3>{t(lang, "area-terms")}</h3>
            <TermList lang terms=did.terms today/>
        }
    });
    view! {
        <p>{code_text(lang, "did-status", state.code())}</p>
        {reason}
        <DescriptionList items/>
        <Next lang state identified booked/>
        {terms}
    }
    .into_any()
}

/// What to do next; where the turn is the centre's, that nothing is to be done.
#[component]
fn Next(lang: Lang, state: State, identified: bool, booked: bool) -> impl IntoView {
    let text = match state {
        State::Submitted | State::Confirmed if booked => t(lang, "agenda-area-go"),
        State::Submitted if !identified => t(lang, "area-next-document"),
        state => code_text(lang, "area-next", state.code()),
    };
    let label = match state {
        State::Draft => "area-did-resume",
        State::Returned => "did-status-complete",
        State::Rejected | State::Withdrawn | State::Revoked => "did-status-new",
        State::Submitted | State::Confirmed | State::Suspended => "area-did-open",
    };
    let weight = match state {
        State::Draft | State::Returned => Weight::Primary,
        _ => Weight::Secondary,
    };
    view! {
        <h3>{t(lang, "did-next-title")}</h3>
        <p>{text}</p>
        <p>
            <ButtonLink href="/did" label=t(lang, label) weight/>
        </p>
    }
}
