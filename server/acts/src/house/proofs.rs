//! The folder of the proofs against the rows that name its files: what no row names goes after a day, what a row names
//! and is not there is told by `doctor`.
//!
//! A file is written before the act that points at it, and stays behind when the act is refused. Nothing goes while the
//! database knows no proof at all: then the folder is rather another installation's. A database restored from a copy
//! names fewer files than its folder holds; restore the folder with it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use store::DbError;

use crate::{
    Desk,
    follow::{Vault, VaultError},
};

/// Much longer than any request takes between its file and its row.
const GRACE: TimeDelta = TimeDelta::days(1);

/// The proofs cannot be looked at.
#[derive(Debug, thiserror::Error)]
pub enum ProofsError {
    #[error("the rows of the proofs cannot be read")]
    Rows(#[from] DbError),
    #[error(transparent)]
    Folder(#[from] VaultError),
}

/// What stands in the folder and what should.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proofs {
    /// Files that a row names, with the size that it says.
    pub whole: usize,
    /// Names of files that a row names and that are not there, or have another size.
    pub missing: Vec<String>,
    /// Files that no row names.
    pub strays: usize,
}

/// Removes the files that no row names and nobody has written for a day; gives how many went.
pub async fn sweep_proofs(desk: &Desk, vault: &Vault) -> Result<u64, ProofsError> {
    let before = desk.now() - GRACE;
    let mut conn = desk.reader.conn().await?;
    let ours = store::commitment::any_file(&mut conn).await?;
    drop(conn);
    let mut gone = 0;
    if ours {
        for first in u8::MIN..=u8::MAX {
            // The rows first: whoever adds one afterwards has just written its file.
            let named: BTreeSet<Vec<u8>> = rows(desk, first).await?.into_keys().collect();
            gone += vault.sweep(first, &named, before).await?;
        }
    }
    Ok(gone)
}

/// Compares names and sizes; what the bytes are is seen when somebody reads them.
pub async fn verify_proofs(desk: &Desk, vault: &Vault) -> Result<Proofs, ProofsError> {
    let mut found = Proofs::default();
    for first in u8::MIN..=u8::MAX {
        // The rows first: every file of theirs was there before them.
        let mut named = rows(desk, first).await?;
        for file in vault.standing(first).await? {
            match named.remove(&file.hash) {
                None => found.strays += 1,
                Some(size) if u64::try_from(size).is_ok_and(|size| size == file.size) => found.whole += 1,
                Some(_) => found.missing.push(hex::encode(file.hash)),
            }
        }
        for hash in named.into_keys() {
            found.missing.push(hex::encode(hash));
        }
    }
    Ok(found)
}

/// Hash and bytes of the files that rows name, of those whose hash begins with this byte.
async fn rows(desk: &Desk, first: u8) -> Result<BTreeMap<Vec<u8>, i64>, DbError> {
    let mut conn = desk.reader.conn().await?;
    Ok(store::commitment::kept_files(&mut conn, first).await?.into_iter().collect())
}
