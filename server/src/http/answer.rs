//! What a handler may answer, and the one place where a refusal gets its status.

use acts::Refusal;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};

use super::{Visit, page};

/// What handlers return.
pub type Answer = Result<Response, Problem>;

/// Why there is no page. Becomes one in [`finish`], which knows the visitor and the language.
#[derive(Clone, Debug)]
pub enum Problem {
    /// Nobody is logged in, or the session is over.
    Login,
    NotFound,
    Forbidden(&'static str),
    Conflict(&'static str),
    /// Somebody saved a newer version meanwhile.
    Stale,
    AskedDifferently,
    /// The form carries no key or version of ours.
    BadKey,
    BadEncoding,
    NotAForm,
    TooLarge,
    TooSoon {
        seconds: i64,
    },
    /// A rule that the page itself did not show; the texts of its fields.
    Fields(domain::form::Errors),
    Internal(&'static str),
    /// The database does not answer; logged where it happened.
    Unavailable,
}

impl Problem {
    pub fn forbidden(key: &'static str) -> Problem {
        Problem::Forbidden(key)
    }

    pub fn status(&self) -> StatusCode {
        match self {
            Problem::Login => StatusCode::UNAUTHORIZED,
            Problem::NotFound => StatusCode::NOT_FOUND,
            Problem::Forbidden(_) => StatusCode::FORBIDDEN,
            Problem::Conflict(_) | Problem::Stale | Problem::AskedDifferently => StatusCode::CONFLICT,
            Problem::BadKey | Problem::BadEncoding => StatusCode::BAD_REQUEST,
            Problem::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Problem::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Problem::TooSoon { .. } => StatusCode::TOO_MANY_REQUESTS,
            Problem::Fields(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Problem::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Problem::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The key of a sentence that says more than the status, when there is one.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Problem::Forbidden(key) | Problem::Conflict(key) => Some(key),
            Problem::Stale => Some("error-stale"),
            Problem::AskedDifferently => Some("error-asked-differently"),
            Problem::BadKey => Some("error-bad-key"),
            Problem::BadEncoding => Some("error-bad-encoding"),
            Problem::NotAForm => Some("error-not-a-form"),
            _ => None,
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        match refusal {
            Refusal::Fields(errors) => Problem::Fields(errors),
            Refusal::NotFound => Problem::NotFound,
            Refusal::Forbidden(key) => Problem::Forbidden(key),
            Refusal::Conflict(key) => Problem::Conflict(key),
            Refusal::Stale => Problem::Stale,
            Refusal::AskedDifferently => Problem::AskedDifferently,
            Refusal::TooSoon { seconds } => Problem::TooSoon { seconds },
            Refusal::Passages(refused) => {
                let mut errors = domain::form::Errors::default();
                for (code, findings) in refused {
                    findings.iter().for_each(|found| errors.push(found.error(&format!("p-{code}-"))));
                }
                Problem::Fields(errors)
            }
            // Pages that offer places answer with the nearest others; what reaches here says why, no more.
            Refusal::Agenda(refused) => {
                Problem::Conflict(refused.first().map_or("error-stale", |reason| reason.key()))
            }
            Refusal::Internal(what) => Problem::Internal(what),
            Refusal::Broken(error) => {
                log(&error);
                Problem::Unavailable
            }
        }
    }
}

impl From<store::DbError> for Problem {
    fn from(error: store::DbError) -> Problem {
        Problem::from(Refusal::Broken(error))
    }
}

/// The whole chain of causes, once.
fn log(error: &dyn std::error::Error) {
    let mut chain = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        chain.push_str(": ");
        chain.push_str(&cause.to_string());
        source = cause.source();
    }
    tracing::error!(chain, "the database failed");
}

impl IntoResponse for Problem {
    /// An empty answer that carries the problem to [`finish`].
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// A redirect after something was done.
pub fn see(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// Gives an answer that has no page yet its page, or its JSON under `/api`.
pub fn finish(visit: &Visit, response: Response) -> Response {
    let problem = response.extensions().get::<Problem>().cloned();
    let status = response.status();
    if let Some(Problem::Internal(what)) = &problem {
        tracing::error!(what, "the house is not as it must be");
    }
    let has_body = response.headers().contains_key(header::CONTENT_TYPE) && problem.is_none();
    // A framework's plain refusals (405, 413, CSRF) get our page too; a refusal as text/plain is one of them.
    let plain = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if !(status.is_client_error() || status.is_server_error()) || (has_body && !plain) {
        return response;
    }
    if visit.path.starts_with("/api/") || visit.path.starts_with("/_fn/") {
        let text = status.canonical_reason().unwrap_or("error");
        return (status, Json(serde_json::json!({ "status": status.as_u16(), "error": text })))
            .into_response();
    }
    if matches!(problem, Some(Problem::Login)) && visit.reading {
        let door = if visit.path.starts_with("/operatore") { "/operatore/accedi" } else { "/accedi" };
        return see(&format!("{door}?poi={}", super::visit::encode(&visit.here())));
    }
    let mut finished = page::problem(visit, status, problem.as_ref());
    if let Some(Problem::TooSoon { seconds }) = problem
        && let Ok(value) = HeaderValue::from_str(&seconds.to_string())
    {
        finished.headers_mut().insert(header::RETRY_AFTER, value);
    }
    // What a framework says about its refusal (Allow on 405) stays.
    if let Some(allow) = response.headers().get(header::ALLOW) {
        finished.headers_mut().insert(header::ALLOW, allow.clone());
    }
    finished
}
