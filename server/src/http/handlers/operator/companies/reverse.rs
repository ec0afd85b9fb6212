//! `/operatore/imprese/{id}/passaggi/{passage}`: taking a passage of a company back, with a reason.

use acts::{Operator, Refusal, passage::Subject};
use app::{
    pages::operator::passage::{Reverse, ReversePage},
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
use store::{company::Company, passage::Line};
use uuid::Uuid;

use super::{super::shared, above, company, company_ref, frame};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn form(visit: Visit, Path((id, passage)): Path<(String, String)>) -> Answer {
    let operator = visit.operator()?;
    let company = company(&visit, &id).await?;
    let passage = shared::id(&passage)?;
    page(&visit, operator, &company, passage, StatusCode::OK, Form::default(), Errors::default()).await
}

pub async fn reverse(visit: Visit, Path((id, passage)): Path<(String, String)>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let company = company(&visit, &id).await?;
    let passage = shared::id(&passage)?;
    own(&visit, operator, &company, passage).await?;
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
        Ok(()) => return Ok(see(&format!("/operatore/imprese/{}?fatto=reversed", company.id))),
        Err(Refusal::Fields(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, errors),
        // The page itself says why it cannot be taken back now.
        Err(Refusal::Passages(_)) => (StatusCode::CONFLICT, Errors::default()),
        Err(refusal) => return Err(refusal.into()),
    };
    page(&visit, operator, &company, passage, status, posted.0, errors).await
}

/// The passage that is meant: of this company, recorded by an office of this operator.
async fn own(visit: &Visit, operator: &Operator, company: &Company, passage: Uuid) -> Result<Line, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let lines = store::passage::lines_of_company(&mut conn, company.id).await?;
    let own = |line: &Line| line.passage.id == passage && operator.works_in(&line.passage.office);
    lines.into_iter().find(own).ok_or(Problem::NotFound)
}

async fn page(
    visit: &Visit,
    operator: &Operator,
    company: &Company,
    passage: Uuid,
    status: StatusCode,
    form: Form,
    errors: Errors,
) -> Answer {
    let line = own(visit, operator, company, passage).await?;
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let subject = Subject::of_company(&mut conn, company.id, &[]).await?;
    drop(conn);
    let office = OfficeSlug::parse(&line.passage.office).ok_or(Problem::NotFound)?;
    let context = subject.context(&desk.pack, &office, desk.now());
    let refused = reversal(&PassageId(passage.to_string()), &context).err();
    let data = Reverse {
        whose: company_ref(company).into(),
        line: shared::passage_line(visit, Some(operator), line)?,
        // No service of a company brings a replica along.
        together: Vec::new(),
        refused: refused.map(|finding| error_text(visit.lang, &finding.error(""))),
        request_key: desk.request_key(),
    };
    let title = visit.t("operator-reverse-title");
    let frame = frame(visit, title, above(visit, company)).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <ReversePage f data/> }))
}
