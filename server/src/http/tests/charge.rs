//! In whose charge a request is, page by page: a head gives back what a colleague has, and nobody else sees how.

use acts::{SecretToken, testing::TestDesk};
use axum::http::StatusCode;
use domain::{
    account::{Level, Role},
    form::Form,
};

use super::{Service, text};

const QUEUE: &str = "/operatore/richieste";
/// What the button of a head sends.
const BUTTON: &str = "name=\"act\" value=\"release_for\"";

/// Somebody with this role in this office, logged in.
async fn as_role(service: &Service, role: Role, office: &str) -> SecretToken {
    let colleague = service.test.operator_as(role, &[office]).await;
    // The authenticator's code of this half minute is spent.
    let code = &colleague.credentials.recovery_codes[0];
    let desk = &service.test.desk;
    let logged = acts::operator::log_in(desk, &colleague.username, acts::testing::PASSWORD, code, None).await;
    logged.expect("logs in").token
}

async fn page(service: &Service, path: &str, token: &SecretToken) -> String {
    let (status, page) = text(service.get(path, Some(token)).await).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    page
}

store::both! {
    async fn a_head_frees_a_request_from_the_queue_and_from_its_page(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Identified).await;
        let (_, request) = service.declaration(&citizen).await;
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let stored = store::request::by_id(&mut conn, request).await.expect("reads").expect("a request");
        drop(conn);
        let owner = service.test.operator(&stored.office).await.operator;
        let colleague = as_role(&service, Role::Operator, &stored.office).await;
        let head = as_role(&service, Role::Head, &stored.office).await;
        let (here, id) = (format!("{QUEUE}/{request}"), owner.id().to_string());
        let from_queue: Form =
            [("act", "release_for"), ("request", &request.to_string()), ("owner", &id)].into_iter().collect();
        let from_page: Form = [("act", "release_for"), ("owner", &id)].into_iter().collect();
        for (path, form) in [(QUEUE, &from_queue), (here.as_str(), &from_page)] {
            acts::request::take(&service.test.desk, &owner, request).await.expect("takes");
            assert!(!page(&service, path, &colleague).await.contains(BUTTON), "{path}: not an operator's");
            assert_eq!(service.post(path, Some(&colleague), form).await.status(), StatusCode::FORBIDDEN, "{path}");
            let shown = page(&service, path, &head).await;
            assert!(shown.contains(BUTTON) && shown.contains(&format!("name=\"owner\" value=\"{id}\"")), "{path}");
            assert_eq!(service.post(path, Some(&head), form).await.status(), StatusCode::SEE_OTHER, "{path}");
            assert!(!page(&service, path, &head).await.contains(BUTTON), "{path}: it is free");
            assert!(page(&service, path, &colleague).await.contains("name=\"act\" value=\"take\""), "{path}");
        }
        let nobody: Form = [("act", "release_for"), ("owner", "x")].into_iter().collect();
        assert_eq!(service.post(&here, Some(&head), &nobody).await.status(), StatusCode::NOT_FOUND);
    }
}
