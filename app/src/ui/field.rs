//! What every field has around its control: label, hint, the sentence of its error, and their ids.
//!
//! The order is always label, hint, error, control: a screen reader and a magnifier meet the explanation before
//! the box. Ids come from the field's name: `cf`, `cf-hint`, `cf-error`; a dot in it (`p-B.1-minutes`) is a hyphen.

use leptos::prelude::*;

use super::FormView;

/// The facts of one field that its parts share.
#[derive(Clone)]
pub(super) struct Field {
    pub name: String,
    pub value: String,
    pub hint: Option<String>,
    pub error: Option<String>,
}

impl Field {
    /// Reads the field out of its form and notes its label for the list of errors.
    pub fn new(f: &FormView, name: String, label: &str, hint: Option<String>) -> Field {
        f.note_label(&name, label);
        Field { value: f.value(&name), error: f.error(&name), name, hint }
    }

    /// The id of the control.
    pub fn id(&self) -> String {
        self.name.replace('.', "-")
    }

    pub fn hint_id(&self) -> String {
        format!("{}-hint", self.id())
    }

    pub fn error_id(&self) -> String {
        format!("{}-error", self.id())
    }

    /// `aria-describedby`: the hint, then the error; absent when there is neither.
    pub fn described_by(&self) -> Option<String> {
        let hint = self.hint.is_some().then(|| self.hint_id());
        let error = self.error.is_some().then(|| self.error_id());
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// `aria-invalid`: only when it is.
    pub fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    /// The class of the whole field.
    pub fn class(&self) -> &'static str {
        if self.error.is_some() { "field field-wrong" } else { "field" }
    }

    /// The class of a box.
    pub fn control(&self, width: Width) -> String {
        let wrong = if self.error.is_some() { " is-invalid" } else { "" };
        format!("form-control{}{wrong}", width.class())
    }

    /// Hint and error, in that order.
    pub fn help(&self) -> impl IntoView + use<> {
        let hint = self.hint.clone().map(|text| {
            view! {
                <p class="form-text" id=self.hint_id()>
                    {text}
                </p>
            }
        });
        let error = self.error.clone().map(|text| view! { <FieldErrorText id=self.error_id() text/> });
        (hint, error)
    }
}

/// How long an answer the box promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// The whole column.
    #[default]
    Full,
    /// A code or a telephone number.
    Medium,
    /// A year or a postcode.
    Short,
}

impl Width {
    fn class(self) -> &'static str {
        match self {
            Width::Full => "",
            Width::Medium => " box-medium",
            Width::Short => " box-short",
        }
    }
}

/// A label; fields that may stay empty say so in words.
#[component]
pub(super) fn FieldLabel(f: FormView, name: String, label: String, optional: bool) -> impl IntoView {
    view! {
        <label class="form-label" for=name>
            {label}
            {f.says_optional(optional).then(|| view! { <span class="optional">{format!(" ({})", f.t("ui-optional"))}</span> })}
        </label>
    }
}

/// The legend of a group of controls.
#[component]
pub(super) fn FieldLegend(f: FormView, label: String, optional: bool) -> impl IntoView {
    view! {
        <legend class="form-label">
            {label}
            {f.says_optional(optional).then(|| view! { <span class="optional">{format!(" ({})", f.t("ui-optional"))}</span> })}
        </legend>
    }
}

/// The sentence that says what is wrong with one field.
#[component]
pub fn FieldErrorText(#[prop(into)] id: String, #[prop(into)] text: String) -> impl IntoView {
    view! {
        <p class="field-error" id=id>
            {text}
        </p>
    }
}
