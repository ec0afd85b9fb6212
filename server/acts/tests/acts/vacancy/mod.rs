//! Vacancies: written, sent, checked, published, ended; the board; applications; on both databases.

mod amend;
mod apply;
mod board;
mod decide;
mod end;
mod list;
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

/// A company, and an operator of the centre that serves the comune of its site.
pub struct World {
    pub test: TestDesk,
    pub employer: Employer,
    pub home: Operator,
}

pub async fn world(db: TestDb) -> World {
    world_of(TestDesk::new(db)).await
}

/// For what is about the codes and comuni of Marche: the company and the centre are Fermo's.
pub async fn world_in_marche(db: TestDb) -> World {
    world_of(TestDesk::in_marche(db)).await
}

pub async fn world_of(test: TestDesk) -> World {
    let employer = test.employer().await;
    let home = test.operator(test.home()).await.operator;
    World { test, employer, home }
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
        vacancy::publish(&test.desk, &self.home, id, version, delivered, false, &test.asked()).await
    }
}
