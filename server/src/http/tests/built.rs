//! Built files: compressed once, by the build, and kept by browsers for ever.

use std::{fs, sync::Arc};

use acts::testing::TestDesk;
use axum::{
    body::Body,
    http::{StatusCode, header},
};

use super::{Service, request};
use crate::settings::Serve;

const PLAIN: &[u8] = b"console.log('uno')";
/// Only as good as its name: whoever sends it has not compressed anything itself.
const COMPRESSED: &[u8] = b"\x0b\x02\x80compressed by the build\x03";

#[tokio::test]
async fn a_built_file_is_sent_as_the_build_compressed_it() {
    let root = store::testing::folder();
    let built = root.path().join("pkg");
    fs::create_dir(&built).expect("a folder");
    fs::write(built.join("a.js"), PLAIN).expect("writes");
    fs::write(built.join("a.js.br"), COMPRESSED).expect("writes");
    let service = Service::with(TestDesk::new(store::testing::sqlite().await), |house| {
        let settings = Serve { site_root: root.path().to_owned(), ..(*house.settings).clone() };
        house.settings = Arc::new(settings);
    });
    for (accepted, encoding, expected) in [("br", Some("br"), COMPRESSED), ("identity", None, PLAIN)] {
        let asked = request("GET", "/pkg/a.js", None).header(header::ACCEPT_ENCODING, accepted);
        let response = service.send(asked.body(Body::empty()).expect("a request")).await;
        assert_eq!(response.status(), StatusCode::OK);
        let said = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
        assert_eq!(said(header::CONTENT_ENCODING), encoding);
        assert_eq!(said(header::CACHE_CONTROL), Some("public, max-age=31536000, immutable"));
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        assert_eq!(bytes.as_ref(), expected, "{accepted}");
    }
    let missing = service.get("/pkg/b.js", None).await;
    assert_eq!(
        (missing.status(), missing.headers().get(header::CACHE_CONTROL)),
        (StatusCode::NOT_FOUND, None)
    );
}
