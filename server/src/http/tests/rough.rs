//! Rough input: foreign origins, wrong encodings, huge bodies, unknown things. Each gets a clear 4xx page of ours,
//! never a 500 and never a framework's plain text.

use acts::testing::TestDesk;
use axum::{
    body::Body,
    http::{StatusCode, header},
};
use domain::{account::Level, form::Form};

use super::{Service, request, text};

async fn refused(service: &Service, request: axum::http::Request<Body>, status: StatusCode) -> String {
    let path = request.uri().path().to_owned();
    let response = service.send(request).await;
    let kind = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|k| k.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let (got, page) = text(response).await;
    assert_eq!(got, status, "{path}");
    assert!(kind.starts_with("text/html"), "{path}: {kind}");
    assert!(page.contains("<h1"), "{path}: a page with a heading");
    page
}

fn post(path: &str) -> axum::http::request::Builder {
    request("POST", path, None).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
}

store::both! {
    async fn rough_requests_get_a_page_of_ours(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let body = |text: &'static str| Body::from(text);
        // Another site's form.
        let foreign = post("/accedi").header("sec-fetch-site", "cross-site").body(body("cf=x")).expect("a request");
        refused(&service, foreign, StatusCode::FORBIDDEN).await;
        // Latin-1, not UTF-8.
        let latin = post("/accedi").body(body("cf=Niccol%F2")).expect("a request");
        refused(&service, latin, StatusCode::BAD_REQUEST).await;
        let latin = request("GET", "/servizi?q=%F2", None).body(Body::empty()).expect("a request");
        refused(&service, latin, StatusCode::BAD_REQUEST).await;
        // Not a form at all.
        let json = request("POST", "/accedi", None).header(header::CONTENT_TYPE, "application/json");
        refused(&service, json.body(body("{}")).expect("a request"), StatusCode::UNSUPPORTED_MEDIA_TYPE).await;
        // Too much of it.
        let huge = post("/accedi").body(Body::from("cf=".to_owned() + &"a".repeat(300_000))).expect("a request");
        refused(&service, huge, StatusCode::PAYLOAD_TOO_LARGE).await;
        let pairs = post("/accedi").body(Body::from("a=b&".repeat(700))).expect("a request");
        refused(&service, pairs, StatusCode::PAYLOAD_TOO_LARGE).await;
        // A form that carries no key of ours.
        let keyless = post("/registrati").body(body("cf=RSSMRA80A01H501U")).expect("a request");
        let status = service.send(keyless).await.status();
        assert!(status.is_client_error(), "{status}");
        // Nothing there, and the wrong method.
        refused(&service, request("GET", "/nulla", None).body(Body::empty()).expect("a request"), StatusCode::NOT_FOUND).await;
        refused(&service, request("GET", "/servizi/Z.9", None).body(Body::empty()).expect("a request"), StatusCode::NOT_FOUND).await;
        refused(&service, request("DELETE", "/servizi", None).body(Body::empty()).expect("a request"), StatusCode::METHOD_NOT_ALLOWED).await;
    }

    async fn what_is_typed_comes_back_inert(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Declared).await;
        let token = service.test.log_in(citizen.cf()).await;
        let desk = &service.test.desk;
        let draft = acts::did::begin(desk, acts::did::Author::Citizen(&citizen)).await.expect("begins");
        let nasty = "</textarea><script>alert(1)</script> x] [y \u{202E}مرحبا 漢字 😀 & \"q\" 'a'";
        let form: Form = [
            ("skills", nasty),
            ("languages", nasty),
            ("go", "next"),
            ("version", &draft.version.to_string()),
            ("request_key", &desk.request_key()),
        ]
        .into_iter()
        .collect();
        let response = service.post("/did/istruzione", Some(&token), &form).await;
        let (status, page) = text(response).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "the title is missing");
        assert!(!page.contains("<script>alert"), "a script came alive");
        assert!(page.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;"), "the text is kept");
        assert!(page.contains("漢字 😀"));
        // Kept in the database to the last sign.
        let mut conn = desk.reader.conn().await.expect("reads");
        let stored = store::did::by_id(&mut conn, draft.id).await.expect("reads").expect("the draft");
        assert_eq!(acts::did::answers_of(&stored).expect("answers").raw("skills"), nasty);
    }

    async fn a_stale_tab_sees_both_texts(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Declared).await;
        let token = service.test.log_in(citizen.cf()).await;
        let desk = &service.test.desk;
        let draft = acts::did::begin(desk, acts::did::Author::Citizen(&citizen)).await.expect("begins");
        let send = async |phone: &'static str| {
            let form: Form = [
                ("citizenship", "italian"),
                ("phone", phone),
                ("go", "next"),
                ("version", &draft.version.to_string()),
                ("request_key", &desk.request_key()),
            ]
            .into_iter()
            .collect();
            text(service.post("/did/chi-sono", Some(&token), &form).await).await
        };
        assert_eq!(send("333 1111111").await.0, StatusCode::SEE_OTHER);
        let (status, page) = send("333 2222222").await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(page.contains("333 1111111") && page.contains("333 2222222"), "both texts are shown");
    }
}
