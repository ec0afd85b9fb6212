//! Finding a vacancy on the public board: by the words of its profession, by place, by contract.
//!
//! Professions are the companies' own words, so that they are compared by the beginnings of their words: `cameriere`,
//! `cameriera` and `camerieri` are the same to who looks for work, and to the law (art. 27 D.Lgs. 198/2006).

use crate::did::Contract;
use crate::fold::fold;
use crate::form::{Errors, FieldError, Form};
use crate::place::Places;

/// Words of a search that count; the others are left out.
pub const MOST_TERMS: usize = 4;
/// Characters of a search.
const LONGEST: usize = 100;

/// Words that stand in every second title.
const SILENT: &[&str] = &[
    "a", "ad", "agli", "ai", "al", "all", "alla", "alle", "and", "con", "d", "da", "dal", "dall", "dalla",
    "dei", "del", "dell", "della", "delle", "di", "e", "ed", "for", "fra", "gli", "i", "il", "in", "l", "la",
    "le", "lo", "nei", "nel", "nell", "nella", "o", "of", "per", "su", "sul", "sull", "sulla", "the", "tra",
    "un", "una", "uno",
];

/// A folded word without what tells gender and number: `cuoco`, `cuoca`, `cuochi` are `cuoc`; `educatrice` is `educator`.
pub fn stem(word: &str) -> String {
    const SHORTEST: usize = 3;
    let mut stem = word.to_owned();
    while stem.chars().count() > SHORTEST && stem.ends_with(['a', 'e', 'i', 'o', 'u']) {
        stem.pop();
    }
    for (ending, plain) in [("ch", "c"), ("gh", "g"), ("tric", "tor"), ("oress", "or")] {
        if let Some(head) = stem.strip_suffix(ending).filter(|head| !head.is_empty()) {
            return format!("{head}{plain}");
        }
    }
    stem
}

/// The stems of a text's words, each once, in their order; articles and prepositions are left out.
pub fn terms(text: &str) -> Vec<String> {
    let mut terms = Vec::new();
    for word in fold(text).split(' ').filter(|word| !word.is_empty() && !SILENT.contains(word)) {
        let stem = stem(word);
        if !terms.contains(&stem) {
            terms.push(stem);
        }
    }
    terms
}

/// Where the work is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// Belfiore code of a comune.
    Comune(String),
    /// Sigla of a province.
    Province(String),
}

/// What is looked for; absent values do not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// At most [`MOST_TERMS`] stems.
    pub terms: Vec<String>,
    pub place: Option<Where>,
    pub contract: Option<Contract>,
}

impl Search {
    /// Reads `cosa`, `dove` and `contratto` of an address.
    ///
    /// Keys: `error-board-place` for a place that does not exist, `error-board-places` for a name that several have
    /// (`places`, with their provinces), and those of [`Form`].
    pub fn parse(query: &Form, places: &Places) -> Result<Search, Errors> {
        let mut errors = Errors::default();
        let typed = query.optional("cosa", LONGEST, &mut errors).unwrap_or_default();
        let place = query.optional("dove", LONGEST, &mut errors);
        let place = place.and_then(|text| find(&text, places).map_err(|error| errors.push(error)).ok());
        let contract = query.get("contratto");
        let contract = contract.and_then(|_| query.choice("contratto", Contract::parse, &mut errors));
        let terms = terms(&typed).into_iter().take(MOST_TERMS).collect();
        errors.or(Some(Search { terms, place, contract }))
    }
}

/// A sigla is a province, unless it is written like a comune of two letters (`Re`, in Verbania) and not like a sigla.
fn find(typed: &str, places: &Places) -> Result<Where, FieldError> {
    let upper = typed.trim();
    let is_sigla = upper.len() == 2 && upper.bytes().all(|b| b.is_ascii_uppercase());
    if is_sigla && places.active_comuni().any(|comune| comune.province == upper) {
        return Ok(Where::Province(upper.to_owned()));
    }
    let found: Vec<_> =
        places.comune_by_name(typed).into_iter().filter(|comune| comune.is_active()).collect();
    match found.as_slice() {
        [] => {
            let sigla = upper.to_ascii_uppercase();
            let known = sigla.len() == 2 && places.active_comuni().any(|comune| comune.province == sigla);
            known
                .then_some(Where::Province(sigla))
                .ok_or_else(|| FieldError::new("dove", "error-board-place"))
        }
        [one] => Ok(Where::Comune(one.belfiore.clone())),
        several => {
            let names: Vec<String> = several.iter().map(|comune| comune.label()).collect();
            Err(FieldError::new("dove", "error-board-places").with("places", names.join(", ")))
        }
    }
}
