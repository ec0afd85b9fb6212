//! A person or a company in a state that one test can describe in a line.
//!
//! The clock stands on Wednesday 15 June 2022, 12:00 in Italy: every programme of Marche is running on that day.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::calendar::rome_date;
use domain::catalogue::{Audience, LepCode, ProgrammeId};
use domain::office::OfficeSlug;
use domain::pack::{Pack, PackFiles};
use domain::passage::*;

use super::texts::assert_filled;

macro_rules! pack {
    ($folder:literal) => {
        LazyLock::new(|| {
            let files = PackFiles {
                pack: include_str!(concat!("../../packs/", $folder, "/pack.toml")),
                catalogue: include_str!(concat!("../../packs/", $folder, "/catalogue.toml")),
                offices: include_str!(concat!("../../packs/", $folder, "/offices.toml")),
                events: include_str!(concat!("../../packs/", $folder, "/events.toml")),
                descriptions: include_str!(concat!("../../packs/", $folder, "/descriptions.toml")),
            };
            Pack::parse(&files).expect("the pack loads")
        })
    };
}

pub static PACK: LazyLock<Pack> = pack!("marche");
pub static PIEMONTE: LazyLock<Pack> = pack!("piemonte");
pub static EMILIA_ROMAGNA: LazyLock<Pack> = pack!("emilia-romagna");

/// Every pack.
pub static PACKS: [&LazyLock<Pack>; 3] = [&PACK, &PIEMONTE, &EMILIA_ROMAGNA];

pub fn code(text: &str) -> LepCode {
    LepCode::parse(text).expect("a code")
}

pub fn office(slug: &str) -> OfficeSlug {
    PACK.office(slug).map(|office| office.slug.clone()).expect("an office of Marche")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

#[derive(Clone)]
pub struct World {
    pub subject: Audience,
    pub enrolments: Vec<Enrolment>,
    pub history: Vec<Recorded>,
    pub matching: Vec<Recorded>,
    pub dids: Vec<ActiveDid>,
    pub profiled: bool,
    pub office: OfficeSlug,
    pub now: DateTime<Utc>,
}

impl World {
    /// A person with an active DID at Fermo and no programme, profiled, without passages.
    pub fn person() -> World {
        let did = ActiveDid {
            declared_on: day("2022-06-01"),
            from: day("2022-06-01"),
            to: None,
            office: Some(office("fermo")),
        };
        World {
            subject: Audience::Person,
            enrolments: Vec::new(),
            history: Vec::new(),
            matching: Vec::new(),
            dids: vec![did],
            profiled: true,
            office: office("fermo"),
            now: instant("2022-06-15T10:00:00Z"),
        }
    }

    pub fn company() -> World {
        World { subject: Audience::Company, dids: Vec::new(), ..World::person() }
    }

    /// Enrolled since the beginning of the year.
    pub fn enrolled(mut self, programmes: &[&str]) -> World {
        self.enrolments.extend(programmes.iter().map(|id| Enrolment {
            programme: ProgrammeId::parse(id).expect("a programme"),
            from: day("2022-01-01"),
            to: None,
        }));
        self
    }

    pub fn without_did(mut self) -> World {
        self.dids.clear();
        self
    }

    /// With a passage that began so many minutes ago, facts as [`answered`].
    pub fn after(mut self, text: &str, minutes_ago: i64) -> World {
        let start = self.now - TimeDelta::minutes(minutes_ago);
        self.history.push(recorded(&format!("p{}", self.history.len()), text, start));
        self
    }

    pub fn context(&self) -> Context<'_> {
        Context {
            pack: &PACK,
            subject: self.subject,
            enrolments: &self.enrolments,
            history: &self.history,
            matching: &self.matching,
            dids: &self.dids,
            documents: &[],
            profiled: self.profiled,
            office: &self.office,
            now: self.now,
            backdating_days: PACK.settings.backdating_days,
        }
    }

    /// A good draft that began half an hour ago.
    pub fn draft(&self, text: &str) -> Draft {
        draft(text, self.now - TimeDelta::minutes(30))
    }

    pub fn decide(&self, draft: &Draft) -> Result<Verdict, Vec<Refusal>> {
        let decision = decide(draft, &self.context());
        match &decision {
            Ok(verdict) => assert_filled(&verdict.warnings),
            Err(refusals) => assert_filled(refusals),
        }
        decision
    }

    /// Rules that refuse a good draft of this code; none when it may be recorded.
    pub fn refused(&self, text: &str) -> Vec<&'static str> {
        rules(self.decide(&self.draft(text)))
    }
}

pub fn rules(decision: Result<Verdict, Vec<Refusal>>) -> Vec<&'static str> {
    decision.err().unwrap_or_default().iter().map(|refusal| refusal.rule).collect()
}

/// Rules that warn about a passage that may be recorded.
pub fn warned(decision: Result<Verdict, Vec<Refusal>>) -> Vec<&'static str> {
    decision.expect("it may be recorded").warnings.iter().map(|warning| warning.rule).collect()
}

/// A draft with every question answered as the rule wants it and the catalogue's average minutes.
pub fn draft(text: &str, start: DateTime<Utc>) -> Draft {
    let service = PACK.catalogue.get(code(text));
    let group = service.is_some_and(|service| service.group);
    Draft {
        code: code(text),
        start,
        minutes: service.and_then(|service| service.minutes.avg).or(Some(30)),
        channel: Channel::Sportello,
        mode: if group { Mode::Gruppo } else { Mode::Individuale },
        facts: answered(text, rome_date(start)),
    }
}

/// Every question of a code answered as its rule wants it.
pub fn answered(text: &str, on: NaiveDate) -> Facts {
    questions_in(&PACK, code(text)).iter().fold(Facts::default(), |facts, question| {
        let answer = match (question.kind(), question.need) {
            (Kind::Tick, _) => Answer::Tick,
            (Kind::Text, _) => Answer::Text("V-1".to_owned()),
            (Kind::Date, _) => Answer::Date(on),
            (Kind::Choice(_), Need::Exactly(option)) => Answer::Choice(option),
            (Kind::Choice(options), _) => Answer::Choice(options[0]),
        };
        facts.with(question.fact, answer)
    })
}

/// Facts without one of them.
pub fn without(facts: &Facts, missing: Fact) -> Facts {
    let rest = facts.iter().filter(|(fact, _)| *fact != missing);
    rest.fold(Facts::default(), |facts, (fact, answer)| facts.with(fact, answer.clone()))
}

pub fn recorded(id: &str, text: &str, start: DateTime<Utc>) -> Recorded {
    let draft = draft(text, start);
    Recorded {
        id: PassageId(id.to_owned()),
        code: draft.code,
        office: office("fermo"),
        start,
        minutes: draft.minutes,
        facts: draft.facts,
        cause: Cause::Hand,
        reversed: false,
    }
}
