//! `/offerte`: the public board, and a citizen's application to an offer.

use acts::{
    Citizen, Refusal, Visitor, application, sap,
    vacancy::{Sheet, one},
};
use app::{
    pages::board::{
        Apply, Board, BoardPage, OfferLine, OfferPage, OneOffer, OwnApplication, Shared, board_crumb,
    },
    texts::code_text,
    ui::{FormView, Tone},
};
use axum::{extract::Path, http::StatusCode};
use domain::{
    calendar::rome_date,
    form::{Errors, Form},
    sap::Section,
    vacancy::{Application, ApplicationState, Search, State, Where},
};
use leptos::prelude::*;
use store::{Conn, DbError, vacancy_board};
use uuid::Uuid;

use super::{
    operator::queue::{place_text, read_place},
    vacancy::view,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see, visit::encode};

/// Offers on a page.
const PAGE: usize = 20;
/// Applications of one's own that are told.
const MOST_OWN: i64 = 10;
const ADDRESS: &str = "/offerte";
/// What an address of the board may carry besides the place in the list.
const ASKED: [&str; 3] = ["cosa", "dove", "contratto"];
/// What was just done, by the code in `?done=`: each has a text `board-told-{code}`.
const DONE: [&str; 2] = ["applied", "withdrawn"];

pub async fn list(visit: Visit) -> Answer {
    let query = visit.query.clone().only(|name| ASKED.contains(&name));
    let frame = visit.frame(visit.t("board-title")).under([]);
    let search = match Search::parse(&query, visit.house.desk.places) {
        Ok(search) => search,
        Err(errors) => {
            let f = FormView::search(visit.lang, query, errors);
            let data = Board::default();
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(visit.page(status, frame.invalid(true), || view! { <BoardPage f data/> }));
        }
    };
    let data = found(&visit, &query, &search).await?;
    let f = FormView::filter(visit.lang, query);
    Ok(visit.page(StatusCode::OK, frame, || view! { <BoardPage f data/> }))
}

async fn found(visit: &Visit, query: &Form, search: &Search) -> Result<Board, Problem> {
    let before = visit.query.get("dopo").map(|text| read_place(text).ok_or(Problem::NotFound)).transpose()?;
    let (place, province) = match &search.place {
        Some(Where::Comune(belfiore)) => (belfiore.as_str(), ""),
        Some(Where::Province(sigla)) => ("", sigla.as_str()),
        None => ("", ""),
    };
    let asked = vacancy_board::Asked {
        words: &search.terms,
        place,
        province,
        contract: search.contract.map_or("", |contract| contract.code()),
        today: visit.house.desk.today(),
        before,
        limit: i64::try_from(PAGE + 1).unwrap_or_default(),
    };
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut offers = vacancy_board::find(&mut conn, &asked).await?;
    let filtered = ASKED.iter().any(|name| query.get(name).is_some());
    let own = match &visit.visitor {
        Visitor::Citizen(citizen) if !filtered && before.is_none() => own(&mut conn, citizen).await?,
        _ => Vec::new(),
    };
    drop(conn);
    let more = offers.len() > PAGE;
    offers.truncate(PAGE);
    let last = offers.last().filter(|_| more).map(|offer| (offer.published_at, offer.id));
    Ok(Board {
        own,
        lines: offers.into_iter().map(|offer| line(visit, offer)).collect(),
        filtered,
        first: before.map(|_| address(query, None)),
        next: last.map(|place| address(query, Some(place_text(place)))),
    })
}

/// The person's applications, so that they are found again.
async fn own(db: &mut Conn, citizen: &Citizen) -> Result<Vec<OwnApplication>, Problem> {
    let mut own = Vec::new();
    for row in store::application::of_person(db, citizen.person(), MOST_OWN).await? {
        let unreadable = || DbError::Unreadable("application.state");
        let state = ApplicationState::parse(&row.state).ok_or_else(unreadable)?;
        let over = row.vacancy_state != State::Published.code();
        // What was taken back and is over concerns nobody any more.
        if over && state == ApplicationState::Withdrawn {
            continue;
        }
        own.push(OwnApplication {
            id: row.vacancy_id.to_string(),
            title: row.title,
            state,
            over,
            at: row.at,
        });
    }
    Ok(own)
}

fn line(visit: &Visit, offer: vacancy_board::Offer) -> OfferLine {
    OfferLine {
        id: offer.id.to_string(),
        title: offer.title,
        profession: offer.profession,
        company: offer.public_name.then_some(offer.legal_name),
        place: view::place(visit, &offer.place).unwrap_or_default(),
        contract: view::contract(&offer.contract),
        places: offer.places,
        published_on: rome_date(offer.published_at),
    }
}

/// The address of a page of the board.
fn address(query: &Form, after: Option<String>) -> String {
    let asked = query.pairs().filter(|(_, value)| !value.is_empty());
    let asked = asked.map(|(name, value)| format!("{name}={}", encode(value)));
    let parts: Vec<String> = asked.chain(after.map(|place| format!("dopo={place}"))).collect();
    match parts.is_empty() {
        true => ADDRESS.to_owned(),
        false => format!("{ADDRESS}?{}", parts.join("&")),
    }
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &id, StatusCode::OK, Form::default(), Errors::default()).await
}

