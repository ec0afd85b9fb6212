//! What an operator does on a person's file: identify, hand over a code, solve a case, enrol, enter the index, note.
//!
//! Giving a codice fiscale to whoever proved it needs the document that was seen: the first `act=case-move` asks for
//! it on a page of its own, the second does it.

use acts::{Operator, Refusal, account::Identify, file::EnrolmentForm};
use app::{
    pages::operator::person::{MoveCase, MoveCasePage},
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{
    account::IdentityDocument,
    correction,
    did::ProfilingIndex,
    form::{Errors, Form},
};
use leptos::prelude::*;
use store::person::Person;
use uuid::Uuid;

use super::{
    super::shared,
    File,
    create::hand_over,
    file::{self, Shown},
    gate, opened,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The longest note, in characters.
const LONGEST_NOTE: usize = 2000;

pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    if posted.0.raw("act") == "open" {
        return open(&visit, operator, &id, posted.0).await;
    }
    let person = match opened(&visit, operator, &id).await? {
        File::Open(person) => person,
        File::Closed(_) => return Ok(see(&format!("/operatore/persone/{id}"))),
    };
    match done(&visit, operator, &person, &posted).await {
        Ok(response) => Ok(response),
        Err(Undone::Page(problem)) => Err(problem),
        Err(Undone::Act(refusal)) => {
            let (status, errors, refused) = match refusal {
                Refusal::Fields(errors) => (StatusCode::UNPROCESSABLE_ENTITY, errors, None),
                Refusal::Stale => (StatusCode::CONFLICT, Errors::default(), Some("error-stale")),
                Refusal::Conflict(key) => (StatusCode::CONFLICT, Errors::default(), Some(key)),
                refusal => return Err(refusal.into()),
            };
            let mut form = posted.0;
            if form.raw("act") == "correction" {
                let typed = answer_typed(&form);
                form.set("answer", typed);
            }
            file::page(&visit, operator, person, Shown { status, form, errors, refused }).await
        }
    }
}

/// Why nothing was done: the page says so itself, or there is no page.
enum Undone {
    Act(Refusal),
    Page(Problem),
}

impl From<Refusal> for Undone {
    fn from(refusal: Refusal) -> Undone {
        Undone::Act(refusal)
    }
}

impl From<Problem> for Undone {
    fn from(problem: Problem) -> Undone {
        Undone::Page(problem)
    }
}

/// The reason for which another centre's file is opened (`act=open`); then back to the page that wanted it.
pub async fn open(visit: &Visit, operator: &Operator, id: &str, form: Form) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let person = store::person::by_id(&mut conn, shared::id(id)?).await?.ok_or(Problem::NotFound)?;
    drop(conn);
    let mut errors = Errors::default();
    let reason = shared::reason(&form, &mut errors);
    match errors.or(reason) {
        Ok(reason) => {
            acts::file::open(&visit.house.desk, operator, person.id, Some(&reason)).await?;
            Ok(shared::again(visit))
        }
        Err(errors) => gate(visit, &person, StatusCode::UNPROCESSABLE_ENTITY, form, errors).await,
    }
}

