//! The only place that reads the system's clock and the system's chance.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use acts::Clock;
use chrono::{DateTime, TimeDelta, Utc};
use rand::Rng;

use crate::settings::Serve;

/// The system's clock.
pub struct SystemClock;

#[expect(clippy::disallowed_methods, reason = "this is the clock: everybody else takes it as a parameter")]
impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// The system's clock moved by the seconds in a file: browser tests travel in time. Only with `serve --demo`.
pub struct DemoClock {
    file: PathBuf,
    read: Mutex<(Instant, TimeDelta)>,
}

impl DemoClock {
    /// How long a read offset is believed.
    const FRESH: Duration = Duration::from_millis(100);

    pub fn new(file: PathBuf) -> DemoClock {
        let offset = DemoClock::offset(&file);
        DemoClock { file, read: Mutex::new((Instant::now(), offset)) }
    }

    fn offset(file: &PathBuf) -> TimeDelta {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        text.trim().parse().ok().and_then(TimeDelta::try_seconds).unwrap_or_default()
    }
}

impl Clock for DemoClock {
    fn now(&self) -> DateTime<Utc> {
        let mut read = self.read.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if read.0.elapsed() > DemoClock::FRESH {
            *read = (Instant::now(), DemoClock::offset(&self.file));
        }
        SystemClock.now() + read.1
    }
}

/// The clock of these settings.
pub fn of(settings: &Serve) -> Arc<dyn Clock> {
    match &settings.clock_offset_file {
        Some(file) => Arc::new(DemoClock::new(file.clone())),
        None => Arc::new(SystemClock),
    }
}

/// A generator seeded by the operating system.
pub fn chance() -> Box<dyn Rng + Send> {
    Box::new(rand::make_rng::<rand::rngs::StdRng>())
}
