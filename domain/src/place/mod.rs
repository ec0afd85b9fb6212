//! Comuni and foreign states: where people were born and where they live.
//!
//! Three lists, parsed from text ([`Places::parse`]): the comuni of today, those that were (a person may be born in
//! a comune that was merged, renamed or ceded since), the foreign states of today and of yesterday. Each is known
//! by its Belfiore code, the same that the codice fiscale carries. Sources and licences: `domain/data/README.md`.
//!
//! - A code belongs to one place, but a place may have had several names: look-ups by code give the present
//!   comune first, else the last one that had it.
//! - A name may belong to several places (`Samone`, today's and yesterday's `Sovizzo`): look-ups by name give all,
//!   and the person chooses. They never guess.
//! - Names are compared folded ([`crate::fold::fold`]).

mod parse;
mod search;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use chrono::NaiveDate;

pub use crate::fold::fold;
pub use parse::PlaceError;

/// A comune of today (`to` is `None`) or of yesterday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comune {
    /// A letter and three digits (`A271`).
    pub belfiore: String,
    /// Six digits; unknown for comuni of yesterday and for the youngest ones.
    pub istat: Option<String>,
    pub name: String,
    /// The name in the other official language of the place (`Bozen`).
    pub other_name: Option<String>,
    /// The province's two letters (`AN`), as they were at the end for comuni of yesterday.
    pub province: String,
    /// Unknown for comuni of yesterday: their provinces may not exist any more.
    pub region: Option<String>,
    pub from: NaiveDate,
    /// The last day on which it existed under this name.
    pub to: Option<NaiveDate>,
}

impl Comune {
    pub fn is_active(&self) -> bool {
        self.to.is_none()
    }

    /// `Ancona (AN)`: what pages show and what a typed field may hold.
    pub fn label(&self) -> String {
        format!("{} ({})", self.name, self.province)
    }
}

/// A foreign state, or a territory that the registry lists like one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// `Z` and three digits.
    pub code: String,
    pub name: String,
    /// Whether one can be its citizen today; birthplaces may be any.
    pub active: bool,
    /// The day on which it ended, where the source says it.
    pub to: Option<NaiveDate>,
}

/// The comuni and the states, with the indexes to find them.
#[derive(Debug)]
pub struct Places {
    comuni: Vec<Comune>,
    states: Vec<State>,
    /// Positions in `comuni`, the present one first, then the most recent.
    by_code: HashMap<String, Vec<usize>>,
    /// Positions in `comuni` by folded name, by folded other name, and by either with the province.
    by_name: HashMap<String, Vec<usize>>,
    /// One text per comune and per state, in their order, for the search while typing.
    comune_texts: Vec<search::Text>,
    state_texts: Vec<search::Text>,
}

impl Places {
    fn new(comuni: Vec<Comune>, states: Vec<State>) -> Places {
        let mut by_code: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, comune) in comuni.iter().enumerate() {
            by_code.entry(comune.belfiore.clone()).or_default().push(i);
            for name in [Some(&comune.name), comune.other_name.as_ref()].into_iter().flatten() {
                for key in [fold(name), fold(&format!("{name} {}", comune.province))] {
                    by_name.entry(key).or_default().push(i);
                }
            }
        }
        let newest_first = |i: &usize| {
            let to = comuni.get(*i).and_then(|c| c.to).unwrap_or(NaiveDate::MAX);
            std::cmp::Reverse(to)
        };
        by_code.values_mut().chain(by_name.values_mut()).for_each(|list| list.sort_by_key(newest_first));
        let comune_texts = comuni.iter().map(search::Text::of_comune).collect();
        let state_texts = states.iter().map(search::Text::of_state).collect();
        Places { comuni, states, by_code, by_name, comune_texts, state_texts }
    }

    /// The lists that are part of the program, read once.
    #[cfg(any(test, feature = "places-data"))]
    pub fn embedded() -> &'static Places {
        static PLACES: std::sync::LazyLock<Places> = std::sync::LazyLock::new(|| {
            let parsed = Places::parse(
                include_str!("../../data/comuni.csv"),
                include_str!("../../data/comuni-historic.csv"),
                include_str!("../../data/states.csv"),
            );
            match parsed {
                Ok(places) => places,
                // A test parses the same text: a program with a broken list is never built.
                Err(error) => unreachable!("{error}"),
            }
        });
        &PLACES
    }

    /// Every comune of today, in the order of the list.
    pub fn active_comuni(&self) -> impl Iterator<Item = &Comune> {
        self.comuni.iter().filter(|comune| comune.is_active())
    }

    /// Every state, today's and yesterday's, by code.
    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// The comune that has this Belfiore code today, else the last one that had it.
    pub fn by_belfiore(&self, code: &str) -> Option<&Comune> {
        self.with_code(code).next()
    }

    /// The comune that had this code on `date` (the name on a birth certificate), else [`Places::by_belfiore`].
    pub fn by_belfiore_on(&self, code: &str, date: NaiveDate) -> Option<&Comune> {
        self.with_code(code)
            .find(|c| c.from <= date && c.to.is_none_or(|to| date <= to))
            .or_else(|| self.by_belfiore(code))
    }

    /// Every comune with exactly this name, folded, with or without the province (`ancona`, `Ancona (AN)`).
    ///
    /// Those of today come first. More than one: the person must choose.
    pub fn comune_by_name(&self, text: &str) -> Vec<&Comune> {
        let found = self.by_name.get(&fold(text)).into_iter().flatten();
        found.filter_map(|i| self.comuni.get(*i)).collect()
    }

    /// The state with this code (`Z330`), of today or of yesterday.
    pub fn state_by_code(&self, code: &str) -> Option<&State> {
        let code = code.trim().to_ascii_uppercase();
        self.states.iter().find(|state| state.code == code)
    }

    /// Every state with exactly this name, folded; those of today come first.
    pub fn state_by_name(&self, text: &str) -> Vec<&State> {
        let wanted = fold(text);
        let mut found: Vec<&State> = self.states.iter().filter(|s| fold(&s.name) == wanted).collect();
        found.sort_by_key(|state| !state.active);
        found
    }

    fn with_code(&self, code: &str) -> impl Iterator<Item = &Comune> {
        let list = self.by_code.get(&code.trim().to_ascii_uppercase());
        list.into_iter().flatten().filter_map(|i| self.comuni.get(*i))
    }
}
