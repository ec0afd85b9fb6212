//! The board finds what it must, in pages that neither repeat nor leave out.

use std::collections::BTreeSet;

use acts::testing::{TestDesk, company_form, vacancy_form};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{account::Level, vacancy::terms};
use store::vacancy_board::{Asked, Offer, find};
use uuid::Uuid;

use super::{World, world_in_marche};

/// What is asked for: words, comune, province, contract.
#[derive(Clone, Copy, Default)]
struct Ask<'a> {
    words: &'a str,
    place: &'a str,
    province: &'a str,
    contract: &'a str,
}

async fn page(
    test: &TestDesk,
    ask: Ask<'_>,
    today: NaiveDate,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Vec<Offer> {
    let words = terms(ask.words);
    let Ask { place, province, contract, .. } = ask;
    let asked = Asked { words: &words, place, province, contract, today, before, limit };
    let mut conn = test.desk.reader.conn().await.expect("reads");
    find(&mut conn, &asked).await.expect("finds")
}

async fn titles(test: &TestDesk, ask: Ask<'_>) -> BTreeSet<String> {
    page(test, ask, test.desk.today(), None, 100).await.into_iter().map(|offer| offer.title).collect()
}

/// A published vacancy with this title, profession and contract, at this company.
async fn offer(world: &World, employer: &acts::testing::Employer, title: &str, contract: &str) -> Uuid {
    let test = &world.test;
    let mut form = vacancy_form(test, employer.site);
    form.set("title", title);
    form.set("profession", title);
    form.set("contract", contract);
    let id = test.sent(employer, &form).await;
    world.publish(id, &[]).await.expect("publishes").expect("no warning");
    test.clock.advance(TimeDelta::seconds(1));
    id
}

fn set(titles: &[&str]) -> BTreeSet<String> {
    titles.iter().map(|title| (*title).to_owned()).collect()
}

store::both! {
    async fn offers_are_found_by_words_place_and_contract(db: TestDb) {
        let world = world_in_marche(db).await;
        let test = &world.test;
        let citizen = test.citizen(Level::Identified).await;
        let mut form = company_form(test, test.number());
        form.set("site_comune", "Porto San Giorgio");
        let coast = test.employer_of(&citizen, &form).await;
        offer(&world, &world.employer, "Cuoco di mare", "permanent").await;
        offer(&world, &world.employer, "Aiuto cuoca", "seasonal").await;
        offer(&world, &coast, "Cameriere di sala", "seasonal").await;
        offer(&world, &coast, "Cuoca di sala", "permanent").await;
        let ask = Ask::default();
        assert_eq!(titles(test, ask).await.len(), 4);
        let cooks = set(&["Cuoco di mare", "Aiuto cuoca", "Cuoca di sala"]);
        for words in ["cuoco", "CUOCHE", "cuochi"] {
            assert_eq!(titles(test, Ask { words, ..ask }).await, cooks, "{words}");
        }
        assert_eq!(titles(test, Ask { words: "cuoco sala", ..ask }).await, set(&["Cuoca di sala"]));
        assert_eq!(titles(test, Ask { words: "cuoco astronauta", ..ask }).await, set(&[]));
        assert_eq!(titles(test, Ask { place: "D542", ..ask }).await, set(&["Cuoco di mare", "Aiuto cuoca"]));
        assert_eq!(titles(test, Ask { province: "FM", ..ask }).await.len(), 4);
        assert_eq!(titles(test, Ask { province: "AN", ..ask }).await, set(&[]));
        let seasonal = Ask { contract: "seasonal", ..ask };
        assert_eq!(titles(test, seasonal).await, set(&["Aiuto cuoca", "Cameriere di sala"]));
        assert_eq!(titles(test, Ask { province: "FM", ..seasonal }).await.len(), 2);
        assert_eq!(titles(test, Ask { place: "D542", ..seasonal }).await, set(&["Aiuto cuoca"]));
        let all = Ask { words: "cuoco", place: "D542", contract: "permanent", ..ask };
        assert_eq!(titles(test, all).await, set(&["Cuoco di mare"]));
    }

    async fn pages_neither_repeat_nor_leave_out_and_what_is_over_is_not_shown(db: TestDb) {
        let world = world_in_marche(db).await;
        let test = &world.test;
        let mut ids = Vec::new();
        for _ in 0..5 {
            ids.push(offer(&world, &world.employer, "Sarta", "permanent").await);
        }
        ids.reverse();
        let today = test.desk.today();
        for ask in [Ask::default(), Ask { words: "sarto", ..Ask::default() }, Ask { place: "D542", ..Ask::default() }] {
            let mut seen = Vec::new();
            let mut before = None;
            loop {
                let offers = page(test, ask, today, before, 2).await;
                seen.extend(offers.iter().map(|offer| offer.id));
                match offers.last() {
                    Some(last) if offers.len() == 2 => before = Some((last.published_at, last.id)),
                    _ => break,
                }
            }
            assert_eq!(seen, ids, "newest first, each once");
            let later = today + chrono::Days::new(61);
            assert!(page(test, ask, later, None, 10).await.is_empty(), "over, even before the house tidies up");
        }
    }
}
