//! Examining a deployment: each check says what it found; one that fails makes the command fail.

use chrono::TimeDelta;

use super::Fault;
use crate::{clock, mail, open, settings::Serve};
use acts::{Desk, Rules, follow::Vault, house::Verdict, paper};

/// How far the database's clock may be from ours.
const CLOCK_TOLERANCE: TimeDelta = TimeDelta::seconds(5);
/// How long a message may wait before somebody should look.
const MAIL_TOLERANCE: TimeDelta = TimeDelta::minutes(30);

/// Prints one line per check.
struct Examination {
    failed: usize,
}

impl Examination {
    fn line(&mut self, what: &str, found: Result<String, String>) {
        match found {
            Ok(text) => println!("ok    {what}: {text}"),
            Err(text) => {
                self.failed += 1;
                println!("FAIL  {what}: {text}");
            }
        }
    }
}

pub async fn examine(settings: Serve, logged_head: Option<String>) -> Result<(), Fault> {
    let mut examination = Examination { failed: 0 };
    examination.line("settings", settings.check().map(|()| "sound".to_owned()).map_err(|e| e.to_string()));
    let desk = open::desk(&settings.data, clock::of(&settings), Rules::default()).await?;
    examination.line("secrets", Ok("two keys of 256 bits".to_owned()));
    let services = desk.pack.catalogue.services().iter().filter(|service| service.registrable).count();
    examination.line("catalogue", Ok(format!("{}, {services} registrable services", desk.pack.name)));

    let mut conn = desk.reader.conn().await?;
    let durability = store::dialect::durability(&mut conn).await?;
    let found = match durability.wrong.as_slice() {
        [] => Ok(format!("{}, an acknowledged write survives a power cut", durability.engine)),
        wrong => {
            Err(wrong.iter().map(|(name, value)| format!("{name} is {value}")).collect::<Vec<_>>().join(", "))
        }
    };
    examination.line("durability", found);
    let drift = store::dialect::database_clock(&mut conn).await? - desk.now();
    let found = match drift.abs() <= CLOCK_TOLERANCE {
        true => Ok(format!("{} ms from the database's", drift.num_milliseconds())),
        false => Err(format!("{} s from the database's", drift.num_seconds())),
    };
    examination.line("clock", found);
    let (waiting, oldest) = store::outbox::waiting(&mut conn, desk.now()).await?;
    let late = oldest.is_some_and(|since| desk.now() - since > MAIL_TOLERANCE);
    let text = format!("{waiting} message(s) waiting");
    examination.line("outbox", if late { Err(format!("{text}, the oldest for too long")) } else { Ok(text) });
    drop(conn);
    let mailer = mail::Mailer::new(&settings).map_err(|error| error.to_string());
    let found = match mailer {
        Ok(mailer) => mailer.examine().await,
        Err(error) => Err(error),
    };
    examination.line("mail", found);
    let logged = logged_head.as_deref().map(str::parse).transpose()?;
    let found = match acts::house::verify_audit(&desk, logged.as_ref()).await {
        Ok(Verdict::Whole(whole)) => {
            Ok(format!("{} batch(es), {} row(s), whole; head {}", whole.batches, whole.rows, whole.head))
        }
        Ok(Verdict::Broken(broken)) => Err(broken.to_string()),
        Err(refusal) => Err(refusal.to_string()),
    };
    examination.line("audit", found);
    let found = match paper::verify_documents(&desk).await {
        Ok(paper::Verdict::Whole(documents)) => Ok(format!("{documents} under seal, whole")),
        Ok(paper::Verdict::Broken(broken)) => Err(broken.to_string()),
        Err(refusal) => Err(refusal.to_string()),
    };
    examination.line("documents", found);
    examination.line("proofs", proofs(&desk, &Vault::new(&settings.proofs_folder)).await);
    desk.reader.close().await;
    match examination.failed {
        0 => Ok(()),
        n => Err(format!("{n} check(s) failed").into()),
    }
}

/// Files that no row names harm nobody: they are counted, and the server removes them.
async fn proofs(desk: &Desk, vault: &Vault) -> Result<String, String> {
    let found = acts::house::verify_proofs(desk, vault).await;
    let found = found.map_err(|error| match std::error::Error::source(&error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    })?;
    match found.missing.first() {
        None => Ok(format!("{} file(s) in their place, {} that no row names", found.whole, found.strays)),
        Some(first) => {
            Err(format!("{} file(s) missing or cut off, the first is {first}", found.missing.len()))
        }
    }
}
