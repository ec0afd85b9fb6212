//! Messages to the ministry as browsers meet them: beside the passage on a person's page, and where an administrator sets
//! codes.

use acts::{
    ministry::{failed, lease, sent},
    testing::TestDesk,
};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::account::{Level, Role};

use super::{Service, browser::Browser};

const MINISTRY: &str = "/operatore/ministero";

/// Somebody with a pact signed at the tests' centre; the address of their file.
async fn with_pact(service: &Service) -> String {
    let test = &service.test;
    let citizen = test.citizen(Level::Identified).await;
    let (did, _) = service.declaration(&citizen).await;
    let operator = test.operator(test.home()).await.operator;
    test.pact(&citizen, did, &operator).await;
    format!("/operatore/persone/{}", citizen.person())
}

store::both! {
    /// R053: while the code is missing every operator sees it, and later what became of the message.
    async fn r053_an_operator_reads_on_the_person_s_page_where_the_message_stands(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let test = &service.test;
        let file = with_pact(&service).await;
        let operator = Browser::as_role(&service, Role::Operator, &[test.home()]).await;
        let reads = async |words: &str| {
            let seen = operator.get(&file).await;
            assert_eq!(seen.status, StatusCode::OK);
            assert!(seen.page.contains(words), "{words}: {}", seen.page);
        };
        reads("manca il codice").await;
        let admin = Browser::as_role(&service, Role::Administrator, &[test.home()]).await;
        let set = admin.send(MINISTRY, &[("service", "D.1"), ("code", "X02")]).await;
        assert_eq!(set.status, StatusCode::SEE_OTHER);
        reads("in attesa di invio").await;
        let outgoing = lease(&test.desk, 10).await.expect("leases");
        failed(&test.desk, outgoing[0].key, outgoing[0].attempts, "the ministry answered 500").await.expect("keeps");
        reads("L’ultimo invio non è riuscito. Un tentativo. Prossimo invio:").await;
        test.clock.advance(TimeDelta::minutes(1));
        let again = lease(&test.desk, 10).await.expect("leases");
        sent(&test.desk, again[0].key).await.expect("keeps");
        reads("Ministero: inviato.").await;
        // The list of all of them is an administrator's.
        assert_eq!(operator.get(MINISTRY).await.status, StatusCode::FORBIDDEN);
    }

    /// R053: the code that the source does not print is set here; what waited for it may leave.
    async fn r053_an_administrator_reads_the_messages_and_sets_the_code(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let file = with_pact(&service).await;
        let person = format!("href=\"{file}\"");
        let admin = Browser::as_role(&service, Role::Administrator, &[service.test.home()]).await;
        let listed = async |state: &str| admin.get(&format!("{MINISTRY}?stato={state}")).await;
        assert!(admin.get(MINISTRY).await.says("ministry-none"), "nothing can leave yet");
        let missing = listed("code_missing").await;
        assert!(missing.page.contains(&person) && missing.says("ministry-code-none"));

        let wrong = admin.send(MINISTRY, &[("service", "D.1"), ("code", "A 02")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.page.contains("href=\"#code\"") && wrong.page.contains("value=\"A 02\""));
        let nothing = admin.send(MINISTRY, &[("code", "X02")]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let printed = admin.send(MINISTRY, &[("service", "A.3"), ("code", "X02")]).await;
        assert_eq!(printed.status, StatusCode::NOT_FOUND, "the source prints the code of A.3");

        let form = admin.filled(MINISTRY, &[("service", "D.1"), ("code", "x02")]).await;
        for _ in 0..2 {
            let set = admin.post(MINISTRY, &form).await;
            assert_eq!((set.status, set.to.as_str()), (StatusCode::SEE_OTHER, "/operatore/ministero?done=code"));
        }
        assert!(admin.get("/operatore/ministero?done=code").await.says("ministry-done-code"));
        let waiting = listed("waiting").await;
        assert!(waiting.page.contains(&person) && waiting.page.contains("X02"));
        assert!(!listed("code_missing").await.page.contains(&person));
        let outgoing = lease(&service.test.desk, 10).await.expect("leases");
        sent(&service.test.desk, outgoing[0].key).await.expect("keeps");
        assert!(listed("sent").await.page.contains(&person));
        assert!(listed("waiting").await.says("ministry-none"));
    }
}
