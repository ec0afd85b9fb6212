//! An internship with everything that belongs to it, for acts and pages.

use chrono::{DateTime, Utc};
use domain::internship::{Act, Content, Kind, Paper, Party, Period, Span, State};
use store::{
    Access, DbError,
    internship::{Contact, Internship, Step},
    internship_paper::Signature,
};
use uuid::Uuid;

/// A paper that was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub id: Uuid,
    pub kind: Kind,
    /// From 1 on, for each kind.
    pub number: i64,
    pub paper: Paper,
    /// SHA-256 of the canonical bytes, in hex.
    pub hash: String,
    pub at: DateTime<Utc>,
    /// When the promoter approved it: a training project alone.
    pub approved_at: Option<DateTime<Utc>>,
    /// Taken back: it binds nobody.
    pub dropped: bool,
    pub signatures: Vec<Signature>,
}

impl Shown {
    pub fn signed_by(&self, party: Party) -> Option<&Signature> {
        self.signatures.iter().find(|signature| signature.party == party.code())
    }

    /// Who has still to sign.
    pub fn left(&self) -> Vec<Party> {
        let open = |party: &Party| self.signed_by(*party).is_none();
        Party::ALL.iter().copied().filter(|party| !self.dropped && open(party)).collect()
    }

    /// When the last of the three signed.
    pub fn signed_at(&self) -> Option<DateTime<Utc>> {
        let all = Party::ALL.iter().all(|party| self.signed_by(*party).is_some());
        self.signatures.iter().map(|signature| signature.at).max().filter(|_| all)
    }

    /// Signed by the three and, when it is a training project, approved.
    pub fn is_in_force(&self) -> bool {
        let approved = self.kind != Kind::TrainingProject || self.approved_at.is_some();
        !self.dropped && approved && self.signed_at().is_some()
    }
}

/// An internship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub internship: Internship,
    pub state: State,
    pub content: Content,
    /// In order, those that were taken back included.
    pub papers: Vec<Shown>,
    pub contacts: Vec<Contact>,
    pub steps: Vec<Step>,
}

impl Sheet {
    /// The newest paper of a kind that was not taken back.
    pub fn newest(&self, kind: Kind) -> Option<&Shown> {
        self.papers.iter().filter(|paper| paper.kind == kind && !paper.dropped).max_by_key(|p| p.number)
    }

    /// The newest paper of a kind that holds.
    pub fn in_force(&self, kind: Kind) -> Option<&Shown> {
        let of_kind = self.papers.iter().filter(|paper| paper.kind == kind && paper.is_in_force());
        of_kind.max_by_key(|paper| paper.number)
    }

    pub fn paper(&self, id: Uuid) -> Option<&Shown> {
        self.papers.iter().find(|paper| paper.id == id)
    }

    /// The papers that wait for this party.
    pub fn to_sign(&self, party: Party) -> impl Iterator<Item = &Shown> {
        self.papers.iter().filter(move |paper| paper.left().contains(&party))
    }

    /// The number of the next paper of a kind.
    pub(super) fn next_number(&self, kind: Kind) -> i64 {
        let numbers = self.papers.iter().filter(|paper| paper.kind == kind).map(|paper| paper.number);
        numbers.max().unwrap_or(0) + 1
    }

    /// From the first day to the one on which it really ended; `None` while the days are not agreed.
    pub fn period(&self) -> Option<Period> {
        let ends_on = self.content.ended_on.or(self.internship.ends_on)?;
        Some(Period { starts_on: self.internship.starts_on?, ends_on })
    }

    /// The days for which its contacts are planned.
    pub(super) fn span(&self) -> Option<Span> {
        self.period().map(|period| Span { from: period.starts_on, until: period.ends_on })
    }

    /// What binds the passages of one internship to each other: its vacancy, else itself (R115).
    pub fn reference(&self) -> String {
        let own = || self.internship.id.to_string();
        self.internship.vacancy_id.map_or_else(own, crate::vacancy::reference)
    }

    /// As the host may see it: who was asked is named only once they said yes, and who said no is never told.
    #[must_use]
    pub fn for_host(mut self) -> Sheet {
        const HIDDEN: [&str; 3] = ["offer", "decline", "accept"];
        if !self.state.names_the_intern() {
            self.internship.person_id = None;
            self.papers.clear();
            self.content.plan = None;
        }
        if self.state == State::Offered {
            self.state = State::Open;
            self.internship.state = State::Open.code().to_owned();
        }
        self.steps.retain(|step| !HIDDEN.contains(&step.act.as_str()));
        self.papers.retain(|paper| !paper.dropped);
        if self.state == State::Open {
            self.internship.reason = None;
        }
        self
    }

    /// As the one who was asked may see it: nothing of who was asked before, and nothing that came before their own offer.
    #[must_use]
    pub fn for_intern(mut self) -> Sheet {
        let offered = self.steps.iter().rposition(|step| step.act == Act::Offer.code());
        self.steps.drain(..offered.unwrap_or_default());
        self.papers.retain(|paper| !paper.dropped);
        if self.state == State::Offered {
            self.internship.reason = None;
        }
        self
    }
}

/// One internship.
pub async fn one(db: &mut impl Access, id: Uuid) -> Result<Option<Sheet>, DbError> {
    match store::internship::by_id(db, id).await? {
        Some(row) => load(db, row).await.map(Some),
        None => Ok(None),
    }
}

/// The internships of a host, newest first, as the host may see them.
pub async fn of_host(db: &mut impl Access, company: Uuid) -> Result<Vec<Sheet>, DbError> {
    let mut sheets = Vec::new();
    for row in store::internship::of_company(db, company).await? {
        sheets.push(load(db, row).await?.for_host());
    }
    Ok(sheets)
}

/// What was offered to a person, newest first, as they may see it.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Sheet>, DbError> {
    let mut sheets = Vec::new();
    for row in store::internship::of_person(db, person).await? {
        sheets.push(load(db, row).await?.for_intern());
    }
    Ok(sheets)
}

pub(super) async fn load(db: &mut impl Access, row: Internship) -> Result<Sheet, DbError> {
    let content: Content = serde_json::from_value(row.content.0.clone())
        .map_err(|_| DbError::Unreadable("internship.content"))?;
    let signatures = store::internship_paper::signatures(db, row.id).await?;
    let mut papers = Vec::new();
    for paper in store::internship_paper::of_internship(db, row.id).await? {
        papers.push(shown(paper, &signatures)?);
    }
    Ok(Sheet {
        state: state_of(&row)?,
        content,
        papers,
        contacts: store::internship::contacts(db, row.id).await?,
        steps: store::internship::steps(db, row.id).await?,
        internship: row,
    })
}

/// Where a stored internship stands.
pub fn state_of(row: &Internship) -> Result<State, DbError> {
    State::parse(&row.state).ok_or(DbError::Unreadable("internship.state"))
}

fn shown(row: store::internship_paper::Paper, signatures: &[Signature]) -> Result<Shown, DbError> {
    let paper: Paper =
        serde_json::from_value(row.content.0).map_err(|_| DbError::Unreadable("internship_paper.content"))?;
    let hash = row.content_hash.ok_or(DbError::Unreadable("internship_paper.content_hash"))?;
    Ok(Shown {
        id: row.id,
        kind: Kind::parse(&row.kind).ok_or(DbError::Unreadable("internship_paper.kind"))?,
        number: row.number,
        paper,
        hash: hex::encode(hash),
        at: row.created_at,
        approved_at: row.approved_at,
        dropped: row.dropped_at.is_some(),
        signatures: signatures.iter().filter(|signature| signature.paper_id == row.id).cloned().collect(),
    })
}
