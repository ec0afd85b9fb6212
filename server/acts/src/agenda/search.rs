//! Free places, computed when somebody asks: the centre's supply minus what is taken, by the rules that book them.
//!
//! What is taken is read in windows of days that double (2, 4, 8…) until the answer is complete: the earliest place of a
//! centre that is not full costs a few days and not the whole horizon. Only those are read who could answer: staff and
//! rooms of the openings for that service, and the person.

use std::{collections::HashSet, sync::Arc};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    agenda::{
        CalendarDay, Choice, Exception, HalfDay, Occupation, Occupied, Opening, Person, Place, PlaceQuery,
        Search, Span, Stretch, SubjectId, SubjectKind, Supply, Who,
    },
    calendar::{rome_date, rome_instant, rome_midnight},
    catalogue::LepCode,
    passage::Channel,
};
use store::{Access, Conn, appointment::subject_id, occupation::Window};
use uuid::Uuid;

use super::{By, judge::open_of, supply, wish::Need, wish::demand};
use crate::{Desk, Refusal};

/// Days of the first window.
const FIRST_DAYS: u64 = 2;

/// Which places are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Slug of the centre.
    pub office: String,
    pub service: LepCode,
    /// `None` is any.
    pub channel: Option<Channel>,
    pub operator: Option<Uuid>,
    /// First Italian day; the past and days that are too near are left out.
    pub from: NaiveDate,
    pub extended: bool,
    /// Tag of the language in which a mediator helps.
    pub mediator: Option<String>,
    pub second: bool,
    /// The appointment that would be moved: its own time is free, and it does not count towards the limits.
    pub moving: Option<Uuid>,
}

/// The earliest place and up to two alternatives; `None` when nothing is free.
///
/// `by` is `None` while nobody has said who they are: places are then those for citizens, and limits are not known.
/// [`Refusal::Agenda`] when no place at all could answer.
pub async fn choice(desk: &Desk, by: Option<By<'_>>, query: &Query) -> Result<Option<Choice>, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let mut look = Look::new(desk, &mut conn, by, query).await?;
    let mut days = FIRST_DAYS;
    let mut half_days = None;
    loop {
        let to = look.first.checked_add_days(Days::new(days - 1)).unwrap_or(look.last).min(look.last);
        let choice = look.until(&mut conn, to, |search| search.earliest_with_alternatives()).await?;
        if to >= look.last || choice.is_none() && look.is_empty() {
            return Ok(choice);
        }
        if let Some(choice) = choice
            && is_complete(&choice, || *half_days.get_or_insert_with(|| look.has_both_halves()))
        {
            return Ok(Some(choice));
        }
        days *= 2;
    }
}

/// Every day from `query.from` to `to` with its possible starts.
pub async fn calendar(
    desk: &Desk,
    by: Option<By<'_>>,
    query: &Query,
    to: NaiveDate,
) -> Result<Vec<CalendarDay>, Refusal> {
    look(desk, by, query, to, |search| search.calendar().collect()).await
}

/// The free places nearest to a start that cannot be had, in order of time: at most `count`, whatever day the query
/// begins with.
pub async fn nearest(
    desk: &Desk,
    by: Option<By<'_>>,
    query: &Query,
    wished: DateTime<Utc>,
    count: usize,
) -> Result<Vec<Place>, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let today = desk.today();
    let mut look = Look::new(desk, &mut conn, by, &Query { from: today, ..query.clone() }).await?;
    // A form may ask for the end of time, which has no days around it.
    let end = rome_midnight(look.last.succ_opt().unwrap_or(look.last));
    let wished = wished.min(end).max(desk.now());
    let mut days = FIRST_DAYS;
    loop {
        let reach = TimeDelta::days(i64::try_from(days).unwrap_or(i64::MAX / 2));
        let to = rome_date(wished + reach).min(look.last);
        let places = look.until(&mut conn, to, |search| search.nearest(wished, count)).await?;
        let farthest = places.iter().map(|place| (place.span.from - wished).abs()).max();
        let found = places.len() >= count && farthest.is_some_and(|far| far <= reach);
        if found || to >= look.last {
            return Ok(places);
        }
        days *= 2;
    }
}

/// Asks a search over all days from `query.from` to `to`.
pub(crate) async fn look<T>(
    desk: &Desk,
    by: Option<By<'_>>,
    query: &Query,
    to: NaiveDate,
    answer: impl FnOnce(&Search<'_>) -> T,
) -> Result<T, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let mut look = Look::new(desk, &mut conn, by, query).await?;
    look.until(&mut conn, to, answer).await
}

/// Whether days further on could not change a choice: it has a place in the other half of a day and one on another day.
fn is_complete(choice: &Choice, both_halves: impl FnOnce() -> bool) -> bool {
    let half = |place: &Place| HalfDay::of(place.span.from);
    let other_half = choice.alternatives.iter().any(|place| half(place) != half(&choice.earliest));
    choice.alternatives.len() == 2 && (other_half || !both_halves())
}

/// A search with what it has read so far.
struct Look {
    now: DateTime<Utc>,
    supply: Arc<Supply>,
    query: PlaceQuery,
    /// Appointments whose rows do not count: the one that is moved, the hold that a new one replaces.
    own: Vec<String>,
    /// Whose rows are read.
    subjects: Vec<Uuid>,
    first: NaiveDate,
    /// The end of the agenda.
    last: NaiveDate,
    occupations: Vec<Occupation>,
    /// Rows that begin before this instant are read.
    read: Option<DateTime<Utc>>,
}

