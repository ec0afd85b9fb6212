//! `/operatore/persone/{id}/prove/{file}`: a proof, for the operators who may open the person's file.

use axum::extract::Path;
use uuid::Uuid;

use super::open_or_return;
use crate::http::{Answer, Problem, Visit, handlers::area::answer_with_proof};

pub async fn proof(visit: Visit, Path((id, file)): Path<(String, String)>) -> Answer {
    let operator = visit.operator()?;
    let file = Uuid::parse_str(&file).map_err(|_| Problem::NotFound)?;
    let person = open_or_return!(&visit, operator, &id);
    let mut conn = visit.house.desk.reader.conn().await?;
    let stored = store::commitment::file_of(&mut conn, person.id, file).await?.ok_or(Problem::NotFound)?;
    drop(conn);
    answer_with_proof(&visit, &stored).await
}
