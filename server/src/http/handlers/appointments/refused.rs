//! What the agenda refused, in words.

use app::texts::error_text;
use domain::{agenda::Refusal, form::FieldError, lang::Lang};

/// Each reason once, in order.
pub(super) fn words(lang: Lang, refused: &[Refusal]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for reason in refused {
        let text = error_text(lang, &reason.on(""));
        if !words.contains(&text) {
            words.push(text);
        }
    }
    words
}

/// The words of a refusal that is not the agenda's.
pub(super) fn key_words(lang: Lang, key: &str) -> Vec<String> {
    vec![error_text(lang, &FieldError::new("", key))]
}

/// Whether another place may succeed where this one did not.
pub(super) fn other_place_may_do(refused: &[Refusal]) -> bool {
    refused.iter().all(|reason| reason.is_about_the_place())
}
