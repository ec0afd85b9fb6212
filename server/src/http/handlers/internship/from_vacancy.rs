//! A request that begins from a vacancy of the company: what is written there is copied, and the intern comes from its
//! candidates (R079). Nobody is sought any more for what has left the board.

use acts::{Mandate, vacancy};
use app::pages::internship::VacancyChoice;
use domain::{form::Form, internship::Request, vacancy::State};
use store::Conn;
use uuid::Uuid;

use crate::http::{Problem, Visit};

/// The hidden field that names the vacancy.
pub const FIELD: &str = "vacancy";
/// Why a request cannot begin from a vacancy any more.
pub const OVER: &str = "error-internship-vacancy";
/// Vacancies that are looked through for those on the board.
const READ: i64 = 50;

/// The form of a new request, with what this vacancy says.
pub async fn begun(visit: &Visit, mandate: &Mandate, id: &str) -> Result<Form, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let found = own(&mut conn, mandate, id).await?;
    drop(conn);
    let mut form = Request::begin(&found.content).to_form();
    if found.state == State::Published {
        form.set(FIELD, found.row.id.to_string());
    }
    if let Some(site) = found.row.site_id {
        form.set("site", site.to_string());
    }
    Ok(form)
}

/// A vacancy of this company; another's does not exist.
async fn own(conn: &mut Conn, mandate: &Mandate, id: &str) -> Result<vacancy::Sheet, Problem> {
    let id = Uuid::parse_str(id).map_err(|_| Problem::NotFound)?;
    let found = vacancy::one(conn, id).await?;
    found.filter(|found| found.row.company_id == mandate.company()).ok_or(Problem::NotFound)
}

/// The vacancy that a form names.
pub fn named(form: &Form) -> Result<Option<Uuid>, Problem> {
    form.get(FIELD).map(|id| Uuid::parse_str(id).map_err(|_| Problem::NotFound)).transpose()
}

/// The vacancy from which a request begins, as the page tells it.
pub async fn chosen(
    conn: &mut Conn,
    mandate: &Mandate,
    id: Option<&str>,
) -> Result<Option<VacancyChoice>, Problem> {
    let Some(id) = id else { return Ok(None) };
    let found = own(conn, mandate, id).await?;
    Ok(Some(VacancyChoice { id: found.row.id.to_string(), title: found.row.title }))
}

/// Those of the company on the board, the newest first.
pub async fn on_board(conn: &mut Conn, mandate: &Mandate) -> Result<Vec<VacancyChoice>, Problem> {
    let mut choices = Vec::new();
    for row in store::vacancy::of_company(conn, mandate.company(), READ).await? {
        if vacancy::state_of(&row)? == State::Published {
            choices.push(VacancyChoice { id: row.id.to_string(), title: row.title });
        }
    }
    Ok(choices)
}
