//! `/operatore/agenda/orari`: when the centre receives, week by week, and what departs from the series ahead.
//!
//! - `sede` chooses the centre, `data` any day of the week that is shown.
//! - Who may edit adds an opening, changes one from its date in the grid, closes the centre for a day (`act=close`,
//!   `date`) and takes an exception back (`act=take-back`, `day` and, of a series, `opening`).

use chrono::NaiveDate;
use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use super::outside::OutsideLine;
use super::parts::{Centre, NoAgenda, Top, weekday_date};
use super::week::{Week, WeekGrid};
use crate::pages::operator::agenda_nav::AgendaSection;
use crate::pages::operator::parts::form_of;
use crate::texts::t;
use crate::ui::{
    Actions, Button, ButtonLink, Cell, DateField, Details, EmptyState, FormView, PostForm, Table, Weight,
};

/// The openings of a centre.
#[derive(Clone, Debug)]
pub struct Openings {
    pub centre: Centre,
    /// `None` while the centre has no agenda.
    pub supply: Option<OpeningsShown>,
}

#[derive(Clone, Debug)]
pub struct OpeningsShown {
    pub to_move: Vec<OutsideLine>,
    pub week: Week,
    /// From today on, in order.
    pub exceptions: Vec<ExceptionLine>,
}

/// What departs from the series on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExceptionLine {
    pub date: NaiveDate,
    /// Id of the series that it departs from; `None` when it concerns the whole centre.
    pub opening: Option<String>,
    pub what: Departure,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Departure {
    /// Nobody receives.
    Centre,
    /// This person does not receive in these hours.
    Closed { staff: String, hours: String },
    /// This person receives in these hours instead.
    Replaced { staff: String, hours: String },
}

impl Departure {
    /// Whom it concerns, and what.
    fn texts(&self, lang: Lang) -> (String, String) {
        match self {
            Departure::Centre => (t(lang, "supply-exception-everybody"), t(lang, "supply-exception-closed")),
            Departure::Closed { staff, hours } => {
                (staff.clone(), format!("{}: {hours}", t(lang, "supply-exception-not")))
            }
            Departure::Replaced { staff, hours } => {
                (staff.clone(), format!("{}: {hours}", t(lang, "supply-exception-instead")))
            }
        }
    }
}

#[component]
pub fn OpeningsPage(f: FormView, data: Openings) -> impl IntoView {
    let lang = f.lang();
    let Openings { centre, supply } = data;
    let title = t(lang, "supply-openings-title");
    let (to_move, shown) = match supply {
        Some(shown) => (shown.to_move, Some((shown.week, shown.exceptions))),
        None => (Vec::new(), None),
    };
    let body = match shown {
        None => view! { <NoAgenda lang centre=centre.clone()/> }.into_any(),
        Some((week, exceptions)) => {
            let may_edit = centre.may_edit;
            let add = format!("/operatore/agenda/orari/nuovo?sede={}", centre.chosen.code);
            let add = may_edit.then(|| {
                view! {
                    <div class="actions">
                        <ButtonLink href=add label=t(lang, "supply-opening-add")/>
                    </div>
                }
            });
            view! {
                {add}
                <WeekGrid lang week/>
                <Exceptions f=f.clone() lines=exceptions centre=centre.clone()/>
            }
            .into_any()
        }
    };
    view! {
        <Top f=f.clone() title section=AgendaSection::Openings centre to_move/>
        {body}
    }
}

#[component]
fn Exceptions(f: FormView, lines: Vec<ExceptionLine>, centre: Centre) -> impl IntoView {
    let lang = f.lang();
    let list = match lines.is_empty() {
        true => view! { <EmptyState title=t(lang, "supply-exceptions-none")/> }.into_any(),
        false => view! { <ExceptionTable lang lines centre=centre.clone()/> }.into_any(),
    };
    view! {
        <section aria-labelledby="exceptions-title">
            <h2 id="exceptions-title">{t(lang, "supply-exceptions-title")}</h2>
            {list}
            {centre.may_edit.then(|| view! { <CloseCentre f centre/> })}
        </section>
    }
}

#[component]
fn ExceptionTable(lang: Lang, lines: Vec<ExceptionLine>, centre: Centre) -> impl IntoView {
    let mut head = vec!["supply-day", "operator-who", "operator-what"];
    if centre.may_edit {
        head.push("operator-acts");
    }
    let rows = lines
        .into_iter()
        .map(|line| {
            let day = weekday_date(lang, line.date);
            let (who, what) = line.what.texts(lang);
            let about = format!("{day}, {who}");
            let mut cells = vec![Cell::head(day), Cell::data(who), Cell::data(what)];
            if centre.may_edit {
                let mut fields = centre.hidden("take-back");
                fields.push(("day", line.date.to_string()));
                fields.extend(line.opening.map(|id| ("opening", id)));
                cells.push(Cell::data(view! {
                    <PostForm hidden=fields>
                        <Button label=t(lang, "supply-exception-take-back") weight=Weight::Secondary about/>
                    </PostForm>
                }));
            }
            cells
        })
        .collect();
    let head = head.into_iter().map(|key| t(lang, key)).collect();
    view! {
        <div class="dense">
            <Table id="exceptions" caption=t(lang, "supply-exceptions-caption") head rows quiet=true/>
        </div>
    }
}

#[component]
fn CloseCentre(f: FormView, centre: Centre) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("close");
    let f = form_of(&f, &["close"], Form::default);
    view! {
        <Details summary=t(lang, "supply-close-title") open=sent>
            <p>{t(lang, "supply-close-note")}</p>
            <PostForm hidden=centre.hidden("close")>
                <DateField f=&f name="date" label=t(lang, "supply-close-date") hint=t(lang, "supply-date-hint")/>
                <Actions>
                    <Button label=t(lang, "supply-close-do") weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </Details>
    }
}
