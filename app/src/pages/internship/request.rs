//! `/impresa/{company}/tirocini/nuovo` and `…/{id}/modifica`: what the host asks for, on one page in six parts.
//!
//! Saving keeps whatever was typed; what is still missing is said when the request is sent. Fields are those of
//! `domain::internship::Request`, with `site` before them. Hidden: `version` of a request that is there already, `vacancy` of a
//! new one that begins from a vacancy (`?offerta=`).

use chrono::NaiveDate;
use domain::internship::{Declaration, Dismissals, Guidelines, LimitKind};
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::Reader;
use crate::texts::{Arg, t, ta};
use crate::ui::{
    Actions, Button, ButtonLink, Checkbox, CheckboxGroup, Choice, DateField, ErrorSummary, FormView,
    PostForm, RadioGroup, Select, TextArea, TextField, Weight, Width, choices,
};

/// A site of the company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteChoice {
    pub id: String,
    /// Name and address.
    pub name: String,
}

/// A vacancy of the company from which a request may begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VacancyChoice {
    pub id: String,
    pub title: String,
}

/// What the page needs besides the form.
#[derive(Clone, Debug)]
pub struct RequestView {
    /// Id of the company.
    pub company: String,
    /// The request that is changed; `None` for a new one.
    pub internship: Option<String>,
    pub version: i64,
    /// The vacancy from which it begins: the intern comes from its candidates.
    pub vacancy: Option<VacancyChoice>,
    /// Those on the board from which a new one may begin.
    pub vacancies: Vec<VacancyChoice>,
    pub sites: Vec<SiteChoice>,
    /// The figures of this day are told.
    pub today: NaiveDate,
    pub request_key: String,
}

impl RequestView {
    /// Where the form is sent, whichever page shows it again: a draft that was begun is never begun twice.
    fn action(&self) -> String {
        let reader = Reader::Host(self.company.clone());
        match &self.internship {
            Some(id) => format!("{}/modifica", reader.address(id)),
            None => format!("{}/nuovo", reader.list()),
        }
    }

    fn back(&self) -> String {
        let reader = Reader::Host(self.company.clone());
        self.internship.as_ref().map_or_else(|| reader.list(), |id| reader.address(id))
    }
}

#[component]
pub fn RequestPage(f: FormView, data: RequestView) -> impl IntoView {
    let lang = f.lang();
    let title = if data.internship.is_some() { "internship-request-edit" } else { "internship-request-new" };
    let mut hidden = vec![("request_key", data.request_key.clone())];
    if data.internship.is_some() {
        hidden.push(("version", data.version.to_string()));
    }
    if let (None, Some(vacancy)) = (&data.internship, &data.vacancy) {
        hidden.push(("vacancy", vacancy.id.clone()));
    }
    let (back, action) = (data.back(), data.action());
    let begins = view! { <Begins lang data=data.clone()/> };
    view! {
        <h1>{t(lang, title)}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{t(lang, "internship-request-lead")}</p>
        {begins}
        <PostForm action hidden>
            <Where f=f.clone() sites=data.sites/>
            <What f=f.clone()/>
            <When f=f.clone() today=data.today/>
            <HostTutor f=f.clone() today=data.today/>
            <Rules f=f.clone() today=data.today/>
            <Declares f=f.clone()/>
            <Actions>
                <Button label=t(lang, "internship-do-save") name="go" value="save" weight=Weight::Secondary/>
                <Button label=t(lang, "internship-do-submit") name="go" value="submit"/>
                <ButtonLink href=back label=t(lang, "internship-cancel") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}

/// The vacancy from which it begins, or those from which it may.
#[component]
fn Begins(lang: Lang, data: RequestView) -> impl IntoView {
    if let Some(vacancy) = &data.vacancy {
        let text = ta(lang, "internship-request-of", &[("title", vacancy.title.clone().into())]);
        return Some(view! { <p>{text}</p> }.into_any());
    }
    if data.internship.is_some() || data.vacancies.is_empty() {
        return None;
    }
    let new = data.action();
    let links: Vec<_> = data
        .vacancies
        .into_iter()
        .map(|vacancy| {
            let href = format!("{new}?offerta={}", vacancy.id);
            let text = ta(lang, "internship-request-from-this", &[("title", vacancy.title.into())]);
            view! { <li><a href=href>{text}</a></li> }
        })
        .collect();
    let view = view! {
        <section aria-labelledby="from-title">
            <h2 id="from-title">{t(lang, "internship-request-from")}</h2>
            <p>{t(lang, "internship-request-from-how")}</p>
            <ul>{links}</ul>
        </section>
    };
    Some(view.into_any())
}

/// A figure of the guidelines as a text shows it; a dash before there were any.
fn figure(kind: LimitKind, today: NaiveDate) -> Arg<'static> {
    let found = Guidelines::embedded().limit(kind, today);
    found.map_or_else(|| "–".to_owned(), |row| row.value.to_string()).into()
}

/// A part of the form under its heading.
#[component]
fn Fields(f: FormView, id: &'static str, children: Children) -> impl IntoView {
    let title = format!("{id}-title");
    view! {
        <section aria-labelledby=title>
            <h2 id=title.clone()>{f.t(&format!("internship-request-{id}"))}</h2>
            {children()}
        </section>
    }
}

