//! Vacancies: written, sent, checked, published, ended; the board; applications; on both databases.

mod apply;
mod board;
mod decide;
mod end;
mod race;
mod serve;
mod write;

use acts::{
    Operator, Refusal,
    passage::Warned,
    testing::{Employer, TestDesk},
    vacancy::{self, Delivered},
};
use domain::vacancy::State;
use store::{testing::TestDb, vacancy::Vacancy};
use uuid::Uuid;

/// A company of Fermo, and an operator there.
pub struct World {
    pub test: TestDesk,
    pub employer: Employer,
    pub fermo: Operator,
}

pub async fn world(db: TestDb) -> World {
    let test = TestDesk::new(db);
    let employer = test.employer().await;
    let fermo = test.operator("fermo").await.operator;
    World { test, employer, fermo }
}

impl World {
    pub async fn row(&self, id: Uuid) -> Vacancy {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        store::vacancy::by_id(&mut conn, id).await.expect("reads").expect("a vacancy")
    }

    pub async fn state(&self, id: Uuid) -> State {
        vacancy::state_of(&self.row(id).await).expect("a state")
    }

    pub async fn publish(&self, id: Uuid, delivered: &[Delivered]) -> Result<Result<(), Warned>, Refusal> {
        let (test, version) = (&self.test, self.test.vacancy_version(id).await);
        vacancy::publish(&test.desk, &self.fermo, id, version, delivered, false, &test.asked()).await
    }
}
