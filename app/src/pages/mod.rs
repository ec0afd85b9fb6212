//! The pages. Each file holds one page: the data it shows, the view, and its `samples()`.
//!
//! A page is a component that receives ready data and returns what goes inside `<main>`, beginning with its
//! `<h1>`; the server puts it in a [`crate::shell::Frame`].

pub mod account;
pub mod appointments;
pub mod area;
pub mod board;
pub mod did;
pub mod employer;
pub mod feedback;
pub mod groups;
pub mod home;
pub mod internship;
pub mod kiosk;
pub mod legal;
pub mod office;
pub mod offices;
pub mod operator;
pub mod pact;
pub mod preselection;
pub mod problem;
pub mod sap;
pub mod service;
mod service_details;
pub mod services;
pub mod site_map;
pub mod vacancy;

use crate::samples::Sample;

/// The samples of every page.
pub fn samples() -> Vec<Sample> {
    let areas = [
        home::samples(),
        services::samples(),
        service::samples(),
        offices::samples(),
        office::samples(),
        legal::samples(),
        site_map::samples(),
        feedback::samples(),
        problem::samples(),
        account::samples(),
        did::samples(),
        area::samples(),
        pact::samples(),
        groups::samples(),
        board::samples(),
        vacancy::samples(),
        preselection::samples(),
        internship::samples(),
        appointments::samples(),
        kiosk::samples(),
        sap::samples(),
        employer::samples(),
        operator::samples(),
    ];
    areas.into_iter().flatten().collect()
}
