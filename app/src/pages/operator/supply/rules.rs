//! `/operatore/agenda/regole`: what a centre decides about its agenda. Saving it the first time opens the agenda.
//!
//! Fields: `min_notice_hours`, `max_notice_days`, `move_hours`, `cancel_hours`, `per_service`, `per_person`,
//! `step_minutes`, `holidays` (`DD/MM`, one per line), `self_booking` (repeats): the codes that citizens book by
//! themselves. By how much a length may be extended (R174) is the pack's word and is only shown.

use domain::agenda::OfficeRules;
use domain::form::Form;
use domain::lang::Lang;
use leptos::prelude::*;

use super::outside::OutsideLine;
use super::parts::{Centre, Top, service_choices};
use crate::pages::operator::agenda_nav::AgendaSection;
use crate::pages::operator::parts::ServiceGroup;
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, CheckboxGroups, DescriptionList, FormView, Item, PostForm, TextArea, TextField,
    Tone, Width,
};

/// The rules of a centre; when it has none yet, those that are proposed.
#[derive(Clone, Debug)]
pub struct Rules {
    pub centre: Centre,
    /// Nothing is stored yet.
    pub first_time: bool,
    pub to_move: Vec<OutsideLine>,
    pub rules: OfficeRules,
    /// Days of the year as `MM-DD`.
    pub holidays: Vec<String>,
    /// Codes that citizens book by themselves.
    pub self_booking: Vec<String>,
    /// Codes with a duration, by group.
    pub services: Vec<ServiceGroup>,
    /// An administrator finds the ways to durations and terminals here.
    pub administrator: bool,
}

impl Rules {
    /// What the form holds before anybody touched it. The server answers a GET with it.
    pub fn first(&self) -> Form {
        let rules = &self.rules;
        let numbers = [
            ("min_notice_hours", rules.min_notice_hours),
            ("max_notice_days", rules.max_notice_days),
            ("move_hours", rules.move_hours),
            ("cancel_hours", rules.cancel_hours),
            ("per_service", rules.per_service),
            ("per_person", rules.per_person),
            ("step_minutes", rules.step_minutes.get()),
        ];
        let numbers = numbers.map(|(name, value)| (name.to_owned(), value.to_string()));
        let days: Vec<String> = self.holidays.iter().map(|day| day_month(day)).collect();
        let services = self.self_booking.iter().map(|code| ("self_booking".to_owned(), code.clone()));
        numbers.into_iter().chain([("holidays".to_owned(), days.join("\n"))]).chain(services).collect()
    }
}

/// `06-04` as people write it: `04/06`.
fn day_month(stored: &str) -> String {
    match stored.split_once('-') {
        Some((month, day)) => format!("{day}/{month}"),
        None => stored.to_owned(),
    }
}

#[component]
pub fn RulesPage(f: FormView, data: Rules) -> impl IntoView {
    let lang = f.lang();
    let title = t(lang, "supply-rules-title");
    let body = match data.centre.may_edit {
        true => view! { <RulesForm f=f.clone() data=data.clone()/> }.into_any(),
        false => view! { <RulesRead lang data=data.clone()/> }.into_any(),
    };
    let more = data.administrator.then(|| {
        view! {
            <h2>{t(lang, "supply-rules-more")}</h2>
            <ul class="ways">
                <li><a href="/operatore/durate">{t(lang, "supply-durations-title")}</a></li>
                <li><a href="/operatore/terminali">{t(lang, "supply-devices-title")}</a></li>
                <li><a href="/operatore/ministero">{t(lang, "ministry-title")}</a></li>
            </ul>
        }
    });
    view! {
        <Top f=f.clone() title section=AgendaSection::Rules centre=data.centre to_move=data.to_move/>
        {body}
        {more}
    }
}

#[component]
fn RulesForm(f: FormView, data: Rules) -> impl IntoView {
    let lang = f.lang();
    let first_time = data.first_time.then(|| {
        view! { <Alert tone=Tone::Info><p>{t(lang, "supply-rules-first")}</p></Alert> }
    });
    let form = f.clone();
    let number = move |name: &'static str| {
        let label = code_text(lang, "supply-rule", name);
        let hint = code_text(lang, "supply-rule-hint", name);
        view! {
            <TextField
                f=&form
                name=name
                label
                hint
                inputmode="numeric"
                autocomplete="off"
                width=Width::Short
            />
        }
    };
    let notice = ["min_notice_hours", "max_notice_days"].map(&number);
    let deadlines = ["move_hours", "cancel_hours"].map(&number);
    let limits = ["per_service", "per_person"].map(&number);
    let groups = service_choices(data.services);
    let hidden = data.centre.hidden("rules");
    view! {
        {first_time}
        <PostForm hidden=hidden>
            <h2>{t(lang, "supply-rules-notice")}</h2>
            <p>{t(lang, "supply-rules-notice-note")}</p>
            <div class="together">{notice.into_iter().collect_view()}</div>
            <h2>{t(lang, "supply-rules-deadlines")}</h2>
            <div class="together">{deadlines.into_iter().collect_view()}</div>
            <h2>{t(lang, "supply-rules-limits")}</h2>
            <div class="together">{limits.into_iter().collect_view()}</div>
            <h2>{t(lang, "supply-rules-lengths")}</h2>
            {number("step_minutes")}
            <p>{extension(lang, data.rules.extension_percent)}</p>
            <h2>{t(lang, "supply-rules-days")}</h2>
            <TextArea
                f=&f
                name="holidays"
                label=t(lang, "supply-rule-holidays")
                hint=t(lang, "supply-rule-hint-holidays")
                rows=3
                optional=true
            />
            <h2>{t(lang, "supply-rules-self")}</h2>
            <CheckboxGroups
                f=&f
                name="self_booking"
                label=t(lang, "supply-rule-self")
                hint=t(lang, "supply-rule-hint-self")
                groups
                optional=true
                official=true
            />
            <Actions>
                <Button label=t(lang, "supply-rules-do")/>
            </Actions>
        </PostForm>
    }
}

/// R174, in words.
fn extension(lang: Lang, percent: u16) -> String {
    match percent {
        0 => t(lang, "supply-extension-none"),
        percent => ta(lang, "supply-extension", &[("percent", percent.into())]),
    }
}

/// For who may not change them.
#[component]
fn RulesRead(lang: Lang, data: Rules) -> impl IntoView {
    let first = data.first();
    let names = [
        "min_notice_hours",
        "max_notice_days",
        "move_hours",
        "cancel_hours",
        "per_service",
        "per_person",
        "step_minutes",
    ];
    let mut items: Vec<_> = names
        .into_iter()
        .map(|name| Item::new(code_text(lang, "supply-rule", name), first.raw(name).to_owned()))
        .collect();
    let list = |list: Vec<String>| match list.is_empty() {
        true => t(lang, "operator-none"),
        false => list.join(", "),
    };
    let days = data.holidays.iter().map(|day| day_month(day)).collect();
    items.push(Item::new(t(lang, "supply-rule-holidays"), list(days)));
    items.push(Item::new(t(lang, "supply-rule-self"), list(data.self_booking)));
    let extension = extension(lang, data.rules.extension_percent);
    view! {
        <p>{t(lang, "supply-rules-read")}</p>
        <DescriptionList items/>
        <p>{extension}</p>
    }
}
