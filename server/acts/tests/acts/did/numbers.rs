//! Protocol numbers: per office and year, without gaps, and for ever; who serves a comune that no centre lists.

use acts::{did, testing::TestDesk};
use chrono::{DateTime, Utc};
use domain::{account::Level, did::Move};

use crate::{
    declared::{decide, declared, declared_from, request_of, stored},
    sound::sound,
    support::{field, fields, said},
};

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

store::both! {
    async fn a_number_per_office_and_year(db: TestDb) {
        let test = TestDesk::in_marche(db);
        assert_eq!(declared(&test, Level::Declared).await.protocol, "2026/FER/000001");
        assert_eq!(declared(&test, Level::Declared).await.protocol, "2026/FER/000002");
        assert_eq!(declared_from(&test, Level::Declared, "Ancona").await.protocol, "2026/REG/000001");
        // Half past midnight in Rome is still the old year in Greenwich.
        test.clock.advance(instant("2026-12-31T23:30:00Z") - test.desk.now());
        assert_eq!(declared(&test, Level::Declared).await.protocol, "2027/FER/000001");
        sound(&test).await;
    }

    async fn a_comune_that_no_centre_lists_waits_for_a_centre(db: TestDb) {
        let test = TestDesk::in_marche(db);
        // Fermo gives its own number 1 first: a declaration that arrives keeps its number and takes nobody's.
        declared(&test, Level::Declared).await;
        let waiting = declared_from(&test, Level::Identified, "Ancona").await;
        assert_eq!((stored(&test, waiting.did).await.office.as_str(), waiting.protocol.as_str()), ("", "2026/REG/000001"));
        let pesaro = test.operator(test.elsewhere()).await;
        let fermo = test.operator(test.home()).await;
        let confirmed = crate::declared::confirm(&test, &fermo.operator, waiting.did, &[]).await;
        assert_eq!(said(confirmed), r#"Conflict("error-did-office-missing")"#);
        let nowhere = did::assign(&test.desk, &pesaro.operator, waiting.did, "milano", &test.asked()).await;
        assert_eq!(fields(nowhere), field("office", "error-unknown-choice"));

        let asked = test.asked();
        for _ in 0..2 {
            did::assign(&test.desk, &pesaro.operator, waiting.did, "fermo", &asked).await.expect("assigns");
        }
        let did = stored(&test, waiting.did).await;
        assert_eq!((did.office.as_str(), did.protocol.as_deref()), ("fermo", Some("2026/REG/000001")));
        assert_eq!(request_of(&test, waiting.did).await.office, "fermo");
        let again = did::assign(&test.desk, &pesaro.operator, waiting.did, "pesaro", &test.asked()).await;
        assert_eq!(said(again), "NotFound", "it is Fermo's now");
        assert_eq!(declared(&test, Level::Declared).await.protocol, "2026/FER/000002");
        crate::declared::confirm(&test, &fermo.operator, waiting.did, &[]).await.expect("confirms");
        let closed = did::assign(&test.desk, &fermo.operator, waiting.did, "pesaro", &test.asked()).await;
        assert_eq!(said(closed), r#"Conflict("error-request-closed")"#);
        sound(&test).await;
    }

    async fn who_gives_a_request_away_has_it_no_longer(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let waiting = declared_from(&test, Level::Declared, "Ancona").await;
        let pesaro = test.operator(test.elsewhere()).await;
        let fermo = test.operator(test.home()).await;
        let request = request_of(&test, waiting.did).await.id;
        acts::request::take(&test.desk, &pesaro.operator, request).await.expect("takes");
        let taken = did::assign(&test.desk, &fermo.operator, waiting.did, "fermo", &test.asked()).await;
        assert_eq!(said(taken), r#"Conflict("error-request-taken")"#);
        did::assign(&test.desk, &pesaro.operator, waiting.did, "fermo", &test.asked()).await.expect("assigns");
        assert_eq!(request_of(&test, waiting.did).await.taken_by, None);
        acts::request::take(&test.desk, &fermo.operator, request).await.expect("takes");
        // Within one's own centre nothing changes hands.
        did::assign(&test.desk, &fermo.operator, waiting.did, "fermo", &test.asked()).await.expect("assigns");
        assert_eq!(request_of(&test, waiting.did).await.taken_by, Some(fermo.operator.id()));
        let decided = decide(&test, &pesaro.operator, waiting.did, Move::Reject, Some("No")).await;
        assert_eq!(said(decided), "NotFound");
    }
}
