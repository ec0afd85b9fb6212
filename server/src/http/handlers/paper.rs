//! `/patto/documento.pdf` and the operators' `/operatore/persone/{id}/patto/documento.pdf`: the signed pact as it is kept.
//!
//! `?atto=` names another signed document of the same person. A terminal hands out no files: there `/patto/documento`
//! sends a link by e-mail.

use acts::paper::{chosen, send};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use store::document::Document;
use uuid::Uuid;

use super::operator::people::open_or_return;
use crate::{
    http::{Answer, Posted, Problem, Visit, answer::see},
    papers,
};

/// For the person.
pub async fn own(visit: Visit) -> Answer {
    let person = visit.citizen()?.person();
    handed_out(&visit, person).await
}

/// For the operators who may open the person's file.
pub async fn at_desk(visit: Visit, Path(id): Path<String>) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    handed_out(&visit, person.id).await
}

/// Where the document is for this visitor: at a terminal it is asked for on the page of the pact.
pub async fn lead(visit: Visit) -> Answer {
    Ok(see(if visit.device.is_some() { "/patto" } else { "/patto/documento.pdf" }))
}

/// Sends the person a link by e-mail.
pub async fn mail(visit: Visit, posted: Posted) -> Answer {
    let asked = posted.asked(&visit)?;
    send(&visit.house.desk, visit.citizen()?, &asked).await?;
    Ok(see("/patto?documento=inviato"))
}

async fn handed_out(visit: &Visit, person: Uuid) -> Answer {
    let wanted = visit.query.get("atto").map(Uuid::parse_str).transpose().map_err(|_| Problem::NotFound)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let psp = chosen(&mut conn, person, wanted).await?.ok_or(Problem::NotFound)?;
    drop(conn);
    Ok(answer(papers::signed(&visit.house, &psp).await?))
}

fn answer(document: Document) -> Response {
    let name = match document.kind.as_str() {
        "pact" => "inline; filename=\"patto.pdf\"",
        _ => "inline; filename=\"piano.pdf\"",
    };
    let mut response: Response = document.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(name));
    response
}
