//! `/operatore/persone/nuova`: an account for somebody at the counter, identified from its first minute. The one-time
//! code is shown once, in the answer itself: it stands in no address and is not kept.

use acts::{
    Refusal,
    account::{AtDesk, DESK_CODE_DAYS},
};
use app::{
    pages::operator::{
        people_crumb,
        person::{HandedOver, HandedOverPage, NewPerson, NewPersonPage, OtherAccount},
    },
    ui::FormView,
};
use axum::{http::StatusCode, response::Response};
use chrono::TimeDelta;
use domain::{
    account::{DeskRegistration, IdentityDocument},
    form::{Errors, Form},
    lang::Lang,
};
use leptos::prelude::*;
use store::person::Person;
use uuid::Uuid;

use super::super::shared;
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn new_form(visit: Visit) -> Answer {
    Ok(page(&visit, StatusCode::OK, Form::default(), Errors::default(), None))
}

fn page(
    visit: &Visit,
    status: StatusCode,
    form: Form,
    errors: Errors,
    other: Option<OtherAccount>,
) -> Response {
    let frame = shared::frame(visit, visit.t("operator-new-title"), [people_crumb(visit.lang)]);
    let frame = frame.invalid(!errors.is_empty());
    let data = NewPerson { request_key: visit.house.desk.request_key(), other };
    let f = FormView::new(visit.lang, form, errors);
    visit.page(status, frame, || view! { <NewPersonPage f data/> })
}

pub async fn create(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let desk = &visit.house.desk;
    let today = desk.today();
    let registration = DeskRegistration::parse(&posted.0, today, desk.places);
    let document = IdentityDocument::parse(&posted.0, today);
    let (registration, document) = match (registration, document) {
        (Ok(registration), Ok(document)) => (registration, document),
        (registration, document) => {
            let mut errors = registration.err().unwrap_or_default();
            errors.extend(document.err().unwrap_or_default());
            return Ok(page(&visit, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors, None));
        }
    };
    let at_desk = AtDesk {
        registration: &registration,
        document: &document,
        lang: posted.0.get("lang").and_then(Lang::parse).unwrap_or_default(),
        instead_of: instead_of(&posted.0),
    };
    match acts::account::open_at_desk(desk, operator, &at_desk, &posted.asked(&visit)?).await {
        Ok(opened) => match opened.code {
            Some(code) => hand_over(&visit, opened.person, code).await,
            // The second click: the code was shown by the first and is not kept.
            None => Ok(see(&format!("/operatore/persone/{}", opened.person))),
        },
        Err(Refusal::Fields(errors)) => {
            let taken = errors.of("cf").is_some_and(|error| error.key == "error-cf-has-account");
            let cf = registration.person.cf.as_str();
            let other = if taken { other_account(&visit, cf).await? } else { None };
            Ok(page(&visit, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors, other))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// The open account that, as the operator ticked, is not this person's.
fn instead_of(form: &Form) -> Option<Uuid> {
    let id = form.checked("instead-of").then(|| form.get("other-account")).flatten()?;
    Uuid::parse_str(id).ok()
}

/// The open account of this codice fiscale, about which the operator asks the person.
async fn other_account(visit: &Visit, cf: &str) -> Result<Option<OtherAccount>, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let account = store::account::by_cf(&mut conn, cf).await?;
    Ok(account.map(|account| OtherAccount {
        id: account.id.to_string(),
        person: account.person_id.to_string(),
        email: account.email,
    }))
}

/// The page with the code, made to be printed.
pub async fn hand_over(visit: &Visit, person: Uuid, code: String) -> Answer {
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let person: Person = store::person::by_id(&mut conn, person).await?.ok_or(Problem::NotFound)?;
    drop(conn);
    let data = HandedOver {
        person: shared::person_ref(&person),
        code,
        expires_at: desk.now() + TimeDelta::days(DESK_CODE_DAYS),
        address: format!("{}/accedi/codice", visit.house.site.public_url),
    };
    let lang = visit.lang;
    let frame = shared::frame(visit, visit.t("operator-code-title"), super::above(visit, &person));
    Ok(visit.page(StatusCode::OK, frame, || view! { <HandedOverPage lang data/> }))
}
