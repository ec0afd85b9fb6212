//! What a person typed, before anybody judged it.
//!
//! A form arrives as raw name and value pairs. Reading one never fails: each rule that is broken becomes a
//! [`FieldError`] that names the field and the key of its text, and the page is shown again with everything
//! that was typed ([`Form`] is what the page gets back). Texts are bounded in characters and may not hold
//! control characters; a NUL is refused by name, because no database column and no PDF can hold it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Raw answers, in the order in which they came. Names may repeat (groups of checkboxes).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Form(Vec<(String, String)>);

/// One broken rule beside one field.
///
/// `key` is the key of the text (`error-required`), `args` fill its placeholders. `field` is the form's name of
/// the field, so that the list on top of the page can link to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    pub field: String,
    pub key: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, String)>,
}

impl FieldError {
    pub fn new(field: impl Into<String>, key: impl Into<String>) -> FieldError {
        FieldError { field: field.into(), key: key.into(), args: Vec::new() }
    }

    /// Adds a placeholder's value.
    pub fn with(mut self, name: &str, value: impl ToString) -> FieldError {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }
}

/// The broken rules of one form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Errors(Vec<FieldError>);

impl Errors {
    pub fn push(&mut self, error: FieldError) {
        self.0.push(error);
    }
    pub fn add(&mut self, field: impl Into<String>, key: impl Into<String>) {
        self.push(FieldError::new(field, key));
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }
    /// The first broken rule of `field`.
    pub fn of(&self, field: &str) -> Option<&FieldError> {
        self.0.iter().find(|e| e.field == field)
    }
    pub fn extend(&mut self, other: Errors) {
        self.0.extend(other.0);
    }
    /// `Ok(value)` when no rule is broken.
    pub fn or<T>(self, value: Option<T>) -> Result<T, Errors> {
        match value {
            Some(value) if self.is_empty() => Ok(value),
            _ => Err(self),
        }
    }
}

impl From<FieldError> for Errors {
    fn from(error: FieldError) -> Errors {
        Errors(vec![error])
    }
}

impl FromIterator<(String, String)> for Form {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Form {
        Form(pairs.into_iter().collect())
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Form {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(pairs: I) -> Form {
        pairs.into_iter().map(|(k, v)| (k.to_owned(), v.to_owned())).collect()
    }
}

impl Form {
    /// The first value of `name` as typed, empty when absent.
    pub fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v)
    }

    /// The first value of `name` without the spaces around it, `None` when nothing else is left.
    pub fn get(&self, name: &str) -> Option<&str> {
        let value = self.raw(name).trim();
        (!value.is_empty()).then_some(value)
    }

