//! `/operatore/agenda/{id}`: one appointment: who, what, when, where, every act allowed, its history.
//!
//! Forms, by their hidden `act`, a code of `domain::agenda::Act`: the plain ones have no field; `cancel` asks
//! `cancel-reason`, `excuse` asks `excuse-reason` and `excuse-proof`. All carry `version` and `request_key`.

use chrono::{DateTime, Utc};
use domain::agenda::{Act, State, Who};
use domain::calendar::rome_date;
use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use super::filter::day_words;
use super::line::{ActButton, DayLine, StateText, Where};
use super::timing::clock;
use crate::pages::operator::agenda_nav::{AgendaNav, AgendaSection};
use crate::pages::operator::parts::{CfText, form_of, moment};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, Cell, DescriptionList, Details, ErrorSummary, FormView, Item, Official,
    PostForm, Table, TextArea, TextField, Weight,
};

/// One appointment with its history.
#[derive(Clone, Debug)]
pub struct One {
    pub line: DayLine,
    /// Address of the group in which it is a seat.
    pub group: Option<String>,
    /// Name of the centre.
    pub office: String,
    /// How it came about, a code of `appointment.origin`.
    pub origin: String,
    /// Longer, for a disabled person (R174).
    pub extended: bool,
    /// What the person says or types at the kiosk.
    pub code: String,
    /// The latest last.
    pub history: Vec<HistoryLine>,
    pub now: DateTime<Utc>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    pub at: DateTime<Utc>,
    /// Code of an act, or how it began (`hold`, `book`, `enrol`, `walk_in`).
    pub act: String,
    pub to: State,
    pub who: Who,
    /// Name of the operator.
    pub by: Option<String>,
    pub reason: Option<String>,
    /// Where it stood in time after the act.
    pub starts_at: DateTime<Utc>,
}

/// `f` is whichever form of the page was sent, else empty.
#[component]
pub fn OnePage(f: FormView, data: One) -> impl IntoView {
    let lang = f.lang();
    let title = ta(lang, "day-one-title", &[("name", data.line.person.full().into())]);
    view! {
        <h1>{title}</h1>
        <AgendaNav lang here=AgendaSection::Day within=true/>
        <ErrorSummary f=&f/>
        <Facts lang data=data.clone()/>
        <Acts f data=data.clone()/>
        <History lang rows=data.history/>
    }
}

#[component]
fn Facts(lang: Lang, data: One) -> impl IntoView {
    let One { line, group, office, origin, extended, code, now, .. } = data;
    let when = view! {
        {day_words(lang, rome_date(line.starts_at))} ", " {clock(line.starts_at)} "–" {clock(line.ends_at)}
        {extended.then(|| view! { <br/> {t(lang, "day-extended-is")} })}
    };
    let person = view! {
        <a href=line.person.href()>{line.person.full()}</a>
        " "
        <CfText cf=line.person.cf.clone()/>
    };
    let service =
        view! { {format!("{} ", line.service.code)} <Official lang text=line.service.name.clone()/> };
    let place = view! { <Official lang text=office/> ", " <Where lang line=line.clone()/> };
    let group = group.map(|href| view! { <br/> <a href=href>{t(lang, "day-one-group")}</a> });
    let service = view! { {service} {group} };
    let mut items = vec![
        Item::new(t(lang, "operator-stage"), view! { <StateText lang line=line.clone() now/> }),
        Item::new(t(lang, "operator-person"), person),
        Item::new(t(lang, "operator-service"), service),
        Item::new(t(lang, "operator-when"), when),
        Item::new(t(lang, "day-where"), place),
        Item::new(t(lang, "operator-operator"), line.operator.clone()),
    ];
    let more = [("day-second", line.second.clone()), ("day-mediator", line.mediator.clone())];
    items.extend(more.into_iter().filter_map(|(key, name)| Some(Item::new(t(lang, key), name?))));
    items.push(Item::new(
        t(lang, "operator-phone"),
        line.phone.clone().unwrap_or_else(|| t(lang, "operator-none")),
    ));
    items.push(Item::new(t(lang, "day-origin"), code_text(lang, "day-origin", &origin)));
    items.push(Item::new(t(lang, "day-code"), view! { <CfText cf=code/> }));
    view! { <div class="facts"><DescriptionList items/></div> }
}

