//! A page as a browser reads it: through the tokenizer of the HTML standard, not through `contains`.

use std::collections::{BTreeMap, BTreeSet};

use domain::form::Form;
use html5gum::{DefaultEmitter, HtmlString, Token, Tokenizer};

/// What loads, runs or sends something: of these a page has exactly as many as its harmless twin.
const ACTIVE: [&str; 14] = [
    "script", "style", "link", "meta", "base", "img", "svg", "iframe", "object", "embed", "video", "form",
    "button", "title",
];
/// Elements whose text nobody reads.
const UNREAD: [&str; 3] = ["title", "script", "style"];
/// Elements that have no end.
const VOID: [&str; 7] = ["input", "br", "hr", "img", "meta", "link", "wbr"];

/// A page in the order in which it is read.
pub struct Page(Vec<Piece>);

enum Piece {
    Start { name: String, attributes: BTreeMap<String, String> },
    End { name: String },
    Text(String),
}

/// Elements with the names of their attributes, and how many active ones there are.
#[derive(Debug, PartialEq, Eq)]
pub struct Shape {
    elements: BTreeMap<String, BTreeSet<String>>,
    active: BTreeMap<String, usize>,
}

fn string(bytes: &HtmlString) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

impl Page {
    pub fn read(text: &str) -> Page {
        // In `<textarea>`, `<title>` and `<script>` other rules hold than elsewhere.
        let mut emitter = DefaultEmitter::<()>::default();
        emitter.naively_switch_states(true);
        let tokens = Tokenizer::new_with_emitter(text, emitter).map(|token| match token {
            Ok(token) => token,
            Err(never) => match never {},
        });
        let pieces = tokens.filter_map(|token| match token {
            Token::StartTag(tag) => {
                let pair = |(name, value): (&HtmlString, _)| (string(name), string(value));
                let attributes =
                    tag.attributes.iter().map(|(name, value)| pair((name, &value.value))).collect();
                Some(Piece::Start { name: string(&tag.name), attributes })
            }
            Token::EndTag(tag) => Some(Piece::End { name: string(&tag.name) }),
            Token::String(text) => Some(Piece::Text(string(&text.value))),
            _ => None,
        });
        Page(pieces.collect())
    }

    /// What stands inside each element that this picks, up to its end.
    fn inside(&self, wanted: impl Fn(&str, &BTreeMap<String, String>) -> bool) -> Vec<&[Piece]> {
        let mut found = Vec::new();
        for (place, piece) in self.0.iter().enumerate() {
            let Piece::Start { name, attributes } = piece else { continue };
            if VOID.contains(&name.as_str()) || !wanted(name, attributes) {
                continue;
            }
            let rest = &self.0[place + 1..];
            let mut depth = 1;
            let end = rest.iter().position(|piece| {
                match piece {
                    Piece::Start { name: inner, .. } if inner == name => depth += 1,
                    Piece::End { name: inner } if inner == name => depth -= 1,
                    _ => {}
                }
                depth == 0
            });
            found.push(&rest[..end.unwrap_or(rest.len())]);
        }
        found
    }

    /// The form that has a field of this name.
    fn form(&self, field: &str) -> &[Piece] {
        let holds = |form: &&[Piece]| {
            form.iter().any(|piece| {
                matches!(piece, Piece::Start { attributes, .. }
                if attributes.get("name").is_some_and(|name| name == field))
            })
        };
        let forms = self.inside(|name, _| name == "form");
        forms.into_iter().find(holds).unwrap_or_else(|| panic!("no form with {field}: {}", self.words()))
    }

    /// What the form that has this field sends back unseen: key, version, which form it is.
    pub fn hidden(&self, field: &str) -> Form {
        self.inputs(field, &["hidden"]).into_iter().collect()
    }

