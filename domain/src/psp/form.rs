//! The text as an operator types it: numbered groups of fields, of which a blank one is none.
//!
//! | fields | what |
//! | --- | --- |
//! | `goals`, `profile-qualitative`, `contacts`, `search-proof`, `notes` | one each |
//! | `availability` | repeated: `initiatives`, `training`, `offers` |
//! | `measure-{n}-` `key`, `service`, `who`, `due` | a service of the catalogue |
//! | `search-{n}-` `text`, `timing` | an act of active search |
//! | `commitment-{n}-` `key`, `who`, `text`, `service`, `due` | a promise |
//! | `centre-{n}` | a line of the centre's own |
//!
//! Reading judges only what was typed (length, letters, codes, days): a draft may lack everything, and what it lacks is
//! said when it is shown ([`Content::missing`]). The heading and the index are not typed here: they stay as they were.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::content::{Availability, Commitment, Content, Frequency, Measure, Party, Profile, SearchAct};
use crate::catalogue::{Audience, Catalogue, LepCode};
use crate::form::{Errors, Form};

/// How many groups a form may have.
pub const MAX_MEASURES: usize = 20;
pub const MAX_SEARCH_ACTS: usize = 10;
pub const MAX_COMMITMENTS: usize = 20;
pub const MAX_CENTRE: usize = 10;

/// Characters of a long text and of a line.
const LONG: usize = 3000;
const LINE: usize = 500;

impl Content {
    /// Reads the form over `base`, the text as it was saved last.
    ///
    /// Keys: those of [`Form`]; `pact-error-service` for a code that nobody may choose for a person.
    pub fn parse(form: &Form, base: &Content, catalogue: &Catalogue) -> Result<Content, Errors> {
        let mut reader = Reader { form, catalogue, keys: Keys::of(base), errors: Errors::default() };
        let content = Content {
            heading: base.heading.clone(),
            goals: reader.text("goals", LONG),
            profile: Profile {
                index: base.profile.index.clone(),
                qualitative: reader.text("profile-qualitative", LONG),
            },
            measures: (0..MAX_MEASURES).filter_map(|n| reader.measure(&format!("measure-{n}"))).collect(),
            search_acts: (0..MAX_SEARCH_ACTS)
                .filter_map(|n| reader.search_act(&format!("search-{n}")))
                .collect(),
            contacts: reader.contacts(),
            search_proof: reader.text("search-proof", LONG),
            availability: Availability {
                initiatives: form.has("availability", "initiatives"),
                training: form.has("availability", "training"),
                offers: form.has("availability", "offers"),
            },
            commitments: (0..MAX_COMMITMENTS)
                .filter_map(|n| reader.commitment(&format!("commitment-{n}")))
                .collect(),
            centre: (0..MAX_CENTRE)
                .map(|n| reader.text(&format!("centre-{n}"), LINE))
                .filter(|l| !l.is_empty())
                .collect(),
            notes: reader.text("notes", LONG),
            next_key: reader.keys.next,
        };
        reader.errors.or(Some(content))
    }

    /// The form that reads back as this text.
    pub fn to_form(&self) -> Form {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut put = |name: String, value: &str| pairs.push((name, value.to_owned()));
        put("goals".into(), &self.goals);
        put("profile-qualitative".into(), &self.profile.qualitative);
        for (n, measure) in self.measures.iter().enumerate() {
            put(format!("measure-{n}-key"), &measure.key);
            put(format!("measure-{n}-service"), measure.service.as_str());
            put(format!("measure-{n}-who"), measure.who.code());
            boxes(&format!("measure-{n}-due"), measure.due_on, &mut put);
        }
        for (n, act) in self.search_acts.iter().enumerate() {
            put(format!("search-{n}-text"), &act.text);
            put(format!("search-{n}-timing"), &act.timing);
        }
        put("contacts".into(), self.contacts.map_or("", Frequency::code));
        put("search-proof".into(), &self.search_proof);
        let Availability { initiatives, training, offers } = self.availability;
        for (is, code) in [(initiatives, "initiatives"), (training, "training"), (offers, "offers")] {
            if is {
                put("availability".into(), code);
            }
        }
        for (n, commitment) in self.commitments.iter().enumerate() {
            put(format!("commitment-{n}-key"), &commitment.key);
            put(format!("commitment-{n}-who"), commitment.who.code());
            put(format!("commitment-{n}-text"), &commitment.text);
            put(format!("commitment-{n}-service"), commitment.service.as_ref().map_or("", LepCode::as_str));
            boxes(&format!("commitment-{n}-due"), commitment.due_on, &mut put);
        }
        for (n, line) in self.centre.iter().enumerate() {
            put(format!("centre-{n}"), line);
        }
        put("notes".into(), &self.notes);
        pairs.into_iter().collect()
    }
}

