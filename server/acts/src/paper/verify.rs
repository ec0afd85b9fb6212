//! Are all documents as they were sealed? `doctor` asks, and names the first that is not.

use uuid::Uuid;

use super::seal::holds;
use crate::{Desk, Refusal};

/// Each brings its bytes: few at once.
const PAGE: i64 = 20;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every one of so many documents is as it was sealed.
    Whole(usize),
    Broken(Broken),
}

/// The first document that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    #[error("the bytes of {kind} {subject}, text {number}, are not the ones that were kept")]
    Bytes { kind: String, subject: Uuid, number: i64 },
    #[error("the seal of {kind} {subject}, text {number}, is not the one that was made")]
    Seal { kind: String, subject: Uuid, number: i64 },
}

/// Looks at every document: bytes, hash, seal.
pub async fn verify_documents(desk: &Desk) -> Result<Verdict, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let (mut seen, mut last) = (0, Uuid::nil());
    loop {
        let documents = store::document::after(&mut conn, last, PAGE).await?;
        let Some(end) = documents.last() else { return Ok(Verdict::Whole(seen)) };
        last = end.id;
        for document in &documents {
            if let Err(broken) = holds(&desk.secrets, document) {
                return Ok(Verdict::Broken(broken));
            }
        }
        seen += documents.len();
    }
}
