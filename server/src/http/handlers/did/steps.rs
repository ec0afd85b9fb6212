//! The seven steps, for the person at home and for an operator who fills them with a person at the desk: the same
//! pages, the same acts, another chair.

use acts::{Refusal, did::Author};
use app::{
    pages::did::{Approval, Centre, DidStepPage, PersonCard, StepInput, StepView},
    ui::Crumb,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::{
    did::{Answers, Step, Thresholds, check, merge},
    form::{Errors, FieldError, Form},
    person::PersonName,
};
use leptos::prelude::*;
use store::{did::Did, person::Person};

use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// Where the declaration is being filled.
pub struct Chair<'a> {
    pub author: Author<'a>,
    /// Address on which the steps hang.
    pub base: String,
    /// Where one goes after saving, and after submitting.
    pub home: String,
    pub receipt: String,
    pub crumbs: Vec<Crumb>,
}

fn citizen_chair(visit: &Visit) -> Result<Chair<'_>, Problem> {
    Ok(Chair {
        author: Author::Citizen(visit.citizen()?),
        base: "/did".to_owned(),
        home: "/did".to_owned(),
        receipt: "/did/ricevuta".to_owned(),
        crumbs: vec![visit.crumb("did-title", "/did")],
    })
}

pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    show_step(&visit, &citizen_chair(&visit)?, &slug).await
}

pub async fn save(visit: Visit, Path(slug): Path<String>, posted: Posted) -> Answer {
    save_step(&visit, &citizen_chair(&visit)?, &slug, posted).await
}

/// The DID that can be edited now, with its person.
struct Editing {
    did: Did,
    person: Person,
    has_email: bool,
}

async fn editing(visit: &Visit, author: Author<'_>) -> Result<Option<Editing>, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let returned =
        store::did::open_of(&mut conn, author.person()).await?.filter(|did| did.state == "returned");
    let did = match returned {
        Some(did) => Some(did),
        None => store::did::draft_of(&mut conn, author.person()).await?,
    };
    let Some(did) = did else { return Ok(None) };
    let person = store::person::by_id(&mut conn, author.person()).await?;
    let account = store::account::of_person(&mut conn, author.person()).await?;
    Ok(Some(Editing {
        did,
        person: person.ok_or(Problem::NotFound)?,
        has_email: account.is_some_and(|account| account.email_confirmed_at.is_some()),
    }))
}

pub async fn show_step(visit: &Visit, chair: &Chair<'_>, slug: &str) -> Answer {
    let step = Step::parse(slug).ok_or(Problem::NotFound)?;
    let Some(editing) = editing(visit, chair.author).await? else { return Ok(see(&chair.home)) };
    let answers = acts::did::answers_of(&editing.did)?;
    let shown = Shown::new(StatusCode::OK, editing.did.version, Errors::default());
    Ok(page(visit, chair, step, &editing, &answers, shown))
}

/// How the page comes back.
struct Shown<'a> {
    status: StatusCode,
    version: i64,
    errors: Errors,
    newer: Option<&'a Answers>,
    /// What became of the person's code, at the desk.
    approval: Approval,
}

impl Shown<'_> {
    fn new(status: StatusCode, version: i64, errors: Errors) -> Self {
        Shown { status, version, errors, newer: None, approval: Approval::NotAsked }
    }
}

pub async fn save_step(visit: &Visit, chair: &Chair<'_>, slug: &str, posted: Posted) -> Answer {
    let step = Step::parse(slug).ok_or(Problem::NotFound)?;
    let version = posted.version()?;
    let go = posted.0.raw("go").to_owned();
    let desk = &visit.house.desk;
    let nuls = posted.0.nuls(|name| step.owns(name));
    if !nuls.is_empty() {
        let Some(editing) = editing(visit, chair.author).await? else { return Ok(see(&chair.home)) };
        let answers = merge(step, acts::did::answers_of(&editing.did)?, posted.0);
        let shown = Shown::new(StatusCode::UNPROCESSABLE_ENTITY, version, nuls);
        return Ok(page(visit, chair, step, &editing, &answers, shown));
    }
    if step == Step::Summary && go == "next" {
        let asked = posted.asked(visit)?;
        return submit(visit, chair, version, posted.0, &asked).await;
    }
    let Some(editing) = editing(visit, chair.author).await? else { return Ok(see(&chair.home)) };
    let saved = acts::did::save(desk, chair.author, editing.did.id, version, step, posted.0.clone()).await;
    let (answers, version) = match saved {
        Ok(saved) => saved,
        Err(Refusal::Stale) => return stale(visit, chair, step, editing, posted.0),
        Err(refusal) => return Err(refusal.into()),
    };
    let context = acts::did::check_context(desk, &editing.person, editing.has_email);
    match go.as_str() {
        "back" => Ok(see(&address(chair, step.previous().unwrap_or(step)))),
        "save" => Ok(see(&chair.home)),
        "code" if step == Step::Summary => ask_code(visit, chair, &editing, &answers, version).await,
        // Enter without a button means the first one, "next".
        _ => match check(step, &answers, &context) {
            Ok(_) => Ok(see(&address(chair, step.next().unwrap_or(step)))),
            Err(errors) => {
                let shown = Shown::new(StatusCode::UNPROCESSABLE_ENTITY, version, errors);
                Ok(page(visit, chair, step, &editing, &answers, shown))
            }
        },
    }
}

