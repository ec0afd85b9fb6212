//! Companies and mandates: nobody acts for a company whose PEC they cannot read and whom no operator approved.

mod company;
mod mandate;
mod pact;
mod passages;
mod race;

use acts::{
    Citizen, Mandate, Operator, Refusal, company as companies,
    mandate::{self as mandates, Declared},
    testing::{TestDesk, company_form},
};
use domain::{company::NewCompany, form::Form, mandate::Term};
use store::{mandate::Mandate as Row, request::Request};
use uuid::Uuid;

/// Brings the company of this form.
async fn register(test: &TestDesk, citizen: &Citizen, form: &Form) -> Result<Declared, Refusal> {
    let new = NewCompany::parse(form, test.desk.places).expect("a right form");
    let asked = test.asked_for(&test.desk.request_key(), form);
    companies::register(&test.desk, citizen, &new, &asked).await
}

/// A new company and the mandate that waits for its code.
async fn declared(test: &TestDesk, citizen: &Citizen) -> Declared {
    register(test, citizen, &company_form(test, test.number())).await.expect("registers")
}

/// The same, with the code typed.
async fn confirmed(test: &TestDesk, citizen: &Citizen) -> Declared {
    let declared = declared(test, citizen).await;
    let code = test.mandate_code().await;
    mandates::confirm(&test.desk, citizen, declared.mandate, &code).await.expect("confirms");
    declared
}

async fn row(test: &TestDesk, mandate: Uuid) -> Row {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::mandate::by_id(&mut conn, mandate).await.expect("reads").expect("a mandate")
}

async fn request(test: &TestDesk, mandate: Uuid) -> Option<Request> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::request::of_subject(&mut conn, mandates::KIND, mandate).await.expect("reads")
}

/// The acts of a mandate, in their order.
async fn story(test: &TestDesk, mandate: Uuid) -> Vec<String> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let steps = store::mandate::history(&mut conn, mandate).await.expect("reads");
    steps.into_iter().map(|step| format!("{} {}", step.by_kind, step.act)).collect()
}

/// A term of so many days from today on.
fn term(test: &TestDesk, days: i64) -> Term {
    let until = (test.desk.today() + chrono::TimeDelta::days(days)).to_string();
    let form: Form = [("expires_on", until.as_str())].into_iter().collect();
    Term::parse(&form, test.desk.today()).expect("a term")
}

/// Approves the newest version for so many days.
async fn approve(test: &TestDesk, operator: &Operator, mandate: Uuid, days: i64) -> Result<(), Refusal> {
    let version = row(test, mandate).await.version;
    let approval = mandates::Approval { mandate, version, term: term(test, days), office: None };
    mandates::approve(&test.desk, operator, &approval, &test.asked()).await
}

/// Whether this person acts for the company now.
async fn acting(test: &TestDesk, citizen: &Citizen, company: Uuid) -> Option<Mandate> {
    let acting = mandates::acting(&test.desk.reader, citizen, company, test.desk.today()).await;
    acting.expect("reads")
}
