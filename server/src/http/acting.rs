//! Whoever acts for a company: the guard of the addresses under `/impresa/{id}`, and what their handlers get.
//!
//! To a person without a mandate for the company of the address, with one that is over or revoked, or with one for
//! another company, the address does not exist.

use acts::{Citizen, Mandate};
use axum::{
    extract::{FromRequestParts, Request},
    http::request::Parts,
    middleware::Next,
    response::{IntoResponse, Response},
};
use uuid::Uuid;

use super::{Problem, Visit};

/// The mandate that let this request in.
#[derive(Clone)]
pub struct Employer(pub Mandate);

impl<S: Send + Sync> FromRequestParts<S> for Employer {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Employer, Response> {
        let employer = parts.extensions.get::<Employer>().cloned();
        employer.ok_or_else(|| Problem::Internal("a company's route without its guard").into_response())
    }
}

/// Lets `citizen` in with the mandate for the company of the address.
pub async fn let_in(visit: &Visit, citizen: &Citizen, mut request: Request, next: Next) -> Response {
    let desk = &visit.house.desk;
    let company = request.uri().path().split('/').nth(2).and_then(|id| Uuid::parse_str(id).ok());
    let Some(company) = company else { return Problem::NotFound.into_response() };
    match acts::mandate::acting(&desk.reader, citizen, company, desk.today()).await {
        Ok(Some(mandate)) => {
            request.extensions_mut().insert(Employer(mandate));
            next.run(request).await
        }
        Ok(None) => Problem::NotFound.into_response(),
        Err(error) => Problem::from(error).into_response(),
    }
}
