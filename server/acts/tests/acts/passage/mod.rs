//! LEP passages: with a confirmation, by hand, taken back, in one file whoever delivered them.

mod confirm;
mod file;
mod record;
mod reverse;
