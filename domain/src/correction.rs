//! What a person asks to be put right in the file (art. 16 GDPR), and by when the centre answers.
//!
//! The answer is due within one month of the request (art. 12 par. 3 GDPR). Nothing is changed by asking: an operator puts
//! it right where it stands, or says why it stays.

use chrono::{Months, NaiveDate};

use crate::catalogue::coded;
use crate::form::{Errors, Form};

/// Longest request and longest answer, in characters.
pub const MAX_CHARS: usize = 2000;

coded! {
    /// The part of the file. The visible name is `area-correction-about-{code}`.
    About {
        Data = "data",
        Did = "did",
        Services = "services",
        Appointments = "appointments",
        Pact = "pact",
        Documents = "documents",
        Other = "other",
    }
}

coded! {
    /// Where a request stands. The visible name is `area-correction-state-{code}`.
    State {
        Open = "open",
        Done = "done",
        Refused = "refused",
    }
}

/// A request as the person wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub about: About,
    pub text: String,
}

impl Wish {
    /// Reads `about` and `text`. Keys: `error-choose`, `error-unknown-choice`, and those of [`Form::required`].
    pub fn parse(form: &Form) -> Result<Wish, Errors> {
        let mut errors = Errors::default();
        let about = form.choice("about", About::parse, &mut errors);
        let text = form.required("text", MAX_CHARS, &mut errors);
        errors.or(about.zip(text).map(|(about, text)| Wish { about, text }))
    }
}

/// The last day for the answer.
pub fn term(asked_on: NaiveDate) -> NaiveDate {
    asked_on.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_is_due_within_a_month() {
        let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).expect("a day");
        assert_eq!(term(day(11, 22)), day(12, 22));
        assert_eq!(term(day(1, 31)), day(2, 28));
    }

    #[test]
    fn a_wish_names_the_part_and_says_what_is_wrong() {
        let form: Form = [("about", "data"), ("text", " Il telefono è un altro ")].into_iter().collect();
        let wish = Wish::parse(&form).expect("a wish");
        assert_eq!(wish, Wish { about: About::Data, text: "Il telefono è un altro".to_owned() });
        let errors = Wish::parse(&Form::default()).expect_err("two errors");
        let told: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.key.as_str())).collect();
        assert_eq!(told, [("about", "error-choose"), ("text", "error-required")]);
    }
}
