//! A person or a company of a region whose table prints codes of its own, in a state that a test describes in a line.
//!
//! The clock stands on Friday 20 November 2026, 17:00 in Italy.

use chrono::{DateTime, TimeDelta, Utc};
use domain::catalogue::Audience;
use domain::office::OfficeSlug;
use domain::pack::Pack;
use domain::passage::*;
use domain::psp;

use super::texts::assert_filled;
use super::world::{code, day, instant, rules};

#[derive(Clone)]
pub struct Region {
    pub pack: &'static Pack,
    pub subject: Audience,
    pub history: Vec<Recorded>,
    pub documents: Vec<InForce>,
    office: OfficeSlug,
    now: DateTime<Utc>,
}

impl Region {
    /// A person who was never seen before: no declaration, no document, no passage.
    pub fn person(pack: &'static Pack) -> Region {
        Region {
            pack,
            subject: Audience::Person,
            history: Vec::new(),
            documents: Vec::new(),
            office: pack.offices[0].slug.clone(),
            now: instant("2026-11-20T16:00:00Z"),
        }
    }

    pub fn company(pack: &'static Pack) -> Region {
        Region { subject: Audience::Company, ..Region::person(pack) }
    }

    /// With a passage on that day at 10:00 in Italy.
    pub fn after(mut self, text: &str, on: &str) -> Region {
        let draft = self.draft(text, on);
        self.history.push(Recorded {
            id: PassageId(format!("p{}", self.history.len())),
            code: draft.code,
            office: self.office.clone(),
            start: draft.start,
            minutes: draft.minutes,
            facts: draft.facts,
            cause: Cause::Hand,
            reversed: false,
        });
        self
    }

    /// With a document signed on that day and still in force.
    pub fn signed(mut self, kind: psp::Kind, on: &str) -> Region {
        self.documents.push(InForce { kind, from: day(on), to: None });
        self
    }

    /// A draft of that day, as long as the table's longest number, with every question answered.
    pub fn draft(&self, text: &str, on: &str) -> Draft {
        let service = self.pack.catalogue.get(code(text)).expect("a service of the region");
        let minutes = service.minutes.min.or(service.minutes.avg).unwrap_or(45);
        let facts = questions_in(self.pack, code(text)).iter().fold(Facts::default(), |facts, question| {
            facts.with(
                question.fact,
                match question.kind() {
                    Kind::Tick => Answer::Tick,
                    Kind::Date => Answer::Date(day(on)),
                    other => panic!("no region asks {other:?}"),
                },
            )
        });
        Draft {
            code: code(text),
            start: instant(&format!("{on}T09:00:00Z")),
            minutes: Some(minutes),
            channel: Channel::Sportello,
            mode: if service.group { Mode::Gruppo } else { Mode::Individuale },
            facts,
        }
    }

    pub fn context(&self) -> Context<'_> {
        Context {
            pack: self.pack,
            subject: self.subject,
            enrolments: &[],
            history: &self.history,
            matching: &[],
            dids: &[],
            documents: &self.documents,
            profiled: false,
            office: &self.office,
            now: self.now,
            backdating_days: self.pack.settings.backdating_days,
        }
    }

    pub fn decide(&self, draft: &Draft) -> Result<Verdict, Vec<Refusal>> {
        let decision = decide(draft, &self.context());
        match &decision {
            Ok(verdict) => assert_filled(&verdict.warnings),
            Err(refusals) => assert_filled(refusals),
        }
        decision
    }

    /// Rules that refuse a good draft of this code on that day.
    pub fn refused(&self, text: &str, on: &str) -> Vec<&'static str> {
        rules(self.decide(&self.draft(text, on)))
    }

    /// The rules that refuse, and those that warn when nothing refuses.
    pub fn judged(&self, draft: &Draft) -> (Vec<&'static str>, Vec<&'static str>) {
        match self.decide(draft) {
            Ok(verdict) => (Vec::new(), verdict.warnings.iter().map(|warning| warning.rule).collect()),
            Err(refusals) => (refusals.iter().map(|refusal| refusal.rule).collect(), Vec::new()),
        }
    }

    /// One minute less than the table's number.
    pub fn shorter(&self, text: &str, on: &str) -> Draft {
        let draft = self.draft(text, on);
        Draft { minutes: draft.minutes.map(|minutes| minutes - 1), ..draft }
    }

    /// The same draft an hour later.
    pub fn later(&self, text: &str, on: &str) -> Draft {
        let draft = self.draft(text, on);
        Draft { start: draft.start + TimeDelta::hours(1), ..draft }
    }
}