    /// Every value of `name` (checkboxes), without empty ones.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, v)| n == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
    }

    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|v| v == value)
    }

    pub fn checked(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(n, v)| (n.as_str(), v.as_str()))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Replaces every value of `name`.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_owned(), value.into()));
    }

    /// Keeps only the pairs whose name is wanted (passwords and hidden fields are never kept).
    pub fn only(mut self, wanted: impl Fn(&str) -> bool) -> Form {
        self.0.retain(|(n, _)| wanted(n));
        self
    }

    /// These answers with the fields for which `owned` holds replaced by those of `newer`.
    pub fn merge(mut self, newer: Form, owned: impl Fn(&str) -> bool) -> Form {
        self.0.retain(|(n, _)| !owned(n));
        self.0.extend(newer.0.into_iter().filter(|(n, _)| owned(n)));
        self
    }

    /// Names that are neither in `known` nor hidden fields of ours: a form that carries them was not made by us.
    pub fn unknown<'a>(&'a self, known: &'a [&str]) -> impl Iterator<Item = &'a str> {
        self.0.iter().map(|(n, _)| n.as_str()).filter(|n| !known.contains(n))
    }

    /// The fields of these names whose value holds a NUL. No column of a database keeps one, so that such answers can
    /// not even be a draft. Key: `error-nul`.
    pub fn nuls(&self, wanted: impl Fn(&str) -> bool) -> Errors {
        let held = self.pairs().filter(|(name, value)| wanted(name) && value.contains('\0'));
        Errors(held.map(|(name, _)| FieldError::new(name, "error-nul")).collect())
    }

    /// A text that must be there: bounded, printable. On failure pushes an error and gives `None`.
    ///
    /// Keys: `error-required`, and those of [`Form::optional`].
    pub fn required(&self, name: &str, max_chars: usize, errors: &mut Errors) -> Option<String> {
        if self.get(name).is_none() {
            errors.add(name, "error-required");
            return None;
        }
        self.optional(name, max_chars, errors)
    }

    /// A text that may be absent. Keys: `error-too-long` (`max`), `error-nul`, `error-control`.
    pub fn optional(&self, name: &str, max_chars: usize, errors: &mut Errors) -> Option<String> {
        let value = self.get(name)?;
        if value.contains('\0') {
            errors.add(name, "error-nul");
            return None;
        }
        if value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            errors.add(name, "error-control");
            return None;
        }
        if value.chars().count() > max_chars {
            errors.push(FieldError::new(name, "error-too-long").with("max", max_chars));
            return None;
        }
        Some(value.replace("\r\n", "\n"))
    }

    /// One of a closed set, by its code. Keys: `error-choose`, `error-unknown-choice`.
    pub fn choice<T: Copy>(
        &self,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
        errors: &mut Errors,
    ) -> Option<T> {
        let Some(code) = self.get(name) else {
            errors.add(name, "error-choose");
            return None;
        };
        let found = parse(code);
        if found.is_none() {
            errors.add(name, "error-unknown-choice");
        }
        found
    }

    /// A whole number in `range`. Keys: `error-number`, `error-range` (`min`, `max`); absent is `None` without error.
    pub fn number(
        &self,
        name: &str,
        range: std::ops::RangeInclusive<i64>,
        errors: &mut Errors,
    ) -> Option<i64> {
        let value = self.get(name)?;
        match value.parse::<i64>() {
            Ok(n) if range.contains(&n) => Some(n),
            Ok(_) => {
                let error = FieldError::new(name, "error-range");
                errors.push(error.with("min", range.start()).with("max", range.end()));
                None
            }
            Err(_) => {
                errors.add(name, "error-number");
                None
            }
        }
    }

    /// A date typed in three boxes `{name}-day`, `{name}-month`, `{name}-year`, or as `{name}` = `YYYY-MM-DD`.
    ///
    /// Absent is `None` without error. Key: `error-date` on `{name}-day` (or `{name}`).
    pub fn date(&self, name: &str, errors: &mut Errors) -> Option<chrono::NaiveDate> {
        let part = |suffix: &str| self.get(&format!("{name}-{suffix}")).map(str::to_owned);
        if let Some(iso) = self.get(name) {
            let date = chrono::NaiveDate::parse_from_str(iso, "%Y-%m-%d").ok();
            if date.is_none() {
                errors.add(name, "error-date");
            }
            return date;
        }
        let (day, month, year) = (part("day"), part("month"), part("year"));
        if day.is_none() && month.is_none() && year.is_none() {
            return None;
        }
        let number = |text: Option<String>| text.and_then(|t| t.parse::<u32>().ok());
        let date = match (number(day), number(month), number(year)) {
            (Some(d), Some(m), Some(y)) if (1000..=9999).contains(&y) => {
                chrono::NaiveDate::from_ymd_opt(y as i32, m, d)
            }
            _ => None,
        };
        if date.is_none() {
            errors.add(format!("{name}-day"), "error-date");
        }
        date
    }

    /// Values by name, for fingerprints: order does not matter, repeats do.
    pub fn canonical(&self) -> BTreeMap<&str, Vec<&str>> {
        let mut map: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (n, v) in self.pairs() {
            map.entry(n).or_default().push(v);
        }
        map
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_is_refused_by_name_and_what_was_typed_is_kept() {
        let form: Form = [("note", "a\0b")].into_iter().collect();
        let mut errors = Errors::default();
        assert_eq!(form.optional("note", 10, &mut errors), None);
        assert_eq!(errors.of("note").map(|e| e.key.as_str()), Some("error-nul"));
        assert_eq!(form.raw("note"), "a\0b");
        assert_eq!(form.nuls(|_| true), errors);
        assert!(form.nuls(|name| name != "note").is_empty());
    }

    #[test]
    fn three_boxes_or_one_value_make_a_date_and_nonsense_is_named() {
        let mut errors = Errors::default();
        let boxes: Form = [("d-day", "29"), ("d-month", "2"), ("d-year", "2024")].into_iter().collect();
        assert_eq!(boxes.date("d", &mut errors), chrono::NaiveDate::from_ymd_opt(2024, 2, 29));
        let iso: Form = [("d", "2024-02-29")].into_iter().collect();
        assert_eq!(iso.date("d", &mut errors), chrono::NaiveDate::from_ymd_opt(2024, 2, 29));
        assert!(errors.is_empty());
        let wrong: Form = [("d-day", "30"), ("d-month", "2"), ("d-year", "2024")].into_iter().collect();
        assert_eq!(wrong.date("d", &mut errors), None);
        assert!(errors.of("d-day").is_some());
    }
}
