//! An internship that begins from a vacancy of the host.

use acts::{
    internship,
    vacancy::{self, By},
};
use domain::vacancy::Act;

use super::{request, sound_internships, world_here};
use crate::support::said;

const OVER: &str = r#"Conflict("error-internship-vacancy")"#;

store::both! {
    /// R079: whoever is asked comes from the candidates of the vacancy.
    async fn r079_it_begins_from_a_vacancy_on_the_board_and_asks_its_candidates_alone(db: TestDb) {
        let world = world_here(db).await;
        let (desk, employer) = (&world.test.desk, &world.employer);
        let vacancy = world.test.published(employer).await;
        let begun = internship::begin(desk, &employer.mandate, employer.site, Some(vacancy), &world.test.asked()).await;
        let id = begun.expect("begins");
        assert_eq!(world.sheet(id).await.internship.vacancy_id, Some(vacancy));
        world.submit(id, &request(employer.site)).await.expect("submits");
        world.open(id).await.expect("opens");
        let offered = world.offer(id, world.intern.person()).await;
        assert_eq!(said(offered), r#"Conflict("error-internship-not-candidate")"#);
        assert_eq!(world.sheet(id).await.internship.person_id, None);
        sound_internships(&world).await;
    }

    async fn not_from_one_that_is_over_nor_from_another_company_s(db: TestDb) {
        let world = world_here(db).await;
        let (desk, employer) = (&world.test.desk, &world.employer);
        let begin = async |vacancy| {
            let asked = world.test.asked();
            said(internship::begin(desk, &employer.mandate, employer.site, Some(vacancy), &asked).await)
        };
        let form = acts::testing::vacancy_form(&world.test, employer.site);
        assert_eq!(begin(world.test.sent(employer, &form).await).await, OVER, "nobody has looked at it yet");
        let closed = world.test.published(employer).await;
        let (version, asked) = (world.test.vacancy_version(closed).await, world.test.asked());
        let by = By::Mandate(&employer.mandate);
        let ended = vacancy::end(desk, by, closed, version, Act::Close, Some("Non serve più"), &asked).await;
        ended.expect("closes");
        assert_eq!(begin(closed).await, OVER);
        let other = world.test.employer().await;
        assert_eq!(begin(world.test.published(&other).await).await, "NotFound");
    }
}
