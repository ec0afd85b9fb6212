//! One vacancy at the desk: the whole story, and everything that may be done about it.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use domain::passage::Finding;
use domain::vacancy::{Action, Content, State};
use leptos::prelude::*;

use super::correct::Correction;
use super::decide::Decide;
use super::people::{Applicant, Applicants};
use super::serve::Serve;
use crate::pages::operator::parts::{CfText, OfficeName, PassageLine};
use crate::pages::operator::request::{Charge, Taken};
use crate::pages::vacancy::{
    Facts, Happened, Story, WarnedLine, WarnedList, Worded, Workplace, state_tone, typed,
};
use crate::texts::{code_text, t};
use crate::ui::{DescriptionList, ErrorSummary, FormView, Item, Tag};

/// The company, as the centre knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyFacts {
    /// The last part of its file's address.
    pub id: String,
    pub name: String,
    pub tax_code: String,
    pub pec: String,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Check {
    pub version: i64,
    pub state: State,
    pub company: CompanyFacts,
    /// Name of the centre; `None` while none has it.
    pub office: Option<String>,
    pub content: Content,
    pub workplace: Workplace,
    /// Words that may discriminate: in those that wait where some do.
    pub warned: Vec<WarnedLine>,
    /// What the company asks to change on the board: how it reads now, and how it would.
    pub correction: Option<[Worded; 2]>,
    /// The open request and in whose charge it is.
    pub charge: Option<(String, Taken)>,
    /// Why it stands where it stands.
    pub reason: Option<String>,
    pub applicants: Vec<Applicant>,
    /// What this region has a code for, of what is recorded by hand.
    pub known: Vec<Action>,
    /// Passages of the company that name this vacancy.
    pub services: Vec<PassageLine>,
    pub steps: Vec<Happened>,
    /// Where the candidates are chosen, once there may be some.
    pub candidates: Option<String>,
    /// To look at once more before passages are recorded.
    pub warnings: Vec<Finding>,
    pub now: DateTime<Utc>,
    pub request_key: String,
}

/// `f` holds the form that came back.
#[component]
pub fn CheckPage(f: FormView, data: Check) -> impl IntoView {
    let lang = f.lang();
    let state = code_text(lang, "vacancy-state", data.state.code());
    let candidates = data.candidates.clone().map(|href| {
        view! { <p class="ways"><a href=href>{t(lang, "vacancy-candidates")}</a></p> }
    });
    view! {
        <h1 dir="auto">{data.content.title.clone()}</h1>
        <ErrorSummary f=&f/>
        <p>
            <Tag label=state tone=state_tone(data.state)/>
        </p>
        <Whose lang data=data.clone()/>
        <WarnedList lang warned=data.warned.clone()/>
        <Correction f=f.clone() data=data.clone()/>
        <Facts lang content=data.content.clone() workplace=data.workplace.clone()/>
        <Decide f=f.clone() data=data.clone()/>
        <section class="draft-section" aria-labelledby="applicants-title">
            <h2 id="applicants-title">{t(lang, "vacancy-applicants-title")}</h2>
            <Applicants lang applicants=data.applicants.clone()/>
            {candidates}
        </section>
        <Serve f data=data.clone()/>
        <section class="draft-section" aria-labelledby="story-title">
            <h2 id="story-title">{t(lang, "vacancy-story")}</h2>
            <Story lang steps=data.steps/>
        </section>
    }
}

/// Whose vacancy it is, which centre has it, and in whose charge.
#[component]
fn Whose(lang: Lang, data: Check) -> impl IntoView {
    let CompanyFacts { id, name, tax_code, pec } = data.company;
    let href = format!("/operatore/imprese/{id}");
    let about = data.content.title.clone();
    let public = match data.content.public_name {
        Some(true) => "vacancy-name-public",
        _ => "vacancy-name-hidden",
    };
    let mut items = vec![
        Item::new(
            t(lang, "vacancy-desk-company"),
            view! { <a href=href dir="auto">{name}</a> " " <CfText cf=tax_code/> <br/> {pec} },
        ),
        Item::new(t(lang, "vacancy-field-public-name"), t(lang, public)),
        Item::new(t(lang, "operator-office"), view! { <OfficeName lang name=data.office/> }),
    ];
    if let Some((request, taken)) = data.charge {
        items.push(Item::new(t(lang, "operator-charge"), view! { <Charge lang id=request taken about/> }));
    }
    if let Some(text) = data.reason {
        items.push(Item::new(t(lang, "vacancy-reason"), typed(&text)));
    }
    view! { <div class="facts"><DescriptionList items/></div> }
}
