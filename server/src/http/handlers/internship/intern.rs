//! `/tirocini…`: what was offered to the person, and where each stands. The person answers, and may end it early.

use acts::internship::{self, Sheet};
use app::{
    pages::internship::{Internships, InternshipsPage, StepLine, Story, StoryPage},
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode};
use domain::internship::{Act, Party, State, Who, moves};
use leptos::prelude::*;
use store::Access;
use uuid::Uuid;

use super::{Shown, Side, reason, reason_field, view};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The person is asked to answer or to sign.
fn waits(sheet: &Sheet) -> bool {
    sheet.state == State::Offered || sheet.to_sign(Party::Intern).next().is_some()
}

/// Whether this person has internships, and whether one of them waits for them.
pub async fn standing(db: &mut impl Access, person: Uuid) -> Result<(bool, bool), Problem> {
    let sheets = internship::of_person(db, person).await?;
    Ok((!sheets.is_empty(), sheets.iter().any(waits)))
}

pub async fn list(visit: Visit) -> Answer {
    let citizen = visit.citizen()?;
    let side = Side::Intern(citizen);
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut lines = Vec::new();
    for sheet in internship::of_person(&mut conn, citizen.person()).await? {
        lines.push(view::line(&visit, &mut conn, &sheet, waits(&sheet)).await?);
    }
    drop(conn);
    // What waits comes first; the newest of equals stay first.
    lines.sort_by_key(|line| !line.waits);
    let data = Internships { reader: side.reader(), company: String::new(), lines };
    let shown = Shown::fresh();
    let frame = visit.frame(visit.t("internship-list-intern")).under([visit.crumb("ui-nav-area", "/area")]);
    let frame = shown.told(&visit, frame);
    let lang = visit.lang;
    Ok(visit.page(StatusCode::OK, frame, || view! { <InternshipsPage lang data/> }))
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &id, Shown::fresh()).await
}

async fn page(visit: &Visit, id: &str, shown: Shown) -> Answer {
    let side = Side::Intern(visit.citizen()?);
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = side.sheet(&mut conn, id).await?;
    let data = Story {
        id: sheet.internship.id.to_string(),
        reader: side.reader(),
        state: sheet.state,
        version: sheet.internship.version,
        facts: view::facts(visit, &mut conn, &sheet).await?,
        reason: sheet.internship.reason.clone().filter(|_| sheet.state != State::Offered),
        papers: view::papers(&mut conn, &sheet).await?,
        contacts: Vec::new(),
        steps: since_offered(view::steps(&sheet)),
        moves: moves(sheet.state, Who::Intern).map(|row| row.act).collect(),
        request_key: visit.house.desk.request_key(),
    };
    drop(conn);
    let frame = side.frame(visit, data.facts.title.clone(), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <StoryPage f data/> }))
}

/// What happened since this person was asked: what passed before, between host and centre or with somebody else, is not theirs.
fn since_offered(steps: Vec<StepLine>) -> Vec<StepLine> {
    let offered = steps.iter().rposition(|step| step.act == Act::Offer.code());
    steps.into_iter().skip(offered.unwrap_or_default()).collect()
}

/// `act`: `accept`, `decline`, `withdraw`, `end`.
pub async fn act(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    match answer(&visit, &id, posted).await {
        // What a form lacks is said to whom the internship exists for. Whoever said no is still answered when they click twice.
        Err(Problem::BadKey) => {
            Side::Intern(visit.citizen()?).owns(&visit, &id).await?;
            Err(Problem::BadKey)
        }
        answer => answer,
    }
}

async fn answer(visit: &Visit, id: &str, posted: Posted) -> Answer {
    let side = Side::Intern(visit.citizen()?);
    let (asked, version) = (posted.asked(visit)?, posted.version()?);
    let form = posted.0;
    let desk = &visit.house.desk;
    let at = (Uuid::parse_str(id).map_err(|_| Problem::NotFound)?, version);
    let name = form.raw("act").to_owned();
    let field = reason_field(&name);
    let reason = match reason(&form, &name) {
        Ok(reason) => reason,
        Err(errors) => return page(visit, id, Shown::wrong(form, errors)).await,
    };
    let reason = reason.as_deref();
    let by = side.by();
    let done = match Act::parse(&name) {
        Some(Act::Accept) => internship::answer(desk, by, at, true, None, &asked).await.map(|_| "accepted"),
        Some(Act::Decline) => {
            internship::answer(desk, by, at, false, reason, &asked).await.map(|_| "declined")
        }
        Some(Act::Withdraw) => internship::withdraw(desk, by, at, reason, &asked).await.map(|_| "withdrawn"),
        Some(Act::End) => {
            internship::end(desk, by, at, reason.unwrap_or_default(), &asked).await.map(|_| "ended")
        }
        _ => return Err(Problem::BadKey),
    };
    match done {
        // Whoever says no is forgotten there: only the list is still theirs.
        Ok("declined") => Ok(see(&format!("{}?fatto=declined", side.reader().list()))),
        Ok(done) => Ok(see(&format!("{}?fatto={done}", side.reader().address(id)))),
        Err(refusal) => {
            let shown = Shown::of(refusal, form.clone(), ("reason", &field))?;
            page(visit, id, shown).await
        }
    }
}
