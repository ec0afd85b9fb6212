//! The public pages: what can be done here, the services, the centres, the legal notes. For nobody in particular,
//! so they are rendered once and kept.

use app::pages::{
    feedback::{FeedbackDonePage, FeedbackPage, MAX_TEXT},
    home::HomePage,
    legal::{AccessibilityPage, Body, LegalNotesPage, PrivacyPage},
    office::{OfficePage, OfficeView},
    offices::{Offices, OfficesPage},
    service::{ServicePage, ServiceView},
    services::{Services, ServicesPage},
    site_map::{SiteMap, SiteMapPage},
};
use app::ui::FormView;
use axum::{extract::Path, http::StatusCode};
use domain::{
    catalogue::LepCode,
    did::YesNo,
    form::{Errors, Form},
};
use leptos::prelude::*;

use super::appointments;
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// A kept page: its text key is its title.
async fn kept<V: IntoView + 'static>(visit: &Visit, title: &'static str, body: impl FnOnce() -> V) -> Answer {
    let render = |visit: &Visit| visit.page(StatusCode::OK, visit.frame(visit.t(title)).under([]), body);
    Ok(visit.house.public_pages.get(visit, render).await)
}

pub async fn home(visit: Visit) -> Answer {
    if visit.device.is_some() {
        return Ok(see("/kiosk"));
    }
    let lang = visit.lang;
    let render = |visit: &Visit| visit.page(StatusCode::OK, visit.frame(""), || view! { <HomePage lang/> });
    Ok(visit.house.public_pages.get(&visit, render).await)
}

pub async fn services(visit: Visit) -> Answer {
    let lang = visit.lang;
    let render = |visit: &Visit| {
        let desk = &visit.house.desk;
        let query = visit.query.clone().only(|name| matches!(name, "q" | "audience" | "lep"));
        let services = Services::find(&desk.pack, query, desk.today());
        let frame = visit.frame(visit.t("pages-services-title")).under([]);
        visit.page(StatusCode::OK, frame, || view! { <ServicesPage lang services/> })
    };
    Ok(visit.house.public_pages.get(&visit, render).await)
}

pub async fn service(visit: Visit, Path(code): Path<String>) -> Answer {
    let desk = &visit.house.desk;
    let view = ServiceView::find(&desk.pack, &code, desk.today()).ok_or(Problem::NotFound)?;
    let bookable = bookable(&visit, &code).await?;
    let view = view.bookable(bookable);
    let lang = visit.lang;
    let render = |visit: &Visit| {
        let frame = visit.frame(view.title()).under(ServiceView::above(lang));
        visit.page(StatusCode::OK, frame, || view! { <ServicePage lang view/> })
    };
    // What centres open changes while the server runs: such a page is not kept.
    if bookable {
        return Ok(render(&visit));
    }
    Ok(visit.house.public_pages.get(&visit, render).await)
}

/// Whether some centre lets people book the service by themselves.
async fn bookable(visit: &Visit, code: &str) -> Result<bool, Problem> {
    let Some(code) = LepCode::parse(code) else { return Ok(false) };
    let mut conn = visit.house.desk.reader.conn().await?;
    Ok(!appointments::opening(&mut conn, code).await?.is_empty())
}

pub async fn offices(visit: Visit) -> Answer {
    let lang = visit.lang;
    let offices = Offices::of(&visit.house.desk.pack);
    kept(&visit, "pages-offices-title", || view! { <OfficesPage lang offices/> }).await
}

pub async fn office(visit: Visit, Path(slug): Path<String>) -> Answer {
    let desk = &visit.house.desk;
    let name = |code: &str| desk.places.by_belfiore(code).map(|comune| comune.name.clone());
    let view = OfficeView::find(&desk.pack, &slug, name).ok_or(Problem::NotFound)?;
    let lang = visit.lang;
    let render = |visit: &Visit| {
        let frame = visit.frame(view.title()).under(OfficeView::above(lang));
        visit.page(StatusCode::OK, frame, || view! { <OfficePage lang view/> })
    };
    Ok(visit.house.public_pages.get(&visit, render).await)
}

/// What is known of the body that answers for the service; the rest is said to be unknown.
fn body(visit: &Visit) -> Body {
    let settings = &visit.house.settings;
    Body {
        name: visit.house.desk.pack.body.clone(),
        contact: settings.contact.clone(),
        privacy_officer: settings.privacy_officer.clone(),
        retention_years: settings.retention_years,
        accessibility_statement: settings.accessibility_statement.clone(),
    }
}

pub async fn privacy(visit: Visit) -> Answer {
    let (lang, body) = (visit.lang, body(&visit));
    kept(&visit, "pages-privacy-title", || view! { <PrivacyPage lang body/> }).await
}

pub async fn legal_notes(visit: Visit) -> Answer {
    let lang = visit.lang;
    kept(&visit, "pages-legal-title", || view! { <LegalNotesPage lang/> }).await
}

pub async fn accessibility(visit: Visit) -> Answer {
    let (lang, body) = (visit.lang, body(&visit));
    kept(&visit, "pages-access-title", || view! { <AccessibilityPage lang body/> }).await
}

pub async fn site_map(visit: Visit) -> Answer {
    let (lang, map) = (visit.lang, SiteMap::of(&visit.house.desk.pack));
    kept(&visit, "pages-map-title", || view! { <SiteMapPage lang map/> }).await
}

/// `?page=` is the address about which something is said; only our own public ones are kept.
pub async fn feedback(visit: Visit) -> Answer {
    let about = visit.query.clone().only(|name| name == "page");
    Ok(feedback_page(&visit, StatusCode::OK, about, Errors::default()))
}

fn feedback_page(visit: &Visit, status: StatusCode, form: Form, errors: Errors) -> axum::response::Response {
    let frame = visit.frame(visit.t("pages-feedback-title")).under([]).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    visit.page(status, frame, || view! { <FeedbackPage f/> })
}

pub async fn give_feedback(visit: Visit, Posted(form): Posted) -> Answer {
    visit.house.door.knock(&visit)?;
    let mut errors = Errors::default();
    let useful = form.choice("useful", YesNo::parse, &mut errors);
    let text = form.optional("text", MAX_TEXT, &mut errors);
    let page = form.get("page").filter(|page| page.starts_with('/') && page.len() <= 200).unwrap_or("/");
    let Some(useful) = useful.filter(|_| errors.is_empty()) else {
        return Ok(feedback_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, errors));
    };
    // The path alone: what follows could hold something personal.
    let page = page.split(['?', '#']).next().unwrap_or("/");
    acts::file::give_feedback(&visit.house.desk, page, useful == YesNo::Yes, text.as_deref()).await?;
    let lang = visit.lang;
    let frame = visit.frame(visit.t("pages-feedback-title")).under([]);
    Ok(visit.page(StatusCode::OK, frame, || view! { <FeedbackDonePage lang/> }))
}
