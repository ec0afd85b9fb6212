//! What a request, a training project and a dossier lack, and what the guidelines say against the terms of an internship.
//!
//! What is missing stands beside its field. What the guidelines forbid is a [`Finding`] with their repertory number
//! ([`GUIDELINES`]): length, places by size, tutors, allowance, dismissals. That a person has one internship with a host
//! ([`LimitKind::PerPersonAndHost`]) the database holds: its refusal is `error-internship-once`.

use chrono::{Months, NaiveDate};

use super::content::{Declaration, Dismissals, Notes, Plan, Request};
use super::guidelines::{Guidelines, LimitKind};
use super::places::{Span, last_day, together};
use crate::catalogue::ProgrammeId;
use crate::form::Errors;
use crate::passage::Finding;

/// How the guidelines are cited: Accordo Stato-Regioni of 25 May 2017, repertory number.
pub const GUIDELINES: &str = "86/CSR";

/// The keys of what can be said against the terms; each has its words in both languages.
pub const KEYS: &[&str] = &[
    "internship-missing-skills",
    "internship-missing-declares",
    "internship-missing-evidence",
    "internship-limit-past",
    "internship-limit-short",
    "internship-limit-long",
    "internship-limit-allowance",
    "internship-limit-dismissals",
    "internship-limit-employees",
    "internship-limit-places",
    "internship-limit-host-tutor",
    "internship-limit-promoter-tutor",
    "internship-limit-attended",
    "internship-limit-targeted",
];

/// What is judged of an internship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    pub starts_on: NaiveDate,
    /// Last day, included.
    pub ends_on: NaiveDate,
    pub weekly_hours: u16,
    /// Euros a month, gross.
    pub allowance: u32,
    pub targeted: bool,
    pub former: u32,
    pub hired: u32,
    pub dismissed_on: Option<NaiveDate>,
}

impl Terms {
    pub fn span(&self) -> Span {
        Span { from: self.starts_on, until: self.ends_on }
    }
}

/// What the terms are judged with.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub guidelines: &'a Guidelines,
    /// ISTAT code of the region: the pack's.
    pub region: &'a str,
    pub today: NaiveDate,
    /// People employed at the site without a term; `None` while the host has not said.
    pub employees: Option<u32>,
    /// When the other internships of the site, of the host's tutor, of the promoter's tutor take place.
    pub site: &'a [Span],
    pub host_tutor: &'a [Span],
    pub promoter_tutor: &'a [Span],
}

impl Facts<'_> {
    /// How many interns the site may have at the same time.
    pub fn places(&self, terms: &Terms) -> u32 {
        let places = |people| self.guidelines.places(people, terms.former, terms.hired, terms.starts_on);
        self.employees.map_or(0, places)
    }
}

fn against(key: &str, field: &str) -> Finding {
    Finding::new(GUIDELINES, key).at(field)
}

