//! `/operatore/tirocini/{id}`: the whole story on one page.

use acts::internship::{KIND, Sheet};
use app::{
    pages::operator::internship::{Desk, DeskPage, internships_crumb},
    ui::FormView,
};
use axum::extract::Path;
use domain::{
    internship::{Body, Guidelines, Kind, Who, moves},
    pack::Event,
};
use leptos::prelude::*;

use super::{Shown, frame, sheet};
use crate::http::{
    Answer, Visit,
    handlers::{internship::view, operator::shared},
};

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &id, Shown::fresh()).await
}

pub async fn page(visit: &Visit, id: &str, shown: Shown) -> Answer {
    let operator = visit.operator()?;
    let desk = &visit.house.desk;
    let mut conn = desk.reader.conn().await?;
    let sheet = sheet(operator, &mut conn, id).await?;
    let row = &sheet.internship;
    let person = match row.person_id {
        Some(id) => {
            // Logged: whoever reads the internship reads of the person.
            acts::file::open(desk, operator, id, None).await?;
            store::person::by_id(&mut conn, id).await?
        }
        None => None,
    };
    let request = store::request::of_subject(&mut conn, KIND, row.id).await?;
    let request = request.filter(|request| request.closed_at.is_none());
    let colleague = match request.as_ref().and_then(|request| request.taken_by) {
        Some(id) => Some(shared::operator_name(&mut conn, id).await?),
        None => None,
    };
    let facts = view::facts(visit, &mut conn, &sheet).await?;
    let papers = view::papers(&mut conn, &sheet).await?;
    let contacts = view::contacts(&mut conn, &sheet).await?;
    drop(conn);
    let day = row.starts_on.unwrap_or(desk.today());
    let (sources, verified) = Guidelines::embedded().sources(&desk.pack.region, day);
    let data = Desk {
        id: row.id.to_string(),
        state: sheet.state,
        version: row.version,
        facts,
        company: row.company_id.to_string(),
        person: person.as_ref().map(shared::person_ref),
        request: request
            .map(|request| (request.id.to_string(), shared::taken(operator, request.taken_by, colleague))),
        reason: row.reason.clone(),
        refused: shown.refused.clone(),
        sources: sources.into_iter().map(str::to_owned).collect(),
        verified,
        papers,
        contacts,
        steps: view::steps(&sheet),
        moves: moves(sheet.state, Who::Operator).map(|row| row.act).collect(),
        skills: skills(&sheet),
        minutes: usual_minutes(visit),
        from_vacancy: row.vacancy_id.is_some(),
        warnings: shown.warnings.clone(),
        now: desk.now(),
        request_key: desk.request_key(),
    };
    let frame = frame(visit, data.facts.title.clone(), [internships_crumb(visit.lang)], &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <DeskPage f data/> }))
}

/// What the training project in force says that is learnt (R077).
fn skills(sheet: &Sheet) -> Vec<String> {
    match sheet.in_force(Kind::TrainingProject).map(|shown| &shown.paper.body) {
        Some(Body::TrainingProject(project)) => project.skills.clone(),
        _ => Vec::new(),
    }
}

/// The average minutes that the catalogue knows for work on an internship; the source has none for its start.
fn usual_minutes(visit: &Visit) -> Option<u16> {
    let pack = &visit.house.desk.pack;
    let code = pack.codes_for(Event::InternshipManaged, &[]).into_iter().next()?;
    pack.catalogue.get(code).and_then(|service| service.minutes.avg)
}
