//! The seven steps of the declaration, each with its own address.
//!
//! A step can be saved incomplete and taken up again from another device. Their order is a suggestion: any step
//! can be opened at any time, and only submitting asks for all of them.

use super::field::Field;
use super::questions::FIELDS;

/// One page of the declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Who,
    Home,
    Situation,
    Education,
    Profile,
    Needs,
    Summary,
}

impl Step {
    pub const ALL: [Step; 7] =
        [Step::Who, Step::Home, Step::Situation, Step::Education, Step::Profile, Step::Needs, Step::Summary];

    /// The last part of the address: `/did/{slug}`.
    pub fn slug(self) -> &'static str {
        match self {
            Step::Who => "chi-sono",
            Step::Home => "residenza",
            Step::Situation => "situazione",
            Step::Education => "istruzione",
            Step::Profile => "profilo",
            Step::Needs => "bisogni",
            Step::Summary => "riepilogo",
        }
    }

    pub fn parse(slug: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// The name used in the keys of texts: `did-step-{key}-title`.
    pub fn key(self) -> &'static str {
        match self {
            Step::Who => "who",
            Step::Home => "home",
            Step::Situation => "situation",
            Step::Education => "education",
            Step::Profile => "profile",
            Step::Needs => "needs",
            Step::Summary => "summary",
        }
    }

    /// From 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    pub fn next(self) -> Option<Step> {
        Step::ALL.get(self as usize + 1).copied()
    }

    pub fn previous(self) -> Option<Step> {
        (self as usize).checked_sub(1).and_then(|i| Step::ALL.get(i)).copied()
    }

    /// The questions of this step, in the order of the page.
    pub fn fields(self) -> &'static [Field] {
        // The table is sorted by step (a test holds it), so a step is one slice of it.
        let start = FIELDS.partition_point(|field| field.step < self);
        let end = FIELDS.partition_point(|field| field.step <= self);
        &FIELDS[start..end]
    }

    /// Whether a form's name belongs to a question of this step.
    pub fn owns(self, name: &str) -> bool {
        self.fields().iter().any(|field| field.owns(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_form_one_chain_of_distinct_addresses() {
        let mut seen = vec![Step::Who];
        while let Some(next) = seen.last().and_then(|step| step.next()) {
            assert_eq!(next.previous().as_ref(), seen.last());
            seen.push(next);
        }
        assert_eq!(seen, Step::ALL);
        for step in Step::ALL {
            assert_eq!(Step::parse(step.slug()), Some(step));
        }
        assert_eq!(Step::parse("chi-sei"), None);
    }

    #[test]
    fn every_question_is_on_exactly_one_page() {
        let asked: usize = Step::ALL.iter().map(|step| step.fields().len()).sum();
        assert_eq!(asked, FIELDS.len());
        for step in Step::ALL {
            assert!(!step.fields().is_empty(), "{step:?} asks nothing");
            assert!(step.fields().iter().all(|field| field.step == step));
        }
    }
}
