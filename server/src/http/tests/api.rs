//! `/api/v1`: the whole catalogue, described as it is.

use std::collections::BTreeSet;

use acts::testing::TestDesk;
use axum::http::StatusCode;
use serde_json::Value;

use super::{Service, text};

async fn json(service: &Service, path: &str) -> Value {
    let (status, body) = text(service.get(path, None).await).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    serde_json::from_str(&body).expect("JSON")
}

fn keys(object: &Value) -> BTreeSet<&str> {
    object.as_object().expect("an object").keys().map(String::as_str).collect()
}

fn list<'a>(object: &'a Value, name: &str) -> &'a [Value] {
    object[name].as_array().expect("a list")
}

store::both! {
    async fn the_catalogue_is_whole_and_described_field_by_field(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let catalogue = json(&service, "/api/v1/services").await;
        let described = json(&service, "/api/v1/openapi.json").await;
        let rows = list(&catalogue, "services");
        assert_eq!(rows.iter().filter(|row| row["registrable"] == true).count(), 102);
        let row = |code: &str| rows.iter().find(|row| row["code"] == code).expect("a row");
        // The source lost these minutes: they are null, and there.
        let lost = serde_json::json!({ "min": null, "avg": null, "max": null });
        assert_eq!(row("F2.1")["minutes"], lost);
        assert_eq!((&row("O.2")["automatic"], &row("O.2")["automatic_from"]), (&Value::from(true), &Value::from("F1.15")));
        assert_eq!(row("F1.15")["automatic"], false);

        let fields = |name: &str| keys(&described["components"]["schemas"][name]["properties"]);
        let (mut conditions, mut ministry) = (0, 0);
        for row in rows {
            let code = &row["code"];
            assert_eq!(keys(row), fields("Service"), "{code}");
            assert_eq!(keys(&row["minutes"]), fields("Minutes"), "{code}");
            if !row["alternative"].is_null() {
                assert_eq!(keys(&row["alternative"]), fields("Alternative"), "{code}");
            }
            for condition in list(row, "conditions") {
                assert_eq!(keys(condition), fields("Condition"), "{code}");
                conditions += 1;
            }
            for sent in list(row, "ministry") {
                assert_eq!(keys(sent), fields("MinistryCode"), "{code}");
                ministry += 1;
            }
        }
        assert!(ministry > 0, "{conditions} conditions and {ministry} codes of the ministry were compared");
    }
}
