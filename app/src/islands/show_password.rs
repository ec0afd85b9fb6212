//! A button that shows the password being typed: on a small keyboard one does not see one's mistakes.
//!
//! The island wraps the server-rendered field and turns its box; what is typed stays in the box. Without JavaScript
//! there is no button.

use leptos::prelude::*;

/// `<ShowPassword show=… hide=…><PasswordField … name="password"/></ShowPassword>`; the texts are the button's, for a
/// password that is hidden and for one that is shown.
#[island]
pub fn ShowPassword(show: String, hide: String, children: Children) -> impl IntoView {
    let wrapper = NodeRef::<leptos::html::Div>::new();
    let (awake, set_awake) = signal(false);
    let (shown, set_shown) = signal(false);
    Effect::new(move |_| set_awake.set(true));
    let toggle = move |_| {
        let kind = if shown.get() { "password" } else { "text" };
        let input = wrapper.get().and_then(|wrapper| wrapper.query_selector("input").ok().flatten());
        if input.is_some_and(|input| input.set_attribute("type", kind).is_ok()) {
            set_shown.update(|shown| *shown = !*shown);
        }
    };
    let label = move || if shown.get() { hide.clone() } else { show.clone() };
    view! {
        <div node_ref=wrapper>
            {children()}
            <button
                type="button"
                class="btn btn-link show-password"
                hidden=move || !awake.get()
                on:click=toggle
            >
                {label}
            </button>
        </div>
    }
}
