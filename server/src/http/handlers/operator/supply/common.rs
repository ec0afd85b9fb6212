//! What the handlers of the supply share: the centre, the frame, how a change is answered.

use std::sync::Arc;

use acts::{
    Asked, Operator, Refusal,
    agenda::supply::{Edit, Outcome, ToMove},
};
use app::{
    pages::operator::{
        agenda_nav::{AgendaSection, agenda_crumb},
        desk_crumb,
        supply::{Centre, LeftOutside, LeftOutsidePage, OutsideLine, Who},
    },
    shell::Frame,
    texts::{code_text, t},
    ui::{Crumb, FormView, Tone},
};
use axum::{http::StatusCode, response::Response};
use domain::{
    account::Role,
    agenda::Supply,
    form::{Errors, FieldError, Form},
};
use leptos::prelude::*;
use store::Access;

use super::super::shared;
use crate::http::{Posted, Problem, Visit, answer::see};

/// What was just done, by the code that stands in `?done=`: each has a text `supply-done-{code}`.
pub const DONE: [&str; 14] = [
    "absence-added",
    "absence-back",
    "centre-closed",
    "device-revoked",
    "exception-back",
    "mediator-added",
    "mediator-closed",
    "minutes",
    "opening-added",
    "opening-changed",
    "opening-closed",
    "room-added",
    "room-closed",
    "rules",
];

/// The centre that the address names, with a key for the forms of the page.
pub async fn centre(visit: &Visit, operator: &Operator, db: &mut impl Access) -> Result<Centre, Problem> {
    let slug = slug(visit, operator)?;
    let version = store::supply::version(db, slug).await?.unwrap_or_default();
    Ok(Centre {
        chosen: shared::office(visit, slug),
        offices: shared::own_offices(visit, operator),
        may_edit: operator.role() >= Role::Head,
        version,
        request_key: visit.house.desk.request_key(),
    })
}

/// The slug of the centre that the address names.
pub fn slug<'a>(visit: &'a Visit, operator: &'a Operator) -> Result<&'a str, Problem> {
    match visit.query.get("sede") {
        None => Ok(operator.office()),
        Some(slug) if operator.works_in(slug) => Ok(slug),
        Some(_) => Err(Problem::NotFound),
    }
}

/// The supply of a centre; `None` while it has no agenda.
pub async fn supply(
    visit: &Visit,
    db: &mut impl Access,
    centre: &Centre,
) -> Result<Option<Arc<Supply>>, Problem> {
    match acts::agenda::supply(&visit.house.desk, db, &centre.chosen.code).await {
        Ok(supply) => Ok(Some(supply)),
        Err(Refusal::NotFound) => Ok(None),
        Err(refusal) => Err(refusal.into()),
    }
}

/// Whom the centre's present supply leaves outside.
pub async fn to_move(
    visit: &Visit,
    db: &mut impl Access,
    centre: &Centre,
) -> Result<Vec<OutsideLine>, Problem> {
    let list = acts::agenda::supply::to_move(&visit.house.desk, db, &centre.chosen.code).await?;
    Ok(lines(visit, list))
}

fn lines(visit: &Visit, list: Vec<ToMove>) -> Vec<OutsideLine> {
    let line = |found: ToMove| {
        let (page, who) = match found.person {
            Some((_, surname, name)) => ("/operatore/agenda", Who::Person(format!("{surname} {name}"))),
            None => ("/operatore/agenda/gruppi", Who::Group(found.people)),
        };
        let href = format!("{page}/{}", found.id);
        let code = found.service.to_string();
        OutsideLine {
            move_href: matches!(who, Who::Person(_)).then(|| format!("{href}/sposta")),
            href,
            who,
            starts_at: found.starts_at,
            service: app::pages::operator::parts::Named::new(
                code.clone(),
                shared::service_name(visit, &code),
            ),
            operator: found.operator_name,
            why: found.why,
        }
    };
    list.into_iter().map(line).collect()
}

/// How a page comes back.
pub struct Shown {
    pub status: StatusCode,
    pub form: Form,
    pub errors: Errors,
    /// Somebody changed the supply meanwhile: the page says so.
    pub stale: bool,
}

impl Shown {
    /// As it opens, with these first values.
    pub fn fresh(form: Form) -> Shown {
        Shown { status: StatusCode::OK, form, errors: Errors::default(), stale: false }
    }

