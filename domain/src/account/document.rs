use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::form::{Errors, Form};

/// The documents by which an operator recognises a person (art. 35 D.P.R. 445/2000).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    CartaIdentita,
    Passaporto,
    Patente,
    PermessoSoggiorno,
}

impl DocumentKind {
    pub const ALL: [DocumentKind; 4] = [
        DocumentKind::CartaIdentita,
        DocumentKind::Passaporto,
        DocumentKind::Patente,
        DocumentKind::PermessoSoggiorno,
    ];

    /// The stable code, stored and sent by forms.
    pub fn code(self) -> &'static str {
        match self {
            DocumentKind::CartaIdentita => "carta_identita",
            DocumentKind::Passaporto => "passaporto",
            DocumentKind::Patente => "patente",
            DocumentKind::PermessoSoggiorno => "permesso_soggiorno",
        }
    }

    pub fn parse(code: &str) -> Option<DocumentKind> {
        DocumentKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A document that an operator saw.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityDocument {
    pub kind: DocumentKind,
    /// Capital letters and digits, without spaces.
    pub number: String,
    pub issued: NaiveDate,
    pub expires: Option<NaiveDate>,
}

impl IdentityDocument {
    /// Reads `document-kind`, `document-number`, `document-issued` and `document-expires` (dates as [`Form::date`]).
    ///
    /// An expired document is no error, the operator decides ([`IdentityDocument::is_expired`]). Keys:
    /// `error-choose`, `error-unknown-choice`, `error-required`, `error-document-number`, `error-date`,
    /// `error-document-issued` (in the future), `error-document-expires` (before the issue).
    pub fn parse(form: &Form, today: NaiveDate) -> Result<IdentityDocument, Errors> {
        let mut errors = Errors::default();
        let kind = form.choice("document-kind", DocumentKind::parse, &mut errors);
        let number = read_number(form, &mut errors);
        let wrong_before = errors.iter().count();
        let issued = form.date("document-issued", &mut errors);
        match issued {
            None if errors.iter().count() == wrong_before => {
                errors.add(date_field(form, "document-issued"), "error-required");
            }
            Some(day) if day > today => {
                errors.add(date_field(form, "document-issued"), "error-document-issued")
            }
            _ => {}
        }
        let expires = form.date("document-expires", &mut errors);
        if let (Some(issued), Some(expires)) = (issued, expires)
            && issued <= today
            && expires < issued
        {
            errors.add(date_field(form, "document-expires"), "error-document-expires");
        }
        let read = kind.zip(number).zip(issued);
        errors.or(read.map(|((kind, number), issued)| IdentityDocument { kind, number, issued, expires }))
    }

    pub fn is_expired(&self, today: NaiveDate) -> bool {
        self.expires.is_some_and(|last| last < today)
    }
}

/// Four to twenty letters and digits; spaces, hyphens, dots and slashes are dropped.
fn read_number(form: &Form, errors: &mut Errors) -> Option<String> {
    const FIELD: &str = "document-number";
    let Some(typed) = form.get(FIELD) else {
        errors.add(FIELD, "error-required");
        return None;
    };
    let kept = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '/'));
    let number: String = kept.map(|c| c.to_ascii_uppercase()).collect();
    if (4..=20).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_alphanumeric()) {
        Some(number)
    } else {
        errors.add(FIELD, "error-document-number");
        None
    }
}

/// Where an error about a date stands: on its one field, else on the first of its three boxes.
fn date_field(form: &Form, name: &str) -> String {
    if form.get(name).is_some() { name.to_owned() } else { format!("{name}-day") }
}

impl std::fmt::Debug for IdentityDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "IdentityDocument({}, …)", self.kind.code())
    }
}
