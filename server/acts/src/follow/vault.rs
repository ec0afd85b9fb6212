//! Where the bytes of proofs stand: a folder outside the web root, each file under the name of its hash.
//!
//! What was sent twice stands once. A file is written under another name, synced and renamed, so that a name always has
//! all of its bytes; nothing in the folder may be run, and only this program reads it. A file is written before the act
//! that points at it: one that no act points at harms nobody.

use std::{
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};
use tokio::{fs, io::AsyncWriteExt};

/// The folder of the proofs.
#[derive(Clone, Debug)]
pub struct Vault {
    folder: PathBuf,
}

/// The folder does not answer as it should.
#[derive(Debug, thiserror::Error)]
#[error("the folder of the proofs: {0}")]
pub struct VaultError(#[from] Error);

impl Vault {
    pub fn new(folder: impl Into<PathBuf>) -> Vault {
        Vault { folder: folder.into() }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// SHA-256: the name under which these bytes stand.
    pub fn hash(bytes: &[u8]) -> Vec<u8> {
        Sha256::digest(bytes).to_vec()
    }

    fn path(&self, hash: &[u8]) -> PathBuf {
        let name = hex::encode(hash);
        // Two letters of folder, so that none holds a million files.
        self.folder.join(name.get(..2).unwrap_or("00")).join(name)
    }

    /// Writes the bytes; gives their hash.
    pub async fn keep(&self, bytes: &[u8], nonce: &str) -> Result<Vec<u8>, VaultError> {
        let hash = Vault::hash(bytes);
        let path = self.path(&hash);
        if fs::try_exists(&path).await? {
            return Ok(hash);
        }
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder).await?;
        let unfinished = folder.join(format!("unfinished-{nonce}"));
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        options.mode(0o600);
        let mut file = options.open(&unfinished).await?;
        file.write_all(bytes).await?;
        file.sync_all().await?;
        drop(file);
        fs::rename(&unfinished, &path).await?;
        Ok(hash)
    }

    /// Reads bytes back, and refuses those that are not what was kept.
    pub async fn read(&self, hash: &[u8]) -> Result<Vec<u8>, VaultError> {
        let bytes = fs::read(self.path(hash)).await?;
        match Vault::hash(&bytes) == hash {
            true => Ok(bytes),
            false => {
                Err(VaultError(Error::new(ErrorKind::InvalidData, "the bytes are not those of the name")))
            }
        }
    }
}
