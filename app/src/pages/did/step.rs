//! One step of the declaration.
//!
//! [`StepView::new`] makes what a page shows from the answers; the page itself only lays it out. It is the same page
//! for a draft, for a declaration that was returned, for answers that were refused (422) and for answers that met
//! newer ones (409: both texts are shown).

use domain::did::{Answers, CheckContext, IncomeKind, Progress, Step, Thresholds, progress as progress_of};
use domain::form::{Errors, Form};
use domain::lang::Lang;
use leptos::prelude::*;

use super::answers::{answer, question};
use super::parts::{Education, Home, Needs, Profile, Situation, Who};
use super::summary::Summary;
use super::{AnswerGroup, Centre, PlaceChoices, answer_groups};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Alert, Button, Cell, ErrorSummary, FormView, PostForm, Step as StepLink, Steps, Table, Tone,
    Weight,
};

/// Who declares, as the account knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonCard {
    pub name: String,
    pub codice_fiscale: String,
    pub birth_date: Option<chrono::NaiveDate>,
}

/// The yearly income up to which a person who works counts as unemployed, in euros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IncomeLimits {
    pub employee: u32,
    pub self_employed: u32,
    pub verified: bool,
}

impl IncomeLimits {
    pub fn on(thresholds: &Thresholds, day: chrono::NaiveDate) -> Option<IncomeLimits> {
        let employee = thresholds.on(IncomeKind::Employee, day)?;
        let own = thresholds.on(IncomeKind::SelfEmployed, day)?;
        Some(IncomeLimits {
            employee: employee.euros,
            self_employed: own.euros,
            verified: employee.verified && own.verified,
        })
    }
}

/// An answer that was saved elsewhere while another one was being typed here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub question: String,
    pub saved: Option<String>,
    pub typed: Option<String>,
}

/// How a person approves what an operator filled in with them (R033).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Approval {
    /// No code was asked for since the last change.
    NotAsked,
    /// It went to the person's own address.
    Mailed,
    /// The operator hands it over; shown once.
    HandOver(String),
}

/// What a step is made from.
pub struct StepInput<'a> {
    pub lang: Lang,
    pub step: Step,
    /// The address of the declaration: `/did`, or that of a person at the desk.
    pub base: String,
    /// The answers of all steps; those of this one as typed.
    pub answers: &'a Answers,
    pub errors: Errors,
    pub context: &'a CheckContext<'a>,
    pub thresholds: &'a Thresholds,
    pub centre: Option<Centre>,
    pub person: PersonCard,
    pub request_key: String,
    pub version: i64,
    /// Why an operator returned the declaration.
    pub returned: Option<String>,
    /// The answers that were saved elsewhere meanwhile.
    pub newer: Option<&'a Answers>,
    /// At the desk only.
    pub approval: Option<Approval>,
}

/// What a step shows.
#[derive(Clone, Debug)]
pub struct StepView {
    pub f: FormView,
    pub step: Step,
    pub base: String,
    pub progress: Vec<(Step, Progress)>,
    pub person: PersonCard,
    pub places: Vec<PlaceChoices>,
    pub limits: Option<IncomeLimits>,
    pub centre: Option<Centre>,
    /// For the summary.
    pub groups: Vec<AnswerGroup>,
    pub privacy_version: String,
    pub request_key: String,
    pub version: i64,
    pub returned: Option<String>,
    pub conflicts: Vec<Conflict>,
    pub approval: Option<Approval>,
}

impl StepView {
    pub fn new(input: StepInput<'_>) -> StepView {
        let StepInput { lang, step, answers, context, .. } = input;
        let groups = match step {
            Step::Summary => answer_groups(lang, answers, context.places),
            _ => Vec::new(),
        };
        let conflicts = input.newer.map(|newer| conflicts(lang, step, newer, answers, context));
        StepView {
            f: FormView::new(lang, answers.clone(), input.errors),
            step,
            base: input.base,
            progress: progress_of(answers, context).to_vec(),
            person: input.person,
            places: PlaceChoices::of(step.fields(), answers, context.places),
            limits: IncomeLimits::on(input.thresholds, context.today),
            centre: input.centre.filter(|_| matches!(step, Step::Home | Step::Summary)),
            groups,
            privacy_version: context.privacy_version.to_owned(),
            request_key: input.request_key,
            version: input.version,
            returned: input.returned,
            conflicts: conflicts.unwrap_or_default(),
            approval: input.approval,
        }
    }

    /// The page's own name.
    pub fn title(&self) -> String {
        self.f.t(&format!("did-step-{}-title", self.step.key()))
    }

    /// Whether the page has islands.
    pub fn has_islands(&self) -> bool {
        matches!(self.step, Step::Who | Step::Home)
    }

    /// The other steps that are not done, with their addresses.
    pub(super) fn unfinished(&self) -> Vec<(String, String)> {
        let open = |(step, state): &(Step, Progress)| *step != Step::Summary && *state != Progress::Done;
        let link = |step: Step| {
            (format!("{}/{}", self.base, step.slug()), self.f.t(&format!("did-step-{}-title", step.key())))
        };
        self.progress.iter().filter(|p| open(p)).map(|(step, _)| link(*step)).collect()
    }
}

