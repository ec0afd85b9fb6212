//! `/operatore/tirocini/{id}`: one internship with its whole story, and everything that the centre may do with it now.
//!
//! What is allowed comes from the table of `domain::internship`; each form carries `act` (its code), `request_key` and
//! `version`. Fields: `{act}-reason`; `cf` of who is offered the place; `{act}-date`, `-time`, `-minutes` and `-channel` of what
//! is recorded; `until` of an extension; `contact`, and under `contact-{moment}-` when, how and what was said in a contact with
//! the tutor (R129); `level-{n}` of the attestation. Taking charge and giving back are `take` and `release` with `request`.

use chrono::{DateTime, Utc};
use domain::form::Errors;
use domain::internship::{Act, State};
use domain::lang::Lang;
use domain::passage::Finding;
use leptos::prelude::*;

use super::forms::Forms;
use crate::pages::internship::{
    ContactLine, Facts, FactsList, PaperLine, Papers, Reader, StepLine, Steps, tone, typed,
};
use crate::pages::operator::parts::{CfText, PersonRef, Warned};
use crate::pages::operator::request::{Charge, Taken};
use crate::texts::{code_text, error_text, t, ta};
use crate::ui::{
    Alert, ButtonLink, DescriptionList, ErrorSummary, FormView, Item, Official, Tag, Tone, Weight,
};

/// Everything that the page shows.
#[derive(Clone, Debug)]
pub struct Desk {
    pub id: String,
    pub state: State,
    pub version: i64,
    pub facts: Facts,
    /// Id of the company, for its file.
    pub company: String,
    /// Who was asked or said yes.
    pub person: Option<PersonRef>,
    /// The request in the queue and in whose charge it is, while it waits there.
    pub request: Option<(String, Taken)>,
    pub reason: Option<String>,
    /// What the guidelines said against the terms when the operator tried to go on.
    pub refused: Errors,
    /// Where the figures come from, and whether somebody checked all of them.
    pub sources: Vec<String>,
    pub verified: bool,
    pub papers: Vec<PaperLine>,
    pub contacts: Vec<ContactLine>,
    pub steps: Vec<StepLine>,
    pub moves: Vec<Act>,
    /// Skills of the training project, whose levels the attestation says (R077).
    pub skills: Vec<String>,
    /// Usual minutes of what is recorded with an act, by the catalogue.
    pub minutes: Option<u16>,
    /// The intern comes from the shortlist of a vacancy.
    pub from_vacancy: bool,
    /// To look at once more before something is recorded.
    pub warnings: Vec<Finding>,
    pub now: DateTime<Utc>,
    pub request_key: String,
}

impl Desk {
    pub(super) fn may(&self, act: Act) -> bool {
        self.moves.contains(&act)
    }

    /// The address of a page below this one.
    pub(super) fn href(&self, part: &str) -> String {
        format!("{}/{part}", Reader::Promoter.address(&self.id))
    }
}

#[component]
pub fn DeskPage(f: FormView, data: Desk) -> impl IntoView {
    let lang = f.lang();
    let charge = data.request.clone().map(|(id, taken)| {
        let about = data.facts.title.clone();
        view! { <div class="charge-alone"><Charge lang id taken about/></div> }
    });
    let facts = view! {
        <section class="draft-section" aria-labelledby="facts-title">
            <h2 id="facts-title">{t(lang, "internship-facts")}</h2>
            <FactsList lang facts=data.facts.clone()/>
        </section>
    };
    let forms = view! { <Forms f=f.clone() data=data.clone()/> };
    // Until there are papers what was asked for is read before anything is done; afterwards the work comes first.
    let (first, then) = match data.papers.is_empty() {
        true => (facts.into_any(), forms.into_any()),
        false => (forms.into_any(), facts.into_any()),
    };
    view! {
        <h1>{typed(&data.facts.title)}</h1>
        <Head lang data=data.clone()/>
        {charge}
        <ErrorSummary f=&f/>
        <Warned lang warnings=data.warnings.clone()/>
        <Next lang data=data.clone()/>
        <Checks lang data=data.clone()/>
        {first}
        {then}
        <Papers lang reader=Reader::Promoter internship=data.id.clone() papers=data.papers.clone()/>
        <Steps lang steps=data.steps class="draft-section"/>
    }
}

/// Whose it is and where it stands.
#[component]
fn Head(lang: Lang, data: Desk) -> impl IntoView {
    let company = format!("/operatore/imprese/{}", data.company);
    let company = view! { <a href=company>{typed(&data.facts.company)}</a> };
    let state = data.state;
    let stands = view! { <Tag label=code_text(lang, "internship-state", state.code()) tone=tone(state)/> };
    let mut items = vec![
        Item::new(t(lang, "internship-desk-stands"), stands),
        Item::new(t(lang, "internship-party-host"), company),
        Item::new(t(lang, "operator-office"), view! { <Official lang text=data.facts.office.clone()/> }),
    ];
    items.extend(data.person.map(|person| {
        let cf = person.cf.clone();
        let name = view! { <a href=person.href()>{person.full()}</a> " " <CfText cf/> };
        Item::new(t(lang, "internship-party-intern"), name)
    }));
    items.extend(data.reason.map(|reason| Item::new(t(lang, "internship-why"), typed(&reason))));
    view! {
        <div class="facts">
            <DescriptionList items/>
        </div>
    }
}

/// What is to be done next, in one sentence, with the way there.
#[component]
fn Next(lang: Lang, data: Desk) -> impl IntoView {
    let draw = data.may(Act::Draw).then(|| {
        view! { <p><ButtonLink href=data.href("progetto") label=t(lang, "internship-desk-draw")/></p> }
    });
    let notes = data.may(Act::Note).then(|| {
        let weight = Weight::Secondary;
        view! { <p><ButtonLink href=data.href("dossier") label=t(lang, "internship-desk-notes") weight/></p> }
    });
    view! {
        <Alert tone=tone(data.state)>
            <p>{code_text(lang, "internship-next-desk", data.state.code())}</p>
        </Alert>
        {draw}
        {notes}
    }
}

/// What the guidelines said, and how sure their figures are.
#[component]
fn Checks(lang: Lang, data: Desk) -> impl IntoView {
    let judged = matches!(data.state, State::Submitted | State::Open | State::Accepted | State::Running);
    if !judged && data.refused.is_empty() {
        return None;
    }
    let refused = view! { <Refused lang refused=data.refused/> };
    let unsure = (!data.verified).then(|| view! { <p>{t(lang, "internship-checks-unverified")}</p> });
    let sources = ta(lang, "internship-checks-sources", &[("sources", data.sources.join("; ").into())]);
    Some(view! {
        <section class="draft-section" aria-labelledby="checks-title">
            <h2 id="checks-title">{t(lang, "internship-checks")}</h2>
            {refused}
            {unsure}
            <p class="form-text">{sources}</p>
        </section>
    })
}

/// What stands in the way and has no field on the page.
#[component]
pub(super) fn Refused(lang: Lang, refused: Errors) -> impl IntoView {
    let lines: Vec<_> = refused.iter().map(|error| view! { <li>{error_text(lang, error)}</li> }).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <Alert tone=Tone::Danger title=t(lang, "internship-checks-found") live=true>
                <ul>{lines}</ul>
            </Alert>
        }
    })
}
