//! The score: the part of all weights that a person reaches, and each criterion's share of it.

use serde::{Deserialize, Serialize};

use super::criteria::{Criteria, Sought};
use super::terms::Terms;

/// All that the ranker knows of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Tells people apart and says nothing about them.
    pub id: u128,
    /// Looks for work in the comune where the work is.
    pub near: bool,
    pub terms: Terms,
}

/// What a weight belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    Near,
    Wish(Sought),
}

/// One line of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    pub criterion: Criterion,
    pub weight: u8,
    /// How much of it is met, in thousandths.
    pub part: u16,
}

/// Why a person has this score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    pub reasons: Vec<Reason>,
    /// Musts that are not met: only of somebody who applied without being found.
    pub missing: Vec<Sought>,
}

/// A person in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    pub id: u128,
    /// Thousandths of all weights.
    pub score: u16,
    pub explanation: Explanation,
}

/// The score of a person, criterion by criterion.
pub fn explain(criteria: &Criteria, person: &Profile) -> Ranked {
    let near = (criteria.near > 0).then_some(Reason {
        criterion: Criterion::Near,
        weight: criteria.near,
        part: if person.near { 1000 } else { 0 },
    });
    let wishes = criteria.wishes.iter().map(|wish| Reason {
        criterion: Criterion::Wish(wish.sought.clone()),
        weight: wish.weight,
        part: wish.sought.part(&person.terms),
    });
    let reasons: Vec<Reason> = near.into_iter().chain(wishes).collect();
    let reached: u32 = reasons.iter().map(|reason| u32::from(reason.weight) * u32::from(reason.part)).sum();
    let score = u16::try_from(reached / criteria.weights().max(1)).unwrap_or(1000);
    Ranked {
        id: person.id,
        score,
        explanation: Explanation { reasons, missing: criteria.missing(&person.terms) },
    }
}

/// The first `most` people by their score, best first. Equal scores come in the order of a lot that `lot` decides, whatever
/// the order of `people`; whoever stands twice in it comes once.
pub fn rank(criteria: &Criteria, people: &[Profile], lot: u128, most: usize) -> Vec<Ranked> {
    let compiled = Compiled::of(criteria);
    let mut order: Vec<(std::cmp::Reverse<u16>, u64, u128, &Profile)> = people
        .iter()
        .map(|person| (std::cmp::Reverse(compiled.score(person)), drawn(person.id, lot), person.id, person))
        .collect();
    order.sort_by_key(|(score, drawn, id, _)| (*score, *drawn, *id));
    order.dedup_by_key(|(_, _, id, _)| *id);
    order.into_iter().take(most).map(|(_, _, _, person)| explain(criteria, person)).collect()
}

/// The criteria with their terms read once: thousands of people are compared with them.
struct Compiled {
    near: u32,
    wishes: Vec<(u32, Vec<super::Term>)>,
    weights: u32,
}

impl Compiled {
    fn of(criteria: &Criteria) -> Compiled {
        let wishes = criteria.wishes.iter().map(|wish| (u32::from(wish.weight), wish.sought.terms()));
        Compiled {
            near: u32::from(criteria.near),
            wishes: wishes.collect(),
            weights: criteria.weights().max(1),
        }
    }

    /// The same as [`explain`] says.
    fn score(&self, person: &Profile) -> u16 {
        let near = if person.near { self.near * 1000 } else { 0 };
        let of_wish = |(weight, terms): &(u32, Vec<super::Term>)| {
            let found = terms.iter().filter(|term| person.terms.holds(term)).count();
            let part = if terms.is_empty() { 0 } else { found * 1000 / terms.len() };
            weight * u32::try_from(part).unwrap_or(1000)
        };
        let reached = near + self.wishes.iter().map(of_wish).sum::<u32>();
        u16::try_from(reached / self.weights).unwrap_or(1000)
    }
}

/// A person's place among equals: a mixing of bits (splitmix64) that gives the same for the same vacancy and person.
fn drawn(id: u128, lot: u128) -> u64 {
    let mixed = id ^ lot;
    let mut z = (mixed as u64) ^ ((mixed >> 64) as u64).rotate_left(32);
    z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
