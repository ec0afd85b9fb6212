//! The centre's word.

use acts::{
    Mail,
    testing::vacancy_form,
    vacancy::{Which, turn_down, write},
};
use domain::vacancy::{Act, Content, State};

use super::world;
use crate::support::{count, field, fields, said};

store::both! {
    async fn publishing_puts_it_on_the_board_and_tells_the_company(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let id = test.sent(&world.employer, &vacancy_form(test, world.employer.site)).await;
        test.letters().await;
        let other = test.operator(test.elsewhere()).await.operator;
        let foreign = acts::vacancy::publish(&test.desk, &other, id, 2, &[], false, &test.asked()).await;
        assert_eq!(said(foreign), "NotFound");
        world.publish(id, &[]).await.expect("publishes").expect("no warning");
        assert_eq!(world.state(id).await, State::Published);
        assert_eq!(count(test, "SELECT COUNT(*) FROM request WHERE kind = 'vacancy' AND closed_at IS NULL").await, 0);
        assert_eq!(count(test, "SELECT COUNT(*) FROM vacancy_word").await, 2);
        let told: Vec<Mail> = test.letters().await.into_iter().map(|letter| letter.mail).collect();
        let [Mail::VacancyMoved { act, vacancy, .. }] = told.as_slice() else { panic!("{told:?}") };
        assert_eq!((act.as_str(), *vacancy), ("publish", id));
        assert_eq!(said(world.publish(id, &[]).await), r#"Conflict("error-vacancy-not-now")"#);
    }

    async fn what_is_given_back_is_corrected_and_sent_again_to_the_same_request(db: TestDb) {
        let world = world(db).await;
        let (test, mandate) = (&world.test, &world.employer.mandate);
        let form = vacancy_form(test, world.employer.site);
        let id = test.sent(&world.employer, &form).await;
        let down = async |act, reason: &str| {
            let version = test.vacancy_version(id).await;
            turn_down(&test.desk, &world.home, id, version, act, reason, &test.asked()).await
        };
        assert_eq!(fields(down(Act::Return, " ").await), field("reason", "error-reason-required"));
        assert_eq!(down(Act::Return, "Manca l’orario.").await.expect("gives back"), State::Returned);
        let content = Content { timetable: "8-17".to_owned(), ..Content::parse(&form).expect("a right form") };
        let save = async |send| {
            let stored = Which::Stored { vacancy: id, version: test.vacancy_version(id).await };
            write(&test.desk, mandate, stored, &content, send, &test.asked()).await.expect("keeps")
        };
        save(false).await;
        assert_eq!(world.row(id).await.reason.as_deref(), Some("Manca l’orario."), "still to be read");
        save(true).await;
        let row = world.row(id).await;
        assert_eq!((row.state.as_str(), row.reason), ("submitted", None));
        let open = "SELECT COUNT(*) FROM request WHERE kind = 'vacancy' AND stage = 'submitted' AND closed_at IS NULL";
        assert_eq!(count(test, open).await, 1);
        assert_eq!(down(Act::Refuse, "Cerca solo uomini.").await.expect("refuses"), State::Refused);
        assert_eq!(count(test, open).await, 0);
        assert_eq!(said(down(Act::Return, "Ancora").await), r#"Conflict("error-vacancy-final")"#);
    }

    async fn what_a_colleague_has_in_charge_is_the_colleague_s(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let id = test.sent(&world.employer, &vacancy_form(test, world.employer.site)).await;
        let colleague = test.operator(test.home()).await.operator;
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let request = store::request::of_subject(&mut conn, "vacancy", id).await.expect("reads").expect("a request");
        drop(conn);
        acts::request::take(&test.desk, &colleague, request.id).await.expect("takes");
        assert_eq!(said(world.publish(id, &[]).await), r#"Conflict("error-request-taken")"#);
        acts::request::release(&test.desk, &colleague, request.id).await.expect("gives back");
        world.publish(id, &[]).await.expect("publishes").expect("no warning");
    }

    async fn what_is_over_before_it_is_checked_is_not_published(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let id = test.sent(&world.employer, &vacancy_form(test, world.employer.site)).await;
        test.clock.advance(chrono::TimeDelta::days(61));
        let late = test.operator(test.home()).await.operator;
        let version = test.vacancy_version(id).await;
        let refused = acts::vacancy::publish(&test.desk, &late, id, version, &[], false, &test.asked()).await;
        assert_eq!(said(refused), r#"Conflict("error-vacancy-term-over")"#);
    }
}
