//! What the guidelines on extracurricular internships allow, as dated data with its source (25 May 2017, rep. 86/CSR).
//!
//! `domain/data/internship.toml` holds one row per figure and period. An internship is judged with the figures of its first
//! day. A figure that nobody checked on the official text says so, and so does the product to operators. The allowance is
//! the region's; where a region is not listed, the one that holds everywhere.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::catalogue::coded;

coded! {
    /// A figure that is one number.
    LimitKind {
        /// Least length, in months.
        MinMonths = "min_months",
        /// Greatest length, in months, extensions included.
        MaxMonths = "max_months",
        /// The same in targeted placement (L. 68/1999).
        MaxMonthsTargeted = "max_months_targeted",
        /// Months without a dismissal from a like job.
        DismissalMonths = "dismissal_months",
        /// Interns of one tutor of the host at the same time.
        HostTutorInterns = "host_tutor_interns",
        /// Interns of one tutor of the promoter at the same time.
        PromoterTutorInterns = "promoter_tutor_interns",
        /// Percent of the hours from which there is an attestation.
        AttestedPercent = "attested_percent",
        /// Internships of one person with one host. The database holds it as a unique index.
        PerPersonAndHost = "per_person_and_host",
    }
}

/// A figure with the days on which it holds and where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated<T> {
    pub value: T,
    pub valid_from: NaiveDate,
    /// Last day included; `None` while it holds.
    pub valid_to: Option<NaiveDate>,
    /// Whether somebody checked it on the official text.
    pub verified: bool,
    pub source: String,
}

impl<T> Dated<T> {
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

/// Interns at the same time for sites of a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// People employed without a term, both numbers included; no `to`: and more.
    pub from: u32,
    pub to: Option<u32>,
    pub allowed: Allowed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    Interns(u32),
    /// Of the people employed, rounded up.
    Percent(u32),
}

/// More places for who hires former interns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bonus {
    pub from: u32,
    pub hired_percent: u32,
    pub interns: u32,
}

/// The least allowance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// ISTAT code of the region; empty: everywhere else.
    pub region: String,
    /// Weekly hours from which it holds.
    pub hours: u16,
    /// Euros a month, gross.
    pub euros: u32,
}

/// Every figure, of today and of other times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidelines {
    limits: Vec<(LimitKind, Dated<u32>)>,
    places: Vec<Dated<Size>>,
    bonuses: Vec<Dated<Bonus>>,
    allowances: Vec<Dated<Allowance>>,
}

/// A row that cannot be used; `row` counts the rows of its table from 1, 0 is the file itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("internship.toml, {table} row {row}, field {field}: {problem}")]
pub struct GuidelinesError {
    pub table: &'static str,
    pub row: usize,
    pub field: &'static str,
    pub problem: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    limit: Vec<LimitRow>,
    places: Vec<PlacesRow>,
    bonus: Vec<BonusRow>,
    allowance: Vec<AllowanceRow>,
}

macro_rules! rows {
    ($($name:ident { $($field:ident: $type:ty),+ })+) => {$(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct $name {
            $($field: $type,)+
            valid_from: String,
            valid_to: Option<String>,
            verified: bool,
            source: String,
        }

        impl $name {
            fn dated<T>(&self, value: T, wrong: Wrong<'_>) -> Result<Dated<T>, GuidelinesError> {
                let date = |field, text: &str| {
                    text.parse::<NaiveDate>().map_err(|_| wrong(field, "must be a date (\"YYYY-MM-DD\")"))
                };
                let valid_from = date("valid_from", &self.valid_from)?;
                let valid_to = self.valid_to.as_deref().map(|text| date("valid_to", text)).transpose()?;
                if valid_to.is_some_and(|last| last < valid_from) {
                    return Err(wrong("valid_to", "is before valid_from"));
                }
                if self.source.trim().is_empty() {
                    return Err(wrong("source", "must be a text"));
                }
                Ok(Dated { value, valid_from, valid_to, verified: self.verified, source: self.source.clone() })
            }
        }
    )+};
}

