//! What islands may ask: public lists only, through leptos' server functions. Nothing here knows who asks.

use std::sync::Arc;

use app::islands::SharedLookups;
use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use leptos::prelude::provide_context;

use crate::http::Visit;

pub async fn call(visit: Visit, request: Request) -> Response {
    let lookups: SharedLookups = Arc::new(visit.house.desk.places);
    let context = move || provide_context::<SharedLookups>(lookups.clone());
    leptos_axum::handle_server_fns_with_context(context, request).await.into_response()
}
