//! The request of the host: begun, saved, sent. A draft may lack everything; what is sent lacks nothing and is within the
//! guidelines.

use domain::{
    form::{Errors, FieldError, Form},
    internship::{Act, Content, Request, State, refusals},
    office::Competence,
};
use sqlx::types::Json;
use store::{
    company::Site,
    internship::{Internship, NEW, Step},
    request::Request as Queued,
};
use uuid::Uuid;

use super::{
    By, KIND,
    hold::{hold, with},
    judge::{beside, none},
    step::{Moved, row},
};
use crate::{Asked, Desk, Mandate, Once, Refusal, Work};

/// Begins a request for a site of the company, perhaps for somebody from the candidates of one of its vacancies (R079).
///
/// Refused beside `site` (`error-unknown-choice`) for one that is closed or another company's; `error-internship-vacancy`
/// for a vacancy that is not on the board, because nobody is sought for it.
pub async fn begin(
    desk: &Desk,
    mandate: &Mandate,
    site: Uuid,
    vacancy: Option<Uuid>,
    asked: &Asked,
) -> Result<Uuid, Refusal> {
    let mut work = match desk.once(mandate.actor(), "internship_begin", asked).await? {
        Once::Done(id) => return Ok(id),
        Once::Fresh(work) => work,
    };
    mandate.hold(&mut work).await?;
    let site = own_site(&mut work, mandate.company(), Some(site)).await?;
    if let Some(vacancy) = vacancy {
        let found = store::vacancy::by_id(&mut work.tx, vacancy).await?;
        let own = found.filter(|found| found.company_id == mandate.company()).ok_or(Refusal::NotFound)?;
        if crate::vacancy::state_of(&own)? != domain::vacancy::State::Published {
            return Err(Refusal::Conflict("error-internship-vacancy"));
        }
    }
    let content = serde_json::to_value(Content::default()).map_err(|_| Refusal::Internal("content"))?;
    let now = work.now;
    let internship = Internship {
        id: desk.id(),
        company_id: mandate.company(),
        site_id: site.id,
        vacancy_id: vacancy,
        person_id: None,
        state: State::Draft.code().to_owned(),
        content: Json(content),
        starts_on: None,
        ends_on: None,
        office: String::new(),
        tutor_name: String::new(),
        promoter_operator: None,
        created_by: mandate.person(),
        created_at: now,
        updated_at: now,
        reason: None,
        version: 1,
    };
    store::internship::add(&mut work.tx, &internship).await?;
    let step = Step {
        id: desk.id(),
        internship_id: internship.id,
        version: 1,
        act: "begin".to_owned(),
        from_state: NEW.to_owned(),
        to_state: internship.state,
        by_kind: By::Host(mandate).who().code().to_owned(),
        by_id: Some(mandate.person()),
        note: None,
        at: now,
    };
    store::internship::add_step(&mut work.tx, &step).await?;
    let detail = serde_json::json!({ "company": mandate.company() });
    work.audit("internship_begin", format!("internship:{}", internship.id), detail).await?;
    work.done(internship.id).await
}

/// Keeps what was typed (fields of `domain::internship::Request` and `site`).
pub async fn save(
    desk: &Desk,
    mandate: &Mandate,
    id: Uuid,
    version: i64,
    form: &Form,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    write(desk, mandate, id, version, form, (Act::Save, "internship_save"), asked).await
}

/// Keeps what was typed and sends it to the centre that is competent for the site.
///
/// Refused with the fields that are missing and with what the guidelines say against it, each beside its field.
pub async fn submit(
    desk: &Desk,
    mandate: &Mandate,
    id: Uuid,
    version: i64,
    form: &Form,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    write(desk, mandate, id, version, form, (Act::Submit, "internship_submit"), asked).await
}

async fn write(
    desk: &Desk,
    mandate: &Mandate,
    id: Uuid,
    version: i64,
    form: &Form,
    (act, name): (Act, &'static str),
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(mandate.actor(), name, asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let by = By::Host(mandate);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, act, by, None)?;
    let site =
        own_site(&mut work, mandate.company(), form.get("site").and_then(|id| id.parse().ok())).await?;
    let request = Request::parse(form)?;
    let content = Content { request, ..sheet.content.clone() };
    let after = Internship {
        site_id: site.id,
        starts_on: content.request.starts_on,
        ends_on: content.request.ends_on,
        tutor_name: content.request.tutor.name.clone(),
        ..with(&sheet.internship, &content)?
    };
    if act != Act::Submit {
        work.internship_step(desk, &sheet, row, by, None, after).await?;
        return work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await;
    }
    let missing = content.request.missing();
    let terms = missing.or(content.request.terms())?;
    let others = beside(&mut work, &after, &after.tutor_name, None, &terms).await?;
    none(others.judged(desk, &terms, refusals))?;
    let office = match sheet.internship.office.as_str() {
        "" => centre(desk, &mut work, &site).await?,
        office => office.to_owned(),
    };
    let after = Internship { office, ..after };
    enqueue(desk, &mut work, &after).await?;
    work.internship_step(desk, &sheet, row, by, None, after).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// An open site of this company.
async fn own_site(work: &mut Work, company: Uuid, site: Option<Uuid>) -> Result<Site, Refusal> {
    let wrong = |key: &str| Refusal::Fields(Errors::from(FieldError::new("site", key)));
    let site = site.ok_or_else(|| wrong("error-choose"))?;
    let found = store::company::site(&mut work.tx, site).await?;
    let found = found.filter(|found| found.company_id == company && found.closed_at.is_none());
    found.ok_or_else(|| wrong("error-unknown-choice"))
}

/// The centre of the place where the intern is; else the one that follows the company, else the queue "to be assigned".
async fn centre(desk: &Desk, work: &mut Work, site: &Site) -> Result<String, Refusal> {
    if let Competence::Office(slug) = desk.pack.office_of(&site.comune) {
        return Ok(slug.as_str().to_owned());
    }
    let company = store::company::by_id(&mut work.tx, site.company_id).await?;
    Ok(company.map(|company| company.office).unwrap_or_default())
}

/// A row of the operators' queue, unless it stands there already.
async fn enqueue(desk: &Desk, work: &mut Work, after: &Internship) -> Result<(), Refusal> {
    if store::request::of_subject(&mut work.tx, KIND, after.id).await?.is_some() {
        return Ok(());
    }
    let request = Queued {
        id: desk.id(),
        kind: KIND.to_owned(),
        subject_id: after.id,
        person_id: None,
        company_id: Some(after.company_id),
        office: after.office.clone(),
        stage: State::Submitted.code().to_owned(),
        opened_at: work.now,
        term_on: None,
        taken_by: None,
        taken_at: None,
        closed_at: None,
    };
    Ok(store::request::open(&mut work.tx, &request).await?)
}
