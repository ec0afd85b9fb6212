//! The visible texts, in Fluent: `app/texts/<lang>/<area>.ftl`, embedded in the binary and parsed once.
//!
//! - Every visible text comes from these files; translators edit them without touching code.
//! - Keys are kebab-case and start with their area: `did-step-home-title`; refusals start with `error-`.
//! - A text missing in English is shown in Italian; one missing in Italian shows its key and is logged.
//! - Values are never interpolated as HTML: a text is plain, and the view escapes it.
//! - The tests below hold both languages to the same keys and placeholders, every key used in the sources
//!   to one that exists, and citizens' texts to Gulpease 60.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use domain::form::FieldError;
use domain::lang::Lang;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

/// The value of a placeholder: `"x".into()`, `String`, or an integer (which may choose a plural).
pub use fluent_bundle::FluentValue as Arg;

/// Each area's file in the two languages. A test compares this list with the folders.
macro_rules! areas {
    ($($area:literal),* $(,)?) => {
        const AREAS: &[(&str, &str, &str)] = &[$((
            $area,
            include_str!(concat!("../texts/it/", $area, ".ftl")),
            include_str!(concat!("../texts/en/", $area, ".ftl")),
        )),*];
    };
}

areas! {
    "account", "agenda", "area", "board", "catalogue", "common", "day", "did", "document", "drafting",
    "employer", "errors", "follow", "groups", "internship", "kiosk", "mail", "ministry", "operator", "pact",
    "pages", "passage", "preselection", "sap", "supply", "ui", "vacancy",
}

type Bundle = FluentBundle<FluentResource>;

static IT: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::It));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En));

fn bundle(lang: Lang) -> Bundle {
    let id = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Without the invisible isolation marks: texts also go into mails, CSV and attributes.
    bundle.set_use_isolating(false);
    for (area, it, en) in AREAS {
        let source = if lang == Lang::It { it } else { en };
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(area, lang = lang.tag(), ?errors, "a file of texts has faulty entries");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(area, lang = lang.tag(), ?errors, "a text is defined twice");
        }
    }
    bundle
}

fn find(bundle: &Bundle, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
    if !errors.is_empty() {
        tracing::error!(key, ?errors, "a text could not be filled");
    }
    Some(text)
}

fn look_up(lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
    let found = match lang {
        Lang::It => find(&IT, key, args),
        Lang::En => find(&EN, key, args).or_else(|| find(&IT, key, args)),
    };
    found.unwrap_or_else(|| {
        tracing::error!(key, "a text is missing");
        key.to_owned()
    })
}

/// The text of `key`.
pub fn t(lang: Lang, key: &str) -> String {
    look_up(lang, key, None)
}

/// The text of `key` with its placeholders filled: `ta(lang, "did-term", &[("days", 30.into())])`.
pub fn ta(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
    look_up(lang, key, Some(&args))
}

/// Whether `key` exists in Italian: for parts of a page that are left out when there is nothing to say.
pub fn has(key: &str) -> bool {
    IT.has_message(key)
}

/// The visible name of a code: `code_text(lang, "did-state", "to_be_assigned")` reads `did-state-to-be-assigned`.
pub fn code_text(lang: Lang, prefix: &str, code: &str) -> String {
    t(lang, &format!("{prefix}-{}", code.replace('_', "-").to_ascii_lowercase()))
}

/// What a broken rule says to the person.
pub fn error_text(lang: Lang, error: &FieldError) -> String {
    let args: Vec<(&str, Arg<'_>)> =
        error.args.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
    ta(lang, &error.key, &args)
}

/// A date in words: «22 novembre 2026», “22 November 2026”.
pub fn date(lang: Lang, date: NaiveDate) -> String {
    let month = t(lang, &format!("common-month-{}", date.month()));
    let (day, year) = (date.day().to_string(), date.year().to_string());
    ta(lang, "common-date", &[("day", day.into()), ("month", month.into()), ("year", year.into())])
}

#[cfg(test)]
pub(crate) mod tests;
