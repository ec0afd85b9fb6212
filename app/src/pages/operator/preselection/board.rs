//! The candidates of one vacancy, from the criteria to the company's answers.

use chrono::NaiveDate;
use domain::form::Form;
use domain::lang::Lang;
use domain::passage::Finding;
use domain::ranking::{Criteria, Explanation};
use domain::shortlist::{Source, Stage, State};
use leptos::prelude::*;

use super::criteria::{CriteriaForm, Fixed};
use super::scores::{Scores, percent};
use crate::pages::operator::parts::{PersonRef, Warned, day, form_of, hidden};
use crate::pages::preselection::{Told, outcome_words, stage_tone};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, CheckboxGroup, Choice, Details, EmptyState, ErrorSummary, FormView, PostForm,
    Tag, TextField, Tone, Weight, Width,
};

/// The page.
#[derive(Clone, Debug)]
pub struct Board {
    pub vacancy: VacancyRef,
    /// `None` until criteria were fixed.
    pub state: Option<State>,
    pub criteria: Option<Criteria>,
    /// What the form of the criteria begins with.
    pub first: Form,
    /// How many people pass and are not in the list yet.
    pub passing: Option<usize>,
    /// Best score first.
    pub lines: Vec<Line>,
    /// Minutes with which the forms begin: of one person's preselection, of presenting the list.
    pub minutes: [Option<u16>; 2],
    /// Answers that are owed for too long: of people, of the company.
    pub silent: [usize; 2],
    /// What is worth a second look before it is recorded.
    pub found: Vec<Finding>,
    pub version: i64,
    pub request_key: String,
}

/// The vacancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VacancyRef {
    pub title: String,
    pub company: String,
    /// Name of the comune where the work is.
    pub place: String,
    /// It is published: people are looked for.
    pub open: bool,
    /// Its page.
    pub href: String,
}

/// One candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: String,
    pub href: String,
    pub person: PersonRef,
    pub source: Source,
    pub score: Option<u16>,
    pub explanation: Explanation,
    pub stage: Stage,
    /// Still agrees to be proposed, or to what they applied for.
    pub agrees: bool,
    /// When they were asked, or presented, or reminded last.
    pub since: Option<NaiveDate>,
    pub told: Told,
    /// A final answer of the company without a passage: to be recorded by hand.
    pub unrecorded: bool,
}

#[component]
pub fn BoardPage(f: FormView, data: Board) -> impl IntoView {
    let lang = f.lang();
    let vacancy = data.vacancy.clone();
    let building = data.vacancy.open && data.state.is_none_or(|state| state == State::Building);
    let state = data.state.map(|state| {
        let tone = if state == State::Closed { Tone::Success } else { Tone::Info };
        view! { <Tag label=code_text(lang, "preselection-state", state.code()) tone/> }
    });
    let closed = (!data.vacancy.open && data.state.is_none_or(|state| state == State::Building)).then(|| {
        view! { <Alert tone=Tone::Warning><p>{t(lang, "preselection-board-closed")}</p></Alert> }
    });
    let fixed = data.criteria.clone().map(|criteria| {
        view! {
            <section class="draft-section" aria-labelledby="fixed-title">
                <h2 id="fixed-title">{t(lang, "preselection-fixed")}</h2>
                <Fixed lang criteria/>
            </section>
        }
    });
    // Before there are criteria nobody can be in the list.
    let lines = data.criteria.is_some().then(|| view! { <Lines lang lines=data.lines.clone()/> });
    let form = (building && data.lines.is_empty()).then(|| {
        let (first, key) = (data.first.clone(), data.request_key.clone());
        view! { <CriteriaForm f=f.clone() first version=data.version request_key=key/> }
    });
    view! {
        <h1>{t(lang, "preselection-board-title")}</h1>
        <ErrorSummary f=&f/>
        <p>
            <a href=vacancy.href>
                <strong dir="auto">{vacancy.title}</strong>
            </a>
            " · "
            <span dir="auto">{vacancy.company}</span>
            {format!(" · {} ", vacancy.place)}
            {state}
        </p>
        {closed}
        <Warned lang warnings=data.found.clone()/>
        {fixed}
        <Found lang data=data.clone() building/>
        <Steps f=f.clone() data building/>
        {lines}
        {form}
    }
}

