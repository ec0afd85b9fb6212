//! A company writes a vacancy, and sends it to the centre.

use domain::{
    form::FieldError,
    office::Competence,
    vacancy::{Act, Content, State},
};
use sqlx::types::Json;
use store::{
    company::Site,
    request::Request,
    vacancy::{NEW, Step, Vacancy},
};
use uuid::Uuid;

use super::{
    By,
    hold::{Held, hold},
    step::row,
};
use crate::{Asked, Desk, Mandate, Once, Refusal, Work};

/// What is written.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    New,
    Stored {
        vacancy: Uuid,
        /// From which the page was made.
        version: i64,
    },
}

/// Keeps what was typed; with `send` also sends it, in the same transaction. Gives the vacancy.
///
/// Refused beside its field when something is missing to be sent or the term is no term, when the site is not the company's
/// (`site`, `error-unknown-choice`) or no centre of this region is competent for it (`error-vacancy-outside-region`).
pub async fn write(
    desk: &Desk,
    mandate: &Mandate,
    which: Which,
    content: &Content,
    send: bool,
    asked: &Asked,
) -> Result<Uuid, Refusal> {
    if send {
        let mut errors = content.missing();
        errors.extend(content.untimely(desk.today()));
        errors.or(Some(()))?;
    }
    let by = By::Mandate(mandate);
    let mut work = match desk.once(by.actor(), "vacancy_write", asked).await? {
        Once::Done(id) => return Ok(id),
        Once::Fresh(work) => work,
    };
    let mut held = match which {
        Which::New => begin(desk, &mut work, mandate, content).await?,
        Which::Stored { vacancy, version } => {
            let mut held = hold(&mut work, by, vacancy).await?;
            let row = row(&held, Act::Save, by, None)?;
            held.at(version)?;
            let after = filled(desk, &mut work, content, held.row.clone()).await?;
            work.vacancy_step(desk, &mut held, row, by, None, after).await?;
            held
        }
    };
    if send {
        submit(desk, &mut work, &mut held, by).await?;
    }
    work.done(held.row.id).await
}

/// A draft of this company.
async fn begin(desk: &Desk, work: &mut Work, mandate: &Mandate, content: &Content) -> Result<Held, Refusal> {
    mandate.hold(work).await?;
    let now = work.now;
    let empty = Vacancy {
        id: desk.id(),
        company_id: mandate.company(),
        site_id: None,
        content: Json(serde_json::Value::Null),
        revision: None,
        title: String::new(),
        profession: String::new(),
        place: String::new(),
        province: String::new(),
        contract: String::new(),
        state: State::Draft.code().to_owned(),
        public_name: false,
        places: 0,
        expires_on: None,
        office: String::new(),
        created_by: mandate.person(),
        created_at: now,
        submitted_at: None,
        published_at: None,
        closed_at: None,
        reason: None,
        updated_at: now,
        version: 1,
    };
    let row = filled(desk, work, content, empty).await?;
    store::vacancy::add(&mut work.tx, &row).await?;
    let by = By::Mandate(mandate);
    let step = Step {
        id: desk.id(),
        vacancy_id: row.id,
        version: 1,
        act: "draft".to_owned(),
        from_state: NEW.to_owned(),
        to_state: row.state.clone(),
        by_kind: by.who().code().to_owned(),
        by_id: by.id(),
        note: None,
        at: now,
    };
    store::vacancy::add_step(&mut work.tx, &step).await?;
    let detail = serde_json::json!({ "company": row.company_id });
    work.audit("vacancy_draft", format!("vacancy:{}", row.id), detail).await?;
    Held::of(row, None)
}

/// `row` with what `content` says, and the place that follows from the site.
pub(super) async fn filled(
    desk: &Desk,
    work: &mut Work,
    content: &Content,
    row: Vacancy,
) -> Result<Vacancy, Refusal> {
    let site = site(work, row.company_id, content).await?;
    let place = site.as_ref().map(|site| site.comune.clone()).unwrap_or_default();
    let province = desk.places.by_belfiore(&place).map(|comune| comune.province.clone());
    Ok(Vacancy {
        site_id: site.map(|site| site.id),
        content: stored(content)?,
        title: content.title.clone(),
        profession: content.profession.clone(),
        province: province.unwrap_or_default(),
        place,
        contract: content.contract.map_or("", |contract| contract.code()).to_owned(),
        public_name: content.public_name.unwrap_or(false),
        places: i64::from(content.places),
        expires_on: content.expires_on,
        ..row
    })
}

/// As the database keeps it.
pub(super) fn stored(content: &Content) -> Result<Json<serde_json::Value>, Refusal> {
    serde_json::to_value(content).map(Json).map_err(|_| Refusal::Internal("content of a vacancy"))
}

/// The slug of the centre where the work is; '' where this region names none.
pub(super) fn competent(desk: &Desk, place: &str) -> Result<String, Refusal> {
    match desk.pack.office_of(place) {
        Competence::Office(slug) => Ok(slug.as_str().to_owned()),
        Competence::Unassigned => Ok(String::new()),
        Competence::OutsideRegion => {
            let error = FieldError::new("site", "error-vacancy-outside-region");
            Err(Refusal::Fields(error.into()))
        }
    }
}

async fn site(work: &mut Work, company: Uuid, content: &Content) -> Result<Option<Site>, Refusal> {
    if content.site.is_empty() {
        return Ok(None);
    }
    let sites = store::company::sites(&mut work.tx, company).await?;
    let found = sites.into_iter().find(|site| site.id.to_string() == content.site);
    let unknown = || Refusal::Fields(FieldError::new("site", "error-unknown-choice").into());
    found.map(Some).ok_or_else(unknown)
}

/// The centre of the place of work has it from now on.
async fn submit(desk: &Desk, work: &mut Work, held: &mut Held, by: By<'_>) -> Result<(), Refusal> {
    let row = row(held, Act::Submit, by, None)?;
    let office = competent(desk, &held.row.place)?;
    // A centre that has it already keeps it.
    let office = if held.row.office.is_empty() { office } else { held.row.office.clone() };
    let after = Vacancy { office: office.clone(), submitted_at: Some(work.now), ..held.row.clone() };
    work.vacancy_step(desk, held, row, by, None, after).await?;
    let stage = State::Submitted.code();
    if let Some(request) = &held.request {
        return Ok(store::request::set_stage(&mut work.tx, request.id, stage).await?);
    }
    let request = Request {
        id: desk.id(),
        kind: "vacancy".to_owned(),
        subject_id: held.row.id,
        person_id: None,
        company_id: Some(held.row.company_id),
        office,
        stage: stage.to_owned(),
        opened_at: work.now,
        term_on: None,
        taken_by: None,
        taken_at: None,
        closed_at: None,
    };
    store::request::open(&mut work.tx, &request).await?;
    Ok(())
}
