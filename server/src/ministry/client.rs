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
        Client::with_patience(address, PATIENCE)
    }

    fn with_patience(address: &str, patience: Duration) -> Result<Client, SettingsError> {
        let url = Url::parse(address).map_err(|_| SettingsError::Ministry)?;
        let here = url.host_str().is_some_and(|host| host == "localhost" || host.starts_with("127."));
        if url.scheme() != "https" && !(url.scheme() == "http" && here) {
            return Err(SettingsError::Ministry);
        }
        // The provider is the process's: whoever came first has set the same one.
        rustls::crypto::ring::default_provider().install_default().ok();
        let http = reqwest::Client::builder().timeout(patience).redirect(Policy::none()).no_proxy().build();
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

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use uuid::Uuid;

    use super::*;

    async fn sent_to(address: &str, patience: Duration) -> Result<(), Undelivered> {
        let client = Client::with_patience(&format!("http://{address}/"), patience).expect("an address");
        let body = serde_json::json!({ "code": "X02" });
        let message = Outgoing { key: Uuid::max(), service: "D.1".to_owned(), body, attempts: 1 };
        client.send(&message).await
    }

    /// R140: who takes the message and says nothing does not keep the sender.
    #[tokio::test]
    async fn r140_a_receiver_that_hangs_is_left() {
        // The system takes the connection; nobody ever reads from it.
        let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = silent.local_addr().expect("an address").to_string();
        let sent = sent_to(&address, Duration::from_millis(100)).await;
        assert!(matches!(sent, Err(Undelivered::Timeout)), "{sent:?}");
        drop(silent);
        let sent = sent_to(&address, PATIENCE).await;
        assert!(matches!(sent, Err(Undelivered::Connection)), "{sent:?}");
    }
}
