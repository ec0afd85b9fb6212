//! What the rules say against a passage: refusals (GATE) and warnings (CHECK), as data.

use serde::Serialize;

use crate::form::FieldError;

/// One rule that is broken or worth a look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Number of the rule: `R021`, `I02`; `D3.6` is the house rule that passages are append-only, never in the
    /// future and backdated only within a limit.
    pub rule: &'static str,
    /// Key of the text that explains it.
    pub key: String,
    /// Form field beside which it is shown, without the form's prefix; `None` concerns the passage as a whole.
    pub field: Option<String>,
    /// Values of the text's placeholders; `rule` is always among them.
    pub args: Vec<(&'static str, String)>,
}

/// A rule that forbids the passage.
pub type Refusal = Finding;

/// A rule that asks for a second look; the passage is recorded all the same.
pub type Warning = Finding;

impl Finding {
    pub(crate) fn new(rule: &'static str, key: impl Into<String>) -> Finding {
        Finding { rule, key: key.into(), field: None, args: vec![("rule", rule.to_owned())] }
    }

    pub(crate) fn at(mut self, field: impl Into<String>) -> Finding {
        self.field = Some(field.into());
        self
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Finding {
        self.args.push((name, value.to_string()));
        self
    }

    /// The finding as an error of a form whose fields start with `prefix`; without a field of its own it stands
    /// beside `code`.
    pub fn error(&self, prefix: &str) -> FieldError {
        let field = self.field.as_deref().unwrap_or("code");
        let error = FieldError::new(format!("{prefix}{field}"), self.key.as_str());
        self.args.iter().fold(error, |error, (name, value)| error.with(name, value))
    }
}

/// A date as people write it, for placeholders.
pub(super) fn shown(date: chrono::NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}
