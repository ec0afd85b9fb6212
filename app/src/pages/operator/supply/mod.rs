//! What a centre offers: openings, closures, absences, rooms, mediators, rules; and the administrator's durations and
//! terminals.
//!
//! - Everybody of a centre reads its supply and enters their own absences; a head or an administrator changes the rest.
//! - A change that leaves booked people outside shows their list and asks ([`LeftOutsidePage`]); the list of those who
//!   are still to move stays on top of every page until it is empty.
//! - Each page has the states of a centre without agenda, without anything in it, and with much.

mod absences;
mod devices;
mod durations;
mod opening_form;
mod openings;
mod outside;
mod parts;
mod rooms;
mod rules;
mod samples;
mod week;

pub use absences::{AbsenceLine, Absences, AbsencesPage, AbsencesShown};
pub use devices::{
    DeviceLine, DevicePage, DeviceState, Devices, DevicesPage, Enrolment, EnrolmentPage, OneDevice,
};
pub use durations::{DurationsPage, DurationsShown, EnteredLine, PrintedLine};
pub use opening_form::{
    CHANNELS, EditOpening, EditOpeningPage, NewOpening, NewOpeningPage, RoomChoice, Stock,
};
pub use openings::{Departure, ExceptionLine, Openings, OpeningsPage, OpeningsShown};
pub use outside::{LeftOutside, LeftOutsidePage, OutsideLine, Who};
pub use parts::{Centre, Staff};
pub use rooms::{LANGS, MediatorLine, RoomLine, Rooms, RoomsPage, RoomsShown};
pub use rules::{Rules, RulesPage};
pub use samples::samples;
pub use week::{Served, Slot, SlotState, StaffDay, StaffWeek, Week, WeekDay};
