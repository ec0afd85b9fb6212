//! What other pages say of the person's pact and plan in a line each.

use app::pages::{area::PactLine, pact::address};
use domain::{
    calendar::rome_date,
    psp::{Party, State},
};
use store::Access;
use uuid::Uuid;

use super::rank;
use crate::http::Problem;

/// What waits for the person, a change of the text in force included, then what is in force.
pub async fn pact_lines(db: &mut impl Access, person: Uuid) -> Result<Vec<PactLine>, Problem> {
    let mut sheets = acts::pact::of_person(db, person).await?;
    sheets.sort_by_key(rank);
    // This one `/patto` shows by itself.
    let first = sheets.iter().find(|sheet| sheet.to_read().is_some()).map(|sheet| sheet.psp.id);
    let mut lines = Vec::new();
    for sheet in sheets {
        let asked = sheet.left().contains(&Party::Person);
        let in_force = sheet.psp.signed_at.filter(|_| sheet.state == State::Active);
        if asked || in_force.is_some() {
            lines.push(PactLine {
                title: sheet.title,
                since: in_force.filter(|_| !asked).map(rome_date),
                href: match first == Some(sheet.psp.id) {
                    true => "/patto".to_owned(),
                    false => address(&sheet.psp.id.to_string()),
                },
            });
        }
    }
    Ok(lines)
}
