//! Holds the two languages together, the sources to the texts, and citizens' texts to plain words.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::*;

/// Areas that citizens read; the others are for operators.
const FOR_CITIZENS: &[&str] = &[
    "account",
    "agenda",
    "area",
    "board",
    "common",
    "did",
    "employer",
    "errors",
    "follow",
    "groups",
    "internship",
    "kiosk",
    "mail",
    "pact",
    "pages",
    "preselection",
    "sap",
    "ui",
    "vacancy",
];

/// The texts of one file: key → placeholders and words.
fn texts(area: &str, source: &str) -> BTreeMap<String, (BTreeSet<String>, String)> {
    let resource =
        parse(source).unwrap_or_else(|(_, errors)| panic!("{area}.ftl has faulty entries: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut holes = BTreeSet::new();
            let mut words = String::new();
            read(message.value.as_ref().expect("a text has a value"), &mut holes, &mut words);
            let earlier = found.insert(message.id.name.to_owned(), (holes, words));
            assert!(earlier.is_none(), "{} stands twice in {area}.ftl", message.id.name);
        }
    }
    found
}

/// Collects the placeholders of a text and its words; of a choice, the words of the last variant.
fn read(pattern: &Pattern<&str>, holes: &mut BTreeSet<String>, words: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                hole(inline, holes);
                words.push_str("10");
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                hole(selector, holes);
                for (i, variant) in variants.iter().enumerate() {
                    let mut unread = String::new();
                    let into = if i + 1 == variants.len() { &mut *words } else { &mut unread };
                    read(&variant.value, holes, into);
                }
            }
        }
    }
}

fn hole(inline: &InlineExpression<&str>, holes: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        holes.insert(id.name.to_owned());
    }
}

#[test]
fn every_file_of_texts_is_embedded() {
    let listed: BTreeSet<String> = AREAS.iter().map(|(area, ..)| format!("{area}.ftl")).collect();
    for lang in Lang::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(lang.tag());
        let files = std::fs::read_dir(folder).expect("a folder of texts");
        let files: BTreeSet<String> =
            files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect();
        assert_eq!(files, listed, "{lang:?}");
    }
}

#[test]
fn both_languages_have_the_same_keys_and_placeholders() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (area, it, en) in AREAS {
        let (it, en) = (texts(area, it), texts(area, en));
        let keys = |texts: &BTreeMap<String, _>| texts.keys().cloned().collect::<BTreeSet<_>>();
        let apart: Vec<_> = keys(&it).symmetric_difference(&keys(&en)).cloned().collect();
        assert!(apart.is_empty(), "{area}.ftl: only in one language: {apart:?}");
        for (key, (holes, _)) in &it {
            assert_eq!(holes, &en[key].0, "placeholders of {key}");
            if let Some(other) = seen.insert(key.clone(), area) {
                panic!("{key} stands in {other}.ftl and in {area}.ftl");
            }
        }
    }
}

#[test]
fn a_text_that_does_not_exist_shows_its_key() {
    assert_eq!(t(Lang::En, "ui-no-such-text"), "ui-no-such-text");
    assert_eq!(
        ta(Lang::It, "ui-step-of", &[("current", 2.into()), ("total", 7.into()), ("title", "X".into())]),
        "Passo 2 di 7: X"
    );
}

#[test]
fn plurals_follow_the_number() {
    assert_eq!(ta(Lang::It, "common-minutes", &[("minutes", 1.into())]), "1 minuto");
    assert_eq!(ta(Lang::En, "common-minutes", &[("minutes", 20.into())]), "20 minutes");
}

/// Every Rust source of the workspace's own crates that speaks to people, tests left out.
pub(crate) fn sources(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && name != "tests" && name != "testing" {
                open.push(path);
            } else if name.ends_with(".rs") && name != "tests.rs" && name != "testing.rs" {
                let text = std::fs::read_to_string(&path).expect("a source");
                let text = text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or_default();
                let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                let text = code.collect::<Vec<_>>().join("\n");
                found.push((path, text));
            }
        }
    }
    assert!(found.len() > 20, "the sources were not found");
    found
}

