//! `/operatore/richieste`: what waits for the offices of this operator, oldest first, in pages of 50 by keyset.
//!
//! Each office is read by its own index and the pages are merged, so that a queue of 100,000 costs what one of 1,000
//! does. A search is posted: names and codici fiscali stand in no address.

use acts::Operator;
use app::{
    pages::operator::request::{Queue, QueueFilter, QueuePage, TakenFilter, UNASSIGNED},
    texts::t,
    ui::{FormView, Tone},
};
use axum::{http::StatusCode, response::Response};
use chrono::{DateTime, Utc};
use domain::{
    fold::fold,
    form::{Errors, Form},
    queue::{Kind, Turn, asker_stages},
};
use leptos::prelude::*;
use store::request::{Line, Stages, Taken, Which};
use uuid::Uuid;

use super::{follow_ups::follow_ups, preselection::silences, shared};
use crate::http::{Answer, Posted, Problem, Visit};

const PAGE: usize = 50;
/// The longest search, in characters.
const LONGEST_SEARCH: usize = 100;
/// Counting what waits for an office stops here.
const CAP: i64 = 1000;
const ADDRESS: &str = "/operatore/richieste";

/// A place in the list: when it was opened and which request it is, as `{microseconds}_{id}`.
type Place = (DateTime<Utc>, Uuid);

pub fn place_text((at, id): Place) -> String {
    format!("{}_{id}", at.timestamp_micros())
}

pub fn read_place(text: &str) -> Option<Place> {
    let (at, id) = text.split_once('_')?;
    Some((DateTime::from_timestamp_micros(at.parse().ok()?)?, Uuid::parse_str(id).ok()?))
}

/// The list again, and how it comes back.
struct Shown {
    status: StatusCode,
    form: Form,
    errors: Errors,
    /// Rows that answer a search instead of the filters.
    found: Option<Vec<Line>>,
    /// The key of what went wrong.
    refused: Option<&'static str>,
}

impl Default for Shown {
    fn default() -> Shown {
        Shown {
            status: StatusCode::OK,
            form: Form::default(),
            errors: Errors::default(),
            found: None,
            refused: None,
        }
    }
}

pub async fn list(visit: Visit) -> Answer {
    page(&visit, Shown::default()).await
}