rows! {
    LimitRow { kind: String, value: u32 }
    PlacesRow { from: u32, to: Option<u32>, interns: Option<u32>, percent: Option<u32> }
    BonusRow { from: u32, hired_percent: u32, interns: u32 }
    AllowanceRow { region: String, hours: u16, euros: u32 }
}

type Wrong<'a> = &'a dyn Fn(&'static str, &str) -> GuidelinesError;

impl Guidelines {
    /// The figures that are part of the programme, read once.
    pub fn embedded() -> &'static Guidelines {
        static GUIDELINES: LazyLock<Guidelines> = LazyLock::new(|| {
            match Guidelines::parse(include_str!("../../data/internship.toml")) {
                Ok(guidelines) => guidelines,
                // A test parses the same text: a programme with a broken file is never built.
                Err(error) => unreachable!("{error}"),
            }
        });
        &GUIDELINES
    }

    /// Reads the four tables. Two rows about the same thing may not hold on the same day.
    pub fn parse(text: &str) -> Result<Guidelines, GuidelinesError> {
        let file: File = toml::from_str(text).map_err(|error| GuidelinesError {
            table: "file",
            row: 0,
            field: "file",
            problem: error.message().to_owned(),
        })?;
        let limits = read("limit", &file.limit, |row, wrong| {
            let kind = LimitKind::parse(&row.kind).ok_or_else(|| wrong("kind", "is no limit"))?;
            row.dated((kind, row.value), wrong)
        })?;
        distinct("limit", "kind", &limits, |a, b| a.0 == b.0)?;
        let places = read("places", &file.places, |row, wrong| {
            let allowed = match (row.interns, row.percent) {
                (Some(interns), None) => Allowed::Interns(interns),
                (None, Some(percent)) => Allowed::Percent(percent),
                _ => return Err(wrong("interns", "is either interns or percent")),
            };
            row.dated(Size { from: row.from, to: row.to, allowed }, wrong)
        })?;
        let end = |size: &Size| size.to.unwrap_or(u32::MAX);
        distinct("places", "from", &places, |a, b| a.from <= end(b) && b.from <= end(a))?;
        let bonuses = read("bonus", &file.bonus, |row, wrong| {
            let (from, hired_percent, interns) = (row.from, row.hired_percent, row.interns);
            row.dated(Bonus { from, hired_percent, interns }, wrong)
        })?;
        distinct("bonus", "hired_percent", &bonuses, |a, b| {
            (a.from, a.hired_percent) == (b.from, b.hired_percent)
        })?;
        let allowances = read("allowance", &file.allowance, |row, wrong| {
            let (region, hours, euros) = (row.region.clone(), row.hours, row.euros);
            row.dated(Allowance { region, hours, euros }, wrong)
        })?;
        distinct("allowance", "hours", &allowances, |a, b| (&a.region, a.hours) == (&b.region, b.hours))?;
        let split = |row: Dated<(LimitKind, u32)>| {
            let Dated { value: (kind, value), valid_from, valid_to, verified, source } = row;
            (kind, Dated { value, valid_from, valid_to, verified, source })
        };
        let limits = limits.into_iter().map(split).collect();
        Ok(Guidelines { limits, places, bonuses, allowances })
    }

    /// The figure on `day`; `None` before the guidelines.
    pub fn limit(&self, kind: LimitKind, day: NaiveDate) -> Option<&Dated<u32>> {
        self.limits.iter().find(|(of, row)| *of == kind && row.holds_on(day)).map(|(_, row)| row)
    }

    /// Interns that a site with so many people may have at the same time on `day`, when it hired `hired` of its `former`
    /// interns of the last 24 months.
    pub fn places(&self, employees: u32, former: u32, hired: u32, day: NaiveDate) -> u32 {
        let fits = |size: &Size| size.from <= employees && size.to.is_none_or(|to| employees <= to);
        let size = self.places.iter().find(|row| row.holds_on(day) && fits(&row.value));
        let base = match size.map(|row| row.value.allowed) {
            None => 0,
            Some(Allowed::Interns(interns)) => interns,
            Some(Allowed::Percent(percent)) => share(employees, percent),
        };
        base + self.bonus(employees, former, hired, day)
    }

    fn bonus(&self, employees: u32, former: u32, hired: u32, day: NaiveDate) -> u32 {
        let reached = |bonus: &Bonus| {
            let (hired, former) = (u64::from(hired), u64::from(former));
            former > 0 && hired * 100 >= former * u64::from(bonus.hired_percent) && bonus.from <= employees
        };
        let rows = self.bonuses.iter().filter(|row| row.holds_on(day) && reached(&row.value));
        rows.map(|row| row.value.interns).max().unwrap_or(0)
    }

    /// The least allowance in a region (ISTAT code) for so many hours a week on `day`.
    pub fn allowance(&self, region: &str, weekly_hours: u16, day: NaiveDate) -> Option<&Dated<Allowance>> {
        let best = |region: &str| {
            let of_region =
                self.allowances.iter().filter(|row| row.holds_on(day) && row.value.region == region);
            of_region.filter(|row| row.value.hours <= weekly_hours).max_by_key(|row| row.value.hours)
        };
        best(region).or_else(|| best(""))
    }

    /// Where the figures of `day` were found, each source once, and whether somebody checked all of them.
    pub fn sources(&self, region: &str, day: NaiveDate) -> (Vec<&str>, bool) {
        let mut found: Vec<(&str, bool)> = Vec::new();
        found.extend(
            self.limits.iter().filter(|(_, r)| r.holds_on(day)).map(|(_, r)| (r.source.as_str(), r.verified)),
        );
        found.extend(self.places.iter().filter(|r| r.holds_on(day)).map(|r| (r.source.as_str(), r.verified)));
        found
            .extend(self.bonuses.iter().filter(|r| r.holds_on(day)).map(|r| (r.source.as_str(), r.verified)));
        let here = self.allowances.iter().any(|r| r.value.region == region);
        let mine = |r: &&Dated<Allowance>| r.value.region == if here { region } else { "" };
        let allowances = self.allowances.iter().filter(|r| r.holds_on(day)).filter(mine);
        found.extend(allowances.map(|r| (r.source.as_str(), r.verified)));
        let verified = found.iter().all(|(_, verified)| *verified);
        let mut sources: Vec<&str> = Vec::new();
        for (source, _) in found {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        (sources, verified)
    }
}

/// A share of the people employed, rounded up.
fn share(employees: u32, percent: u32) -> u32 {
    let share = (u64::from(employees) * u64::from(percent)).div_ceil(100);
    u32::try_from(share).unwrap_or(u32::MAX)
}

fn read<R, T>(
    table: &'static str,
    rows: &[R],
    one: impl Fn(&R, Wrong<'_>) -> Result<Dated<T>, GuidelinesError>,
) -> Result<Vec<Dated<T>>, GuidelinesError> {
    let read = |(index, row): (usize, &R)| {
        let wrong = |field, problem: &str| GuidelinesError {
            table,
            row: index + 1,
            field,
            problem: problem.to_owned(),
        };
        one(row, &wrong)
    };
    rows.iter().enumerate().map(read).collect()
}

/// No two rows about the same thing hold on the same day.
fn distinct<T>(
    table: &'static str,
    field: &'static str,
    rows: &[Dated<T>],
    same: impl Fn(&T, &T) -> bool,
) -> Result<(), GuidelinesError> {
    for (place, row) in rows.iter().enumerate() {
        let clash = |other: &Dated<T>| {
            same(&row.value, &other.value)
                && (other.holds_on(row.valid_from) || row.holds_on(other.valid_from))
        };
        if rows.iter().take(place).any(clash) {
            let problem = "another row about the same thing holds on the same days".to_owned();
            return Err(GuidelinesError { table, row: place + 1, field, problem });
        }
    }
    Ok(())
}
