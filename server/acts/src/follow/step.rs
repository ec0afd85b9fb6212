//! One act on a commitment: the person says what was done and proves it, an operator verifies, sends back, corrects.

use domain::{
    commitment::{Act, Checked, MOST_FILES, NOTE_MAX_CHARS, Note, State, Who, transition},
    form::FieldError,
};
use serde_json::json;
use store::{
    commitment::{Commitment, ProofFile, Step as Happened},
    psp::Psp,
};
use uuid::Uuid;

use super::{hold, in_force, party_of, state_of};
use crate::{Asked, Citizen, Desk, Mail, Once, Operator, Refusal, Work};

/// Who acts.
#[derive(Clone, Copy)]
pub enum By<'a> {
    Citizen(&'a Citizen),
    Operator(&'a Operator),
}

impl By<'_> {
    fn actor(self) -> String {
        match self {
            By::Citizen(citizen) => citizen.actor(),
            By::Operator(operator) => operator.actor(),
        }
    }

    fn who(self) -> Who {
        match self {
            By::Citizen(_) => Who::Citizen,
            By::Operator(_) => Who::Operator,
        }
    }

    fn id(self) -> Uuid {
        match self {
            By::Citizen(citizen) => citizen.account(),
            By::Operator(operator) => operator.id(),
        }
    }

    /// A pact exists for its person and for the operators of its centre.
    fn sees(self, pact: &Psp) -> bool {
        match self {
            By::Citizen(citizen) => pact.person_id == citizen.person(),
            By::Operator(operator) => operator.works_in(&pact.office),
        }
    }
}

/// A file whose bytes are in the vault.
#[derive(Clone, Debug)]
pub struct Upload {
    pub file: Checked,
    pub sha256: Vec<u8>,
    /// Bytes.
    pub size: usize,
}

/// What is done.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    pub commitment: Uuid,
    /// From which the page was made.
    pub version: i64,
    /// `None` adds proofs and moves nothing.
    pub act: Option<Act>,
    /// What is said with it: the outcome, the reason, the corrective action.
    pub note: Option<&'a str>,
    pub files: &'a [Upload],
}

/// Does it; gives the state that the commitment has then.
///
/// Refused beside its field: `note` (`error-reason-required`, `error-too-long`), `proof` (`error-file-required`,
/// `error-files-many`).
pub async fn step(desk: &Desk, by: By<'_>, asked_for: &Step<'_>, asked: &Asked) -> Result<State, Refusal> {
    if let By::Citizen(citizen) = by {
        citizen.identified()?;
    }
    let note = asked_for.note.map(str::trim).filter(|text| !text.is_empty());
    if note.is_some_and(|text| text.chars().count() > NOTE_MAX_CHARS) {
        let error = FieldError::new("note", "error-too-long").with("max", NOTE_MAX_CHARS);
        return Err(Refusal::Fields(error.into()));
    }
    let mut work = match desk.once(by.actor(), "commitment_step", asked).await? {
        Once::Done(code) => {
            let code: String = code;
            return State::parse(&code).ok_or(Refusal::Internal("remembered state"));
        }
        Once::Fresh(work) => work,
    };
    let found =
        store::commitment::by_id(&mut work.tx, asked_for.commitment).await?.ok_or(Refusal::NotFound)?;
    let pact = hold(&mut work, found.psp_id).await?;
    by.sees(&pact).then_some(()).ok_or(Refusal::NotFound)?;
    in_force(&pact)?;
    let row = store::commitment::by_id(&mut work.tx, found.id).await?.ok_or(Refusal::NotFound)?;
    if row.version != asked_for.version {
        return Err(Refusal::Stale);
    }
    let state = match asked_for.act {
        Some(act) => advance(desk, &mut work, by, row, act, note).await?,
        None if asked_for.files.is_empty() => {
            return Err(Refusal::Fields(FieldError::new("proof", "error-file-required").into()));
        }
        None => state_of(&row)?,
    };
    prove(desk, &mut work, by, found.id, asked_for.files).await?;
    if let (By::Operator(_), Some(act)) = (by, asked_for.act) {
        let mail = Mail::CommitmentMoved { act: act.code().to_owned() };
        let event = desk.id();
        work.tell_person(desk, event, pact.person_id, &mail).await?;
    }
    work.done(state.code().to_owned()).await?;
    Ok(state)
}

async fn advance(
    desk: &Desk,
    work: &mut Work,
    by: By<'_>,
    row: Commitment,
    act: Act,
    note: Option<&str>,
) -> Result<State, Refusal> {
    let from = state_of(&row)?;
    let turned = transition(from, party_of(&row)?, act, by.who());
    let turned = turned.map_err(|refusal| Refusal::Conflict(refusal.key()))?;
    if turned.note == Note::Required && note.is_none() {
        return Err(Refusal::Fields(FieldError::new("note", "error-reason-required").into()));
    }
    let said = note.map(str::to_owned);
    let (outcome, corrective) = match act {
        Act::Correct => (row.outcome, said.clone()),
        _ => (said.clone().or(row.outcome), row.corrective),
    };
    let after = Commitment {
        state: turned.to.code().to_owned(),
        version: row.version + 1,
        outcome,
        corrective,
        updated_at: work.now,
        ..row
    };
    let touched = store::commitment::moved(&mut work.tx, &after).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    let happened = Happened {
        id: desk.id(),
        commitment_id: after.id,
        version: after.version,
        act: act.code().to_owned(),
        from_state: from.code().to_owned(),
        to_state: after.state.clone(),
        by_kind: by.who().code().to_owned(),
        by_id: Some(by.id()),
        note: said,
        at: work.now,
    };
    store::commitment::add_step(&mut work.tx, &happened).await?;
    let detail = json!({ "act": act.code(), "from": from.code(), "to": turned.to.code() });
    work.audit("commitment_step", format!("commitment:{}", after.id), detail).await?;
    Ok(turned.to)
}

async fn prove(
    desk: &Desk,
    work: &mut Work,
    by: By<'_>,
    commitment: Uuid,
    files: &[Upload],
) -> Result<(), Refusal> {
    if files.is_empty() {
        return Ok(());
    }
    let already = store::commitment::files(&mut work.tx, commitment).await?;
    if already.len() + files.len() > MOST_FILES {
        let error = FieldError::new("proof", "error-files-many").with("max", MOST_FILES);
        return Err(Refusal::Fields(error.into()));
    }
    // The same file again proves nothing more.
    for upload in files.iter().filter(|upload| already.iter().all(|file| file.sha256 != upload.sha256)) {
        let file = ProofFile {
            id: desk.id(),
            commitment_id: commitment,
            name: upload.file.name.clone(),
            media_type: upload.file.media.code().to_owned(),
            size: i64::try_from(upload.size).map_err(|_| Refusal::Internal("size of a file"))?,
            sha256: upload.sha256.clone(),
            added_by_kind: by.who().code().to_owned(),
            added_by: by.id(),
            at: work.now,
        };
        store::commitment::add_file(&mut work.tx, &file).await?;
        work.audit("proof_add", format!("commitment:{commitment}"), json!({ "file": file.id })).await?;
    }
    Ok(())
}
