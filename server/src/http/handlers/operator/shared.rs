//! What the operators' handlers have in common: from rows of the store to lines of the pages, ids, notices.

use acts::Operator;
use app::{
    pages::operator::{
        desk_crumb,
        parts::{CompanyRef, Named, PassageLine, PersonRef, ProposalRow, Reversed, ServiceGroup, Whose},
        request::{About, QueueRow, Taken},
    },
    shell::Frame,
    texts::code_text,
    ui::{Crumb, Tone},
};
use axum::response::Response;
use domain::{
    account::Role,
    catalogue::{Audience, LepCode, Minutes},
    did::State,
    form::{Errors, Form},
    passage::{Channel, Mode, Proposal},
    queue::Kind,
};
use store::{DbError, passage, person::Person, request};
use uuid::Uuid;

use crate::http::{Problem, Visit, answer::see};

/// An id of an address; anything else is an address that does not exist.
pub fn id(text: &str) -> Result<Uuid, Problem> {
    Uuid::parse_str(text).map_err(|_| Problem::NotFound)
}

/// The name of an office; `None` while none is assigned.
pub fn office_name(visit: &Visit, slug: &str) -> Option<String> {
    let office = visit.house.desk.pack.office(slug);
    let name = || office.map_or_else(|| slug.to_owned(), |office| office.name.clone());
    (!slug.is_empty()).then(name)
}

pub fn office(visit: &Visit, slug: &str) -> Named {
    Named::new(slug, office_name(visit, slug).unwrap_or_default())
}

/// The offices of this operator.
pub fn own_offices(visit: &Visit, operator: &Operator) -> Vec<Named> {
    operator.offices().iter().map(|slug| office(visit, slug)).collect()
}

/// Every office of the region.
pub fn every_office(visit: &Visit) -> Vec<Named> {
    let offices = visit.house.desk.pack.offices.iter();
    offices.map(|office| Named::new(office.slug.as_str(), office.name.clone())).collect()
}

/// The name of a service, by its stored code.
pub fn service_name(visit: &Visit, code: &str) -> String {
    let service = LepCode::parse(code).and_then(|code| visit.house.desk.pack.catalogue.get(code));
    service.map(|service| service.title().to_owned()).unwrap_or_default()
}

/// A proposed passage as a row to keep or strike, with what the pack asks about it.
pub fn proposal_row(visit: &Visit, proposal: &Proposal) -> ProposalRow {
    let pack = &visit.house.desk.pack;
    ProposalRow {
        code: proposal.code.to_string(),
        name: service_name(visit, proposal.code.as_str()),
        minutes: proposal.minutes,
        standard: pack.catalogue.get(proposal.code).map_or_else(Minutes::default, |service| service.minutes),
        channel: proposal.channel,
        mode: proposal.mode,
        questions: proposal.questions(pack),
        expected: proposal.expected,
    }
}

/// What can be recorded by hand on a person's file, by group.
pub fn services(visit: &Visit) -> Vec<ServiceGroup> {
    services_for(visit, Audience::Person)
}

/// What can be recorded by hand on the file of a person or of a company (R006), by group.
pub fn services_for(visit: &Visit, audience: Audience) -> Vec<ServiceGroup> {
    let catalogue = &visit.house.desk.pack.catalogue;
    let by_hand = catalogue
        .services()
        .iter()
        .filter(|service| service.registrable && !service.automatic && service.audience == audience);
    let mut groups: Vec<ServiceGroup> = Vec::new();
    for service in by_hand {
        let name = catalogue.lep(service.lep).map(|lep| lep.name.as_str()).unwrap_or_default();
        let lep = format!("{} – {name}", service.lep);
        let line = Named::new(service.code.to_string(), service.title());
        match groups.last_mut().filter(|group| group.lep == lep) {
            Some(group) => group.services.push(line),
            None => groups.push(ServiceGroup { lep, services: vec![line] }),
        }
    }
    groups
}

pub fn person_ref(person: &Person) -> PersonRef {
    PersonRef {
        id: person.id.to_string(),
        surname: person.surname.clone(),
        name: person.name.clone(),
        cf: person.cf.clone(),
    }
}

/// Whose a line is, as the store names people and companies in one list.
pub fn whose(
    person: Option<Uuid>,
    company: Option<Uuid>,
    surname: String,
    name: String,
    cf: String,
) -> Result<Whose, Problem> {
    match (person, company) {
        (Some(id), _) => Ok(PersonRef { id: id.to_string(), surname, name, cf }.into()),
        (None, Some(id)) => Ok(CompanyRef { id: id.to_string(), legal_name: surname, tax_code: cf }.into()),
        (None, None) => Err(Problem::Internal("a line of nobody")),
    }
}

/// Where a request is read and decided: each kind on the page where its whole story is.
fn request_href(line: &request::Line) -> String {
    let subject = line.subject_id;
    match (line.kind.as_str(), line.company_id) {
        ("mandate", Some(company)) => format!("/operatore/imprese/{company}/mandati/{subject}"),
        ("vacancy", _) => format!("/operatore/richieste-imprese/{subject}"),
        ("internship", _) => format!("/operatore/tirocini/{subject}"),
        _ => format!("/operatore/richieste/{}", line.id),
    }
}

