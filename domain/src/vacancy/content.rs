//! What a vacancy says, and what it lacks before it may be sent.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::catalogue::coded;
use crate::did::{Contract, Education, Licence};
use crate::form::{Errors, FieldError};

/// Days that a vacancy may stand on the board; our own rule, so that nobody applies to what everybody forgot.
pub const LONGEST_DAYS: u64 = 180;

coded! {
    /// How much of the week. The visible name is `vacancy-hours-{code}`.
    Hours {
        Full = "full",
        Part = "part",
        Shifts = "shifts",
        Weekend = "weekend",
    }
}

coded! {
    /// What an amount is paid for, gross. The visible name is `vacancy-per-{code}`.
    Per {
        Hour = "hour",
        Month = "month",
        Year = "year",
    }
}

/// Gross pay in whole euros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    pub from: u32,
    /// The same as `from` when one amount was given.
    pub to: u32,
    pub per: Per,
}

/// What a company looks for. Empty is what nobody has written yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Content {
    /// The title of the notice.
    pub title: String,
    /// The profession, in the company's own words.
    pub profession: String,
    /// How many people are looked for; 0 while nobody said.
    pub places: u16,
    pub tasks: String,
    /// Skills that one must have, one per line.
    pub musts: Vec<String>,
    /// Skills that are welcome.
    pub nices: Vec<String>,
    /// The least title of study.
    pub education: Option<Education>,
    /// Driving licences that one must have.
    pub licences: Vec<Licence>,
    pub contract: Option<Contract>,
    pub hours: Option<Hours>,
    /// Days and times, in words.
    pub timetable: String,
    /// Id of the company's site where the work is.
    pub site: String,
    pub pay: Option<Pay>,
    pub start: Option<NaiveDate>,
    /// Whether the company's name is public.
    pub public_name: Option<bool>,
    /// The last day on the board.
    pub expires_on: Option<NaiveDate>,
    pub notes: String,
}

impl Content {
    /// What must be said before it is sent, beside its field.
    pub fn missing(&self) -> Errors {
        let mut errors = Errors::default();
        let mut demand = |given: bool, field: &str, key: &str| {
            if !given {
                errors.add(field, key);
            }
        };
        demand(!self.title.is_empty(), "title", "error-required");
        demand(!self.profession.is_empty(), "profession", "error-required");
        demand(self.places > 0, "places", "error-required");
        demand(!self.site.is_empty(), "site", "error-choose");
        demand(!self.tasks.is_empty(), "tasks", "error-required");
        demand(self.contract.is_some(), "contract", "error-choose");
        demand(self.hours.is_some(), "hours", "error-choose");
        demand(self.public_name.is_some(), "public-name", "error-choose");
        demand(self.expires_on.is_some(), "expires", "error-required");
        errors
    }

    /// What is wrong with its days on `today`: a term that is over or too far.
    pub fn untimely(&self, today: NaiveDate) -> Errors {
        let mut errors = Errors::default();
        let last = today.checked_add_days(Days::new(LONGEST_DAYS)).unwrap_or(NaiveDate::MAX);
        match self.expires_on {
            Some(day) if day <= today => errors.add("expires", "error-vacancy-expires-past"),
            Some(day) if day > last => {
                errors
                    .push(FieldError::new("expires", "error-vacancy-expires-far").with("days", LONGEST_DAYS));
            }
            _ => {}
        }
        errors
    }

    /// What this says otherwise than `earlier`; everything else is left empty.
    pub fn changed_from(&self, earlier: &Content) -> Content {
        fn changed<T: Clone + Default + PartialEq>(now: &T, before: &T) -> T {
            if now == before { T::default() } else { now.clone() }
        }
        Content {
            title: changed(&self.title, &earlier.title),
            profession: changed(&self.profession, &earlier.profession),
            places: changed(&self.places, &earlier.places),
            tasks: changed(&self.tasks, &earlier.tasks),
            musts: changed(&self.musts, &earlier.musts),
            nices: changed(&self.nices, &earlier.nices),
            education: changed(&self.education, &earlier.education),
            licences: changed(&self.licences, &earlier.licences),
            contract: changed(&self.contract, &earlier.contract),
            hours: changed(&self.hours, &earlier.hours),
            timetable: changed(&self.timetable, &earlier.timetable),
            site: changed(&self.site, &earlier.site),
            pay: changed(&self.pay, &earlier.pay),
            start: changed(&self.start, &earlier.start),
            public_name: changed(&self.public_name, &earlier.public_name),
            expires_on: changed(&self.expires_on, &earlier.expires_on),
            notes: changed(&self.notes, &earlier.notes),
        }
    }

    /// Nothing but the last day is another.
    pub fn is_redated(&self, earlier: &Content) -> bool {
        let day = self.expires_on;
        day != earlier.expires_on && *self == Content { expires_on: day, ..earlier.clone() }
    }

    /// Every text that people will read, with the name of its field.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let one = [
            ("title", self.title.as_str()),
            ("profession", self.profession.as_str()),
            ("tasks", self.tasks.as_str()),
            ("timetable", self.timetable.as_str()),
            ("notes", self.notes.as_str()),
        ];
        let musts = self.musts.iter().map(|line| ("musts", line.as_str()));
        let nices = self.nices.iter().map(|line| ("nices", line.as_str()));
        one.into_iter().chain(musts).chain(nices)
    }

    /// The words by which the board finds it.
    pub fn terms(&self) -> Vec<String> {
        super::terms(&format!("{} {}", self.title, self.profession))
    }
}
