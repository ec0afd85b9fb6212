//! The passages of a person as a timeline, the latest first, and what was proposed and not yet recorded.
//!
//! Nothing is deleted: a passage that was taken back stays, struck, with who did it and why.

use domain::lang::Lang;
use domain::ministry::State;
use leptos::prelude::*;

use super::StillProposed;
use crate::pages::operator::parts::{
    PassageLine, PersonRef, ServiceGroup, ServiceSelect, Told, day, facts_text, how, minutes_text, moment,
};
use crate::texts::{code_text, t, ta};
use crate::ui::{Actions, Alert, Button, Cell, EmptyState, FormView, Official, Table};

/// Records any code: the choice leads to the page of that code (`GET`, `persona` and `code`).
#[component]
pub(super) fn RecordOther(f: FormView, person: PersonRef, groups: Vec<ServiceGroup>) -> impl IntoView {
    let lang = f.lang();
    let fresh = FormView::empty(lang);
    view! {
        <form method="get" action="/operatore/passaggi/nuovo" class="inline-form" novalidate>
            <input type="hidden" name="persona" value=person.id/>
            <ServiceSelect f=fresh groups/>
            <Actions>
                <Button label=t(lang, "operator-record-open")/>
            </Actions>
        </form>
    }
}

#[component]
pub(super) fn Timeline(
    lang: Lang,
    person: PersonRef,
    lines: Vec<PassageLine>,
    proposed: Vec<StillProposed>,
) -> impl IntoView {
    let proposed: Vec<_> = proposed
        .into_iter()
        .map(|proposed| {
            let href = format!("/operatore/passaggi/nuovo?persona={}&code={}", person.id, proposed.code);
            let text = ta(lang, "operator-proposed", &[("code", proposed.code.into())]);
            let record = t(lang, "operator-proposed-record");
            view! { <Alert><p>{text} " " {day(proposed.since)} " " <a href=href>{record}</a></p></Alert> }
        })
        .collect();
    let list = match lines.is_empty() {
        true => view! { <EmptyState title=t(lang, "operator-timeline-none")/> }.into_any(),
        false => view! { <PassageTable lang file=person.href() lines/> }.into_any(),
    };
    view! { {proposed} {list} }
}

/// The passages of a person or a company; `file` is the address of the file under which they are taken back.
#[component]
pub(in super::super) fn PassageTable(lang: Lang, file: String, lines: Vec<PassageLine>) -> impl IntoView {
    let head = [
        "operator-when",
        "operator-service-code",
        "operator-service-name",
        "operator-minutes",
        "operator-how",
        "operator-recorded-by",
        "operator-acts",
    ];
    let caption = ta(lang, "operator-passages-count", &[("count", lines.len().into())]);
    let rows = lines.into_iter().map(|line| cells(lang, &file, line)).collect();
    let head = head.map(|key| t(lang, key)).to_vec();
    view! { <div class="dense"><Table id="timeline" caption head rows/></div> }
}

fn cells(lang: Lang, file: &str, line: PassageLine) -> Vec<Cell> {
    let reversed = line.reversed.is_some();
    // Struck for the eye and said in words: a line through a text alone is not read aloud.
    let struck = move |view: AnyView| match reversed {
        true => view! { <del>{view}</del> }.into_any(),
        false => view,
    };
    let told = line.reversed.map(|reversed| {
        let args = [("name", reversed.by.into()), ("reason", reversed.reason.into())];
        view! { <p class="reversed"><strong>{ta(lang, "operator-reversed", &args)}</strong> " " {moment(reversed.at)}</p> }
    });
    let facts: Vec<_> = facts_text(lang, &line.facts)
        .into_iter()
        .map(|text| view! { <br/> <span class="form-text">{text}</span> })
        .collect();
    let ministry = line.told.map(|message| told_text(lang, message, reversed));
    let minutes = minutes_text(lang, line.minutes, line.replica_of.as_deref());
    let act = (line.reversible && !reversed).then(|| {
        let href = format!("{file}/passaggi/{}", line.id);
        let about = format!(" {}", line.code);
        view! {
            <a href=href>
                {t(lang, "operator-reverse")}
                <span class="visually-hidden">{about}</span>
            </a>
        }
    });
    vec![
        Cell::head(struck(moment(line.start).into_any())),
        Cell::data(struck(line.code.into_any())),
        Cell::data(
            view! { {struck(view! { <Official lang text=line.name/> }.into_any())} {facts} {ministry} {told} },
        ),
        Cell::data(struck(minutes.into_any())),
        Cell::data(how(lang, line.channel, line.mode)),
        Cell::data(view! { {line.operator} <br/> <Official lang text=line.office/> }),
        Cell::data(act),
    ]
}

/// What became of the message to the ministry: for every operator, who may have to tell it by hand or ask for the code.
fn told_text(lang: Lang, told: Told, reversed: bool) -> impl IntoView {
    let mut said = vec![code_text(lang, "ministry-told", told.state.code())];
    if told.state == State::Sent && reversed {
        said.push(t(lang, "ministry-reversed"));
    }
    let again = told.again.map(|again| {
        said.push(t(lang, "ministry-told-failed"));
        said.push(ta(lang, "ministry-attempts", &[("count", told.attempts.into())]));
        said.push(t(lang, "ministry-told-again"));
        view! { " " {moment(again)} }
    });
    view! { <br/> <span class="form-text">{said.join(" ")} {again}</span> }
}
