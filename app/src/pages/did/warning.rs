//! A warning to an operator, in words.

use domain::did::{Warning, questions::FIELDS};
use domain::lang::Lang;

use super::answers::iso_date;
use crate::texts::{Arg, code_text, t, ta};

/// The sentence of a warning. `office_name` gives the name of a centre from its slug.
pub fn warning_text(lang: Lang, warning: &Warning, office_name: impl Fn(&str) -> String) -> String {
    let words = |(name, value): (&'static str, String)| {
        let said = match name {
            "date" => iso_date(lang, &value),
            "office" => office_name(&value),
            "state" => code_text(lang, "did-state", &value),
            "field" => label(lang, &value),
            _ => value,
        };
        (name, Arg::from(said))
    };
    let args: Vec<_> = warning.args().into_iter().map(words).collect();
    ta(lang, warning.key(), &args)
}

/// The words of a question; of the jobs, the title of their part.
fn label(lang: Lang, name: &str) -> String {
    match FIELDS.iter().find(|field| field.name == name) {
        Some(field) => t(lang, &field.label_key()),
        None => t(lang, "did-jobs-title"),
    }
}
