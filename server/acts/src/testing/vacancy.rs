//! Vacancies as companies write them, on their way and on the board.

use chrono::Days;
use domain::{
    form::Form,
    sap::{Entry, Section},
    vacancy::Content,
};
use uuid::Uuid;

use super::{Employer, TestDesk};
use crate::{
    Citizen, sap,
    vacancy::{self, Which},
};

/// Everything that a right vacancy says, at this site, for sixty days.
pub fn vacancy_form(test: &TestDesk, site: Uuid) -> Form {
    let mut form: Form = [
        ("title", "Magazziniere per le consegne"),
        ("profession", "Magazziniere"),
        ("places", "2"),
        ("tasks", "Ricevere la merce e preparare gli ordini."),
        ("musts", "Uso del muletto"),
        ("nices", "Inglese di base"),
        ("licences", "b"),
        ("contract", "fixed_term"),
        ("hours", "full"),
        ("public-name", "yes"),
    ]
    .into_iter()
    .collect();
    form.set("site", site.to_string());
    form.set("expires", (test.desk.today() + Days::new(60)).to_string());
    form
}

impl TestDesk {
    /// A vacancy of this form, sent to the centre.
    pub async fn sent(&self, employer: &Employer, form: &Form) -> Uuid {
        let content = Content::parse(form).expect("a right form");
        let asked = self.asked_for(&self.desk.request_key(), form);
        let sent = vacancy::write(&self.desk, &employer.mandate, Which::New, &content, true, &asked).await;
        sent.expect("is sent")
    }

    /// A vacancy on the board, published without passages by the centre that serves the comune of its site.
    pub async fn published(&self, employer: &Employer) -> Uuid {
        let id = self.sent(employer, &vacancy_form(self, employer.site)).await;
        let colleague = self.operator(self.home()).await.operator;
        let (version, asked) = (self.vacancy_version(id).await, self.asked());
        let published = vacancy::publish(&self.desk, &colleague, id, version, &[], true, &asked);
        published.await.expect("publishes").expect("no warning");
        id
    }

    /// The version of a vacancy now.
    pub async fn vacancy_version(&self, id: Uuid) -> i64 {
        let mut conn = self.desk.reader.conn().await.expect("reads");
        store::vacancy::by_id(&mut conn, id).await.expect("reads").expect("a vacancy").version
    }

    /// An operator writes the first section of this person's scheda with them: it is validated, version 1.
    pub async fn scheda(&self, citizen: &Citizen) {
        let colleague = self.operator(self.home()).await.operator;
        let update = sap::Update {
            section: Section::Skills,
            version: 0,
            entries: vec![Entry::of([("skill", Some("Uso del muletto".to_owned()))])],
            kept: &[],
            warnings_seen: true,
        };
        let written = sap::write(&self.desk, &colleague, citizen.person(), update, &self.asked()).await;
        assert_eq!(written.expect("writes").expect("no warning").expect("a version").version, 1);
    }
}
