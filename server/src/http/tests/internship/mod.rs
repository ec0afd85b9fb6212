//! An internship as browsers meet it: asked for, found in order, offered, signed by three, begun; and who may not.

mod asked;
mod journey;
mod signed;

use acts::{
    Citizen, Operator, SecretToken,
    follow::Held,
    internship::{self, By, Seen, Signer},
    pact::Fresh,
    testing::{Employer, PASSWORD, TestDesk},
};
use axum::http::{StatusCode, header};
use chrono::{NaiveDate, TimeDelta};
use domain::{account::Level, form::Form, lang::Lang, passage::Channel};
use uuid::Uuid;

use super::{Service, text};

/// A company, the operator of its centre, and somebody who looks for an internship, all logged in.
struct Case {
    employer: Employer,
    host: SecretToken,
    desk: SecretToken,
    intern: Citizen,
    own: SecretToken,
}

/// A request for three months from 14 December that lacks nothing.
const REQUEST: [(&str, &str); 18] = [
    ("title", "Magazzino e spedizioni"),
    ("profession", "Addetta al magazzino"),
    ("goals", "Imparare a preparare le spedizioni."),
    ("tasks", "Preparare i colli e i documenti."),
    ("skills", "Usare il lettore di codici\nPreparare un documento"),
    ("starts", "2026-12-14"),
    ("ends", "2027-03-13"),
    ("weekly-hours", "30"),
    ("schedule", "Da lunedì a venerdì, 9-15"),
    ("allowance", "600"),
    ("tutor-name", "Carla Neri"),
    ("tutor-role", "Capo magazzino"),
    ("tutor-contact", "carla.neri@example.org"),
    ("dismissals", "none"),
    ("declares", "no_replacement"),
    ("declares", "training_needed"),
    ("declares", "safety"),
    ("declares", "targeted_placement"),
];

/// What the centre adds to it.
const PLAN: [(&str, &str); 15] = [
    ("starts", "2026-12-14"),
    ("ends", "2027-03-13"),
    ("weekly-hours", "30"),
    ("schedule", "Da lunedì a venerdì, 9-15"),
    ("allowance", "600"),
    ("situation", "Disoccupata dal 2026"),
    ("goals", "Imparare a preparare le spedizioni."),
    ("activities", "Preparare i colli e i documenti."),
    ("skills", "Usare il lettore di codici\nPreparare un documento"),
    ("monitoring", "Un colloquio al mese con il tutor."),
    ("inail", "Posizione 12345678"),
    ("policy", "RC 987654"),
    ("minutes", "45"),
    ("channel", "sportello"),
    ("go", "show"),
];

/// An internship of this company that was offered to this person, through the acts.
pub async fn offered(test: &TestDesk, employer: &Employer, intern: &Citizen) -> Uuid {
    let (desk, mandate) = (&test.desk, &employer.mandate);
    let operator = test.operator(test.home()).await.operator;
    let held = Held { start: desk.now(), minutes: 45, channel: Channel::Sportello, note: None };
    let mut form: Form = REQUEST.into_iter().collect();
    form.set("site", employer.site.to_string());
    let id = internship::begin(desk, mandate, employer.site, None, &test.asked()).await.expect("begins");
    internship::submit(desk, mandate, id, 1, &form, &test.asked()).await.expect("submits");
    let opened = internship::open(desk, &operator, id, 2, &held, true, &test.asked()).await;
    opened.expect("opens").expect("warnings were seen");
    let person = intern.person();
    let offered = internship::offer(desk, &operator, (id, 3), person, Some(&held), true, &test.asked()).await;
    offered.expect("offers").expect("warnings were seen");
    id
}

/// As [`offered`], and they said yes.
pub async fn accepted(test: &TestDesk, employer: &Employer, intern: &Citizen) -> Uuid {
    let id = offered(test, employer, intern).await;
    let by = By::Intern(intern);
    internship::answer(&test.desk, by, (id, 4), true, None, &test.asked()).await.expect("accepts");
    id
}

