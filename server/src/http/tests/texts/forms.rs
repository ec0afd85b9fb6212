//! Every form with boxes of text, sent with every text.

use std::collections::{BTreeMap, BTreeSet};

use acts::{
    Citizen, SecretToken,
    did::Author,
    testing::{Employer, For, PASSWORD, TestDesk, did_answers, vacancy_form},
    vacancy::revise,
};
use axum::http::StatusCode;
use domain::{
    account::{Level, Role},
    did::{Kind, Step, field::by_name, questions::FIELDS},
    form::Form,
    vacancy::Content,
};
use uuid::Uuid;

use super::{
    HARMLESS, fit, normal,
    page::{Page, Shape},
    texts,
};
use crate::http::tests::{Service, appointments::booked, internship::accepted, roles::entries, text};

/// How many texts each form is sent with; at most so many in one box at once.
const TEXTS: usize = 64;
const AT_ONCE: usize = 4;

/// A form that comes back.
struct Sent<'a> {
    path: String,
    token: Option<&'a SecretToken>,
    /// What is sent to get the form, where it is the answer to another one.
    before: Option<Form>,
    /// A field by which the form is known among the others of its page.
    field: &'static str,
    /// What is chosen in it besides the boxes; left unsaid is what makes it come back.
    chosen: &'static [(&'static str, &'static str)],
    /// Appended to a text that would be right, to make it too long.
    pad: usize,
    /// Boxes that are never given back.
    dropped: &'static [&'static str],
    /// Boxes of which nothing is said: which of them is wrong is nobody's business, or something else is missing first.
    silent: &'static [&'static str],
}

impl<'a> Sent<'a> {
    fn new(path: impl Into<String>, token: Option<&'a SecretToken>, field: &'static str) -> Sent<'a> {
        Sent { path: path.into(), token, before: None, field, chosen: &[], pad: 0, dropped: &[], silent: &[] }
    }

    /// A form of one text, which comes back because that is longer than so many characters.
    fn padded(self, pad: usize) -> Sent<'a> {
        Sent { pad, ..self }
    }

    async fn open(&self, service: &Service) -> Page {
        let response = match &self.before {
            None => service.get(&self.path, self.token).await,
            Some(form) => service.post(&self.path, self.token, form).await,
        };
        let (status, page) = text(response).await;
        assert_eq!(status, StatusCode::OK, "{}", self.path);
        Page::read(&page)
    }

    /// Sends the form as it was opened, with `typed` in its boxes.
    async fn send(
        &self,
        service: &Service,
        hidden: &Form,
        typed: &BTreeMap<String, String>,
    ) -> (StatusCode, Page) {
        let pairs = hidden.pairs().chain(self.chosen.iter().copied());
        let typed = typed.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let form: Form = pairs.chain(typed).collect();
        let (status, page) = text(service.post(&self.path, self.token, &form).await).await;
        (status, Page::read(&page))
    }

    /// Every text in a box, and a text in every box.
    fn typed(&self, boxes: &BTreeMap<String, String>, texts: &[String]) -> BTreeMap<String, String> {
        let turn = boxes.keys().cycle().zip(texts.iter().cycle()).take(boxes.len().max(texts.len()));
        let mut typed: BTreeMap<String, String> = BTreeMap::new();
        turn.for_each(|(name, text)| typed.entry(name.clone()).or_default().push_str(text));
        let pad = "x".repeat(self.pad);
        typed.values_mut().for_each(|text| text.push_str(&pad));
        typed
    }

    async fn comes_back(&self, service: &Service, texts: &[String]) {
        let opened = self.open(service).await;
        let (hidden, boxes) = (opened.hidden(self.field), opened.boxes(self.field));
        assert!(!boxes.is_empty(), "{}", self.path);
        let harmless = self.typed(&boxes, &[HARMLESS.to_owned()]);
        let (status, twin) = self.send(service, &hidden, &harmless).await;
        assert!(again(status), "{}#{}: {status}", self.path, self.field);
        for round in texts.chunks(boxes.len().max(AT_ONCE)) {
            let typed = self.typed(&boxes, round);
            let (status, page) = self.send(service, &hidden, &typed).await;
            let what = format!("{}#{} {typed:?}", self.path, self.field);
            assert!(again(status), "{what}: {status}");
            same(&page.boxes(self.field), &typed, self.dropped, &what);
            page.shape().is_no_more_than(&twin.shape(), &what);
        }
    }

    /// A text that no database and no page can hold, in one box at a time, is refused beside that box.
    async fn refuses(&self, service: &Service, sign: char) {
        let opened = self.open(service).await;
        let (hidden, boxes) = (opened.hidden(self.field), opened.boxes(self.field));
        for name in boxes.keys() {
            let mut typed = boxes.clone();
            // Not empty: what is missing elsewhere may be said first.
            typed.values_mut().filter(|text| text.is_empty()).for_each(|text| text.push('1'));
            typed.insert(name.clone(), format!("a{sign}b"));
            let (status, page) = self.send(service, &hidden, &typed).await;
            let what = format!("{}#{} with {sign:?} in {name}", self.path, self.field);
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
            let named = page.named();
            let told = told(name).iter().any(|link| named.contains(link));
            assert!(told || self.silent.contains(&name.as_str()), "{what}: only {named:?} are named");
        }
    }
}

