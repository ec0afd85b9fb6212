//! From a stored document to what its pages show.

use acts::pact::{Sheet, Text};
use app::pages::pact::{
    self as pages, Centre, Evidence, Names, OneText, OtherDocument, PactView, QuestionLine, Stands,
};
use domain::{
    calendar::rome_date,
    psp::{self, Content, Party, State},
};
use std::collections::BTreeMap;
use store::Access;
use uuid::Uuid;

use super::{Own, replaced};
use crate::http::{
    Problem, Visit,
    handlers::{
        area,
        operator::{office_name, service_name},
    },
};

/// Visible names of the codes in these texts.
pub fn names<'a>(visit: &Visit, contents: impl IntoIterator<Item = &'a Content>) -> Names {
    let mut found = BTreeMap::new();
    for content in contents {
        for code in content.promises().filter_map(|promise| promise.service) {
            found.insert(code.to_string(), service_name(visit, code.as_str()));
        }
        for id in &content.heading.programmes {
            let programme = visit.house.desk.pack.programme(*id);
            found.extend(programme.map(|programme| (id.as_str().to_owned(), programme.name.clone())));
        }
        let office = &content.heading.office;
        found.extend(office_name(visit, office).map(|name| (office.clone(), name)));
    }
    found.into_iter().collect()
}

/// A text that was shown, with the names of what else stands beside it.
pub fn text(visit: &Visit, text: &Text, beside: Option<&Content>) -> Result<pages::Text, Problem> {
    Ok(pages::Text {
        number: text.number,
        content: text.content.clone(),
        names: names(visit, beside.into_iter().chain([&text.content])),
        hash: text.hash.clone().ok_or(Problem::Internal("the hash of a text that was shown"))?,
        shown_at: text.shown_at.ok_or(Problem::Internal("when a text was shown"))?,
        change: text.change.clone(),
    })
}

/// Where the document stands for its person.
pub fn stands(sheet: &Sheet) -> Stands {
    let left = sheet.left();
    match (sheet.state, sheet.text) {
        (State::Refused, _) => Stands::Refused,
        (State::Missed, _) => Stands::Missed,
        (State::Closed, _) => Stands::Closed,
        (State::Cancelled, _) => Stands::Cancelled,
        (State::Draft, _) => Stands::Rewriting,
        (_, psp::Text::Shown) if left.contains(&Party::Person) => Stands::ToSign,
        (_, psp::Text::Shown) if signed_now(sheet) => Stands::Signed,
        (_, psp::Text::Shown) => Stands::NotAsked,
        (_, psp::Text::Draft) => Stands::Changing,
        _ => Stands::InForce,
    }
}

/// Has the person signed the very text that waits?
fn signed_now(sheet: &Sheet) -> bool {
    let waits = sheet.to_sign().map(|text| text.number);
    waits.is_some() && sheet.signed_by(Party::Person).map(|text| text.number) == waits
}

pub async fn pact(
    visit: &Visit,
    db: &mut impl Access,
    own: &Own,
    sheet: &Sheet,
) -> Result<PactView, Problem> {
    let read = sheet.to_read().ok_or(Problem::NotFound)?;
    let before = sheet.signed_by(Party::Person).map(|text| &text.content);
    let person = visit.citizen()?.person();
    let (promises, contacts) = area::followed(visit, db, person, std::slice::from_ref(&sheet.psp)).await?;
    let holds = sheet.in_force().map(|text| text.number).filter(|number| *number != read.number);
    let id = sheet.psp.id.to_string();
    let earlier = sheet.texts.iter().filter(|text| text.shown_at.is_some() && text.number != read.number);
    let others = own.shown.iter().filter(|other| other.psp.id != sheet.psp.id).map(other);
    let sealed = sheet.state == State::Active;
    Ok(PactView {
        title: sheet.title,
        stands: stands(sheet),
        text: text(visit, read, before)?,
        since: sheet.psp.signed_at.map(rome_date),
        holds,
        changes: sheet.since(Party::Person),
        reason: sheet.psp.reason.clone().filter(|_| sheet.state.is_final()),
        signatures: evidence(db, sheet, None).await?,
        questions: questions(db, sheet).await?,
        promises,
        contacts,
        responsible: sheet.responsible.clone(),
        centre: centre(visit, &sheet.psp.office),
        pdf: sealed.then(|| pages::with_document("/patto/documento.pdf", &id)),
        request_key: visit.house.desk.request_key(),
        earlier: earlier.map(|text| text.number).collect(),
        others: others.collect(),
        coming: own.drafting && sheet.state.is_final(),
        id,
    })
}

pub async fn one_text(
    visit: &Visit,
    db: &mut impl Access,
    sheet: &Sheet,
    read: &Text,
) -> Result<OneText, Problem> {
    Ok(OneText {
        id: sheet.psp.id.to_string(),
        title: sheet.title,
        text: text(visit, read, None)?,
        in_force: sheet.in_force().is_some_and(|text| text.number == read.number),
        replaced: replaced(sheet, read),
        signatures: evidence(db, sheet, Some(read.number)).await?,
    })
}

fn other(sheet: &Sheet) -> OtherDocument {
    OtherDocument {
        title: sheet.title,
        stands: stands(sheet),
        since: rome_date(sheet.psp.updated_at),
        href: pages::address(&sheet.psp.id.to_string()),
    }
}

fn centre(visit: &Visit, slug: &str) -> Option<Centre> {
    let office = visit.house.desk.pack.office(slug)?;
    let phone = office.visit.phone.clone();
    Some(Centre { slug: slug.to_owned(), name: office.name.clone(), phone })
}

async fn operator_name(db: &mut impl Access, id: Uuid) -> Result<Option<String>, Problem> {
    Ok(store::operator::by_id(db, id).await?.map(|operator| operator.name))
}

/// What is written down of signatures, of one text or of all.
async fn evidence(
    db: &mut impl Access,
    sheet: &Sheet,
    number: Option<i64>,
) -> Result<Vec<Evidence>, Problem> {
    let mut lines = Vec::new();
    for row in sheet.signatures.iter().filter(|row| number.is_none_or(|number| row.text_number == number)) {
        let who = if row.signer_kind == "citizen" { Party::Person } else { Party::Centre };
        let name = match who {
            Party::Person => None,
            Party::Centre => operator_name(db, row.signer_id).await?,
        };
        let handed_by = match row.handed_by {
            Some(id) => operator_name(db, id).await?,
            None => None,
        };
        lines.push(Evidence {
            who,
            name,
            outcome: row.outcome.clone(),
            proof: row.proof.clone(),
            place: row.place.clone(),
            handed_by,
            reason: row.reason.clone(),
            number: row.text_number,
            at: row.at,
        });
    }
    Ok(lines)
}

/// What was asked, with the answers.
pub async fn questions(db: &mut impl Access, sheet: &Sheet) -> Result<Vec<QuestionLine>, Problem> {
    let mut lines = Vec::new();
    for row in &sheet.questions {
        let by = match row.answered_by {
            Some(id) => operator_name(db, id).await?,
            None => None,
        };
        let answer = row.answer.clone().zip(row.answered_at);
        let answer = answer.map(|(words, at)| (words, at, by.unwrap_or_default()));
        lines.push(QuestionLine { text: row.text.clone(), asked_at: row.asked_at, answer });
    }
    Ok(lines)
}
