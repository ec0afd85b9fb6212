//! What the rules look at beside the passage itself, as the store has it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::rome_date,
    catalogue::{Audience, LepCode, ProgrammeId},
    did::{Move, State},
    office::OfficeSlug,
    pack::Pack,
    passage::{ActiveDid, Cause, Context, Draft, Enrolment, Fact, Facts, InForce, PassageId, Recorded},
    psp,
};
use store::{Access, DbError, passage::Passage};
use uuid::Uuid;

/// A person or a company with everything that passages depend on.
#[derive(Clone, Debug)]
pub struct Subject {
    pub audience: Audience,
    pub enrolments: Vec<Enrolment>,
    pub history: Vec<Recorded>,
    /// For a company: what was recorded for people about the vacancies of its drafts (I07).
    pub matching: Vec<Recorded>,
    pub dids: Vec<ActiveDid>,
    pub documents: Vec<InForce>,
    pub profiled: bool,
}

impl Subject {
    pub async fn load(db: &mut impl Access, person: Uuid) -> Result<Subject, DbError> {
        let passages = store::passage::of_person(db, person).await?;
        let enrolments = store::enrolment::of_person(db, person).await?;
        let mut dids = Vec::new();
        for did in store::did::of_person(db, person).await? {
            let steps = store::did::history(db, did.id).await?;
            dids.extend(active(&did, &steps)?);
        }
        Ok(Subject {
            audience: Audience::Person,
            enrolments: enrolments.into_iter().map(enrolment).collect::<Result<_, _>>()?,
            history: recorded(&passages)?,
            matching: Vec::new(),
            dids,
            documents: in_force(&store::psp::of_person(db, person).await?)?,
            profiled: store::file::profiling(db, person).await?.is_some(),
        })
    }

    /// A company, with what was recorded for people about the vacancies that `drafts` name (R126).
    pub async fn of_company(
        db: &mut impl Access,
        company: Uuid,
        drafts: &[Draft],
    ) -> Result<Subject, DbError> {
        let mut matching = Vec::new();
        for vacancy in drafts.iter().filter_map(|draft| draft.facts.text(Fact::Vacancy)) {
            matching.extend(recorded(&store::passage::matching(db, vacancy).await?)?);
        }
        Ok(Subject {
            audience: Audience::Company,
            enrolments: Vec::new(),
            history: recorded(&store::passage::of_company(db, company).await?)?,
            matching,
            dids: Vec::new(),
            documents: Vec::new(),
            profiled: false,
        })
    }

    /// The context of a passage recorded now by `office`.
    pub fn context<'a>(&'a self, pack: &'a Pack, office: &'a OfficeSlug, now: DateTime<Utc>) -> Context<'a> {
        Context {
            pack,
            subject: self.audience,
            enrolments: &self.enrolments,
            history: &self.history,
            matching: &self.matching,
            dids: &self.dids,
            documents: &self.documents,
            profiled: self.profiled,
            office,
            now,
            backdating_days: pack.settings.backdating_days,
        }
    }
}

fn enrolment(row: store::enrolment::Enrolment) -> Result<Enrolment, DbError> {
    let programme = ProgrammeId::parse(&row.programme).ok_or(DbError::Unreadable("enrolment.programme"))?;
    Ok(Enrolment { programme, from: row.from_date, to: row.to_date })
}

/// The documents that were signed, from the day of the signature to that of their end.
fn in_force(rows: &[store::psp::Psp]) -> Result<Vec<InForce>, DbError> {
    let signed = rows.iter().filter_map(|row| row.signed_at.map(|at| (row, at)));
    signed
        .map(|(row, at)| {
            let kind = psp::Kind::parse(&row.kind).ok_or(DbError::Unreadable("psp.kind"))?;
            Ok(InForce { kind, from: rome_date(at), to: row.closed_at.map(rome_date) })
        })
        .collect()
}

/// Stored rows as the rules see them.
fn recorded(rows: &[Passage]) -> Result<Vec<Recorded>, DbError> {
    rows.iter()
        .map(|row| {
            let cause = match (row.reverses, row.replica_of) {
                (Some(of), _) => Cause::Reversal(PassageId(of.to_string())),
                (None, Some(of)) => Cause::Replica(PassageId(of.to_string())),
                (None, None) => Cause::Hand,
            };
            let facts: Facts = serde_json::from_value(row.facts.0.clone())
                .map_err(|_| DbError::Unreadable("passage.facts"))?;
            Ok(Recorded {
                id: PassageId(row.id.to_string()),
                code: LepCode::parse(&row.code).ok_or(DbError::Unreadable("passage.code"))?,
                office: OfficeSlug::parse(&row.office).ok_or(DbError::Unreadable("passage.office"))?,
                start: row.delivered_at,
                minutes: row
                    .minutes
                    .map(u16::try_from)
                    .transpose()
                    .map_err(|_| DbError::Unreadable("passage.minutes"))?,
                facts,
                cause,
                reversed: rows.iter().any(|other| other.reverses == Some(row.id)),
            })
        })
        .collect()
}

/// The stretches during which a DID was active: from its legal date when confirmed, from the day when resumed.
fn active(did: &store::did::Did, steps: &[store::did::Step]) -> Result<Vec<ActiveDid>, DbError> {
    let declared_on = did.legal_date.ok_or(DbError::Unreadable("did.legal_date"))?;
    let office = OfficeSlug::parse(&did.office);
    let mut stretches: Vec<ActiveDid> = Vec::new();
    for step in steps {
        let day: NaiveDate = rome_date(step.at);
        let into = State::parse(&step.to_state).ok_or(DbError::Unreadable("did_history.to_state"))?;
        if into.is_active() {
            let confirmed = Move::parse(&step.step) == Some(Move::Confirm);
            let from = if confirmed { declared_on } else { day };
            stretches.push(ActiveDid { declared_on, from, to: None, office: office.clone() });
        } else if let Some(last) = stretches.last_mut().filter(|last| last.to.is_none()) {
            last.to = Some(day);
        }
    }
    Ok(stretches)
}
