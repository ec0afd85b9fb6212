//! The command line: one file per command, each with its help.

mod doctor;
mod operator;
mod serve;

use clap::{Parser, Subcommand};

use crate::{
    demo, open,
    settings::{Data, Logs, Serve},
};

/// Self-service portal and kiosk of the Italian public employment centres.
#[derive(Parser)]
#[command(name = "sportello", version)]
pub struct CommandLine {
    #[command(flatten)]
    pub logs: Logs,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Serves the portal until SIGTERM; requests in flight finish.
    Serve(Box<Serve>),
    /// Brings the database to the newest schema; safe to repeat.
    Migrate(Data),
    /// Fills an empty database with invented people and prints how to log in as them.
    Demo(Data),
    /// Adds, lists and disables operators.
    #[command(subcommand)]
    Operator(operator::OperatorCommand),
    /// Checks a deployment: database, durability, clock, mail, catalogue, secrets, audit.
    Doctor {
        #[command(flatten)]
        settings: Box<Serve>,
        /// The newest head of the audit that the server's log shows (`7:5f3a…`): nothing after it may be missing.
        #[arg(long)]
        logged_head: Option<String>,
    },
}

pub use operator::said;

/// Whatever stops a command, already a sentence.
pub type Fault = Box<dyn std::error::Error + Send + Sync>;

pub async fn run(line: CommandLine) -> Result<(), Fault> {
    match line.command {
        Command::Serve(settings) => serve::serve(*settings).await,
        Command::Migrate(data) => {
            let (writer, _) = open::database(&data).await?;
            store::migrate(&writer).await?;
            eprintln!("The database has the newest schema.");
            Ok(())
        }
        Command::Demo(data) => demo::fill(&data).await,
        Command::Operator(command) => operator::run(command).await,
        Command::Doctor { settings, logged_head } => doctor::examine(*settings, logged_head).await,
    }
}
