//! A search as its address says it: `servizio`, `sede`, `canale`, `operatore`, `lingua`, `dal`, `vista`,
//! `giorno`.
//!
//! What cannot be read in an address that people share and keep is left aside, as if it were not there; only a date
//! that somebody typed is told to be wrong.

use acts::agenda::Query;
use app::pages::operator::supply::LANGS;
use chrono::{Datelike, NaiveDate};
use domain::{
    catalogue::LepCode,
    form::{Errors, Form},
    passage::Channel,
};
use uuid::Uuid;

use crate::http::Visit;

/// A search for places.
#[derive(Clone, Debug)]
pub(super) struct Ask {
    /// Where the search stands.
    path: String,
    pub service: LepCode,
    pub office: String,
    pub channel: Option<Channel>,
    pub operator: Option<Uuid>,
    /// Tag of the language of a mediator who must be there.
    pub mediator: Option<String>,
    pub from: Option<NaiveDate>,
    pub calendar: bool,
    pub day: Option<NaiveDate>,
    /// The appointment that is to be moved: service and centre are its own and stand in no address.
    pub moving: Option<Uuid>,
    pub errors: Errors,
}

impl Ask {
    /// What the address of `visit` says about places for this service at this centre.
    pub fn read(visit: &Visit, service: LepCode, office: &str, moving: Option<Uuid>) -> Ask {
        let query = &visit.query;
        let mut errors = Errors::default();
        Ask {
            path: visit.path.clone(),
            service,
            office: office.to_owned(),
            channel: query.get("canale").and_then(Channel::parse),
            operator: query.get("operatore").and_then(|id| Uuid::parse_str(id).ok()),
            mediator: query.get("lingua").and_then(known_lang),
            from: query.date("dal", &mut errors),
            calendar: query.get("vista") == Some("calendario"),
            day: query.date("giorno", &mut Errors::default()),
            moving,
            errors,
        }
    }

    /// The search that begins anew for a service at a centre.
    pub fn new(service: LepCode, office: &str) -> Ask {
        Ask {
            path: "/appuntamenti/nuovo".to_owned(),
            service,
            office: office.to_owned(),
            channel: None,
            operator: None,
            mediator: None,
            from: None,
            calendar: false,
            day: None,
            moving: None,
            errors: Errors::default(),
        }
    }

    pub fn query(&self, today: NaiveDate) -> Query {
        Query {
            office: self.office.clone(),
            service: self.service,
            channel: self.channel,
            operator: self.operator,
            from: self.from.unwrap_or(today).max(today),
            extended: false,
            mediator: self.mediator.clone(),
            second: false,
            moving: self.moving,
        }
    }

    /// The same search, with `more` pairs; every value is of our own making and needs no escaping.
    pub fn address_with(&self, more: &[(&str, String)]) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        if self.moving.is_none() {
            pairs.push(("servizio", self.service.to_string()));
            pairs.push(("sede", self.office.clone()));
        }
        pairs.extend(self.channel.map(|channel| ("canale", channel.code().to_owned())));
        pairs.extend(self.operator.map(|id| ("operatore", id.to_string())));
        pairs.extend(self.mediator.clone().map(|tag| ("lingua", tag)));
        pairs.extend(self.from.map(|day| ("dal", day.to_string())));
        if self.calendar {
            pairs.push(("vista", "calendario".to_owned()));
        }
        pairs.extend(self.day.map(|day| ("giorno", day.to_string())));
        pairs.extend(more.iter().cloned());
        let pairs: Vec<String> = pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        match pairs.is_empty() {
            true => self.path.clone(),
            false => format!("{}?{}", self.path, pairs.join("&")),
        }
    }

    pub fn address(&self) -> String {
        self.address_with(&[])
    }

    /// The three places.
    pub fn choice(&self) -> Ask {
        Ask { calendar: false, day: None, ..self.clone() }
    }

    /// The weeks; the filters stay.
    pub fn weeks(&self, from: Option<NaiveDate>) -> Ask {
        Ask { calendar: true, day: None, from: from.or(self.from), ..self.clone() }
    }

    /// The times of one day.
    pub fn times(&self, day: NaiveDate) -> Ask {
        Ask { calendar: true, day: Some(day), ..self.clone() }
    }

    /// Without filters.
    pub fn bare(&self) -> Ask {
        Ask { channel: None, operator: None, mediator: None, from: None, day: None, ..self.clone() }
    }

    pub fn is_filtered(&self) -> bool {
        self.channel.is_some() || self.operator.is_some() || self.mediator.is_some() || self.from.is_some()
    }

    /// The filters as their form shows them: a date in three boxes, also when it came as one.
    pub fn form(&self, visit: &Visit) -> Form {
        let mut form = visit
            .query
            .clone()
            .only(|name| matches!(name, "canale" | "operatore" | "lingua") || name.starts_with("dal-"));
        if let Some(day) = self.from {
            form.set("dal-day", day.day().to_string());
            form.set("dal-month", day.month().to_string());
            form.set("dal-year", day.year().to_string());
        }
        form
    }

    /// What the form of the filters sends along unseen.
    pub fn kept(&self) -> Vec<(&'static str, String)> {
        let mut kept = Vec::new();
        if self.moving.is_none() {
            kept.push(("servizio", self.service.to_string()));
            kept.push(("sede", self.office.clone()));
        }
        if self.calendar {
            kept.push(("vista", "calendario".to_owned()));
        }
        kept
    }
}

/// A language in which a mediator may be asked for.
pub(super) fn known_lang(tag: &str) -> Option<String> {
    LANGS.contains(&tag).then(|| tag.to_owned())
}
