//! The list: coming sessions or past ones of one centre, in pages of 50 by keyset.

use std::collections::HashMap;

use app::pages::operator::groups::{GroupFilter, GroupRow, Groups, GroupsPage, Period};
use app::pages::operator::parts::Named;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use domain::{
    agenda::size_warning,
    calendar::rome_midnight,
    catalogue::{Audience, LepCode},
    passage::Channel,
};
use leptos::prelude::*;
use store::{Conn, DbError, group_session::GroupSession};
use uuid::Uuid;

use super::{
    super::{
        queue::{place_text, read_place},
        shared,
    },
    frame, office,
};
use crate::http::{Answer, Problem, Visit};

const PAGE: usize = 50;
const ADDRESS: &str = "/operatore/agenda/gruppi";

pub async fn list(visit: Visit) -> Answer {
    let operator = visit.operator()?;
    let filter = read_filter(&visit)?;
    let after = visit.query.get("after").map(|text| read_place(text).ok_or(Problem::NotFound)).transpose()?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut sessions = read(&visit, &mut conn, &filter, after).await?;
    let more = sessions.len() > PAGE;
    sessions.truncate(PAGE);
    let last = sessions.last().map(|session| (session.starts_at, session.id)).filter(|_| more);
    let no_agenda = store::supply::version(&mut conn, &filter.office).await?.is_none();
    let rows = rows(&visit, &mut conn, &filter.office, sessions).await?;
    drop(conn);
    let data = Groups {
        rows,
        offices: shared::own_offices(&visit, operator),
        services: labs(&visit),
        no_agenda,
        now: visit.house.desk.now(),
        first: after.map(|_| address(&filter, None)),
        next: last.map(|place| address(&filter, Some(place))),
        filter,
    };
    let lang = visit.lang;
    let frame = frame(&visit, visit.t("groups-title"), []);
    Ok(visit.page(StatusCode::OK, frame, || view! { <GroupsPage lang data/> }))
}

fn read_filter(visit: &Visit) -> Result<GroupFilter, Problem> {
    let period = Period::parse(visit.query.get("quando").unwrap_or_default()).ok_or(Problem::NotFound)?;
    let service = visit.query.get("servizio");
    let known = |code: &str| {
        LepCode::parse(code).is_some_and(|code| visit.house.desk.pack.catalogue.get(code).is_some())
    };
    if service.is_some_and(|code| !known(code)) {
        return Err(Problem::NotFound);
    }
    Ok(GroupFilter { office: office(visit)?, period, service: service.map(str::to_owned) })
}

/// The address of a page of the list.
fn address(filter: &GroupFilter, after: Option<(DateTime<Utc>, Uuid)>) -> String {
    let mut parts = vec![format!("sede={}", filter.office)];
    let period = filter.period.code();
    parts.extend((!period.is_empty()).then(|| format!("quando={period}")));
    parts.extend(filter.service.as_ref().map(|code| format!("servizio={code}")));
    parts.extend(after.map(|place| format!("after={}", place_text(place))));
    format!("{ADDRESS}?{}", parts.join("&"))
}

/// One session more than a page. Today's sessions are among the coming ones, also those that have begun.
async fn read(
    visit: &Visit,
    db: &mut Conn,
    filter: &GroupFilter,
    after: Option<(DateTime<Utc>, Uuid)>,
) -> Result<Vec<GroupSession>, Problem> {
    let desk = &visit.house.desk;
    let (service, limit) = (filter.service.as_deref(), i64::try_from(PAGE + 1).unwrap_or_default());
    let office = filter.office.as_str();
    Ok(match filter.period {
        Period::Coming => {
            let today = rome_midnight(desk.today());
            store::group_session::coming(db, office, service, today, after, limit).await?
        }
        Period::Past => store::group_session::past(db, office, service, desk.now(), after, limit).await?,
    })
}

async fn rows(
    visit: &Visit,
    db: &mut Conn,
    office: &str,
    sessions: Vec<GroupSession>,
) -> Result<Vec<GroupRow>, Problem> {
    let rooms = store::supply::rooms(db, office).await?;
    let mut names: HashMap<Uuid, String> = HashMap::new();
    let mut rows = Vec::with_capacity(sessions.len());
    for session in sessions {
        let operator = match names.get(&session.operator_id) {
            Some(name) => name.clone(),
            None => {
                let name = shared::operator_name(db, session.operator_id).await?;
                names.insert(session.operator_id, name.clone());
                name
            }
        };
        let room = session.room_id.map(|id| id.to_string());
        let room =
            room.and_then(|id| rooms.iter().find(|room| room.id.0 == id)).map(|room| room.name.clone());
        rows.push(row(visit, session, operator, room)?);
    }
    Ok(rows)
}

fn row(
    visit: &Visit,
    session: GroupSession,
    operator: String,
    room: Option<String>,
) -> Result<GroupRow, Problem> {
    let people = |n: i64, what| u16::try_from(n).map_err(|_| DbError::Unreadable(what));
    let taken = people(session.taken, "group_session.taken")?;
    Ok(GroupRow {
        id: session.id.to_string(),
        service: shared::service_name(visit, &session.service),
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        operator,
        room,
        channel: Channel::parse(&session.channel).ok_or(DbError::Unreadable("group_session.channel"))?,
        places: people(session.places, "group_session.places")?,
        taken,
        state: acts::agenda::group::state_of(&session)?,
        size: size_warning(taken, &visit.house.desk.pack.settings.group),
        code: session.service,
    })
}

/// The services of the catalogue that are delivered to groups.
fn labs(visit: &Visit) -> Vec<Named> {
    let services = visit.house.desk.pack.catalogue.services().iter();
    let labs = services.filter(|s| s.group && s.registrable && s.audience == Audience::Person);
    labs.map(|service| Named::new(service.code.to_string(), service.title())).collect()
}
