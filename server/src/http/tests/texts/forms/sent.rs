//! A form of a page: opened, filled in every box, sent, and read when it comes back.

use std::collections::BTreeMap;

use acts::SecretToken;
use axum::http::StatusCode;
use domain::form::Form;

use super::AT_ONCE;
use crate::http::tests::{
    Service, text,
    texts::{HARMLESS, normal, page::Page},
};

/// A form that comes back.
pub(super) struct Sent<'a> {
    pub(super) path: String,
    pub(super) token: Option<&'a SecretToken>,
    /// What is sent to get the form, where it is the answer to another one.
    pub(super) before: Option<Form>,
    /// A field by which the form is known among the others of its page.
    pub(super) field: &'static str,
    /// What is chosen in it besides the boxes; left unsaid is what makes it come back.
    pub(super) chosen: &'static [(&'static str, &'static str)],
    /// Appended to a text that would be right, to make it too long.
    pub(super) pad: usize,
    /// Boxes that are never given back.
    pub(super) dropped: &'static [&'static str],
    /// Boxes of which nothing is said: which of them is wrong is nobody's business, or something else is missing first.
    pub(super) silent: &'static [&'static str],
}

impl<'a> Sent<'a> {
    pub(super) fn new(
        path: impl Into<String>,
        token: Option<&'a SecretToken>,
        field: &'static str,
    ) -> Sent<'a> {
        Sent { path: path.into(), token, before: None, field, chosen: &[], pad: 0, dropped: &[], silent: &[] }
    }

    /// A form of one text, which comes back because that is longer than so many characters.
    pub(super) fn padded(self, pad: usize) -> Sent<'a> {
        Sent { pad, ..self }
    }

    pub(super) async fn open(&self, service: &Service) -> Page {
        let response = match &self.before {
            None => service.get(&self.path, self.token).await,
            Some(form) => service.post(&self.path, self.token, form).await,
        };
        let (status, page) = text(response).await;
        assert_eq!(status, StatusCode::OK, "{}", self.path);
        Page::read(&page)
    }

    /// Sends the form as it was opened, with `typed` in its boxes.
    pub(super) async fn send(
        &self,
        service: &Service,
        hidden: &Form,
        typed: &BTreeMap<String, String>,
    ) -> (StatusCode, Page) {
        let pairs = hidden.pairs().chain(self.chosen.iter().copied());
        let typed = typed.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let form: Form = pairs.chain(typed).collect();
        let (status, page) = text(service.post(&self.path, self.token, &form).await).await;
        (status, Page::read(&page))
    }

    /// Every text in a box, and a text in every box.
    pub(super) fn typed(
        &self,
        boxes: &BTreeMap<String, String>,
        texts: &[String],
    ) -> BTreeMap<String, String> {
        let turn = boxes.keys().cycle().zip(texts.iter().cycle()).take(boxes.len().max(texts.len()));
        let mut typed: BTreeMap<String, String> = BTreeMap::new();
        turn.for_each(|(name, text)| typed.entry(name.clone()).or_default().push_str(text));
        let pad = "x".repeat(self.pad);
        typed.values_mut().for_each(|text| text.push_str(&pad));
        typed
    }

    pub(super) async fn comes_back(&self, service: &Service, texts: &[String]) {
        let opened = self.open(service).await;
        let (hidden, boxes) = (opened.hidden(self.field), opened.boxes(self.field));
        assert!(!boxes.is_empty(), "{}", self.path);
        let harmless = self.typed(&boxes, &[HARMLESS.to_owned()]);
        let (status, twin) = self.send(service, &hidden, &harmless).await;
        assert!(again(status), "{}#{}: {status}", self.path, self.field);
        for round in texts.chunks(boxes.len().max(AT_ONCE)) {
            let typed = self.typed(&boxes, round);
            let (status, page) = self.send(service, &hidden, &typed).await;
            let what = format!("{}#{} {typed:?}", self.path, self.field);
            assert!(again(status), "{what}: {status}");
            same(&page.boxes(self.field), &typed, self.dropped, &what);
            page.shape().is_no_more_than(&twin.shape(), &what);
        }
    }

    /// A text that no database and no page can hold, in one box at a time, is refused beside that box.
    pub(super) async fn refuses(&self, service: &Service, sign: char) {
        let opened = self.open(service).await;
        let (hidden, boxes) = (opened.hidden(self.field), opened.boxes(self.field));
        for name in boxes.keys() {
            let mut typed = boxes.clone();
            // Not empty: what is missing elsewhere may be said first.
            typed.values_mut().filter(|text| text.is_empty()).for_each(|text| text.push('1'));
            typed.insert(name.clone(), format!("a{sign}b"));
            let (status, page) = self.send(service, &hidden, &typed).await;
            let what = format!("{}#{} with {sign:?} in {name}", self.path, self.field);
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
            let named = page.named();
            let told = told(name).iter().any(|link| named.contains(link));
            assert!(told || self.silent.contains(&name.as_str()), "{what}: only {named:?} are named");
        }
    }
}

/// Where the list of errors may lead to because of a box: a date stands in three boxes and is told as one.
fn told(name: &str) -> Vec<String> {
    let id = name.replace('.', "-");
    let date = ["-day", "-month", "-year"].into_iter().find_map(|part| id.strip_suffix(part));
    let whole = date.map(|date| [date.to_owned(), format!("{date}-day")]);
    whole.into_iter().flatten().chain([id]).collect()
}

/// Shown again, with an error or with what was found; 429 stands for a door at which somebody knocked too often.
fn again(status: StatusCode) -> bool {
    [StatusCode::OK, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::TOO_MANY_REQUESTS].contains(&status)
}

pub(super) fn same(
    found: &BTreeMap<String, String>,
    typed: &BTreeMap<String, String>,
    dropped: &[&str],
    what: &str,
) {
    for (name, typed) in typed.iter().filter(|(name, _)| !dropped.contains(&name.as_str())) {
        let found = found.get(name).unwrap_or_else(|| panic!("{what}: {name} is gone"));
        assert_eq!(normal(found), normal(typed), "{what}: {name}");
    }
}