fn boxes(name: &str, day: Option<NaiveDate>, put: &mut impl FnMut(String, &str)) {
    let Some(day) = day else { return };
    put(format!("{name}-day"), &day.day().to_string());
    put(format!("{name}-month"), &day.month().to_string());
    put(format!("{name}-year"), &day.year().to_string());
}

/// The keys of promises: an old one is kept once, a new promise gets the next.
struct Keys {
    known: BTreeSet<String>,
    next: u32,
}

impl Keys {
    fn of(base: &Content) -> Keys {
        Keys { known: base.promises().map(|promise| promise.key).collect(), next: base.next_key }
    }

    fn take(&mut self, typed: Option<&str>) -> String {
        if let Some(key) = typed.and_then(|key| self.known.take(key)) {
            return key;
        }
        let key = format!("k{}", self.next);
        self.next += 1;
        key
    }
}

struct Reader<'a> {
    form: &'a Form,
    catalogue: &'a Catalogue,
    keys: Keys,
    errors: Errors,
}

impl Reader<'_> {
    fn text(&mut self, name: &str, max: usize) -> String {
        self.form.optional(name, max, &mut self.errors).unwrap_or_default()
    }

    fn contacts(&mut self) -> Option<Frequency> {
        self.form.get("contacts")?;
        self.form.choice("contacts", Frequency::parse, &mut self.errors)
    }

    fn who(&mut self, group: &str) -> Option<Party> {
        self.form.choice(&format!("{group}-who"), Party::parse, &mut self.errors)
    }

    fn due(&mut self, group: &str) -> Option<NaiveDate> {
        self.form.date(&format!("{group}-due"), &mut self.errors)
    }

    /// A service that may be delivered to a person; which programmes it asks for is a warning's matter.
    fn service(&mut self, group: &str) -> Option<LepCode> {
        let name = format!("{group}-service");
        let typed = self.form.get(&name)?;
        let found = LepCode::parse(typed).and_then(|code| self.catalogue.get(code));
        let found = found.filter(|service| service.registrable && service.audience != Audience::Company);
        if found.is_none() {
            self.errors.add(name, "pact-error-service");
        }
        found.map(|service| service.code)
    }

    fn key(&mut self, group: &str) -> String {
        self.keys.take(self.form.get(&format!("{group}-key")))
    }

    fn measure(&mut self, group: &str) -> Option<Measure> {
        self.form.get(&format!("{group}-service"))?;
        let (service, who, due_on) = (self.service(group), self.who(group), self.due(group));
        Some(Measure { key: self.key(group), service: service?, who: who?, due_on })
    }

    fn search_act(&mut self, group: &str) -> Option<SearchAct> {
        let text = self.text(&format!("{group}-text"), LINE);
        let timing = self.text(&format!("{group}-timing"), LINE);
        (!text.is_empty() || !timing.is_empty()).then_some(SearchAct { text, timing })
    }

    fn commitment(&mut self, group: &str) -> Option<Commitment> {
        let text = self.text(&format!("{group}-text"), LINE);
        if text.is_empty() {
            return None;
        }
        let (who, service, due_on) = (self.who(group), self.service(group), self.due(group));
        Some(Commitment { key: self.key(group), who: who?, text, service, due_on })
    }
}
