//! The sections that a person fills, and the fields of their rows: one table.

use super::Entry;
use super::field::{Field, LanguageLevel, Span};
use crate::catalogue::coded;
use crate::did::{Contract, Education, Licence, Recognition};

coded! {
    /// A section of the scheda. The visible name is `sap-section-{code}`, the place in an address [`Section::slug`].
    Section {
        /// Section 4: esperienze di lavoro.
        Jobs = "jobs",
        /// Section 5 from here on: titoli di studio.
        Titles = "titles",
        /// Formazione professionale.
        Training = "training",
        Languages = "languages",
        /// Conoscenze informatiche.
        Computing = "computing",
        /// Albi professionali.
        Registers = "registers",
        /// Patenti di guida.
        Driving = "driving",
        /// Patentini.
        Licences = "licences",
        Skills = "skills",
    }
}

const JOBS: &[Field] = &[
    Field::text("title", 120).must(),
    Field::text("employer", 120),
    Field::text("place", 80),
    Field::month("from").must(),
    Field::month("to"),
    Field::choice("contract", Contract::CODES, Contract::TEXTS),
    Field::area("tasks", 1000),
];
const TITLES: &[Field] = &[
    Field::choice("level", Education::CODES, Education::TEXTS).must(),
    Field::text("course", 120),
    Field::text("school", 120),
    Field::year("year"),
    Field::choice("recognition", Recognition::CODES, Recognition::TEXTS),
    Field::text("mark", 20),
    // Of a course that was not finished.
    Field::year("attended"),
];
const TRAINING: &[Field] = &[
    Field::text("course", 120).must(),
    Field::text("body", 120),
    Field::text("region", 80),
    Field::number("duration", 1, 9999),
    Field::choice("unit", Span::CODES, "sap-span"),
    Field::text("certificate", 120),
];
const LANGUAGES: &[Field] = &[
    Field::text("language", 200).must(),
    Field::choice("reading", LanguageLevel::CODES, "sap-level"),
    Field::choice("writing", LanguageLevel::CODES, "sap-level"),
    Field::choice("speaking", LanguageLevel::CODES, "sap-level"),
];
const COMPUTING: &[Field] = &[Field::text("computing", 200).must()];
const REGISTERS: &[Field] =
    &[Field::text("register", 120).must(), Field::text("place", 80), Field::month("since")];
const DRIVING: &[Field] = &[Field::choice("licence", Licence::CODES, Licence::TEXTS).must()];
const LICENCES: &[Field] = &[Field::text("permit", 120).must(), Field::month("since")];
const SKILLS: &[Field] = &[Field::area("skill", 1000).must()];

impl Section {
    /// The fields of a row, in the order of the form; the first one says what the row is about.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Section::Jobs => JOBS,
            Section::Titles => TITLES,
            Section::Training => TRAINING,
            Section::Languages => LANGUAGES,
            Section::Computing => COMPUTING,
            Section::Registers => REGISTERS,
            Section::Driving => DRIVING,
            Section::Licences => LICENCES,
            Section::Skills => SKILLS,
        }
    }

    /// The last part of the address of the section's page.
    pub fn slug(self) -> &'static str {
        match self {
            Section::Jobs => "lavori",
            Section::Titles => "titoli",
            Section::Training => "corsi",
            Section::Languages => "lingue",
            Section::Computing => "informatica",
            Section::Registers => "albi",
            Section::Driving => "patenti",
            Section::Licences => "patentini",
            Section::Skills => "competenze",
        }
    }

    pub fn by_slug(slug: &str) -> Option<Section> {
        Section::ALL.iter().copied().find(|section| section.slug() == slug)
    }

    /// Whether a stored row has only fields and codes of the table.
    pub(super) fn knows(self, entry: &Entry) -> bool {
        let field = |name: &str| self.fields().iter().find(|field| field.name == name);
        entry.pairs().all(|(name, value)| field(name).is_some_and(|field| field.knows(value)))
    }
}
