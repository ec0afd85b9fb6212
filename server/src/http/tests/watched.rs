//! What a watcher asks: a server without its database is alive, and not ready.

use acts::testing::TestDesk;
use axum::http::StatusCode;

use super::{Service, text};

store::both! {
    async fn without_its_database_the_server_is_alive_and_not_ready(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        assert_eq!(service.get("/readyz", None).await.status(), StatusCode::OK);
        service.test.desk.reader.close().await;
        let (status, body) = text(service.get("/readyz", None).await).await;
        assert_eq!((status, body.as_str()), (StatusCode::SERVICE_UNAVAILABLE, r#"{"database":"unreachable"}"#));
        assert_eq!(service.get("/healthz", None).await.status(), StatusCode::OK);
    }
}