fn conflicts(
    lang: Lang,
    step: Step,
    newer: &Answers,
    typed: &Answers,
    context: &CheckContext<'_>,
) -> Vec<Conflict> {
    let one = |field| {
        let of = |answers: &Form| answer(lang, field, answers, context.places);
        let (saved, typed) = (of(newer), of(typed));
        (saved != typed).then(|| Conflict { question: question(lang, field), saved, typed })
    };
    step.fields().iter().filter_map(one).collect()
}

/// `/did/{step}`
#[component]
pub fn DidStepPage(view: StepView) -> impl IntoView {
    let f = view.f.clone();
    let lang = f.lang();
    let step = view.step;
    let links = view
        .progress
        .iter()
        .map(|(step, state)| StepLink {
            title: f.t(&format!("did-step-{}-title", step.key())),
            href: Some(format!("{}/{}", view.base, step.slug())),
            done: *state == Progress::Done,
        })
        .collect();
    // On the summary, errors of other steps are links to those steps.
    let own = FormView::new(lang, f.form().clone(), own_errors(step, f.errors()));
    let hidden = vec![("request_key", view.request_key.clone()), ("version", view.version.to_string())];
    let intro = f.t(&format!("did-step-{}-intro", step.key()));
    view! {
        <h1>{view.title()}</h1>
        <Steps lang steps=links current=step.number()/>
        {view.returned.clone().map(|reason| view! { <Returned lang reason/> })}
        <ConflictNotice lang conflicts=view.conflicts.clone()/>
        <ErrorSummary f=&own/>
        <p class="lead">{intro}</p>
        <PostForm hidden>
            <Body view=StepView { f: own.clone(), ..view.clone() }/>
            <Buttons view=view.clone()/>
        </PostForm>
    }
}

fn own_errors(step: Step, errors: &Errors) -> Errors {
    let mut own = Errors::default();
    // What belongs to no question (`office`, `version`) is said on whatever page is shown.
    let elsewhere = |name: &str| Step::ALL.into_iter().any(|other| other != step && other.owns(name));
    errors.iter().filter(|e| !elsewhere(&e.field)).for_each(|e| own.push(e.clone()));
    own
}

#[component]
fn Body(view: StepView) -> impl IntoView {
    match view.step {
        Step::Who => view! { <Who view/> }.into_any(),
        Step::Home => view! { <Home view/> }.into_any(),
        Step::Situation => view! { <Situation view/> }.into_any(),
        Step::Education => view! { <Education view/> }.into_any(),
        Step::Profile => view! { <Profile view/> }.into_any(),
        Step::Needs => view! { <Needs view/> }.into_any(),
        Step::Summary => view! { <Summary view/> }.into_any(),
    }
}

#[component]
fn Buttons(view: StepView) -> impl IntoView {
    let f = view.f;
    let next = match (view.step, view.returned.is_some()) {
        (Step::Summary, true) => "did-go-complete",
        (Step::Summary, false) => "did-go-submit",
        _ => "did-go-next",
    };
    let asks = view.step == Step::Summary && view.approval.is_some();
    let blocked = view.step == Step::Summary && view.centre.is_some_and(|centre| centre.is_outside());
    view! {
        <Actions>
            {(!blocked).then(|| view! { <Button label=f.t(next) name="go" value="next"/> })}
            {asks
                .then(|| {
                    view! {
                        <Button label=f.t("did-approval-ask") weight=Weight::Secondary name="go" value="code"/>
                    }
                })}
            <Button label=f.t("did-go-save") weight=Weight::Secondary name="go" value="save"/>
            {view
                .step
                .previous()
                .map(|_| view! { <Button label=f.t("did-go-back") weight=Weight::Plain name="go" value="back"/> })}
        </Actions>
    }
}

#[component]
fn Returned(lang: Lang, reason: String) -> impl IntoView {
    view! {
        <Alert tone=Tone::Warning title=t(lang, "did-returned-title")>
            <p>{t(lang, "did-returned-text")}</p>
            <p class="typed">{t(lang, "did-reason")} ": " <span dir="auto">{reason}</span></p>
        </Alert>
    }
}

/// Both texts, when the page was saved elsewhere meanwhile.
#[component]
fn ConflictNotice(lang: Lang, conflicts: Vec<Conflict>) -> impl IntoView {
    if conflicts.is_empty() {
        return None;
    }
    let text = |answer: Option<String>| {
        let answer = answer.unwrap_or_else(|| t(lang, "did-not-answered"));
        Cell::data(view! { <span class="typed" dir="auto">{answer}</span> })
    };
    let rows =
        conflicts.into_iter().map(|c| vec![Cell::head(c.question), text(c.saved), text(c.typed)]).collect();
    let head = ["did-conflict-question", "did-conflict-theirs", "did-conflict-yours"].map(|key| t(lang, key));
    Some(view! {
        <Alert tone=Tone::Warning title=t(lang, "did-conflict-title") live=true>
            <p>{t(lang, "did-conflict")}</p>
        </Alert>
        <Table id="conflict" caption=t(lang, "did-conflict-title") head=head.to_vec() rows/>
    })
}

/// The limits of income, as a sentence.
pub(super) fn limits_text(lang: Lang, limits: IncomeLimits) -> String {
    let args = [("employee", limits.employee.into()), ("self", limits.self_employed.into())];
    ta(lang, "did-income-limits", &args)
}
