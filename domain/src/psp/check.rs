//! What a text lacks before it may be shown, and what is worth a second look.

use chrono::NaiveDate;

use super::content::{Content, Kind};
use crate::catalogue::ProgrammeId;
use crate::form::{Errors, Form};
use crate::pack::Pack;
use crate::passage::{Channel, Finding};

/// The keys of everything that can be said against a text; each has its words in both languages.
pub const KEYS: &[&str] = &[
    "pact-missing-goals",
    "pact-missing-responsible",
    "pact-missing-profile",
    "pact-missing-search",
    "pact-missing-timing",
    "pact-missing-contacts",
    "pact-missing-proof",
    "pact-missing-initiatives",
    "pact-missing-training",
    "pact-missing-offers",
    "pact-missing-measures",
    "pact-missing-minutes",
    "pact-missing-channel",
    "pact-error-service",
    "pact-warning-index",
    "pact-warning-programme",
    "pact-warning-past",
];

/// The meeting in which a text was drawn up: what its passage says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// 1 to 1440.
    pub minutes: Option<u16>,
    pub channel: Option<Channel>,
}

impl Drawn {
    /// Reads `minutes` and `channel`; both may still be missing.
    pub fn parse(form: &Form) -> Result<Drawn, Errors> {
        let mut errors = Errors::default();
        let minutes = form.number("minutes", 1..=1440, &mut errors).and_then(|n| u16::try_from(n).ok());
        let channel = form.get("channel").and_then(|_| form.choice("channel", Channel::by_hand, &mut errors));
        errors.or(Some(Drawn { minutes, channel }))
    }

    /// What is missing before the text is shown: the passage needs both (R009).
    pub fn missing(&self) -> Errors {
        let mut errors = Errors::default();
        if self.minutes.is_none() {
            errors.add("minutes", "pact-missing-minutes");
        }
        if self.channel.is_none() {
            errors.add("channel", "pact-missing-channel");
        }
        errors
    }
}

/// What a text is looked at with.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub pack: &'a Pack,
    pub today: NaiveDate,
    /// The running programmes in which the person is enrolled.
    pub programmes: &'a [ProgrammeId],
}

impl Content {
    /// What is demanded and the text does not say: the goals of either document; for a pact art. 20 c. 2 a-e and c. 3 a-c,
    /// for a plan at least one measure. With the index awaited the profile is told in words (R052).
    ///
    /// No letter of art. 20 names the goals: what is searched for and how it is proved (c. 2 c, e) has none without them.
    pub fn missing(&self) -> Errors {
        let mut errors = Errors::default();
        let mut demand = |given: bool, field: &str, key: &str| {
            if !given {
                errors.add(field, key);
            }
        };
        demand(!self.goals.is_empty(), "goals", "pact-missing-goals");
        if self.heading.kind == Kind::ActionPlan {
            demand(!self.measures.is_empty(), "measure-0-service", "pact-missing-measures");
            return errors;
        }
        demand(!self.heading.responsible.trim().is_empty(), "responsible", "pact-missing-responsible");
        let told = self.profile.index.is_some() || !self.profile.qualitative.is_empty();
        demand(told, "profile-qualitative", "pact-missing-profile");
        demand(!self.search_acts.is_empty(), "search-0-text", "pact-missing-search");
        for (n, act) in self.search_acts.iter().enumerate() {
            demand(!act.text.is_empty(), &format!("search-{n}-text"), "pact-missing-search");
            demand(!act.timing.is_empty(), &format!("search-{n}-timing"), "pact-missing-timing");
        }
        demand(self.contacts.is_some(), "contacts", "pact-missing-contacts");
        demand(!self.search_proof.is_empty(), "search-proof", "pact-missing-proof");
        demand(self.availability.initiatives, "availability", "pact-missing-initiatives");
        demand(self.availability.training, "availability", "pact-missing-training");
        demand(self.availability.offers, "availability", "pact-missing-offers");
        errors
    }

    /// What is worth a second look and stops nothing: the index is awaited (R052), a service is reserved for a programme
    /// in which the person is not enrolled (R007), a promise is due on a day that is over.
    pub fn warnings(&self, facts: &Facts<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        if self.heading.kind == Kind::Pact && self.profile.index.is_none() {
            found.push(Finding::new("R052", "pact-warning-index").at("profile-qualitative"));
        }
        let services = self.promises().filter_map(|promise| promise.service);
        for service in services.filter_map(|code| facts.pack.catalogue.get(code)) {
            let lacks = service.programmes.iter().find(|id| !facts.programmes.contains(id));
            if let Some(programme) = lacks.and_then(|id| facts.pack.programme(*id)) {
                let finding = Finding::new("R007", "pact-warning-programme").with("code", service.code);
                found.push(finding.with("programme", &programme.name));
            }
        }
        let over = |day: NaiveDate| day < facts.today;
        let late = self.promises().filter(|promise| promise.due_on.is_some_and(over)).count();
        if late > 0 {
            found.push(Finding::new("R055", "pact-warning-past").with("count", late));
        }
        found
    }
}
