//! A document with everything that belongs to it, for acts and pages.

use chrono::{DateTime, Utc};
use domain::{
    catalogue::ProgrammeId,
    psp::{self, Change, Content, Kind, Party, State},
};
use store::{
    Access, DbError,
    psp::{Psp, PspText, Question, Signature},
};
use uuid::Uuid;

/// What a document said, at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// From 1 on.
    pub number: i64,
    pub content: Content,
    /// SHA-256 of the canonical bytes, in hex; `None` while it is a draft.
    pub hash: Option<String>,
    /// Why it was changed, for the person.
    pub change: Option<String>,
    /// Whom it names as responsible (art. 20 c. 2 a).
    pub responsible: Uuid,
    pub created_at: DateTime<Utc>,
    /// When it was shown for signature.
    pub shown_at: Option<DateTime<Utc>>,
}

/// A pact or a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub psp: Psp,
    pub kind: Kind,
    pub state: State,
    /// What stands of the text that is being worked on.
    pub text: psp::Text,
    /// Key of the title (R051).
    pub title: &'static str,
    /// Name of the responsible.
    pub responsible: String,
    /// In order, drafts included.
    pub texts: Vec<Text>,
    pub signatures: Vec<Signature>,
    pub questions: Vec<Question>,
}

impl Sheet {
    pub fn number(&self, number: i64) -> Option<&Text> {
        self.texts.iter().find(|text| text.number == number)
    }

    /// The text that both follow now.
    pub fn in_force(&self) -> Option<&Text> {
        self.psp.signed_number.filter(|_| self.state == State::Active).and_then(|n| self.number(n))
    }

    /// The text that waits for signatures.
    pub fn to_sign(&self) -> Option<&Text> {
        (self.text == psp::Text::Shown).then(|| self.number(self.psp.text_number)).flatten()
    }

    /// The text that operators are writing.
    pub fn draft(&self) -> Option<&Text> {
        (self.text == psp::Text::Draft).then(|| self.number(self.psp.text_number)).flatten()
    }

    /// What the person reads: the text to sign, else the one in force, else the last that was shown. A draft is not shown.
    pub fn to_read(&self) -> Option<&Text> {
        let last = || self.texts.iter().rfind(|text| text.shown_at.is_some());
        self.to_sign().or_else(|| self.in_force()).or_else(last)
    }

    /// The newest text that this party signed.
    pub fn signed_by(&self, party: Party) -> Option<&Text> {
        let signed = |s: &&Signature| s.outcome == "signed" && party_of(s) == Some(party);
        let newest = self.signatures.iter().filter(signed).map(|s| s.text_number).max();
        newest.and_then(|number| self.number(number))
    }

    /// Who has still to sign the text that waits: whoever is bound by what it says otherwise than what they signed last.
    pub fn left(&self) -> Vec<Party> {
        let Some(text) = self.to_sign() else { return Vec::new() };
        psp::asked_again(&text.content, |party| self.signed_by(party).map(|text| text.content.clone()))
    }

    /// What [`Sheet::to_read`] says otherwise than the text that this party signed last; empty when they signed none.
    pub fn since(&self, party: Party) -> Vec<Change> {
        match (self.to_read(), self.signed_by(party)) {
            (Some(now), Some(before)) if now.number != before.number => now.content.diff(&before.content),
            _ => Vec::new(),
        }
    }

    /// Questions without an answer.
    pub fn waiting(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| question.answer.is_none())
    }
}

/// Whose signature it is.
pub(super) fn party_of(signature: &Signature) -> Option<Party> {
    match signature.signer_kind.as_str() {
        "citizen" => Some(Party::Person),
        "operator" => Some(Party::Centre),
        _ => None,
    }
}

/// Every document of a person, newest first.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Sheet>, DbError> {
    let mut sheets = Vec::new();
    for psp in store::psp::of_person(db, person).await? {
        sheets.push(load(db, psp).await?);
    }
    Ok(sheets)
}

/// One document.
pub async fn one(db: &mut impl Access, psp: Uuid) -> Result<Option<Sheet>, DbError> {
    match store::psp::by_id(db, psp).await? {
        Some(psp) => Ok(Some(load(db, psp).await?)),
        None => Ok(None),
    }
}

pub(super) async fn load(db: &mut impl Access, psp: Psp) -> Result<Sheet, DbError> {
    let texts: Vec<Text> =
        store::psp::texts(db, psp.id).await?.into_iter().map(read).collect::<Result<_, _>>()?;
    let signatures = store::psp::signatures(db, psp.id).await?;
    let questions = store::psp::questions(db, psp.id).await?;
    let responsible = store::operator::by_id(db, psp.responsible_id).await?;
    let kind = Kind::parse(&psp.kind).ok_or(DbError::Unreadable("psp.kind"))?;
    let state = State::parse(&psp.state).ok_or(DbError::Unreadable("psp.state"))?;
    Ok(Sheet {
        kind,
        state,
        text: worked_on(&psp, state, &texts),
        title: psp::title(kind, &programmes_of(&psp)?),
        responsible: responsible.map(|operator| operator.name).unwrap_or_default(),
        texts,
        signatures,
        questions,
        psp,
    })
}

fn worked_on(psp: &Psp, state: State, texts: &[Text]) -> psp::Text {
    match state {
        State::Draft => psp::Text::Draft,
        State::ToSign => psp::Text::Shown,
        State::Active if psp.signed_number != Some(psp.text_number) => {
            let shown = texts.iter().any(|text| text.number == psp.text_number && text.shown_at.is_some());
            if shown { psp::Text::Shown } else { psp::Text::Draft }
        }
        _ => psp::Text::None,
    }
}

fn read(row: PspText) -> Result<Text, DbError> {
    let content =
        serde_json::from_value(row.content.0).map_err(|_| DbError::Unreadable("psp_text.content"))?;
    Ok(Text {
        number: row.number,
        content,
        hash: row.hash.map(hex::encode),
        change: row.change,
        responsible: row.responsible_id,
        created_at: row.created_at,
        shown_at: row.frozen_at,
    })
}

/// The programmes that give a document its title and its codes.
pub(super) fn programmes_of(psp: &Psp) -> Result<Vec<ProgrammeId>, DbError> {
    let ids = psp.programmes.split(',').filter(|id| !id.is_empty());
    ids.map(|id| ProgrammeId::parse(id).ok_or(DbError::Unreadable("psp.programmes"))).collect()
}
