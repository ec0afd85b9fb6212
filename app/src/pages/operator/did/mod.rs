//! `/operatore/richieste/{id}`: one declaration on one page, beside the person's file, with what can be decided.
//!
//! Forms, by their hidden `act`: `take` and `release` (`request`), `assign` (`office`), `identify` (`document-…`),
//! `confirm` (see [`confirm`]), `decide` (`move`, `reason`). The last four carry `request_key`; `confirm` and `decide`
//! also `version`. What cannot be done now says why, in words, where its button would be.

mod confirm;
mod decide;
mod declaration;
mod history;
mod person;
mod samples;
mod warnings;

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::Term;
use domain::did::{Accepted, Source, State, Warning, term_key};
use domain::lang::Lang;
use domain::passage::Finding;
use leptos::prelude::*;

pub use super::parts::ProposalRow;
pub use confirm::Proposals;
pub(in crate::pages) use confirm::{ProposalRows, first as first_proposals};
pub use history::HistoryRow;
pub use person::PersonSummary;
pub(in crate::pages) use samples::proposals as sample_proposals;
pub use samples::samples;

use self::confirm::Confirm;
use self::decide::{Assign, Decide};
use self::declaration::DeclarationSections;
use self::history::History;
use self::person::PersonPanel;
use self::warnings::Warnings;
use super::parts::{DueText, Named, OfficeName, day, form_of, hidden, moment};
use super::person::IdentifyForm;
use super::request::{Charge, Taken, state_tone};
use crate::pages::did::AnswerGroup;
use crate::texts::{code_text, t, ta};
use crate::ui::{Alert, DescriptionList, ErrorSummary, FormView, Item, Tag, Tone};
use domain::form::Form;

/// A declaration as its page shows it.
#[derive(Clone, Debug)]
pub struct DidDesk {
    /// Of the request, for taking charge.
    pub request: String,
    pub protocol: Option<String>,
    pub state: State,
    pub source: Source,
    pub submitted_at: DateTime<Utc>,
    /// The day that counts for the law.
    pub legal_date: NaiveDate,
    /// Slug and name; `None` while it is to be assigned.
    pub office: Option<Named>,
    pub terms: Vec<Term>,
    pub taken: Taken,
    /// Of the declaration: a decision on an older one is refused.
    pub version: i64,
    pub request_key: String,
    /// The answers in words. The step of needs is shown apart, as reserved.
    pub answers: Vec<AnswerGroup>,
    /// What was declared under the law, and the note.
    pub accepted: Option<Accepted>,
    pub warnings: Vec<Warning>,
    pub person: PersonSummary,
    pub history: Vec<HistoryRow>,
    /// What confirming proposes to record; `None` when the declaration is not to be confirmed.
    pub proposals: Option<Proposals>,
    /// To look at once more before they are recorded; empty until the server found some.
    pub found: Vec<Finding>,
    /// Every office of the region.
    pub offices: Vec<Named>,
    /// Address of the receipt.
    pub receipt: Option<String>,
    /// Where an operator completes the answers with the person at the desk.
    pub desk_steps: Option<String>,
    pub today: NaiveDate,
}

impl DidDesk {
    /// The page's name, without the person's: titles stay in a browser's history.
    pub fn title(&self, lang: Lang) -> String {
        match &self.protocol {
            Some(protocol) => format!("{} {protocol}", t(lang, "did-short")),
            None => t(lang, "did-title"),
        }
    }
}

/// `f` is whichever form of the page was sent, else empty.
#[component]
pub fn DidDeskPage(f: FormView, data: DidDesk) -> impl IntoView {
    let lang = f.lang();
    let heading = format!("{}: {}", data.title(lang), data.person.person.full());
    view! {
        <p class="skip-here">
            <a href="#decision">{t(lang, "operator-did-to-decision")}</a>
        </p>
        <h1>{heading}</h1>
        <ErrorSummary f=&f/>
        <Facts lang data=data.clone()/>
        <Warnings lang warnings=data.warnings.clone() offices=data.offices.clone()/>
        <div class="beside">
            <div>
                <DeclarationSections lang answers=data.answers.clone() accepted=data.accepted.clone()/>
            </div>
            <div class="beside-panel">
                <PersonPanel lang person=data.person.clone()/>
            </div>
        </div>
        <Decision f data=data.clone()/>
        <History lang rows=data.history/>
    }
}

