//! What is on the board stands longer at once, and says something else only after a new check.

use acts::{
    Mail, Refusal,
    testing::vacancy_form,
    vacancy::{By, end, expire, judge, one, redate, revise},
};
use chrono::{Days, TimeDelta};
use domain::vacancy::{Act, Content, State};
use uuid::Uuid;

use super::{World, world};
use crate::{
    race::{at_once, done},
    support::{count, field, fields, said},
};

const UNCHANGED: &str = r#"Conflict("error-vacancy-unchanged")"#;
const NOT_NOW: &str = r#"Conflict("error-vacancy-not-now")"#;
const OPEN: &str = "SELECT COUNT(*) FROM request WHERE kind = 'vacancy' AND closed_at IS NULL";

/// A published vacancy and what it says.
async fn published(world: &World) -> (Uuid, Content) {
    let id = world.test.published(&world.employer).await;
    let form = vacancy_form(&world.test, world.employer.site);
    (id, Content::parse(&form).expect("a right form"))
}

/// What the vacancy says to everybody, and what the company asks it to say.
async fn words(world: &World, id: Uuid) -> (Content, Option<Content>) {
    let mut conn = world.test.desk.reader.conn().await.expect("reads");
    let sheet = one(&mut conn, id).await.expect("reads").expect("a vacancy");
    assert_eq!(sheet.state, State::Published);
    (sheet.content, sheet.revision)
}

async fn asks(world: &World, id: Uuid, content: &Content) -> Result<Act, Refusal> {
    let (test, version) = (&world.test, world.test.vacancy_version(id).await);
    revise(&test.desk, &world.employer.mandate, id, version, content, &test.asked()).await
}

async fn judges(world: &World, id: Uuid, act: Act, reason: Option<&str>) -> Result<(), Refusal> {
    let (test, version) = (&world.test, world.test.vacancy_version(id).await);
    judge(&test.desk, &world.home, id, version, act, reason, &test.asked()).await
}

