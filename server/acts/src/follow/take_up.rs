//! From a text that everybody has signed to what is followed.
//!
//! Promises are told apart by their key, which a text never uses for another promise: what stays keeps its state, its
//! proofs and its history, with the words and the term of the new text; what is gone is dropped, and taken up again when
//! a later text says it again. The first contact is planned by the frequency that was agreed (art. 20 c. 2 lett. d).

use domain::{
    commitment::{Act, State, Who, transition},
    psp::{Commitment as Promise, Content},
};
use store::commitment::{Commitment, Step};
use uuid::Uuid;

use super::{party_of, state_of};
use crate::{Desk, Refusal, Work};

/// Makes the commitments of a pact those of `content`. The person is already held.
pub(crate) async fn take_up(
    desk: &Desk,
    work: &mut Work,
    psp: Uuid,
    content: &Content,
) -> Result<(), Refusal> {
    let stored = store::commitment::of_psp(&mut work.tx, psp).await?;
    let promises: Vec<Promise> = content.promises().collect();
    for promise in &promises {
        match stored.iter().find(|row| row.key == promise.key) {
            None => begin(desk, work, psp, promise).await?,
            Some(row) => keep(desk, work, row, promise).await?,
        }
    }
    let gone = stored.iter().filter(|row| promises.iter().all(|promise| promise.key != row.key));
    for row in gone {
        if transition(state_of(row)?, party_of(row)?, Act::Drop, Who::System).is_ok() {
            turn(desk, work, row.clone(), Act::Drop).await?;
        }
    }
    plan_first(desk, work, psp, content).await
}

/// What the person reads: a measure is called as the catalogue calls it.
fn words(desk: &Desk, promise: &Promise) -> String {
    let service = promise.service.filter(|_| promise.text.is_empty());
    let title = service.and_then(|code| desk.pack.catalogue.get(code)).map(|service| service.title());
    title.map_or_else(|| promise.text.clone(), str::to_owned)
}

async fn begin(desk: &Desk, work: &mut Work, psp: Uuid, promise: &Promise) -> Result<(), Refusal> {
    let row = Commitment {
        id: desk.id(),
        psp_id: psp,
        key: promise.key.clone(),
        who: promise.who.code().to_owned(),
        text: words(desk, promise),
        service: promise.service.map(|code| code.to_string()),
        due_on: promise.due_on,
        state: State::Proposed.code().to_owned(),
        version: 1,
        outcome: None,
        corrective: None,
        updated_at: work.now,
    };
    store::commitment::add(&mut work.tx, &row).await?;
    let first = by_the_text(desk, work, &row, "signed", "new");
    store::commitment::add_step(&mut work.tx, &first).await?;
    Ok(())
}

async fn keep(desk: &Desk, work: &mut Work, row: &Commitment, promise: &Promise) -> Result<(), Refusal> {
    let said = Commitment {
        who: promise.who.code().to_owned(),
        text: words(desk, promise),
        service: promise.service.map(|code| code.to_string()),
        due_on: promise.due_on,
        ..row.clone()
    };
    if state_of(row)? == State::Dropped {
        return turn(desk, work, said, Act::TakeUp).await;
    }
    if said == *row {
        return Ok(());
    }
    let after = Commitment { version: row.version + 1, updated_at: work.now, ..said };
    store::commitment::moved(&mut work.tx, &after).await?.one("commitment said anew")?;
    let step = by_the_text(desk, work, &after, "edited", &row.state);
    store::commitment::add_step(&mut work.tx, &step).await?;
    Ok(())
}

/// Does one row of the table in the name of the text.
async fn turn(desk: &Desk, work: &mut Work, row: Commitment, act: Act) -> Result<(), Refusal> {
    let turned = transition(state_of(&row)?, party_of(&row)?, act, Who::System);
    let to = turned.map_err(|refusal| Refusal::Conflict(refusal.key()))?.to;
    let from = row.state.clone();
    let after =
        Commitment { state: to.code().to_owned(), version: row.version + 1, updated_at: work.now, ..row };
    store::commitment::moved(&mut work.tx, &after).await?.one("commitment turned")?;
    let step = by_the_text(desk, work, &after, act.code(), &from);
    store::commitment::add_step(&mut work.tx, &step).await?;
    Ok(())
}

fn by_the_text(desk: &Desk, work: &Work, after: &Commitment, act: &str, from: &str) -> Step {
    Step {
        id: desk.id(),
        commitment_id: after.id,
        version: after.version,
        act: act.to_owned(),
        from_state: from.to_owned(),
        to_state: after.state.clone(),
        by_kind: Who::System.code().to_owned(),
        by_id: None,
        note: None,
        at: work.now,
    }
}

async fn plan_first(desk: &Desk, work: &mut Work, psp: Uuid, content: &Content) -> Result<(), Refusal> {
    let planned = store::pact_contact::of_psp(&mut work.tx, psp).await?;
    if planned.iter().any(|contact| contact.state == "planned") {
        return Ok(());
    }
    let Some(day) = content.contacts.and_then(|often| often.after(desk.today())) else { return Ok(()) };
    super::contact::add(desk, work, psp, day).await
}
