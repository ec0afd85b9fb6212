//! The frame of every page on a terminal in the hall.
//!
//! - What one touches stands in the lower two thirds of a tall screen, in reach of a wheelchair: the header fills the
//!   upper one, start, languages and end are a bar at the foot.
//! - The bar's button ends the visit, and so does leaving: after [`IDLE_SECONDS`] a dialog asks, after
//!   [`GRACE_SECONDS`] more `/kiosk.js` ends it. Without scripts the server's `Refresh` header does, at the same time.
//! - Nothing leads out of the service: no account menu, no links of the footer; neither does the page say who is
//!   inside, because others in the hall see it.

use domain::lang::Lang;
use leptos::prelude::*;

use super::Frame;
use crate::texts::{t, ta};
use crate::ui::{Alert, LangSwitch, Official, SkipLinks};

/// Seconds without a touch or a key after which the terminal asks whether somebody is there.
pub const IDLE_SECONDS: u32 = 120;
/// Seconds that the question waits for an answer.
pub const GRACE_SECONDS: u32 = 30;

/// Where a visit ends: the button posts here.
pub const END: &str = "/kiosk/fine";
/// Where the `Refresh` header leads. `/kiosk.js` knows this address and holds it back while somebody is there.
pub const END_BY_WAITING: &str = "/kiosk/fine?attesa=finita";

/// The terminal on which a page stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kiosk {
    /// The name of its centre.
    pub office: String,
    /// The start page as nobody has touched it: there is nothing to end.
    pub at_rest: bool,
}

/// The script of a page, under the page's nonce (hex digits).
pub(super) fn script(nonce: &str) -> String {
    format!("<script defer src=\"/kiosk.js\" nonce=\"{nonce}\"></script>")
}

#[component]
pub(super) fn KioskPage(frame: Frame, kiosk: Kiosk, body: AnyView) -> impl IntoView {
    let lang = frame.lang;
    let notices: Vec<_> = frame
        .notices
        .iter()
        .cloned()
        .map(|notice| view! { <Alert tone=notice.tone live=true><p>{notice.text}</p></Alert> })
        .collect();
    let demo = frame.site.demo.then(|| view! { <p class="demo-banner">{t(lang, "ui-demo")}</p> });
    let bar = view! { <Bar lang path=frame.path.clone() at_rest=kiosk.at_rest/> };
    view! {
        <div class="kiosk">
            <SkipLinks lang/>
            <header class="kiosk-head">
                {demo}
                <div class="container">
                    <p class="kiosk-product">{t(lang, "ui-product")}</p>
                    <p class="kiosk-office">
                        <Official lang text=kiosk.office/>
                    </p>
                </div>
            </header>
            <main id="contenuto" tabindex="-1">
                <div class="container">{notices} {body}</div>
            </main>
            <div class="kiosk-foot">
                <Line lang/>
                {bar}
            </div>
            <StillHere lang at_rest=kiosk.at_rest/>
        </div>
    }
}

/// Start, languages, end.
#[component]
fn Bar(lang: Lang, path: String, at_rest: bool) -> impl IntoView {
    let at_start = path.split('?').next() == Some("/kiosk");
    let start = (!at_start).then(|| {
        view! {
            <a class="btn btn-outline-primary" href="/kiosk">
                {t(lang, "kiosk-start")}
            </a>
        }
    });
    let end = (!at_rest).then(|| view! { <EndForm lang class="btn btn-danger"/> });
    view! {
        <footer class="kiosk-bar" id="footer" tabindex="-1">
            <div class="container kiosk-tools">{start} <LangSwitch lang path/> {end}</div>
        </footer>
    }
}

#[component]
fn EndForm(lang: Lang, class: &'static str) -> impl IntoView {
    view! {
        <form method="post" action=END autocomplete="off">
            <button type="submit" class=class>
                {t(lang, "kiosk-end")}
            </button>
        </form>
    }
}

/// Where the script says that the line is down, that it waits, that it is back.
#[component]
fn Line(lang: Lang) -> impl IntoView {
    view! {
        <div class="kiosk-line">
            <p
                class="container"
                id="kiosk-line"
                role="status"
                data-lost=t(lang, "kiosk-line-lost")
                data-waiting=t(lang, "kiosk-line-waiting")
                data-back=t(lang, "kiosk-line-back")
                data-wiped=t(lang, "kiosk-line-wiped")
            ></p>
        </div>
    }
}

/// The question, closed until the script opens it. The seconds are shown to the eye one by one and said now and then.
#[component]
fn StillHere(lang: Lang, at_rest: bool) -> impl IntoView {
    // The script puts the number where the sign stands.
    let say = ta(lang, "kiosk-idle-left", &[("seconds", "%".into())]);
    view! {
        <dialog
            class="kiosk-dialog"
            id="kiosk-idle"
            role="alertdialog"
            aria-labelledby="kiosk-idle-title"
            aria-describedby="kiosk-idle-text"
            data-idle=(!at_rest).then_some(IDLE_SECONDS)
            data-grace=GRACE_SECONDS
            data-waiting=END_BY_WAITING
        >
            <h2 id="kiosk-idle-title">{t(lang, "kiosk-idle-title")}</h2>
            <p id="kiosk-idle-text">{t(lang, "kiosk-idle-text")}</p>
            <p class="kiosk-count" id="kiosk-idle-count" aria-hidden="true"></p>
            <p class="visually-hidden" id="kiosk-idle-said" role="status" data-say=say></p>
            <div class="kiosk-answers">
                <button type="button" class="btn btn-primary" id="kiosk-idle-stay">
                    {t(lang, "kiosk-idle-stay")}
                </button>
                <EndForm lang class="btn btn-outline-primary"/>
            </div>
        </dialog>
    }
}
