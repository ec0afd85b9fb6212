//! A field of a row: how it is asked, read and kept.
//!
//! Kept is a text in one canonical form: what was typed without the spaces around it, a code, `YYYY-MM`, a number. The
//! visible name is `sap-field-{name}`.

use chrono::{Datelike as _, NaiveDate};

use crate::catalogue::coded;
use crate::did::Month;
use crate::form::{Errors, Form};

/// The earliest year that is asked about.
const FIRST_YEAR: i64 = 1930;

/// How a field is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line, with the most characters.
    Line(usize),
    /// Several lines, with the most characters.
    Area(usize),
    /// One code of a closed list; `texts` is the prefix of the visible names.
    Choice {
        codes: &'static [&'static str],
        texts: &'static str,
    },
    /// Two boxes, `{name}-month` and `{name}-year`; never in the future.
    Month,
    /// Never in the future.
    Year,
    Number {
        min: i64,
        max: i64,
    },
}

/// A field of every row of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
    pub required: bool,
}

coded! {
    /// How well a language is read, written, spoken: the levels of the Common European Framework. Texts: `sap-level-{code}`.
    LanguageLevel {
        A1 = "a1",
        A2 = "a2",
        B1 = "b1",
        B2 = "b2",
        C1 = "c1",
        C2 = "c2",
        Native = "native",
    }
}

impl LanguageLevel {
    pub const CODES: &'static [&'static str] = &["a1", "a2", "b1", "b2", "c1", "c2", "native"];
}

coded! {
    /// The unit of a course's duration (O, G, M, A in the model). Texts: `sap-span-{code}`.
    Span {
        Hours = "hours",
        Days = "days",
        Months = "months",
        Years = "years",
    }
}

impl Span {
    pub const CODES: &'static [&'static str] = &["hours", "days", "months", "years"];
}

impl Field {
    const fn new(name: &'static str, kind: Kind) -> Field {
        Field { name, kind, required: false }
    }
    pub(super) const fn text(name: &'static str, max: usize) -> Field {
        Field::new(name, Kind::Line(max))
    }
    pub(super) const fn area(name: &'static str, max: usize) -> Field {
        Field::new(name, Kind::Area(max))
    }
    pub(super) const fn choice(
        name: &'static str,
        codes: &'static [&'static str],
        texts: &'static str,
    ) -> Field {
        Field::new(name, Kind::Choice { codes, texts })
    }
    pub(super) const fn month(name: &'static str) -> Field {
        Field::new(name, Kind::Month)
    }
    pub(super) const fn year(name: &'static str) -> Field {
        Field::new(name, Kind::Year)
    }
    pub(super) const fn number(name: &'static str, min: i64, max: i64) -> Field {
        Field::new(name, Kind::Number { min, max })
    }
    pub(super) const fn must(mut self) -> Field {
        self.required = true;
        self
    }

    /// The key of the visible name.
    pub fn label_key(&self) -> String {
        format!("sap-field-{}", self.name)
    }

    /// Nothing was typed in it.
    pub(super) fn is_blank(&self, form: &Form, prefix: &str) -> bool {
        let name = format!("{prefix}{}", self.name);
        let empty = |name: &str| form.get(name).is_none();
        let boxes = ["month", "year"].map(|part| format!("{name}-{part}"));
        empty(&name) && (self.kind != Kind::Month || boxes.iter().all(|name| empty(name)))
    }

    /// Reads the canonical text; an error stands on the field's name, of a month on its first box.
    pub(super) fn read(
        &self,
        form: &Form,
        prefix: &str,
        today: NaiveDate,
        errors: &mut Errors,
    ) -> Option<String> {
        let name = format!("{prefix}{}", self.name);
        if self.is_blank(form, prefix) {
            if self.required {
                errors.add(self.error_name(&name), "error-required");
            }
            return None;
        }
        match self.kind {
            Kind::Line(max) | Kind::Area(max) => form.optional(&name, max, errors),
            Kind::Choice { codes, .. } => {
                let known = |code: &str| codes.iter().copied().find(|known| *known == code);
                form.choice(&name, known, errors).map(str::to_owned)
            }
            Kind::Month => {
                let wrong = match Month::read(form, &name) {
                    None => "error-month",
                    Some(month) if month > Month::of(today) => "error-month-future",
                    Some(month) => return Some(month.to_string()),
                };
                errors.add(self.error_name(&name), wrong);
                None
            }
            Kind::Year => {
                let year = form.number(&name, FIRST_YEAR..=2100, errors)?;
                if year > i64::from(today.year()) {
                    errors.add(name, "error-year-future");
                    return None;
                }
                Some(year.to_string())
            }
            Kind::Number { min, max } => form.number(&name, min..=max, errors).map(|n| n.to_string()),
        }
    }

    /// The control on which an error of this field stands.
    fn error_name(&self, name: &str) -> String {
        match self.kind {
            Kind::Month => format!("{name}-month"),
            _ => name.to_owned(),
        }
    }

    /// Whether a stored text is one that [`Field::read`] may have written.
    pub(super) fn knows(&self, value: &str) -> bool {
        match self.kind {
            Kind::Line(_) | Kind::Area(_) => !value.is_empty(),
            Kind::Choice { codes, .. } => codes.contains(&value),
            Kind::Month => value.parse::<Month>().is_ok(),
            Kind::Year | Kind::Number { .. } => value.parse::<i64>().is_ok(),
        }
    }
}
