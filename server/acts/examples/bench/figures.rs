//! What many durations come to.

use std::time::Duration;

use serde_json::{Value, json};

/// The value below which `percent` of the samples are, in milliseconds.
pub fn percentile(samples: &mut [Duration], percent: usize) -> f64 {
    samples.sort_unstable();
    let place = (samples.len() * percent / 100).min(samples.len().saturating_sub(1));
    samples.get(place).map_or(0.0, |sample| sample.as_secs_f64() * 1000.0)
}

/// Median, p99 and how many samples are behind them.
pub fn figures(samples: &mut [Duration]) -> Value {
    json!({ "p50": percentile(samples, 50), "p99": percentile(samples, 99), "samples": samples.len() })
}

/// The middle one of three rounds of two ways, `(rate of the act, rate of the bare transactions)`, by their ratio.
pub fn middle(mut rounds: Vec<(f64, f64)>) -> Value {
    rounds.sort_by(|a, b| (a.0 / a.1).total_cmp(&(b.0 / b.1)));
    let (acts, plain) = rounds[rounds.len() / 2];
    json!({ "per_s": acts, "bare_per_s": plain, "ratio": acts / plain })
}