/// Where the list of errors may lead to because of a box: a date stands in three boxes and is told as one.
fn told(name: &str) -> Vec<String> {
    let id = name.replace('.', "-");
    let date = ["-day", "-month", "-year"].into_iter().find_map(|part| id.strip_suffix(part));
    let whole = date.map(|date| [date.to_owned(), format!("{date}-day")]);
    whole.into_iter().flatten().chain([id]).collect()
}

/// Shown again, with an error or with what was found; 429 stands for a door at which somebody knocked too often.
fn again(status: StatusCode) -> bool {
    [StatusCode::OK, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::TOO_MANY_REQUESTS].contains(&status)
}

fn same(found: &BTreeMap<String, String>, typed: &BTreeMap<String, String>, dropped: &[&str], what: &str) {
    for (name, typed) in typed.iter().filter(|(name, _)| !dropped.contains(&name.as_str())) {
        let found = found.get(name).unwrap_or_else(|| panic!("{what}: {name} is gone"));
        assert_eq!(normal(found), normal(typed), "{what}: {name}");
    }
}

/// Six wishes for a licence: what is typed beside them is none.
const WISHES: &[(&str, &str)] = &[
    ("wish-0-kind", "licence"),
    ("wish-1-kind", "licence"),
    ("wish-2-kind", "licence"),
    ("wish-3-kind", "licence"),
    ("wish-4-kind", "licence"),
    ("wish-5-kind", "licence"),
];

/// The proposed passages are kept, so that their day and their minutes are judged.
const KEPT: &[(&str, &str)] = &[
    ("p-A.1-keep", "yes"),
    ("p-A.1-channel", "sportello"),
    ("p-A.1-mode", "individuale"),
    ("p-B.1-keep", "yes"),
    ("p-B.1-channel", "sportello"),
    ("p-B.1-mode", "individuale"),
    ("p-B.2-keep", "yes"),
    ("p-B.2-channel", "sportello"),
    ("p-B.2-mode", "individuale"),
    ("interview", "yes"),
];

/// Everything that the summary asks for but the person's code.
const DECLARED: &[(&str, &str)] = &[
    ("declare-available", "yes"),
    ("declare-active", "yes"),
    ("declare-no-job", "yes"),
    ("declare-changes", "yes"),
    ("declare-true", "yes"),
    ("privacy", "yes"),
    ("go", "next"),
];

