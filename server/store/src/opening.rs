//! Openings of the staff, what departs from them on one date, absences.
//!
//! What is over is left out of what the agenda reads: it can neither be booked nor moved any more.

use chrono::{DateTime, NaiveDate, Utc, Weekday};
use domain::agenda::{
    Absence, Exception, Opening, OpeningId, Span, Stretch, Subject, SubjectId, SubjectKind,
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(sqlx::FromRow)]
struct OpeningRow {
    id: Uuid,
    staff_kind: String,
    staff_id: Uuid,
    weekday: i64,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    stretch: Json<Stretch>,
}

impl OpeningRow {
    fn read(self) -> Result<Opening, DbError> {
        let weekday = u8::try_from(self.weekday - 1).ok().and_then(|day| Weekday::try_from(day).ok());
        Ok(Opening {
            id: OpeningId(self.id.to_string()),
            staff: staff("opening.staff_kind", &self.staff_kind, self.staff_id)?,
            weekday: weekday.ok_or(DbError::Unreadable("opening.weekday"))?,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            stretch: self.stretch.0,
        })
    }
}

fn staff(column: &'static str, kind: &str, id: Uuid) -> Result<Subject, DbError> {
    let kind = SubjectKind::parse(kind).ok_or(DbError::Unreadable(column))?;
    Ok(Subject { kind, id: SubjectId(id.to_string()) })
}

/// The series of a centre that are valid on `since` or later; not of operators who were disabled and mediators who come
/// no more.
pub async fn openings(db: &mut impl Access, office: &str, since: NaiveDate) -> Result<Vec<Opening>, DbError> {
    let text = sql!(
        "SELECT id, staff_kind, staff_id, weekday, valid_from, valid_to, stretch FROM opening
         WHERE office = $1 AND (valid_to IS NULL OR valid_to >= $2)
           AND staff_id NOT IN (SELECT id FROM operator WHERE disabled_at IS NOT NULL)
           AND staff_id NOT IN (SELECT id FROM mediator WHERE closed_at IS NOT NULL)
         ORDER BY id"
    );
    let rows: Vec<OpeningRow> =
        on!(db, |c| sqlx::query_as(text).bind(office).bind(since).fetch_all(c).await?);
    rows.into_iter().map(OpeningRow::read).collect()
}

/// Adds a series. `id` and `staff` are those of `opening`, as the database keeps them.
pub async fn add(
    tx: &mut Tx,
    (id, staff): (Uuid, Uuid),
    office: &str,
    opening: &Opening,
    at: DateTime<Utc>,
) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO opening (id, office, staff_kind, staff_id, weekday, valid_from, valid_to, stretch, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(id)
            .bind(office)
            .bind(opening.staff.kind.code())
            .bind(staff)
            .bind(i64::from(opening.weekday.number_from_monday()))
            .bind(opening.valid_from)
            .bind(opening.valid_to)
            .bind(Json(&opening.stretch))
            .bind(at)
            .execute(c)
            .await?
    ))
    .one("opening added")
}

/// The series ends with this day.
pub async fn end(tx: &mut Tx, id: Uuid, office: &str, last: NaiveDate) -> Result<(), DbError> {
    let text = sql!("UPDATE opening SET valid_to = $3 WHERE id = $1 AND office = $2");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(office).bind(last).execute(c).await?))
        .one("opening ended")
}

/// Takes away a series that never took place, with its exceptions.
pub async fn remove(tx: &mut Tx, id: Uuid, office: &str) -> Result<(), DbError> {
    let text = sql!("DELETE FROM opening WHERE id = $1 AND office = $2");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(office).execute(c).await?))
        .one("opening removed")
}

/// The edited days from `since` on go over to the series that continues this one, where it has them (`weekday` is the
/// same).
pub async fn carry_over(tx: &mut Tx, from: Uuid, to: Uuid, since: NaiveDate) -> Result<Touched, DbError> {
    let text = sql!("UPDATE opening_exception SET opening_id = $2 WHERE opening_id = $1 AND date >= $3");
    Ok(on!(tx, |c| sqlx::query(text).bind(from).bind(to).bind(since).execute(c).await?.into()))
}

#[derive(sqlx::FromRow)]
struct ExceptionRow {
    opening_id: Option<Uuid>,
    date: NaiveDate,
    stretch: Option<Json<Stretch>>,
}

/// What departs from the series of a centre on `since` and later, the latest word last.
pub async fn exceptions(
    db: &mut impl Access,
    office: &str,
    since: NaiveDate,
) -> Result<Vec<Exception>, DbError> {
    let text = sql!(
        "SELECT opening_id, date, stretch FROM opening_exception WHERE office = $1 AND date >= $2 ORDER BY at, id"
    );
    let rows: Vec<ExceptionRow> =
        on!(db, |c| sqlx::query_as(text).bind(office).bind(since).fetch_all(c).await?);
    // The guards of the table keep the kind and the columns together.
    let exception = |row: ExceptionRow| match (row.opening_id, row.stretch) {
        (None, _) => Exception::CentreClosed { date: row.date },
        (Some(id), None) => Exception::Closed { opening: OpeningId(id.to_string()), date: row.date },
        (Some(id), Some(Json(by))) => {
            Exception::Replaced { opening: OpeningId(id.to_string()), date: row.date, by }
        }
    };
    Ok(rows.into_iter().map(exception).collect())
}

