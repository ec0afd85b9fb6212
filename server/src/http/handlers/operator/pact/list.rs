//! `/operatore/patti`: what the operators of a centre have to do with pacts, in pages of 50 by keyset.

use app::{
    pages::operator::{
        pact::{ListKind, PactRow, Pacts, PactsPage, pact_href},
        parts::PersonRef,
    },
    texts::code_text,
};
use axum::http::StatusCode;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::rome_date,
    catalogue::ProgrammeId,
    pack::Event,
    psp::{self, Kind, Moment},
};
use leptos::prelude::*;
use store::{
    Conn, DbError,
    pact_list::{self, Open, Promise},
};
use uuid::Uuid;

use super::super::{
    groups::office,
    queue::{place_text, read_place},
    shared,
};
use crate::http::{Answer, Problem, Visit};

const PAGE: usize = 50;
const ADDRESS: &str = "/operatore/patti";

/// A row and the place in its list.
type Placed = (PactRow, String);

pub async fn list(visit: Visit) -> Answer {
    let operator = visit.operator()?;
    let office = office(&visit)?;
    let kind = ListKind::parse(visit.query.get("elenco").unwrap_or_default()).ok_or(Problem::NotFound)?;
    let after = visit.query.get("after");
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut rows = read(&visit, &mut conn, kind, &office, after).await?;
    drop(conn);
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let last = rows.last().map(|(_, place)| place.clone()).filter(|_| more);
    let data = Pacts {
        kind,
        rows: rows.into_iter().map(|(row, _)| row).collect(),
        first: after.map(|_| address(kind, &office, None)),
        next: last.map(|place| address(kind, &office, Some(&place))),
        offices: shared::own_offices(&visit, operator),
        office,
        today: visit.house.desk.today(),
    };
    let lang = visit.lang;
    let frame = shared::frame(&visit, visit.t("drafting-list-title"), []);
    Ok(visit.page(StatusCode::OK, frame, || view! { <PactsPage lang data/> }))
}

fn address(kind: ListKind, office: &str, after: Option<&str>) -> String {
    let mut address = format!("{ADDRESS}?sede={office}");
    if !kind.code().is_empty() {
        address.push_str(&format!("&elenco={}", kind.code()));
    }
    after.into_iter().for_each(|place| address.push_str(&format!("&after={place}")));
    address
}

fn read_day(text: &str) -> Option<(NaiveDate, Uuid)> {
    let (day, id) = text.split_once('_')?;
    Some((day.parse().ok()?, Uuid::parse_str(id).ok()?))
}

/// One row more than a page.
async fn read(
    visit: &Visit,
    db: &mut Conn,
    kind: ListKind,
    office: &str,
    after: Option<&str>,
) -> Result<Vec<Placed>, Problem> {
    let limit = i64::try_from(PAGE + 1).unwrap_or_default();
    let instant = || after.map(|text| read_place(text).ok_or(Problem::NotFound)).transpose();
    let day = || after.map(|text| read_day(text).ok_or(Problem::NotFound)).transpose();
    match kind {
        ListKind::ToWrite => {
            let rows = pact_list::to_write(db, office, &interview_codes(visit), day()?, limit).await?;
            Ok(rows.into_iter().map(to_write).collect())
        }
        ListKind::Drafts | ListKind::ToSign => {
            let shown = kind == ListKind::ToSign;
            let rows = pact_list::open(db, office, shown, instant()?, limit).await?;
            rows.into_iter().map(|row| open(visit, row, shown)).collect()
        }
        ListKind::Questions => {
            let rows = pact_list::questions(db, office, instant()?, limit).await?;
            rows.into_iter().map(question).collect()
        }
        ListKind::Overdue => {
            let today = visit.house.desk.today();
            let rows = pact_list::overdue(db, office, today, day()?, limit).await?;
            rows.into_iter().map(|row| promise(visit, row, true)).collect()
        }
        ListKind::ToVerify => {
            let rows = pact_list::to_verify(db, office, instant()?, limit).await?;
            rows.into_iter().map(|row| promise(visit, row, false)).collect()
        }
    }
}

