//! One proposed passage, to keep or strike: the controls that confirming a declaration and closing a visit share.
//!
//! The fields of a row are `p-{code}-keep`, `-minutes`, `-channel`, `-mode` and its questions `p-{code}-fact-…`, which
//! are those of the loaded pack; errors carry the same names. An id has
//! no dot, and the list of errors on top writes its links in the same way.

use domain::catalogue::Minutes;
use domain::form::Form;
use domain::lang::Lang;
use domain::passage::{Channel, Fact, Mode, Question};
use leptos::prelude::*;

use super::questions::{FactFields, controls, own};
use crate::texts::{code_text, error_text, t, ta};
use crate::ui::{FieldErrorText, FormView};

/// One proposed passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalRow {
    pub code: String,
    pub name: String,
    /// Prefilled from the catalogue's average; `None` where the source lost it: then it is asked.
    pub minutes: Option<u16>,
    /// The catalogue's own figures.
    pub standard: Minutes,
    pub channel: Channel,
    pub mode: Mode,
    /// What the pack asks before it is recorded, in its order.
    pub questions: Vec<Question>,
    /// Kept unless somebody strikes it.
    pub expected: bool,
}

impl ProposalRow {
    /// Whether it follows the interview: asked once for all rows whether that was held (R030).
    pub(crate) fn after_interview(&self) -> bool {
        self.questions.iter().any(|question| question.fact == Fact::InterviewHeld)
    }

    /// What the names of the row's fields begin with.
    pub(crate) fn prefix(&self) -> String {
        format!("p-{}-", self.code)
    }

    /// Sets the first values of the row's fields in a form.
    pub(crate) fn fill(&self, form: &mut Form) {
        let prefix = self.prefix();
        if self.expected {
            form.set(&format!("{prefix}keep"), "yes");
        }
        if let Some(minutes) = self.minutes {
            form.set(&format!("{prefix}minutes"), minutes.to_string());
        }
        form.set(&format!("{prefix}channel"), self.channel.code());
        form.set(&format!("{prefix}mode"), self.mode.code());
    }
}

/// An id without the dot of a code.
fn id_of(name: &str) -> String {
    name.replace('.', "-")
}

/// The box that keeps the passage; unticked it is struck.
#[component]
pub(crate) fn KeepBox(f: FormView, row: ProposalRow) -> impl IntoView {
    let keep = format!("{}keep", row.prefix());
    let checked = f.form().checked(&keep);
    let id = id_of(&keep);
    view! {
        <div class="form-check">
            <input class="form-check-input" type="checkbox" id=id.clone() name=keep value="yes" checked=checked/>
            <label class="form-check-label" for=id>
                <span class="visually-hidden">{format!("{} ", f.t("operator-keep-do"))}</span>
                {row.code}
            </label>
        </div>
    }
}

/// Refusals of the passage as a whole and of its time or facts, which have no control in the row. `controls` are the
/// parts of the row that carry their own errors.
#[component]
pub(crate) fn RowErrors(f: FormView, prefix: String, controls: Vec<String>) -> impl IntoView {
    let lang = f.lang();
    let own = |part: &str| controls.iter().any(|control| control == part);
    let of_row = |field: &str| field.strip_prefix(&prefix).is_some_and(|part| !own(part));
    // One id for each field: further refusals of the same field stand in the same place without one.
    let mut seen = Vec::new();
    let errors: Vec<_> = f
        .errors()
        .iter()
        .filter(|error| of_row(&error.field))
        .map(|error| {
            let text = error_text(lang, error);
            let is_first = !seen.contains(&error.field);
            seen.push(error.field.clone());
            let keep = error.field == format!("{prefix}keep");
            let id = (is_first && !keep).then(|| id_of(&error.field));
            view! { <p class="field-error" id=id tabindex="-1">{text}</p> }
        })
        .collect();
    view! { {errors} }
}

/// The parts of a row that carry their own errors: its three controls and its own questions.
pub(crate) fn row_controls(row: &ProposalRow) -> Vec<String> {
    let mut parts = ["minutes", "channel", "mode"].map(str::to_owned).to_vec();
    parts.extend(controls(&own(&row.questions)));
    parts
}

