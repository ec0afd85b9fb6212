//! What the tests of declarations and passages start from, made through the acts as the product makes it.

use acts::{
    Asked, Citizen, Desk, Operator, Refusal,
    did::{self, Author, Confirmation, Submitted},
    passage::Subject,
    testing::{TestDesk, did_answers},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    catalogue::LepCode,
    did::{Move, State, Step},
    form::Form,
    passage::{Answer, Channel, Draft, Fact, Facts, Mode, Proposal, confirmation_proposals, ending_at},
};
use store::{did::Did, request::Request};
use uuid::Uuid;

/// Every answer of somebody who lost a job three weeks ago and lives in `comune`.
pub fn answers(test: &TestDesk, comune: &str) -> Form {
    did_answers(&test.desk, comune)
}

/// The same with other words in some places.
pub fn with(mut form: Form, changes: &[(&str, &str)]) -> Form {
    changes.iter().for_each(|(name, value)| form.set(name, *value));
    form
}

/// Saves every step but the last; gives the new version.
pub async fn save_all(test: &TestDesk, author: Author<'_>, did: Uuid, version: i64, form: &Form) -> i64 {
    let mut version = version;
    for step in Step::ALL.into_iter().filter(|step| *step != Step::Summary) {
        let saved = did::save(&test.desk, author, did, version, step, form.clone()).await;
        version = saved.expect("saves").1;
    }
    version
}

/// A draft in which only the last step is missing, and its version.
pub async fn filled(test: &TestDesk, author: Author<'_>, form: &Form) -> (Uuid, i64) {
    let draft = did::begin(&test.desk, author).await.expect("begins");
    (draft.id, save_all(test, author, draft.id, draft.version, form).await)
}

/// Sends the summary with a key of its own.
pub async fn submit(
    test: &TestDesk,
    author: Author<'_>,
    (did, version): (Uuid, i64),
    form: &Form,
) -> Result<Submitted, Refusal> {
    let asked = test.asked_for(&test.desk.request_key(), form);
    did::submit(&test.desk, author, did, version, form.clone(), &asked).await
}

/// Somebody with a submitted declaration.
pub struct Declared {
    pub citizen: Citizen,
    pub did: Uuid,
    pub protocol: String,
}

impl Declared {
    pub fn person(&self) -> Uuid {
        self.citizen.person()
    }
}

/// Declares from a comune that the tests' centre serves.
pub async fn declared(test: &TestDesk, level: Level) -> Declared {
    declared_from(test, level, test.comune()).await
}

pub async fn declared_from(test: &TestDesk, level: Level, comune: &str) -> Declared {
    let citizen = test.citizen(level).await;
    let form = answers(test, comune);
    let draft = filled(test, Author::Citizen(&citizen), &form).await;
    let submitted = submit(test, Author::Citizen(&citizen), draft, &form).await.expect("submits");
    Declared { did: submitted.did, protocol: submitted.protocol, citizen }
}

pub async fn stored(test: &TestDesk, did: Uuid) -> Did {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::did::by_id(&mut conn, did).await.expect("reads").expect("a declaration")
}

pub async fn request_of(test: &TestDesk, did: Uuid) -> Request {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::request::of_subject(&mut conn, "did", did).await.expect("reads").expect("a request")
}

/// The moves of a declaration, in their order.
pub async fn moves(test: &TestDesk, did: Uuid) -> Vec<String> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let steps = store::did::history(&mut conn, did).await.expect("reads");
    steps.into_iter().map(|step| step.step).collect()
}

/// Decides on the newest version with a key of its own.
pub async fn decide(
    test: &TestDesk,
    operator: &Operator,
    did: Uuid,
    act: Move,
    reason: Option<&str>,
) -> Result<State, Refusal> {
    let version = stored(test, did).await.version;
    did::decide(&test.desk, operator, did, version, act, reason, &test.asked()).await
}

pub async fn withdraw(test: &TestDesk, declared: &Declared) -> Result<(), Refusal> {
    did::withdraw(&test.desk, &declared.citizen, declared.did, None, &test.asked()).await
}

/// What confirming proposes now, the interview held and everything over by now.
pub async fn proposed(test: &TestDesk, person: Uuid) -> Vec<Draft> {
    let subject = subject(test, person).await;
    let now = test.desk.now();
    let proposals = confirmation_proposals(&test.desk.pack, &subject.enrolments, &subject.history, now);
    let held = |proposal: &Proposal| {
        let asked = proposal.questions(&test.desk.pack);
        match asked.iter().any(|question| question.fact == Fact::InterviewHeld) {
            true => Facts::default().with(Fact::InterviewHeld, Answer::Tick),
            false => Facts::default(),
        }
    };
    ending_at(proposals, now).iter().map(|proposal| proposal.draft(held(proposal))).collect()
}

/// Confirms the newest version with these passages and a key of its own.
pub async fn confirm(
    test: &TestDesk,
    operator: &Operator,
    did: Uuid,
    kept: &[Draft],
) -> Result<Confirmation, Refusal> {
    let version = stored(test, did).await.version;
    confirm_as(&test.desk, operator, did, version, kept, &test.asked()).await
}

/// Confirms whatever the warnings.
pub async fn confirm_as(
    desk: &Desk,
    operator: &Operator,
    did: Uuid,
    version: i64,
    kept: &[Draft],
    asked: &Asked,
) -> Result<Confirmation, Refusal> {
    let confirmed = did::confirm(desk, operator, did, version, kept, true, asked).await?;
    Ok(confirmed.expect("warnings were seen"))
}

pub async fn subject(test: &TestDesk, person: Uuid) -> Subject {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    Subject::load(&mut conn, person).await.expect("reads")
}

/// A passage that began so many minutes ago and lasted thirty.
pub fn passage(test: &TestDesk, code: &str, minutes_ago: i64) -> Draft {
    Draft {
        code: LepCode::parse(code).expect("a code"),
        start: test.desk.now() - TimeDelta::minutes(minutes_ago),
        minutes: Some(30),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        facts: Facts::default(),
    }
}

/// Records by hand, whatever the warnings, with a key of its own.
pub async fn record(
    test: &TestDesk,
    operator: &Operator,
    person: Uuid,
    drafts: &[Draft],
) -> Result<Vec<Uuid>, Refusal> {
    let done = acts::passage::record(&test.desk, operator, person, drafts, true, &test.asked()).await?;
    Ok(done.expect("warnings were seen").passages)
}

pub async fn passages(test: &TestDesk, person: Uuid) -> Vec<store::passage::Passage> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::passage::of_person(&mut conn, person).await.expect("reads")
}

/// Codes of the rows, in the order of delivery.
pub fn codes(rows: &[store::passage::Passage]) -> Vec<&str> {
    rows.iter().map(|row| row.code.as_str()).collect()
}

/// Which rules refused, of all passages.
pub fn rules<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Vec<&'static str> {
    match result {
        Err(Refusal::Passages(refused)) => {
            refused.into_iter().flat_map(|(_, found)| found).map(|finding| finding.rule).collect()
        }
        other => panic!("not refused for its passages: {other:?}"),
    }
}
