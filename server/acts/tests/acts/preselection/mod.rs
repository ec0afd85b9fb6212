//! Preselection, from the agreement to the outcome, on both databases.

mod consent;
mod criteria;
mod internship;
mod journey;
mod privacy;
mod race;
mod records;
mod region;
mod silence;

use acts::{
    Citizen, Operator, Refusal,
    passage::Warned,
    preselection::{self, By, Handed, Reply, Speaker},
    testing::{Employer, TestDesk},
};
use chrono::{Days, TimeDelta};
use domain::{
    account::Level,
    form::Form,
    place::Places,
    ranking::{Criteria, Place},
    shortlist::{Answer, Consent, Share, Stage},
};
use store::{candidate::Line, shortlist::Shortlist, testing::TestDb};
use uuid::Uuid;

/// A vacancy of Fermo on the board, its company, an operator. What these tests are about are the codes of Marche, and comuni
/// of one province.
pub struct World {
    pub test: TestDesk,
    pub employer: Employer,
    pub fermo: Operator,
    pub vacancy: Uuid,
}

pub async fn world(db: TestDb) -> World {
    world_of(TestDesk::in_marche(db)).await
}

pub async fn world_of(test: TestDesk) -> World {
    let employer = test.employer().await;
    let vacancy = test.published(&employer).await;
    let fermo = test.operator(test.home()).await.operator;
    World { test, employer, fermo, vacancy }
}

/// Who can use a forklift, in the same comune first.
pub fn criteria(reach: &str) -> Criteria {
    let form: Form = [
        ("reach", reach),
        ("near", "2"),
        ("must-word-0", "muletto"),
        ("wish-0-kind", "word"),
        ("wish-0-text", "inglese"),
        ("wish-0-weight", "3"),
    ]
    .into_iter()
    .collect();
    Criteria::parse(&form, Place::default()).expect("criteria")
}

/// An agreement to show e-mail and skills.
pub fn agreement(comune: &str) -> Consent {
    let form: Form =
        [("comune", comune), ("share", "email"), ("share", "skills"), ("agree", "yes")].into_iter().collect();
    Consent::parse(&form, Places::embedded()).expect("a right form")
}

/// An answer of the employer.
pub fn said(test: &TestDesk, pairs: &[(&str, &str)]) -> Answer {
    let form: Form = pairs.iter().copied().collect();
    Answer::parse(&form, test.desk.today()).expect("an answer")
}

pub fn hired(test: &TestDesk) -> Answer {
    let start = (test.desk.today() + Days::new(7)).to_string();
    said(test, &[("outcome", "hired"), ("on", &start), ("contract", "fixed_term")])
}

impl World {
    /// Somebody with a forklift who agreed to be proposed and looks for work in `comune`.
    pub async fn willing(&self, comune: &str) -> Citizen {
        let citizen = self.test.citizen(Level::Identified).await;
        self.test.scheda(&citizen).await;
        let (desk, asked) = (&self.test.desk, self.test.asked());
        preselection::agree(desk, &citizen, 0, &agreement(comune), &asked).await.expect("agrees");
        citizen
    }

    pub async fn list(&self) -> Option<Shortlist> {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        store::shortlist::of_vacancy(&mut conn, self.vacancy).await.expect("reads")
    }

    pub async fn version(&self) -> i64 {
        self.list().await.map_or(0, |list| list.version)
    }

    pub async fn fix(&self, criteria: &Criteria) -> Result<i64, Refusal> {
        let (version, asked) = (self.version().await, self.test.asked());
        preselection::fix(&self.test.desk, &self.fermo, self.vacancy, version, criteria, &asked).await
    }

    pub async fn rank(&self) -> Result<usize, Refusal> {
        let (version, asked) = (self.version().await, self.test.asked());
        preselection::rank(&self.test.desk, &self.fermo, self.vacancy, version, &asked).await
    }

    /// The list with criteria and names.
    pub async fn ranked(&self) {
        self.fix(&criteria("province")).await.expect("fixes");
        self.rank().await.expect("ranks");
    }

    pub async fn lines(&self) -> Vec<Line> {
        let list = self.list().await.expect("a list");
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        store::candidate::lines_of(&mut conn, list.id).await.expect("reads")
    }

    pub async fn line(&self, citizen: &Citizen) -> Line {
        let lines = self.lines().await;
        let own = |line: &Line| line.candidate.person_id == citizen.person();
        lines.into_iter().find(own).expect("a candidate")
    }

    pub async fn id(&self, citizen: &Citizen) -> Uuid {
        self.line(citizen).await.candidate.id
    }

    pub async fn stage(&self, citizen: &Citizen) -> Stage {
        preselection::stage_of(&self.line(citizen).await.candidate).expect("a stage")
    }

    pub async fn ask(&self, people: &[&Citizen]) -> Result<Result<usize, Warned>, Refusal> {
        let mut ids = Vec::new();
        for citizen in people {
            ids.push(self.id(citizen).await);
        }
        let asked = self.test.asked();
        preselection::ask(&self.test.desk, &self.fermo, self.vacancy, &ids, 240, false, &asked).await
    }

    pub async fn answer(&self, citizen: &Citizen, available: bool) -> Result<Stage, Refusal> {
        let row = self.line(citizen).await.candidate;
        let shares = [Share::Email, Share::Skills];
        let reply = Reply { version: row.version, available, shares: &shares, note: None };
        let asked = self.test.asked();
        preselection::answer(&self.test.desk, By::Citizen(citizen), row.id, &reply, &asked).await
    }

    pub async fn present(&self) -> Result<Result<Handed, Warned>, Refusal> {
        let (version, asked) = (self.version().await, self.test.asked());
        preselection::present(&self.test.desk, &self.fermo, self.vacancy, version, 75, false, &asked).await
    }

    /// Everybody is asked and says yes; the list is presented.
    pub async fn presented(&self, people: &[&Citizen]) {
        self.ranked().await;
        self.ask(people).await.expect("asks").expect("no warning");
        for citizen in people {
            self.answer(citizen, true).await.expect("says yes");
        }
        self.present().await.expect("presents").expect("no warning");
        self.test.clock.advance(TimeDelta::hours(1));
    }

    /// The company's answer about somebody.
    pub async fn outcome(&self, citizen: &Citizen, answer: &Answer) -> Result<Stage, Refusal> {
        let row = self.line(citizen).await.candidate;
        let (speaker, asked) = (Speaker::Employer(&self.employer.mandate), self.test.asked());
        preselection::outcome(&self.test.desk, speaker, row.id, row.version, answer, &asked).await
    }

    /// Codes recorded for a person, in their order.
    pub async fn codes_of(&self, citizen: &Citizen) -> Vec<String> {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        let rows = store::passage::of_person(&mut conn, citizen.person()).await.expect("reads");
        rows.into_iter().map(|row| row.code).collect()
    }

    /// Codes recorded for the company, in their order.
    pub async fn codes_of_company(&self) -> Vec<String> {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        let rows = store::passage::of_company(&mut conn, self.employer.company).await.expect("reads");
        rows.into_iter().map(|row| row.code).collect()
    }
}
