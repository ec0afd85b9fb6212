//! For whoever watches the server: is it up, does the database answer?

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::http::Visit;

/// The process answers.
pub async fn healthz() -> Response {
    (StatusCode::OK, "ok\n").into_response()
}

/// The database answers too.
pub async fn readyz(visit: Visit) -> Response {
    let answer = async {
        let mut conn = visit.house.desk.reader.conn().await?;
        store::dialect::database_clock(&mut conn).await
    };
    match answer.await {
        Ok(_) => (StatusCode::OK, Json(serde_json::json!({ "database": "ok" }))).into_response(),
        Err(error) => {
            tracing::error!(%error, "not ready");
            let body = Json(serde_json::json!({ "database": "unreachable" }));
            (StatusCode::SERVICE_UNAVAILABLE, body).into_response()
        }
    }
}

/// A page of constant bytes through every layer: what the benchmark measures other pages against.
pub async fn constant() -> Response {
    ([("content-type", "text/html; charset=utf-8")], "<!DOCTYPE html><title>Sportello</title>")
        .into_response()
}
