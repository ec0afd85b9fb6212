//! Towns and states as the declaration needs them: what a person typed, resolved to one code.
//!
//! Without JavaScript a place is a text field. On submit its text is resolved: one place, several of that name (the
//! page then shows a list to choose from), or none (the page suggests the nearest names). The declaration keeps
//! code, name and province as they were on that day, because municipalities merge.

use serde::{Deserialize, Serialize};

use crate::person;
use crate::place::{Comune, Places, State};

/// A municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Town {
    /// The cadastral code, for instance `A271`.
    pub belfiore: String,
    pub name: String,
    /// The province's abbreviation.
    pub province: String,
}

impl Town {
    /// As it is shown and typed: `Ancona (AN)`.
    pub fn label(&self) -> String {
        format!("{} ({})", self.name, self.province)
    }
}

/// A state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// The cadastral code, for instance `Z200`.
    pub belfiore: String,
    pub name: String,
}

/// What a typed name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolution<T> {
    Found(T),
    /// Several places have that name.
    Ambiguous(Vec<T>),
    /// No place has that name; these are near.
    Unknown(Vec<T>),
}

impl<T> Resolution<T> {
    /// What the page offers to choose from.
    pub fn choices(self) -> Vec<T> {
        match self {
            Resolution::Found(_) => Vec::new(),
            Resolution::Ambiguous(list) | Resolution::Unknown(list) => list,
        }
    }
}

/// The list of places that a declaration is read with.
pub trait Gazetteer {
    /// `typed` is a name with or without its province; `chosen` a Belfiore code picked from a list, which counts
    /// only while it belongs to the name typed.
    fn town(&self, typed: &str, chosen: Option<&str>) -> Resolution<Town>;
    fn country(&self, typed: &str, chosen: Option<&str>) -> Resolution<Country>;
    /// Whether citizens of `country` live here without a title of stay (European Union and states with the same
    /// freedom of movement).
    fn moves_freely(&self, country: &Country) -> bool;
}

/// How many near names a page offers.
const SUGGESTIONS: usize = 8;

impl Gazetteer for Places {
    /// Only towns of today: nobody lives in a comune that was merged.
    fn town(&self, typed: &str, chosen: Option<&str>) -> Resolution<Town> {
        let towns = |found: Vec<&Comune>| -> Vec<Town> {
            found.into_iter().filter(|comune| comune.is_active()).map(Town::from).collect()
        };
        let near = |start: &str| towns(self.search(start, SUGGESTIONS * 4));
        resolve(towns(self.comune_by_name(typed)), typed, chosen, |town| &town.belfiore, near)
    }

    /// Only states of today: one cannot be a citizen of another.
    fn country(&self, typed: &str, chosen: Option<&str>) -> Resolution<Country> {
        let countries = |found: Vec<&State>| -> Vec<Country> {
            found.into_iter().filter(|state| state.active).map(Country::from).collect()
        };
        let near = |start: &str| countries(self.search_states(start, SUGGESTIONS * 4));
        resolve(countries(self.state_by_name(typed)), typed, chosen, |state| &state.belfiore, near)
    }

    fn moves_freely(&self, country: &Country) -> bool {
        person::moves_freely(&country.belfiore)
    }
}

/// One of that name: found. Several, or none and some near: found when one of them was chosen from the list.
fn resolve<T: Clone>(
    named: Vec<T>,
    typed: &str,
    chosen: Option<&str>,
    code: impl Fn(&T) -> &String,
    near: impl Fn(&str) -> Vec<T>,
) -> Resolution<T> {
    if let [only] = named.as_slice() {
        return Resolution::Found(only.clone());
    }
    let ambiguous = !named.is_empty();
    let list = if ambiguous { named } else { nearest(typed, near) };
    match list.iter().find(|place| chosen == Some(code(place).as_str())) {
        Some(place) => Resolution::Found(place.clone()),
        None if ambiguous => Resolution::Ambiguous(list),
        None => Resolution::Unknown(list),
    }
}

/// Names that begin like `typed`, the more of it the better, but not for fewer than two letters.
///
/// A beginning that no name has is not had with more letters either, so that halving finds the longest: eighty letters of
/// nonsense cost seven searches through every name, not eighty.
fn nearest<T>(typed: &str, near: impl Fn(&str) -> Vec<T>) -> Vec<T> {
    let letters: Vec<char> = typed.chars().collect();
    let (mut had, mut not_had) = (1, letters.len() + 1);
    let mut list = Vec::new();
    while not_had - had > 1 {
        let tried = had + (not_had - had) / 2;
        match near(&letters.iter().take(tried).collect::<String>()) {
            none if none.is_empty() => not_had = tried,
            some => (had, list) = (tried, some),
        }
    }
    list.truncate(SUGGESTIONS);
    list
}

impl From<&Comune> for Town {
    fn from(comune: &Comune) -> Town {
        Town {
            belfiore: comune.belfiore.clone(),
            name: comune.name.clone(),
            province: comune.province.clone(),
        }
    }
}

impl From<&State> for Country {
    fn from(state: &State) -> Country {
        Country { belfiore: state.code.clone(), name: state.name.clone() }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn the_longest_beginning_is_found_in_a_few_searches() {
        let searches = Cell::new(0);
        let near = |start: &str| {
            searches.set(searches.get() + 1);
            ["ascoli piceno", "ascrea", "osimo"].into_iter().filter(|name| name.starts_with(start)).collect()
        };
        assert_eq!(nearest("ascoli picenum", near), ["ascoli piceno"]);
        assert_eq!(nearest("asc", near), ["ascoli piceno", "ascrea"]);
        assert_eq!(nearest("o", near), [""; 0], "one letter is not enough");
        assert_eq!(nearest("", near), [""; 0]);
        searches.set(0);
        assert_eq!(nearest(&"zq".repeat(40), near), [""; 0]);
        assert!(searches.get() <= 7, "{} searches", searches.get());
    }
}