store::both! {
    async fn another_last_day_holds_at_once_and_nobody_checks_it_again(db: TestDb) {
        let world = world(db).await;
        let (test, mandate) = (&world.test, &world.employer.mandate);
        let (id, content) = published(&world).await;
        let first = content.expires_on.expect("a term");
        test.clock.advance(TimeDelta::days(60));
        let stands_until = async |day| {
            let version = test.vacancy_version(id).await;
            redate(&test.desk, mandate, id, version, day, &test.asked()).await
        };
        let today = test.desk.today();
        assert_eq!(today, first, "the last day");
        assert_eq!(fields(stands_until(today).await), field("expires", "error-vacancy-expires-past"));
        assert_eq!(fields(stands_until(today + Days::new(181)).await), field("expires", "error-vacancy-expires-far"));
        stands_until(today + Days::new(30)).await.expect("stands longer");
        assert_eq!(said(stands_until(today + Days::new(30)).await), UNCHANGED);
        assert_eq!(words(&world, id).await.0.expires_on, Some(today + Days::new(30)));
        test.clock.advance(TimeDelta::days(30));
        assert_eq!(expire(&test.desk).await.expect("expires"), 0, "its new last day counts");
        assert_eq!(count(test, "SELECT COUNT(*) FROM vacancy_word").await, 2, "still found by its words");
        assert_eq!(count(test, OPEN).await, 0, "nobody has to look");
        test.clock.advance(TimeDelta::days(1));
        assert_eq!(expire(&test.desk).await.expect("expires"), 1);
        assert_eq!(said(stands_until(today + Days::new(60)).await), r#"Conflict("error-vacancy-final")"#);
    }

    async fn other_words_are_read_by_nobody_before_the_centre_takes_them_over(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let (id, content) = published(&world).await;
        let published_at = world.row(id).await.published_at;
        assert_eq!(said(asks(&world, id, &content).await), UNCHANGED);
        let other = Content { profession: "Carrellista".to_owned(), title: "Carrellista".to_owned(), ..content.clone() };
        assert_eq!(asks(&world, id, &other).await.expect("asks"), Act::Revise);
        assert_eq!(words(&world, id).await, (content.clone(), Some(other.clone())));
        let stem = |word: &str| {
            let stem = &domain::vacancy::terms(word)[0];
            format!("SELECT COUNT(*) FROM vacancy_word WHERE word = '{stem}'")
        };
        assert_eq!(count(test, &stem("Magazziniere")).await, 1);
        assert_eq!(count(test, &stem("Carrellista")).await, 0);
        assert_eq!(count(test, OPEN).await, 1, "the same request waits again");
        assert_eq!(said(asks(&world, id, &other).await), UNCHANGED);
        test.letters().await;
        let stranger = test.operator(test.elsewhere()).await.operator;
        let version = test.vacancy_version(id).await;
        let foreign = judge(&test.desk, &stranger, id, version, Act::Accept, None, &test.asked()).await;
        assert_eq!(said(foreign), "NotFound");
        judges(&world, id, Act::Accept, None).await.expect("takes over");
        assert_eq!(words(&world, id).await, (other, None));
        assert_eq!(world.row(id).await.published_at, published_at, "its place on the board stays");
        assert_eq!(count(test, &stem("Magazziniere")).await, 0);
        assert_eq!(count(test, &stem("Carrellista")).await, 1);
        assert_eq!(count(test, OPEN).await, 0);
        let told: Vec<Mail> = test.letters().await.into_iter().map(|letter| letter.mail).collect();
        let [Mail::VacancyMoved { act, .. }] = told.as_slice() else { panic!("{told:?}") };
        assert_eq!(act, "accept");
        assert_eq!(said(judges(&world, id, Act::Accept, None).await), NOT_NOW, "nothing waits any more");
    }

    async fn words_that_are_not_taken_over_leave_the_offer_as_it_is(db: TestDb) {
        let world = world(db).await;
        let (id, content) = published(&world).await;
        let other = Content { tasks: "Solo donne.".to_owned(), ..content.clone() };
        asks(&world, id, &other).await.expect("asks");
        assert_eq!(fields(judges(&world, id, Act::Decline, Some(" ")).await), field("reason", "error-reason-required"));
        judges(&world, id, Act::Decline, Some("La legge lo vieta.")).await.expect("says no");
        assert_eq!(words(&world, id).await, (content, None));
        assert_eq!(world.row(id).await.reason.as_deref(), Some("La legge lo vieta."));
        assert_eq!(count(&world.test, OPEN).await, 0);
    }

    async fn only_another_day_in_the_whole_form_needs_no_check_and_the_same_words_take_the_others_back(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let (id, content) = published(&world).await;
        let later = |content: &Content| Content { expires_on: Some(test.desk.today() + Days::new(90)), ..content.clone() };
        assert_eq!(asks(&world, id, &later(&content)).await.expect("stands longer"), Act::Redate);
        let content = later(&content);
        assert_eq!(words(&world, id).await, (content.clone(), None));
        let other = Content { places: 3, ..content.clone() };
        asks(&world, id, &other).await.expect("asks");
        let day = test.desk.today() + Days::new(120);
        let (mandate, version) = (&world.employer.mandate, test.vacancy_version(id).await);
        redate(&test.desk, mandate, id, version, day, &test.asked()).await.expect("stands longer");
        let dated = |content: &Content| Content { expires_on: Some(day), ..content.clone() };
        assert_eq!(words(&world, id).await, (dated(&content), Some(dated(&other))), "what waits gets the day, too");
        assert_eq!(count(test, OPEN).await, 1);
        assert_eq!(asks(&world, id, &dated(&content)).await.expect("takes back"), Act::Revise);
        assert_eq!(words(&world, id).await, (dated(&content), None));
        assert_eq!(count(test, OPEN).await, 0);
    }

    async fn another_company_a_stale_page_and_an_offer_that_is_over_change_nothing(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let (id, content) = published(&world).await;
        let other = Content { places: 3, ..content };
        let stranger = test.employer().await.mandate;
        let version = test.vacancy_version(id).await;
        let foreign = revise(&test.desk, &stranger, id, version, &other, &test.asked()).await;
        assert_eq!(said(foreign), "NotFound");
        let day = test.desk.today() + Days::new(90);
        assert_eq!(said(redate(&test.desk, &stranger, id, version, day, &test.asked()).await), "NotFound");
        let mandate = &world.employer.mandate;
        let stale = revise(&test.desk, mandate, id, version - 1, &other, &test.asked()).await;
        assert_eq!(said(stale), "Stale");
        assert_eq!(said(redate(&test.desk, mandate, id, version - 1, day, &test.asked()).await), "Stale");
        asks(&world, id, &other).await.expect("asks");
        let version = test.vacancy_version(id).await;
        end(&test.desk, By::Mandate(mandate), id, version, Act::Fill, None, &test.asked()).await.expect("fills");
        assert_eq!(count(test, OPEN).await, 0, "what waited is over with it");
        assert_eq!(count(test, "SELECT COUNT(*) FROM vacancy WHERE revision IS NOT NULL").await, 0);
        assert_eq!(said(asks(&world, id, &other).await), r#"Conflict("error-vacancy-final")"#);
    }

    async fn one_of_two_who_decide_about_the_words_at_once_is_told(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        for round in 0..10 {
            let (id, content) = published(&world).await;
            let other = Content { places: 3, ..content.clone() };
            asks(&world, id, &other).await.expect("asks");
            let version = test.vacancy_version(id).await;
            let acts = [Act::Accept, Act::Decline, Act::Accept].map(|act| {
                let (desk, operator, asked) = (test.desk.clone(), world.home.clone(), test.asked());
                async move {
                    let judged = judge(&desk, &operator, id, version, act, Some("No."), &asked).await;
                    judged.map(|()| act)
                }
            });
            let did = done(at_once(acts).await, &[NOT_NOW, "Stale"]);
            let [act] = did.as_slice() else { panic!("round {round}: {did:?}") };
            let says = if *act == Act::Accept { other } else { content };
            assert_eq!(words(&world, id).await, (says, None), "round {round}");
        }
    }
}
