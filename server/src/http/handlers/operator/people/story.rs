//! Where a person stands, as the file tells it first: declaration, pact, what is next, what was promised, what is to be
//! put right.

use acts::{
    Operator,
    follow::{party_of, state_of},
};
use app::pages::operator::person::{Ahead, CorrectionNow, DidLine, PactNow, PromiseNow, Story};
use domain::{
    calendar::rome_date,
    commitment::{self, State},
    correction::{self, About},
    psp::{self, Party},
};
use store::{Access, DbError, commitment::Commitment, psp::Psp};
use uuid::Uuid;

use super::super::shared;
use crate::http::{Problem, Visit};

pub async fn story(
    visit: &Visit,
    operator: &Operator,
    db: &mut impl Access,
    person: Uuid,
    dids: &[DidLine],
) -> Result<Story, Problem> {
    let pacts = store::psp::of_person(db, person).await?;
    let is = |pact: &Psp, state: psp::State| pact.state == state.code();
    let in_force = |id: Uuid| pacts.iter().any(|pact| pact.id == id && is(pact, psp::State::Active));
    let contacts = store::pact_contact::of_person(db, person).await?.into_iter();
    let planned = contacts.filter(|contact| contact.state == "planned" && in_force(contact.psp_id));
    let contacts = planned.map(|contact| contact.planned_on).collect();
    let mut promises = Vec::new();
    for row in store::commitment::of_person(db, person).await?.into_iter().filter(|row| in_force(row.psp_id))
    {
        promises.extend(promise(visit, db, person, row).await?);
    }
    let open = dids.iter().find(|did| did.state.is_open()).or_else(|| dids.first());
    Ok(Story {
        did: open.cloned(),
        documents: documents_now(&pacts)?,
        appointments: ahead(visit, operator, db, person).await?,
        contacts,
        promises,
        corrections: corrections(operator, db, person).await?,
    })
}

/// The pact and the plan: of each the one in force, else the one on its way, else the latest.
fn documents_now(all: &[Psp]) -> Result<Vec<PactNow>, Problem> {
    let mut documents = Vec::new();
    for kind in [psp::Kind::Pact, psp::Kind::ActionPlan] {
        let own = || all.iter().filter(move |document| document.kind == kind.code());
        let first = |states: &[psp::State]| own().find(|p| states.iter().any(|s| p.state == s.code()));
        let found = first(&[psp::State::Active])
            .or_else(|| first(&[psp::State::Draft, psp::State::ToSign]))
            .or_else(|| own().next());
        let Some(document) = found else { continue };
        let state = psp::State::parse(&document.state).ok_or(DbError::Unreadable("psp.state"))?;
        let since = document.signed_at.filter(|_| state == psp::State::Active).map(rome_date);
        documents.push(PactNow { kind, state, since });
    }
    Ok(documents)
}

/// What is to be done or looked at; what was verified or dropped is history.
async fn promise(
    visit: &Visit,
    db: &mut impl Access,
    person: Uuid,
    row: Commitment,
) -> Result<Option<PromiseNow>, Problem> {
    let state = state_of(&row)?;
    if matches!(state, State::Verified | State::Dropped) {
        return Ok(None);
    }
    let files = store::commitment::files(db, row.id).await?.into_iter();
    let files = files.map(|file| (file.name, format!("/operatore/persone/{person}/prove/{}", file.id)));
    Ok(Some(PromiseNow {
        official: row.service.is_some(),
        person: party_of(&row)? == Party::Person,
        state,
        due_on: row.due_on,
        due: commitment::due(state, row.due_on, visit.house.desk.today()),
        files: files.collect(),
        text: row.text,
    }))
}

/// Appointments ahead; only those of this operator's centres have a page to go to.
async fn ahead(
    visit: &Visit,
    operator: &Operator,
    db: &mut impl Access,
    person: Uuid,
) -> Result<Vec<Ahead>, Problem> {
    let open = store::appointment::open_of(db, person).await?.into_iter();
    let booked = open.filter(|stored| stored.state != domain::agenda::State::Held.code());
    let ahead = booked.map(|stored| Ahead {
        at: stored.starts_at,
        service: shared::service_name(visit, &stored.service),
        href: match operator.works_in(&stored.office) {
            true => format!("/operatore/agenda/{}", stored.id),
            false => format!("/sedi/{}", stored.office),
        },
        state: stored.state,
    });
    Ok(ahead.collect())
}

async fn corrections(
    operator: &Operator,
    db: &mut impl Access,
    person: Uuid,
) -> Result<Vec<CorrectionNow>, Problem> {
    let rows = store::correction::of_person(db, person).await?.into_iter();
    let open = rows
        .filter(|row| row.state == correction::State::Open.code() && operator.works_in(&row.office))
        .map(|row| {
            Ok(CorrectionNow {
                id: row.id.to_string(),
                about: About::parse(&row.about).ok_or(DbError::Unreadable("correction.about"))?,
                text: row.text,
                asked_on: rome_date(row.asked_at),
                term_on: row.term_on,
            })
        });
    let mut open: Vec<CorrectionNow> = open.collect::<Result<_, DbError>>()?;
    open.sort_by_key(|row| row.term_on);
    Ok(open)
}
