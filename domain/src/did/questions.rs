//! The questions themselves, page by page, and the one list of them all.
//!
//! Read [`super::field`] for what a question is. The profiling questions are those that two regions store and
//! print for the conferral of the DID (`reference/law.md` §3); age, sex and province are never asked, because
//! the codice fiscale and the address hold them.

use super::codes::*;
use super::field::{Condition, Field, Kind};
use super::step::Step;
use crate::form::Form;

const fn choice(codes: &'static [&'static str], texts: &'static str) -> Kind {
    Kind::Choice { codes, texts }
}
const fn choices(codes: &'static [&'static str], texts: &'static str) -> Kind {
    Kind::Choices { codes, texts }
}

// (1) Who I am
pub const CITIZENSHIP: Field =
    Field::new(Step::Who, "citizenship", choice(CitizenshipGroup::CODES, CitizenshipGroup::TEXTS), 0);
pub const CITIZENSHIP_STATE: Field =
    Field::new(Step::Who, "citizenship-state", Kind::State, 80).when("citizenship", &["other"]);
const NOT_ITALIAN: &[&str] = &["other", "stateless"];
pub const PERMIT_TYPE: Field =
    Field::new(Step::Who, "permit-type", choice(PermitType::CODES, PermitType::TEXTS), 0)
        .when("citizenship", NOT_ITALIAN)
        .depends();
pub const PERMIT_NUMBER: Field =
    Field::new(Step::Who, "permit-number", Kind::Text, 30).when("citizenship", NOT_ITALIAN).depends();
pub const PERMIT_EXPIRY_KIND: Field =
    Field::new(Step::Who, "permit-expiry-kind", choice(ExpiryKind::CODES, ExpiryKind::TEXTS), 0)
        .when("citizenship", NOT_ITALIAN)
        .depends();
pub const PERMIT_EXPIRY: Field =
    Field::new(Step::Who, "permit-expiry", Kind::Date, 0).when("permit-expiry-kind", &["dated"]);
pub const PHONE: Field = Field::new(Step::Who, "phone", Kind::Text, 30).optional();

// (2) Where I live
pub const RESIDENCE_KIND: Field =
    Field::new(Step::Home, "residence-kind", choice(ResidenceKind::CODES, ResidenceKind::TEXTS), 0);
pub const RESIDENCE_COMUNE: Field =
    Field::new(Step::Home, "residence-comune", Kind::Comune, 80).when("residence-kind", &["italy"]);
pub const RESIDENCE_ADDRESS: Field =
    Field::new(Step::Home, "residence-address", Kind::Text, 120).when("residence-kind", &["italy"]);
pub const RESIDENCE_CAP: Field =
    Field::new(Step::Home, "residence-cap", Kind::Text, 5).when("residence-kind", &["italy"]).optional();
pub const RESIDENCE_STATE: Field =
    Field::new(Step::Home, "residence-state", Kind::State, 80).when("residence-kind", &["abroad"]);
pub const DOMICILE_KIND: Field =
    Field::new(Step::Home, "domicile-kind", choice(DomicileKind::CODES, DomicileKind::TEXTS), 0)
        .when("residence-kind", &["italy"]);
const DOMICILE_ELSEWHERE: Condition = Condition { field: "domicile-kind", answers: &["other"] };
const RESIDENCE_ELSEWHERE: Condition = Condition { field: "residence-kind", answers: &["abroad", "nowhere"] };
pub const DOMICILE_COMUNE: Field = Field::new(Step::Home, "domicile-comune", Kind::Comune, 80)
    .either(DOMICILE_ELSEWHERE, RESIDENCE_ELSEWHERE);
pub const DOMICILE_ADDRESS: Field = Field::new(Step::Home, "domicile-address", Kind::Text, 120)
    .either(DOMICILE_ELSEWHERE, RESIDENCE_ELSEWHERE);
