//! The papers of an internship under seal: convention, training project, dossier, attestation (R076, R077).
//!
//! One document per paper, made once the three have signed it. It belongs to the intern and to the host.

use store::{Access, document::Document};
use uuid::Uuid;

use super::{
    keep::{Of, put},
    read::sealed,
};
use crate::{
    Desk, Refusal,
    internship::{Sheet, Shown, one},
};

/// Keeps these bytes as the document of a paper that the three have signed, or gives the one that somebody else has just
/// kept.
pub async fn keep_paper(
    desk: &Desk,
    sheet: &Sheet,
    paper: &Shown,
    bytes: Vec<u8>,
) -> Result<Document, Refusal> {
    let row = &sheet.internship;
    let of = Of {
        kind: paper.kind.code().to_owned(),
        subject: row.id,
        number: paper.number,
        person: row.person_id,
        company: Some(row.company_id),
        about: "internship",
    };
    put(desk, of, bytes).await
}

/// The document of this paper, when it was made.
pub async fn kept_paper(
    desk: &Desk,
    db: &mut impl Access,
    sheet: &Sheet,
    paper: &Shown,
) -> Result<Option<Document>, Refusal> {
    sealed(desk, db, paper.kind.code(), sheet.internship.id, paper.number).await
}

/// Papers signed by all whose document is still to be made, each with its internship; at most `limit`.
pub async fn missing_papers(desk: &Desk, limit: i64) -> Result<Vec<(Sheet, Uuid)>, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let mut missing = Vec::new();
    for id in store::internship_paper::missing(&mut conn, limit).await? {
        let Some(row) = store::internship_paper::by_id(&mut conn, id).await? else { continue };
        missing.extend(one(&mut conn, row.internship_id).await?.map(|sheet| (sheet, id)));
    }
    Ok(missing)
}
