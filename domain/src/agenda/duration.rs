//! How long an appointment lasts: the average minutes of its code (R002).
//!
//! A duration that the source lost is never guessed: the code cannot be opened to booking until an administrator
//! enters minutes. What the source prints is not overwritten.

use std::collections::HashMap;

use crate::catalogue::{Catalogue, LepCode, ServiceKind};

use super::refusal::Refusal;

/// Minutes by code, for the codes that can be delivered in an appointment.
#[derive(Clone, Debug, Default)]
pub struct Durations(HashMap<LepCode, Option<u16>>);

/// Why an administrator's minutes are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DurationError {
    #[error("{0} cannot be delivered in an appointment")]
    NotBookable(LepCode),
    #[error("the source gives {1} minutes for {0}")]
    Printed(LepCode, u16),
    #[error("an appointment lasts at least a minute and at most a day")]
    Length,
}

const DAY: u16 = 24 * 60;

impl Durations {
    /// The catalogue's averages. Rows on which nothing is recorded, or only by the system (R075), are left out.
    pub fn of(catalogue: &Catalogue) -> Durations {
        let services = catalogue.services().iter();
        let delivered = services.filter(|s| s.registrable && !s.automatic && s.kind == ServiceKind::Service);
        Durations(delivered.map(|s| (s.code, s.minutes.avg.filter(|minutes| *minutes > 0))).collect())
    }

    /// Enters an administrator's minutes for a code that has none in the source.
    pub fn enter(&mut self, code: LepCode, minutes: u16) -> Result<(), DurationError> {
        if !(1..=DAY).contains(&minutes) {
            return Err(DurationError::Length);
        }
        match self.0.get_mut(&code) {
            None => Err(DurationError::NotBookable(code)),
            Some(Some(printed)) => Err(DurationError::Printed(code, *printed)),
            Some(missing) => {
                *missing = Some(minutes);
                Ok(())
            }
        }
    }

    /// The minutes of a code.
    pub fn minutes(&self, code: LepCode) -> Result<u16, Refusal> {
        match self.0.get(&code) {
            None => Err(Refusal::NotBookable(code)),
            Some(None) => Err(Refusal::NoDuration(code)),
            Some(Some(minutes)) => Ok(*minutes),
        }
    }

    /// The codes that wait for an administrator's minutes, in the order of people.
    pub fn missing(&self) -> Vec<LepCode> {
        let mut codes: Vec<_> = self.0.iter().filter(|(_, m)| m.is_none()).map(|(code, _)| *code).collect();
        codes.sort();
        codes
    }
}
