//! `/operatore/persone/{id}/scheda`: the person's scheda, and what they proposed to change in it.
//!
//! Forms, by their hidden `act`: `validate` with the passages that it proposes (R032), each to keep or strike as in a
//! confirmation, and `refuse` with `reason`. Both carry `version`.

use domain::form::Form;
use domain::lang::Lang;
use domain::passage::Finding;
use leptos::prelude::*;

use super::did::{ProposalRows, Proposals, first_proposals, sample_proposals};
use super::parts::{PersonRef, Warned, form_of, hidden};
use super::samples_data::{desk_frame, people};
use crate::pages::sap::{Changes, SapView, Sections, Waiting, sample_view, sample_waiting};
use crate::samples::Sample;
use crate::shell::render_page;
use crate::texts::{date, t, ta};
use crate::ui::{Actions, Alert, Button, ErrorSummary, FormView, PostForm, TextArea, Weight};

/// The page.
#[derive(Clone, Debug)]
pub struct SapDesk {
    pub person: PersonRef,
    pub view: SapView,
    /// What this operator may do with the proposal; `None` when nothing waits or another centre decides.
    pub decide: Option<Decide>,
}

/// A decision to take.
#[derive(Clone, Debug)]
pub struct Decide {
    pub version: i64,
    /// `None` where the region has no service for an update.
    pub proposals: Option<Proposals>,
    /// What is worth a second look before it is recorded.
    pub found: Vec<Finding>,
    pub request_key: String,
}

/// `f` is whichever form of the page was sent, else empty.
#[component]
pub fn SapDeskPage(f: FormView, data: SapDesk) -> impl IntoView {
    let lang = f.lang();
    let waiting = data.view.waiting.clone();
    let waiting = waiting.map(|waiting| view! { <Proposal f=f.clone() waiting decide=data.decide/> });
    view! {
        <h1>{t(lang, "sap-desk-title")}</h1>
        <p class="lead">{data.person.full()}</p>
        <ErrorSummary f=&f/>
        {waiting}
        <Sections lang data=data.view/>
    }
}

#[component]
fn Proposal(f: FormView, waiting: Waiting, decide: Option<Decide>) -> impl IntoView {
    let lang = f.lang();
    let decide = match decide {
        Some(decide) => view! { <Forms f decide/> }.into_any(),
        None => view! { <Alert><p>{t(lang, "sap-other-centre")}</p></Alert> }.into_any(),
    };
    view! {
        <section aria-labelledby="proposal-title">
            <h2 id="proposal-title">{t(lang, "sap-proposal-title")}</h2>
            <p>{ta(lang, "sap-proposed-on", &[("date", date(lang, waiting.since).into())])}</p>
            <Changes lang changes=waiting.changes/>
            {decide}
        </section>
    }
}

#[component]
fn Forms(f: FormView, decide: Decide) -> impl IntoView {
    let lang = f.lang();
    let first = || decide.proposals.as_ref().map(first_proposals).unwrap_or_default();
    let validate = form_of(&f, &["validate"], first);
    let refuse = form_of(&f, &["refuse"], Form::default);
    let version = ("version", decide.version.to_string());
    let mut fields = hidden("validate", &decide.request_key);
    fields.push(version.clone());
    let label = match decide.found.is_empty() {
        true => "sap-validate",
        false => {
            fields.push(("warnings-seen", "yes".to_owned()));
            "sap-validate-anyway"
        }
    };
    let mut refusing = hidden("refuse", &decide.request_key);
    refusing.push(version);
    let rows = decide.proposals.map(|proposals| view! { <ProposalRows f=validate proposals/> });
    view! {
        <PostForm hidden=fields>
            <h3>{t(lang, "sap-validate-title")}</h3>
            <Warned lang warnings=decide.found/>
            {rows}
            <Actions>
                <Button label=t(lang, label)/>
            </Actions>
        </PostForm>
        <PostForm hidden=refusing>
            <h3>{t(lang, "sap-refuse-title")}</h3>
            <TextArea f=&refuse name="reason" label=t(lang, "sap-refuse-reason") rows=3/>
            <Actions>
                <Button label=t(lang, "sap-refuse") weight=Weight::Secondary/>
            </Actions>
        </PostForm>
    }
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-sap", html: |lang| sample(FormView::empty(lang), sample_view(), false) },
        Sample {
            name: "operator-sap-waiting",
            html: |lang| sample(FormView::empty(lang), sample_waiting(), true),
        },
        Sample {
            name: "operator-sap-passage",
            html: |lang| {
                let mut proposals = sample_proposals();
                proposals.rows.retain(|row| row.code == "B.2");
                sample_with(FormView::empty(lang), sample_waiting(), Some(Some(proposals)))
            },
        },
        Sample {
            name: "operator-sap-elsewhere",
            html: |lang| sample(FormView::empty(lang), sample_waiting(), false),
        },
        Sample { name: "operator-sap-wrong", html: |lang| sample(wrong(lang), sample_waiting(), true) },
    ]
}

fn wrong(lang: Lang) -> FormView {
    let mut errors = domain::form::Errors::default();
    errors.add("reason", "error-reason-required");
    FormView::new(lang, [("act", "refuse")].into_iter().collect(), errors)
}

fn sample(f: FormView, view: SapView, mine: bool) -> String {
    sample_with(f, view, mine.then_some(None))
}

/// `mine`: what validating proposes, of who may decide.
fn sample_with(f: FormView, view: SapView, mine: Option<Option<Proposals>>) -> String {
    let lang = f.lang();
    let frame = desk_frame(lang, "/operatore/persone/1/scheda", &t(lang, "sap-desk-title"));
    let frame = frame.invalid(!f.errors().is_empty());
    let decide = mine.map(|proposals| Decide {
        version: 4,
        proposals,
        found: Vec::new(),
        request_key: "00000000000000000000000000000000".to_owned(),
    });
    let person = people().swap_remove(0);
    let data = SapDesk { person, view, decide };
    render_page(&frame, || view! { <SapDeskPage f data/> })
}
