//! Buttons that send a form, and links that look like them.

use leptos::prelude::*;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do on this page.
    #[default]
    Primary,
    /// Another way on.
    Secondary,
    /// Ends or refuses something.
    Danger,
    /// As light as a link.
    Plain,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Weight::Primary => "btn btn-primary",
            Weight::Secondary => "btn btn-outline-primary",
            Weight::Danger => "btn btn-danger",
            Weight::Plain => "btn btn-link",
        }
    }
}

/// `<Button label=form.t("did-submit")/>`; with `name` and `value` the form knows which button was pressed.
#[component]
pub fn Button(
    #[prop(into)] label: String,
    #[prop(optional)] weight: Weight,
    #[prop(optional)] name: Option<&'static str>,
    #[prop(optional, into)] value: Option<String>,
    /// What a screen reader says when the visible label alone would be one of many («Prendi in carico»).
    #[prop(optional, into)]
    about: Option<String>,
) -> impl IntoView {
    view! {
        <button type="submit" class=weight.class() name=name value=value>
            {label}
            {about.map(|text| view! { <span class="visually-hidden">{format!(" {text}")}</span> })}
        </button>
    }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
#[component]
pub fn ButtonLink(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(optional)] weight: Weight,
    #[prop(optional, into)] about: Option<String>,
) -> impl IntoView {
    view! {
        <a class=weight.class() href=href>
            {label}
            {about.map(|text| view! { <span class="visually-hidden">{format!(" {text}")}</span> })}
        </a>
    }
}
