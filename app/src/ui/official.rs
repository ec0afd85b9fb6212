//! Names that exist only in Italian: services, offices, laws. On an English page they carry `lang="it"`.

use domain::lang::Lang;
use leptos::prelude::*;

/// `<Official lang text=service.name/>`
#[component]
pub fn Official(lang: Lang, #[prop(into)] text: String) -> impl IntoView {
    match lang {
        Lang::It => text.into_any(),
        Lang::En => view! { <span lang="it">{text}</span> }.into_any(),
    }
}
