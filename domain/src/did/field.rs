//! Every question of the declaration, as data.
//!
//! A question has a name that is unique over the whole declaration (so that the answers of all steps live in one
//! form), a kind, a length, and the answer of another question that makes it apply. Reading, the pages, the
//! summary and the search for missing answers all go through this table. A question that does not apply is never
//! read: its old answer stays in the draft, unharmed, and comes back when the condition holds again.
//!
//! The text of a question is `did-field-{name}`, its help `did-hint-{name}`; the jobs share the texts of
//! `did-field-job-…` (see [`Field::text_name`]).

use super::questions::FIELDS;
use super::step::Step;
use crate::form::Form;

/// How a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Textarea,
    /// Three boxes: `{name}-day`, `{name}-month`, `{name}-year`.
    Date,
    /// Two boxes: `{name}-month`, `{name}-year`.
    Month,
    /// One of a closed list; `texts` is the prefix of the visible names.
    Choice {
        codes: &'static [&'static str],
        texts: &'static str,
    },
    /// Any number of a closed list.
    Choices {
        codes: &'static [&'static str],
        texts: &'static str,
    },
    YesNo,
    Number {
        min: i64,
        max: i64,
    },
    /// A municipality by name in `{name}`; `{name}-code` holds the Belfiore code once chosen.
    Comune,
    /// A state by name, as a municipality.
    State,
    /// One box that is ticked or not: a declaration.
    Tick,
}

/// The answer to `field` is one of `answers`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    pub field: &'static str,
    pub answers: &'static [&'static str],
}

impl Condition {
    fn holds(&self, answers: &Form) -> bool {
        by_name(self.field).is_none_or(|field| field.applies(answers))
            && answers.get(self.field).is_some_and(|given| self.answers.contains(&given))
    }
}

/// When a question applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Always,
    When(Condition),
    Either(Condition, Condition),
}

impl Shown {
    pub fn conditions(&self) -> Vec<Condition> {
        match *self {
            Shown::Always => Vec::new(),
            Shown::When(one) => vec![one],
            Shown::Either(one, other) => vec![one, other],
        }
    }
}

/// Whether an answer is wanted from whom the question concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Required,
    Optional,
    /// Depends on more than one answer: decided where the step is read.
    Depends,
}

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub step: Step,
    pub kind: Kind,
    /// In characters, for what is typed; 0 where nothing is typed freely.
    pub max_chars: usize,
    pub shown: Shown,
    pub need: Need,
}

impl Field {
    pub(super) const fn new(step: Step, name: &'static str, kind: Kind, max_chars: usize) -> Field {
        Field { name, step, kind, max_chars, shown: Shown::Always, need: Need::Required }
    }
    pub(super) const fn optional(mut self) -> Field {
        self.need = Need::Optional;
        self
    }
    pub(super) const fn depends(mut self) -> Field {
        self.need = Need::Depends;
        self
    }
    pub(super) const fn when(mut self, field: &'static str, answers: &'static [&'static str]) -> Field {
        self.shown = Shown::When(Condition { field, answers });
        self
    }
    pub(super) const fn either(mut self, one: Condition, other: Condition) -> Field {
        self.shown = Shown::Either(one, other);
        self
    }

    /// Whether a form's name carries (a part of) the answer.
    pub fn owns(&self, name: &str) -> bool {
        let Some(rest) = name.strip_prefix(self.name) else { return false };
        match self.kind {
            Kind::Date => matches!(rest, "" | "-day" | "-month" | "-year"),
            Kind::Month => matches!(rest, "" | "-month" | "-year"),
            Kind::Comune | Kind::State => matches!(rest, "" | "-code"),
            _ => rest.is_empty(),
        }
    }

    /// The form's name to which an error of this question belongs: the first box.
    pub fn anchor(&self) -> String {
        match self.kind {
            Kind::Date => format!("{}-day", self.name),
            Kind::Month => format!("{}-month", self.name),
            _ => self.name.to_owned(),
        }
    }

    /// Whether the question applies, given the other answers.
    pub fn applies(&self, answers: &Form) -> bool {
        match self.shown {
            Shown::Always => true,
            Shown::When(one) => one.holds(answers),
            Shown::Either(one, other) => one.holds(answers) || other.holds(answers),
        }
    }

    /// Whether nothing was typed or chosen.
    pub fn is_blank(&self, answers: &Form) -> bool {
        answers.pairs().all(|(name, value)| !self.owns(name) || value.trim().is_empty())
    }

    /// The name in the keys of texts: `job-3-from` is asked with the words of `job-from`.
    pub fn text_name(&self) -> String {
        match self.name.split('-').collect::<Vec<_>>().as_slice() {
            ["job", number, rest @ ..] if number.parse::<u8>().is_ok() => format!("job-{}", rest.join("-")),
            _ => self.name.to_owned(),
        }
    }

    /// The key of the question's text.
    pub fn label_key(&self) -> String {
        format!("did-field-{}", self.text_name())
    }

    /// The key of the help under the question.
    pub fn hint_key(&self) -> String {
        format!("did-hint-{}", self.text_name())
    }
}

/// The question called `name`.
pub fn by_name(name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.name == name)
}

