//! Free places with operators' rights: what is asked, the earliest good choice with alternatives, the calendar.
//!
//! - The search is a GET form: `servizio`, `sede`, `canale`, `operatore`, `dal`, `prolungato`, `mediatore`, `secondo`;
//!   `vista=calendario` shows every day. The address holds all of it, and a place is posted to that address.
//! - A place is sent as `starts` (an instant), `operator`, `channel`. Those of a choice are buttons; those of the
//!   calendar are links that choose one (`inizio`, `con`, `come`), which then is a button: many forms would be heavy.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::agenda::Closed;
use domain::form::FieldError;
use domain::passage::Channel;

use crate::pages::operator::parts::{Named, ServiceGroup};

/// Days that the calendar shows at once.
pub const CALENDAR_DAYS: u64 = 28;

/// What is asked for, as it stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceSearch {
    /// Path, and whatever else the address carries: pairs that come back unchanged.
    pub path: String,
    pub kept: Vec<(&'static str, String)>,
    /// Code; empty before one was chosen.
    pub service: String,
    /// Slug.
    pub office: String,
    pub channel: Option<Channel>,
    /// Id.
    pub operator: Option<String>,
    pub from: Option<NaiveDate>,
    pub extended: bool,
    /// Tag of a language.
    pub mediator: Option<String>,
    pub second: bool,
    pub calendar: bool,
}

impl PlaceSearch {
    /// Names and values of the address.
    fn pairs(&self) -> Vec<(&'static str, String)> {
        let yes = |name: &'static str, is: bool| is.then(|| (name, "yes".to_owned()));
        let some = |name: &'static str, value: Option<String>| value.map(|value| (name, value));
        let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let asked = [
            some("servizio", filled(&self.service)),
            some("sede", filled(&self.office)),
            some("canale", self.channel.map(|channel| channel.code().to_owned())),
            some("operatore", self.operator.clone()),
            some("dal", self.from.map(|from| from.to_string())),
            yes("prolungato", self.extended),
            some("mediatore", self.mediator.clone()),
            yes("secondo", self.second),
            self.calendar.then(|| ("vista", "calendario".to_owned())),
        ];
        self.kept.iter().cloned().chain(asked.into_iter().flatten()).collect()
    }

    /// The address of this search with something more.
    pub(super) fn href_with(&self, more: &[(&str, String)]) -> String {
        let pairs = self.pairs();
        let pairs = pairs.iter().map(|(name, value)| (*name, value)).chain(more.iter().map(|(n, v)| (*n, v)));
        let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
        match pairs.is_empty() {
            true => self.path.clone(),
            false => format!("{}?{}", self.path, pairs.join("&")),
        }
    }
}

/// A place that is free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceLine {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Id and name.
    pub operator: Named,
    pub channel: Channel,
    /// Names of the room, the second operator, the mediator.
    pub room: Option<String>,
    pub second: Option<String>,
    pub mediator: Option<String>,
    /// Of its own, so that a second thought is not taken for a second click.
    pub request_key: String,
}

/// The instant as forms and addresses write it.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// One day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceDay {
    pub date: NaiveDate,
    pub closed: Option<Closed>,
    pub places: Vec<PlaceLine>,
}

/// What the search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Searched {
    /// No service was chosen yet.
    NotYet,
    /// Nothing can answer it, for these reasons.
    Refused(Vec<FieldError>),
    /// The earliest first, then up to two alternatives; empty when nothing is free.
    Choice(Vec<PlaceLine>),
    Calendar(Vec<PlaceDay>),
}

/// The search, its fields and its answer.
#[derive(Clone, Debug)]
pub struct Places {
    pub search: PlaceSearch,
    /// What can be booked; empty when the service is given (a move).
    pub services: Vec<ServiceGroup>,
    pub offices: Vec<Named>,
    pub operators: Vec<Named>,
    /// Languages that a mediator of the centre speaks: tag and name.
    pub langs: Vec<Named>,
    /// The pack lets an appointment be longer for a disabled person (R174).
    pub may_extend: bool,
    pub searched: Searched,
    /// A place of the calendar that was chosen.
    pub chosen: Option<PlaceLine>,
    /// What was refused just now, and the places nearest to it.
    pub refused: Vec<FieldError>,
    pub nearest: Vec<PlaceLine>,
    /// The hidden `act` of a place's form, and its other hidden fields.
    pub act: &'static str,
    pub version: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_search_holds_everything_that_was_asked() {
        let search = PlaceSearch {
            path: "/operatore/agenda/nuovo".to_owned(),
            kept: vec![("persona", "7".to_owned())],
            service: "A.1".to_owned(),
            office: "fermo".to_owned(),
            channel: Some(Channel::Video),
            from: NaiveDate::from_ymd_opt(2026, 11, 23),
            second: true,
            calendar: true,
            ..PlaceSearch::default()
        };
        let expected = "/operatore/agenda/nuovo?persona=7&servizio=A.1&sede=fermo&canale=video&dal=2026-11-23\
                        &secondo=yes&vista=calendario&inizio=1";
        assert_eq!(search.href_with(&[("inizio", "1".to_owned())]), expected);
        assert_eq!(PlaceSearch { path: "/x".to_owned(), ..PlaceSearch::default() }.href_with(&[]), "/x");
    }
}
