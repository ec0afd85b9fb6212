//! Prometheus reads its numbers on an address of its own, and finds nobody's data in them.

use crate::{
    place::Place,
    server::{Server, free_port, get, post},
};

#[test]
fn numbers_stand_on_their_own_address_by_route_method_and_status() {
    let place = Place::migrated();
    let metrics = free_port();
    let server = Server::start(&place, &[("SPORTELLO_METRICS_LISTEN", &metrics)]);
    let ask = |path: &str| get(&server.address, path, "").expect("an answer").status;
    assert_eq!(ask("/servizi/A.1"), 200);
    assert_eq!(ask("/servizi/B.1?q=Bianchi"), 200);
    assert_eq!(ask("/pkg/nulla.css"), 404);
    assert_eq!(ask("/RSSMRA80A01H501U"), 404);
    assert_eq!(ask("/metrics"), 404, "people do not see the numbers");
    let wrong =
        post(&server.address, "/accedi", "", &[("cf", "RSSMRA80A01H501U"), ("password", "sbagliata")]);
    assert_eq!(wrong.status, 422);

    let text = get(&metrics, "/metrics", "").expect("the numbers").body;
    let count = |method: &str, route: &str, status: &str| {
        let labels = [("method", method), ("route", route), ("status", status)];
        let labels = labels.map(|(name, value)| format!("{name}=\"{value}\""));
        let line = text.lines().find(|line| {
            line.starts_with("sportello_requests_total{") && labels.iter().all(|label| line.contains(label))
        });
        line.and_then(|line| line.rsplit(' ').next()?.parse::<u64>().ok())
    };
    assert_eq!(count("GET", "/servizi/{code}", "2xx"), Some(2), "{text}");
    assert_eq!(count("GET", "/pkg", "4xx"), Some(1), "{text}");
    assert_eq!(count("GET", "none", "4xx"), Some(2), "{text}");
    assert_eq!(count("POST", "/accedi", "4xx"), Some(1), "{text}");
    assert!(text.contains("sportello_request_seconds_bucket{"), "{text}");
    for typed in ["RSSMRA80A01H501U", "Bianchi", "A.1", "nulla"] {
        assert!(!text.contains(typed), "{typed} stands in the numbers");
    }
}