/// How many pass, and the button that shows the first.
#[component]
fn Found(lang: Lang, data: Board, building: bool) -> impl IntoView {
    let passing = data.passing.filter(|_| building)?;
    let count = [("count", i64::try_from(passing).unwrap_or(i64::MAX).into())];
    let key = if data.lines.is_empty() { "preselection-passing" } else { "preselection-passing-more" };
    let go = if data.lines.is_empty() { "preselection-rank-do" } else { "preselection-rank-more" };
    let mut fields = hidden("rank", &data.request_key);
    fields.push(("version", data.version.to_string()));
    Some(view! {
        <section class="draft-section" aria-labelledby="passing-title">
            <h2 id="passing-title">{t(lang, "preselection-found")}</h2>
            <p>{ta(lang, key, &count)}</p>
            <PostForm hidden=fields>
                <Actions>
                    <Button label=t(lang, go) weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </section>
    })
}

#[component]
fn Lines(lang: Lang, lines: Vec<Line>) -> impl IntoView {
    let list = match lines.is_empty() {
        true => view! { <EmptyState title=t(lang, "preselection-lines-none")/> }.into_any(),
        false => {
            let lines: Vec<_> = (1..).zip(lines).map(|(place, line)| one(lang, place, line)).collect();
            view! { <ol class="results">{lines}</ol> }.into_any()
        }
    };
    view! {
        <section class="draft-section" aria-labelledby="lines-title">
            <h2 id="lines-title">{t(lang, "preselection-lines")}</h2>
            {list}
        </section>
    }
}

/// `place` is the number in the list: two people may have one name.
fn one(lang: Lang, place: usize, line: Line) -> impl IntoView {
    let score = line.score.map(|score| {
        let args = [("score", percent(lang, score).into())];
        view! { <span>{ta(lang, "preselection-score", &args)}</span> " · " }
    });
    let since = line.since.map(|on| view! { " " {day(on)} });
    let gone = (!line.agrees).then(|| view! { <p><strong>{t(lang, "preselection-line-gone")}</strong></p> });
    let told = outcome_words(lang, &line.told).map(|words| view! { <p>{words}</p> });
    let unrecorded = line.unrecorded.then(|| {
        view! {
            <p>
                <strong>{t(lang, "preselection-line-unrecorded")}</strong>
            </p>
        }
    });
    let summary = ta(lang, "preselection-why-score-of", &[("name", line.person.full().into())]);
    let (scores, caption) = (format!("scores-{}", line.id), format!("{place}. {summary}"));
    view! {
        <li>
            <h3>
                <a href=line.href>
                    <span dir="auto">{line.person.full()}</span>
                </a>
            </h3>
            <p>
                {score} {code_text(lang, "preselection-source", line.source.code())} " · "
                <Tag label=code_text(lang, "preselection-stage", line.stage.code()) tone=stage_tone(line.stage)/>
                {since}
            </p>
            {gone}
            {told}
            {unrecorded}
            <Details summary>
                <Scores lang id=scores caption explanation=line.explanation/>
            </Details>
        </li>
    }
}

/// Somebody who can be asked, with the score: what else is known stands in the list below.
fn asked(lang: Lang, line: &Line) -> Choice {
    let choice = Choice::new(line.id.clone(), line.person.full());
    match line.score {
        Some(score) => {
            let args = [("score", percent(lang, score).into())];
            choice.hint(ta(lang, "preselection-score", &args))
        }
        None => choice.hint(code_text(lang, "preselection-source", line.source.code())),
    }
}

