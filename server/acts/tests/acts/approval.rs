//! R033: what an operator declares with a person at the desk is submitted only with the person's own code.

use acts::{
    Mail, Refusal,
    account::{self, AtDesk},
    did::{self, Approval, Author, Submitted},
    testing::{Colleague, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    account::{DeskRegistration, Level},
    did::Step,
    form::Form,
    lang::Lang,
    place::Places,
};
use uuid::Uuid;

use crate::support::{count, said};

/// Everything that the first six steps ask of an Italian who lost a job; the residence is the
/// comune of the tests' centre.
const ANSWERS: &[(&str, &str)] = &[
    ("citizenship", "italian"),
    ("residence-kind", "italy"),
    ("residence-address", "Via Marsala, 1"),
    ("domicile-kind", "same"),
    ("situation", "unemployed"),
    ("unemployed-since-day", "1"),
    ("unemployed-since-month", "10"),
    ("unemployed-since-year", "2026"),
    ("benefit-asked", "no"),
    ("education", "upper_secondary"),
    ("education-recognition", "italian"),
    ("condition-year-ago", "employed"),
    ("time-in-italy", "since_birth"),
    ("household-size", "3"),
    ("children", "no"),
    ("ever-worked", "yes"),
    ("months-since-last-job", "1"),
    ("last-position", "worker"),
    ("months-searching", "1"),
    ("studying", "no"),
    ("driving-licence", "no"),
    ("mediator", "no"),
    ("channel", "desk"),
];

/// The last step, with a code.
fn summary(test: &TestDesk, code: &str) -> Form {
    let privacy = test.desk.rules.privacy_version.clone();
    let ticked = [
        "declare-available",
        "declare-active",
        "declare-no-job",
        "declare-changes",
        "declare-true",
        "privacy",
    ];
    let mut form: Form = ticked.into_iter().map(|name| (name, "yes")).collect();
    form.set("privacy-version", privacy);
    form.set(did::APPROVAL_CODE, code);
    form
}

/// A draft with right answers, and its version.
async fn filled(test: &TestDesk, author: Author<'_>) -> (Uuid, i64) {
    let draft = did::begin(&test.desk, author).await.expect("begins");
    let mut version = draft.version;
    for step in Step::ALL {
        let form = ANSWERS.iter().copied().chain([("residence-comune", test.comune())]).collect();
        version = did::save(&test.desk, author, draft.id, version, step, form).await.expect("saves").1;
    }
    (draft.id, version)
}

/// Somebody without e-mail, whose document this operator saw a moment ago.
async fn without_email(test: &TestDesk, colleague: &Colleague) -> Uuid {
    let mut form = test.form(test.number());
    form.set("email", "");
    let registration = DeskRegistration::parse(&form, test.desk.today(), Places::embedded()).expect("right");
    let document = test.document();
    let at_desk =
        AtDesk { registration: &registration, document: &document, lang: Lang::It, instead_of: None };
    let opened = account::open_at_desk(&test.desk, &colleague.operator, &at_desk, &test.asked()).await;
    opened.expect("opens").person
}

async fn code_by_hand(test: &TestDesk, colleague: &Colleague, did: Uuid) -> String {
    match did::ask_approval(&test.desk, &colleague.operator, did).await.expect("asks") {
        Approval::HandOver(code) => code,
        Approval::Mailed => panic!("nobody has an address"),
    }
}

async fn submit(
    test: &TestDesk,
    author: Author<'_>,
    (did, version): (Uuid, i64),
    code: &str,
) -> Result<Submitted, Refusal> {
    did::submit(&test.desk, author, did, version, summary(test, code), &test.asked()).await
}

/// The keys of what is wrong with the code.
fn refused(result: Result<Submitted, Refusal>) -> Vec<String> {
    match result {
        Err(Refusal::Fields(errors)) => {
            errors.iter().filter(|e| e.field == did::APPROVAL_CODE).map(|e| e.key.clone()).collect()
        }
        other => panic!("not refused for its fields: {other:?}"),
    }
}

store::both! {
    async fn r033_the_code_goes_to_the_person_s_own_address(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        let citizen = test.citizen(Level::Declared).await;
        let author = Author::Desk { operator: &colleague.operator, person: citizen.person() };
        let draft = filled(&test, author).await;
        let asked = did::ask_approval(&test.desk, &colleague.operator, draft.0).await.expect("asks");
        assert_eq!(asked, Approval::Mailed);
        let letters = test.letters().await;
        let code = letters.into_iter().find_map(|letter| match letter.mail {
            Mail::Approve { code } => Some(code),
            _ => None,
        });
        let code = code.expect("a letter with the code");
        assert_eq!(refused(submit(&test, author, draft, "").await), ["error-required"]);
        let submitted = submit(&test, author, draft, &code).await.expect("submits");
        assert!(submitted.protocol.starts_with(&format!("2026/{}/", test.abbreviation())));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM did WHERE state = 'submitted' AND source = 'desk'").await, 1);
    }

    async fn without_an_address_a_document_of_the_day_is_needed(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        let person = without_email(&test, &colleague).await;
        let author = Author::Desk { operator: &colleague.operator, person };
        let draft = filled(&test, author).await;
        let code = code_by_hand(&test, &colleague, draft.0).await;
        // As somebody reads it from paper.
        let typed = format!(" {}-{}", &code[..4].to_lowercase(), &code[4..]);
        test.clock.advance(TimeDelta::hours(25));
        let asked = did::ask_approval(&test.desk, &colleague.operator, draft.0).await;
        assert_eq!(said(asked), r#"Conflict("error-approval-needs-document")"#);
        assert_eq!(refused(submit(&test, author, draft, &typed).await), ["error-approval-code"]);
    }

    async fn what_was_approved_is_what_is_submitted(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        let person = without_email(&test, &colleague).await;
        let author = Author::Desk { operator: &colleague.operator, person };
        let (did, version) = filled(&test, author).await;
        let code = code_by_hand(&test, &colleague, did).await;
        let moved = [("residence-address", "Via Altrove, 2"), ("residence-comune", test.comune())];
        let form = moved.into_iter().chain(ANSWERS.iter().copied()).collect();
        let (_, newer) = did::save(&test.desk, author, did, version, Step::Home, form).await.expect("saves");
        assert_eq!(refused(submit(&test, author, (did, newer), &code).await), ["error-approval-code"]);
        let again = code_by_hand(&test, &colleague, did).await;
        submit(&test, author, (did, newer), &again).await.expect("submits");
    }

    async fn five_wrong_codes_end_the_right_one(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        let person = without_email(&test, &colleague).await;
        let author = Author::Desk { operator: &colleague.operator, person };
        let draft = filled(&test, author).await;
        let code = code_by_hand(&test, &colleague, draft.0).await;
        for _ in 0..5 {
            assert_eq!(refused(submit(&test, author, draft, "AAAAAAAA").await), ["error-approval-code"]);
        }
        assert_eq!(refused(submit(&test, author, draft, &code).await), ["error-approval-code"]);
        assert_eq!(count(&test, "SELECT failures FROM token WHERE kind = 'approval'").await, 6);
    }

    async fn a_second_click_is_answered_as_the_first(db: TestDb) {
        let test = TestDesk::new(db);
        let colleague = test.operator(&test.office()).await;
        let person = without_email(&test, &colleague).await;
        let author = Author::Desk { operator: &colleague.operator, person };
        let (did, version) = filled(&test, author).await;
        let form = summary(&test, &code_by_hand(&test, &colleague, did).await);
        let asked = test.asked_for(&test.desk.request_key(), &form);
        let first = did::submit(&test.desk, author, did, version, form.clone(), &asked).await.expect("submits");
        let second = did::submit(&test.desk, author, did, version, form, &asked).await.expect("the same");
        assert_eq!(first, second);
    }

    async fn who_declares_at_home_needs_no_code(db: TestDb) {
        let test = TestDesk::new(db);
        let citizen = test.citizen(Level::Declared).await;
        let author = Author::Citizen(&citizen);
        let draft = filled(&test, author).await;
        submit(&test, author, draft, "").await.expect("submits");
    }
}
