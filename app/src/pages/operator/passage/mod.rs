//! `/operatore/passaggi`: the register, recording by hand, taking back.
//!
//! | address | page |
//! | --- | --- |
//! | `/operatore/passaggi` | [`RegisterPage`]: filters, totals, CSV |
//! | `/operatore/passaggi/nuovo` | [`ChoosePage`]: whose file, which service |
//! | `/operatore/passaggi/nuovo?persona={id}&code={code}` | [`RecordPage`]: when, how long, how, the code's questions |
//! | `/operatore/persone/{id}/passaggi/{passage}` | [`ReversePage`] |

mod choose;
mod record;
mod register;
mod reverse;
mod samples;

pub use choose::{Choose, ChoosePage};
pub use record::{Record, RecordPage};
pub use register::{Register, RegisterFilter, RegisterPage, RegisterRow, TotalRow};
pub use reverse::{Reverse, ReversePage};
pub use samples::samples;