pub const DOMICILE_CAP: Field = Field::new(Step::Home, "domicile-cap", Kind::Text, 5)
    .either(DOMICILE_ELSEWHERE, RESIDENCE_ELSEWHERE)
    .optional();

// (3) Situation
pub const SITUATION: Field =
    Field::new(Step::Situation, "situation", choice(SituationKind::CODES, SituationKind::TEXTS), 0);
pub const UNEMPLOYED_SINCE: Field =
    Field::new(Step::Situation, "unemployed-since", Kind::Date, 0).when("situation", &["unemployed"]);
pub const DISMISSAL_LETTER_DATE: Field =
    Field::new(Step::Situation, "dismissal-letter-date", Kind::Date, 0).when("situation", &["at_risk"]);
pub const EXPECTED_END_DATE: Field =
    Field::new(Step::Situation, "expected-end-date", Kind::Date, 0).when("situation", &["at_risk"]);
const INCOME: Kind = Kind::Number { min: 0, max: 1_000_000 };
pub const INCOME_EMPLOYEE: Field =
    Field::new(Step::Situation, "income-employee", INCOME, 9).when("situation", &["low_income"]).depends();
pub const INCOME_SELF_EMPLOYED: Field = Field::new(Step::Situation, "income-self-employed", INCOME, 9)
    .when("situation", &["low_income"])
    .depends();
pub const BENEFIT_ASKED: Field = Field::new(Step::Situation, "benefit-asked", Kind::YesNo, 0);
pub const BENEFIT: Field =
    Field::new(Step::Situation, "benefit", choice(BenefitKind::CODES, BenefitKind::TEXTS), 0)
        .when("benefit-asked", &["yes"]);
pub const BENEFIT_DATE: Field =
    Field::new(Step::Situation, "benefit-date", Kind::Date, 0).when("benefit-asked", &["yes"]);
pub const BENEFIT_NUMBER: Field =
    Field::new(Step::Situation, "benefit-number", Kind::Text, 40).when("benefit-asked", &["yes"]).optional();

// (4) Education and work
pub const EDUCATION: Field =
    Field::new(Step::Education, "education", choice(Education::CODES, Education::TEXTS), 0);
const WITH_TITLE: &[&str] = &[
    "primary",
    "lower_secondary",
    "vocational_qualification",
    "vocational_diploma",
    "upper_secondary",
    "ifts",
    "its",
    "bachelor",
    "master",
    "post_graduate",
    "doctorate",
];
pub const EDUCATION_COURSE: Field =
    Field::new(Step::Education, "education-course", Kind::Text, 120).when("education", WITH_TITLE).optional();
pub const EDUCATION_YEAR: Field =
    Field::new(Step::Education, "education-year", Kind::Number { min: 1930, max: 2100 }, 4)
        .when("education", WITH_TITLE)
        .optional();
pub const EDUCATION_RECOGNITION: Field =
    Field::new(Step::Education, "education-recognition", choice(Recognition::CODES, Recognition::TEXTS), 0)
        .when("education", WITH_TITLE);
pub const LANGUAGES: Field = Field::new(Step::Education, "languages", Kind::Text, 200).optional();
pub const SKILLS: Field = Field::new(Step::Education, "skills", Kind::Textarea, 1000).optional();

/// The questions about one job.
#[derive(Clone, Copy, Debug)]
pub struct JobFields {
    pub title: Field,
    pub employer: Field,
    pub place: Field,
    pub from: Field,
    /// Empty: the job goes on.
    pub to: Field,
    pub contract: Field,
    pub tasks: Field,
}

impl JobFields {
    pub fn all(&self) -> [&Field; 7] {
        [&self.title, &self.employer, &self.place, &self.from, &self.to, &self.contract, &self.tasks]
    }

    /// Whether nothing was typed about this job.
    pub fn is_blank(&self, answers: &Form) -> bool {
        self.all().iter().all(|field| field.is_blank(answers))
    }
}

