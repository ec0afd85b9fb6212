//! The choices of a select, of radio buttons, of checkboxes.

use domain::lang::Lang;

use crate::texts::code_text;

/// One choice: the code that is sent, the text that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into(), hint: None }
    }

    /// One more sentence under the choice (radio buttons and checkboxes only).
    pub fn hint(mut self, hint: impl Into<String>) -> Choice {
        self.hint = Some(hint.into());
        self
    }
}

/// The choices of an enumeration of the field: `choices(lang, "did-citizenship", Citizenship::ALL, Citizenship::code)`.
///
/// The visible name of each is the text `{prefix}-{code}`, with `_` written `-`.
pub fn choices<T: Copy>(
    lang: Lang,
    prefix: &str,
    all: impl IntoIterator<Item = T>,
    code: impl Fn(T) -> &'static str,
) -> Vec<Choice> {
    all.into_iter().map(|item| Choice::new(code(item), code_text(lang, prefix, code(item)))).collect()
}

/// «Sì» and «No», sent as `yes` and `no`.
pub fn yes_no(lang: Lang) -> Vec<Choice> {
    ["yes", "no"].into_iter().map(|code| Choice::new(code, code_text(lang, "common", code))).collect()
}
