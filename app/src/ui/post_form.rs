//! The `<form>` that posts to the page's own address.
//!
//! `novalidate`: the browser's own bubbles are not translated, vanish and hide behind the keyboard; the server
//! answers 422 with the same page, the typed text kept and each error beside its field.
//!
//! The address is written out: a form without one posts to the document's address with its fragment (`#contenuto`,
//! after the skip link), and the fragment would take the focus from the list of errors.

use leptos::prelude::*;

use super::terminal::autofill;

/// Path and query of the page that is being rendered; [`crate::shell::render_page`] provides it.
#[derive(Clone, Debug)]
pub(crate) struct PageAddress(pub String);

/// `<PostForm hidden=vec![("request_key", key)]>… <Actions>…</Actions></PostForm>`
#[component]
pub fn PostForm(
    /// Another address than the page's own.
    #[prop(optional, into)]
    action: Option<String>,
    /// Values that come back unchanged: `request_key`, `version`.
    #[prop(optional)]
    hidden: Vec<(&'static str, String)>,
    /// The name of a form without a visible title.
    #[prop(optional, into)]
    label: Option<String>,
    /// The form carries files.
    #[prop(optional)]
    files: bool,
    children: Children,
) -> impl IntoView {
    let action = action.or_else(|| use_context::<PageAddress>().map(|PageAddress(address)| address));
    let hidden: Vec<_> = hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    let autocomplete = autofill::<&str>(None);
    view! {
        <form
            method="post"
            action=action
            enctype=files.then_some("multipart/form-data")
            novalidate
            aria-label=label
            accept-charset="utf-8"
            autocomplete=autocomplete
        >
            {hidden}
            {children()}
        </form>
    }
}

/// The row of buttons at the end of a form.
#[component]
pub fn Actions(children: Children) -> impl IntoView {
    view! { <div class="actions">{children()}</div> }
}