async fn done(
    visit: &Visit,
    operator: &Operator,
    person: &Person,
    posted: &Posted,
) -> Result<Response, Undone> {
    let desk = &visit.house.desk;
    let form = &posted.0;
    let today = desk.today();
    let document = || IdentityDocument::parse(form, today).map_err(Refusal::Fields);
    let done = match form.raw("act") {
        "identify" => {
            let document = document()?;
            let account = form.get("account").and_then(|id| Uuid::parse_str(id).ok());
            let seen = Identify { person: person.id, account, document: &document };
            acts::account::identify(desk, operator, &seen, &posted.asked(visit)?).await?;
            "identified"
        }
        "hand-code" => {
            let code = acts::account::new_desk_code(desk, operator, person.id).await?;
            return Ok(hand_over(visit, person.id, code).await?);
        }
        "case-move" => {
            let case = case(visit, person, form).await?;
            let Ok(document) = document() else { return Ok(move_page(visit, person, &case, form)) };
            acts::account::move_cf(desk, operator, case.id, &document, &posted.asked(visit)?).await?;
            "case-moved"
        }
        "case-refuse" => {
            let case = case(visit, person, form).await?;
            acts::account::refuse_case(desk, operator, case.id, &posted.asked(visit)?).await?;
            "case-refused"
        }
        "enrol" => {
            let enrolment = EnrolmentForm::parse(form, &desk.pack, today).map_err(Refusal::Fields)?;
            acts::file::enrol(desk, operator, person.id, enrolment, &posted.asked(visit)?).await?;
            "enrolled"
        }
        "index" => {
            let index = ProfilingIndex::parse(form, today).map_err(Refusal::Fields)?;
            acts::file::enter_index(desk, operator, person.id, &index, &posted.asked(visit)?).await?;
            "index"
        }
        "correction" => {
            answer_correction(visit, operator, person, posted).await?;
            "correction"
        }
        "note" => {
            let mut errors = Errors::default();
            let note = form.required("note", LONGEST_NOTE, &mut errors);
            let note = errors.or(note).map_err(Refusal::Fields)?;
            acts::file::add_note(desk, operator, person.id, &note, &posted.asked(visit)?).await?;
            "note"
        }
        _ => return Err(Problem::BadKey.into()),
    };
    Ok(see(&format!("/operatore/persone/{}?done={done}", person.id)))
}

/// Answers a request of this person to have the file put right.
async fn answer_correction(
    visit: &Visit,
    operator: &Operator,
    person: &Person,
    posted: &Posted,
) -> Result<(), Undone> {
    let form = &posted.0;
    let id = shared::id(form.raw("correction"))?;
    let mut conn = visit.house.desk.reader.conn().await.map_err(Problem::from)?;
    let asked = store::correction::by_id(&mut conn, id).await.map_err(Problem::from)?;
    drop(conn);
    asked.filter(|asked| asked.person_id == person.id).ok_or(Problem::NotFound)?;
    let done = match form.raw("decision") {
        "done" => true,
        "refused" => false,
        _ => return Err(Problem::BadKey.into()),
    };
    let mut errors = Errors::default();
    let typed: Form = [("answer", answer_typed(form).as_str())].into_iter().collect();
    let answer = typed.required("answer", correction::MAX_CHARS, &mut errors);
    let answer = errors.or(answer).map_err(Refusal::Fields)?;
    let desk = &visit.house.desk;
    acts::file::answer_correction(desk, operator, id, done, &answer, &posted.asked(visit)?).await?;
    Ok(())
}

/// The answer to a request for correction: on a page with several, each box has a name of its own.
fn answer_typed(form: &Form) -> String {
    let own = format!("answer-{}", form.raw("correction"));
    form.get("answer").or_else(|| form.get(&own)).unwrap_or_default().to_owned()
}

/// The case that the form names, when it is this person's.
async fn case(visit: &Visit, person: &Person, form: &Form) -> Result<store::account::DeskCase, Problem> {
    let id = shared::id(form.raw("case"))?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let case = store::account::desk_case(&mut conn, id).await?;
    case.filter(|case| case.person_id == person.id).ok_or(Problem::NotFound)
}

/// Asks which document was seen. Nothing is wrong the first time: only what was sent from this page is judged.
fn move_page(visit: &Visit, person: &Person, case: &store::account::DeskCase, form: &Form) -> Response {
    let judged = form.raw("asked") == "document";
    let errors = match judged {
        true => IdentityDocument::parse(form, visit.house.desk.today()).err().unwrap_or_default(),
        false => Errors::default(),
    };
    let status = if judged { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let data = MoveCase {
        person: shared::person_ref(person),
        case: case.id.to_string(),
        email: case.email.clone(),
        request_key: visit.house.desk.request_key(),
    };
    let frame = shared::frame(visit, visit.t("operator-case-title"), super::above(visit, person));
    let frame = frame.invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form.clone(), errors);
    visit.page(status, frame, || view! { <MoveCasePage f data/> })
}
