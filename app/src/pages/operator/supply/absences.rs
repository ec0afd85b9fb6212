//! `/operatore/agenda/assenze`: when somebody of the staff does not receive, in whatever centre.
//!
//! Everybody enters their own; a head those of colleagues and mediators, too (`act=add`: `staff`, `from`, `from-time`,
//! `to`, `to-time`; without hours whole days are meant). Why somebody is away is nobody's business here. An absence is
//! taken back with `act=take-back` and `absence`.

use domain::agenda::Span;
use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use super::outside::OutsideLine;
use super::parts::{Centre, NoAgenda, Staff, Top, span_text};
use crate::pages::operator::agenda_nav::AgendaSection;
use crate::pages::operator::parts::{form_of, hidden};
use crate::texts::t;
use crate::ui::{
    Actions, Button, Cell, DateField, EmptyState, FormView, PostForm, Select, Table, TimeField, Weight,
};

/// The absences that a centre must know of.
#[derive(Clone, Debug)]
pub struct Absences {
    pub centre: Centre,
    /// `None` while the centre has no agenda.
    pub supply: Option<AbsencesShown>,
}

#[derive(Clone, Debug)]
pub struct AbsencesShown {
    pub to_move: Vec<OutsideLine>,
    /// Whose absence may be entered; empty when it is one's own alone.
    pub staff: Vec<Staff>,
    /// Those that are not over, the next first.
    pub lines: Vec<AbsenceLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsenceLine {
    pub id: String,
    pub staff: Staff,
    pub span: Span,
    /// Name of the operator who entered it.
    pub entered_by: String,
    /// This operator may take it back.
    pub own: bool,
}

#[component]
pub fn AbsencesPage(f: FormView, data: Absences) -> impl IntoView {
    let lang = f.lang();
    let Absences { centre, supply } = data;
    let request_key = centre.request_key.clone();
    let (to_move, body) = match supply {
        None => (Vec::new(), view! { <NoAgenda lang centre=centre.clone()/> }.into_any()),
        Some(shown) => {
            let AbsencesShown { to_move, staff, lines } = shown;
            let list = view! { <List lang lines request_key=request_key.clone()/> };
            let add = view! { <Add f=f.clone() staff request_key/> };
            (to_move, view! { {list} {add} }.into_any())
        }
    };
    let title = t(lang, "supply-absences-title");
    view! {
        <Top f=f.clone() title section=AgendaSection::Absences centre to_move/>
        {body}
    }
}

#[component]
fn List(lang: Lang, lines: Vec<AbsenceLine>, request_key: String) -> impl IntoView {
    if lines.is_empty() {
        return view! { <EmptyState title=t(lang, "supply-absences-none")/> }.into_any();
    }
    let rows = lines
        .into_iter()
        .map(|line| {
            let (who, when) = (line.staff.label(lang), span_text(lang, line.span));
            let about = format!("{who}, {when}");
            let mut fields = hidden("take-back", &request_key);
            fields.push(("absence", line.id));
            let act = line.own.then(|| {
                view! {
                    <PostForm hidden=fields>
                        <Button label=t(lang, "supply-absence-take-back") weight=Weight::Secondary about/>
                    </PostForm>
                }
            });
            vec![Cell::head(who), Cell::data(when), Cell::data(line.entered_by), Cell::data(act)]
        })
        .collect();
    let head = ["operator-who", "operator-when", "operator-entered-by", "operator-acts"]
        .map(|key| t(lang, key))
        .to_vec();
    view! {
        <div class="dense">
            <Table id="absences" caption=t(lang, "supply-absences-caption") head rows/>
        </div>
    }
    .into_any()
}

#[component]
fn Add(f: FormView, staff: Vec<Staff>, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let f = form_of(&f, &["add"], Form::default);
    let whose = (!staff.is_empty()).then(|| {
        let choices = staff.iter().map(|staff| staff.choice(lang)).collect();
        view! { <Select f=&f name="staff" label=t(lang, "supply-absence-staff") choices=choices/> }
    });
    let title = if staff.is_empty() { "supply-absence-own" } else { "supply-absence-add" };
    view! {
        <section aria-labelledby="add-title">
            <h2 id="add-title">{t(lang, title)}</h2>
            <p>{t(lang, "supply-absence-note")}</p>
            <PostForm hidden=hidden("add", &request_key)>
                {whose}
                <div class="together">
                    <DateField
                        f=&f
                        name="from"
                        label=t(lang, "supply-absence-first")
                        hint=t(lang, "supply-date-hint")
                    />
                    <TimeField f=&f name="from-time" label=t(lang, "supply-absence-starts") optional=true/>
                </div>
                <div class="together">
                    <DateField
                        f=&f
                        name="to"
                        label=t(lang, "supply-absence-last")
                        hint=t(lang, "supply-absence-last-hint")
                        optional=true
                    />
                    <TimeField f=&f name="to-time" label=t(lang, "supply-absence-ends") optional=true/>
                </div>
                <Actions>
                    <Button label=t(lang, "supply-absence-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}
