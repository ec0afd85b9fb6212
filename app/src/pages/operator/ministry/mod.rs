//! `/operatore/ministero`: what the ministry was told, what waits and why; the codes that the source does not print.
//!
//! - `stato` chooses what is listed: `waiting` (the default), `code_missing`, `sent`, `withdrawn`; `dopo` goes on.
//! - An administrator sets the ordinary code of a service (`service`, `code`); what waited for it leaves then (R053).
//! - A passage that was taken back after its message had left is marked: the ministry must be told by hand.

mod samples;

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use domain::ministry::State;
use leptos::prelude::*;

pub use samples::samples;

use crate::pages::operator::parts::{Named, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, Cell, Choice, EmptyState, ErrorSummary, FormView, Official, Pagination, PostForm,
    Select, Table, TextField, Tone, Width,
};

/// The messages in one state.
#[derive(Clone, Debug)]
pub struct Ministry {
    pub state: State,
    /// How many stand in each state.
    pub counts: Vec<(State, i64)>,
    pub lines: Vec<MessageLine>,
    pub next: Option<String>,
    /// No address is set: nothing is sent.
    pub no_address: bool,
    /// The services whose code is set here, with the code in force.
    pub open: Vec<(Named, Option<String>)>,
    pub request_key: String,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageLine {
    pub service: Named,
    pub code: Option<String>,
    /// Name of the person, and their file.
    pub person: String,
    pub href: String,
    pub office: String,
    pub created_at: DateTime<Utc>,
    pub attempts: i64,
    /// What went wrong the last time, and when it is tried again.
    pub trouble: Option<(String, DateTime<Utc>)>,
    pub reversed: bool,
}

#[component]
pub fn MinistryPage(f: FormView, data: Ministry) -> impl IntoView {
    let lang = f.lang();
    let Ministry { state, counts, lines, next, no_address, open, request_key } = data;
    let no_address = no_address.then(|| {
        view! { <Alert tone=Tone::Warning><p>{t(lang, "ministry-no-address")}</p></Alert> }
    });
    let form = (!open.is_empty()).then(|| view! { <Codes f=f.clone() open request_key/> });
    view! {
        <h1>{t(lang, "ministry-title")}</h1>
        <ErrorSummary f=&f/>
        <p>{t(lang, "ministry-intro")}</p>
        {no_address}
        <States lang state counts/>
        <Messages lang state lines/>
        <Pagination lang previous=None next/>
        {form}
    }
}

#[component]
fn States(lang: Lang, state: State, counts: Vec<(State, i64)>) -> impl IntoView {
    let items = State::ALL.iter().map(|one| {
        let count = counts.iter().find(|(other, _)| other == one).map_or(0, |(_, count)| *count);
        let name = code_text(lang, "ministry-state", one.code());
        let label = ta(lang, "ministry-count", &[("state", name.into()), ("count", count.into())]);
        let current = (*one == state).then_some("page");
        let href = format!("/operatore/ministero?stato={}", one.code());
        view! { <li><a href=href aria-current=current>{label}</a></li> }
    });
    let items = items.collect_view();
    view! { <nav aria-label=t(lang, "ministry-states")><ul class="ways">{items}</ul></nav> }
}

#[component]
fn Messages(lang: Lang, state: State, lines: Vec<MessageLine>) -> impl IntoView {
    if lines.is_empty() {
        return view! { <EmptyState title=t(lang, "ministry-none")/> }.into_any();
    }
    let caption = code_text(lang, "ministry-state", state.code());
    let head = ["operator-service", "operator-person", "ministry-code", "operator-when", "ministry-how"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows = lines.into_iter().map(|line| cells(lang, line)).collect();
    view! { <div class="dense"><Table id="messages" caption head rows/></div> }.into_any()
}

fn cells(lang: Lang, line: MessageLine) -> Vec<Cell> {
    let service = view! { {line.service.code} " " <Official lang text=line.service.name/> };
    let person = view! { <a href=line.href>{line.person}</a> <br/> {line.office} };
    let mut how = Vec::new();
    if line.attempts > 0 {
        how.push(ta(lang, "ministry-attempts", &[("count", line.attempts.into())]));
    }
    let trouble = line.trouble.map(|(why, again)| {
        view! { <br/> {ta(lang, "ministry-trouble", &[("why", why.into())])} " " {moment(again)} }
    });
    if line.reversed {
        how.push(t(lang, "ministry-reversed"));
    }
    vec![
        Cell::head(service),
        Cell::data(person),
        Cell::data(line.code.unwrap_or_else(|| t(lang, "ministry-code-none"))),
        Cell::data(moment(line.created_at)),
        Cell::data(view! { {how.join(" ")} {trouble} }),
    ]
}

#[component]
fn Codes(f: FormView, open: Vec<(Named, Option<String>)>, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let set = open.iter().map(|(service, code)| {
        let code = code.clone().unwrap_or_else(|| t(lang, "ministry-code-none"));
        let label = format!("{} {}", service.code, service.name);
        view! { <li>{ta(lang, "ministry-code-set", &[("service", label.into()), ("code", code.into())])}</li> }
    });
    let set = set.collect_view();
    let choices: Vec<_> = open
        .iter()
        .map(|(service, _)| Choice::new(service.code.clone(), format!("{} {}", service.code, service.name)))
        .collect();
    view! {
        <section aria-labelledby="codes-title">
            <h2 id="codes-title">{t(lang, "ministry-codes")}</h2>
            <p>{t(lang, "ministry-codes-intro")}</p>
            <ul>{set}</ul>
            <PostForm hidden=vec![("request_key", request_key)]>
                <Select f=&f name="service" label=t(lang, "operator-service") choices/>
                <TextField
                    f=&f
                    name="code"
                    label=t(lang, "ministry-code")
                    hint=t(lang, "ministry-code-hint")
                    autocomplete="off"
                    width=Width::Short
                />
                <Actions>
                    <Button label=t(lang, "ministry-code-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}