fn is_key(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The literal keys in `t(lang, "…")`, `ta(…)`, `x.t("…")`.
fn keys_asked(source: &str) -> Vec<&str> {
    let mut keys = Vec::new();
    for call in ["t(", "ta("] {
        for (at, _) in source.match_indices(call) {
            let before = source[..at].chars().next_back().unwrap_or(' ');
            let rest = &source[at + call.len()..];
            let Some((arguments, literal)) = rest.split_once('"') else { continue };
            let plain = |c: char| c.is_alphanumeric() || " _.,&*\n()".contains(c);
            let nested = arguments.matches(')').count() != arguments.matches('(').count();
            if before.is_alphanumeric() || before == '_' || nested || !arguments.chars().all(plain) {
                continue;
            }
            let key = literal.split('"').next().unwrap_or_default();
            if is_key(key) {
                keys.push(key);
            }
        }
    }
    keys
}

#[test]
fn the_reader_of_sources_finds_keys() {
    let source =
        r#"t(lang, "ui-home") ta(f.lang(), "a-b", &[]) self.t("c-d") format("e-f") t(x) + "g-h" get("i-j")"#;
    assert_eq!(keys_asked(source), ["ui-home", "c-d", "a-b"]);
}

#[test]
fn every_key_that_the_sources_ask_for_exists() {
    let mut missing = BTreeSet::new();
    let mut asked = 0;
    for (path, source) in sources(&["app/src", "server"]) {
        for key in keys_asked(&source) {
            asked += 1;
            if !has(key) {
                missing.insert(format!("{key} ({})", path.display()));
            }
        }
    }
    assert!(asked > 100, "only {asked} keys found");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_refusal_has_its_sentence() {
    let mut missing = BTreeSet::new();
    for (path, source) in sources(&["domain/src", "server"]) {
        let literals = source.split('"').skip(1).step_by(2);
        for key in literals.filter(|text| text.starts_with("error-") && is_key(text)) {
            if !has(key) {
                missing.insert(format!("{key} ({})", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The Gulpease index of Italian texts: 100 is for everybody, 60 is what a school leaver reads with ease.
fn gulpease(texts: &[&str]) -> f64 {
    let (mut letters, mut words, mut sentences) = (0, 0, 0);
    for text in texts {
        letters += text.chars().filter(|c| c.is_alphanumeric()).count();
        words += text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        let ends = |part: &&str| part.chars().any(char::is_alphanumeric);
        sentences += text.split(['.', '!', '?', ':', ';', '\n']).filter(ends).count();
    }
    let per_word = |n: usize| n as f64 / words.max(1) as f64;
    89.0 + 300.0 * per_word(sentences) - 10.0 * per_word(letters)
}

#[test]
fn gulpease_tells_plain_from_dense() {
    let plain = "Vai al centro. Porta un documento. Ti aiutiamo noi.";
    let dense = "L'elaborazione del patto prevede un percorso individuale coerente rispetto alle caratteristiche \
        personali, formative e professionali della persona nonché alla relativa profilazione qualitativa";
    assert!(gulpease(&[plain]) > 80.0);
    assert!(gulpease(&[dense]) < 45.0);
}

#[test]
fn citizens_read_plain_words() {
    let mut dense = Vec::new();
    for (area, it, _) in AREAS.iter().filter(|(area, ..)| FOR_CITIZENS.contains(area)) {
        let texts = texts(area, it);
        // Labels of one or two words would hide heavy sentences: sentences are judged by themselves.
        let long = |words: &&str| words.split_whitespace().count() >= 8;
        let sentences: Vec<&str> = texts.values().map(|(_, words)| words.as_str()).filter(long).collect();
        if sentences.is_empty() {
            continue;
        }
        let score = gulpease(&sentences);
        if score < 60.0 {
            let mut worst: Vec<_> = sentences.iter().map(|text| (gulpease(&[text]), *text)).collect();
            worst.sort_by(|a, b| a.0.total_cmp(&b.0));
            worst.truncate(10);
            dense.push(format!("{area}.ftl: {score:.1}; heaviest: {worst:#?}"));
        }
    }
    assert!(dense.is_empty(), "{}", dense.join("\n"));
}
