//! `…/documenti/{paper}` for host and intern: every word of a paper, its signatures, and the reader's own.
//!
//! The form sends back the hash of the words that were read: when the paper is another by now, nothing is signed and the page
//! of the internship says so (409). The sealed document is handed out once the three have signed.

use acts::{
    Citizen, Refusal,
    internship::{self, Seen, Sheet, Signer},
    pact::Fresh,
};
use app::{
    pages::internship::{PaperPage, PaperView, paper_text},
    ui::FormView,
};
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use store::document::Document;
use uuid::Uuid;

use super::{Shown, Side, view};
use crate::{
    http::{Answer, Employer, Posted, Problem, Visit, answer::see},
    papers,
};

/// Company, internship and paper of the address.
type AtHost = Path<(String, String, String)>;
/// Internship and paper of the address.
type Own = Path<(String, String)>;

pub async fn host_paper(visit: Visit, Employer(mandate): Employer, Path((_, id, paper)): AtHost) -> Answer {
    page(&visit, Side::Host(&mandate), (&id, &paper), Shown::fresh(), false).await
}

pub async fn own_paper(visit: Visit, Path((id, paper)): Own) -> Answer {
    let side = Side::Intern(visit.citizen()?);
    page(&visit, side, (&id, &paper), Shown::fresh(), false).await
}

pub async fn sign_for_host(
    visit: Visit,
    Employer(mandate): Employer,
    Path((_, id, paper)): AtHost,
    posted: Posted,
) -> Answer {
    sign(&visit, Side::Host(&mandate), (&id, &paper), posted).await
}

pub async fn sign_own(visit: Visit, Path((id, paper)): Own, posted: Posted) -> Answer {
    sign(&visit, Side::Intern(visit.citizen()?), (&id, &paper), posted).await
}

pub async fn host_pdf(visit: Visit, Employer(mandate): Employer, Path((_, id, paper)): AtHost) -> Answer {
    handed_out(&visit, Side::Host(&mandate), (&id, &paper)).await
}

pub async fn own_pdf(visit: Visit, Path((id, paper)): Own) -> Answer {
    handed_out(&visit, Side::Intern(visit.citizen()?), (&id, &paper)).await
}

/// The paper of this id, unless it was taken back.
pub fn found<'a>(sheet: &'a Sheet, paper: &str) -> Result<&'a internship::Shown, Problem> {
    let id = Uuid::parse_str(paper).map_err(|_| Problem::NotFound)?;
    sheet.paper(id).filter(|shown| !shown.dropped).ok_or(Problem::NotFound)
}

fn citizen<'a>(side: Side<'a>) -> &'a Citizen {
    match side {
        Side::Host(mandate) => mandate.citizen(),
        Side::Intern(citizen) => citizen,
    }
}

async fn page(visit: &Visit, side: Side<'_>, (id, paper): (&str, &str), shown: Shown, stale: bool) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = side.sheet(&mut conn, id).await?;
    let found = found(&sheet, paper)?;
    let signed = view::signed(&mut conn, found).await?;
    drop(conn);
    let names = papers::internship::names(&visit.house.desk, &found.paper);
    let (reader, signer) = (side.reader(), citizen(side));
    let whole = found.signed_at().is_some();
    let data = PaperView {
        internship: id.to_owned(),
        id: paper.to_owned(),
        kind: found.kind,
        number: found.number,
        text: paper_text(visit.lang, &found.paper, &names),
        hash: found.hash.clone(),
        signed,
        left: found.left(),
        signer: format!("{} {}", signer.name(), signer.surname()),
        stale,
        pdf: whole.then(|| format!("{}/documento.pdf", reader.paper(id, paper))),
        reader,
        request_key: visit.house.desk.request_key(),
    };
    let frame = side.frame(visit, data.text.title.clone(), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <PaperPage f data/> }))
}

async fn sign(visit: &Visit, side: Side<'_>, (id, paper): (&str, &str), posted: Posted) -> Answer {
    side.owns(visit, id).await?;
    let asked = posted.asked(visit)?;
    let form = posted.0;
    // A terminal asks for the code alone.
    let coded = match side {
        Side::Host(_) => false,
        Side::Intern(citizen) => citizen.device().is_some() || form.get("code").is_some(),
    };
    let proof = match coded {
        true => Fresh::Code(form.raw("code")),
        false => Fresh::Password(form.raw("password")),
    };
    let signer = match side {
        Side::Host(mandate) => Signer::Host { mandate, proof },
        Side::Intern(citizen) => Signer::Intern { citizen, proof },
    };
    let at = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
    let seen = Seen {
        paper: Uuid::parse_str(paper).map_err(|_| Problem::NotFound)?,
        hash: form.raw("hash").to_owned(),
    };
    let desk = &visit.house.desk;
    match internship::sign(desk, signer, at, std::slice::from_ref(&seen), &asked).await {
        Ok(_) => {
            let mut conn = desk.reader.conn().await?;
            let sheet = side.sheet(&mut conn, id).await?;
            drop(conn);
            let whole = sheet.paper(seen.paper).is_some_and(|shown| shown.left().is_empty());
            let done = if whole { "whole" } else { "signed" };
            Ok(see(&format!("{}?fatto={done}", side.reader().address(id))))
        }
        Err(Refusal::Stale) => stale(visit, side, (id, paper)).await,
        Err(refusal) => {
            // Nothing that proves who somebody is comes back in a page.
            let form = form.clone().only(|name| !matches!(name, "password" | "code"));
            let shown = Shown::of(refusal, form, ("", ""))?;
            page(visit, side, (id, paper), shown, false).await
        }
    }
}

/// Other words than those that were read: the paper as it is now, or where the internship stands when it was taken back.
async fn stale(visit: &Visit, side: Side<'_>, (id, paper): (&str, &str)) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = side.sheet(&mut conn, id).await?;
    drop(conn);
    if found(&sheet, paper).is_err() {
        return Err(Problem::Conflict("internship-stale-gone"));
    }
    let shown = Shown { status: StatusCode::CONFLICT, ..Shown::fresh() };
    page(visit, side, (id, paper), shown, true).await
}

async fn handed_out(visit: &Visit, side: Side<'_>, (id, paper): (&str, &str)) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = side.sheet(&mut conn, id).await?;
    drop(conn);
    let document = papers::signed_paper(&visit.house, &sheet, found(&sheet, paper)?).await?;
    Ok(pdf(document))
}

/// A sealed document as a browser gets it.
pub fn pdf(document: Document) -> Response {
    let name = match document.kind.as_str() {
        "convention" => "inline; filename=\"convenzione.pdf\"",
        "training_project" => "inline; filename=\"progetto-formativo.pdf\"",
        "dossier" => "inline; filename=\"dossier.pdf\"",
        _ => "inline; filename=\"attestazione.pdf\"",
    };
    let mut response: Response = document.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(name));
    response
}