/// One word about one date; `opening` is `None` when it concerns the whole centre.
#[derive(Clone, Copy, Debug)]
pub struct NewException<'a> {
    pub id: Uuid,
    pub office: &'a str,
    pub opening: Option<Uuid>,
    pub date: NaiveDate,
    /// What replaces the occurrence; `None` closes it.
    pub stretch: Option<&'a Stretch>,
    pub at: DateTime<Utc>,
}

pub async fn add_exception(tx: &mut Tx, e: &NewException<'_>) -> Result<(), DbError> {
    let kind = match (e.opening, e.stretch) {
        (None, _) => "centre_closed",
        (Some(_), None) => "closed",
        (Some(_), Some(_)) => "replaced",
    };
    let text = sql!(
        "INSERT INTO opening_exception (id, office, opening_id, date, kind, stretch, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(e.id)
            .bind(e.office)
            .bind(e.opening)
            .bind(e.date)
            .bind(kind)
            .bind(e.stretch.map(Json))
            .bind(e.at)
            .execute(c)
            .await?
    ))
    .one("exception added")
}

/// Takes back what was said about one date of a series.
pub async fn remove_exceptions(tx: &mut Tx, opening: Uuid, date: NaiveDate) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM opening_exception WHERE opening_id = $1 AND date = $2");
    Ok(on!(tx, |c| sqlx::query(text).bind(opening).bind(date).execute(c).await?.into()))
}

/// Takes back that a centre is closed on a date.
pub async fn remove_closure(tx: &mut Tx, office: &str, date: NaiveDate) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM opening_exception WHERE office = $1 AND opening_id IS NULL AND date = $2");
    Ok(on!(tx, |c| sqlx::query(text).bind(office).bind(date).execute(c).await?.into()))
}

/// Somebody of the staff does not receive.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Away {
    pub id: Uuid,
    pub staff_kind: String,
    pub staff_id: Uuid,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub entered_by: Uuid,
    pub at: DateTime<Utc>,
}

impl Away {
    pub fn read(&self) -> Result<Absence, DbError> {
        let staff = staff("absence.staff_kind", &self.staff_kind, self.staff_id)?;
        Ok(Absence { staff, span: Span { from: self.starts_at, to: self.ends_at } })
    }
}

/// The absences, ending after `since`, of who works in a centre or receives there.
pub async fn absences(
    db: &mut impl Access,
    office: &str,
    since: DateTime<Utc>,
) -> Result<Vec<Away>, DbError> {
    let text = sql!(
        "SELECT * FROM absence WHERE ends_at > $2 AND (
           staff_id IN (SELECT operator_id FROM operator_office WHERE office = $1)
           OR staff_id IN (SELECT staff_id FROM opening WHERE office = $1)
           OR staff_id IN (SELECT id FROM mediator WHERE office = $1)
         ) ORDER BY starts_at, id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(since).fetch_all(c).await?))
}

pub async fn absence(db: &mut impl Access, id: Uuid) -> Result<Option<Away>, DbError> {
    let text = sql!("SELECT * FROM absence WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

pub async fn add_absence(tx: &mut Tx, a: &Away) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO absence (id, staff_kind, staff_id, starts_at, ends_at, entered_by, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(a.id)
            .bind(&a.staff_kind)
            .bind(a.staff_id)
            .bind(a.starts_at)
            .bind(a.ends_at)
            .bind(a.entered_by)
            .bind(a.at)
            .execute(c)
            .await?
    ))
    .one("absence added")
}

/// Takes an absence back; zero rows when somebody just did.
pub async fn remove_absence(tx: &mut Tx, id: Uuid) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM absence WHERE id = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).execute(c).await?.into()))
}

/// Slugs of the centres in which somebody of the staff works or receives, in order: an absence concerns them all.
///
/// Where an operator may be given openings counts, too: otherwise one that a colleague is entering just now would be
/// missed.
pub async fn offices_of(db: &mut impl Access, staff: Uuid) -> Result<Vec<String>, DbError> {
    let text = sql!(
        "SELECT office FROM office_agenda WHERE office IN (
           SELECT office FROM operator_office WHERE operator_id = $1
           UNION SELECT office FROM opening WHERE staff_id = $1
           UNION SELECT office FROM mediator WHERE id = $1
         )"
    );
    let mut offices: Vec<String> = on!(db, |c| sqlx::query_scalar(text).bind(staff).fetch_all(c).await?);
    offices.sort();
    Ok(offices)
}
