//! The vacancy as a company types it.
//!
//! | fields | what |
//! | --- | --- |
//! | `title`, `profession`, `tasks`, `timetable`, `notes` | texts |
//! | `musts`, `nices` | one skill per line |
//! | `places` | a number |
//! | `education`, `contract`, `hours`, `site` | one of a list |
//! | `licences` | repeated |
//! | `pay-from`, `pay-to`, `pay-per` | euros, gross |
//! | `start`, `expires` | days |
//! | `public-name` | `yes` or `no` |
//!
//! Reading judges only what was typed: a draft may lack everything ([`Content::missing`] says what, when it is sent).

use chrono::{Datelike, NaiveDate};

use super::content::{Content, Hours, Pay, Per};
use crate::did::{Contract, Education, Licence};
use crate::form::{Errors, FieldError, Form};

/// Characters of a line, of a longer text, and lines of a list.
const LINE: usize = 120;
const LONG: usize = 3000;
const LINES: usize = 12;

impl Content {
    /// Reads the form. Keys: those of [`Form`], `error-vacancy-lines`, `error-vacancy-pay`, `error-vacancy-pay-order`.
    pub fn parse(form: &Form) -> Result<Content, Errors> {
        let mut errors = Errors::default();
        let e = &mut errors;
        let content = Content {
            title: text(form, "title", LINE, e),
            profession: text(form, "profession", LINE, e),
            places: form.number("places", 1..=999, e).and_then(|n| u16::try_from(n).ok()).unwrap_or(0),
            tasks: text(form, "tasks", LONG, e),
            musts: lines(form, "musts", e),
            nices: lines(form, "nices", e),
            education: one_of(form, "education", Education::parse, e),
            licences: licences(form, e),
            contract: one_of(form, "contract", offered, e),
            hours: one_of(form, "hours", Hours::parse, e),
            timetable: text(form, "timetable", LINE, e),
            site: text(form, "site", LINE, e),
            pay: pay(form, e),
            start: form.date("start", e),
            public_name: one_of(form, "public-name", yes_no, e),
            expires_on: form.date("expires", e),
            notes: text(form, "notes", LONG, e),
        };
        errors.or(Some(content))
    }

    /// The form that reads back as this vacancy.
    pub fn to_form(&self) -> Form {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
        put("title", self.title.clone());
        put("profession", self.profession.clone());
        if self.places > 0 {
            put("places", self.places.to_string());
        }
        put("tasks", self.tasks.clone());
        put("musts", self.musts.join("\n"));
        put("nices", self.nices.join("\n"));
        put("education", self.education.map_or("", Education::code).to_owned());
        self.licences.iter().for_each(|licence| put("licences", licence.code().to_owned()));
        put("contract", self.contract.map_or("", Contract::code).to_owned());
        put("hours", self.hours.map_or("", Hours::code).to_owned());
        put("timetable", self.timetable.clone());
        put("site", self.site.clone());
        if let Some(Pay { from, to, per }) = self.pay {
            put("pay-from", from.to_string());
            if to != from {
                put("pay-to", to.to_string());
            }
            put("pay-per", per.code().to_owned());
        }
        boxes("start", self.start, &mut put);
        if let Some(public) = self.public_name {
            put("public-name", if public { "yes" } else { "no" }.to_owned());
        }
        boxes("expires", self.expires_on, &mut put);
        put("notes", self.notes.clone());
        pairs.into_iter().collect()
    }
}

fn boxes(name: &str, day: Option<NaiveDate>, put: &mut impl FnMut(&str, String)) {
    let Some(day) = day else { return };
    put(&format!("{name}-day"), day.day().to_string());
    put(&format!("{name}-month"), day.month().to_string());
    put(&format!("{name}-year"), day.year().to_string());
}

fn text(form: &Form, name: &str, max: usize, errors: &mut Errors) -> String {
    form.optional(name, max, errors).unwrap_or_default()
}

fn one_of<T: Copy>(
    form: &Form,
    name: &str,
    parse: impl Fn(&str) -> Option<T>,
    errors: &mut Errors,
) -> Option<T> {
    form.get(name)?;
    form.choice(name, parse, errors)
}

/// A contract that a company offers here: an internship is asked for elsewhere, and who works alone is not hired.
fn offered(code: &str) -> Option<Contract> {
    Contract::parse(code)
        .filter(|contract| !matches!(contract, Contract::Internship | Contract::SelfEmployed))
}

fn yes_no(code: &str) -> Option<bool> {
    match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn lines(form: &Form, name: &str, errors: &mut Errors) -> Vec<String> {
    let Some(typed) = form.optional(name, LINE * LINES, errors) else { return Vec::new() };
    let lines: Vec<String> =
        typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if lines.len() > LINES {
        errors.push(FieldError::new(name, "error-vacancy-lines").with("max", LINES));
    }
    lines
}

fn licences(form: &Form, errors: &mut Errors) -> Vec<Licence> {
    let mut found = Vec::new();
    for code in form.all("licences") {
        match Licence::parse(code) {
            Some(licence) if !found.contains(&licence) => found.push(licence),
            Some(_) => {}
            None => errors.add("licences", "error-unknown-choice"),
        }
    }
    found.sort();
    found
}

/// `pay-to` alone is nothing: an amount begins with the least.
fn pay(form: &Form, errors: &mut Errors) -> Option<Pay> {
    let mut amount = |name: &str| {
        let amount = form.number(name, 1..=1_000_000, errors);
        amount.and_then(|euros| u32::try_from(euros).ok())
    };
    let (from, to) = (amount("pay-from"), amount("pay-to"));
    if form.get("pay-from").is_none() {
        if form.get("pay-to").is_some() {
            errors.add("pay-from", "error-vacancy-pay");
        }
        return None;
    }
    let per = form.choice("pay-per", Per::parse, errors);
    let from = from?;
    if to.is_some_and(|to| to < from) {
        errors.add("pay-to", "error-vacancy-pay-order");
    }
    Some(Pay { from, to: to.unwrap_or(from), per: per? })
}