#[cfg(test)]
mod tests {
    use super::super::codes::YesNo;
    use super::super::questions::{CITIZENSHIP, JOBS, PERMIT_EXPIRY};
    use super::*;

    #[test]
    fn names_are_unique_kebab_case_and_never_read_by_two_questions() {
        for (i, field) in FIELDS.iter().enumerate() {
            assert!(
                field.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{}",
                field.name
            );
            let mut names = vec![field.name.to_owned()];
            names.extend(["-day", "-month", "-year", "-code"].map(|end| format!("{}{end}", field.name)));
            for name in names.iter().filter(|name| field.owns(name)) {
                let owners = FIELDS.iter().filter(|other| other.owns(name)).count();
                assert_eq!(owners, 1, "{name} is read by {owners} questions (row {i})");
            }
        }
    }

    #[test]
    fn the_table_is_sorted_by_step() {
        assert!(FIELDS.is_sorted_by_key(|field| field.step));
    }

    #[test]
    fn a_condition_names_an_earlier_question_and_codes_that_it_offers() {
        for (i, field) in FIELDS.iter().enumerate() {
            for Condition { field: other, answers } in field.shown.conditions() {
                let at = FIELDS.iter().position(|f| f.name == other).expect(other);
                assert!(at < i, "{} depends on a later question", field.name);
                let offered = match FIELDS[at].kind {
                    Kind::Choice { codes, .. } => codes,
                    Kind::YesNo => YesNo::CODES,
                    kind => panic!("{kind:?} cannot decide whether {} applies", field.name),
                };
                assert!(answers.iter().all(|code| offered.contains(code)), "{}", field.name);
            }
        }
    }

    #[test]
    fn a_condition_of_a_condition_holds_too() {
        let dated: Form = [("permit-expiry-kind", "dated")].into_iter().collect();
        assert!(!PERMIT_EXPIRY.applies(&dated), "an Italian citizen has no permit");
        let foreign: Form = [("citizenship", "other"), ("permit-expiry-kind", "dated")].into_iter().collect();
        assert!(PERMIT_EXPIRY.applies(&foreign));
    }

    #[test]
    fn what_is_typed_has_a_length() {
        for field in FIELDS {
            let typed = matches!(
                field.kind,
                Kind::Text | Kind::Textarea | Kind::Number { .. } | Kind::Comune | Kind::State
            );
            assert_eq!(typed, field.max_chars > 0, "{}", field.name);
        }
    }

    #[test]
    fn jobs_share_their_words() {
        assert_eq!(JOBS[2].from.label_key(), "did-field-job-from");
        assert_eq!(CITIZENSHIP.label_key(), "did-field-citizenship");
    }
}
