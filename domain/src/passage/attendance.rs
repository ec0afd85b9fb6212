//! What somebody who took part in a group session is recorded with.
//!
//! A session is planned under one code; each person present gets the code of their own programmes, as the pack's events
//! say: a laboratory is `F1.5` for most, `M5.5` for who is enrolled in L. 68 (R073). Where the pack knows no such event,
//! it is the session's own code. What the passage must know besides cannot be asked of a whole group: the gates refuse
//! such a passage, and it is recorded by hand.

use chrono::{DateTime, Utc};

use super::fact::Facts;
use super::proposal::running;
use super::record::{Channel, Draft, Enrolment, Mode};
use super::visit::delivered;
use crate::calendar::rome_date;
use crate::catalogue::LepCode;
use crate::pack::Pack;

/// A group session that took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupHeld {
    pub service: LepCode,
    pub channel: Channel,
    pub from: DateTime<Utc>,
    /// How long it lasted.
    pub minutes: u16,
}

impl GroupHeld {
    /// The passage of somebody with these enrolments.
    pub fn draft(&self, pack: &Pack, enrolments: &[Enrolment]) -> Draft {
        let enrolled = running(pack, enrolments, rome_date(self.from));
        let code = match delivered(pack, self.service, &enrolled).as_slice() {
            [code] => *code,
            // Two events share the code: which of them it was is known for the session only.
            _ => self.service,
        };
        Draft {
            code,
            start: self.from,
            minutes: Some(self.minutes),
            channel: self.channel,
            mode: Mode::Gruppo,
            facts: Facts::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::catalogue::ProgrammeId;

    fn code(text: &str) -> LepCode {
        LepCode::parse(text).expect("a code")
    }

    fn recorded(service: &str, programme: Option<(&str, &str)>) -> String {
        let pack = Pack::marche().expect("the pack of Marche");
        let from = "2026-11-23T09:00:00Z".parse().expect("an instant");
        let held = GroupHeld { service: code(service), channel: Channel::Sportello, from, minutes: 110 };
        let enrolments: Vec<_> = programme
            .into_iter()
            .map(|(programme, day)| Enrolment {
                programme: ProgrammeId::parse(programme).expect("a programme"),
                from: day.parse::<NaiveDate>().expect("a day"),
                to: None,
            })
            .collect();
        let draft = held.draft(&pack, &enrolments);
        assert_eq!((draft.minutes, draft.mode, draft.start), (Some(110), Mode::Gruppo, from));
        draft.code.to_string()
    }

    #[test]
    fn r073_every_laboratory_has_the_code_of_the_person_s_programme() {
        for lab in 5..=16 {
            let (ordinary, l68) = (format!("F1.{lab}"), format!("M5.{lab}"));
            assert_eq!(recorded(&ordinary, None), ordinary);
            assert_eq!(recorded(&ordinary, Some(("L68", "2026-01-07"))), l68);
            // A session that was planned under the twin is the same laboratory.
            assert_eq!(recorded(&l68, None), ordinary);
            assert_eq!(recorded(&l68, Some(("L68", "2026-01-07"))), l68);
        }
        assert_eq!(recorded("C.1", Some(("L68", "2026-01-07"))), "M2.1");
    }

    #[test]
    fn an_enrolment_counts_on_the_day_of_the_session_while_its_programme_runs() {
        assert_eq!(recorded("F1.5", Some(("L68", "2026-11-24"))), "F1.5");
        // Garanzia Giovani ended in 2023.
        assert_eq!(recorded("F1.5", Some(("GG", "2020-01-01"))), "F1.5");
    }

    #[test]
    fn without_an_event_of_its_own_a_session_keeps_its_code() {
        assert_eq!(recorded("E.1", Some(("L68", "2026-01-07"))), "E.1");
    }
}
