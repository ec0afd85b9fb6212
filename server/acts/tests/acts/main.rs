//! The acts' tests: one binary, each test on both databases.

mod approval;
mod desk;
mod house;
mod log_in;
mod operators;
mod recovery;
mod registration;
mod support;
