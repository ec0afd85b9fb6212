//! What a document is made of, and the document itself.

use chrono::{DateTime, Utc};
use domain::{
    lang::Lang,
    psp::{Kind, Party, State},
};
use store::{Access, DbError, document::Document, person::Person, psp::Psp};
use uuid::Uuid;

use super::seal::holds;
use crate::{
    Desk, Refusal,
    pact::{self, Sheet, Text},
};

/// A signature as the paper shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub party: Party,
    /// Who signed; for the centre the operator.
    pub name: String,
    /// `password`, `code` or `totp`.
    pub proof: String,
    /// `home`, `kiosk` or `desk`.
    pub place: String,
    pub at: DateTime<Utc>,
    /// The text that was signed: an earlier one where nothing bound this party to sign again.
    pub text: i64,
    /// SHA-256 of that text, in hex.
    pub hash: String,
}

/// Everything that the paper of a signed text says.
#[derive(Clone, Debug)]
pub struct Facts {
    pub sheet: Sheet,
    /// The text in force, or the last that was.
    pub text: Text,
    pub person: Person,
    /// The language that the person chose; Italian where nobody did.
    pub lang: Lang,
    /// The newest signature of each party.
    pub signatures: Vec<Evidence>,
    /// When the last of them was given.
    pub signed_at: DateTime<Utc>,
}

/// The facts of a pact or plan; `None` while none of its texts was signed by both.
pub async fn facts(db: &mut impl Access, psp: Uuid) -> Result<Option<Facts>, DbError> {
    let Some(sheet) = pact::one(db, psp).await? else { return Ok(None) };
    let Some(text) = sheet.psp.signed_number.and_then(|number| sheet.number(number)).cloned() else {
        return Ok(None);
    };
    let person = store::person::by_id(db, sheet.psp.person_id).await?;
    let person = person.ok_or(DbError::Unreadable("psp.person_id"))?;
    let account = store::account::of_person(db, person.id).await?;
    let lang = account.and_then(|account| Lang::parse(&account.lang)).unwrap_or_default();
    let mut signatures = Vec::new();
    for (party, kind) in [(Party::Person, "citizen"), (Party::Centre, "operator")] {
        let theirs = sheet.signatures.iter().filter(|s| s.signer_kind == kind && s.outcome == "signed");
        let newest = theirs.filter(|s| s.text_number <= text.number).max_by_key(|s| s.text_number);
        let Some(signature) = newest else { continue };
        let name = match party {
            Party::Person => format!("{} {}", person.name, person.surname),
            Party::Centre => {
                let operator = store::operator::by_id(db, signature.signer_id).await?;
                operator.map(|operator| operator.name).unwrap_or_default()
            }
        };
        signatures.push(Evidence {
            party,
            name,
            proof: signature.proof.clone(),
            place: signature.place.clone(),
            at: signature.at,
            text: signature.text_number,
            hash: hex::encode(&signature.hash),
        });
    }
    let signed_at = signatures.iter().map(|signature| signature.at).max();
    let signed_at = signed_at.ok_or(DbError::Unreadable("psp.signed_number"))?;
    Ok(Some(Facts { sheet, text, person, lang, signatures, signed_at }))
}

/// The signed pact or plan of this person that is asked for by its id; without one the pact in force, else the plan in
/// force, else the newest that was signed. `None` when there is none, or it is somebody else's.
pub async fn chosen(
    db: &mut impl Access,
    person: Uuid,
    wanted: Option<Uuid>,
) -> Result<Option<Psp>, DbError> {
    let mut signed = store::psp::of_person(db, person).await?;
    signed.retain(|psp| psp.signed_number.is_some() && wanted.is_none_or(|id| psp.id == id));
    // The newest come first, and the order of equals stays.
    signed.sort_by_key(|psp| (psp.state != State::Active.code(), psp.kind != Kind::Pact.code()));
    Ok(signed.into_iter().next())
}

/// The document of this text, when it was made. One that is not as it was sealed is handed out to nobody.
pub async fn kept(
    desk: &Desk,
    db: &mut impl Access,
    psp: &Psp,
    number: i64,
) -> Result<Option<Document>, Refusal> {
    sealed(desk, db, &psp.kind, psp.id, number).await
}

/// A document of any kind, judged as it is read.
pub(super) async fn sealed(
    desk: &Desk,
    db: &mut impl Access,
    kind: &str,
    subject: Uuid,
    number: i64,
) -> Result<Option<Document>, Refusal> {
    let document = store::document::of_text(db, kind, subject, number).await?;
    let Some(document) = document else { return Ok(None) };
    match holds(&desk.secrets, &document) {
        Ok(()) => Ok(Some(document)),
        Err(_) => Err(Refusal::Internal("a document that is not as it was sealed")),
    }
}
