//! The seal over a document, and whether it holds.

use sha2::{Digest, Sha256};
use store::document::Document;

use super::Broken;
use crate::Secrets;

/// SHA-256 of the bytes, as anybody computes it.
pub(super) fn digest(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// HMAC over kind, subject, number and hash.
pub(super) fn seal(secrets: &Secrets, document: &Document) -> Vec<u8> {
    secrets.seal([
        b"document".as_slice(),
        document.kind.as_bytes(),
        document.subject_id.as_bytes(),
        &document.number.to_be_bytes(),
        &document.sha256,
    ])
}

/// Are the bytes the ones that were sealed?
pub(super) fn holds(secrets: &Secrets, document: &Document) -> Result<(), Broken> {
    let of = || (document.kind.clone(), document.subject_id, document.number);
    if digest(&document.bytes) != document.sha256 {
        let (kind, subject, number) = of();
        return Err(Broken::Bytes { kind, subject, number });
    }
    if seal(secrets, document) != document.seal {
        let (kind, subject, number) = of();
        return Err(Broken::Seal { kind, subject, number });
    }
    Ok(())
}
