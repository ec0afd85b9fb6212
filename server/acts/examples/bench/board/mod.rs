//! The public board under load: a hundred thousand offers, searched as people search.

mod fill;

use std::time::{Duration, Instant};

use acts::testing::TestDesk;
use domain::vacancy::terms;
use serde_json::json;
use store::vacancy_board::{Asked, find};

pub use fill::fill;

/// Samples of each kind of search.
const SAMPLES: usize = 2_000;

/// Words, comune, province, contract; `{}` is the number of a profession that few look for.
const SEARCHES: [(&str, &str, &str, &str, &str); 8] = [
    ("everything", "", "", "", ""),
    ("a common word", "addetto", "", "", ""),
    ("two words", "addetto mestiere{}", "", "", ""),
    ("a rare word", "mestiere{}", "", "", ""),
    ("a comune", "", "D542", "", ""),
    ("a province and a contract", "", "", "FM", "apprenticeship"),
    ("words, comune and contract", "addetto vendite", "D542", "", "seasonal"),
    ("nothing found", "addetto astronauta", "", "", ""),
];

/// Searches on the board that [`fill`] filled, two pages of each; prints milliseconds.
pub async fn measure(test: &TestDesk) {
    let mut told = serde_json::Map::new();
    let mut every: Vec<Duration> = Vec::new();
    for (name, words, place, province, contract) in SEARCHES {
        let mut samples = Vec::with_capacity(SAMPLES);
        for number in 0..SAMPLES {
            let words = terms(&words.replace("{}", &(number % fill::PROFESSIONS).to_string()));
            let started = Instant::now();
            let mut before = None;
            for _ in 0..2 {
                let today = test.desk.today();
                let asked = Asked { words: &words, place, province, contract, today, before, limit: 21 };
                let mut conn = test.desk.reader.conn().await.expect("reads");
                let offers = find(&mut conn, &asked).await.expect("finds");
                before = offers.get(19).map(|offer| (offer.published_at, offer.id));
                if before.is_none() {
                    break;
                }
            }
            samples.push(started.elapsed() / 2);
        }
        every.extend(&samples);
        told.insert(
            name.to_owned(),
            json!({ "p50": percentile(&mut samples, 50), "p99": percentile(&mut samples, 99) }),
        );
    }
    let (p50, p99) = (percentile(&mut every, 50), percentile(&mut every, 99));
    println!("{}", json!({ "searches": told, "p50": p50, "p99": p99 }));
}

/// The value below which `percent` of the samples are, in milliseconds.
fn percentile(samples: &mut [Duration], percent: usize) -> f64 {
    samples.sort_unstable();
    let place = (samples.len() * percent / 100).min(samples.len().saturating_sub(1));
    samples.get(place).map_or(0.0, |sample| sample.as_secs_f64() * 1000.0)
}
