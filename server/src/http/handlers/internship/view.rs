//! From a stored internship to what its pages show: the same for host, intern and operators.

use acts::internship::{self, Sheet};
use app::pages::internship::{ContactLine, Facts, InternshipLine, PaperLine, Signed, StepLine};
use domain::{
    internship::{Moment, Party},
    lang::Lang,
};
use store::{Access, DbError};
use uuid::Uuid;

use crate::{
    http::{Problem, Visit, handlers::operator::office_name},
    papers,
};

/// What was just done, by the code in `?fatto=`: each has a text `internship-done-{code}`.
pub const DONE: [&str; 9] =
    ["saved", "submitted", "withdrawn", "accepted", "declined", "ended", "signed", "whole", "noted"];

/// The facts of an internship.
pub async fn facts(visit: &Visit, db: &mut impl Access, sheet: &Sheet) -> Result<Facts, Problem> {
    let row = &sheet.internship;
    let company = store::company::by_id(db, row.company_id).await?;
    let site = store::company::site(db, row.site_id).await?;
    let site = site.map(|site| site_name(visit, &site)).unwrap_or_default();
    let promoter = match row.promoter_operator {
        Some(id) => store::operator::by_id(db, id).await?.map(|operator| operator.name),
        None => None,
    };
    Ok(Facts {
        title: title(visit.lang, sheet),
        company: company.map(|company| company.legal_name).unwrap_or_default(),
        site,
        office: office_name(visit, &row.office).unwrap_or_default(),
        intern: intern(db, sheet).await?,
        promoter_tutor: promoter,
        request: sheet.content.request.clone(),
        plan: sheet.content.plan.clone(),
    })
}

/// What the intern does, or that the host has not said.
pub fn title(lang: Lang, sheet: &Sheet) -> String {
    named(lang, &sheet.content.request.title)
}

/// The title of an internship in lists and headings.
pub fn named(lang: Lang, title: &str) -> String {
    match title.trim() {
        "" => app::texts::t(lang, "internship-untitled"),
        title => title.to_owned(),
    }
}

/// Name, address and comune of a site.
pub fn site_name(visit: &Visit, site: &store::company::Site) -> String {
    let comune = visit.house.desk.places.by_belfiore(&site.comune);
    let comune = comune.map_or_else(|| site.comune.clone(), |comune| comune.label());
    format!("{}, {}, {comune}", site.name, site.address)
}

/// Surname and name of who was asked or said yes.
async fn intern(db: &mut impl Access, sheet: &Sheet) -> Result<Option<String>, Problem> {
    let Some(id) = sheet.internship.person_id else { return Ok(None) };
    let person = store::person::by_id(db, id).await?;
    Ok(person.map(|person| format!("{} {}", person.surname, person.name)))
}

/// A line of a list.
pub async fn line(
    visit: &Visit,
    db: &mut impl Access,
    sheet: &Sheet,
    waits: bool,
) -> Result<InternshipLine, Problem> {
    let facts = facts(visit, db, sheet).await?;
    let row = &sheet.internship;
    Ok(InternshipLine {
        id: row.id.to_string(),
        title: facts.title,
        company: facts.company,
        intern: facts.intern,
        state: sheet.state,
        starts_on: row.starts_on,
        ends_on: sheet.content.ended_on.or(row.ends_on),
        waits,
    })
}

/// The signatures of one paper.
pub async fn signed(db: &mut impl Access, shown: &internship::Shown) -> Result<Vec<Signed>, Problem> {
    let names = papers::signers(db, shown).await?;
    let line = |(party, name): (Party, String)| {
        let signature = shown.signed_by(party)?;
        Some(Signed {
            party,
            name,
            proof: signature.proof.clone(),
            place: signature.place.clone(),
            at: signature.at,
        })
    };
    Ok(names.into_iter().filter_map(line).collect())
}

/// The papers that were shown and not taken back.
pub async fn papers(db: &mut impl Access, sheet: &Sheet) -> Result<Vec<PaperLine>, Problem> {
    let mut lines = Vec::new();
    for shown in sheet.papers.iter().filter(|shown| !shown.dropped) {
        lines.push(PaperLine {
            id: shown.id.to_string(),
            kind: shown.kind,
            number: shown.number,
            shown_at: Some(shown.at),
            approved_at: shown.approved_at,
            signed: signed(db, shown).await?,
            left: shown.left(),
        });
    }
    Ok(lines)
}

/// The contacts with the tutor (R129).
pub async fn contacts(db: &mut impl Access, sheet: &Sheet) -> Result<Vec<ContactLine>, Problem> {
    let mut lines = Vec::new();
    for row in &sheet.contacts {
        lines.push(ContactLine {
            id: row.id.to_string(),
            moment: Moment::parse(&row.moment).ok_or(DbError::Unreadable("internship_contact.moment"))?,
            planned_on: row.planned_on,
            held: row.held_at.zip(operator(db, row.held_by).await?),
            note: row.note.clone(),
        });
    }
    Ok(lines)
}

async fn operator(db: &mut impl Access, id: Option<Uuid>) -> Result<Option<String>, Problem> {
    Ok(match id {
        Some(id) => store::operator::by_id(db, id).await?.map(|operator| operator.name),
        None => None,
    })
}

/// What happened, in order. Drafts that were saved again and again are left out.
pub fn steps(sheet: &Sheet) -> Vec<StepLine> {
    let told = sheet.steps.iter().filter(|step| !matches!(step.act.as_str(), "save" | "draw" | "note"));
    let line = |step: &store::internship::Step| StepLine {
        act: step.act.clone(),
        by: step.by_kind.clone(),
        note: step.note.clone(),
        at: step.at,
    };
    told.map(line).collect()
}
