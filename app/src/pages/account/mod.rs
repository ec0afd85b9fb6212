//! Coming in and going out: what a person sees before and after a session.
//!
//! - [`RegisterPage`] `/registrati`, [`ConfirmPage`] `/registrati/conferma`; [`LoginPage`] `/accedi`;
//!   [`RecoveryPage`] `/accedi/recupero`, [`NewPasswordPage`] `/accedi/nuova-password`, [`DeskCodePage`]
//!   `/accedi/codice`; [`LogOutPage`] `/esci`; [`OperatorLoginPage`] `/operatore/accedi`.
//! - No page says whether a codice fiscale or an address has an account: what follows a form is the same for all.
//! - A password never comes back to the page. Every form works without JavaScript; with it, the codice fiscale is
//!   checked while it is typed and a password can be shown.

mod confirm;
mod desk_code;
mod fields;
mod log_out;
mod login;
mod operator;
mod recovery;
mod register;
mod samples;

pub use confirm::{ConfirmOverPage, ConfirmPage};
pub use desk_code::DeskCodePage;
pub use log_out::LogOutPage;
pub use login::LoginPage;
pub use operator::OperatorLoginPage;
pub use recovery::{NewPasswordOverPage, NewPasswordPage, RecoveryPage, RecoverySentPage};
pub use register::{RegisterPage, RegisteredPage};
pub use samples::samples;
