//! The service as a whole, without a socket: requests go through every layer by `oneshot`.

mod api;
mod appointments;
mod browser;
mod built;
mod charge;
mod day;
mod desk;
mod door;
mod drafting;
mod employer;
mod entered;
mod follow;
mod groups;
mod internship;
mod kiosk;
mod ministry;
mod pact;
mod pages;
mod paper;
mod preselection;
mod region;
mod roles;
mod rough;
mod sap;
mod supply;
mod texts;
mod unseen;
mod vacancy;
mod watched;

use std::sync::Arc;

use acts::{Citizen, SecretToken, did::Author, testing::TestDesk};
use app::shell::{Assets, Site};
use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
    response::Response,
};
use clap::Parser;
use documents::{Documents, Fonts};
use domain::{did::Step, form::Form};
use leptos::config::LeptosOptions;
use tower::ServiceExt;
use uuid::Uuid;

use super::{House, PublicPages, door::Door, router};
use crate::{demo, settings::Serve};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    serve: Serve,
}

/// A service over a test desk.
pub struct Service {
    pub test: TestDesk,
    /// Where the service keeps proofs.
    pub vault: acts::follow::Vault,
    _proofs: store::testing::TempDir,
    pub router: Router,
}

impl Service {
    pub fn new(test: TestDesk) -> Service {
        Service::with(test, |_| ())
    }

    /// In a house in which something is other than usual.
    pub fn with(test: TestDesk, change: impl FnOnce(&mut House)) -> Service {
        let _ = any_spawner::Executor::init_tokio();
        let settings = Line::parse_from(["sportello"]).serve;
        let options = LeptosOptions::builder().output_name("sportello").build();
        let site = Site {
            body_name: test.desk.pack.body.clone(),
            body_url: None,
            public_url: settings.public_url.clone(),
            last_checked: test.desk.today(),
            demo: false,
            assets: Assets::new(&options),
        };
        let fonts = Fonts::load(&settings.fonts).expect("fonts: `make test` installs them");
        let proofs = store::testing::folder();
        let vault = acts::follow::Vault::new(proofs.path());
        let mut house = House {
            desk: test.desk.clone(),
            site: Arc::new(site),
            settings: Arc::new(settings),
            documents: Arc::new(Documents::new(fonts)),
            vault: vault.clone(),
            public_pages: Arc::new(PublicPages::default()),
            door: Arc::new(Door::new(100_000)),
            paper: Arc::new(tokio::sync::Semaphore::new(1)),
        };
        change(&mut house);
        Service { test, vault, _proofs: proofs, router: router(house) }
    }

    pub async fn get(&self, path: &str, token: Option<&SecretToken>) -> Response {
        self.send(request("GET", path, token).body(Body::empty()).expect("a request")).await
    }

    /// Posts a form as our own page would.
    pub async fn post(&self, path: &str, token: Option<&SecretToken>, form: &Form) -> Response {
        let body: Vec<String> = form
            .pairs()
            .map(|(n, v)| format!("{}={}", super::visit::encode(n), super::visit::encode(v)))
            .collect();
        let request = request("POST", path, token)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.join("&")));
        self.send(request.expect("a request")).await
    }

    pub async fn send(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.expect("the service answers")
    }

    /// An operator of this office, logged in.
    pub async fn operator(&self, office: &str) -> SecretToken {
        let colleague = self.test.operator(office).await;
        // The authenticator's code of this half minute is spent.
        let code = &colleague.credentials.recovery_codes[0];
        let desk = &self.test.desk;
        let logged =
            acts::operator::log_in(desk, &colleague.username, acts::testing::PASSWORD, code, None).await;
        logged.expect("logs in").token
    }

    /// A submitted declaration of this person, resident where the tests' centre serves; the ids of DID and request.
    pub async fn declaration(&self, citizen: &Citizen) -> (Uuid, Uuid) {
        let answers = demo::answers(self.test.comune(), "2026-11-02", &self.test.desk.rules.privacy_version);
        self.declaration_of(citizen, answers).await
    }

    /// A submitted declaration with these answers; the ids of DID and request.
    pub async fn declaration_of(&self, citizen: &Citizen, answers: Form) -> (Uuid, Uuid) {
        let desk = &self.test.desk;
        let author = Author::Citizen(citizen);
        let draft = acts::did::begin(desk, author).await.expect("begins");
        let mut version = draft.version;
        for step in Step::ALL.into_iter().filter(|step| *step != Step::Summary) {
            (_, version) =
                acts::did::save(desk, author, draft.id, version, step, answers.clone()).await.expect("saves");
        }
        let asked = self.test.asked_for(&desk.request_key(), &answers);
        let sent = acts::did::submit(desk, author, draft.id, version, answers, &asked).await;
        sent.unwrap_or_else(|refusal| panic!("submits: {refusal:?}"));
        let mut conn = desk.reader.conn().await.expect("reads");
        let request = store::request::of_subject(&mut conn, "did", draft.id).await.expect("reads");
        (draft.id, request.expect("a request").id)
    }
}

pub fn request(method: &str, path: &str, token: Option<&SecretToken>) -> axum::http::request::Builder {
    let request = Request::builder().method(method).uri(path).header(header::HOST, "127.0.0.1:3000");
    match token {
        Some(token) => request.header(header::COOKIE, format!("session={}", token.expose())),
        None => request,
    }
}

/// The whole body as text.
pub async fn text(response: Response) -> (StatusCode, String) {
    let status = response.status();
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
    (status, String::from_utf8_lossy(&bytes).into_owned())
}
