//! Makes any text drawable: what no font has becomes a visible sign, never an error, never nothing.
//!
//! PDF/UA refuses a document with a missing glyph, so every string is looked through before typesetting,
//! cluster by cluster (a base character with its marks), because one font must draw a whole cluster.
//! Also replaced: control characters, private-use characters (they mean nothing outside one font) and the
//! bidi embeddings and overrides that would let a text show other than it reads. Ends of line of every
//! kind become `\n`; the text comes out in normalisation form C.

use std::borrow::Cow;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::Fonts;

/// Makes every string of the value drawable with these fonts.
pub(crate) fn make(value: &mut Value, fonts: &Fonts) {
    match value {
        Value::String(text) => {
            if let Cow::Owned(better) = legible(text, fonts) {
                *text = better;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| make(item, fonts)),
        Value::Object(fields) => fields.values_mut().for_each(|field| make(field, fonts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text as it can be drawn; borrowed when it can be drawn as it is.
fn legible<'a>(text: &'a str, fonts: &Fonts) -> Cow<'a, str> {
    // Every Latin font has these, and most texts are nothing else.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return Cow::Borrowed(text);
    }
    let composed: String = text.nfc().filter_map(|c| tame(c, fonts)).collect();
    let composed = composed.replace("\r\n", "\n").replace('\r', "\n");
    let mut drawn = String::with_capacity(composed.len());
    for cluster in composed.graphemes(true) {
        push_cluster(&mut drawn, cluster, fonts);
    }
    Cow::Owned(drawn)
}

/// One character without what it must not carry; `None` for marks of byte order, which mean nothing here.
fn tame(c: char, fonts: &Fonts) -> Option<char> {
    Some(match c {
        '\u{feff}' => return None,
        '\n' | '\r' => c,
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\t' => ' ',
        '\u{202a}'..='\u{202e}' => fonts.replacement(),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => fonts.replacement(),
        c if c.is_control() => fonts.replacement(),
        c if c.is_whitespace() && !fonts.have(c.encode_utf8(&mut [0; 4])) => ' ',
        c => c,
    })
}

/// Appends the cluster. Where no single font has all of it, the base and the marks that go with it stay
/// and one sign stands for the rest; without the base, one sign stands for the whole.
fn push_cluster(drawn: &mut String, cluster: &str, fonts: &Fonts) {
    if cluster == "\n" || fonts.have(cluster) {
        return drawn.push_str(cluster);
    }
    let mut kept = String::new();
    for c in cluster.chars() {
        kept.push(c);
        if !fonts.have(&kept) {
            kept.pop();
            if kept.is_empty() {
                break;
            }
        }
    }
    drawn.push_str(&kept);
    drawn.push(fonts.replacement());
}
