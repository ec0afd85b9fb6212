//! What an operator fixes before names are shown: place, musts, wishes with their weights.

use serde::{Deserialize, Serialize};

use super::terms::{Kind, Term, Terms, education, language, words};
use crate::catalogue::coded;
use crate::did::{Education, Licence};
use crate::fold::fold;
use crate::sap::LanguageLevel;

coded! {
    /// How far from the place of work people are looked for. The visible name is `preselection-reach-{code}`.
    Reach {
        /// Who looks for work in the same comune.
        Comune = "comune",
        /// Who looks for work in the same province, the same comune included.
        Province = "province",
    }
}

/// Where the work is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Belfiore code of the comune.
    pub comune: String,
    /// The province's abbreviation.
    pub province: String,
}

/// One thing that is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sought {
    pub kind: Kind,
    /// As typed; the code of a licence or of a title of study.
    pub text: String,
    /// Of a language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<LanguageLevel>,
}

/// Something that counts, and how much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    pub sought: Sought,
    /// From 1 to 5.
    pub weight: u8,
}

/// Everything by which the people for one vacancy are found and put in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criteria {
    pub place: Place,
    pub reach: Reach,
    /// The weight of looking for work in the same comune, from 0 to 5.
    pub near: u8,
    /// Whoever lacks one of these is not found.
    pub musts: Vec<Sought>,
    pub wishes: Vec<Wish>,
}

impl Sought {
    pub fn new(kind: Kind, text: impl Into<String>) -> Sought {
        Sought { kind, text: text.into(), level: None }
    }

    /// What a scheda must hold for this; several words are all looked for. Empty when the text says nothing.
    pub fn terms(&self) -> Vec<Term> {
        let folded = fold(&self.text);
        match self.kind {
            Kind::Job | Kind::Word => words(&self.text).map(|word| Term::new(self.kind, &word)).collect(),
            Kind::Language if folded.is_empty() => Vec::new(),
            Kind::Language => vec![language(&self.text, self.level)],
            Kind::Licence => {
                let licence = Licence::parse(&folded);
                licence.map(|licence| Term::new(Kind::Licence, licence.code())).into_iter().collect()
            }
            Kind::Education => Education::parse(&self.text).map(education).into_iter().collect(),
        }
    }

    /// How much of it a scheda holds, in thousandths.
    pub(super) fn part(&self, terms: &Terms) -> u16 {
        let sought = self.terms();
        let found = sought.iter().filter(|term| terms.holds(term)).count();
        let part = if sought.is_empty() { 0 } else { found * 1000 / sought.len() };
        u16::try_from(part).unwrap_or(1000)
    }

    pub fn is_met(&self, terms: &Terms) -> bool {
        self.part(terms) == 1000
    }
}

impl Criteria {
    /// The terms that the database looks for, at most [`super::MOST_TERMS`].
    pub fn must_terms(&self) -> Vec<Term> {
        self.musts.iter().flat_map(Sought::terms).collect()
    }

    /// The musts that a scheda does not meet.
    pub fn missing(&self, terms: &Terms) -> Vec<Sought> {
        self.musts.iter().filter(|must| !must.is_met(terms)).cloned().collect()
    }

    /// The sum of all weights; a score is a part of it.
    pub fn weights(&self) -> u32 {
        u32::from(self.near) + self.wishes.iter().map(|wish| u32::from(wish.weight)).sum::<u32>()
    }
}
