//! From rows of the store to the page of one vacancy.

use std::collections::BTreeMap;

use acts::{
    Operator,
    vacancy::{Sheet, one, reference},
};
use app::pages::{
    operator::{
        parts::{PassageLine, PersonRef},
        vacancy::{Applicant, Check, CompanyFacts},
    },
    vacancy::Worded,
};
use domain::{
    passage::Finding,
    vacancy::{Action, Application, State},
};
use store::{Conn, DbError, application::Line};
use uuid::Uuid;

use super::super::super::vacancy::view;
use super::super::shared;
use crate::http::{Problem, Visit};

/// A vacancy that this operator may see.
pub(super) async fn sheet(visit: &Visit, operator: &Operator, id: Uuid) -> Result<Sheet, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = one(&mut conn, id).await?;
    let seen = |sheet: &Sheet| sheet.state != State::Draft && operator.works_in(&sheet.row.office);
    sheet.filter(seen).ok_or(Problem::NotFound)
}

pub(super) async fn check(
    visit: &Visit,
    operator: &Operator,
    sheet: Sheet,
    warnings: Vec<Finding>,
) -> Result<Check, Problem> {
    let id = sheet.row.id;
    let mut conn = visit.house.desk.reader.conn().await?;
    let request = store::request::of_subject(&mut conn, "vacancy", id).await?;
    let charge = match request.filter(|request| request.closed_at.is_none()) {
        None => None,
        Some(request) => {
            let name = match request.taken_by {
                Some(colleague) => Some(shared::operator_name(&mut conn, colleague).await?),
                None => None,
            };
            Some((request.id.to_string(), shared::taken(operator, request.taken_by, name)))
        }
    };
    let applicants = store::application::of_vacancy(&mut conn, id).await?;
    let correction = correction(visit, &mut conn, &sheet).await?;
    let services = services(visit, operator, &mut conn, &sheet).await?;
    let names = names(&mut conn, &sheet).await?;
    drop(conn);
    let by = |step: &store::vacancy::Step| match step.by_kind.as_str() {
        "operator" => step.by_id.and_then(|id| names.get(&id).cloned()),
        "employer" => Some(sheet.company.legal_name.clone()),
        _ => None,
    };
    let company = &sheet.company;
    Ok(Check {
        version: sheet.row.version,
        state: sheet.state,
        company: CompanyFacts {
            id: company.id.to_string(),
            name: company.legal_name.clone(),
            tax_code: company.tax_code.clone(),
            pec: company.pec.clone(),
        },
        office: shared::office_name(visit, &sheet.row.office),
        workplace: view::workplace(visit, &sheet, true),
        warned: view::warned(visit, sheet.revision.as_ref().unwrap_or(&sheet.content)),
        correction,
        charge,
        reason: sheet.row.reason.clone(),
        applicants: applicants.into_iter().map(applicant).collect::<Result<_, _>>()?,
        known: Action::by_hand().filter(|action| action.is_known(&visit.house.desk.pack)).collect(),
        services,
        steps: view::happened(&sheet.steps, by),
        candidates: sheet.row.published_at.map(|_| format!("/operatore/richieste-imprese/{id}/candidati")),
        content: sheet.content,
        warnings,
        now: visit.house.desk.now(),
        request_key: visit.house.desk.request_key(),
    })
}

/// What the company asks to change: how it reads now, and how it would.
async fn correction(visit: &Visit, db: &mut Conn, sheet: &Sheet) -> Result<Option<[Worded; 2]>, Problem> {
    let Some(then) = &sheet.revision else { return Ok(None) };
    let (now, sites) = (&sheet.content, store::company::sites(db, sheet.row.company_id).await?);
    let words = [now.changed_from(then), then.changed_from(now)];
    Ok(Some(words.map(|content| view::worded(visit, &sites, content))))
}

fn applicant(line: Line) -> Result<Applicant, Problem> {
    let said: Application = serde_json::from_value(line.application.shared.0)
        .map_err(|_| DbError::Unreadable("application.shared"))?;
    let person = PersonRef {
        id: line.application.person_id.to_string(),
        surname: line.surname,
        name: line.name,
        cf: line.cf,
    };
    Ok(Applicant { person, at: line.application.at, sections: said.sections, note: said.note })
}

/// What was recorded for the company about this vacancy.
async fn services(
    visit: &Visit,
    operator: &Operator,
    db: &mut Conn,
    sheet: &Sheet,
) -> Result<Vec<PassageLine>, Problem> {
    let name = reference(sheet.row.id);
    let lines = store::passage::lines_of_company(db, sheet.row.company_id).await?;
    let about = |line: &store::passage::Line| {
        line.passage.facts.0.get("vacancy").and_then(|v| v.as_str()) == Some(name.as_str())
    };
    shared::passage_lines(visit, operator, lines.into_iter().filter(about).collect())
}

/// Names of the operators who did something to it.
async fn names(db: &mut Conn, sheet: &Sheet) -> Result<BTreeMap<Uuid, String>, Problem> {
    let mut names = BTreeMap::new();
    for id in sheet.steps.iter().filter(|step| step.by_kind == "operator").filter_map(|step| step.by_id) {
        if let std::collections::btree_map::Entry::Vacant(e) = names.entry(id) {
            e.insert(shared::operator_name(db, id).await?);
        }
    }
    Ok(names)
}
