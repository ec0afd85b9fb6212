//! A form that comes back: 422 with each error beside its field, 429 with the seconds to wait.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use domain::form::{Errors, FieldError, Form};

use app::ui::FormView;

use crate::http::{Problem, Visit};

/// A refusal of the whole form that its page can tell: the act's key, the field beside which it stands, its text.
pub type Told = (&'static str, &'static str, &'static str);

/// Why a form comes back.
pub struct Refused {
    status: StatusCode,
    errors: Errors,
    wait: Option<i64>,
}

impl Refused {
    /// What the page itself can tell; waiting is told beside the field `first`.
    /// Everything else is a page of its own.
    pub fn of(problem: Problem, first: &str, told: &[Told]) -> Result<Refused, Problem> {
        let whole = |key: &str| told.iter().find(|(found, ..)| *found == key);
        let unprocessable = |errors| Refused { status: StatusCode::UNPROCESSABLE_ENTITY, errors, wait: None };
        match problem {
            Problem::Fields(errors) => Ok(unprocessable(errors)),
            Problem::TooSoon { seconds } => {
                let error = FieldError::new(first, "error-too-soon").with("seconds", seconds);
                let status = StatusCode::TOO_MANY_REQUESTS;
                Ok(Refused { status, errors: error.into(), wait: Some(seconds) })
            }
            Problem::Forbidden(key) | Problem::Conflict(key) => match whole(key) {
                Some((_, field, text)) => Ok(unprocessable(FieldError::new(*field, *text).into())),
                None => Err(problem),
            },
            other => Err(other),
        }
    }

    /// The page again with what was typed, without any password.
    pub fn again(
        self,
        visit: &Visit,
        typed: Form,
        show: impl FnOnce(FormView, StatusCode) -> Response,
    ) -> Response {
        let kept = typed.only(|name| name != "password");
        let mut response = show(FormView::new(visit.lang, kept, self.errors), self.status);
        if let Some(wait) = self.wait.and_then(|seconds| HeaderValue::from_str(&seconds.to_string()).ok()) {
            response.headers_mut().insert(header::RETRY_AFTER, wait);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: [Told; 1] = [("error-login-failed", "password", "error-operator-login-failed")];

    fn keys(refused: &Refused) -> Vec<(&str, &str)> {
        refused.errors.iter().map(|e| (e.field.as_str(), e.key.as_str())).collect()
    }

    #[test]
    fn a_refusal_of_the_whole_form_stands_beside_its_field() {
        let refused = Refused::of(Problem::Forbidden("error-login-failed"), "cf", &TOLD).expect("told");
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(keys(&refused), [("password", "error-operator-login-failed")]);
    }

    #[test]
    fn waiting_says_how_long() {
        let refused = Refused::of(Problem::TooSoon { seconds: 8 }, "cf", &TOLD).expect("told");
        assert_eq!((refused.status, refused.wait), (StatusCode::TOO_MANY_REQUESTS, Some(8)));
        assert_eq!(keys(&refused), [("cf", "error-too-soon")]);
    }

    #[test]
    fn what_the_page_cannot_tell_is_a_page_of_its_own() {
        assert!(Refused::of(Problem::Forbidden("error-no-passwords"), "cf", &TOLD).is_err());
        assert!(Refused::of(Problem::Unavailable, "cf", &TOLD).is_err());
    }
}
