//! The acts' tests: one binary, each test on both databases.

mod agenda;
mod approval;
mod declared;
mod desk;
mod did;
mod employer;
mod file;
mod follow;
mod house;
mod internship;
mod kiosk;
mod log_in;
mod ministry;
mod operators;
mod pact;
mod paper;
mod passage;
mod race;
mod recovery;
mod registration;
mod request;
mod sap;
mod sound;
mod support;
mod vacancy;
mod walk;
