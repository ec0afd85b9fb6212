//! Recording: one or more passages of one visit, judged together, written together.

use chrono::TimeDelta;
use domain::{
    catalogue::LepCode,
    office::OfficeSlug,
    passage::{Channel, Draft, Enrolment, Finding, Verdict, decide_all},
};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use store::{
    dialect::{Lock, lock},
    passage::Passage,
};
use uuid::Uuid;

use super::Subject;
use crate::{Asked, Desk, Once, Operator, Refusal, Work, company, ministry};

/// What was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub passages: Vec<Uuid>,
}

/// What is worth a second look, by code (domain's CHECKs).
pub type Warned = Vec<(LepCode, Vec<Finding>)>;

/// Is there anything to look at?
pub(crate) fn needs_a_look(warned: &Warned) -> bool {
    warned.iter().any(|(_, found)| !found.is_empty())
}

/// Whose a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    Person(Uuid),
    Company(Uuid),
}

impl Whose {
    fn person(self) -> Option<Uuid> {
        match self {
            Whose::Person(id) => Some(id),
            Whose::Company(_) => None,
        }
    }

    fn company(self) -> Option<Uuid> {
        match self {
            Whose::Person(_) => None,
            Whose::Company(id) => Some(id),
        }
    }

    /// How the audit names it.
    fn subject(self) -> String {
        match self {
            Whose::Person(id) => format!("person:{id}"),
            Whose::Company(id) => format!("company:{id}"),
        }
    }
}

/// Whose passages, recorded by whom, from which declaration.
pub(crate) struct Entry<'a> {
    /// The operator who delivered it.
    pub operator: Uuid,
    pub office: &'a str,
    pub whose: Whose,
    pub did: Option<Uuid>,
    pub drafts: &'a [Draft],
    /// Those that may be said here: `kiosk` only of what was made at a terminal.
    pub channels: &'static [Channel],
}

/// Records passages by hand, in the name of the person's competent centre when the operator works there (R050), else of
/// the operator's first. Warnings that the operator has not seen (`warnings_seen` false) come back as the second
/// value and nothing is written.
pub async fn record(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    drafts: &[Draft],
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Done, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "passage_record", asked).await? {
        Once::Done(done) => return Ok(Ok(done)),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Person, person).await?;
    store::person::by_id(&mut work.tx, person).await?.ok_or(Refusal::NotFound)?;
    let did = store::did::open_of(&mut work.tx, person).await?;
    let office = did.map(|did| did.office).filter(|office| !office.is_empty() && operator.works_in(office));
    let office = office.unwrap_or_else(|| operator.office().to_owned());
    let (whose, channels) = (Whose::Person(person), Channel::BY_HAND);
    let entry = Entry { operator: operator.id(), office: &office, whose, did: None, drafts, channels };
    let subject = Subject::load(&mut work.tx, person).await?;
    let (done, warnings) = write(desk, &mut work, &entry, &subject).await?;
    if !warnings_seen && needs_a_look(&warnings) {
        // Dropped without commit: the key stays unused.
        return Ok(Err(warnings));
    }
    work.done(done).await.map(Ok)
}

/// Records passages of a company (P.1, P.2, Q.*, R.*: R006) by hand, in the name of the centre that follows it when the operator
/// works there, else of the operator's first. Warnings come back as in [`record`].
pub async fn record_for_company(
    desk: &Desk,
    operator: &Operator,
    company: Uuid,
    drafts: &[Draft],
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Done, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "passage_record_company", asked).await? {
        Once::Done(done) => return Ok(Ok(done)),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Company, company).await?;
    let stored = store::company::by_id(&mut work.tx, company).await?.ok_or(Refusal::NotFound)?;
    let own = !stored.office.is_empty() && operator.works_in(&stored.office);
    let office = if own { stored.office } else { operator.office().to_owned() };
    let subject = Subject::of_company(&mut work.tx, company, drafts).await?;
    let (whose, channels) = (Whose::Company(company), Channel::BY_HAND);
    let entry = Entry { operator: operator.id(), office: &office, whose, did: None, drafts, channels };
    let (done, warnings) = write(desk, &mut work, &entry, &subject).await?;
    if !warnings_seen && needs_a_look(&warnings) {
        return Ok(Err(warnings));
    }
    work.done(done).await.map(Ok)
}

