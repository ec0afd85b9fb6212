//! What several parties signed: a person and their centre the pact (art. 20 D.Lgs. 150/2015) or the action plan; host,
//! promoter and intern the papers of an internship.
//!
//! The words of the parties are data; the law's own words stand apart from them, in Italian. At the end stands the
//! evidence: who signed, how, when, which text, and the hash of that text.

use serde::Serialize;

use crate::extract::{Block, Section};
use crate::render::{Document, Template, sealed::Sealed};
use crate::words::{Head, Pair, Words};

/// Title, the parties, what they agree, their signatures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agreement {
    pub head: Head,
    /// Title on the paper and in the file's properties, by programme (R051): no name of a person.
    pub title: String,
    /// Number by which the document is quoted; repeated at the foot of every page.
    pub reference: String,
    /// A sentence under the title: what this paper is and since when it holds.
    pub intro: Words,
    /// Who agrees.
    pub parties: Vec<Section>,
    pub clauses: Vec<Clause>,
    pub signatures: Signatures,
    /// Small print at the end: how the paper is sealed and where it is found.
    pub closing: Words,
}

/// One part of what was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clause {
    /// 1, or 2 under a clause of level 1.
    level: u8,
    heading: Words,
    /// Where the law speaks of it, and its words; empty where it says nothing.
    law: Vec<Pair>,
    blocks: Vec<Block>,
}

impl Clause {
    /// A clause of the first level, of which no law is quoted.
    pub fn new(heading: impl Into<Words>, blocks: Vec<Block>) -> Self {
        Self { level: 1, heading: heading.into(), law: Vec::new(), blocks }
    }

    /// Under the clause before it.
    #[must_use]
    pub fn below(self) -> Self {
        Self { level: 2, ..self }
    }

    /// With the law's own words, under what names the law.
    #[must_use]
    pub fn quoting(mut self, law: Pair) -> Self {
        self.law.push(law);
        self
    }
}

/// The evidence at the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signatures {
    pub heading: Words,
    /// The names of the columns: who, how, when, which text.
    pub headers: [Words; 4],
    pub rows: Vec<Signature>,
    /// The hash of each text that was signed.
    pub hashes: Vec<Pair>,
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signature {
    pub who: Words,
    /// How they proved who they are, and where.
    pub how: Words,
    pub at: Words,
    /// The number of the text.
    pub text: Words,
}

impl Sealed for Agreement {}

impl Document for Agreement {
    fn template(&self) -> Template {
        Template::Agreement
    }

    fn head(&self) -> &Head {
        &self.head
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn reference(&self) -> Option<&str> {
        Some(&self.reference)
    }
}
