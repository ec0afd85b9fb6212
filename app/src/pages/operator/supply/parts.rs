//! What the pages of the supply show in the same way: the centre, days and hours, who of the staff.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Utc};
use domain::agenda::{Span, SubjectKind};
use domain::calendar::{rome_date, rome_time};
use domain::lang::Lang;
use leptos::prelude::*;

use super::outside::{OutsideLine, ToMove};
use crate::pages::operator::agenda_nav::{AgendaNav, AgendaSection};
use crate::pages::operator::parts::{FilterSelect, Named, ServiceGroup, hidden};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Button, ButtonLink, Choice, ChoiceGroup, EmptyState, ErrorSummary, FormView, Official, Weight,
};

/// The centre whose supply is shown, and all those of this operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Centre {
    /// Slug and name.
    pub chosen: Named,
    pub offices: Vec<Named>,
    /// This operator may change what the centre offers.
    pub may_edit: bool,
    /// Of its supply, so that a stale page is told so; 0 while it has none.
    pub version: i64,
    /// Minted for the forms of the page.
    pub request_key: String,
}

impl Centre {
    /// The address of a section for this centre.
    pub fn href(&self, section: AgendaSection) -> String {
        section.href(Some(&self.chosen.code))
    }

    /// The hidden fields of a form that changes the supply.
    pub(super) fn hidden(&self, act: &str) -> Vec<(&'static str, String)> {
        let version = ("version", self.version.to_string());
        hidden(act, &self.request_key).into_iter().chain([version]).collect()
    }
}

/// Somebody who receives or accompanies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// `operator:` or `mediator:` and the id, as forms send it.
    pub value: String,
    pub name: String,
    /// Tags of the languages, of a mediator; empty for an operator.
    pub langs: Vec<String>,
}

impl Staff {
    /// The form's value of somebody.
    pub fn value_of(kind: SubjectKind, id: impl std::fmt::Display) -> String {
        format!("{}:{id}", kind.code())
    }

    /// Name, and for a mediator what they are.
    pub(super) fn label(&self, lang: Lang) -> String {
        match self.langs.is_empty() {
            true => self.name.clone(),
            false => {
                let langs = langs_text(lang, &self.langs);
                ta(lang, "supply-mediator-of", &[("name", self.name.clone().into()), ("langs", langs.into())])
            }
        }
    }

    pub(super) fn choice(&self, lang: Lang) -> Choice {
        Choice::new(self.value.clone(), self.label(lang))
    }
}

/// «arabo, francese»; a tag without a name is shown as it is.
pub(super) fn langs_text(lang: Lang, tags: &[String]) -> String {
    let name = |tag: &String| match super::rooms::LANGS.contains(&tag.as_str()) {
        true => code_text(lang, "supply-lang", tag),
        false => tag.clone(),
    };
    tags.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Heading, list of errors, navigation, choice of the centre and what is left to move: the top of every page.
#[component]
pub(super) fn Top(
    #[prop(into)] f: FormView,
    #[prop(into)] title: String,
    section: AgendaSection,
    centre: Centre,
    to_move: Vec<OutsideLine>,
) -> impl IntoView {
    let lang = f.lang();
    let slug = centre.chosen.code.clone();
    view! {
        <h1>{title}</h1>
        <ErrorSummary f/>
        <AgendaNav lang here=section office=slug/>
        <CentrePicker lang centre/>
        <ToMove lang lines=to_move/>
    }
}

/// The name of the only centre, or a list to choose from.
#[component]
fn CentrePicker(lang: Lang, centre: Centre) -> impl IntoView {
    if centre.offices.len() < 2 {
        return view! { <p class="centre-name"><Official lang text=centre.chosen.name/></p> }.into_any();
    }
    let choices = centre.offices.iter().map(Named::choice).collect();
    view! {
        <form method="get" class="inline-form centre-form" aria-label=t(lang, "supply-centre-label")>
            <FilterSelect name="sede" label=t(lang, "operator-office") choices chosen=centre.chosen.code/>
            <div class="actions">
                <Button label=t(lang, "supply-centre-do") weight=Weight::Secondary/>
            </div>
        </form>
    }
    .into_any()
}

/// The centre has no agenda yet: where it gets one.
#[component]
pub(super) fn NoAgenda(lang: Lang, centre: Centre) -> impl IntoView {
    let next = if centre.may_edit { "supply-none-next" } else { "supply-none-wait" };
    let href = centre.href(AgendaSection::Rules);
    let open = centre.may_edit.then(|| view! { <ButtonLink href label=t(lang, "supply-none-open")/> });
    view! {
        <EmptyState title=t(lang, "supply-none")>
            <p>{t(lang, next)}</p>
            {open}
        </EmptyState>
    }
}

/// 09:30.
pub(super) fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// 09:00–13:00.
pub(super) fn hours(from: NaiveTime, to: NaiveTime) -> String {
    format!("{}–{}", clock(from), clock(to))
}

/// «lunedì».
pub(super) fn weekday(lang: Lang, date: NaiveDate) -> String {
    t(lang, &format!("common-weekday-{}", date.weekday().number_from_monday()))
}

/// «lunedì 23/11/2026».
pub(super) fn weekday_date(lang: Lang, date: NaiveDate) -> String {
    format!("{} {}", weekday(lang, date), date.format("%d/%m/%Y"))
}

/// When somebody is away: whole days are told as days.
pub(super) fn span_text(lang: Lang, span: Span) -> String {
    let midnight = |at: DateTime<Utc>| rome_time(at).time() == NaiveTime::MIN;
    let first = rome_date(span.from);
    if midnight(span.from) && midnight(span.to) {
        let last = rome_date(span.to).pred_opt().unwrap_or(first);
        return match first == last {
            true => weekday_date(lang, first),
            false => {
                let args = [first, last].map(|day| weekday_date(lang, day));
                let [from, to] = args;
                ta(lang, "supply-span-days", &[("from", from.into()), ("to", to.into())])
            }
        };
    }
    let shown = |at: DateTime<Utc>| clock(rome_time(at).time());
    if first == rome_date(span.to) {
        return format!("{}, {}–{}", weekday_date(lang, first), shown(span.from), shown(span.to));
    }
    let moment = |at: DateTime<Utc>| format!("{}, {}", weekday_date(lang, rome_date(at)), shown(at));
    let args = [("from", moment(span.from).into()), ("to", moment(span.to).into())];
    ta(lang, "supply-span-days", &args)
}

/// The services of the catalogue as choices, group by group.
pub(super) fn service_choices(groups: Vec<ServiceGroup>) -> Vec<ChoiceGroup> {
    let choice = |service: Named| {
        let label = format!("{} {}", service.code, service.name);
        Choice::new(service.code, label)
    };
    let group = |group: ServiceGroup| ChoiceGroup {
        label: group.lep,
        choices: group.services.into_iter().map(choice).collect(),
    };
    groups.into_iter().map(group).collect()
}