#[component]
fn Where(f: FormView, sites: Vec<SiteChoice>) -> impl IntoView {
    let form = f.clone();
    let sites = sites.into_iter().map(|site| Choice::new(site.id, site.name)).collect();
    view! {
        <Fields f id="where">
            <Select f=&form name="site" label=form.t("internship-field-site") choices=sites/>
        </Fields>
    }
}

#[component]
fn What(f: FormView) -> impl IntoView {
    let form = f.clone();
    let t = move |key: &str| form.t(key);
    let form = f.clone();
    view! {
        <Fields f id="what">
            <TextField
                f=&form
                name="title"
                label=t("internship-field-title")
                hint=t("internship-field-title-hint")
            />
            <TextField
                f=&form
                name="profession"
                label=t("internship-field-profession")
                hint=t("internship-field-profession-hint")
            />
            <TextArea
                f=&form
                name="goals"
                label=t("internship-field-goals")
                hint=t("internship-field-goals-hint")
            />
            <TextArea
                f=&form
                name="tasks"
                label=t("internship-field-tasks")
                hint=t("internship-field-tasks-hint")
            />
            <TextArea
                f=&form
                name="skills"
                label=t("internship-field-skills")
                hint=t("internship-field-skills-hint")
            />
        </Fields>
    }
}

#[component]
fn When(f: FormView, today: NaiveDate) -> impl IntoView {
    let form = f.clone();
    let t = move |key: &str| form.t(key);
    let form = f.clone();
    let lengths = [
        ("min", figure(LimitKind::MinMonths, today)),
        ("max", figure(LimitKind::MaxMonths, today)),
        ("targeted", figure(LimitKind::MaxMonthsTargeted, today)),
    ];
    let lengths = ta(f.lang(), "internship-field-ends-hint", &lengths);
    view! {
        <Fields f id="when">
            <DateField f=&form name="starts" label=t("internship-field-starts")/>
            <DateField
                f=&form
                name="ends"
                label=t("internship-field-ends")
                hint=lengths
            />
            <TextField
                f=&form
                name="weekly-hours"
                label=t("internship-field-hours")
                inputmode="numeric"
                width=Width::Short
            />
            <TextArea
                f=&form
                name="schedule"
                label=t("internship-field-schedule")
                hint=t("internship-field-schedule-hint")
                rows=3
            />
            <TextField
                f=&form
                name="allowance"
                label=t("internship-field-allowance")
                hint=t("internship-field-allowance-hint")
                inputmode="numeric"
                width=Width::Short
            />
        </Fields>
    }
}

#[component]
fn HostTutor(f: FormView, today: NaiveDate) -> impl IntoView {
    let form = f.clone();
    let t = move |key: &str| form.t(key);
    let form = f.clone();
    let most = [("most", figure(LimitKind::HostTutorInterns, today))];
    let most = ta(f.lang(), "internship-field-tutor-hint", &most);
    view! {
        <Fields f id="tutor">
            <TextField
                f=&form
                name="tutor-name"
                label=t("internship-field-tutor-name")
                hint=most
            />
            <TextField f=&form name="tutor-role" label=t("internship-field-tutor-role")/>
            <TextField
                f=&form
                name="tutor-contact"
                label=t("internship-field-tutor-contact")
                hint=t("internship-field-tutor-contact-hint")
            />
        </Fields>
    }
}

/// What the number of interns and the permission to have one depend on.
#[component]
fn Rules(f: FormView, today: NaiveDate) -> impl IntoView {
    let form = f.clone();
    let lang = f.lang();
    let months = [("months", figure(LimitKind::DismissalMonths, today))];
    let dismissed = ta(lang, "internship-field-dismissals", &months);
    let dismissals =
        choices(lang, "internship-dismissals", Dismissals::ALL.iter().copied(), Dismissals::code);
    view! {
        <Fields f id="rules">
            <TextField
                f=&form
                name="former"
                label=t(lang, "internship-field-former")
                inputmode="numeric"
                width=Width::Short
                optional=true
            />
            <TextField
                f=&form
                name="hired"
                label=t(lang, "internship-field-hired")
                inputmode="numeric"
                width=Width::Short
                optional=true
            />
            <RadioGroup
                f=&form
                name="dismissals"
                label=dismissed
                choices=dismissals
            />
            <DateField
                f=&form
                name="dismissed-on"
                label=t(lang, "internship-field-dismissed")
                optional=true
            />
            <Checkbox f=&form name="targeted" label=t(lang, "internship-field-targeted") optional=true/>
        </Fields>
    }
}

#[component]
fn Declares(f: FormView) -> impl IntoView {
    let form = f.clone();
    let lang = f.lang();
    let said = choices(lang, "internship-declares", Declaration::ALL.iter().copied(), Declaration::code);
    view! {
        <Fields f id="declares">
            <CheckboxGroup
                f=&form
                name="declares"
                label=t(lang, "internship-field-declares")
                hint=t(lang, "internship-field-declares-hint")
                choices=said
            />
        </Fields>
    }
}
