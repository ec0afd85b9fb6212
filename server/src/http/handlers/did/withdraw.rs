//! `/did/ritira`: the person takes the declaration back.

use app::{
    pages::did::{DidWithdrawPage, Withdrawal},
    ui::FormView,
};
use axum::{http::StatusCode, response::Response};
use domain::{
    did::{Move, REASON_MAX_CHARS, Who, moves},
    form::{Errors, Form},
};
use leptos::prelude::*;
use store::did::Did;

use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The DID that this person may withdraw now.
async fn withdrawable(visit: &Visit) -> Result<Option<Did>, Problem> {
    let citizen = visit.citizen()?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let Some(did) = store::did::open_of(&mut conn, citizen.person()).await? else { return Ok(None) };
    let state = acts::did::state_of(&did)?;
    let may = moves(state, Who::Citizen).any(|row| row.act == Move::Withdraw);
    Ok(may.then_some(did))
}

pub async fn withdraw_form(visit: Visit) -> Answer {
    let Some(did) = withdrawable(&visit).await? else { return Ok(see("/did")) };
    Ok(page(&visit, &did, StatusCode::OK, Form::default(), Errors::default()))
}

pub async fn withdraw(visit: Visit, posted: Posted) -> Answer {
    let asked = posted.asked(&visit)?;
    let Some(did) = withdrawable(&visit).await? else { return Ok(see("/did")) };
    let mut errors = Errors::default();
    let reason = posted.0.optional("reason", REASON_MAX_CHARS, &mut errors);
    if !errors.is_empty() {
        return Ok(page(&visit, &did, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors));
    }
    acts::did::withdraw(&visit.house.desk, visit.citizen()?, did.id, reason.as_deref(), &asked).await?;
    Ok(see("/did"))
}

fn page(visit: &Visit, did: &Did, status: StatusCode, form: Form, errors: Errors) -> Response {
    let frame = visit
        .frame(visit.t("did-withdraw-title"))
        .under([visit.crumb("did-title", "/did")])
        .invalid(!errors.is_empty());
    let withdrawal = Withdrawal {
        f: FormView::new(visit.lang, form, errors),
        protocol: did.protocol.clone().unwrap_or_default(),
        request_key: visit.house.desk.request_key(),
        version: did.version,
    };
    visit.page(status, frame, || view! { <DidWithdrawPage withdrawal/> })
}
