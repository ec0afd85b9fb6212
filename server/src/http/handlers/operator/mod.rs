//! The operators' desk: queue, declarations, people's files, passages.
//!
//! - An operator sees the requests of their own offices; those of another are 404, as if they were not there.
//! - A person's file is opened through `acts::file::open`, which logs it and asks for a reason when the person belongs
//!   to another centre ([`people::opened`]).
//! - Forms carry `act`, which says what is done. After it: 303 with `?done=`, which the next page says in words.

pub mod companies;
pub mod convocations;
pub mod day;
pub mod desk_did;
mod follow_ups;
pub mod groups;
mod home;
pub mod internship;
pub mod ministry;
pub mod pact;
pub mod people;
pub mod preselection;
pub mod queue;
pub mod record;
pub mod register;
pub mod reverse;
pub mod review;
pub(super) mod shared;
pub mod supply;
pub mod vacancies;

pub use home::home;
pub(super) use shared::{office_name, service_name};
