//! `/operatore/richieste-imprese`: what companies look for, at the centre that checks and follows it.
//!
//! A vacancy of another centre, and a draft, do not exist here.

mod act;
mod list;
mod read;
mod show;

pub use act::act;
pub use list::list;
pub use show::show;
