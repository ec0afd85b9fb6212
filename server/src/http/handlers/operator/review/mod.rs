//! `/operatore/richieste/{id}`: one declaration on one page, and what an operator decides about it.
//!
//! What is refused comes back on the same page: 422 with each rule beside its field, or with the warnings of what is
//! about to be recorded; 409 when somebody else was first; what was typed is kept. What is done leads to the person's file with a notice.

mod confirm;
mod view;

use acts::{Operator, Refusal, passage::Warned};
use app::{
    pages::operator::{
        did::{DidDesk, DidDeskPage},
        queue_crumb,
    },
    texts::t,
    ui::{FormView, Tone},
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    account::IdentityDocument,
    did::{Move, REASON_MAX_CHARS, State},
    form::{Errors, Form},
    passage::Finding,
};
use leptos::prelude::*;
use store::request::Request;
use uuid::Uuid;

use self::view::Case;
use super::shared;
use crate::http::{
    Answer, Posted, Problem, Visit,
    answer::see,
    handlers::did::{paper, pdf},
};
pub use confirm::{after_interview, kept, prefix};
pub use view::{index_line, whole_minute};

/// The request, when it is of an office of this operator.
async fn request(visit: &Visit, operator: &Operator, id: &str) -> Result<Request, Problem> {
    let id = shared::id(id)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let request = store::request::by_id(&mut conn, id).await?;
    let own = |request: &Request| operator.works_in(&request.office) && request.kind == "did";
    request.filter(own).ok_or(Problem::NotFound)
}

/// Whose declaration it is: no company has one.
fn person(request: &Request) -> Result<Uuid, Problem> {
    request.person_id.ok_or(Problem::NotFound)
}

/// How the page comes back.
struct Shown {
    status: StatusCode,
    form: Form,
    errors: Errors,
    /// The key of what went wrong with the whole.
    refused: Option<&'static str>,
    /// What is worth a second look before it is recorded.
    found: Vec<Finding>,
}

impl Shown {
    fn fresh() -> Shown {
        Shown::again(StatusCode::OK, Form::default())
    }

    /// With what was typed, and nothing said about it yet.
    fn again(status: StatusCode, form: Form) -> Shown {
        Shown { status, form, errors: Errors::default(), refused: None, found: Vec::new() }
    }
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let operator = visit.operator()?;
    let request = request(&visit, operator, &id).await?;
    page(&visit, operator, request, Shown::fresh()).await
}

async fn page(visit: &Visit, operator: &Operator, request: Request, shown: Shown) -> Answer {
    // Logged: whoever reads the declaration reads the person's file.
    acts::file::open(&visit.house.desk, operator, person(&request)?, None).await?;
    let data = Case::load(visit, request).await?.page(visit, operator)?;
    let data = DidDesk { found: shown.found, ..data };
    let above = [queue_crumb(visit.lang)];
    let mut frame = shared::frame(visit, data.title(visit.lang), above).invalid(!shown.errors.is_empty());
    if let Some(key) = shown.refused {
        frame = frame.notice(Tone::Danger, t(visit.lang, key));
    }
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <DidDeskPage f data/> }))
}

pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let request = request(&visit, operator, &id).await?;
    match done(&visit, operator, &request, &posted).await {
        Ok(response) => Ok(response),
        Err(refusal) => refused(&visit, operator, request, posted.0, refusal).await,
    }
}

