//! Everything that the forms of Marche are about, and the forms.

use acts::{
    Citizen, SecretToken,
    did::Author,
    testing::{Employer, For, PASSWORD, TestDesk, did_answers, vacancy_form},
    vacancy::revise,
};
use domain::{
    account::{Level, Role},
    did::Step,
    form::Form,
    vacancy::Content,
};
use uuid::Uuid;

use super::sent::Sent;
use crate::http::tests::{Service, appointments::booked, internship::accepted, roles::entries};

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
pub(super) struct Cast {
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
    pub(super) async fn new(service: &Service) -> Cast {
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
    pub(super) fn forms(&self) -> Vec<Sent<'_>> {
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
