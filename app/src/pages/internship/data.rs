//! What the pages of an internship show, whoever reads them: host, intern, or the promoter's operators.

use chrono::{DateTime, NaiveDate, Utc};
use domain::internship::{Act, Kind, Moment, Party, Reason, State, Who, moves};

use crate::ui::Tone;

/// Who reads, and therefore where the pages stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Whoever has a mandate for the company of this id.
    Host(String),
    Intern,
    /// An operator of the centre that promotes it.
    Promoter,
}

impl Reader {
    /// The address of the list.
    pub fn list(&self) -> String {
        match self {
            Reader::Host(company) => format!("/impresa/{company}/tirocini"),
            Reader::Intern => "/tirocini".to_owned(),
            Reader::Promoter => "/operatore/tirocini".to_owned(),
        }
    }

    /// The address of one internship.
    pub fn address(&self, internship: &str) -> String {
        format!("{}/{internship}", self.list())
    }

    /// The address of one of its papers.
    pub fn paper(&self, internship: &str, paper: &str) -> String {
        format!("{}/documenti/{paper}", self.address(internship))
    }

    /// Who this reader is in the table of transitions.
    pub fn who(&self) -> Who {
        match self {
            Reader::Host(_) => Who::Host,
            Reader::Intern => Who::Intern,
            Reader::Promoter => Who::Operator,
        }
    }

    /// Which party of a paper this reader is.
    pub fn party(&self) -> Party {
        match self {
            Reader::Host(_) => Party::Host,
            Reader::Intern => Party::Intern,
            Reader::Promoter => Party::Promoter,
        }
    }
}

/// How a state stands out.
pub fn tone(state: State) -> Tone {
    match state {
        State::Draft | State::Submitted | State::Open | State::Closed => Tone::Info,
        State::Returned | State::Offered | State::ToSign | State::Closing => Tone::Warning,
        State::Accepted | State::Agreed | State::Running | State::Attested => Tone::Success,
        State::Refused | State::Ended | State::Withdrawn => Tone::Danger,
    }
}

/// One line of a list of internships.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InternshipLine {
    pub id: String,
    /// What the intern does, in the host's words.
    pub title: String,
    pub company: String,
    /// `None` until somebody accepted.
    pub intern: Option<String>,
    pub state: State,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// The reader is asked to sign, to answer or to correct something.
    pub waits: bool,
}

/// A signature as pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub party: Party,
    pub name: String,
    /// `password`, `code` or `totp`.
    pub proof: String,
    /// `home`, `kiosk` or `desk`.
    pub place: String,
    pub at: DateTime<Utc>,
}

/// A paper in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperLine {
    pub id: String,
    pub kind: Kind,
    /// From 1 on; an extension has the next one.
    pub number: i64,
    /// `None` while the promoter writes it.
    pub shown_at: Option<DateTime<Utc>>,
    /// The promoter's approval of a training project (R128).
    pub approved_at: Option<DateTime<Utc>>,
    pub signed: Vec<Signed>,
    /// Who has still to sign.
    pub left: Vec<Party>,
}

impl PaperLine {
    /// Everybody signed: it is kept under seal and can be opened.
    pub fn is_whole(&self) -> bool {
        self.shown_at.is_some() && self.left.is_empty()
    }
}

/// A contact with the host's tutor (R129).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactLine {
    pub id: String,
    pub moment: Moment,
    pub planned_on: NaiveDate,
    /// When it was held, and by which operator.
    pub held: Option<(DateTime<Utc>, String)>,
    pub note: Option<String>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLine {
    /// Code of `domain::internship::Act`.
    pub act: String,
    /// `citizen`, `employer`, `operator` or `system`.
    pub by: String,
    /// What was said with it.
    pub note: Option<String>,
    pub at: DateTime<Utc>,
}

/// Whether this act says why when this reader does it.
pub(in crate::pages) fn asks_why(state: State, act: Act, who: Who) -> bool {
    moves(state, who).any(|row| row.act == act && row.reason == Reason::Required)
}
