//! What the page of a declaration shows, from what the store keeps.

use acts::{Operator, passage::Subject};
use app::pages::{
    did::answer_groups,
    operator::{
        did::{DidDesk, HistoryRow, PersonSummary, Proposals},
        parts::PassageLine,
        person::IndexLine,
        request::Taken,
    },
};
use chrono::{DateTime, DurationRound, NaiveDate, TimeDelta, Utc};
use domain::{
    account::Level,
    codice_fiscale::CodiceFiscale,
    did::{
        EarlierDid, Move, Registered, Review, Source, State, Step, Thresholds, Warning, Who,
        competent_office, warnings,
    },
    passage::{confirmation_proposals, ending_at, running},
    person::Phone,
};
use store::{
    DbError, account::Account, did::Did, file::Profiling, passage, person::Person, request::Request,
};

use super::super::shared;
use crate::http::{
    Problem, Visit,
    handlers::did::{Loaded, birth_place},
};

/// A request with everything that its page needs, read at one go.
pub struct Case {
    pub loaded: Loaded,
    pub person: Person,
    request: Request,
    taken_by: Option<String>,
    account: Option<Account>,
    documents_seen: bool,
    subject: Subject,
    passages: Vec<passage::Line>,
    index: Option<Profiling>,
    others: Vec<Did>,
    history: Vec<HistoryRow>,
}

impl Case {
    pub async fn load(visit: &Visit, request: Request) -> Result<Case, Problem> {
        let mut conn = visit.house.desk.reader.conn().await?;
        let db = &mut conn;
        let did = store::did::by_id(db, request.subject_id).await?.ok_or(Problem::NotFound)?;
        let loaded = Loaded::read(did)?.ok_or(Problem::NotFound)?;
        let person = store::person::by_id(db, super::person(&request)?).await?.ok_or(Problem::NotFound)?;
        let taken_by = match request.taken_by {
            Some(id) => Some(shared::operator_name(db, id).await?),
            None => None,
        };
        let mut others = store::did::of_person(db, person.id).await?;
        others.retain(|did| did.id != loaded.did.id);
        let mut history = Vec::new();
        for step in store::did::history(db, loaded.did.id).await? {
            let who = Who::parse(&step.by_kind).ok_or(DbError::Unreadable("did_history.by_kind"))?;
            let by = match step.by_id {
                Some(id) if who == Who::Operator => Some(shared::operator_name(db, id).await?),
                _ => None,
            };
            history.push(HistoryRow {
                at: step.at,
                act: Move::parse(&step.step).ok_or(DbError::Unreadable("did_history.move"))?,
                to: State::parse(&step.to_state).ok_or(DbError::Unreadable("did_history.to_state"))?,
                who,
                by,
                reason: step.reason,
            });
        }
        Ok(Case {
            account: store::account::of_person(db, person.id).await?,
            documents_seen: !store::account::identifications(db, person.id).await?.is_empty(),
            subject: Subject::load(db, person.id).await?,
            passages: store::passage::lines_of_person(db, person.id).await?,
            index: store::file::profiling(db, person.id).await?,
            loaded,
            person,
            request,
            taken_by,
            others,
            history,
        })
    }

    pub fn page(self, visit: &Visit, operator: &Operator) -> Result<DidDesk, Problem> {
        let desk = &visit.house.desk;
        let did = &self.loaded.did;
        let taken = shared::taken(operator, self.request.taken_by, self.taken_by.clone());
        let id = self.request.id;
        let first = Step::Who.slug();
        Ok(DidDesk {
            request: id.to_string(),
            protocol: did.protocol.clone(),
            state: self.loaded.state,
            source: Source::parse(&did.source).ok_or(DbError::Unreadable("did.source"))?,
            submitted_at: did.submitted_at.ok_or(Problem::Internal("submitted_at"))?,
            legal_date: self.legal_date()?,
            office: Some(shared::office(visit, &did.office)).filter(|office| !office.code.is_empty()),
            terms: self.loaded.terms(),
            version: did.version,
            request_key: desk.request_key(),
            answers: answer_groups(visit.lang, &acts::did::answers_of(did)?, desk.places),
            accepted: Some(self.loaded.declaration.accepted.clone()),
            warnings: self.warnings(visit)?,
            person: self.summary(visit, operator)?,
            proposals: self.proposals(visit, &taken),
            found: Vec::new(),
            offices: shared::every_office(visit),
            receipt: did.protocol.as_ref().map(|_| format!("/operatore/richieste/{id}/ricevuta.pdf")),
            desk_steps: (self.loaded.state == State::Returned)
                .then(|| format!("/operatore/persone/{}/did/{first}", self.person.id)),
            today: desk.today(),
            taken,
            history: self.history,
        })
    }

