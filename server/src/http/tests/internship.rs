//! An internship as browsers meet it: asked for, found in order, offered, signed by three, begun; and who may not.

use acts::{
    Citizen, SecretToken,
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

/// A company in Fermo, the operator of its centre, and somebody who looks for an internship, all logged in.
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
    ("allowance", "500"),
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
    ("allowance", "500"),
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
    let operator = test.operator("fermo").await.operator;
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

/// As [`accepted`], with papers that the three have signed; and one of them.
pub async fn agreed(test: &TestDesk, employer: &Employer, intern: &Citizen) -> (Uuid, Uuid) {
    let (desk, mandate) = (&test.desk, &employer.mandate);
    let id = accepted(test, employer, intern).await;
    let operator = test.operator("fermo").await.operator;
    let plan: Form = PLAN.into_iter().collect();
    internship::show(desk, &operator, id, 5, &plan, &test.asked()).await.expect("shows");
    let mut conn = desk.reader.conn().await.expect("reads");
    let sheet = internship::one(&mut conn, id).await.expect("reads").expect("an internship");
    drop(conn);
    let seen: Vec<_> =
        sheet.papers.iter().map(|one| Seen { paper: one.id, hash: one.hash.clone() }).collect();
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
            desk: service.operator("fermo").await,
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
        self.desk = service.operator("fermo").await;
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

store::both! {
    async fn a_request_is_kept_as_typed_and_sent_when_nothing_is_missing(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let new = format!("{}/nuovo", case.list());
        let page = opened(&service, &new, &case.host).await;
        let site = case.employer.site.to_string();
        let short = [("title", "Magazzino"), ("goals", "x] [y <b>"), ("site", site.as_str()), ("go", "submit")];
        let (status, again) =
            text(service.post(&new, Some(&case.host), &form_of(&page, &short)).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("x] [y &lt;b&gt;"), "what was typed is kept");
        for field in ["profession", "starts-day", "declares", "tutor-name"] {
            assert!(again.contains(&format!("href=\"#{field}\"")), "{field} is named");
        }
        // The draft that was begun is completed on its own address, and not begun again.
        let actions = again.split("action=\"").filter_map(|rest| rest.split('"').next());
        let edit = actions.filter(|action| action.ends_with("/modifica")).last().expect("the draft's own address");
        let edit = edit.to_owned();
        let own = [("site", site.as_str()), ("go", "submit")];
        let to = done(&service, &edit, &case.host, &form_of(&again, own.iter().chain(&REQUEST))).await;
        assert!(to.ends_with("fatto=submitted"), "{to}");
        let (_, list) = text(service.get(&case.list(), Some(&case.host)).await).await;
        assert_eq!(list.matches("Magazzino e spedizioni").count(), 1, "one request and not two");
        let (_, queue) = text(service.get("/operatore/tirocini", Some(&case.desk)).await).await;
        assert!(queue.contains("Magazzino e spedizioni"));
    }

    // 86/CSR: what the guidelines forbid stands beside its field.
    async fn the_guidelines_speak_beside_the_field(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let new = format!("{}/nuovo", case.list());
        let page = opened(&service, &new, &case.host).await;
        let site = case.employer.site.to_string();
        let own = [("site", site.as_str()), ("go", "submit")];
        let mut form = form_of(&page, own.iter().chain(&REQUEST));
        form.set("allowance", "100");
        form.set("ends", "2028-03-13");
        let (status, again) = text(service.post(&new, Some(&case.host), &form).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("href=\"#allowance\"") && again.contains("href=\"#ends-day\""));
        assert!(again.contains("86/CSR"));
    }

    // R079: the host learns the name after a yes, and never who was asked before.
    async fn the_host_reads_a_name_only_after_the_yes(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.asked(&service).await;
        case.at_desk(&service, &id, "open", &[]).await;
        case.at_desk(&service, &id, "offer", &[("cf", case.intern.cf())]).await;
        let story = format!("{}/{id}", case.list());
        for path in [story.clone(), case.list()] {
            let page = opened(&service, &path, &case.host).await;
            assert!(!inside(&page).contains(case.intern.surname()), "{path} names who was asked");
            assert!(page.contains(&says("internship-state-open")), "{path}");
        }
        let own = format!("/tirocini/{id}");
        let page = opened(&service, &own, &case.own).await;
        assert!(page.contains(&says("internship-answer-how")));
        // No is as easy as yes, needs no reason, and leaves nothing of the person with the host.
        let to = done(&service, &own, &case.own, &form_of(&page, &[("act", "decline")])).await;
        assert_eq!(to, "/tirocini?fatto=declined");
        assert_eq!(service.get(&own, Some(&case.own)).await.status(), StatusCode::NOT_FOUND);
        let page = opened(&service, &story, &case.host).await;
        assert!(!inside(&page).contains(case.intern.surname()), "who said no is named");
        assert!(!page.contains(&says("internship-act-decline")));
        // Asked again, a yes gives the name.
        case.at_desk(&service, &id, "offer", &[("cf", case.intern.cf())]).await;
        let page = opened(&service, &own, &case.own).await;
        done(&service, &own, &case.own, &form_of(&page, &[("act", "accept")])).await;
        assert!(inside(&opened(&service, &story, &case.host).await).contains(case.intern.surname()));
    }

    async fn whoever_is_asked_must_have_a_file(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.asked(&service).await;
        case.at_desk(&service, &id, "open", &[]).await;
        let path = format!("/operatore/tirocini/{id}");
        let page = opened(&service, &path, &case.desk).await;
        for (typed, key) in [("", "error-required"), ("RSSMRA80A01H501U", "error-person-unknown")] {
            let form = form_of(&page, &[("act", "offer"), ("cf", typed)]);
            let (status, again) = text(service.post(&path, Some(&case.desk), &form).await).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert!(again.contains("href=\"#cf\"") && again.contains(&says(key)), "{typed}");
        }
    }

    // R128, I08: three signatures and the approval make R.3; each paper is then one sealed document for the three.
    async fn three_sign_what_they_read_and_the_document_is_theirs(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.shown(&service).await;
        let (story, own) = (format!("{}/{id}", case.list()), format!("/tirocini/{id}"));
        let papers = case.papers(&service, &own, &case.own).await;
        assert_eq!(papers.len(), 2, "{papers:?}");
        let read = opened(&service, &papers[0], &case.own).await;
        assert!(read.contains(&says("internship-words-2026-11-host-1")) || read.contains("Imparare a preparare"));

        // A wrong password signs nothing and is not given back; other words sign nothing either.
        let wrong = form_of(&read, &[("password", "sbagliata davvero")]);
        let (status, again) = text(service.post(&papers[0], Some(&case.own), &wrong).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("href=\"#password\"") && !again.contains("sbagliata davvero"));
        let mut other = form_of(&again, &[("password", PASSWORD)]);
        other.set("hash", "00".repeat(32));
        let (status, stale) = text(service.post(&papers[0], Some(&case.own), &other).await).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(stale.contains(&says("internship-stale-title")));
        let pdf = format!("{}/documento.pdf", papers[0]);
        assert_eq!(service.get(&pdf, Some(&case.own)).await.status(), StatusCode::NOT_FOUND);

        case.sign_all(&service, &id).await;
        let desk = format!("/operatore/tirocini/{id}");
        let page = opened(&service, &desk, &case.desk).await;
        assert!(page.contains(&says("internship-state-agreed")), "signed by all and approved");
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let passages = store::passage::of_company(&mut conn, case.employer.company).await.expect("reads");
        drop(conn);
        assert_eq!(passages.iter().filter(|passage| passage.code == "R.3").count(), 1, "R.3 once");

        // The same bytes for the three, and nothing for anybody else.
        let bytes = |path: String, token: SecretToken| {
            let service = &service;
            async move {
                let response = service.get(&path, Some(&token)).await;
                assert_eq!(response.status(), StatusCode::OK, "{path}");
                axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body")
            }
        };
        let name = papers[0].rsplit('/').next().expect("an id").to_owned();
        let first = bytes(pdf.clone(), case.own.clone()).await;
        assert!(first.starts_with(b"%PDF"));
        let at = |page: &str| format!("{page}/documenti/{name}/documento.pdf");
        assert_eq!(first, bytes(at(&story), case.host.clone()).await);
        assert_eq!(first, bytes(at(&desk), case.desk.clone()).await);
        let stranger = service.test.citizen(Level::Identified).await;
        let stranger = service.test.log_in(stranger.cf()).await;
        assert_eq!(service.get(&pdf, Some(&stranger)).await.status(), StatusCode::NOT_FOUND);
    }

    // Nobody else: another company, another centre, another person, somebody without a mandate.
    async fn an_internship_exists_for_its_three_parties_alone(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.shown(&service).await;
        let other = service.test.employer().await;
        let theirs = service.test.log_in(other.citizen.cf()).await;
        let ancona = service.operator("ancona").await;
        let own = format!("/tirocini/{id}");
        let paper = case.papers(&service, &own, &case.own).await[0].rsplit('/').next().expect("an id").to_owned();
        for part in ["", "/modifica", "/dossier", &format!("/documenti/{paper}")] {
            for (path, token) in [
                // Through their own company, through the company of the address, and as the person.
                (format!("/impresa/{}/tirocini/{id}{part}", other.company), &theirs),
                (format!("{}/{id}{part}", case.list()), &theirs),
                (format!("{}/{id}{part}", case.list()), &case.own),
            ] {
                assert_eq!(service.get(&path, Some(token)).await.status(), StatusCode::NOT_FOUND, "{path}");
            }
        }
        for part in ["", "/progetto", "/dossier", &format!("/documenti/{paper}")] {
            let path = format!("/operatore/tirocini/{id}{part}");
            assert_eq!(service.get(&path, Some(&ancona)).await.status(), StatusCode::NOT_FOUND, "{path}");
        }
        for path in [own.clone(), format!("{own}/documenti/{paper}")] {
            assert_eq!(service.get(&path, Some(&theirs)).await.status(), StatusCode::NOT_FOUND, "{path}");
        }
        let unknown = Uuid::now_v7();
        assert_eq!(
            service.get(&format!("/tirocini/{unknown}"), Some(&case.own)).await.status(),
            StatusCode::NOT_FOUND
        );
    }

    // Two tabs of the host: the older one is told what is now true and changes nothing.
    async fn a_stale_tab_is_told_so(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let case = Case::new(&service).await;
        let id = case.asked(&service).await;
        let story = format!("{}/{id}", case.list());
        let (first, second) =
            (opened(&service, &story, &case.host).await, opened(&service, &story, &case.host).await);
        done(&service, &story, &case.host, &form_of(&first, &[("act", "withdraw")])).await;
        let late = form_of(&second, &[("act", "withdraw")]);
        let (status, page) = text(service.post(&story, Some(&case.host), &late).await).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(page.contains(&says("internship-state-withdrawn")));
    }

    // R077, R078, R127, R129: from the first day to the attestation, with an extension, by the pages alone.
    async fn an_internship_is_followed_extended_and_attested(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let mut case = Case::new(&service).await;
        let id = case.shown(&service).await;
        case.sign_all(&service, &id).await;
        let (story, own, desk) =
            (format!("{}/{id}", case.list()), format!("/tirocini/{id}"), format!("/operatore/tirocini/{id}"));

        case.on(&service, "2026-12-14").await;
        case.at_desk(&service, &id, "start", &[]).await;
        let list = opened(&service, "/operatore/tirocini?elenco=in-corso", &case.desk).await;
        assert!(inside(&list).contains(&says("internship-waits")), "the contact of the first days is due (R129)");
        let page = opened(&service, &desk, &case.desk).await;
        let contact = value(&page, "contact").expect("a contact that is planned");
        let held = [
            ("contact", contact.as_str()),
            ("contact-start-minutes", "15"),
            ("contact-start-channel", "telefono"),
            ("contact-start-note", "Va bene."),
        ];
        case.at_desk(&service, &id, "contact", &held).await;
        assert!(opened(&service, &desk, &case.desk).await.contains("Va bene."));

        // No later day, no extension; a later one is signed by the three and approved as it is drawn up.
        let path = desk.clone();
        let page = opened(&service, &path, &case.desk).await;
        let early = [
            ("act", "extend"),
            ("until", "2027-01-13"),
            ("extend-reason", "Serve più tempo."),
            ("extend-minutes", "20"),
            ("extend-channel", "sportello"),
        ];
        let (status, again) = text(service.post(&path, Some(&case.desk), &form_of(&page, &early)).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("href=\"#until-day\""), "{}", errors(&again));
        case.at_desk(&service, &id, "extend", &[("until", "2027-04-13"), ("extend-reason", "Serve più tempo.")]).await;
        case.sign_all(&service, &id).await;
        assert!(opened(&service, &own, &case.own).await.contains(&says("internship-act-prolong")));
        assert!(opened(&service, &story, &case.host).await.contains("13 aprile 2027"));

        case.on(&service, "2027-04-13").await;
        let notes = format!("{story}/dossier");
        let page = opened(&service, &notes, &case.host).await;
        let proofs = [
            ("evidence-0-on", "2027-01-20"),
            ("evidence-0-activity", "Ha preparato venti spedizioni"),
            ("evidence-0-proof", "Documenti di trasporto"),
            ("attended", "92"),
            ("judgement", "Molto attenta."),
        ];
        done(&service, &notes, &case.host, &form_of(&page, &proofs)).await;
        case.at_desk(&service, &id, "dossier", &[]).await;
        // R077: without a dossier that the three have signed there is no attestation.
        let levels = [("act", "attest"), ("level-0", "full"), ("level-1", "basic"), ("attest-minutes", "30"), ("attest-channel", "sportello")];
        let page = opened(&service, &desk, &case.desk).await;
        let (status, again) = text(service.post(&desk, Some(&case.desk), &form_of(&page, &levels)).await).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(again.contains(&says("error-internship-papers")));
        case.sign_all(&service, &id).await;
        case.at_desk(&service, &id, "attest", &[("level-0", "full"), ("level-1", "basic")]).await;
        case.sign_all(&service, &id).await;
        assert!(opened(&service, &own, &case.own).await.contains(&says("internship-state-attested")));

        let file = opened(&service, "/fascicolo", &case.own).await;
        for code in ["F2.1", "F2.4"] {
            assert!(file.contains(code), "{code} on the file of the intern");
        }
        let mut conn = service.test.desk.reader.conn().await.expect("reads");
        let passages = store::passage::of_company(&mut conn, case.employer.company).await.expect("reads");
        drop(conn);
        let count = |code: &str| passages.iter().filter(|passage| passage.code == code).count();
        // Looked at, one contact, one extension; the convention.
        assert_eq!((count("R.2"), count("R.3")), (3, 1));
        // What is over stands in no list of the centre, and is found on the file of the company.
        let company = opened(&service, &format!("/operatore/imprese/{}", case.employer.company), &case.desk).await;
        assert!(company.contains(&format!("href=\"{desk}\"")));
    }
}