/// The questions that the row asks by itself; nothing when it has none.
#[component]
pub(crate) fn RowFacts(f: FormView, row: ProposalRow) -> impl IntoView {
    view! { <FactFields f questions=own(&row.questions) prefix=row.prefix()/> }
}

/// What the catalogue says about the minutes.
pub(crate) fn minutes_hint(lang: Lang, standard: Minutes) -> String {
    let shown = |minutes: u16| minutes.to_string().into();
    match (standard.min, standard.max, standard.avg) {
        (Some(min), Some(max), _) => {
            ta(lang, "operator-minutes-standard", &[("min", shown(min)), ("max", shown(max))])
        }
        (Some(min), None, _) => ta(lang, "operator-minutes-least", &[("min", shown(min))]),
        (None, Some(max), _) => ta(lang, "operator-minutes-most", &[("max", shown(max))]),
        (None, None, Some(avg)) => ta(lang, "operator-minutes-about", &[("avg", shown(avg))]),
        (None, None, None) => t(lang, "operator-minutes-missing"),
    }
}

/// The minutes of a row.
#[component]
pub(crate) fn MinutesBox(f: FormView, row: ProposalRow) -> impl IntoView {
    let lang = f.lang();
    let name = format!("{}minutes", row.prefix());
    let id = id_of(&name);
    let error = f.error(&name);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let wrong = error.is_some();
    let described = if wrong { format!("{hint_id} {error_id}") } else { hint_id.clone() };
    view! {
        <label class="visually-hidden" for=id.clone()>
            {ta(lang, "operator-minutes-of", &[("code", row.code.into())])}
        </label>
        <input
            class=if wrong { "form-control box-minutes is-invalid" } else { "form-control box-minutes" }
            type="text"
            id=id
            name=name.clone()
            value=f.value(&name)
            inputmode="numeric"
            autocomplete="off"
            aria-invalid=wrong.then_some("true")
            aria-describedby=described
        />
        <span class="form-text" id=hint_id>
            {minutes_hint(lang, row.standard)}
        </span>
        {error.map(|text| view! { <FieldErrorText id=error_id text/> })}
    }
}

/// The channel of a row, one of those that may be said.
#[component]
pub(crate) fn ChannelSelect(f: FormView, row: ProposalRow, channels: &'static [Channel]) -> impl IntoView {
    let lang = f.lang();
    let label = ta(lang, "operator-channel-of", &[("code", row.code.clone().into())]);
    let options = channels.iter().map(|c| (c.code(), code_text(lang, "passage-channel", c.code())));
    view! { <RowSelect f name=format!("{}channel", row.prefix()) label options=options.collect()/> }
}

/// The mode of a row.
#[component]
pub(crate) fn ModeSelect(f: FormView, row: ProposalRow) -> impl IntoView {
    let lang = f.lang();
    let label = ta(lang, "operator-mode-of", &[("code", row.code.clone().into())]);
    let options = Mode::ALL.iter().map(|m| (m.code(), code_text(lang, "passage-mode", m.code())));
    view! { <RowSelect f name=format!("{}mode", row.prefix()) label options=options.collect()/> }
}

#[component]
fn RowSelect(
    f: FormView,
    name: String,
    label: String,
    options: Vec<(&'static str, String)>,
) -> impl IntoView {
    let id = id_of(&name);
    let error = f.error(&name);
    let error_id = format!("{id}-error");
    let wrong = error.is_some();
    let chosen = f.value(&name);
    let options: Vec<_> = options
        .into_iter()
        .map(|(code, text)| {
            let selected = code == chosen;
            view! { <option value=code selected=selected>{text}</option> }
        })
        .collect();
    view! {
        <label class="visually-hidden" for=id.clone()>
            {label}
        </label>
        <select
            class=if wrong { "form-control is-invalid" } else { "form-control" }
            id=id
            name=name
            aria-invalid=wrong.then_some("true")
            aria-describedby=wrong.then(|| error_id.clone())
        >
            {options}
        </select>
        {error.map(|text| view! { <FieldErrorText id=error_id text/> })}
    }
}
