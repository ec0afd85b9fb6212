//! The public board under load: a hundred thousand offers, searched as people search.

mod fill;

use std::time::{Duration, Instant};

use acts::testing::TestDesk;
use domain::vacancy::terms;
use store::vacancy_board::{Asked, find};

use crate::figures::figures;

pub use fill::fill;

/// Searches of each kind, and how many pages of each are looked at.
const SEARCHED: usize = 2_000;
const PAGES: usize = 2;

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

/// Searches on the board that [`fill`] filled, [`PAGES`] of each; prints milliseconds of a page.
pub async fn measure(test: &TestDesk) {
    let mut told = serde_json::Map::new();
    let mut every: Vec<Duration> = Vec::new();
    for (name, words, place, province, contract) in SEARCHES {
        let mut samples = Vec::with_capacity(PAGES * SEARCHED);
        for number in 0..SEARCHED {
            let words = terms(&words.replace("{}", &(number % fill::PROFESSIONS).to_string()));
            let mut before = None;
            for _ in 0..PAGES {
                let started = Instant::now();
                let today = test.desk.today();
                let asked = Asked { words: &words, place, province, contract, today, before, limit: 21 };
                let mut conn = test.desk.reader.conn().await.expect("reads");
                let offers = find(&mut conn, &asked).await.expect("finds");
                samples.push(started.elapsed());
                before = offers.get(19).map(|offer| (offer.published_at, offer.id));
                if before.is_none() {
                    break;
                }
            }
        }
        every.extend(&samples);
        told.insert(name.to_owned(), figures(&mut samples));
    }
    let mut all = figures(&mut every);
    all["searches"] = told.into();
    println!("{all}");
}
