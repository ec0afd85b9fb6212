//! Signed pacts, plans and papers of internships: written once, kept under seal, handed out byte for byte.
//!
//! A document is made after the last signature was committed: by [`make_missing`], a job, or by whoever asks first. Both go
//! through [`signed`] or [`signed_paper`], and the database keeps one document per text, whoever was first.

mod agreement;
pub mod internship;

use acts::{
    Refusal,
    internship::{Sheet, Shown},
    paper,
};
use domain::internship::Party;
use store::{Access, document::Document, psp::Psp};

use crate::http::{House, Problem};

/// Documents that one round of the job makes.
const AT_ONCE: i64 = 20;

/// The document of the text of this pact or plan that both signed last; made now when it is not kept yet.
pub async fn signed(house: &House, psp: &Psp) -> Result<Document, Problem> {
    let number = psp.signed_number.ok_or(Problem::NotFound)?;
    let mut conn = house.desk.reader.conn().await?;
    if let Some(document) = paper::kept(&house.desk, &mut conn, psp, number).await? {
        return Ok(document);
    }
    let facts = paper::facts(&mut conn, psp.id).await?.ok_or(Problem::NotFound)?;
    drop(conn);
    let bytes = write(house, agreement::agreement(&house.desk, &house.site.public_url, &facts)).await?;
    Ok(paper::keep(&house.desk, &facts, bytes).await?)
}

/// The document of a paper that host, promoter and intern signed; made now when it is not kept yet.
pub async fn signed_paper(house: &House, sheet: &Sheet, shown: &Shown) -> Result<Document, Problem> {
    if shown.dropped || shown.signed_at().is_none() {
        return Err(Problem::NotFound);
    }
    let mut conn = house.desk.reader.conn().await?;
    if let Some(document) = paper::kept_paper(&house.desk, &mut conn, sheet, shown).await? {
        return Ok(document);
    }
    let signers = signers(&mut conn, shown).await?;
    drop(conn);
    let site = &house.site.public_url;
    let bytes = write(house, internship::agreement(&house.desk, site, shown, &signers)?).await?;
    Ok(paper::keep_paper(&house.desk, sheet, shown, bytes).await?)
}

/// The names of those who signed.
pub async fn signers(db: &mut impl Access, shown: &Shown) -> Result<Vec<(Party, String)>, Problem> {
    let mut signers = Vec::new();
    for party in Party::ALL {
        let Some(signature) = shown.signed_by(*party) else { continue };
        let name = match party {
            Party::Promoter => {
                store::operator::by_id(db, signature.signer_id).await?.map(|operator| operator.name)
            }
            Party::Host | Party::Intern => {
                let person = store::person::by_id(db, signature.signer_id).await?;
                person.map(|person| format!("{} {}", person.name, person.surname))
            }
        };
        signers.push((*party, name.unwrap_or_default()));
    }
    Ok(signers)
}

/// Writes a document off the async threads; few at the same time.
pub async fn write<D: documents::Document + Send + 'static>(
    house: &House,
    document: D,
) -> Result<Vec<u8>, Problem> {
    let documents = house.documents.clone();
    let _place = house.paper.acquire().await.map_err(|_| Problem::Unavailable)?;
    match tokio::task::spawn_blocking(move || documents.render(&document)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) => {
            tracing::error!(%error, "a document could not be written");
            Err(Problem::Internal("document"))
        }
        Err(_) => Err(Problem::Internal("document worker")),
    }
}

/// Makes what was signed and is not kept yet; one that cannot be made does not hold up the others.
pub async fn make_missing(house: &House) -> Result<(), Refusal> {
    for id in paper::missing(&house.desk, AT_ONCE).await? {
        let mut conn = house.desk.reader.conn().await?;
        let psp = store::psp::by_id(&mut conn, id).await?;
        drop(conn);
        let Some(psp) = psp else { continue };
        match signed(house, &psp).await {
            Ok(_) => tracing::info!(psp = %id, "a signed document is kept"),
            Err(problem) => tracing::error!(psp = %id, ?problem, "a signed document could not be made"),
        }
    }
    for (sheet, id) in paper::missing_papers(&house.desk, AT_ONCE).await? {
        let Some(shown) = sheet.paper(id) else { continue };
        match signed_paper(house, &sheet, shown).await {
            Ok(_) => tracing::info!(paper = %id, "a signed document is kept"),
            Err(problem) => tracing::error!(paper = %id, ?problem, "a signed document could not be made"),
        }
    }
    Ok(())
}
