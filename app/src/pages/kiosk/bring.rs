//! `/kiosk/cosa-portare`: which documents are asked for at the desk.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;

/// Title and lines of each group.
const GROUPS: &[(&str, &[&str])] = &[
    ("kiosk-bring-always", &["kiosk-bring-always-1", "kiosk-bring-always-2"]),
    ("kiosk-bring-did", &["kiosk-bring-did-1", "kiosk-bring-did-2", "kiosk-bring-did-3"]),
    ("kiosk-bring-talk", &["kiosk-bring-talk-1", "kiosk-bring-talk-2"]),
    ("kiosk-bring-targeted", &["kiosk-bring-targeted-1"]),
];

#[component]
pub fn BringPage(lang: Lang) -> impl IntoView {
    let group = |(title, lines): &(&'static str, &'static [&'static str])| {
        let lines: Vec<_> = lines.iter().map(|key| view! { <li>{t(lang, key)}</li> }).collect();
        view! {
            <section>
                <h2>{t(lang, title)}</h2>
                <ul>{lines}</ul>
            </section>
        }
    };
    view! {
        <h1>{t(lang, "kiosk-bring-title")}</h1>
        <p class="lead">{t(lang, "kiosk-bring-lead")}</p>
        <div class="kiosk-groups">{GROUPS.iter().map(group).collect_view()}</div>
        <p class="lead">{t(lang, "kiosk-bring-missing")}</p>
    }
}
