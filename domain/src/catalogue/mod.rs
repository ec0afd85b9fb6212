//! The catalogue of services (LEP): which codes exist, for whom, how long they take, when they are recorded.
//!
//! A catalogue is a region's table as data (`packs/marche/catalogue.toml`, Allegato 2 of the Regione Marche),
//! parsed from text: 28 groups, 105 rows, 102 of which can be recorded. Loading refuses a table that contradicts
//! itself and names file, row and field; missing durations stay missing.

mod check;
mod code;
mod coded;
mod condition;
mod load;
pub(crate) mod rows;
mod search;
mod service;

use std::collections::HashMap;

use crate::fold::fold;

pub use code::{LepCode, LepId, ProgrammeId};
pub(crate) use coded::coded;
pub use condition::{Condition, ConditionRule, Demand};
pub use rows::{LoadError, Problem};
pub use service::{
    AdaSource, Alternative, Audience, Confidence, DurationSource, Lep, LepKind, MinistryCode, Minutes,
    RequiredState, Service, ServiceKind,
};

/// A region's table of services, checked.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The document that was transcribed.
    pub source: String,
    leps: Vec<Lep>,
    services: Vec<Service>,
    places: HashMap<LepCode, usize>,
    /// What a search looks at, folded, in the order of `services`.
    folded: Vec<String>,
}

impl Catalogue {
    /// Reads the text of a `catalogue.toml`; `file` is its name in errors.
    pub fn parse(file: &str, text: &str) -> Result<Catalogue, LoadError> {
        let document = rows::document(file, text)?;
        let meta = rows::section(file, &document, "meta")?;
        let lep_rows = rows::rows(file, &document, "lep", "id")?;
        let service_rows = rows::rows(file, &document, "service", "code")?;
        let leps = lep_rows.iter().map(load::lep).collect::<Result<Vec<_>, _>>()?;
        let services = service_rows.iter().map(load::service).collect::<Result<Vec<_>, _>>()?;
        check::leps(&leps, &lep_rows)?;
        let places = services.iter().enumerate().map(|(place, s)| (s.code, place)).collect();
        let folded = services.iter().map(|s| haystack(s, &leps)).collect();
        let source = meta.text("source")?.to_owned();
        let catalogue = Catalogue { source, leps, services, places, folded };
        check::services(&catalogue, &service_rows)?;
        check::counts(&catalogue, &meta)?;
        Ok(catalogue)
    }

    pub fn get(&self, code: LepCode) -> Option<&Service> {
        self.places.get(&code).and_then(|place| self.services.get(*place))
    }

    /// Groups in the order of the table.
    pub fn leps(&self) -> &[Lep] {
        &self.leps
    }

    pub fn lep(&self, id: LepId) -> Option<&Lep> {
        self.leps.iter().find(|lep| lep.id == id)
    }

    /// Every row in the order of the table, the three that are never recorded included.
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// Services of a group and of its parts.
    pub fn services_of(&self, lep: LepId) -> impl Iterator<Item = &Service> {
        self.services.iter().filter(move |service| self.belongs(service, lep))
    }

    /// Services that `code` brings along automatically (R074).
    pub fn replicas_of(&self, code: LepCode) -> impl Iterator<Item = &Service> {
        self.services.iter().filter(move |service| service.automatic_from == Some(code))
    }

    /// Services that hold every word of `text` in their code, names or group, in the order of the table.
    pub fn search(&self, text: &str, audience: Option<Audience>, lep: Option<LepId>) -> Vec<&Service> {
        let words = search::words(text);
        let fits = |service: &Service, folded: &str| {
            audience.is_none_or(|a| service.audience == a)
                && lep.is_none_or(|id| self.belongs(service, id))
                && search::matches(folded, &words)
        };
        let found = self.services.iter().zip(&self.folded).filter(|(service, folded)| fits(service, folded));
        found.map(|(service, _)| service).collect()
    }

    fn belongs(&self, service: &Service, lep: LepId) -> bool {
        service.lep == lep || self.lep(service.lep).is_some_and(|own| own.parent == Some(lep))
    }
}

fn haystack(service: &Service, leps: &[Lep]) -> String {
    let lep = leps.iter().find(|lep| lep.id == service.lep).map_or("", |lep| &lep.name);
    fold(&format!("{} {} {} {lep}", service.code, service.name, service.title()))
}

#[cfg(test)]
mod tests;
