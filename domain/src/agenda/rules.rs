//! What a centre decides about its agenda, and the arithmetic of lengths and holds.

use std::num::NonZeroU16;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// How long a place is held while a person confirms.
pub const HOLD_MINUTES: i64 = 10;

/// The settings of one centre.
///
/// The shortest notice, the deadlines and the limits bind who books for themselves; an operator at the desk may go
/// beyond them. The longest notice binds everybody: the agenda is not open further ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeRules {
    /// Hours between booking and the appointment, at least.
    pub min_notice_hours: u16,
    /// Italian days from today on which places are offered, at most; 0 is today only.
    pub max_notice_days: u16,
    /// Hours before the appointment until which a citizen may move it.
    pub move_hours: u16,
    /// Hours before the appointment until which a citizen may cancel it.
    pub cancel_hours: u16,
    /// Open appointments that a person may have for one service.
    pub per_service: u16,
    /// Open appointments that a person may have in all.
    pub per_person: u16,
    /// Minutes from one possible start to the next, counted from the beginning of an opening.
    pub step_minutes: NonZeroU16,
    /// By how much an operator may extend the length for a disabled person (R174); the pack decides, 0 is never.
    pub extension_percent: u16,
}

/// `minutes` raised by `percent`, a started minute being a whole one (R174: `ceil(minutes × 1.2)`).
pub fn extended(minutes: u16, percent: u16) -> u16 {
    let raised = u64::from(minutes) * (100 + u64::from(percent));
    u16::try_from(raised.div_ceil(100)).unwrap_or(u16::MAX)
}

/// The end of a hold that begins now.
pub fn hold_until(now: DateTime<Utc>) -> DateTime<Utc> {
    now + TimeDelta::minutes(HOLD_MINUTES)
}
