//! Writing a vacancy: one form for a new one, a draft, one that the centre gave back, and other words for one on the board.

use domain::did::{Contract, Education, Licence};
use domain::lang::Lang;
use domain::vacancy::{Content, Ground, Hours, Per};
use leptos::prelude::*;

use super::facts::{Workplace, typed};
use super::{CompanyRef, Wording};
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, CheckboxGroup, Choice, DateField, Details, ErrorSummary, FormView,
    PostForm, RadioGroup, Select, TextArea, TextField, Tone, Weight, Width, choices, yes_no,
};

/// Words that may discriminate, as a person reads about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarnedLine {
    /// The words found.
    pub found: String,
    pub ground: Ground,
    /// Where the law says so.
    pub source: String,
}

/// What a vacancy says, or what of it changes, with the place of work where it is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Worded {
    pub content: Content,
    pub workplace: Workplace,
}

/// What the page shows beside the form.
#[derive(Clone, Debug)]
pub struct Editing {
    pub company: CompanyRef,
    /// The stored vacancy and its version; `None` for a new one.
    pub stored: Option<(String, i64)>,
    /// It is on the board: the form asks for other words.
    pub published: bool,
    /// What somebody saved while this form was being written.
    pub newer: Option<Worded>,
    /// The sites of the company, by id.
    pub sites: Vec<Choice>,
    /// What the centre wrote when it gave it back.
    pub returned: Option<String>,
    /// In what was saved last.
    pub warned: Vec<WarnedLine>,
    pub request_key: String,
}

/// `f` holds what was typed, or what was saved.
#[component]
pub fn EditPage(f: FormView, data: Editing) -> impl IntoView {
    let lang = f.lang();
    let (title, how) = data.headings();
    let mut hidden = vec![("request_key", data.request_key.clone())];
    hidden.extend(data.stored.as_ref().map(|(_, version)| ("version", version.to_string())));
    let returned = data.returned.clone().map(|text| {
        view! {
            <Alert tone=Tone::Warning title=t(lang, "vacancy-returned-title")>
                <p>{typed(&text)}</p>
            </Alert>
        }
    });
    let give_up = view! { <GiveUp lang data=data.clone()/> };
    let newer = data.newer.clone().map(|saved| view! { <Newer lang saved/> });
    let (top, buttons) = (f.clone(), view! { <Buttons lang data=data.clone()/> });
    view! {
        <h1>{t(lang, title)}</h1>
        <p class="lead" dir="auto">{data.company.name}</p>
        <ErrorSummary f=&top/>
        {newer}
        {returned}
        <WarnedList lang warned=data.warned/>
        <p>{t(lang, how)}</p>
        <PostForm hidden>
            <What f=f.clone() sites=data.sites/>
            <Skills f=f.clone()/>
            <Terms f=f.clone()/>
            <Publicity f/>
            {buttons}
        </PostForm>
        {give_up}
    }
}

impl Editing {
    /// The keys of the page's name, and of what to do on it.
    pub fn headings(&self) -> (&'static str, &'static str) {
        match (&self.stored, self.published) {
            (None, _) => ("vacancy-new-title", "vacancy-edit-how"),
            (Some(_), false) => ("vacancy-edit-title", "vacancy-edit-how"),
            (Some(_), true) => ("vacancy-revise-title", "vacancy-revise-how"),
        }
    }
}

/// What is on the board is not saved to be finished later: it is asked for, or not.
#[component]
fn Buttons(lang: Lang, data: Editing) -> impl IntoView {
    let all = data.company.vacancies();
    let back = match &data.stored {
        Some((id, _)) if data.published => data.company.vacancy(id),
        _ => all,
    };
    let send = match data.published {
        true => view! { <Button label=t(lang, "vacancy-revise-do") name="act" value="revise"/> }.into_any(),
        false => view! {
            <Button label=t(lang, "vacancy-submit") name="act" value="submit"/>
            <Button label=t(lang, "vacancy-save") name="act" value="save" weight=Weight::Secondary/>
        }
        .into_any(),
    };
    let leave = if data.published { "vacancy-revise-leave" } else { "vacancy-leave" };
    view! {
        <Actions>
            {send}
            <ButtonLink href=back label=t(lang, leave) weight=Weight::Plain/>
        </Actions>
    }
}

/// What is saved now, above what was typed.
#[component]
fn Newer(lang: Lang, saved: Worded) -> impl IntoView {
    view! {
        <section class="draft-section" aria-labelledby="newer-title">
            <h2 id="newer-title">{t(lang, "vacancy-newer-title")}</h2>
            <p>{t(lang, "vacancy-newer-how")}</p>
            <Wording lang words=saved/>
        </section>
    }
}

#[component]
fn What(f: FormView, sites: Vec<Choice>) -> impl IntoView {
    view! {
        <section class="draft-section" aria-labelledby="what-title">
            <h2 id="what-title">{f.t("vacancy-part-what")}</h2>
            <TextField
                f=&f
                name="title"
                label=f.t("vacancy-field-title")
                hint=f.t("vacancy-field-title-hint")
                autocomplete="off"
            />
            <TextField
                f=&f
                name="profession"
                label=f.t("vacancy-field-profession")
                hint=f.t("vacancy-field-profession-hint")
                autocomplete="off"
            />
            <TextField
                f=&f
                name="places"
                label=f.t("vacancy-field-places")
                inputmode="numeric"
                width=Width::Short
                autocomplete="off"
            />
            <Select f=&f name="site" label=f.t("vacancy-field-site") choices=sites/>
            <TextArea
                f=&f
                name="tasks"
                label=f.t("vacancy-field-tasks")
                hint=f.t("vacancy-field-tasks-hint")
                rows=6
            />
        </section>
    }
}

