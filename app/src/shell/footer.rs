//! The footer: who answers, the links that the law wants, the date of the last check.

use leptos::prelude::*;

use super::Frame;
use crate::texts::{date, t, ta};
use crate::ui::Official;

const FEEDBACK: &str = "/valutazione";

/// Address and text of each link. The accessibility statement comes first (L. 4/2004, AgID guidelines).
const LINKS: &[(&str, &str)] = &[
    ("/accessibilita", "ui-footer-accessibility"),
    ("/privacy", "ui-footer-privacy"),
    ("/note-legali", "ui-footer-legal"),
    (FEEDBACK, "ui-footer-feedback"),
    ("/mappa", "ui-footer-map"),
];

#[component]
pub(super) fn Footer(frame: Frame) -> impl IntoView {
    let lang = frame.lang;
    let site = frame.site.clone();
    let links: Vec<_> = LINKS
        .iter()
        .map(|(href, key)| {
            let href = if *href == FEEDBACK { feedback_about(frame.bare_path()) } else { (*href).to_owned() };
            view! { <li><a href=href>{t(lang, key)}</a></li> }
        })
        .collect();
    let checked = ta(lang, "ui-footer-checked", &[("date", date(lang, site.last_checked).into())]);
    view! {
        <footer class="it-footer" id="footer" tabindex="-1">
            <div class="container">
                <p class="footer-body">
                    <Official lang text=site.body_name.clone()/>
                </p>
                <p>{t(lang, "ui-footer-about")}</p>
                <nav aria-label=t(lang, "ui-footer-label")>
                    <ul class="footer-links">{links}</ul>
                </nav>
                <p class="footer-checked">{checked}</p>
            </div>
        </footer>
    }
}

/// The form for opinions, knowing about which page. Operators' addresses hold ids: those stay out of other addresses.
fn feedback_about(path: &str) -> String {
    let plain = path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-._".contains(&b));
    match plain && path != FEEDBACK && !path.starts_with("/operatore") {
        true => format!("{FEEDBACK}?page={path}"),
        false => FEEDBACK.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opinion_knows_its_page_but_never_an_id() {
        assert_eq!(feedback_about("/servizi/A.1"), "/valutazione?page=/servizi/A.1");
        assert_eq!(feedback_about("/operatore/persone/0190"), "/valutazione");
        assert_eq!(feedback_about("/x\"><script>"), "/valutazione");
        assert_eq!(feedback_about("/valutazione"), "/valutazione");
    }
}
