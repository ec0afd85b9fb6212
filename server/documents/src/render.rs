//! From a document's data to the bytes of a PDF.

use chrono::{Datelike, Timelike};
use serde::Serialize;
use serde_json::{Value, json};
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::error::DocumentError;
use crate::fonts::Fonts;
use crate::legible;
use crate::words::Head;
use crate::world::{Desk, Templates};

pub(crate) mod sealed {
    /// Documents are those whose template lives in this package.
    pub trait Sealed {}
}

/// The templates under `templates/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    Agreement,
    DidReceipt,
    FileExtract,
}

/// Something that has a template: [`crate::Agreement`], [`crate::DidReceipt`], [`crate::FileExtract`].
pub trait Document: Serialize + sealed::Sealed {
    #[doc(hidden)]
    fn template(&self) -> Template;
    /// Letterhead and language.
    fn head(&self) -> &Head;
    /// Title on the paper and in the file's properties.
    fn title(&self) -> &str;
    /// Number by which the document is quoted, at the foot of every page.
    fn reference(&self) -> Option<&str>;
}

/// The service that writes documents; one for the whole program, shared between threads.
pub struct Documents {
    fonts: Fonts,
    templates: Templates,
}

impl Documents {
    /// Parses the templates; nothing else is prepared, so that an idle server stays small.
    pub fn new(fonts: Fonts) -> Self {
        Self { fonts, templates: Templates::new() }
    }

    /// The fonts in use, for checks of a deployment.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// Writes the document as PDF/UA-1 and PDF/A-2a.
    ///
    /// Blocks the thread (tens of milliseconds, more the first time a script is met). The same document
    /// gives the same bytes with the same fonts.
    ///
    /// # Errors
    /// [`DocumentError::Template`] when the typesetter refuses, which no data should be able to cause.
    pub fn render<D: Document>(&self, document: &D) -> Result<Vec<u8>, DocumentError> {
        let bytes = self.write(document);
        // The typesetter remembers every step of every document, personal data included: forget it.
        typst::comemo::evict(0);
        bytes
    }

    fn write<D: Document>(&self, document: &D) -> Result<Vec<u8>, DocumentError> {
        let mut data = json!({
            "title": document.title(),
            "reference": document.reference(),
            "document": serde_json::to_value(document)?,
        });
        legible::make(&mut data, &self.fonts);
        data["fonts"] = Value::from(self.fonts.families());
        let data = Bytes::new(serde_json::to_vec(&data)?);

        let desk = Desk::new(&self.templates, &self.fonts, document.template(), data);
        let pages = typst::compile::<PagedDocument>(&desk)
            .output
            .map_err(|all| DocumentError::from_diagnostics(&desk, &all))?;
        let options = options(document)?;
        typst_pdf::pdf(&pages, &options).map_err(|all| DocumentError::from_diagnostics(&desk, &all))
    }
}

fn options<D: Document>(document: &D) -> Result<PdfOptions, DocumentError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|refusal| {
        DocumentError::Template { place: String::from("standards"), reason: refusal.message().to_string() }
    })?;
    let at = document.head().issued_at;
    let timestamp = Datetime::from_ymd_hms(
        at.year(),
        at.month() as u8,
        at.day() as u8,
        at.hour() as u8,
        at.minute() as u8,
        at.second() as u8,
    )
    .map(Timestamp::new_utc);
    Ok(PdfOptions {
        ident: document.reference().map_or(Smart::Auto, |it| Smart::Custom(it.to_owned())),
        creator: Smart::Custom(Some(String::from("Sportello"))),
        timestamp,
        standards,
        ..PdfOptions::default()
    })
}
