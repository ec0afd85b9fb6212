//! `/operatore/agenda/nuovo`: for whom (`persona`), then a place, or receiving at once.
//!
//! `arrivo` is somebody who waits in the hall: receiving them sees to it. The search for a person is posted, because a
//! name or a codice fiscale must not stand in an address.

use acts::{
    Operator, Refusal,
    agenda::{Origin, WalkIn, Wish},
};
use app::{
    pages::operator::{
        day::{Book, BookPage, ForPerson, Found, Waiting},
        person::PersonRow,
    },
    ui::{FormView, Tone},
};
use axum::{http::StatusCode, response::Response};
use domain::{
    catalogue::LepCode,
    form::{Errors, Form},
    passage::Channel,
};
use leptos::prelude::*;
use store::{arrival::Arrival, person::Person};

use super::{
    super::{
        people::{self, open_or_return},
        queue, shared,
    },
    frame, lines,
    search::Looking,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// People that a search shows.
const MOST: usize = 50;

/// How the page comes back.
struct Shown {
    status: StatusCode,
    form: Form,
    errors: Errors,
    /// The key of what went wrong with the whole.
    refused: Option<&'static str>,
    gone: Option<(Wish, Vec<domain::agenda::Refusal>)>,
}

impl Shown {
    fn fresh(form: Form) -> Shown {
        Shown { status: StatusCode::OK, form, errors: Errors::default(), refused: None, gone: None }
    }
}

pub async fn form(visit: Visit) -> Answer {
    let operator = visit.operator()?;
    let arrival = arrival(&visit, operator).await?;
    let Some(id) = visit.query.get("persona") else {
        return who(&visit, StatusCode::OK, Form::default(), Errors::default(), None, arrival);
    };
    let person = open_or_return!(&visit, operator, id);
    let channel = Channel::Sportello.code();
    let first: Form = [("channel", channel), ("code", visit.query.get("servizio").unwrap_or_default())]
        .into_iter()
        .collect();
    page(&visit, operator, &person, arrival, Shown::fresh(first)).await
}

/// `search` (`q`) without a person; `walk-in` (`code`, `channel`) or `book` (a place) for one.
pub async fn book(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let arrival = arrival(&visit, operator).await?;
    let Some(id) = visit.query.get("persona") else { return search(&visit, posted.0, arrival).await };
    if posted.0.raw("act") == "open" {
        return people::open(&visit, operator, id, posted.0).await;
    }
    let person = open_or_return!(&visit, operator, id);
    match posted.0.raw("act") {
        "walk-in" => receive(&visit, operator, &person, arrival, posted).await,
        "book" => take(&visit, operator, &person, arrival, posted).await,
        _ => Err(Problem::BadKey),
    }
}

/// Who waits, when the address says so; only in the operator's centres.
async fn arrival(visit: &Visit, operator: &Operator) -> Result<Option<Arrival>, Problem> {
    let Some(id) = visit.query.get("arrivo") else { return Ok(None) };
    let mut conn = visit.house.desk.reader.conn().await?;
    let arrival = store::arrival::by_id(&mut conn, shared::id(id)?).await?;
    arrival.filter(|arrival| operator.works_in(&arrival.office)).map(Some).ok_or(Problem::NotFound)
}

async fn search(visit: &Visit, form: Form, arrival: Option<Arrival>) -> Answer {
    if form.raw("act") != "search" {
        return Err(Problem::BadKey);
    }
    let mut errors = Errors::default();
    let Some((folded, upper)) = queue::typed(&form, &mut errors) else {
        return who(visit, StatusCode::UNPROCESSABLE_ENTITY, form, errors, None, arrival);
    };
    let mut conn = visit.house.desk.reader.conn().await?;
    let limit = i64::try_from(MOST + 1).unwrap_or_default();
    let found = store::person::search(&mut conn, &folded, &upper, limit).await?;
    drop(conn);
    who(visit, StatusCode::OK, form, errors, Some(found), arrival)
}

/// The page that asks for whom.
fn who(
    visit: &Visit,
    status: StatusCode,
    form: Form,
    errors: Errors,
    found: Option<Vec<Person>>,
    arrival: Option<Arrival>,
) -> Answer {
    let row = |person: &Person| PersonRow {
        person: shared::person_ref(person),
        birth_date: person.birth_date,
        did: None,
    };
    let more = found.as_ref().is_some_and(|people| people.len() > MOST);
    let rows = found.map(|people| people.iter().take(MOST).map(row).collect());
    let data = Book::Who(Found { rows, more, waiting: arrival.map(waiting) });
    let frame = frame(visit, visit.t("day-book")).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <BookPage f data/> }))
}

fn waiting(arrival: Arrival) -> Waiting {
    Waiting { id: arrival.id.to_string(), cf: arrival.cf, at: arrival.at }
}

