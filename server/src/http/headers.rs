//! The headers that every answer carries.
//!
//! Pages load nothing from elsewhere and run no script; a page with islands or on a terminal allows exactly its own, by
//! nonce.
//! `Referrer-Policy: same-origin`, because with `no-referrer` the CSRF layer would refuse honest posts.

use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// Without scripts nothing connects but what checks a page from inside it: Lighthouse fetches `robots.txt` so.
const NO_SCRIPTS: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'none'; connect-src 'self'; style-src 'self'; font-src 'self'; \
     img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
);

/// The policy of a page with islands.
pub fn policy(nonce: &str) -> HeaderValue {
    let text = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'; \
         style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    // A nonce is hex digits.
    HeaderValue::from_str(&text).unwrap_or(NO_SCRIPTS)
}

/// The policy of a page on a terminal without islands: its script and nothing more.
pub fn terminal_policy(nonce: &str) -> HeaderValue {
    let text = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; connect-src 'self'; style-src 'self'; font-src 'self'; \
         img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&text).unwrap_or(NO_SCRIPTS)
}

/// The layer.
pub async fn add(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(NO_SCRIPTS);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    );
    headers.insert(
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    );
    response
}
