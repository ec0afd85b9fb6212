//! One session, as it stands and as it comes back after something was refused.

use acts::{agenda::group::Look, passage::Subject};
use app::{
    pages::operator::{
        groups::{Group, GroupPage, SeatRow, groups_crumb},
        parts::PersonRef,
    },
    texts::t,
    ui::{FormView, Tone},
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    agenda::{SessionState, State, minutes_passed},
    form::{Errors, Form},
    passage::GroupHeld,
};
use leptos::prelude::*;
use store::{Conn, DbError, appointment::Appointment, group_session::GroupSession};

use super::{super::shared, frame, own};
use crate::http::{Answer, Problem, Visit};

/// How the page comes back.
pub(super) struct Shown {
    pub status: StatusCode,
    pub form: Form,
    pub errors: Errors,
    /// What the rules say of single people's passages.
    pub looks: Vec<Look>,
    /// People that a search found, and whether there are more.
    pub found: Option<(Vec<PersonRef>, bool)>,
    /// The key of what went wrong with the whole.
    pub refused: Option<String>,
}

impl Shown {
    pub fn fresh() -> Shown {
        Shown {
            status: StatusCode::OK,
            form: Form::default(),
            errors: Errors::default(),
            looks: Vec::new(),
            found: None,
            refused: None,
        }
    }

    /// What was typed, with what is wrong with it.
    pub fn wrong(form: Form, errors: Errors) -> Shown {
        Shown { status: StatusCode::UNPROCESSABLE_ENTITY, form, errors, ..Shown::fresh() }
    }

    /// What was typed, and why nothing was done.
    pub fn refused(form: Form, key: impl Into<String>) -> Shown {
        Shown { status: StatusCode::CONFLICT, form, refused: Some(key.into()), ..Shown::fresh() }
    }
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let session = own(&visit, &id).await?;
    page(&visit, session, Shown::fresh()).await
}

pub(super) async fn page(visit: &Visit, session: GroupSession, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut data = load(visit, &mut conn, &session, &shown.looks).await?;
    drop(conn);
    if let Some((found, more)) = shown.found {
        (data.found, data.more) = (Some(found), more);
    }
    let title = data.title(visit.lang);
    let frame = frame(visit, title, [groups_crumb(visit.lang)]);
    let mut frame = frame.invalid(!shown.errors.is_empty());
    if let Some(key) = shown.refused {
        frame = frame.notice(Tone::Danger, t(visit.lang, &key));
    }
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <GroupPage f data/> }))
}

async fn load(
    visit: &Visit,
    db: &mut Conn,
    session: &GroupSession,
    looks: &[Look],
) -> Result<Group, Problem> {
    let desk = &visit.house.desk;
    let read = session.read(Vec::new())?;
    let state = acts::agenda::group::state_of(session)?;
    let span = read.place.span;
    let length = u16::try_from((span.to - span.from).num_minutes()).unwrap_or(u16::MAX);
    let passed = minutes_passed(span, desk.now()).ok();
    let minutes = passed.map_or(length, |passed| passed.min(length));
    let held = GroupHeld { service: read.service, channel: read.place.channel, from: span.from, minutes };
    let asked = (state == SessionState::Planned && passed.is_some()).then_some(&held);
    let mut seats = Vec::new();
    for seat in store::appointment::of_session(db, session.id).await? {
        if !matches!(seat.state()?, State::Cancelled | State::Expired) {
            let look = looks.iter().find(|look| look.seat == seat.id);
            seats.push(seat_row(visit, db, seat, asked, look).await?);
        }
    }
    let second = match session.second_id {
        Some(id) => Some(shared::operator_name(db, id).await?),
        None => None,
    };
    let mediator = match session.mediator_id {
        Some(id) => store::supply::mediator(db, id).await?.map(|mediator| mediator.name),
        None => None,
    };
    let rooms = store::supply::rooms(db, &session.office).await?;
    let room = read.place.room.as_ref().and_then(|id| rooms.iter().find(|room| room.id == *id));
    Ok(Group {
        id: session.id.to_string(),
        code: session.service.clone(),
        service: shared::service_name(visit, &session.service),
        office: shared::office(visit, &session.office),
        starts_at: span.from,
        ends_at: span.to,
        operator: shared::operator_name(db, session.operator_id).await?,
        second,
        mediator,
        room: room.map(|room| room.name.clone()),
        channel: read.place.channel,
        places: read.places.get(),
        state,
        version: session.version,
        self_booking: session.self_booking,
        seats,
        usual: desk.pack.settings.group.clone(),
        now: desk.now(),
        minutes,
        found: None,
        more: false,
        request_key: desk.request_key(),
    })
}

/// One person; `held` when their presence would be recorded now.
async fn seat_row(
    visit: &Visit,
    db: &mut Conn,
    seat: Appointment,
    held: Option<&GroupHeld>,
    look: Option<&Look>,
) -> Result<SeatRow, Problem> {
    let person = store::person::by_id(db, seat.person_id).await?;
    let person = person.ok_or(DbError::Unreadable("appointment.person_id"))?;
    let code = match held {
        Some(held) => {
            let subject = Subject::load(db, seat.person_id).await?;
            Some(held.draft(&visit.house.desk.pack, &subject.enrolments).code.to_string())
        }
        None => None,
    };
    Ok(SeatRow {
        id: seat.id.to_string(),
        phone: person.phone.clone(),
        person: shared::person_ref(&person),
        state: seat.state()?,
        origin: seat.origin.clone(),
        since: seat.created_at,
        code,
        refused: look.map_or(Vec::new(), |look| look.refused.clone()),
        warned: look.map_or(Vec::new(), |look| look.warned.clone()),
    })
}
