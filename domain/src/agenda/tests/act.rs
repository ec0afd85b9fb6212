use super::*;

fn appointment(state: State) -> Appointment {
    let booking = book(&request("C.1", "2026-11-23 09:00", "anna"), &supply(), &[], "2026-11-20 08:00");
    Appointment { state, ..booked("own", "C.1", "carla", &booking.expect("a place")) }
}

fn act(state: State, act: Act, who: Who, reason: Option<&str>, now: &str) -> Result<State, Refusal> {
    may_act(&appointment(state), act, who, reason, &rules(), at(now)).map(|row| row.to)
}

#[test]
fn a_citizen_cancels_until_the_deadline_and_says_why() {
    let cancel = |who, reason: &str, now: &str| {
        may_cancel(&appointment(State::Booked), who, reason, &rules(), at(now))
    };
    assert_eq!(cancel(Who::Citizen, "lavoro", "2026-11-22 21:00"), Ok(State::Cancelled));
    assert_eq!(
        cancel(Who::Citizen, "lavoro", "2026-11-22 21:01"),
        Err(Refusal::CancelDeadline { hours: 12 })
    );
    assert_eq!(cancel(Who::Operator, "sciopero", "2026-11-23 08:59"), Ok(State::Cancelled));
    assert_eq!(cancel(Who::Citizen, "  ", "2026-11-20 09:00"), Err(Refusal::ReasonMissing(Act::Cancel)));
    assert_eq!(
        cancel(Who::System, "pulizia", "2026-11-20 09:00"),
        Err(Refusal::NotYours(Who::System, Act::Cancel))
    );
    let done = may_cancel(&appointment(State::Done), Who::Operator, "x", &rules(), at("2026-11-20 09:00"));
    assert_eq!(done, Err(Refusal::Final(State::Done)));
}

#[test]
fn nobody_missed_what_has_not_begun() {
    let early = "2026-11-23 08:59";
    assert_eq!(act(State::Booked, Act::Miss, Who::Operator, None, early), Err(Refusal::NotYet));
    assert_eq!(act(State::Booked, Act::Miss, Who::Operator, None, "2026-11-23 09:00"), Ok(State::Missed));
    let system = act(State::Booked, Act::Miss, Who::System, None, "2026-11-23 09:00");
    assert_eq!(system, Err(Refusal::NotYours(Who::System, Act::Miss)));
    let excuse = |reason| act(State::Missed, Act::Excuse, Who::Operator, reason, "2026-11-30 09:00");
    assert_eq!(excuse(None), Err(Refusal::ReasonMissing(Act::Excuse)));
    assert_eq!(excuse(Some("certificato medico")), Ok(State::MissedJustified));
}

#[test]
fn a_hold_lasts_ten_minutes() {
    let held =
        Appointment { held_until: Some(hold_until(at("2026-11-20 08:00"))), ..appointment(State::Held) };
    let act = |act, who, now: &str| may_act(&held, act, who, None, &rules(), at(now)).map(|row| row.to);
    assert_eq!(act(Act::Confirm, Who::Citizen, "2026-11-20 08:09"), Ok(State::Booked));
    assert_eq!(act(Act::Expire, Who::System, "2026-11-20 08:09"), Err(Refusal::NotYet));
    assert_eq!(act(Act::Confirm, Who::Citizen, "2026-11-20 08:10"), Err(Refusal::HoldOver));
    assert_eq!(act(Act::Expire, Who::System, "2026-11-20 08:10"), Ok(State::Expired));
    assert_eq!(act(Act::Release, Who::Citizen, "2026-11-20 08:10"), Ok(State::Cancelled));
    assert!(Refusal::HoldOver.is_about_the_place());
}

#[test]
fn one_checks_in_on_the_day() {
    let check_in = |now: &str| act(State::Booked, Act::CheckIn, Who::Citizen, None, now);
    assert_eq!(check_in("2026-11-22 23:59"), Err(Refusal::NotYet));
    assert_eq!(check_in("2026-11-23 00:00"), Ok(State::Arrived));
    assert_eq!(check_in("2026-11-23 23:59"), Ok(State::Arrived));
    assert_eq!(check_in("2026-11-24 00:00"), Err(Refusal::Past));
}

#[test]
fn a_day_runs_from_the_hall_to_the_end() {
    let steps = [Act::CheckIn, Act::Call, Act::Wait, Act::Call, Act::Start, Act::Finish];
    let last = steps
        .iter()
        .try_fold(State::Booked, |state, step| act(state, *step, Who::Operator, None, "2026-11-23 09:00"));
    assert_eq!(last, Ok(State::Done));
    // By telephone nobody arrives; nobody finishes what was not begun.
    assert_eq!(
        act(State::Booked, Act::Start, Who::Operator, None, "2026-11-23 09:00"),
        Ok(State::InProgress)
    );
    let refused = act(State::Booked, Act::Finish, Who::Operator, None, "2026-11-23 09:00");
    assert_eq!(refused, Err(Refusal::NotNow(Act::Finish, State::Booked)));
}
