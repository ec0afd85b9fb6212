//! Groups: from planning to the passages of those who came.

mod close;
mod enrol;
mod plan;
mod race;

use std::num::NonZeroU16;

use acts::{
    Citizen, Operator, Refusal,
    agenda::{
        Booked, By,
        group::{self, Closed, Closing, Look, Plan, SeatAttendance},
    },
    testing::For,
};
use domain::{agenda::Attendance, passage::Channel};
use store::{appointment::Appointment, group_session::GroupSession};
use uuid::Uuid;

use super::{
    sound::sound_agenda,
    town::{Town, at, no},
};

/// A laboratory of two hours in the hall, held by the first operator, open to citizens.
pub fn lab(town: &Town, starts_at: &str, places: u16) -> Plan {
    Plan {
        office: town.centre.office.clone(),
        service: town.test.service(For::Lab),
        operator: town.operator(0).id(),
        second: None,
        mediator: None,
        room: Some(town.centre.rooms[2]),
        channel: Channel::Sportello,
        starts_at: at(starts_at),
        minutes: None,
        places: NonZeroU16::new(places).expect("not zero"),
        self_booking: true,
    }
}

impl Town {
    pub async fn plan(&self, plan: &Plan) -> Result<Uuid, Refusal> {
        let planned = group::plan(&self.test.desk, self.operator(0), plan, &self.test.asked()).await?;
        Ok(planned.session)
    }

    pub async fn session(&self, id: Uuid) -> GroupSession {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        store::group_session::by_id(&mut conn, id).await.expect("reads").expect("a session")
    }

    /// Every seat, also those given back.
    pub async fn seats(&self, session: Uuid) -> Vec<Appointment> {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        store::appointment::of_session(&mut conn, session).await.expect("reads")
    }

    pub async fn enrol(&self, citizen: &Citizen, session: Uuid) -> Result<Booked, Refusal> {
        group::enrol(&self.test.desk, By::Citizen(citizen), session, &self.test.asked()).await
    }

    /// At the desk.
    pub async fn enrol_at_desk(
        &self,
        operator: &Operator,
        person: Uuid,
        session: Uuid,
    ) -> Result<Booked, Refusal> {
        let by = By::Operator { operator, person };
        group::enrol(&self.test.desk, by, session, &self.test.asked()).await
    }

    pub async fn call_off(&self, session: Uuid, reason: &str) -> Result<(), Refusal> {
        let version = self.session(session).await.version;
        let asked = self.test.asked();
        group::call_off(&self.test.desk, self.operator(0), session, version, reason, &asked).await
    }

    /// The head closes the newest version of a session that lasted so many minutes.
    pub async fn close(
        &self,
        session: Uuid,
        minutes: u16,
        seats: &[SeatAttendance],
        warnings_seen: bool,
    ) -> Result<Result<Closed, Vec<Look>>, Refusal> {
        let version = self.session(session).await.version;
        let closing = Closing { session, version, minutes, seats, warnings_seen };
        group::close(&self.test.desk, &self.centre.head.operator, &closing, &self.test.asked()).await
    }
}

pub fn said(seat: Uuid, attendance: Attendance) -> SeatAttendance {
    let reason = (attendance == Attendance::Justified).then(|| "Certificato medico, visto".to_owned());
    SeatAttendance { seat, attendance, reason, strike: false }
}
