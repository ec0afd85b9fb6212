//! Public pages, rendered once: what they show comes from the region's pack, which does not change while the
//! server runs. Only pages for nobody in particular are kept (no name, no notice, no terminal's frame), and only so many
//! of them.

use std::{collections::HashMap, sync::RwLock};

use acts::Visitor;
use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::lang::Lang;

use super::Visit;

/// Pages kept at the same time; searches beyond that are rendered each time.
const MOST: usize = 1_000;

#[derive(Default)]
pub struct PublicPages(RwLock<HashMap<(Lang, String), Bytes>>);

impl PublicPages {
    /// The kept page, or the one that `render` makes (kept when it is a plain success).
    pub async fn get(&self, visit: &Visit, render: impl FnOnce(&Visit) -> Response) -> Response {
        if !matches!(visit.visitor, Visitor::Anonymous) || visit.expired || visit.device.is_some() {
            return render(visit);
        }
        let key = (visit.lang, visit.here());
        let kept = {
            let pages = self.0.read().unwrap_or_else(|poisoned| poisoned.into_inner());
            pages.get(&key).cloned()
        };
        if let Some(bytes) = kept {
            return page(visit.lang, bytes);
        }
        let response = render(visit);
        if response.status() != StatusCode::OK {
            return response;
        }
        let (parts, body) = response.into_parts();
        // Our own pages are whole strings: reading one cannot fail or wait.
        let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let mut pages = self.0.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        if pages.len() < MOST {
            pages.insert(key, bytes.clone());
        }
        Response::from_parts(parts, Body::from(bytes))
    }
}

fn page(lang: Lang, bytes: Bytes) -> Response {
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
    response
}
