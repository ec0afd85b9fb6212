//! Keys that live outside the database, and the tokens made with chance.
//!
//! The file named by `SPORTELLO_SECRETS` holds two 256-bit keys as hex: one encrypts operators' second factors,
//! one seals the audit and the documents. Losing it makes both unreadable; it is never logged and has no `Debug` of its contents.

use chacha20poly1305::{ChaCha20Poly1305, KeyInit, aead::Aead};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// The two keys.
#[derive(Clone)]
pub struct Secrets {
    totp: [u8; 32],
    audit: [u8; 32],
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets")
    }
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SecretsError {
    #[error("the secrets file has no line `{0} = <64 hex digits>`")]
    Missing(&'static str),
    #[error("`{0}` in the secrets file is not 64 hex digits")]
    Malformed(&'static str),
}

impl Secrets {
    /// Reads `totp_key = …` and `audit_key = …`; blank lines and `#` comments are allowed.
    pub fn parse(text: &str) -> Result<Secrets, SecretsError> {
        let key = |name: &'static str| {
            let lines = text.lines().map(str::trim).filter(|line| !line.starts_with('#'));
            let value = lines
                .filter_map(|line| line.split_once('='))
                .find(|(found, _)| found.trim() == name)
                .map(|(_, value)| value.trim().to_owned())
                .ok_or(SecretsError::Missing(name))?;
            let mut key = [0; 32];
            hex::decode_to_slice(&value, &mut key).map_err(|_| SecretsError::Malformed(name))?;
            Ok(key)
        };
        Ok(Secrets { totp: key("totp_key")?, audit: key("audit_key")? })
    }

    /// New keys from 64 random bytes, as the text of a file.
    pub fn file_text(random: [u8; 64]) -> String {
        let (totp, audit) = random.split_at(32);
        format!(
            "# Keys of this installation. Keep a copy apart from the database's backups.\ntotp_key = {}\naudit_key = {}\n",
            hex::encode(totp),
            hex::encode(audit)
        )
    }

    /// Nonce and ciphertext of a second factor.
    pub(crate) fn encrypt(&self, nonce: [u8; 12], plain: &[u8]) -> Option<Vec<u8>> {
        let cipher = ChaCha20Poly1305::new(&self.totp.into());
        let sealed = cipher.encrypt(&nonce.into(), plain).ok()?;
        Some([nonce.as_slice(), &sealed].concat())
    }

    pub(crate) fn decrypt(&self, stored: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = stored.split_at_checked(12)?;
        let nonce: [u8; 12] = nonce.try_into().ok()?;
        ChaCha20Poly1305::new(&self.totp.into()).decrypt(&nonce.into(), sealed).ok()
    }

    /// What is stored instead of something short or guessable (a spoken code, a codice fiscale that was typed): without
    /// the key nobody can try all values.
    pub(crate) fn fingerprint(&self, purpose: &str, parts: &[&[u8]]) -> Vec<u8> {
        self.seal([b"fingerprint".as_slice(), purpose.as_bytes()].into_iter().chain(parts.iter().copied()))
    }

    /// The head of the chain after `parts`, each bounded by its length.
    pub(crate) fn seal<'a>(&self, parts: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
        // HMAC takes keys of any length: this cannot fail, and without the key nothing may be sealed.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.audit) else { return Vec::new() };
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().to_vec()
    }
}

/// 256 bits of chance, as they travel in a cookie or a link. Only the SHA-256 is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretToken(String);

impl SecretToken {
    pub(crate) fn from_bytes(random: [u8; 32]) -> SecretToken {
        SecretToken(hex::encode(random))
    }

    /// Takes what a browser sent; anything that is not 64 hex digits is no token.
    pub fn parse(text: &str) -> Option<SecretToken> {
        (text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()))
            .then(|| SecretToken(text.to_ascii_lowercase()))
    }

    /// The text for the cookie or the link: show it to its owner only.
    pub fn expose(&self) -> &str {
        &self.0
    }

    pub(crate) fn hash(&self) -> Vec<u8> {
        sha256(&[self.0.as_bytes()])
    }
}

impl std::fmt::Debug for SecretToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretToken")
    }
}

/// SHA-256 over parts bounded by their lengths.
pub(crate) fn sha256(parts: &[&[u8]]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secrets_file_is_read_back_and_a_bad_one_is_named() {
        let text = Secrets::file_text([7; 64]);
        let secrets = Secrets::parse(&text).expect("our own file");
        let sealed = secrets.encrypt([1; 12], b"factor").expect("encrypts");
        assert_eq!(secrets.decrypt(&sealed).as_deref(), Some(b"factor".as_slice()));
        assert_eq!(Secrets::parse("totp_key = 00").err(), Some(SecretsError::Malformed("totp_key")));
        assert_eq!(Secrets::parse("").err(), Some(SecretsError::Missing("totp_key")));
    }

    #[test]
    fn parts_are_bounded_so_that_moving_a_byte_changes_the_seal() {
        let secrets = Secrets::parse(&Secrets::file_text([7; 64])).expect("our own file");
        assert_ne!(secrets.seal([b"ab".as_slice(), b"c"]), secrets.seal([b"a".as_slice(), b"bc"]));
    }
}
