//! The repeated groups of the form: another row, one less, and a text of the centre put where it belongs.
//!
//! A page without scripts asks the server for each of these, and gets everything back that was typed. Rows are numbered
//! from 0 without holes ([`super::Content::parse`]); `rows-{group}` says how many the page showed.

use super::change::Section;
use super::form::{MAX_CENTRE, MAX_COMMITMENTS, MAX_MEASURES, MAX_SEARCH_ACTS};
use crate::catalogue::coded;
use crate::form::Form;

coded! {
    /// What a text may say several times: the names of its fields begin with the code.
    Group {
        Measure = "measure",
        Search = "search",
        Commitment = "commitment",
        Centre = "centre",
    }
}

/// The sections for which a centre may keep texts, in the order of the form.
pub const BLOCKS: [Section; 7] = [
    Section::Goals,
    Section::Qualitative,
    Section::SearchActs,
    Section::SearchProof,
    Section::Commitments,
    Section::Centre,
    Section::Notes,
];

impl Group {
    /// The most rows that the form may have.
    pub fn max(self) -> usize {
        match self {
            Group::Measure => MAX_MEASURES,
            Group::Search => MAX_SEARCH_ACTS,
            Group::Commitment => MAX_COMMITMENTS,
            Group::Centre => MAX_CENTRE,
        }
    }

    /// The rows that the page shows: those that hold something and those that were asked for, at least one.
    pub fn rows(self, form: &Form) -> usize {
        let asked = form.get(&self.counter()).and_then(|text| text.parse().ok()).unwrap_or(1);
        let filled = form.pairs().filter(|(name, value)| !value.trim().is_empty() && says(name));
        let last = filled.filter_map(|(name, _)| self.place(name)).max().map_or(0, |place| place + 1);
        asked.max(last).clamp(1, self.max())
    }

    /// The hidden field that says how many rows there are.
    pub fn counter(self) -> String {
        format!("rows-{}", self.code())
    }

    /// The row to which a field belongs.
    fn place(self, name: &str) -> Option<usize> {
        let rest = name.strip_prefix(self.code())?.strip_prefix('-')?;
        rest.split('-').next()?.parse().ok()
    }

    /// One row more, when there is room.
    pub fn more(self, form: &Form) -> Form {
        let mut form = form.clone();
        let rows = (self.rows(&form) + 1).min(self.max());
        form.set(&self.counter(), rows.to_string());
        form
    }

    /// Without the row at `place`; those behind it move up.
    pub fn without(self, form: &Form, place: usize) -> Form {
        let rows = self.rows(form).saturating_sub(1).max(1);
        let moved = form.pairs().filter_map(|(name, value)| {
            let name = match self.place(name) {
                Some(at) if at == place => return None,
                Some(at) if at > place => self.moved(name, at),
                _ => name.to_owned(),
            };
            Some((name, value.to_owned()))
        });
        let mut form: Form = moved.collect();
        form.set(&self.counter(), rows.to_string());
        form
    }

    /// The name of the same field one row up.
    fn moved(self, name: &str, at: usize) -> String {
        let old = format!("{}-{at}", self.code());
        let rest = name.strip_prefix(&old).unwrap_or_default();
        format!("{}-{}{rest}", self.code(), at.saturating_sub(1))
    }
}

/// Whether a field says something by itself: who promises and the key of a promise come with an empty row.
fn says(name: &str) -> bool {
    !name.ends_with("-who") && !name.ends_with("-key")
}

/// The form with `text` at the end of a section's field, or in its first empty row; `None` when there is no room for it.
pub fn insert(form: &Form, section: Section, text: &str) -> Option<Form> {
    let mut form = form.clone();
    let (group, part) = match section {
        Section::SearchActs => (Group::Search, "-text"),
        Section::Commitments => (Group::Commitment, "-text"),
        Section::Centre => (Group::Centre, ""),
        _ => {
            let field = field(section)?;
            let typed = form.get(field).unwrap_or_default();
            let whole = if typed.is_empty() { text.to_owned() } else { format!("{typed}\n{text}") };
            form.set(field, whole);
            return Some(form);
        }
    };
    let name = |place: usize| format!("{}-{place}{part}", group.code());
    let free = (0..group.max()).find(|place| form.get(&name(*place)).is_none())?;
    form.set(&name(free), text);
    Some(form)
}

/// The one field of a section that is a text.
fn field(section: Section) -> Option<&'static str> {
    match section {
        Section::Goals => Some("goals"),
        Section::Qualitative => Some("profile-qualitative"),
        Section::SearchProof => Some("search-proof"),
        Section::Notes => Some("notes"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Form {
        pairs.iter().copied().collect()
    }

    #[test]
    fn rows_are_those_that_say_something_and_those_that_were_asked_for() {
        assert_eq!(Group::Measure.rows(&Form::default()), 1);
        assert_eq!(Group::Measure.rows(&form(&[("measure-3-who", "person")])), 1);
        assert_eq!(Group::Measure.rows(&form(&[("measure-3-service", "E.1")])), 4);
        assert_eq!(Group::Centre.rows(&form(&[("rows-centre", "99")])), MAX_CENTRE);
        // Another field begins in the same way.
        assert_eq!(Group::Search.rows(&form(&[("search-proof", "attestati")])), 1);
        assert_eq!(Group::Centre.rows(&Group::Centre.more(&Form::default())), 2);
    }

    #[test]
    fn a_row_goes_and_those_behind_it_move_up() {
        let typed = form(&[
            ("goals", "x"),
            ("commitment-0-text", "a"),
            ("commitment-1-text", "b"),
            ("commitment-1-due-day", "3"),
            ("commitment-2-text", "c"),
            ("commitment-2-key", "k7"),
        ]);
        let left = Group::Commitment.without(&typed, 1);
        assert_eq!(left.raw("commitment-1-text"), "c");
        assert_eq!(left.raw("commitment-1-key"), "k7");
        assert_eq!(left.raw("commitment-1-due-day"), "");
        assert_eq!((left.raw("goals"), left.raw("commitment-0-text")), ("x", "a"));
        assert_eq!(Group::Commitment.rows(&left), 2);
        assert_eq!(Group::Commitment.rows(&Group::Commitment.without(&left, 9)), 2);
    }

    #[test]
    fn a_text_of_the_centre_joins_what_was_typed() {
        let typed = form(&[("goals", "Uno."), ("centre-0", "Primo")]);
        let goals = insert(&typed, Section::Goals, "Due.").expect("room");
        assert_eq!(goals.raw("goals"), "Uno.\nDue.");
        let centre = insert(&typed, Section::Centre, "Secondo").expect("room");
        assert_eq!((centre.raw("centre-0"), centre.raw("centre-1")), ("Primo", "Secondo"));
        let full = (0..MAX_CENTRE).map(|n| (format!("centre-{n}"), "x".to_owned())).collect();
        assert_eq!(insert(&full, Section::Centre, "Undicesimo"), None);
        assert_eq!(insert(&typed, Section::Measures, "E.1"), None);
        assert!(BLOCKS.into_iter().all(|section| insert(&typed, section, "x").is_some()));
    }
}
