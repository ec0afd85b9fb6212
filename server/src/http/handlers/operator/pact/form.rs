//! The form of a text between browser and server: first values, buttons that change it, what the law still asks for.

use acts::pact::Sheet;
use domain::{
    form::{Errors, Form},
    pack::Event,
    passage::Channel,
    psp::{BLOCKS, Content, Drawn, Group, Party, Section, insert},
};
use uuid::Uuid;

use super::load::usual_minutes;
use crate::http::{Problem, Visit};

/// What the form holds before anybody touched it: the text as it was saved, and the meeting.
pub fn first(visit: &Visit, sheet: &Sheet, content: &Content) -> Form {
    let mut form = content.to_form();
    let event = if sheet.psp.signed_number.is_some() { Event::PactUpdated } else { Event::PactSigned };
    let usual = || usual_minutes(visit, event, content).map(i64::from);
    if let Some(minutes) = sheet.psp.minutes.or_else(usual) {
        form.set("minutes", minutes.to_string());
    }
    let channel = sheet.psp.channel.clone();
    form.set("channel", channel.unwrap_or_else(|| Channel::Sportello.code().to_owned()));
    complete(form)
}

/// Rows that say nothing yet start with the person: most first steps are theirs.
pub fn complete(mut form: Form) -> Form {
    for group in [Group::Measure, Group::Commitment] {
        for place in 0..group.rows(&form) {
            let who = format!("{}-{place}-who", group.code());
            if form.get(&who).is_none() {
                form.set(&who, Party::Person.code());
            }
        }
    }
    form
}

/// What the law still asks for, of the text as it stands in the form; nothing while it cannot be read.
pub fn missing(visit: &Visit, form: &Form, base: &Content) -> Errors {
    let catalogue = &visit.house.desk.pack.catalogue;
    let Ok(content) = Content::parse(form, base, catalogue) else { return Errors::default() };
    let mut missing = content.missing();
    missing.extend(Drawn::parse(form).unwrap_or_default().missing());
    missing
}

/// The form after a button that changes it and nothing else.
pub async fn changed(visit: &Visit, sheet: &Sheet, form: &Form) -> Result<Result<Form, Errors>, Problem> {
    let go = form.raw("go");
    if let Some(code) = go.strip_prefix("more-") {
        let group = Group::parse(code).ok_or(Problem::BadKey)?;
        return Ok(Ok(group.more(form)));
    }
    if let Some((code, place)) = go.strip_prefix("remove-").and_then(|rest| rest.rsplit_once('-')) {
        let group = Group::parse(code).ok_or(Problem::BadKey)?;
        let place = place.parse().map_err(|_| Problem::BadKey)?;
        return Ok(Ok(group.without(form, place)));
    }
    let section = go.strip_prefix("block-").and_then(Section::parse);
    let section = section.filter(|section| BLOCKS.contains(section)).ok_or(Problem::BadKey)?;
    let field = format!("block-{}", section.code());
    let id = form.get(&field).and_then(|id| Uuid::parse_str(id).ok());
    let mut conn = visit.house.desk.reader.conn().await?;
    let body = acts::text_block::chosen(&mut conn, &sheet.psp.office, section, id).await;
    drop(conn);
    let body = match body {
        Ok(body) => body,
        Err(acts::Refusal::Fields(errors)) => return Ok(Err(errors)),
        Err(other) => return Err(other.into()),
    };
    let Some(mut form) = insert(form, section, &body) else {
        return Ok(Err(domain::form::FieldError::new(field, "error-text-block-full").into()));
    };
    form.set(&field, "");
    Ok(Ok(form))
}
