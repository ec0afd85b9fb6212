//! Passwords: long enough, not guessable at first sight, never printed.
//!
//! Length is what counts; no mixture of signs is asked for. Refused are the commonest ones, those made of a few
//! repeated characters, and those that anybody who knows the person would try first. The type has neither `Debug`
//! nor serialisation: only [`Password::reveal`] gives the text, to be hashed.

use unicode_normalization::UnicodeNormalization as _;

use crate::fold::fold;
use crate::form::FieldError;

/// A password, in composed form (NFC): the same keys give the same text on every device.
pub struct Password(String);

/// Why a password is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    #[error("nothing was typed")]
    Empty,
    /// Fewer than [`Password::MIN_CHARS`].
    #[error("too short")]
    TooShort,
    /// More than [`Password::MAX_CHARS`].
    #[error("too long")]
    TooLong,
    /// Control characters, which not every keyboard can type again.
    #[error("it holds control characters")]
    Control,
    /// Among the commonest, or made of a few repeated characters.
    #[error("too common")]
    Common,
    /// The codice fiscale, the e-mail address or the name.
    #[error("made of the person's own data")]
    Personal,
}

impl PasswordError {
    /// The key of the text that explains it.
    pub fn key(self) -> &'static str {
        match self {
            PasswordError::Empty => "error-required",
            PasswordError::TooShort => "error-password-short",
            PasswordError::TooLong => "error-too-long",
            PasswordError::Control => "error-control",
            PasswordError::Common => "error-password-common",
            PasswordError::Personal => "error-password-personal",
        }
    }

    /// The same error beside a field of a form, with its placeholders (`min`, `max`).
    pub fn on(self, field: &str) -> FieldError {
        let error = FieldError::new(field, self.key());
        match self {
            PasswordError::TooShort => error.with("min", Password::MIN_CHARS),
            PasswordError::TooLong => error.with("max", Password::MAX_CHARS),
            _ => error,
        }
    }
}

/// Words that, alone or with figures and signs around them, are tried first. One a line, folded.
const COMMON: &str = include_str!("../../data/common-passwords.txt");

impl Password {
    pub const MIN_CHARS: usize = 12;
    /// Hashing is costly: nobody may send a book.
    pub const MAX_CHARS: usize = 128;
    /// Fewer different characters than these are a pattern.
    const MIN_DISTINCT: usize = 5;

    /// A password typed to log in: no policy, only the bound of what is worth hashing.
    pub fn typed(text: &str) -> Option<Password> {
        let text: String = text.nfc().collect();
        (1..=Password::MAX_CHARS).contains(&text.chars().count()).then_some(Password(text))
    }

    /// A new password, held against the policy; `personal` are codice fiscale, address, name of its owner.
    pub fn new(text: &str, personal: &[&str]) -> Result<Password, PasswordError> {
        let text: String = text.nfc().collect();
        let chars = text.chars().count();
        if chars == 0 {
            return Err(PasswordError::Empty);
        }
        if chars < Password::MIN_CHARS {
            return Err(PasswordError::TooShort);
        }
        if chars > Password::MAX_CHARS {
            return Err(PasswordError::TooLong);
        }
        if text.chars().any(char::is_control) {
            return Err(PasswordError::Control);
        }
        let plain = letters_and_digits(&text);
        if !plain.is_empty() && personal.iter().any(|own| letters_and_digits(own) == plain) {
            return Err(PasswordError::Personal);
        }
        let bare = plain.trim_matches(|c: char| c.is_ascii_digit());
        let distinct: std::collections::HashSet<char> = text.chars().collect();
        if distinct.len() < Password::MIN_DISTINCT || bare.is_empty() && is_run(&text) || is_common(bare) {
            return Err(PasswordError::Common);
        }
        Ok(Password(text))
    }

    /// The text, for the hash function and nothing else.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

fn letters_and_digits(text: &str) -> String {
    fold(text).replace(' ', "")
}

/// Whether it is a common word, or one said several times (`ciaociaociao`); figures around it are already gone.
fn is_common(bare: &str) -> bool {
    COMMON.lines().map(str::trim).filter(|word| !word.is_empty()).any(|word| {
        !bare.is_empty()
            && bare.len().is_multiple_of(word.len())
            && bare == word.repeat(bare.len() / word.len())
    })
}

/// Whether its digits go up or down by one all the way, 9 next to 0 (`123456789012`).
fn is_run(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let by = |step: u32| digits.windows(2).all(|pair| matches!(pair, [a, b] if (a + step) % 10 == *b));
    digits.len() >= Password::MIN_DISTINCT && (by(1) || by(9))
}
