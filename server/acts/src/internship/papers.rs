//! Making a paper: who the three are, what it says, its hash. It is frozen as it is written.

use domain::internship::{
    Attained, Attestation, Body, Convention, Dossier, Host, Intern, Notes, Paper, Parties, Period, Plan,
    Promoter, TrainingProject,
};
use sha2::{Digest, Sha256};
use sqlx::types::Json;
use store::internship_paper::Paper as Row;
use uuid::Uuid;

use super::read::Sheet;
use crate::{Desk, Refusal, Work};

/// Version of the standard words that are printed with a convention.
pub const CONVENTION_WORDS: &str = "2026-11";

/// Host, promoter and intern as they are known now.
pub(super) async fn parties(work: &mut Work, sheet: &Sheet, promoter: Uuid) -> Result<Parties, Refusal> {
    let row = &sheet.internship;
    let company = store::company::by_id(&mut work.tx, row.company_id).await?;
    let company = company.ok_or(Refusal::Internal("host of an internship"))?;
    let site = store::company::site(&mut work.tx, row.site_id).await?;
    let site = site.ok_or(Refusal::Internal("site of an internship"))?;
    let operator = store::operator::by_id(&mut work.tx, promoter).await?;
    let person = row.person_id.ok_or(Refusal::Internal("intern of an internship"))?;
    let person = store::person::by_id(&mut work.tx, person).await?;
    let person = person.ok_or(Refusal::Internal("intern of an internship"))?;
    Ok(Parties {
        host: Host {
            name: company.legal_name,
            tax_code: company.tax_code,
            vat_number: company.vat_number,
            sector: company.sector,
            site: site.name,
            address: site.address,
            comune: site.comune,
            employees: site.employees.and_then(|people| u32::try_from(people).ok()).unwrap_or_default(),
            tutor: sheet.content.request.tutor.clone(),
        },
        promoter: Promoter {
            office: row.office.clone(),
            tutor: operator.map(|operator| operator.name).unwrap_or_default(),
        },
        intern: Intern {
            surname: person.surname,
            name: person.name,
            cf: person.cf,
            birth_date: person.birth_date,
        },
    })
}

pub(super) fn convention(plan: &Plan, period: Period) -> Body {
    Body::Convention(Convention {
        words: CONVENTION_WORDS.to_owned(),
        period,
        inail: plan.inail.clone(),
        policy: plan.policy.clone(),
        monitoring: plan.monitoring.clone(),
    })
}

/// The training project from the plan; `extension` says why it lasts longer than the number before said.
pub(super) fn project(sheet: &Sheet, plan: &Plan, period: Period, extension: Option<String>) -> Body {
    let request = &sheet.content.request;
    Body::TrainingProject(TrainingProject {
        title: request.title.clone(),
        profession: request.profession.clone(),
        period,
        weekly_hours: plan.weekly_hours.unwrap_or_default(),
        schedule: plan.schedule.clone(),
        allowance: plan.allowance.unwrap_or_default(),
        situation: plan.situation.clone(),
        goals: plan.goals.clone(),
        activities: plan.activities.clone(),
        reference: plan.reference.clone(),
        skills: plan.skills.clone(),
        monitoring: plan.monitoring.clone(),
        inail: plan.inail.clone(),
        policy: plan.policy.clone(),
        targeted: request.targeted,
        extension,
    })
}

pub(super) fn dossier(project: i64, period: Period, notes: &Notes) -> Body {
    Body::Dossier(Dossier {
        project,
        period,
        evidence: notes.evidence.clone(),
        attended: notes.attended.unwrap_or_default(),
        judgement: notes.judgement.clone(),
    })
}

/// R077: what was learnt, from the training project and the dossier that are in force.
pub(super) fn attestation(
    (project, of_project): (i64, &TrainingProject),
    (dossier, of_dossier): (i64, &Dossier),
    attained: &[Attained],
) -> Body {
    Body::Attestation(Attestation {
        project,
        dossier,
        period: of_dossier.period,
        profession: of_project.profession.clone(),
        activities: of_project.activities.clone(),
        reference: of_project.reference.clone(),
        attended: of_dossier.attended,
        attained: attained.to_vec(),
    })
}

/// Shows a paper: its words are frozen and hashed; gives its id.
pub(super) async fn show(
    desk: &Desk,
    work: &mut Work,
    sheet: &Sheet,
    by: Uuid,
    paper: &Paper,
) -> Result<Uuid, Refusal> {
    const BROKEN: Refusal = Refusal::Internal("paper of an internship");
    let bytes = paper.canonical().map_err(|_| BROKEN)?;
    let row = Row {
        id: desk.id(),
        internship_id: sheet.internship.id,
        kind: paper.kind().code().to_owned(),
        number: sheet.next_number(paper.kind()),
        content: Json(paper.to_value().map_err(|_| BROKEN)?),
        content_hash: Some(Sha256::digest(&bytes).to_vec()),
        created_by: by,
        created_at: work.now,
        frozen_at: Some(work.now),
        approved_at: None,
        approved_by: None,
        dropped_at: None,
    };
    store::internship_paper::add(&mut work.tx, &row).await?;
    Ok(row.id)
}