/// People, a declaration that waits in Fermo, an enrolment, a passage: what the pages of the desk are made of in Marche.
struct Cast {
    citizen: SecretToken,
    here: SecretToken,
    there: SecretToken,
    person: String,
    request: String,
    enrolment: String,
    passage: String,
    appointment: String,
    /// Of somebody who registered with the citizen's codice fiscale.
    case: String,
    /// The last step of a declaration that is filled at the desk.
    approval: String,
    /// An administrator of Fermo.
    above: SecretToken,
    company: Company,
}

/// Somebody who acts for a company, a vacancy that waits and one on the board, somebody who may apply.
struct Company {
    employer: SecretToken,
    vacancies: String,
    vacancy: String,
    offer: String,
    /// The same on the board as its company addresses it, and with other words that wait, as the desk does.
    published: String,
    corrected: String,
    applicant: SecretToken,
    /// The list of the host's, and one that the applicant accepted, as host, intern and desk address it.
    internships: String,
    internship: [String; 3],
    /// The list of a vacancy that has none yet; somebody asked, as they and the desk address it; somebody presented.
    board: String,
    asked: [String; 2],
    presented: String,
}

/// What a vacancy of the tests says.
fn content(test: &TestDesk, employer: &Employer) -> Content {
    Content::parse(&vacancy_form(test, employer.site)).expect("a right form")
}

impl Company {
    async fn new(service: &Service) -> Company {
        let test = &service.test;
        let employer = test.employer().await;
        let waiting = test.sent(&employer, &vacancy_form(test, employer.site)).await;
        let offer = test.published(&employer).await;
        let words = Content { tasks: "Guidare il muletto.".to_owned(), ..content(test, &employer) };
        let version = test.vacancy_version(offer).await;
        let asked = revise(&test.desk, &employer.mandate, offer, version, &words, &test.asked()).await;
        asked.expect("asks for other words");
        let applicant = test.citizen(Level::Identified).await;
        test.scheda(&applicant).await;
        let internship = accepted(test, &employer, &applicant).await;
        let internships = format!("/impresa/{}/tirocini", employer.company);
        let (colleague, board) = (test.operator("fermo").await.operator, "/operatore/richieste-imprese");
        test.agrees(&applicant).await;
        let (second, third) = (test.published(&employer).await, test.published(&employer).await);
        let asked = test.asks(&colleague, second, &applicant).await.id;
        let presented = test.presented(&colleague, third, &applicant).await;
        Company {
            board: format!("{board}/{offer}/candidati"),
            published: format!("/impresa/{}/richieste/{offer}", employer.company),
            corrected: format!("{board}/{offer}"),
            asked: [format!("/proposte/{asked}"), format!("{board}/{second}/candidati/{asked}")],
            presented: format!("/impresa/{}/richieste/{third}/candidati/{presented}", employer.company),
            internship: [internships.as_str(), "/tirocini", "/operatore/tirocini"]
                .map(|list| format!("{list}/{internship}")),
            internships,
            employer: test.log_in(employer.citizen.cf()).await,
            vacancies: format!("/impresa/{}/richieste", employer.company),
            vacancy: format!("/operatore/richieste-imprese/{waiting}"),
            offer: format!("/offerte/{offer}"),
            applicant: test.log_in(applicant.cf()).await,
        }
    }

