//! Passwords: argon2id with OWASP's parameters (19 MiB, 2 passes), off the async threads, two at a time.
//!
//! A known and an unknown account cost the same work: [`Passwords::check`] with no hash verifies against a decoy.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::Refusal;

/// Memory in KiB, passes, lanes.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);
/// Hashes at the same time: each holds 19 MiB.
const AT_ONCE: usize = 2;
/// Of nobody's password, with the same cost.
const DECOY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c3BvcnRlbGxvLWRlY295$ZGVjb3lkZWNveWRlY295ZGVjb3lkZWNveWRlY295ZGU";

#[derive(Clone)]
pub(crate) struct Passwords {
    places: Arc<Semaphore>,
    cost: (u32, u32, u32),
}

impl Passwords {
    pub(crate) fn new() -> Passwords {
        Passwords { places: Arc::new(Semaphore::new(AT_ONCE)), cost: COST }
    }

    /// Hashing that takes no time, so that tests may register many people.
    #[cfg(feature = "testing")]
    pub(crate) fn cheap() -> Passwords {
        Passwords { places: Arc::new(Semaphore::new(AT_ONCE)), cost: (8, 1, 1) }
    }

    fn argon(&self) -> Result<Argon2<'static>, Refusal> {
        let (memory, passes, lanes) = self.cost;
        let params =
            Params::new(memory, passes, lanes, None).map_err(|_| Refusal::Internal("argon2 parameters"))?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    /// Hashes with this salt (16 bytes of chance).
    pub(crate) async fn hash(&self, password: &str, salt: [u8; 16]) -> Result<String, Refusal> {
        let argon = self.argon()?;
        let password = password.to_owned();
        self.work(move || {
            argon
                .hash_password_with_salt(password.as_bytes(), &salt)
                .map(|hash| hash.to_string())
                .map_err(|_| Refusal::Internal("password hash"))
        })
        .await?
    }

    /// Is this the password? Without a hash the answer is no, after the same work.
    pub(crate) async fn check(&self, password: &str, hash: Option<&str>) -> Result<bool, Refusal> {
        let argon = self.argon()?;
        let password = password.to_owned();
        let known = hash.is_some();
        let hash = hash.unwrap_or(DECOY).to_owned();
        self.work(move || {
            let parsed = PasswordHash::new(&hash).map_err(|_| Refusal::Internal("stored password hash"))?;
            Ok(argon.verify_password(password.as_bytes(), &parsed).is_ok() && known)
        })
        .await?
    }

    async fn work<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Result<T, Refusal> {
        let _place = self.places.acquire().await.map_err(|_| Refusal::Internal("password queue"))?;
        tokio::task::spawn_blocking(job).await.map_err(|_| Refusal::Internal("password worker"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_recognised_and_nobodys_never_is() {
        let passwords = Passwords::new();
        let hash = passwords.hash("una frase lunga", [3; 16]).await.expect("hashes");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(passwords.check("una frase lunga", Some(&hash)).await.expect("checks"));
        assert!(!passwords.check("un'altra frase", Some(&hash)).await.expect("checks"));
        assert!(!passwords.check("una frase lunga", None).await.expect("checks against the decoy"));
    }
}