/// At the desk: makes the code with which the person approves what was just saved.
async fn ask_code(
    visit: &Visit,
    chair: &Chair<'_>,
    editing: &Editing,
    answers: &Answers,
    version: i64,
) -> Answer {
    let Author::Desk { operator, .. } = chair.author else { return Err(Problem::BadKey) };
    let shown = match acts::did::ask_approval(&visit.house.desk, operator, editing.did.id).await {
        Ok(asked) => {
            let approval = match asked {
                acts::did::Approval::Mailed => Approval::Mailed,
                acts::did::Approval::HandOver(code) => Approval::HandOver(code),
            };
            Shown { approval, ..Shown::new(StatusCode::OK, version, Errors::default()) }
        }
        Err(Refusal::Conflict(key)) => {
            let error = FieldError::new(acts::did::APPROVAL_CODE, key);
            Shown::new(StatusCode::UNPROCESSABLE_ENTITY, version, error.into())
        }
        Err(refusal) => return Err(refusal.into()),
    };
    Ok(page(visit, chair, Step::Summary, editing, answers, shown))
}

async fn submit(visit: &Visit, chair: &Chair<'_>, version: i64, form: Form, asked: &acts::Asked) -> Answer {
    let desk = &visit.house.desk;
    // A second click finds no draft any more: the act remembers the answer by the key, whatever the DID's id.
    let Some(editing) = editing(visit, chair.author).await? else { return Ok(see(&chair.receipt)) };
    let submitted = acts::did::submit(desk, chair.author, editing.did.id, version, form.clone(), asked).await;
    let refusal = match submitted {
        Ok(_) => return Ok(see(&chair.receipt)),
        Err(refusal) => refusal,
    };
    let answers = merge(Step::Summary, acts::did::answers_of(&editing.did)?, form.clone());
    match refusal {
        Refusal::Fields(errors) => {
            let shown = Shown::new(StatusCode::UNPROCESSABLE_ENTITY, version, errors);
            Ok(page(visit, chair, Step::Summary, &editing, &answers, shown))
        }
        Refusal::Stale => stale(visit, chair, Step::Summary, editing, form),
        refusal => Err(refusal.into()),
    }
}

/// Somebody saved meanwhile: both texts, the typed one in the form, the newer version underneath.
fn stale(visit: &Visit, chair: &Chair<'_>, step: Step, editing: Editing, typed: Form) -> Answer {
    let newer = acts::did::answers_of(&editing.did)?;
    let answers = merge(step, newer.clone(), typed);
    let fresh = Shown::new(StatusCode::CONFLICT, editing.did.version, Errors::default());
    let shown = Shown { newer: Some(&newer), ..fresh };
    Ok(page(visit, chair, step, &editing, &answers, shown))
}

fn address(chair: &Chair<'_>, step: Step) -> String {
    format!("{}/{}", chair.base, step.slug())
}

fn page(
    visit: &Visit,
    chair: &Chair<'_>,
    step: Step,
    editing: &Editing,
    answers: &Answers,
    shown: Shown<'_>,
) -> Response {
    let desk = &visit.house.desk;
    let context = acts::did::check_context(desk, &editing.person, editing.has_email);
    let name = PersonName { surname: editing.person.surname.clone(), name: editing.person.name.clone() };
    let view = StepView::new(StepInput {
        lang: visit.lang,
        step,
        base: chair.base.clone(),
        answers,
        errors: shown.errors,
        context: &context,
        thresholds: Thresholds::embedded(),
        centre: Centre::of_answers(answers, &context, &desk.pack),
        person: PersonCard {
            name: name.full(),
            codice_fiscale: editing.person.cf.clone(),
            birth_date: editing.person.birth_date,
        },
        request_key: desk.request_key(),
        version: shown.version,
        returned: editing.did.reason.clone().filter(|_| editing.did.state == "returned"),
        newer: shown.newer,
        approval: matches!(chair.author, Author::Desk { .. }).then_some(shown.approval),
    });
    let frame = visit
        .frame(view.title())
        .under(chair.crumbs.clone())
        .invalid(shown.status == StatusCode::UNPROCESSABLE_ENTITY);
    match view.has_islands() {
        true => visit.page_with_islands(shown.status, frame, || view! { <DidStepPage view/> }),
        false => visit.page(shown.status, frame, || view! { <DidStepPage view/> }),
    }
}
