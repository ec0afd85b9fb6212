//! Whom a vacancy's moves concern: everybody with a mandate of the company, and whoever applied.

use domain::vacancy::Act;
use store::vacancy::Vacancy;
use uuid::Uuid;

use crate::{Desk, Mail, Refusal, Work};

impl Work {
    /// Tells everybody who may act for the company what was done to its vacancy.
    pub(super) async fn tell_company(
        &mut self,
        desk: &Desk,
        event: Uuid,
        vacancy: &Vacancy,
        act: Act,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        self.tell_mandates(desk, event, vacancy, act.code(), reason).await
    }

    /// Tells them that its last day comes near: no act of the table.
    pub(super) async fn tell_ending(
        &mut self,
        desk: &Desk,
        event: Uuid,
        vacancy: &Vacancy,
    ) -> Result<(), Refusal> {
        self.tell_mandates(desk, event, vacancy, "ending", None).await
    }

    async fn tell_mandates(
        &mut self,
        desk: &Desk,
        event: Uuid,
        vacancy: &Vacancy,
        act: &str,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        let mail = Mail::VacancyMoved {
            act: act.to_owned(),
            company: vacancy.company_id,
            vacancy: vacancy.id,
            reason: reason.map(str::to_owned),
        };
        for person in store::mandate::acting_for(&mut self.tx, vacancy.company_id, desk.today()).await? {
            self.tell_person(desk, event, person, &mail).await?;
        }
        Ok(())
    }

    /// Tells whoever applied that the offer is over; why is between the company and the centre.
    pub(super) async fn tell_applicants(
        &mut self,
        desk: &Desk,
        event: Uuid,
        vacancy: Uuid,
    ) -> Result<(), Refusal> {
        for line in store::application::of_vacancy(&mut self.tx, vacancy).await? {
            let person = line.application.person_id;
            self.tell_person(desk, event, person, &Mail::OfferEnded).await?;
        }
        Ok(())
    }
}
