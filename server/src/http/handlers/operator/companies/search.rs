//! `/operatore/imprese`: the search is posted and answered in place; before it, the newest companies of the offices.

use acts::Operator;
use app::{
    pages::operator::company::{Companies, CompaniesPage, CompanyRow},
    ui::FormView,
};
use axum::http::StatusCode;
use domain::form::{Errors, Form};
use leptos::prelude::*;
use store::company::Company;

use super::{
    super::{queue, shared},
    company_ref, frame,
};
use crate::http::{Answer, Posted, Problem, Visit};

/// Companies that a page shows.
const MOST: usize = 50;

pub async fn search(visit: Visit) -> Answer {
    page(&visit, StatusCode::OK, Form::default(), Errors::default(), None).await
}

pub async fn find(visit: Visit, Posted(form): Posted) -> Answer {
    let mut errors = Errors::default();
    let Some((folded, upper)) = queue::typed(&form, &mut errors) else {
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, errors, None).await;
    };
    let mut conn = visit.house.desk.reader.conn().await?;
    let limit = i64::try_from(MOST + 1).unwrap_or_default();
    let found = store::company::search(&mut conn, &folded, &upper, limit).await?;
    drop(conn);
    page(&visit, StatusCode::OK, form, errors, Some(found)).await
}

/// The newest of this operator's offices and of those that nobody follows yet.
async fn newest(visit: &Visit, operator: &Operator) -> Result<Vec<Company>, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let limit = i64::try_from(MOST).unwrap_or_default();
    let mut rows = store::company::of_office(&mut conn, "", limit).await?;
    for office in operator.offices() {
        rows.extend(store::company::of_office(&mut conn, office, limit).await?);
    }
    rows.sort_by_key(|company| std::cmp::Reverse((company.created_at, company.id)));
    rows.truncate(MOST);
    Ok(rows)
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    form: Form,
    errors: Errors,
    found: Option<Vec<Company>>,
) -> Answer {
    let searched = found.is_some();
    let rows = match found {
        Some(found) => found,
        None => newest(visit, visit.operator()?).await?,
    };
    let more = rows.len() > MOST;
    let row = |company: Company| CompanyRow {
        company: company_ref(&company),
        office: shared::office_name(visit, &company.office),
        sector: company.sector,
    };
    let data = Companies { rows: rows.into_iter().take(MOST).map(row).collect(), searched, more };
    let frame = frame(visit, visit.t("employer-desk-title"), []).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <CompaniesPage f data/> }))
}
