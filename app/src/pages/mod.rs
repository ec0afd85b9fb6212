//! The pages. Each file holds one page: the data it shows, the view, and its `samples()`.
//!
//! A page is a component that receives ready data and returns what goes inside `<main>`, beginning with its
//! `<h1>`; the server puts it in a [`crate::shell::Frame`].

pub mod did;

use crate::samples::Sample;

/// The samples of every page.
pub fn samples() -> Vec<Sample> {
    let areas = [did::samples()];
    areas.into_iter().flatten().collect()
}