    fn forms<'a>(&'a self, here: Option<&'a SecretToken>) -> Vec<Sent<'a>> {
        let employer = Some(&self.employer);
        let new = Sent::new(format!("{}/nuova", self.vacancies), employer, "title");
        let revision = Sent::new(format!("{}?pagina=correzione", self.published), employer, "title");
        let publish = Sent::new(&self.vacancy, here, "need_analysis-minutes");
        let [host, own, desk] = &self.internship;
        let request = Sent::new(format!("{}/nuovo", self.internships), employer, "tutor-name");
        let project = Sent::new(format!("{desk}/progetto"), here, "situation");
        let [proposal, candidate] = &self.asked;
        vec![
            Sent { chosen: &[("act", "submit")], ..new },
            Sent { chosen: &[("act", "revise")], ..revision },
            Sent::new(&self.published, employer, "expires-day"),
            Sent::new(&self.published, employer, "reason").padded(1_000),
            Sent::new(&self.corrected, here, "decline-reason").padded(1_000),
            Sent::new(&self.corrected, here, "end-reason").padded(1_000),
            Sent { chosen: &[("keep", "need_analysis"), ("keep", "vacancy_publicity")], ..publish },
            Sent::new(&self.vacancy, here, "reason"),
            Sent { chosen: &[("action", "information")], ..Sent::new(&self.vacancy, here, "minutes") },
            Sent::new(&self.offer, Some(&self.applicant), "note"),
            Sent::new("/proposte", Some(&self.applicant), "comune"),
            Sent::new(proposal, Some(&self.applicant), "note"),
            // A must that says nothing is told beside its box; so is a wish for a licence that is none, in every round.
            Sent { chosen: WISHES, ..Sent::new(&self.board, here, "must-word-0") },
            Sent::new(candidate, here, "note"),
            Sent { chosen: &[("outcome", "hired")], ..Sent::new(&self.presented, employer, "note") },
            Sent { chosen: &[("go", "submit")], ..request },
            Sent { chosen: &[("go", "draw")], ..project },
            Sent::new(host, employer, "withdraw-reason").padded(1_000),
            Sent::new(own, Some(&self.applicant), "decline-reason").padded(1_000),
            Sent::new(desk, here, "withdraw-reason").padded(1_000),
        ]
    }
}

impl Cast {
    async fn new(service: &Service) -> Cast {
        let citizen = service.test.citizen(Level::Identified).await;
        let (_, request) = service.declaration(&citizen).await;
        let token = service.test.log_in(citizen.cf()).await;
        let (here, there) =
            (service.operator(service.test.home()).await, service.operator(service.test.elsewhere()).await);
        let (enrolment, passage) = entries(&service.test, citizen.person()).await;
        service.test.centre(service.test.home(), 1).await;
        let appointment = booked(&service.test, &citizen, For::Interview).await;
        let above = service.test.operator_as(Role::Administrator, &[service.test.home()]).await;
        let code = &above.credentials.recovery_codes[0];
        let desk = &service.test.desk;
        let above = acts::operator::log_in(desk, &above.username, PASSWORD, code, None).await;
        let person = format!("/operatore/persone/{}", citizen.person());
        Cast {
            citizen: token,
            here,
            there,
            enrolment: format!("{person}/iscrizioni/{enrolment}"),
            passage: format!("{person}/passaggi/{passage}"),
            person,
            request: format!("/operatore/richieste/{request}"),
            appointment: format!("/appuntamenti/{appointment}/annulla"),
            case: case(service, &citizen).await.to_string(),
            approval: at_the_desk(service).await,
            above: above.expect("logs in").token,
            company: Company::new(service).await,
        }
    }

