//! Operators are made on the command line: whoever may run it administers the installation.

use std::{io::Read, sync::Arc};

use acts::{Desk, Refusal, Rules, operator::NewOperator};
use app::texts::error_text;
use clap::{Args, Subcommand};
use domain::{account::Role, lang::Lang};

use super::Fault;
use crate::{clock::SystemClock, open, settings::Data};

#[derive(Subcommand)]
pub enum OperatorCommand {
    /// Adds an operator; the password is read from standard input, the second factor is printed once.
    Add(Add),
    /// Lists operators with their role and offices.
    List(Data),
    /// Disables an operator and ends every session.
    Disable {
        /// The username.
        username: String,
        #[command(flatten)]
        data: Data,
    },
}

#[derive(Args)]
pub struct Add {
    /// The username: small letters, digits, dots, hyphens.
    username: String,
    /// The name that colleagues and citizens read.
    #[arg(long)]
    name: String,
    #[arg(long)]
    email: String,
    /// operator, head or administrator.
    #[arg(long, default_value = "operator", value_parser = role)]
    role: Role,
    /// Slug of an office (`ancona`); repeat it for several.
    #[arg(long = "office", required = true)]
    offices: Vec<String>,
    #[command(flatten)]
    data: Data,
}

fn role(text: &str) -> Result<Role, String> {
    Role::parse(text).ok_or_else(|| "operator, head or administrator".to_owned())
}

pub async fn run(command: OperatorCommand) -> Result<(), Fault> {
    match command {
        OperatorCommand::Add(add) => add_operator(add).await,
        OperatorCommand::List(data) => {
            let desk = desk(&data).await?;
            for one in acts::operator::list(&desk).await.map_err(said)? {
                let state = if one.operator.disabled_at.is_some() { " (disabled)" } else { "" };
                println!(
                    "{}\t{}\t{}\t{}{state}",
                    one.operator.username,
                    one.operator.name,
                    one.operator.role,
                    one.offices.join(", ")
                );
            }
            Ok(())
        }
        OperatorCommand::Disable { username, data } => {
            let desk = desk(&data).await?;
            acts::operator::disable(&desk, &username).await.map_err(|refusal| match refusal {
                Refusal::NotFound => format!("there is no operator called {username}").into(),
                other => said(other),
            })?;
            println!("{username} is disabled, every session has ended.");
            Ok(())
        }
    }
}

async fn add_operator(add: Add) -> Result<(), Fault> {
    let desk = desk(&add.data).await?;
    eprintln!("Password (12 characters or more), then Enter and Ctrl+D:");
    let mut password = String::new();
    std::io::stdin().read_to_string(&mut password)?;
    let new = NewOperator {
        username: add.username,
        name: add.name,
        email: add.email,
        password: password.trim_end_matches(['\r', '\n']).to_owned(),
        role: add.role,
        offices: add.offices,
        lang: Lang::It,
    };
    let credentials = acts::operator::add(&desk, &new).await.map_err(said)?;
    println!("Added {}. Shown only now:", new.username);
    println!("  authenticator  {}", credentials.otpauth);
    println!("  secret         {}", credentials.secret);
    println!("  recovery codes {}", credentials.recovery_codes.join(" "));
    Ok(())
}

async fn desk(data: &Data) -> Result<Desk, Fault> {
    Ok(open::desk(data, Arc::new(SystemClock), Rules::default()).await?)
}

/// A refusal as sentences.
pub fn said(refusal: Refusal) -> Fault {
    match refusal {
        Refusal::Fields(errors) => {
            let lines: Vec<String> =
                errors.iter().map(|e| format!("{}: {}", e.field, error_text(Lang::En, e))).collect();
            lines.join("\n").into()
        }
        other => Box::new(other),
    }
}