/// The codes of the interview that comes before the pact, between commas; '' where the pact comes first.
fn interview_codes(visit: &Visit) -> String {
    let pack = &visit.house.desk.pack;
    let held = pack.events.iter().find(|mapping| mapping.event == Event::InterviewHeld);
    match held.filter(|_| pack.settings.documents.pact == Moment::AfterOrientation) {
        None => String::new(),
        Some(held) => {
            let variants = held.variants.iter().flat_map(|variant| &variant.codes);
            let codes: Vec<String> = held.codes.iter().chain(variants).map(ToString::to_string).collect();
            format!(",{},", codes.join(","))
        }
    }
}

fn person(id: Uuid, surname: String, name: String, cf: String) -> PersonRef {
    PersonRef { id: id.to_string(), surname, name, cf }
}

fn document(code: &str) -> Result<Kind, Problem> {
    Ok(Kind::parse(code).ok_or(DbError::Unreadable("psp.kind"))?)
}

fn title(kind: Kind, programmes: &str) -> &'static str {
    let programmes: Vec<_> = programmes.split(',').filter_map(ProgrammeId::parse).collect();
    psp::title(kind, &programmes)
}

fn place(at: DateTime<Utc>, id: Uuid) -> String {
    place_text((at, id))
}

fn to_write(row: pact_list::ToWrite) -> Placed {
    let place = format!("{}_{}", row.legal_date, row.did_id);
    let person = person(row.person_id, row.surname, row.name, row.cf);
    let row = PactRow {
        href: pact_href(&person, Kind::Pact, ""),
        person,
        title: "drafting-begin-pact",
        text: String::new(),
        official: false,
        tag: None,
        on: row.legal_date,
        responsible: None,
    };
    (row, place)
}

fn open(visit: &Visit, row: Open, shown: bool) -> Result<Placed, Problem> {
    let kind = document(&row.kind)?;
    let place = place(row.updated_at, row.id);
    let person = person(row.person_id, row.surname, row.name, row.cf);
    let changes = psp::State::parse(&row.state) == Some(psp::State::Active);
    let key = if shown { "drafting-change-shown" } else { "drafting-change-draft" };
    let row = PactRow {
        href: pact_href(&person, kind, if shown { "/firma" } else { "" }),
        person,
        title: title(kind, &row.programmes),
        text: String::new(),
        official: false,
        tag: changes.then(|| visit.t(key)),
        on: rome_date(row.updated_at),
        responsible: Some(row.responsible),
    };
    Ok((row, place))
}

fn question(row: pact_list::Asked) -> Result<Placed, Problem> {
    let kind = document(&row.kind)?;
    let place = place(row.asked_at, row.id);
    let person = person(row.person_id, row.surname, row.name, row.cf);
    let row = PactRow {
        href: format!("{}#domande", pact_href(&person, kind, "")),
        person,
        title: title(kind, ""),
        text: row.text,
        official: false,
        tag: None,
        on: rome_date(row.asked_at),
        responsible: Some(row.responsible),
    };
    Ok((row, place))
}

fn promise(visit: &Visit, row: Promise, overdue: bool) -> Result<Placed, Problem> {
    let kind = document(&row.kind)?;
    let on = row.due_on.filter(|_| overdue).unwrap_or(rome_date(row.updated_at));
    let place = if overdue { format!("{on}_{}", row.id) } else { place(row.updated_at, row.id) };
    let person = person(row.person_id, row.surname, row.name, row.cf);
    let row = PactRow {
        href: format!("{}#impegno-{}", pact_href(&person, kind, "/impegni"), row.id),
        person,
        title: title(kind, ""),
        text: row.text,
        official: row.service.is_some(),
        tag: Some(code_text(visit.lang, "follow-state", &row.state)),
        on,
        responsible: Some(row.responsible),
    };
    Ok((row, place))
}
