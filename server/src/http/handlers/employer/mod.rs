//! Employers: `/impresa`, where a person chooses a company, and what is done for one.
//!
//! - Under `/impresa/{id}` the guard of the route table has found the mandate: handlers take [`Employer`].
//! - A mandate on its way belongs to its person alone: its page is read by the person of the session.
//! - After an act: 303 with `?fatto=`, which the next page says in words.

mod choose;
mod company;
mod confirm;
mod mandates;
mod new;
mod pact;

pub use choose::{choose, internships, vacancies};
pub(super) use company::town;
pub use company::{change, details, home};
pub use confirm::{confirm, confirm_form};
pub use mandates::{mandates, revoke};
pub use new::{new_form, register};
pub(super) use pact::view_of;
pub use pact::{pact, sign_pact};

use acts::Mandate;
use app::{
    pages::employer::company_crumbs,
    shell::Frame,
    texts::code_text,
    ui::{Crumb, Tone},
};

use super::operator::pact::Shown;
use crate::http::Visit;

/// What was just done, by the code that stands in `?fatto=`: each has a text `employer-done-{code}`.
const DONE: [&str; 11] = [
    "changed",
    "confirmed",
    "declared",
    "known",
    "left",
    "revoked",
    "sent",
    "signed",
    "site-added",
    "site-closed",
    "site-staffed",
];

/// The frame of a page about employers: breadcrumb, and what was just done.
pub(super) fn frame(
    visit: &Visit,
    title: impl Into<String>,
    above: impl IntoIterator<Item = Crumb>,
) -> Frame {
    let frame = visit.frame(title).under(above);
    match visit.query.get("fatto").filter(|code| visit.reading && DONE.contains(code)) {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "employer-done", code)),
        None => frame,
    }
}

/// The same of a page that comes back as `shown`.
fn again(
    visit: &Visit,
    title: impl Into<String>,
    above: impl IntoIterator<Item = Crumb>,
    shown: &Shown,
) -> Frame {
    let frame = frame(visit, title, above).invalid(!shown.errors.is_empty());
    match &shown.refused {
        Some(key) => frame.notice(Tone::Danger, visit.t(key)),
        None => frame,
    }
}

/// The links above every page of the company for which this person acts.
pub(super) fn above(visit: &Visit, mandate: &Mandate) -> [Crumb; 2] {
    company_crumbs(visit.lang, &mandate.company().to_string(), mandate.legal_name())
}
