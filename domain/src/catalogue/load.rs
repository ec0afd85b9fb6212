//! From the text of `catalogue.toml` to typed rows. Each row is read alone; `check` then compares them.

use super::code::{LepCode, LepId, ProgrammeId};
use super::condition;
use super::rows::{LoadError, Row};
use super::service::*;

const LEP_FIELDS: &[&str] =
    &["id", "name", "kind", "audience", "parent", "sap_codes_card", "note", "seed_line"];

const SERVICE_FIELDS: &[&str] = &[
    "code",
    "lep",
    "name",
    "display_name",
    "kind",
    "audience",
    "programmes",
    "registrable",
    "automatic",
    "automatic_from",
    "min_minutes",
    "avg_minutes",
    "max_minutes",
    "duration_source",
    "duration_from",
    "duration_confidence",
    "alt_minutes",
    "alt_from",
    "modality",
    "requires",
    "requires_state",
    "condition",
    "rule",
    "ada",
    "ada_source",
    "ministry",
    "note",
    "seed_line",
];

const MINISTRY_FIELDS: &[&str] =
    &["code", "label", "project", "project_label", "policy", "event", "sap_section", "channel", "when"];

/// The table says it in Italian.
fn audience(word: &str) -> Option<Audience> {
    match word {
        "persona" => Some(Audience::Person),
        "impresa" => Some(Audience::Company),
        _ => None,
    }
}

pub(super) fn lep(row: &Row<'_>) -> Result<Lep, LoadError> {
    row.only(LEP_FIELDS)?;
    Ok(Lep {
        id: row.one("id", LepId::parse)?,
        name: row.text("name")?.to_owned(),
        kind: row.one("kind", LepKind::parse)?,
        audience: row.one("audience", audience)?,
        parent: row.optional_one("parent", LepId::parse)?,
        sap_codes: row.owned_list("sap_codes_card")?,
        note: row.owned("note")?,
        line: row.number("seed_line")?,
    })
}

pub(super) fn service(row: &Row<'_>) -> Result<Service, LoadError> {
    row.only(SERVICE_FIELDS)?;
    Ok(Service {
        code: row.one("code", LepCode::parse)?,
        lep: row.one("lep", LepId::parse)?,
        name: row.text("name")?.to_owned(),
        display_name: row.owned("display_name")?,
        kind: row.one("kind", ServiceKind::parse)?,
        audience: row.one("audience", audience)?,
        programmes: row.many("programmes", ProgrammeId::parse)?,
        registrable: row.flag("registrable")?,
        automatic: row.flag("automatic")?,
        automatic_from: row.optional_one("automatic_from", LepCode::parse)?,
        minutes: Minutes {
            min: row.optional_number("min_minutes")?,
            avg: row.optional_number("avg_minutes")?,
            max: row.optional_number("max_minutes")?,
        },
        duration_source: row.one("duration_source", DurationSource::parse)?,
        duration_from: row.owned("duration_from")?,
        confidence: row.optional_one("duration_confidence", Confidence::parse)?,
        alternative: alternative(row)?,
        group: row.optional_one("modality", |word| (word == "gruppo").then_some(()))?.is_some(),
        requires: row.many("requires", LepCode::parse)?,
        requires_state: row.many("requires_state", RequiredState::parse)?,
        conditions: row.inners("condition")?.iter().map(condition::read).collect::<Result<_, _>>()?,
        rule: row.text("rule")?.to_owned(),
        ada: row.owned_list("ada")?,
        ada_source: row.optional_one("ada_source", AdaSource::parse)?,
        ministry: row.inners("ministry")?.iter().map(ministry).collect::<Result<_, _>>()?,
        note: row.owned("note")?,
        line: row.number("seed_line")?,
    })
}

fn alternative(row: &Row<'_>) -> Result<Option<Alternative>, LoadError> {
    use super::rows::Problem;
    let Some(from) = row.optional_one("alt_from", LepCode::parse)? else {
        return match row.table.contains_key("alt_minutes") {
            true => Err(row.error("alt_from", Problem::Missing)),
            false => Ok(None),
        };
    };
    let number = |value: &toml::Value| value.as_integer().and_then(|n| u16::try_from(n).ok());
    let printed: Option<Vec<u16>> =
        row.table.get("alt_minutes").and_then(|v| v.as_array()?.iter().map(number).collect());
    match printed.as_deref() {
        Some(&[min, avg, max]) => {
            let minutes = Minutes { min: Some(min), avg: Some(avg), max: Some(max) };
            Ok(Some(Alternative { minutes, from }))
        }
        _ => Err(row.error("alt_minutes", Problem::NotA("a list of three numbers"))),
    }
}

fn ministry(row: &Row<'_>) -> Result<MinistryCode, LoadError> {
    row.only(MINISTRY_FIELDS)?;
    Ok(MinistryCode {
        code: row.text("code")?.to_owned(),
        label: row.text("label")?.to_owned(),
        project: row.owned("project")?,
        project_label: row.owned("project_label")?,
        policy: row.owned("policy")?,
        event: row.owned("event")?,
        sap_section: row.owned("sap_section")?,
        channel: row.text("channel")?.to_owned(),
        when: row.optional_one("when", ProgrammeId::parse)?,
    })
}