/// Judges and writes inside an open transaction; the person or company is already locked, and `subject` was read since.
pub(crate) async fn write(
    desk: &Desk,
    work: &mut Work,
    entry: &Entry<'_>,
    subject: &Subject,
) -> Result<(Done, Warned), Refusal> {
    let office = OfficeSlug::parse(entry.office).ok_or(Refusal::Forbidden("error-no-office"))?;
    let drafts = match entry.whose {
        Whose::Company(id) => company::known(desk, &mut work.tx, id, entry.drafts).await?,
        Whose::Person(_) => entry.drafts.to_vec(),
    };
    let context = subject.context(&desk.pack, &office, work.now);
    let unsaid = drafts.iter().filter_map(|draft| Some((draft.code, draft.said_by(entry.channels).err()?)));
    let unsaid: Vec<_> = unsaid.map(|(code, finding)| (code, vec![finding])).collect();
    if !unsaid.is_empty() {
        return Err(Refusal::Passages(unsaid));
    }
    let verdicts = decide_all(&drafts, &context).map_err(|refused| {
        let of = |(place, findings): (usize, _)| drafts.get(place).map(|draft| (draft.code, findings));
        Refusal::Passages(refused.into_iter().filter_map(of).collect())
    })?;
    let mut passages = Vec::new();
    let mut warnings = Vec::new();
    for (draft, verdict) in drafts.iter().zip(verdicts) {
        passages.push(one(desk, work, entry, draft, &verdict, &subject.enrolments).await?);
        warnings.push((draft.code, verdict.warnings));
    }
    Ok((Done { passages }, warnings))
}

/// One passage with its replicas.
async fn one(
    desk: &Desk,
    work: &mut Work,
    entry: &Entry<'_>,
    draft: &Draft,
    verdict: &Verdict,
    enrolments: &[Enrolment],
) -> Result<Uuid, Refusal> {
    let facts = serde_json::to_value(&draft.facts).map_err(|_| Refusal::Internal("facts"))?;
    let row = Passage {
        id: desk.id(),
        pack: desk.pack.id.clone(),
        code: draft.code.to_string(),
        person_id: entry.whose.person(),
        company_id: entry.whose.company(),
        office: entry.office.to_owned(),
        operator_id: entry.operator,
        channel: draft.channel.code().to_owned(),
        mode: draft.mode.code().to_owned(),
        minutes: draft.minutes.map(i64::from),
        delivered_at: draft.start,
        delivered_until: draft.start + TimeDelta::minutes(draft.minutes.map_or(0, i64::from)),
        recorded_at: work.now,
        facts: Json(facts),
        did_id: entry.did,
        replica_of: None,
        reverses: None,
        reason: None,
    };
    store::passage::add(&mut work.tx, &row).await?;
    let subject = entry.whose.subject();
    let detail = serde_json::json!({ "passage": row.id, "code": row.code });
    work.audit("passage_record", subject.clone(), detail).await?;
    ministry::queue(desk, work, &row, enrolments).await?;
    for replica in &verdict.replicas {
        let copy = Passage {
            id: desk.id(),
            code: replica.code.to_string(),
            minutes: None,
            delivered_at: replica.start,
            delivered_until: replica.start,
            facts: Json(serde_json::json!({})),
            replica_of: Some(row.id),
            ..row.clone()
        };
        store::passage::add(&mut work.tx, &copy).await?;
        let detail = serde_json::json!({ "passage": copy.id, "code": copy.code, "replica_of": row.id });
        work.audit("passage_record", subject.clone(), detail).await?;
    }
    Ok(row.id)
}
