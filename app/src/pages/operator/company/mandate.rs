//! One mandate at the desk: its whole story, and what can be done with it now.
//!
//! Forms, each with `version`: `act=approve` (`expires_on`, and `office` when no centre follows the company), `act=refuse`
//! (`refuse-reason`), `act=revoke` (`revoke-reason`); `act=take` and `act=release` with `request`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::form::Form;
use domain::lang::Lang;
use domain::mandate::{Act, Role, State, Who, acts};
use leptos::prelude::*;

use crate::pages::employer::{role_text, state_text, state_tone};
use crate::pages::operator::parts::{CfText, CompanyRef, Named, PersonRef, day, form_of, hidden, moment};
use crate::pages::operator::request::{Charge, Taken};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, Cell, Choice, DateField, DescriptionList, ErrorSummary, FormView, Item, PostForm,
    Select, Table, Tag, TextArea, Weight,
};

/// A mandate with its company, its person and what happened.
#[derive(Clone, Debug)]
pub struct MandateDesk {
    pub company: CompanyRef,
    pub pec: String,
    pub person: PersonRef,
    pub role: Role,
    pub state: State,
    pub last_day: Option<NaiveDate>,
    /// The request and in whose charge it is, once the code was typed.
    pub request: Option<(String, Taken)>,
    /// The oldest first.
    pub story: Vec<StoryRow>,
    /// Offices to choose from, when none follows the company yet.
    pub offices: Vec<Named>,
    /// The last day that is proposed.
    pub proposed: NaiveDate,
    pub version: i64,
    pub request_key: String,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryRow {
    pub at: DateTime<Utc>,
    /// Code of the act, or `declare`.
    pub act: String,
    /// `citizen`, `employer`, `operator`, `system`.
    pub by: String,
    /// The operator's name.
    pub name: Option<String>,
    pub note: Option<String>,
}

#[component]
pub fn MandateDeskPage(f: FormView, data: MandateDesk) -> impl IntoView {
    let lang = f.lang();
    let title =
        ta(lang, "employer-desk-decide-title", &[("company", data.company.legal_name.clone().into())]);
    let facts = facts(lang, &data);
    let charge = data.request.clone().map(|(id, taken)| {
        let about = data.company.legal_name.clone();
        view! { <Charge lang id taken about/> }
    });
    let mine = !matches!(data.request, Some((_, Taken::Colleague { .. })));
    let may = |act: Act| mine && acts(data.state, Who::Operator).any(|may| may == act);
    let approve = may(Act::Approve).then(|| view! { <Approve f=f.clone() data=data.clone()/> });
    let refuse = may(Act::Refuse).then(|| end(&f, &data, "refuse"));
    let revoke = may(Act::Revoke).then(|| end(&f, &data, "revoke"));
    let note = match data.state {
        State::Declared => Some("employer-desk-waits-code"),
        State::Refused | State::Revoked | State::Expired => Some("employer-desk-closed"),
        State::Confirmed | State::Approved => None,
    };
    let note = note.map(|key| {
        view! {
            <Alert>
                <p>{t(lang, key)}</p>
            </Alert>
        }
    });
    view! {
        <h1>{title}</h1>
        <ErrorSummary f=&f/>
        <div class="facts">{facts}</div>
        {charge}
        {note}
        {approve}
        {refuse}
        {revoke}
        <Story lang rows=data.story/>
    }
}

fn facts(lang: Lang, data: &MandateDesk) -> impl IntoView + use<> {
    let (company, name) = (data.company.href(), data.company.legal_name.clone());
    let (person, full) = (data.person.href(), data.person.full());
    let (state, cf, tax_code) = (data.state, data.person.cf.clone(), data.company.tax_code.clone());
    let mut items = vec![
        Item::new(
            t(lang, "employer-desk-company"),
            view! { <a href=company>{name}</a> " " <CfText cf=tax_code/> },
        ),
        Item::new(t(lang, "operator-person"), view! { <a href=person>{full}</a> " " <CfText cf/> }),
        Item::new(t(lang, "employer-desk-mandate"), role_text(lang, data.role)),
        Item::new(
            t(lang, "operator-stage"),
            view! { <Tag label=state_text(lang, state) tone=state_tone(state)/> },
        ),
        Item::new(t(lang, "employer-pec"), data.pec.clone()),
    ];
    if let Some(last) = data.last_day {
        items.push(Item::new(t(lang, "employer-desk-approve-until"), day(last)));
    }
    view! { <DescriptionList items/> }
}

fn with_version(data: &MandateDesk, act: &str) -> Vec<(&'static str, String)> {
    let mut fields = hidden(act, &data.request_key);
    fields.push(("version", data.version.to_string()));
    fields
}

#[component]
fn Approve(f: FormView, data: MandateDesk) -> impl IntoView {
    let lang = f.lang();
    let fields = with_version(&data, "approve");
    let proposed = data.proposed;
    let f = form_of(&f, &["approve"], || first(proposed));
    let offices: Vec<Choice> = data.offices.iter().map(Named::choice).collect();
    let office = (!offices.is_empty()).then(|| {
        view! {
            <Select
                f=&f
                name="office"
                label=t(lang, "employer-desk-office")
                hint=t(lang, "employer-desk-office-hint")
                choices=offices
            />
        }
    });
    view! {
        <section aria-labelledby="approve-title">
            <h2 id="approve-title">{t(lang, "employer-desk-approve-title")}</h2>
            <p>{t(lang, "employer-desk-approve-text")}</p>
            <p>{t(lang, "employer-desk-pec-text")}</p>
            <PostForm hidden=fields>
                {office}
                <DateField f=&f name="expires_on" label=t(lang, "employer-desk-approve-until")/>
                <Actions>
                    <Button label=t(lang, "employer-desk-approve-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

/// The proposed last day in three boxes.
fn first(day: NaiveDate) -> Form {
    let parts = [("day", "%-d"), ("month", "%-m"), ("year", "%Y")];
    let pair = |(part, format): (&str, &str)| (format!("expires_on-{part}"), day.format(format).to_string());
    parts.into_iter().map(pair).collect()
}

/// Refusing or revoking, with the reason.
fn end(f: &FormView, data: &MandateDesk, act: &'static str) -> impl IntoView + use<> {
    let lang = f.lang();
    let fields = with_version(data, act);
    let f = form_of(f, &[act], Form::default);
    let title_id = format!("{act}-title");
    view! {
        <section aria-labelledby=title_id>
            <h2 id=title_id.clone()>{t(lang, &format!("employer-desk-{act}-title"))}</h2>
            <PostForm hidden=fields>
                <TextArea
                    f=&f
                    name=format!("{act}-reason")
                    label=t(lang, "employer-desk-refuse-reason")
                    rows=3
                />
                <Actions>
                    <Button label=t(lang, &format!("employer-desk-{act}-do")) weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn Story(lang: Lang, rows: Vec<StoryRow>) -> impl IntoView {
    let head = ["operator-when", "employer-desk-act", "employer-desk-by", "employer-desk-note"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows = rows
        .into_iter()
        .map(|row| {
            let by = row.name.unwrap_or_else(|| code_text(lang, "employer-by", &row.by));
            vec![
                Cell::head(moment(row.at)),
                Cell::data(code_text(lang, "employer-mandate-act", &row.act)),
                Cell::data(by),
                Cell::data(row.note.map(|text| view! { <span dir="auto">{text}</span> })),
            ]
        })
        .collect();
    view! {
        <div>
            <h2>{t(lang, "employer-desk-story")}</h2>
            <div class="dense">
                <Table id="story" caption=t(lang, "employer-desk-story") head rows quiet=true/>
            </div>
        </div>
    }
}
