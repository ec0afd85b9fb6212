//! Keeping a document: once per text, under seal.

use store::document::Document;
use uuid::Uuid;

use super::{
    read::{Facts, kept},
    seal::{digest, seal},
};
use crate::{Desk, Refusal};

/// The media type of what is kept.
const PDF: &str = "application/pdf";

/// Keeps these bytes as the document of a text that is in force, or gives the one that somebody else has just kept.
pub async fn keep(desk: &Desk, facts: &Facts, bytes: Vec<u8>) -> Result<Document, Refusal> {
    let psp = &facts.sheet.psp;
    let mut work = desk.work("system:papers").await?;
    let mut document = Document {
        id: desk.id(),
        kind: psp.kind.clone(),
        subject_id: psp.id,
        number: facts.text.number,
        person_id: Some(psp.person_id),
        company_id: None,
        media_type: PDF.to_owned(),
        sha256: digest(&bytes),
        bytes,
        seal: Vec::new(),
        at: work.now,
    };
    document.seal = seal(&desk.secrets, &document);
    if store::document::keep(&mut work.tx, &document).await?.happened() {
        let detail = serde_json::json!({ "text": document.number, "sha256": hex::encode(&document.sha256) });
        work.audit("document_keep", format!("psp:{}", psp.id), detail).await?;
        return work.done(()).await.map(|()| document);
    }
    // Ended before reading: the first one is committed by now.
    work.done(()).await?;
    let mut conn = desk.reader.conn().await?;
    kept(desk, &mut conn, psp, facts.text.number).await?.ok_or(Refusal::Internal("document that is kept"))
}

/// Pacts and plans in force whose document is still to be made, the longest signed first; at most `limit`.
pub async fn missing(desk: &Desk, limit: i64) -> Result<Vec<Uuid>, Refusal> {
    let mut conn = desk.reader.conn().await?;
    Ok(store::document::missing(&mut conn, limit).await?)
}
