//! What the pages of a document read besides it: names, services to choose, who answered, what is known already.

use acts::{pact::Sheet, passage::Subject};
use app::pages::operator::{
    pact::{Known, Names, SignerLine},
    parts::{Named, ServiceGroup},
};
use domain::{
    catalogue::Audience,
    pack::Event,
    passage::Recorded,
    psp::{Content, Kind, Party, Section},
};
use store::{Access, person::Person};

use super::super::shared;
use crate::http::{Problem, Visit};

/// The official name of every service.
pub fn names(visit: &Visit) -> Names {
    let services = visit.house.desk.pack.catalogue.services().iter();
    Names(services.map(|service| (service.code.to_string(), service.title().to_owned())).collect())
}

/// What a text may promise: everything that is delivered to a person.
pub fn services(visit: &Visit) -> Vec<ServiceGroup> {
    let catalogue = &visit.house.desk.pack.catalogue;
    let mut groups: Vec<ServiceGroup> = Vec::new();
    let offered = |audience| audience != Audience::Company;
    for service in catalogue.services().iter().filter(|s| s.registrable && offered(s.audience)) {
        let name = catalogue.lep(service.lep).map(|lep| lep.name.as_str()).unwrap_or_default();
        let lep = format!("{} – {name}", service.lep);
        let line = Named::new(service.code.to_string(), service.title());
        match groups.last_mut().filter(|group| group.lep == lep) {
            Some(group) => group.services.push(line),
            None => groups.push(ServiceGroup { lep, services: vec![line] }),
        }
    }
    groups
}

/// The texts of a centre that may be put in.
pub async fn blocks(db: &mut impl Access, office: &str) -> Result<Vec<(Section, Named)>, Problem> {
    let rows = store::text_block::of_office(db, office).await?;
    let known = rows
        .into_iter()
        .filter_map(|row| Some((Section::parse(&row.section)?, Named::new(row.id.to_string(), row.title))));
    Ok(known.collect())
}

/// The operators of a centre who come in now, by name.
pub async fn colleagues(db: &mut impl Access, office: &str) -> Result<Vec<Named>, Problem> {
    let rows = store::operator::of_office(db, office).await?.into_iter();
    let here = rows.filter(|operator| operator.disabled_at.is_none());
    Ok(here.map(|operator| Named::new(operator.id.to_string(), operator.name)).collect())
}

/// Who answered which text, the newest first.
pub async fn signers(
    db: &mut impl Access,
    person: &Person,
    sheet: &Sheet,
) -> Result<Vec<SignerLine>, Problem> {
    let mut lines = Vec::new();
    for signature in sheet.signatures.iter().rev() {
        let (who, name) = match signature.signer_kind.as_str() {
            "operator" => (Party::Centre, shared::operator_name(db, signature.signer_id).await?),
            _ => (Party::Person, shared::person_ref(person).full()),
        };
        lines.push(SignerLine {
            who,
            name,
            outcome: signature.outcome.clone(),
            proof: signature.proof.clone(),
            place: signature.place.clone(),
            at: signature.at,
            reason: signature.reason.clone(),
            text: signature.text_number,
        });
    }
    Ok(lines)
}

/// The latest interview since the declaration.
pub fn interview<'a>(visit: &Visit, subject: &'a Subject, since: chrono::NaiveDate) -> Option<&'a Recorded> {
    let pack = &visit.house.desk.pack;
    let held = pack.events.iter().find(|mapping| mapping.event == Event::InterviewHeld)?;
    let is_interview = |passage: &&Recorded| {
        held.codes.contains(&passage.code)
            || held.variants.iter().any(|variant| variant.codes.contains(&passage.code))
    };
    let effective = subject.history.iter().filter(|passage| passage.is_effective());
    effective.filter(is_interview).filter(|passage| passage.day() >= since).max_by_key(|p| p.start)
}

/// What stands in the file already and nobody types again.
pub fn known(visit: &Visit, person: &Person, content: &Content, subject: &Subject) -> Vec<Known> {
    let file = format!("/operatore/persone/{}", person.id);
    let heading = &content.heading;
    let date = |day: chrono::NaiveDate| app::texts::date(visit.lang, day);
    let none = || visit.t("drafting-known-none");
    let programmes: Vec<&str> = heading.programmes.iter().map(|id| id.as_str()).collect();
    let programmes = if programmes.is_empty() { none() } else { programmes.join(", ") };
    let index = content.profile.index.as_ref();
    let index = index.map(|index| format!("{} ({})", index.decimal(), date(index.date)));
    let interview = interview(visit, subject, heading.did_date);
    let interview = interview.map(|passage| format!("{}, {}", passage.code, date(passage.day())));
    let protocol = heading.did_protocol.clone().unwrap_or_default();
    let line = |key, text: String, href: Option<String>| Known { key, text, href };
    vec![
        line("drafting-responsible", heading.responsible.clone(), None),
        line("drafting-known-did", format!("{protocol} {}", date(heading.did_date)), None),
        line("drafting-known-programmes", programmes, None),
        line("drafting-known-index", index.unwrap_or_else(none), Some(format!("{file}#index-title"))),
        line("drafting-known-interview", interview.unwrap_or_else(none), Some(format!("{file}#passages"))),
        line("drafting-known-scheda", visit.t("drafting-known-scheda-open"), Some(format!("{file}/scheda"))),
    ]
}

/// The average minutes that the catalogue knows for the passage of this document.
pub fn usual_minutes(visit: &Visit, event: Event, content: &Content) -> Option<u16> {
    if content.heading.kind == Kind::ActionPlan && event != Event::PactContact {
        return None;
    }
    let pack = &visit.house.desk.pack;
    let code = pack.codes_for(event, &content.heading.programmes).into_iter().next()?;
    pack.catalogue.get(code).and_then(|service| service.minutes.avg)
}
