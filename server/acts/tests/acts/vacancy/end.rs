//! How a vacancy ends.

use acts::{
    Mail,
    vacancy::{By, end, expire, redate, remind},
};
use chrono::{Days, TimeDelta};
use domain::{
    account::Level,
    vacancy::{Act, Application, State},
};

use super::world;
use crate::support::{count, execute, field, fields, said, sql_id};

store::both! {
    async fn a_company_fills_it_and_whoever_applied_is_told(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        let citizen = test.citizen(Level::Identified).await;
        test.scheda(&citizen).await;
        let said_so = Application { sections: vec![domain::sap::Section::Skills], note: String::new() };
        acts::application::apply(&test.desk, &citizen, id, 1, &said_so, &test.asked()).await.expect("applies");
        test.letters().await;
        let (by, version) = (By::Mandate(&world.employer.mandate), test.vacancy_version(id).await);
        let filled = end(&test.desk, by, id, version, Act::Fill, None, &test.asked()).await;
        assert_eq!(filled.expect("fills"), State::Filled);
        assert_eq!(count(test, "SELECT COUNT(*) FROM vacancy_word").await, 0);
        let told: Vec<Mail> = test.letters().await.into_iter().map(|letter| letter.mail).collect();
        assert_eq!(told.iter().filter(|mail| **mail == Mail::OfferEnded).count(), 1, "{told:?}");
        let again = end(&test.desk, by, id, version + 1, Act::Close, Some("x"), &test.asked()).await;
        assert_eq!(said(again), r#"Conflict("error-vacancy-final")"#);
    }

    async fn closing_what_is_public_needs_a_reason_and_another_company_cannot(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        let version = test.vacancy_version(id).await;
        let own = By::Mandate(&world.employer.mandate);
        let closed = end(&test.desk, own, id, version, Act::Close, None, &test.asked()).await;
        assert_eq!(fields(closed), field("reason", "error-reason-required"));
        let other = test.employer().await.mandate;
        let foreign = end(&test.desk, By::Mandate(&other), id, version, Act::Close, Some("x"), &test.asked()).await;
        assert_eq!(said(foreign), "NotFound");
        let operator = By::Operator(&world.home);
        let closed = end(&test.desk, operator, id, version, Act::Close, Some("Doppia."), &test.asked()).await;
        assert_eq!(closed.expect("closes"), State::Closed);
    }

    async fn a_term_that_is_over_takes_it_from_the_board(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        test.clock.advance(TimeDelta::days(60));
        assert_eq!(expire(&test.desk).await.expect("expires"), 0, "the last day counts");
        test.clock.advance(TimeDelta::days(1));
        assert_eq!(expire(&test.desk).await.expect("expires"), 1);
        assert_eq!(expire(&test.desk).await.expect("expires"), 0);
        assert_eq!(world.state(id).await, State::Expired);
        assert_eq!(count(test, "SELECT COUNT(*) FROM vacancy_word").await, 0);
    }

    async fn a_company_is_reminded_once_of_each_last_day_that_comes_near(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        test.clock.advance(TimeDelta::days(52));
        assert_eq!(remind(&test.desk).await.expect("looks"), 0, "eight days are left");
        test.clock.advance(TimeDelta::days(1));
        test.letters().await;
        let version = test.vacancy_version(id).await;
        assert_eq!(remind(&test.desk).await.expect("reminds"), 1);
        assert_eq!(remind(&test.desk).await.expect("looks"), 0);
        let told: Vec<Mail> = test.letters().await.into_iter().map(|letter| letter.mail).collect();
        let [Mail::VacancyMoved { act, vacancy, .. }] = told.as_slice() else { panic!("{told:?}") };
        assert_eq!((act.as_str(), *vacancy), ("ending", id));
        assert_eq!(test.vacancy_version(id).await, version, "an open page of the company is not stale for it");
        let day = test.desk.today() + Days::new(30);
        redate(&test.desk, &world.employer.mandate, id, version, day, &test.asked()).await.expect("stands longer");
        test.clock.advance(TimeDelta::days(22));
        assert_eq!(remind(&test.desk).await.expect("looks"), 0);
        test.clock.advance(TimeDelta::days(1));
        assert_eq!(remind(&test.desk).await.expect("reminds"), 1, "of the new one, too");
    }

    // Nor is a company told later because another's offer is broken.
    async fn an_offer_that_cannot_be_read_keeps_no_other_on_the_board(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let broken = test.published(&world.employer).await;
        let whole = test.published(&world.employer).await;
        let broken = sql_id(test, broken);
        let broke = format!("UPDATE vacancy SET content = '{{\"nobody\":1}}' WHERE id = {broken}");
        assert_eq!(execute(test, &broke).await, 1);
        test.clock.advance(TimeDelta::days(53));
        assert_eq!(remind(&test.desk).await.expect("reminds"), 1);
        test.clock.advance(TimeDelta::days(8));
        assert_eq!(expire(&test.desk).await.expect("expires"), 1);
        assert_eq!(world.state(whole).await, State::Expired);
        let left = format!("SELECT COUNT(*) FROM vacancy WHERE state = 'published' AND id = {broken}");
        assert_eq!(count(test, &left).await, 1, "it waits for somebody who puts it right");
    }

    async fn a_draft_is_given_up_without_a_reason_and_its_request_ends_with_it(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let form = acts::testing::vacancy_form(test, world.employer.site);
        let id = test.sent(&world.employer, &form).await;
        let by = By::Mandate(&world.employer.mandate);
        let closed = end(&test.desk, by, id, 2, Act::Close, None, &test.asked()).await;
        assert_eq!(closed.expect("closes"), State::Closed);
        assert_eq!(count(test, "SELECT COUNT(*) FROM request WHERE kind = 'vacancy' AND closed_at IS NULL").await, 0);
    }
}