/// What can be done with the whole list now; above the list, which may be long.
#[component]
fn Steps(f: FormView, data: Board, building: bool) -> impl IntoView {
    let lang = f.lang();
    let ask: Vec<Choice> = data
        .lines
        .iter()
        .filter(|line| line.stage == Stage::Unasked && line.agrees)
        .map(|line| asked(lang, line))
        .collect();
    // Warnings were read for the form that brought them, not for the other one.
    let seen = |act: &str| !data.found.is_empty() && f.form().get("act") == Some(act);
    let [of_person, of_list] = data.minutes;
    let ready = data.lines.iter().filter(|line| line.stage == Stage::Available && line.agrees).count();
    let key = data.request_key.clone();
    let ask = (building && !ask.is_empty()).then(|| {
        let seen = seen("ask");
        view! { <Ask f=f.clone() choices=ask minutes=of_person seen request_key=key.clone()/> }
    });
    let present = (building && ready > 0).then(|| {
        view! {
            <Present
                f=f.clone()
                ready
                minutes=of_list
                seen=seen("present")
                version=data.version
                request_key=data.request_key.clone()
            />
        }
    });
    let waits = |owes: fn(Stage) -> bool| data.lines.iter().any(|line| owes(line.stage));
    let people = (building && waits(|stage| stage == Stage::Asked)).then(|| {
        let key = data.request_key.clone();
        view! { <Remind lang act="remind-people" late=data.silent[0] request_key=key/> }
    });
    let employer = waits(Stage::waits_for_employer).then(|| {
        let key = data.request_key.clone();
        view! { <Remind lang act="remind-employer" late=data.silent[1] request_key=key/> }
    });
    view! { {ask} {people} {present} {employer} }
}

/// The hidden fields of a form that records something; with `seen` the warnings above were read.
fn recording(act: &str, request_key: &str, seen: bool) -> Vec<(&'static str, String)> {
    let mut fields = hidden(act, request_key);
    if seen {
        fields.push(("warnings-seen", "yes".to_owned()));
    }
    fields
}

fn minutes_first(minutes: Option<u16>) -> Form {
    let minutes = minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    [("minutes", minutes.as_str())].into_iter().collect()
}

#[component]
fn Ask(
    f: FormView,
    choices: Vec<Choice>,
    minutes: Option<u16>,
    seen: bool,
    request_key: String,
) -> impl IntoView {
    let lang = f.lang();
    let f = form_of(&f, &["ask"], || minutes_first(minutes));
    view! {
        <section class="draft-section" aria-labelledby="ask-title">
            <h2 id="ask-title">{t(lang, "preselection-ask")}</h2>
            <p>{t(lang, "preselection-ask-how")}</p>
            <PostForm hidden=recording("ask", &request_key, seen)>
                <CheckboxGroup f=&f name="candidate" label=t(lang, "preselection-ask-whom") choices/>
                <TextField
                    f=&f
                    name="minutes"
                    label=t(lang, "preselection-ask-minutes")
                    inputmode="numeric"
                    width=Width::Short
                />
                <Actions>
                    <Button label=t(lang, "preselection-ask-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn Present(
    f: FormView,
    ready: usize,
    minutes: Option<u16>,
    seen: bool,
    version: i64,
    request_key: String,
) -> impl IntoView {
    let lang = f.lang();
    // Both forms have minutes: the names of this one's fields are its own.
    let f = form_of(&f, &["present"], || {
        let mut form = minutes_first(minutes);
        form.set("list-minutes", form.raw("minutes").to_owned());
        form
    });
    let mut fields = recording("present", &request_key, seen);
    fields.push(("version", version.to_string()));
    let count = [("count", i64::try_from(ready).unwrap_or(i64::MAX).into())];
    view! {
        <section class="draft-section" aria-labelledby="present-title">
            <h2 id="present-title">{t(lang, "preselection-present")}</h2>
            <p>{ta(lang, "preselection-present-how", &count)}</p>
            <PostForm hidden=fields>
                <TextField
                    f=&f
                    name="list-minutes"
                    label=t(lang, "preselection-present-minutes")
                    inputmode="numeric"
                    width=Width::Short
                />
                <Actions>
                    <Button label=t(lang, "preselection-present-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn Remind(lang: Lang, act: &'static str, late: usize, request_key: String) -> impl IntoView {
    let late = (late > 0).then(|| {
        let count = [("count", i64::try_from(late).unwrap_or(i64::MAX).into())];
        view! { <p><strong>{ta(lang, &format!("preselection-{act}-late"), &count)}</strong></p> }
    });
    let title = format!("{act}-title");
    view! {
        <section class="draft-section" aria-labelledby=title.clone()>
            <h2 id=title.clone()>{t(lang, &format!("preselection-{act}"))}</h2>
            {late}
            <PostForm hidden=hidden(act, &request_key)>
                <Actions>
                    <Button label=t(lang, &format!("preselection-{act}-do")) weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </section>
    }
}
