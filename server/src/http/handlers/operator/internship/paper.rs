//! `…/documenti/{paper}`: the promoter reads, signs and approves (R128); the sealed document for the operators.

use acts::{
    Refusal,
    internship::{self, Seen, Signer},
    pact::Fresh,
};
use app::{
    pages::{
        internship::{Reader, paper_text},
        operator::internship::{DeskPaper, DeskPaperPage},
    },
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode};
use domain::internship::{Act, Kind, Party, Who, moves};
use leptos::prelude::*;

use super::{Shown, below, frame, sheet};
use crate::{
    http::{
        Answer, Posted, Problem, Visit,
        answer::see,
        handlers::{
            internship::{found, handed_out, renamed, view},
            operator::shared,
        },
    },
    papers,
};

pub async fn show(visit: Visit, Path((id, paper)): Path<(String, String)>) -> Answer {
    page(&visit, (&id, &paper), Shown::fresh(), false).await
}

async fn page(visit: &Visit, (id, paper): (&str, &str), shown: Shown, stale: bool) -> Answer {
    let operator = visit.operator()?;
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let sheet = sheet(operator, &mut conn, id).await?;
    let found = found(&sheet, paper)?;
    let signed = view::signed(&mut conn, found).await?;
    drop(conn);
    let may = |act: Act| moves(sheet.state, Who::Operator).any(|row| row.act == act);
    let newest = sheet.newest(Kind::TrainingProject).is_some_and(|project| project.id == found.id);
    let names = papers::internship::names(desk, &found.paper);
    let whole = found.signed_at().is_some();
    let title = view::title(&sheet);
    let data = DeskPaper {
        internship: id.to_owned(),
        id: paper.to_owned(),
        kind: found.kind,
        number: found.number,
        title: title.clone(),
        text: paper_text(visit.lang, &found.paper, &names),
        hash: found.hash.clone(),
        may_sign: may(Act::Sign) && found.left().contains(&Party::Promoter),
        may_approve: may(Act::Approve) && newest && found.approved_at.is_none(),
        signed,
        left: found.left(),
        approved_at: found.approved_at,
        stale,
        pdf: whole.then(|| format!("{}/documento.pdf", Reader::Promoter.paper(id, paper))),
        request_key: desk.request_key(),
    };
    let frame = frame(visit, data.text.title.clone(), below(visit, id, &title), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <DeskPaperPage f data/> }))
}

/// `act`: `sign`, `approve`; the hash says which words were read.
pub async fn act_on_paper(visit: Visit, Path((id, paper)): Path<(String, String)>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let asked = posted.asked(&visit)?;
    let form = posted.0;
    let (desk, at) = (&visit.house.desk, shared::id(&id)?);
    let seen = Seen { paper: shared::id(&paper)?, hash: form.raw("hash").to_owned() };
    let done = match form.raw("act") {
        "sign" => {
            let proof = match form.get("factor") {
                Some(factor) => Fresh::Code(factor),
                None => Fresh::Password(form.raw("password")),
            };
            let signer = Signer::Promoter { operator, proof };
            internship::sign(desk, signer, at, std::slice::from_ref(&seen), &asked).await
        }
        "approve" => internship::approve(desk, operator, at, &seen, &asked).await,
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(_) => Ok(see(&format!("/operatore/tirocini/{id}?done=signed"))),
        Err(Refusal::Stale) => stale(&visit, (&id, &paper)).await,
        Err(Refusal::Fields(errors)) => {
            // Nothing that proves who somebody is comes back in a page.
            let form = form.clone().only(|name| !matches!(name, "password" | "factor"));
            let errors = renamed(&errors, "code", "factor");
            page(&visit, (&id, &paper), Shown::wrong(form, &errors, |_| true), false).await
        }
        Err(Refusal::Conflict(key)) => {
            page(&visit, (&id, &paper), Shown::conflict(Default::default(), key), false).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Other words than those that were read: the paper as it is now, unless it was taken back.
async fn stale(visit: &Visit, (id, paper): (&str, &str)) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = sheet(visit.operator()?, &mut conn, id).await?;
    drop(conn);
    if found(&sheet, paper).is_err() {
        return Err(Problem::Conflict("internship-stale-gone"));
    }
    let shown = Shown { status: StatusCode::CONFLICT, ..Shown::fresh() };
    page(visit, (id, paper), shown, true).await
}

pub async fn pdf(visit: Visit, Path((id, paper)): Path<(String, String)>) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = sheet(visit.operator()?, &mut conn, &id).await?;
    drop(conn);
    let document = papers::signed_paper(&visit.house, &sheet, found(&sheet, &paper)?).await?;
    Ok(handed_out(document))
}
