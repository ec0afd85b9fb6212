//! `/operatore/agenda/gruppi`: the sessions of a centre, planning one, and one session with everything done to it.

mod act;
mod close;
mod list;
mod new;
mod view;

pub use act::act;
pub use list::list;
pub use new::{form as new_form, plan};
pub use view::show;

use app::{
    pages::operator::{agenda_nav::agenda_crumb, desk_crumb},
    shell::Frame,
    texts::code_text,
    ui::{Crumb, Tone},
};
use store::group_session::GroupSession;

use super::shared;
use crate::http::{Problem, Visit};

/// What was just done, by the code in `?done=`: each has a text `groups-done-{code}`.
const DONE: [&str; 6] = ["cancelled", "closed", "convened", "enrolled", "planned", "removed"];

/// The frame of a page of groups or convocations.
pub(super) fn frame(
    visit: &Visit,
    title: impl Into<String>,
    above: impl IntoIterator<Item = Crumb>,
) -> Frame {
    let crumbs = [desk_crumb(visit.lang), agenda_crumb(visit.lang)];
    let frame = visit.frame(title).under(crumbs.into_iter().chain(above));
    let done = visit.query.get("done").filter(|code| visit.reading && DONE.contains(code));
    match done {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "groups-done", code)),
        None => frame,
    }
}

/// The centre in the address (`sede`), else the operator's first; another's does not exist here.
pub(super) fn office(visit: &Visit) -> Result<String, Problem> {
    let operator = visit.operator()?;
    let office = visit.query.get("sede").unwrap_or(operator.office());
    match !office.is_empty() && operator.works_in(office) {
        true => Ok(office.to_owned()),
        false => Err(Problem::NotFound),
    }
}

/// The session with this id, when it is of a centre of the operator.
async fn own(visit: &Visit, id: &str) -> Result<GroupSession, Problem> {
    let (operator, id) = (visit.operator()?, shared::id(id)?);
    let mut conn = visit.house.desk.reader.conn().await?;
    let session = store::group_session::by_id(&mut conn, id).await?;
    session.filter(|session| operator.works_in(&session.office)).ok_or(Problem::NotFound)
}
