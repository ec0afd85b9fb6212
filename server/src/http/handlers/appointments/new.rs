//! `/appuntamenti/nuovo`: centre, service, place; taking a place holds it.

use acts::{
    Refusal,
    agenda::{self, By, Wish, needs_did, supply},
};
use app::pages::appointments::{Choose, ChoosePage, Offered, OfficeRef};
use axum::{http::StatusCode, response::Response};
use chrono::{DateTime, Utc};
use domain::{catalogue::LepCode, form::Form, passage::Channel};
use leptos::prelude::*;
use store::Access;
use uuid::Uuid;

use super::{
    ask::{Ask, known_lang},
    find::{self, Lost},
    view::{office_ref, service_ref},
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn form(visit: Visit) -> Answer {
    let service = visit.query.get("servizio").and_then(LepCode::parse);
    let mut conn = visit.house.desk.reader.conn().await?;
    let centres = centres(&visit, &mut conn).await?;
    let office = chosen(&visit, &mut conn, &centres, service).await?;
    drop(conn);
    match (office, service) {
        (Some(office), Some(service)) => {
            service_ref(&visit, service)?;
            find::page(&visit, Ask::read(&visit, service, &office, None), None, None).await
        }
        (office, service) => choose(&visit, centres, office, service).await,
    }
}

/// A centre that takes bookings, and what it opens.
struct Centre {
    office: OfficeRef,
    opens: Vec<LepCode>,
}

async fn centres(visit: &Visit, db: &mut impl Access) -> Result<Vec<Centre>, Problem> {
    let mut centres = Vec::new();
    for agenda in store::supply::agendas(db).await? {
        let opens = agenda.self_booking.0;
        if !opens.is_empty() {
            centres.push(Centre { office: office_ref(visit, &agenda.office)?, opens });
        }
    }
    Ok(centres)
}

/// The centre of the address; else that of the declaration, else that of the terminal, when it opens what is wanted.
async fn chosen(
    visit: &Visit,
    db: &mut impl Access,
    centres: &[Centre],
    service: Option<LepCode>,
) -> Result<Option<String>, Problem> {
    if visit.query.get("cambia") == Some("sede") {
        return Ok(None);
    }
    if let Some(slug) = visit.query.get("sede") {
        let known = centres.iter().any(|centre| centre.office.slug == slug);
        return known.then(|| Some(slug.to_owned())).ok_or(Problem::NotFound);
    }
    let did = store::did::of_person(db, visit.citizen()?.person()).await?.into_iter().next();
    let own = did.map(|did| did.office);
    let here = visit.device.as_ref().map(|device| device.office().to_owned());
    let opens = |slug: &String| {
        let centre = centres.iter().find(|centre| centre.office.slug == *slug);
        centre.is_some_and(|centre| service.is_none_or(|service| centre.opens.contains(&service)))
    };
    Ok([own, here].into_iter().flatten().find(opens))
}

async fn choose(
    visit: &Visit,
    centres: Vec<Centre>,
    office: Option<String>,
    service: Option<LepCode>,
) -> Result<Response, Problem> {
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let durations = supply::durations(desk, &mut conn).await?;
    let declared = store::did::open_of(&mut conn, visit.citizen()?.person()).await?.is_some();
    drop(conn);
    let centre = office.and_then(|slug| centres.iter().find(|centre| centre.office.slug == slug));
    let offered = |code: LepCode| {
        let slug = centre.map(|centre| centre.office.slug.as_str()).unwrap_or_default();
        Some(Offered {
            service: service_ref(visit, code).ok()?,
            minutes: durations.minutes(code).ok(),
            href: Ask::new(code, slug).address(),
            needs_did: needs_did(desk, code) && !declared,
        })
    };
    let services =
        centre.into_iter().flat_map(|centre| &centre.opens).filter_map(|code| offered(*code)).collect();
    let wanted =
        centres.iter().filter(|centre| service.is_none_or(|service| centre.opens.contains(&service)));
    let way = |centre: &Centre| {
        let href = match service {
            Some(service) => Ask::new(service, &centre.office.slug).address(),
            None => format!("/appuntamenti/nuovo?sede={}", centre.office.slug),
        };
        (centre.office.clone(), href)
    };
    let choose = Choose {
        offices: wanted.map(way).collect(),
        services,
        change_office: "/appuntamenti/nuovo?cambia=sede".to_owned(),
        office: centre.map(|centre| centre.office.clone()),
    };
    let lang = visit.lang;
    let frame = visit.frame(visit.t("agenda-book")).under([visit.crumb("agenda-title", "/appuntamenti")]);
    Ok(visit.page(StatusCode::OK, frame, || view! { <ChoosePage lang choose/> }))
}

/// A place as our own button sends it; anything else was not made by us.
pub(super) fn wished(form: &Form, office: &str, service: LepCode) -> Result<Wish, Problem> {
    place(form, ["inizio", "operatore", "canale"], office, service).ok_or(Problem::BadKey)
}

/// The place that these three fields name.
pub(super) fn place(
    form: &Form,
    [start, operator, channel]: [&str; 3],
    office: &str,
    service: LepCode,
) -> Option<Wish> {
    Some(Wish {
        office: office.to_owned(),
        service,
        starts_at: DateTime::parse_from_rfc3339(form.get(start)?).ok()?.with_timezone(&Utc),
        operator: Uuid::parse_str(form.get(operator)?).ok()?,
        channel: Channel::parse(form.get(channel)?)?,
        extended: false,
        mediator: form.get("lingua").and_then(known_lang),
        second: false,
    })
}

pub async fn hold(visit: Visit, posted: Posted) -> Answer {
    let asked = posted.asked(&visit)?;
    let service = posted.0.get("servizio").and_then(LepCode::parse).ok_or(Problem::BadKey)?;
    let office = posted.0.get("sede").ok_or(Problem::BadKey)?;
    service_ref(&visit, service)?;
    office_ref(&visit, office)?;
    let wish = wished(&posted.0, office, service)?;
    match agenda::hold(&visit.house.desk, By::Citizen(visit.citizen()?), &wish, &asked).await {
        Ok(held) => Ok(see(&format!("/appuntamenti/{}/conferma", held.appointment))),
        Err(Refusal::Agenda(refused)) => {
            let ask = Ask::read(&visit, service, office, None);
            let lost = Lost { wished: wish.starts_at, refused: &refused };
            find::page(&visit, ask, None, Some(lost)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}
