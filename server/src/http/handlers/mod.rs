//! What is answered at each address, by capability: GET and POST of one page side by side.

pub mod account;
pub mod api;
pub mod appointments;
pub mod area;
pub mod board;
pub mod did;
pub mod employer;
pub mod groups;
pub mod health;
pub mod internship;
pub mod kiosk;
pub mod lookups;
pub mod operator;
pub mod pact;
pub mod paper;
pub mod preselection;
pub mod public;
pub mod sap;
pub mod vacancy;
