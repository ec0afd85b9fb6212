//! Hours, ways, services and rooms: from a supply to the form, and from the form to a stretch.

use app::pages::operator::{
    parts::{Named, ServiceGroup},
    supply::{RoomChoice, Stock},
};
use chrono::NaiveTime;
use domain::{
    agenda::{Durations, Stretch, SubjectId, SubjectKind, Supply},
    catalogue::LepCode,
    form::{Errors, Form},
    passage::Channel,
};

use super::super::shared;
use crate::http::Visit;

/// People's services that have a duration, by group, and how many have none (R002).
pub fn services(visit: &Visit, durations: &Durations) -> (Vec<ServiceGroup>, usize) {
    let timed =
        |named: &Named| LepCode::parse(&named.code).is_some_and(|code| durations.minutes(code).is_ok());
    let mut without = 0;
    let mut groups = shared::services(visit);
    for group in &mut groups {
        let all = group.services.len();
        group.services.retain(timed);
        without += all - group.services.len();
    }
    groups.retain(|group| !group.services.is_empty());
    (groups, without)
}

/// What an opening can be made of.
pub fn stock(visit: &Visit, supply: &Supply) -> Stock {
    let (services, without_minutes) = services(visit, &supply.durations);
    let room = |room: &domain::agenda::Room| RoomChoice {
        room: Named::new(room.id.to_string(), room.name.clone()),
        isolated: room.isolated,
    };
    Stock { services, rooms: supply.rooms.iter().map(room).collect(), without_minutes }
}

/// The codes of [`services`].
pub fn codes(groups: &[ServiceGroup]) -> Vec<LepCode> {
    let services = groups.iter().flat_map(|group| &group.services);
    services.filter_map(|service| LepCode::parse(&service.code)).collect()
}

/// The first values of a form about this stretch.
pub fn first(stretch: &Stretch, all: &[LepCode]) -> Form {
    let clock = |time: NaiveTime| time.format("%H:%M").to_string();
    let mut pairs = vec![("from".to_owned(), clock(stretch.from)), ("to".to_owned(), clock(stretch.to))];
    let mut more = |name: &str, value: String| pairs.push((name.to_owned(), value));
    stretch.channels.iter().for_each(|channel| more("channels", channel.code().to_owned()));
    if !stretch.services.is_empty() && all.iter().all(|code| stretch.services.contains(code)) {
        more("services-all", "yes".to_owned());
    } else {
        stretch.services.iter().for_each(|code| more("services", code.to_string()));
    }
    stretch.rooms.iter().for_each(|room| more("rooms", room.to_string()));
    pairs.into_iter().collect()
}

/// Reads the stretch of somebody of this kind. What the rules of the agenda judge is not judged here.
///
/// Keys: `error-required`, `error-supply-time`, `error-unknown-choice`.
pub fn read(form: &Form, kind: SubjectKind, all: &[LepCode], errors: &mut Errors) -> Option<Stretch> {
    let (from, to) = (time(form, "from", errors), time(form, "to", errors));
    let hours = from.zip(to);
    if kind == SubjectKind::Mediator {
        let presence =
            |(from, to)| Stretch { from, to, rooms: Vec::new(), channels: Vec::new(), services: Vec::new() };
        return hours.map(presence);
    }
    let channels = many(form, "channels", Channel::parse, errors);
    let services = match form.checked("services-all") {
        true => Some(all.to_vec()),
        false => many(form, "services", LepCode::parse, errors),
    };
    let rooms = form.all("rooms").map(|id| SubjectId(id.to_owned())).collect();
    let ((from, to), channels, services) = (hours?, channels?, services?);
    Some(Stretch { from, to, rooms, channels, services })
}

fn many<T>(
    form: &Form,
    name: &str,
    parse: impl Fn(&str) -> Option<T>,
    errors: &mut Errors,
) -> Option<Vec<T>> {
    let read: Option<Vec<T>> = form.all(name).map(parse).collect();
    if read.is_none() {
        errors.add(name, "error-unknown-choice");
    }
    read
}

/// A time of day as a browser's box sends it, or as people write it in a line of text: `9:30`, `09.30`.
///
/// Keys: `error-required`, `error-supply-time`.
pub fn time(form: &Form, name: &str, errors: &mut Errors) -> Option<NaiveTime> {
    let Some(typed) = form.get(name) else {
        errors.add(name, "error-required");
        return None;
    };
    let formats = ["%H:%M", "%H.%M", "%H:%M:%S"];
    let read = formats.iter().find_map(|format| NaiveTime::parse_from_str(typed, format).ok());
    if read.is_none() {
        errors.add(name, "error-supply-time");
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_time(typed: &str) -> (Option<NaiveTime>, Option<String>) {
        let mut errors = Errors::default();
        let form = [("t", typed)].into_iter().collect();
        let read = time(&form, "t", &mut errors);
        (read, errors.of("t").map(|error| error.key.clone()))
    }

    #[test]
    fn a_time_is_read_as_boxes_and_people_write_it() {
        for typed in ["09:30", "9:30", "09.30", " 09:30:00 "] {
            assert_eq!(read_time(typed), (NaiveTime::from_hms_opt(9, 30, 0), None), "{typed}");
        }
        for typed in ["24:00", "9", "half past nine", "09:30 pm"] {
            assert_eq!(read_time(typed), (None, Some("error-supply-time".to_owned())), "{typed}");
        }
        assert_eq!(read_time(" "), (None, Some("error-required".to_owned())));
    }

    #[test]
    fn a_stretch_goes_through_its_form_unchanged() {
        let code = |text: &str| LepCode::parse(text).expect("a code");
        let all = vec![code("A.1"), code("B.1"), code("C.1")];
        let hour = |h| NaiveTime::from_hms_opt(h, 0, 0).expect("a time");
        let mut stretch = Stretch {
            from: hour(9),
            to: hour(13),
            rooms: vec![SubjectId("r2".to_owned()), SubjectId("r1".to_owned())],
            channels: vec![Channel::Telefono, Channel::Sportello],
            services: vec![code("A.1"), code("C.1")],
        };
        for services in [stretch.services.clone(), all.clone()] {
            stretch.services = services;
            let mut errors = Errors::default();
            let back = read(&first(&stretch, &all), SubjectKind::Operator, &all, &mut errors);
            assert_eq!(back, Some(stretch.clone()));
            assert!(errors.is_empty());
        }
    }
}