    fn legal_date(&self) -> Result<NaiveDate, Problem> {
        self.loaded.did.legal_date.ok_or(Problem::Internal("legal_date"))
    }

    fn warnings(&self, visit: &Visit) -> Result<Vec<Warning>, Problem> {
        let cf = CodiceFiscale::parse(&self.person.cf).map_err(|_| DbError::Unreadable("person.cf"))?;
        let earlier = self.others.iter().map(|did| {
            Ok(EarlierDid {
                protocol: did.protocol.as_deref().and_then(|text| text.parse().ok()),
                state: acts::did::state_of(did)?,
                legal_date: did.legal_date,
            })
        });
        let earlier: Vec<EarlierDid> = earlier.collect::<Result<_, DbError>>()?;
        let desk = &visit.house.desk;
        let review = Review {
            today: desk.today(),
            legal_date: self.legal_date()?,
            person: Registered {
                codice_fiscale: &cf,
                surname: &self.person.surname,
                name: &self.person.name,
                birth_date: self.person.birth_date,
            },
            earlier: &earlier,
            office: &self.loaded.did.office,
            competent: &competent_office(&self.loaded.declaration.home, &desk.pack),
            thresholds: Thresholds::embedded(),
        };
        Ok(warnings(&self.loaded.declaration, &review))
    }

    fn identified(&self) -> bool {
        let level = self.account.as_ref().and_then(|account| Level::parse(&account.level));
        self.documents_seen || level.is_some_and(Level::is_identified)
    }

    fn summary(&self, visit: &Visit, operator: &Operator) -> Result<PersonSummary, Problem> {
        let desk = &visit.house.desk;
        let enrolled = running(&desk.pack, &self.subject.enrolments, desk.today());
        let names = enrolled.into_iter().filter_map(|id| desk.pack.programme(id));
        let standing = |line: &&passage::Line| line.reversed_at.is_none();
        let latest = self.passages.iter().find(standing).cloned();
        let latest: Option<PassageLine> =
            latest.map(|line| shared::passage_line(visit, Some(operator), line)).transpose()?;
        let typed_phone = self.loaded.declaration.who.phone.as_ref().map(Phone::shown);
        let other_dids = self
            .others
            .iter()
            .map(|did| Ok((did.protocol.clone(), did.legal_date, acts::did::state_of(did)?)));
        Ok(PersonSummary {
            person: shared::person_ref(&self.person),
            birth_date: self.person.birth_date,
            birth_place: self.person.birth_place.as_deref().map(|code| birth_place(visit, code)),
            phone: self.person.phone.clone().or(typed_phone),
            email: self.account.as_ref().and_then(|account| account.email.clone()),
            account: self.account.as_ref().map(|account| account.id.to_string()),
            level: self.account.as_ref().and_then(|account| Level::parse(&account.level)),
            identified: self.identified(),
            programmes: names.map(|programme| programme.name.clone()).collect(),
            index: self.index.as_ref().map(index_line),
            other_dids: other_dids.collect::<Result<_, DbError>>()?,
            passages: u64::try_from(self.passages.iter().filter(standing).count()).unwrap_or_default(),
            latest,
        })
    }

    /// What confirming now would propose: the last one ends now, so that nothing lies in the future.
    fn proposals(&self, visit: &Visit, taken: &Taken) -> Option<Proposals> {
        if self.loaded.state != State::Submitted || matches!(taken, Taken::Colleague { .. }) {
            return None;
        }
        let desk = &visit.house.desk;
        let now = whole_minute(desk.now());
        let pack = &desk.pack;
        let proposed = confirmation_proposals(pack, &self.subject.enrolments, &self.subject.history, now);
        let proposed = ending_at(proposed, now);
        Some(Proposals {
            start: proposed.first().map_or(now, |proposal| proposal.start),
            rows: proposed.iter().map(|proposal| shared::proposal_row(visit, proposal)).collect(),
            channels: acts::did::channels(&self.loaded.did),
        })
    }
}

/// The page's clock has no seconds: rounding down keeps the end of the last service out of the future.
pub fn whole_minute(now: DateTime<Utc>) -> DateTime<Utc> {
    now.duration_trunc(TimeDelta::minutes(1)).unwrap_or(now)
}

pub fn index_line(row: &Profiling) -> IndexLine {
    IndexLine { value: row.value.clone(), source: row.source.clone(), date: row.measured_on }
}
