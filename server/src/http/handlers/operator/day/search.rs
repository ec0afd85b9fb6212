//! Looking for a place with operators' rights: from the query of an address to what the page shows, and from a posted
//! place to a wish.

use std::sync::Arc;

use acts::{
    Operator, Refusal,
    agenda::{By, Query, Wish},
};
use app::pages::operator::{
    day::{CALENDAR_DAYS, PlaceDay, PlaceLine, PlaceSearch, Places, Searched},
    parts::{Named, ServiceGroup},
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    agenda::{Place, Supply, extended},
    catalogue::LepCode,
    form::{FieldError, Form},
    passage::Channel,
};
use store::{appointment::Appointment, supply::Mediator};
use uuid::Uuid;

use super::{super::shared, lines};
use crate::http::{Problem, Visit};

/// How many others are offered when a place is gone.
const NEAREST: usize = 3;

/// A search as the address asks it, with what the centre has to answer it.
pub struct Looking<'a> {
    visit: &'a Visit,
    operator: &'a Operator,
    person: Uuid,
    moving: Option<&'a Appointment>,
    /// `None`: the centre has no agenda.
    supply: Option<Arc<Supply>>,
    staff: Vec<(Uuid, String)>,
    mediators: Vec<Mediator>,
    pub search: PlaceSearch,
}

impl<'a> Looking<'a> {
    /// Reads the query. A move begins with what the appointment has; a search that was sent says everything anew.
    pub async fn read(
        visit: &'a Visit,
        operator: &'a Operator,
        person: Uuid,
        moving: Option<&'a Appointment>,
        kept: Vec<(&'static str, String)>,
    ) -> Result<Looking<'a>, Problem> {
        let desk = &visit.house.desk;
        let query = &visit.query;
        let office = match (query.get("sede"), moving) {
            (None, Some(own)) => own.office.clone(),
            _ => lines::office(visit, operator)?,
        };
        let mut conn = desk.reader.conn().await?;
        let supply = match acts::agenda::supply(desk, &mut conn, &office).await {
            Ok(supply) => Some(supply),
            Err(Refusal::NotFound) => None,
            Err(refusal) => return Err(refusal.into()),
        };
        let staff = acts::agenda::supply::staff(&mut conn, &office).await?;
        let mediators = store::supply::mediators(&mut conn, &office).await?;
        drop(conn);
        let first = moving.filter(|_| query.get("sede").is_none());
        let own_lang = |own: &Appointment| {
            let mediator = mediators.iter().find(|mediator| Some(mediator.id) == own.mediator_id)?;
            mediator.langs.0.first().cloned()
        };
        let channel = query.get("canale").map(|code| Channel::parse(code).ok_or(Problem::NotFound));
        let operator_id = query.get("operatore").map(shared::id).transpose()?;
        let from = query.get("dal").map(|text| NaiveDate::parse_from_str(text, "%Y-%m-%d"));
        let search = PlaceSearch {
            path: visit.path.clone(),
            kept,
            service: match moving {
                Some(own) => own.service.clone(),
                None => query.get("servizio").unwrap_or_default().to_owned(),
            },
            office,
            channel: channel.transpose()?,
            operator: operator_id.map(|id| id.to_string()),
            from: from.transpose().map_err(|_| Problem::NotFound)?,
            extended: query.checked("prolungato") || first.is_some_and(|own| own.extended),
            mediator: query.get("mediatore").map(str::to_owned).or_else(|| first.and_then(own_lang)),
            second: query.checked("secondo") || first.is_some_and(|own| own.second_id.is_some()),
            calendar: query.get("vista") == Some("calendario"),
        };
        Ok(Looking { visit, operator, person, moving, supply, staff, mediators, search })
    }

