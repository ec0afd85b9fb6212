//! The terminal in the hall as a browser meets it: enrolment, frame, session, end, arrival.

use acts::{
    SecretToken,
    testing::{For, TestDesk},
};
use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
    response::Response,
};
use chrono::TimeDelta;
use domain::{
    account::{Level, Role},
    form::Form,
    lang::Lang,
};
use uuid::Uuid;

use super::{Service, appointments::booked, request, text};
use crate::http::routes::{Access, table};

/// How the address of something that a browser saves ends.
const DOWNLOADS: [&str; 4] = [".csv", ".ics", ".json", ".pdf"];

/// A terminal in the hall of the tests' centre.
pub(super) struct Terminal<'a> {
    service: &'a Service,
    id: Uuid,
    admin: acts::Operator,
    key: String,
}

impl Terminal<'_> {
    pub(super) async fn enrolled(service: &Service) -> Terminal<'_> {
        let admin = service.test.operator_as(Role::Administrator, &[service.test.home()]).await.operator;
        let asked = service.test.asked();
        let added = acts::kiosk::add_device(
            &service.test.desk,
            &admin,
            service.test.home(),
            "Sala, ingresso",
            &asked,
        )
        .await;
        let added = added.expect("adds");
        let form = [("code", added.code.expect("a code"))];
        let form = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let response = service.post("/kiosk/attiva", None, &form).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        let cookies = cookies(response.headers());
        let set = cookies.iter().find(|cookie| cookie.starts_with("kiosk=")).expect("the terminal's cookie");
        assert!(set.contains("; HttpOnly; SameSite=Lax") && set.contains("Max-Age=31536000"), "{set}");
        let key = set.split([';', '=']).nth(1).expect("a key").to_owned();
        Terminal { service, id: added.device, admin, key }
    }

    fn request(&self, method: &str, path: &str, token: Option<&SecretToken>) -> axum::http::request::Builder {
        let session = token.map(|token| format!("; session={}", token.expose())).unwrap_or_default();
        request(method, path, None).header(header::COOKIE, format!("kiosk={}{session}", self.key))
    }

    pub(super) async fn get(&self, path: &str, token: Option<&SecretToken>) -> Response {
        self.service.send(self.request("GET", path, token).body(Body::empty()).expect("a request")).await
    }

    pub(super) async fn post(
        &self,
        path: &str,
        token: Option<&SecretToken>,
        form: &[(&str, &str)],
    ) -> Response {
        let pairs = form.iter().map(|(name, value)| format!("{name}={}", crate::http::visit::encode(value)));
        let body = Body::from(pairs.collect::<Vec<_>>().join("&"));
        let request: Request<Body> = self
            .request("POST", path, token)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(body)
            .expect("a request");
        self.service.send(request).await
    }

    /// Somebody logs in at the terminal.
    pub(super) async fn log_in(&self, cf: &str) -> SecretToken {
        let form = [("cf", cf), ("password", acts::testing::PASSWORD)];
        let response = self.post("/accedi", None, &form).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        let cookies = cookies(response.headers());
        let set = cookies.iter().find(|cookie| cookie.starts_with("session=")).expect("a session");
        SecretToken::parse(set.split([';', '=']).nth(1).unwrap_or_default()).expect("a token")
    }

    async fn check_in(&self, typed: &str) -> (StatusCode, String, String) {
        let response = self.post("/kiosk/arrivo", None, &[("code", typed)]).await;
        let to = location(&response);
        let (status, page) = text(response).await;
        (status, to, page)
    }
}

fn cookies(headers: &HeaderMap) -> Vec<String> {
    headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().expect("text").to_owned()).collect()
}

fn location(response: &Response) -> String {
    response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned()
}