/// State, dates, terms, office, charge.
#[component]
fn Facts(lang: Lang, data: DidDesk) -> impl IntoView {
    let state =
        view! { <Tag label=code_text(lang, State::TEXTS, data.state.code()) tone=state_tone(data.state)/> };
    let about = data.title(lang);
    let charge = match data.taken {
        Taken::Nobody => t(lang, "operator-taken-nobody"),
        Taken::Me => t(lang, "operator-taken-me"),
        // The name stands in the place of the button, or before it.
        Taken::Colleague { owner: None, .. } => String::new(),
        Taken::Colleague { ref name, owner: Some(_) } => {
            ta(lang, "operator-taken-by", &[("name", name.as_str().into())])
        }
    };
    let charge = view! {
        <div class="inline-act">
            <span>{charge}</span>
            {(!data.state.is_final())
                .then(|| view! { <Charge lang id=data.request.clone() taken=data.taken.clone() about/> })}
        </div>
    };
    let mut items = vec![
        Item::new(t(lang, "operator-stage"), state),
        Item::new(t(lang, "operator-did-submitted"), moment(data.submitted_at)),
        Item::new(t(lang, "operator-did-legal"), day(data.legal_date)),
        Item::new(t(lang, "operator-did-source"), code_text(lang, Source::TEXTS, data.source.code())),
        Item::new(
            t(lang, "operator-office"),
            view! { <OfficeName lang name=data.office.map(|office| office.name)/> },
        ),
    ];
    items.extend(data.terms.into_iter().map(|term| {
        let due = view! { <DueText lang due=term.due today=data.today/> };
        Item::new(t(lang, &format!("operator-{}", term_key(term.kind))), due)
    }));
    items.push(Item::new(t(lang, "operator-charge"), charge));
    if let Some(href) = data.receipt {
        let link = view! { <a href=href>{t(lang, "did-receipt-pdf")}</a> };
        items.push(Item::new(t(lang, "operator-did-receipt"), link));
    }
    view! { <div class="facts"><DescriptionList items/></div> }
}

/// What can be done now, or why it cannot.
#[component]
fn Decision(f: FormView, data: DidDesk) -> impl IntoView {
    let lang = f.lang();
    let identified = data.person.identified;
    let colleague = match &data.taken {
        Taken::Colleague { name, .. } if !data.state.is_final() => Some(name.clone()),
        _ => None,
    };
    let identify = (!identified && data.state.is_open()).then(|| {
        let form = form_of(&f, &["identify"], Form::default);
        view! {
            <section aria-labelledby="identify-title">
                <h3 id="identify-title">{t(lang, "operator-identify-title")}</h3>
                <p>{t(lang, "operator-identify-why")}</p>
                <IdentifyForm
                    f=form
                    request_key=data.request_key.clone()
                    account=data.person.account.clone()
                    email=data.person.email.clone()
                />
            </section>
        }
    });
    let waits = matches!(data.state, State::Submitted | State::Returned);
    let assign = waits.then(|| {
        let form = form_of(&f, &["assign"], Form::default);
        let hidden = hidden("assign", &data.request_key);
        view! { <Assign f=form hidden offices=data.offices.clone() missing=data.office.is_none()/> }
    });
    let body = match colleague {
        Some(name) => {
            let text = ta(lang, "operator-did-colleague", &[("name", name.into())]);
            view! { <Alert tone=Tone::Warning><p>{text}</p></Alert> }.into_any()
        }
        None => view! {
            {identify}
            <Confirm f=f.clone() data=data.clone()/>
            <Decide f data/>
            {assign}
        }
        .into_any(),
    };
    view! {
        <section id="decision" tabindex="-1" aria-labelledby="decision-title">
            <h2 id="decision-title">{t(lang, "operator-did-decision")}</h2>
            {body}
        </section>
    }
}