    /// Every form that is not a step of the declaration.
    fn forms(&self) -> Vec<Sent<'_>> {
        let (citizen, here, there) = (Some(&self.citizen), Some(&self.here), Some(&self.there));
        let above = Some(&self.above);
        let record =
            format!("/operatore/passaggi/nuovo?persona={}", self.person.rsplit('/').next().unwrap_or(""));
        let moving: Form = [("act", "case-move"), ("case", self.case.as_str())].into_iter().collect();
        let mut forms = vec![
            Sent::new("/registrati", None, "surname"),
            Sent::new("/accedi", None, "cf"),
            Sent::new("/accedi/recupero", None, "cf"),
            Sent {
                dropped: &["code"],
                silent: &["username", "code"],
                ..Sent::new("/operatore/accedi", None, "username")
            },
            Sent { silent: &["code"], ..Sent::new("/accedi/codice", None, "code") },
            Sent::new("/valutazione", None, "text"),
            Sent::new("/did/ritira", citizen, "reason").padded(3_000),
            Sent::new(&self.appointment, citizen, "note"),
            Sent::new("/fascicolo/correzione", citizen, "text"),
            Sent::new("/operatore/richieste", here, "q").padded(100),
            Sent { chosen: KEPT, ..Sent::new(&self.request, here, "date-day") },
            Sent::new(&self.request, here, "reason"),
            Sent::new("/operatore/persone", here, "q").padded(100),
            Sent::new("/operatore/persone/nuova", here, "surname"),
            Sent::new(&self.person, there, "reason").padded(3_000),
            Sent::new(&self.person, here, "note").padded(3_000),
            Sent::new(&self.person, here, "source"),
            Sent::new(&self.person, here, "index-value"),
            Sent::new(&self.person, here, "document-number"),
            Sent { before: Some(moving), ..Sent::new(&self.person, here, "document-number") },
            Sent::new(&self.enrolment, here, "to-day"),
            Sent::new(&self.passage, here, "reason").padded(3_000),
            Sent {
                chosen: DECLARED,
                dropped: &["approval-code"],
                ..Sent::new(&self.approval, here, "approval-code")
            },
            Sent::new("/operatore/passaggi", here, "cf"),
            Sent::new("/operatore/passaggi/nuovo", here, "cf"),
            Sent::new(format!("{record}&code=F1.1"), here, "minutes"),
            Sent::new(format!("{record}&code=H.1"), here, "fact-training_path"),
            Sent::new(format!("{record}&code=K.2"), here, "fact-notice"),
            Sent::new(format!("{record}&code=F3.1"), here, "fact-vacancy"),
            Sent::new("/operatore/agenda/orari", above, "date-day"),
            Sent::new("/operatore/agenda/orari/nuovo", above, "valid_from-day"),
            Sent::new("/operatore/agenda/assenze", here, "from-day"),
            Sent::new("/operatore/agenda/stanze", above, "room-name"),
            Sent::new("/operatore/agenda/stanze", above, "mediator-name").padded(100),
            Sent::new("/operatore/agenda/regole", above, "holidays"),
            Sent::new("/operatore/durate", above, "minutes"),
            Sent::new("/operatore/terminali", above, "name").padded(100),
        ];
        forms.extend(self.company.forms(here));
        forms
    }
}

/// Somebody else registers with this citizen's codice fiscale: the case that waits at the desk.
async fn case(service: &Service, citizen: &Citizen) -> Uuid {
    let test = &service.test;
    let mut form = test.form(test.number());
    form.set("cf", citizen.cf());
    test.register(&form).await;
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::account::open_desk_cases(&mut conn, citizen.person()).await.expect("reads")[0].id
}

/// A declaration in which only the person's code is missing; its last step.
async fn at_the_desk(service: &Service) -> String {
    let (test, desk) = (&service.test, &service.test.desk);
    let person = test.citizen(Level::Identified).await.person();
    let colleague = test.operator(test.home()).await.operator;
    let author = Author::Desk { operator: &colleague, person };
    let draft = acts::did::begin(desk, author).await.expect("begins");
    let mut version = draft.version;
    for step in Step::ALL.into_iter().filter(|step| *step != Step::Summary) {
        let answers = did_answers(desk, test.comune());
        (_, version) = acts::did::save(desk, author, draft.id, version, step, answers).await.expect("saves");
    }
    format!("/operatore/persone/{person}/did/{}", Step::Summary.slug())
}

