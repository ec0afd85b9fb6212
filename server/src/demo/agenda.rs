//! The agendas of the demonstration: every centre receives on weekday mornings and on two afternoons.
//!
//! Hours, rooms and rules are invented, like the hours that the public pages show. No town has a patron's day: nobody
//! told us which. Everything goes through the acts of the supply, in the name of the administrator.

use std::num::NonZeroU16;

use acts::{
    Desk, Operator,
    agenda::supply::{self, Edit, OfficeSettings, Outcome, Series, Staff},
};
use chrono::{NaiveTime, Weekday};
use domain::{
    agenda::{Durations, OfficeRules, Stretch, SubjectId},
    catalogue::{Audience, DurationSource, LepCode},
    form::Form,
    pack::{Codes, Event, LabTopic},
    passage::Channel,
};
use store::supply::NewRoom;
use uuid::Uuid;

use super::asked;
use crate::cli::{Fault, said};

/// What citizens book by themselves, beside the first interview, where the table prints national codes: orientation, help
/// with the CV, training on offer.
const SELF_BOOKING: [&str; 3] = ["E.1", "F1.1", "H.2"];

const RULES: OfficeRules = OfficeRules {
    min_notice_hours: 2,
    max_notice_days: 60,
    move_hours: 4,
    cancel_hours: 2,
    per_service: 1,
    per_person: 4,
    step_minutes: NonZeroU16::new(15).unwrap(),
    extension_percent: 0,
};

/// Gives each centre of the region its agenda, when it has none.
pub(super) async fn open(desk: &Desk, admin: &Operator) -> Result<(), Fault> {
    enter_minutes(desk, admin).await?;
    let mut conn = desk.reader.conn().await?;
    let durations = supply::durations(desk, &mut conn).await.map_err(said)?;
    for office in &desk.pack.offices {
        let slug = office.slug.as_str();
        let settings = OfficeSettings {
            rules: RULES,
            holidays: Vec::new(),
            self_booking: for_citizens(desk, &durations),
        };
        let centre = Centre { desk, admin, office: slug };
        centre.change(async |edit| supply::set_rules(desk, &edit, &settings).await).await?;
        centre.room("Sala gruppi", false, 15).await?;
        let staff = supply::staff(&mut conn, slug).await.map_err(said)?;
        // The administrator belongs to every centre and receives in none.
        for (place, (operator, _)) in staff.iter().filter(|(id, _)| *id != admin.id()).enumerate() {
            let room = centre.room(&format!("Stanza {}", place + 1), true, 3).await?;
            let room = room.ok_or("a room of the demonstration")?;
            centre.hours(*operator, room, &everything(desk, &durations)).await?;
        }
    }
    Ok(())
}

/// Where a table prints a minimum and no average, the demonstration receives for so long: without minutes no centre can
/// open the service to booking (R002), and what it really takes is for an administrator to say.
async fn enter_minutes(desk: &Desk, admin: &Operator) -> Result<(), Fault> {
    let services = desk.pack.catalogue.services().iter();
    let least_alone = services.filter(|service| {
        service.audience == Audience::Person
            && service.duration_source == DurationSource::Single
            && service.minutes.avg.is_none()
    });
    for service in least_alone {
        if let Some(minutes) = service.minutes.min {
            let asked = asked(desk, &Form::default())?;
            supply::set_minutes(desk, admin, service.code, minutes, &asked).await.map_err(said)?;
        }
    }
    Ok(())
}

/// The services of people that an appointment can deliver.
fn everything(desk: &Desk, durations: &Durations) -> Vec<LepCode> {
    let services = desk.pack.catalogue.services().iter();
    let person = services.filter(|service| service.audience == Audience::Person).map(|service| service.code);
    person.filter(|code| durations.minutes(*code).is_ok()).collect()
}

fn for_citizens(desk: &Desk, durations: &Durations) -> Vec<LepCode> {
    let interview = desk.pack.codes_for(Event::InterviewHeld, &[]);
    let more: Vec<LepCode> = match desk.pack.settings.codes {
        Codes::National => SELF_BOOKING.iter().filter_map(|code| LepCode::parse(code)).collect(),
        // Where a region has codes of its own: information, and help with the search for work.
        Codes::Own => {
            let events = [Event::InformationGiven, Event::LabAttended(LabTopic::JobSearch)];
            events.into_iter().flat_map(|event| desk.pack.codes_for(event, &[])).collect()
        }
    };
    interview.into_iter().chain(more).filter(|code| durations.minutes(*code).is_ok()).collect()
}

/// One centre under the administrator's hands.
struct Centre<'a> {
    desk: &'a Desk,
    admin: &'a Operator,
    office: &'a str,
}

impl Centre<'_> {
    /// Makes a change under the version that stands; the id of what was added.
    async fn change(
        &self,
        act: impl AsyncFnOnce(Edit<'_>) -> Result<Outcome, acts::Refusal>,
    ) -> Result<Option<Uuid>, Fault> {
        let mut conn = self.desk.reader.conn().await?;
        let version = store::supply::version(&mut conn, self.office).await?.unwrap_or(0);
        drop(conn);
        let asked = asked(self.desk, &Form::default())?;
        let edit =
            Edit { operator: self.admin, office: self.office, version, accepted: false, asked: &asked };
        match act(edit).await.map_err(said)? {
            Outcome::Done(added) => Ok(added),
            Outcome::LeavesOutside(_) => Err("the demonstration's centre has appointments already".into()),
        }
    }

    async fn room(&self, name: &str, isolated: bool, capacity: u16) -> Result<Option<Uuid>, Fault> {
        let room = NewRoom { name, isolated, capacity };
        self.change(async |edit| supply::add_room(self.desk, &edit, &room).await).await
    }

    /// Weekday mornings, and the afternoons of Tuesday and Thursday.
    async fn hours(&self, operator: Uuid, room: Uuid, services: &[LepCode]) -> Result<(), Fault> {
        use Weekday::{Fri, Mon, Thu, Tue, Wed};
        let mornings = [Mon, Tue, Wed, Thu, Fri].map(|day| (day, (8, 30), (12, 30)));
        let afternoons = [Tue, Thu].map(|day| (day, (15, 0), (17, 0)));
        for (weekday, from, to) in mornings.into_iter().chain(afternoons) {
            let series = Series {
                weekday,
                valid_from: self.desk.today(),
                valid_to: None,
                stretch: Stretch {
                    from: time(from)?,
                    to: time(to)?,
                    rooms: vec![SubjectId(room.to_string())],
                    channels: vec![Channel::Sportello, Channel::Telefono, Channel::Video],
                    services: services.to_vec(),
                },
            };
            self.change(async |edit| {
                supply::add_opening(self.desk, &edit, Staff::Operator(operator), &series).await
            })
            .await?;
        }
        Ok(())
    }
}

fn time((hour, minute): (u32, u32)) -> Result<NaiveTime, Fault> {
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or_else(|| "an hour of the demonstration".into())
}
