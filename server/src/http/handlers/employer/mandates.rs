//! `/impresa/{id}/mandati`: who acts for the company, and ending it.

use acts::{Mandate, mandate::By};
use app::{
    pages::employer::{Mandates, MandatesPage, Who},
    ui::FormView,
};
use domain::{
    calendar::rome_date,
    form::Errors,
    mandate::{Role, State},
};
use leptos::prelude::*;
use store::{DbError, mandate::Line};

use super::{
    super::operator::{pact::Shown, shared::id},
    above, again,
};
use crate::http::{Answer, Employer, Posted, Problem, Visit, answer::see};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 400;

pub async fn mandates(visit: Visit, Employer(mandate): Employer) -> Answer {
    page(&visit, &mandate, Shown::fresh()).await
}

/// `act=revoke`: one's own, or somebody else's with the reason in `reason-{mandate}`.
pub async fn revoke(visit: Visit, Employer(acting): Employer, posted: Posted) -> Answer {
    if posted.0.raw("act") != "revoke" {
        return Err(Problem::BadKey);
    }
    let desk = &visit.house.desk;
    let (version, asked) = (posted.version()?, posted.asked(&visit)?);
    let mandate = id(posted.0.raw("mandate"))?;
    let field = format!("reason-{}", posted.0.raw("mandate"));
    let own = mandate == acting.id();
    let by = if own { By::Own(acting.citizen()) } else { By::Representative(&acting) };
    let mut errors = Errors::default();
    let reason = posted.0.optional(&field, LONGEST_REASON, &mut errors).unwrap_or_default();
    if !errors.is_empty() {
        return page(&visit, &acting, Shown::wrong(posted.0, errors)).await;
    }
    match acts::mandate::revoke(desk, by, mandate, version, &reason, &asked).await {
        Ok(()) if own => Ok(see("/impresa?fatto=left")),
        Ok(()) => Ok(see(&format!("{}?fatto=revoked", visit.path))),
        // The act knows one reason; on the page each mandate has its own.
        Err(refusal) => {
            page(&visit, &acting, Shown::of(refusal, posted.0, ("reason", field.as_str()))?).await
        }
    }
}

async fn page(visit: &Visit, mandate: &Mandate, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let lines = store::mandate::of_company(&mut conn, mandate.company()).await?;
    drop(conn);
    let who = |line: Line| {
        let row = line.mandate;
        Ok(Who {
            id: row.id.to_string(),
            version: row.version,
            name: format!("{} {}", line.name, line.surname),
            own: row.person_id == mandate.person(),
            role: Role::parse(&row.role).ok_or(DbError::Unreadable("mandate.role"))?,
            state: State::parse(&row.state).ok_or(DbError::Unreadable("mandate.state"))?,
            since: rome_date(row.declared_at),
            last_day: row.expires_on,
            reason: row.reason,
        })
    };
    let data = Mandates {
        people: lines.into_iter().map(who).collect::<Result<_, DbError>>()?,
        representative: mandate.role() == Role::LegalRepresentative,
        request_key: visit.house.desk.request_key(),
    };
    let title = visit.t("employer-mandates-title");
    let frame = again(visit, title, above(visit, mandate), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <MandatesPage f data/> }))
}
