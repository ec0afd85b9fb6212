//! What one text says otherwise than another, and whom that binds.
//!
//! The rule of who signs again: **whoever is bound by a change signs again, nobody else.** What binds both (heading,
//! goals, profile, measures, contacts, notes) asks both; active search, its proof and the availabilities bind the
//! person; the centre's lines bind the centre; a promise binds who made it, and who makes it now when it moved from
//! one to the other. Compared is the newest text that the party signed, so that nobody is bound by words that they saw
//! replaced.

use super::content::{Commitment, Content, Frequency, Heading, Measure, Party, SearchAct};
use crate::catalogue::coded;
use crate::did::ProfilingIndex;

coded! {
    /// The part of the text. The visible name is `pact-section-{code}`.
    Section {
        Heading = "heading",
        Goals = "goals",
        Index = "index",
        Qualitative = "qualitative",
        Measures = "measures",
        SearchActs = "search_acts",
        Contacts = "contacts",
        SearchProof = "search_proof",
        Initiatives = "initiatives",
        Training = "training",
        Offers = "offers",
        Commitments = "commitments",
        Centre = "centre",
        Notes = "notes",
    }
}

/// One thing that a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    Heading(Heading),
    Text(String),
    Index(ProfilingIndex),
    Measure(Measure),
    SearchAct(SearchAct),
    Frequency(Frequency),
    /// An availability.
    Given(bool),
    Commitment(Commitment),
}

/// Something that is new, gone or said otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub section: Section,
    /// `None`: it is new.
    pub before: Option<Item>,
    /// `None`: it is gone.
    pub after: Option<Item>,
}

impl Change {
    /// Who is bound by it and signs again.
    pub fn binds(&self, party: Party) -> bool {
        match self.section {
            Section::Heading
            | Section::Goals
            | Section::Index
            | Section::Qualitative
            | Section::Measures
            | Section::Contacts
            | Section::Notes => true,
            Section::SearchActs
            | Section::SearchProof
            | Section::Initiatives
            | Section::Training
            | Section::Offers => party == Party::Person,
            Section::Centre => party == Party::Centre,
            Section::Commitments => [&self.before, &self.after]
                .into_iter()
                .flatten()
                .any(|item| matches!(item, Item::Commitment(promise) if promise.who == party)),
        }
    }
}

/// Who must sign `now`, when this is the newest text that each of them signed (`None`: none yet).
pub fn asked_again(now: &Content, signed: impl Fn(Party) -> Option<Content>) -> Vec<Party> {
    let asked = |party: &Party| match signed(*party) {
        None => true,
        Some(before) => now.diff(&before).iter().any(|change| change.binds(*party)),
    };
    Party::ALL.iter().copied().filter(asked).collect()
}

impl Content {
    /// What this text says otherwise than `before`, in the order of the text.
    pub fn diff(&self, before: &Content) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut one = |section, before: Option<Item>, after: Option<Item>| {
            if before != after {
                changes.push(Change { section, before, after });
            }
        };
        let text = |text: &str| (!text.is_empty()).then(|| Item::Text(text.to_owned()));
        let (old, new) = (before, self);
        one(
            Section::Heading,
            Some(Item::Heading(old.heading.clone())),
            Some(Item::Heading(new.heading.clone())),
        );
        one(Section::Goals, text(&old.goals), text(&new.goals));
        let index = |content: &Content| content.profile.index.clone().map(Item::Index);
        one(Section::Index, index(old), index(new));
        one(Section::Qualitative, text(&old.profile.qualitative), text(&new.profile.qualitative));
        let measures = paired(&old.measures, &new.measures, |a, b| a.key == b.key);
        for (before, after) in measures {
            one(Section::Measures, before.map(Item::Measure), after.map(Item::Measure));
        }
        for (before, after) in paired(&old.search_acts, &new.search_acts, |a, b| a.text == b.text) {
            one(Section::SearchActs, before.map(Item::SearchAct), after.map(Item::SearchAct));
        }
        one(Section::Contacts, old.contacts.map(Item::Frequency), new.contacts.map(Item::Frequency));
        one(Section::SearchProof, text(&old.search_proof), text(&new.search_proof));
        let (was, is) = (old.availability, new.availability);
        for (section, was, is) in [
            (Section::Initiatives, was.initiatives, is.initiatives),
            (Section::Training, was.training, is.training),
            (Section::Offers, was.offers, is.offers),
        ] {
            one(section, Some(Item::Given(was)), Some(Item::Given(is)));
        }
        for (before, after) in paired(&old.commitments, &new.commitments, |a, b| a.key == b.key) {
            one(Section::Commitments, before.map(Item::Commitment), after.map(Item::Commitment));
        }
        for (before, after) in paired(&old.centre, &new.centre, |a, b| a == b) {
            one(Section::Centre, before.map(Item::Text), after.map(Item::Text));
        }
        one(Section::Notes, text(&old.notes), text(&new.notes));
        changes
    }
}

/// Every item of either list beside its like in the other, each once: those of `new` in their order, then what is gone.
fn paired<T: Clone>(old: &[T], new: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<(Option<T>, Option<T>)> {
    let mut left: Vec<&T> = old.iter().collect();
    let mut pairs: Vec<(Option<T>, Option<T>)> = Vec::new();
    for item in new {
        let found = left.iter().position(|other| same(other, item)).map(|place| left.remove(place).clone());
        pairs.push((found, Some(item.clone())));
    }
    pairs.extend(left.into_iter().map(|gone| (Some(gone.clone()), None)));
    pairs
}