fn shown(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// Everything that the guidelines say against new terms, each beside its field.
pub fn refusals(terms: &Terms, facts: &Facts<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if terms.starts_on < facts.today {
        found.push(against("internship-limit-past", "starts-day"));
    }
    found.extend(too_short(terms, facts));
    found.extend(common(terms, facts));
    found.extend(allowance(terms, facts));
    found.extend(dismissals(terms, facts));
    found
}

/// What they say against a later end of a running internship, the whole of which is in `terms`.
pub fn extension_refusals(terms: &Terms, facts: &Facts<'_>) -> Vec<Finding> {
    common(terms, facts)
}

/// Length, places and tutors.
fn common(terms: &Terms, facts: &Facts<'_>) -> Vec<Finding> {
    let day = terms.starts_on;
    let mut found = Vec::new();
    let longest = if terms.targeted { LimitKind::MaxMonthsTargeted } else { LimitKind::MaxMonths };
    if let Some(months) = facts.guidelines.limit(longest, day).map(|row| row.value)
        && let Some(last) = last_day(day, months).filter(|last| terms.ends_on > *last)
    {
        let finding = against("internship-limit-long", "ends-day").with("months", months);
        found.push(finding.with("day", shown(last)));
    }
    match facts.employees {
        None => found.push(against("internship-limit-employees", "site")),
        Some(_) => {
            let places = facts.places(terms);
            if together(facts.site, terms.span()) > places {
                found.push(no_place(places));
            }
        }
    }
    let tutors = [
        (LimitKind::HostTutorInterns, facts.host_tutor, "internship-limit-host-tutor", "tutor-name"),
        (
            LimitKind::PromoterTutorInterns,
            facts.promoter_tutor,
            "internship-limit-promoter-tutor",
            "promoter",
        ),
    ];
    for (kind, others, key, field) in tutors {
        let most = facts.guidelines.limit(kind, day).map(|row| row.value);
        if let Some(most) = most.filter(|most| together(others, terms.span()) > *most) {
            found.push(against(key, field).with("most", most));
        }
    }
    found
}

fn too_short(terms: &Terms, facts: &Facts<'_>) -> Option<Finding> {
    let months = facts.guidelines.limit(LimitKind::MinMonths, terms.starts_on)?.value;
    let first = last_day(terms.starts_on, months)?;
    let finding = || against("internship-limit-short", "ends-day").with("months", months);
    (terms.ends_on < first).then(|| finding().with("day", shown(first)))
}

fn allowance(terms: &Terms, facts: &Facts<'_>) -> Option<Finding> {
    let least = facts.guidelines.allowance(facts.region, terms.weekly_hours, terms.starts_on)?.value.euros;
    (terms.allowance < least).then(|| against("internship-limit-allowance", "allowance").with("euros", least))
}

fn dismissals(terms: &Terms, facts: &Facts<'_>) -> Option<Finding> {
    let dismissed = terms.dismissed_on?;
    let months = facts.guidelines.limit(LimitKind::DismissalMonths, terms.starts_on)?.value;
    let over = dismissed.checked_add_months(Months::new(months))?;
    let finding = || against("internship-limit-dismissals", "dismissed-on-day").with("months", months);
    (terms.starts_on < over).then(|| finding().with("day", shown(over)))
}

/// Enrolled in targeted placement: the longer limit and the codes of L. 68 are for nobody else.
pub fn is_targeted(programmes: &[ProgrammeId]) -> bool {
    programmes.iter().any(|programme| programme.as_str() == "L68")
}

/// What is said when the terms are those of targeted placement and the intern is not enrolled in it.
pub fn not_targeted() -> Finding {
    against("internship-limit-targeted", "ends-day")
}

/// What is said when the last of so many places was just taken.
pub fn no_place(places: u32) -> Finding {
    against("internship-limit-places", "site").with("places", places)
}

/// Whether so much attendance is enough for an attestation; else what is said against it.
pub fn not_attested(attended: u16, guidelines: &Guidelines, starts_on: NaiveDate) -> Option<Finding> {
    let least = guidelines.limit(LimitKind::AttestedPercent, starts_on)?.value;
    (u32::from(attended) < least)
        .then(|| against("internship-limit-attended", "attended").with("percent", least))
}

fn demand(errors: &mut Errors, given: bool, field: &str) {
    if !given {
        errors.add(field, "error-required");
    }
}

impl Request {
    /// What it lacks before it goes to the centre.
    pub fn missing(&self) -> Errors {
        let mut errors = Errors::default();
        demand(&mut errors, !self.title.is_empty(), "title");
        demand(&mut errors, !self.profession.is_empty(), "profession");
        demand(&mut errors, !self.goals.is_empty(), "goals");
        demand(&mut errors, !self.tasks.is_empty(), "tasks");
        if self.skills.is_empty() {
            errors.add("skills", "internship-missing-skills");
        }
        demand(&mut errors, self.starts_on.is_some(), "starts-day");
        demand(&mut errors, self.ends_on.is_some(), "ends-day");
        demand(&mut errors, self.weekly_hours.is_some(), "weekly-hours");
        demand(&mut errors, !self.schedule.is_empty(), "schedule");
        demand(&mut errors, self.allowance.is_some(), "allowance");
        demand(&mut errors, !self.tutor.name.is_empty(), "tutor-name");
        demand(&mut errors, !self.tutor.role.is_empty(), "tutor-role");
        demand(&mut errors, !self.tutor.contact.is_empty(), "tutor-contact");
        demand(&mut errors, self.dismissals.is_some(), "dismissals");
        let dated = self.dismissals != Some(Dismissals::Somebody) || self.dismissed_on.is_some();
        demand(&mut errors, dated, "dismissed-on-day");
        if Declaration::ALL.iter().any(|one| !self.declares.contains(one)) {
            errors.add("declares", "internship-missing-declares");
        }
        errors
    }

    /// What is judged of it, once nothing is missing.
    pub fn terms(&self) -> Option<Terms> {
        Some(Terms {
            starts_on: self.starts_on?,
            ends_on: self.ends_on?,
            weekly_hours: self.weekly_hours?,
            allowance: self.allowance?,
            targeted: self.targeted,
            former: self.former,
            hired: self.hired,
            dismissed_on: self.dismissed_on.filter(|_| self.dismissals == Some(Dismissals::Somebody)),
        })
    }
}

impl Plan {
    /// What it lacks before it is shown.
    pub fn missing(&self) -> Errors {
        let mut errors = Errors::default();
        demand(&mut errors, self.starts_on.is_some(), "starts-day");
        demand(&mut errors, self.ends_on.is_some(), "ends-day");
        demand(&mut errors, self.weekly_hours.is_some(), "weekly-hours");
        demand(&mut errors, !self.schedule.is_empty(), "schedule");
        demand(&mut errors, self.allowance.is_some(), "allowance");
        demand(&mut errors, !self.situation.is_empty(), "situation");
        demand(&mut errors, !self.goals.is_empty(), "goals");
        demand(&mut errors, !self.activities.is_empty(), "activities");
        if self.skills.is_empty() {
            errors.add("skills", "internship-missing-skills");
        }
        demand(&mut errors, !self.monitoring.is_empty(), "monitoring");
        demand(&mut errors, !self.inail.is_empty(), "inail");
        demand(&mut errors, !self.policy.is_empty(), "policy");
        errors.extend(self.meeting.missing());
        errors
    }

    /// What is judged of it, with what the request declares, once nothing is missing.
    pub fn terms(&self, request: &Request) -> Option<Terms> {
        let asked = Request {
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            weekly_hours: self.weekly_hours,
            allowance: self.allowance,
            ..request.clone()
        };
        asked.terms()
    }
}

impl Notes {
    /// What they lack before they become a dossier.
    pub fn missing(&self) -> Errors {
        let mut errors = Errors::default();
        if self.evidence.is_empty() {
            errors.add("evidence-0-activity", "internship-missing-evidence");
        }
        demand(&mut errors, self.attended.is_some(), "attended");
        demand(&mut errors, !self.judgement.is_empty(), "judgement");
        errors
    }
}
