//! `/operatore/agenda/convocazioni`: who waits, and with `?persona=` the places to propose. The second click books one and
//! tells the person.

use acts::{
    Refusal,
    agenda::{
        Wish,
        convocation::{self, Candidate, Due},
        supply::staff,
    },
};
use app::{
    pages::operator::{
        convocations::{
            Convene, ConvenePage, ConvocationRow, Convocations, ConvocationsPage, PlaceChoice,
            convocations_crumb,
        },
        parts::{Named, PersonRef},
    },
    texts::{has, t},
    ui::{FormView, Tone},
};
use axum::{http::StatusCode, response::Response};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    agenda::Place,
    form::{Errors, FieldError, Form},
    passage::Channel,
};
use leptos::prelude::*;
use uuid::Uuid;

use super::{
    groups::{frame, office},
    shared,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

const PAGE: usize = 50;
const ADDRESS: &str = "/operatore/agenda/convocazioni";

pub async fn show(visit: Visit) -> Answer {
    match visit.query.get("persona") {
        Some(person) => {
            let person = shared::id(person)?;
            one(&visit, person, StatusCode::OK, Form::default(), Errors::default()).await
        }
        None => list(&visit, StatusCode::OK, None).await,
    }
}

/// A place in the list: the last day of a term and whose request it is, as `{date}_{id}`.
fn read_after(text: &str) -> Option<(NaiveDate, Uuid)> {
    let (day, id) = text.split_once('_')?;
    Some((day.parse().ok()?, Uuid::parse_str(id).ok()?))
}

async fn list(visit: &Visit, status: StatusCode, refused: Option<&'static str>) -> Answer {
    let (operator, office) = (visit.operator()?, office(visit)?);
    let after = visit.query.get("after").map(|text| read_after(text).ok_or(Problem::NotFound)).transpose()?;
    let page = convocation::due(&visit.house.desk, operator, &office, after, PAGE).await?;
    let last = page.due.last().map(|due| format!("{}_{}", due.waiting.term_on, due.waiting.id));
    let data = Convocations {
        next: last.filter(|_| page.more).map(|after| format!("{ADDRESS}?sede={office}&after={after}")),
        first: after.map(|_| format!("{ADDRESS}?sede={office}")),
        rows: page.due.into_iter().map(row).collect(),
        offices: shared::own_offices(visit, operator),
        first_free: page.first_free,
        no_agenda: page.no_agenda,
        today: visit.house.desk.today(),
        office,
    };
    let lang = visit.lang;
    let mut frame = frame(visit, visit.t("groups-convocations-title"), []);
    if let Some(key) = refused {
        frame = frame.notice(Tone::Danger, t(lang, key));
    }
    Ok(visit.page(status, frame, || view! { <ConvocationsPage lang data/> }))
}

fn row(due: Due) -> ConvocationRow {
    let waiting = due.waiting;
    ConvocationRow {
        person: PersonRef {
            id: waiting.person_id.to_string(),
            surname: waiting.surname,
            name: waiting.name,
            cf: waiting.cf,
        },
        protocol: waiting.protocol,
        obliged: due.obliged,
        due: waiting.term_on,
        standing: due.standing,
        booked: waiting.booked_at,
    }
}

/// What the form sends for a place: when, who, how.
fn place_value(place: &Place) -> String {
    format!("{}_{}_{}", place.span.from.timestamp_micros(), place.operator, place.channel.code())
}

fn read_place(text: &str) -> Option<(DateTime<Utc>, Uuid, Channel)> {
    let mut parts = text.splitn(3, '_');
    let (at, operator, channel) = (parts.next()?, parts.next()?, parts.next()?);
    let at = DateTime::from_timestamp_micros(at.parse().ok()?)?;
    Some((at, Uuid::parse_str(operator).ok()?, Channel::parse(channel)?))
}

async fn one(visit: &Visit, person: Uuid, status: StatusCode, form: Form, errors: Errors) -> Answer {
    let (operator, office) = (visit.operator()?, office(visit)?);
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let languages = languages(visit, &store::supply::mediators(&mut conn, &office).await?);
    let colleagues = staff(&mut conn, &office).await?;
    let rooms = store::supply::rooms(&mut conn, &office).await?;
    drop(conn);
    let language = visit.query.get("lingua");
    if language.is_some_and(|tag| !languages.iter().any(|known| known.code == tag)) {
        return Err(Problem::NotFound);
    }
    let found = convocation::candidate(desk, operator, &office, person, language).await?;
    let Candidate { due, service, rule, places, wants_mediator, unreachable } = found;
    let name =
        |id: &str| colleagues.iter().find(|(other, _)| other.to_string() == id).map(|(_, name)| name.clone());
    let choice = |place: &Place| PlaceChoice {
        value: place_value(place),
        starts_at: place.span.from,
        operator: name(&place.operator.0).unwrap_or_default(),
        room: place
            .room
            .as_ref()
            .and_then(|id| rooms.iter().find(|room| room.id == *id))
            .map(|room| room.name.clone()),
        channel: place.channel,
    };
    let data = Convene {
        row: row(due),
        office: shared::office(visit, &office),
        service: Named::new(service.to_string(), shared::service_name(visit, service.as_str())),
        notice: rule,
        places: places.iter().map(choice).collect(),
        wants_mediator,
        languages,
        language: language.map(str::to_owned),
        unreachable,
        today: desk.today(),
        request_key: desk.request_key(),
    };
    // The earliest is what most convocations take.
    let form = match (form.is_empty(), data.places.first()) {
        (true, Some(first)) => [("place", first.value.as_str())].into_iter().collect(),
        _ => form,
    };
    let title = visit.t("groups-convene-title");
    let frame = frame(visit, title, [convocations_crumb(visit.lang)]).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <ConvenePage f data/> }))
}

