//! Whom a centre must see by when, and the places of which they can be told.
//!
//! Who declared is seen within the term of the law (`did::terms`). Those who asked for NASpI or DIS-COLL are *obliged*:
//! a convocation can have consequences for them, so it needs the notice of art. 21 D.Lgs. 150/2015, 24 to 72 hours on
//! working days ([`NoticeRule`]). Everybody else is convened by art. 20 c. 1, which sets no notice: they get the one
//! that the centre gives to who books by themselves.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::calendar::{LocalHolidays, NoticeRefusal, NoticeRule, TermKind, Terms, rome_date};
use crate::catalogue::coded;

use super::demand::Place;
use super::search::{HalfDay, Search};

coded! {
    /// How urgent somebody is. The visible name is `groups-standing-{code}`.
    Standing {
        /// The term is over and nothing is booked.
        Over = "over",
        /// Nothing is booked, and no place is free before the term.
        NoPlace = "no_place",
        /// Nothing is booked yet.
        Open = "open",
        /// An appointment is booked, after the term.
        BookedLate = "booked_late",
        /// An appointment is booked in time.
        Booked = "booked",
    }
}

impl Standing {
    /// Where somebody stands whose term ends on `due`; `first_free` is the first place that the centre could give.
    pub fn of(
        due: NaiveDate,
        booked: Option<DateTime<Utc>>,
        first_free: Option<DateTime<Utc>>,
        today: NaiveDate,
    ) -> Standing {
        let in_time = |at: DateTime<Utc>| rome_date(at) <= due;
        match booked {
            Some(at) if in_time(at) => Standing::Booked,
            Some(_) => Standing::BookedLate,
            None if today > due => Standing::Over,
            None if first_free.is_some_and(in_time) => Standing::Open,
            None => Standing::NoPlace,
        }
    }

    /// Whether somebody has to convene the person.
    pub fn is_open(self) -> bool {
        matches!(self, Standing::Over | Standing::NoPlace | Standing::Open)
    }
}

/// The notice that the law asks for a convocation sent on `on` to somebody with this term; `None`: they are not obliged.
pub fn notice(term: TermKind, figures: &Terms, on: NaiveDate) -> Option<NoticeRule> {
    match term {
        TermKind::ContactAfterInps => figures.notice(on),
        TermKind::ContactAfterDid | TermKind::CredentialsAfterSilence => None,
    }
}

/// Proposals for one half of a day: more of the same morning would help nobody who cannot come then.
const PER_HALF_DAY: usize = 2;

/// Places of which somebody can be convened at `now`, at most `count`: with the notice of the law for those obliged, with
/// the centre's `hours` for the others. Each start once, and no more than two for the same half of a day.
pub fn places_to_convene(
    search: &Search<'_>,
    rule: Option<NoticeRule>,
    hours: u16,
    now: DateTime<Utc>,
    count: usize,
) -> Vec<Place> {
    let usual = |place: &Place| place.span.from - now >= TimeDelta::hours(hours.into());
    let obliged = rule.into_iter().flat_map(|rule| search.convocation_places(rule));
    let others = rule.is_none().then(|| search.free_places().filter(usual)).into_iter().flatten();
    let mut places: Vec<Place> = Vec::new();
    for place in obliged.chain(others) {
        if places.len() == count {
            break;
        }
        let half_day = |place: &Place| (rome_date(place.span.from), HalfDay::of(place.span.from));
        // Places come in the order of time.
        let same = places.iter().rev().take_while(|other| half_day(other) == half_day(&place)).count();
        let start = |other: &Place| other.span.from == place.span.from;
        if same < PER_HALF_DAY && !places.last().is_some_and(start) {
            places.push(place);
        }
    }
    places
}

/// Whether somebody may be told at `now` of a meeting at `meeting`, whoever chose it.
pub fn may_convene(
    rule: Option<NoticeRule>,
    hours: u16,
    now: DateTime<Utc>,
    meeting: DateTime<Utc>,
    holidays: &LocalHolidays,
) -> Result<(), NoticeRefusal> {
    let given = meeting - now;
    match rule {
        Some(rule) => rule.check(now, meeting, holidays),
        None if given >= TimeDelta::hours(hours.into()) => Ok(()),
        None => Err(NoticeRefusal::TooShort { hours: given.num_hours() }),
    }
}
