//! A region is a pack: its catalogue, programmes, offices, events, descriptions and settings.
//!
//! One installation serves one region and knows it only through its pack. Acts name events (`did_confirmed`), the
//! pack says which codes they become and how that varies by programme: `B.1` is the DID in Marche and company
//! scouting in Piemonte. An event that a region does not record has `codes = []`. A pack is five TOML files; loading refuses one that contradicts itself and names file, row
//! and field.

mod description;
mod event;
mod load;
mod offices;
mod programme;
mod target;

use std::collections::HashMap;

pub use description::{Ask, Cited, Description};
pub use event::{Event, LabTopic, Mapping, Variant};
pub use programme::{Programme, ProgrammeState};
pub use target::Target;

use crate::catalogue::{Catalogue, LepCode, LepId, LoadError, ProgrammeId, Service, coded};
use crate::office::{Competence, CompetenceRule, Office};

/// The texts of a pack's files.
#[derive(Clone, Copy, Debug)]
pub struct PackFiles<'a> {
    pub pack: &'a str,
    pub catalogue: &'a str,
    pub offices: &'a str,
    pub events: &'a str,
    pub descriptions: &'a str,
}

/// The files of Marche as they are in `packs/marche/`.
#[cfg(any(test, feature = "packs-data"))]
pub const MARCHE: PackFiles<'static> = PackFiles {
    pack: include_str!("../packs/marche/pack.toml"),
    catalogue: include_str!("../packs/marche/catalogue.toml"),
    offices: include_str!("../packs/marche/offices.toml"),
    events: include_str!("../packs/marche/events.toml"),
    descriptions: include_str!("../packs/marche/descriptions.toml"),
};

/// The files of Piemonte: the «Repertorio degli standard dei servizi regionali per il lavoro».
#[cfg(any(test, feature = "packs-data"))]
pub const PIEMONTE: PackFiles<'static> = PackFiles {
    pack: include_str!("../packs/piemonte/pack.toml"),
    catalogue: include_str!("../packs/piemonte/catalogue.toml"),
    offices: include_str!("../packs/piemonte/offices.toml"),
    events: include_str!("../packs/piemonte/events.toml"),
    descriptions: include_str!("../packs/piemonte/descriptions.toml"),
};

/// The files of Emilia-Romagna: twelve services for workers whose income support is «in deroga».
#[cfg(any(test, feature = "packs-data"))]
pub const EMILIA_ROMAGNA: PackFiles<'static> = PackFiles {
    pack: include_str!("../packs/emilia-romagna/pack.toml"),
    catalogue: include_str!("../packs/emilia-romagna/catalogue.toml"),
    offices: include_str!("../packs/emilia-romagna/offices.toml"),
    events: include_str!("../packs/emilia-romagna/events.toml"),
    descriptions: include_str!("../packs/emilia-romagna/descriptions.toml"),
};

coded! {
    /// Whose codes a table prints: the same letters mean other services elsewhere.
    Codes {
        /// Those of DM 4/2018, with the rules that name them (R001-R131).
        National = "dm_4_2018",
        /// The region's own: only what its rows and their conditions state.
        Own = "own",
    }
}

/// A region, loaded and checked.
#[derive(Clone, Debug)]
pub struct Pack {
    /// `marche`: stored with every passage beside its code.
    pub id: String,
    pub name: String,
    /// ISTAT code of the region.
    pub region: String,
    /// The public body that runs the centres.
    pub body: String,
    pub catalogue: Catalogue,
    pub programmes: Vec<Programme>,
    pub offices: Vec<Office>,
    pub events: Vec<Mapping>,
    pub descriptions: Vec<Description>,
    /// What is added for people with complex needs, by group (R163); empty where the source prints nothing.
    pub targets: Vec<Target>,
    pub settings: Settings,
    /// Belfiore code of every comune of the region → place in `offices` of the competent one, where known.
    competence: HashMap<String, Option<usize>>,
}

/// What a region decides for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub codes: Codes,
    pub competence: CompetenceRule,
    /// How many days a passage may be backdated; 0 is the same day only.
    pub backdating_days: u16,
    /// By how much an operator may extend an appointment for a disabled person, in percent; 0 is never (R174).
    pub extension_percent: u16,
    /// Size of groups, people; outside of it a warning (R172).
    pub group: std::ops::RangeInclusive<u16>,
    /// When pact and plan are due, and whether there are plans at all (R057, R152).
    pub documents: crate::psp::Schedule,
}

impl Pack {
    /// Reads and checks the files of a region.
    pub fn parse(files: &PackFiles<'_>) -> Result<Pack, LoadError> {
        load::pack(files)
    }

    /// Marche, from the files compiled in.
    #[cfg(any(test, feature = "packs-data"))]
    pub fn marche() -> Result<Pack, LoadError> {
        Pack::parse(&MARCHE)
    }

    /// The ids of the packs that are compiled in.
    #[cfg(any(test, feature = "packs-data"))]
    pub const IDS: [&'static str; 3] = ["marche", "piemonte", "emilia-romagna"];

    /// One of the packs that are compiled in; `None` for an id that is none of [`Pack::IDS`].
    #[cfg(any(test, feature = "packs-data"))]
    pub fn by_id(id: &str) -> Option<Result<Pack, LoadError>> {
        let files = match id {
            "marche" => &MARCHE,
            "piemonte" => &PIEMONTE,
            "emilia-romagna" => &EMILIA_ROMAGNA,
            _ => return None,
        };
        Some(Pack::parse(files))
    }

    pub fn programme(&self, id: ProgrammeId) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// The centre with this slug.
    pub fn office(&self, slug: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.slug.as_str() == slug)
    }

    /// Who is competent for a comune, by its Belfiore code.
    pub fn office_of(&self, belfiore: &str) -> Competence {
        match self.competence.get(belfiore) {
            None => Competence::OutsideRegion,
            Some(place) => match place.and_then(|place| self.offices.get(place)) {
                Some(office) => Competence::Office(office.slug.clone()),
                None => Competence::Unassigned,
            },
        }
    }

    /// The codes to record when `event` happens to somebody enrolled in `enrolled`, in their order.
    pub fn codes_for(&self, event: Event, enrolled: &[ProgrammeId]) -> Vec<LepCode> {
        let mapping = self.events.iter().find(|mapping| mapping.event == event);
        mapping.map_or(Vec::new(), |mapping| mapping.codes_for(enrolled).to_vec())
    }

    pub fn description(&self, lep: LepId) -> Option<&Description> {
        self.descriptions.iter().find(|description| description.lep == lep)
    }

    /// The complex targets whose row holds on `date` (R163).
    pub fn targets_on(&self, date: chrono::NaiveDate) -> impl Iterator<Item = &Target> {
        self.targets.iter().filter(move |target| target.holds_on(date))
    }

    /// Programmes of `service` that are not running on `date`: while there is one, nothing is recorded (R008).
    pub fn closed_on(&self, service: &Service, date: chrono::NaiveDate) -> Option<&Programme> {
        let programmes = service.programmes.iter().filter_map(|id| self.programme(*id));
        programmes.into_iter().find(|programme| programme.state_on(date) != ProgrammeState::Running)
    }
}

#[cfg(test)]
mod tests;
