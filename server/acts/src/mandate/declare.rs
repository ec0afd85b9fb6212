//! Declaring a mandate: a code goes to the company's PEC, and to nobody else.
//!
//! Whoever reads it there can confirm; an address typed by the person is asked only when the company is new, and an
//! operator looks at it before the first approval. How often somebody may have codes sent is bounded.

use domain::mandate::{Act, Role, State, Who};
use serde::{Deserialize, Serialize};
use store::{
    company::Company,
    dialect::{Lock, lock},
    mandate::{Mandate as Row, NEW, Step},
};
use uuid::Uuid;

use super::hold::{Move, hold_own};
use crate::{Asked, Citizen, Desk, Mail, Once, Refusal, Work};

/// What was declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    pub company: Uuid,
    pub mandate: Uuid,
    /// The company was here already: what was typed about it was not taken, and the code went to the PEC that is known.
    pub known: bool,
}

/// Declares a mandate for a company that is here already.
///
/// Refused to whom nobody identified, and when this person has an open mandate for it (`error-mandate-open`).
pub async fn declare(
    desk: &Desk,
    citizen: &Citizen,
    company: Uuid,
    role: Role,
    asked: &Asked,
) -> Result<Declared, Refusal> {
    let person = citizen.identified()?.person();
    desk.attempt("mandate_code_sent", &person.to_string()).await?;
    let mut work = match desk.once(citizen.actor(), "mandate_declare", asked).await? {
        Once::Done(declared) => return Ok(declared),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Company, company).await?;
    let company = store::company::by_id(&mut work.tx, company).await?.ok_or(Refusal::NotFound)?;
    let mandate = declare_for(desk, &mut work, citizen, &company, role).await?;
    work.done(Declared { company: company.id, mandate, known: true }).await
}

/// The same inside an open piece of work that holds the company.
pub(crate) async fn declare_for(
    desk: &Desk,
    work: &mut Work,
    citizen: &Citizen,
    company: &Company,
    role: Role,
) -> Result<Uuid, Refusal> {
    let person = citizen.person();
    if store::mandate::open_of(&mut work.tx, company.id, person).await?.is_some() {
        return Err(Refusal::Conflict("error-mandate-open"));
    }
    let (id, code) = (desk.id(), desk.spoken_code());
    let row = Row {
        id,
        company_id: company.id,
        person_id: person,
        role: role.code().to_owned(),
        state: State::Declared.code().to_owned(),
        code_hash: Some(fingerprint(desk, id, &code)),
        code_sent_at: Some(work.now),
        code_failures: 0,
        declared_at: work.now,
        confirmed_at: None,
        decided_by: None,
        decided_at: None,
        reason: None,
        expires_on: None,
        version: 1,
    };
    store::mandate::add(&mut work.tx, &row).await.map_err(|error| match error.is_taken() {
        true => Refusal::Conflict("error-mandate-open"),
        false => error.into(),
    })?;
    let step = Step {
        id: desk.id(),
        mandate_id: id,
        version: 1,
        act: "declare".to_owned(),
        from_state: NEW.to_owned(),
        to_state: row.state,
        by_kind: Who::Citizen.code().to_owned(),
        by_id: Some(person),
        note: None,
        at: work.now,
    };
    store::mandate::add_step(&mut work.tx, &step).await?;
    let mail = Mail::MandateCode { company: company.legal_name.clone(), code };
    work.tell(desk, step.id, &company.pec, citizen.lang(), &mail).await?;
    let detail = serde_json::json!({ "company": company.id, "role": role.code() });
    work.audit("mandate_declare", format!("mandate:{id}"), detail).await?;
    Ok(id)
}

/// Sends another code to the company's PEC; the older one ends.
pub async fn send_code(
    desk: &Desk,
    citizen: &Citizen,
    mandate: Uuid,
    version: i64,
    asked: &Asked,
) -> Result<(), Refusal> {
    let person = citizen.identified()?.person();
    desk.attempt("mandate_code_sent", &person.to_string()).await?;
    let mut work = match desk.once(citizen.actor(), "mandate_send_code", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let held = hold_own(&mut work, person, mandate).await?;
    held.at(version)?;
    let code = desk.spoken_code();
    let after = Row {
        code_hash: Some(fingerprint(desk, mandate, &code)),
        code_sent_at: Some(work.now),
        code_failures: 0,
        ..held.row.clone()
    };
    let moved = Move { act: Act::SendCode, who: Who::Citizen, by: Some(person), reason: None };
    let event = work.mandate_moved(desk, &held, &moved, after).await?;
    let mail = Mail::MandateCode { company: held.company.legal_name.clone(), code };
    work.tell(desk, event, &held.company.pec, citizen.lang(), &mail).await?;
    work.done(()).await
}

/// What is kept of a code.
pub(super) fn fingerprint(desk: &Desk, mandate: Uuid, code: &str) -> Vec<u8> {
    desk.secrets.fingerprint("mandate_code", &[mandate.as_bytes(), code.as_bytes()])
}
