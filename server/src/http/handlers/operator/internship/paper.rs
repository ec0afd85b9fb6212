//! `…/documenti/{paper}`: the promoter reads, signs and approves (R128), hands a code over to the intern and lets them sign at
//! the desk; the sealed document for the operators.

use acts::{
    Refusal,
    internship::{self, Seen, Signer},
    pact::{Fresh, HandedOver},
};
use app::{
    pages::{
        internship::{Reader, paper_text},
        operator::{
            internship::{DeskPaper, DeskPaperPage},
            parts::HandedCode,
        },
    },
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    form::Form,
    internship::{Act, Kind, Party, Who, moves},
};
use leptos::prelude::*;

use super::{Shown, below, frame, sheet, theirs};
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
    page(&visit, (&id, &paper), Shown::fresh(), Also::Nothing).await
}

/// What the page says besides.
enum Also {
    Nothing,
    /// The words are others than those that were read.
    Stale,
    /// A code was handed over.
    Handed(HandedCode),
}

async fn page(visit: &Visit, (id, paper): (&str, &str), shown: Shown, also: Also) -> Answer {
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
    let title = view::title(visit.lang, &sheet);
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
        may_hand: may(Act::Sign) && found.left().contains(&Party::Intern),
        approved_at: found.approved_at,
        stale: matches!(also, Also::Stale),
        handed: match also {
            Also::Handed(code) => Some(code),
            Also::Nothing | Also::Stale => None,
        },
        pdf: whole.then(|| format!("{}/documento.pdf", Reader::Promoter.paper(id, paper))),
        request_key: desk.request_key(),
    };
    let frame = frame(visit, data.text.title.clone(), below(visit, id, &title), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <DeskPaperPage f data/> }))
}

/// `act`: `sign`, `approve`, `code`, `desk`; the hash says which words were read.
pub async fn act_on_paper(visit: Visit, Path((id, paper)): Path<(String, String)>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let person = theirs(&visit, &id).await?.internship.person_id;
    if posted.0.raw("act") == "code" {
        return hand_over(&visit, (&id, &paper)).await;
    }
    let asked = posted.asked(&visit)?;
    let form = posted.0;
    let (desk, at) = (&visit.house.desk, shared::id(&id)?);
    let seen = Seen { paper: shared::id(&paper)?, hash: form.raw("hash").to_owned() };
    let act = form.raw("act");
    let signer = match act {
        "sign" => {
            let proof = match form.get("factor") {
                Some(factor) => Fresh::Code(factor),
                None => Fresh::Password(form.raw("password")),
            };
            Some(Signer::Promoter { operator, proof })
        }
        "desk" => {
            let person = person.ok_or(Problem::NotFound)?;
            Some(Signer::AtDesk { operator, person, code: form.raw("code") })
        }
        "approve" => None,
        _ => return Err(Problem::BadKey),
    };
    let done = match signer {
        Some(signer) => internship::sign(desk, signer, at, std::slice::from_ref(&seen), &asked).await,
        None => internship::approve(desk, operator, at, &seen, &asked).await,
    };
    match done {
        Ok(_) => Ok(see(&format!("/operatore/tirocini/{id}?done=signed"))),
        Err(Refusal::Stale) => stale(&visit, (&id, &paper)).await,
        Err(Refusal::Fields(errors)) => {
            let errors = if act == "sign" { renamed(&errors, "code", "factor") } else { errors };
            // Nothing that proves who somebody is comes back in a page.
            let form = form.clone().only(|name| !matches!(name, "password" | "factor" | "code"));
            page(&visit, (&id, &paper), Shown::wrong(form, &errors, |_| true), Also::Nothing).await
        }
        Err(Refusal::Conflict(key)) => {
            page(&visit, (&id, &paper), Shown::conflict(Form::default(), key), Also::Nothing).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn hand_over(visit: &Visit, (id, paper): (&str, &str)) -> Answer {
    let (desk, operator) = (&visit.house.desk, visit.operator()?);
    let code = match internship::hand_over(desk, operator, shared::id(id)?, shared::id(paper)?).await {
        Ok(HandedOver::Code(code)) => HandedCode::Code(code),
        Ok(HandedOver::Mailed) => HandedCode::Mailed,
        Err(Refusal::Conflict(key)) => {
            return page(visit, (id, paper), Shown::conflict(Form::default(), key), Also::Nothing).await;
        }
        Err(other) => return Err(other.into()),
    };
    page(visit, (id, paper), Shown::fresh(), Also::Handed(code)).await
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
    page(visit, (id, paper), shown, Also::Stale).await
}

pub async fn pdf(visit: Visit, Path((id, paper)): Path<(String, String)>) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = sheet(visit.operator()?, &mut conn, &id).await?;
    drop(conn);
    let document = papers::signed_paper(&visit.house, &sheet, found(&sheet, &paper)?).await?;
    Ok(handed_out(document))
}
