//! Every route × every kind of visitor, in one table, with a count that no route is missing.

mod cast;
mod expected;
mod made;
mod traces;

use std::collections::BTreeSet;

use acts::testing::TestDesk;
use axum::http::{StatusCode, header};
use domain::account::Level;

use super::{Service, request, text};
use crate::http::routes::{Access, table};

use cast::{address, cast, token_of};
use expected::{Outcome, expected};
use traces::traces;

pub(super) use made::{entries, former_employer};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Anonymous,
    OtherCitizen,
    Declared,
    Identified,
    /// Acts for the company of the addresses.
    Employer,
    /// Did, until yesterday.
    FormerEmployer,
    /// Acts for another company.
    OtherEmployer,
    OtherOffice,
    Operator,
    Head,
    Administrator,
    /// Nobody, at a terminal in the hall.
    Terminal,
    /// Another citizen, logged in at that terminal.
    AtTerminal,
}

const EVERYBODY: [Who; 13] = [
    Who::Anonymous,
    Who::OtherCitizen,
    Who::Declared,
    Who::Identified,
    Who::Employer,
    Who::FormerEmployer,
    Who::OtherEmployer,
    Who::OtherOffice,
    Who::Operator,
    Who::Head,
    Who::Administrator,
    Who::Terminal,
    Who::AtTerminal,
];

/// A form that any handler would begin to read.
const ANYTHING: [(&str, &str); 3] =
    [("go", "confirm"), ("version", "1"), ("request_key", "00000000000000000000000000000000")];

store::both! {
    async fn every_route_lets_in_whom_it_must_and_nobody_else(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let cast = cast(&service).await;
        let mut asked = BTreeSet::new();
        for route in table() {
            for who in EVERYBODY {
                let path = address(route.path, &cast);
                let response = cast.get(&service, who, &path).await;
                let status = response.status();
                let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("");
                let login = status == StatusCode::SEE_OTHER && to.contains("accedi?poi=");
                let got = match status {
                    _ if login => Outcome::Login,
                    StatusCode::FORBIDDEN => Outcome::Forbidden,
                    // The address takes posts only: whoever may not come in was refused before.
                    StatusCode::METHOD_NOT_ALLOWED => Outcome::In,
                    // A receipt in PDF exists once there is a declaration: reading one's own absence is "in".
                    StatusCode::NOT_FOUND if route.path.ends_with(".pdf") && !route.path.contains("{paper}") => {
                        Outcome::In
                    }
                    StatusCode::NOT_FOUND => Outcome::Hidden,
                    status if status.is_server_error() => panic!("{who:?} GET {path}: {status}"),
                    _ => Outcome::In,
                };
                assert_eq!(got, expected(route.path, route.access, who), "{who:?} GET {path}: {status} {to}");
                asked.insert((route.path, who as usize));
            }
        }
        assert_eq!(asked.len(), table().len() * EVERYBODY.len());
    }

    async fn posts_of_strangers_change_nothing(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let cast = cast(&service).await;
        let before = traces(&service.test).await;
        for route in table().into_iter().filter(|route| route.access != Access::Everybody) {
            for who in EVERYBODY {
                let outcome = expected(route.path, route.access, who);
                if outcome == Outcome::In {
                    continue;
                }
                let path = address(route.path, &cast);
                let (status, page) = text(cast.post(&service, who, &path, &ANYTHING).await).await;
                let refused = matches!(
                    status,
                    StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED
                );
                assert!(refused, "{who:?} POST {path}: {status}");
                assert!(!page.contains("Rossi") || who != Who::Anonymous, "{who:?} POST {path} shows a name");
            }
        }
        assert_eq!(traces(&service.test).await, before);
    }

    async fn what_another_company_has_is_not_found_under_one_s_own(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let cast = cast(&service).await;
        let before = traces(&service.test).await;
        let token = cast.token(Who::OtherEmployer);
        let below = table().into_iter().filter(|route| {
            route.access == Access::Mandate && route.path.matches('{').count() > 1
        });
        let mut asked = 0;
        for route in below {
            let path = address(route.path, &cast).replacen(&cast.company, &cast.other_company, 1);
            assert!(path.starts_with(&format!("/impresa/{}/", cast.other_company)), "{path}");
            assert_eq!(service.get(&path, token).await.status(), StatusCode::NOT_FOUND, "GET {path}");
            let status = service.post(&path, token, &ANYTHING.into_iter().collect()).await.status();
            // Some addresses take no posts at all.
            let refused = matches!(status, StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED);
            assert!(refused, "POST {path}: {status}");
            asked += 1;
        }
        assert!(asked >= 8, "{asked} addresses");
        assert_eq!(traces(&service.test).await, before);
    }

    async fn a_session_that_is_over_is_nobody(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let token = token_of(&service.test, Level::Declared).await;
        assert_eq!(service.get("/area", Some(&token)).await.status(), StatusCode::OK);
        service.test.clock.advance(chrono::TimeDelta::minutes(31));
        let response = service.get("/area", Some(&token)).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        // The login says that the session is over, and takes its cookie back.
        let response = service.get("/accedi?poi=%2Farea", Some(&token)).await;
        let cookie = response.headers().get(header::SET_COOKIE).and_then(|c| c.to_str().ok()).unwrap_or_default();
        assert!(cookie.contains("Max-Age=0"), "the cookie is taken back: {cookie}");
        let (_, page) = text(response).await;
        assert!(page.contains(&app::texts::t(domain::lang::Lang::It, "common-session-over")));
        // A made-up token is nobody, too.
        let made_up = request("GET", "/area", None).header(header::COOKIE, format!("session={}", "a".repeat(64)));
        let response = service.send(made_up.body(axum::body::Body::empty()).expect("a request")).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
    }
}
