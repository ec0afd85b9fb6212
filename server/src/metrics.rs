//! What Prometheus may count, on an address of its own.
//!
//! - `sportello_requests_total{method,route,status}` and `sportello_request_seconds{method,route}`.
//! - A label is one of a few words known beforehand: the route as the table writes it (`/did/{step}`), never the
//!   address that somebody asked for; the class of the status (`4xx`); a method of HTTP or `other`. So nobody's
//!   data becomes a label, and nobody can fill the memory with new ones.

use std::{net::SocketAddr, time::Duration};

use axum::http::{Method, StatusCode};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder};

const REQUESTS: &str = "sportello_requests_total";
const SECONDS: &str = "sportello_request_seconds";

/// Upper bounds in seconds: a page is a few milliseconds, a document some tenths, 30 seconds is given up.
const BOUNDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// Answers `GET /metrics` on this address from now on.
pub fn start(address: SocketAddr) -> Result<(), BuildError> {
    PrometheusBuilder::new()
        .with_http_listener(address)
        .set_buckets_for_metric(Matcher::Full(SECONDS.to_owned()), &BOUNDS)?
        .install()?;
    metrics::describe_counter!(REQUESTS, "Answers by method, route and class of status.");
    metrics::describe_histogram!(SECONDS, metrics::Unit::Seconds, "Time until an answer began, by route.");
    Ok(())
}

/// Counts one answer.
pub fn answered(method: &Method, route: &str, status: StatusCode, took: Duration) {
    let (method, route) = (method_label(method), route.to_owned());
    let status = status_label(status);
    metrics::counter!(REQUESTS, "method" => method, "route" => route.clone(), "status" => status)
        .increment(1);
    metrics::histogram!(SECONDS, "method" => method, "route" => route).record(took.as_secs_f64());
}

fn method_label(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

fn status_label(status: StatusCode) -> &'static str {
    match status.as_u16() / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_words_known_beforehand() {
        assert_eq!(method_label(&Method::POST), "POST");
        let invented = Method::from_bytes(b"RSSMRA80A01H501U").expect("a token");
        assert_eq!(method_label(&invented), "other");
        assert_eq!(status_label(StatusCode::SEE_OTHER), "3xx");
        assert_eq!(status_label(StatusCode::SERVICE_UNAVAILABLE), "5xx");
    }
}
