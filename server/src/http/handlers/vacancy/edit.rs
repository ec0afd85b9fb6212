//! The form of a vacancy: new, a draft, given back by the centre, or other words for what is on the board.

use acts::{
    Mandate, Refusal,
    vacancy::{Sheet, Which, revise, write},
};
use app::{
    pages::vacancy::{EditPage, Editing},
    ui::{Choice, FormView},
};
use axum::response::Response;
use domain::vacancy::{Act, Content, State};
use leptos::prelude::*;
use store::company::Site;
use uuid::Uuid;

use super::{Shown, company, frame, view};
use crate::http::{Answer, Employer, Posted, Problem, Visit, answer::see};

pub async fn new_form(visit: Visit, Employer(mandate): Employer) -> Answer {
    page(&visit, &mandate, None, Shown::fresh()).await
}

pub async fn begin(visit: Visit, Employer(mandate): Employer, posted: Posted) -> Answer {
    match keep(&visit, &mandate, None, posted).await? {
        Ok(done) => Ok(done),
        Err(shown) => page(&visit, &mandate, None, shown).await,
    }
}

/// `act=save` or `act=submit`: sends the browser on, or gives how the page comes back.
pub(super) async fn keep(
    visit: &Visit,
    mandate: &Mandate,
    stored: Option<Uuid>,
    posted: Posted,
) -> Result<Result<Response, Shown>, Problem> {
    let asked = posted.asked(visit)?;
    let (send, done) = match posted.0.raw("act") {
        "submit" => (true, "sent"),
        "save" => (false, "saved"),
        _ => return Err(Problem::BadKey),
    };
    let which = match stored {
        Some(vacancy) => Which::Stored { vacancy, version: posted.version()? },
        None => Which::New,
    };
    let form = posted.0;
    let kept = match Content::parse(&form) {
        Ok(content) => write(&visit.house.desk, mandate, which, &content, send, &asked).await,
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    Ok(match kept {
        Ok(id) => Ok(see(&format!("{}?done={done}", company(mandate).vacancy(&id.to_string())))),
        Err(refusal) => Err(Shown::of(refusal, form, ("", ""))?),
    })
}

/// `act=revise`: asks for other words. What changes the last day alone is done at once.
pub(super) async fn ask(
    visit: &Visit,
    mandate: &Mandate,
    vacancy: Uuid,
    posted: Posted,
) -> Result<Result<Response, Shown>, Problem> {
    let (asked, version) = (posted.asked(visit)?, posted.version()?);
    let form = posted.0;
    let done = match Content::parse(&form) {
        Ok(content) => revise(&visit.house.desk, mandate, vacancy, version, &content, &asked).await,
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    let at = company(mandate).vacancy(&vacancy.to_string());
    Ok(match done {
        Ok(Act::Redate) => Ok(see(&format!("{at}?done=redated"))),
        Ok(_) => Ok(see(&format!("{at}?done=revised"))),
        Err(refusal) => Err(Shown::of(refusal, form, ("", ""))?),
    })
}

/// What was typed comes back; else the stored words.
pub(super) async fn page(visit: &Visit, mandate: &Mandate, sheet: Option<&Sheet>, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let sites = store::company::sites(&mut conn, mandate.company()).await?;
    drop(conn);
    let published = sheet.is_some_and(|sheet| sheet.state == State::Published);
    // The words that wait, where some do, are those that the company goes on writing.
    let saved = sheet.map(|sheet| sheet.revision.as_ref().unwrap_or(&sheet.content));
    let stale = shown.refused.as_deref() == Some("error-stale");
    let data = Editing {
        company: company(mandate),
        stored: sheet.map(|sheet| (sheet.row.id.to_string(), sheet.row.version)),
        published,
        newer: saved.filter(|_| stale).map(|saved| view::worded(visit, &sites, saved.clone())),
        sites: sites.iter().map(|site| choice(visit, site)).collect(),
        returned: sheet.filter(|_| !published).and_then(|sheet| sheet.row.reason.clone()),
        warned: saved.map(|saved| view::warned(visit, saved)).unwrap_or_default(),
        request_key: visit.house.desk.request_key(),
    };
    let frame = frame(visit, visit.t(data.headings().0), mandate, &shown);
    let form = match saved.filter(|_| shown.form.is_empty()) {
        Some(saved) => saved.to_form(),
        None => shown.form,
    };
    let f = FormView::new(visit.lang, form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <EditPage f data/> }))
}

/// «Sede, Via Roma 1, Fermo (FM)».
fn choice(visit: &Visit, site: &Site) -> Choice {
    let parts =
        [site.name.clone(), site.address.clone(), view::place(visit, &site.comune).unwrap_or_default()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Choice::new(site.id.to_string(), parts.join(", "))
}
