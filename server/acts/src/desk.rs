//! What every act stands on: the database, the clock, chance, the region, the keys.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use domain::{calendar, pack::Pack, place::Places};
use rand::Rng;
use serde::{Serialize, de::DeserializeOwned};
use sqlx::types::Json;
use store::{Reader, Tx, Writer, asked::Memory};
use uuid::Uuid;

use crate::{
    Refusal, SecretToken, Secrets, agenda::supply::Kept, ids::Ids, passwords::Passwords, secrets::sha256,
};

/// The instant. The server's is the system's, the tests' stands still until moved.
pub trait Clock: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
}

/// What an installation decides.
#[derive(Clone, Debug)]
pub struct Rules {
    /// May citizens come in with a password of ours? (Law prefers SPID and CIE.)
    pub citizen_passwords: bool,
    /// Minutes without a request after which a citizen's session is over.
    pub citizen_idle_minutes: i64,
    /// The same for operators.
    pub operator_idle_minutes: i64,
    /// Hours after which any session is over.
    pub session_hours: i64,
    /// Version of the privacy notice in force.
    pub privacy_version: String,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules {
            citizen_passwords: true,
            citizen_idle_minutes: 30,
            operator_idle_minutes: 15,
            session_hours: 12,
            privacy_version: "2026-11".to_owned(),
        }
    }
}

/// How a [`Desk`] is put together.
pub struct DeskParts {
    pub writer: Writer,
    pub reader: Reader,
    pub clock: Arc<dyn Clock>,
    pub chance: Box<dyn Rng + Send>,
    pub pack: Arc<Pack>,
    pub places: &'static Places,
    pub secrets: Secrets,
    pub rules: Rules,
}

/// The desk at which acts are done. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    writer: Writer,
    pub reader: Reader,
    clock: Arc<dyn Clock>,
    chance: Arc<Mutex<Box<dyn Rng + Send>>>,
    ids: Arc<Ids>,
    pub pack: Arc<Pack>,
    pub places: &'static Places,
    pub(crate) secrets: Secrets,
    pub rules: Rules,
    pub(crate) passwords: Passwords,
    pub(crate) supplies: Kept,
}

impl Desk {
    pub fn new(parts: DeskParts) -> Desk {
        Desk {
            writer: parts.writer,
            reader: parts.reader,
            clock: parts.clock,
            chance: Arc::new(Mutex::new(parts.chance)),
            ids: Arc::default(),
            pack: parts.pack,
            places: parts.places,
            secrets: parts.secrets,
            rules: parts.rules,
            passwords: Passwords::new(),
            supplies: Kept::default(),
        }
    }

