//! `sportello`: the portal, the kiosk and the operators' desk in one program.
//!
//! This crate is the desk of the house: it knows HTTP, mail and the command line, reads through a
//! [`store::Reader`] and writes through `acts`. It holds no SQL and no HTML.

mod cli;
mod clock;
mod demo;
mod http;
mod jobs;
mod mail;
mod metrics;
mod ministry;
mod open;
mod papers;
mod settings;

use std::process::ExitCode;

use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    let line = cli::CommandLine::parse();
    if let Err(error) = settings::start_logs(&line.logs) {
        eprintln!("sportello: {error}");
        return ExitCode::FAILURE;
    }
    match cli::run(line).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sportello: {error}");
            let mut source = error.source();
            while let Some(cause) = source {
                eprintln!("  because: {cause}");
                source = cause.source();
            }
            ExitCode::FAILURE
        }
    }
}
