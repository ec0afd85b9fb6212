//! `/operatore/imprese/{id}/patto`: a company's pact at the desk; in a region that asks none the address does not exist.

use acts::{
    Refusal,
    company::pact::{Signer, draw_up, end, sign},
    pact::Fresh,
};
use app::{
    pages::operator::company::{PactDesk, PactDeskPage},
    texts::t,
    ui::{FormView, Tone},
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    company::pact::{Words, asked},
    form::{Errors, Form},
};
use leptos::prelude::*;
use store::company::Company;

use super::{
    super::{super::employer::view_of, shared},
    above, company, frame,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn pact(visit: Visit, Path(id): Path<String>) -> Answer {
    let company = company(&visit, &id).await?;
    page(&visit, company, StatusCode::OK, Form::default(), Errors::default(), None).await
}

/// `act=write`, `act=sign`, `act=end`.
pub async fn act_on_pact(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let company = company(&visit, &id).await?;
    let key = posted.asked(&visit)?;
    let (desk, form) = (&visit.house.desk, &posted.0);
    let done = match form.raw("act") {
        "write" => match Words::parse(form) {
            Ok(words) => draw_up(desk, operator, company.id, words, &key).await.map(|_| "shown"),
            Err(errors) => Err(Refusal::Fields(errors)),
        },
        "sign" => {
            let signer = Signer::Centre { operator, proof: Fresh::Code(form.raw("code")) };
            sign(desk, signer, company.id, form.raw("hash"), &key).await.map(|_| "signed")
        }
        "end" => {
            let mut errors = Errors::default();
            match (shared::reason(form, &mut errors), posted.version()?) {
                (Some(reason), version) => {
                    end(desk, operator, company.id, version, &reason, &key).await.map(|()| "ended")
                }
                (None, _) => Err(Refusal::Fields(errors)),
            }
        }
        _ => return Err(Problem::BadKey),
    };
    let (status, errors, refused) = match done {
        Ok(code) => return Ok(see(&format!("{}?fatto={code}", visit.path))),
        Err(Refusal::Fields(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, errors, None),
        Err(Refusal::Passages(refused)) => {
            let mut errors = Errors::default();
            let findings = refused.iter().flat_map(|(_, findings)| findings);
            findings.for_each(|finding| errors.push(finding.error("")));
            (StatusCode::UNPROCESSABLE_ENTITY, errors, None)
        }
        Err(Refusal::Conflict(key)) => (StatusCode::CONFLICT, Errors::default(), Some(key)),
        Err(refusal) => return Err(refusal.into()),
    };
    // The code of a second factor is spent, and never shown again.
    let form = posted.0.only(|name| name != "code");
    page(&visit, company, status, form, errors, refused).await
}

async fn page(
    visit: &Visit,
    company: Company,
    status: StatusCode,
    form: Form,
    errors: Errors,
    refused: Option<&'static str>,
) -> Answer {
    let (desk, operator) = (&visit.house.desk, visit.operator()?);
    asked(&desk.pack).then_some(()).ok_or(Problem::NotFound)?;
    let mut conn = desk.reader.conn().await?;
    let sheet = acts::company::pact::pact(&mut conn, company.id).await?;
    drop(conn);
    let data = PactDesk {
        pact: sheet.map(|sheet| (view_of(&sheet), sheet.pact.version)),
        own: !company.office.is_empty() && operator.works_in(&company.office),
        request_key: desk.request_key(),
    };
    let title = visit.t("employer-desk-pact");
    let mut frame = frame(visit, title, above(visit, &company)).invalid(!errors.is_empty());
    if let Some(key) = refused {
        frame = frame.notice(Tone::Danger, t(visit.lang, key));
    }
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <PactDeskPage f data/> }))
}