/// `act=apply` (`sections`, `note`, `agree`, `scheda`), `act=withdraw`.
pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let citizen = visit.citizen()?;
    let asked = posted.asked(&visit)?;
    let offer = Uuid::parse_str(&id).map_err(|_| Problem::NotFound)?;
    let form = posted.0;
    let desk = &visit.house.desk;
    let (result, done) = match form.raw("act") {
        "apply" => {
            let scheda = form.raw("scheda").parse().map_err(|_| Problem::BadKey)?;
            let mut conn = desk.reader.conn().await?;
            let counts = sap::standing(&mut conn, citizen.person()).await?.counts;
            drop(conn);
            let sent = match Application::parse(&form, &counts) {
                Ok(said) => application::apply(desk, citizen, offer, scheda, &said, &asked).await.map(drop),
                Err(errors) => Err(Refusal::Fields(errors)),
            };
            (sent, "applied")
        }
        "withdraw" => (application::withdraw(desk, citizen, offer, &asked).await, "withdrawn"),
        _ => return Err(Problem::BadKey),
    };
    let mut errors = Errors::default();
    let status = match result {
        Ok(()) => return Ok(see(&format!("{ADDRESS}/{offer}?done={done}"))),
        Err(Refusal::Fields(wrong)) => {
            errors = wrong;
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(Refusal::Conflict(key)) => {
            errors.add("offer", key);
            StatusCode::CONFLICT
        }
        Err(Refusal::Stale) => {
            errors.add("offer", "error-stale");
            StatusCode::CONFLICT
        }
        Err(refusal) => return Err(refusal.into()),
    };
    page(&visit, &id, status, form, errors).await
}

async fn page(visit: &Visit, id: &str, status: StatusCode, form: Form, errors: Errors) -> Answer {
    let id = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = one(&mut conn, id).await?.ok_or(Problem::NotFound)?;
    let open = sheet.state == State::Published
        && sheet.row.expires_on.is_some_and(|last| visit.house.desk.today() <= last);
    let apply = apply(visit, &mut conn, id, open).await?;
    drop(conn);
    let mine = matches!(apply, Apply::Sent { .. } | Apply::Staff);
    // What was filled or is over says so to whoever comes back; what was taken away exists only for those it concerns.
    let told = open || matches!(sheet.state, State::Published | State::Filled | State::Expired);
    if sheet.row.published_at.is_none() || !(told || mine) {
        return Err(Problem::NotFound);
    }
    let data = offer(visit, sheet, apply);
    let frame = visit.frame(data.content.title.clone()).under([board_crumb(visit.lang)]);
    let mut frame = frame.invalid(!errors.is_empty());
    let done = visit.query.get("done").filter(|code| visit.reading && DONE.contains(code));
    if let Some(code) = done {
        frame = frame.notice(Tone::Success, code_text(visit.lang, "board-told", code));
    }
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <OfferPage f data/> }))
}

fn offer(visit: &Visit, sheet: Sheet, apply: Apply) -> OneOffer {
    let workplace = view::workplace(visit, &sheet, false);
    let company = sheet.row.public_name.then_some(sheet.company.legal_name);
    OneOffer { content: sheet.content, workplace, company, apply }
}

async fn apply(visit: &Visit, db: &mut Conn, id: Uuid, open: bool) -> Result<Apply, Problem> {
    Ok(match &visit.visitor {
        Visitor::Operator(_) => Apply::Staff,
        Visitor::Citizen(citizen) => apply_of(visit, db, citizen, id, open).await?,
        Visitor::Anonymous if open => Apply::LogIn { href: format!("/accedi?poi={}", encode(&visit.path)) },
        Visitor::Anonymous => Apply::Over,
    })
}

async fn apply_of(
    visit: &Visit,
    db: &mut Conn,
    citizen: &Citizen,
    id: Uuid,
    open: bool,
) -> Result<Apply, Problem> {
    let request_key = visit.house.desk.request_key();
    let own = store::application::of(db, id, citizen.person()).await?;
    if let Some(own) = own.filter(|own| own.state == ApplicationState::Sent.code()) {
        return Ok(Apply::Sent { at: own.at, request_key });
    }
    if !open {
        return Ok(Apply::Over);
    }
    if citizen.identified().is_err() {
        return Ok(Apply::NotIdentified);
    }
    let standing = sap::standing(db, citizen.person()).await?;
    let rows = |section: &Section| {
        let rows = standing.counts.entries(*section).len();
        (rows > 0).then_some(Shared { section: *section, rows })
    };
    let sections: Vec<Shared> = Section::ALL.iter().filter_map(rows).collect();
    Ok(match standing.validated {
        Some(version) if !sections.is_empty() => {
            Apply::Open { scheda: version.version, sections, request_key }
        }
        _ => Apply::NoScheda,
    })
}
