//! Opening what every command needs: the database, the region, the keys.

use std::{
    fs,
    io::{self, Write},
    path::Path,
    sync::Arc,
};

use acts::{Clock, Desk, DeskParts, Rules, Secrets};
use domain::{pack::Pack, place::Places};
use rand::Rng;
use store::{Reader, Writer};

use crate::{
    clock,
    settings::{Data, SettingsError},
};

#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error(transparent)]
    Settings(#[from] SettingsError),
    #[error("SPORTELLO_DATABASE_URL: the database cannot be opened")]
    Database(#[source] store::DbError),
    #[error("SPORTELLO_DATABASE_URL: the database has not the newest schema; run `sportello migrate`")]
    Schema,
    #[error("SPORTELLO_PACK: there is no pack {0}")]
    NoPack(String),
    #[error("the region's pack cannot be loaded")]
    Pack(#[source] domain::catalogue::LoadError),
}

/// Opens the database; a SQLite file and its folder are made when they are missing.
pub async fn database(data: &Data) -> Result<(Writer, Reader), OpenError> {
    if let Some(file) = data.database_url.strip_prefix("sqlite://")
        && let Some(folder) = Path::new(file).parent()
    {
        let made = fs::create_dir_all(folder);
        made.map_err(|e| OpenError::Database(store::DbError::Sqlx(e.into())))?;
    }
    store::open(&data.database_url).await.map_err(OpenError::Database)
}

/// Reads the keys, or makes the file with new ones that only its owner may read.
pub fn secrets(path: &Path) -> Result<Secrets, SettingsError> {
    let fault = |error| SettingsError::SecretsFile(path.to_owned(), error);
    match fs::read_to_string(path) {
        Ok(text) => Secrets::parse(&text).map_err(SettingsError::Secrets),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(fault)?;
            }
            let mut random = [0; 64];
            clock::chance().fill_bytes(&mut random);
            let text = Secrets::file_text(random);
            let mut options = fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            options.open(path).and_then(|mut file| file.write_all(text.as_bytes())).map_err(fault)?;
            tracing::warn!(file = %path.display(), "made new keys for this installation");
            Secrets::parse(&text).map_err(SettingsError::Secrets)
        }
        Err(error) => Err(fault(error)),
    }
}

/// The desk at which acts are done.
pub async fn desk(data: &Data, clock: Arc<dyn Clock>, rules: Rules) -> Result<Desk, OpenError> {
    let secrets = secrets(&data.secrets)?;
    let (writer, reader) = database(data).await?;
    // Every act would fail with an error of the database: say it before.
    if !store::is_migrated(&reader).await.map_err(OpenError::Database)? {
        return Err(OpenError::Schema);
    }
    let pack = Pack::by_id(&data.pack).ok_or_else(|| OpenError::NoPack(data.pack.clone()))?;
    let pack = pack.map_err(OpenError::Pack)?;
    Ok(Desk::new(DeskParts {
        writer,
        reader,
        clock,
        chance: clock::chance(),
        pack: Arc::new(pack),
        places: Places::embedded(),
        secrets,
        rules,
    }))
}
