//! `/operatore/imprese/{id}/patto`: a company's pact at the desk; in a region that asks none the address does not exist.

use acts::{
    Operator, Refusal,
    company::pact::{Sheet, Signer, draw_up, end, sign},
    pact::Fresh,
};
use app::{
    pages::operator::company::{PactDesk, PactDeskPage},
    ui::FormView,
};
use axum::extract::Path;
use domain::{
    company::pact::{Words, asked},
    form::Errors,
};
use leptos::prelude::*;
use store::company::Company;

use super::{
    super::{super::employer::view_of, pact::Shown, shared},
    above, again, company,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The company of the address, with its newest pact.
struct Found {
    company: Company,
    sheet: Option<Sheet>,
}

impl Found {
    /// In a region that asks no pact there is nothing.
    async fn at(visit: &Visit, id: &str) -> Result<Found, Problem> {
        let desk = &visit.house.desk;
        asked(&desk.pack).then_some(()).ok_or(Problem::NotFound)?;
        let company = company(visit, id).await?;
        let mut conn = desk.reader.conn().await?;
        let sheet = acts::company::pact::pact(&mut conn, company.id).await?;
        Ok(Found { company, sheet })
    }

    /// The operator's centre follows the company: it writes and ends pacts.
    fn own(&self, operator: &Operator) -> bool {
        !self.company.office.is_empty() && operator.works_in(&self.company.office)
    }

    /// The operator's centre is the one that the words name: it signs them.
    fn signs(&self, operator: &Operator) -> bool {
        self.sheet.as_ref().is_some_and(|sheet| operator.works_in(&sheet.pact.office))
    }
}

pub async fn pact(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, Found::at(&visit, &id).await?, Shown::fresh())
}

/// `act=write`, `act=sign`, `act=end`.
pub async fn act_on_pact(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let found = Found::at(&visit, &id).await?;
    (found.own(operator) || found.signs(operator)).then_some(()).ok_or(Problem::NotFound)?;
    let company = found.company.id;
    let key = posted.asked(&visit)?;
    let (desk, form) = (&visit.house.desk, &posted.0);
    let done = match form.raw("act") {
        "write" => match Words::parse(form) {
            Ok(words) => draw_up(desk, operator, company, words, &key).await.map(|_| "shown"),
            Err(errors) => Err(Refusal::Fields(errors)),
        },
        "sign" => {
            let signer = Signer::Centre { operator, proof: Fresh::Code(form.raw("code")) };
            sign(desk, signer, company, form.raw("hash"), &key).await.map(|_| "signed")
        }
        "end" => {
            let mut errors = Errors::default();
            match (shared::reason(form, &mut errors), posted.version()?) {
                (Some(reason), version) => {
                    end(desk, operator, company, version, &reason, &key).await.map(|()| "ended")
                }
                (None, _) => Err(Refusal::Fields(errors)),
            }
        }
        _ => return Err(Problem::BadKey),
    };
    let refusal = match done {
        Ok(code) => return Ok(see(&format!("{}?fatto={code}", visit.path))),
        Err(refusal) => refusal,
    };
    // The code of a second factor is spent, and never shown again.
    let form = posted.0.only(|name| name != "code");
    let shown = Shown::of(refusal, form, ("", "minutes"))?;
    // Read again: what was refused may have been another's work meanwhile.
    page(&visit, Found::at(&visit, &id).await?, shown)
}

fn page(visit: &Visit, found: Found, shown: Shown) -> Answer {
    let operator = visit.operator()?;
    let data = PactDesk {
        own: found.own(operator),
        signs: found.signs(operator),
        pact: found.sheet.map(|sheet| (view_of(&sheet), sheet.pact.version)),
        request_key: visit.house.desk.request_key(),
    };
    let title = visit.t("employer-desk-pact");
    let frame = again(visit, title, above(visit, &found.company), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <PactDeskPage f data/> }))
}
