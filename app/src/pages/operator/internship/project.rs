//! `/operatore/tirocini/{id}/progetto`: the individual training project (PFI), drawn up from what the host asked.
//!
//! Saving keeps whatever was typed (`go=draw`); what is still missing is said when the papers are shown for signature
//! (`go=show`). Fields are those of `domain::internship::Plan`.

use domain::form::Errors;
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::one::Refused;
use crate::pages::internship::{Reader, typed};
use crate::texts::{error_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, DateField, ErrorSummary, FormView, PostForm, Select, TextArea,
    TextField, Weight, Width, choices,
};

/// What the page needs besides the form.
#[derive(Clone, Debug)]
pub struct Project {
    pub id: String,
    /// What the intern does, in the host's words.
    pub title: String,
    pub company: String,
    pub intern: String,
    pub version: i64,
    /// What is missing before it can be shown.
    pub missing: Errors,
    /// What stood in the way when the operator tried to show it, and has no field here.
    pub refused: Errors,
    pub request_key: String,
}

#[component]
pub fn ProjectPage(f: FormView, data: Project) -> impl IntoView {
    let lang = f.lang();
    let back = Reader::Promoter.address(&data.id);
    let hidden = vec![("request_key", data.request_key), ("version", data.version.to_string())];
    let lacks = view! { <Missing lang missing=data.missing/> };
    view! {
        <h1>{t(lang, "internship-paper-training-project")}</h1>
        <p class="lead">{typed(&data.title)} " · " {typed(&data.company)} " · " {typed(&data.intern)}</p>
        <ErrorSummary f=&f/>
        <Refused lang refused=data.refused/>
        {lacks}
        <p>{t(lang, "internship-desk-do-show-means")}</p>
        <PostForm hidden>
            <Times f=f.clone()/>
            <Training f=f.clone()/>
            <Cover f=f.clone()/>
            <Actions>
                <Button
                    label=t(lang, "internship-desk-draw-do")
                    name="go"
                    value="draw"
                    weight=Weight::Secondary
                />
                <Button label=t(lang, "internship-desk-do-show") name="go" value="show"/>
                <ButtonLink href=back label=t(lang, "internship-back") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}

/// What is still to be written, each by the name of its field.
#[component]
fn Missing(lang: Lang, missing: Errors) -> impl IntoView {
    let lines: Vec<_> = missing
        .iter()
        .map(|error| {
            let field = t(lang, &format!("internship-plan-{}", error.field.trim_end_matches("-day")));
            view! { <li>{format!("{field}: {}", error_text(lang, error))}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <Alert title=ta(lang, "drafting-missing-title", &[("count", lines.len().into())])>
                <ul>{lines}</ul>
            </Alert>
        }
    })
}

/// A part of the form under its heading.
#[component]
fn Part(title: String, id: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="draft-section" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {children()}
        </section>
    }
}

#[component]
fn Times(f: FormView) -> impl IntoView {
    let lang = f.lang();
    view! {
        <Part title=t(lang, "internship-text-times") id="times-title">
            <DateField f=&f name="starts" label=t(lang, "internship-plan-starts")/>
            <DateField f=&f name="ends" label=t(lang, "internship-plan-ends")/>
            <TextField
                f=&f
                name="weekly-hours"
                label=t(lang, "internship-plan-weekly-hours")
                inputmode="numeric"
                width=Width::Short
            />
            <TextField f=&f name="schedule" label=t(lang, "internship-plan-schedule")/>
            <TextField
                f=&f
                name="allowance"
                label=t(lang, "internship-plan-allowance")
                inputmode="numeric"
                width=Width::Short
            />
        </Part>
    }
}

#[component]
fn Training(f: FormView) -> impl IntoView {
    let lang = f.lang();
    view! {
        <Part title=t(lang, "internship-text-goals") id="goals-title">
            <TextField
                f=&f
                name="situation"
                label=t(lang, "internship-plan-situation")
                hint=t(lang, "internship-plan-situation-hint")
            />
            <TextArea f=&f name="goals" label=t(lang, "internship-plan-goals")/>
            <TextArea f=&f name="activities" label=t(lang, "internship-plan-activities")/>
            <TextField
                f=&f
                name="reference"
                label=t(lang, "internship-plan-reference")
                hint=t(lang, "internship-plan-reference-hint")
                optional=true
            />
            <TextArea
                f=&f
                name="skills"
                label=t(lang, "internship-plan-skills")
                hint=t(lang, "internship-field-skills-hint")
            />
            <TextArea
                f=&f
                name="monitoring"
                label=t(lang, "internship-plan-monitoring")
                hint=t(lang, "internship-plan-monitoring-hint")
                rows=3
            />
        </Part>
    }
}

/// The insurance, and the meeting in which it was drawn up: the passage of the convention says it (R.3).
#[component]
fn Cover(f: FormView) -> impl IntoView {
    let lang = f.lang();
    let channels = choices(lang, "passage-channel", Channel::BY_HAND.iter().copied(), Channel::code);
    view! {
        <Part title=t(lang, "internship-text-insurance") id="cover-title">
            <TextField f=&f name="inail" label=t(lang, "internship-plan-inail")/>
            <TextField f=&f name="policy" label=t(lang, "internship-plan-policy")/>
            <p>{t(lang, "internship-plan-meeting")}</p>
            <div class="together">
                <TextField
                    f=&f
                    name="minutes"
                    label=t(lang, "internship-plan-minutes")
                    inputmode="numeric"
                    autocomplete="off"
                    width=Width::Short
                />
                <Select f=&f name="channel" label=t(lang, "internship-plan-channel") choices=channels/>
            </div>
        </Part>
    }
}
