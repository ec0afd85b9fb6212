//! Every setting of an installation, by flag or `SPORTELLO_…`. A wrong one stops the start with a sentence that
//! names it. Nothing else reads the environment.

use std::{
    net::SocketAddr,
    path::{Component, Path, PathBuf},
};

use clap::{Args, ValueEnum};
use domain::pack::Pack;
use tracing_subscriber::{EnvFilter, layer::SubscriberExt, util::SubscriberInitExt};

/// How the program logs.
#[derive(Args, Clone, Debug)]
pub struct Logs {
    /// What is logged: a level or directives (`info`, `server=debug,warn`).
    #[arg(long, env = "SPORTELLO_LOG", default_value = "info", global = true)]
    pub log: String,
    /// How lines look.
    #[arg(long, env = "SPORTELLO_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text, global = true)]
    pub log_format: LogFormat,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

/// Where the data is.
#[derive(Args, Clone, Debug)]
pub struct Data {
    /// `sqlite://path` or `postgres://…`.
    #[arg(
        long,
        env = "SPORTELLO_DATABASE_URL",
        default_value = "sqlite://data/sportello.sqlite",
        hide_env_values = true
    )]
    pub database_url: String,
    /// File with the keys of this installation; made with new keys when it is missing.
    #[arg(long, env = "SPORTELLO_SECRETS", default_value = "data/secrets", hide_env_values = true)]
    pub secrets: PathBuf,
    /// The region: its services, centres, events and settings. One installation serves one.
    #[arg(long, env = "SPORTELLO_PACK", default_value = "marche", value_parser = Pack::IDS)]
    pub pack: String,
}

/// How the portal is served.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    #[command(flatten)]
    pub data: Data,
    /// Address on which requests are answered.
    #[arg(long, env = "SPORTELLO_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// Address of the Prometheus metrics; without it there are none.
    #[arg(long, env = "SPORTELLO_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
    /// How people reach the portal; the only source of links in mails.
    #[arg(long, env = "SPORTELLO_PUBLIC_URL", default_value = "http://127.0.0.1:3000")]
    pub public_url: String,
    /// Folder with the built styles and islands.
    #[arg(long, env = "SPORTELLO_SITE_ROOT", default_value = "target/site")]
    pub site_root: PathBuf,
    /// `smtp://host:port` (or `smtps://`); without it mails become .eml files in `mail_folder`.
    #[arg(long, env = "SPORTELLO_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Where mails are written when there is no SMTP server.
    #[arg(long, env = "SPORTELLO_MAIL_FOLDER", default_value = "data/mail")]
    pub mail_folder: PathBuf,
    /// Where the ministry receives messages (`https://…`); while it is not set they wait.
    #[arg(long, env = "SPORTELLO_MINISTRY_URL", hide_env_values = true)]
    pub ministry_url: Option<String>,
    /// Where the files stand that people add as proofs: outside the folder of the site.
    #[arg(long, env = "SPORTELLO_PROOFS_FOLDER", default_value = "data/proofs")]
    pub proofs_folder: PathBuf,
    /// Sender of the mails.
    #[arg(long, env = "SPORTELLO_MAIL_FROM", default_value = "Sportello <non-rispondere@sportello.example>")]
    pub mail_from: String,
    /// Folders with the fonts of the documents.
    #[arg(long, env = "SPORTELLO_FONTS", value_delimiter = ':', default_value = "/usr/share/fonts")]
    pub fonts: Vec<PathBuf>,
    /// Proxies whose X-Forwarded-For is believed.
    #[arg(long, env = "SPORTELLO_PROXIES", value_delimiter = ',')]
    pub proxies: Vec<std::net::IpAddr>,
    /// How many times per minute one address may try to log in, register or recover.
    #[arg(long, env = "SPORTELLO_DOOR_PER_MINUTE", default_value_t = 60)]
    pub door_per_minute: u32,
    /// May citizens come in with a password of ours? (Law prefers SPID and CIE.)
    #[arg(long, env = "SPORTELLO_CITIZEN_PASSWORDS", default_value_t = true, action = clap::ArgAction::Set)]
    pub citizen_passwords: bool,
    /// The day on which somebody last checked what the pages say; it stands at the foot of each.
    #[arg(long, env = "SPORTELLO_LAST_CHECKED", default_value = "2026-11-22")]
    pub last_checked: chrono::NaiveDate,
    /// E-mail address to which people write, shown on the legal pages.
    #[arg(long, env = "SPORTELLO_CONTACT")]
    pub contact: Option<String>,
    /// E-mail address of the data protection officer.
    #[arg(long, env = "SPORTELLO_PRIVACY_OFFICER")]
    pub privacy_officer: Option<String>,
    /// Years for which files are kept after the last activity.
    #[arg(long, env = "SPORTELLO_RETENTION_YEARS")]
    pub retention_years: Option<u16>,
    /// Address of the accessibility statement on AgID's site.
    #[arg(long, env = "SPORTELLO_ACCESSIBILITY_STATEMENT")]
    pub accessibility_statement: Option<String>,
    /// This is a demonstration: a banner says so, and the clock may be moved.
    #[arg(long)]
    pub demo: bool,
    /// File with the seconds by which the clock is moved; refused without --demo.
    #[arg(long, env = "SPORTELLO_CLOCK_OFFSET_FILE")]
    pub clock_offset_file: Option<PathBuf>,
}

