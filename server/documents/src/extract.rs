//! A document of headed sections: the citizen's file extract, and any letter or report.

use serde::Serialize;

use crate::render::{Document, Template, sealed::Sealed};
use crate::words::{Head, Pair, Words};

/// Title, whom it is about, sections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileExtract {
    pub head: Head,
    /// Title on the paper and in the file's properties: no name of a person, it shows in window bars.
    pub title: String,
    /// Number or date by which the document is quoted; repeated at the foot of every page.
    pub reference: Option<String>,
    /// A sentence under the title.
    pub intro: Option<Words>,
    /// Whom or what the document is about.
    pub subject: Vec<Pair>,
    pub sections: Vec<Section>,
    /// Small print at the end: how to verify, whom to ask.
    pub closing: Option<Words>,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// 1, or 2 under a section of level 1; others are read as the nearest of the two.
    #[serde(serialize_with = "one_or_two")]
    pub level: u8,
    pub heading: Words,
    pub blocks: Vec<Block>,
}

impl Section {
    /// A section of the first level.
    pub fn new(heading: impl Into<Words>, blocks: Vec<Block>) -> Self {
        Self { level: 1, heading: heading.into(), blocks }
    }
}

/// One piece of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Text { text: Words },
    /// Names and values; the name is the header of its row.
    Pairs { rows: Vec<Pair> },
    /// A list.
    List { items: Vec<Words> },
    /// A table; the first cell of a row is its header. Made by [`Block::table`].
    #[non_exhaustive]
    Table { headers: Vec<Words>, rows: Vec<Vec<Words>>, widths: Vec<u8> },
}

impl Block {
    pub fn text(text: impl Into<Words>) -> Self {
        Self::Text { text: text.into() }
    }

    /// A table with one relative width per column: the type makes every row as long as the header, so
    /// that no row slips into the next.
    pub fn table<const N: usize>(columns: [(Words, u8); N], rows: Vec<[Words; N]>) -> Self {
        let (headers, widths) = columns.into_iter().map(|(name, width)| (name, width.max(1))).unzip();
        Self::Table { headers, widths, rows: rows.into_iter().map(Vec::from).collect() }
    }
}

fn one_or_two<S: serde::Serializer>(level: &u8, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_u8((*level).clamp(1, 2))
}

impl Sealed for FileExtract {}

impl Document for FileExtract {
    fn template(&self) -> Template {
        Template::FileExtract
    }

    fn head(&self) -> &Head {
        &self.head
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn reference(&self) -> Option<&str> {
        self.reference.as_deref()
    }
}
