//! LEP passages: with a confirmation, by hand, taken back.

mod confirm;
mod record;
mod reverse;
