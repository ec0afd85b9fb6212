//! The receipt of a DID (dichiarazione di immediata disponibilità, art. 19 D.Lgs. 150/2015).
//!
//! Art. 18-bis L. 241/1990: a body gives at once a receipt that attests the submission and says by when
//! it answers. Dates and times arrive as text, already written for Europe/Rome and for the reader's
//! language: the same words as on the page `/did/ricevuta`.

use serde::Serialize;

use crate::render::{Document, Template, sealed::Sealed};
use crate::words::{Head, Pair, Words};

/// Everything that the receipt says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DidReceipt {
    pub head: Head,
    pub labels: DidReceiptLabels,
    /// The sentence under the title: what this paper is for.
    pub intro: Words,
    /// Protocol number, such as `2026/ANC/000001`.
    pub protocol: String,
    /// Date and time of submission in Rome.
    pub submitted_at: String,
    /// The date that counts for the law: the submission's, or the INPS application's.
    pub legal_date: String,
    pub person: Person,
    /// What kind of declaration it is.
    pub kind: Words,
    /// Further facts of the declaration (channel, situation, INPS application).
    pub details: Vec<Pair>,
    /// What follows, by when; empty leaves the section out.
    pub terms: Vec<Term>,
    /// What the person declared, in the words that were accepted; empty leaves the section out.
    pub declarations: Vec<Words>,
    /// How to reach the centre; empty leaves the section out.
    pub contacts: Vec<Pair>,
    /// How somebody else can verify the receipt.
    pub verification: Words,
}

/// Who submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    pub surname: String,
    pub name: String,
    pub fiscal_code: String,
    pub birth_date: String,
    pub birth_place: String,
}

/// One line of what follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    pub what: Words,
    pub by_when: Words,
    pub to_do: Words,
    /// The rule that sets the term, such as `art. 20 D.Lgs. 150/2015`.
    pub source: Words,
}

/// Declares the labels once: as fields, and as keys of `document.ftl`.
macro_rules! labels {
    ($($(#[$doc:meta])* $field:ident = $key:literal,)+) => {
        /// The fixed words of the receipt, translated: `texts/*/document.ftl`.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        pub struct DidReceiptLabels {
            $($(#[$doc])* pub $field: String,)+
        }

        impl DidReceiptLabels {
            /// The keys of `document.ftl` that [`DidReceiptLabels::translated`] asks for.
            pub const KEYS: &[&str] = &[$($key),+];

            /// Asks `text` for the words of every key.
            pub fn translated(mut text: impl FnMut(&str) -> String) -> Self {
                Self { $($field: text($key),)+ }
            }
        }
    };
}

labels! {
    /// Title on the paper and in the file's properties.
    title = "document-receipt-title",
    protocol = "document-receipt-protocol",
    submitted_at = "document-receipt-submitted-at",
    legal_date = "document-receipt-legal-date",
    person = "document-receipt-person",
    surname = "document-receipt-surname",
    name = "document-receipt-name",
    fiscal_code = "document-receipt-fiscal-code",
    birth_date = "document-receipt-birth-date",
    birth_place = "document-receipt-birth-place",
    declaration = "document-receipt-declaration",
    kind = "document-receipt-kind",
    terms = "document-receipt-terms",
    term_what = "document-receipt-term-what",
    term_by = "document-receipt-term-by",
    term_do = "document-receipt-term-do",
    term_source = "document-receipt-term-source",
    declarations = "document-receipt-declarations",
    contacts = "document-receipt-contacts",
    verification = "document-receipt-verification",
}

impl Sealed for DidReceipt {}

impl Document for DidReceipt {
    fn template(&self) -> Template {
        Template::DidReceipt
    }

    fn head(&self) -> &Head {
        &self.head
    }

    fn title(&self) -> &str {
        &self.labels.title
    }

    fn reference(&self) -> Option<&str> {
        Some(&self.protocol)
    }
}
