//! The lists of this operator's centres that companies do not answer, for the queue.

use acts::Operator;
use app::pages::operator::preselection::Silence;
use chrono::TimeDelta;
use domain::{calendar::rome_date, shortlist::EMPLOYER_PATIENCE_DAYS};
use store::{Access, DbError};

use crate::http::{Problem, Visit};

/// Lists of each office.
const FEW: i64 = 20;

/// The longest silent first.
pub async fn silences(
    visit: &Visit,
    operator: &Operator,
    db: &mut impl Access,
) -> Result<Vec<Silence>, Problem> {
    let before = visit.house.desk.now() - TimeDelta::days(EMPLOYER_PATIENCE_DAYS);
    let mut silences = Vec::new();
    for office in operator.offices() {
        for row in store::silence::silences(db, office, before, FEW).await? {
            silences.push(Silence {
                href: format!("/operatore/richieste-imprese/{}/candidati", row.vacancy_id),
                title: row.title,
                company: row.legal_name,
                since: rome_date(row.since),
                waiting: usize::try_from(row.waiting).map_err(|_| DbError::Unreadable("count"))?,
            });
        }
    }
    silences.sort_by_key(|silence| silence.since);
    Ok(silences)
}
