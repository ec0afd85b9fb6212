//! One vacancy of a company: the form while it is the company's to write, afterwards what became of it; on the board, the
//! form again for who asks to correct it.

use acts::{
    Mandate, Refusal,
    vacancy::{By, Sheet, end, one, redate},
};
use app::{
    pages::vacancy::{OnePage, OneVacancy, REVISION, Worded},
    ui::FormView,
};
use axum::extract::Path;
use domain::{
    form::Errors,
    vacancy::{Act, REASON_MAX_CHARS, State},
};
use leptos::prelude::*;
use uuid::Uuid;

use super::{
    Shown, company,
    edit::{self, ask, keep},
    frame, view,
};
use crate::http::{Answer, Employer, Posted, Problem, Visit, answer::see};

pub async fn show(
    visit: Visit,
    Employer(mandate): Employer,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    page(&visit, &mandate, read_id(&id)?, Shown::fresh()).await
}

/// `act=save`, `act=submit`, on the board `act=revise`: the form. `act=redate` (`expires`): it stands longer. `act=fill`,
/// `act=close` (`reason`): it ends.
pub async fn act(
    visit: Visit,
    Employer(mandate): Employer,
    Path((_, id)): Path<(String, String)>,
    posted: Posted,
) -> Answer {
    let id = read_id(&id)?;
    own(&visit, &mandate, id).await?;
    let (act, done) = match posted.0.raw("act") {
        "save" | "submit" => {
            return match keep(&visit, &mandate, Some(id), posted).await? {
                Ok(done) => Ok(done),
                Err(shown) => page(&visit, &mandate, id, shown).await,
            };
        }
        "revise" => {
            return match ask(&visit, &mandate, id, posted).await? {
                Ok(done) => Ok(done),
                Err(shown) => page(&visit, &mandate, id, shown).await,
            };
        }
        "redate" => return last(&visit, &mandate, id, posted).await,
        "fill" => (Act::Fill, "filled"),
        "close" => (Act::Close, "closed"),
        _ => return Err(Problem::BadKey),
    };
    let (asked, version) = (posted.asked(&visit)?, posted.version()?);
    let form = posted.0;
    let (desk, by) = (&visit.house.desk, By::Mandate(&mandate));
    let mut errors = Errors::default();
    let reason = form.optional("reason", REASON_MAX_CHARS, &mut errors);
    let ended = match errors.or(Some(reason)) {
        Ok(reason) => end(desk, by, id, version, act, reason.as_deref(), &asked).await,
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    match ended {
        Ok(_) => Ok(see(&format!("{}?done={done}", company(&mandate).vacancy(&id.to_string())))),
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("", ""))?;
            page(&visit, &mandate, id, shown).await
        }
    }
}

/// Another last day.
async fn last(visit: &Visit, mandate: &Mandate, id: Uuid, posted: Posted) -> Answer {
    let (asked, version) = (posted.asked(visit)?, posted.version()?);
    let form = posted.0;
    let mut errors = Errors::default();
    let day = form.date("expires", &mut errors);
    if day.is_none() && errors.is_empty() {
        errors.add("expires", "error-required");
    }
    let done = match errors.or(day) {
        Ok(day) => redate(&visit.house.desk, mandate, id, version, day, &asked).await,
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    match done {
        Ok(()) => Ok(see(&format!("{}?done=redated", company(mandate).vacancy(&id.to_string())))),
        Err(refusal) => {
            let shown = Shown::of(refusal, form, ("", ""))?;
            page(visit, mandate, id, shown).await
        }
    }
}

fn read_id(text: &str) -> Result<Uuid, Problem> {
    Uuid::parse_str(text).map_err(|_| Problem::NotFound)
}

async fn own(visit: &Visit, mandate: &Mandate, id: Uuid) -> Result<Sheet, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = one(&mut conn, id).await?;
    sheet.filter(|sheet| sheet.row.company_id == mandate.company()).ok_or(Problem::NotFound)
}

async fn page(visit: &Visit, mandate: &Mandate, id: Uuid, shown: Shown) -> Answer {
    let sheet = own(visit, mandate, id).await?;
    // Giving a draft up, and what comes from the page of another state, has no such fields: what is stored stays in the form.
    let ends = matches!(shown.form.raw("act"), "fill" | "close" | "redate");
    if sheet.state.is_open_to_company() {
        let form = if ends { Default::default() } else { shown.form };
        return edit::page(visit, mandate, Some(&sheet), Shown { form, ..shown }).await;
    }
    let corrects = visit.reading && visit.query.get("pagina") == Some(REVISION);
    if sheet.state == State::Published && (corrects || shown.form.raw("act") == Act::Revise.code()) {
        return edit::page(visit, mandate, Some(&sheet), shown).await;
    }
    let revision = revision(visit, &sheet).await?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let owed = store::silence::owed_by(&mut conn, mandate.company()).await?;
    drop(conn);
    let centre = super::super::operator::office_name(visit, &sheet.row.office);
    let by = |step: &store::vacancy::Step| centre.clone().filter(|_| step.by_kind == "operator");
    let decided = !matches!(sheet.state, State::Submitted | State::Expired);
    let data = OneVacancy {
        company: company(mandate),
        id: sheet.row.id.to_string(),
        version: sheet.row.version,
        state: sheet.state,
        workplace: view::workplace(visit, &sheet, true),
        reason: sheet.row.reason.clone().filter(|_| decided),
        revision,
        steps: view::happened(&sheet.steps, by),
        candidates: sheet.row.published_at.is_some(),
        waiting: owed.into_iter().find(|(vacancy, _)| *vacancy == id).map_or(0, |(_, count)| count),
        content: sheet.content,
        request_key: visit.house.desk.request_key(),
    };
    let frame = frame(visit, data.content.title.clone(), mandate, &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <OnePage f data/> }))
}

/// What the company asks to change, while it waits.
async fn revision(visit: &Visit, sheet: &Sheet) -> Result<Option<Worded>, Problem> {
    let Some(words) = &sheet.revision else { return Ok(None) };
    let mut conn = visit.house.desk.reader.conn().await?;
    let sites = store::company::sites(&mut conn, sheet.row.company_id).await?;
    Ok(Some(view::worded(visit, &sites, words.changed_from(&sheet.content))))
}
