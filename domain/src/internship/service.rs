//! Which act of an internship records what, and on whose file: one table.
//!
//! | what the centre did | event | code in Marche | file |
//! | --- | --- | --- | --- |
//! | looked at the request, drew up an extension, spoke with the tutor at start, during, at the end | [`Event::InternshipManaged`] | R.2 (R127, R129) | company |
//! | convention signed and training project approved, dated with the later | [`Event::ConventionSigned`] | R.3 (R128, I08) | company |
//! | sought and proposed the intern, gave the attestation | [`Event::InternshipServed`] | F2.4; M6.1 for L. 68 (R076, R077, R115) | person |
//! | the internship began | [`Event::InternshipStarted`] | F2.1; M6.4 for L. 68 (R115) | person |
//!
//! Mere information (R.1; R127) is no act of an internship: an operator records it on the company's file. What is recorded
//! for the person is not recorded again for the company. Codes and questions are the pack's: an answer
//! that it does not ask is not stored.

use chrono::NaiveDate;

use super::contact::Moment;
use crate::catalogue::LepCode;
use crate::pack::{Event, Pack};
use crate::passage::{Answer, Fact, Facts, questions_in};

/// Something that the centre did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Service {
    /// Looked at the request of the host, or drew up a change of it.
    Administered,
    /// A contact with the tutor of the host (R129).
    Monitored(Moment),
    Agreed {
        convention_signed_on: NaiveDate,
        project_approved_on: NaiveDate,
    },
    /// Sought and proposed an intern; the reference of the search binds it to what follows (R115).
    Proposed {
        reference: String,
    },
    Started {
        reference: String,
    },
    Attested {
        reference: String,
        /// The last day of the internship.
        ended_on: NaiveDate,
    },
}

impl Service {
    pub fn event(&self) -> Event {
        match self {
            Service::Administered | Service::Monitored(_) => Event::InternshipManaged,
            Service::Agreed { .. } => Event::ConventionSigned,
            Service::Proposed { .. } | Service::Attested { .. } => Event::InternshipServed,
            Service::Started { .. } => Event::InternshipStarted,
        }
    }

    /// Whether it stands on the file of the company; else on the intern's.
    pub fn is_company_s(&self) -> bool {
        matches!(self, Service::Administered | Service::Monitored(_) | Service::Agreed { .. })
    }

    /// What is known of it, as far as `code` asks.
    pub fn facts(&self, pack: &Pack, code: LepCode) -> Facts {
        let known = match self {
            Service::Administered => vec![(Fact::InternshipActivity, Answer::Choice("administration"))],
            Service::Monitored(moment) => vec![(Fact::InternshipActivity, Answer::Choice(moment.activity()))],
            Service::Agreed { convention_signed_on, project_approved_on } => vec![
                (Fact::ConventionSignedOn, Answer::Date(*convention_signed_on)),
                (Fact::PfiApprovedOn, Answer::Date(*project_approved_on)),
            ],
            Service::Proposed { reference } => vec![
                (Fact::InternshipAct, Answer::Choice("shortlist")),
                (Fact::Vacancy, Answer::Text(reference.clone())),
            ],
            Service::Started { reference } => vec![(Fact::Vacancy, Answer::Text(reference.clone()))],
            Service::Attested { reference, ended_on } => vec![
                (Fact::InternshipAct, Answer::Choice("attestation")),
                (Fact::InternshipEnd, Answer::Date(*ended_on)),
                (Fact::InternshipPapers, Answer::Tick),
                (Fact::Vacancy, Answer::Text(reference.clone())),
            ],
        };
        let asked = questions_in(pack, code);
        let wanted =
            known.into_iter().filter(|(fact, _)| asked.iter().any(|question| question.fact == *fact));
        wanted.fold(Facts::default(), |facts, (fact, answer)| facts.with(fact, answer))
    }
}
