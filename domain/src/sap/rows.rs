//! The rows of a section's form: another one, one less. A page without scripts asks the server for each, and gets everything
//! back that was typed.
//!
//! Rows are numbered from 0 without holes: `row-{n}-{field}`; the hidden `rows` says how many the page showed.

use super::{Sap, Section};
use crate::form::Form;

/// The rows of a form.
#[derive(Clone, Copy, Debug)]
pub struct Rows;

impl Rows {
    /// The most rows that a section may have.
    pub const MOST: usize = 30;

    /// The form in which a section is changed: its rows, or an empty one.
    pub fn form(sap: &Sap, section: Section) -> Form {
        let mut form = Form::default();
        let entries = sap.entries(section);
        for (place, entry) in entries.iter().enumerate() {
            entry.fill(section, &mut form, &format!("row-{place}-"));
        }
        form.set("rows", entries.len().max(1).to_string());
        form
    }

    /// How many rows the page shows: those that were asked for and those that hold something, at least one.
    pub fn of(form: &Form) -> usize {
        let asked = form.get("rows").and_then(|text| text.parse().ok()).unwrap_or(1);
        let filled = form.pairs().filter(|(_, value)| !value.trim().is_empty());
        let last =
            filled.filter_map(|(name, _)| place(name)).max().map_or(0, |place| place.saturating_add(1));
        usize::max(asked, last).clamp(1, Rows::MOST)
    }

    /// One row more, when there is room.
    pub fn more(form: &Form) -> Form {
        let mut form = form.clone();
        form.set("rows", (Rows::of(&form) + 1).min(Rows::MOST).to_string());
        form
    }

    /// Without the row at `gone`; those behind it move up.
    pub fn without(form: &Form, gone: usize) -> Form {
        let rows = Rows::of(form).saturating_sub(1).max(1);
        let moved = form.pairs().filter_map(|(name, value)| {
            let name = match place(name) {
                Some(at) if at == gone => return None,
                Some(at) if at > gone => {
                    let rest = name.strip_prefix(&format!("row-{at}-")).unwrap_or_default();
                    format!("row-{}-{rest}", at - 1)
                }
                _ => name.to_owned(),
            };
            Some((name, value.to_owned()))
        });
        let mut form: Form = moved.collect();
        form.set("rows", rows.to_string());
        form
    }
}

/// The row to which a field belongs.
fn place(name: &str) -> Option<usize> {
    name.strip_prefix("row-")?.split('-').next()?.parse().ok()
}
