//! The declaration of availability: start and status, seven steps, receipt, withdrawal.

mod receipt;
mod start;
mod steps;
mod view;
mod withdraw;

pub(super) use receipt::{birth_place, paper, pdf};
pub use receipt::{receipt, receipt_pdf};
pub use start::{begin, start};
pub(super) use steps::{Chair, save_step, show_step};
pub use steps::{save, show};
pub(super) use view::{Loaded, status};
pub use withdraw::{withdraw, withdraw_form};