fn shown(response: &Response, name: &str) -> String {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

fn says(key: &str) -> String {
    app::texts::t(Lang::It, key)
}

store::both! {
    async fn a_device_is_a_terminal_only_with_its_key(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        for path in ["/kiosk", "/kiosk/arrivo", "/kiosk/cosa-portare"] {
            let (status, page) = text(service.get(path, None).await).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{path}");
            assert!(page.contains(&says("kiosk-closed-title")) && !page.contains("/kiosk.js"), "{path}");
        }
        let wrong: Form = [("code", "ABCD2345")].into_iter().collect();
        let (status, page) = text(service.post("/kiosk/attiva", None, &wrong).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains(&says("error-device-code")) && page.contains("value=\"ABCD2345\""));

        let terminal = Terminal::enrolled(&service).await;
        let response = terminal.get("/kiosk", None).await;
        assert_eq!(response.status(), StatusCode::OK);
        let again = cookies(response.headers());
        assert!(again.iter().any(|c| c.starts_with("kiosk=")), "its year begins again: {again:?}");
        assert_eq!(shown(&response, "refresh"), "", "nobody has touched it: there is nothing to end");
        let policy = shown(&response, "content-security-policy");
        let (_, page) = text(response).await;
        let nonce = page.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a nonce");
        assert!(policy.contains(&format!("script-src 'nonce-{nonce}'; ")), "{policy}");
        // In another language somebody has touched it.
        let response = terminal.get("/kiosk?lang=en", None).await;
        assert_eq!(shown(&response, "refresh"), "150; url=/kiosk/fine?attesa=finita");
        // A made-up key is none.
        let made_up = request("GET", "/kiosk", None).header(header::COOKIE, format!("kiosk={}", "a".repeat(64)));
        let response = service.send(made_up.body(Body::empty()).expect("a request")).await;
        assert_eq!(response.status(), StatusCode::FORBIDDEN);
    }

    async fn every_page_on_a_terminal_wears_its_frame(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let terminal = Terminal::enrolled(&service).await;
        let citizen = service.test.citizen(Level::Identified).await;
        service.declaration(&citizen).await;
        service.test.centre(service.test.home(), 1).await;
        let appointment = booked(&service.test, &citizen, For::Interview).await.to_string();
        // Home pages are kept in memory: those must not come back here.
        service.get("/servizi", None).await;
        let mut seen = 0;
        let paths = table().into_iter().filter(|route| !matches!(route.access, Access::Operator(_)));
        let opened = |path: &str| path != "/kiosk/fine" && !DOWNLOADS.iter().any(|end| path.ends_with(end));
        let paths: Vec<_> = paths.map(|route| route.path).filter(|path| opened(path)).collect();
        let token = terminal.log_in(citizen.cf()).await;
        let welcome = service.test.service(For::Welcome);
        for path in paths {
            let path = path.replace("{code}", welcome.as_str()).replace("{slug}", service.test.home());
            let path = path.replace("{step}", "chi-sono");
            let path = path.replace("{id}", &appointment);
            let response = terminal.get(&path, Some(&token)).await;
            if !shown(&response, "content-type").starts_with("text/html") || path == "/costante" {
                continue;
            }
            let (cache, refresh) = (shown(&response, "cache-control"), shown(&response, "refresh"));
            let (status, page) = text(response).await;
            assert!(page.contains("class=\"kiosk\"") && page.contains("src=\"/kiosk.js\""), "{path}: {status}");
            assert_eq!(cache, "no-store", "{path}");
            assert!(refresh.starts_with("150; url=/kiosk/fine"), "{path}: {refresh}");
            let (_, body) = page.split_once("<body>").expect("a body");
            for href in body.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(href.starts_with(['/', '#']), "{path} leads out: {href}");
                assert!(!DOWNLOADS.iter().any(|end| href.contains(end)), "{path}: {href}");
            }
            for form in body.split("<form ").skip(1).filter_map(|rest| rest.split('>').next()) {
                assert!(form.contains("autocomplete=\"off\""), "{path}: {form}");
            }
            for token in body.split(" autocomplete=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(matches!(token, "off" | "new-password"), "{path}: {token}");
            }
            seen += 1;
        }
        assert!(seen > 20, "only {seen} pages were seen");
        let (_, page) = text(service.get("/servizi", None).await).await;
        assert!(!page.contains("class=\"kiosk\""), "nor does the terminal's frame leave the hall");
    }

    async fn a_session_of_the_terminal_lives_there_for_ten_minutes(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let terminal = Terminal::enrolled(&service).await;
        let citizen = service.test.citizen(Level::Declared).await;
        let token = terminal.log_in(citizen.cf()).await;
        assert_eq!(terminal.get("/area", Some(&token)).await.status(), StatusCode::OK);
        // Carried away it is nobody's.
        assert_eq!(location(&service.get("/area", Some(&token)).await), "/accedi?poi=%2Farea");
        // Who is there, and shows it now and then, stays.
        for _ in 0..4 {
            service.test.clock.advance(TimeDelta::minutes(8));
            assert_eq!(terminal.get("/healthz", Some(&token)).await.status(), StatusCode::OK);
        }
        assert_eq!(terminal.get("/area", Some(&token)).await.status(), StatusCode::OK);
        service.test.clock.advance(TimeDelta::minutes(10));
        assert_eq!(location(&terminal.get("/area", Some(&token)).await), "/accedi?poi=%2Farea");
    }

    async fn the_end_leaves_nothing_but_the_terminal_s_key(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let terminal = Terminal::enrolled(&service).await;
        let citizen = service.test.citizen(Level::Declared).await;
        for (method, path) in [("POST", "/kiosk/fine"), ("GET", "/kiosk/fine?attesa=finita"), ("POST", "/esci")] {
            let token = terminal.log_in(citizen.cf()).await;
            let response = match method {
                "GET" => terminal.get(path, Some(&token)).await,
                _ => terminal.post(path, Some(&token), &[]).await,
            };
            assert_eq!(location(&response), "/kiosk?fatto=fine", "{method} {path}");
            assert_eq!(shown(&response, "clear-site-data"), "\"cache\", \"storage\"");
            assert_eq!(shown(&response, "cache-control"), "no-store");
            let set = cookies(response.headers());
            let over = |name: &str| set.iter().any(|c| c.starts_with(&format!("{name}=;")) && c.contains("Max-Age=0"));
            assert!(over("session") && over("lang"), "{set:?}");
            assert!(!set.iter().any(|cookie| cookie.starts_with("kiosk=")), "{set:?}");
            assert_eq!(terminal.get("/area", Some(&token)).await.status(), StatusCode::SEE_OTHER, "{method} {path}");
        }
        let (status, page) = text(terminal.get("/kiosk?fatto=fine", None).await).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains(&says("kiosk-ended")));
        // At home a link does not log anybody out.
        let token = service.test.log_in(citizen.cf()).await;
        assert_eq!(location(&service.get("/kiosk/fine", Some(&token)).await), "/kiosk");
        assert_eq!(service.get("/area", Some(&token)).await.status(), StatusCode::OK);
    }

    async fn a_terminal_switched_off_is_none_and_nobody_is_inside(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let terminal = Terminal::enrolled(&service).await;
        let citizen = service.test.citizen(Level::Declared).await;
        let token = terminal.log_in(citizen.cf()).await;
        acts::kiosk::revoke(&service.test.desk, &terminal.admin, terminal.id).await.expect("switches it off");
        let (status, page) = text(terminal.get("/kiosk", Some(&token)).await).await;
        assert_eq!(status, StatusCode::FORBIDDEN);
        assert!(page.contains(&says("kiosk-closed-title")));
        assert_eq!(terminal.get("/area", Some(&token)).await.status(), StatusCode::SEE_OTHER);
        let (status, _, page) = terminal.check_in("BNCMRA92T71A271Q").await;
        assert_eq!(status, StatusCode::FORBIDDEN);
        assert!(!page.contains("BNCMRA92T71A271Q"));
    }

    async fn an_arrival_is_answered_alike_for_everybody(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let terminal = Terminal::enrolled(&service).await;
        let known = service.test.citizen(Level::Declared).await;
        let track = format!("%{}^ROSSI^MARIA?", known.cf().to_lowercase());
        for card in [known.cf(), &track, "BNCMRA92T71A271Q", "BNCMRA92T71A271Q"] {
            let (status, to, _) = terminal.check_in(card).await;
            assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/kiosk/arrivo?fatto=arrivo"));
        }
        let response = terminal.get("/kiosk/arrivo?fatto=arrivo", None).await;
        assert_eq!(shown(&response, "refresh"), "10; url=/kiosk");
        let (_, page) = text(response).await;
        assert!(page.contains(&says("kiosk-arrival-done")));
    }

    async fn what_cannot_be_read_is_said_beside_the_field(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let terminal = Terminal::enrolled(&service).await;
        let (status, _, page) = terminal.check_in(" ").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains(&says("error-kiosk-nothing-typed")));
        // A mistyped code stays to be corrected; a card, even one read badly, does not come back.
        let (status, _, page) = terminal.check_in("K7P4").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains(&says("error-kiosk-unknown")) && page.contains("value=\"K7P4\""));
        let (_, _, page) = terminal.check_in("%BNCMRA92T71A271A^BIANCHI?").await;
        assert!(!page.contains("BIANCHI") && !page.contains("BNCMRA92T71A271A"));
        // Who tries many codes waits.
        let mut last = StatusCode::OK;
        for _ in 0..5 {
            (last, ..) = terminal.check_in("K7P4").await;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        // The next person's card is still read.
        assert_eq!(terminal.check_in("BNCMRA92T71A271Q").await.0, StatusCode::SEE_OTHER);
    }

    async fn a_terminal_opens_neither_the_desk_nor_downloads(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let terminal = Terminal::enrolled(&service).await;
        let citizen = service.test.citizen(Level::Identified).await;
        service.declaration(&citizen).await;
        let token = terminal.log_in(citizen.cf()).await;
        let operator = service.operator(service.test.home()).await;
        for path in ["/operatore", "/operatore/accedi", "/operatore/richieste"] {
            let (status, page) = text(terminal.get(path, Some(&operator)).await).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{path}");
            assert!(page.contains(&says("error-kiosk-operators")), "{path}");
        }
        let downloads = table().into_iter().map(|route| route.path).filter(|path| !path.starts_with("/operatore"));
        let downloads: Vec<_> = downloads.filter(|path| DOWNLOADS.iter().any(|end| path.ends_with(end))).collect();
        assert!(downloads.len() > 3, "{downloads:?}");
        for path in downloads.into_iter().filter(|path| !path.starts_with("/api/")) {
            let (status, page) = text(terminal.get(path, Some(&token)).await).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{path}");
            assert!(page.contains(&says("error-kiosk-download")), "{path}");
        }
        let (_, page) = text(terminal.get("/did/ricevuta", Some(&token)).await).await;
        assert!(page.contains("class=\"qr\"") && page.contains(&says("kiosk-take-how")));
        assert_eq!(location(&terminal.get("/", None).await), "/kiosk");
    }
}
