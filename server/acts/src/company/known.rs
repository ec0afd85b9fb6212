//! What the system knows of a company and a passage asks: the day of its pact (R159, R160).
//!
//! Nobody types it, whether the service is recorded by hand, by publishing a vacancy or by presenting a shortlist.

use chrono::NaiveDate;
use domain::{
    calendar::rome_date,
    passage::{Answer, Draft, Fact, questions_in},
};
use store::{Access, DbError, company_pact::CompanyPact};
use uuid::Uuid;

use crate::Desk;

const FACT: Fact = Fact::CompanyPactSignedOn;

/// The drafts of a company, each with the day of the pact that answers for it, where its service asks and nobody answered.
pub(crate) async fn known(
    desk: &Desk,
    db: &mut impl Access,
    company: Uuid,
    drafts: &[Draft],
) -> Result<Vec<Draft>, DbError> {
    let asks = |draft: &Draft| {
        draft.facts.get(FACT).is_none()
            && questions_in(&desk.pack, draft.code).iter().any(|question| question.fact == FACT)
    };
    let mut drafts = drafts.to_vec();
    if drafts.iter().any(asks) {
        let pacts = store::company_pact::of_company(db, company).await?;
        for draft in drafts.iter_mut().filter(|draft| asks(draft)) {
            if let Some(day) = day_for(&pacts, draft.day()) {
                draft.facts = std::mem::take(&mut draft.facts).with(FACT, Answer::Date(day));
            }
        }
    }
    Ok(drafts)
}

/// The day of the pact that was in force on `day`; else of the one that stands now, which then is later than the service and is
/// refused as such. `pacts` are the newest first.
fn day_for(pacts: &[CompanyPact], day: NaiveDate) -> Option<NaiveDate> {
    let then = pacts.iter().find(|pact| {
        signed(pact).is_some_and(|from| from <= day) && pact.ended_at.is_none_or(|at| day <= rome_date(at))
    });
    then.or_else(|| pacts.iter().find(|pact| pact.ended_at.is_none())).and_then(signed)
}

fn signed(pact: &CompanyPact) -> Option<NaiveDate> {
    pact.signed_at.map(rome_date)
}
