//! The post: messages of the outbox, said in the person's language and carried away.
//!
//! [`render`] makes subject and body, [`Mailer`] carries one message by SMTP or, in development, writes it as an
//! `.eml` file, [`deliver`] does so until the server stops. A message is sent at least once; each attempt has the
//! same Message-ID, so that a mail server or a reader knows a repetition.

mod deliver;
pub mod ics;
mod mailer;
mod render;

pub use deliver::deliver;
pub use mailer::Mailer;
#[cfg(test)]
pub use render::render;
