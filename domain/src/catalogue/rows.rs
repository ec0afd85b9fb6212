//! Reading a pack's TOML row by row, so that every error names file, row and field.
//!
//! A region's table is corrected by people: «expected a string at line 812» does not help them, «catalogue.toml,
//! service F1.15, field min_minutes: is missing» does. That is why rows are read by hand and not derived.

use chrono::NaiveDate;
use toml::{Table, Value};

/// What is wrong, where: file, row (`service F1.15`) and field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, {row}, field {field}: {problem}")]
pub struct LoadError {
    pub file: String,
    pub row: String,
    pub field: String,
    pub problem: Problem,
}

/// What is wrong with one field of a pack.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("is missing")]
    Missing,
    #[error("is not {0}")]
    NotA(&'static str),
    #[error("is not a field of this row")]
    UnknownField,
    #[error("`{0}` is not one of the known values")]
    UnknownValue(String),
    #[error("`{0}` appears twice")]
    Duplicate(String),
    #[error("`{0}` does not exist")]
    NoSuch(String),
    #[error("is {found} where {expected} was declared")]
    Count { expected: usize, found: usize },
    #[error("{0}")]
    Contradiction(&'static str),
    #[error("is not TOML: {0}")]
    Syntax(String),
}

/// One row: a table with its place in the file.
pub(crate) struct Row<'a> {
    pub file: &'a str,
    pub name: String,
    pub table: &'a Table,
}

type Read<T> = Result<T, LoadError>;

/// Parses a whole file. An error names the line as row.
pub(crate) fn document(file: &str, text: &str) -> Read<Table> {
    text.parse::<Table>().map_err(|error| {
        let upto = error.span().map_or("", |span| text.get(..span.start).unwrap_or_default());
        LoadError {
            file: file.to_owned(),
            row: format!("line {}", upto.matches('\n').count() + 1),
            field: "-".to_owned(),
            problem: Problem::Syntax(error.message().to_owned()),
        }
    })
}

/// The one table `key` of a file.
pub(crate) fn section<'a>(file: &'a str, parent: &'a Table, key: &str) -> Read<Row<'a>> {
    let top = Row { file, name: "top".to_owned(), table: parent };
    match parent.get(key) {
        Some(Value::Table(table)) => Ok(Row { file, name: key.to_owned(), table }),
        Some(_) => Err(top.error(key, Problem::NotA("a table"))),
        None => Err(top.error(key, Problem::Missing)),
    }
}

/// The rows `[[key]]` of a file, each named after its field `id` (`service F1.15`) or its place (`service #3`).
pub(crate) fn rows<'a>(file: &'a str, parent: &'a Table, key: &str, id: &str) -> Read<Vec<Row<'a>>> {
    let top = Row { file, name: "top".to_owned(), table: parent };
    let Some(Value::Array(list)) = parent.get(key) else {
        return Err(top.error(key, Problem::Missing));
    };
    let named = |(place, value): (usize, &'a Value)| {
        let table = value.as_table().ok_or_else(|| top.error(key, Problem::NotA("a list of tables")))?;
        let name = table.get(id).and_then(Value::as_str).map_or(format!("#{}", place + 1), str::to_owned);
        Ok(Row { file, name: format!("{key} {name}"), table })
    };
    list.iter().enumerate().map(named).collect()
}

impl<'a> Row<'a> {
    pub fn error(&self, field: &str, problem: Problem) -> LoadError {
        LoadError { file: self.file.to_owned(), row: self.name.clone(), field: field.to_owned(), problem }
    }

