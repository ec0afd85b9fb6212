//! The three lists as text: comma-separated, one heading row, no quotes.

use chrono::NaiveDate;

use super::{Comune, Places, State};

/// A row that cannot be read. `row` counts from 1, the heading row included, as an editor does.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, row {row}, field {field}: {problem}")]
pub struct PlaceError {
    pub file: &'static str,
    pub row: usize,
    pub field: &'static str,
    pub problem: String,
}

const COMUNI: &str = "comuni.csv";
const HISTORIC: &str = "comuni-historic.csv";
const STATES: &str = "states.csv";

impl Places {
    /// Reads the comuni of today, those of yesterday, and the foreign states.
    ///
    /// The error names file, row and field: a missing or unknown heading, a row with more or fewer fields, a code
    /// of another shape, a code given twice among the active ones, a date that does not exist.
    pub fn parse(comuni: &str, historic: &str, states: &str) -> Result<Places, PlaceError> {
        let mut list = Vec::new();
        let fields = ["belfiore", "istat", "name", "other_name", "province", "region", "from"];
        for row in rows(COMUNI, fields, comuni) {
            let row = row?;
            list.push(Comune {
                belfiore: row.code(0)?,
                istat: row.istat(1)?,
                name: row.text(2)?,
                other_name: row.optional(3),
                province: row.province(4)?,
                region: Some(row.text(5)?),
                from: row.date(6)?,
                to: None,
            });
        }
        unique(COMUNI, "belfiore", list.iter().map(|comune| comune.belfiore.as_str()))?;
        for row in rows(HISTORIC, ["belfiore", "name", "province", "from", "to"], historic) {
            let row = row?;
            list.push(Comune {
                belfiore: row.code(0)?,
                istat: None,
                name: row.text(1)?,
                other_name: None,
                province: row.province(2)?,
                region: None,
                from: row.date(3)?,
                to: Some(row.date(4)?),
            });
        }
        let mut foreign = Vec::new();
        for row in rows(STATES, ["code", "name", "active", "to"], states) {
            let row = row?;
            foreign.push(State {
                code: row.code(0)?,
                name: row.text(1)?,
                active: row.yes_no(2)?,
                to: row.optional(3).map(|_| row.date(3)).transpose()?,
            });
        }
        unique(STATES, "code", foreign.iter().map(|state| state.code.as_str()))?;
        Ok(Places::new(list, foreign))
    }
}

/// One row, already cut into its fields.
struct Row<'a, const N: usize> {
    file: &'static str,
    number: usize,
    names: [&'static str; N],
    values: [&'a str; N],
}

fn rows<'a, const N: usize>(
    file: &'static str,
    names: [&'static str; N],
    text: &'a str,
) -> impl Iterator<Item = Result<Row<'a, N>, PlaceError>> {
    let wrong = move |row: usize, problem: String| PlaceError { file, row, field: "row", problem };
    let heading = text.lines().next().unwrap_or_default();
    let heading = match heading.split(',').eq(names) {
        true => None,
        false => Some(Err(wrong(1, format!("the headings must be {}", names.join(","))))),
    };
    let body = text.lines().enumerate().skip(1).map(move |(i, line)| {
        let values: Vec<&str> = line.split(',').map(str::trim).collect();
        let found = values.len();
        let values = <[&str; N]>::try_from(values)
            .map_err(|_| wrong(i + 1, format!("{found} fields instead of {N}")))?;
        Ok(Row { file, number: i + 1, names, values })
    });
    heading.into_iter().chain(body)
}

impl<const N: usize> Row<'_, N> {
    fn value(&self, i: usize) -> &str {
        self.values.get(i).copied().unwrap_or_default()
    }

    fn wrong(&self, i: usize, problem: &str) -> PlaceError {
        let field = self.names.get(i).copied().unwrap_or("row");
        let problem = format!("{problem}, found {:?}", self.value(i));
        PlaceError { file: self.file, row: self.number, field, problem }
    }

    fn text(&self, i: usize) -> Result<String, PlaceError> {
        self.optional(i).ok_or_else(|| self.wrong(i, "must not be empty"))
    }

    fn optional(&self, i: usize) -> Option<String> {
        Some(self.value(i)).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    fn code(&self, i: usize) -> Result<String, PlaceError> {
        match self.value(i).as_bytes() {
            [letter, digits @ ..]
                if letter.is_ascii_uppercase()
                    && digits.len() == 3
                    && digits.iter().all(u8::is_ascii_digit) =>
            {
                Ok(self.value(i).to_owned())
            }
            _ => Err(self.wrong(i, "must be a capital letter and three digits")),
        }
    }

    fn istat(&self, i: usize) -> Result<Option<String>, PlaceError> {
        match self.optional(i) {
            Some(code) if code.len() != 6 || !code.bytes().all(|b| b.is_ascii_digit()) => {
                Err(self.wrong(i, "must be six digits or empty"))
            }
            code => Ok(code),
        }
    }

    fn province(&self, i: usize) -> Result<String, PlaceError> {
        let value = self.value(i);
        if value.len() == 2 && value.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(value.to_owned())
        } else {
            Err(self.wrong(i, "must be two capital letters"))
        }
    }

    fn date(&self, i: usize) -> Result<NaiveDate, PlaceError> {
        NaiveDate::parse_from_str(self.value(i), "%Y-%m-%d")
            .map_err(|_| self.wrong(i, "must be a date (YYYY-MM-DD)"))
    }

    fn yes_no(&self, i: usize) -> Result<bool, PlaceError> {
        match self.value(i) {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(self.wrong(i, "must be yes or no")),
        }
    }
}

fn unique<'a>(
    file: &'static str,
    field: &'static str,
    codes: impl Iterator<Item = &'a str>,
) -> Result<(), PlaceError> {
    let mut seen = std::collections::HashSet::new();
    for (i, code) in codes.enumerate() {
        if !seen.insert(code) {
            return Err(PlaceError { file, row: i + 2, field, problem: format!("{code} is given twice") });
        }
    }
    Ok(())
}
