//! The only code of ours that runs in the browser: comfort on top of pages that work without it.
//!
//! - An island in a form wraps server-rendered inputs as children and listens on its wrapper.
//! - Props are JSON in the page: ready texts and codes, never what a person typed and never personal data.
//! - Islands are not nested, hold no `Suspense`, and use neither `regex` nor `chrono` (size).
//! - What an island may ask the server is the trait `Lookups`: public lists, by POST.

mod cf_check;
mod places;
mod show_password;

pub use cf_check::{CfCheck, CfTexts};
#[cfg(feature = "ssr")]
pub use places::{Lookups, SharedLookups};
pub use places::{PlaceKind, PlaceSearch};
pub use show_password::ShowPassword;
