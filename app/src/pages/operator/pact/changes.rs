//! What one text says otherwise than another: new, gone, said in other words. Never by colour alone.

use domain::lang::Lang;
use domain::psp::{Change, Item};
use leptos::prelude::*;

use super::words::{Names, item};
use crate::texts::{code_text, t};

/// The changes in the order of the text; `before` and `after` name the two texts.
#[component]
pub(super) fn Changes(
    lang: Lang,
    changes: Vec<Change>,
    names: Names,
    #[prop(into)] before: String,
    #[prop(into)] after: String,
) -> impl IntoView {
    let lines: Vec<_> = changes
        .into_iter()
        .map(|change| {
            let section = code_text(lang, "drafting-section", change.section.code());
            let side = |label: &str, said: Option<&Item>| {
                let said = said.map_or_else(
                    || t(lang, "drafting-change-nothing").into_any(),
                    |said| item(lang, said, &names),
                );
                view! { <dt>{label.to_owned()}</dt> <dd>{said}</dd> }
            };
            view! {
                <li>
                    <p><strong>{section}</strong></p>
                    <dl class="draft-change">
                        {side(&before, change.before.as_ref())}
                        {side(&after, change.after.as_ref())}
                    </dl>
                </li>
            }
        })
        .collect();
    view! { <ul class="results draft-changes">{lines}</ul> }
}