    /// The boxes of text of the form that has this field, with what stands in them; passwords are never given back.
    pub fn boxes(&self, field: &str) -> BTreeMap<String, String> {
        let mut boxes: BTreeMap<_, _> =
            self.inputs(field, &["text", "email", "tel", "search"]).into_iter().collect();
        let form = self.form(field);
        for (place, piece) in form.iter().enumerate() {
            let Piece::Start { name, attributes } = piece else { continue };
            if name == "textarea" {
                let typed: String = form[place + 1..].iter().map_while(Piece::text).collect();
                // The first end of line belongs to the tag.
                let typed = typed.strip_prefix('\n').unwrap_or(&typed).to_owned();
                boxes.insert(attributes["name"].clone(), typed);
            }
        }
        boxes
    }

    fn inputs(&self, field: &str, kinds: &[&str]) -> Vec<(String, String)> {
        let read = |piece: &Piece| {
            let Piece::Start { name, attributes } = piece else { return None };
            let kind = attributes.get("type").map_or("text", String::as_str);
            let value = || attributes.get("value").cloned().unwrap_or_default();
            (name == "input" && kinds.contains(&kind))
                .then(|| Some((attributes.get("name")?.clone(), value())))?
        };
        self.form(field).iter().filter_map(read).collect()
    }

    /// The fields that the list of errors links to.
    pub fn named(&self) -> BTreeSet<String> {
        let summary =
            self.inside(|_, attributes| attributes.get("class").is_some_and(|c| c == "error-summary"));
        let link = |piece: &Piece| match piece {
            Piece::Start { name, attributes } if name == "a" => {
                attributes.get("href").and_then(|href| href.strip_prefix('#')).map(str::to_owned)
            }
            _ => None,
        };
        summary.into_iter().flatten().filter_map(link).collect()
    }

    pub fn shape(&self) -> Shape {
        let mut shape = Shape { elements: BTreeMap::new(), active: BTreeMap::new() };
        for piece in &self.0 {
            let Piece::Start { name, attributes } = piece else { continue };
            shape.elements.entry(name.clone()).or_default().extend(attributes.keys().cloned());
            if ACTIVE.contains(&name.as_str()) {
                *shape.active.entry(name.clone()).or_default() += 1;
            }
        }
        shape
    }

    /// Every word that a person reads, on one line.
    pub fn words(&self) -> String {
        let mut unread = false;
        let mut words = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Start { name, .. } => unread = UNREAD.contains(&name.as_str()),
                Piece::End { .. } => unread = false,
                Piece::Text(text) if !unread => words.push_str(text),
                Piece::Text(_) => {}
            }
        }
        super::flat(&words)
    }
}

impl Piece {
    fn text(&self) -> Option<&str> {
        match self {
            Piece::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Shape {
    /// Nothing stands here that does not stand in the harmless twin, but what says that a box is wrong: ids of this page.
    pub fn is_no_more_than(&self, twin: &Shape, what: &str) {
        assert_eq!(self.active, twin.active, "{what}");
        for (element, attributes) in &self.elements {
            let known = twin.elements.get(element).unwrap_or_else(|| panic!("{what}: <{element}> is new"));
            let wrong = ["aria-describedby", "aria-invalid"];
            let new: Vec<_> =
                attributes.difference(known).filter(|name| !wrong.contains(&name.as_str())).collect();
            assert!(new.is_empty(), "{what}: <{element}> has got {new:?}");
        }
    }
}

#[test]
fn the_reader_sees_what_a_browser_sees() {
    let page = |typed: &str| {
        Page::read(&format!(
            "<body><form><input name=a value=\"{typed}\"><textarea name=b>\n\n{typed}</textarea>"
        ))
    };
    let read = page("a &lt;b> c");
    assert_eq!(read.boxes("a")["a"], "a <b> c");
    assert_eq!(read.boxes("a")["b"], "\na <b> c", "the first end of line belongs to the tag");
    let harmless = page("abc").shape();
    read.shape().is_no_more_than(&harmless, "escaped");
    let broken = page("\"><img onerror=x></textarea><script>").shape();
    assert!(std::panic::catch_unwind(|| broken.is_no_more_than(&harmless, "alive")).is_err());
}