    /// Refuses fields that nobody reads: most often a misspelt one.
    pub fn only(&self, known: &[&str]) -> Read<()> {
        match self.table.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(self.error(key, Problem::UnknownField)),
            None => Ok(()),
        }
    }

    /// A table inside this row, named `service D.1 ministry`.
    pub fn inner(&self, field: &str, table: &'a Table) -> Row<'a> {
        Row { file: self.file, name: format!("{} {field}", self.name), table }
    }

    /// The tables `[[field]]` inside this row; none when absent.
    pub fn inners(&self, field: &str) -> Read<Vec<Row<'a>>> {
        let list = match self.table.get(field) {
            None => return Ok(Vec::new()),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(self.error(field, Problem::NotA("a list of tables"))),
        };
        let row = |value: &'a Value| match value.as_table() {
            Some(table) => Ok(self.inner(field, table)),
            None => Err(self.error(field, Problem::NotA("a list of tables"))),
        };
        list.iter().map(row).collect()
    }

    fn needed<T>(&self, field: &str, value: Option<T>) -> Read<T> {
        value.ok_or_else(|| self.error(field, Problem::Missing))
    }

    pub fn optional_text(&self, field: &str) -> Read<Option<&'a str>> {
        match self.table.get(field) {
            None => Ok(None),
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text)),
            Some(_) => Err(self.error(field, Problem::NotA("a text"))),
        }
    }

    pub fn text(&self, field: &str) -> Read<&'a str> {
        let text = self.optional_text(field)?;
        self.needed(field, text)
    }

    pub fn owned(&self, field: &str) -> Read<Option<String>> {
        Ok(self.optional_text(field)?.map(str::to_owned))
    }

    pub fn flag(&self, field: &str) -> Read<bool> {
        match self.table.get(field) {
            None => Err(self.error(field, Problem::Missing)),
            Some(Value::Boolean(flag)) => Ok(*flag),
            Some(_) => Err(self.error(field, Problem::NotA("true or false"))),
        }
    }

    pub fn optional_number(&self, field: &str) -> Read<Option<u16>> {
        match self.table.get(field) {
            None => Ok(None),
            Some(value) => value
                .as_integer()
                .and_then(|n| u16::try_from(n).ok())
                .map(Some)
                .ok_or_else(|| self.error(field, Problem::NotA("a whole number from 0 to 65535"))),
        }
    }

    pub fn number(&self, field: &str) -> Read<u16> {
        let number = self.optional_number(field)?;
        self.needed(field, number)
    }

    pub fn optional_date(&self, field: &str) -> Read<Option<NaiveDate>> {
        let read = |value: &Value| value.as_datetime()?.to_string().parse::<NaiveDate>().ok();
        match self.table.get(field) {
            None => Ok(None),
            Some(value) => read(value).map(Some).ok_or_else(|| self.error(field, Problem::NotA("a date"))),
        }
    }

    pub fn date(&self, field: &str) -> Read<NaiveDate> {
        let date = self.optional_date(field)?;
        self.needed(field, date)
    }

    /// A list of texts; absent is empty.
    pub fn list(&self, field: &str) -> Read<Vec<&'a str>> {
        let wrong = || self.error(field, Problem::NotA("a list of texts"));
        match self.table.get(field) {
            None => Ok(Vec::new()),
            Some(Value::Array(list)) => list.iter().map(|v| v.as_str().ok_or_else(wrong)).collect(),
            Some(_) => Err(wrong()),
        }
    }

    pub fn owned_list(&self, field: &str) -> Read<Vec<String>> {
        Ok(self.list(field)?.into_iter().map(str::to_owned).collect())
    }

    /// A value of a closed set.
    pub fn one<T>(&self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Read<T> {
        self.parsed(field, self.text(field)?, &parse)
    }

    pub fn optional_one<T>(&self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Read<Option<T>> {
        self.optional_text(field)?.map(|text| self.parsed(field, text, &parse)).transpose()
    }

    /// Values of a closed set; absent is empty.
    pub fn many<T>(&self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Read<Vec<T>> {
        self.list(field)?.into_iter().map(|text| self.parsed(field, text, &parse)).collect()
    }

    fn parsed<T>(&self, field: &str, text: &str, parse: &impl Fn(&str) -> Option<T>) -> Read<T> {
        parse(text).ok_or_else(|| self.error(field, Problem::UnknownValue(text.to_owned())))
    }
}
