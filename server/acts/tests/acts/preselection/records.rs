//! What is recorded, once and for whom (R078, R115, R126, I07).

use acts::{Citizen, application::apply, file::enrol, passage};
use chrono::TimeDelta;
use domain::{
    account::Level,
    catalogue::LepCode,
    passage::{Answer, Channel, Draft, Fact, Facts, Mode},
    sap::Section,
    shortlist::{Source, Stage},
    vacancy::Application,
};

use super::{World, hired, world};
use crate::{
    file::enrolment,
    support::{count, said},
};

/// A passage about the vacancy, recorded by hand now.
fn draft(world: &World, code: &str, minutes: u16, activity: Option<&'static str>) -> Draft {
    let facts = Facts::default().with(Fact::Vacancy, Answer::Text(world.vacancy.to_string()));
    let facts = match activity {
        Some(activity) => facts.with(Fact::RequestActivity, Answer::Choice(activity)),
        None => facts,
    };
    Draft {
        code: LepCode::parse(code).expect("a code"),
        start: world.test.desk.now() - TimeDelta::minutes(minutes.into()),
        minutes: Some(minutes),
        channel: Channel::Sportello,
        mode: Mode::BackOffice,
        facts,
    }
}

impl World {
    /// Somebody with a scheda who applied and never agreed to be proposed.
    async fn applicant(&self) -> Citizen {
        let citizen = self.test.citizen(Level::Identified).await;
        self.test.scheda(&citizen).await;
        let application = Application { sections: vec![Section::Skills], note: String::new() };
        let applied =
            apply(&self.test.desk, &citizen, self.vacancy, 1, &application, &self.test.asked()).await;
        applied.expect("applies");
        citizen
    }
}

store::both! {
    async fn r126_i07_what_is_a_person_s_is_not_recorded_for_the_company_again(db: TestDb) {
        let world = world(db).await;
        let anna = world.willing("Fermo").await;
        world.presented(&[&anna]).await;
        let (desk, company) = (&world.test.desk, world.employer.company);
        for (activity, refused) in [("candidate_contact", true), ("feedback", false), ("advice", false)] {
            let drafts = [draft(&world, "Q.2", 75, Some(activity))];
            let asked = world.test.asked();
            let done = passage::record_for_company(desk, &world.fermo, company, &drafts, true, &asked).await;
            assert_eq!(done.is_err(), refused, "{activity}: {done:?}");
        }
    }

    async fn r078_what_was_recorded_by_hand_is_not_recorded_again(db: TestDb) {
        let world = world(db).await;
        let anna = world.willing("Fermo").await;
        let drafts = [draft(&world, "F3.1", 240, None)];
        let asked = world.test.asked();
        let done = passage::record(&world.test.desk, &world.fermo, anna.person(), &drafts, true, &asked).await;
        let done = done.expect("records").expect("warnings were seen");
        world.presented(&[&anna]).await;
        assert_eq!(world.codes_of(&anna).await, ["F3.1"]);
        assert_eq!(world.line(&anna).await.candidate.preselection_id, Some(done.passages[0]));
        world.outcome(&anna, &hired(&world.test)).await.expect("a hire");
        assert_eq!(world.codes_of(&anna).await, ["F3.1", "F3.2"]);
        assert!(world.line(&anna).await.candidate.result_id.is_some());
    }

    /// R079: an application is collected and verified with the question; who applied and is not asked has no passage.
    async fn r079_an_application_that_was_collected_is_f31(db: TestDb) {
        let world = world(db).await;
        let (asked, unasked) = (world.applicant().await, world.applicant().await);
        world.ranked().await;
        for citizen in [&asked, &unasked] {
            assert_eq!(world.line(citizen).await.candidate.source, Source::Applied.code());
            assert!(world.codes_of(citizen).await.is_empty(), "nobody was asked");
        }
        world.ask(&[&asked]).await.expect("asks").expect("no warning");
        assert_eq!(world.codes_of(&asked).await, ["F3.1"]);
        assert!(world.line(&asked).await.candidate.preselection_id.is_some());
        assert!(world.codes_of(&unasked).await.is_empty(), "only when asked");
        // What was verified without a question is recorded by hand, and by the question not again.
        let drafts = [draft(&world, "F3.1", 240, None)];
        let done = passage::record(&world.test.desk, &world.fermo, unasked.person(), &drafts, true, &world.test.asked()).await;
        let done = done.expect("records").expect("warnings were seen");
        world.ask(&[&unasked]).await.expect("asks").expect("no warning");
        assert_eq!(world.codes_of(&unasked).await, ["F3.1"]);
        assert_eq!(world.line(&unasked).await.candidate.preselection_id, Some(done.passages[0]));
        assert!(world.codes_of_company().await.is_empty(), "I07: it is a person's");
    }

    async fn r115_under_l68_the_preselection_is_m6_1_and_has_one_outcome(db: TestDb) {
        let world = world(db).await;
        let anna = world.willing("Fermo").await;
        let desk = &world.test.desk;
        let form = enrolment(&world.test, "L68", "2026-01-07", None);
        enrol(desk, &world.fermo, anna.person(), form, &world.test.asked()).await.expect("enrols");
        world.presented(&[&anna]).await;
        assert_eq!(world.codes_of(&anna).await, ["M6.1"]);
        world.outcome(&anna, &hired(&world.test)).await.expect("a hire");
        assert_eq!(world.codes_of(&anna).await, ["M6.1", "M6.2"]);
        let drafts = [draft(&world, "M6.3", 15, None)];
        let again = passage::record(desk, &world.fermo, anna.person(), &drafts, true, &world.test.asked()).await;
        assert!(said(again).contains("R115"), "one outcome");
    }

    async fn r115_an_outcome_recorded_by_hand_is_the_outcome(db: TestDb) {
        let world = world(db).await;
        let anna = world.willing("Fermo").await;
        let desk = &world.test.desk;
        let form = enrolment(&world.test, "L68", "2026-01-07", None);
        enrol(desk, &world.fermo, anna.person(), form, &world.test.asked()).await.expect("enrols");
        world.presented(&[&anna]).await;
        // A public body took her on: the ranking was more than a day's work.
        world.test.clock.advance(TimeDelta::days(3));
        let drafts = [draft(&world, "M6.3", 1500, None)];
        let done = passage::record(desk, &world.fermo, anna.person(), &drafts, true, &world.test.asked()).await;
        let done = done.expect("records").expect("warnings were seen");
        world.outcome(&anna, &hired(&world.test)).await.expect("a hire");
        assert_eq!(world.codes_of(&anna).await, ["M6.1", "M6.3"], "one outcome");
        assert_eq!(world.line(&anna).await.candidate.result_id, Some(done.passages[0]));
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM audit WHERE act = 'candidate_unrecorded'").await, 0);
    }

    async fn r078_the_company_s_word_is_not_lost_to_a_rule_of_recording(db: TestDb) {
        let world = world(db).await;
        let anna = world.willing("Fermo").await;
        world.presented(&[&anna]).await;
        // Somebody took the preselection back: an outcome without it is refused.
        let preselection = world.line(&anna).await.candidate.preselection_id.expect("recorded");
        let reversed = passage::reverse(&world.test.desk, &world.fermo, preselection, "Errore", &world.test.asked()).await;
        reversed.expect("reverses");
        assert_eq!(world.outcome(&anna, &hired(&world.test)).await.expect("is said"), Stage::Hired);
        assert_eq!(world.line(&anna).await.candidate.result_id, None, "the centre sees it");
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM audit WHERE act = 'candidate_unrecorded'").await, 1);
    }
}
