//! Carrying one message away.
//!
//! - SMTP: `smtps://` speaks TLS from the start; `smtp://` asks for STARTTLS and refuses to go on without it, unless
//!   the server is on this machine or the address says otherwise (`?tls=opportunistic`).
//! - Without SMTP each message is a file `<id>.eml` in a folder: written beside and renamed, so that whoever watches
//!   the folder never reads half of one.
//! - What went wrong is told without the recipient's address: it goes into the log and the outbox.

use std::{path::PathBuf, time::Duration, time::SystemTime};

use acts::house::Letter;
use domain::pack::Pack;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp,
};

use super::{ics, render::render};
use crate::settings::{Serve, SettingsError};

type Smtp = AsyncSmtpTransport<Tokio1Executor>;

/// The longest silence of a mail server within one message.
const SILENCE: Duration = Duration::from_secs(20);
/// The longest time for one message: well within the two minutes for which it is leased.
const PATIENCE: Duration = Duration::from_secs(60);

/// Carries messages; cheap to clone.
#[derive(Clone)]
pub struct Mailer {
    way: Way,
    from: Mailbox,
    /// `https://sportello.example`, the beginning of every link.
    site: String,
}

#[derive(Clone)]
enum Way {
    Smtp(Smtp),
    Folder(PathBuf),
}

/// Why a message did not leave, without anybody's address.
#[derive(Debug, thiserror::Error)]
pub enum Undelivered {
    #[error("the recipient's address is not one")]
    Recipient,
    #[error("the message cannot be built")]
    Build,
    #[error("the mail server answered {0}")]
    Answer(String),
    #[error("the mail server's certificate is not accepted")]
    Tls,
    #[error("the mail server was silent for too long")]
    Timeout,
    #[error("the mail server cannot be reached")]
    Connection,
    #[error("the file cannot be written ({0})")]
    File(std::io::ErrorKind),
}

impl Mailer {
    /// Reads the settings; nothing is sent and nobody is called.
    pub fn new(settings: &Serve) -> Result<Mailer, SettingsError> {
        let from = settings.mail_from.parse();
        let from = from.map_err(|_| SettingsError::MailFrom(settings.mail_from.clone()))?;
        let way = match &settings.smtp_url {
            Some(url) => Way::Smtp(smtp(url).ok_or(SettingsError::Smtp)?),
            None => {
                let folder = settings.mail_folder.clone();
                let made = std::fs::create_dir_all(&folder);
                made.map_err(|error| SettingsError::MailFolder(folder.clone(), error))?;
                Way::Folder(folder)
            }
        };
        Ok(Mailer { way, from, site: settings.public_url.clone() })
    }

    /// For `doctor`: does the way work? No message is sent.
    pub async fn examine(&self) -> Result<String, String> {
        match &self.way {
            Way::Smtp(smtp) => match tokio::time::timeout(PATIENCE, smtp.test_connection()).await {
                Ok(Ok(true)) => Ok("the mail server answers".to_owned()),
                Ok(Ok(false)) => Err("the mail server does not want to talk".to_owned()),
                Ok(Err(error)) => Err(Undelivered::from(error).to_string()),
                Err(_) => Err(Undelivered::Timeout.to_string()),
            },
            Way::Folder(folder) => {
                let probe = folder.join(".probe");
                let written = tokio::fs::write(&probe, b"").await;
                written.map_err(|error| Undelivered::File(error.kind()).to_string())?;
                let _ = tokio::fs::remove_file(&probe).await;
                Ok("mails are written as files, none is sent".to_owned())
            }
        }
    }

    /// Carries one message.
    pub async fn send(&self, letter: &Letter, pack: &Pack) -> Result<(), Undelivered> {
        let message = self.message(letter, pack)?;
        match &self.way {
            Way::Smtp(smtp) => match tokio::time::timeout(PATIENCE, smtp.send(message)).await {
                Ok(sent) => sent.map(drop).map_err(Undelivered::from),
                Err(_) => Err(Undelivered::Timeout),
            },
            Way::Folder(folder) => {
                let whole = folder.join(format!("{}.eml", letter.id));
                let part = folder.join(format!(".{}.part", letter.id));
                let fault = |error: std::io::Error| Undelivered::File(error.kind());
                tokio::fs::write(&part, message.formatted()).await.map_err(fault)?;
                tokio::fs::rename(&part, &whole).await.map_err(fault)
            }
        }
    }

    fn message(&self, letter: &Letter, pack: &Pack) -> Result<Message, Undelivered> {
        let said = render(&letter.mail, letter.lang, &self.site, pack);
        let to = letter.recipient.parse().map_err(|_| Undelivered::Recipient)?;
        let header = |name: &'static str, value: &str| {
            HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
        };
        let message = Message::builder()
            .message_id(Some(format!("<{}@{}>", letter.id, ics::host(&self.site))))
            // When it was written, whatever the attempt: a repetition is the same message.
            .date(SystemTime::from(letter.written_at))
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(said.subject)
            .raw_header(header("Content-Language", letter.lang.tag()))
            // No answer from automatic assistants (RFC 3834).
            .raw_header(header("Auto-Submitted", "auto-generated"));
        let built = match said.entry {
            None => message.header(ContentType::TEXT_PLAIN).body(said.body),
            Some((meeting, entry)) => {
                let text = ics::calendar(&meeting, entry, letter.lang, &self.site, pack, letter.written_at);
                let kind = ContentType::parse(ics::MEDIA_TYPE).map_err(|_| Undelivered::Build)?;
                let attached = Attachment::new("appuntamento.ics".to_owned()).body(text, kind);
                message.multipart(
                    MultiPart::mixed().singlepart(SinglePart::plain(said.body)).singlepart(attached),
                )
            }
        };
        built.map_err(|_| Undelivered::Build)
    }
}

/// Reads `smtp://` or `smtps://`.
fn smtp(url: &str) -> Option<Smtp> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.rsplit('@').next()?.split(['/', ':', '?']).next()?;
    let here = host == "localhost" || host.starts_with("127.");
    let url = match scheme {
        "smtp" if !here && !url.contains("tls=") => {
            format!("{url}{}tls=required", if url.contains('?') { '&' } else { '?' })
        }
        "smtp" | "smtps" => url.to_owned(),
        _ => return None,
    };
    Some(Smtp::from_url(&url).ok()?.timeout(Some(SILENCE)).build())
}

impl From<smtp::Error> for Undelivered {
    fn from(error: smtp::Error) -> Undelivered {
        // The server's sentence may repeat the address: only its number is kept.
        match error.status() {
            Some(code) => Undelivered::Answer(code.to_string()),
            None if error.is_timeout() => Undelivered::Timeout,
            None if error.is_tls() => Undelivered::Tls,
            None => Undelivered::Connection,
        }
    }
}

#[cfg(test)]
mod tests;
