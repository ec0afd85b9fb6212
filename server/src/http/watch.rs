//! What is written down about a request: its id, one line in the log, one count.
//!
//! - Every request gets an id of our own, whatever it brought: it stands in the answer as `x-request-id` and in every
//!   log line of the request, so that a line can be found from what a person read to us on the telephone.
//! - The log names the route as the table writes it (`/did/{step}`) and never the address, its query, a cookie, a
//!   body or who asked: those may hold what a person typed.

use std::time::{Duration, Instant};

use acts::Desk;
use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use tower_http::request_id::{MakeRequestId, RequestId};
use tracing::Span;

use crate::metrics;

/// The header of the answer.
const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Takes away the id that a request brought: who asks does not write into our log.
pub async fn forget_foreign_id(mut request: Request) -> Request {
    request.headers_mut().remove(X_REQUEST_ID);
    request
}

/// Makes the ids, by the desk's chance.
#[derive(Clone)]
pub struct Ids(pub Desk);

impl MakeRequestId for Ids {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        HeaderValue::from_str(&self.0.request_key()).ok().map(RequestId::new)
    }
}

/// The span in which a request is answered; of the highest level, so that an error carries the id however little is
/// logged.
pub fn span(request: &Request) -> Span {
    let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok());
    let id = id.unwrap_or_default();
    tracing::error_span!("request", id, method = %request.method(), route = route(request))
}

/// One line per answer.
pub fn log(response: &Response, took: Duration, _: &Span) {
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(status = response.status().as_u16(), milliseconds, "answered");
}

/// Counts and times requests by route.
pub async fn count(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let (method, route) = (request.method().clone(), route(&request).to_owned());
    let response = next.run(request).await;
    metrics::answered(&method, &route, response.status(), started.elapsed());
    response
}

/// The route as the table writes it; `/pkg` and `/fonts` for files, `none` for what does not exist.
fn route(request: &Request) -> &str {
    let matched = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    match (matched, request.uri().path()) {
        // The rest of the address of a built file.
        (Some(path), _) => path.split("/{*__private").next().unwrap_or(path),
        (None, path) if path.starts_with("/pkg/") => "/pkg",
        (None, path) if path.starts_with("/fonts/") => "/fonts",
        (None, _) => "none",
    }
}
