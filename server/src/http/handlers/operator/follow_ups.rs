//! What pacts and requests for correction ask of an operator, for the queue: terms that passed, things to verify, contacts
//! that are due.

use acts::{Operator, follow::state_of};
use app::{
    pages::operator::{
        pact::pact_href,
        parts::PersonRef,
        request::{FollowUp, Why},
    },
    texts::code_text,
};
use domain::psp::Kind;
use store::{Access, DbError, commitment, correction, pact_contact, sap};

use crate::http::{Problem, Visit};

/// Lines of each kind and office.
const FEW: i64 = 20;

fn person(id: uuid::Uuid, surname: &str, name: &str, cf: &str) -> PersonRef {
    PersonRef { id: id.to_string(), surname: surname.to_owned(), name: name.to_owned(), cf: cf.to_owned() }
}

/// The page on which this document is followed: a plan has its own.
fn followed(person: &PersonRef, document: &str) -> Result<String, Problem> {
    let kind = Kind::parse(document).ok_or(DbError::Unreadable("psp.kind"))?;
    Ok(pact_href(person, kind, "/impegni"))
}

fn promised(line: commitment::Line) -> Result<FollowUp, Problem> {
    let state = state_of(&line.commitment)?;
    let person = person(line.person_id, &line.surname, &line.name, &line.cf);
    Ok(FollowUp {
        why: Why::Commitment(state.code().to_owned()),
        href: format!("{}#impegno-{}", followed(&person, &line.document)?, line.commitment.id),
        person,
        text: line.commitment.text,
        term_on: line.commitment.due_on,
        runs: state.is_ahead(),
        responsible: Some(line.responsible),
    })
}

fn contact(line: pact_contact::Line) -> Result<FollowUp, Problem> {
    let person = person(line.person_id, &line.surname, &line.name, &line.cf);
    Ok(FollowUp {
        why: Why::Contact,
        href: format!("{}#contatti", followed(&person, &line.document)?),
        person,
        text: String::new(),
        term_on: Some(line.contact.planned_on),
        runs: true,
        responsible: Some(line.responsible),
    })
}

fn asked(visit: &Visit, line: correction::Line) -> FollowUp {
    let person = person(line.correction.person_id, &line.surname, &line.name, &line.cf);
    FollowUp {
        why: Why::Correction,
        href: person.href(),
        person,
        text: code_text(visit.lang, "area-correction-about", &line.correction.about),
        term_on: Some(line.correction.term_on),
        runs: true,
        responsible: None,
    }
}

fn proposed(line: sap::Line) -> FollowUp {
    let person = person(line.person_id, &line.surname, &line.name, &line.cf);
    FollowUp {
        why: Why::Scheda,
        href: format!("{}/scheda", person.href()),
        person,
        text: String::new(),
        term_on: None,
        runs: true,
        responsible: None,
    }
}

/// The nearest terms first.
pub async fn follow_ups(
    visit: &Visit,
    operator: &Operator,
    db: &mut impl Access,
) -> Result<Vec<FollowUp>, Problem> {
    let today = visit.house.desk.today();
    let mut lines = Vec::new();
    for office in operator.offices() {
        for line in commitment::overdue(db, office, today, FEW).await? {
            lines.push(promised(line)?);
        }
        for line in commitment::to_verify(db, office, FEW).await? {
            lines.push(promised(line)?);
        }
        for line in pact_contact::due(db, office, today, FEW).await? {
            lines.push(contact(line)?);
        }
    }
    // '' holds those of people without a centre: every operator sees them.
    for office in operator.offices().iter().map(String::as_str).chain([""]) {
        lines.extend(sap::waiting(db, office, FEW).await?.into_iter().map(proposed));
        lines.extend(correction::open(db, office, FEW).await?.into_iter().map(|line| asked(visit, line)));
    }
    lines.sort_by_key(|line| line.term_on.unwrap_or(chrono::NaiveDate::MAX));
    Ok(lines)
}
