//! Companies at the desk: `/operatore/imprese`, the file of one, its mandates, what is recorded for it.
//!
//! Every operator finds a company and reads its file: nothing of it is a person's but the names of who acts. Only the centre
//! that follows it changes it or decides on mandates; one that nobody follows yet is everybody's.

mod file;
mod mandate;
mod pact;
mod record;
mod reverse;
mod search;

use app::{
    pages::operator::{company::companies_crumb, parts::CompanyRef},
    shell::Frame,
    texts::code_text,
    ui::{Crumb, Tone},
};
use store::company::Company;

pub use file::{act, show};
pub use mandate::{act as act_on_mandate, show as mandate};
pub use pact::{act_on_pact, pact};
pub use record::{form as record_form, record};
pub use reverse::{form as reverse_form, reverse};
pub use search::{find, search};

use super::{pact::Shown, shared};
use crate::http::{Problem, Visit};

/// What was just done, by the code that stands in `?fatto=`: each has a text `employer-desk-done-{code}`.
const DONE: [&str; 10] =
    ["approved", "assigned", "ended", "pec", "recorded", "refused", "reversed", "revoked", "shown", "signed"];

/// The company of an address.
async fn company(visit: &Visit, id: &str) -> Result<Company, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    store::company::by_id(&mut conn, shared::id(id)?).await?.ok_or(Problem::NotFound)
}

pub(super) fn company_ref(company: &Company) -> CompanyRef {
    CompanyRef {
        id: company.id.to_string(),
        legal_name: company.legal_name.clone(),
        tax_code: company.tax_code.clone(),
    }
}

/// The links above a page about this company.
fn above(visit: &Visit, company: &Company) -> [Crumb; 2] {
    let href = format!("/operatore/imprese/{}", company.id);
    [companies_crumb(visit.lang), Crumb::link(company.legal_name.clone(), href)]
}

/// The frame of a page about companies: breadcrumb, and what was just done.
fn frame(visit: &Visit, title: impl Into<String>, above: impl IntoIterator<Item = Crumb>) -> Frame {
    let frame = shared::frame(visit, title, above);
    match visit.query.get("fatto").filter(|code| visit.reading && DONE.contains(code)) {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "employer-desk-done", code)),
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