/// Everything that can be done now, the next act first.
#[component]
fn Acts(f: FormView, data: One) -> impl IntoView {
    let lang = f.lang();
    let line = data.line;
    let may = |act: Act| line.acts.contains(&act);
    if line.acts.is_empty() {
        let pact = (line.state == State::Done).then(|| {
            let href = format!("{}/patto?appuntamento={}", line.person.href(), line.id);
            view! { <p><ButtonLink href label=t(lang, "drafting-after-visit") weight=Weight::Secondary/></p> }
        });
        return view! { <p>{t(lang, "day-one-over")}</p> {pact} }.into_any();
    }
    let order = [Act::CheckIn, Act::Call, Act::Start, Act::Finish, Act::Wait, Act::UndoCheckIn, Act::Miss];
    let next = line.next();
    let plain: Vec<_> = next
        .into_iter()
        .chain(order.into_iter().filter(|act| may(*act) && Some(*act) != next))
        .map(|act| {
            let weight = if Some(act) == next { Weight::Primary } else { Weight::Secondary };
            view! { <ActButton lang line=line.clone() act from="" weight/> }
        })
        .collect();
    let to_move = may(Act::Move).then(|| {
        let label = code_text(lang, "day-act", Act::Move.code());
        view! { <ButtonLink href=format!("{}/sposta", line.href()) label weight=Weight::Secondary/> }
    });
    let excuse = may(Act::Excuse).then(|| view! { <Excuse f=f.clone() line=line.clone()/> });
    let cancel = may(Act::Cancel).then(|| view! { <Cancel f=f.clone() line=line.clone()/> });
    view! {
        <section id="decision" tabindex="-1" aria-labelledby="decision-title">
            <h2 id="decision-title">{t(lang, "day-one-acts")}</h2>
            <div class="actions">{plain} {to_move}</div>
            {excuse}
            {cancel}
        </section>
    }
    .into_any()
}

/// The hidden fields of a form of this page.
fn hidden(line: &DayLine, act: Act) -> Vec<(&'static str, String)> {
    vec![
        ("act", act.code().to_owned()),
        ("version", line.version.to_string()),
        ("request_key", line.request_key.clone()),
    ]
}

/// The reason is what the person proved; it is never a sanction.
#[component]
fn Excuse(f: FormView, line: DayLine) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some(Act::Excuse.code());
    let f = form_of(&f, &[Act::Excuse.code()], Form::default);
    view! {
        <div id="giustifica" tabindex="-1">
            <Details summary=code_text(lang, "day-act", Act::Excuse.code()) open=sent || line.state == State::Missed>
                <PostForm hidden=hidden(&line, Act::Excuse)>
                    <TextField
                        f=&f
                        name="excuse-reason"
                        label=t(lang, "day-excuse-reason")
                        hint=t(lang, "day-excuse-reason-hint")
                        autocomplete="off"
                    />
                    <TextField
                        f=&f
                        name="excuse-proof"
                        label=t(lang, "day-excuse-proof")
                        hint=t(lang, "day-excuse-proof-hint")
                        autocomplete="off"
                    />
                    <Actions>
                        <Button label=t(lang, "day-excuse-do") weight=Weight::Secondary/>
                    </Actions>
                </PostForm>
            </Details>
        </div>
    }
}

/// The person reads the reason in their area and in the e-mail.
#[component]
fn Cancel(f: FormView, line: DayLine) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some(Act::Cancel.code());
    let f = form_of(&f, &[Act::Cancel.code()], Form::default);
    view! {
        <div id="annulla" tabindex="-1">
            <Details summary=t(lang, "day-cancel-title") open=sent>
                <PostForm hidden=hidden(&line, Act::Cancel)>
                    <TextArea
                        f=&f
                        name="cancel-reason"
                        label=t(lang, "operator-reason")
                        hint=t(lang, "day-cancel-hint")
                        rows=2
                    />
                    <Actions>
                        <Button label=t(lang, "day-cancel-do") weight=Weight::Danger/>
                    </Actions>
                </PostForm>
            </Details>
        </div>
    }
}

#[component]
fn History(lang: Lang, rows: Vec<HistoryLine>) -> impl IntoView {
    let head =
        ["operator-when", "operator-what", "operator-stage", "operator-who", "day-for", "operator-reason"];
    let rows = rows
        .into_iter()
        .map(|row| {
            vec![
                Cell::head(moment(row.at)),
                Cell::data(code_text(lang, "agenda-act", &row.act)),
                Cell::data(code_text(lang, "agenda-state", row.to.code())),
                Cell::data(row.by.unwrap_or_else(|| code_text(lang, "agenda-who", row.who.code()))),
                Cell::data(moment(row.starts_at)),
                Cell::data(view! { <span class="typed" dir="auto">{row.reason.unwrap_or_default()}</span> }),
            ]
        })
        .collect();
    view! {
        <section aria-labelledby="history-title">
            <h2 id="history-title">{t(lang, "operator-did-history")}</h2>
            <div class="dense">
                <Table
                    id="history"
                    caption=t(lang, "day-history-caption")
                    head=head.map(|key| t(lang, key)).to_vec()
                    rows
                    quiet=true
                />
            </div>
        </section>
    }
}
