//! A search at work: the supply, the demand, and what was read so far of what is taken.
//!
//! Only those are read who could answer: staff and rooms of the openings for that service, companions, and the person.
//! The appointment that would be moved, or the hold that a new one would replace, takes nothing.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    agenda::{
        Exception, HalfDay, Occupied, Opening, Person, PlaceQuery, Search, Span, Stretch, Subject, SubjectId,
        SubjectKind, Supply, Who,
    },
    calendar::{rome_date, rome_instant, rome_midnight},
};
use store::{
    Access, Conn,
    appointment::{Appointment, subject_id},
    occupation::Window,
};
use uuid::Uuid;

use super::{
    By, Query,
    judge::{open_of, take_out_hold},
    supply,
    wish::{Need, demand},
};
use crate::{Desk, Refusal};

/// The people, staff and rooms of a search, each with the times that were read.
type Taken = HashMap<Uuid, (Subject, Vec<Span>)>;

/// A search with what it has read so far.
pub(super) struct Look {
    now: DateTime<Utc>,
    supply: Arc<Supply>,
    query: PlaceQuery,
    /// The appointment whose rows do not count: the one that is moved, or the hold that a new one replaces.
    own: Option<Uuid>,
    /// Whose rows are read, and what was read of them.
    taken: Taken,
    pub first: NaiveDate,
    /// The first and the last day that the agenda has for who asks.
    pub soonest: NaiveDate,
    pub last: NaiveDate,
    /// Rows that begin before this instant are read.
    read: Option<DateTime<Utc>>,
}

impl Look {
    pub async fn new(desk: &Desk, db: &mut Conn, by: Option<By<'_>>, query: &Query) -> Result<Look, Refusal> {
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
        let mut own = moving.as_ref().map(|a| a.id);
        let mut person = None;
        if let Some(by) = by {
            let mut open = open_of(db, by.person(), now).await?;
            if moving.is_none() && by.who() == Who::Citizen {
                own = take_out_hold(&mut open).map(|held| held.id);
            }
            open.retain(|a| Some(a.id) != own);
            let open = open.iter().map(Appointment::open).collect::<Result<_, _>>()?;
            person = Some(Person { id: subject_id(by.person()), open });
        }
        let ahead = Days::new(supply.rules.max_notice_days.into());
        let last = rome_date(now).checked_add_days(ahead).unwrap_or(NaiveDate::MAX);
        let soonest = rome_date(match demand.who {
            Who::Citizen => now + TimeDelta::hours(supply.rules.min_notice_hours.into()),
            Who::Operator | Who::System => now,
        });
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
            taken: Taken::new(),
            first: query.from.max(soonest),
            soonest,
            last,
            read: None,
            supply,
            query,
        };
        look.taken = look.subjects()?;
        Ok(look)
    }

    /// Begins again with another first day.
    pub fn begin(&mut self, from: NaiveDate) {
        (self.query.from, self.first, self.read) = (from, from.max(self.soonest), None);
        self.taken.values_mut().for_each(|(_, spans)| spans.clear());
    }

    /// Asks the search about the days up to `to`.
    pub async fn until<T>(
        &mut self,
        db: &mut Conn,
        to: NaiveDate,
        answer: impl FnOnce(&Search<'_>) -> T,
    ) -> Result<T, Refusal> {
        let to = to.min(self.last);
        self.read_until(db, to).await?;
        self.query.to = to;
        let occupied = Occupied::of_spans(self.taken.values().cloned());
        Ok(answer(&Search::new(&self.query, &self.supply, &occupied, self.now)?))
    }

    async fn read_until(&mut self, db: &mut impl Access, to: NaiveDate) -> Result<(), Refusal> {
        let end = rome_midnight(to.succ_opt().unwrap_or(to));
        let span = Span { from: rome_midnight(self.first.min(to)), to: end };
        if self.read.is_some_and(|read| end <= read) {
            return Ok(());
        }
        let window = Window { span, since: self.read };
        let subjects: Vec<Uuid> = self.taken.keys().copied().collect();
        for (id, span) in store::occupation::spans(db, &subjects, window, self.now, self.own).await? {
            if let Some((_, spans)) = self.taken.get_mut(&id) {
                spans.push(span);
            }
        }
        self.read = Some(end);
        Ok(())
    }

    /// Whether the hours of the openings reach into both halves of a day.
    pub fn has_both_halves(&self) -> bool {
        let minutes = self.query.demand.minutes(&self.supply).unwrap_or_default();
        let half = |time, before| HalfDay::of(rome_instant(self.first, time) - TimeDelta::minutes(before));
        let halves = self
            .serving()
            .flat_map(|(_, stretch)| [half(stretch.from, 0), half(stretch.to, i64::from(minutes))]);
        halves.collect::<HashSet<_>>().len() > 1
    }

    /// Whether nobody at all receives for this.
    pub fn is_empty(&self) -> bool {
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

    /// Whose rows matter: staff and rooms of the stretches that may answer, companions, the person.
    fn subjects(&self) -> Result<Taken, Refusal> {
        let mut subjects: HashSet<(SubjectKind, &SubjectId)> = HashSet::new();
        let (demand, person) = (&self.query.demand, &self.query.person);
        subjects.extend(demand.mediator.iter().flatten().map(|id| (SubjectKind::Mediator, id)));
        subjects.extend(demand.second.iter().flatten().map(|id| (SubjectKind::Operator, id)));
        subjects.extend(person.iter().map(|person| (SubjectKind::Citizen, &person.id)));
        for (opening, stretch) in self.serving() {
            subjects.insert((SubjectKind::Operator, &opening.staff.id));
            subjects.extend(stretch.rooms.iter().map(|id| (SubjectKind::Room, id)));
        }
        let empty = |(kind, id): (SubjectKind, &SubjectId)| {
            let subject = Subject::new(kind, id);
            Ok((store::occupation::id_of(&subject)?, (subject, Vec::new())))
        };
        subjects.into_iter().map(empty).collect()
    }
}
