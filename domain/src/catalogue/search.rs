//! Finding a service as a person looks for it: any words, in any order, without accents or capitals.

use crate::fold::fold;

/// The words of a query, folded. A word with a dot is a code and stays together: `f1.15` is looked for as `f1 15`.
pub(super) fn words(query: &str) -> Vec<String> {
    query.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect()
}

/// Whether the folded `text` holds every word; no word fits everything.
pub(super) fn matches(text: &str, words: &[String]) -> bool {
    words.iter().all(|word| text.contains(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_order_and_a_code_stays_together() {
        let text = fold("F1.15 Laboratori: Autoimprenditorialità");
        for found in ["AUTOIMPRENDITORIALITA laboratori", "f1.15", "  ., "] {
            assert!(matches(&text, &words(found)), "{found}");
        }
        for absent in ["15.f1", "laboratori tirocinio"] {
            assert!(!matches(&text, &words(absent)), "{absent}");
        }
    }
}
