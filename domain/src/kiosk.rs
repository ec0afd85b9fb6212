//! What a terminal in the hall is given: a code that somebody types, or what a card reader types.
//!
//! A reader of health cards and a scanner of barcodes are keyboards: they type and press Enter. Some type the codice
//! fiscale alone, others a whole magnetic track with the name around it, in whatever case and with the separators of
//! whatever keyboard they think they are (`%`, `^`, `?` or their neighbours on an Italian one).
//!
//! - A codice fiscale is taken out of such a text only when it passes every check, and when there is no other.
//! - The text is personal data: nothing of it is kept or repeated here.

use crate::codice_fiscale::CodiceFiscale;

/// Characters of a codice fiscale.
const LENGTH: usize = 16;
/// The longest text that is looked at, in bytes: three tracks of a magnetic stripe hold less.
const LONGEST: usize = 400;

/// The codice fiscale in what was typed or read, when there is exactly one.
///
/// The whole text may be one as people write it (spaces, any case, a provisional one of 11 digits). Else the text is
/// cut where no letter or digit stands, and each piece is searched: a piece that is one counts before one that only
/// contains one, because readers put letters of their own before it.
pub fn read_card(typed: &str) -> Option<CodiceFiscale> {
    let typed = typed.trim();
    if typed.len() > LONGEST {
        return None;
    }
    if let Ok(whole) = CodiceFiscale::parse(typed) {
        return Some(whole);
    }
    let pieces = || typed.split(|c: char| !c.is_ascii_alphanumeric()).filter(|piece| piece.len() >= LENGTH);
    only(pieces().filter(|piece| piece.len() == LENGTH).filter_map(personal))
        .or_else(|| only(pieces().flat_map(windows).filter_map(personal)))
}

/// Every stretch of the length of a codice fiscale. Pieces are ASCII, so that each byte is a character.
fn windows(piece: &str) -> impl Iterator<Item = &str> {
    (0..=piece.len() - LENGTH).filter_map(move |from| piece.get(from..from + LENGTH))
}

fn personal(text: &str) -> Option<CodiceFiscale> {
    CodiceFiscale::parse(text).ok()
}

/// The one code among those found; two different ones are none, the same on two tracks is one.
fn only(mut found: impl Iterator<Item = CodiceFiscale>) -> Option<CodiceFiscale> {
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ANNA: &str = "BNCMRA92T71A271Q";
    const MARIO: &str = "RSSMRA80A01H501U";

    fn read(typed: &str) -> Option<String> {
        read_card(typed).map(String::from)
    }

    #[test]
    fn a_codice_fiscale_is_read_however_it_is_typed() {
        for typed in [
            ANNA,
            "bncmra92t71a271q",
            "BNC MRA 92T71 A271Q",
            // Tracks, with the separators of a keyboard that is not the reader's.
            "%BNCMRA92T71A271Q  BIANCHI^MARIA?",
            "5BNCMRA92T71A271Q__BIANCHI&MARIA_",
            "%BBNCMRA92T71A271QBIANCHI?;80380001200123456789?",
            // The same code on two tracks.
            "%bncmra92t71a271q?;BNCMRA92T71A271Q?\n",
        ] {
            assert_eq!(read(typed).as_deref(), Some(ANNA), "{typed}");
        }
    }

    #[test]
    fn what_holds_none_or_two_gives_nothing() {
        let two = format!("%{ANNA}^{MARIO}?");
        let long = format!("{}{ANNA}", "^".repeat(LONGEST));
        for typed in
            ["", "K7P4", "BNCMRA92T71A271A", "80380001200123456789", "àèìòùàèìòùàèìòùàèìòù", &two, &long]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_piece_that_is_a_code_counts_before_one_that_contains_it() {
        // Glued to a letter, another stretch could pass by chance: the piece by itself decides.
        assert_eq!(read(&format!("X{MARIO}X {ANNA}")).as_deref(), Some(ANNA));
    }

    #[test]
    fn a_provisional_code_is_read_alone_only() {
        assert_eq!(read("12345678903").as_deref(), Some("12345678903"));
        assert_eq!(read("%12345678903?"), None);
        assert_eq!(read("80380001200 12345678901 x"), None);
    }

    proptest! {
        /// Whatever is typed, reading ends, and what it finds stands in the text.
        #[test]
        fn any_text_is_read(typed in any::<String>()) {
            if let Some(found) = read_card(&typed) {
                let bare: String = typed.to_uppercase().split_whitespace().collect();
                prop_assert!(bare.contains(found.as_str()));
            }
        }

        /// Separators and noise around a code never hide it.
        #[test]
        fn noise_does_not_hide_a_code(before in "[%;^?_ &=]{1,5}", after in "[%;^?_ &=]{1,5}[0-9]{0,12}") {
            let typed = format!("{before}{ANNA}{after}");
            let found = read(&typed);
            prop_assert_eq!(found.as_deref(), Some(ANNA), "{}", typed);
        }
    }
}
