//! A form as a page shows it: what was typed, what is wrong with it, and the language to say so.
//!
//! One [`FormView`] goes to every field of a form (`f=&form`); it is cheap to clone. Fields note their labels
//! in it while they are built, so that the list of errors on top of the page, which is rendered later, can say
//! «Codice fiscale: …» and not only «…».

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::form::{Errors, Form};
use domain::lang::Lang;

use crate::texts::{error_text, t};

/// Answers, errors and language of one form.
#[derive(Clone, Debug)]
pub struct FormView(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    lang: Lang,
    form: Form,
    errors: Errors,
    filter: bool,
    labels: Mutex<BTreeMap<String, String>>,
}

impl From<&FormView> for FormView {
    fn from(form: &FormView) -> FormView {
        form.clone()
    }
}

impl FormView {
    pub fn new(lang: Lang, form: Form, errors: Errors) -> FormView {
        FormView(Arc::new(Inner { lang, form, errors, filter: false, labels: Mutex::default() }))
    }

    /// The filters of a list: every field may stay empty, and none needs to say so.
    pub fn filter(lang: Lang, form: Form) -> FormView {
        FormView::search(lang, form, Errors::default())
    }

    /// The same, with what is wrong with them.
    pub fn search(lang: Lang, form: Form, errors: Errors) -> FormView {
        FormView(Arc::new(Inner { lang, form, errors, filter: true, labels: Mutex::default() }))
    }

    /// A form that nobody has filled yet.
    pub fn empty(lang: Lang) -> FormView {
        FormView::new(lang, Form::default(), Errors::default())
    }

    pub fn lang(&self) -> Lang {
        self.0.lang
    }

    /// The text of `key` in this form's language.
    pub fn t(&self, key: &str) -> String {
        t(self.0.lang, key)
    }

    pub fn form(&self) -> &Form {
        &self.0.form
    }

    pub fn errors(&self) -> &Errors {
        &self.0.errors
    }

    /// What was typed in `name`; a NUL, which HTML cannot carry, becomes U+FFFD.
    pub fn value(&self, name: &str) -> String {
        self.0.form.raw(name).replace('\0', "\u{FFFD}")
    }

    /// Whether `value` was chosen in `name`.
    pub fn chosen(&self, name: &str, value: &str) -> bool {
        self.0.form.has(name, value)
    }

    /// The sentence beside the field, when something is wrong with it.
    pub fn error(&self, name: &str) -> Option<String> {
        self.0.errors.of(name).map(|error| error_text(self.0.lang, error))
    }

    /// Whether a field must be answered, and says so to assistive technology.
    pub(super) fn required(&self, optional: bool) -> bool {
        !optional && !self.0.filter
    }

    /// Whether the label says that the field may stay empty.
    pub(super) fn says_optional(&self, optional: bool) -> bool {
        optional && !self.0.filter
    }

    /// Lets the list of errors call `name` by the label that people see.
    pub(super) fn note_label(&self, name: &str, label: &str) {
        let mut labels = self.0.labels.lock().unwrap_or_else(PoisonError::into_inner);
        labels.insert(name.to_owned(), label.to_owned());
    }

    /// Every error in order: the field, its label when a field noted one, the sentence.
    pub(super) fn labelled_errors(&self) -> Vec<(String, Option<String>, String)> {
        let labels = self.0.labels.lock().unwrap_or_else(PoisonError::into_inner);
        let line = |e: &domain::form::FieldError| {
            (e.field.clone(), labels.get(&e.field).cloned(), error_text(self.0.lang, e))
        };
        self.0.errors.iter().map(line).collect()
    }
}
