//! Text that a centre uses again and again in its pacts. A text never changes: a new one takes its place.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct TextBlock {
    pub id: Uuid,
    /// Slug of the centre.
    pub office: String,
    /// Code of `domain::psp::Section`.
    pub section: String,
    pub title: String,
    pub body: String,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
}

pub async fn add(tx: &mut Tx, b: &TextBlock) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO text_block (id, office, section, title, body, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(b.id)
            .bind(&b.office)
            .bind(&b.section)
            .bind(&b.title)
            .bind(&b.body)
            .bind(b.created_by)
            .bind(b.created_at)
            .execute(c)
            .await?
    ))
    .one("text block added")
}

/// From now on nobody is offered it; zero rows when it was closed already.
pub async fn close(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("UPDATE text_block SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(at).execute(c).await?.into()))
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<TextBlock>, DbError> {
    let text = sql!("SELECT * FROM text_block WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// What a centre has now, by section and title.
pub async fn of_office(db: &mut impl Access, office: &str) -> Result<Vec<TextBlock>, DbError> {
    let text = sql!(
        "SELECT * FROM text_block WHERE office = $1 AND closed_at IS NULL ORDER BY section, title, id LIMIT 500"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).fetch_all(c).await?))
}
