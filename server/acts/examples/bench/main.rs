//! The half of `make bench` that needs the acts: fills a database, and measures submissions against bare
//! transactions that write the same rows through the same pool. Run by `scripts/bench`, never by tests.
//!
//! ```text
//! bench prepare URL N     N waiting requests, a person with 500 passages; prints sessions as JSON
//! bench more URL N        N more waiting requests
//! bench passages URL N    other people's passages, up to N
//! bench submissions URL   submissions per second, bare transactions per second, their ratio
//! bench agenda URL        three centres whose agendas are seven tenths full; prints a citizen's session and code as JSON
//! bench searches URL CF   milliseconds of a search in them, by the citizen with this code
//! bench board URL N       N more offers on the public board
//! bench offers URL        milliseconds of a search among them
//! bench ranking URL       100,000 people who agreed to be proposed, and a vacancy; prints an operator's session as JSON
//! bench rankings URL      milliseconds of looking for it among them
//! bench bookings URL      bookings, holds and confirmations per second, their ratios to bare transactions; a place that 32
//!                         clients want
//! ```

mod agenda;
mod board;
mod figures;
mod fill;
mod passages;
mod plain;
mod ranking;
mod submissions;

use std::{process::ExitCode, sync::Arc};

use acts::testing::TestDesk;
use domain::pack::{MARCHE, Pack, PackFiles};
use store::testing::TestDb;

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["prepare", url, count] => fill::prepare(&desk(url).await, number(count)).await,
        ["more", url, count] => fill::requests(&desk(url).await, number(count)).await,
        ["passages", url, count] => passages::fill(&desk(url).await, number(count)).await,
        ["submissions", url] => submissions::measure(&after(100, desk(url).await)).await,
        ["agenda", url] => agenda::prepare(&after(5_000, desk(url).await)).await,
        ["searches", url, cf] => agenda::searches(&desk(url).await, cf).await,
        ["board", url, count] => board::fill(&after(9_000, desk(url).await), number(count)).await,
        ["offers", url] => board::measure(&desk(url).await).await,
        ["ranking", url] => ranking::prepare(&after(9_100, desk(url).await)).await,
        ["rankings", url] => ranking::measure(&desk(url).await).await,
        ["bookings", url] => agenda::measure(&after(5_100, desk(url).await)).await,
        _ => {
            eprintln!(
                "bench prepare URL N | more URL N | passages URL N | submissions URL | agenda URL | searches URL CF | board URL N | offers URL | ranking URL | rankings URL | bookings URL"
            );
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn number(text: &str) -> usize {
    text.parse().expect("a number")
}

/// People and keys of its own for each part: their numbers begin after this one, for all parts fill one database.
fn after(last: u32, test: TestDesk) -> TestDesk {
    while test.number() < last {}
    test.with_chance(last.into())
}

async fn desk(url: &str) -> TestDesk {
    let mut test = TestDesk::new(TestDb::at(url).await);
    test.desk.pack = Arc::new(thirteen_offices());
    test.now_is_the_system_s();
    test
}

/// Marche with every centre competent for the town where it stands: the real table knows it for Fermo alone, and
/// submissions must spread over all offices.
fn thirteen_offices() -> Pack {
    let mut seat = "";
    let mut offices = String::new();
    for line in MARCHE.offices.lines() {
        if let Some(code) = line.strip_prefix("belfiore = ") {
            seat = code;
        }
        let fermo = seat == "\"D542\"";
        match line {
            "comuni = []" if !fermo => offices.push_str(&format!("comuni = [{seat}]\n")),
            line => offices.push_str(&format!("{line}\n")),
        }
    }
    Pack::parse(&PackFiles { offices: &offices, ..MARCHE }).expect("the pack of the benchmark")
}