/// Does what `act` says; an answer, or a refusal for the same page.
async fn done(
    visit: &Visit,
    operator: &Operator,
    request: &Request,
    posted: &Posted,
) -> Result<Response, Refused> {
    let desk = &visit.house.desk;
    let form = &posted.0;
    let person = person(request)?;
    let (here, file) = (visit.path.as_str(), format!("/operatore/persone/{person}"));
    match form.raw("act") {
        "take" => acts::request::take(desk, operator, request.id).await?,
        "release" => acts::request::release(desk, operator, request.id).await?,
        "release_for" => {
            acts::request::release_for(desk, operator, request.id, shared::id(form.raw("owner"))?).await?;
        }
        "identify" => {
            let document = IdentityDocument::parse(form, desk.today()).map_err(Refusal::Fields)?;
            let account = form.get("account").and_then(|id| Uuid::parse_str(id).ok());
            let seen = acts::account::Identify { person, account, document: &document };
            acts::account::identify(desk, operator, &seen, &posted.asked(visit)?).await?;
            return Ok(see(&format!("{here}?done=identified")));
        }
        "assign" => {
            let office = form.raw("office");
            acts::did::assign(desk, operator, request.subject_id, office, &posted.asked(visit)?).await?;
            // Another centre's request is not this operator's any more.
            let to = if operator.works_in(office) { here } else { "/operatore/richieste" };
            return Ok(see(&format!("{to}?done=assigned")));
        }
        "confirm" => {
            let mut conn = desk.reader.conn().await.map_err(Problem::from)?;
            let did = store::did::by_id(&mut conn, request.subject_id).await.map_err(Problem::from)?;
            drop(conn);
            let channels = acts::did::channels(&did.ok_or(Refusal::NotFound)?);
            let kept = confirm::kept(&desk.pack, form, channels).map_err(Refusal::Fields)?;
            let (version, asked) = (posted.version()?, posted.asked(visit)?);
            let (id, seen) = (request.subject_id, form.checked("warnings-seen"));
            return match acts::did::confirm(desk, operator, id, version, &kept, seen, &asked).await? {
                Ok(_) => Ok(see(&format!("{file}?done=did-confirmed"))),
                Err(warned) => Err(Refused::Warned(warned)),
            };
        }
        "decide" => {
            let mut errors = Errors::default();
            let act = form.choice("move", Move::parse, &mut errors);
            let reason = form.optional("reason", REASON_MAX_CHARS, &mut errors);
            let act = errors.or(act).map_err(Refusal::Fields)?;
            let (version, asked) = (posted.version()?, posted.asked(visit)?);
            let id = request.subject_id;
            let state =
                acts::did::decide(desk, operator, id, version, act, reason.as_deref(), &asked).await?;
            let done = if state == State::Confirmed {
                "did-resumed".to_owned()
            } else {
                format!("did-{}", state.code())
            };
            return Ok(see(&format!("{file}?done={done}")));
        }
        _ => return Err(Problem::BadKey.into()),
    }
    Ok(shared::again(visit))
}

/// Why the page comes back, or why there is none.
enum Refused {
    Act(Refusal),
    /// Nothing forbids it; the operator looks once more.
    Warned(Warned),
    Page(Problem),
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Refused {
        Refused::Act(refusal)
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Refused {
        Refused::Page(problem)
    }
}

async fn refused(
    visit: &Visit,
    operator: &Operator,
    request: Request,
    form: Form,
    refused: Refused,
) -> Answer {
    let refusal = match refused {
        Refused::Act(refusal) => refusal,
        Refused::Page(problem) => return Ok(problem.into_response()),
        Refused::Warned(warned) => {
            let found = warned.into_iter().flat_map(|(_, found)| found).collect();
            let again = Shown::again(StatusCode::UNPROCESSABLE_ENTITY, form);
            return page(visit, operator, request, Shown { found, ..again }).await;
        }
    };
    let (status, errors, key) = match refusal {
        Refusal::Fields(errors) => (StatusCode::UNPROCESSABLE_ENTITY, errors, None),
        Refusal::Passages(refused) => {
            let mut errors = Errors::default();
            for (code, findings) in refused {
                findings.iter().for_each(|finding| errors.push(finding.error(&confirm::prefix(code))));
            }
            (StatusCode::UNPROCESSABLE_ENTITY, errors, None)
        }
        Refusal::Stale => (StatusCode::CONFLICT, Errors::default(), Some("error-stale")),
        Refusal::Conflict(key) => (StatusCode::CONFLICT, Errors::default(), Some(key)),
        refusal => return Err(refusal.into()),
    };
    page(visit, operator, request, Shown { errors, refused: key, ..Shown::again(status, form) }).await
}

/// The receipt that the person got.
pub async fn receipt_pdf(visit: Visit, Path(id): Path<String>) -> Answer {
    let operator = visit.operator()?;
    let request = request(&visit, operator, &id).await?;
    acts::file::open(&visit.house.desk, operator, person(&request)?, None).await?;
    let case = Case::load(&visit, request).await?;
    let paper = paper(&visit, &case.loaded, &case.person)?;
    let name = format!("ricevuta-{}.pdf", case.loaded.protocol().replace('/', "-"));
    pdf(&visit, paper, &name).await
}