    fn by(&self) -> By<'_> {
        By::Operator { operator: self.operator, person: self.person }
    }

    fn service(&self) -> Result<Option<LepCode>, Problem> {
        match self.search.service.as_str() {
            "" => Ok(None),
            code => LepCode::parse(code).map(Some).ok_or(Problem::NotFound),
        }
    }

    fn query(&self, service: LepCode) -> Result<Query, Problem> {
        let today = self.visit.house.desk.today();
        Ok(Query {
            office: self.search.office.clone(),
            service,
            channel: self.search.channel,
            operator: self.search.operator.as_deref().map(shared::id).transpose()?,
            from: self.search.from.unwrap_or(today).max(today),
            extended: self.search.extended,
            mediator: self.search.mediator.clone(),
            second: self.search.second,
            moving: self.moving.map(|own| own.id),
        })
    }

    /// The place that a form asks for: `starts`, `operator`, `channel`.
    pub fn wish(&self, form: &Form) -> Result<Wish, Problem> {
        let starts_at = DateTime::parse_from_rfc3339(form.raw("starts")).map_err(|_| Problem::BadKey)?;
        Ok(Wish {
            office: self.search.office.clone(),
            service: self.service()?.ok_or(Problem::BadKey)?,
            starts_at: starts_at.with_timezone(&Utc),
            operator: shared::id(form.raw("operator"))?,
            channel: Channel::parse(form.raw("channel")).ok_or(Problem::BadKey)?,
            extended: self.search.extended,
            mediator: self.search.mediator.clone(),
            second: self.search.second,
        })
    }

    /// The page's part about places. `gone` is a wish that was refused, and why.
    pub async fn places(
        &self,
        act: &'static str,
        gone: Option<(&Wish, Vec<domain::agenda::Refusal>)>,
    ) -> Result<Places, Problem> {
        let reasons = gone.as_ref().map(|(_, reasons)| reasons.as_slice()).unwrap_or_default();
        let nearest = match &gone {
            Some((wish, reasons)) if reasons.iter().any(|reason| reason.is_about_the_place()) => {
                self.nearest(wish).await?
            }
            _ => Vec::new(),
        };
        let operators = self.staff.iter().map(|(id, name)| Named::new(id.to_string(), name.clone()));
        Ok(Places {
            services: if self.moving.is_some() { Vec::new() } else { self.bookable() },
            offices: shared::own_offices(self.visit, self.operator),
            operators: operators.collect(),
            langs: self.langs(),
            may_extend: self.supply.as_ref().is_some_and(|supply| supply.rules.extension_percent > 0),
            searched: self.searched().await?,
            chosen: self.chosen()?,
            refused: reasons.iter().map(|reason| reason.on("servizio")).collect(),
            nearest,
            act,
            version: self.moving.map(|own| own.version),
            search: self.search.clone(),
        })
    }

    async fn searched(&self) -> Result<Searched, Problem> {
        if self.supply.is_none() {
            return Ok(Searched::Refused(vec![FieldError::new("sede", "day-places-no-agenda")]));
        }
        let Some(service) = self.service()? else { return Ok(Searched::NotYet) };
        let (desk, query) = (&self.visit.house.desk, self.query(service)?);
        let found = match self.search.calendar {
            true => {
                let to = query.from.checked_add_days(Days::new(CALENDAR_DAYS - 1)).unwrap_or(query.from);
                let days = acts::agenda::calendar(desk, Some(self.by()), &query, to).await;
                days.map(|days| {
                    let day = |day: domain::agenda::CalendarDay| PlaceDay {
                        date: day.date,
                        closed: day.closed,
                        places: self.lines(day.places),
                    };
                    Searched::Calendar(days.into_iter().map(day).collect())
                })
            }
            false => {
                let choice = acts::agenda::choice(desk, Some(self.by()), &query).await;
                choice.map(|choice| {
                    let places =
                        choice.map(|choice| std::iter::once(choice.earliest).chain(choice.alternatives));
                    Searched::Choice(self.lines(places.into_iter().flatten()))
                })
            }
        };
        match found {
            Ok(searched) => Ok(searched),
            Err(Refusal::Agenda(reasons)) => {
                Ok(Searched::Refused(reasons.into_iter().map(|reason| reason.on("servizio")).collect()))
            }
            Err(refusal) => Err(refusal.into()),
        }
    }

    async fn nearest(&self, wish: &Wish) -> Result<Vec<PlaceLine>, Problem> {
        let (desk, query) = (&self.visit.house.desk, self.query(wish.service)?);
        match acts::agenda::nearest(desk, Some(self.by()), &query, wish.starts_at, NEAREST).await {
            Ok(places) => Ok(self.lines(places)),
            // What stands against every place was said already.
            Err(Refusal::Agenda(_)) => Ok(Vec::new()),
            Err(refusal) => Err(refusal.into()),
        }
    }

    fn lines(&self, places: impl IntoIterator<Item = Place>) -> Vec<PlaceLine> {
        places.into_iter().map(|place| self.line(place)).collect()
    }

    fn line(&self, place: Place) -> PlaceLine {
        let rooms = self.supply.as_ref().map(|supply| supply.rooms.as_slice()).unwrap_or_default();
        let room = place.room.and_then(|id| rooms.iter().find(|room| room.id == id));
        let colleague = |id: &str| self.staff.iter().find(|(own, _)| own.to_string() == id);
        let name = |id: &str| colleague(id).map(|(_, name)| name.clone());
        let mediator = place.mediator.and_then(|id| self.mediators.iter().find(|m| m.id.to_string() == id.0));
        PlaceLine {
            starts_at: place.span.from,
            ends_at: place.span.to,
            operator: Named::new(place.operator.0.clone(), name(&place.operator.0).unwrap_or_default()),
            channel: place.channel,
            room: room.map(|room| room.name.clone()),
            second: place.second.and_then(|id| name(&id.0)),
            mediator: mediator.map(|mediator| mediator.name.clone()),
            request_key: self.visit.house.desk.request_key(),
        }
    }

    /// The place that was chosen in the calendar (`inizio`, `con`, `come`). Room and colleagues are found when it is
    /// booked.
    fn chosen(&self) -> Result<Option<PlaceLine>, Problem> {
        let query = &self.visit.query;
        let (Some(start), Some(with)) = (query.get("inizio"), query.get("con")) else { return Ok(None) };
        let starts_at =
            DateTime::parse_from_rfc3339(start).map_err(|_| Problem::NotFound)?.with_timezone(&Utc);
        let channel = query.get("come").and_then(Channel::parse).ok_or(Problem::NotFound)?;
        let with = shared::id(with)?;
        let name = self.staff.iter().find(|(id, _)| *id == with).map(|(_, name)| name.clone());
        Ok(Some(PlaceLine {
            starts_at,
            ends_at: starts_at + TimeDelta::minutes(self.minutes()?.into()),
            operator: Named::new(with.to_string(), name.ok_or(Problem::NotFound)?),
            channel,
            room: None,
            second: None,
            mediator: None,
            request_key: self.visit.house.desk.request_key(),
        }))
    }

    /// How long the service takes.
    fn minutes(&self) -> Result<u16, Problem> {
        let (Some(supply), Some(service)) = (&self.supply, self.service()?) else { return Ok(0) };
        let minutes = supply.durations.minutes(service).unwrap_or_default();
        Ok(match self.search.extended {
            true => extended(minutes, supply.rules.extension_percent),
            false => minutes,
        })
    }

    /// What somebody receives for in this centre, by group.
    fn bookable(&self) -> Vec<ServiceGroup> {
        let openings = self.supply.iter().flat_map(|supply| &supply.openings);
        let offered: Vec<LepCode> =
            openings.flat_map(|opening| opening.stretch.services.iter().copied()).collect();
        only(shared::services(self.visit), |code| offered.contains(&code))
    }

    /// What can be delivered to whoever came: every code that has a duration (R002).
    pub fn deliverable(&self) -> Vec<ServiceGroup> {
        let lasts = |code| self.supply.as_ref().is_some_and(|supply| supply.durations.minutes(code).is_ok());
        only(shared::services(self.visit), lasts)
    }

    /// The languages of the centre's mediators, each with who speaks it.
    fn langs(&self) -> Vec<Named> {
        let mut langs: Vec<Named> = Vec::new();
        for mediator in &self.mediators {
            for tag in &mediator.langs.0 {
                match langs.iter_mut().find(|lang| lang.code == *tag) {
                    Some(lang) => lang.name = format!("{}, {}", lang.name, mediator.name),
                    None => langs.push(Named::new(tag.clone(), format!("{tag}: {}", mediator.name))),
                }
            }
        }
        langs.sort_by(|a, b| a.code.cmp(&b.code));
        langs
    }
}

/// The services of the groups for which `wanted` holds.
fn only(groups: Vec<ServiceGroup>, wanted: impl Fn(LepCode) -> bool) -> Vec<ServiceGroup> {
    let mut groups = groups;
    for group in &mut groups {
        group.services.retain(|service| LepCode::parse(&service.code).is_some_and(&wanted));
    }
    groups.retain(|group| !group.services.is_empty());
    groups
}