macro_rules! job {
    ($n:literal) => {
        JobFields {
            title: Field::new(Step::Education, concat!("job-", $n, "-title"), Kind::Text, 120).depends(),
            employer: Field::new(Step::Education, concat!("job-", $n, "-employer"), Kind::Text, 120)
                .optional(),
            place: Field::new(Step::Education, concat!("job-", $n, "-place"), Kind::Text, 80).optional(),
            from: Field::new(Step::Education, concat!("job-", $n, "-from"), Kind::Month, 0).depends(),
            to: Field::new(Step::Education, concat!("job-", $n, "-to"), Kind::Month, 0).optional(),
            contract: Field::new(
                Step::Education,
                concat!("job-", $n, "-contract"),
                choice(Contract::CODES, Contract::TEXTS),
                0,
            )
            .optional(),
            tasks: Field::new(Step::Education, concat!("job-", $n, "-tasks"), Kind::Textarea, 500).optional(),
        }
    };
}

/// The five jobs that the form has room for, the latest first.
pub const JOBS: [JobFields; 5] = [job!("1"), job!("2"), job!("3"), job!("4"), job!("5")];

// (5) Profiling questions, `reference/law.md` §3
pub const CONDITION_YEAR_AGO: Field = Field::new(
    Step::Profile,
    "condition-year-ago",
    choice(ConditionYearAgo::CODES, ConditionYearAgo::TEXTS),
    0,
);
pub const TIME_IN_ITALY: Field =
    Field::new(Step::Profile, "time-in-italy", choice(TimeInItaly::CODES, TimeInItaly::TEXTS), 0);
pub const HOUSEHOLD_SIZE: Field =
    Field::new(Step::Profile, "household-size", Kind::Number { min: 1, max: 30 }, 2);
pub const CHILDREN: Field = Field::new(Step::Profile, "children", Kind::YesNo, 0);
pub const CHILDREN_MINOR: Field =
    Field::new(Step::Profile, "children-minor", Kind::YesNo, 0).when("children", &["yes"]);
pub const EVER_WORKED: Field = Field::new(Step::Profile, "ever-worked", Kind::YesNo, 0);
pub const MONTHS_SINCE_LAST_JOB: Field =
    Field::new(Step::Profile, "months-since-last-job", Kind::Number { min: 0, max: 900 }, 3)
        .when("ever-worked", &["yes"]);
pub const LAST_POSITION: Field =
    Field::new(Step::Profile, "last-position", choice(Position::CODES, Position::TEXTS), 0)
        .when("ever-worked", &["yes"]);
pub const MONTHS_SEARCHING: Field =
    Field::new(Step::Profile, "months-searching", Kind::Number { min: 0, max: 900 }, 3);
pub const STUDYING: Field =
    Field::new(Step::Profile, "studying", choice(Studying::CODES, Studying::TEXTS), 0);
pub const DRIVING_LICENCE: Field = Field::new(Step::Profile, "driving-licence", Kind::YesNo, 0);
pub const LICENCES: Field = Field::new(Step::Profile, "licences", choices(Licence::CODES, Licence::TEXTS), 0)
    .when("driving-licence", &["yes"]);

// (6) Needs
pub const WISHES: Field = Field::new(Step::Needs, "wishes", choices(Wish::CODES, Wish::TEXTS), 0).optional();
pub const HELP: Field = Field::new(Step::Needs, "help", choices(Help::CODES, Help::TEXTS), 0).optional();
/// Shown always: its hint says to name the help, never an illness.
pub const HELP_OTHER: Field = Field::new(Step::Needs, "help-other", Kind::Text, 200).optional();
pub const MEDIATOR: Field = Field::new(Step::Needs, "mediator", Kind::YesNo, 0);
pub const MEDIATOR_LANGUAGE: Field =
    Field::new(Step::Needs, "mediator-language", Kind::Text, 60).when("mediator", &["yes"]);
