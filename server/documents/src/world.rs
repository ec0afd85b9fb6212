//! What the typesetter may see: our templates, one JSON file, our fonts. No disk, no network, no clock.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::fonts::Fonts;
use crate::render::Template;

/// The templates, parsed once, and typst's own library.
pub(crate) struct Templates {
    library: LazyHash<Library>,
    base: Source,
    agreement: Source,
    did_receipt: Source,
    file_extract: Source,
    data: FileId,
}

impl Templates {
    pub(crate) fn new() -> Self {
        // `pdf.header-cell`, which names the rows of a table, is still behind this feature.
        let features = [Feature::A11yExtras].into_iter().collect();
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            base: source("base.typ", include_str!("../templates/base.typ")),
            agreement: source("agreement.typ", include_str!("../templates/agreement.typ")),
            did_receipt: source("did_receipt.typ", include_str!("../templates/did_receipt.typ")),
            file_extract: source("file_extract.typ", include_str!("../templates/file_extract.typ")),
            data: file("data.json"),
        }
    }

    fn main(&self, template: Template) -> &Source {
        match template {
            Template::Agreement => &self.agreement,
            Template::DidReceipt => &self.did_receipt,
            Template::FileExtract => &self.file_extract,
        }
    }
}

/// The same name always gives the same id, so that repeated documents do not use ids up.
fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).unwrap_or_else(|_| unreachable!("{name} is a plain file name"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn source(name: &str, text: &str) -> Source {
    Source::new(file(name), text.to_owned())
}

/// The desk on which one document is written; big fonts are put away with it.
pub(crate) struct Desk<'a> {
    templates: &'a Templates,
    fonts: &'a Fonts,
    main: &'a Source,
    data: Bytes,
    opened: Vec<OnceLock<Option<Font>>>,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(templates: &'a Templates, fonts: &'a Fonts, template: Template, data: Bytes) -> Self {
        let opened = std::iter::repeat_with(OnceLock::new).take(fonts.len()).collect();
        Self { templates, fonts, main: templates.main(template), data, opened }
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.templates.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [self.main, &self.templates.base]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.templates.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.opened.get(index)?.get_or_init(|| self.fonts.open(index)).clone()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