/// The languages of the mediators who come to a centre, each once.
fn languages(visit: &Visit, mediators: &[store::supply::Mediator]) -> Vec<Named> {
    let mut tags: Vec<&str> = mediators.iter().flat_map(|m| m.langs.0.iter().map(String::as_str)).collect();
    tags.sort_unstable();
    tags.dedup();
    let name = |tag: &str| {
        let key = format!("supply-lang-{}", tag.to_ascii_lowercase());
        if has(&key) { visit.t(&key) } else { tag.to_owned() }
    };
    tags.into_iter().map(|tag| Named::new(tag, name(tag))).collect()
}

pub async fn convene(visit: Visit, posted: Posted) -> Result<Response, Problem> {
    let (operator, office) = (visit.operator()?, office(&visit)?);
    let person = shared::id(visit.query.get("persona").unwrap_or_default())?;
    let asked = posted.asked(&visit)?;
    let mut errors = Errors::default();
    let place = posted.0.choice("place", read_place, &mut errors);
    let (starts_at, with, channel) = match errors.or(place) {
        Ok(place) => place,
        Err(errors) => {
            return one(&visit, person, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors).await;
        }
    };
    let desk = &visit.house.desk;
    let wish = Wish {
        service: convocation::interview(&desk.pack)?,
        office: office.clone(),
        starts_at,
        operator: with,
        channel,
        extended: false,
        mediator: visit.query.get("lingua").map(str::to_owned),
        second: false,
    };
    match convocation::convene(desk, operator, person, &wish, &asked).await {
        Ok(_) => Ok(see(&format!("{ADDRESS}?sede={office}&done=convened"))),
        Err(Refusal::Agenda(reasons)) => {
            let mut errors = Errors::default();
            for reason in reasons {
                errors.push(match reason.is_about_the_place() {
                    true => FieldError::new("place", "error-convocation-place"),
                    false => reason.on("place"),
                });
            }
            one(&visit, person, StatusCode::CONFLICT, posted.0, errors).await
        }
        Err(Refusal::Fields(errors)) => {
            one(&visit, person, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors).await
        }
        // A colleague was faster: the list says where the person stands now.
        Err(Refusal::Conflict(key)) => list(&visit, StatusCode::CONFLICT, Some(key)).await,
        Err(refusal) => Err(refusal.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_of_the_list_is_read_back_and_nonsense_is_not() {
        let id = Uuid::max();
        let day = NaiveDate::from_ymd_opt(2026, 12, 2).expect("a day");
        assert_eq!(read_after(&format!("{day}_{id}")), Some((day, id)));
        for wrong in ["", "_", "2026-12-02", "2026-13-02_x"] {
            assert_eq!(read_after(wrong), None, "{wrong}");
        }
        let read = read_place(&format!("1795000000123456_{id}_video"));
        assert_eq!(read.map(|(_, operator, channel)| (operator, channel)), Some((id, Channel::Video)));
        for wrong in ["", "1_2_3", "x_y_video", "1795000000123456_x"] {
            assert_eq!(read_place(wrong), None, "{wrong}");
        }
    }
}
