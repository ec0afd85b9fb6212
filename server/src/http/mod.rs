//! HTTP: one table of routes, one way to find out who is asking, one place where a refusal becomes a page.
//!
//! A request walks: security headers → [`visit`] (who, which language) → [`routes`] (may they?) → handler → page.
//! Handlers read through the `Reader`, write through acts, and answer with a page of `app` or a redirect. A refusal
//! travels back as [`Problem`]; [`answer`] turns it into a status, a page or JSON, and logs its chain once.

mod acting;
pub mod answer;
mod cache;
pub mod door;
mod form;
mod headers;
mod house;
mod page;
mod patience;
mod router;
pub mod routes;
pub mod upload;
mod visit;
mod watch;

mod handlers;
#[cfg(test)]
mod tests;

pub use acting::Employer;
pub use answer::{Answer, Problem};
pub use cache::PublicPages;
pub use form::Posted;
pub use house::House;
pub use router::router;
pub use visit::Visit;
