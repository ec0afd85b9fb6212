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
    use chrono::{TimeDelta, TimeZone as _};
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

    /// What a calendar reads: the properties of the entry, unfolded.
    fn read(text: &str, name: &str) -> String {
        let unfolded = text.replace("\r\n ", "");
        let mut lines = unfolded.split("\r\n").filter_map(|line| line.split_once(':'));
        lines.find(|(found, _)| *found == name).map(|(_, value)| value.to_owned()).expect("the property")
    }

    fn instant(text: &str) -> DateTime<Utc> {
        chrono::NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ").expect("a time in UTC").and_utc()
    }

    #[test]
    fn odd_nights_and_days_are_told_as_instants() {
        // An appointment's instant, and what the clock in the centre shows at its begin and at its end.
        let days = [
            ("2028-02-29T08:00:00Z", "2028-02-29 09:00", "2028-02-29 09:15"),
            // The last quarter of an hour before the clock jumps.
            ("2028-03-26T00:45:00Z", "2028-03-26 01:45", "2028-03-26 03:00"),
            // After Easter Monday, a patron's day and Saint Francis, in summer time.
            ("2028-04-18T07:00:00Z", "2028-04-18 09:00", "2028-04-18 09:15"),
            ("2028-05-05T07:00:00Z", "2028-05-05 09:00", "2028-05-05 09:15"),
            ("2028-10-05T07:00:00Z", "2028-10-05 09:00", "2028-10-05 09:15"),
            // Half past two, twice; between them the clock goes back from three to two.
            ("2028-10-29T00:30:00Z", "2028-10-29 02:30", "2028-10-29 02:45"),
            ("2028-10-29T00:45:00Z", "2028-10-29 02:45", "2028-10-29 02:00"),
            ("2028-10-29T01:30:00Z", "2028-10-29 02:30", "2028-10-29 02:45"),
        ];
        let pack = Pack::marche().expect("the pack loads");
        let clock = |at| domain::calendar::rome_time(at).format("%Y-%m-%d %H:%M").to_string();
        let mut starts = std::collections::BTreeSet::new();
        for (start, begins, ends) in days {
            let starts_at: DateTime<Utc> = start.parse().expect("an instant");
            let meeting = Meeting { starts_at, ends_at: starts_at + TimeDelta::minutes(15), ..meeting() };
            let site = "https://sportello.example";
            let text = calendar(&meeting, Entry::Stands, Lang::It, site, &pack, meeting.starts_at);
            let (from, to) = (instant(&read(&text, "DTSTART")), instant(&read(&text, "DTEND")));
            assert_eq!((from, to), (meeting.starts_at, meeting.ends_at), "{start}");
            assert_eq!((clock(from).as_str(), clock(to).as_str()), (begins, ends), "{start}");
            assert!(!text.contains("TZID"), "no zone of a calendar's own has a say: {text}");
            starts.insert(read(&text, "DTSTART"));
        }
        assert_eq!(starts.len(), days.len(), "the two half past two are not the same time");
    }

    #[test]
    fn lines_are_folded_as_the_standard_asks() {
        assert!(said(Entry::Stands).split("\r\n").all(|line| line.len() <= 75));
    }
}