store::both! {
    async fn any_text_comes_back_from_every_form(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let cast = Cast::new(&service).await;
        let texts = texts(TEXTS);
        for form in cast.forms() {
            form.comes_back(&service, &texts).await;
        }
    }

    async fn a_nul_and_other_controls_are_refused_beside_their_field(db: TestDb) {
        let service = Service::new(TestDesk::in_marche(db));
        let cast = Cast::new(&service).await;
        for sign in ['\0', '\u{1}', '\u{1b}', '\u{7f}', '\u{9f}'] {
            for form in cast.forms() {
                form.refuses(&service, sign).await;
            }
        }
    }

    async fn any_text_in_an_address_is_inert_on_the_page(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let here = service.operator(service.test.home()).await;
        service.test.centre(service.test.home(), 1).await;
        let citizen = service.test.citizen(Level::Declared).await;
        service.declaration(&citizen).await;
        let citizen = service.test.log_in(citizen.cf()).await;
        let (code, home) = (service.test.service(For::Interview), service.test.home());
        let centre = format!("/sedi/{home}?x=");
        let search = format!("/appuntamenti/nuovo?servizio={code}&sede={home}&dal-day=");
        let addresses = [
            ("/servizi?q=", None),
            ("/accedi?poi=", None),
            ("/accedi?fatto=", None),
            ("/valutazione?page=", None),
            ("/registrati/conferma?token=", None),
            (centre.as_str(), None),
            ("/offerte?dove=", None),
            ("/offerte?contratto=", None),
            ("/offerte?dopo=", None),
            ("/offerte/", None),
            ("/nulla/", None),
            ("/servizi/", None),
            (search.as_str(), Some(&citizen)),
            ("/appuntamenti/nuovo?servizio=", Some(&citizen)),
            ("/appuntamenti/", Some(&citizen)),
            ("/operatore/richieste?after=", Some(&here)),
            ("/operatore/passaggi?code=", Some(&here)),
            ("/operatore/persone/", Some(&here)),
        ];
        for (address, token) in addresses {
            let open = async |typed: &str| {
                let path = format!("{address}{}", crate::http::visit::encode(typed));
                let (status, page) = text(service.get(&path, token).await).await;
                (status, Page::read(&page))
            };
            let (expected, twin) = open(HARMLESS).await;
            for typed in texts(TEXTS).chunks(AT_ONCE).map(|some| some.concat()) {
                let (status, page) = open(&typed).await;
                assert_eq!(status, expected, "{address}{typed:?}");
                page.shape().is_no_more_than(&twin.shape(), &format!("{address}{typed:?}"));
                if address == "/servizi?q=" {
                    assert_eq!(normal(&page.boxes("q")["q"]), normal(&typed), "{typed:?}");
                }
            }
        }
    }

    async fn any_text_comes_back_from_every_step_of_the_declaration(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Declared).await;
        let token = service.test.log_in(citizen.cf()).await;
        acts::did::begin(&service.test.desk, acts::did::Author::Citizen(&citizen)).await.expect("begins");
        let texts = texts(TEXTS);
        let mut seen = BTreeSet::new();
        for step in Step::ALL {
            let form = step_form(step, &token);
            let twin = step_shape(&service, step, &form).await;
            let mut opened = form.open(&service).await;
            for round in texts.chunks(opened.boxes(form.field).len().max(AT_ONCE)) {
                let boxes = opened.boxes(form.field);
                seen.extend(boxes.keys().cloned());
                let mut typed = form.typed(&boxes, round);
                typed.iter_mut().for_each(|(name, text)| *text = fit(text, longest(name)));
                let what = format!("{step:?} {typed:?}");
                let (status, page) = form.send(&service, &opened.hidden(form.field), &typed).await;
                assert!([StatusCode::UNPROCESSABLE_ENTITY, StatusCode::SEE_OTHER].contains(&status), "{what}: {status}");
                // And as it was kept.
                let kept = form.open(&service).await;
                let pages = [(page, status == StatusCode::UNPROCESSABLE_ENTITY), (kept, step != Step::Summary)];
                for (page, holds) in &pages {
                    if *holds {
                        same(&page.boxes(form.field), &typed, &[], &what);
                        page.shape().is_no_more_than(&twin, &what);
                    }
                }
                [_, (opened, _)] = pages;
            }
        }
        for field in FIELDS.iter().filter(|field| is_text(field.kind) && field.name != "privacy-version") {
            assert!(seen.contains(field.name), "{} is on no page", field.name);
        }
    }

    async fn a_nul_and_other_controls_are_refused_in_every_field_of_the_declaration(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let citizen = service.test.citizen(Level::Declared).await;
        let token = service.test.log_in(citizen.cf()).await;
        acts::did::begin(&service.test.desk, acts::did::Author::Citizen(&citizen)).await.expect("begins");
        for (sign, step) in ['\0', '\u{1}', '\u{7f}', '\u{9f}'].into_iter().flat_map(|c| Step::ALL.map(|s| (c, s))) {
            let form = step_form(step, &token);
            let opened = form.open(&service).await;
            let boxes = opened.boxes(form.field);
            let typed: BTreeMap<_, _> = boxes.keys().map(|name| (name.clone(), with_sign(name, sign))).collect();
            let (status, page) = form.send(&service, &opened.hidden(form.field), &typed).await;
            let wrong: BTreeSet<_> = typed.iter().filter(|(_, text)| text.contains(sign)).map(|(name, _)| name).collect();
            if wrong.is_empty() {
                continue;
            }
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{step:?} with {sign:?}");
            let named = page.named();
            for name in wrong {
                assert!(named.contains(name), "{step:?} with {sign:?} in {name}: only {named:?} are named");
            }
        }
    }
}

