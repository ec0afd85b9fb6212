//! The supply of a centre as the rules of the agenda read it.
//!
//! It is kept in memory by centre and version. The version is read each time, so that a change made on another server
//! is seen by the very next request; the rest is read only when it changed. Old exceptions and absences are not read.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::{
    agenda::{Durations, OfficeRules, Opening, Subject, SubjectId, Supply},
    calendar::{LocalHolidays, rome_date},
    catalogue::LepCode,
    office::OfficeSlug,
};
use store::{Access, DbError};
use uuid::Uuid;

use crate::{Desk, Refusal};

/// Days behind today of which exceptions, ended series and absences are still read: pages show yesterday, too.
const PAST_DAYS: i64 = 31;

/// A supply and the version under which it was read.
type Read = (i64, Arc<Supply>);

/// The supplies that were read, by centre.
#[derive(Clone, Default)]
pub(crate) struct Kept(Arc<Mutex<HashMap<String, Read>>>);

impl Kept {
    fn get(&self, office: &str, version: i64) -> Option<Arc<Supply>> {
        let kept = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        kept.get(office).filter(|(read, _)| *read == version).map(|(_, supply)| supply.clone())
    }

    fn put(&self, office: &str, version: i64, supply: &Arc<Supply>) {
        let mut kept = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        kept.insert(office.to_owned(), (version, supply.clone()));
    }
}

/// The supply of a centre. [`Refusal::NotFound`] when it has no agenda.
///
/// Not for a transaction that has changed it: what is not committed must not be kept.
pub async fn supply(desk: &Desk, db: &mut impl Access, office: &str) -> Result<Arc<Supply>, Refusal> {
    let version = version(db, office).await?;
    supply_at(desk, db, office, version).await
}

/// As [`supply`], for who has read the version.
pub(in crate::agenda) async fn supply_at(
    desk: &Desk,
    db: &mut impl Access,
    office: &str,
    version: i64,
) -> Result<Arc<Supply>, Refusal> {
    if let Some(supply) = desk.supplies.get(office, version) {
        return Ok(supply);
    }
    let read = Arc::new(fresh(desk, db, office).await?);
    // What changed while it was read may be half old and half new: good for this once, kept by nobody.
    if self::version(db, office).await? == version {
        desk.supplies.put(office, version, &read);
    }
    Ok(read)
}

async fn version(db: &mut impl Access, office: &str) -> Result<i64, Refusal> {
    store::supply::version(db, office).await?.ok_or(Refusal::NotFound)
}

/// As [`supply`], for who changes it: read now, and kept nowhere.
pub(super) async fn fresh(desk: &Desk, db: &mut impl Access, office: &str) -> Result<Supply, Refusal> {
    let agenda = store::supply::of_office(db, office).await?.ok_or(Refusal::NotFound)?;
    let since = desk.now() - TimeDelta::days(PAST_DAYS);
    let holidays = LocalHolidays::parse(agenda.holidays.0.iter().map(String::as_str));
    let absences = store::opening::absences(db, office, since).await?;
    let mut rooms = store::supply::rooms(db, office).await?;
    rooms.sort_by(|one, two| (&one.name, &one.id).cmp(&(&two.name, &two.id)));
    let mut openings = store::opening::openings(db, office, rome_date(since)).await?;
    // Ids of the same millisecond have no order: one that is always the same keeps searches the same.
    openings.sort_by(|one, two| order(one).cmp(&order(two)));
    Ok(Supply {
        office: OfficeSlug::parse(office).ok_or(DbError::Unreadable("office_agenda.office"))?,
        rooms,
        openings,
        exceptions: store::opening::exceptions(db, office, rome_date(since)).await?,
        absences: absences.iter().map(store::opening::Away::read).collect::<Result<_, _>>()?,
        holidays: holidays.map_err(|_| DbError::Unreadable("office_agenda.holidays"))?,
        rules: rules(desk, agenda.rules.0),
        durations: durations(desk, db).await?,
    })
}

fn order(opening: &Opening) -> (&Subject, u32, NaiveTime, NaiveDate) {
    let weekday = opening.weekday.number_from_monday();
    (&opening.staff, weekday, opening.stretch.from, opening.valid_from)
}

/// What the pack decides is not the centre's to decide (R174).
pub(super) fn rules(desk: &Desk, rules: OfficeRules) -> OfficeRules {
    OfficeRules { extension_percent: desk.pack.settings.extension_percent, ..rules }
}

/// The catalogue's durations with the minutes that administrators entered (R002).
pub async fn durations(desk: &Desk, db: &mut impl Access) -> Result<Durations, Refusal> {
    let mut durations = Durations::of(&desk.pack.catalogue);
    for row in store::supply::minutes(db).await? {
        let code = LepCode::parse(&row.code).ok_or(DbError::Unreadable("service_minutes.code"))?;
        let minutes =
            u16::try_from(row.minutes).map_err(|_| DbError::Unreadable("service_minutes.minutes"))?;
        // A source that has learnt the duration since then is the better one: the minutes entered are left aside.
        durations.enter(code, minutes).ok();
    }
    Ok(durations)
}

/// The codes that citizens may book by themselves at a centre; none when it has no agenda.
pub async fn self_booking(db: &mut impl Access, office: &str) -> Result<Vec<LepCode>, Refusal> {
    Ok(store::supply::of_office(db, office).await?.map(|agenda| agenda.self_booking.0).unwrap_or_default())
}

/// The mediators of a centre who speak a language, as a demand wants them; empty when nobody does.
///
/// A wish for `ar` is met by who speaks `ar-MA`, and the other way round.
pub async fn mediators_of(db: &mut impl Access, office: &str, lang: &str) -> Result<Vec<SubjectId>, Refusal> {
    let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let wanted = base(lang);
    let mediators = store::supply::mediators(db, office).await?;
    let speak = mediators.into_iter().filter(|m| m.langs.0.iter().any(|tag| base(tag) == wanted));
    Ok(speak.map(|mediator| SubjectId(mediator.id.to_string())).collect())
}

/// Operators of a centre who may receive, as people read them: id and name, by name.
pub async fn staff(db: &mut impl Access, office: &str) -> Result<Vec<(Uuid, String)>, Refusal> {
    let colleagues = store::operator::of_office(db, office).await?.into_iter();
    Ok(colleagues.filter(|o| o.disabled_at.is_none()).map(|o| (o.id, o.name)).collect())
}
