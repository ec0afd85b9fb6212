//! Step 3, my situation: why a person may declare availability, and the application made to INPS.
//!
//! - Unemployed: without a job and available (art. 19 c. 1 D.Lgs. 150/2015).
//! - At risk: the dismissal letter has arrived and the job still lasts (art. 19 c. 4).
//! - Low income: works, with a yearly income on which no tax is due (art. 4 c. 15-quater D.L. 4/2019). The figures
//!   are dated data ([`super::thresholds`]) and partly unverified: an income above them is a warning to the operator
//!   and a note to the person, never a refusal.
//! - An application for NASpI or DIS-COLL is already a DID (art. 21 c. 1): its date is the one that counts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Answers;
use super::check::{CheckContext, Reader};
use super::codes::{BenefitKind, SituationKind};
use super::field::Field;
use super::questions as q;
use super::thresholds::IncomeKind;
use crate::form::Errors;

/// Why the declaration can be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    Unemployed {
        /// The first day without a job.
        since: NaiveDate,
    },
    AtRisk {
        letter: NaiveDate,
        /// The last day of the job.
        expected_end: NaiveDate,
    },
    /// Whole euros expected in the year, gross; at least one is there.
    LowIncome {
        employee: Option<u32>,
        self_employed: Option<u32>,
    },
    NeverWorked,
}

impl Situation {
    pub fn kind(&self) -> SituationKind {
        match self {
            Situation::Unemployed { .. } => SituationKind::Unemployed,
            Situation::AtRisk { .. } => SituationKind::AtRisk,
            Situation::LowIncome { .. } => SituationKind::LowIncome,
            Situation::NeverWorked => SituationKind::NeverWorked,
        }
    }

    /// The expected income and the threshold it is compared with.
    pub fn income(&self) -> Option<(IncomeKind, u32)> {
        match *self {
            Situation::LowIncome { employee: Some(a), self_employed: Some(b) } => {
                Some((IncomeKind::Mixed, a.saturating_add(b)))
            }
            Situation::LowIncome { employee: Some(a), .. } => Some((IncomeKind::Employee, a)),
            Situation::LowIncome { self_employed: Some(b), .. } => Some((IncomeKind::SelfEmployed, b)),
            _ => None,
        }
    }
}

/// An application made to INPS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Benefit {
    pub kind: BenefitKind,
    pub applied_on: NaiveDate,
    /// The number of INPS, where the person has it at hand.
    pub number: Option<String>,
}

/// Step 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circumstances {
    pub situation: Situation,
    pub benefit: Option<Benefit>,
}

impl Circumstances {
    /// Keys: `error-date-future`, `error-date-too-early`, `error-end-before-letter`, `error-end-past`,
    /// `error-income-missing`, `error-euros`, `error-benefit-never-worked`, and those of the form.
    pub(super) fn read(answers: &Answers, context: &CheckContext<'_>) -> Result<Circumstances, Errors> {
        let mut r = Reader::new(answers, context);
        let kind = r.choice(&q::SITUATION, SituationKind::parse);
        let situation = match kind {
            Some(SituationKind::Unemployed) => {
                r.past_date(&q::UNEMPLOYED_SINCE).map(|since| Situation::Unemployed { since })
            }
            Some(SituationKind::AtRisk) => at_risk(&mut r),
            Some(SituationKind::LowIncome) => low_income(&mut r),
            Some(SituationKind::NeverWorked) => Some(Situation::NeverWorked),
            None => None,
        };
        let benefit = benefit(&mut r);
        if benefit.is_some() && kind == Some(SituationKind::NeverWorked) {
            r.error(&q::BENEFIT_ASKED, "error-benefit-never-worked");
        }
        r.finish(situation.map(|situation| Circumstances { situation, benefit }))
    }
}

fn at_risk(r: &mut Reader<'_>) -> Option<Situation> {
    let letter = r.past_date(&q::DISMISSAL_LETTER_DATE);
    let expected_end = r.date(&q::EXPECTED_END_DATE);
    if let (Some(letter), Some(end)) = (letter, expected_end) {
        if end < letter {
            r.error(&q::EXPECTED_END_DATE, "error-end-before-letter");
        } else if end < r.context.today {
            // The job is over: that person is unemployed, and the first day without a job is asked.
            r.error(&q::EXPECTED_END_DATE, "error-end-past");
        }
    }
    Some(Situation::AtRisk { letter: letter?, expected_end: expected_end? })
}

fn low_income(r: &mut Reader<'_>) -> Option<Situation> {
    let employee = euros(r, &q::INCOME_EMPLOYEE);
    let self_employed = euros(r, &q::INCOME_SELF_EMPLOYED);
    if q::INCOME_EMPLOYEE.is_blank(r.answers) && q::INCOME_SELF_EMPLOYED.is_blank(r.answers) {
        r.error(&q::INCOME_EMPLOYEE, "error-income-missing");
        return None;
    }
    Some(Situation::LowIncome { employee, self_employed })
}

/// Euros as people write them: `8000`, `8.000`, `8 000,50 €`. Cents are rounded up, so that nobody is taken
/// below a threshold by them.
fn euros(r: &mut Reader<'_>, field: &Field) -> Option<u32> {
    let typed = r.answers.get(field.name).filter(|_| field.applies(r.answers))?;
    let amount = parse_euros(typed);
    if amount.is_none() {
        r.error(field, "error-euros");
    }
    amount
}

fn parse_euros(typed: &str) -> Option<u32> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '€' | '\'')).collect();
    let (whole, cents) = plain.split_once(',').unwrap_or((&plain, "0"));
    let mut groups = whole.split('.');
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !figures(&digits) || !figures(cents) || cents.len() > 2 || digits.len() > 7 {
        return None;
    }
    let euros: u32 = digits.parse().ok()?;
    Some(euros + u32::from(cents.bytes().any(|b| b != b'0')))
}

fn benefit(r: &mut Reader<'_>) -> Option<Benefit> {
    if !r.yes_no(&q::BENEFIT_ASKED)? {
        return None;
    }
    let kind = r.choice(&q::BENEFIT, BenefitKind::parse);
    let applied_on = r.past_date(&q::BENEFIT_DATE);
    let number = r.text(&q::BENEFIT_NUMBER);
    Some(Benefit { kind: kind?, applied_on: applied_on?, number })
}

#[cfg(test)]
mod tests {
    use super::parse_euros;

    #[test]
    fn euros_are_read_as_people_write_them() {
        for (typed, euros) in [
            ("8000", Some(8000)),
            ("8.000", Some(8000)),
            ("8 000 €", Some(8000)),
            ("1.234.567", Some(1_234_567)),
            ("4800,00", Some(4800)),
            ("4800,01", Some(4801)),
            ("0", Some(0)),
            ("8.00", None),
            ("8000.000", None),
            ("-5", None),
            ("otto", None),
            ("8,5,5", None),
            ("12345678", None),
        ] {
            assert_eq!(parse_euros(typed), euros, "{typed}");
        }
    }
}