/// As [`accepted`], with papers that the promoter shows to the three, who have not signed yet.
pub async fn shown(
    test: &TestDesk,
    employer: &Employer,
    intern: &Citizen,
    operator: &Operator,
) -> (Uuid, Vec<Seen>) {
    let desk = &test.desk;
    let id = accepted(test, employer, intern).await;
    let plan: Form = PLAN.into_iter().collect();
    internship::show(desk, operator, id, 5, &plan, &test.asked()).await.expect("shows");
    let mut conn = desk.reader.conn().await.expect("reads");
    let sheet = internship::one(&mut conn, id).await.expect("reads").expect("an internship");
    drop(conn);
    let seen = sheet.papers.iter().map(|one| Seen { paper: one.id, hash: one.hash.clone() }).collect();
    (id, seen)
}

/// As [`shown`], and the three have signed; with one of the papers.
pub async fn agreed(test: &TestDesk, employer: &Employer, intern: &Citizen) -> (Uuid, Uuid) {
    let (desk, mandate) = (&test.desk, &employer.mandate);
    let operator = test.operator(test.home()).await.operator;
    let (id, seen) = shown(test, employer, intern, &operator).await;
    let proof = Fresh::Password(PASSWORD);
    for signer in [
        Signer::Host { mandate, proof },
        Signer::Intern { citizen: intern, proof },
        Signer::Promoter { operator: &operator, proof },
    ] {
        internship::sign(desk, signer, id, &seen, &test.asked()).await.expect("signs");
    }
    (id, seen[0].paper)
}

impl Case {
    async fn new(service: &Service) -> Case {
        let test = &service.test;
        let employer = test.employer().await;
        let intern = test.citizen(Level::Identified).await;
        Case {
            host: test.log_in(employer.citizen.cf()).await,
            desk: service.operator(service.test.home()).await,
            own: test.log_in(intern.cf()).await,
            employer,
            intern,
        }
    }

    fn list(&self) -> String {
        format!("/impresa/{}/tirocini", self.employer.company)
    }

    /// Sent to the centre; its id.
    async fn asked(&self, service: &Service) -> String {
        let to = self.send(service, &REQUEST).await;
        to.strip_prefix(&format!("{}/", self.list()))
            .and_then(|rest| rest.split('?').next())
            .expect("an id")
            .to_owned()
    }

    /// Sends a request as the page of a new one does; where it leads.
    async fn send(&self, service: &Service, fields: &[(&str, &str)]) -> String {
        let new = format!("{}/nuovo", self.list());
        let page = opened(service, &new, &self.host).await;
        let site = self.employer.site.to_string();
        let own = [("site", site.as_str()), ("go", "submit")];
        let form = form_of(&page, own.iter().chain(fields));
        done(service, &new, &self.host, &form).await
    }

    /// One act of the operator, with when and how where something is recorded.
    async fn at_desk(&self, service: &Service, id: &str, act: &str, fields: &[(&str, &str)]) -> String {
        let path = format!("/operatore/tirocini/{id}");
        let page = opened(service, &path, &self.desk).await;
        let (minutes, channel) = (format!("{act}-minutes"), format!("{act}-channel"));
        let how = [
            (minutes.as_str(), "45"),
            (channel.as_str(), "sportello"),
            ("act", act),
            ("warnings-seen", "yes"),
        ];
        let form = form_of(&page, how.iter().chain(fields));
        done(service, &path, &self.desk, &form).await
    }

    /// Offered to the intern, who said yes.
    async fn accepted(&self, service: &Service) -> String {
        let id = self.asked(service).await;
        self.at_desk(service, &id, "open", &[]).await;
        self.at_desk(service, &id, "offer", &[("cf", self.intern.cf())]).await;
        let path = format!("/tirocini/{id}");
        let page = opened(service, &path, &self.own).await;
        done(service, &path, &self.own, &form_of(&page, &[("act", "accept")])).await;
        id
    }