    /// The instant in microseconds, as both databases keep it.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now().trunc_subsecs(6)
    }

    /// The day in Europe/Rome.
    pub fn today(&self) -> NaiveDate {
        calendar::rome_date(self.now())
    }

    fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        // A poisoned lock only means that somebody else panicked: the generator itself is whole.
        let mut chance = self.chance.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        chance.fill_bytes(&mut bytes);
        bytes
    }

    /// A new identifier (UUID v7). It sorts after every one that this desk gave before, those of the same instant too.
    pub fn id(&self) -> Uuid {
        let milliseconds = u64::try_from(self.now().timestamp_millis()).unwrap_or_default();
        self.ids.next(milliseconds, self.random())
    }

    /// A token for a cookie or a link.
    pub(crate) fn token(&self) -> SecretToken {
        SecretToken::from_bytes(self.random())
    }

    /// A key for a form, so that sending it twice does it once.
    pub fn request_key(&self) -> String {
        hex::encode(self.random::<16>())
    }

    pub(crate) fn salt(&self) -> [u8; 16] {
        self.random()
    }

    pub(crate) fn nonce(&self) -> [u8; 12] {
        self.random()
    }

    pub(crate) fn totp_secret(&self) -> [u8; 20] {
        self.random()
    }

    /// A code that a person can read aloud: eight characters without those that look alike.
    pub(crate) fn spoken_code(&self) -> String {
        const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        self.random::<8>().iter().map(|b| char::from(LETTERS[usize::from(b % 32)])).collect()
    }

    /// From 0.5 to 1: what a delay is multiplied by, so that many who failed together do not come back together.
    pub(crate) fn jitter(&self) -> f64 {
        0.5 + f64::from(u16::from_be_bytes(self.random())) / f64::from(u16::MAX) / 2.0
    }

    pub(crate) async fn begin(&self) -> Result<Tx, Refusal> {
        Ok(self.writer.begin().await?)
    }

    /// Begins a piece of work that is not asked with a key (jobs, saves that carry a version).
    pub(crate) async fn work(&self, actor: impl Into<String>) -> Result<Work, Refusal> {
        Ok(Work {
            tx: self.begin().await?,
            actor: actor.into(),
            now: self.now(),
            desk: self.clone(),
            key: None,
        })
    }

    /// Begins a piece of work that may be asked twice: the second time gives the first answer.
    pub(crate) async fn once<T: DeserializeOwned + Send + Unpin>(
        &self,
        actor: impl Into<String>,
        act: &'static str,
        asked: &Asked,
    ) -> Result<Once<T>, Refusal> {
        let mut work = self.work(actor).await?;
        // Keyed, because a form may hold a password: what is stored tells nothing to who reads the database.
        let fingerprint = self.secrets.fingerprint("asked", &[&asked.fingerprint]);
        let memory =
            store::asked::claim(&mut work.tx, &work.actor, act, &asked.key, &fingerprint, work.now).await?;
        Ok(match memory {
            Memory::Fresh => {
                work.key = Some((act, asked.key.clone()));
                Once::Fresh(work)
            }
            Memory::Done(answer) => Once::Done(answer),
            Memory::Different => return Err(Refusal::AskedDifferently),
        })
    }
}

/// The key that came with a form, and what the form said.
#[derive(Clone, Debug)]
pub struct Asked {
    key: String,
    fingerprint: Vec<u8>,
}

impl Asked {
    /// `None` when the key is not one of ours (32 hex digits). `about` is what the act is done to: the same form sent
    /// to another address is another body.
    pub fn new(key: &str, about: &str, form: &domain::form::Form) -> Option<Asked> {
        if key.len() != 32 || !key.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let mut parts = vec![about.as_bytes()];
        for (name, values) in form.canonical() {
            parts.push(name.as_bytes());
            parts.extend(values.into_iter().map(str::as_bytes));
        }
        Some(Asked { key: key.to_ascii_lowercase(), fingerprint: sha256(&parts) })
    }
}

/// A piece of work, or the answer it had the first time.
#[expect(clippy::large_enum_variant, reason = "it lives for one match, on the way into an act")]
pub enum Once<T> {
    Fresh(Work),
    Done(T),
}

/// One open transaction with who does it and when.
pub struct Work {
    pub(crate) tx: Tx,
    pub(crate) actor: String,
    pub(crate) now: DateTime<Utc>,
    desk: Desk,
    key: Option<(&'static str, String)>,
}

impl Work {
    /// Writes what was done into the audit. `detail` holds codes and ids, never what a person typed.
    pub(crate) async fn audit(
        &mut self,
        act: &str,
        subject: impl Into<String>,
        detail: serde_json::Value,
    ) -> Result<(), Refusal> {
        let entry = store::audit::Entry {
            id: self.desk.id(),
            at: self.now,
            actor: self.actor.clone(),
            act: act.to_owned(),
            subject: subject.into(),
            detail: Json(detail),
            batch: None,
            head: None,
        };
        Ok(store::audit::add(&mut self.tx, &entry).await?)
    }

    /// Stores the answer for whoever asks again, and commits.
    pub(crate) async fn done<T: Serialize>(mut self, answer: T) -> Result<T, Refusal> {
        if let Some((act, key)) = self.key.take() {
            store::asked::remember(&mut self.tx, &self.actor, act, &key, &answer).await?;
        }
        self.tx.commit().await?;
        Ok(answer)
    }
}
