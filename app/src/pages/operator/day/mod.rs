//! The operators' day: who waits in the hall, who comes when, receiving, closing a visit, booking for somebody.
//!
//! | address | page |
//! | --- | --- |
//! | `/operatore/agenda` | [`AgendaPage`]: the hall first, then the day by time |
//! | `/operatore/agenda?vista=settimana` | [`WeekPage`]: the same filters, day by day and operator by operator |
//! | `/operatore/agenda/{id}` | [`OnePage`]: one appointment, its history and every act allowed |
//! | `/operatore/agenda/{id}/chiudi` | [`ClosingPage`]: what was done, as passages to keep or strike |
//! | `/operatore/agenda/{id}/sposta` | [`MovePage`]: another place |
//! | `/operatore/agenda/nuovo` | [`BookPage`]: for whom, then a place; or received at once |
//!
//! - Each line has one button, the next act; the others stay closed until they are wanted. Everything is a plain form
//!   or link in the order of reading, so that the keyboard alone is enough.
//! - What the buttons may do comes from `domain::agenda` with the data; nothing is decided here.
//! - Waiting and lateness are said in words; a tone only repeats them.

mod agenda;
mod book;
mod closing;
mod filter;
mod hall;
mod line;
mod one;
mod places;
mod places_view;
mod samples;
mod samples_visit;
mod timing;
mod week;

pub use agenda::{Agenda, AgendaPage, Entry, GroupLine};
pub use book::{Book, BookPage, ForPerson, Found, Move, MovePage, Waiting};
pub use closing::{Closing, ClosingPage, DidWaits};
pub use filter::{DayFilter, Whose};
pub use hall::ArrivalLine;
pub use line::DayLine;
pub use one::{HistoryLine, One, OnePage};
pub use places::{CALENDAR_DAYS, PlaceDay, PlaceLine, PlaceSearch, Places, Searched};
pub use samples::samples;
pub use week::{Week, WeekDay, WeekPage};