pub const CHANNEL: Field =
    Field::new(Step::Needs, "channel", choice(ContactChannel::CODES, ContactChannel::TEXTS), 0);

// (7) Summary
pub const NOTE: Field = Field::new(Step::Summary, "note", Kind::Textarea, 2000).optional();
pub const DECLARE_AVAILABLE: Field = Field::new(Step::Summary, "declare-available", Kind::Tick, 0);
pub const DECLARE_ACTIVE: Field = Field::new(Step::Summary, "declare-active", Kind::Tick, 0);
pub const DECLARE_NO_JOB: Field = Field::new(Step::Summary, "declare-no-job", Kind::Tick, 0)
    .when("situation", &["unemployed", "never_worked"]);
pub const DECLARE_DISMISSED: Field =
    Field::new(Step::Summary, "declare-dismissed", Kind::Tick, 0).when("situation", &["at_risk"]);
pub const DECLARE_LOW_INCOME: Field =
    Field::new(Step::Summary, "declare-low-income", Kind::Tick, 0).when("situation", &["low_income"]);
pub const DECLARE_CHANGES: Field = Field::new(Step::Summary, "declare-changes", Kind::Tick, 0);
pub const DECLARE_TRUE: Field = Field::new(Step::Summary, "declare-true", Kind::Tick, 0);
pub const PRIVACY: Field = Field::new(Step::Summary, "privacy", Kind::Tick, 0);
/// Hidden: the version of the notice that stood on the page when the box was ticked.
pub const PRIVACY_VERSION: Field = Field::new(Step::Summary, "privacy-version", Kind::Text, 40).depends();

macro_rules! job_list {
    ($($i:literal),+; [$($before:expr),+ $(,)?]; [$($after:expr),+ $(,)?]) => {
        &[$($before),+,
          $(JOBS[$i].title, JOBS[$i].employer, JOBS[$i].place, JOBS[$i].from, JOBS[$i].to,
            JOBS[$i].contract, JOBS[$i].tasks),+,
          $($after),+]
    };
}

/// Every question, in the order of the pages.
pub const FIELDS: &[Field] = job_list!(0, 1, 2, 3, 4; [
    CITIZENSHIP, CITIZENSHIP_STATE, PERMIT_TYPE, PERMIT_NUMBER, PERMIT_EXPIRY_KIND, PERMIT_EXPIRY, PHONE,
    RESIDENCE_KIND, RESIDENCE_COMUNE, RESIDENCE_ADDRESS, RESIDENCE_CAP, RESIDENCE_STATE,
    DOMICILE_KIND, DOMICILE_COMUNE, DOMICILE_ADDRESS, DOMICILE_CAP,
    SITUATION, UNEMPLOYED_SINCE, DISMISSAL_LETTER_DATE, EXPECTED_END_DATE, INCOME_EMPLOYEE,
    INCOME_SELF_EMPLOYED, BENEFIT_ASKED, BENEFIT, BENEFIT_DATE, BENEFIT_NUMBER,
    EDUCATION, EDUCATION_COURSE, EDUCATION_YEAR, EDUCATION_RECOGNITION, LANGUAGES, SKILLS,
]; [
    CONDITION_YEAR_AGO, TIME_IN_ITALY, HOUSEHOLD_SIZE, CHILDREN, CHILDREN_MINOR, EVER_WORKED,
    MONTHS_SINCE_LAST_JOB, LAST_POSITION, MONTHS_SEARCHING, STUDYING, DRIVING_LICENCE, LICENCES,
    WISHES, HELP, HELP_OTHER, MEDIATOR, MEDIATOR_LANGUAGE, CHANNEL,
    NOTE, DECLARE_AVAILABLE, DECLARE_ACTIVE, DECLARE_NO_JOB, DECLARE_DISMISSED, DECLARE_LOW_INCOME,
    DECLARE_CHANGES, DECLARE_TRUE, PRIVACY, PRIVACY_VERSION,
]);
