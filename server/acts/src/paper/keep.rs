//! Keeping a document: once per text, under seal.

use store::document::Document;
use uuid::Uuid;

use super::{
    read::{Facts, sealed},
    seal::{digest, seal},
};
use crate::{Desk, Refusal};

/// The media type of what is kept.
const PDF: &str = "application/pdf";

/// Of what a document is, and whose: a person's, a company's, or of both.
pub(super) struct Of {
    pub kind: String,
    /// The pact or plan, the internship.
    pub subject: Uuid,
    /// The number of its text.
    pub number: i64,
    pub person: Option<Uuid>,
    pub company: Option<Uuid>,
    /// What the audit names, without the id.
    pub about: &'static str,
}

/// Keeps these bytes as the document of a text that is in force, or gives the one that somebody else has just kept.
pub async fn keep(desk: &Desk, facts: &Facts, bytes: Vec<u8>) -> Result<Document, Refusal> {
    let psp = &facts.sheet.psp;
    let of = Of {
        kind: psp.kind.clone(),
        subject: psp.id,
        number: facts.text.number,
        person: Some(psp.person_id),
        company: None,
        about: "psp",
    };
    put(desk, of, bytes).await
}

/// The document of `of`: these bytes, or those of whoever came first.
pub(super) async fn put(desk: &Desk, of: Of, bytes: Vec<u8>) -> Result<Document, Refusal> {
    let mut work = desk.work("system:papers").await?;
    let mut document = Document {
        id: desk.id(),
        kind: of.kind,
        subject_id: of.subject,
        number: of.number,
        person_id: of.person,
        company_id: of.company,
        media_type: PDF.to_owned(),
        sha256: digest(&bytes),
        bytes,
        seal: Vec::new(),
        at: work.now,
    };
    document.seal = seal(&desk.secrets, &document);
    if store::document::keep(&mut work.tx, &document).await?.happened() {
        let detail = serde_json::json!({ "text": document.number, "sha256": hex::encode(&document.sha256) });
        work.audit("document_keep", format!("{}:{}", of.about, of.subject), detail).await?;
        return work.done(()).await.map(|()| document);
    }
    // Ended before reading: the first one is committed by now.
    work.done(()).await?;
    let mut conn = desk.reader.conn().await?;
    let first = sealed(desk, &mut conn, &document.kind, of.subject, of.number).await?;
    first.ok_or(Refusal::Internal("document that is kept"))
}

/// Pacts and plans in force whose document is still to be made, the longest signed first; at most `limit`.
pub async fn missing(desk: &Desk, limit: i64) -> Result<Vec<Uuid>, Refusal> {
    let mut conn = desk.reader.conn().await?;
    Ok(store::document::missing(&mut conn, limit).await?)
}
