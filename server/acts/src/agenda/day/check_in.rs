//! Saying "I am here" at a terminal: with the short code of the appointment, its QR, or the health card.
//!
//! - The answer is "take a seat" or "I cannot read this", and nothing else: not whose card it was, not whether there is
//!   an appointment, not when. Twice is the same answer, and one row of history.
//! - Whoever has no appointment today (none at all, one on another day, one that was closed) is written down as an
//!   arrival, once: the operators see that somebody waits.
//! - Codes that nobody has are slowed down per terminal, for half a minute at most: the next person pays for it, too.
//!   Cards are not: what they are answered tells nothing.

use chrono::{DateTime, Days, Utc};
use domain::{
    agenda::{Act, State, Who, may_act},
    calendar::{rome_date, rome_midnight},
    codice_fiscale::CodiceFiscale,
    kiosk::read_card,
};
use serde::{Deserialize, Serialize};
use store::{
    appointment::Appointment,
    arrival::Arrival,
    dialect::{Lock, lock},
};
use uuid::Uuid;

use super::{super::supply, Doer, advance, hold_of};
use crate::{Desk, Refusal, Work, attempts::forgive, kiosk::Device};

/// The longest wait after wrong codes, in seconds.
const LONGEST_WAIT: i64 = 30;
/// No code is longer; a longer text is not looked for.
const LONGEST_CODE: usize = 16;

/// What the terminal says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckedIn {
    /// Registered: take a seat.
    Seat,
    /// Neither a code of this centre nor a card: ask at the counter.
    Unknown,
}

/// Takes what was typed or read. [`Refusal::TooSoon`] after several codes that nobody has.
pub async fn check_in(desk: &Desk, device: &Device, typed: &str) -> Result<CheckedIn, Refusal> {
    match read_card(typed) {
        Some(cf) => by_card(desk, device, &cf).await,
        None => by_code(desk, device, typed).await,
    }
}

/// The code in what was typed: people leave gaps and write in any case.
fn read_code(typed: &str) -> Option<String> {
    let code: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    (!code.is_empty() && code.len() <= LONGEST_CODE).then_some(code)
}

async fn by_code(desk: &Desk, device: &Device, typed: &str) -> Result<CheckedIn, Refusal> {
    let attempt = desk.attempt_within("check_in", &device.id().to_string(), LONGEST_WAIT).await?;
    let Some(code) = read_code(typed) else { return Ok(CheckedIn::Unknown) };
    let mut work = desk.work(device.actor()).await?;
    let found = store::appointment::by_code(&mut work.tx, device.office(), &code).await?;
    let Some(found) = found else { return Ok(CheckedIn::Unknown) };
    lock(&mut work.tx, Lock::Person, found.person_id).await?;
    let stored = hold_of(&mut work, found.id).await?;
    // Moved, closed or never confirmed: the code is nobody's any more.
    if stored.office != device.office() || stored.code != code || !is_expected(&stored)? {
        return Ok(CheckedIn::Unknown);
    }
    forgive(&mut work.tx, &attempt).await?;
    if !arrive(desk, &mut work, device, stored).await? {
        let person = store::person::by_id(&mut work.tx, found.person_id).await?;
        let cf = person.ok_or(Refusal::Internal("person of an appointment"))?.cf;
        wait(desk, &mut work, device, Some(found.person_id), &cf).await?;
    }
    work.done(CheckedIn::Seat).await
}

async fn by_card(desk: &Desk, device: &Device, cf: &CodiceFiscale) -> Result<CheckedIn, Refusal> {
    let mut work = desk.work(device.actor()).await?;
    let person = store::person::by_cf(&mut work.tx, cf.as_str()).await?.map(|person| person.id);
    match person {
        Some(person) => lock(&mut work.tx, Lock::Person, person).await?,
        // Nobody's row to hold: of two who hold one card at once, the terminal's stands for it.
        None => lock(&mut work.tx, Lock::Device, device.id()).await?,
    }
    let next = match person {
        Some(person) => next_today(&mut work, device, person).await?,
        None => None,
    };
    let arrived = match next {
        Some(next) => {
            let stored = hold_of(&mut work, next).await?;
            is_expected(&stored)? && arrive(desk, &mut work, device, stored).await?
        }
        None => false,
    };
    if !arrived {
        wait(desk, &mut work, device, person, cf.as_str()).await?;
    }
    work.done(CheckedIn::Seat).await
}

/// Today's appointment that a card is for: the one for which the person is here already, else the next one that is
/// booked, else the last one, whose hour has passed.
async fn next_today(work: &mut Work, device: &Device, person: Uuid) -> Result<Option<Uuid>, Refusal> {
    let (from, to) = today(work.now);
    let mut expected = Vec::new();
    for appointment in store::day::of_person(&mut work.tx, person, device.office(), from, to).await? {
        if is_expected(&appointment)? {
            expected.push(appointment);
        }
    }
    let here = expected.iter().find(|a| a.state != State::Booked.code());
    let next = || expected.iter().find(|a| a.ends_at > work.now);
    Ok(here.or_else(next).or(expected.last()).map(|a| a.id))
}

/// The Italian day of an instant.
fn today(now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let day = rome_date(now);
    (rome_midnight(day), rome_midnight(day.checked_add_days(Days::new(1)).unwrap_or(day)))
}

/// Booked, or in the house.
fn is_expected(appointment: &Appointment) -> Result<bool, Refusal> {
    let state = appointment.state()?;
    Ok(state.is_open() && state != State::Held)
}

/// Checks in; `false` when the appointment is on another day. Who is here already stays here.
async fn arrive(desk: &Desk, work: &mut Work, device: &Device, stored: Appointment) -> Result<bool, Refusal> {
    if stored.state()? != State::Booked {
        return Ok(true);
    }
    let supply = supply(desk, &mut work.tx, device.office()).await?;
    let judged = may_act(&stored.read()?, Act::CheckIn, Who::Citizen, None, &supply.rules, work.now);
    let Ok(row) = judged else { return Ok(false) };
    advance(desk, work, stored, row, Doer { who: Who::Citizen, id: None }, None).await?;
    Ok(true)
}

/// Writes down that somebody waits; a card held twice is one arrival.
async fn wait(
    desk: &Desk,
    work: &mut Work,
    device: &Device,
    person_id: Option<Uuid>,
    cf: &str,
) -> Result<(), Refusal> {
    let (now, office) = (work.now, device.office());
    let (since, _) = today(now);
    if store::arrival::waiting_with(&mut work.tx, office, cf, since).await?.is_some() {
        return Ok(());
    }
    let (id, device_id) = (desk.id(), device.id());
    let arrival = Arrival {
        id,
        office: office.to_owned(),
        device_id,
        person_id,
        cf: cf.to_owned(),
        at: now,
        seen_by: None,
        seen_at: None,
        appointment_id: None,
    };
    store::arrival::add(&mut work.tx, &arrival).await?;
    work.audit("arrival", format!("arrival:{id}"), serde_json::json!({ "office": office })).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!(read_code(" ab2 c-d3\n").as_deref(), Some("AB2CD3"));
        assert_eq!(read_code("…?"), None);
        assert_eq!(read_code(&"A".repeat(17)), None, "nothing that long is looked for");
    }

    #[test]
    fn a_day_is_italian() {
        let (from, to) = today("2026-11-23T23:30:00Z".parse().expect("an instant"));
        assert_eq!(
            (from.to_rfc3339(), to.to_rfc3339()),
            ("2026-11-23T23:00:00+00:00".to_owned(), "2026-11-24T23:00:00+00:00".to_owned())
        );
    }
}
