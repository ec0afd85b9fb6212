//! The passages of an internship: what the centre did becomes a row on the company's file, or on the intern's.

use chrono::{DateTime, Utc};
use domain::{
    calendar::rome_date,
    catalogue::LepCode,
    internship::Service,
    passage::{Channel, Draft, Mode},
    psp::programmes,
};
use store::internship::Internship;
use uuid::Uuid;

use crate::{
    Desk, Refusal, Work,
    follow::Held,
    passage::{Entry, Subject, Warned, Whose, write},
};

/// When and how it was delivered.
#[derive(Clone, Copy, Debug)]
pub(super) struct Delivered {
    pub start: DateTime<Utc>,
    pub minutes: u16,
    pub channel: Channel,
}

impl From<&Held> for Delivered {
    fn from(held: &Held) -> Delivered {
        Delivered { start: held.start, minutes: held.minutes, channel: held.channel }
    }
}

/// Records `service` with the pack's codes, in the name of `operator`; the file on which it stands is held already.
///
/// An event that the region does not record leaves nothing.
pub(super) async fn record(
    desk: &Desk,
    work: &mut Work,
    row: &Internship,
    operator: Uuid,
    service: &Service,
    when: Delivered,
) -> Result<(Vec<Uuid>, Warned), Refusal> {
    let draft = |code: LepCode| Draft {
        code,
        start: when.start,
        minutes: Some(when.minutes),
        channel: when.channel,
        mode: Mode::Individuale,
        facts: service.facts(&desk.pack, code),
    };
    let (whose, subject, drafts) = if service.is_company_s() {
        let codes = desk.pack.codes_for(service.event(), &[]);
        let drafts: Vec<Draft> = codes.into_iter().map(draft).collect();
        let subject = Subject::of_company(&mut work.tx, row.company_id, &drafts).await?;
        (Whose::Company(row.company_id), subject, drafts)
    } else {
        let person = row.person_id.ok_or(Refusal::Internal("intern of an internship"))?;
        let subject = Subject::load(&mut work.tx, person).await?;
        let enrolled = programmes(&desk.pack, &subject.enrolments, rome_date(when.start));
        let codes = desk.pack.codes_for(service.event(), &enrolled);
        (Whose::Person(person), subject, codes.into_iter().map(draft).collect())
    };
    if drafts.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let (office, channels) = (row.office.as_str(), Channel::BY_HAND);
    let entry = Entry { operator, office, whose, did: None, drafts: &drafts, channels };
    let (done, warned) = write(desk, work, &entry, &subject).await?;
    Ok((done.passages, warned))
}
