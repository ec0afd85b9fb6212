//! The day that counts for the law, and the terms that run from it.
//!
//! A declaration counts from the day on which it was submitted; who applied for NASpI or DIS-COLL made the
//! declaration with that application, so its date counts (art. 21 c. 1 D.Lgs. 150/2015).

use chrono::{DateTime, NaiveDate, Utc};

use super::Declaration;
use crate::calendar::{LocalHolidays, Term, TermKind, Terms, rome_date};

/// The date of the declaration for the law.
pub fn legal_date(declaration: &Declaration, submitted_at: DateTime<Utc>) -> NaiveDate {
    match &declaration.situation.benefit {
        Some(benefit) => benefit.applied_on,
        None => rome_date(submitted_at),
    }
}

/// The terms that run from `legal_date`, the nearest first.
///
/// Who applied to INPS contacts the centre within 15 days (art. 21 c. 2), everybody else within 30 (art. 20 c. 1).
/// After 60 days without a convocation the person may ask for the profiling credentials (art. 20 c. 4). A figure
/// that was not in force on `legal_date` gives no term.
pub fn terms(
    declaration: &Declaration,
    legal_date: NaiveDate,
    figures: &Terms,
    local: &LocalHolidays,
) -> Vec<Term> {
    let contact = match declaration.situation.benefit {
        Some(_) => TermKind::ContactAfterInps,
        None => TermKind::ContactAfterDid,
    };
    let kinds = [contact, TermKind::CredentialsAfterSilence];
    let mut terms: Vec<Term> =
        kinds.into_iter().filter_map(|kind| figures.term(kind, legal_date, local)).collect();
    terms.sort_by_key(|term| term.due);
    terms
}

/// The key of the text that says what to do before the term ends: `did-term-contact-after-did`.
pub fn term_key(kind: TermKind) -> String {
    super::codes::text_key("did-term", kind.code())
}