/// Receives at once.
async fn receive(
    visit: &Visit,
    operator: &Operator,
    person: &Person,
    arrival: Option<Arrival>,
    posted: Posted,
) -> Answer {
    let mut errors = Errors::default();
    let service = posted.0.choice("code", LepCode::parse, &mut errors);
    let channel = posted.0.choice("channel", Channel::by_hand, &mut errors);
    let asked = posted.asked(visit)?;
    let (service, channel) = match errors.or(service.zip(channel)) {
        Ok(chosen) => chosen,
        Err(errors) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return page(
                visit,
                operator,
                person,
                arrival,
                Shown { status, errors, ..Shown::fresh(posted.0) },
            )
            .await;
        }
    };
    let office = match &arrival {
        Some(arrival) => arrival.office.clone(),
        None => lines::office(visit, operator)?,
    };
    let coming = WalkIn {
        office: &office,
        person: person.id,
        service,
        channel,
        arrival: arrival.as_ref().filter(|arrival| arrival.seen_at.is_none()).map(|arrival| arrival.id),
    };
    match acts::agenda::walk_in(&visit.house.desk, operator, &coming, &asked).await {
        Ok(booked) => Ok(see(&format!("/operatore/agenda/{}?done=received", booked.appointment))),
        Err(Refusal::Conflict(key)) => {
            let refused = Some(key);
            let shown = Shown { status: StatusCode::CONFLICT, refused, ..Shown::fresh(posted.0) };
            page(visit, operator, person, arrival, shown).await
        }
        Err(Refusal::Agenda(reasons)) => {
            let mut errors = Errors::default();
            reasons.into_iter().for_each(|reason| errors.push(reason.on("code")));
            let shown = Shown { status: StatusCode::UNPROCESSABLE_ENTITY, errors, ..Shown::fresh(posted.0) };
            page(visit, operator, person, arrival, shown).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Books a place of the search.
async fn take(
    visit: &Visit,
    operator: &Operator,
    person: &Person,
    arrival: Option<Arrival>,
    posted: Posted,
) -> Answer {
    let desk = &visit.house.desk;
    let asked = posted.asked(visit)?;
    let wish = Looking::read(visit, operator, person.id, None, Vec::new()).await?.wish(&posted.0)?;
    match acts::agenda::book(desk, operator, person.id, &wish, Origin::Operator, &asked).await {
        Ok(booked) => {
            // Whoever waits for a place has been seen to with it; a colleague may have done so before.
            if let Some(arrival) = arrival.filter(|arrival| arrival.seen_at.is_none()) {
                match acts::agenda::day::see_to(desk, operator, arrival.id).await {
                    Ok(()) | Err(Refusal::Conflict(_)) => {}
                    Err(refusal) => return Err(refusal.into()),
                }
            }
            Ok(see(&format!("/operatore/agenda/{}?done=booked", booked.appointment)))
        }
        Err(Refusal::Agenda(reasons)) => {
            let first = Form::from_iter([("channel", Channel::Sportello.code())]);
            let gone = Some((wish, reasons));
            let shown = Shown { status: StatusCode::CONFLICT, gone, ..Shown::fresh(first) };
            page(visit, operator, person, arrival, shown).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn page(
    visit: &Visit,
    operator: &Operator,
    person: &Person,
    arrival: Option<Arrival>,
    shown: Shown,
) -> Result<Response, Problem> {
    let desk = &visit.house.desk;
    let kept = ["persona", "arrivo"];
    let kept = kept.into_iter().filter_map(|name| Some((name, visit.query.get(name)?.to_owned()))).collect();
    let looking = Looking::read(visit, operator, person.id, None, kept).await?;
    let gone = shown.gone.as_ref().map(|(wish, reasons)| (wish, reasons.clone()));
    let mut conn = desk.reader.conn().await?;
    let open = store::appointment::open_of(&mut conn, person.id).await?;
    drop(conn);
    let now = desk.now();
    let stands = open.iter().filter(|own| own.state != "held");
    let open = stands.map(|own| Ok((own.starts_at, lines::service(visit, &own.service), own.state()?)));
    let data = Book::For(Box::new(ForPerson {
        person: shared::person_ref(person),
        waiting: arrival.map(waiting),
        open: open.collect::<Result<_, store::DbError>>()?,
        services: looking.deliverable(),
        places: looking.places("book", gone).await?,
        request_key: desk.request_key(),
        now,
    }));
    let [.., file] = people::above(visit, person);
    let mut frame = frame(visit, visit.t("day-book")).invalid(!shown.errors.is_empty());
    frame = frame.under([app::pages::operator::desk_crumb(visit.lang), file]);
    if let Some(key) = shown.refused {
        frame = frame.notice(Tone::Danger, visit.t(key));
    }
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <BookPage f data/> }))
}
