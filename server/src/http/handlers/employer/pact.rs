//! `/impresa/{id}/patto`: the company's pact with its centre; in a region that asks none the address does not exist.

use acts::{
    Mandate,
    company::pact::{Sheet, Signer},
    pact::Fresh,
};
use app::{
    pages::employer::{CompanyPact, CompanyPactPage, PactView},
    ui::FormView,
};
use domain::{
    calendar::rome_date,
    company::pact::{Party, asked},
    form::Form,
    mandate::Role,
};
use leptos::prelude::*;

use super::{super::operator::pact::Shown, above, again};
use crate::http::{Answer, Employer, Posted, Problem, Visit, answer::see};

/// A pact as its pages show it.
pub(in super::super) fn view_of(sheet: &Sheet) -> PactView {
    let signed = |party: &Party| Some((*party, rome_date(sheet.signed_by(*party)?.at)));
    PactView {
        content: sheet.content.clone(),
        state: sheet.state,
        signed: Party::ALL.iter().filter_map(signed).collect(),
        since: acts::company::pact::in_force(sheet).map(rome_date),
        reason: sheet.pact.reason.clone(),
        hash: sheet.hash(),
    }
}

pub async fn pact(visit: Visit, Employer(mandate): Employer) -> Answer {
    page(&visit, &mandate, Shown::fresh()).await
}

/// `hash` and `password`.
pub async fn sign_pact(visit: Visit, Employer(mandate): Employer, posted: Posted) -> Answer {
    let desk = &visit.house.desk;
    asked(&desk.pack).then_some(()).ok_or(Problem::NotFound)?;
    let key = posted.asked(&visit)?;
    let signer = Signer::Company { mandate: &mandate, proof: Fresh::Password(posted.0.raw("password")) };
    match acts::company::pact::sign(desk, signer, mandate.company(), posted.0.raw("hash"), &key).await {
        Ok(_) => Ok(see(&format!("{}?fatto=signed", visit.path))),
        // A password that was typed is never shown again: the form comes back empty.
        Err(refusal) => page(&visit, &mandate, Shown::of(refusal, Form::default(), ("", "password"))?).await,
    }
}

async fn page(visit: &Visit, mandate: &Mandate, shown: Shown) -> Answer {
    let desk = &visit.house.desk;
    asked(&desk.pack).then_some(()).ok_or(Problem::NotFound)?;
    let mut conn = desk.reader.conn().await?;
    let sheet = acts::company::pact::pact(&mut conn, mandate.company()).await?;
    drop(conn);
    let data = CompanyPact {
        pact: sheet.as_ref().map(view_of),
        representative: mandate.role() == Role::LegalRepresentative,
        request_key: desk.request_key(),
    };
    let title = visit.t("employer-pact-title");
    let frame = again(visit, title, above(visit, mandate), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <CompanyPactPage f data/> }))
}
