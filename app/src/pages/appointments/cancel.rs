//! `/appuntamenti/{id}/annulla`: why, and the button. A move is offered first: most who cancel need another day.

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::{AppointmentView, Deadline};
use super::when::moment;
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, ErrorSummary, FormView, PostForm, RadioGroup, TextArea, Tone, Weight,
    choices,
};

/// Characters of the person's own words.
pub const REASON_MAX_CHARS: usize = 500;

/// Why a person cancels; `agenda-cancel-why-{code}`. Health is not asked: it is nobody's business here.
pub const REASONS: [&str; 4] = ["other-day", "work", "no-need", "other"];

/// What the page needs; the form's fields are `why` and `note`.
#[derive(Clone, Debug)]
pub struct Cancel {
    pub f: FormView,
    pub appointment: AppointmentView,
    pub may_move: Deadline,
    pub request_key: String,
    pub version: i64,
    /// The appointment changed after the page was opened: what is true now stands below.
    pub stale: bool,
    pub today: NaiveDate,
}

/// `/appuntamenti/{id}/annulla`
#[component]
pub fn CancelPage(cancel: Cancel) -> impl IntoView {
    let Cancel { f, appointment, may_move, request_key, version, stale, today } = cancel;
    let lang: Lang = f.lang();
    let hidden = vec![("request_key", request_key), ("version", version.to_string())];
    let when = moment(lang, appointment.from, today);
    let href = appointment.href();
    let stale = stale.then(|| {
        view! {
            <Alert tone=Tone::Danger title=t(lang, "agenda-stale-title") live=true>
                <p>{t(lang, "agenda-stale-text")}</p>
            </Alert>
        }
    });
    let movable = matches!(may_move, Deadline::Until(_)).then(|| {
        view! {
            <p>
                {t(lang, "agenda-cancel-move")}
                " "
                <a href=format!("{href}/sposta")>{t(lang, "agenda-move-do")}</a>
            </p>
        }
    });
    view! {
        <h1>{t(lang, "agenda-cancel-title")}</h1>
        <ErrorSummary f=&f/>
        {stale}
        <p class="lead">
            {appointment.service.view(lang)} ": " <strong>{when.clone()}</strong>
        </p>
        {movable}
        <Alert tone=Tone::Warning>
            <p>{t(lang, "agenda-cancel-warning")}</p>
        </Alert>
        <PostForm hidden>
            <RadioGroup
                f=&f
                name="why"
                label=t(lang, "agenda-cancel-why")
                choices=choices(lang, "agenda-cancel-why", REASONS, |code| code)
            />
            <TextArea
                f=&f
                name="note"
                label=t(lang, "agenda-cancel-note")
                hint=t(lang, "agenda-cancel-note-hint")
                optional=true
                rows=3
            />
            <Actions>
                <Button
                    label=ta(lang, "agenda-cancel-confirm", &[("when", when.into())])
                    weight=Weight::Danger
                    name="go"
                    value="cancel"
                />
                <ButtonLink href label=t(lang, "agenda-cancel-keep") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}
