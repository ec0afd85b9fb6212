//! The page of a refusal: what happened, what was kept, what to do next.
//!
//! Every status that the server answers has its own words (`pages-problem-404-happened`…); `details` are the sentences
//! of this very refusal. The ways on are links: the page again, the login (which leads back here), the home page.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::samples::{Sample, frame};
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::{Alert, ButtonLink, Tone, Weight};

/// The statuses that have words of their own.
const TOLD: [u16; 13] = [400, 401, 403, 404, 405, 408, 409, 413, 415, 422, 429, 500, 503];

/// The status whose words are used for `status`.
fn told(status: u16) -> u16 {
    match status {
        status if TOLD.contains(&status) => status,
        500.. => 500,
        _ => 400,
    }
}

fn say(lang: Lang, status: u16, part: &str) -> String {
    t(lang, &format!("pages-problem-{}-{part}", told(status)))
}

/// The page's own name.
pub fn problem_title(lang: Lang, status: u16) -> String {
    say(lang, status, "title")
}

/// `here` is the path and query of what was asked.
#[component]
pub fn ProblemPage(
    lang: Lang,
    status: u16,
    details: Vec<String>,
    #[prop(into)] here: String,
) -> impl IntoView {
    let details = (!details.is_empty()).then(|| {
        let lines = details.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
        view! { <Alert tone=Tone::Warning>{lines}</Alert> }
    });
    view! {
        <h1>{problem_title(lang, status)}</h1>
        <p class="lead">{say(lang, status, "happened")}</p>
        {details}
        <h2>{t(lang, "pages-problem-kept")}</h2>
        <p>{say(lang, status, "kept")}</p>
        <h2>{t(lang, "pages-problem-next")}</h2>
        <p>{say(lang, status, "next")}</p>
        <Ways lang status here/>
    }
}

#[component]
fn Ways(lang: Lang, status: u16, here: String) -> impl IntoView {
    let onward = match told(status) {
        401 => Some((login(&here), "account-login-title")),
        403 => Some(("/sedi".to_owned(), "account-offices")),
        404 | 405 => None,
        _ => Some((here, "pages-problem-again")),
    };
    let home = if onward.is_some() { Weight::Secondary } else { Weight::Primary };
    view! {
        <div class="actions">
            {onward.map(|(href, label)| view! { <ButtonLink href label=t(lang, label)/> })}
            <ButtonLink href="/" label=t(lang, "pages-problem-home") weight=home/>
        </div>
    }
}

/// The login of whoever may open `here`, which leads back there.
fn login(here: &str) -> String {
    let door = if here.starts_with("/operatore") { "/operatore/accedi" } else { "/accedi" };
    format!("{door}?poi={}", encoded(here))
}

/// A value of a query: everything but letters and digits is percent-encoded.
fn encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b if b.is_ascii_alphanumeric() => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    };
    text.bytes().map(encode).collect()
}

/// Each status; a conflict and a wait with their details.
pub fn samples() -> Vec<Sample> {
    macro_rules! plain {
        ($($status:literal),+) => {
            vec![$(Sample {
                name: concat!("problem-", $status),
                html: |lang| page(lang, $status, Vec::new()),
            }),+]
        };
    }
    let mut samples = plain![400, 401, 403, 404, 405, 408, 409, 413, 415, 429, 500, 503];
    samples.push(Sample {
        name: "problem-422",
        html: |lang| page(lang, 422, vec![t(lang, "error-required"), t(lang, "error-date")]),
    });
    samples.push(Sample {
        name: "problem-needs-identified",
        html: |lang| page(lang, 403, vec![t(lang, "error-needs-identified")]),
    });
    samples
}

fn page(lang: Lang, status: u16, details: Vec<String>) -> String {
    let here = "/did/residenza?da=riepilogo";
    render_page(&frame(lang, here, &problem_title(lang, status)), || {
        view! { <ProblemPage lang status details here/> }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::has;

    #[test]
    fn every_status_says_what_happened_what_was_kept_and_what_to_do() {
        for status in TOLD {
            for part in ["title", "happened", "kept", "next"] {
                assert!(has(&format!("pages-problem-{status}-{part}")), "{status} {part}");
            }
        }
        assert_eq!(problem_title(Lang::It, 418), problem_title(Lang::It, 400));
        assert_eq!(problem_title(Lang::En, 502), problem_title(Lang::En, 500));
    }

    #[test]
    fn the_login_leads_back_to_the_same_page() {
        assert_eq!(login("/did/chi-sono?a=b&c=d"), "/accedi?poi=%2Fdid%2Fchi%2Dsono%3Fa%3Db%26c%3Dd");
        assert_eq!(login("/operatore"), "/operatore/accedi?poi=%2Foperatore");
    }
}
