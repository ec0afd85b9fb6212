//! `/operatore/durate`: minutes for the codes whose duration the source lost (R002). Administrators only.

use std::collections::{HashMap, HashSet};

use acts::Refusal;
use app::pages::operator::{
    parts::Named,
    supply::{DurationsPage, DurationsShown, EnteredLine, PrintedLine},
};
use domain::{
    agenda::Durations,
    catalogue::LepCode,
    form::{Errors, Form},
};
use leptos::prelude::*;
use store::{Access, DbError, supply::ServiceMinutes};

use super::{super::shared, common::Shown};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// Minutes of an appointment: up to a day.
const MINUTES: std::ops::RangeInclusive<i64> = 1..=1440;

/// `codice` chooses a code in the form.
pub async fn durations(visit: Visit) -> Answer {
    let chosen = visit.query.get("codice").map(str::to_owned);
    let form = chosen.map(|code| ("code".to_owned(), code)).into_iter().collect();
    page(&visit, Shown::fresh(form)).await
}

pub async fn enter_minutes(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let entered = match read(&posted.0) {
        Ok((code, minutes)) => {
            let asked = posted.asked(&visit)?;
            acts::agenda::supply::set_minutes(&visit.house.desk, operator, code, minutes, &asked).await
        }
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    match entered {
        Ok(()) => Ok(see("/operatore/durate?done=minutes")),
        Err(Refusal::Fields(errors)) => page(&visit, Shown::wrong(posted.0, errors)).await,
        Err(refusal) => Err(refusal.into()),
    }
}

/// Keys: `error-choose`, `error-unknown-choice`, `error-required`, `error-number`, `error-range`.
fn read(form: &Form) -> Result<(LepCode, u16), Errors> {
    let mut errors = Errors::default();
    let code = form.choice("code", LepCode::parse, &mut errors);
    if form.get("minutes").is_none() {
        errors.add("minutes", "error-required");
    }
    let minutes = form.number("minutes", MINUTES, &mut errors).and_then(|n| u16::try_from(n).ok());
    errors.or(code.zip(minutes))
}

async fn page(visit: &Visit, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let rows = store::supply::minutes(&mut conn).await?;
    let data = load(visit, &mut conn, rows).await?;
    drop(conn);
    let (status, frame) = (shown.status, shown.frame(visit, "supply-durations-title", []));
    let f = shown.view(visit);
    Ok(visit.page(status, frame, || view! { <DurationsPage f data/> }))
}

async fn load(
    visit: &Visit,
    db: &mut impl Access,
    rows: Vec<ServiceMinutes>,
) -> Result<DurationsShown, Problem> {
    let catalogue = &visit.house.desk.pack.catalogue;
    let source = Durations::of(catalogue);
    let without: HashSet<LepCode> = source.missing().into_iter().collect();
    let mut entered = HashMap::new();
    for row in rows {
        let code = LepCode::parse(&row.code).ok_or(DbError::Unreadable("service_minutes.code"))?;
        let minutes = u16::try_from(row.minutes);
        let line = EnteredLine {
            service: Named::new(row.code.clone(), shared::service_name(visit, &row.code)),
            minutes: minutes.map_err(|_| DbError::Unreadable("service_minutes.minutes"))?,
            by: shared::operator_name(db, row.entered_by).await?,
            at: row.at,
        };
        entered.insert(code, line);
    }
    // In the order of the table; a source that has learnt a duration since then is the better one.
    let (mut missing, mut by_hand, mut printed) = (Vec::new(), Vec::new(), Vec::new());
    for service in catalogue.services() {
        let named = Named::new(service.code.to_string(), service.title());
        match (source.minutes(service.code), entered.remove(&service.code)) {
            (Ok(minutes), _) => printed.push(PrintedLine { service: named, minutes }),
            (Err(_), Some(line)) => by_hand.push(line),
            (Err(_), None) if without.contains(&service.code) => missing.push(named),
            _ => {}
        }
    }
    Ok(DurationsShown {
        source: catalogue.source.clone(),
        missing,
        entered: by_hand,
        printed,
        request_key: visit.house.desk.request_key(),
    })
}
