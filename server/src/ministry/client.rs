//! One POST to the ministry's address.

use std::time::Duration;

use acts::ministry::Outgoing;
use reqwest::{StatusCode, Url, redirect::Policy};

use crate::settings::SettingsError;

/// The longest time for one message: well within the two minutes for which it is leased.
const PATIENCE: Duration = Duration::from_secs(20);

/// Carries messages; cheap to clone.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    address: Url,
}

/// Why a message did not arrive, without what it says and about whom.
#[derive(Debug, thiserror::Error)]
pub enum Undelivered {
    #[error("the ministry answered {0}")]
    Answer(StatusCode),
    #[error("the ministry was silent for too long")]
    Timeout,
    #[error("the ministry cannot be reached")]
    Connection,
}

impl Client {
    /// Reads the address; nobody is called. Beyond this machine it must be https: the messages name people.
    pub fn new(address: &str) -> Result<Client, SettingsError> {
        let url = Url::parse(address).map_err(|_| SettingsError::Ministry)?;
        let here = url.host_str().is_some_and(|host| host == "localhost" || host.starts_with("127."));
        if url.scheme() != "https" && !(url.scheme() == "http" && here) {
            return Err(SettingsError::Ministry);
        }
        // The provider is the process's: whoever came first has set the same one.
        rustls::crypto::ring::default_provider().install_default().ok();
        let http = reqwest::Client::builder().timeout(PATIENCE).redirect(Policy::none()).no_proxy().build();
        Ok(Client { http: http.map_err(|_| SettingsError::Ministry)?, address: url })
    }

    /// Sends one message; `Ok` when the answer is 2xx.
    pub async fn send(&self, message: &Outgoing) -> Result<(), Undelivered> {
        let request = self.http.post(self.address.clone());
        let request = request.header("Idempotency-Key", message.key.to_string()).json(&message.body);
        let answer = request.send().await.map_err(|error| match error.is_timeout() {
            true => Undelivered::Timeout,
            false => Undelivered::Connection,
        })?;
        match answer.status() {
            status if status.is_success() => Ok(()),
            status => Err(Undelivered::Answer(status)),
        }
    }
}
