//! `/impresa/conferma/{mandate}`: typing the code from the PEC, having another one sent, withdrawing.

use acts::{Refusal, mandate::By};
use app::{
    pages::employer::{Confirm, ConfirmPage},
    ui::{Crumb, FormView},
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    form::{Errors, Form},
    mandate::State,
};
use leptos::prelude::*;
use store::mandate::Mandate as Row;

use super::{super::operator::shared::id, frame};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The mandate of the address, when it is this person's.
async fn own(visit: &Visit, text: &str) -> Result<Row, Problem> {
    let person = visit.citizen()?.person();
    let mut conn = visit.house.desk.reader.conn().await?;
    let found = store::mandate::by_id(&mut conn, id(text)?).await?;
    found.filter(|row| row.person_id == person).ok_or(Problem::NotFound)
}

pub async fn confirm_form(visit: Visit, Path(mandate): Path<String>) -> Answer {
    let row = own(&visit, &mandate).await?;
    // Nothing to type any more: where it stands is said among the companies.
    if row.state != State::Declared.code() {
        return Ok(see("/impresa"));
    }
    page(&visit, row, StatusCode::OK, Form::default(), Errors::default()).await
}

/// `act=confirm`, `act=send`, `act=revoke`.
pub async fn confirm(visit: Visit, Path(mandate): Path<String>, posted: Posted) -> Answer {
    let row = own(&visit, &mandate).await?;
    let citizen = visit.citizen()?;
    let desk = &visit.house.desk;
    let done = match posted.0.raw("act") {
        "confirm" => {
            let done = acts::mandate::confirm(desk, citizen, row.id, posted.0.raw("code")).await;
            done.map(|()| "/impresa?fatto=confirmed".to_owned())
        }
        "send" => {
            let (version, asked) = (posted.version()?, posted.asked(&visit)?);
            let done = acts::mandate::send_code(desk, citizen, row.id, version, &asked).await;
            done.map(|()| format!("{}?fatto=sent", visit.path))
        }
        "revoke" => {
            let (version, asked) = (posted.version()?, posted.asked(&visit)?);
            let done = acts::mandate::revoke(desk, By::Own(citizen), row.id, version, "", &asked).await;
            done.map(|()| "/impresa?fatto=left".to_owned())
        }
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(address) => Ok(see(&address)),
        Err(Refusal::Fields(errors)) => {
            // A wrong code is never shown again: it may have been nearly right.
            let form = posted.0.only(|name| name == "act");
            page(&visit, row, StatusCode::UNPROCESSABLE_ENTITY, form, errors).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn page(visit: &Visit, row: Row, status: StatusCode, form: Form, errors: Errors) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let company = store::company::by_id(&mut conn, row.company_id).await?.ok_or(Problem::NotFound)?;
    drop(conn);
    let data = Confirm {
        legal_name: company.legal_name,
        pec: Confirm::masked(&company.pec),
        version: row.version,
        request_key: visit.house.desk.request_key(),
    };
    let above = [Crumb::link(visit.t("employer-choose-title"), "/impresa")];
    let frame = frame(visit, visit.t("employer-confirm-title"), above).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <ConfirmPage f data/> }))
}
