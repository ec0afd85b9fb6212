//! From the text of `offices.toml` to centres and to the map comune → competent centre.

use std::collections::HashMap;

use chrono::{NaiveTime, Weekday};
use toml::Table;

use crate::catalogue::rows::{self, LoadError, Problem, Row};
use crate::did::Protocol;
use crate::office::{Office, OfficeSlug, OpeningHours, Visit};

const FILE: &str = "offices.toml";

pub(super) type Competence = HashMap<String, Option<usize>>;

pub(super) fn read(text: &str) -> Result<(Vec<Office>, Competence), LoadError> {
    let document = rows::document(FILE, text)?;
    let demonstration = visit(&rows::section(FILE, &document, "demonstration")?, true)?;
    let comuni = rows::section(FILE, &document, "comuni")?;
    let mut competence = Competence::new();
    for province in comuni.table.keys() {
        for belfiore in comuni.owned_list(province)? {
            if competence.insert(belfiore.clone(), None).is_some() {
                return Err(comuni.error(province, Problem::Duplicate(belfiore)));
            }
        }
    }
    let mut offices: Vec<Office> = Vec::new();
    for row in rows::rows(FILE, &document, "office", "slug")? {
        let office = one(&row, comuni.table, &demonstration)?;
        if offices.iter().any(|other| other.slug == office.slug) {
            return Err(row.error("slug", Problem::Duplicate(office.slug.to_string())));
        }
        if offices.iter().any(|other| other.abbreviation == office.abbreviation) {
            return Err(row.error("abbreviation", Problem::Duplicate(office.abbreviation)));
        }
        if !competence.contains_key(&office.belfiore) {
            return Err(row.error("belfiore", Problem::NoSuch(office.belfiore)));
        }
        for belfiore in &office.comuni {
            match competence.insert(belfiore.clone(), Some(offices.len())) {
                Some(None) => {}
                Some(Some(_)) => return Err(row.error("comuni", Problem::Duplicate(belfiore.clone()))),
                None => return Err(row.error("comuni", Problem::NoSuch(belfiore.clone()))),
            }
        }
        offices.push(office);
    }
    Ok((offices, competence))
}

fn one(row: &Row<'_>, region: &Table, demonstration: &Visit) -> Result<Office, LoadError> {
    row.only(&[
        "slug",
        "abbreviation",
        "name",
        "comune",
        "belfiore",
        "province",
        "comuni",
        "provinces",
        "source",
        "demonstration",
        "visit",
    ])?;
    let mut comuni = row.owned_list("comuni")?;
    for province in row.list("provinces")? {
        let Some(list) = region.get(province).and_then(|v| v.as_array()) else {
            return Err(row.error("provinces", Problem::NoSuch(province.to_owned())));
        };
        comuni.extend(list.iter().filter_map(|v| v.as_str()).map(str::to_owned));
    }
    let visit = match (row.flag("demonstration")?, row.table.get("visit")) {
        (true, None) => demonstration.clone(),
        (false, Some(toml::Value::Table(table))) => visit(&row.inner("visit", table), false)?,
        (true, Some(_)) => {
            return Err(row.error("visit", Problem::Contradiction("goes with demonstration = false")));
        }
        (false, _) => return Err(row.error("visit", Problem::Missing)),
    };
    Ok(Office {
        slug: row.one("slug", OfficeSlug::parse)?,
        abbreviation: row.one("abbreviation", |text| Protocol::is_office(text).then(|| text.to_owned()))?,
        name: row.text("name")?.to_owned(),
        comune: row.text("comune")?.to_owned(),
        belfiore: row.text("belfiore")?.to_owned(),
        province: row.text("province")?.to_owned(),
        comuni,
        source: row.text("source")?.to_owned(),
        visit,
    })
}

fn visit(row: &Row<'_>, demonstration: bool) -> Result<Visit, LoadError> {
    row.only(&["address", "phone", "hours"])?;
    let hours = |row: &Row<'_>| {
        row.only(&["day", "from", "to"])?;
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        let hours = OpeningHours {
            day: row.one("day", |word| word.parse::<Weekday>().ok())?,
            from: row.one("from", time)?,
            to: row.one("to", time)?,
        };
        match hours.from < hours.to {
            true => Ok(hours),
            false => Err(row.error("to", Problem::Contradiction("is not after from"))),
        }
    };
    Ok(Visit {
        address: row.text("address")?.to_owned(),
        phone: row.owned("phone")?,
        hours: row.inners("hours")?.iter().map(hours).collect::<Result<_, _>>()?,
        demonstration,
    })
}
