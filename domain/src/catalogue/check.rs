//! What must hold between the rows of a table: references exist, durations agree, declared counts are right.
//!
//! These checks make a hand-corrected table trustworthy: passage rules rely on them and do not repeat them.

use std::collections::HashSet;

use super::Catalogue;
use super::condition::Demand;
use super::rows::{LoadError, Problem, Row};
use super::service::*;

type Check = Result<(), LoadError>;

/// Groups: ids are unique, parents exist.
pub(super) fn leps(leps: &[Lep], rows: &[Row<'_>]) -> Check {
    let mut seen = HashSet::new();
    for (lep, row) in leps.iter().zip(rows) {
        if !seen.insert(lep.id) {
            return Err(row.error("id", Problem::Duplicate(lep.id.to_string())));
        }
        match lep.parent {
            Some(parent) if !leps.iter().any(|l| l.id == parent) => {
                return Err(row.error("parent", Problem::NoSuch(parent.to_string())));
            }
            Some(_) if lep.kind != LepKind::Sublep => {
                return Err(row.error("parent", Problem::Contradiction("only a sublep has a parent")));
            }
            None if lep.kind == LepKind::Sublep => return Err(row.error("parent", Problem::Missing)),
            _ => {}
        }
    }
    Ok(())
}

/// Services against each other and against their groups.
pub(super) fn services(catalogue: &Catalogue, rows: &[Row<'_>]) -> Check {
    let mut seen = HashSet::new();
    for (service, row) in catalogue.services().iter().zip(rows) {
        if !seen.insert(service.code) {
            return Err(row.error("code", Problem::Duplicate(service.code.to_string())));
        }
        one(catalogue, service, row)?;
        duration(catalogue, service, row)?;
    }
    Ok(())
}

fn one(catalogue: &Catalogue, service: &Service, row: &Row<'_>) -> Check {
    let Some(lep) = catalogue.lep(service.lep) else {
        return Err(row.error("lep", Problem::NoSuch(service.lep.to_string())));
    };
    if lep.audience != service.audience {
        return Err(row.error("audience", Problem::Contradiction("is not the audience of its LEP")));
    }
    if service.registrable != (service.kind == ServiceKind::Service) {
        return Err(
            row.error("registrable", Problem::Contradiction("only rows of kind service are recorded"))
        );
    }
    if service.automatic != service.automatic_from.is_some() {
        return Err(row.error("automatic_from", Problem::Contradiction("goes with automatic = true")));
    }
    for code in &service.requires {
        if !catalogue.get(*code).is_some_and(|s| s.registrable && s.audience == service.audience) {
            return Err(row.error("requires", Problem::NoSuch(code.to_string())));
        }
    }
    conditions(catalogue, service, row)?;
    match service.automatic_from {
        Some(code) if !catalogue.get(code).is_some_and(|s| s.registrable && !s.automatic) => {
            Err(row.error("automatic_from", Problem::NoSuch(code.to_string())))
        }
        _ => Ok(()),
    }
}

/// A condition names codes that are recorded for the same audience; a person's documents are no company's.
fn conditions(catalogue: &Catalogue, service: &Service, row: &Row<'_>) -> Check {
    for (condition, inner) in service.conditions.iter().zip(row.inners("condition")?) {
        match &condition.demand {
            Demand::After { any_of, .. } => {
                let fits = |code: &&_| {
                    catalogue.get(**code).is_some_and(|s| s.registrable && s.audience == service.audience)
                };
                if let Some(code) = any_of.iter().find(|code| !fits(code)) {
                    return Err(inner.error("after", Problem::NoSuch(code.to_string())));
                }
            }
            Demand::Signed(_) if service.audience == Audience::Company => {
                return Err(inner.error("signed", Problem::Contradiction("only persons have such documents")));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The three numbers agree with where they are said to come from, and stand in order (I12).
fn duration(catalogue: &Catalogue, service: &Service, row: &Row<'_>) -> Check {
    let minutes = service.minutes;
    if !minutes.in_order() {
        return Err(row.error("avg_minutes", Problem::Contradiction("is not between min and max")));
    }
    let fits = match service.duration_source {
        DurationSource::Printed | DurationSource::Merged | DurationSource::Orphan => minutes.is_complete(),
        DurationSource::Single => [minutes.min, minutes.avg, minutes.max].iter().flatten().count() == 1,
        DurationSource::Partial => !minutes.is_complete() && !minutes.is_empty(),
        DurationSource::Missing | DurationSource::None => minutes.is_empty(),
    };
    if !fits {
        let problem = Problem::Contradiction("does not fit the minutes that are given");
        return Err(row.error("duration_source", problem));
    }
    match (service.duration_source, &service.duration_from) {
        (DurationSource::Merged, Some(from)) => same_minutes(catalogue, from, minutes, row, "duration_from")?,
        (DurationSource::Orphan, Some(_)) => {}
        (DurationSource::Merged | DurationSource::Orphan, None) => {
            return Err(row.error("duration_from", Problem::Missing));
        }
        (_, Some(_)) => {
            return Err(row.error("duration_from", Problem::Contradiction("only goes with a shared cell")));
        }
        (_, None) => {}
    }
    match &service.alternative {
        Some(other) => same_minutes(catalogue, other.from.as_str(), other.minutes, row, "alt_from"),
        None => Ok(()),
    }
}

fn same_minutes(catalogue: &Catalogue, from: &str, minutes: Minutes, row: &Row<'_>, field: &str) -> Check {
    match catalogue.services().iter().find(|s| s.code == from) {
        None => Err(row.error(field, Problem::NoSuch(from.to_owned()))),
        Some(other) if other.minutes != minutes => {
            Err(row.error(field, Problem::Contradiction("that row has other minutes")))
        }
        Some(_) => Ok(()),
    }
}

/// The counts that the table declares about itself.
pub(super) fn counts(catalogue: &Catalogue, meta: &Row<'_>) -> Check {
    let registrable = |audience: Option<Audience>| {
        let fits = |s: &&Service| s.registrable && audience.is_none_or(|a| s.audience == a);
        catalogue.services().iter().filter(fits).count()
    };
    let from =
        |source: DurationSource| catalogue.services().iter().filter(|s| s.duration_source == source).count();
    for (field, found) in [
        ("lep_count", catalogue.leps().len()),
        ("entry_count", catalogue.services().len()),
        ("registrable_count", registrable(None)),
        ("registrable_persona", registrable(Some(Audience::Person))),
        ("registrable_impresa", registrable(Some(Audience::Company))),
        ("duration_printed", from(DurationSource::Printed)),
        ("duration_merged", from(DurationSource::Merged)),
        ("duration_orphan", from(DurationSource::Orphan)),
        ("duration_partial", from(DurationSource::Partial)),
        ("duration_missing", from(DurationSource::Missing)),
    ] {
        let expected = usize::from(meta.number(field)?);
        if expected != found {
            return Err(meta.error(field, Problem::Count { expected, found }));
        }
    }
    let (expected, found) =
        (meta.optional_number("duration_single")?.map_or(0, usize::from), from(DurationSource::Single));
    if expected != found {
        return Err(meta.error("duration_single", Problem::Count { expected, found }));
    }
    Ok(())
}
