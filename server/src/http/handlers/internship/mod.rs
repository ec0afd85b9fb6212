//! Internships for host and intern: `/impresa/{id}/tirocini…` and `/tirocini…`.
//!
//! A host reads what [`Sheet::for_host`] leaves: who was asked is named only once they said yes. An internship of another
//! company, or that was not offered to this person, does not exist. What an act has against a form comes back beside its field
//! (422); when somebody was faster the page says what is now true (409).

mod from_vacancy;
mod host;
mod intern;
mod paper;
pub mod view;

use acts::{
    Citizen, Mandate, Refusal,
    internship::{By, Sheet},
};
use app::{
    pages::internship::Reader,
    shell::Frame,
    ui::{Crumb, Tone},
};
use axum::http::StatusCode;
use domain::{
    form::{Errors, FieldError, Form},
    internship::REASON_MAX_CHARS,
};
use store::Access;
use uuid::Uuid;

pub use host::{act, begin, edit_form, list, new_form, notes_form, save, save_notes, show};
pub use intern::{act as answer, list as own, show as read, standing};
pub use paper::{
    found, host_paper, host_pdf, own_paper, own_pdf, pdf as handed_out, sign_for_host, sign_own,
};

use crate::http::{Problem, Visit};

/// Who reads.
#[derive(Clone, Copy)]
pub enum Side<'a> {
    Host(&'a Mandate),
    Intern(&'a Citizen),
}

impl<'a> Side<'a> {
    fn reader(self) -> Reader {
        match self {
            Side::Host(mandate) => Reader::Host(mandate.company().to_string()),
            Side::Intern(_) => Reader::Intern,
        }
    }

    fn by(self) -> By<'a> {
        match self {
            Side::Host(mandate) => By::Host(mandate),
            Side::Intern(citizen) => By::Intern(citizen),
        }
    }

    /// The internship of this address as this side may see it.
    async fn sheet(self, db: &mut impl Access, id: &str) -> Result<Sheet, Problem> {
        let id = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
        let sheet = acts::internship::one(db, id).await?.ok_or(Problem::NotFound)?;
        match self {
            Side::Host(mandate) if sheet.internship.company_id == mandate.company() => Ok(sheet.for_host()),
            Side::Intern(citizen) if sheet.internship.person_id == Some(citizen.person()) => {
                Ok(sheet.for_intern())
            }
            _ => Err(Problem::NotFound),
        }
    }

    /// Whose it is goes before what was typed: an internship that is not theirs does not exist, whatever the form lacks.
    async fn owns(self, visit: &Visit, id: &str) -> Result<(), Problem> {
        let mut conn = visit.house.desk.reader.conn().await?;
        self.sheet(&mut conn, id).await.map(drop)
    }

    /// The links above its pages.
    fn crumbs(self, visit: &Visit) -> Vec<Crumb> {
        match self {
            Side::Host(mandate) => {
                let company = mandate.company().to_string();
                let above = app::pages::employer::company_crumbs(visit.lang, &company, mandate.legal_name());
                let list = Crumb::link(visit.t("internship-list-host"), self.reader().list());
                above.into_iter().chain([list]).collect()
            }
            Side::Intern(_) => vec![
                visit.crumb("ui-nav-area", "/area"),
                visit.crumb("internship-list-intern", &self.reader().list()),
            ],
        }
    }

    /// The frame of a page below the list, with what was just done.
    fn frame(self, visit: &Visit, title: impl Into<String>, shown: &Shown) -> Frame {
        let frame = visit.frame(title).under(self.crumbs(visit)).invalid(!shown.errors.is_empty());
        shown.told(visit, frame)
    }
}

/// How a page comes back.
pub struct Shown {
    pub status: StatusCode,
    pub form: Form,
    pub errors: Errors,
    /// The key of what went wrong with the whole.
    pub refused: Option<&'static str>,
}

impl Shown {
    pub fn fresh() -> Shown {
        Shown { status: StatusCode::OK, form: Form::default(), errors: Errors::default(), refused: None }
    }

    pub fn wrong(form: Form, errors: Errors) -> Shown {
        Shown { status: StatusCode::UNPROCESSABLE_ENTITY, form, errors, refused: None }
    }

    fn conflict(form: Form, key: &'static str) -> Shown {
        Shown { status: StatusCode::CONFLICT, form, errors: Errors::default(), refused: Some(key) }
    }

    /// What an act has against a form; the error of the field `from` stands beside `to`. What concerns no form is a page of
    /// its own.
    pub fn of(refusal: Refusal, form: Form, (from, to): (&str, &str)) -> Result<Shown, Problem> {
        Ok(match refusal {
            Refusal::Fields(errors) => Shown::wrong(form, renamed(&errors, from, to)),
            Refusal::Conflict(key) => Shown::conflict(form, key),
            Refusal::Stale => Shown::conflict(form, "error-stale"),
            other => return Err(other.into()),
        })
    }

    /// The frame with what went wrong, or with what was just done.
    pub fn told(&self, visit: &Visit, frame: Frame) -> Frame {
        let done = visit.query.get("fatto").filter(|code| visit.reading && view::DONE.contains(code));
        match (self.refused, done) {
            (Some(key), _) => frame.notice(Tone::Danger, visit.t(key)),
            (None, Some(code)) => {
                let text = app::texts::code_text(visit.lang, "internship-done", code);
                frame.notice(Tone::Success, text)
            }
            (None, None) => frame,
        }
    }
}

/// The same errors, those of the field `from` beside `to`.
pub fn renamed(errors: &Errors, from: &str, to: &str) -> Errors {
    let mut renamed = Errors::default();
    for error in errors.iter() {
        let field = if error.field == from { to.to_owned() } else { error.field.clone() };
        renamed.push(FieldError { field, ..error.clone() });
    }
    renamed
}

/// The field of the reason of an act, as the page names it.
pub fn reason_field(act: &str) -> String {
    format!("{act}-reason")
}

/// The reason of an act as it can be kept. Keys: those of [`Form::optional`].
pub fn reason(form: &Form, act: &str) -> Result<Option<String>, Errors> {
    let mut errors = Errors::default();
    let reason = form.optional(&reason_field(act), REASON_MAX_CHARS, &mut errors);
    if errors.is_empty() { Ok(reason) } else { Err(errors) }
}