#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("SPORTELLO_LOG is not a level or a list of directives: {0}")]
    Log(String),
    #[error("SPORTELLO_PUBLIC_URL must begin with https://, or with http:// for a loopback address: {0}")]
    PublicUrl(String),
    #[error("SPORTELLO_CLOCK_OFFSET_FILE is only for serve --demo")]
    Clock,
    #[error("SPORTELLO_SECRETS: the file {0} cannot be read or made")]
    SecretsFile(PathBuf, #[source] std::io::Error),
    #[error("SPORTELLO_SECRETS: {0}")]
    Secrets(#[source] acts::SecretsError),
    #[error("SPORTELLO_SMTP_URL is not smtp://host:port or smtps://host:port")]
    Smtp,
    #[error("SPORTELLO_MINISTRY_URL must begin with https://, or with http:// for a loopback address")]
    Ministry,
    #[error("SPORTELLO_MAIL_FROM is not an address: {0}")]
    MailFrom(String),
    #[error("SPORTELLO_MAIL_FOLDER: the folder {0} cannot be made")]
    MailFolder(PathBuf, #[source] std::io::Error),
    #[error(
        "SPORTELLO_PROOFS_FOLDER: {0} is inside the folder of the site (SPORTELLO_SITE_ROOT), open to everybody"
    )]
    Proofs(PathBuf),
    #[error("SPORTELLO_SITE_ROOT: {0} holds no pkg folder; build the site first (`make run` does)")]
    Site(PathBuf),
}

impl Serve {
    /// What can be judged without opening anything; of paths only where they lead.
    pub fn check(&self) -> Result<(), SettingsError> {
        let (scheme, rest) = self.public_url.split_once("://").unwrap_or(("", ""));
        let host = rest.split(['/', ':']).next().unwrap_or_default();
        let loopback = host == "localhost" || host.starts_with("127.");
        let sound =
            !host.is_empty() && !rest.contains('/') && (scheme == "https" || (scheme == "http" && loopback));
        if !sound {
            return Err(SettingsError::PublicUrl(self.public_url.clone()));
        }
        if self.clock_offset_file.is_some() && !self.demo {
            return Err(SettingsError::Clock);
        }
        if real(&self.proofs_folder).starts_with(real(&self.site_root)) {
            return Err(SettingsError::Proofs(self.proofs_folder.clone()));
        }
        Ok(())
    }

    /// Are cookies sent over https only?
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// Where a path leads: links are followed as far as it exists.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for ancestor in absolute.ancestors() {
        let Ok(mut found) = ancestor.canonicalize() else { continue };
        let rest = absolute.strip_prefix(ancestor).unwrap_or(Path::new(""));
        for part in rest.components() {
            match part {
                Component::ParentDir => drop(found.pop()),
                part => found.push(part),
            }
        }
        return found;
    }
    absolute
}

/// Starts the logs of the program.
pub fn start_logs(logs: &Logs) -> Result<(), SettingsError> {
    let filter = EnvFilter::try_new(&logs.log).map_err(|_| SettingsError::Log(logs.log.clone()))?;
    let registry = tracing_subscriber::registry().with(filter);
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    match logs.log_format {
        LogFormat::Text => registry.with(lines.with_target(false)).init(),
        LogFormat::Json => registry.with(lines.json().flatten_event(true)).init(),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        serve: Serve,
    }

    fn check(args: &[&str]) -> Result<(), SettingsError> {
        Line::parse_from([&["serve"], args].concat()).serve.check()
    }

    #[test]
    fn a_public_address_is_https_or_loopback() {
        assert!(check(&[]).is_ok());
        assert!(check(&["--public-url", "https://sportello.example"]).is_ok());
        assert!(check(&["--public-url", "http://sportello.example"]).is_err());
        assert!(check(&["--public-url", "sportello.example"]).is_err());
        assert!(check(&["--public-url", "https://sportello.example/"]).is_err());
    }

    #[test]
    fn proofs_stand_outside_the_site() {
        let place = |folder: &str| check(&["--site-root", "target/site", "--proofs-folder", folder]);
        for inside in ["target/site", "target/site/pkg/proofs", "nulla/../target/./site/proofs"] {
            assert!(matches!(place(inside), Err(SettingsError::Proofs(_))), "{inside}");
        }
        for outside in ["data/proofs", "target/site-proofs", "target/site/../proofs", "/srv/proofs"] {
            assert!(place(outside).is_ok(), "{outside}");
        }
    }

    #[test]
    fn the_clock_moves_only_in_a_demonstration() {
        assert!(check(&["--clock-offset-file", "x"]).is_err());
        assert!(check(&["--demo", "--clock-offset-file", "x"]).is_ok());
    }
}
