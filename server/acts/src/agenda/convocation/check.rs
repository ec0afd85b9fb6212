//! Whether somebody may be convened to a place, asked inside the transaction that books it.

use domain::agenda::{Refusal as No, Supply, may_convene};
use uuid::Uuid;

use super::{interview_codes, is_interview, rule};
use crate::agenda::{Wish, judge::open_of};
use crate::{Desk, Refusal, Work};

/// The person is held. Refused when they do not wait for this centre's interview, when one is booked, or when the notice is
/// not kept (field `place`).
pub(in crate::agenda) async fn check(
    desk: &Desk,
    work: &mut Work,
    person: Uuid,
    wish: &Wish,
    supply: &Supply,
) -> Result<(), Refusal> {
    let not_due = || Refusal::Conflict("error-convocation-not-due");
    if !is_interview(&desk.pack, wish.service) {
        return Err(not_due());
    }
    let codes = interview_codes(&desk.pack);
    let codes: Vec<&str> = codes.iter().map(domain::catalogue::LepCode::as_str).collect();
    let waiting = store::convocation::of_person(&mut work.tx, &wish.office, &codes, person).await?;
    let waiting = waiting.ok_or_else(not_due)?;
    let open = open_of(&mut work.tx, person, work.now).await?;
    if open.iter().any(|appointment| codes.contains(&appointment.service.as_str())) {
        return Err(Refusal::Conflict("error-convocation-booked"));
    }
    let (rule, hours) = (rule(desk, &waiting)?, supply.rules.min_notice_hours);
    may_convene(rule, hours, work.now, wish.starts_at, &supply.holidays).map_err(|refused| {
        let error = match rule {
            Some(rule) => refused.on("place", rule),
            None => No::TooSoon { min_hours: hours }.on("place"),
        };
        Refusal::Fields(error.into())
    })
}
