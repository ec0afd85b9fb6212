//! Complex targets: what a region adds to its standards for groups of people whose needs are complex (R163).
//!
//! A table to consult. It says with which services the centre works together, which competences are asked beside those of
//! the case manager, and which specialist services may be added. It is about groups: who belongs to one (a disability, an
//! addiction, a detention) is neither asked nor stored.

use chrono::NaiveDate;

use crate::catalogue::{LoadError, Problem, rows::Row};

/// One group and what the region adds for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Names the row: `detenuti`.
    pub id: String,
    pub name: String,
    /// Dedicated services of the network with which the centre is bound to work.
    pub partners: Vec<String>,
    /// Competences that complete those of the case manager.
    pub competences: Vec<String>,
    /// Whether an operator dedicated to the group is among them.
    pub dedicated_operator: bool,
    /// Specialist services beside the standard ones; examples.
    pub services: Vec<String>,
    /// First day; `None` where the source prints none.
    pub valid_from: Option<NaiveDate>,
    /// Last day, included; `None` while it holds.
    pub valid_to: Option<NaiveDate>,
    /// Document and line: `003:177`.
    pub source: String,
}

impl Target {
    pub fn holds_on(&self, date: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_to.is_none_or(|to| date <= to)
    }
}

/// The rows of a pack; an id stands once.
pub(super) fn read(list: &[Row<'_>]) -> Result<Vec<Target>, LoadError> {
    let mut targets: Vec<Target> = Vec::new();
    for row in list {
        let target = one(row)?;
        if targets.iter().any(|other| other.id == target.id) {
            return Err(row.error("id", Problem::Duplicate(target.id)));
        }
        targets.push(target);
    }
    Ok(targets)
}

fn one(row: &Row<'_>) -> Result<Target, LoadError> {
    row.only(&[
        "id",
        "name",
        "partners",
        "competences",
        "dedicated_operator",
        "services",
        "valid_from",
        "valid_to",
        "source",
    ])?;
    let filled = |field: &str| {
        let list = row.owned_list(field)?;
        match list.is_empty() || list.iter().any(|text| text.trim().is_empty()) {
            true => Err(row.error(field, Problem::Missing)),
            false => Ok(list),
        }
    };
    let target = Target {
        id: row.text("id")?.to_owned(),
        name: row.text("name")?.to_owned(),
        partners: filled("partners")?,
        competences: filled("competences")?,
        dedicated_operator: row.flag("dedicated_operator")?,
        services: filled("services")?,
        valid_from: row.optional_date("valid_from")?,
        valid_to: row.optional_date("valid_to")?,
        source: row.text("source")?.to_owned(),
    };
    match (target.valid_from, target.valid_to) {
        (Some(first), Some(last)) if last < first => {
            Err(row.error("valid_to", Problem::Contradiction("is before valid_from")))
        }
        _ => Ok(target),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{PIEMONTE, Pack, PackFiles};

    fn loaded(good: &str, bad: &str) -> Result<Pack, String> {
        assert!(PIEMONTE.pack.contains(good), "{good} is no longer there");
        let pack = PIEMONTE.pack.replacen(good, bad, 1);
        Pack::parse(&PackFiles { pack: &pack, ..PIEMONTE }).map_err(|error| error.to_string())
    }

    #[test]
    fn r163_each_wrong_row_names_its_target_and_field() {
        let cases = [
            ("id = \"immigrati\"", "id = \"disabili\"", "target disabili, field id"),
            (
                "dedicated_operator = false",
                "dedicated_operator = \"no\"",
                "target immigrati, field dedicated_operator",
            ),
            ("dedicated_operator = false\n", "", "target immigrati, field dedicated_operator"),
            ("name = \"Immigrati\"", "nome = \"Immigrati\"", "target immigrati, field nome"),
            ("name = \"Immigrati\"", "name = \" \"", "target immigrati, field name"),
            (
                "partners = [\"Servizi socio-assistenziali interessati al caso\", \"SERT\"]",
                "partners = []",
                "target tossicodipendenti, field partners",
            ),
            (
                "partners = [\"Servizi socio-assistenziali interessati al caso\", \"SERT\"]",
                "partners = [\"\"]",
                "target tossicodipendenti, field partners",
            ),
            ("source = \"003:182\"", "", "target assistenti-familiari, field source"),
            (
                "source = \"003:182\"",
                "source = \"003:182\"\nvalid_to = 2020",
                "target assistenti-familiari, field valid_to",
            ),
            (
                "source = \"003:182\"",
                "source = \"003:182\"\nvalid_from = 2020-01-02\nvalid_to = 2020-01-01",
                "target assistenti-familiari, field valid_to",
            ),
        ];
        for (good, bad, place) in cases {
            let Err(error) = loaded(good, bad) else { panic!("{good} -> {bad} must not load") };
            assert!(error.starts_with(&format!("pack.toml, {place}")), "{place} in: {error}");
        }
    }

    #[test]
    fn r163_a_dated_row_holds_from_its_first_day_to_its_last() {
        let dated = "source = \"003:182\"\nvalid_from = 2020-01-01\nvalid_to = 2020-12-31";
        let pack = loaded("source = \"003:182\"", dated).expect("it loads");
        let shown = |on: &str| pack.targets_on(on.parse().expect("a day")).count();
        assert_eq!(
            ["2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01"].map(shown),
            [4, 5, 5, 4],
            "the other four are not dated"
        );
    }
}
