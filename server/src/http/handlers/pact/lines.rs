//! What other pages say of the person's pact in a line.

use app::pages::area::PactLine;
use domain::{
    calendar::rome_date,
    psp::{Party, State},
};
use store::Access;
use uuid::Uuid;

use crate::http::Problem;

/// A text that waits for the person, a change of the text in force included; else the newest document in force.
pub async fn pact_line(db: &mut impl Access, person: Uuid) -> Result<Option<PactLine>, Problem> {
    let sheets = acts::pact::of_person(db, person).await?;
    if sheets.iter().any(|sheet| sheet.left().contains(&Party::Person)) {
        return Ok(Some(PactLine::ToSign));
    }
    let active = sheets.iter().filter(|sheet| sheet.state == State::Active);
    let since = active.filter_map(|sheet| sheet.psp.signed_at).max();
    Ok(since.map(|at| PactLine::InForce(rome_date(at))))
}
