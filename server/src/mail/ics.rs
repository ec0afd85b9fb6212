//! An appointment as an entry of a calendar (RFC 5545), in a message or behind a link.
//!
//! - Times are written in UTC: a calendar shows them in its own zone, and no night of daylight saving moves them.
//! - The entry keeps its UID for ever; `SEQUENCE` is the appointment's version, so that a calendar replaces an older
//!   entry by a newer one and never the other way round. A cancelled appointment is said to be cancelled.
//! - It is published, not an invitation: nobody's name or address stands in it.

use acts::Meeting;
use app::texts::{code_text, t, ta};
use chrono::{DateTime, Utc};
use domain::{catalogue::LepCode, lang::Lang, pack::Pack, passage::Channel};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

/// What the entry says of the appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Stands,
    Cancelled,
}

/// Media type of [`calendar`].
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8; method=PUBLISH";

/// The entry as text. `site` is the public address without a slash at its end, `written` when it was made.
pub fn calendar(
    meeting: &Meeting,
    entry: Entry,
    lang: Lang,
    site: &str,
    pack: &Pack,
    written: DateTime<Utc>,
) -> String {
    let mut event = Event::new();
    event
        .uid(&format!("{}@{}", meeting.appointment, host(site)))
        .sequence(u32::try_from(meeting.sequence).unwrap_or(u32::MAX))
        .timestamp(written)
        .starts(meeting.starts_at)
        .ends(meeting.ends_at)
        .summary(&service(meeting, pack))
        .location(&place(meeting, lang, pack))
        .description(&ta(lang, "mail-calendar-note", &[("code", meeting.code.as_str().into())]))
        .url(&link(meeting, site))
        .status(match entry {
            Entry::Stands => EventStatus::Confirmed,
            Entry::Cancelled => EventStatus::Cancelled,
        });
    let mut calendar = Calendar::new();
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.push(event.done());
    calendar.to_string()
}

/// The official name of the service; the code when the pack has no such service any more.
pub(super) fn service(meeting: &Meeting, pack: &Pack) -> String {
    let service = LepCode::parse(&meeting.service).and_then(|code| pack.catalogue.get(code));
    service.map_or_else(|| meeting.service.clone(), |service| service.name.clone())
}

/// Where the person goes, or how they are reached.
pub(super) fn place(meeting: &Meeting, lang: Lang, pack: &Pack) -> String {
    let office = pack.office(&meeting.office);
    let name = office.map_or("", |office| office.name.as_str());
    match (Channel::parse(&meeting.channel), office) {
        (Some(Channel::Sportello), Some(office)) if office.visit.demonstration => {
            format!("{name}, {} ({})", office.visit.address, t(lang, "mail-demonstration"))
        }
        (Some(Channel::Sportello), Some(office)) => format!("{name}, {}", office.visit.address),
        _ => format!("{} ({name})", code_text(lang, "passage-channel", &meeting.channel)),
    }
}

/// The appointment's page.
pub(super) fn link(meeting: &Meeting, site: &str) -> String {
    format!("{site}/appuntamenti/{}", meeting.appointment)
}

/// The host of the public address.
pub(super) fn host(site: &str) -> &str {
    let rest = site.split_once("://").map_or(site, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

#[cfg(test)]
pub(super) mod tests {
    use chrono::TimeZone as _;
    use uuid::Uuid;

    use super::*;

    pub fn meeting() -> Meeting {
        Meeting {
            appointment: Uuid::from_u128(7),
            sequence: 3,
            office: "fermo".to_owned(),
            service: "C.1".to_owned(),
            channel: "sportello".to_owned(),
            starts_at: Utc.with_ymd_and_hms(2026, 10, 25, 8, 0, 0).single().expect("an instant"),
            ends_at: Utc.with_ymd_and_hms(2026, 10, 25, 9, 0, 0).single().expect("an instant"),
            code: "7K2M9Q".to_owned(),
            group: false,
        }
    }

    fn said(entry: Entry) -> String {
        let pack = Pack::marche().expect("the pack loads");
        calendar(&meeting(), entry, Lang::It, "https://sportello.example", &pack, meeting().starts_at)
    }

    #[test]
    fn an_entry_is_known_by_its_uid_and_version_and_says_when() {
        let text = said(Entry::Stands).replace("\r\n ", "");
        for line in [
            "METHOD:PUBLISH",
            "UID:00000000-0000-0000-0000-000000000007@sportello.example",
            "SEQUENCE:3",
            "DTSTART:20261025T080000Z",
            "DTEND:20261025T090000Z",
            "STATUS:CONFIRMED",
            "URL:https://sportello.example/appuntamenti/00000000-0000-0000-0000-000000000007",
        ] {
            assert!(text.contains(&format!("{line}\r\n")), "{line} in {text}");
        }
        assert!(!text.contains("ATTENDEE") && !text.contains("ORGANIZER"));
    }

    #[test]
    fn a_cancelled_appointment_is_said_to_be_cancelled() {
        assert!(said(Entry::Cancelled).contains("STATUS:CANCELLED\r\n"));
    }

    #[test]
    fn lines_are_folded_as_the_standard_asks() {
        assert!(said(Entry::Stands).split("\r\n").all(|line| line.len() <= 75));
    }
}
