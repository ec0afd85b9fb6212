//! The page of one section, for whoever changes it: rows come and go, errors and stale pages come back with what was typed.

use acts::{Refusal, sap::Standing};
use app::{
    pages::{
        operator::did::Proposals,
        sap::{AtDesk, SapSection, SapSectionPage},
    },
    shell::Frame,
    texts::t,
    ui::{FormView, Tone},
};
use axum::{http::StatusCode, response::Response};
use domain::{
    form::{Errors, Form},
    passage::Finding,
    sap::{Entry, Rows, Section},
};
use leptos::prelude::*;

use crate::http::{Posted, Problem, Visit};

/// The section of an address.
pub fn named(slug: &str) -> Result<Section, Problem> {
    Section::by_slug(slug).ok_or(Problem::NotFound)
}

/// What a press of a button asks for.
pub enum Pressed {
    /// The form with other rows.
    Changed(Form),
    Entries(Vec<Entry>),
    Wrong(Errors),
}

/// Reads the button `go` and, to save, the rows.
pub fn pressed(visit: &Visit, section: Section, form: &Form) -> Pressed {
    let go = form.raw("go");
    if go == "more" {
        return Pressed::Changed(Rows::more(form));
    }
    if let Some(place) = go.strip_prefix("less-").and_then(|place| place.parse().ok()) {
        return Pressed::Changed(Rows::without(form, place));
    }
    match section.read(form, visit.house.desk.today()) {
        Ok(entries) => Pressed::Entries(entries),
        Err(errors) => Pressed::Wrong(errors),
    }
}

/// Whose section, and where its scheda is.
pub struct Place {
    pub section: Section,
    pub back: String,
    /// What an operator's update proposes to record (R032), where the region has a service for it; `None` for the person,
    /// who proposes.
    pub at_desk: Option<Option<Proposals>>,
}

/// How the page comes back.
pub struct Shown {
    status: StatusCode,
    form: Form,
    errors: Errors,
    version: i64,
    refused: Option<&'static str>,
    meanwhile: Option<Vec<Entry>>,
    found: Vec<Finding>,
}

impl Shown {
    /// The rows as they stand.
    pub fn fresh(standing: &Standing, section: Section) -> Shown {
        let form = Rows::form(standing.newest(), section);
        Shown {
            status: StatusCode::OK,
            form,
            errors: Errors::default(),
            version: standing.number,
            refused: None,
            meanwhile: None,
            found: Vec::new(),
        }
    }

    /// With other rows, or with what is wrong with them.
    pub fn typed(posted: &Posted, form: Form, errors: Errors) -> Result<Shown, Problem> {
        let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let version = posted.version()?;
        Ok(Shown { status, form, errors, version, refused: None, meanwhile: None, found: Vec::new() })
    }

    /// With what is worth a second look before it is recorded.
    pub fn warned(posted: &Posted, found: Vec<Finding>) -> Result<Shown, Problem> {
        let shown = Shown::typed(posted, posted.0.clone(), Errors::default())?;
        Ok(Shown { status: StatusCode::UNPROCESSABLE_ENTITY, found, ..shown })
    }

    /// After a refusal that the page can say: what was typed stands beside what is true now.
    pub fn refused(
        refusal: Refusal,
        standing: &Standing,
        section: Section,
        form: Form,
    ) -> Result<Shown, Problem> {
        let key = match refusal {
            Refusal::Stale => "error-stale",
            Refusal::Conflict(key) => key,
            other => return Err(other.into()),
        };
        let meanwhile = Some(standing.newest().entries(section).to_vec());
        Ok(Shown {
            status: StatusCode::CONFLICT,
            form,
            errors: Errors::default(),
            version: standing.number,
            refused: Some(key),
            meanwhile,
            found: Vec::new(),
        })
    }
}

/// The page in `frame`.
pub fn page(visit: &Visit, frame: Frame, place: Place, shown: Shown) -> Response {
    let mut frame = frame.invalid(!shown.errors.is_empty());
    if let Some(key) = shown.refused {
        frame = frame.notice(Tone::Danger, t(visit.lang, key));
    }
    let data = SapSection {
        section: place.section,
        back: place.back,
        at_desk: place.at_desk.map(|proposals| AtDesk { proposals, found: shown.found }),
        version: shown.version,
        meanwhile: shown.meanwhile,
        request_key: visit.house.desk.request_key(),
    };
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    visit.page(shown.status, frame, || view! { <SapSectionPage f data/> })
}
