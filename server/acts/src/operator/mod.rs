//! Operators: made and ended on the command line, coming in with a password and a second factor.

mod add;
mod disable;
mod factor;
mod list;
mod log_in;

pub use add::{Credentials, NewOperator, add};
pub use disable::disable;
pub use list::{Listed, list};
pub(crate) use log_in::use_code;
pub use log_in::{log_in, log_out};
