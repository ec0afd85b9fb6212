//! The door: whoever knocks too often is told so by a page of ours, and nobody else waits for it.

use std::{net::SocketAddr, sync::Arc};

use acts::testing::TestDesk;
use app::texts::t;
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{StatusCode, header},
    response::Response,
};
use domain::lang::Lang;

use super::{Service, browser::html, request, text};
use crate::http::door::Door;

/// Tries to come in from this address, each time as somebody else: per account the acts count.
async fn knock(service: &Service, from: &str) -> Response {
    let who = service.test.form(service.test.number());
    let address: SocketAddr = from.parse().expect("an address");
    let request = request("POST", "/accedi", None)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .extension(ConnectInfo(address))
        .body(Body::from(format!("cf={}&password=sbagliata", who.raw("cf"))));
    service.send(request.expect("a request")).await
}

store::both! {
    async fn the_third_knock_of_an_address_waits_and_the_first_of_another_does_not(db: TestDb) {
        let service = Service::with(TestDesk::new(db), |house| house.door = Arc::new(Door::new(2)));
        for _ in 0..2 {
            assert_eq!(knock(&service, "192.0.2.7:40000").await.status(), StatusCode::UNPROCESSABLE_ENTITY);
        }
        let refused = knock(&service, "192.0.2.7:40001").await;
        assert_eq!(refused.headers().get(header::RETRY_AFTER).expect("a time"), "60");
        let kind = refused.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        assert_eq!(kind, Some("text/html; charset=utf-8"));
        let (status, page) = text(refused).await;
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
        assert!(page.contains("<h1") && page.contains(&html(&t(Lang::It, "pages-problem-429-title"))), "{page}");
        assert_eq!(knock(&service, "192.0.2.8:40000").await.status(), StatusCode::UNPROCESSABLE_ENTITY);
    }
}