#[component]
fn Skills(f: FormView) -> impl IntoView {
    let lang = f.lang();
    let education = choices(lang, Education::TEXTS, Education::ALL.iter().copied(), Education::code);
    let licences = choices(lang, Licence::TEXTS, Licence::ALL.iter().copied(), Licence::code);
    let some = f.form().checked("licences");
    view! {
        <section class="draft-section" aria-labelledby="skills-title">
            <h2 id="skills-title">{f.t("vacancy-part-skills")}</h2>
            <TextArea
                f=&f
                name="musts"
                label=f.t("vacancy-field-musts")
                hint=f.t("vacancy-field-lines-hint")
                optional=true
                rows=4
            />
            <TextArea
                f=&f
                name="nices"
                label=f.t("vacancy-field-nices")
                hint=f.t("vacancy-field-lines-hint")
                optional=true
                rows=4
            />
            <Select f=&f name="education" label=f.t("vacancy-field-education") choices=education optional=true/>
            <Details summary=f.t("vacancy-field-licences") open=some>
                <CheckboxGroup
                    f=&f
                    name="licences"
                    label=f.t("vacancy-field-licences")
                    choices=licences
                    optional=true
                />
            </Details>
        </section>
    }
}

#[component]
fn Terms(f: FormView) -> impl IntoView {
    let lang = f.lang();
    let offered = Contract::ALL
        .iter()
        .copied()
        .filter(|contract| !matches!(contract, Contract::Internship | Contract::SelfEmployed));
    let contracts = choices(lang, Contract::TEXTS, offered, Contract::code);
    let hours = choices(lang, "vacancy-hours", Hours::ALL.iter().copied(), Hours::code);
    let per = choices(lang, "vacancy-per", Per::ALL.iter().copied(), Per::code);
    view! {
        <section class="draft-section" aria-labelledby="terms-title">
            <h2 id="terms-title">{f.t("vacancy-part-terms")}</h2>
            <Select f=&f name="contract" label=f.t("vacancy-field-contract") choices=contracts/>
            <RadioGroup f=&f name="hours" label=f.t("vacancy-field-hours") choices=hours/>
            <TextField
                f=&f
                name="timetable"
                label=f.t("vacancy-field-timetable")
                hint=f.t("vacancy-field-timetable-hint")
                optional=true
                autocomplete="off"
            />
            <TextField
                f=&f
                name="pay-from"
                label=f.t("vacancy-field-pay-from")
                hint=f.t("vacancy-field-pay-hint")
                optional=true
                inputmode="numeric"
                width=Width::Short
                autocomplete="off"
            />
            <TextField
                f=&f
                name="pay-to"
                label=f.t("vacancy-field-pay-to")
                optional=true
                inputmode="numeric"
                width=Width::Short
                autocomplete="off"
            />
            <RadioGroup f=&f name="pay-per" label=f.t("vacancy-field-pay-per") choices=per optional=true inline=true/>
            <DateField f=&f name="start" label=f.t("vacancy-field-start") optional=true/>
        </section>
    }
}

#[component]
fn Publicity(f: FormView) -> impl IntoView {
    view! {
        <section class="draft-section" aria-labelledby="publicity-title">
            <h2 id="publicity-title">{f.t("vacancy-part-publicity")}</h2>
            <RadioGroup
                f=&f
                name="public-name"
                label=f.t("vacancy-field-public-name")
                hint=f.t("vacancy-field-public-name-hint")
                choices=yes_no(f.lang())
                inline=true
            />
            <DateField
                f=&f
                name="expires"
                label=f.t("vacancy-field-expires")
                hint=f.t("vacancy-field-expires-hint")
            />
            <TextArea
                f=&f
                name="notes"
                label=f.t("vacancy-field-notes")
                hint=f.t("vacancy-field-notes-hint")
                optional=true
                rows=3
            />
        </section>
    }
}

/// A draft that nobody needs any more.
#[component]
fn GiveUp(lang: Lang, data: Editing) -> impl IntoView {
    data.stored.filter(|_| !data.published).map(|(_, version)| {
        let hidden = vec![
            ("act", "close".to_owned()),
            ("request_key", data.request_key),
            ("version", version.to_string()),
        ];
        view! {
            <Details summary=t(lang, "vacancy-give-up")>
                <p>{t(lang, "vacancy-give-up-how")}</p>
                <PostForm hidden>
                    <Actions>
                        <Button label=t(lang, "vacancy-give-up-do") weight=Weight::Danger/>
                    </Actions>
                </PostForm>
            </Details>
        }
    })
}

/// Words that are worth a second look; nothing when there are none.
#[component]
pub(crate) fn WarnedList(lang: Lang, warned: Vec<WarnedLine>) -> impl IntoView {
    if warned.is_empty() {
        return None;
    }
    let lines: Vec<_> = warned
        .into_iter()
        .map(|line| {
            let ground = code_text(lang, "vacancy-ground", line.ground.code());
            let text = ta(lang, "vacancy-warned", &[("found", line.found.into()), ("ground", ground.into())]);
            view! { <li>{text} " " <span class="form-text" lang="it">{line.source}</span></li> }
        })
        .collect();
    Some(view! {
        <Alert tone=Tone::Warning title=t(lang, "vacancy-warned-title")>
            <p>{t(lang, "vacancy-warned-how")}</p>
            <ul>{lines}</ul>
        </Alert>
    })
}
