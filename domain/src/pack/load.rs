//! Reads the five files of a pack and checks them against each other.

use std::collections::HashSet;

use super::{Codes, Description, Event, Mapping, Pack, PackFiles, Programme, Settings};
use super::{description, event, offices, programme, target};
use crate::catalogue::rows::{self, LoadError, Problem, Row};
use crate::catalogue::{Catalogue, LepId};
use crate::office::CompetenceRule;
use crate::psp::{Moment, Schedule};

const PACK: &str = "pack.toml";
const CATALOGUE: &str = "catalogue.toml";
const EVENTS: &str = "events.toml";
const DESCRIPTIONS: &str = "descriptions.toml";

pub(super) fn pack(files: &PackFiles<'_>) -> Result<Pack, LoadError> {
    let catalogue = Catalogue::parse(CATALOGUE, files.catalogue)?;
    let document = rows::document(PACK, files.pack)?;
    let head = rows::section(PACK, &document, "pack")?;
    head.only(&["id", "name", "region", "body"])?;
    let programmes = programmes(&rows::rows(PACK, &document, "programme", "id")?, &catalogue)?;
    known_programmes(&catalogue, &programmes)?;
    let settings = settings(&rows::section(PACK, &document, "settings")?)?;
    let targets = target::read(&rows::rows(PACK, &document, "target", "id")?)?;
    let (offices, competence) = offices::read(files.offices)?;
    let events = events(files.events, &catalogue, &programmes)?;
    let descriptions = descriptions(files.descriptions, &catalogue)?;
    Ok(Pack {
        id: head.text("id")?.to_owned(),
        name: head.text("name")?.to_owned(),
        region: head.text("region")?.to_owned(),
        body: head.text("body")?.to_owned(),
        catalogue,
        programmes,
        offices,
        events,
        descriptions,
        targets,
        settings,
        competence,
    })
}

fn programmes(list: &[Row<'_>], catalogue: &Catalogue) -> Result<Vec<Programme>, LoadError> {
    let mut programmes: Vec<Programme> = Vec::new();
    for row in list {
        let programme = programme::read(row)?;
        if programmes.iter().any(|other| other.id == programme.id) {
            return Err(row.error("id", Problem::Duplicate(programme.id.to_string())));
        }
        let opens = |code: &&_| !catalogue.get(**code).is_some_and(|s| s.programmes.contains(&programme.id));
        if let Some(code) = programme.opened_by.iter().find(opens) {
            return Err(row.error("opened_by", Problem::NoSuch(code.to_string())));
        }
        programmes.push(programme);
    }
    Ok(programmes)
}

/// A service may only be restricted to a programme that the pack dates.
fn known_programmes(catalogue: &Catalogue, programmes: &[Programme]) -> Result<(), LoadError> {
    for service in catalogue.services() {
        let unknown = |id: &&_| !programmes.iter().any(|programme| programme.id == **id);
        if let Some(id) = service.programmes.iter().find(unknown) {
            return Err(LoadError {
                file: CATALOGUE.to_owned(),
                row: format!("service {}", service.code),
                field: "programmes".to_owned(),
                problem: Problem::NoSuch(id.to_string()),
            });
        }
    }
    Ok(())
}

fn settings(row: &Row<'_>) -> Result<Settings, LoadError> {
    row.only(&[
        "codes",
        "competence",
        "backdating_days",
        "extension_percent",
        "pact_due",
        "plan_due",
        "group",
    ])?;
    let group = rows::section(row.file, row.table, "group")?;
    group.only(&["min", "max"])?;
    let (min, max) = (group.number("min")?, group.number("max")?);
    if min > max {
        return Err(group.error("max", Problem::Contradiction("is below min")));
    }
    Ok(Settings {
        codes: row.one("codes", Codes::parse)?,
        competence: row.one("competence", CompetenceRule::parse)?,
        backdating_days: row.number("backdating_days")?,
        extension_percent: row.number("extension_percent")?,
        group: min..=max,
        documents: Schedule {
            pact: row.one("pact_due", Moment::parse)?,
            plan: row.optional_one("plan_due", Moment::parse)?,
        },
    })
}

fn events(text: &str, catalogue: &Catalogue, programmes: &[Programme]) -> Result<Vec<Mapping>, LoadError> {
    let document = rows::document(EVENTS, text)?;
    let list = rows::rows(EVENTS, &document, "event", "id")?;
    let mut mappings: Vec<Mapping> = Vec::new();
    for row in &list {
        let mapping = event::read(row)?;
        if mappings.iter().any(|other| other.event == mapping.event) {
            return Err(row.error("id", Problem::Duplicate(mapping.event.code().to_owned())));
        }
        let recorded_by_hand =
            |code| catalogue.get(code).is_some_and(|service| service.registrable && !service.automatic);
        if let Some(code) = mapping.all_codes().find(|code| !recorded_by_hand(*code)) {
            return Err(row.error("codes", Problem::NoSuch(code.to_string())));
        }
        let mut named = mapping.variants.iter().flat_map(|variant| &variant.programmes);
        if let Some(id) = named.find(|id| !programmes.iter().any(|programme| programme.id == **id)) {
            return Err(row.error("variant", Problem::NoSuch(id.to_string())));
        }
        mappings.push(mapping);
    }
    match Event::all().find(|event| !mappings.iter().any(|mapping| mapping.event == *event)) {
        None => Ok(mappings),
        Some(missing) => Err(LoadError {
            file: EVENTS.to_owned(),
            row: format!("event {}", missing.code()),
            field: missing.topic().map_or("id", |topic| topic.code()).to_owned(),
            problem: Problem::Missing,
        }),
    }
}

/// One card for every group, none for others.
fn descriptions(text: &str, catalogue: &Catalogue) -> Result<Vec<Description>, LoadError> {
    let document = rows::document(DESCRIPTIONS, text)?;
    let mut found: HashSet<LepId> = HashSet::new();
    let mut descriptions = Vec::new();
    for row in rows::rows(DESCRIPTIONS, &document, "lep", "id")? {
        let description = description::read(&row)?;
        if catalogue.lep(description.lep).is_none() {
            return Err(row.error("id", Problem::NoSuch(description.lep.to_string())));
        }
        if !found.insert(description.lep) {
            return Err(row.error("id", Problem::Duplicate(description.lep.to_string())));
        }
        descriptions.push(description);
    }
    match catalogue.leps().iter().find(|lep| !found.contains(&lep.id)) {
        None => Ok(descriptions),
        Some(lep) => Err(LoadError {
            file: DESCRIPTIONS.to_owned(),
            row: format!("lep {}", lep.id),
            field: "id".to_owned(),
            problem: Problem::Missing,
        }),
    }
}