/// In whose charge a request is, seen by this operator: a head may give it back for a colleague.
pub fn taken(operator: &Operator, by: Option<Uuid>, name: Option<String>) -> Taken {
    match by {
        None => Taken::Nobody,
        Some(id) if id == operator.id() => Taken::Me,
        Some(id) => {
            let owner = (operator.role() >= Role::Head).then(|| id.to_string());
            Taken::Colleague { name: name.unwrap_or_default(), owner }
        }
    }
}

pub fn queue_rows(
    visit: &Visit,
    operator: &Operator,
    lines: Vec<request::Line>,
) -> Result<Vec<QueueRow>, Problem> {
    let row = |line: request::Line| {
        Ok(QueueRow {
            id: line.id.to_string(),
            href: request_href(&line),
            about: match line.company_id {
                None => About::Did {
                    protocol: line.protocol,
                    stage: State::parse(&line.stage).ok_or(DbError::Unreadable("request.stage"))?,
                },
                Some(_) => About::Company {
                    kind: Kind::parse(&line.kind).ok_or(DbError::Unreadable("request.kind"))?,
                    stage: line.stage,
                },
            },
            whose: whose(line.person_id, line.company_id, line.surname, line.name, line.cf)?,
            opened_at: line.opened_at,
            term_on: line.term_on,
            office: office_name(visit, &line.office),
            taken: taken(operator, line.taken_by, line.taken_by_name),
        })
    };
    lines.into_iter().map(row).collect()
}

/// A recorded passage as pages show it.
pub fn passage_line(
    visit: &Visit,
    operator: Option<&Operator>,
    line: passage::Line,
) -> Result<PassageLine, Problem> {
    let passage::Line { passage: row, operator_name, replica_code, .. } = line;
    let reversed = line.reversed_at.map(|at| Reversed {
        at,
        by: line.reversed_by.unwrap_or_default(),
        reason: line.reversed_reason.unwrap_or_default(),
    });
    let minutes = row.minutes.map(u16::try_from).transpose();
    Ok(PassageLine {
        id: row.id.to_string(),
        name: service_name(visit, &row.code),
        code: row.code,
        start: row.delivered_at,
        minutes: minutes.map_err(|_| DbError::Unreadable("passage.minutes"))?,
        channel: Channel::parse(&row.channel).ok_or(DbError::Unreadable("passage.channel"))?,
        mode: Mode::parse(&row.mode).ok_or(DbError::Unreadable("passage.mode"))?,
        reversible: reversed.is_none() && operator.is_some_and(|operator| operator.works_in(&row.office)),
        office: office_name(visit, &row.office).unwrap_or_default(),
        operator: operator_name,
        facts: serde_json::from_value(row.facts.0).map_err(|_| DbError::Unreadable("passage.facts"))?,
        replica_of: replica_code,
        reversed,
        told: None,
    })
}

pub fn passage_lines(
    visit: &Visit,
    operator: &Operator,
    lines: Vec<passage::Line>,
) -> Result<Vec<PassageLine>, Problem> {
    lines.into_iter().map(|line| passage_line(visit, Some(operator), line)).collect()
}

/// The name of an operator.
pub async fn operator_name(db: &mut impl store::Access, id: Uuid) -> Result<String, Problem> {
    let operator = store::operator::by_id(db, id).await?;
    Ok(operator.map(|operator| operator.name).unwrap_or_default())
}

/// The longest reason, in characters.
const LONGEST_REASON: usize = 400;

/// The field `reason`, which the person will read. Keys: `error-reason-required`, and those of [`Form::optional`].
pub fn reason(form: &Form, errors: &mut Errors) -> Option<String> {
    if form.get("reason").is_none() {
        errors.add("reason", "error-reason-required");
    }
    form.optional("reason", LONGEST_REASON, errors)
}

/// The same page again, without what was done before.
pub fn again(visit: &Visit) -> Response {
    let query = visit.query.clone().only(|name| name != "done");
    see(&Visit { query, ..visit.clone() }.here())
}

/// What was just done, by the code that stands in `?done=`: each has a text `operator-done-{code}`.
pub const DONE: [&str; 19] = [
    "assigned",
    "case-moved",
    "case-refused",
    "correction",
    "did-confirmed",
    "did-discarded",
    "did-rejected",
    "did-resumed",
    "did-returned",
    "did-revoked",
    "did-submitted",
    "did-suspended",
    "enrolled",
    "enrolment-ended",
    "identified",
    "index",
    "note",
    "recorded",
    "reversed",
];

/// The frame of a page of the desk: breadcrumb, and what was just done.
pub fn frame(visit: &Visit, title: impl Into<String>, above: impl IntoIterator<Item = Crumb>) -> Frame {
    let frame = visit.frame(title).under([desk_crumb(visit.lang)].into_iter().chain(above));
    let done = visit.query.get("done").filter(|code| visit.reading && DONE.contains(code));
    match done {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "operator-done", code)),
        None => frame,
    }
}
