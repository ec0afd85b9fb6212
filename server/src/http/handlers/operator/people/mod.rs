//! `/operatore/persone`: finding people, opening accounts at the desk, one person's file.
//!
//! A file of another centre stands behind a gate: every handler below `/operatore/persone/{id}` goes through
//! [`opened`], which logs the reading and shows the gate until a reason is given.

mod act;
mod create;
mod end_enrolment;
mod file;
mod proof;
mod search;
mod story;

use acts::{Operator, file::Opened};
use app::{
    pages::operator::{
        people_crumb,
        person::{Gate, GatePage},
    },
    ui::{Crumb, FormView},
};
use axum::{http::StatusCode, response::Response};
use domain::form::{Errors, Form};
use leptos::prelude::*;
use store::person::Person;

pub use act::{act, open};
pub use create::{create, new_form};
pub use end_enrolment::{end, end_form};
pub use file::show;
pub use proof::proof;
pub use search::{find, search};

use super::shared;
use crate::http::{Problem, Visit};

/// A file that this operator may see, or what is shown instead of it.
pub enum File {
    Open(Person),
    Closed(Response),
}

/// Opens the file of the person with this id: logged, and only after a reason when it is another centre's.
pub async fn opened(visit: &Visit, operator: &Operator, id: &str) -> Result<File, Problem> {
    let id = shared::id(id)?;
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let person = store::person::by_id(&mut conn, id).await?.ok_or(Problem::NotFound)?;
    drop(conn);
    match acts::file::open(desk, operator, id, None).await? {
        Opened::Yes => Ok(File::Open(person)),
        Opened::ReasonNeeded => {
            Ok(File::Closed(gate(visit, &person, StatusCode::OK, Form::default(), Errors::default()).await?))
        }
    }
}

/// The person of an opened file; otherwise the handler answers with what is shown instead.
macro_rules! open_or_return {
    ($visit:expr, $operator:expr, $id:expr) => {
        match $crate::http::handlers::operator::people::opened($visit, $operator, $id).await? {
            $crate::http::handlers::operator::people::File::Open(person) => person,
            $crate::http::handlers::operator::people::File::Closed(response) => return Ok(response),
        }
    };
}
pub(in crate::http::handlers) use open_or_return;

/// The page that asks why.
async fn gate(
    visit: &Visit,
    person: &Person,
    status: StatusCode,
    form: Form,
    errors: Errors,
) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let dids = store::did::of_person(&mut conn, person.id).await?;
    drop(conn);
    let data = Gate {
        person: shared::person_ref(person),
        office: dids.first().and_then(|did| shared::office_name(visit, &did.office)),
        request_key: visit.house.desk.request_key(),
    };
    let frame = shared::frame(visit, visit.t("operator-gate-title"), [people_crumb(visit.lang)]);
    let frame = frame.invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <GatePage f data/> }))
}

/// The crumbs above a page that hangs on a file.
pub fn above(visit: &Visit, person: &Person) -> [Crumb; 2] {
    let href = format!("/operatore/persone/{}", person.id);
    [people_crumb(visit.lang), Crumb::link(visit.t("operator-file-title"), href)]
}
