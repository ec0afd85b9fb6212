//! Enrolments in programmes (R007, R008): entered and ended here, each with its source.
//!
//! Adding is `act=enrol` with `programme`, `from`, `to`, `source`; ending has a page of its own with `to`.

use chrono::NaiveDate;
use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{Named, PersonRef, day, form_of, hidden};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, Cell, Choice, DateField, DescriptionList, Details, EmptyState, ErrorSummary,
    FormView, Item, Official, PostForm, Select, Table, TextField, Weight,
};

/// One enrolment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolmentLine {
    pub id: String,
    /// Name of the programme.
    pub programme: String,
    pub from: NaiveDate,
    /// Last day; `None` while it lasts.
    pub to: Option<NaiveDate>,
    pub source: String,
    /// Name of the operator.
    pub entered_by: String,
}

/// `programmes`: those in which one can be enrolled, closed ones included, because dates may lie in the past.
#[component]
pub(super) fn Enrolments(
    f: FormView,
    person: PersonRef,
    request_key: String,
    lines: Vec<EnrolmentLine>,
    programmes: Vec<Named>,
) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("enrol");
    let f = form_of(&f, &["enrol"], Form::default);
    let choices: Vec<Choice> = programmes.iter().map(Named::choice).collect();
    view! {
        <section aria-labelledby="enrolments-title">
            <h2 id="enrolments-title">{t(lang, "operator-enrolments-title")}</h2>
            <List lang person lines/>
            <Details summary=t(lang, "operator-enrolment-add") open=sent>
                <PostForm hidden=hidden("enrol", &request_key)>
                    <Select f=&f name="programme" label=t(lang, "operator-programme") choices=choices/>
                    <div class="together">
                        <DateField f=&f name="from" label=t(lang, "operator-from")/>
                        <DateField f=&f name="to" label=t(lang, "operator-to") optional=true/>
                    </div>
                    <TextField
                        f=&f
                        name="source"
                        label=t(lang, "operator-source")
                        hint=t(lang, "operator-source-hint")
                    />
                    <Actions>
                        <Button label=t(lang, "operator-enrolment-do") weight=Weight::Secondary/>
                    </Actions>
                </PostForm>
            </Details>
        </section>
    }
}

#[component]
fn List(lang: Lang, person: PersonRef, lines: Vec<EnrolmentLine>) -> impl IntoView {
    if lines.is_empty() {
        return view! { <EmptyState title=t(lang, "operator-enrolments-none")/> }.into_any();
    }
    let head =
        ["operator-programme", "operator-from", "operator-to", "operator-source", "operator-entered-by"]
            .into_iter()
            .chain(["operator-acts"]);
    let rows = lines
        .into_iter()
        .map(|line| {
            let end = line.to.is_none().then(|| {
                let href = format!("{}/iscrizioni/{}", person.href(), line.id);
                let about = line.programme.clone();
                view! { <ButtonLink href label=t(lang, "operator-enrolment-end") weight=Weight::Plain about/> }
            });
            let to = match line.to {
                Some(date) => day(date).into_any(),
                None => t(lang, "operator-running").into_any(),
            };
            vec![
                Cell::head(view! { <Official lang text=line.programme/> }),
                Cell::data(day(line.from)),
                Cell::data(to),
                Cell::data(line.source),
                Cell::data(line.entered_by),
                Cell::data(end),
            ]
        })
        .collect();
    let head = head.map(|key| t(lang, key)).collect();
    view! {
        <div class="dense">
            <Table id="enrolments" caption=t(lang, "operator-enrolments-caption") head rows/>
        </div>
    }
    .into_any()
}

/// An enrolment that is about to end.
#[derive(Clone, Debug)]
pub struct EndEnrolment {
    pub person: PersonRef,
    pub line: EnrolmentLine,
    pub request_key: String,
}

/// `/operatore/persone/{id}/iscrizioni/{enrolment}`: field `to`, the last day.
#[component]
pub fn EndEnrolmentPage(f: FormView, data: EndEnrolment) -> impl IntoView {
    let lang = f.lang();
    let back = data.person.href();
    let items = vec![
        Item::new(t(lang, "operator-person"), data.person.full()),
        Item::new(t(lang, "operator-programme"), view! { <Official lang text=data.line.programme.clone()/> }),
        Item::new(t(lang, "operator-from"), day(data.line.from)),
        Item::new(t(lang, "operator-source"), data.line.source.clone()),
    ];
    let hint = ta(lang, "operator-enrolment-end-hint", &[("programme", data.line.programme.into())]);
    view! {
        <h1>{t(lang, "operator-enrolment-end-title")}</h1>
        <ErrorSummary f=&f/>
        <DescriptionList items/>
        <PostForm hidden=vec![("request_key", data.request_key)]>
            <DateField f=&f name="to" label=t(lang, "operator-enrolment-last-day") hint=hint/>
            <Actions>
                <Button label=t(lang, "operator-enrolment-end-do")/>
                <ButtonLink href=back label=t(lang, "operator-back-to-file") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}
