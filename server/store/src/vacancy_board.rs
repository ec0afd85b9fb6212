//! The public board: what is published, found by words, place and contract, newest first, in pages by keyset.
//!
//! A search with words begins at the rarest of them and reads `vacancy_word` alone until it knows which rows it shows; one
//! without words begins at the index of its place or contract. So a board of 100,000 costs what one of 1,000 does.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx, vacancy::Vacancy};

/// Counting how often a word stands on the board stops here.
const CAP: i64 = 2_000;

/// A vacancy as everybody reads it in the list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Offer {
    pub id: Uuid,
    pub title: String,
    pub profession: String,
    /// Whether the board names the company.
    pub public_name: bool,
    pub legal_name: String,
    /// Belfiore code of the comune.
    pub place: String,
    pub contract: String,
    pub places: i64,
    pub published_at: DateTime<Utc>,
    pub expires_on: NaiveDate,
}

/// Which offers; empty texts do not filter.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Stems; those after the fourth are not looked at.
    pub words: &'a [String],
    /// Belfiore code of a comune.
    pub place: &'a str,
    /// Sigla of a province.
    pub province: &'a str,
    /// Code of a contract.
    pub contract: &'a str,
    /// The day on which the board is read.
    pub today: NaiveDate,
    /// Strictly before this place in the list.
    pub before: Option<(DateTime<Utc>, Uuid)>,
    pub limit: i64,
}

/// The columns of an [`Offer`] from the tables named, and what is asked of them.
macro_rules! offers {
    ($from:literal, $asked:literal) => {
        sql!(concat!(
            "SELECT vacancy.id, vacancy.title, vacancy.profession, vacancy.public_name, company.legal_name,
                    vacancy.place, vacancy.contract, vacancy.places, vacancy.published_at, vacancy.expires_on
             FROM ",
            $from,
            " JOIN company ON company.id = vacancy.company_id WHERE ",
            $asked
        ))
    };
}

/// One page of the board.
pub async fn find(db: &mut impl Access, asked: &Asked<'_>) -> Result<Vec<Offer>, DbError> {
    if !asked.words.is_empty() {
        return by_words(db, asked).await;
    }
    let text = match (asked.place, asked.province, asked.contract) {
        ("", "", "") => offers!(
            "vacancy",
            "vacancy.state = 'published' AND (vacancy.published_at, vacancy.id) < ($1, $2) AND vacancy.expires_on >= $3
               AND $4 = '' AND $5 = '' AND $6 = ''
             ORDER BY vacancy.published_at DESC, vacancy.id DESC LIMIT $7"
        ),
        ("", "", _) => offers!(
            "vacancy",
            "vacancy.state = 'published' AND (vacancy.published_at, vacancy.id) < ($1, $2) AND vacancy.expires_on >= $3
               AND $4 = '' AND $5 = '' AND vacancy.contract = $6
             ORDER BY vacancy.published_at DESC, vacancy.id DESC LIMIT $7"
        ),
        ("", ..) => offers!(
            "vacancy",
            "vacancy.state = 'published' AND (vacancy.published_at, vacancy.id) < ($1, $2) AND vacancy.expires_on >= $3
               AND $4 = '' AND vacancy.province = $5 AND (vacancy.contract = $6 OR $6 = '')
             ORDER BY vacancy.published_at DESC, vacancy.id DESC LIMIT $7"
        ),
        _ => offers!(
            "vacancy",
            "vacancy.state = 'published' AND (vacancy.published_at, vacancy.id) < ($1, $2) AND vacancy.expires_on >= $3
               AND vacancy.place = $4 AND (vacancy.province = $5 OR $5 = '') AND (vacancy.contract = $6 OR $6 = '')
             ORDER BY vacancy.published_at DESC, vacancy.id DESC LIMIT $7"
        ),
    };
    let (instant, id) = asked.before.unwrap_or((far(), Uuid::max()));
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(instant)
        .bind(id)
        .bind(asked.today)
        .bind(asked.place)
        .bind(asked.province)
        .bind(asked.contract)
        .bind(asked.limit)
        .fetch_all(c)
        .await?))
}

/// Reads the rarest word's rows and asks the others of each.
async fn by_words(db: &mut impl Access, asked: &Asked<'_>) -> Result<Vec<Offer>, DbError> {
    let text = offers!(
        "vacancy_word AS hit JOIN vacancy ON vacancy.id = hit.vacancy_id",
        "hit.word = $1 AND (hit.published_at, hit.vacancy_id) < ($2, $3) AND vacancy.expires_on >= $4
           AND (hit.place = $5 OR $5 = '') AND (hit.province = $6 OR $6 = '') AND (hit.contract = $7 OR $7 = '')
           AND ($8 = '' OR EXISTS (SELECT 1 FROM vacancy_word AS w WHERE w.vacancy_id = hit.vacancy_id AND w.word = $8))
           AND ($9 = '' OR EXISTS (SELECT 1 FROM vacancy_word AS w WHERE w.vacancy_id = hit.vacancy_id AND w.word = $9))
           AND ($10 = '' OR EXISTS (SELECT 1 FROM vacancy_word AS w WHERE w.vacancy_id = hit.vacancy_id AND w.word = $10))
         ORDER BY hit.published_at DESC, hit.vacancy_id DESC LIMIT $11"
    );
    let mut words = Vec::new();
    for word in asked.words.iter().take(4) {
        words.push((frequency(db, word).await?, word.as_str()));
    }
    words.sort_unstable();
    let word = |place: usize| words.get(place).map_or("", |(_, word)| *word);
    let (instant, id) = asked.before.unwrap_or((far(), Uuid::max()));
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(word(0))
        .bind(instant)
        .bind(id)
        .bind(asked.today)
        .bind(asked.place)
        .bind(asked.province)
        .bind(asked.contract)
        .bind(word(1))
        .bind(word(2))
        .bind(word(3))
        .bind(asked.limit)
        .fetch_all(c)
        .await?))
}

/// In how many offers a word stands, counted up to a cap.
async fn frequency(db: &mut impl Access, word: &str) -> Result<i64, DbError> {
    let text = sql!("SELECT COUNT(*) FROM (SELECT 1 FROM vacancy_word WHERE word = $1 LIMIT $2) AS few");
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(word).bind(CAP).fetch_one(c).await?))
}

/// After every vacancy, and in a year that both databases write with four digits.
pub(crate) fn far() -> DateTime<Utc> {
    DateTime::from_timestamp(253_370_764_800, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Lets the board find a vacancy that was just published by these words.
pub async fn index(tx: &mut Tx, vacancy: &Vacancy, words: &[String]) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO vacancy_word (word, published_at, vacancy_id, place, province, contract)
         VALUES ($1, $2, $3, $4, $5, $6)"
    );
    for word in words {
        on!(tx, |c| Touched::from(
            sqlx::query(text)
                .bind(word)
                .bind(vacancy.published_at)
                .bind(vacancy.id)
                .bind(&vacancy.place)
                .bind(&vacancy.province)
                .bind(&vacancy.contract)
                .execute(c)
                .await?
        ))
        .one("word of a vacancy")?;
    }
    Ok(())
}

/// The board finds it no longer.
pub async fn forget(tx: &mut Tx, vacancy: Uuid) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM vacancy_word WHERE vacancy_id = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(vacancy).execute(c).await?.into()))
}
