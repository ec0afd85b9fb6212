//! The small parts that every document is made of.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use serde::Serialize;

/// Words to show, with their language where it is not the document's.
///
/// A screen reader pronounces official Italian words rightly in an English document only if they are
/// marked: use [`Words::italian`] for names of offices, of laws and of declarations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    pub text: String,
    pub lang: Option<Lang>,
}

impl Words {
    /// Italian words, whatever the document's language.
    pub fn italian(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: Some(Lang::It) }
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), lang: None }
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self { text, lang: None }
    }
}

/// A name and its value, such as `Telefono` and `071 000000`: one row, the name is its header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pair {
    pub label: Words,
    pub value: Words,
}

impl Pair {
    pub fn new(label: impl Into<Words>, value: impl Into<Words>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

/// What stands on every page: who writes, in which language, when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// Language of the document.
    pub lang: Lang,
    /// The body that writes, such as `Regione Marche`.
    pub body: Words,
    /// Its office, such as `Centro per l'Impiego di Ancona`.
    pub centre: Words,
    /// `Pagina`, in «Pagina 1 di 2».
    pub page_label: String,
    /// `di`, in «Pagina 1 di 2».
    pub of_label: String,
    /// The document's own date, in the file's properties only.
    #[serde(skip)]
    pub issued_at: DateTime<Utc>,
}
