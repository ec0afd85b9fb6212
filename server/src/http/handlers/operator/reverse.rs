//! `/operatore/persone/{id}/passaggi/{passage}`: taking a passage back, with what goes with it (R074) and a reason.

use acts::{Operator, Refusal, passage::Subject};
use app::{
    pages::operator::{
        parts::PassageLine,
        passage::{Reverse, ReversePage},
    },
    texts::error_text,
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    form::{Errors, Form},
    office::OfficeSlug,
    passage::{PassageId, reversal},
};
use leptos::prelude::*;
use store::person::Person;
use uuid::Uuid;

use super::{
    people::{self, open_or_return},
    shared,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn form(visit: Visit, Path((id, passage)): Path<(String, String)>) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    let passage = shared::id(&passage)?;
    page(&visit, operator, &person, passage, StatusCode::OK, Form::default(), Errors::default()).await
}

pub async fn reverse(visit: Visit, Path((id, passage)): Path<(String, String)>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    let passage = shared::id(&passage)?;
    own(&visit, operator, &person, passage).await?;
    let mut errors = Errors::default();
    let reason = shared::reason(&posted.0, &mut errors);
    let done = match errors.or(reason) {
        Ok(reason) => {
            let asked = posted.asked(&visit)?;
            acts::passage::reverse(&visit.house.desk, operator, passage, &reason, &asked).await
        }
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    let (status, errors) = match done {
        Ok(()) => return Ok(see(&format!("/operatore/persone/{}?done=reversed", person.id))),
        Err(Refusal::Fields(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, errors),
        // The page itself says why it cannot be taken back now.
        Err(Refusal::Passages(_)) => (StatusCode::CONFLICT, Errors::default()),
        Err(refusal) => return Err(refusal.into()),
    };
    page(&visit, operator, &person, passage, status, posted.0, errors).await
}

/// The passages of the person as lines, and the place of the one that is meant: recorded by an office of this operator.
async fn own(
    visit: &Visit,
    operator: &Operator,
    person: &Person,
    passage: Uuid,
) -> Result<(Vec<store::passage::Line>, store::passage::Line), Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let lines = store::passage::lines_of_person(&mut conn, person.id).await?;
    let own =
        |line: &&store::passage::Line| line.passage.id == passage && operator.works_in(&line.passage.office);
    let line = lines.iter().find(own).cloned().ok_or(Problem::NotFound)?;
    Ok((lines, line))
}

async fn page(
    visit: &Visit,
    operator: &Operator,
    person: &Person,
    passage: Uuid,
    status: StatusCode,
    form: Form,
    errors: Errors,
) -> Answer {
    let (lines, line) = own(visit, operator, person, passage).await?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let subject = Subject::load(&mut conn, person.id).await?;
    drop(conn);
    let desk = &visit.house.desk;
    let office = OfficeSlug::parse(&line.passage.office).ok_or(Problem::NotFound)?;
    let context = subject.context(&desk.pack, &office, desk.now());
    let together = reversal(&PassageId(passage.to_string()), &context);
    let (together, refused) = match together {
        Ok(ids) => (ids, None),
        Err(finding) => (Vec::new(), Some(error_text(visit.lang, &finding.error("")))),
    };
    let others = lines.into_iter().filter(|other| {
        other.passage.id != passage && together.iter().any(|id| id.0 == other.passage.id.to_string())
    });
    let others: Vec<PassageLine> =
        others.map(|other| shared::passage_line(visit, Some(operator), other)).collect::<Result<_, _>>()?;
    let data = Reverse {
        whose: shared::person_ref(person).into(),
        line: shared::passage_line(visit, Some(operator), line)?,
        together: others,
        refused,
        request_key: visit.house.desk.request_key(),
    };
    let title = visit.t("operator-reverse-title");
    let frame = shared::frame(visit, title, people::above(visit, person)).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <ReversePage f data/> }))
}