    /// Convention and project wait for signatures.
    async fn shown(&self, service: &Service) -> String {
        let id = self.accepted(service).await;
        let path = format!("/operatore/tirocini/{id}/progetto");
        let page = opened(service, &path, &self.desk).await;
        done(service, &path, &self.desk, &form_of(&page, &PLAN)).await;
        id
    }

    /// The addresses of the papers, as the page of this reader links them.
    async fn papers(&self, service: &Service, page: &str, token: &SecretToken) -> Vec<String> {
        let page = opened(service, page, token).await;
        let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let mut papers: Vec<String> =
            links.filter(|href| href.contains("/documenti/")).map(str::to_owned).collect();
        papers.sort_unstable();
        papers.dedup();
        papers
    }

    /// On this day everybody comes in again: sessions are over by then.
    async fn on(&mut self, service: &Service, day: &str) {
        let day: NaiveDate = day.parse().expect("a day");
        service.test.clock.advance(TimeDelta::days((day - service.test.desk.today()).num_days()));
        self.host = service.test.log_in(self.employer.citizen.cf()).await;
        self.own = service.test.log_in(self.intern.cf()).await;
        self.desk = service.operator(service.test.home()).await;
    }

    /// The three sign whatever waits for them, the promoter approving first what is to be approved.
    async fn sign_all(&self, service: &Service, id: &str) {
        self.sign(service, &format!("/tirocini/{id}"), &self.own).await;
        self.sign(service, &format!("{}/{id}", self.list()), &self.host).await;
        let desk = format!("/operatore/tirocini/{id}");
        for paper in self.papers(service, &desk, &self.desk).await {
            let read = opened(service, &paper, &self.desk).await;
            if read.contains("value=\"approve\"") {
                done(service, &paper, &self.desk, &form_of(&read, &[("act", "approve")])).await;
            }
        }
        self.sign(service, &desk, &self.desk).await;
    }

    /// Signs everything that waits for this reader.
    async fn sign(&self, service: &Service, page: &str, token: &SecretToken) {
        for paper in self.papers(service, page, token).await {
            let read = opened(service, &paper, token).await;
            // Only what asks for this reader's signature has its form.
            if read.contains("id=\"sign\"") || read.contains("value=\"sign\"") {
                let form = form_of(&read, &[("act", "sign"), ("password", PASSWORD)]);
                done(service, &paper, token, &form).await;
            }
        }
    }
}

async fn opened(service: &Service, path: &str, token: &SecretToken) -> String {
    let (status, page) = text(service.get(path, Some(token)).await).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    page
}

/// The content of a page: its frame names who is logged in, and people of the tests have the same names.
fn inside(page: &str) -> &str {
    page.split_once("<main").map_or("", |(_, rest)| rest)
}

/// Where a post leads; anything but a redirect fails with what the page says.
async fn done(service: &Service, path: &str, token: &SecretToken, form: &Form) -> String {
    let response = service.post(path, Some(token), form).await;
    let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
    let to = to.unwrap_or_default().to_owned();
    let (status, page) = text(response).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "POST {path} {form:?}: {}", errors(&page));
    to
}

/// What a page says that is wrong, for a test that fails.
fn errors(page: &str) -> String {
    let found = page.split("field-error").skip(1).chain(page.split("alert-danger").skip(1));
    found.map(|rest| rest.chars().take(300).collect::<String>()).collect::<Vec<_>>().join(" | ")
}

/// The hidden fields that a page gives, and these.
fn form_of<'a>(page: &str, fields: impl IntoIterator<Item = &'a (&'a str, &'a str)>) -> Form {
    let hidden = ["request_key", "version", "hash"];
    let hidden = hidden.into_iter().filter_map(|name| Some((name.to_owned(), value(page, name)?)));
    let fields = fields.into_iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    hidden.chain(fields).collect()
}

/// The value of the first field with this name.
fn value(page: &str, name: &str) -> Option<String> {
    let (_, after) = page.split_once(&format!("name=\"{name}\" value=\""))?;
    after.split('"').next().map(str::to_owned)
}

fn says(key: &str) -> String {
    app::texts::t(Lang::It, key)
}
