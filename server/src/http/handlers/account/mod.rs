//! Coming in and going out: registering, confirming, logging in, a forgotten password, the desk's code, operators.
//!
//! - Nobody learns here whether a codice fiscale has an account: known and unknown get the same answer.
//! - Whoever knocks is counted per address ([`crate::http::door`]); per account the acts count.
//! - A form that comes back keeps what was typed, never a password ([`again`]).
//! - The session's cookie is set and taken away in [`session`] and [`operator`], nowhere else.
//! - After a redirect `?fatto=` chooses the sentence that greets the person; it proves nothing.

pub mod again;
mod local;
mod operator;
mod recovery;
mod register;
mod session;

pub use operator::{operator_log_in, operator_login_form};
pub use recovery::{
    ask_recovery, desk_code_form, new_password, new_password_form, recovery_form, use_desk_code,
};
pub use register::{confirm, confirm_form, register, register_form};
pub use session::{log_in, log_out, log_out_form, login_form};

use acts::SecretToken;
use axum::{http::header, response::Response};

use crate::http::{Problem, Visit, answer::see};

/// Citizens may come in with a password of ours, or the page says where to go.
fn passwords_allowed(visit: &Visit) -> Result<(), Problem> {
    match visit.house.desk.rules.citizen_passwords {
        true => Ok(()),
        false => Err(Problem::forbidden("error-no-passwords")),
    }
}

/// Gives the browser a session, or ends it, and leads on.
fn with_session(visit: &Visit, token: Option<&SecretToken>, to: &str) -> Response {
    let mut response = see(to);
    response.headers_mut().append(header::SET_COOKIE, visit.session_cookie(token));
    response
}
