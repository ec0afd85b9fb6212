//! `/kiosk`: four large choices.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;

/// Address, text and drawing of each choice: `{key}-title` and `{key}-text`. The drawings are lines on 24 × 24.
const CHOICES: &[(&str, &str, &str)] = &[
    // A tick in a circle.
    ("/kiosk/arrivo", "kiosk-choose-arrival", "M12 3a9 9 0 1 0 .01 0M7.5 12.5l3 3 6-7"),
    // The leaf of a calendar.
    ("/appuntamenti/nuovo", "kiosk-choose-booking", "M4 5.5h16v15H4zM4 10h16M8 3v4M16 3v4M8 14h3M8 17h6"),
    // A written sheet.
    ("/did", "kiosk-choose-did", "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7"),
    // A bag.
    ("/kiosk/cosa-portare", "kiosk-choose-bring", "M4 8h16v12H4zM9 8V5h6v3M4 13h16M12 12v2"),
];

/// Pages to read, in smaller letters.
const MORE: &[(&str, &str)] = &[
    ("/patto", "pact-kiosk"),
    ("/privacy", "ui-footer-privacy"),
    ("/accessibilita", "ui-footer-accessibility"),
];

#[component]
pub fn KioskStartPage(lang: Lang) -> impl IntoView {
    let choices: Vec<_> = CHOICES
        .iter()
        .map(|(href, key, drawing)| {
            view! {
                <li>
                    <a class="kiosk-choice" href=*href>
                        <svg class="kiosk-drawing" viewBox="0 0 24 24" aria-hidden="true">
                            <path d=*drawing></path>
                        </svg>
                        <span class="kiosk-choice-words">
                            <span class="kiosk-choice-title">{t(lang, &format!("{key}-title"))}</span>
                            " "
                            <span>{t(lang, &format!("{key}-text"))}</span>
                        </span>
                    </a>
                </li>
            }
        })
        .collect();
    let more: Vec<_> =
        MORE.iter().map(|(href, key)| view! { <li><a href=*href>{t(lang, key)}</a></li> }).collect();
    view! {
        <h1>{t(lang, "kiosk-title")}</h1>
        <p class="lead">{t(lang, "kiosk-lead")}</p>
        <ul class="kiosk-choices">{choices}</ul>
        <nav aria-label=t(lang, "kiosk-more")>
            <ul class="kiosk-more">{more}</ul>
        </nav>
    }
}
