//! `/operatore/passaggi`: what the offices of an operator delivered; an administrator sees every office.
//!
//! The filters are posted, because a codice fiscale must not stand in an address; the answer leads to the filtered
//! register, where the person is an id. Offices are read one by one by their index and merged; pages follow each other
//! by keyset, the latest first.

mod csv;
mod filter;

use std::collections::BTreeMap;

use app::{
    pages::operator::{
        parts::ServiceGroup,
        passage::{Register, RegisterPage, RegisterRow, TotalRow},
    },
    ui::FormView,
};
use axum::{http::StatusCode, response::Response};
use domain::{
    catalogue::{Audience, LepCode},
    form::{Errors, Form},
};
use leptos::prelude::*;
use store::passage::{Line, Total};

use self::filter::Asked;
use super::{queue, shared};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub use csv::csv;

const PAGE: usize = 50;

pub async fn list(visit: Visit) -> Answer {
    page(&visit, StatusCode::OK, Form::default(), Errors::default()).await
}

/// `act=filter`.
pub async fn filter(visit: Visit, Posted(form): Posted) -> Answer {
    match filter::posted(&visit, &form).await? {
        Ok(asked) => Ok(see(&asked.address("/operatore/passaggi", None))),
        Err(errors) => page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, errors).await,
    }
}

async fn page(visit: &Visit, status: StatusCode, form: Form, errors: Errors) -> Result<Response, Problem> {
    let operator = visit.operator()?;
    let asked = Asked::read(visit)?;
    let after = visit.query.get("after").map(|text| queue::read_place(text).ok_or(Problem::NotFound));
    let after = after.transpose()?;
    let limit = i64::try_from(PAGE + 1).unwrap_or_default();
    let mut conn = visit.house.desk.reader.conn().await?;
    let (mut lines, mut totals) = (Vec::<Line>::new(), Vec::<Total>::new());
    for office in asked.offices(visit)? {
        lines.extend(store::passage::register(&mut conn, &office, &asked.filter, after, limit).await?);
        totals.extend(store::passage::totals(&mut conn, &office, &asked.filter).await?);
    }
    lines.sort_by_key(|line| std::cmp::Reverse((line.passage.delivered_at, line.passage.id)));
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let last = lines.last().map(|line| (line.passage.delivered_at, line.passage.id)).filter(|_| more);
    let rows = lines.into_iter().map(|line| {
        let (surname, name, cf) = (line.surname.clone(), line.name.clone(), line.cf.clone());
        let whose = shared::whose(line.passage.person_id, line.passage.company_id, surname, name, cf)?;
        Ok(RegisterRow { whose, line: shared::passage_line(visit, Some(operator), line)? })
    });
    let data = Register {
        rows: rows.collect::<Result<_, Problem>>()?,
        filter: asked.shown(&mut conn).await?,
        offices: filter::readable(visit)?.iter().map(|slug| shared::office(visit, slug)).collect(),
        operators: filter::operators(visit, &mut conn).await?,
        services: services(visit),
        totals: summed(visit, totals),
        first: after.map(|_| asked.address("/operatore/passaggi", None)),
        next: last.map(|place| asked.address("/operatore/passaggi", Some(place))),
        csv: asked.address("/operatore/passaggi.csv", None),
    };
    drop(conn);
    let frame = shared::frame(visit, visit.t("operator-register-title"), []).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <RegisterPage f data/> }))
}

/// What people and companies receive.
fn services(visit: &Visit) -> Vec<ServiceGroup> {
    let mut groups = shared::services(visit);
    groups.extend(shared::services_for(visit, Audience::Company));
    groups
}

/// The totals of the offices together, in the order of the codes.
fn summed(visit: &Visit, totals: Vec<Total>) -> Vec<TotalRow> {
    let mut by_code: BTreeMap<LepCode, (u64, u64)> = BTreeMap::new();
    for total in totals {
        let Some(code) = LepCode::parse(&total.code) else { continue };
        let sum = by_code.entry(code).or_default();
        sum.0 += u64::try_from(total.passages).unwrap_or_default();
        sum.1 += u64::try_from(total.minutes).unwrap_or_default();
    }
    let row = |(code, (passages, minutes)): (LepCode, (u64, u64))| TotalRow {
        code: code.to_string(),
        name: shared::service_name(visit, code.as_str()),
        passages,
        minutes,
    };
    by_code.into_iter().map(row).collect()
}
