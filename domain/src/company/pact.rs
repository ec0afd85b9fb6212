//! The pact of a company with a centre, with the plan that it opens (Piemonte, R158-R160).
//!
//! - Only a region whose table asks for it has one ([`asked`]): elsewhere nothing of it is shown.
//! - Its words are frozen when they are shown and named by their hash; company and centre sign the same words. Other words
//!   are another pact.
//! - Signed by both it is in force until somebody ends it with a reason.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::catalogue::{Demand, coded};
use crate::form::{Errors, Form};
use crate::pack::Pack;
use crate::passage::{Channel, Fact};
use crate::psp::canonical;

/// Characters of each part.
const LONG: usize = 3000;
/// Minutes of the meeting in which it was drawn up.
const MINUTES: std::ops::RangeInclusive<i64> = 1..=1440;

coded! {
    /// Where a pact stands. The visible name is `employer-pact-state-{code}`.
    State {
        ToSign = "to_sign",
        Active = "active",
        /// Ended before both had signed.
        Cancelled = "cancelled",
        /// Ended after it was in force.
        Closed = "closed",
    }
}

coded! {
    /// Who signs. The visible name is `employer-pact-party-{code}`.
    Party {
        Company = "company",
        Centre = "centre",
    }
}

impl State {
    /// In force, or on its way: a company has one such pact.
    pub fn is_open(self) -> bool {
        matches!(self, State::ToSign | State::Active)
    }

    /// Where ending it leads; `None` when it has ended.
    pub fn ended(self) -> Option<State> {
        match self {
            State::ToSign => Some(State::Cancelled),
            State::Active => Some(State::Closed),
            State::Cancelled | State::Closed => None,
        }
    }
}

/// Whether the region's table asks a company for its pact before some service.
pub fn asked(pack: &Pack) -> bool {
    let conditions = pack.catalogue.services().iter().flat_map(|service| &service.conditions);
    conditions
        .into_iter()
        .any(|condition| matches!(condition.demand, Demand::Answered(Fact::CompanyPactSignedOn)))
}

/// What a pact says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub legal_name: String,
    pub tax_code: String,
    /// Slug of the centre.
    pub office: String,
    /// What the company needs (R161).
    pub needs: String,
    /// What the company promises.
    pub company: String,
    /// What the centre promises.
    pub centre: String,
    /// The company's plan of action, opened with the pact (R158).
    pub plan: String,
    /// Of the meeting in which it was drawn up: asked, because the service that the pact concludes has no average.
    pub minutes: u16,
    pub channel: Channel,
}

/// What an operator types of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub needs: String,
    pub company: String,
    pub centre: String,
    pub plan: String,
    pub minutes: u16,
    pub channel: Channel,
}

impl Words {
    /// The form's fields, in their order on the page.
    pub const FIELDS: [&str; 6] = ["needs", "company", "centre", "plan", "minutes", "channel"];

    /// Reads [`Words::FIELDS`]. Keys: those of [`Form`].
    pub fn parse(form: &Form) -> Result<Words, Errors> {
        let mut errors = Errors::default();
        let mut part = |name: &str| form.required(name, LONG, &mut errors);
        let (needs, company, centre, plan) = (part("needs"), part("company"), part("centre"), part("plan"));
        let typed = form.get("minutes").is_some();
        let minutes = form.number("minutes", MINUTES, &mut errors).and_then(|n| u16::try_from(n).ok());
        if !typed {
            errors.add("minutes", "error-required");
        }
        let channel = form.choice("channel", Channel::by_hand, &mut errors);
        let parts = needs.zip(company).zip(centre).zip(plan).zip(minutes).zip(channel);
        errors.or(parts.map(|(((((needs, company), centre), plan), minutes), channel)| Words {
            needs,
            company,
            centre,
            plan,
            minutes,
            channel,
        }))
    }
}

impl Content {
    /// The words about this company.
    pub fn new(words: Words, legal_name: &str, tax_code: &str, office: &str) -> Content {
        let Words { needs, company, centre, plan, minutes, channel } = words;
        let (legal_name, tax_code, office) = (legal_name.to_owned(), tax_code.to_owned(), office.to_owned());
        Content { legal_name, tax_code, office, needs, company, centre, plan, minutes, channel }
    }

    /// The bytes that the hash covers.
    pub fn canonical(&self) -> serde_json::Result<Vec<u8>> {
        Ok(canonical(&serde_json::to_value(self)?))
    }
}

/// When a pact came into force: the last of the two signatures, `None` while one is missing.
pub fn in_force_since(signatures: &[(Party, DateTime<Utc>)]) -> Option<DateTime<Utc>> {
    let all = Party::ALL.iter().all(|party| signatures.iter().any(|(signed, _)| signed == party));
    signatures.iter().map(|(_, at)| *at).max().filter(|_| all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Form {
        [
            ("needs", "Due magazzinieri"),
            ("company", "Rispondere entro dieci giorni"),
            ("centre", "Proporre cinque persone"),
            ("plan", "Colloqui a dicembre"),
            ("minutes", "45"),
            ("channel", "sportello"),
        ]
        .into_iter()
        .collect()
    }

    #[test]
    fn r159_r160_only_a_region_that_asks_has_company_pacts() {
        for (id, asks) in [("marche", false), ("piemonte", true), ("emilia-romagna", false)] {
            let pack = Pack::by_id(id).expect("a pack").expect("it loads");
            assert_eq!(asked(&pack), asks, "{id}");
        }
    }

    #[test]
    fn every_part_is_asked_and_minutes_are_never_invented() {
        for name in Words::FIELDS {
            let mut without = form();
            without.set(name, "");
            let refused = Words::parse(&without).expect_err(name);
            assert!(refused.of(name).is_some(), "{name}: {refused:?}");
        }
        assert!(Words::parse(&form()).is_ok());
    }

    #[test]
    fn other_words_have_another_hash_and_the_same_words_the_same() {
        let content = |needs: &str| {
            let mut form = form();
            form.set("needs", needs);
            let words = Words::parse(&form).expect("right words");
            Content::new(words, "Calzature S.r.l.", "00764350054", "torino").canonical().expect("bytes")
        };
        assert_eq!(content("Due"), content("Due"));
        assert_ne!(content("Due"), content("Tre"));
    }

    #[test]
    fn r158_a_pact_is_in_force_with_the_later_of_both_signatures() {
        let at = |hour: i64| DateTime::from_timestamp(hour * 3600, 0).expect("an instant");
        assert_eq!(in_force_since(&[(Party::Centre, at(5))]), None);
        assert_eq!(in_force_since(&[(Party::Centre, at(5)), (Party::Company, at(3))]), Some(at(5)));
        assert_eq!(State::ToSign.ended(), Some(State::Cancelled));
        assert!(State::ALL.iter().all(|state| state.is_open() == state.ended().is_some()));
    }
}