/// A NUL is refused wherever it stands; other controls in texts, once the places that decide whether a text is asked
/// for are right.
fn with_sign(name: &str, sign: char) -> String {
    match by_name(name).map(|field| field.kind) {
        Some(Kind::State) if sign != '\0' => "Albania".to_owned(),
        Some(Kind::Comune) if sign != '\0' => "Fermo".to_owned(),
        Some(Kind::Text | Kind::Textarea) => format!("a{sign}b"),
        _ if sign == '\0' => format!("a{sign}b"),
        _ => "1".to_owned(),
    }
}

fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Textarea | Kind::Comune | Kind::State | Kind::Number { .. })
}

/// How long a text may be in this box without being too long; a part of a date has no length of its own.
fn longest(name: &str) -> usize {
    by_name(name).map_or(20, |field| field.max_chars)
}

/// A step of the declaration with the answers that make its questions apply.
fn step_form(step: Step, token: &SecretToken) -> Sent<'_> {
    let (field, chosen): (_, &[(&str, &str)]) = match step {
        Step::Who => ("permit-number", &[("citizenship", "other"), ("permit-expiry-kind", "dated")]),
        Step::Home => ("residence-address", &[("residence-kind", "italy"), ("domicile-kind", "other")]),
        Step::Situation => {
            ("benefit-number", &[("situation", "low_income"), ("benefit-asked", "yes"), ("benefit", "naspi")])
        }
        Step::Education => ("languages", &[("education", "upper_secondary")]),
        Step::Profile => ("household-size", &[("ever-worked", "yes"), ("children", "yes")]),
        Step::Needs => ("help-other", &[("mediator", "yes")]),
        Step::Summary => ("note", &[]),
    };
    let chosen = if step == Step::Summary { &[("go", "next")] } else { chosen };
    Sent { chosen, ..Sent::new(format!("/did/{}", step.slug()), Some(token), field) }
}

/// The step with a harmless word in every box, wrong as the other texts are.
async fn step_shape(service: &Service, step: Step, form: &Sent<'_>) -> Shape {
    let opened = form.open(service).await;
    let boxes = opened.boxes(form.field);
    let typed = boxes.keys().map(|name| (name.clone(), fit(HARMLESS, longest(name)))).collect();
    let (status, page) = form.send(service, &opened.hidden(form.field), &typed).await;
    match status {
        StatusCode::UNPROCESSABLE_ENTITY => page.shape(),
        _ => panic!("{step:?}: {status}, although something is missing"),
    }
}
