//! What of the register is asked for: by code, operator, person, days, channel, office.

use app::pages::operator::{parts::Named, passage::RegisterFilter};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    account::Role,
    calendar::rome_midnight,
    catalogue::LepCode,
    codice_fiscale::CodiceFiscale,
    form::{Errors, FieldError, Form},
    passage::Channel,
};
use store::{Access, passage::Filter};
use uuid::Uuid;

use super::super::queue::place_text;
use crate::http::{Problem, Visit};

/// The slugs of the offices whose register this operator reads.
pub fn readable(visit: &Visit) -> Result<Vec<String>, Problem> {
    let operator = visit.operator()?;
    if operator.role() >= Role::Administrator {
        let offices = visit.house.desk.pack.offices.iter();
        return Ok(offices.map(|office| office.slug.as_str().to_owned()).collect());
    }
    Ok(operator.offices().to_vec())
}

/// Who recorded in those offices.
pub async fn operators(visit: &Visit, db: &mut impl Access) -> Result<Vec<Named>, Problem> {
    let mut names: Vec<Named> = Vec::new();
    for slug in readable(visit)? {
        for operator in store::operator::of_office(db, &slug).await? {
            names.push(Named::new(operator.id.to_string(), operator.name));
        }
    }
    names.sort_by(|a, b| (&a.name, &a.code).cmp(&(&b.name, &b.code)));
    names.dedup();
    Ok(names)
}

/// A filter as its address says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub filter: Filter,
    office: Option<String>,
    from: Option<NaiveDate>,
    /// Last day, included.
    to: Option<NaiveDate>,
}

impl Asked {
    /// Reads the query. What nobody could have chosen is an address that does not exist.
    pub fn read(visit: &Visit) -> Result<Asked, Problem> {
        let get = |name: &str| visit.query.get(name);
        let day = |name: &str| get(name).map(|text| text.parse::<NaiveDate>().map_err(|_| Problem::NotFound));
        let id = |name: &str| get(name).map(|text| Uuid::parse_str(text).map_err(|_| Problem::NotFound));
        let code = get("code").map(|code| LepCode::parse(code).ok_or(Problem::NotFound)).transpose()?;
        let channel = get("channel").map(|code| Channel::parse(code).ok_or(Problem::NotFound)).transpose()?;
        let office = get("office").map(str::to_owned);
        if office.as_ref().is_some_and(|slug| !readable(visit).is_ok_and(|own| own.contains(slug))) {
            return Err(Problem::NotFound);
        }
        let asked = Asked {
            filter: Filter {
                code: code.map(|code| code.to_string()),
                channel: channel.map(|channel| channel.code().to_owned()),
                operator_id: id("operator").transpose()?,
                person_id: id("persona").transpose()?,
                ..Filter::default()
            },
            office,
            from: day("from").transpose()?,
            to: day("to").transpose()?,
        };
        Ok(asked.with_days())
    }

    /// Days of the Italian calendar as instants.
    fn with_days(mut self) -> Asked {
        let after = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
        self.filter.from = self.from.map(rome_midnight);
        self.filter.until = self.to.map(after).map(rome_midnight);
        self
    }

    /// The offices to read.
    pub fn offices(&self, visit: &Visit) -> Result<Vec<String>, Problem> {
        match &self.office {
            Some(slug) => Ok(vec![slug.clone()]),
            None => readable(visit),
        }
    }

    /// The address of what is asked, under `path`.
    pub fn address(&self, path: &str, after: Option<(DateTime<Utc>, Uuid)>) -> String {
        let filter = &self.filter;
        let parts = [
            filter.code.as_ref().map(|code| format!("code={code}")),
            filter.operator_id.map(|id| format!("operator={id}")),
            filter.person_id.map(|id| format!("persona={id}")),
            self.from.map(|day| format!("from={day}")),
            self.to.map(|day| format!("to={day}")),
            filter.channel.as_ref().map(|channel| format!("channel={channel}")),
            self.office.as_ref().map(|slug| format!("office={slug}")),
            after.map(|place| format!("after={}", place_text(place))),
        ];
        let query: Vec<String> = parts.into_iter().flatten().collect();
        match query.is_empty() {
            true => path.to_owned(),
            false => format!("{path}?{}", query.join("&")),
        }
    }

    /// The fields of the form.
    pub async fn shown(&self, db: &mut impl Access) -> Result<RegisterFilter, Problem> {
        let person = match self.filter.person_id {
            Some(id) => store::person::by_id(db, id).await?,
            None => None,
        };
        Ok(RegisterFilter {
            code: self.filter.code.clone().unwrap_or_default(),
            operator: self.filter.operator_id.map(|id| id.to_string()).unwrap_or_default(),
            cf: person.map(|person| person.cf).unwrap_or_default(),
            from: self.from,
            to: self.to,
            channel: self.filter.channel.clone().unwrap_or_default(),
            office: self.office.clone().unwrap_or_default(),
        })
    }
}

/// Reads the posted filters. Keys: `error-date`, `error-dates-order`, `error-unknown-choice`, those of a codice
/// fiscale, and `error-person-unknown` for one that nobody here has.
pub async fn posted(visit: &Visit, form: &Form) -> Result<Result<Asked, Errors>, Problem> {
    let mut errors = Errors::default();
    let code = optional(form, "code", |code| LepCode::parse(code).map(|code| code.to_string()), &mut errors);
    let channel = optional(form, "channel", |c| Channel::parse(c).map(|c| c.code().to_owned()), &mut errors);
    let own = readable(visit)?;
    let known = |slug: &str| own.iter().find(|own| *own == slug).cloned();
    let office = optional(form, "office", known, &mut errors);
    let operator_id = optional(form, "operator", |id| Uuid::parse_str(id).ok(), &mut errors);
    let (from, to) = (form.date("from", &mut errors), form.date("to", &mut errors));
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        errors.add("to-day", "error-dates-order");
    }
    let cf = form.get("cf").map(CodiceFiscale::parse);
    let cf = cf.and_then(|read| read.map_err(|error| errors.push(error.on("cf"))).ok());
    let mut person_id = None;
    if let Some(cf) = cf {
        let mut conn = visit.house.desk.reader.conn().await?;
        person_id = store::person::by_cf(&mut conn, cf.as_str()).await?.map(|person| person.id);
        if person_id.is_none() {
            errors.push(FieldError::new("cf", "error-person-unknown"));
        }
    }
    let filter = Filter { code, channel, operator_id, person_id, ..Filter::default() };
    Ok(errors.or(Some(Asked { filter, office, from, to }.with_days())))
}

/// A filter that is not chosen does not filter.
fn optional<T>(form: &Form, name: &str, parse: impl Fn(&str) -> Option<T>, errors: &mut Errors) -> Option<T> {
    let read = parse(form.get(name)?);
    if read.is_none() {
        errors.add(name, "error-unknown-choice");
    }
    read
}
