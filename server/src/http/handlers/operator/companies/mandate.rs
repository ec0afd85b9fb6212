//! `/operatore/imprese/{id}/mandati/{mandate}`: the whole story of a mandate, and deciding on it.

use acts::{Operator, Refusal, mandate::Approval};
use app::{
    pages::operator::{
        company::{MandateDesk, MandateDeskPage, StoryRow},
        parts::PersonRef,
    },
    texts::t,
    ui::{FormView, Tone},
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    form::{Errors, FieldError, Form},
    mandate::{Role, State, Term},
};
use leptos::prelude::*;
use store::{DbError, company::Company, mandate::Mandate as Row};

use super::{super::shared, above, company, company_ref, frame};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 400;

/// The mandate of the address, with its company; another centre's does not exist.
async fn found(
    visit: &Visit,
    operator: &Operator,
    id: &str,
    mandate: &str,
) -> Result<(Company, Row), Problem> {
    let company = company(visit, id).await?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let row = store::mandate::by_id(&mut conn, shared::id(mandate)?).await?;
    let own = |row: &Row| row.company_id == company.id && operator.works_in(&company.office);
    let row = row.filter(own).ok_or(Problem::NotFound)?;
    Ok((company, row))
}

pub async fn show(visit: Visit, Path((id, mandate)): Path<(String, String)>) -> Answer {
    let operator = visit.operator()?;
    let found = found(&visit, operator, &id, &mandate).await?;
    page(&visit, operator, found, Shown::default()).await
}

pub async fn act(visit: Visit, Path((id, mandate)): Path<(String, String)>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let found = found(&visit, operator, &id, &mandate).await?;
    let row = &found.1;
    let desk = &visit.house.desk;
    let form = &posted.0;
    let done = match form.raw("act") {
        "take" => {
            let request = shared::id(form.raw("request"))?;
            acts::request::take(desk, operator, request).await.map(|()| String::new())
        }
        "release" => {
            let request = shared::id(form.raw("request"))?;
            acts::request::release(desk, operator, request).await.map(|()| String::new())
        }
        "approve" => approve(&visit, operator, row, &posted).await?.map(|()| "?fatto=approved".to_owned()),
        "refuse" | "revoke" => end(&visit, operator, row, &posted).await?,
        _ => return Err(Problem::BadKey),
    };
    let (status, errors, refused) = match done {
        Ok(query) => return Ok(see(&format!("{}{query}", visit.path))),
        Err(Refusal::Fields(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, errors, None),
        Err(Refusal::Conflict(key)) => (StatusCode::CONFLICT, Errors::default(), Some(key)),
        Err(Refusal::Stale) => (StatusCode::CONFLICT, Errors::default(), Some("error-stale")),
        Err(refusal) => return Err(refusal.into()),
    };
    page(&visit, operator, found, Shown { status, form: posted.0, errors, refused }).await
}

/// Approves up to the day that was typed.
async fn approve(
    visit: &Visit,
    operator: &Operator,
    row: &Row,
    posted: &Posted,
) -> Result<Result<(), Refusal>, Problem> {
    let desk = &visit.house.desk;
    let (version, asked) = (posted.version()?, posted.asked(visit)?);
    let term = match Term::parse(&posted.0, desk.today()) {
        Ok(term) => term,
        Err(errors) => return Ok(Err(Refusal::Fields(errors))),
    };
    let approval = Approval { mandate: row.id, version, term, office: posted.0.get("office") };
    Ok(acts::mandate::approve(desk, operator, &approval, &asked).await)
}

/// Refuses or revokes, with the reason in `{act}-reason`.
async fn end(
    visit: &Visit,
    operator: &Operator,
    row: &Row,
    posted: &Posted,
) -> Result<Result<String, Refusal>, Problem> {
    let desk = &visit.house.desk;
    let (version, asked) = (posted.version()?, posted.asked(visit)?);
    let act = posted.0.raw("act");
    let field = format!("{act}-reason");
    let mut errors = Errors::default();
    let reason = posted.0.optional(&field, LONGEST_REASON, &mut errors).unwrap_or_default();
    if !errors.is_empty() {
        return Ok(Err(Refusal::Fields(errors)));
    }
    let (done, code) = match act {
        "refuse" => {
            (acts::mandate::refuse(desk, operator, row.id, version, &reason, &asked).await, "refused")
        }
        _ => {
            let by = acts::mandate::By::Operator(operator);
            (acts::mandate::revoke(desk, by, row.id, version, &reason, &asked).await, "revoked")
        }
    };
    Ok(match done {
        Ok(()) => Ok(format!("?fatto={code}")),
        // The act knows one reason; on the page each form has its own.
        Err(Refusal::Fields(errors)) => {
            let mut beside = Errors::default();
            let rename = |error: &FieldError| FieldError { field: field.clone(), ..error.clone() };
            errors.iter().for_each(|error| beside.push(rename(error)));
            Err(Refusal::Fields(beside))
        }
        Err(refusal) => Err(refusal),
    })
}

/// How the page comes back.
struct Shown {
    status: StatusCode,
    form: Form,
    errors: Errors,
    /// The key of what went wrong with the whole.
    refused: Option<&'static str>,
}

impl Default for Shown {
    fn default() -> Shown {
        Shown { status: StatusCode::OK, form: Form::default(), errors: Errors::default(), refused: None }
    }
}

async fn page(visit: &Visit, operator: &Operator, found: (Company, Row), shown: Shown) -> Answer {
    let (company, row) = found;
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let db = &mut conn;
    // Read again: what was refused may have been decided meanwhile.
    let row = store::mandate::by_id(db, row.id).await?.ok_or(Problem::NotFound)?;
    let person = store::person::by_id(db, row.person_id).await?.ok_or(Problem::NotFound)?;
    let request = store::request::of_subject(db, acts::mandate::KIND, row.id).await?;
    let request = match request.filter(|request| request.closed_at.is_none()) {
        Some(request) => {
            let name = match request.taken_by {
                Some(id) => Some(shared::operator_name(db, id).await?),
                None => None,
            };
            Some((request.id.to_string(), shared::taken(operator, request.taken_by, name)))
        }
        None => None,
    };
    let mut story = Vec::new();
    for step in store::mandate::history(db, row.id).await? {
        let name = match step.by_id.filter(|_| step.by_kind == "operator") {
            Some(id) => Some(shared::operator_name(db, id).await?),
            None => None,
        };
        story.push(StoryRow { at: step.at, act: step.act, by: step.by_kind, name, note: step.note });
    }
    drop(conn);
    let data = MandateDesk {
        company: company_ref(&company),
        pec: company.pec.clone(),
        person: PersonRef {
            id: person.id.to_string(),
            surname: person.surname,
            name: person.name,
            cf: person.cf,
        },
        role: Role::parse(&row.role).ok_or(DbError::Unreadable("mandate.role"))?,
        state: State::parse(&row.state).ok_or(DbError::Unreadable("mandate.state"))?,
        last_day: row.expires_on,
        request,
        story,
        offices: if company.office.is_empty() { shared::every_office(visit) } else { Vec::new() },
        proposed: Term::proposed(desk.today()),
        version: row.version,
        request_key: desk.request_key(),
    };
    let title = visit.t("employer-desk-mandate");
    let mut frame = frame(visit, title, above(visit, &company)).invalid(!shown.errors.is_empty());
    if let Some(key) = shown.refused {
        frame = frame.notice(Tone::Danger, t(visit.lang, key));
    }
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <MandateDeskPage f data/> }))
}
