//! What a region sets for itself and no pack knows: one value per name.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

/// The value of a setting; `None` while nobody has set it.
pub async fn get(db: &mut impl Access, name: &str) -> Result<Option<serde_json::Value>, DbError> {
    let text = sql!("SELECT value FROM setting WHERE name = $1");
    let value: Option<Json<serde_json::Value>> =
        on!(db, |c| sqlx::query_scalar(text).bind(name).fetch_optional(c).await?);
    Ok(value.map(|json| json.0))
}

/// Sets a value; the last word counts, and says who spoke.
pub async fn put(
    tx: &mut Tx,
    name: &str,
    value: &serde_json::Value,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO setting (name, value, set_by, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, set_by = excluded.set_by, at = excluded.at"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text).bind(name).bind(Json(value)).bind(by).bind(at).execute(c).await?
    ))
    .one("setting put")
}
