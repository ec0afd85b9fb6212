//! What somebody wishes for besides a time: a mediator, an operator, a channel.

use acts::{
    agenda::supply::{self, Outcome, Staff},
    testing::{For, TestDesk},
};
use axum::http::StatusCode;

use super::{address, declared};
use crate::http::tests::{
    Service,
    browser::{forms, with},
};

/// Somebody asks for a mediator, and is offered only the places at which one is there (R162, R175).
async fn a_mediator_comes_with_the_place(test: TestDesk) {
    let service = Service::new(test);
    let url = address(&service, For::Interview);
    let test = &service.test;
    let centre = test.centre(test.home(), 1).await;
    let asked = test.asked();
    let edit = test.edit(&centre.head, test.home(), &asked).await;
    let langs = ["sq".to_owned()];
    let added = supply::add_mediator(&test.desk, &edit, "Arta Hoxha", &langs).await.expect("adds");
    let Outcome::Done(Some(mediator)) = added else { panic!("{added:?}") };
    let thursday = chrono::Weekday::Thu;
    test.receives(&centre, Staff::Mediator(mediator), thursday, test.stretch("9-13", &[])).await;

    let (_, browser) = declared(&service).await;
    assert!(browser.get(&url).await.page.contains("name=\"lingua\""), "the centre has a mediator");
    let search = format!("{url}&lingua=sq");
    let found = browser.get(&search).await;
    let place = forms(&found.page, "inizio").remove(0);
    assert_eq!(place.raw("inizio"), "2026-11-26T08:00:00Z", "the first Thursday");
    let held = browser.post(&search, &place).await;
    assert!(browser.get(&held.to).await.says("agenda-fact-mediator-yes"));
    // Nobody speaks it, or it is no language: nothing is offered, or the word is left aside.
    assert!(browser.get(&format!("{url}&lingua=ar")).await.says("agenda-nothing-title"));
    let odd = browser.get(&format!("{url}&lingua=%3Cx%3E")).await;
    assert_eq!(forms(&odd.page, "inizio").len(), 3);
}

store::both! {
    async fn r162_a_mediator_is_asked_for_and_comes_with_the_place(db: TestDb) {
        a_mediator_comes_with_the_place(TestDesk::new(db)).await;
    }

    async fn r175_in_emilia_romagna_foreign_workers_have_a_mediator(db: TestDb) {
        a_mediator_comes_with_the_place(TestDesk::in_pack(db, "emilia-romagna")).await;
    }

    async fn who_was_wished_for_and_in_which_language_is_kept_when_the_place_is_gone(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let url = address(&service, For::Interview);
        let test = &service.test;
        let centre = test.centre(test.home(), 2).await;
        let asked = test.asked();
        let edit = test.edit(&centre.head, test.home(), &asked).await;
        let langs = ["sq".to_owned()];
        let added = supply::add_mediator(&test.desk, &edit, "Arta Hoxha", &langs).await.expect("adds");
        let Outcome::Done(Some(mediator)) = added else { panic!("{added:?}") };
        let thursday = chrono::Weekday::Thu;
        test.receives(&centre, Staff::Mediator(mediator), thursday, test.stretch("9-13", &[])).await;

        let (_, fast) = declared(&service).await;
        let (_, slow) = declared(&service).await;
        let chosen = centre.operators[1].operator.id().to_string();
        let search = format!("{url}&operatore={chosen}&lingua=sq");
        let wanted = forms(&slow.get(&search).await.page, "inizio").remove(0);
        assert_eq!((wanted.raw("operatore"), wanted.raw("lingua")), (chosen.as_str(), "sq"));
        let first = forms(&fast.get(&search).await.page, "inizio").remove(0);
        assert_eq!(fast.post(&search, &first).await.status, StatusCode::SEE_OTHER);

        let lost = slow.post(&search, &wanted).await;
        assert_eq!(lost.status, StatusCode::CONFLICT);
        assert!(lost.says("agenda-lost-title"));
        let nearest = forms(&lost.page, "inizio");
        assert!(!nearest.is_empty());
        for place in &nearest {
            assert_eq!((place.raw("operatore"), place.raw("lingua")), (chosen.as_str(), "sq"));
        }
        for kept in [chosen.as_str(), "sq"] {
            let mut tags = lost.page.split("<option ").filter_map(|rest| rest.split('>').next());
            let tag = tags.find(|tag| tag.contains(&format!("value=\"{kept}\""))).unwrap_or_default();
            assert!(tag.contains("selected"), "{kept} is chosen still: {tag}");
        }
        assert_eq!(slow.post(&search, &nearest[0]).await.status, StatusCode::SEE_OTHER);
    }

    async fn nobody_books_from_home_by_the_channel_of_the_terminal(db: TestDb) {
        let service = Service::new(TestDesk::new(db));
        let url = address(&service, For::Interview);
        service.test.centre(service.test.home(), 1).await;
        let (_, browser) = declared(&service).await;
        let search = format!("{url}&canale=kiosk");
        assert!(forms(&browser.get(&search).await.page, "inizio").is_empty(), "nobody is received by it");
        let place = forms(&browser.get(&url).await.page, "inizio").remove(0);
        for path in [&url, &search] {
            let forged = with(&place, &[("canale", "kiosk"), ("request_key", &service.test.desk.request_key())]);
            assert_eq!(browser.post(path, &forged).await.status, StatusCode::CONFLICT, "{path}");
        }
        assert!(browser.get("/appuntamenti").await.says("agenda-none-title"), "nothing is held");
        assert_eq!(browser.post(&url, &place).await.status, StatusCode::SEE_OTHER, "the place is free");
    }
}
