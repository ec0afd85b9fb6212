//! Where the bytes of proofs stand: a folder outside the web root, each file under the name of its hash.
//!
//! What was sent twice stands once. A file is written under another name, synced and renamed, so that a name always has
//! all of its bytes; nothing in the folder may be run, and only this program reads it. A file is written before the act
//! that points at it, so one that no act points at is not always a stray: [`Vault::sweep`] leaves what is young. The files
//! stand on 256 shelves, one for each first byte of a hash.

use std::{
    collections::BTreeSet,
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use tokio::{fs, io::AsyncWriteExt};

/// What the name of a file begins with that is being written.
const UNFINISHED: &str = "unfinished-";
/// What the name of a file begins with that is about to be removed.
const LEAVING: &str = "leaving-";

/// The folder of the proofs.
#[derive(Clone, Debug)]
pub struct Vault {
    folder: PathBuf,
}

/// A file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its name: the SHA-256 of what was kept.
    pub hash: Vec<u8>,
    /// Bytes.
    pub size: u64,
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

    /// The folder of the files whose hash begins with this byte, so that none holds a million.
    fn shelf(&self, first: u8) -> PathBuf {
        self.folder.join(hex::encode([first]))
    }

    fn path(&self, hash: &[u8]) -> PathBuf {
        self.shelf(hash.first().copied().unwrap_or_default()).join(hex::encode(hash))
    }

    /// Writes the bytes; gives their hash. What stands there already is written again: then it is young, and no sweep
    /// takes it before the act that points at it.
    pub async fn keep(&self, bytes: &[u8], nonce: &str) -> Result<Vec<u8>, VaultError> {
        let hash = Vault::hash(bytes);
        let path = self.path(&hash);
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder).await?;
        let unfinished = folder.join(format!("{UNFINISHED}{nonce}"));
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

    /// What stands on the shelf of this first byte.
    pub async fn standing(&self, first: u8) -> Result<Vec<Standing>, VaultError> {
        let mut standing = Vec::new();
        for name in self.names(first).await? {
            let Some(hash) = read_name(&name) else { continue };
            // Whoever sweeps at this moment may have been faster.
            if let Some(data) = if_there(fs::metadata(self.shelf(first).join(&name)).await)? {
                standing.push(Standing { hash, size: data.len() });
            }
        }
        Ok(standing)
    }

    /// Removes from the shelf of this first byte what nobody `named` and nobody wrote since `before`; gives how many
    /// files went. Other files than ours are left alone.
    ///
    /// The same bytes may be kept at this moment. So a file first gets another name and is looked at then: what was
    /// just written goes back, and who writes from now on finds the name free.
    pub async fn sweep(
        &self,
        first: u8,
        named: &BTreeSet<Vec<u8>>,
        before: DateTime<Utc>,
    ) -> Result<u64, VaultError> {
        let shelf = self.shelf(first);
        let mut gone = 0;
        for name in self.names(first).await? {
            let path = shelf.join(&name);
            if let Some(left) = name.strip_prefix(LEAVING) {
                put_back(&path, &shelf.join(left)).await?;
            } else if name.starts_with(UNFINISHED) {
                if is_older(&path, before).await? {
                    gone += u64::from(if_there(fs::remove_file(&path).await)?.is_some());
                }
            } else if read_name(&name).is_some_and(|hash| !named.contains(&hash))
                && is_older(&path, before).await?
            {
                let aside = shelf.join(format!("{LEAVING}{name}"));
                gone += u64::from(remove(&path, &aside, before).await?);
            }
        }
        Ok(gone)
    }

    /// The names of all files on a shelf; none while nobody has needed it.
    async fn names(&self, first: u8) -> Result<Vec<String>, VaultError> {
        let mut names = Vec::new();
        let Some(mut shelf) = if_there(fs::read_dir(self.shelf(first)).await)? else { return Ok(names) };
        while let Some(entry) = shelf.next_entry().await? {
            names.extend(entry.file_name().into_string().ok());
        }
        Ok(names)
    }
}

/// The hash that is the name of a kept file.
fn read_name(name: &str) -> Option<Vec<u8>> {
    hex::decode(name).ok().filter(|hash| hash.len() == 32)
}

/// `None` for a file that is not there: another server sweeps the same folder.
fn if_there<T>(done: Result<T, Error>) -> Result<Option<T>, Error> {
    match done {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Was it written before this instant?
async fn is_older(path: &Path, before: DateTime<Utc>) -> Result<bool, Error> {
    let Some(data) = if_there(fs::metadata(path).await)? else { return Ok(false) };
    Ok(DateTime::<Utc>::from(data.modified()?) < before)
}

/// Removes a file unless somebody writes it at this moment.
async fn remove(path: &Path, aside: &Path, before: DateTime<Utc>) -> Result<bool, Error> {
    if if_there(fs::rename(path, aside).await)?.is_none() {
        return Ok(false);
    }
    if is_older(aside, before).await? {
        return Ok(if_there(fs::remove_file(aside).await)?.is_some());
    }
    put_back(aside, path).await?;
    Ok(false)
}

/// Gives a file its name again, unless the same bytes stand there already.
async fn put_back(aside: &Path, path: &Path) -> Result<(), Error> {
    match fs::try_exists(path).await? {
        true => if_there(fs::remove_file(aside).await)?,
        false => if_there(fs::rename(aside, path).await)?,
    };
    Ok(())
}
