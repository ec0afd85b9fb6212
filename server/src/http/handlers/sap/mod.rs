//! The scheda (SAP): the person's own pages and the operators', made of the same parts.

mod citizen;
mod desk;
mod section;
mod view;

pub use citizen::{read, save_section, section};
pub use desk::{act, desk_section, save_desk_section, show};
