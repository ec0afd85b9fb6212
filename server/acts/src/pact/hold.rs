//! Holding a document until the transaction ends, and what everybody who moves one asks first.

use domain::{
    did::ProfilingIndex,
    passage::Enrolment,
    psp::{Content, Heading, Kind},
};
use sqlx::types::Json;
use store::{
    DbError,
    dialect::{Lock, lock},
    did::Did,
};
use uuid::Uuid;

use super::read::{Sheet, load};
use crate::{Desk, Operator, Refusal, Work, did::state_of};

/// A document with its declaration, both as they stand now.
pub(super) struct Held {
    pub sheet: Sheet,
    pub did: Did,
}

/// Holds the person of a document, then its declaration; the document follows its person's lock.
pub(super) async fn hold(work: &mut Work, psp: Uuid) -> Result<Held, Refusal> {
    // Whose it is never changes, so it may be asked before anything is held.
    let found = store::psp::by_id(&mut work.tx, psp).await?.ok_or(Refusal::NotFound)?;
    lock(&mut work.tx, Lock::Person, found.person_id).await?;
    lock(&mut work.tx, Lock::Did, found.did_id).await?;
    let stored = store::psp::by_id(&mut work.tx, psp).await?.ok_or(Refusal::NotFound)?;
    let did = store::did::by_id(&mut work.tx, stored.did_id).await?;
    let did = did.ok_or(Refusal::Internal("declaration of a pact"))?;
    Ok(Held { sheet: load(&mut work.tx, stored).await?, did })
}

/// As [`hold`], for an operator of the competent centre (R050, R111); another centre's document is not found.
pub(super) async fn hold_for(work: &mut Work, operator: &Operator, psp: Uuid) -> Result<Held, Refusal> {
    let held = hold(work, psp).await?;
    works_for(operator, &held.did).then_some(held).ok_or(Refusal::NotFound)
}

/// Works in the centre that is competent for this declaration?
pub(super) fn works_for(operator: &Operator, did: &Did) -> bool {
    !did.office.is_empty() && operator.works_in(&did.office)
}

/// Comes in to this centre now?
pub(super) async fn works_there(work: &mut Work, operator: Uuid, office: &str) -> Result<bool, DbError> {
    let found = store::operator::by_id(&mut work.tx, operator).await?;
    let here = store::operator::offices(&mut work.tx, operator).await?.iter().any(|slug| slug == office);
    Ok(here && found.is_some_and(|operator| operator.disabled_at.is_none()))
}

impl Held {
    /// R050, R111, I01: nothing is drawn up or signed without an active declaration.
    pub fn declared(&self) -> Result<(), Refusal> {
        is_active(&self.did)
    }

    /// The page was made from the newest version.
    pub fn at(&self, version: i64) -> Result<(), Refusal> {
        (self.sheet.psp.version == version).then_some(()).ok_or(Refusal::Stale)
    }
}

pub(super) fn is_active(did: &Did) -> Result<(), Refusal> {
    state_of(did)?.is_active().then_some(()).ok_or(Refusal::Conflict("error-pact-no-did"))
}

/// What a text takes from elsewhere, as it is known now: nothing of it is typed.
pub(super) struct Known {
    pub heading: Heading,
    pub index: Option<ProfilingIndex>,
}

pub(super) async fn known(
    desk: &Desk,
    work: &mut Work,
    kind: Kind,
    did: &Did,
    responsible: Uuid,
) -> Result<Known, Refusal> {
    let person = did.person_id;
    let mut enrolments = Vec::new();
    for row in store::enrolment::of_person(&mut work.tx, person).await? {
        let programme = domain::catalogue::ProgrammeId::parse(&row.programme);
        let programme = programme.ok_or(DbError::Unreadable("enrolment.programme"))?;
        enrolments.push(Enrolment { programme, from: row.from_date, to: row.to_date });
    }
    let operator = store::operator::by_id(&mut work.tx, responsible).await?;
    let heading = Heading {
        kind,
        programmes: domain::psp::programmes(&desk.pack, &enrolments, desk.today()),
        office: did.office.clone(),
        did_protocol: did.protocol.clone(),
        did_date: did.legal_date.ok_or(DbError::Unreadable("did.legal_date"))?,
        responsible: operator.map(|operator| operator.name).unwrap_or_default(),
    };
    let index = store::file::profiling(&mut work.tx, person).await?;
    let index = index.map(|row| index_of(&row)).transpose()?;
    Ok(Known { heading, index })
}

/// The stored figure, digit by digit.
fn index_of(row: &store::file::Profiling) -> Result<ProfilingIndex, DbError> {
    let unreadable = DbError::Unreadable("profiling_index.value");
    let (whole, decimals) = row.value.split_once('.').unwrap_or((&row.value, ""));
    let six = format!("{decimals:0<6}");
    let millionths = six.get(..6).and_then(|six| six.parse::<u32>().ok()).zip(whole.parse::<u32>().ok());
    let index = millionths.and_then(|(six, whole)| {
        ProfilingIndex::new(
            whole.checked_mul(1_000_000)?.checked_add(six)?,
            row.source.clone(),
            row.measured_on,
        )
    });
    index.ok_or(unreadable)
}

impl Known {
    /// `content` with what is known now.
    pub fn over(self, content: &Content) -> Content {
        let mut content = content.clone();
        content.heading = self.heading;
        content.profile.index = self.index;
        content
    }
}

/// Ids of programmes as a document stores them.
pub(super) fn programmes(content: &Content) -> String {
    let ids: Vec<&str> = content.heading.programmes.iter().map(|id| id.as_str()).collect();
    ids.join(",")
}

pub(super) fn json(content: &Content) -> Result<Json<serde_json::Value>, Refusal> {
    content.to_value().map(Json).map_err(|_| Refusal::Internal("content of a pact"))
}
