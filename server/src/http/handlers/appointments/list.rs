//! `/appuntamenti`, and what other pages of the person say of them: what is next, what is to be booked.

use acts::{Citizen, agenda::needs_did};
use app::{
    pages::appointments::{AppointmentView, Appointments, AppointmentsPage, Invitation},
    ui::Tone,
};
use axum::http::StatusCode;
use domain::{agenda::State, catalogue::LepCode, pack::Event};
use leptos::prelude::*;
use store::{Access, appointment::Appointment};

use super::view::{Names, hold_is_over, view};
use crate::http::{Answer, Problem, Visit};

/// Appointments that are shown, the latest; what was done stands in the file.
const MOST: i64 = 60;

/// Those that are not over: held or booked or going on, without holds that are over.
async fn open(visit: &Visit, db: &mut impl Access, citizen: &Citizen) -> Result<Vec<Appointment>, Problem> {
    let mut open = store::appointment::open_of(db, citizen.person()).await?;
    open.retain(|stored| !hold_is_over(visit, stored));
    Ok(open)
}

/// The next appointment of the person.
pub async fn next(visit: &Visit, db: &mut impl Access) -> Result<Option<AppointmentView>, Problem> {
    let open = open(visit, db, visit.citizen()?).await?;
    match open.iter().find(|stored| stored.state != State::Held.code()) {
        Some(stored) => view(visit, db, &mut Names::default(), stored).await.map(Some),
        None => Ok(None),
    }
}

/// Where the interview is booked that a declaration of this person waits for; `None` when there is none to wait, the
/// interview is booked or held already, or no centre opens it.
pub async fn interview_to_book(visit: &Visit, db: &mut impl Access) -> Result<Option<String>, Problem> {
    let desk = &visit.house.desk;
    let person = visit.citizen()?.person();
    let Some(did) = store::did::open_of(db, person).await? else { return Ok(None) };
    let Some(service) = desk.pack.codes_for(Event::InterviewHeld, &[]).first().copied() else {
        return Ok(None);
    };
    let interview = |code: &str| LepCode::parse(code).is_some_and(|code| needs_did(desk, code));
    let stands = |a: &Appointment| {
        let state = State::parse(&a.state).unwrap_or(State::Expired);
        interview(&a.service) && state != State::Held && (state.is_open() || state == State::Done)
    };
    if acts::did::state_of(&did)? == domain::did::State::Suspended
        || store::appointment::of_person(db, person, MOST).await?.iter().any(stands)
    {
        return Ok(None);
    }
    let mut passages = store::passage::lines_of_person(db, person).await?.into_iter();
    if passages.any(|line| line.reversed_at.is_none() && interview(&line.passage.code)) {
        return Ok(None);
    }
    let opened: Vec<_> = opening(db, service).await?;
    let address = format!("/appuntamenti/nuovo?servizio={service}");
    Ok(match opened.contains(&did.office) {
        true => Some(format!("{address}&sede={}", did.office)),
        false => (!opened.is_empty()).then_some(address),
    })
}

/// The centres in which citizens book this by themselves.
pub async fn opening(db: &mut impl Access, service: LepCode) -> Result<Vec<String>, Problem> {
    let agendas = store::supply::agendas(db).await?.into_iter();
    Ok(agendas
        .filter(|agenda| agenda.self_booking.0.contains(&service))
        .map(|agenda| agenda.office)
        .collect())
}

pub async fn list(visit: Visit) -> Answer {
    let citizen = visit.citizen()?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let open = open(&visit, &mut conn, citizen).await?;
    let all = store::appointment::of_person(&mut conn, citizen.person(), MOST).await?;
    let past = all.iter().filter(|stored| open.iter().all(|other| other.id != stored.id));
    // Trying a place and giving it back is no story.
    let told = past.filter(|stored| stored.state != State::Expired.code() && !hold_is_over(&visit, stored));
    let names = &mut Names::default();
    let (mut held, mut ahead, mut past) = (Vec::new(), Vec::new(), Vec::new());
    for stored in &open {
        let one = view(&visit, &mut conn, names, stored).await?;
        if one.state == State::Held { held.push(one) } else { ahead.push(one) }
    }
    for stored in told {
        past.push(view(&visit, &mut conn, names, stored).await?);
    }
    let invitation = match interview_to_book(&visit, &mut conn).await? {
        Some(href) => Invitation::Interview { href },
        None if store::did::open_of(&mut conn, citizen.person()).await?.is_none() => Invitation::Declare,
        None => Invitation::Anything,
    };
    drop(conn);
    let data = Appointments { held, ahead, past, invitation, today: visit.house.desk.today() };
    let lang = visit.lang;
    let mut frame = visit.frame(visit.t("agenda-title")).under([]);
    if visit.query.get("fatto") == Some("lasciato") {
        frame = frame.notice(Tone::Success, visit.t("agenda-done-released"));
    }
    Ok(visit.page(StatusCode::OK, frame, || view! { <AppointmentsPage lang data/> }))
}