    pub fn wrong(form: Form, errors: Errors) -> Shown {
        Shown { status: StatusCode::UNPROCESSABLE_ENTITY, form, errors, stale: false }
    }

    /// The frame of the page, with what was just done or why it is here again.
    pub fn frame(&self, visit: &Visit, key: &str, above: impl IntoIterator<Item = Crumb>) -> Frame {
        let frame = frame(visit, key, above).invalid(!self.errors.is_empty());
        match self.stale {
            true => frame.notice(Tone::Danger, t(visit.lang, "supply-stale")),
            false => frame,
        }
    }

    pub fn view(self, visit: &Visit) -> FormView {
        FormView::new(visit.lang, self.form, self.errors)
    }
}

/// The frame of a page of the supply; pages below `/operatore/agenda` stand under it.
pub fn frame(visit: &Visit, key: &str, above: impl IntoIterator<Item = Crumb>) -> Frame {
    let agenda = visit.path.starts_with("/operatore/agenda").then(|| agenda_crumb(visit.lang));
    let crumbs = [desk_crumb(visit.lang)].into_iter().chain(agenda).chain(above);
    let frame = visit.frame(visit.t(key)).under(crumbs);
    let done = visit.query.get("done").filter(|code| visit.reading && DONE.contains(code));
    match done {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "supply-done", code)),
        None => frame,
    }
}

/// The same page again, saying what was done.
pub fn done(visit: &Visit, code: &'static str) -> Response {
    let query = visit.query.clone().only(|name| name != "done");
    let here = Visit { query, ..visit.clone() }.here();
    let joint = if here.contains('?') { '&' } else { '?' };
    see(&format!("{here}{joint}done={code}"))
}

/// A form that asks for a change.
pub struct Sent {
    /// What was typed, without the answer to the list of people left outside.
    pub form: Form,
    /// Whoever is left outside was shown and accepted.
    pub accepted: bool,
    pub asked: Asked,
    version: Result<i64, Problem>,
}

impl Sent {
    /// Reads a posted form; the page as it comes back when the answer to the list was «go back».
    pub fn read(visit: &Visit, posted: Posted) -> Result<Result<Sent, Shown>, Problem> {
        let (asked, version) = (posted.asked(visit)?, posted.version());
        let Posted(form) = posted;
        let answer = form.raw("go").to_owned();
        let form = form.only(|name| name != "go");
        Ok(match answer.as_str() {
            "back" => Err(Shown::fresh(form)),
            answer => Ok(Sent { accepted: answer == "anyway", form, asked, version }),
        })
    }

    /// What the acts want to know of a change.
    pub fn edit<'a>(&'a self, operator: &'a Operator, office: &'a str) -> Result<Edit<'a>, Problem> {
        let version = self.version.clone()?;
        Ok(Edit { operator, office, version, accepted: self.accepted, asked: &self.asked })
    }
}

/// Answers a change, or says how the page comes back: with errors, or stale.
pub fn settle(
    visit: &Visit,
    (section, office): (AgendaSection, &str),
    form: Form,
    outcome: Result<Outcome, Refusal>,
    to: impl FnOnce() -> Response,
) -> Result<Result<Response, Shown>, Problem> {
    match outcome {
        Ok(Outcome::Done(_)) => Ok(Ok(to())),
        Ok(Outcome::LeavesOutside(list)) => {
            let sent = form.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            let office = office.to_owned();
            let data = LeftOutside { section, office, lines: lines(visit, list), sent };
            let (lang, frame) = (visit.lang, frame(visit, "supply-outside-title", []));
            Ok(Ok(visit.page(StatusCode::CONFLICT, frame, || view! { <LeftOutsidePage lang data/> })))
        }
        Err(Refusal::Fields(errors)) => Ok(Err(Shown::wrong(form, errors))),
        Err(Refusal::Stale) => {
            Ok(Err(Shown { status: StatusCode::CONFLICT, form, errors: Errors::default(), stale: true }))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// The same errors beside a field that is called otherwise on the page.
pub fn renamed(refusal: Refusal, names: &[(&str, &str)]) -> Refusal {
    let Refusal::Fields(errors) = refusal else { return refusal };
    let mut beside = Errors::default();
    for error in errors.iter() {
        let name = names.iter().find(|(from, _)| *from == error.field).map(|(_, to)| *to);
        let field = name.unwrap_or(&error.field).to_owned();
        beside.push(FieldError { field, ..error.clone() });
    }
    Refusal::Fields(beside)
}
