//! Any text, typed in any field, comes back unharmed and inert.
//!
//! - [`forms`]: every form with boxes of text is sent with texts that have broken programs before; the page that comes
//!   back is read as a browser reads it, holds what was typed to the last sign, and no element or attribute more than
//!   the same page with a harmless word. NUL and control characters are refused beside their field.
//! - [`shown`]: the same texts where others read them: an operator's page, a mail, the receipt as PDF.
//!
//! The texts are chance, but the same chance in every run: a failure prints the text and happens again.

mod forms;
mod page;
pub(super) mod shown;

use rand::{Rng, RngExt, SeedableRng, rngs::StdRng};

/// Pieces that mean something to HTML, to templates, to spreadsheets, to databases or to the direction of a line.
const PIECES: [&str; 30] = [
    "</textarea><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onfocus=alert(1) autofocus x='",
    "</title></form><form action=//evil.example>",
    "<x-evil data-evil=1>",
    "<!--",
    "-->",
    "]]>",
    "x] [y",
    "&amp;&lt;&#60;&lt",
    "{ $name } {{7*7}} ${7*7} #{7}",
    "%3Cscript%3E%00",
    "'; DROP TABLE person; --",
    "=1+1",
    "\\\\u0000 \\\\n",
    "\r\n",
    "\n\n",
    "\t",
    "  ",
    "\u{a0}",
    "مرحبا بالعالم",
    "漢字かな交じり文",
    "😀👩‍👩‍👧🇮🇹",
    "Ñandú àèìòù ẞ",
    "e\u{301}\u{327}",
    "\u{202e}odnoces\u{202c}",
    "\u{feff}\u{200b}\u{200d}",
    "\u{2028}\u{2029}",
    "\u{fffd}\u{fffe}\u{e000}\u{10ffff}",
    "বাংলা Ελλάδα Україна",
];

/// A word that means nothing anywhere.
const HARMLESS: &str = "zqzqz";

/// Some pieces after each other, now and then with any signs between them.
fn text(chance: &mut StdRng) -> String {
    let mut text = String::new();
    for _ in 0..chance.random_range(1..5) {
        match chance.random_range(0..5) {
            0 => text.extend((0..4).map(|_| sign(chance))),
            _ => text.push_str(PIECES[chance.random_range(0..PIECES.len())]),
        }
    }
    if text.trim().is_empty() { self::text(chance) } else { text }
}

/// Any sign of Unicode that is no control character.
fn sign(chance: &mut StdRng) -> char {
    match char::from_u32(chance.next_u32() % 0x11_0000) {
        Some(sign) if !sign.is_control() => sign,
        _ => self::sign(chance),
    }
}

/// So many texts, always the same.
fn texts(count: usize) -> Vec<String> {
    let mut chance = StdRng::seed_from_u64(1);
    (0..count).map(|_| text(&mut chance)).collect()
}

/// At most so many characters of a text, and never nothing.
fn fit(text: &str, most: usize) -> String {
    let fitting: String = text.chars().take(most).collect();
    if fitting.trim().is_empty() { HARMLESS.chars().take(most).collect() } else { fitting }
}

/// With the ends of lines that HTML knows.
fn normal(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Without regard to how a line is broken and how wide its spaces are: so text is shown outside of forms.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_texts_hold_what_they_are_there_for() {
    let all = texts(200).concat();
    for piece in PIECES {
        assert!(all.contains(piece), "{piece:?} is never typed");
    }
    assert_eq!(texts(3), texts(3));
}