/// `act=search` (`q`), `act=take`, `act=release` (`request`), `act=release_for` (`request`, `owner`).
pub async fn act(visit: Visit, Posted(form): Posted) -> Answer {
    let desk = &visit.house.desk;
    let operator = visit.operator()?;
    let done = match form.raw("act") {
        "search" => return search(&visit, operator, form).await,
        "take" => acts::request::take(desk, operator, shared::id(form.raw("request"))?).await,
        "release" => acts::request::release(desk, operator, shared::id(form.raw("request"))?).await,
        "release_for" => {
            let (request, owner) = (shared::id(form.raw("request"))?, shared::id(form.raw("owner"))?);
            acts::request::release_for(desk, operator, request, owner).await
        }
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(()) => Ok(shared::again(&visit)),
        Err(acts::Refusal::Conflict(key)) => {
            let shown = Shown { status: StatusCode::CONFLICT, refused: Some(key), ..Shown::default() };
            page(&visit, shown).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// What is typed, as the search columns hold it: a folded name; a codice fiscale or protocol in capital letters.
pub fn typed(form: &Form, errors: &mut Errors) -> Option<(String, String)> {
    let text = form.required("q", LONGEST_SEARCH, errors)?;
    let upper: String = text.split_whitespace().collect::<String>().to_uppercase();
    // Signs alone fold to nothing, and everything begins with nothing.
    let folded = Some(fold(&text)).filter(|folded| !folded.is_empty()).unwrap_or_else(|| upper.clone());
    Some((folded, upper))
}

async fn search(visit: &Visit, operator: &Operator, form: Form) -> Answer {
    let mut errors = Errors::default();
    let Some((folded, upper)) = typed(&form, &mut errors) else {
        let shown = Shown { status: StatusCode::UNPROCESSABLE_ENTITY, form, errors, ..Shown::default() };
        return page(visit, shown).await;
    };
    let mut conn = visit.house.desk.reader.conn().await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or_default();
    let found = store::request::search(&mut conn, operator.id(), &folded, &upper, limit).await?;
    drop(conn);
    page(visit, Shown { form, found: Some(found), ..Shown::default() }).await
}

fn read_filter(visit: &Visit, operator: &Operator) -> Result<QueueFilter, Problem> {
    let office = visit.query.get("office").map(str::to_owned);
    let known = |slug: &String| slug == UNASSIGNED || operator.offices().contains(slug);
    if office.as_ref().is_some_and(|slug| !known(slug)) {
        return Err(Problem::NotFound);
    }
    let kind = visit.query.get("kind").map(|code| Kind::parse(code).ok_or(Problem::NotFound)).transpose()?;
    let turn = visit.query.get("turn").map(|code| Turn::parse(code).ok_or(Problem::NotFound)).transpose()?;
    let taken = TakenFilter::parse(visit.query.get("taken").unwrap_or_default()).unwrap_or_default();
    Ok(QueueFilter { office, kind, turn, taken })
}

/// The address of a page of the list.
fn address(filter: &QueueFilter, after: Option<Place>) -> String {
    let mut parts = Vec::new();
    parts.extend(filter.office.as_ref().map(|slug| format!("office={slug}")));
    parts.extend(filter.kind.map(|kind| format!("kind={}", kind.code())));
    parts.extend(filter.turn.map(|turn| format!("turn={}", turn.code())));
    parts.extend(
        Some(filter.taken.code()).filter(|code| !code.is_empty()).map(|code| format!("taken={code}")),
    );
    parts.extend(after.map(|place| format!("after={}", place_text(place))));
    match parts.is_empty() {
        true => ADDRESS.to_owned(),
        false => format!("{ADDRESS}?{}", parts.join("&")),
    }
}

/// One page more than a page of the offices' queues, merged.
async fn read(
    visit: &Visit,
    operator: &Operator,
    filter: &QueueFilter,
    after: Option<Place>,
) -> Result<Vec<Line>, Problem> {
    let offices: Vec<&str> = match filter.office.as_deref() {
        Some(UNASSIGNED) => vec![""],
        Some(slug) => vec![slug],
        None => operator.offices().iter().map(String::as_str).collect(),
    };
    let taken = match filter.taken {
        TakenFilter::All => Taken::Any,
        TakenFilter::Free => Taken::Free,
        TakenFilter::Mine => Taken::By(operator.id()),
    };
    let askers: Vec<(&str, &str)> = asker_stages().map(|(kind, stage)| (kind.code(), stage)).collect();
    let stages = match filter.turn {
        None => Stages::Any,
        Some(Turn::Asker) => Stages::In(&askers),
        Some(Turn::Desk) => Stages::NotIn(&askers),
    };
    let which = Which { kind: filter.kind.map(Kind::code), stages, taken };
    let limit = i64::try_from(PAGE + 1).unwrap_or_default();
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut lines = Vec::new();
    for office in offices {
        lines.extend(store::request::queue(&mut conn, office, &which, after, limit).await?);
    }
    lines.sort_by_key(|line| (line.opened_at, line.id));
    lines.truncate(PAGE + 1);
    Ok(lines)
}

async fn page(visit: &Visit, shown: Shown) -> Result<Response, Problem> {
    let operator = visit.operator()?;
    let filter = read_filter(visit, operator)?;
    let after = visit.query.get("after").map(|text| read_place(text).ok_or(Problem::NotFound)).transpose()?;
    let searched = shown.found.is_some();
    let mut lines = match shown.found {
        Some(found) => found,
        None => read(visit, operator, &filter, after).await?,
    };
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let last = lines.last().map(|line| (line.opened_at, line.id)).filter(|_| more && !searched);
    let mut conn = visit.house.desk.reader.conn().await?;
    let unassigned = store::request::count(&mut conn, "", false, CAP).await?;
    let (mut others, mut silent) = (Vec::new(), Vec::new());
    if !searched && after.is_none() {
        others = follow_ups(visit, operator, &mut conn).await?;
        silent = silences(visit, operator, &mut conn).await?;
    }
    drop(conn);
    let data = Queue {
        rows: shared::queue_rows(visit, operator, lines)?,
        offices: shared::own_offices(visit, operator),
        unassigned: Some(u64::try_from(unassigned).unwrap_or_default()),
        follow_ups: others,
        silences: silent,
        searched,
        more: more && searched,
        today: visit.house.desk.today(),
        first: after.filter(|_| !searched).map(|_| address(&filter, None)),
        next: last.map(|place| address(&filter, Some(place))),
        filter,
    };
    let mut frame = shared::frame(visit, data.title(visit.lang), []).invalid(!shown.errors.is_empty());
    if let Some(key) = shown.refused {
        frame = frame.notice(Tone::Danger, t(visit.lang, key));
    }
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <QueuePage f data/> }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_is_read_back_and_nonsense_is_not() {
        let place =
            (DateTime::from_timestamp_micros(1_795_000_000_123_456).expect("an instant"), Uuid::max());
        assert_eq!(read_place(&place_text(place)), Some(place));
        for wrong in ["", "_", "1_", "x_y", "1795000000123456"] {
            assert_eq!(read_place(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn signs_alone_find_nobody_rather_than_everybody() {
        let form: Form = [("q", " '’- ")].into_iter().collect();
        let (folded, _) = typed(&form, &mut Errors::default()).expect("something was typed");
        assert!(!folded.is_empty());
    }
}
