//! Somebody who is proposed for a vacancy, as far as a test needs it; made as the product makes it.

use domain::{
    form::Form,
    place::Places,
    ranking::{Criteria, Place},
    shortlist::{Consent, Share},
};
use store::candidate::Candidate;
use uuid::Uuid;

use super::TestDesk;
use crate::{
    Citizen, Operator,
    preselection::{self, By, Reply},
};

impl TestDesk {
    /// The person agrees to be proposed where the people of the tests live, with e-mail and skills; again, too.
    pub async fn agrees(&self, citizen: &Citizen) {
        let form: Form =
            [("comune", self.comune()), ("share", "email"), ("share", "skills"), ("agree", "yes")]
                .into_iter()
                .collect();
        let consent = Consent::parse(&form, Places::embedded()).expect("a right form");
        let mut conn = self.desk.reader.conn().await.expect("reads");
        let before = store::proposal_consent::of_person(&mut conn, citizen.person()).await.expect("reads");
        drop(conn);
        let version = before.map_or(0, |row| row.version);
        preselection::agree(&self.desk, citizen, version, &consent, &self.asked()).await.expect("agrees");
    }

    /// Fixes criteria that everybody of the province meets, and shows names; gives this person's candidate.
    pub async fn candidate(&self, operator: &Operator, vacancy: Uuid, citizen: &Citizen) -> Candidate {
        let form: Form = [("reach", "province"), ("near", "1")].into_iter().collect();
        let criteria = Criteria::parse(&form, Place::default()).expect("criteria");
        let fixed = preselection::fix(&self.desk, operator, vacancy, 0, &criteria, &self.asked()).await;
        let version = fixed.expect("fixes");
        preselection::rank(&self.desk, operator, vacancy, version, &self.asked()).await.expect("ranks");
        let mut conn = self.desk.reader.conn().await.expect("reads");
        let list = store::shortlist::of_vacancy(&mut conn, vacancy).await.expect("reads").expect("a list");
        let rows = store::candidate::of_shortlist(&mut conn, list.id).await.expect("reads");
        rows.into_iter().find(|row| row.person_id == citizen.person()).expect("a candidate")
    }

    /// The same, and the person is asked.
    pub async fn asks(&self, operator: &Operator, vacancy: Uuid, citizen: &Citizen) -> Candidate {
        let row = self.candidate(operator, vacancy, citizen).await;
        let desk = &self.desk;
        let asked = preselection::ask(desk, operator, vacancy, &[row.id], 240, true, &self.asked()).await;
        asked.expect("asks").expect("warnings were seen");
        Candidate { version: row.version + 1, ..row }
    }

    /// The person is asked, says yes, and is presented with the list; gives their candidate.
    pub async fn presented(&self, operator: &Operator, vacancy: Uuid, citizen: &Citizen) -> Uuid {
        let (desk, row) = (&self.desk, self.asks(operator, vacancy, citizen).await);
        let shares = [Share::Email, Share::Skills];
        let reply = Reply { version: row.version, available: true, shares: &shares, note: None };
        let answered = preselection::answer(desk, By::Citizen(citizen), row.id, &reply, &self.asked()).await;
        answered.expect("says yes");
        let mut conn = desk.reader.conn().await.expect("reads");
        let list = store::shortlist::of_vacancy(&mut conn, vacancy).await.expect("reads").expect("a list");
        drop(conn);
        let handed =
            preselection::present(desk, operator, vacancy, list.version, 75, true, &self.asked()).await;
        handed.expect("presents").expect("warnings were seen");
        row.id
    }
}