impl Look {
    async fn new(desk: &Desk, db: &mut Conn, by: Option<By<'_>>, query: &Query) -> Result<Look, Refusal> {
        let now = desk.now();
        let supply = supply(desk, db, &query.office).await?;
        let moving = match (query.moving, by) {
            (Some(id), Some(by)) => {
                let stored = store::appointment::by_id(db, id).await?;
                Some(stored.filter(|a| a.person_id == by.person()).ok_or(Refusal::NotFound)?)
            }
            _ => None,
        };
        let need = Need {
            office: &query.office,
            service: query.service,
            extended: query.extended,
            mediator: query.mediator.as_deref(),
            second: query.second,
        };
        let demand = demand(desk, db, by, &need, &supply, moving.as_ref()).await?;
        let mut own: Vec<String> = moving.iter().map(|a| a.id.to_string()).collect();
        let mut person = None;
        if let Some(by) = by {
            let mut open = open_of(db, by.person(), now).await?;
            if moving.is_none() && by.who() == Who::Citizen {
                own.extend(open.iter().filter(|a| a.state == "held").map(|a| a.id.to_string()));
            }
            open.retain(|a| !own.contains(&a.id.to_string()));
            let open = open.iter().map(store::appointment::Appointment::open).collect::<Result<_, _>>()?;
            person = Some(Person { id: subject_id(by.person()), open });
        }
        let ahead = Days::new(supply.rules.max_notice_days.into());
        let last = rome_date(now).checked_add_days(ahead).unwrap_or(NaiveDate::MAX);
        let soonest = match demand.who {
            Who::Citizen => now + TimeDelta::hours(supply.rules.min_notice_hours.into()),
            Who::Operator | Who::System => now,
        };
        let query = PlaceQuery {
            demand,
            person,
            from: query.from,
            to: last,
            channel: query.channel,
            operator: query.operator.map(subject_id),
        };
        let mut look = Look {
            now,
            own,
            subjects: Vec::new(),
            first: query.from.max(rome_date(soonest)),
            last,
            occupations: Vec::new(),
            read: None,
            supply,
            query,
        };
        look.subjects = look.subjects()?;
        Ok(look)
    }

    /// Asks the search about the days up to `to`.
    async fn until<T>(
        &mut self,
        db: &mut Conn,
        to: NaiveDate,
        answer: impl FnOnce(&Search<'_>) -> T,
    ) -> Result<T, Refusal> {
        let to = to.min(self.last);
        self.read_until(db, to).await?;
        self.query.to = to;
        let occupied = Occupied::new(&self.occupations, self.now);
        Ok(answer(&Search::new(&self.query, &self.supply, &occupied, self.now)?))
    }

    async fn read_until(&mut self, db: &mut impl Access, to: NaiveDate) -> Result<(), Refusal> {
        let end = rome_midnight(to.succ_opt().unwrap_or(to));
        let span = Span { from: rome_midnight(self.first.min(to)), to: end };
        if self.read.is_some_and(|read| end <= read) {
            return Ok(());
        }
        let window = Window { span, since: self.read };
        let mut rows = store::occupation::of_subjects(db, &self.subjects, window).await?;
        if !self.own.is_empty() {
            rows.retain(|row| !self.own.contains(&row.appointment.0));
        }
        self.occupations.append(&mut rows);
        self.read = Some(end);
        Ok(())
    }

    /// Whether the hours of the openings reach into both halves of a day.
    fn has_both_halves(&self) -> bool {
        let minutes = self.query.demand.minutes(&self.supply).unwrap_or_default();
        let half = |time, before| HalfDay::of(rome_instant(self.first, time) - TimeDelta::minutes(before));
        let halves = self
            .serving()
            .flat_map(|(_, stretch)| [half(stretch.from, 0), half(stretch.to, i64::from(minutes))]);
        halves.collect::<HashSet<_>>().len() > 1
    }

    /// Whether nobody at all receives for this.
    fn is_empty(&self) -> bool {
        self.serving().next().is_none()
    }

    /// The stretches that may answer, with whose they are.
    fn serving(&self) -> impl Iterator<Item = (&Opening, &Stretch)> {
        let own = self.supply.openings.iter().map(|opening| (opening, &opening.stretch));
        let replaced = self.supply.exceptions.iter().filter_map(|exception| match exception {
            Exception::Replaced { opening, by, .. } => Some((self.supply.opening(opening)?, by)),
            _ => None,
        });
        own.chain(replaced).filter(|(opening, stretch)| {
            let wanted = self.query.operator.as_ref().is_none_or(|id| opening.staff.id == *id);
            opening.staff.kind == SubjectKind::Operator
                && wanted
                && stretch.services.contains(&self.query.demand.service)
                && self.query.channel.is_none_or(|channel| stretch.channels.contains(&channel))
        })
    }

    /// Whose rows matter.
    fn subjects(&self) -> Result<Vec<Uuid>, Refusal> {
        let query = &self.query;
        let mut subjects: HashSet<&SubjectId> = HashSet::new();
        subjects.extend(query.demand.mediator.iter().chain(&query.demand.second).flatten());
        subjects.extend(query.person.iter().map(|person| &person.id));
        for (opening, stretch) in self.serving() {
            subjects.insert(&opening.staff.id);
            subjects.extend(&stretch.rooms);
        }
        let read = |id: &SubjectId| Uuid::try_parse(&id.0).map_err(|_| Refusal::Internal("id of a subject"));
        subjects.into_iter().map(read).collect()
    }
}
